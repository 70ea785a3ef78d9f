"""The width of letters, words and lines in Times New Roman."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib import resources
from itertools import accumulate

import attrs


@attrs.frozen(kw_only=True)
class Face:
    """How letters are printed (*kiểu chữ*).

    Attributes:
        pt: Size in points.
        caps: Whether all are capitals, however they are typed.
    """

    pt: Decimal
    bold: bool = False
    italic: bool = False
    caps: bool = False


@attrs.frozen
class _Widths:
    """The letters of one look, in units of which *em* make the font size."""

    em: int
    units: dict[str, int]

    def of(self, text: str) -> Decimal:
        """Add up the letters; one that is not known is as wide as it is high."""
        units = sum(self.units.get(letter, self.em) for letter in text)
        return Decimal(units) / self.em


def text_width(text: str, face: Face) -> Decimal:
    """Width of *text* on one line, in points."""
    printed = text.upper() if face.caps else text
    return _widths(_look(face)).of(printed) * face.pt


def longest_line(text: str, face: Face, limit: Decimal) -> Decimal:
    """Width of the longest line when *text* is broken at *limit*, in points.

    A word that is longer than *limit* counts as *limit*.
    """
    widths = (text_width(line, face) for line in _lines(text, face, limit))
    return min(limit, max(widths, default=Decimal(0)))


def longest_word(text: str, face: Face) -> Decimal:
    """Width of the longest word, which cannot be broken, in points."""
    words = (text_width(word, face) for word in text.split())
    return max(words, default=Decimal(0))


def on_two_lines(text: str, face: Face) -> Decimal:
    """Least width at which *text* has two lines at most, in points."""
    words = text.split()
    space, whole = (text_width(part, face) for part in (" ", " ".join(words)))
    ends = accumulate(text_width(f"{word} ", face) for word in words)
    return min((max(end - space, whole - end) for end in ends), default=Decimal(0))


def _lines(text: str, face: Face, limit: Decimal) -> Iterator[str]:
    """Break *text* as Word does: after the last word that fits."""
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".lstrip()
            if line and text_width(longer, face) > limit:
                yield line
                longer = word
            line = longer
        yield line


def _look(face: Face) -> str:
    if face.bold:
        return "bold"
    return "italic" if face.italic else "regular"


@cache
def _widths(look: str) -> _Widths:
    data = json.loads((resources.files(__package__) / "data/times-new-roman.json").read_bytes())
    units = {letter: int(width) for width, letters in data[look].items() for letter in letters}
    return _Widths(data["units_per_em"], units)
