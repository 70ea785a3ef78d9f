"""Pages are told as Word had them when it saved the file, or not at all."""

import pytest

from tests.word.made import p, packed, part, parts, r, relations, table
from vn_localgov.checks import check_document
from vn_localgov.looks import FormattedParagraph, read_looks

TURN = "<w:r><w:lastRenderedPageBreak/></w:r>"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def saved(body: str, counted: str) -> bytes:
    """A document as Word saves it, with the part that says how many pages there are."""
    kinds = {"word/document.xml": "officeDocument", "docProps/app.xml": "extended-properties"}
    added = {"_rels/.rels": relations(kinds), "docProps/app.xml": counted}
    return packed(parts(body) | added)


def pages(number: object) -> str:
    """The part that says so."""
    return f'<Properties xmlns="{OFFICE}/extended-properties"><Pages>{number}</Pages></Properties>'


def read(body: str, counted: str) -> tuple[FormattedParagraph, ...]:
    """The paragraphs of such a document."""
    return read_looks(saved(body, counted)).paragraphs


def test_a_letter_stands_on_a_page() -> None:
    """A page may begin in the middle of a paragraph, and in a cell."""
    body = p("a") + p("bcd", TURN, r("ef"), TURN, r("g")) + p("h") + table([p(TURN, r("i"))])

    first, second, third, cell = read(body, pages(4))

    assert [it.page for it in (first, second, third, cell)] == [1, 1, 3, 3]
    assert [second.page_of(column) for column in range(1, 7)] == [1, 1, 1, 2, 2, 3]
    assert (first.page_of(1), third.page_of(1), cell.page_of(1)) == (1, 3, 4)


@pytest.mark.parametrize(
    "counted",
    [
        pages(3),
        pages("nhiều"),
        f'<Properties xmlns="{OFFICE}/extended-properties"/>',
        "no XML at all",
    ],
)
def test_where_word_counted_otherwise_no_page_is_told(counted: str) -> None:
    """An empty paragraph bears no sign of a page that begins with it."""
    (only, other) = read(p("a", TURN, r("b")) + p("c"), counted)

    assert (only.page, only.page_of(2), other.page_of(1)) == (None, None, None)


def test_without_a_sign_of_a_page_none_is_told() -> None:
    """Other programs leave none; neither does a file of one page."""
    (only,) = read(p("a"), pages(1))

    assert only.page_of(1) is None


def test_a_finding_tells_the_page() -> None:
    """So that nobody has to count paragraphs."""
    head = p("ỦY BAN NHÂN DÂN") + p("XÃ MAI TRUNG") + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    number = p("Số: 12/BC-UBND") + p("BÁO CÁO") + p("Kết quả")
    wrong = p("Phục vụ nhân dân, đạt ", TURN, r("10.6% kế hoạch."))

    found = check_document(saved(head + number + p("Mở đầu.") + wrong, pages(2)))

    told = {it.rule.id: it.place and it.place.page for it in found}
    assert told["SO_LIEU.DAU_PHAY"] == 2
    assert told["VIET_HOA.NHAN_DAN"] == 1


def test_pages_of_real_files_are_not_made_up() -> None:
    """A part of another kind holds no count."""
    body = p("a", TURN, r("b"))

    assert read_looks(packed(parts(body, settings=part("settings", "")))).paragraphs[0].page is None
