"""What a printed figure allows, read back from the page, holds the value it was printed for."""

from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov import Figure
from vn_localgov.audit import Printed, Rounding
from vn_localgov.figures import Bound
from vn_localgov.numbers import round_number
from vn_localgov.strategies import units
from vn_localgov.units import Unit, UnitKind

values = st.decimals(-(10**9), 10**9, places=6)
places = st.integers(0, 6)
measures = units(UnitKind.MEASURE) | units(UnitKind.MONEY)
HOLDS = {
    Bound.ABOVE: lambda value, told: value > told,
    Bound.AT_LEAST: lambda value, told: value >= told,
    Bound.BELOW: lambda value, told: value < told,
    Bound.AT_MOST: lambda value, told: value <= told,
}


def read(figure: Figure, unit: Unit, rounding: Rounding) -> Printed:
    """Read the page as an auditor gets it."""
    found = Figure.parse(str(figure))
    return Printed(id="x", name="X", figure=found, unit=unit, rounding=rounding)


def cut(value: Decimal, decimals: int) -> Decimal:
    """Leave out further digits."""
    with localcontext(prec=60):
        return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_DOWN)


@given(values, places, measures)
def test_a_rounded_print_allows_the_value(value: Decimal, decimals: int, unit: Unit) -> None:
    """For every unit, sign and number of decimals."""
    printed = read(Figure(round_number(value, decimals), unit), unit, Rounding.NEAREST)

    assert printed.decimals == decimals
    assert Fraction(value) in printed.interval


@given(values, places, measures)
def test_a_print_that_was_cut_allows_the_value(value: Decimal, decimals: int, unit: Unit) -> None:
    """Also at zero, from both sides."""
    printed = read(Figure(cut(value, decimals), unit), unit, Rounding.TRUNCATED)

    assert Fraction(value) in printed.interval


@given(st.integers(-(10**9), 10**9), units(UnitKind.COUNT).filter(lambda it: it.is_count))
def test_a_count_allows_itself_alone(value: int, unit: Unit) -> None:
    """Things are counted one by one."""
    printed = read(Figure(value, unit), unit, Rounding.usual(unit))

    assert printed.interval.is_point
    assert value in printed.interval


@pytest.mark.parametrize("bound", HOLDS)
@given(told=st.integers(0, 10**6), value=values)
def test_a_bound_allows_what_it_says(bound: Bound, told: int, value: Decimal) -> None:
    """Trên 30 is 30,000001, and not 30."""
    unit = Unit.parse("tỷ đồng")
    printed = read(Figure(told, unit, bound), unit, Rounding.NEAREST)

    for number in (Fraction(value), Fraction(told)):
        assert (number in printed.interval) is HOLDS[bound](number, told)


@pytest.mark.parametrize("bound", [it for it in Bound if it not in HOLDS and it is not Bound.EXACT])
@given(told=st.integers(0, 10**6), value=values)
def test_a_rough_figure_allows_anything(bound: Bound, told: int, value: Decimal) -> None:
    """Nobody says how rough khoảng is."""
    unit = Unit.parse("kg/sào")

    assert value in read(Figure(told, unit, bound), unit, Rounding.NEAREST).interval


@given(values, places, measures)
def test_a_print_allows_nothing_that_prints_otherwise(
    value: Decimal, decimals: int, unit: Unit
) -> None:
    """Two last places away, it would have been printed otherwise."""
    printed = read(Figure(round_number(value, decimals), unit), unit, Rounding.NEAREST)
    step = 2 * printed.last_place
    assume(step)

    assert Fraction(value) + step not in printed.interval
    assert Fraction(value) - step not in printed.interval
