"""A document of several pages that breaks one rule about their numbers."""

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from tests.checks.cases import Change
from tests.checks.changes import Make
from tests.checks.made import BODY, at, letter

ENOUGH = 60


def grown(times: int) -> Change:
    """Say the same more often."""

    def change(document: Document) -> None:
        text = at(document, BODY)._p  # noqa: SLF001 - python-docx copies no paragraphs
        for _ in range(times):
            text.addnext(parse_xml(text.xml))

    return change


def unnumbered(document: Document) -> None:
    """Take the numbers of the pages away."""
    document.sections[0].header.paragraphs[0].clear()


def counted_from(number: int) -> Change:
    """Count the pages from another number."""

    def change(document: Document) -> None:
        kind = OxmlElement("w:pgNumType")
        kind.set(qn("w:start"), str(number))
        document.sections[0]._sectPr.append(kind)  # noqa: SLF001 - python-docx counts no pages

    return change


def long() -> Document:
    """A letter of some pages."""
    document = letter()
    grown(ENOUGH)(document)
    return document


CASES: dict[str, tuple[Make, Change]] = {
    "SO_TRANG.CO": (long, unnumbered),
}
