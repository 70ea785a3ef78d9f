"""Lines of authority that cannot stand above each other, or not in this document."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import told
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule

_FOR_HEAD = re.compile(r"kt ?[./] ?(.+)")
# Of other offices there may be two of one name: the director of a department, and of a school.
_FOR_CHAIR = re.compile(r"(?:tl|tuq) ?[./] ?(chu tich)")
_ACTING = re.compile(r"q ?[./] ?")
_BY_ORDER = re.compile(r"tl ?[./]")
_COLLECTIVE = re.compile(r"tm ?[./] ?(.+)")
_KINDS = {
    "committee": re.compile(r"(?:uy ban nhan dan|ubnd)\b"),
    "council": re.compile(r"(?:thuong truc )?(?:hoi dong nhan dan|hdnd)\b"),
}


def power_breaches(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find lines of authority that contradict the line below, or the issuing body."""
    for part in components[rule.component or ""]:
        yield from RULES[rule.id](part, components)


def _same_office(part: Part, _: Components) -> Iterator[Breach]:
    """Find a head who signs for the head."""
    for above, line in pairwise(part.lines):
        signed_for = _FOR_HEAD.fullmatch(above.key) or _FOR_CHAIR.fullmatch(above.key)
        if signed_for and _ACTING.sub("", line.key, count=1) == signed_for[1]:
            yield _pair(above, line)


def _by_order(part: Part, _: Components) -> Iterator[Breach]:
    """Find what a collective is said to have decided, and one by order of its head signed."""
    for above, line in pairwise(part.lines):
        if _COLLECTIVE.fullmatch(above.key) and _BY_ORDER.match(line.key):
            yield _pair(above, line)


def _collective(part: Part, components: Components) -> Iterator[Breach]:
    """Find a council that signs for a committee, or the other way round.

    Where several bodies issue a document together, one of them may be named anywhere.
    """
    bodies = issuers(components)
    if len(bodies) != 1:
        return
    for line in part.lines:
        found = _COLLECTIVE.fullmatch(line.key)
        named = {kind for kind, it in _KINDS.items() if found and it.match(found[1])}
        if named and named != bodies:
            yield told(line, 0, len(line.text))


def issuers(components: Components) -> set[str]:
    """Tell whether a committee, a council, or both are named in the head."""
    names = ("co_quan_chu_quan", "co_quan_ban_hanh")
    keys = [line.key for name in names for it in components[name] for line in it.lines]
    return {kind for kind, it in _KINDS.items() if any(map(it.search, keys))}


def _pair(above: Line, line: Line) -> Breach:
    first, second = above.text, line.text
    shown = Wording(f"«{first}» above «{second}»", f"«{first}» trên «{second}»")
    return told(above, 0, len(first), shown)


RULES: dict[str, Callable[[Part, Components], Iterator[Breach]]] = {
    "QUYEN_HAN.KY_CHO_MINH": _same_office,
    "QUYEN_HAN.TAP_THE_THUA_LENH": _by_order,
    "QUYEN_HAN.TEN_TAP_THE": _collective,
}
