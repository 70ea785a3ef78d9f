"""Mend paper, margins, and the number on the first page."""

import re
from collections.abc import Iterator
from decimal import Decimal

import attrs

from vn_localgov.checks._layout._page import (
    FIRST,
    FOOTER,
    first_of,
    number_breaches,
    on_first_page,
    wrong_sheets,
)
from vn_localgov.checks._mending._mend import Mend, nearest, twips_of_mm
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Measure, RuleSet
from vn_localgov.forms._measures import told
from vn_localgov.looks import FormattedDocument, FormattedParagraph, Section
from vn_localgov.word._edits import SectionEdit
from vn_localgov.word._margins import ToTopEdit

_HEADER = Wording("in the top margin", "ở lề trên")
_HIDDEN = Wording("not shown", "không hiển thị")
# What may stand beside the number of a page, and need not stand on the first one.
_BESIDE = " -–\t./0123456789"
# A number, perhaps of how many, perhaps between dashes; not all programs store it.
_NUMBER = re.compile(r"[\s./–-]*(?:[0-9]{1,4}[\s./–-]*){0,2}")
_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
# Of upright and of landscape pages.
_SIDES = {"width_mm": ("w", "h"), "height_mm": ("h", "w")}
# A sheet that is so much larger or smaller was chosen for a large table, or a small form.
_OTHER_PAPER_MM = 60


def page_mends(rule: FormRule, document: FormattedDocument, decree: RuleSet) -> Iterator[Mend]:
    """Give the sheets that are not as they should be the next size that is allowed."""
    for wrong in wrong_sheets(rule, document, decree):
        size = nearest(wrong.wanted, wrong.value)
        if wrong.name in _SIDES and abs(size - wrong.value) > _OTHER_PAPER_MM:
            continue
        yield Mend(
            paragraph=first_of(document, wrong.section),
            before=wrong.found,
            after=told(wrong.name, Measure(size)),
            edits=(_edit(wrong.name, wrong.section, size),),
        )


def _edit(name: str, section: Section, size: Decimal) -> SectionEdit:
    if name in _SIDES:
        side = _SIDES[name][section.is_landscape is True]
        # The code of another paper would contradict the size.
        settings = {"pgSz": {side: twips_of_mm(size), "code": None}}
    else:
        own = size - (section.gutter_mm or 0) if name == "left_mm" else size
        settings = {"pgMar": {name.removesuffix("_mm"): twips_of_mm(own)}}
    return SectionEdit(number=section.number, settings=settings)


def first_page_mends(document: FormattedDocument) -> Iterator[Mend]:
    """Give the first page a margin of its own, if nothing but the number is lost there."""
    section = document.sections[0]
    numbers = on_first_page(document, section)
    own = attrs.evolve(section, has_first_page=True)
    if numbers and not on_first_page(document, own) and _is_bare(document, section):
        yield Mend(
            paragraph=numbers[0],
            before=FIRST,
            after=_HIDDEN,
            edits=(SectionEdit(number=1, settings={"titlePg": {"val": None}}),),
        )


def _is_bare(document: FormattedDocument, section: Section) -> bool:
    parts = (section.headers.default, section.footers.default)
    paragraphs = [it for part in parts if part for it in document.in_part(part)]
    return not any(it.text.strip(_BESIDE) or it.pictures or it.lines for it in paragraphs)


def top_mends(rule: FormRule, document: FormattedDocument) -> Iterator[Mend]:
    """Give numbers of pages the upper margin, if nothing else stands in either of both."""
    sections = document.sections
    footers = {it.footers.default for it in sections} - {""}
    headers = {it.headers.default for it in sections} - {""}
    others = {part for it in sections for part in (it.footers.first, it.footers.even)}
    is_simple = not (footers & others or any(it.has_even_pages for it in sections))
    breaches = list(number_breaches(rule, document))
    if breaches and is_simple and _are_numbers(document, footers) and _are_empty(document, headers):
        yield Mend(
            paragraph=breaches[0].paragraph,
            before=FOOTER,
            after=_HEADER,
            edits=(ToTopEdit(parts=frozenset(footers)),),
        )


def _are_numbers(document: FormattedDocument, parts: set[str]) -> bool:
    """Whether nothing but numbers of pages stands there; none of the parts lacks paragraphs."""
    of_parts = [document.in_part(it) for it in parts]
    return all(of_parts) and all(_is_number(it) for part in of_parts for it in part)


def _is_number(paragraph: FormattedParagraph) -> bool:
    if _is_empty(paragraph):
        return True
    names = {it.name for it in paragraph.fields}
    is_seen = not (paragraph.pictures or paragraph.lines or paragraph.has_changes)
    return is_seen and "PAGE" in names <= _NUMBERS and _NUMBER.fullmatch(paragraph.text) is not None


def _are_empty(document: FormattedDocument, parts: set[str]) -> bool:
    return all(_is_empty(it) for part in parts for it in document.in_part(part))


def _is_empty(paragraph: FormattedParagraph) -> bool:
    shown = paragraph.pictures or paragraph.lines or paragraph.fields or paragraph.has_changes
    return not (paragraph.text.strip() or shown)
