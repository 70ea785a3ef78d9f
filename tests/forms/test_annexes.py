"""What is attached stands behind the signature, with its own pages, its name and its source."""

from collections.abc import Callable

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from vn_localgov.documents import DocumentNumber, DocumentType
from vn_localgov.reports import Annex, Article, OfficialDocument, Paragraph, Run, Table

Print = Callable[[OfficialDocument], WordDocument]

TEXT = (Paragraph(runs=(Run("Phòng Kinh tế chủ trì."),)),)
SOURCE = (
    "(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Hợp Thịnh)"
)


def table(columns: int) -> Table:
    """Make a table with so many columns of figures."""
    row = tuple((Run("1.261.620"),) for _ in range(columns))
    return Table(head=row, rows=(row,), alignment=tuple("right" for _ in row))


def texts(word: WordDocument) -> list[str]:
    """All paragraphs with text, tables left out."""
    return [p.text for p in word.paragraphs if p.text]


def starts(word: WordDocument) -> list[str | None]:
    """With which number each section begins to count its pages."""
    found = (section._sectPr.find(qn("w:pgNumType")) for section in word.sections)  # noqa: SLF001
    return [None if it is None else it.get(qn("w:start")) for it in found]


def test_one_appendix_has_no_number(document: OfficialDocument, printed: Print) -> None:
    """Its title is in capitals by its style, below it stands its source (mục III.1)."""
    annex = Annex(title="Danh sách thành viên", opening=TEXT)
    word = printed(attrs.evolve(document, annexes=(annex,)))

    assert texts(word)[-4:] == [
        "Phụ lục",
        "Danh sách thành viên",
        SOURCE,
        "Phòng Kinh tế chủ trì./.",
    ]
    assert texts(word)[-5] == "Điều 2. Chánh Văn phòng thi hành./."


def test_several_appendices_have_roman_numbers(document: OfficialDocument, printed: Print) -> None:
    """Also where one is without a title; other annexes are not counted (mục III.1.a)."""
    regulation = Annex(type=DocumentType.REGULATION, title="Làm việc", opening=TEXT)
    annexes = (Annex(title="Một", opening=TEXT), regulation, Annex(opening=TEXT))
    told = texts(printed(attrs.evolve(document, annexes=annexes)))

    assert [text for text in told if text.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]
    assert told[-3:] == ["Phụ lục II", SOURCE, "Phòng Kinh tế chủ trì./."]


def test_each_annex_counts_its_own_pages(document: OfficialDocument, printed: Print) -> None:
    """From 1, which is not shown on its first page (mục III.1.đ)."""
    annexes = (Annex(title="Một", opening=TEXT), Annex(title="Hai", opening=TEXT))
    word = printed(attrs.evolve(document, annexes=annexes))

    assert starts(word) == [None, "1", "1"]
    assert all(section.different_first_page_header_footer for section in word.sections)


def test_a_text_that_a_decision_issues_bears_body_and_state(
    document: OfficialDocument, printed: Print
) -> None:
    """It has neither number nor signature of its own: Mẫu 1.3."""
    regulation = Annex(
        type=DocumentType.REGULATION,
        title="Làm việc của Ủy ban nhân dân xã",
        sections=(Article(number=1, title="Phạm vi", blocks=TEXT),),
    )
    word = printed(attrs.evolve(document, annexes=(regulation,)))
    (row,) = word.tables[-1].rows

    assert [[p.text for p in cell.paragraphs if p.text] for cell in row.cells] == [
        ["ỦY BAN NHÂN DÂN", "XÃ HỢP THỊNH"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    ]
    assert texts(word)[-5:] == [
        "QUY CHẾ",
        "Làm việc của Ủy ban nhân dân xã",
        SOURCE,
        "Điều 1. Phạm vi",
        "Phòng Kinh tế chủ trì./.",
    ]


@pytest.mark.parametrize(
    ("columns", "wish", "expected"),
    [
        (3, None, WD_ORIENT.PORTRAIT),
        (12, None, WD_ORIENT.LANDSCAPE),
        (3, True, WD_ORIENT.LANDSCAPE),
        (12, False, WD_ORIENT.PORTRAIT),
    ],
)
def test_a_wide_table_lays_its_pages_on_their_side(
    columns: int,
    wish: bool | None,
    expected: WD_ORIENT,
    document: OfficialDocument,
    printed: Print,
) -> None:
    """Only those of its annex, unless the author decides (mục I.2)."""
    annex = Annex(title="Biểu", opening=(table(columns),), is_landscape=wish)
    main, attached = printed(attrs.evolve(document, annexes=(annex,))).sections

    assert (main.orientation, attached.orientation) == (WD_ORIENT.PORTRAIT, expected)
    assert main.page_width is not None
    lies = expected == WD_ORIENT.LANDSCAPE
    assert attached.page_width == (main.page_height if lies else main.page_width)
    assert (attached.left_margin, attached.right_margin) == (main.left_margin, main.right_margin)


def test_an_annex_may_be_empty(document: OfficialDocument, printed: Print) -> None:
    """A clerk fills it in Word."""
    told = texts(printed(attrs.evolve(document, annexes=(Annex(),))))

    assert told[-2:] == ["Phụ lục", SOURCE]


def test_the_source_names_the_document_as_it_is(document: OfficialDocument, printed: Print) -> None:
    """Type, number, date and body (mục III.1.c)."""
    plan = attrs.evolve(
        document,
        type=DocumentType.PLAN,
        number=DocumentNumber.parse("22/KH-UBND"),
        annexes=(Annex(),),
    )

    assert texts(printed(plan))[-1].startswith("(Kèm theo Kế hoạch số 22/KH-UBND ngày 05 tháng 3")
