"""The last row of a table: what its indicators come to together."""

from collections.abc import Iterable

from vn_localgov.errors import AggregationError, Wording
from vn_localgov.figures import Figure, total
from vn_localgov.indicators._aggregate import is_rate
from vn_localgov.indicators._model import Indicator, Target

_CODE = "cong"
_NONE = Wording("there is nothing to add", "không có chỉ tiêu nào để cộng")
_RATE = Wording(
    "{code!r} is a rate: rates are not added",
    "{code!r} là tỷ lệ hoặc bình quân nên không cộng được",
)
_UNITS = Wording(
    "the indicators differ in unit, so they are not added: {units}",
    "các chỉ tiêu khác đơn vị tính nên không cộng được: {units}",
)


def total_of(indicators: Iterable[Indicator], name: str) -> Indicator:
    """Add the figures, plans and past of indicators (*dòng cộng*).

    What is missing is not zero: a sum of which a part is not known, or vague, is not known
    either; a plan is added only where all have one. What does not apply does not count.

    Raises:
        AggregationError: There is nothing to add, a rate is among it, or units differ.
        UnitMismatchError: A plan is in another unit than that of another indicator.
    """
    added = check_addable(indicators)
    return Indicator(
        code=_CODE,
        name=name,
        unit=added[0].unit,
        actual=_sum([it.actual for it in added]),
        target=_target([it.target for it in added]),
        previous=_sum([it.previous for it in added]),
    )


def named_total(indicators: Iterable[Indicator], name: str) -> Indicator:
    """Name what indicators come to, without any figure.

    Raises:
        AggregationError: There is nothing to add, a rate is among it, or units differ.
    """
    return Indicator(code=_CODE, name=name, unit=check_addable(indicators)[0].unit)


def check_addable(indicators: Iterable[Indicator]) -> list[Indicator]:
    """Give those that apply, which can be added.

    Raises:
        AggregationError: There is nothing to add, a rate is among it, or units differ.
    """
    added = [it for it in indicators if it.is_applicable]
    if not added:
        raise AggregationError(_NONE)
    for indicator in added:
        if is_rate(indicator.unit):
            raise AggregationError(Wording(*(it.format(code=indicator.code) for it in _RATE)))
    units = dict.fromkeys(str(it.unit) for it in added)
    if len({it.unit for it in added}) > 1:
        told = Wording(*(it.format(units=", ".join(units)) for it in _UNITS))
        raise AggregationError(told)
    return added


def _sum(figures: list[Figure | None]) -> Figure | None:
    known = [it for it in figures if it is not None and it.is_exact]
    return total(known) if len(known) == len(figures) else None


def _target(targets: list[Target | None]) -> Target | None:
    known = [it for it in targets if it is not None]
    kinds = {(it.direction, it.base) for it in known}
    if len(known) < len(targets) or len(kinds) != 1:
        return None
    ((direction, base),) = kinds
    return Target(figure=_sum([it.figure for it in known]), direction=direction, base=base)
