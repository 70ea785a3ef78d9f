"""Look up the figures of indicators in several periods, or put them together from months."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from vn_localgov.dates import Period, PeriodKind
from vn_localgov.figures import Figure
from vn_localgov.indicators._aggregate import over_periods
from vn_localgov.indicators._aggregation import Aggregation
from vn_localgov.indicators._columns import NOT_APPLICABLE, UNKNOWN
from vn_localgov.indicators._model import Indicator, Side
from vn_localgov.indicators._period_columns import PeriodFigure
from vn_localgov.indicators._phrases import format_share
from vn_localgov.quantities import Quantity, legible
from vn_localgov.units import Unit

_ID = "so_lieu"


@attrs.frozen
class Amount:
    """A figure of a table: how it is printed, and what is calculated with.

    Attributes:
        quantity: None if it is not known, not exact, or does not apply.
    """

    text: str
    quantity: Quantity | None = None

    @classmethod
    def of(cls, quantity: Quantity) -> "Amount":
        """Print what was computed."""
        return cls(legible(quantity).number(), quantity)

    def percent_of(self, base: "Amount", *, is_plan: bool = False) -> str:
        """Print it in percent of another one: 100 is as much.

        Two decimals at most; of a plan more, where rounding would claim that it was met.
        Of nothing, and of what is below zero, there are no percentages.
        """
        if NOT_APPLICABLE in (self.text, base.text):
            return NOT_APPLICABLE
        if self.quantity is None or base.quantity is None:
            return UNKNOWN
        if base.quantity.value <= 0:
            return NOT_APPLICABLE
        share = self.quantity.per(base.quantity, "%")
        printed = format_share(share) if is_plan else str(legible(share))
        return printed.removesuffix("%")


_UNKNOWN, _NOT_APPLICABLE = Amount(UNKNOWN), Amount(NOT_APPLICABLE)


@attrs.frozen
class History:
    """The indicators of several periods, with their parts, by code."""

    told: Mapping[Period, Mapping[str, Indicator]]
    _year_later: Mapping[Period, Period]

    @classmethod
    def of(cls, periods: Mapping[Period, Mapping[str, Indicator]]) -> "History":
        """Take them, parts included."""
        told = {period: dict(_with_parts(it.values())) for period, it in periods.items()}
        return cls(told, {period.same_period_last_year: period for period in told})

    def amount(self, indicator: Indicator, wanted: PeriodFigure) -> Amount:
        """Find a figure of an *indicator*, in its unit.

        What is known for the period goes first, then what the report of the next year says
        of it, then what its months give by the rule of the indicator.

        Raises:
            AggregationError: Its months are known and nothing says how they are put
                together, or it is a rate without a denominator.
            UnitMismatchError: Its unit measured something else then.
        """
        if not indicator.is_applicable:
            return _NOT_APPLICABLE
        then = self._indicator(indicator.code, wanted.period)
        if then is not None and not then.is_applicable:
            return _NOT_APPLICABLE
        figure = _figure(then, wanted.side)
        if figure is not None:
            return _as_told(figure, indicator.unit)
        return self._of_months(indicator, wanted)

    def _indicator(self, code: str, period: Period) -> Indicator | None:
        """The indicator as it was in a period; perhaps from the report of a year later."""
        then = self.told.get(period, {}).get(code)
        if then is not None and (then.actual is not None or not then.is_applicable):
            return then
        later = self.told.get(self._year_later.get(period, period), {}).get(code)
        if later is None or later is then or later.previous is None:
            return then
        target = then.target if then else None
        return attrs.evolve(
            later, actual=later.previous, target=target, previous=None, stated_change=None
        )

    def _of_months(self, indicator: Indicator, wanted: PeriodFigure) -> Amount:
        if wanted.side is not Side.ACTUAL:
            return _UNKNOWN
        if indicator.aggregation is Aggregation.NONE:
            return _NOT_APPLICABLE
        needed = (indicator.code, indicator.numerator, indicator.denominator)
        months = {
            str(month): {
                code: it for code in needed if code and (it := self._indicator(code, month))
            }
            for month in _months(wanted.period)
        }
        if not months or not all(_is_known(it.get(indicator.code)) for it in months.values()):
            return _UNKNOWN
        together = over_periods(indicator.code, months)
        return _NOT_APPLICABLE if together is None else Amount.of(together.to(indicator.unit))


def _with_parts(indicators: Iterable[Indicator]) -> Iterator[tuple[str, Indicator]]:
    seen: set[int] = set()
    waiting = list(indicators)
    while waiting:
        indicator = waiting.pop()
        if id(indicator) not in seen:
            seen.add(id(indicator))
            yield indicator.code, indicator
            waiting += indicator.parts


def _figure(indicator: Indicator | None, side: Side) -> Figure | None:
    if indicator is None:
        return None
    if side is Side.ACTUAL:
        return indicator.actual
    return indicator.target.figure if indicator.target else None


def _as_told(figure: Figure, unit: Unit) -> Amount:
    """Keep the print of a figure that is in the right unit already."""
    if not figure.is_exact:
        return Amount(figure.to(unit).number())
    quantity = Quantity.of(figure, id=_ID)
    if figure.unit == unit:
        return Amount(figure.number(), quantity)
    return Amount.of(quantity.to(unit))


@lru_cache
def _months(period: Period) -> tuple[Period, ...]:
    """The months of a longer period; none if it is one itself, or has odd days."""
    if period.kind is PeriodKind.MONTH:
        return ()
    try:
        return period.parts(PeriodKind.MONTH)
    except ValueError:
        return ()


def _is_known(indicator: Indicator | None) -> bool:
    return indicator is not None and (
        indicator.quantity() is not None or not indicator.is_applicable
    )
