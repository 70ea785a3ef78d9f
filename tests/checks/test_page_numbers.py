"""Numbers of pages stand where programs put them: by tabs, in cells, in frames, in controls."""

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT as TAB
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.checks import made
from tests.word.made import packed
from tests.word.valid import faults
from vn_localgov.checks import check_document, fix_document
from vn_localgov.opc import Limits, unpack


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


# ---------------------------------------------------------------- numbers at the foot


def _at_the_foot(document: Document) -> Document:
    """Put the number of all pages but the first into the lower margin."""
    section = document.sections[0]
    number = section.header.paragraphs[0]._p  # noqa: SLF001 - python-docx moves no paragraphs
    section.footer.paragraphs[0]._p.addprevious(number)  # noqa: SLF001 - the same
    return document


def _without_header(document: Document) -> None:
    section = document.sections[0]
    section.header.is_linked_to_previous = True


def _with_empty_header(document: Document) -> None:
    document.sections[0].header.add_paragraph(" ")


def _of_two_sections(document: Document) -> None:
    document.add_section()


def _suppressed_in_the_second(document: Document) -> None:
    document.add_section().footer.is_linked_to_previous = False


def _by_word(document: Document) -> None:
    number = document.sections[0].footer.paragraphs[0]._p  # noqa: SLF001 - as above
    gallery = "<w:docPartGallery w:val='Page Numbers (Bottom of Page)'/>"
    properties = f"<w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr>"
    node = _parsed(f"<w:sdt {{}}>{properties}<w:sdtContent/></w:sdt>")
    number.addprevious(node)
    node[1].append(number)


@pytest.mark.parametrize(
    "change",
    [
        _without_header,
        _with_empty_header,
        _of_two_sections,
        _suppressed_in_the_second,
        _by_word,
    ],
)
def test_a_number_at_the_foot_is_moved_to_the_head(change: Callable[[Document], None]) -> None:
    """Where nothing but numbers stands in both margins; a second check finds nothing."""
    document = _at_the_foot(made.letter())
    change(document)
    content = made.saved(document)

    fixed = fix_document(content)
    new = docx.Document(BytesIO(fixed.to_bytes()))

    assert [it.wording.vi for it in fixed.mended] == [
        "Số trang đặt ở lề trên của trang giấy: ở lề dưới đã sửa thành ở lề trên."
    ]
    assert fixed.left == check_document(fixed.to_bytes()) == []
    assert [it.footer.is_linked_to_previous for it in new.sections] == [True] * len(new.sections)
    assert "PAGE" in new.sections[0].header._element.xml  # noqa: SLF001 - as above
    assert set(faults(fixed.to_bytes())) <= set(faults(content))
    assert b"Bottom of Page" not in b"".join(unpack(fixed.to_bytes(), Limits()).values())
    assert fix_document(fixed.to_bytes()).to_bytes() == fixed.to_bytes()


def _said(document: Document) -> None:
    document.sections[0].footer.paragraphs[0].add_run(" - Mai Trung")


def _called(document: Document) -> None:
    document.sections[0].footer.add_paragraph("0204 3555 123")


def _headed(document: Document) -> None:
    document.sections[0].header.add_paragraph("Mai Trung")


def _drawn(document: Document) -> None:
    shape = "<w:r {}><w:pict/></w:r>"
    document.sections[0].footer.paragraphs[0]._p.append(_parsed(shape))  # noqa: SLF001 - as above


def _on_even_pages(document: Document) -> None:
    document.settings.odd_and_even_pages_header_footer = True


def _on_the_first_too(document: Document) -> None:
    section = document.sections[0]
    (reference,) = section._sectPr.xpath("w:footerReference")  # noqa: SLF001 - as above
    first = deepcopy(reference)
    first.set(qn("w:type"), "first")
    reference.addnext(first)


@pytest.mark.parametrize(
    "change", [_said, _called, _headed, _drawn, _on_even_pages, _on_the_first_too]
)
def test_a_number_with_company_stays_at_the_foot(change: Callable[[Document], None]) -> None:
    """What else stands in a margin, somebody put there: the number is told, and not moved."""
    document = _at_the_foot(made.letter())
    change(document)

    fixed = fix_document(made.saved(document))

    assert fixed.mended == ()
    assert "SO_TRANG.LE_TREN" in [it.rule.id for it in fixed.left]


def test_a_footer_whose_kind_is_not_told_stays() -> None:
    """A file that tells kinds by the endings of names is not touched."""
    parts = dict(unpack(made.saved(_at_the_foot(made.letter())), Limits()))
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"wordprocessingml.footer+xml", b"other+xml")

    assert fix_document(packed(parts)).mended == ()
