"""Who issues a document: with a full name, and in a tier that was there on that day."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from vn_localgov._text import search_key
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import told
from vn_localgov.checks._writing._bodies import DEPARTMENT
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.places import REFORM

_Find: TypeAlias = Callable[[Checked], Iterator[Breach]]

_UNIT = r"(?:xa|phuong|dac khu|thi tran|huyen|quan|thi xa|thanh pho|tinh)"
# A name of more lines, or of more words, is that of something below it.
_SHORT = re.compile(rf"(?:ubnd|hdnd) {_UNIT}(?: \w+){{1,5}}")
_COMMUNE = re.compile(r"(?:uy ban nhan dan|ubnd) (?:xa|phuong|thi tran)\b")
_BODY = re.compile(r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b")
_COUNCILS = r"(?:(?:ủy|uỷ) ban nhân dân |ubnd |hội đồng nhân dân |hđnd )?"
_OLD = {
    "TU_NGU.THI_TRAN": re.compile(rf"{_COUNCILS}(thị trấn) \S", re.IGNORECASE),
    "TU_NGU.CAP_HUYEN": re.compile(rf"{_COUNCILS}(huyện|quận|thị xã) \S", re.IGNORECASE),
}


def issuer_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find issuing bodies that are abbreviated, or were not there yet."""
    return ISSUERS[rule.id](checked)


def _abbreviated(checked: Checked) -> Iterator[Breach]:
    for part in checked.components["co_quan_ban_hanh"]:
        first, *others = part.lines
        is_whole = not others or first.key in ("ubnd", "hdnd")
        if is_whole and len(others) <= 1 and _SHORT.fullmatch(search_key(part.text)):
            yield told(first, 0, len(first.text))


def _too_early(checked: Checked) -> Iterator[Breach]:
    """Find a department of a commune before communes had any."""
    issued, components = checked.written.issued, checked.components
    above = (search_key(it.text) for it in components["co_quan_chu_quan"])
    if issued and issued < REFORM and any(map(_COMMUNE.match, above)):
        for line in (it.lines[0] for it in components["co_quan_ban_hanh"]):
            if DEPARTMENT.match(line.key):
                name = f"«{line.text}»"
                found = Wording(f"{name} in {issued.year}", f"có {name} năm {issued.year}")
                yield told(line, 0, len(line.text), found)


def unit_breaches(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find units in the head that there are no more.

    A committee above another one is another rule's, whichever it is.
    """
    pattern = _OLD.get(rule.id)
    issuers = components["co_quan_ban_hanh"]
    if any(DEPARTMENT.match(it.lines[0].key) for it in issuers):
        issuers = (*components["co_quan_chu_quan"], *issuers)
    for line in (line for part in issuers for line in _of_body(part)):
        if pattern and (found := pattern.match(line.text)):
            yield told(line, found.start(1), found.end(1))


def _of_body(part: Part) -> Sequence[Line]:
    """Give the lines that name a unit: schools and centres keep the names they were given."""
    return part.lines if _BODY.match(part.lines[0].key) else part.lines[:1]


ISSUERS: Mapping[str, _Find] = {
    "CO_QUAN_BAN_HANH.VIET_TAT": _abbreviated,
    "CO_QUAN_BAN_HANH.PHONG_XA": _too_early,
}
