"""The file around a document: its parts, and the same bytes each time."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from math import ceil
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.section import Section
from docx.shared import Twips

from vn_localgov import opc as packages
from vn_localgov.forms._rules import Page, points, resource, rules
from vn_localgov.forms._styles import styles_part
from vn_localgov.forms._xml import Node, run, w

# Of python-docx's template we keep this; the rest is of no use to a document.
_KEPT = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
}


def empty_document() -> WordDocument:
    """Give a document without text, with page, styles and page numbers."""
    return docx.Document(BytesIO(_skeleton()))


def pack(word: WordDocument, replaced: Mapping[str, bytes]) -> bytes:
    """Save *word* with some parts *replaced*; the clock and the system leave no trace."""
    raw = BytesIO()
    word.save(raw)
    with ZipFile(raw) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    return packages.pack(dict(sorted({**parts, **replaced}.items())))


@cache
def _skeleton() -> bytes:
    decree = rules()
    word = docx.Document()
    _drop_unused(word.part.rels)
    _drop_unused(word.part.package.rels)
    _lay_out(word.sections[0], decree.page)
    _number_pages(word.sections[0])
    _drop_marks(word.element.body.sectPr)
    parts = {
        "docProps/app.xml": resource("app.xml"),
        "word/settings.xml": resource("settings.xml"),
        "word/styles.xml": styles_part(decree),
    }
    return pack(word, parts)


def _drop_unused(relations: Relationships) -> None:
    for key, relation in list(relations.items()):
        if relation.reltype not in _KEPT:
            del relations[key]


def _drop_marks(section: Node) -> None:
    """Drop what tells of the template: its editing sessions, and its grid of lines."""
    section.attrib.clear()
    section.remove_all("w:docGrid")


def _lay_out(section: Section, page: Page) -> None:
    sizes = {
        "page_width": page.width_mm,
        "page_height": page.height_mm,
        "top_margin": page.top_mm,
        "bottom_margin": page.bottom_mm,
        "left_margin": page.left_mm,
        "right_margin": page.right_mm,
        "header_distance": page.header_mm,
        "footer_distance": page.footer_mm,
    }
    for name, size in sizes.items():
        # Rounded up: a margin must not be below the least that the law allows.
        setattr(section, name, Twips(ceil(points(size.used) * 20)))


def _number_pages(section: Section) -> None:
    """Put the number above each page but the first."""
    number = w("fldSimple", run("2"), instr=" PAGE ")
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    section.header.part.element[0].append(number)
