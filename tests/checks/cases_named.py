"""Documents that break one rule about bodies, places, signing lines, or frames of tables."""

import datetime as dt
from io import BytesIO

import attrs
import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from tests.checks.cases import ABOVE, DATE, ISSUER, Change, text
from tests.checks.changes import Make, edge, remove
from tests.checks.made import at, letter, office
from tests.checks.official import PLAIN
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document
from vn_localgov.reports import ElectronicCopy, Marks

_COPIED = ElectronicCopy(
    kind=DocumentType.FULL_COPY,
    body="Ủy ban nhân dân xã Hợp Thịnh",
    signed=dt.datetime(2026, 3, 5, 9, 30, 15),  # noqa: DTZ001 - in the time of Viet Nam
)


def signed() -> Document:
    """A report that was copied into an electronic one."""
    report = attrs.evolve(PLAIN["report"], marks=Marks(copied=_COPIED))
    return docx.Document(BytesIO(build_document(report).to_bytes()))


def _above(name: str) -> Change:
    def change(document: Document) -> None:
        text("PHÒNG VĂN", ISSUER)(document)
        text(ABOVE, name)(document)

    return change


def _grid(number: int) -> Change:
    """Draw all lines of a table."""
    return lambda document: setattr(document.tables[number], "style", "Table Grid")


def _type(document: Document) -> None:
    """A letter that says what it is."""
    line = at(document, "Kính gửi").insert_paragraph_before("CÔNG VĂN")
    line.alignment = ALIGN.CENTER


CASES: dict[str, tuple[Make, Change]] = {
    "CO_QUAN_CHU_QUAN.UBND": (office, _above("UBND HUYỆN HIỆP HÒA")),
    "CO_QUAN_CHU_QUAN.PHONG": (office, remove(ABOVE)),
    "DIA_DANH.TEN_CHU_SO": (letter, text(DATE, DATE.replace("Mai Trung", "1"))),
    "DIA_DANH.TEN_RIENG": (letter, text(DATE, f"Xã {DATE}")),
    "CHU_KY_SO.CO_CHU": (signed, edge("header", "size", Pt(12))),
    "CHU_KY_SO.NGHIENG": (signed, edge("header", "italic", value=True)),
    "TEN_LOAI.KHONG": (letter, _type),
    "VI_TRI.KHUNG": (letter, _grid(0)),
}
