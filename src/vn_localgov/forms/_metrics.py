"""How wide a text will be on paper, without asking Word."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import accumulate

import attrs

from vn_localgov.forms._rules import Component, resource


@attrs.frozen
class _Widths:
    """The letters of one look, in units of which *em* make the font size."""

    em: int
    units: dict[str, int]

    def of(self, text: str) -> Decimal:
        """Add up the letters; one that is not known is as wide as it is high."""
        units = sum(self.units.get(letter, self.em) for letter in text)
        return Decimal(units) / self.em


def text_width(text: str, component: Component) -> Decimal:
    """Width of *text* on one line, in points."""
    printed = text.upper() if component.caps else text
    return _widths(_look(component)).of(printed) * component.pt.used


def longest_line(text: str, component: Component, limit: Decimal) -> Decimal:
    """Width of the longest line when *text* is broken at *limit*, in points.

    A word that is longer than *limit* counts as *limit*.
    """
    widths = (text_width(line, component) for line in _lines(text, component, limit))
    return min(limit, max(widths, default=Decimal(0)))


def longest_word(text: str, component: Component) -> Decimal:
    """Width of the longest word, which cannot be broken, in points."""
    words = (text_width(word, component) for word in text.split())
    return max(words, default=Decimal(0))


def on_two_lines(text: str, component: Component) -> Decimal:
    """Least width at which *text* has two lines at most, in points."""
    words = text.split()
    space, whole = (text_width(part, component) for part in (" ", " ".join(words)))
    ends = accumulate(text_width(f"{word} ", component) for word in words)
    return min((max(end - space, whole - end) for end in ends), default=Decimal(0))


def _lines(text: str, component: Component, limit: Decimal) -> Iterator[str]:
    """Break *text* as Word does: after the last word that fits."""
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".lstrip()
            if line and text_width(longer, component) > limit:
                yield line
                longer = word
            line = longer
        yield line


def _look(component: Component) -> str:
    if component.bold:
        return "bold"
    return "italic" if component.italic else "regular"


@cache
def _widths(look: str) -> _Widths:
    data = json.loads(resource("times-new-roman.json"))
    units = {letter: int(width) for width, letters in data[look].items() for letter in letters}
    return _Widths(data["units_per_em"], units)
