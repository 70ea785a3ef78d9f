"""Paper, margins, page numbers."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach, as_written
from vn_localgov.checks._layout._unnumbered import other_start
from vn_localgov.checks._near import allows_about
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Keeps, Measure, RuleSet
from vn_localgov.forms._measures import told
from vn_localgov.looks import Edges, FormattedDocument, FormattedParagraph, Section

# Word keeps twentieths of a point, and many write 1,98 cm for 2.
SLACK = Decimal("0.3")
_FORMATS = {
    "lowerRoman": "i, ii, iii",
    "upperRoman": "I, II, III",
    "lowerLetter": "a, b, c",
    "upperLetter": "A, B, C",
}
# What people take in place of A4, in millimetres; they type whole ones.
_PAPERS = {
    "Letter": (Decimal("215.9"), Decimal("279.4")),
    "Legal": (Decimal("215.9"), Decimal("355.6")),
    "A3": (Decimal(297), Decimal(420)),
    "A5": (Decimal(148), Decimal(210)),
}
_OFF = Decimal(1)
FIRST = Wording("shown", "có hiển thị")
_FROM_ONE = Wording("1 on page one", "1 ở trang đầu")
FOOTER = Wording("in the bottom margin", "ở lề dưới")


@attrs.frozen
class WrongSheet:
    """A section that breaks a rule about the sheet.

    Attributes:
        name: What of it is measured.
        value: In millimetres.
        wanted: What it should be.
    """

    section: Section
    name: str
    value: Decimal
    wanted: Measure

    @property
    def found(self) -> Wording:
        """What is there, rounded to tenths."""
        value = self.value.quantize(Decimal("0.1")).normalize()
        shown = told(self.name, Measure(Decimal(f"{value:f}")))
        paper = _paper(self.section) if self.name in ("width_mm", "height_mm") else ""
        return Wording(f"{shown.en} ({paper})", f"{shown.vi} (khổ {paper})") if paper else shown


def _paper(section: Section) -> str:
    """Name the paper, if it is one that programs and printers offer."""
    sides = sorted(filter(None, (section.width_mm, section.height_mm)))
    names = (name for name, size in _PAPERS.items() if len(sides) == len(size) and _is(size, sides))
    return next(names, "")


def _is(size: Iterable[Decimal], sides: Iterable[Decimal]) -> bool:
    return all(abs(one - other) <= _OFF for one, other in zip(size, sides, strict=True))


def page_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the sections that break a rule about the sheet."""
    for wrong in wrong_sheets(rule, checked.document, checked.decree):
        yield Breach(wrong.found, first_of(checked.document, wrong.section))


def wrong_sheets(
    rule: FormRule, document: FormattedDocument, decree: RuleSet
) -> Iterator[WrongSheet]:
    """Measure the sections, and give those that break a rule."""
    if not isinstance(rule.constraint, Keeps):
        return
    wanted = decree.value(None, rule.constraint.property)
    name = rule.constraint.property.rpartition(".")[2]
    for section in document.sections:
        value = _measured(section, name)
        if value is None or not isinstance(wanted, Measure):
            continue
        if not allows_about(wanted, value, SLACK):
            yield WrongSheet(section, name, value, wanted)


def _measured(section: Section, name: str) -> Decimal | None:
    """Give what is known; of landscape pages, which have margins of their own, the paper."""
    if section.is_landscape:
        turned = {"width_mm": section.height_mm, "height_mm": section.width_mm}
        return turned.get(name)
    value: Decimal | None = getattr(section, name)
    if name == "left_mm" and value is not None:
        return value + (section.gutter_mm or 0)
    return value


def first_of(document: FormattedDocument, section: Section) -> FormattedParagraph | None:
    """Give the first paragraph of a section; some files have thousands of them."""
    paragraphs = document.paragraphs
    at = bisect_left(paragraphs, float(section.number), key=_section)
    found = paragraphs[at : at + 1]
    return found[0] if found and found[0].section == section.number else None


def _section(paragraph: FormattedParagraph) -> int:
    """Count what is in no section, and stands behind all others, as the last."""
    return paragraph.section or sys.maxsize


def number_breaches(rule: FormRule, document: FormattedDocument) -> Iterator[Breach]:
    """Find what breaks a rule about the numbers of pages; typed ones are not known."""
    section = document.sections[0]
    match rule.id:
        case "SO_TRANG.TRANG_DAU":
            yield from (Breach(FIRST, it) for it in on_first_page(document, section))
        case "SO_TRANG.LE_TREN":
            if not _numbered(document, section.headers):
                yield from (Breach(FOOTER, it) for it in _numbered(document, section.footers))
        case "SO_TRANG.CHU_SO":
            for it in page_numbers(document)[:1]:
                yield from _wrong_count(section, it)


def _wrong_count(section: Section, number: FormattedParagraph) -> Iterator[Breach]:
    """Find other figures than Arabic, or another first one."""
    shown, start = _FORMATS.get(section.page_number_format), other_start(section)
    if shown:
        yield Breach(as_written(shown), number)
    elif start:
        yield Breach(start, number, wanted=_FROM_ONE)


def page_numbers(document: FormattedDocument) -> list[FormattedParagraph]:
    """Give the paragraphs that bear the number of the page on most pages."""
    section = document.sections[0]
    return _numbered(document, section.headers) or _numbered(document, section.footers)


def _numbered(document: FormattedDocument, edges: Edges) -> list[FormattedParagraph]:
    return [it for it in document.in_part(edges.default) if _has_number(it)]


def on_first_page(document: FormattedDocument, section: Section) -> list[FormattedParagraph]:
    """Give the paragraphs that bear the number of the page on the first page."""
    if section.has_first_page:
        parts = [section.headers.first, section.footers.first]
    else:
        parts = [section.headers.default, section.footers.default]
    return [it for part in parts if part for it in document.in_part(part) if _has_number(it)]


def _has_number(paragraph: FormattedParagraph) -> bool:
    return any(field.name == "PAGE" for field in paragraph.fields)
