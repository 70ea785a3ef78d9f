"""A chart, and what it may show."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from vn_localgov._text import find_unprintable
from vn_localgov.charts._data import ChartData

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Self

    from vn_localgov.dates import Period
    from vn_localgov.indicators import Indicator

_MOST_SERIES, _MOST_CATEGORIES = 6, 120
_WIDTH: int | Decimal = 160
_HEIGHT: int | Decimal = 90
# The widest page that Word knows.
_WIDEST_MM = 558


class ChartKind(enum.Enum):
    """How figures are drawn (*loại biểu đồ*)."""

    COLUMN = "Biểu đồ cột"
    BAR = "Biểu đồ thanh ngang"
    LINE = "Biểu đồ đường"
    PIE = "Biểu đồ tròn"


def _check_text(text: str) -> None:
    if bad := find_unprintable(text):
        raise ValueError(f"U+{ord(bad[0]):04X} cannot stand in a document: {text!r:.60}")


def _check_side(_: object, field: attrs.Attribute[int | Decimal], side: object) -> None:
    if isinstance(side, bool) or not isinstance(side, int | Decimal):
        raise TypeError(f"{field.name} has to be an int or a Decimal, not {side!r:.40}")
    if not 20 <= side <= _WIDEST_MM:  # noqa: PLR2004 - less cannot be read
        raise ValueError(f"{field.name} has to be from 20 to {_WIDEST_MM} mm, not {side}")


@attrs.frozen(kw_only=True)
class Chart:
    """A chart of figures (*biểu đồ*), for a document or for ``{{ x }}`` in a template.

    >>> from vn_localgov.indicators import Indicator
    >>> villages = [Indicator(code=code, name=name, unit="hộ", actual=number)
    ...     for code, name, number in (("dong", "Thôn Đông", 12), ("tay", "Thôn Tây", 9))]
    >>> chart = Chart.of(villages, title="Hộ nghèo")
    >>> print(chart.told)
    Biểu đồ cột: Hộ nghèo. Đơn vị tính: hộ. Thực hiện: Thôn Đông 12; Thôn Tây 9.

    Attributes:
        data: What it shows; its title stands above it.
        kind: How it is drawn.
        unit: Unit of all its figures, under the title; "" for nothing.
        width: In millimetres; in a built document, it is never wider than the text.
        height: In millimetres.

    Raises:
        TypeError: A side is a float.
        ValueError: There is nothing to show, or more than can be told apart; a pie has
            several series, or a piece that is not known or below zero; a text holds a
            character that no document can hold.
    """

    data: ChartData = attrs.field()
    kind: ChartKind = attrs.field(default=ChartKind.COLUMN)
    unit: str = attrs.field(default="")
    width: int | Decimal = attrs.field(default=_WIDTH, validator=_check_side)
    height: int | Decimal = attrs.field(default=_HEIGHT, validator=_check_side)

    @data.validator
    def _can_be_read(self, _: object, data: ChartData) -> None:
        if not any(it is not None for row in data.series.values() for it in row):
            raise ValueError("a chart needs at least one figure that is known")
        if len(data.series) > _MOST_SERIES or len(data.categories) > _MOST_CATEGORIES:
            raise ValueError(
                f"a chart can show {_MOST_SERIES} series of {_MOST_CATEGORIES} figures, "
                f"not {len(data.series)} of {len(data.categories)}"
            )
        for text in (data.title, *data.categories, *data.series):
            _check_text(text)

    @unit.validator
    def _can_be_printed(self, _: object, unit: str) -> None:
        _check_text(unit)

    @kind.validator
    def _is_whole_pie(self, _: object, kind: ChartKind) -> None:
        if kind is not ChartKind.PIE:
            return
        if len(self.data.series) > 1:
            raise ValueError(f"a pie shows one series, not {len(self.data.series)}")
        (pieces,) = self.data.series.values()
        if any(it is None or it < 0 for it in pieces) or not any(pieces):
            raise ValueError("a pie needs all its pieces, none below zero and not all zero")

    @property
    def told(self) -> str:
        """What is read out to who cannot see it: the kind, the title, all figures."""
        # Loads the numbers' formats, which templates without charts do not need.
        from vn_localgov.charts._words import tell  # noqa: PLC0415

        return tell(self)

    @classmethod
    def of(
        cls,
        indicators: Iterable[Indicator],
        *,
        kind: ChartKind = ChartKind.COLUMN,
        title: str = "",
    ) -> Self:
        """Show indicators: what was reached, beside plan and same period where they are known.

        A pie shows what was reached, and only what can be added.

        Raises:
            UnitMismatchError: They differ in unit: one axis cannot show both.
            AggregationError: A pie is to be made of rates, which are not parts of a whole.
            ValueError: There are none, no figure is known, or one is vague: *trên*, *khoảng*.
        """
        from vn_localgov.charts._indicators import data_of, unit_of  # noqa: PLC0415 - as above

        kept = list(indicators)
        data = data_of(kept, title=title, are_pieces=kind is ChartKind.PIE)
        return cls(data=data, kind=kind, unit=unit_of(kept))

    @classmethod
    def over_periods(
        cls,
        code: str,
        periods: Mapping[Period, Mapping[str, Indicator]],
        *,
        kind: ChartKind = ChartKind.LINE,
        title: str = "",
    ) -> Self:
        """Show one indicator in several periods, in the order of time.

        A period in which it is not told stays empty: what is missing is not zero.

        Raises:
            UnitMismatchError: Its unit is not the same in all periods.
            ValueError: It is told in none, or a figure is vague: *trên*, *khoảng*.
        """
        from vn_localgov.charts._indicators import data_over, unit_of  # noqa: PLC0415 - as above

        told = {period: it.get(code) for period, it in sorted(periods.items())}
        data = data_over(told, title=title)
        return cls(data=data, kind=kind, unit=unit_of([it for it in told.values() if it]))
