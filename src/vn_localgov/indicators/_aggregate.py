"""Put figures of several communes, or of several periods, together."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import attrs

from vn_localgov.errors import AggregationError, Wording
from vn_localgov.indicators._aggregation import Aggregation
from vn_localgov.indicators._model import Indicator, Side
from vn_localgov.quantities import Quantity, sum_of, weighted_mean
from vn_localgov.units import Dimension, Unit

Members: TypeAlias = Mapping[str, Mapping[str, Indicator]]

_MOST_NAMED = 10
_RATES = (Dimension.RATIO, Dimension.POINTS)
_TIMES = (Dimension.CALENDAR, Dimension.TIME)
_NO_RULE = Wording(
    "nothing says how {code!r} is put together: give its aggregation",
    "chưa rõ cách tổng hợp {code!r}: hãy ghi cách tổng hợp của chỉ tiêu",
)
_NOBODY = Wording(
    "there is nobody to put {code!r} together of", "không có xã, kỳ nào để tổng hợp {code!r}"
)
_NEVER = Wording("{code!r} is not put together at all", "{code!r} là chỉ tiêu không tổng hợp được")
_TWO_RULES = Wording(
    "{names} put {code!r} together in different ways",
    "{names} có cách tổng hợp {code!r} khác nhau",
)
_MISSING = Wording(
    "there is no exact figure {code!r} of {names}; what is missing is not zero",
    "{names} thiếu số liệu {code!r}, hoặc chỉ nêu ước lượng; thiếu không phải là bằng 0",
)
_NO_DENOMINATOR = Wording(
    "{code!r} is a rate: without its denominator it is neither added nor averaged",
    "{code!r} là tỷ lệ hoặc bình quân: không có mẫu số thì không cộng, không chia trung bình được",
)
_NO_WEIGHT = Wording(
    "{code!r} cannot be put together: its denominator is zero everywhere",
    "không tổng hợp được {code!r}: mẫu số của mọi nơi đều bằng 0",
)
_OVER_TIME = Wording(
    "{code!r} over several periods needs its numerator: its denominator does not add up over time",
    "tổng hợp {code!r} qua nhiều kỳ cần tử số: mẫu số là số cuối kỳ nên không cộng dồn được",
)


def over_communes(code: str, communes: Members, *, side: Side = Side.ACTUAL) -> Quantity | None:
    """Put an indicator of several communes together, by its own rule (*tổng hợp các xã*).

    >>> def commune(poor, households):
    ...     return {
    ...         "ngheo": Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=poor,
    ...             aggregation=Aggregation.LAST),
    ...         "ho": Indicator(code="ho", name="Hộ dân", unit="hộ", actual=households,
    ...             aggregation=Aggregation.LAST),
    ...         "ty_le": Indicator(code="ty_le", name="Tỷ lệ hộ nghèo", unit="%",
    ...             aggregation=Aggregation.WEIGHTED_MEAN, numerator="ngheo", denominator="ho"),
    ...     }
    >>> province = {"A": commune(57, 3552), "B": commune(21, 1048)}
    >>> print(over_communes("ngheo", province))
    78 hộ
    >>> rate = over_communes("ty_le", province)
    >>> print(rate.figure(decimals=2), sorted(rate.sources))
    1,70% ['A:ho', 'A:ngheo', 'B:ho', 'B:ngheo']

    Communes where it is not applicable do not count. None if it is applicable in none.

    Args:
        code: The indicator.
        communes: The indicators of each commune, by code.
        side: Which of its figures; a rate is weighted by the same one of its denominator.

    Raises:
        AggregationError: A figure is missing or not exact, it is a rate without a
            denominator, or nobody said how it is put together.
        UnitMismatchError: The communes use units that do not convert.
    """
    return _Pool(communes, side).combine(code)


def over_periods(code: str, periods: Members, *, side: Side = Side.ACTUAL) -> Quantity | None:
    """Put an indicator of several periods together, by its own rule (*tổng hợp các kỳ*).

    Like `over_communes`, with *periods* in the order of time: what is counted at the end of
    a period is that of the last one, and what arises in each is added.

    A rate is what its numerator and denominator give over all periods. Without a numerator
    it is weighted, if its denominator adds up over time: yields by area, but not income by
    people.
    """
    return _Pool(periods, side, is_over_time=True).combine(code)


@attrs.frozen
class _Pool:
    members: Members
    side: Side
    is_over_time: bool = False

    def combine(self, code: str) -> Quantity | None:
        found = self._applicable(code)
        if not found:
            return None
        rule = _rule(code, found)
        if rule is Aggregation.WEIGHTED_MEAN:
            return self._rate(code, found)
        return self._added_or_last(code, found, rule)

    def _added_or_last(
        self, code: str, found: Mapping[str, Indicator], rule: Aggregation
    ) -> Quantity:
        if self.is_over_time and rule is Aggregation.LAST:
            last = list(found)[-1]
            return self._quantities(code, {last: found[last]})[0]
        if any(is_rate(indicator.unit) for indicator in found.values()):
            raise _refuse(_NO_DENOMINATOR, code)
        return sum_of(self._quantities(code, found))

    def _applicable(self, code: str) -> dict[str, Indicator]:
        if not self.members:
            raise _refuse(_NOBODY, code)
        missing = [name for name, indicators in self.members.items() if code not in indicators]
        if missing:
            raise _refuse(_MISSING, code, missing)
        told = {name: indicators[code] for name, indicators in self.members.items()}
        return {name: indicator for name, indicator in told.items() if indicator.is_applicable}

    def _quantities(self, code: str, found: Mapping[str, Indicator]) -> list[Quantity]:
        quantities = {name: indicator.quantity(self.side) for name, indicator in found.items()}
        missing = [name for name, quantity in quantities.items() if quantity is None]
        if missing:
            raise _refuse(_MISSING, code, missing)
        unit = next(iter(found.values())).unit
        named = [(name, it) for name, it in quantities.items() if it is not None]
        return [it.named(f"{name}:{it.id}").to(unit) for name, it in named]

    def _rate(self, code: str, found: Mapping[str, Indicator]) -> Quantity:
        rate = next(iter(found.values()))
        if rate.denominator is None:
            raise _refuse(_NO_DENOMINATOR, code)
        there = attrs.evolve(self, members={name: self.members[name] for name in found})
        try:
            return there.divide(rate, rate.denominator, found)
        except ZeroDivisionError:
            raise _refuse(_NO_WEIGHT, code) from None

    def divide(self, rate: Indicator, below: str, found: Mapping[str, Indicator]) -> Quantity:
        """Divide by all denominators, if the numerators are known; else weigh by them."""
        if rate.numerator is not None and self._is_known(rate.numerator):
            return self._plain(rate.numerator).per(self._plain(below), rate.unit)
        weights = self._all_applicable(below)
        if self.is_over_time and _rule(below, weights) is not Aggregation.SUM:
            raise _refuse(_OVER_TIME, rate.code)
        told, weighing = self._quantities(rate.code, found), self._quantities(below, weights)
        return weighted_mean(zip(told, weighing, strict=True))

    def _is_known(self, code: str) -> bool:
        told = [indicators.get(code) for indicators in self.members.values()]
        return all(it is not None and it.quantity(self.side) is not None for it in told)

    def _plain(self, code: str) -> Quantity:
        """Combine what is no rate itself, or numerators could go in circles."""
        found = self._all_applicable(code)
        rule = _rule(code, found)
        if rule is Aggregation.WEIGHTED_MEAN:
            raise _refuse(_NO_DENOMINATOR, code)
        return self._added_or_last(code, found, rule)

    def _all_applicable(self, code: str) -> dict[str, Indicator]:
        """What a rate is made of cannot be missing where the rate is not."""
        found = self._applicable(code)
        if missing := [name for name in self.members if name not in found]:
            raise _refuse(_MISSING, code, missing)
        return found


def is_rate(unit: Unit) -> bool:
    """Say whether it is so much of, or for, something else; a year is no such thing."""
    first, *per = [part.measure.dimension for part in unit.parts]
    return first in _RATES or any(dimension not in _TIMES for dimension in per)


def _rule(code: str, found: Mapping[str, Indicator]) -> Aggregation:
    rules = {indicator.aggregation for indicator in found.values()}
    if len(rules) > 1:
        raise _refuse(_TWO_RULES, code, list(found))
    rule = rules.pop()
    if rule is None:
        raise _refuse(_NO_RULE, code)
    if rule is Aggregation.NONE:
        raise _refuse(_NEVER, code)
    return rule


def _refuse(wording: Wording, code: str, members: list[str] | None = None) -> AggregationError:
    names = ", ".join(_shown(members or []))
    told = Wording(*(text.format(code=code, names=names) for text in wording))
    return AggregationError(told, tuple(members or ()))


def _shown(members: list[str]) -> Iterator[str]:
    yield from members[:_MOST_NAMED]
    if len(members) > _MOST_NAMED:
        yield "…"
