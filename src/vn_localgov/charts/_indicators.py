"""What indicators give to charts."""

from collections.abc import Iterator, Mapping, Sequence

from vn_localgov.charts._data import ChartData
from vn_localgov.dates import Period
from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Bound, Figure
from vn_localgov.indicators import Indicator, check_addable

# An estimate is a number all the same.
_DRAWN = frozenset({Bound.EXACT, Bound.ESTIMATED, Bound.ESTIMATED_TO_REACH})


def data_of(indicators: Sequence[Indicator], *, title: str, are_pieces: bool) -> ChartData:
    """Take figures, plans and past of indicators; of pieces of a whole, the figures.

    Raises:
        AggregationError: The pieces cannot be added.
    """
    if not are_pieces:
        return ChartData.from_indicators(indicators, title=title)
    pieces = check_addable(indicators)
    return ChartData(
        categories=[it.name for it in pieces],
        series={"Thực hiện": [it.actual for it in pieces]},
        title=title,
    )


def data_over(told: Mapping[Period, Indicator | None], *, title: str) -> ChartData:
    """Take the figures of one indicator in several periods, and its plans if there are any."""
    plans = [it.target.figure if it and it.target else None for it in told.values()]
    figures: dict[str, list[Figure | None]] = {"Kế hoạch": plans} if any(plans) else {}
    figures["Thực hiện"] = [it.actual if it else None for it in told.values()]
    return ChartData(categories=[it.short for it in told], series=figures, title=title)


def unit_of(indicators: Sequence[Indicator]) -> str:
    """Give the unit that all have.

    Raises:
        UnitMismatchError: They have several; or a plan has another one.
        ValueError: There are none, or a figure is vague: *trên*, *khoảng*.
    """
    if not indicators:
        raise ValueError("a chart needs at least one indicator")
    figures = [it for indicator in indicators for it in _figures(indicator)]
    if vague := [it for it in figures if it.bound not in _DRAWN]:
        raise ValueError(f"a chart cannot show a figure that is not exact: {vague[0]}")
    units = dict.fromkeys([*(it.unit for it in indicators), *(it.unit for it in figures)])
    if len(units) > 1:
        told = ", ".join(it.describe() for it in units)
        raise UnitMismatchError(f"one axis cannot show different units: {told}")
    return str(next(iter(units)))


def _figures(indicator: Indicator) -> Iterator[Figure]:
    plan = indicator.target.figure if indicator.target else None
    yield from (it for it in (indicator.actual, plan, indicator.previous) if it is not None)
