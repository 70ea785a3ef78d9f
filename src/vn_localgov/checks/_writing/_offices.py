"""The symbol of a document and the office of its signatory, as words."""

import re
from collections.abc import Callable, Iterator

from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import told
from vn_localgov.checks._writing._symbols import of_body, of_type
from vn_localgov.forms import FormRule, Pattern
from vn_localgov.reports import is_signed_by_two

_DEPUTY = re.compile(r"pho ")
_FOR = re.compile(r"(?:kt|tl|tuq|q) ?[./]")
# Only heads of units sign by order: a deputy of the one who gave it is none.
_BY_ORDER = re.compile(r"(?:tl|tuq) ?[./] ?(.+)")
# In a council, a deputy chairman may sign for the standing committee as one of it.
_PERSONAL = re.compile(r"tm ?[./] ?(?:uy ban nhan dan|ubnd)\b")
_COLLECTIVE = re.compile(r"tm ?[./]")


def office_breaches(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find symbols and offices that do not fit what stands beside them."""
    for part in components[rule.component or ""]:
        yield from RULES[rule.id](rule, part, components)


def _deputy(_: FormRule, part: Part, components: Components) -> Iterator[Breach]:
    """Find deputies who sign for nobody; where two sign side by side, one of them may."""
    if components.type and is_signed_by_two(components.type):
        return
    for number, line in enumerate(part.lines):
        above = [it.key for it in part.lines[:number]]
        bodies = [it for it in above if _COLLECTIVE.match(it)]
        is_committee = all(map(_PERSONAL.match, bodies))
        is_for = any(map(_FOR.match, above)) and not _is_deputy_of(line.key, above[-1])
        is_head = bool(above) and _is_head_of_more(line.key, above[-1])
        if _DEPUTY.match(line.key) and is_committee and not (is_for or is_head):
            yield told(line, 0, len(line.text))


def _is_head_of_more(key: str, above: str) -> bool:
    """Whether a deputy elsewhere heads what is named above: a team, a steering committee."""
    is_marked = _FOR.match(above) or _COLLECTIVE.match(above)
    return not is_marked and not key.startswith(f"pho {above}")


def _is_deputy_of(key: str, above: str) -> bool:
    ordered = _BY_ORDER.fullmatch(above)
    return ordered is not None and key == f"pho {ordered[1]}"


def _office(rule: FormRule, part: Part, _: Components) -> Iterator[Breach]:
    for line in part.lines:
        if isinstance(rule.constraint, Pattern) and not rule.constraint.allows(line.text):
            yield told(line, 0, len(line.text))


RULES: dict[str, Callable[[FormRule, Part, Components], Iterator[Breach]]] = {
    "SO.TEN_LOAI": of_type,
    "SO.CO_QUAN": of_body,
    "QUYEN_HAN.CAP_PHO": _deputy,
    "QUYEN_HAN.CHUC_DANH": _office,
}
