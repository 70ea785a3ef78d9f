"""Figures read back what they print and add up exactly, in one unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Figure, ParseError, Unit
from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Bound, total
from vn_localgov.units import Region

values = st.builds(
    lambda sign, digits, places: Decimal((sign, tuple(map(int, str(digits))), -places)),
    st.integers(0, 1),
    st.integers(1, 10**18),
    st.integers(0, 3),
)
units = st.sampled_from(["đồng", "tỷ đồng", "%", "‰", "ha", "m²", "tạ/ha", "hộ", "tin, bài"])
figures = st.builds(Figure, values, units, st.sampled_from(Bound))
hectares = st.builds(Figure, values, st.just("ha"))


@given(figures)
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
        ("06 hợp tác xã", "6", "hợp tác xã", Bound.EXACT),
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
    with pytest.raises(ValueError, match=r"\Aa total needs at least one figure\Z"):
        total([])


def test_units_do_not_mix() -> None:
    """Hectares and square metres are not added as if they were the same."""
    with pytest.raises(UnitMismatchError, match="differ in unit"):
        Figure(1, "ha") + Figure(1, "m²")


def test_inexact_figures_are_not_calculated_with() -> None:
    """Above 30 and 5 is not 35."""
    with pytest.raises(ValueError, match="inexact"):
        Figure.parse("trên 30 tỷ đồng") + Figure(5, "tỷ đồng")


@pytest.mark.parametrize(
    ("text", "unit", "printed"),
    [
        ("10,6%", "‰", "106‰"),
        ("29.806,0 m²", "ha", "2,9806 ha"),
        ("29.806,0 m²", "m2", "29.806,0 m²"),
        ("1,50 tấn", "kg", "1.500 kg"),
        ("1,50 nghìn kg", "tấn", "1,50 tấn"),
        ("15.361.669.901 đồng", "tỷ đồng", "15,361669901 tỷ đồng"),
        ("trên 30 tỷ đồng", "triệu đồng", "trên 30.000 triệu đồng"),
        ("-2,5 km", "m", "-2.500 m"),
    ],
)
def test_conversion_is_exact(text: str, unit: str, printed: str) -> None:
    """As many decimals as the value needs; the same unit keeps those of the figure."""
    assert str(Figure.parse(text).to(unit)) == printed


def test_yields_convert_where_the_region_is_known() -> None:
    """The two yields of Mai Trung, each told in the unit of the other."""
    here = Region.BAC_BO
    local = Unit.parse("kg/sào", region=here)

    assert str(Figure.parse("58,55 tạ/ha").to(local)) == "210,78 kg/sào"
    assert str(Figure(320, local).to("tạ/ha", decimals=1)) == "88,9 tạ/ha"
    assert Figure.parse("320 kg/1sào").in_region(here) == Figure(320, local)
    assert str(Figure(1, "ha").to(Unit.parse("sào", region=here), decimals=3)) == "27,778 sào"


def test_a_value_without_end_is_not_rounded_unasked() -> None:
    """Who converts says how precise the result should be."""
    with pytest.raises(ValueError, match="100 phút is exactly 5/3 giờ: say how many decimals"):
        Figure.parse("100 phút").to("giờ")


@pytest.mark.parametrize("decimals", [-1, 21])
def test_decimals_are_counted_from_0_to_20(decimals: int) -> None:
    """As everywhere."""
    with pytest.raises(ValueError, match=f"from 0 to 20, not {decimals}"):
        Figure.parse("100 phút").to("giờ", decimals=decimals)


@pytest.mark.parametrize(
    ("bound", "printed"),
    [
        (Bound.EXACT, "1,7"),
        (Bound.ABOUT, "khoảng 1,7"),
        (Bound.ESTIMATED_TO_REACH, "ước đạt 1,7"),
        (Bound.ABOVE, "trên 1,6"),
        (Bound.AT_LEAST, "ít nhất 1,6"),
        (Bound.BELOW, "dưới 1,7"),
        (Bound.AT_MOST, "tối đa 1,7"),
        (Bound.ALMOST, "gần 1,7"),
    ],
)
def test_rounding_leaves_a_bound_true(bound: Bound, printed: str) -> None:
    """More than 100 minutes is more than 1,6 hours, but not always more than 1,7."""
    assert Figure(100, "phút", bound).to("giờ", decimals=1).number() == printed


def test_a_bound_is_rounded_at_the_last_decimal() -> None:
    """However many are asked for."""
    above = Figure(100, "phút", Bound.ABOVE)

    assert [str(above.to("giờ", decimals=decimals)) for decimals in (0, 2, 3)] == [
        "trên 1 giờ",
        "trên 1,66 giờ",
        "trên 1,666 giờ",
    ]


@given(values, st.sampled_from(["nghìn đồng", "tỷ đồng", "triệu đồng", "nghìn tỷ đồng"]))
def test_conversion_is_undone_exactly(value: Decimal, unit: str) -> None:
    """No đồng is lost between budgets in different scales."""
    there = Figure(value, "đồng").to(unit)

    assert there.to("đồng") == Figure(value, "đồng")


def test_two_kinds_of_sao_do_not_add_up() -> None:
    """They look alike; the message tells them apart."""
    local = Figure(1, "sào").in_region(Region.BAC_BO)

    with pytest.raises(UnitMismatchError, match=r"differ in unit: sào \(Bắc Bộ\), sào"):
        local + Figure(1, "sào")
