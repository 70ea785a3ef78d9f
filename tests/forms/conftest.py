"""A report and a document of any other type, and their Word files read back."""

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
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.forms import build_document
from vn_localgov.places import Commune
from vn_localgov.reports import Article, OfficialDocument, Paragraph, Report, Run


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
def document() -> OfficialDocument:
    """A decision of two articles, by the chair of a commune of today."""
    commune = Commune.parse("xã Hợp Thịnh")
    return OfficialDocument(
        body=IssuingBody.committee(commune),
        number=DocumentNumber.parse("15/QĐ-UBND"),
        issued=DocumentDate.at(commune, dt.date(2026, 3, 5)),
        type=DocumentType.DECISION,
        title="Về việc thành lập Tổ công tác chuyển đổi số",
        recipients=Recipients(["Thường trực Đảng ủy"], archive="VT, VHXH"),
        signatory=Signatory.as_chair("N.V.A"),
        grounds=("Căn cứ Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Chánh Văn phòng"),
        sections=(
            Article(number=1, blocks=(Paragraph(runs=(Run("Thành lập Tổ công tác."),)),)),
            Article(number=2, blocks=(Paragraph(runs=(Run("Chánh Văn phòng thi hành."),)),)),
        ),
    )


@pytest.fixture(scope="session")
def printed() -> Callable[[OfficialDocument], WordDocument]:
    """Build a document, and open it as python-docx does."""
    return lambda document: docx.Document(BytesIO(build_document(document).to_bytes()))
