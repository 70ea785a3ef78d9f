"""The units of measure that the library knows, as data."""

import enum
import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

import attrs


class UnitKind(enum.Enum):
    """What a unit measures (*loại đơn vị*)."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"


class Region(enum.Enum):
    """Where a *sào*, *mẫu*, *công* or *thước* is at home (*vùng*), which decides its size.

    Two regions use a second size besides the usual one. The communes of Bắc Giang and
    Bắc Ninh reckon with the *sào Bắc Bộ*.
    """

    BAC_BO = "Bắc Bộ"
    TRUNG_BO = "Trung Bộ"
    TRUNG_BO_497 = "Trung Bộ, sào 497 m²"
    NAM_BO = "Nam Bộ"
    NAM_BO_1296 = "Nam Bộ, công 1.296 m²"
    LAM_DONG = "Lâm Đồng"


class Dimension(enum.Enum):
    """What a unit is a size of (*đại lượng*); units of one dimension convert."""

    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    TIME = "time"
    CALENDAR = "calendar"
    ENERGY = "energy"
    POWER = "power"
    MONEY = "money"
    DOLLARS = "dollars"
    RATIO = "ratio"
    POINTS = "points"

    @property
    def kind(self) -> UnitKind:
        """How figures of this dimension are printed; months and years are counted."""
        return _KINDS.get(self, UnitKind.MEASURE)


_KINDS = {
    Dimension.CALENDAR: UnitKind.COUNT,
    Dimension.MONEY: UnitKind.MONEY,
    Dimension.DOLLARS: UnitKind.MONEY,
    Dimension.RATIO: UnitKind.PERCENT,
}


@attrs.frozen
class Measure:
    """A unit of measure (*đơn vị đo*), or a thing that is counted.

    Attributes:
        symbol: As it is printed.
        dimension: What it is a size of; None for a thing that is counted.
        size: How large it is, in the first unit of its dimension; None for a thing
            that is counted, and where the region decides and is not known.
        region: Where it has this size; None if everywhere.
    """

    symbol: str
    dimension: Dimension | None = None
    size: Fraction | None = None
    region: Region | None = None

    @property
    def kind(self) -> UnitKind:
        """What it measures."""
        return self.dimension.kind if self.dimension else UnitKind.COUNT

    @property
    def quantity(self) -> Dimension | str:
        """What it converts within: its dimension, or else only itself."""
        return self.dimension if self.dimension and self.size else self.symbol

    @property
    def is_close(self) -> bool:
        """Whether it follows the number without a space."""
        return self.dimension is Dimension.RATIO

    @property
    def lacks_region(self) -> bool:
        """Whether its size is unknown until somebody names the region."""
        return self.dimension is not None and self.size is None


@attrs.frozen(eq=False)
class Table:
    """All units of measure, and how people write them.

    >>> table().find("sào", Region.BAC_BO).size
    Fraction(360, 1)

    Attributes:
        measures: In the order of the file; one with sizes by region comes without a
            region first.
        scales: Words before a unit, with the number that they stand for.
        spellings: What people type, and what it is printed as.
        begin_names: Units of measure that also begin names of things.
        mistaken: What is refused, because capitals change its size, and what is meant.
    """

    measures: tuple[Measure, ...]
    scales: Mapping[str, int] = attrs.field(converter=MappingProxyType)
    spellings: Mapping[str, str] = attrs.field(converter=MappingProxyType)
    begin_names: frozenset[str] = attrs.field(converter=frozenset)
    mistaken: Mapping[str, str] = attrs.field(converter=MappingProxyType)

    def find(self, symbol: str, region: Region | None = None) -> Measure:
        """Look up *symbol*; what is not in the table is a thing that is counted."""
        rows = self._rows
        return rows.get((symbol, region)) or rows.get((symbol, None)) or Measure(symbol)

    def regions(self, symbol: str) -> list[Region]:
        """Where the size of *symbol* is known, if it is not the same everywhere."""
        return [row.region for row in self.measures if row.symbol == symbol and row.region]

    def spell(self, typed: str) -> str:
        """Turn what people type into what is printed; a thing begins with a small letter."""
        return self.printed.get(typed.casefold()) or _lower_first(typed)

    def split(self, typed: str) -> tuple[str, str]:
        """Take the scale off, if there is one: ``triệu đồng`` is ``triệu`` and ``đồng``."""
        name = self.spell(typed)
        scaled = self._scaled.fullmatch(name)
        return (self.spell(scaled[1]), self.spell(scaled[2])) if scaled else ("", name)

    @cached_property
    def _rows(self) -> dict[tuple[str, Region | None], Measure]:
        return {(row.symbol, row.region): row for row in self.measures}

    @cached_property
    def printed(self) -> dict[str, str]:
        """All that the table knows, in small letters, and what it is printed as."""
        own = [*(row.symbol for row in self.measures), *self.scales]
        pairs = [*zip(own, own, strict=True), *self.spellings.items()]
        return {typed.casefold(): symbol for typed, symbol in pairs}

    @cached_property
    def _scaled(self) -> re.Pattern[str]:
        words = [typed for typed, word in self.printed.items() if word in self.scales]
        # Longer words first: "nghìn tỷ" begins with "nghìn".
        longest_first = "|".join(sorted(words, key=len, reverse=True))
        return re.compile(rf"({longest_first}) (.+)", re.IGNORECASE | re.DOTALL)


@cache
def table() -> Table:
    """The table that the library reads and converts units with."""
    from importlib import resources  # noqa: PLC0415 - slow to load, and not always wanted

    text = (resources.files(__package__) / "data" / "units.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text, parse_float=Decimal)
    words = {name: data.pop(name) for name in ("scales", "spellings", "begin_names", "mistaken")}
    return Table(measures=tuple(_measures(data)), **words)


def _lower_first(name: str) -> str:
    lead, _, second = name.partition(" ")
    # "Hộ" and "Ổ dịch" begin a line; "OCOP", "VietGAP" and "F1" are names.
    is_plain = (lead[1:] or second[:1]).islower()
    return name[:1].lower() + name[1:] if is_plain else name


def _measures(data: dict[str, dict[str, Any]]) -> Iterator[Measure]:
    for section, sizes in data.items():
        for symbol, size in sizes.items():
            measure = Measure(symbol, Dimension(section))
            if isinstance(size, dict):
                yield measure
                yield from _local(measure, size)
            else:
                yield attrs.evolve(measure, size=Fraction(size))


def _local(measure: Measure, sizes: dict[str, Any]) -> Iterator[Measure]:
    for region, size in sizes.items():
        yield attrs.evolve(measure, size=Fraction(size), region=Region(region))
