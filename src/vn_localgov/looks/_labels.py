"""The numbers of lists, as they show before paragraphs: ``1.``, ``a)``, ``III``."""

import re
from collections.abc import Mapping

import attrs

from vn_localgov.looks._numbering import LABEL, Level, List

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LAST_ROMAN = 3999
_ALPHABET = 26
# Word writes z, aa, bb …, thirty letters at most.
_LAST_LETTERS = 30 * _ALPHABET


@attrs.define(eq=False)
class Counters:
    """How far each list has been counted."""

    lists: Mapping[int, List]
    _counts: dict[str, dict[int, int]] = attrs.field(factory=dict)
    _begun: set[tuple[int, int]] = attrs.field(factory=set)

    def next(self, number: int, at: int) -> str:
        """Count a paragraph on level *at* of a list, and give what shows before it."""
        found = self.lists[number]
        counts = self._counts.setdefault(found.family, {})
        counts[at] = self._count(found, number, at, counts)
        for deeper in [it for it in counts if it > at]:
            if _begins_anew(found.level(deeper), deeper, at):
                del counts[deeper]
        return _label(found, at, counts)[:LABEL]

    def _count(self, found: List, number: int, at: int, counts: Mapping[int, int]) -> int:
        is_new = (number, at) not in self._begun
        self._begun.add((number, at))
        if is_new and at in found.starts:
            return found.starts[at]
        return counts[at] + 1 if at in counts else found.starts.get(at, found.level(at).start)


def _begins_anew(level: Level, deeper: int, at: int) -> bool:
    if level.restart is None or level.restart > deeper:
        return True
    return at < level.restart


def _label(found: List, at: int, counts: Mapping[int, int]) -> str:
    level = found.level(at)
    if level.format == "none":
        return _PLACE.sub("", level.text)

    def shown(place: re.Match[str]) -> str:
        number = int(place[1]) - 1
        its = found.level(number)
        count = counts.get(number, its.start)
        return format_count(count, "decimal" if level.legal else its.format)

    return level.text if level.format == "bullet" else _PLACE.sub(shown, level.text)


def format_count(count: int, kind: str) -> str:
    """Write the number of a list; a kind that is not known here, in Arabic digits.

    >>> [format_count(28, kind) for kind in ("decimal", "upperRoman", "lowerLetter")]
    ['28', 'XXVIII', 'bb']
    """
    if kind == "decimalZero":
        return f"{count:02d}"
    if kind in ("lowerRoman", "upperRoman") and 1 <= count <= _LAST_ROMAN:
        return _cased(roman(count), kind)
    if kind in ("lowerLetter", "upperLetter") and 1 <= count <= _LAST_LETTERS:
        rounds, letter = divmod(count - 1, _ALPHABET)
        return _cased(chr(ord("A") + letter) * (rounds + 1), kind)
    return "" if kind == "none" else str(count)


def _cased(text: str, kind: str) -> str:
    return text.lower() if kind.startswith("lower") else text


def roman(count: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        times, count = divmod(count, size)
        written += letters * times
    return written
