"""Figures that fill a cell of a table, where no unit and no sentence tells what they are."""

import re
from collections.abc import Iterator

from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import RunningText, told
from vn_localgov.checks._writing._spelling import spelling_breaches
from vn_localgov.forms import FormRule

RULES = frozenset({"SO_LIEU.NHOM_BA"})
_SEED = re.compile(r"[0-9]{4}\.[0-9]{3}")
# Four figures in front of a point; numbers that everybody may call begin so, too.
_UNPARTED = re.compile(r"(?!1[89]00\.)[1-9][0-9]{3,}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_CODES = re.compile(
    r"\bma\b|so hieu|ky hieu|ho so|toa do|ly trinh|\b[xy]\b|tai khoan|dien thoai|\bsdt\b|\bdt\b"
    r"|cccd|\bmst\b|so the"
)


def grouping_breaches(rule: FormRule, text: RunningText) -> Iterator[Breach]:
    """Find groups of other than three figures in sentences, and in cells of figures alone."""
    yield from spelling_breaches(rule, text)
    found = [it for it in text.with_any([_SEED]) if _UNPARTED.fullmatch(it.text)]
    # A head may span columns, so that one of codes speaks for its whole table.
    codes = {it.table for it in text.lines if _CODES.search(it.key)} if found else set()
    for line in found:
        if line.table not in {None, *codes}:
            yield told(line, 0, len(line.text))
