"""A report, and its document read back."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument

from vn_localgov.dates import Period
from vn_localgov.documents import (
    DocumentDate,
    DocumentNumber,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.forms import build_document
from vn_localgov.places import Commune
from vn_localgov.reports import Paragraph, Report, Run


@pytest.fixture(scope="session")
def report() -> Report:
    """A report of one paragraph."""
    return Report(
        body=IssuingBody(name="Ủy ban nhân dân", place="xã Mai Trung"),
        commune=Commune.parse("xã Mai Trung"),
        number=DocumentNumber.parse("293/BC-UBND"),
        issued=DocumentDate(place="Mai Trung", date=dt.date(2023, 12, 14)),
        title="Kết quả thực hiện nhiệm vụ năm 2023",
        period=Period.year(2023),
        recipients=Recipients(["Lãnh đạo UBND xã"]),
        signatory=Signatory(name="N.V.A", position="Chủ tịch", on_behalf_of="Ủy ban nhân dân"),
        opening=(Paragraph(runs=(Run("Trên đây là báo cáo."),)),),
    )


@pytest.fixture(scope="session")
def printed() -> Callable[[Report], WordDocument]:
    """Build the document of a report, and open it as python-docx does."""
    return lambda report: docx.Document(BytesIO(build_document(report).to_bytes()))
