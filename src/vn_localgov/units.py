"""Units of measure, and the things that are counted."""

import enum
import re
from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token


class UnitKind(enum.Enum):
    """What a unit measures (*loại đơn vị*)."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"


_SYMBOLS = {
    UnitKind.MONEY: ["nghìn tỷ đồng", "tỷ đồng", "triệu đồng", "nghìn đồng", "đồng"],
    UnitKind.PERCENT: ["%", "‰"],
    UnitKind.MEASURE: [
        *("mm", "cm", "m", "km", "m²", "km²", "ha", "m³", "lít"),
        *("sào", "mẫu", "công", "thước"),
        *("g", "kg", "yến", "tạ", "tấn"),
        *("giờ", "phút", "kWh", "MW"),
    ],
}
_KINDS = {symbol: kind for kind, symbols in _SYMBOLS.items() for symbol in symbols}
# What people type, and what it is printed as.
_ALIASES = {
    "m2": "m²",
    "km2": "km²",
    "m3": "m³",
    "đ": "đồng",
    "VNĐ": "đồng",
    "VND": "đồng",
    "tỉ đồng": "tỷ đồng",
}
_NAME = Token(
    r"\s*([%‰]|[^\W\d_][^\d\n%‰<>{}]*[0-9²³]?(?:/[^\d\n%‰<>{}]+)*)",
    "a unit such as 'ha', 'tạ/ha' or 'hộ'",
    "đơn vị tính như 'ha', 'tạ/ha' hoặc 'hộ'",
)
_SPACE = re.compile(r"\s+")


@attrs.frozen(kw_only=True)
class Unit:
    """A unit of measure, or the thing that is counted (*đơn vị tính*).

    >>> Unit.parse("m2")
    Unit(symbol='m²', kind=<UnitKind.MEASURE: 'measure'>)
    >>> Unit.parse("tạ/ha").kind.value, Unit.parse("doanh nghiệp").kind.value
    ('measure', 'count')

    A word that is no unit of measure is a thing to count. A compound such as
    ``triệu đồng/người/năm`` is of the kind of its first part.

    Attributes:
        symbol: As it is printed after the number.
        kind: What it measures.
    """

    symbol: str
    kind: UnitKind

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a unit as people write it; the inverse of ``str``.

        Raises:
            ParseError: *text* is no unit.
        """
        scan = Scanner(text)
        unit = cls.scan(scan)
        scan.expect(END)
        return unit

    @classmethod
    def scan(cls, scan: Scanner) -> Self:
        """Step over a unit, for readers of longer texts."""
        typed = _SPACE.sub(" ", scan.expect(_NAME)[1].strip())
        symbols = [_ALIASES.get(part.strip(), part.strip()) for part in typed.split("/")]
        kind = _KINDS.get(symbols[0], UnitKind.COUNT)
        return cls(symbol="/".join(symbols), kind=kind)

    @property
    def is_count(self) -> bool:
        """Whether things are counted, so that a figure is a whole number."""
        return self.kind is UnitKind.COUNT

    def attach_to(self, number: str) -> str:
        """Put the unit behind a printed number; only ``%`` and ``‰`` stand close.

        >>> Unit.parse("ha").attach_to("1.021"), Unit.parse("%").attach_to("10,6")
        ('1.021 ha', '10,6%')

        Source: NĐ 86/2012/NĐ-CP, Phụ lục V; for ``%`` practice and CLDR.
        """
        space = "" if self.kind is UnitKind.PERCENT else " "
        return f"{number}{space}{self.symbol}"

    def __str__(self) -> str:
        return self.symbol


def as_unit(unit: Unit | str) -> Unit:
    """Let a unit be given by its name."""
    return Unit.parse(unit) if isinstance(unit, str) else unit
