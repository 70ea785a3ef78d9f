"""What an appendix says of the document that it belongs to (*thông tin chỉ dẫn kèm theo*)."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Self, TypeAlias

import attrs

from vn_localgov._text import nfc, search_key
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._foot import ATTACHED, is_appendix
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import ABSENT, Breach, in_quotes
from vn_localgov.dates import format_date, parse_date
from vn_localgov.errors import ParseError
from vn_localgov.forms import FormRule
from vn_localgov.word import Story

Find: TypeAlias = Callable[[Checked], Iterator[Breach]]

_NUMBER = re.compile(r"[Ss]ố\s?:?\s?0*([1-9][0-9]*[a-zđ]?)\s?/\s?([^\W\d_]\w*(?:\s?[-–]\s?\w+)*)")
_DASH = re.compile(r"\s?[-–]\s?")
_DATE = re.compile(r"\W{0,3}(ngày [0-9]+ tháng [0-9]+ năm [0-9]{4}|[0-9]+/[0-9]+/[0-9]{4}\b)")
_DAY = re.compile(r"\W{0,3}ngày (?=[0-9]+/)")
_TOLD = re.compile(r"\bkem\b|\bban hanh\b|\bso ?[0-9.…_ ]*/")
# The title of an appendix has no more lines.
_NEAR, _ABOVE = 10, 2


def attached_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find appendices that do not tell to what they belong, or tell of another document."""
    return ATTACHMENTS[rule.id](checked)


@attrs.frozen
class _Told:
    """A document that is named: number, symbol, and the day right behind them."""

    line: Line
    number: str
    symbol: str
    date: dt.date | None = None

    @classmethod
    def of(cls, line: Line) -> Self | None:
        """Read a line; blanks in place of a number name nothing."""
        text = nfc(line.text)
        found = _NUMBER.search(text)
        if found is None:
            return None
        return cls(line, found[1], _DASH.sub("-", found[2]), _date(text[found.end() :]))

    def __str__(self) -> str:
        return f"{self.number}/{self.symbol}"


def _head(components: Components) -> _Told | None:
    numbers = components["so_ky_hieu"]
    return _Told.of(numbers[0].lines[0]) if numbers else None


def _all_told(components: Components, head: _Told) -> Iterator[_Told]:
    """Give what the lines below the foot name, if its symbol is that of this document."""
    for line in _below_foot(components):
        found = _Told.of(line) if ATTACHED.match(line.key) else None
        if found and found.symbol.casefold() == head.symbol.casefold():
            yield found


def _date(text: str) -> dt.date | None:
    found = _DATE.match(_DAY.sub(" ", text, count=1))
    try:
        return parse_date(found[1]) if found else None
    except ParseError:
        return None


def _below_foot(components: Components) -> list[Line]:
    feet = [
        line for name in ("noi_nhan", "quyen_han") for it in components[name] for line in it.lines
    ]
    last = max((it.paragraph.number for it in feet), default=None)
    lines = components.lines if last is not None else ()
    return [it for it in lines if it.paragraph.number > (last or 0)]


def _number(checked: Checked) -> Iterator[Breach]:
    """Find another number; a leading zero is a matter of another rule."""
    head = _head(checked.components)
    for it in _all_told(checked.components, head) if head else ():
        if head and it.number != head.number:
            yield _breach(it, str(it), str(head))


def _day(checked: Checked) -> Iterator[Breach]:
    """Find the number of this document with another day."""
    head, issued = _head(checked.components), checked.written.issued
    for it in _all_told(checked.components, head) if head else ():
        is_other = issued and it.date and it.date != issued
        if head and issued and it.date and is_other and it.number == head.number:
            yield _breach(it, format_date(it.date), format_date(issued))


def _breach(told: _Told, found: str, wanted: str) -> Breach:
    return Breach.of(told.line, in_quotes(found), in_quotes(wanted))


def _untold(checked: Checked) -> Iterator[Breach]:
    """Find appendices below the foot that no word ties to the document."""
    below = _below_foot(checked.components)
    edges = (search_key(it.text) for it in checked.document.paragraphs if it.story.is_edge)
    if any(map(_TOLD.search, edges)):
        return
    for index, line in enumerate(below):
        if _is_label(line) and _is_untold(below, index):
            yield Breach.of(line, ABSENT)


def _is_untold(lines: Sequence[Line], index: int) -> bool:
    """Whether a title follows a label, and nothing around them is such a line."""
    rest = lines[index + 1 : index + 1 + _NEAR]
    title = [*takewhile(lambda it: not is_appendix(it), rest)]
    above = lines[max(index - _ABOVE, 0) : index]
    return bool(title) and not any(_TOLD.search(it.key) for it in (*above, *title))


def _is_label(line: Line) -> bool:
    is_free = line.paragraph.cell is None and line.paragraph.story is Story.BODY
    return is_free and line.paragraph.look.align == "center" and is_appendix(line)


ATTACHMENTS: Mapping[str, Find] = {
    "KEM_THEO.CO": _untold,
    "KEM_THEO.SO": _number,
    "KEM_THEO.NGAY": _day,
}
