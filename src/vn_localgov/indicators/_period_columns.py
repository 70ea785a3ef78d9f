"""The columns that tables of figures have, month by month, as data."""

import enum
from collections.abc import Callable
from typing import ClassVar, Self

import attrs

from vn_localgov.dates import Period, PeriodKind
from vn_localgov.indicators._model import Side


@attrs.frozen
class PeriodFigure:
    """Which figure of an indicator is meant, and of which period (*số liệu của kỳ nào*)."""

    period: Period
    side: Side = Side.ACTUAL


class Basis(enum.Enum):
    """What a column tells, as seen from the period of the report (*loại số liệu*)."""

    CURRENT = "ky_nay"
    BEFORE = "ky_truoc"
    SAME = "cung_ky"
    CUMULATIVE = "luy_ke"
    SAME_CUMULATIVE = "luy_ke_cung_ky"
    NEXT = "uoc_ky_sau"
    HALF = "uoc_6_thang"
    SAME_HALF = "6_thang_cung_ky"
    PLAN = "ke_hoach"
    YEAR = "uoc_nam"
    PAST_YEAR = "nam_truoc"
    NEXT_PLAN = "ke_hoach_nam_sau"

    def of(self, period: Period) -> PeriodFigure:
        """Tell which figure that is in the report of a *period*.

        >>> Basis.CUMULATIVE.of(Period.month(2026, 10)).period == Period.parse(
        ...     "10 tháng đầu năm 2026")
        True
        """
        side = Side.PLANNED if self in _PLANS else Side.ACTUAL
        return PeriodFigure(_PERIODS[self](period), side)

    def head(self, period: Period) -> str:
        """What stands above a column with it.

        >>> Basis.YEAR.head(Period.month(2026, 10))
        'Ước thực hiện năm 2026'
        """
        return f"{_WORDS.get(self, 'Thực hiện')} {self.of(period).period}"


def _year(years: int) -> Callable[[Period], Period]:
    return lambda it: Period.year(it.end.year + years)


def _half(years: int) -> Callable[[Period], Period]:
    return lambda it: Period.half(it.end.year + years, 1)


_PERIODS: dict[Basis, Callable[[Period], Period]] = {
    Basis.CURRENT: lambda it: it,
    Basis.BEFORE: lambda it: it.previous,
    Basis.SAME: lambda it: it.same_period_last_year,
    Basis.CUMULATIVE: lambda it: it.cumulative,
    Basis.SAME_CUMULATIVE: lambda it: it.same_period_last_year.cumulative,
    Basis.NEXT: lambda it: it.next,
    Basis.HALF: _half(0),
    Basis.SAME_HALF: _half(-1),
    Basis.PLAN: _year(0),
    Basis.YEAR: _year(0),
    Basis.PAST_YEAR: _year(-1),
    Basis.NEXT_PLAN: _year(1),
}
_PLANS = frozenset({Basis.PLAN, Basis.NEXT_PLAN})
_WORDS = {
    Basis.CUMULATIVE: "Lũy kế",
    Basis.SAME_CUMULATIVE: "Lũy kế",
    Basis.NEXT: "Ước",
    Basis.HALF: "Ước",
    Basis.PLAN: "Kế hoạch",
    Basis.YEAR: "Ước thực hiện",
    Basis.NEXT_PLAN: "Kế hoạch",
}
# What a percentage compares, and what stands above it.
_RATIOS = {
    (Basis.CURRENT, Basis.BEFORE): "So với kỳ trước (%)",
    (Basis.CURRENT, Basis.SAME): "So với cùng kỳ (%)",
    (Basis.CURRENT, Basis.PLAN): "So với kế hoạch (%)",
    (Basis.CURRENT, Basis.PAST_YEAR): "So với năm trước (%)",
    (Basis.CUMULATIVE, Basis.SAME_CUMULATIVE): "Lũy kế so với cùng kỳ (%)",
    (Basis.CUMULATIVE, Basis.PLAN): "Lũy kế so với kế hoạch năm (%)",
    (Basis.HALF, Basis.SAME_HALF): "Ước 6 tháng so với cùng kỳ (%)",
    (Basis.HALF, Basis.PLAN): "Ước 6 tháng so với kế hoạch năm (%)",
    (Basis.YEAR, Basis.PAST_YEAR): "Ước năm so với năm trước (%)",
    (Basis.NEXT_PLAN, Basis.YEAR): "Kế hoạch năm sau so với ước năm (%)",
    (Basis.NEXT_PLAN, Basis.CURRENT): "Kế hoạch năm sau so với năm nay (%)",
    (Basis.NEXT_PLAN, Basis.CUMULATIVE): "Kế hoạch năm sau so với năm nay (%)",
}


@attrs.frozen(kw_only=True)
class PeriodColumn:
    """A column of figures of a period, or of percentages (*cột số liệu theo kỳ*).

    >>> october = Period.month(2026, 10)
    >>> PeriodColumn.of(Basis.SAME, october).head
    'Thực hiện tháng 10 năm 2025'
    >>> PeriodColumn.of(Basis.CURRENT, october, Basis.SAME).head
    'So với cùng kỳ (%)'

    Attributes:
        head: What stands above it.
        figure: What it shows.
        base: Of what it shows the percentage; None for the figure itself.
    """

    is_numeric: ClassVar[bool] = True
    head: str
    figure: PeriodFigure
    base: PeriodFigure | None = None

    @classmethod
    def of(cls, shown: Basis, period: Period, base: Basis | None = None) -> Self:
        """Make a column of the report of a *period*; with a *base*, of percentages of it.

        Raises:
            ValueError: Nobody says what stands above such percentages; make the column
                with its head.
        """
        if base is None:
            return cls(head=shown.head(period), figure=shown.of(period))
        if (shown, base) not in _RATIOS:
            raise ValueError(f"a column of {shown.name} in percent of {base.name} needs a head")
        return cls(head=_RATIOS[shown, base], figure=shown.of(period), base=base.of(period))


_Shown = tuple[tuple[Basis, Basis | None], ...]


def _set(*figures: Basis, percent: str) -> _Shown:
    """Write a set of columns: figures, then percentages such as ``ky_nay:cung_ky``."""
    pairs = (pair.split(":") for pair in percent.split())
    ratios = ((Basis(above), Basis(below)) for above, below in pairs)
    return (*((it, None) for it in figures), *ratios)


_SPRING = (
    Basis.SAME,
    Basis.SAME_CUMULATIVE,
    Basis.PLAN,
    Basis.BEFORE,
    Basis.CURRENT,
    Basis.CUMULATIVE,
)
_OF_SPRING = "ky_nay:ky_truoc ky_nay:cung_ky luy_ke:luy_ke_cung_ky"
_FEBRUARY_TO_APRIL = _set(*_SPRING, percent=_OF_SPRING)
_USUAL = _set(*_SPRING, percent=f"{_OF_SPRING} luy_ke:ke_hoach")

# As a provincial system asks for them; no decree lays them down.
_OF_MONTHS: dict[int, _Shown] = {
    1: _set(
        *(Basis.BEFORE, Basis.SAME, Basis.CURRENT),
        percent="ky_nay:ky_truoc ky_nay:cung_ky",
    ),
    **dict.fromkeys((2, 3, 4), _FEBRUARY_TO_APRIL),
    5: _set(
        *(Basis.SAME, Basis.SAME_HALF, Basis.PLAN, Basis.BEFORE, Basis.CURRENT),
        *(Basis.NEXT, Basis.HALF),
        percent="ky_nay:ky_truoc uoc_6_thang:6_thang_cung_ky uoc_6_thang:ke_hoach",
    ),
    **dict.fromkeys((6, 7, 8, 9, 11), _USUAL),
    10: _set(
        *(Basis.PAST_YEAR, *_SPRING, Basis.YEAR, Basis.NEXT_PLAN),
        percent=f"{_OF_SPRING} uoc_nam:nam_truoc ke_hoach_nam_sau:uoc_nam",
    ),
    12: _set(
        *(Basis.PAST_YEAR, Basis.PLAN, Basis.BEFORE, Basis.CURRENT, Basis.CUMULATIVE),
        Basis.NEXT_PLAN,
        percent="luy_ke:luy_ke_cung_ky luy_ke:ke_hoach ke_hoach_nam_sau:luy_ke",
    ),
}
_PART_OF_YEAR = _set(
    *(Basis.SAME, Basis.PLAN, Basis.CURRENT), percent="ky_nay:cung_ky ky_nay:ke_hoach"
)
_OF_KINDS: dict[PeriodKind, _Shown] = {
    PeriodKind.QUARTER: _set(*_SPRING, percent=f"{_OF_SPRING} luy_ke:ke_hoach"),
    PeriodKind.HALF: _PART_OF_YEAR,
    PeriodKind.NINE_MONTHS: _PART_OF_YEAR,
    PeriodKind.YEAR: _set(
        *(Basis.PAST_YEAR, Basis.PLAN, Basis.CURRENT, Basis.NEXT_PLAN),
        percent="ky_nay:ke_hoach ky_nay:nam_truoc ke_hoach_nam_sau:ky_nay",
    ),
}


def period_columns(period: Period) -> tuple[PeriodColumn, ...]:
    """Give the columns that the table of a *period* usually has (*bộ cột của biểu*).

    Those of the twelve months are the ones that a provincial system asks for: no decree lays
    them down. Quarters, halves, nine months and years have the ones that are common.

    >>> for column in period_columns(Period.month(2026, 1)):
    ...     print(column.head)
    Thực hiện tháng 12 năm 2025
    Thực hiện tháng 01 năm 2025
    Thực hiện tháng 01 năm 2026
    So với kỳ trước (%)
    So với cùng kỳ (%)

    Raises:
        ValueError: It is a custom period, for which there are none.
    """
    kind = period.kind
    if kind is PeriodKind.CUSTOM:
        raise ValueError(f"there are no usual columns for {period}: give them one by one")
    shown = _OF_MONTHS[period.start.month] if kind is PeriodKind.MONTH else _OF_KINDS[kind]
    return tuple(PeriodColumn.of(it, period, base) for it, base in shown)
