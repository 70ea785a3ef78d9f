"""Changes come in three kinds that do not mix, and lead from then to now exactly."""

from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.errors import UnitMismatchError
from vn_localgov.quantities import (
    AbsoluteChange,
    PercentChange,
    PointChange,
    Quantity,
    Trend,
    change_between,
    growth_between,
    period_amounts,
    running_totals,
)

values = st.decimals(-(10**9), 10**9, places=3)
positive = st.decimals(Decimal("0.001"), 10**9, places=3)
POINTS = "điểm phần trăm"


def quantity(value: Decimal | int, unit: str) -> Quantity:
    """Make a quantity."""
    return Quantity(value=value, unit=unit)


@given(values, values, st.sampled_from(["tấn", "hộ", "%", "‰", POINTS]))
def test_then_and_the_change_give_now(now: Decimal, then: Decimal, unit: str) -> None:
    """Points added to a share, and tonnes to tonnes, are exactly what there is now."""
    change = change_between(quantity(now, unit), quantity(then, unit))

    assert change.applied_to(quantity(then, unit)) == quantity(now, unit)
    assert isinstance(change, PointChange) is (unit in ("%", "‰", POINTS))


@given(values, positive)
def test_then_and_the_growth_give_now(now: Decimal, then: Decimal) -> None:
    """Percent of what there was."""
    growth = growth_between(quantity(now, "tấn"), quantity(then, "tấn"))

    assert growth is not None
    assert growth.applied_to(quantity(then, "tấn")) == quantity(now, "tấn")


@given(values, positive, positive)
def test_growth_of_two_years_multiplies(last: Decimal, second: Decimal, first: Decimal) -> None:
    """Two years of ten percent are 21, and not 20."""
    years = [quantity(value, "tấn") for value in (first, second, last)]
    one, two = growth_between(years[1], years[0]), growth_between(years[2], years[1])

    assert one is not None
    assert two is not None
    assert one.then(two) == growth_between(years[2], years[0])


@given(values, values, values)
def test_changes_of_one_kind_add_up(first: Decimal, second: Decimal, last: Decimal) -> None:
    """From January to March is from January to February, and on to March."""
    for unit in ("tấn", "%"):
        a, b, c = (quantity(value, unit) for value in (first, second, last))

        assert change_between(b, a) + change_between(c, b) == change_between(c, a)  # type: ignore[operator]


@given(values)
def test_the_word_is_decided_on_the_exact_value(value: Decimal) -> None:
    """And the number behind it is never zero."""
    change = AbsoluteChange(quantity(value, "tấn"))
    word = "tăng" if value > 0 else "giảm" if value < 0 else "không đổi"

    assert change.trend == word
    assert str(change).startswith(word)
    for decimals in (0, 1, 5):
        phrase = change.phrase(decimals=decimals)
        assert phrase == "không đổi" or any(digit in phrase for digit in "123456789")


KINDS = [
    AbsoluteChange(quantity(3, "hộ")),
    PointChange(quantity(3, POINTS)),
    PercentChange(quantity(3, "%")),
]


@pytest.mark.parametrize("one", KINDS)
@pytest.mark.parametrize("other", KINDS)
def test_changes_of_two_kinds_do_not_mix(one: object, other: object) -> None:
    """3 households, 3% and 3 points are never equal and have no sum."""
    if one is other:
        return
    assert one != other
    with pytest.raises(TypeError):
        one + other  # type: ignore[operator]


def test_the_refusal_names_both_kinds() -> None:
    """So that it is clear which one to convert."""
    message = r"^AbsoluteChange and PointChange are different things and have no sum$"
    with pytest.raises(TypeError, match=message):
        KINDS[0] + KINDS[1]  # type: ignore[operator]


def test_a_change_is_printed_with_the_decimals_that_are_asked_for() -> None:
    """Or with those that it has."""
    change = change_between(quantity(Decimal("1.25"), "tấn"), quantity(1, "tấn"))

    assert (change.phrase(), change.phrase(decimals=1)) == ("tăng 0,25 tấn", "tăng 0,3 tấn")


def test_percentages_of_change_are_not_added() -> None:
    """The second one is of more already."""
    with pytest.raises(TypeError):
        KINDS[2] + KINDS[2]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("kind", "unit"),
    [
        (AbsoluteChange, "%"),
        (AbsoluteChange, "‰"),
        (AbsoluteChange, POINTS),
        (PointChange, "%"),
        (PointChange, "hộ"),
        (PercentChange, POINTS),
        (PercentChange, "hộ"),
    ],
)
def test_each_kind_has_its_units(kind: type[AbsoluteChange], unit: str) -> None:
    """Percent are no points."""
    with pytest.raises(UnitMismatchError, match=f"{kind.__name__} is not told in {unit}"):
        kind(quantity(3, unit))


@pytest.mark.parametrize("base", ["hộ", "‰", "điểm phần nghìn"])
def test_points_are_added_to_percentages_only(base: str) -> None:
    """Three points of a hundred are nothing to households."""
    with pytest.raises(UnitMismatchError, match=f"{POINTS} cannot be added to {base}"):
        KINDS[1].applied_to(quantity(1, base))


@pytest.mark.parametrize("then", [0, -5])
def test_nothing_grows_from_nothing(then: int) -> None:
    """From zero or less there is a difference, and no rate."""
    assert growth_between(quantity(3, "hộ"), quantity(then, "hộ")) is None


def test_only_one_unit_is_compared() -> None:
    """Also where there was nothing before."""
    with pytest.raises(UnitMismatchError):
        change_between(quantity(1, "tấn"), quantity(1, "tạ"))
    with pytest.raises(UnitMismatchError):
        growth_between(quantity(1, "tấn"), quantity(1, "ha"))


@pytest.mark.parametrize(
    ("change", "phrase"),
    [
        (change_between(quantity(21, "doanh nghiệp"), quantity(12, "doanh nghiệp")), "tăng 09"),
        (change_between(quantity(57, "hộ"), quantity(60, "hộ")), "giảm 03 hộ"),
        (change_between(quantity(7, "thôn"), quantity(7, "thôn")), "không đổi"),
        (
            change_between(quantity(Decimal("96.4"), "%"), quantity(Decimal("95.1"), "%")),
            "tăng 1,3 điểm phần trăm",
        ),
        (
            change_between(quantity(Decimal("12.1"), "‰"), quantity(Decimal("12.4"), "‰")),
            "giảm 0,3 điểm phần nghìn",
        ),
        (growth_between(quantity(1021, "ha"), quantity(1000, "ha")), "tăng 2,1%"),
        (growth_between(quantity(100001, "ha"), quantity(100000, "ha")), "tăng 0,001%"),
    ],
)
def test_a_change_is_said_in_words(change: object, phrase: str) -> None:
    """As reports say it, with the unit that this kind of change has."""
    assert str(change).startswith(phrase)


def test_trend_needs_only_a_number() -> None:
    """For those who have the difference already."""
    words = [Trend.of(Fraction(number)) for number in (1, 0, -1)]

    assert words == [Trend.INCREASE, Trend.UNCHANGED, Trend.DECREASE]


@given(st.lists(st.none() | st.integers(0, 10**6), max_size=12))
def test_running_totals_and_period_amounts_undo_each_other(months: list[int | None]) -> None:
    """Up to the first month that is missing: after it no total is known."""
    told = [None if month is None else quantity(month, "vụ") for month in months]
    known = months.index(None) if None in months else len(months)

    totals = running_totals(told)

    assert list(period_amounts(totals)[:known]) == told[:known]
    assert all(total is None for total in totals[known:])
    sums = accumulate(month or 0 for month in months[:known])
    assert [total and total.value for total in totals[:known]] == list(sums)


def test_a_missing_total_hides_two_periods() -> None:
    """Its own, and the one after it; then all is known again."""
    totals = [quantity(3, "vụ"), None, quantity(8, "vụ"), quantity(9, "vụ")]

    assert period_amounts(totals) == (quantity(3, "vụ"), None, None, quantity(1, "vụ"))
