"""Figures that fill a cell of a table, where no unit and no sentence tells what they are."""

import re
from collections.abc import Iterator

from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import RunningText, told
from vn_localgov.checks._writing._spelling import spelling_breaches
from vn_localgov.forms import FormRule

_SEEDS = {
    "SO_LIEU.NHOM_BA": re.compile(r"[0-9]{4}\.[0-9]{3}"),
    "SO_LIEU.DAU_PHAY": re.compile(r"[0-9]{3}\.[0-9]{1,2}(?![0-9])"),
}
RULES = frozenset(_SEEDS)
_WRONG = {
    # Four figures in front of a point; numbers that everybody may call begin so, too.
    "SO_LIEU.NHOM_BA": re.compile(r"(?!1[89]00\.)[1-9][0-9]{3,}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    # Below a hundred, numbers of headings look so.
    "SO_LIEU.DAU_PHAY": re.compile(r"[1-9][0-9]{2,}\.[0-9]{1,2}"),
}
_DECIMAL = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{1,3}")
_CODES = re.compile(
    r"\bma\b|so hieu|ky hieu|ho so|toa do|ly trinh|\b[xy]\b|tai khoan|dien thoai|\bsdt\b|\bdt\b"
    r"|cccd|\bmst\b|so the"
)


def cell_breaches(rule: FormRule, text: RunningText) -> Iterator[Breach]:
    """Find what breaks a rule in sentences, and in cells of figures alone.

    A point for the comma is one if other cells of its table have the comma.
    """
    yield from spelling_breaches(rule, text)
    wrong = _WRONG[rule.id]
    found = [it for it in text.with_any([_SEEDS[rule.id]]) if wrong.fullmatch(it.text)]
    # A head may span columns, so that one of codes speaks for its whole table.
    codes = {it.table for it in text.lines if _CODES.search(it.key)} if found else set()
    tables = _tables(rule, text) if found else set()
    for line in found:
        if line.table in tables - {None, *codes}:
            yield told(line, 0, len(line.text))


def _tables(rule: FormRule, text: RunningText) -> set[int | None]:
    """Give the tables that a rule is for, by what their other cells have."""
    is_any = rule.id == "SO_LIEU.NHOM_BA"
    return {it.table for it in text.lines if is_any or _DECIMAL.fullmatch(it.text)}
