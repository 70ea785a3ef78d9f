"""Numbers of pages stand where programs put them: by tabs, in cells, in frames, in controls."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT as TAB
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.checks import made
from vn_localgov.checks import check_document, fix_document


def _by_tab(number: Paragraph) -> None:
    number.paragraph_format.tab_stops.add_tab_stop(Mm(82.5), TAB.CENTER)
    _before(number, "<w:r {}><w:tab/></w:r>")


def _by_place_of_header(number: Paragraph) -> None:
    _before(number, "<w:r {}><w:ptab w:relativeTo='margin' w:alignment='center'/></w:r>")


def _before(number: Paragraph, run: str) -> None:
    number.runs[0]._r.addprevious(_parsed(run))  # noqa: SLF001 - python-docx adds at the end


def _in_cell(number: Paragraph) -> None:
    cells = "<w:tc><w:p/></w:tc><w:tc/><w:tc><w:p/></w:tc>"
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    table = _parsed(f"<w:tbl {{}}><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>")
    node = number._p  # noqa: SLF001 - python-docx moves no paragraphs
    node.addprevious(table)
    node.addnext(_parsed("<w:p {}/>"))
    table[2][1].append(node)


def _in_frame(number: Paragraph) -> None:
    frame = "<w:framePr {} w:wrap='around' w:hAnchor='margin' w:xAlign='center' w:y='1'/>"
    properties = number._p.get_or_add_pPr()  # noqa: SLF001 - python-docx knows no frames
    properties.insert(0, _parsed(frame))


def _parsed(xml: str) -> BaseOxmlElement:
    return parse_xml(xml.format(nsdecls("w")))


def _numbered(place: Callable[[Paragraph], None] | None = None) -> bytes:
    document: Document = made.letter()
    number = document.sections[0].header.paragraphs[0]
    number.alignment = ALIGN.LEFT
    if place:
        place(number)
    return made.saved(document)


@pytest.mark.parametrize("place", [_by_tab, _by_place_of_header, _in_cell, _in_frame])
def test_what_moves_a_number_is_no_matter_of_alignment(
    place: Callable[[Paragraph], None],
) -> None:
    """It stands in the middle, though its paragraph is flush left; and nothing moves it away."""
    file = _numbered(place)

    assert (check_document(file), fix_document(file).mended) == ([], ())


def test_a_number_that_nothing_moves_is_told() -> None:
    """It is flush left."""
    assert [it.rule.id for it in check_document(_numbered())] == ["SO_TRANG.CAN_LE"]
