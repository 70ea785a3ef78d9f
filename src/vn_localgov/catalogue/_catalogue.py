"""The catalogue: indicators by code, by name and by group."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any

import attrs

from vn_localgov.indicators import Aggregation, Direction
from vn_localgov.text import comparison_key
from vn_localgov.units import Unit, UnitKind, as_unit

_RATE = Aggregation.WEIGHTED_MEAN


@attrs.frozen(kw_only=True)
class StandardIndicator:
    """An indicator that many communes report under one code (*chỉ tiêu trong danh mục*).

    >>> poor = catalogue().get("ty_le_ho_ngheo")
    >>> print(poor.name, poor.unit, poor.aggregation, poor.denominator, sep="; ")
    Tỷ lệ hộ nghèo; %; bình quân gia quyền; ho_dan

    Attributes:
        code: Name in report folders: small letters without marks, digits, ``_``.
        unit: What its figures are reported in.
        direction: Which way is good; None where neither is.
        aggregation: How figures of several communes or periods become one.
        numerator: Code of what is divided (*tử số*), if that is an indicator, too.
        denominator: Code of what it is divided and weighted by (*mẫu số, trọng số*).
        group: Code of its group.
        also: Other names in use.

    Raises:
        ValueError: A rate names no denominator, or something else names one.
    """

    code: str = attrs.field(validator=attrs.validators.matches_re(r"[a-z][a-z0-9_]*"))
    name: str
    unit: Unit = attrs.field(converter=as_unit)
    direction: Direction | None = attrs.field(
        default=None, converter=attrs.converters.optional(Direction)
    )
    aggregation: Aggregation = attrs.field(converter=Aggregation)
    numerator: str | None = None
    denominator: str | None = attrs.field(default=None)
    group: str
    also: tuple[str, ...] = attrs.field(default=(), converter=tuple)

    @denominator.validator
    def _check_denominator(self, _: object, denominator: str | None) -> None:
        if (self.aggregation is _RATE) != bool(denominator):
            raise ValueError(f"{self.code}: only a weighted mean has a denominator, and has one")

    @property
    def kind(self) -> UnitKind:
        """What it is: a count, a measure, money, or a percentage."""
        return self.unit.kind


@attrs.frozen
class IndicatorGroup:
    """A field of work of the commune (*lĩnh vực*), with its indicators."""

    code: str
    title: str
    indicators: tuple[StandardIndicator, ...]


@attrs.frozen(kw_only=True, eq=False)
class Catalogue:
    """All standard indicators of one edition (*danh mục chỉ tiêu*).

    >>> len(catalogue().groups), "ho_ngheo" in catalogue()
    (10, True)

    Attributes:
        id: Names the edition.
        valid_from: First day from which reports may refer to it.
        checked_until: Day on which it was compared with its source for the last time.
        source: Where names and units come from.
    """

    id: str
    valid_from: dt.date
    checked_until: dt.date
    source: str
    groups: tuple[IndicatorGroup, ...]

    def get(self, code: str) -> StandardIndicator | None:
        """Look up an indicator by its code; None if there is none."""
        return self._by_code.get(code)

    def find(self, name: str) -> StandardIndicator | None:
        """Look up an indicator by one of its names; None if there is none.

        Case and the places of tone marks do not matter, nor do more spaces:

        >>> catalogue().find("HỘ  NGHÈO").code, catalogue().find("Gia đình văn hoá").code
        ('ho_ngheo', 'gia_dinh_van_hoa')
        """
        return self._by_name.get(_key(name))

    def __iter__(self) -> Iterator[StandardIndicator]:
        return iter(self._by_code.values())

    def __len__(self) -> int:
        return len(self._by_code)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    @cached_property
    def _by_code(self) -> Mapping[str, StandardIndicator]:
        return {it.code: it for group in self.groups for it in group.indicators}

    @cached_property
    def _by_name(self) -> Mapping[str, StandardIndicator]:
        return {_key(name): it for it in self for name in (it.name, *it.also)}


def _key(name: str) -> str:
    return comparison_key(" ".join(name.split()))


@cache
def catalogue() -> Catalogue:
    """Take the edition in force.

    >>> catalogue().id, catalogue().valid_from.year
    ('XA-2026', 2025)
    """
    from importlib import resources  # noqa: PLC0415 - slow to load, and not always wanted

    path = resources.files(__package__) / "data" / "commune-2026.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = data.pop("group")
    return Catalogue(groups=tuple(_group(code, table) for code, table in groups.items()), **data)


def _group(code: str, table: dict[str, Any]) -> IndicatorGroup:
    indicators = (
        StandardIndicator(code=key, group=code, **row) for key, row in table["indicators"].items()
    )
    return IndicatorGroup(code, table["title"], tuple(indicators))
