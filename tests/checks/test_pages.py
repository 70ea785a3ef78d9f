"""Pages bear numbers from 1 on; that they bear none is told of what has more than one."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.checks import made
from tests.checks.cases import Change
from tests.checks.cases_pages import counted_from, grown, long, unnumbered
from tests.checks.changes import PICTURE, ids
from tests.checks.made import BODY, at, letter, report
from vn_localgov.checks import check_document
from vn_localgov.findings import FindingKind

NUMBER = "SO_TRANG.CHU_SO"


def test_a_document_of_one_page_needs_no_number() -> None:
    """Its only page would not show it."""
    assert ids(letter(), unnumbered) == []
    assert ids(letter(), unnumbered, grown(15)) == []


def test_several_pages_without_numbers_are_told_for_certain() -> None:
    """By how much is written there."""
    document = long()
    unnumbered(document)
    (found,) = check_document(made.saved(document))

    assert found.kind is FindingKind.FAIL
    assert found.wording.vi == "Văn bản từ hai trang trở lên có số trang; ở đây không có."


def _in_header(text: str) -> Change:
    return lambda document: setattr(document.sections[0].header.paragraphs[0], "text", text)


def _pictured(document: Document) -> None:
    document.sections[0].header.paragraphs[0]._p.append(  # noqa: SLF001 - python-docx cannot
        parse_xml(PICTURE)
    )


def _typed(document: Document) -> None:
    at(document, BODY).insert_paragraph_before("- 2 -")


def _below(document: Document) -> None:
    """Let the rest be an appendix of a document with a short text."""
    foot = document.tables[1]._tbl  # noqa: SLF001 - python-docx moves no tables
    at(document, BODY)._p.addnext(foot)  # noqa: SLF001 - the same


@pytest.mark.parametrize("change", [_in_header("2"), _in_header("Trang 2/3"), _pictured, _typed])
def test_what_may_be_a_number_is_not_missed(change: Change) -> None:
    """Some type them, or draw them."""
    assert "SO_TRANG.CO" not in ids(long(), unnumbered, change)


def test_only_the_main_text_has_to_be_long() -> None:
    """What stands below the foot has first pages of its own."""
    assert "SO_TRANG.CO" not in ids(long(), unnumbered, _below)


def _turned(document: Document) -> None:
    at(document, "Đề nghị").runs[0]._r.addprevious(  # noqa: SLF001 - python-docx turns no pages
        parse_xml(f"<w:r {nsdecls('w')}><w:lastRenderedPageBreak/></w:r>")
    )


def _paged(document: Document, pages: int) -> bytes:
    """Save it as Word does that counted its pages."""
    file = BytesIO()
    with ZipFile(BytesIO(made.saved(document))) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/app.xml":
                content = content.replace(b"<Pages>1<", b"<Pages>%d<" % pages)
            new.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(("pages", "rules"), [(2, ["SO_TRANG.CO"]), (3, [])])
def test_the_pages_that_word_left_are_believed(pages: int, rules: list[str]) -> None:
    """If it counted as many."""
    document = letter()
    unnumbered(document)
    _turned(document)

    assert [it.rule.id for it in check_document(_paged(document, pages))] == rules


def test_pages_are_counted_from_one() -> None:
    """Whoever begins with another number says so; a cover may be page 0."""
    document = letter()
    counted_from(5)(document)
    (found,) = check_document(made.saved(document))

    assert found.wording.vi == (
        "Số trang là chữ số Ả Rập, bắt đầu từ 1; ở đây là 5 ở trang đầu, cần 1 ở trang đầu."
    )
    for number in (0, 1):
        assert ids(letter(), counted_from(number)) == []
    assert ids(letter(), unnumbered, counted_from(5)) == []


def test_an_appendix_has_first_pages_of_its_own() -> None:
    """A report of one page, with an appendix, needs none."""
    assert "SO_TRANG.CO" not in ids(report(), unnumbered)
