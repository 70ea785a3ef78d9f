"""The snapshot of the state list, and what its units became (*danh mục hành chính*).

The tables are read when the first question comes, not before, and the lines of a unit
when it is asked for: a thousand times as many as most programs need are never taken apart.
"""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

import attrs

from vn_localgov.places._named import read_data

# Days are counted as `datetime.date.toordinal` does, which also takes a datetime.
BEGINNING, END = 0, dt.date.max.toordinal()
_DISTRICT_CODE = 3


class Level(IntEnum):
    """Level of a unit (*cấp hành chính*), from small to large."""

    COMMUNE = 0
    DISTRICT = 1
    PROVINCE = 2


class Row(NamedTuple):
    """A line of the tables; a unit that is made of it costs more."""

    code: str
    kind: str
    name: str
    parent: str
    first: int
    last: int
    resolution: str

    def is_valid(self, day: int) -> bool:
        """Whether it is there on *day*."""
        return self.first <= day <= self.last


def day_of(date: dt.date) -> int:
    """Count the days up to *date*."""
    if isinstance(date, dt.date):
        return date.toordinal()
    raise TypeError(f"expected a date, got {type(date).__name__}: {date!r}")


Chain: TypeAlias = tuple[Row | None, Row | None, Row | None]
Lines: TypeAlias = Mapping[str, str]
Changed: TypeAlias = Mapping[tuple[str, int], tuple[str, ...]]


class Changes(NamedTuple):
    """What became of units, by code and the day of the change.

    Attributes:
        before: What a unit that began on the day was made of.
        after: What a unit that ended the day before became.
    """

    before: Changed
    after: Changed


@attrs.frozen(eq=False)
class Register:
    """All tables, by code.

    Attributes:
        levels: The lines of communes, of districts, of provinces.
        days: The days on which something changed, and the beginning.
    """

    levels: tuple[Lines, Lines, Lines]
    days: tuple[int, ...]

    def settle(self, day: int) -> int:
        """Give the first day from which on all was as it was on *day*."""
        return self.days[bisect_right(self.days, day) - 1]

    def find(self, level: Level, code: str, day: int) -> Row | None:
        """Look up what bore *code* on *day*."""
        rows = _take_apart(self.levels[level].get(code, ""))
        return next((row for row in rows if row.is_valid(day)), None)

    def rows(self, level: Level, day: int) -> Iterator[Row]:
        """Give all that was there on *day*, by code."""
        return filter(None, (self.find(level, code, day) for code in self.levels[level]))

    def chain(self, level: Level, row: Row, day: int) -> Chain:
        """Give *row* with what it is a part of, each at the place of its level."""
        commune = row if level is Level.COMMUNE else None
        district = row if level is Level.DISTRICT else None
        if commune and len(commune.parent) == _DISTRICT_CODE:
            district = self.find(Level.DISTRICT, commune.parent, day)
        parent = (district or row).parent
        province = row if level is Level.PROVINCE else self.find(Level.PROVINCE, parent, day)
        return commune, district, province


@cache
def register() -> Register:
    """Read the units."""
    communes, districts, provinces = map(_read_lines, ("communes", "districts", "provinces"))
    dates = {line.partition("\t")[0] for line in read_data("changes.tsv")[1:]}
    return Register((communes, districts, provinces), (BEGINNING, *map(_day, sorted(dates))))


@cache
def changes() -> Changes:
    """Read what became of them."""
    before: dict[tuple[str, int], tuple[str, ...]] = {}
    after: defaultdict[tuple[str, int], tuple[str, ...]] = defaultdict(tuple)
    for line in read_data("changes.tsv")[1:]:
        date, new, olds = line.split("\t")
        day = _day(date)
        before[new, day] = tuple(olds.split())
        for old in before[new, day]:
            after[old, day] += (new,)
    return Changes(MappingProxyType(before), MappingProxyType(dict(after)))


def _read_lines(table: str) -> Lines:
    lines: dict[str, str] = {}
    for line in read_data(f"{table}.tsv")[1:]:
        code = line[: line.index("\t")]
        lines[code] = f"{lines[code]}\n{line}" if code in lines else line
    return MappingProxyType(lines)


@cache
def _take_apart(lines: str) -> tuple[Row, ...]:
    return tuple(map(_row, lines.splitlines()))


def _row(line: str) -> Row:
    code, kind, name, parent, first, last, resolution = line.split("\t")
    start = _day(first) if first else BEGINNING
    end = _day(last) if last else END
    return Row(code, kind, name, parent, start, end, resolution)


@cache
def _day(date: str) -> int:
    return dt.date.fromisoformat(date).toordinal()
