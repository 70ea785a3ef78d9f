"""Suggest places to somebody whose text means none, or one of another day."""

import datetime as dt
from collections.abc import Iterator
from enum import IntEnum
from itertools import islice
from operator import itemgetter

from vn_localgov.places._lookup import Place, communes_of, make, trace
from vn_localgov.places._match import (
    Flaw,
    Match,
    Words,
    find_matches,
    index,
    kinds_at,
    name_ends,
    place_of,
    rows_named,
    units_at,
)
from vn_localgov.places._model import Commune, District
from vn_localgov.places._register import Level, Row, register
from vn_localgov.places._typed import plain_key

_MOST = 10
# With fewer letters, nearly everything is one letter away from something.
_FEWEST_LETTERS = 4
# Letters that sound alike, and that people write one for the other: Đắc Lắc, Bắc Cạn, Mĩ Đức.
_HEARD = str.maketrans("cy", "ki")
_CITY = "thành phố"


class _Difference(IntEnum):
    """How a name differs from what was typed; less is likelier."""

    MARKS = 0
    SOUND = 1
    LETTER = 2


def suggest(words: Words, date: dt.date) -> tuple[str, ...]:
    """Give up to ten full names of *date*, likeliest first.

    What the place became or was before comes first, then names that differ in marks, in
    letters of one sound or in one letter, then places of the name that are parts of others
    than the text says.
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


def without_doubtful(found: list[Match], words: Words, date: dt.date) -> list[Match]:
    """Leave out what is not named as the text says, and may be another place.

    A city that is no more had the name of its province: *TP Bắc Ninh* is not *tỉnh Bắc
    Ninh*. If the text is right on another day, only what lies on that ground is meant.
    """
    if not found or not found[0].flaws:
        return found
    # A kind is mended together with marks, marks alone where nothing bore just these.
    most = Flaw.MARKS if found[0].flaws & Flaw.KIND else Flaw.NONE
    meant = set(_of_other_days(words, date, most))
    return [one for one in found if _is_sure(one, meant, date.toordinal())]


def _is_sure(found: Match, meant: set[Place], day: int) -> bool:
    if meant:
        return meant == {place_of(found, day)}
    # Of the cities that were abolished before the first list there is no trace.
    is_city = found.level is Level.PROVINCE and found.parts[0][0].kind == _CITY
    return not (is_city and found.flaws & Flaw.KIND)


def _of_other_days(
    words: Words, date: dt.date, most: Flaw = Flaw.MARKS | Flaw.KIND
) -> Iterator[Place]:
    for day in register().days:
        for found in find_matches(words, day):
            if found.flaws <= most:
                yield from _on_the_ground(place_of(found, day), day, date)


def _on_the_ground(place: Place, day: int, date: dt.date) -> Iterator[Place]:
    match place:
        case District() if place.existed_on(date):
            yield place
        case District():
            for commune in communes_of(place.code, day):
                yield from trace(commune, date)
        case Commune():
            yield from trace(place, date)
        case _:
            yield from trace(place, date)


def _misspelt(words: Words, day: int) -> Iterator[Place]:
    found = [
        (flaw, level, row)
        for level in Level
        for _, _, start in kinds_at(words, 0, level)
        for end in name_ends(words, start)
        for flaw, row in _misspelt_name(words[start:end], words[end:], level, day)
    ]
    for _, level, row in sorted(found, key=itemgetter(0)):
        yield make(level, row, day)


def _misspelt_name(
    name: Words, rest: Words, level: Level, day: int
) -> Iterator[tuple[_Difference, Row]]:
    parents = {(found.level, found.row) for found in find_matches(rest, day)} if rest else set()
    if rest and not parents:
        return
    for difference, row in _close_to(plain_key(name), level, day):
        chain = register().chain(level, row, day)
        if not rest or any(chain[parent] == its_row for parent, its_row in parents):
            yield difference, row


def _close_to(typed: str, level: Level, day: int) -> Iterator[tuple[_Difference, Row]]:
    heard = typed.translate(_HEARD)
    for key in index(level):
        if abs(len(key) - len(typed)) <= 1:
            difference = _difference(key, typed, heard)
            if difference is not None:
                yield from ((difference, row) for row in rows_named(level, key, day))


def _difference(key: str, typed: str, heard: str) -> _Difference | None:
    if key == typed:
        return _Difference.MARKS
    if len(typed) < _FEWEST_LETTERS:
        return None
    if key.translate(_HEARD) == heard:
        return _Difference.SOUND
    return _Difference.LETTER if _is_close(key, typed) else None


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
