"""Intervals hold every possible value and no other, with their ends reached or not."""

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov import ParseError
from vn_localgov.intervals import Interval
from vn_localgov.numbers import round_number

NEAR = Fraction(1, 10**4)
FAR = 10**6

fractions = st.fractions(max_denominator=10**6)
ends = st.none() | st.integers(-3, 3) | fractions


@st.composite
def intervals(draw: st.DrawFn, ends: st.SearchStrategy[Fraction | int | None] = ends) -> Interval:
    """Intervals of every kind, many of them with zero or each other's ends."""
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    is_point = low is not None and low == high
    return Interval(
        low,
        high,
        low_is_open=not is_point and draw(st.booleans()),
        high_is_open=not is_point and draw(st.booleans()),
    )


small = intervals(st.none() | st.integers(-2, 2))


def samples(interval: Interval) -> list[Fraction]:
    """Values of *interval* at its ends if they are in it, close to them, and between."""
    low = -FAR if interval.low is None else interval.low
    high = FAR if interval.high is None else interval.high
    inner = [low + NEAR, low + 1, (low + high) / Fraction(2), high - 1, high - NEAR, 0]
    return [Fraction(value) for value in (low, *inner, high) if value in interval]


def check(result: Interval, values: list[Fraction]) -> None:
    """*values*, computed from samples, are in *result*, and come to its ends."""
    assert all(value in result for value in values)
    for end, is_open, nearest in (
        (result.low, result.low_is_open, min(values)),
        (result.high, result.high_is_open, max(values)),
    ):
        if end is None:
            assert abs(nearest) >= FAR // 1000
        else:
            assert abs(nearest - end) < Fraction(1, 10)
            assert is_open or nearest == end


@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.mul])
@given(left=small, right=small)
def test_results_are_those_of_all_values(
    operation: Callable[..., Fraction], left: Interval, right: Interval
) -> None:
    """Tried value by value, nothing lies outside, and each end is reached or approached."""
    values = [operation(x, y) for x, y in product(samples(left), samples(right))]

    check(operation(left, right), values)  # type: ignore[arg-type]


@given(small, small)
def test_quotients_are_those_of_all_values(left: Interval, right: Interval) -> None:
    """The same for division, where nothing is divided by zero."""
    assume(0 not in right)
    values = [x / y for x, y in product(samples(left), samples(right))]

    check(left / right, values)


@given(intervals(), intervals(), intervals())
def test_addition_and_multiplication_keep_their_laws(a: Interval, b: Interval, c: Interval) -> None:
    """The order of parts changes no total, and that of factors no product."""
    assert a + b == b + a
    assert a * b == b * a
    assert (a + b) + c == a + (b + c)
    assert (a * b) * c == a * (b * c)
    assert (a * (b + c)).is_within(a * b + a * c)


@given(intervals(), intervals(), intervals())
def test_a_narrower_interval_gives_a_narrower_result(a: Interval, b: Interval, c: Interval) -> None:
    """To know more never makes a result less certain."""
    narrow = a & b
    assume(narrow is not None)
    assert narrow is not None
    assert (narrow + c).is_within(a + c)
    assert (narrow * c).is_within(a * c)
    assert (narrow - c).is_within(a - c)


@given(intervals(), intervals(), fractions)
def test_both_and_either(a: Interval, b: Interval, value: Fraction) -> None:
    """What is in both is in what they share, and what is in one is in what spans them."""
    shared = a & b

    assert (value in a and value in b) == (shared is not None and value in shared)
    assert (value in a or value in b) <= (value in (a | b))
    assert a.is_within(a | b)


@given(small, small)
def test_below_is_said_of_all_values_or_none(a: Interval, b: Interval) -> None:
    """Yes if it holds for all values, no if for none, and otherwise neither."""
    said = {x < y for x, y in product(samples(a), samples(b))}

    assert a.is_below(b) == (said.pop() if len(said) == 1 else None)


@given(intervals())
def test_parse_undoes_str(interval: Interval) -> None:
    """What is printed is read back."""
    assert Interval.parse(str(interval)) == interval


@given(st.text() | st.text("[](); 0123456789,.-+∞/"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is an interval or an error that points into it."""
    try:
        Interval.parse(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 3))
def test_a_rounded_figure_allows_what_it_was_rounded_from(value: Decimal, places: int) -> None:
    """Rounding a figure loses digits, but never the true value."""
    last_place = Decimal(1).scaleb(-places)

    assert value in Interval.nearest(round_number(value, places), last_place)


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 3))
def test_a_cut_figure_allows_what_it_was_cut_from(value: Decimal, places: int) -> None:
    """The same where digits are cut off, and at zero from both sides."""
    cut = Fraction(int(Fraction(value) * 10**places), 10**places)

    assert value in Interval.truncated(cut, Fraction(1, 10**places))


@given(intervals(st.integers(-20, 20) | st.fractions(-20, 20)))
def test_whole_numbers_are_those_in_it(interval: Interval) -> None:
    """All of them, and no others."""
    assert list(interval.whole_numbers()) == [n for n in range(-21, 22) if n in interval]


@pytest.mark.parametrize(
    ("stated", "computed"),
    [
        # Found in the reference processor for XBRL Calculations 1.1, which accepts both:
        # a total of exactly 102 whose two parts are printed 50, cut off ...
        (Interval.exactly(102), Interval.truncated(50, 1) + Interval.truncated(50, 1)),
        # ... and 4 = 10 - 5 with all figures cut off, where 4 itself is exact.
        (Interval.exactly(4), Interval.truncated(10, 1) - Interval.truncated(5, 1)),
    ],
)
def test_an_end_that_is_not_reached_is_no_agreement(stated: Interval, computed: Interval) -> None:
    """Openness is carried through sums, and swapped where something is taken away."""
    assert stated & computed is None


def test_rice_of_mai_trung() -> None:
    """1.021 ha at 58,55 tạ/ha are 5.977 tấn, within rounding (Báo cáo 293/BC-UBND, 2023)."""
    area, yield_ = Interval.nearest(1021, 1), Interval.nearest(Decimal("58.55"), Decimal("0.01"))

    assert Interval.nearest(5977, 1).is_within(area * yield_ / 10)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (Interval.above(30), "(30; +∞)"),
        (Interval.at_least(30), "[30; +∞)"),
        (Interval.below(30), "(-∞; 30)"),
        (Interval.at_most(30), "(-∞; 30]"),
        (Interval.everything(), "(-∞; +∞)"),
        (Interval.exactly(Decimal("8312.90")), "[8.312,9; 8.312,9]"),
        (Interval.exactly(Fraction(800, 9)), "[800/9; 800/9]"),
        (Interval.truncated(0, 1), "(-1; 1)"),
        (1 - Interval(0, 1, high_is_open=True), "(0; 1]"),
        (1 / Interval.at_least(4), "(0; 0,25]"),
        (2 * Interval.truncated(-3, 1), "(-8; -6]"),
        (Interval.everything() * 0, "[0; 0]"),
    ],
)
def test_print(text: Interval, printed: str) -> None:
    """Round brackets leave the end out, square ones let it in."""
    assert str(text) == printed


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "expected '[' or '('"),
        ("[1, 2]", 3, "expected digits after the comma"),
        ("[1; 2", 5, "expected ']' or ')'"),
        ("[1;+∞) 2", 6, "expected nothing more"),
        ("(1; 1]", 0, "expected an interval that holds something"),
        ("[2; 1]", 0, "expected an interval that holds something"),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, reason: str) -> None:
    """Whoever writes an interval sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        Interval.parse(text)

    assert (caught.value.position, caught.value.reason) == (position, reason)


def test_what_cannot_be_said_is_refused() -> None:
    """Floats, nothing at all, a division by zero, and a list without an end."""
    with pytest.raises(TypeError, match="expected Decimal or int, got float"):
        Interval.exactly(0.1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="nothing lies between 2 and 1"):
        Interval(2, 1)
    with pytest.raises(ValueError, match="nothing lies between 1 and 1"):
        Interval(1, 1, low_is_open=True)
    with pytest.raises(ZeroDivisionError, match="holds zero"):
        Interval.exactly(1) / Interval(-1, 1)
    with pytest.raises(ValueError, match="no end of whole numbers"):
        Interval.above(3).whole_numbers()


def test_width() -> None:
    """How far the ends are apart, if there are two."""
    assert Interval(1, 3).width == 2
    assert Interval.above(1).width is None
    assert Interval.exactly(1).is_point
    assert not Interval.above(1).is_point


@pytest.mark.parametrize("digits", [61, 400, 5_000])
def test_ends_may_be_longer_than_any_figure(digits: int) -> None:
    """What follows from figures is printed, however long it has become."""
    whole, part = Interval.at_most(10**digits), Interval.at_least(Fraction(10**digits, 3))
    assert str(whole).startswith("(-∞; 1")
    assert str(whole).count("0") >= digits
    assert str(part).endswith("/3; +∞)")
