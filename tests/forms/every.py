"""A document of every type, with the least that it must have and with all that it can."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.forms.test_signed import SEAL, SIGNATURE
from vn_localgov.charts import Chart, ChartKind
from vn_localgov.dates import Period
from vn_localgov.documents import (
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.forms import build_document, formed_types
from vn_localgov.indicators import Indicator, IndicatorTable, PeriodTable
from vn_localgov.places import Commune
from vn_localgov.reports import (
    Annex,
    Article,
    Circulation,
    Division,
    DivisionLevel,
    Marks,
    OfficialDocument,
    Paragraph,
    Run,
    Secrecy,
    Section,
    SignaturePictures,
    Table,
    Urgency,
    table_of,
)

EXAMPLE = Path(__file__).parents[2] / "examples" / "mai_trung_2023"
# All other types are laid out as reports are.
LAID_OUT = [it for it in formed_types() if not it.has_common_form or it is DocumentType.REPORT]
# The others are for slow tests: they are valid where a report is.
EACH = [it if it in LAID_OUT else pytest.param(it, marks=pytest.mark.slow) for it in formed_types()]
COMMUNE = Commune.parse("xã Hợp Thịnh")
OTHER = Signatory(name="T.T.B", position="Giám đốc")
WITH_ARTICLES = {DocumentType.RESOLUTION, DocumentType.DECISION, DocumentType.REGULATION}
SENT = {
    *(DocumentType.REPORT, DocumentType.LETTER),
    *(DocumentType.SUBMISSION, DocumentType.TELEGRAM),
}
SIGNED_BY_TWO = {
    *(DocumentType.MINUTES, DocumentType.CONTRACT),
    *(DocumentType.MEMORANDUM, DocumentType.AGREEMENT),
}
MARKS = Marks(
    urgency=Urgency.URGENT,
    secrecy=Secrecy.NORMAL,
    circulation=Circulation.INTERNAL,
    drafter="PL",
    copies=300,
    address="Thôn Thắng, xã Hợp Thịnh; điện thoại: 0204 000 000",
)


def least(type_: DocumentType) -> OfficialDocument:
    """A document of one line."""
    return OfficialDocument(**_frame(type_), opening=(line("Kính đề nghị phối hợp."),))


def most(type_: DocumentType) -> OfficialDocument:
    """A document with headings of all levels, tables, marks, pictures and annexes."""
    pictures = SignaturePictures(signature=SIGNATURE, seal=SEAL)
    annexes = (
        Annex(title="Biểu số liệu", opening=(table(12),), sections=tree()),
        Annex(title="Làm việc", type=DocumentType.REGULATION, sections=articles()),
        Annex(opening=(line("Ghi chú."), table(2))),
    )
    return OfficialDocument(
        **_frame(type_),
        grounds=("Căn cứ Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Văn phòng"),
        opening=(line("Ủy ban nhân dân xã báo cáo & đề nghị:"), table(3)),
        sections=articles() if type_ in WITH_ARTICLES else tree(),
        closing=(line("Trên đây là toàn bộ nội dung."),),
        annexes=annexes,
        marks=MARKS,
        signed=None if type_ in SIGNED_BY_TWO else pictures,
    )


@cache
def built(make: Callable[[DocumentType], OfficialDocument], type_: DocumentType) -> bytes:
    """Give the file of such a document, which several tests look through."""
    return build_document(make(type_)).to_bytes()


def figures() -> OfficialDocument:
    """A report on a month with charts of all kinds, and with tables of figures."""
    poor = [
        Indicator(code=code, name=name, unit="hộ", actual=number)
        for code, name, number in (("a", "Thôn Đông", 12), ("b", "Thôn Tây", 1009))
    ]
    charts = tuple(Chart.of(poor, title=it.value, kind=it) for it in ChartKind)
    month = Period.month(2026, 10)
    told = PeriodTable(
        title="Chỉ tiêu", period=month, periods={month: {it.code: it for it in poor}}
    )
    beside = IndicatorTable(title="Hộ nghèo", indicators=poor, total="Toàn xã")
    annex = Annex(title="Biểu", opening=(table_of(told), *charts[:1]))
    return OfficialDocument(
        **_frame(DocumentType.PLAN),
        opening=(line("Kết quả:"), table_of(beside), *charts, line("Trên đây là kết quả.")),
        annexes=(annex,),
    )


def number_of(type_: DocumentType) -> DocumentNumber:
    """The number of a document of that type, issued by a committee."""
    symbol = f"{type_.abbreviation}-UBND" if type_.abbreviation else "UBND-VP"
    return DocumentNumber.parse(f"15/{symbol}")


def line(text: str) -> Paragraph:
    """A paragraph in two looks."""
    return Paragraph(runs=(Run(text, bold=True), Run(" Hết", italic=True)))


def table(columns: int) -> Table:
    """A table with so many columns of figures."""
    head = tuple((Run(f"Chỉ tiêu {number}"),) for number in range(columns))
    row = tuple((Run("1.261.620"),) for _ in head)
    return Table(head=head, rows=(row, row), alignment=tuple("right" for _ in head))


def tree(top: int = 1) -> tuple[Section, ...]:
    """Headings from *top* down to points, the first of each with another one behind it."""
    last: Any = {"level": 4, "blocks": (line("Nội dung."), table(2))}
    made = (Section(number=1, title="Cấp 4", **last), Section(number=2, title="Cấp 4", **last))
    for level in range(3, top - 1, -1):
        of_level: Any = {"level": level, "title": f"Cấp {level}"}
        made = (
            Section(number=1, children=made, **of_level),
            Section(number=2, blocks=(line("Nội dung."),), **of_level),
        )
    return made


def articles() -> tuple[Division, ...]:
    """Two chapters with articles, one of them without a title."""
    bare = Article(number=2, blocks=(line("Các phòng phối hợp."),))
    titled = Article(number=1, title="Phạm vi", blocks=(line("Quy định việc phối hợp."),))
    chapter: Any = {"level": DivisionLevel.CHAPTER}
    return (
        Division(number=1, title="Quy định chung", children=(titled, bare), **chapter),
        Division(number=2, title="Tổ chức", children=(Article(number=3, title="Họp"),), **chapter),
    )


def _frame(type_: DocumentType) -> Any:  # noqa: ANN401 - arguments of several types
    return {
        "body": IssuingBody.committee(COMMUNE),
        "number": number_of(type_),
        "issued": DocumentDate.at(COMMUNE, dt.date(2026, 3, 5)),
        "type": type_,
        "title": "Phối hợp chuyển đổi số",
        "addressees": ("UBND tỉnh", "Sở Nội vụ") if type_ in SENT else (),
        "recipients": Recipients(["Thường trực Đảng ủy"], archive="VT, VHXH"),
        "signatory": Signatory.for_committee("N.V.A"),
        "cosignatory": OTHER if type_ in SIGNED_BY_TWO else None,
    }
