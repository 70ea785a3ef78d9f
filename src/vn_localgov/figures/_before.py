"""What stands before a number: a bound, a minus sign, a label, the start of the line."""

import re

import attrs

from vn_localgov.figures._bounds import ANY_BOUND, Bound, bound_of
from vn_localgov.figures._words import words

# No word that matters is longer, and a fixed length keeps the search linear.
_WINDOW = 32
# "Cao hơn 2,36" is "higher by 2,36", not more than that.
_BOUND = re.compile(
    rf"(?<!\w)(?<!cao )(?<!thấp )(?<!sớm )(?<!nhiều )(?<!ít )(?<!lớn )({ANY_BOUND})\s+\Z",
    re.IGNORECASE,
)
_LAST_OF_BOUND = frozenset(word.split("\\s")[-1] for word in ANY_BOUND.split("|"))
_FROM = re.compile(r"(?<!\w)từ\s+\Z", re.IGNORECASE)
_BULLETS = " \t\u00a0*#+•–-"
_OPENING = "([{“\"'"


@attrs.frozen
class Before:
    """The end of a text, up to a number.

    Attributes:
        line: The last of the line, at most as much as can matter.
        words: The last words, in small letters.
    """

    text: str
    end: int
    line: str = attrs.field(init=False)
    words: list[str] = attrs.field(init=False)

    @line.default
    def _find_line(self) -> str:
        return self.text[max(0, self.end - _WINDOW) : self.end].rpartition("\n")[2]

    @words.default
    def _find_words(self) -> list[str]:
        return [word.lstrip(_OPENING) for word in self.line.casefold().split()[-3:]]

    @property
    def is_line_start(self) -> bool:
        """Whether nothing but a bullet stands before."""
        return len(self.line) < _WINDOW and not self.line.strip(_BULLETS)

    def character(self, distance: int) -> str:
        """The character so far before the number; 1 is the last."""
        position = self.end - distance
        return self.text[position : position + 1] if position >= 0 else ""

    def without_from(self) -> "Before":
        """Step back over *từ*."""
        match = _FROM.search(self.text, max(0, self.end - _WINDOW), self.end)
        return Before(self.text, match.start()) if match else self

    def bound(self) -> tuple[Bound, int]:
        """Find the bound that the number has, and where it begins."""
        before = self.words
        if not before or before[-1] not in _LAST_OF_BOUND:
            return Bound.EXACT, self.end
        match = _BOUND.search(self.text, max(0, self.end - _WINDOW), self.end)
        return (bound_of(match[1]), match.start()) if match else (Bound.EXACT, self.end)

    def back(self, count: int) -> "Before":
        """Step back over characters."""
        return Before(self.text, max(0, self.end - count))

    @property
    def is_date_word(self) -> bool:
        """Whether a word such as *ngày* makes the number a date."""
        before = self.words
        return bool(before) and words().is_date(before)

    @property
    def is_time(self) -> bool:
        """Whether a word such as *lúc* makes the number a time of day."""
        return self.words[-1:] != [] and self.words[-1] in words().times

    def is_label(self, *, is_counted: bool) -> bool:
        """Whether the words before make the number a name."""
        before = self.words
        return bool(before) and words().is_label(before, is_counted=is_counted)
