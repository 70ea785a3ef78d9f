"""What stands before a number: a bound, a minus sign, a label, the start of the line."""

import re

import attrs

from vn_localgov.figures._bounds import ANY_BOUND, Bound, bound_of
from vn_localgov.figures._words import words
from vn_localgov.units import Unit

# No word that matters is longer, and a fixed length keeps the search linear.
_WINDOW = 32
# "Cao hơn 2,36" is "higher by 2,36", not more than that.
_BOUND = re.compile(
    rf"(?<!\w)({ANY_BOUND})\s+\Z",
    re.IGNORECASE,
)
_HIGHER_BY = re.compile(r"(?<!\w)(?:cao|thấp|sớm|nhiều|ít|lớn)\s\Z", re.IGNORECASE)
_LAST_OF_BOUND = frozenset(word.split("\\s")[-1] for word in ANY_BOUND.split("|"))
_FROM = re.compile(r"(?<!\w)từ\s+\Z", re.IGNORECASE)
_BULLETS = " \t\u00a0*#+•–-"
_OPENING = "([{“\"'"
_OPENING_MARKS = frozenset(_OPENING)
_SPACES = " \u00a0"
_MINUS = "−"


@attrs.define
class Before:
    """The end of a text, up to a number.

    Attributes:
        last: The last character, and
        rest: the one before it.
        line: The last of the line, at most as much as can matter.
        words: The last words, two at most, in small letters.
    """

    text: str
    end: int
    last: str = attrs.field(init=False)
    rest: str = attrs.field(init=False)
    line: str = attrs.field(init=False)
    words: list[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        seen = self.text[max(0, self.end - _WINDOW) : self.end]
        self.line = seen.rpartition("\n")[2]
        self.last, self.rest = seen[-1:], seen[-2:-1]
        last_words = self.line.casefold().rsplit(None, 2)[-2:]
        is_plain = _OPENING_MARKS.isdisjoint(self.line)
        self.words = last_words if is_plain else [it.lstrip(_OPENING) for it in last_words]

    @property
    def is_line_start(self) -> bool:
        """Whether nothing but a bullet stands before."""
        return len(self.line) < _WINDOW and not self.line.strip(_BULLETS)

    def without_from(self) -> "Before":
        """Step back over *từ*."""
        match = _FROM.search(self.text, max(0, self.end - _WINDOW), self.end)
        return Before(self.text, match.start()) if match else self

    def bound(self) -> tuple[Bound, int]:
        """Find the bound that the number has, and where it begins."""
        if not _LAST_OF_BOUND.intersection(self.words[-1:]):
            return Bound.EXACT, self.end
        match = _BOUND.search(self.text, max(0, self.end - _WINDOW), self.end)
        if match is None or _is_difference(match):
            return Bound.EXACT, self.end
        return bound_of(match[1]), match.start()

    def back(self, count: int) -> "Before":
        """Step back over characters."""
        return Before(self.text, max(0, self.end - count))

    def has_sign(self, behind: int) -> bool:
        """Whether a minus sign or a hyphen stands here that may be one.

        A hyphen is none as the bullet of a line, inside a word, and as the dash behind
        the figure that ends at *behind*, 0 if there is none.
        """
        if self.last not in ("-", _MINUS) or self.is_line_start or self.rest.isalnum():
            return False
        return not behind or bool(self.text[behind : self.end - 1].strip(_SPACES))

    @property
    def is_surely_minus(self) -> bool:
        """Whether the hyphen is a sign though what follows is only counted: *giảm -3*."""
        if self.last == _MINUS or self.rest == "(":
            return True
        before = self.back(1).words
        return bool(before) and before[-1] in words().signed

    @property
    def date_word(self) -> str | None:
        """The word that may make the number a date, such as *ngày*; None if there is none."""
        before = self.words
        return before[-1] if before and words().is_date(before) else None

    @property
    def is_span(self) -> bool:
        """Whether a whole time is told of: *cả năm*."""
        return " ".join(self.words) in words().spans

    @property
    def is_time(self) -> bool:
        """Whether a word such as *lúc* makes the number a time of day."""
        return bool(self.words) and self.words[-1] in words().times

    def is_label(self, unit: Unit | None, *, is_large: bool) -> bool:
        """Whether the words before make the number a name."""
        before = self.words
        return bool(before) and words().is_label(before, unit, is_large=is_large)


def _is_difference(bound: re.Match[str]) -> bool:
    if bound[1].casefold() != "hơn":
        return False
    return bool(_HIGHER_BY.search(bound.string, max(0, bound.start() - _WINDOW), bound.start()))
