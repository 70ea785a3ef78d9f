"""Recipients, addressees and legal grounds: how each of their lines begins and ends."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._components._undashed import STORED
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.documents import DocumentType
from vn_localgov.forms import FormRule, Pattern

# Gives the lines of a part that a rule is for.
_Chosen: TypeAlias = Callable[[Part, Components], Sequence[Line]]

# A clerk means a dash, whatever the program made of it.
_DASH = re.compile(r"[-–—]\s*")
_REMARK = re.compile(r"\s*\([^()]{0,80}\)(?=[;.])")
_AS = re.compile(r"[-–—]\s*nhu\b")
_COMMAND = re.compile(r"(?:quyet dinh|quyet nghi|nghi quyet|dieu 1)\b")


def list_breaches(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find the lines of lists that do not begin and end as the rule wants."""
    for part in components[rule.component or ""]:
        for line in RULES[rule.id](part, components):
            if not _keeps(rule, line):
                yield Breach.of(line, in_quotes(line.text))


def _keeps(rule: FormRule, line: Line) -> bool:
    text = _DASH.sub("- ", line.text, count=1) if _DASH.match(line.text) else line.text
    return isinstance(rule.constraint, Pattern) and rule.constraint.allows(_REMARK.sub("", text))


def _all(part: Part, _: Components) -> Sequence[Line]:
    return part.lines


def _all_but_last(part: Part, _: Components) -> Sequence[Line]:
    return part.lines[:-1]


def _as_above(part: Part, components: Components) -> Sequence[Line]:
    return part.lines[:1] if "kinh_gui" in components else ()


def _as_article(part: Part, components: Components) -> Sequence[Line]:
    """Give the first line, of what has articles.

    Councils send their resolutions to higher bodies first, whatever the specimen has.
    """
    is_resolution = components.type is DocumentType.RESOLUTION
    if "dieu" not in components or (is_resolution and not _AS.match(part.lines[0].key)):
        return ()
    return part.lines[:1]


def _stored(part: Part, _: Components) -> Sequence[Line]:
    """Give the line that says where the document is kept."""
    return [it for it in part.lines[-1:] if STORED.match(it.key)]


def _stored_or_last(part: Part, components: Components) -> Sequence[Line]:
    """Give that line, or what stands in its place at the end of the cell."""
    last = part.lines[-1]
    next_ = _next(last, components)
    cell, other = last.paragraph.cell, next_.paragraph.cell if next_ else None
    is_end = cell is not None and other is not None and cell.column != other.column
    return [last] if is_end else _stored(part, components)


def _last(part: Part, components: Components) -> Sequence[Line]:
    """Give the last line, if no other one goes on with it."""
    next_ = _next(part.lines[-1], components)
    return part.lines[-1:] if next_ and next_.text[0].isupper() else ()


def _last_ground(part: Part, components: Components) -> Sequence[Line]:
    """Give the last ground if it is certain that no other follows: something is decided."""
    next_ = _next(part.lines[-1], components)
    is_end = next_ is not None and (next_.is_upper or _COMMAND.match(next_.key))
    return part.lines[-1:] if is_end else ()


def _next(line: Line, components: Components) -> Line | None:
    after = components.lines.index(line) + 1
    return components.lines[after] if after < len(components.lines) else None


RULES: dict[str, _Chosen] = {
    "DANH_SACH_NOI_NHAN.NHU_TREN": _as_above,
    "DANH_SACH_NOI_NHAN.NHU_DIEU": _as_article,
    "DANH_SACH_NOI_NHAN.CUOI_DONG": _all_but_last,
    "DANH_SACH_NOI_NHAN.LUU": _stored_or_last,
    "DANH_SACH_NOI_NHAN.BIEN_BAN": _stored,
    "DANH_SACH_NOI_NHAN.GIAY_GIOI_THIEU": _stored,
    "NOI_KINH_GUI.GACH_DAU_DONG": _all_but_last,
    "NOI_KINH_GUI.DONG_CUOI": _last,
    "CAN_CU.MOI_DONG": _all_but_last,
    "CAN_CU.DONG_CUOI": _last_ground,
    "CAN_CU.LUAT": _all,
}
