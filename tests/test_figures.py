"""Figures read back what they print and add up exactly, in one unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Figure, ParseError, Unit
from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Bound, total

values = st.builds(
    lambda sign, digits, places: Decimal((sign, tuple(map(int, str(digits))), -places)),
    st.integers(0, 1),
    st.integers(1, 10**18),
    st.integers(0, 3),
)
units = st.sampled_from(["đồng", "tỷ đồng", "%", "‰", "ha", "m²", "tạ/ha", "hộ", "tin, bài"])
figures = st.builds(Figure, values, units, st.sampled_from(Bound))
hectares = st.builds(Figure, values, st.just("ha"))


@given(figures.filter(lambda figure: figure.value >= 10))
def test_parse_undoes_str(figure: Figure) -> None:
    """What is printed is read back: value, precision, unit and bound."""
    read = Figure.parse(str(figure))

    assert read == figure
    assert read.decimals == figure.decimals


@given(st.text() | st.text("0123456789., trênhađồg%/²"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a figure or an error that points into it."""
    try:
        Figure.parse(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        # All from the report of Mai Trung, 2023.
        ("15.361.669.901 đồng", "15361669901", "đồng", Bound.EXACT),
        ("29.806,0 m²", "29806.0", "m²", Bound.EXACT),
        ("218.589,8m²", "218589.8", "m²", Bound.EXACT),
        ("trên 30 tỷ đồng", "30", "tỷ đồng", Bound.ABOVE),
        ("ước đạt 320 kg/sào", "320", "kg/sào", Bound.ESTIMATED_TO_REACH),
        ("0,06‰", "0.06", "‰", Bound.EXACT),
        ("58,55 tạ/ha", "58.55", "tạ/ha", Bound.EXACT),
        ("trên 95%", "95", "%", Bound.ABOVE),
    ],
)
def test_figures_of_a_real_report_are_read(text: str, value: str, unit: str, bound: Bound) -> None:
    """Number, unit and bound come apart as a reader of the report would say them."""
    assert Figure.parse(text) == Figure(Decimal(value), unit, bound)


@pytest.mark.parametrize(
    ("text", "position"),
    [("211.64%", 3), ("trên tỷ đồng", 5), ("12", 2), ("12 <b>", 2), ("abc", 0)],
)
def test_errors_say_where(text: str, position: int) -> None:
    """The clerk sees the character that does not fit."""
    with pytest.raises(ParseError) as caught:
        Figure.parse(text)

    assert (caught.value.text, caught.value.position) == (text, position)


def test_the_unit_may_be_known_beforehand() -> None:
    """A bare number takes the unit that its indicator declares."""
    assert Figure.parse("trên 2.000", unit=Unit.parse("lượt")) == Figure(2000, "lượt", Bound.ABOVE)


def test_counts_below_ten_are_padded_and_measures_are_not() -> None:
    """The custom holds for things that are counted; a value such as 7 km stays 7 km."""
    assert str(Figure(3, "trường hợp")) == "03 trường hợp"
    assert str(Figure(7, "km")) == "7 km"
    assert Figure(3, "trường hợp").number() == "3"


@given(hectares, hectares)
def test_addition_and_subtraction_are_exact_and_undo_each_other(
    left: Figure, right: Figure
) -> None:
    """No figure changes by being added and taken away again."""
    assert (left + right - right).value == left.value
    assert (left + right).value == (right + left).value
    assert abs(left - right) == abs(right - left)


@given(st.lists(hectares, min_size=1, max_size=8))
def test_a_total_is_as_precise_as_its_finest_part(parts: list[Figure]) -> None:
    """1.096 ha and 130,62 ha make 1.226,62 ha."""
    assert total(parts).decimals == max(part.decimals for part in parts)


def test_an_empty_total_is_refused() -> None:
    """Nothing to add is not zero."""
    with pytest.raises(ValueError, match="at least one"):
        total([])


def test_units_do_not_mix() -> None:
    """Hectares and square metres are not added as if they were the same."""
    with pytest.raises(UnitMismatchError, match="differ in unit"):
        Figure(1, "ha") + Figure(1, "m²")


def test_inexact_figures_are_not_calculated_with() -> None:
    """Above 30 and 5 is not 35."""
    with pytest.raises(ValueError, match="inexact"):
        Figure.parse("trên 30 tỷ đồng") + Figure(5, "tỷ đồng")
