"""Look up units by code and date, and follow them through the reforms."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any, TypeAlias, TypeVar

from vn_localgov.places._model import (
    Commune,
    CommuneKind,
    District,
    DistrictKind,
    Province,
    ProvinceKind,
)
from vn_localgov.places._register import BEGINNING, END, Level, Row, changes, day_of, register

Place: TypeAlias = Commune | District | Province
PlaceT = TypeVar("PlaceT", Commune, Province)

_DAY = dt.timedelta(days=1)
_MOST_UNITS = 2**15  # all communes, on all days on which something changed
_LEVELS = {Commune: Level.COMMUNE, Province: Level.PROVINCE}


def find_commune(code: str, date: dt.date) -> Commune | None:
    """Look up the commune that bore *code* on *date*; None if there was none.

    A code needs a date: the reform of 2025 gave many to other communes.

    >>> print(find_commune("07864", dt.date(2025, 6, 30)))
    xã Mai Trung
    >>> print(find_commune("07864", dt.date(2025, 7, 1)))
    xã Hợp Thịnh
    """
    found: Commune | None = _find(Level.COMMUNE, code, register().settle(day_of(date)))
    return found


def find_district(code: str, date: dt.date) -> District | None:
    """Look up the district that bore *code* on *date*; None if there was none.

    >>> print(find_district("223", dt.date(2025, 6, 30)).full_name)
    huyện Hiệp Hòa, tỉnh Bắc Giang
    >>> find_district("223", dt.date(2025, 7, 1)) is None
    True
    """
    found: District | None = _find(Level.DISTRICT, code, register().settle(day_of(date)))
    return found


def find_province(code: str, date: dt.date) -> Province | None:
    """Look up the province that bore *code* on *date*; None if there was none.

    >>> print(find_province("24", dt.date(2025, 6, 30)))
    tỉnh Bắc Giang
    >>> print(find_province("24", dt.date(2026, 11, 22)))
    thành phố Bắc Ninh
    """
    found: Province | None = _find(Level.PROVINCE, code, register().settle(day_of(date)))
    return found


def communes_on(date: dt.date) -> tuple[Commune, ...]:
    """Give all communes of *date*, by code.

    >>> len(communes_on(dt.date(2025, 6, 30))), len(communes_on(dt.date(2025, 7, 1)))
    (10035, 3321)
    """
    return tuple(_all(Level.COMMUNE, date))


def districts_on(date: dt.date) -> tuple[District, ...]:
    """Give all districts of *date*, by code; none since 1 July 2025."""
    return tuple(_all(Level.DISTRICT, date))


def provinces_on(date: dt.date) -> tuple[Province, ...]:
    """Give all provinces of *date*, by code.

    >>> len(provinces_on(dt.date(2025, 6, 30))), len(provinces_on(dt.date(2025, 7, 1)))
    (63, 34)
    """
    return tuple(_all(Level.PROVINCE, date))


def successors(place: PlaceT) -> tuple[PlaceT, ...]:
    """Give what took over the ground of *place* when it ended; several if it was split.

    >>> mai_trung = find_commune("07864", dt.date(2023, 12, 14))
    >>> [(it.full_name, it.resolution) for it in successors(mai_trung)]
    [('xã Hợp Thịnh, tỉnh Bắc Ninh', '1658/NQ-UBTVQH15')]

    Raises:
        ValueError: *place* has no code.
    """
    if place.valid_to is None:
        return ()
    day = place.valid_to + _DAY
    return _related(place, changes().after.get((_code(place), day.toordinal()), ()), day)


def predecessors(place: PlaceT) -> tuple[PlaceT, ...]:
    """Give all that *place* was made of, whole or in part.

    >>> hop_thinh = find_commune("07864", dt.date(2025, 7, 1))
    >>> [it.name for it in predecessors(hop_thinh)]
    ['Sơn Thịnh', 'Hùng Thái', 'Thường Thắng', 'Hợp Thịnh', 'Mai Trung']

    Raises:
        ValueError: *place* has no code.
    """
    if place.valid_from is None:
        return ()
    olds = changes().before.get((_code(place), place.valid_from.toordinal()), ())
    return _related(place, olds, place.valid_from - _DAY)


def trace(place: PlaceT, date: dt.date) -> tuple[PlaceT, ...]:
    """Give what lay on the ground of *place* on another *date*, whole or in part.

    >>> loc_ninh = find_commune("25270", dt.date(2026, 11, 22))
    >>> print(loc_ninh, *trace(loc_ninh, dt.date(2025, 6, 30)), sep="; ")
    phường Lộc Ninh; thị trấn Lộc Ninh; xã Lộc Thuận; xã Lộc Thái

    Raises:
        ValueError: *place* has no code.
    """
    if place.existed_on(date):
        return _related(place, (_code(place),), date)
    is_past = place.valid_from is not None and date < place.valid_from
    step = predecessors(place) if is_past else successors(place)
    return tuple(dict.fromkeys(found for near in step for found in trace(near, date)))


@lru_cache(maxsize=_MOST_UNITS)
def _find(level: Level, code: str, day: int) -> Any:  # noqa: ANN401 - the level decides
    row = register().find(level, code, day)
    return make(level, row, day) if row else None


def make(level: Level, row: Row, day: int) -> Place:
    """Make the unit of a row, as it was on *day*."""
    return _MAKERS[level](*_parents(level, row, day))


def communes_of(district: str, day: int) -> tuple[Commune, ...]:
    """Give all communes of a district, by code."""
    rows = register().rows(Level.COMMUNE, day)
    return tuple(
        _commune(*_parents(Level.COMMUNE, row, day)) for row in rows if row.parent == district
    )


def _all(level: Level, date: dt.date) -> Iterator[Any]:
    day = day_of(date)
    return (make(level, row, day) for row in register().rows(level, day))


def _code(place: Commune | Province) -> str:
    if place.code is None:
        raise ValueError(f"expected a commune with its code, got {place!r}")
    return place.code


def _related(place: PlaceT, codes: tuple[str, ...], date: dt.date) -> tuple[PlaceT, ...]:
    level = _LEVELS[type(place)]
    day = register().settle(day_of(date))
    return tuple(filter(None, (_find(level, code, day) for code in codes)))


def _parents(level: Level, row: Row, day: int) -> tuple[Row | None, ...]:
    return register().chain(level, row, day)[level:]


@cache
def _date(day: int) -> dt.date | None:
    return None if day in {BEGINNING, END} else dt.date.fromordinal(day)


@cache
def _commune(row: Row, district: Row | None, province: Row | None) -> Commune:
    return Commune(
        kind=CommuneKind(row.kind),
        name=row.name,
        code=row.code,
        valid_from=_date(row.first),
        valid_to=_date(row.last),
        district=_full(district),
        province=_full(province),
        resolution=row.resolution or None,
    )


@cache
def _district(row: Row, province: Row) -> District:
    return District(
        kind=DistrictKind(row.kind),
        name=row.name,
        code=row.code,
        valid_from=_date(row.first),
        valid_to=_date(row.last),
        province=f"{province.kind} {province.name}",
    )


@cache
def _province(row: Row) -> Province:
    return Province(
        kind=ProvinceKind(row.kind),
        name=row.name,
        code=row.code,
        valid_from=_date(row.first),
        valid_to=_date(row.last),
        resolution=row.resolution or None,
    )


def _full(row: Row | None) -> str | None:
    return f"{row.kind} {row.name}" if row else None


_MAKERS: tuple[Callable[..., Place], ...] = (_commune, _district, _province)
