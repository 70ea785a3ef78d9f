"""Find the units that a typed text can mean."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import IntFlag
from functools import cache, reduce
from itertools import chain
from operator import or_
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

import attrs

from vn_localgov._text import search_key
from vn_localgov.places._lookup import Place, make
from vn_localgov.places._register import Level, Row, register
from vn_localgov.places._typed import Word, name_key, name_words, plain_key

Words: TypeAlias = tuple[Word, ...]
Index: TypeAlias = Mapping[str, list[str]]

# Points between letters are gone by now: "T.P" has two words.
_CITY = ("tp", "t p")
_KINDS = {
    Level.COMMUNE: {
        "xã": ("x",),
        "phường": ("p",),
        "thị trấn": ("tt", "t t"),
        "đặc khu": ("đk", "đ k"),
    },
    Level.DISTRICT: {
        "huyện": ("h", "huyện đảo"),
        "quận": ("q",),
        "thị xã": ("tx", "t x"),
        "thành phố": _CITY,
    },
    Level.PROVINCE: {"tỉnh": ("t",), "thành phố": _CITY},
}
_MOST_KIND_WORDS = 2


class Flaw(IntFlag):
    """How a text differs from the name that it may mean; less is likelier."""

    NONE = 0
    MARKS = 1
    KIND = 2


@attrs.frozen
class Unit:
    """A part of the text, and the rows whose name it may be.

    Attributes:
        kind: As it was typed, in full; "" if it was not.
        words: With those of the kind.
        end: How many words of the text come before the next part.
    """

    level: Level
    kind: str
    words: Words
    end: int
    rows: Mapping[Row, Flaw]


class Match(NamedTuple):
    """One way to understand a whole text; the parts with the rows that they mean."""

    level: Level
    row: Row
    flaws: Flaw
    parts: tuple[tuple[Unit, Row], ...]


def find_matches(words: Words, day: int) -> list[Match]:
    """Find all that *words* can mean on *day*, each once, the likeliest first."""
    paths = _paths(words, 0, Level.COMMUNE, day)
    found = chain.from_iterable(_agreeing(units, day) for units in paths)
    best: dict[tuple[Level, Row], Match] = {}
    for one in sorted(found, key=lambda one: (one.flaws, one.level, one.row.code)):
        best.setdefault((one.level, one.row), one)
    return list(best.values())


def place_of(found: Match, day: int) -> Place:
    """Make what was found."""
    return make(found.level, found.row, day)


def units_at(words: Words, start: int, level: Level, day: int) -> Iterator[Unit]:
    """Read one unit of *level* from *start*, in all ways."""
    for kind, flaw, name in kinds_at(words, start, level):
        for end in name_ends(words, name):
            key = plain_key(words[name:end])
            if rows := dict(_fitting(words[name:end], kind, flaw, rows_named(level, key, day))):
                yield Unit(level, kind, words[start:end], end, rows)


def name_ends(words: Words, start: int) -> Iterator[int]:
    """Tell where a name that begins at *start* may end: after few words, at a comma."""
    for end in range(start + 1, min(len(words), start + _most_words()) + 1):
        yield end
        if words[end - 1].closes:
            return


def kinds_at(words: Words, start: int, level: Level) -> Iterator[tuple[str, Flaw, int]]:
    """Read a kind, or none ("") from *start*; tell where the name begins."""
    yield "", Flaw.NONE, start
    for end in range(start + 1, min(len(words), start + _MOST_KIND_WORDS + 1)):
        typed = " ".join(word.exact for word in words[start:end])
        if kind := _spellings(level).get(typed):
            yield kind, Flaw.NONE, end
        elif kind := _plain_spellings(level).get(typed):
            yield kind, Flaw.MARKS, end


def rows_named(level: Level, key: str, day: int) -> Iterator[Row]:
    """Give the rows of *day* whose name has the plain words *key*."""
    for code in index(level).get(key, ()):
        row = register().find(level, code, day)
        if row and name_key(row.name) == key:
            yield row


@cache
def index(level: Level) -> Index:
    """Give the codes of a level by the plain words of all their names."""
    codes = defaultdict(list)
    for code, lines in register().levels[level].items():
        for key in {name_key(line.split("\t", 3)[2]) for line in lines.splitlines()}:
            codes[key].append(code)
    return MappingProxyType(codes)


@cache
def _most_words() -> int:
    return max(key.count(" ") + 1 for level in Level for key in index(level))


@cache
def _spellings(level: Level) -> Mapping[str, str]:
    return {typed: kind for kind, others in _KINDS[level].items() for typed in (kind, *others)}


@cache
def _plain_spellings(level: Level) -> Mapping[str, str]:
    return {search_key(typed): kind for typed, kind in _spellings(level).items()}


def _fitting(name: Words, kind: str, flaw: Flaw, rows: Iterable[Row]) -> Iterator[tuple[Row, Flaw]]:
    for row in rows:
        marks = _marks(name, row.name)
        if marks is not None:
            wrong = Flaw.KIND if kind not in {"", row.kind} else Flaw.NONE
            yield row, flaw | marks | wrong


def _marks(typed: Words, name: str) -> Flaw | None:
    """Tell whether marks are missing; None if there are others than the name has."""
    pairs = zip(typed, name_words(name), strict=True)
    differing = [word for word, exact in pairs if word.exact != exact]
    if all(word.is_plain for word in differing):
        return Flaw.MARKS if differing else Flaw.NONE
    return None


def _paths(words: Words, start: int, lowest: int, day: int) -> Iterator[tuple[Unit, ...]]:
    if start == len(words):
        yield ()
    for level in Level:
        for unit in units_at(words, start, level, day) if level >= lowest else ():
            for rest in _paths(words, unit.end, level + 1, day):
                yield unit, *rest


def _agreeing(units: tuple[Unit, ...], day: int) -> Iterator[Match]:
    first = units[0]
    for row in first.rows:
        parents = register().chain(first.level, row, day)
        parts = [
            (unit, part) for unit in units if (part := parents[unit.level]) in unit.rows and part
        ]
        if len(parts) == len(units):
            flaws = reduce(or_, (unit.rows[part] for unit, part in parts))
            yield Match(first.level, row, flaws, tuple(parts))
