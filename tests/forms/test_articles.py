"""Parts, chapters, sections and articles look as the decree says, and can be navigated."""

from collections.abc import Callable

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from vn_localgov.documents import DocumentNumber, DocumentType
from vn_localgov.reports import (
    Article,
    Division,
    DivisionLevel,
    OfficialDocument,
    Paragraph,
    Run,
)

Print = Callable[[OfficialDocument], WordDocument]


def paragraph(text: str, marker: str = "") -> Paragraph:
    """Make a paragraph in one look."""
    return Paragraph(runs=(Run(text),), marker=marker)


CHAPTERS = (
    Division(
        level=DivisionLevel.CHAPTER,
        number=1,
        title="Quy định chung",
        children=(
            Article(
                number=1,
                title="Phạm vi điều chỉnh",
                blocks=(paragraph("Khoản một.", "1."), paragraph("a) Điểm a.")),
            ),
        ),
    ),
    Division(
        level=DivisionLevel.CHAPTER,
        number=2,
        title="Quy định cụ thể",
        children=(
            Division(
                level=DivisionLevel.SECTION,
                number=1,
                title="Phân công",
                children=(Article(number=2, title="Chủ tịch", blocks=(paragraph("Lãnh đạo."),)),),
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def regulation(document: OfficialDocument) -> OfficialDocument:
    """A regulation (quy chế) with chapters."""
    return attrs.evolve(
        document,
        type=DocumentType.REGULATION,
        number=DocumentNumber.parse("02/QC-UBND"),
        title="Làm việc của Ủy ban nhân dân xã",
        grounds=(),
        sections=CHAPTERS,
    )


def level(paragraph: WordParagraph) -> int | None:
    """Its level in the navigation pane, from its style or of its own."""
    style = paragraph.style
    assert style is not None
    for element in (paragraph._p, style.element):  # noqa: SLF001 - no public way
        found = element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if found is not None:
            return int(found.get(qn("w:val"), "")) + 1
    return None


def told(word: WordDocument) -> list[tuple[str, str, int | None]]:
    """Style, text and level of each paragraph below the subject."""
    found = [(p.style.name or "" if p.style else "", p) for p in word.paragraphs if p.text]
    return [(style, p.text, level(p)) for style, p in found[2:]]


def test_chapters_and_articles_read_as_the_decree_has_them(
    regulation: OfficialDocument, printed: Print
) -> None:
    """Number and title on lines of their own; articles are counted through (mục II.6.đ)."""
    assert told(printed(regulation)) == [
        ("Số thứ tự phần", "Chương I", None),
        ("Heading 1", "Quy định chung", 1),
        ("Điều", "Điều 1. Phạm vi điều chỉnh", 2),
        ("Nội dung", "1. Khoản một.", None),
        ("Nội dung", "a) Điểm a.", None),
        ("Số thứ tự phần", "Chương II", None),
        ("Heading 1", "Quy định cụ thể", 1),
        ("Số thứ tự phần", "Mục 1", None),
        ("Tiêu đề mục, tiểu mục", "Phân công", 2),
        ("Điều", "Điều 2. Chủ tịch", 3),
        ("Nội dung", "Lãnh đạo./.", None),
    ]


def test_levels_have_no_gaps(regulation: OfficialDocument, printed: Print) -> None:
    """Articles alone are the first level, whoever navigates by headings finds them there."""
    flat = attrs.evolve(regulation, sections=(Article(number=1, title="Tên gọi"),))

    assert told(printed(flat)) == [("Điều", "Điều 1. Tên gọi./.", 1)]


def test_a_title_may_end_the_text(regulation: OfficialDocument, printed: Print) -> None:
    """The end mark stands behind the last words, wherever they are."""
    bare = Division(level=DivisionLevel.PART, number=4, title="Phụ biểu")

    assert told(printed(attrs.evolve(regulation, sections=(bare,)))) == [
        ("Số thứ tự phần", "Phần IV", None),
        ("Heading 1", "Phụ biểu./.", 1),
    ]


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (DivisionLevel.PART, "Phần III"),
        (DivisionLevel.CHAPTER, "Chương III"),
        (DivisionLevel.SECTION, "Mục 3"),
        (DivisionLevel.SUBSECTION, "Tiểu mục 3"),
    ],
)
def test_each_kind_is_counted_in_its_numerals(kind: DivisionLevel, label: str) -> None:
    """Roman ones for parts and chapters, Arabic ones below (mục II.6.đ)."""
    assert Division(level=kind, number=3, title="Tên").label == label


def test_a_division_without_a_title_is_refused() -> None:
    """The decree wants one (mục II.6.d)."""
    with pytest.raises(ValueError, match=r"^Chương I needs a title$"):
        Division(level=DivisionLevel.CHAPTER, number=1, title=" ")
