"""Copies, appendices and addresses: what is told of them, and what is not."""

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from tests.checks import made
from tests.checks.cases import (
    MOTTO,
    NAME,
    STATE,
    text,
)
from tests.checks.changes import (
    built,
    changed,
    ids,
    next_of,
    plain,
)
from tests.checks.made import at
from vn_localgov import checks
from vn_localgov.checks import Scope
from vn_localgov.documents import DocumentType


def test_a_document_with_the_note_of_its_copy_is_checked_itself() -> None:
    """The note below it is another document's."""

    def copied(document: Document) -> None:
        table = document.add_table(1, 2).rows[0].cells
        table[0].text, table[1].text = "Số: 12/SY-UBND", "SAO Y"

    document = changed(made.letter(), copied)

    assert made.found(document).type is DocumentType.LETTER
    assert ids(document) == []


def test_a_stamp_that_says_copy_is_no_note() -> None:
    """There is no number beside it; or it stands in the head of the original."""

    def stamped(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "SAO Y"
        document.tables[0].cell(0, 1).add_paragraph("SAO LỤC")

    assert made.found(changed(made.letter(), stamped)).type is DocumentType.LETTER


def test_one_of_several_appendices_keeps_its_number() -> None:
    """The text tells of others, which are other files."""
    told = text("Chi tiết", "Chi tiết tại Phụ lục I và Phụ lục II./.")
    others = text("Phụ lục", "Phụ lục III")

    assert ids(made.report(), told, text("Phụ lục", "Phụ lục I")) == []
    assert ids(made.report(), others) == []


def test_pages_without_numbers_need_no_new_ones() -> None:
    """Nothing shows that could go on."""

    def unnumbered(document: Document) -> None:
        for node in (
            *document.element.body.iter(qn("w:pgNumType")),
            *document.sections[0].header._element.iter(qn("w:r")),  # noqa: SLF001 - no public way
        ):
            node.getparent().remove(node)

    assert ids(made.report(), unnumbered) == []


def test_what_an_appendix_belongs_to_may_take_two_lines() -> None:
    """Up to the bracket that closes it."""

    def parted(document: Document) -> None:
        source = at(document, "(Kèm theo")
        words = source.runs[0].text
        source.runs[0].text = words[:30]
        rest = next_of(document, words[:30]).insert_paragraph_before(words[30:])
        rest.alignment, rest.runs[0].italic = ALIGN.CENTER, True
        rest.runs[0].font.size = Pt(14)

    assert ids(made.report(), parted) == []


def test_the_address_of_a_short_letter_may_stand_on_all_its_pages() -> None:
    """There is but one."""

    def all_(document: Document) -> None:
        section = document.sections[0]
        address = section.first_page_footer.paragraphs[0]._p  # noqa: SLF001 - not moved otherwise
        section.footer.paragraphs[0]._p.addprevious(address)  # noqa: SLF001 - the same

    assert ids(built("marks")(), all_) == []


@pytest.mark.parametrize(
    "texts", [(), ("Thân gửi các bạn,", made.BODY), (STATE, MOTTO, "ĐƠN XIN NGHỈ PHÉP")]
)
def test_a_document_of_another_kind_is_told_so_once(texts: tuple[str, ...]) -> None:
    """An empty file, a private letter, a claim: one note, and no list of what is missing."""
    assert ids(plain(*texts)) == ["VAN_BAN.PHAM_VI"]


@pytest.mark.parametrize("name", ["HỢP ĐỒNG", "BẢN THỎA THUẬN"])
def test_contracts_of_citizens_are_left_alone(name: str) -> None:
    """They bear State, motto and number as well."""
    lines = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", MOTTO, name, "Số: 12/HĐ-KT")

    assert made.found(plain(*lines)).scope is Scope.OTHER


def test_colours_that_cannot_be_read_are_black() -> None:
    """No program writes them, and none shows them."""

    def broken(document: Document) -> None:
        colour = at(document, NAME).runs[0]._r.get_or_add_rPr()  # noqa: SLF001 - not set otherwise
        colour.append(parse_xml(f'<w:color {nsdecls("w")} w:val="dark blue"/>'))

    assert ids(made.letter(), broken) == []


def test_the_package_lists_its_names() -> None:
    """For whoever explores it."""
    assert dir(checks) == sorted(checks.__all__)
