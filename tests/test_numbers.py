"""Numbers read back what they print, round once, and never pass through a float."""

from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import ParseError, format_number, parse_number
from vn_localgov.numbers import EXACT, format_percent, round_number

decimals = st.decimals(-(10**20), 10**20, places=6, allow_nan=False)
scaled = st.builds(
    lambda sign, digits, places: Decimal((sign, tuple(map(int, str(digits))), -places)),
    st.integers(0, 1),
    st.integers(0, 10**30),
    st.integers(0, 9),
)


@given(scaled)
def test_parse_undoes_format(value: Decimal) -> None:
    """What is printed is read back, with the decimals that say how precise it is."""
    read = parse_number(format_number(value))

    assert read == value
    assert not read or read.as_tuple().exponent == value.as_tuple().exponent


@given(decimals, st.integers(0, 6))
def test_rounding_moves_a_figure_by_half_a_unit_at_most(value: Decimal, places: int) -> None:
    """What is printed is the nearest figure that can be printed."""
    printed = parse_number(format_number(value, decimals=places))

    assert abs(printed - value) <= Decimal(1).scaleb(-places) / 2


@given(st.integers(-(10**9), 10**9), st.integers(0, 5))
def test_halves_round_away_from_zero(whole: int, places: int) -> None:
    """0,5 becomes 1 and -0,5 becomes -1, at every decimal."""
    half = (Fraction(abs(whole)) + Fraction(1, 2)) / 10**places
    expected = Decimal(abs(whole) + 1).scaleb(-places)

    assert round_number(half, places) == expected
    assert round_number(-half, places) == -expected


@given(decimals, st.integers(0, 6))
def test_babel_agrees(value: Decimal, places: int) -> None:
    """The official form is that of CLDR's Vietnamese; only rounding is ours."""
    rounded = round_number(value, places)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    theirs = format_decimal(rounded, pattern, locale="vi", decimal_quantization=False)

    assert format_number(value, decimals=places) == theirs


@given(st.text() | st.text("0123456789.,-−eE_ "))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a number or an error that points into it."""
    try:
        parse_number(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)
        assert str(error).endswith(f"\n    {' ' * error.position}^")


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "expected a number"),
        ("1373", 3, "expected a point between groups of three digits, as in 1.261"),
        ("10.6", 2, "expected a point between groups of three digits, as in 1.261"),
        ("8.3012,9", 5, "expected a point between groups of three digits, as in 1.261"),
        ("5,", 2, "expected digits after the comma"),
        ("1e5", 1, "expected nothing more"),
        ("1_000", 1, "expected nothing more"),
        ("nan", 0, "expected a number"),
        ("1,2,3", 3, "expected nothing more"),
        ("٣", 0, "expected a number"),
        ("\uff13", 0, "expected a number"),
        ("012", 0, "expected a number"),
    ],
)
def test_what_is_not_official_is_refused_with_its_place(
    text: str, position: int, reason: str
) -> None:
    """A wrong guess would change a figure a thousand times, so none is made."""
    with pytest.raises(ParseError) as caught:
        parse_number(text)

    assert (caught.value.position, caught.value.reason) == (position, reason)


def test_a_million_digits_are_refused_at_once() -> None:
    """Hostile input costs no time: 39 digits before the comma are the most."""
    with pytest.raises(ParseError):
        parse_number("1" + ".000" * 10**6)


@pytest.mark.parametrize("value", [0.1, True, "1", None])
def test_only_exact_numbers_are_taken(value: object) -> None:
    """A float is not what was written; neither is a truth value."""
    with pytest.raises(TypeError, match="expected Decimal or int"):
        format_number(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity")])
def test_a_number_is_finite(value: Decimal) -> None:
    """There is no official form for what is no number."""
    with pytest.raises(ValueError, match="finite"):
        format_number(value)


@pytest.mark.parametrize(
    "value",
    [
        10**60,
        -(10**60),
        pytest.param(10**1_000_000, id="huge"),
        Decimal("1E+60"),
        Decimal("1E-61"),
        Decimal("1E+999999"),
    ],
)
def test_a_number_has_bounds(value: Decimal | int) -> None:
    """A number that would fill the memory is refused before anything is done with it."""
    with pytest.raises(ValueError, match="at most 60 digits"):
        format_number(value)


@pytest.mark.parametrize("value", [10**60 - 1, Decimal("1E+59"), Decimal("1E-60")])
def test_up_to_the_bounds_a_number_is_printed(value: Decimal | int) -> None:
    """Sixty digits before and after the comma are more than any budget has."""
    assert format_number(value)


def test_a_fraction_has_bounds_too() -> None:
    """What is computed may be no longer than what is typed."""
    with pytest.raises(ValueError, match="at most 60 digits"):
        format_number(Fraction(1, 3) * 10**110, decimals=2)


def test_a_fraction_needs_to_be_told_its_decimals() -> None:
    """A third has no decimals of its own."""
    assert format_number(Fraction(1, 3), decimals=2) == "0,33"
    with pytest.raises(ValueError, match="say how many"):
        format_number(Fraction(1, 3))


@pytest.mark.parametrize("option", [{"decimals": -1}, {"decimals": 21}, {"pad": 0}, {"pad": 10}])
def test_options_have_bounds(option: dict[str, int]) -> None:
    """An option out of range is refused before anything is printed."""
    with pytest.raises(ValueError, match="has to be from"):
        format_number(1, **option)  # type: ignore[arg-type]


@given(scaled)
def test_the_callers_decimal_context_changes_nothing(value: Decimal) -> None:
    """A figure prints the same everywhere, whatever a program did to decimals."""
    expected = format_number(value)
    with localcontext(prec=2, rounding=ROUND_DOWN):
        assert format_number(value) == expected
        assert parse_number(expected) == value
        assert EXACT.subtract(value, value) == 0


@pytest.mark.parametrize(
    ("value", "pad", "locale", "printed"),
    [
        (Decimal("1261.62"), 1, "en", "1,261.62"),
        (Decimal("1261.62"), 1, "de", "1.261,62"),
        (3, 2, "en", "03"),
        (3, 2, "vi", "03"),
        (-3, 2, "vi", "-03"),
        (1234, 2, "vi", "1.234"),
    ],
)
def test_other_locales_are_babels(
    value: Decimal | int, pad: int, locale: str, printed: str
) -> None:
    """A partner's copy of the report bears the marks of the partner's language."""
    assert format_number(value, pad=pad, locale=locale) == printed


def test_percent_takes_points() -> None:
    """10,6 of a hundred is 10,6%, with no space before the sign."""
    assert format_percent(Decimal("211.64")) == "211,64%"
    assert format_percent(Fraction(5700, 3552), decimals=1) == "1,6%"
