"""What a chart shows: categories, and a row of figures for each of them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import attrs

from vn_localgov.numbers import exact

if TYPE_CHECKING:
    from vn_localgov.indicators import Indicator

# Letters of a figure in a chart, and in the worksheet behind it.
_POINT = 60
_Figures: TypeAlias = tuple[Decimal | None, ...]


def _amount(value: Any) -> Decimal | None:  # noqa: ANN401 - exact() tells
    """The value of a figure, or the number itself."""
    return None if value is None else exact(getattr(value, "value", value))


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(str, values))


def _series(given: Mapping[str, Iterable[object]]) -> dict[str, _Figures]:
    return {str(name): tuple(map(_amount, values)) for name, values in given.items()}


@attrs.frozen(kw_only=True)
class ChartData:
    """What a chart shows (*số liệu biểu đồ*), for one whose alternative text is ``{{ x }}``.

    >>> from vn_localgov.charts import ChartData
    >>> rows = [{"ten": "Thôn 1", "ho": 12, "ngheo": 3}, {"ten": "Thôn 2", "ho": 9, "ngheo": None}]
    >>> data = ChartData.from_rows(rows, category="ten", series={"Hộ nghèo": "ngheo"})
    >>> data.categories, data.series
    (('Thôn 1', 'Thôn 2'), {'Hộ nghèo': (Decimal('3'), None)})

    Attributes:
        categories: What stands below the columns, or beside the pieces of a cake.
        series: The figures of each row by its name in the legend, one for each category;
            None where there is none.
        title: What is read out to who cannot see the chart.

    Raises:
        TypeError: A figure is a float, or none.
        ValueError: There are no figures, or not one for each category.
    """

    categories: tuple[str, ...] = attrs.field(converter=_texts)
    series: Mapping[str, _Figures] = attrs.field(converter=_series)
    title: str = ""

    @property
    def size(self) -> int:
        """About how many letters it takes to write it."""
        points = len(self.categories) * (2 * len(self.series) + 1)
        texts = sum(map(len, self.categories)) * (len(self.series) + 1)
        return points * _POINT + texts

    @series.validator
    def _check_lengths(self, _: object, series: Mapping[str, _Figures]) -> None:
        if not series:
            raise ValueError("a chart shows at least one series")
        for name, figures in series.items():
            if len(figures) != len(self.categories):
                raise ValueError(
                    f"{name!r} has {len(figures)} figures for {len(self.categories)} categories"
                )

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, object]],
        *,
        category: str,
        series: Mapping[str, str],
        title: str = "",
    ) -> Self:
        """Take the columns of a table.

        Args:
            rows: Each by the keys of its columns.
            category: The key of what the rows are called.
            series: The key of each row of figures, by its name in the legend.
            title: What is read out to who cannot see the chart.

        Raises:
            KeyError: A row has no such column.
        """
        kept = list(rows)
        columns = {name: [row[key] for row in kept] for name, key in series.items()}
        return cls(categories=[row[category] for row in kept], series=columns, title=title)

    @classmethod
    def from_indicators(cls, indicators: Iterable["Indicator"], *, title: str = "") -> Self:
        """Show what was reached, beside plan and same period where any of them is known."""
        kept = list(indicators)
        columns = {
            "Kế hoạch": [it.target.figure if it.target else None for it in kept],
            "Thực hiện": [it.actual for it in kept],
            "Cùng kỳ": [it.previous for it in kept],
        }
        known = {
            name: them
            for name, them in columns.items()
            if name == "Thực hiện" or any(it is not None for it in them)
        }
        return cls(categories=[it.name for it in kept], series=known, title=title)
