"""Mend paper, margins, and the number on the first page."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from vn_localgov.checks._layout._page import FIRST, first_of, on_first_page, wrong_sheets
from vn_localgov.checks._mending._mend import Mend, nearest, twips_of_mm
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Measure, RuleSet
from vn_localgov.forms._measures import told
from vn_localgov.looks import FormattedDocument, Section
from vn_localgov.word._edits import SectionEdit

_HIDDEN = Wording("not shown", "không hiển thị")
# What may stand beside the number of a page, and need not stand on the first one.
_BESIDE = " -–\t./0123456789"
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
