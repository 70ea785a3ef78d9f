"""How a print was made from the true value."""

import enum

from vn_localgov.units import Unit, UnitKind


class Rounding(enum.Enum):
    """How the print was made from the true value (*cách làm tròn*)."""

    EXACT = "exact"
    NEAREST = "nearest"
    TRUNCATED = "truncated"

    @classmethod
    def usual(cls, unit: Unit) -> "Rounding":
        """Things are counted and đồng are paid one by one; the rest is measured.

        >>> Rounding.usual(Unit.parse("hộ")), Rounding.usual(Unit.parse("triệu đồng"))
        (<Rounding.EXACT: 'exact'>, <Rounding.NEAREST: 'nearest'>)
        """
        is_whole_money = unit.kind is UnitKind.MONEY and unit.symbol == "đồng"
        return cls.EXACT if unit.is_count or is_whole_money else cls.NEAREST
