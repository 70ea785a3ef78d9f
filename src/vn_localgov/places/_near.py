"""Suggest places to somebody whose text means none."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from vn_localgov.places._lookup import Place, make, trace
from vn_localgov.places._match import (
    Words,
    find_matches,
    index,
    kinds_at,
    name_ends,
    place_of,
    rows_named,
    units_at,
)
from vn_localgov.places._model import Commune, Province
from vn_localgov.places._register import Level, Row, register
from vn_localgov.places._typed import plain_key

_MOST = 10


def suggest(words: Words, date: dt.date) -> tuple[str, ...]:
    """Give up to ten full names of *date*, likeliest first.

    What the place became or was before comes first, then names that differ in marks or
    in one letter, then places of the name that are parts of others than the text says.
    """
    day = date.toordinal()
    places = (*_of_other_days(words, date), *_misspelt(words, day), *_elsewhere(words, day))
    names = dict.fromkeys(place.full_name for place in places)
    return tuple(islice(names, _MOST))


def reach(words: Words, day: int) -> int:
    """Tell how many words can be read as units, whether these agree or not."""
    ends = {0}
    for level in Level:
        ends |= {unit.end for start in ends for unit in units_at(words, start, level, day)}
    return max(ends)


def _of_other_days(words: Words, date: dt.date) -> Iterator[Place]:
    for day in register().days:
        for found in find_matches(words, day):
            match place_of(found, day):
                case Commune() as commune:
                    yield from trace(commune, date)
                case Province() as province:
                    yield from trace(province, date)


def _misspelt(words: Words, day: int) -> Iterator[Place]:
    for level in Level:
        for _, _, start in kinds_at(words, 0, level):
            for end in name_ends(words, start):
                yield from _misspelt_name(words[start:end], words[end:], level, day)


def _misspelt_name(name: Words, rest: Words, level: Level, day: int) -> Iterator[Place]:
    parents = {(found.level, found.row) for found in find_matches(rest, day)} if rest else set()
    if rest and not parents:
        return
    for row in _close_to(plain_key(name), level, day):
        chain = register().chain(level, row, day)
        if not rest or any(chain[parent] == its_row for parent, its_row in parents):
            yield make(level, row, day)


def _close_to(typed: str, level: Level, day: int) -> Iterator[Row]:
    for key in index(level):
        if abs(len(key) - len(typed)) <= 1 and _is_close(key, typed):
            yield from rows_named(level, key, day)


def _is_close(one: str, other: str) -> bool:
    """Whether one letter is other, missing, or too much, or two have changed places."""
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    rest, others = one[start:], other[start:]
    pairs = ((rest[1:], others[1:]), (rest[1:], others), (rest, others[1:]))
    swapped = rest[1::-1] + rest[2:] == others
    return swapped or any(mine == its for mine, its in pairs)


def _elsewhere(words: Words, day: int) -> Iterator[Place]:
    for level in Level:
        for unit in units_at(words, 0, level, day):
            yield from (make(level, row, day) for row in unit.rows)
