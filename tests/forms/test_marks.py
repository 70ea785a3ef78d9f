"""Stamps, the sign of the drafter and the address stand where the decree draws them."""

from collections.abc import Callable

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from tests.forms.every import number_of
from vn_localgov.documents import DocumentType
from vn_localgov.forms import rules
from vn_localgov.reports import (
    Annex,
    Circulation,
    Marks,
    OfficialDocument,
    Secrecy,
    Urgency,
)

Print = Callable[[OfficialDocument], WordDocument]


def number_cell(word: WordDocument) -> _Cell:
    """The cell with number and symbol."""
    return word.tables[0].rows[1].cells[0]


def box(paragraph: WordParagraph) -> set[tuple[str, str, str]]:
    """Side, line and colour of each border."""
    sides = paragraph._p.iterfind(f"{qn('w:pPr')}/{qn('w:pBdr')}/*")  # noqa: SLF001 - no public way
    return {
        (side.tag.partition("}")[2], side.get(qn("w:val"), ""), side.get(qn("w:color"), ""))
        for side in sides
    }


def width(paragraph: WordParagraph, room: float) -> float:
    """How wide the box of a paragraph is, in points."""
    form = paragraph.paragraph_format
    assert form.left_indent is not None
    assert form.right_indent is not None
    return float(room - form.left_indent.pt - form.right_indent.pt)


def all_sides(color: str) -> set[tuple[str, str, str]]:
    """A box in a single line."""
    return {(side, "single", color) for side in ("top", "left", "bottom", "right")}


@pytest.mark.parametrize(
    ("urgency", "text", "millimetres"),
    [
        (Urgency.EXPRESS, "HỎA TỐC", 30),
        (Urgency.VERY_URGENT, "THƯỢNG KHẨN", 40),
        (Urgency.URGENT, "KHẨN", 20),
    ],
)
def test_urgency_is_stamped_below_the_number(
    urgency: Urgency, text: str, millimetres: int, document: OfficialDocument, printed: Print
) -> None:
    """Bright red, in a single box of the size that the decree gives (mục III.2.b)."""
    word = printed(attrs.evolve(document, marks=Marks(urgency=urgency)))
    number, stamp = number_cell(word).paragraphs
    left = float(rules().page.text_pt * rules().head.left_share.used)

    assert number.text == "Số: 15/QĐ-UBND"
    assert stamp.text == text
    assert box(stamp) == all_sides("FF0000")
    assert [str(run.font.color.rgb) for run in stamp.runs] == ["FF0000"]
    assert width(stamp, left) == pytest.approx(Mm(millimetres).pt, abs=0.1)


def test_secrecy_stands_above_urgency(document: OfficialDocument, printed: Print) -> None:
    """Cell 10a, then cell 10b (mục IV)."""
    marks = Marks(urgency=Urgency.URGENT, secrecy=Secrecy.HIGH)
    word = printed(attrs.evolve(document, marks=marks))

    assert [p.text for p in number_cell(word).paragraphs[1:]] == ["TỐI MẬT", "KHẨN"]


@pytest.mark.parametrize("name", ["dau_do_mat", "dau_khan"])
def test_stamps_are_eight_millimetres_high(name: str) -> None:
    """A line of exact height, and four points above and below it (mục III.2.b)."""
    line = rules()[name].exact_pt

    assert line is not None
    assert float(line.used) + 8 == pytest.approx(Mm(8).pt, abs=0.1)


def test_who_may_see_it_stands_in_the_upper_margin(
    document: OfficialDocument, printed: Print
) -> None:
    """Boxed, black, on the right half of the first page only (mục III.2.c)."""
    marks = Marks(circulation=Circulation.INTERNAL)
    word = printed(attrs.evolve(document, marks=marks, annexes=(Annex(),)))
    main, annex = word.sections
    (stamp,) = main.first_page_header.paragraphs
    left = stamp.paragraph_format.left_indent

    assert stamp.text == "LƯU HÀNH NỘI BỘ"
    assert box(stamp) == all_sides("auto")
    assert left is not None
    assert left.pt > float(rules().page.text_pt) / 2
    assert [p.text for p in annex.first_page_header.paragraphs] == [""]


@pytest.mark.parametrize(
    ("marks", "text"),
    [(Marks(drafter="pl", copies=300), "PL.(300)"), (Marks(drafter="NVA"), "NVA")],
)
def test_the_drafter_stands_below_the_recipients(
    marks: Marks, text: str, document: OfficialDocument, printed: Print
) -> None:
    """In capitals, with the number of copies if it is known (mục III.3)."""
    word = printed(attrs.evolve(document, marks=marks))

    assert [p.text for p in word.tables[-1].rows[0].cells[0].paragraphs][-2:] == [
        "- Lưu: VT, VHXH.",
        text,
    ]


def test_the_address_stands_at_the_foot_of_page_one(
    document: OfficialDocument, printed: Print
) -> None:
    """Below a line over the whole width, and not on an annex (mục III.4)."""
    marks = Marks(address="Thôn Trung, xã Hợp Thịnh")
    word = printed(attrs.evolve(document, marks=marks, annexes=(Annex(),)))
    main, annex = word.sections
    (address,) = main.first_page_footer.paragraphs

    assert address.text == "Thôn Trung, xã Hợp Thịnh"
    assert box(address) == {("top", "single", "auto")}
    assert [p.text for p in annex.first_page_footer.paragraphs] == [""]
    assert [p.text for p in main.footer.paragraphs] == [""]


def test_a_document_may_bear_all_marks(document: OfficialDocument, printed: Print) -> None:
    """Whatever its type is."""
    marks = Marks(
        urgency=Urgency.EXPRESS,
        secrecy=Secrecy.TOP,
        circulation=Circulation.RETURN_AFTER_READING,
        drafter="PL",
        copies=3,
        address="Thôn Trung",
    )
    plan = attrs.evolve(
        document, type=DocumentType.PLAN, number=number_of(DocumentType.PLAN), marks=marks
    )

    assert len(number_cell(printed(plan)).paragraphs) == 3


def test_copies_need_a_drafter() -> None:
    """The number stands behind the sign, in one line."""
    with pytest.raises(ValueError, match="the number of copies stands behind the sign"):
        Marks(copies=3)
