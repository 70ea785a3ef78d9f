"""The numbers of headings: none is left out, and none comes twice."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence

import attrs

from vn_localgov.checks._components._body import LABEL
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.checks._running import told
from vn_localgov.errors import Wording
from vn_localgov.looks._labels import roman

# f, j, w and z are not in the alphabet: what they stand for is another rule's.
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_LABELS = {
    "muc": re.compile(r"([IVX]{1,6})(\.| ?[/):–-])(?=\s?[^\W\d_])"),
    "dieu": re.compile(r"điều ([0-9]{1,3})(\.|\s?:|)(?!\w)", re.IGNORECASE),
    "khoan": re.compile(r"([0-9]{1,2})(\.| ?[/):–-])(?=\s?[^\W\d_])"),
    "diem": re.compile(rf"([{_LETTERS}])(\)| ?[./:–-])(?=\s)"),
}
# «Điều 2:» is wrong, and a heading all the same.
_SURE = {"muc": {"."}, "dieu": {".", ":"}, "khoan": {"."}, "diem": {")"}}
# «2.1.» tells that 2 is there, though it has no line of its own.
_DOTTED = re.compile(r"([0-9]{1,2})\.[0-9]{1,2}[.\s]")
# What begins anew below each.
_BELOW = {
    "phan": ("muc", "khoan", "diem"),
    "muc": ("khoan", "diem"),
    "dieu": ("khoan", "diem"),
    "khoan": ("diem",),
    "diem": (),
}
# Lists inside lists, of which the outer ones go on later.
_MOST_OPEN = 8
_ROMAN = {"I": 1, "V": 5, "X": 10}
_D, _DD = _LETTERS.index("d") + 1, _LETTERS.index("đ") + 1


@attrs.frozen
class Numbered:
    """The label of a heading."""

    level: str
    number: int
    label: str
    is_sure: bool


@attrs.frozen
class Gap:
    """A heading whose number does not follow."""

    line: Line
    heading: Numbered
    before: Numbered

    @property
    def leaves_out_dd(self) -> bool:
        """Whether only đ) is missing between d) and e)."""
        is_point = self.heading.level == "diem"
        return is_point and (self.before.number, self.heading.number) == (_D, _DD + 1)

    @property
    def wanted(self) -> str:
        """The label that follows the one before; empty behind the last letter."""
        level, number = self.before.level, self.before.number + 1
        if level == "diem":
            return "".join(f"{it})" for it in _LETTERS[number - 1 : number])
        if level == "muc":
            return f"{roman(number)}."
        return f"Điều {number}." if level == "dieu" else f"{number}."


def gap_breaches(lines: Sequence[Line], *, of_dd: bool) -> Iterator[Breach]:
    """Find headings that leave out a number or repeat one.

    Args:
        lines: Those of the text; where they go on in a table, nothing is certain.
        of_dd: Only points that leave out đ, which lists of Word do; else all others.
    """
    for gap in _gaps(lines):
        if gap.leaves_out_dd is of_dd:
            labels = gap.heading.label, gap.before.label
            found = Wording("«{}» after «{}»".format(*labels), "«{}» sau «{}»".format(*labels))
            # The rule itself says what follows d).
            wanted = None if of_dd or not gap.wanted else in_quotes(gap.wanted)
            yield told(gap.line, 0, len(gap.heading.label), found, wanted)


def _gaps(lines: Sequence[Line]) -> Iterator[Gap]:
    opened: dict[str, deque[Numbered]] = {}
    for line in lines:
        if line.paragraph.cell:
            opened.clear()
        elif LABEL.match(line.key):
            _forget(opened, "phan")
        else:
            yield from _gap(line, opened)


def _gap(line: Line, opened: dict[str, deque[Numbered]]) -> Iterator[Gap]:
    if dotted := _DOTTED.match(line.text):
        _pass(_open(opened, "khoan"), int(dotted[1]))
    elif heading := read_label(line.text):
        before = _follow(_open(opened, heading.level), heading)
        _forget(opened, heading.level)
        if before:
            yield Gap(line, heading, before)


def _open(opened: dict[str, deque[Numbered]], level: str) -> deque[Numbered]:
    """Give the last numbers of the lists of a level that are open."""
    return opened.setdefault(level, deque(maxlen=_MOST_OPEN))


def _pass(open_: deque[Numbered], number: int) -> None:
    if number not in {it.number for it in open_}:
        _follow(open_, Numbered("khoan", number, f"{number}.", is_sure=False))


def read_label(text: str) -> Numbered | None:
    """Read the number in front of a heading; it is not sure if it is written otherwise."""
    for level, pattern in _LABELS.items():
        if found := pattern.match(text):
            number = _VALUES[level](found[1])
            return Numbered(level, number, found[0], found[2].strip() in _SURE[level])
    return None


def _forget(opened: dict[str, deque[Numbered]], level: str) -> None:
    for below in _BELOW[level]:
        opened.pop(below, None)


def _follow(open_: deque[Numbered], heading: Numbered) -> Numbered | None:
    """Go on with the innermost list that it continues; give what it does not follow."""
    fits = [it for it in open_ if it.number + 1 == heading.number]
    if not (fits or heading.is_sure or heading.number == 1):
        return None
    before = None
    if fits:
        while open_.pop() is not fits[-1]:
            pass
    elif open_ and heading.number > 1:
        before = open_.pop()
    open_.append(heading)
    return before


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < next_ else value for value, next_ in pairs)


_VALUES: dict[str, Callable[[str], int]] = {
    "muc": _roman,
    "dieu": int,
    "khoan": int,
    "diem": lambda letter: _LETTERS.index(letter) + 1,
}
