"""The rules of what is written, each with what finds it broken."""

from collections.abc import Iterable, Iterator, Mapping

from vn_localgov.checks._checked import Checked, Find
from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import exact
from vn_localgov.checks._writing import (
    _cells,
    _consistency,
    _endings,
    _headings,
    _lists,
    _offices,
    _powers,
    _spelling,
)
from vn_localgov.checks._writing._bodies import BODIES, body_breaches
from vn_localgov.checks._writing._cells import cell_breaches
from vn_localgov.checks._writing._consistency import consistency_breaches
from vn_localgov.checks._writing._endings import ending_breaches
from vn_localgov.checks._writing._headings import heading_breaches
from vn_localgov.checks._writing._heads import HEADS, head_breaches
from vn_localgov.checks._writing._issuers import ISSUERS, issuer_breaches
from vn_localgov.checks._writing._lists import list_breaches
from vn_localgov.checks._writing._offices import office_breaches
from vn_localgov.checks._writing._powers import power_breaches
from vn_localgov.checks._writing._spelling import spelling_breaches
from vn_localgov.checks._writing._terms import term_breaches
from vn_localgov.checks._writing._texts import DECIDED, component_breaches, secrecy_breaches
from vn_localgov.checks._writing._types import TYPE_NAMES, type_breaches
from vn_localgov.forms import FormRule, Spelling, Terms

# Those about all that is written in a component.
COMPONENTS: Mapping[str, Find] = {
    **dict.fromkeys(TYPE_NAMES, type_breaches),
    **dict.fromkeys(HEADS, head_breaches),
    **dict.fromkeys(DECIDED, component_breaches),
    **dict.fromkeys(BODIES, body_breaches),
    **dict.fromkeys(ISSUERS, issuer_breaches),
    "DAU_MAT.CHU": secrecy_breaches,
}

# Other law or custom has it otherwise, or knows exceptions that nobody has listed.
DOUBTFUL = frozenset(
    {"CAN_CU.LUAT", "SO_LIEU.DEM_KHONG", "SO_LIEU.HANG_NGHIN", "SO_LIEU.GIAI_DOAN", "PHAN.PHAN_THU"}
)


def is_wording(rule: FormRule) -> bool:
    """Whether *rule* is about words, wherever they stand."""
    return rule.id in _WORDING or isinstance(rule.constraint, Spelling | Terms)


def wording_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the places that break *rule*, the first of them exactly."""
    found = _found(rule, checked)
    for first in found:
        yield exact(first)
        yield from found


def _found(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    if isinstance(rule.constraint, Terms):
        return term_breaches(rule, checked.components, checked.written)
    return _WORDING.get(rule.id, _spelling_breaches)(rule, checked)


def _spelling_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    return spelling_breaches(rule, checked.written.running)


_FAMILIES: tuple[tuple[Iterable[str], Find], ...] = (
    (_spelling.SEEDED, _spelling_breaches),
    (_cells.RULES, lambda rule, it: cell_breaches(rule, it.written.running)),
    (_consistency.RULES, lambda rule, it: consistency_breaches(rule, it.written.running)),
    (_headings.RULES, lambda rule, it: heading_breaches(rule, it.written.body)),
    (_endings.RULES, lambda rule, it: ending_breaches(rule, it.written.body)),
    (_lists.RULES, lambda rule, it: list_breaches(rule, it.components)),
    (_offices.RULES, lambda rule, it: office_breaches(rule, it.components)),
    (_powers.RULES, lambda rule, it: power_breaches(rule, it.components)),
)
# The later ones take over from the earlier: figures that fill a cell are looked at, too.
_WORDING = {id_: find for ids, find in _FAMILIES for id_ in ids}
