"""Numbers print exactly, round once, and never pass through a float."""

from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.numbers import (
    EXACT,
    Number,
    exact,
    format_done,
    format_money,
    format_number,
    format_percent,
    format_permille,
    format_range,
    parse_number,
    round_number,
)

decimals = st.decimals(-(10**20), 10**20, places=6, allow_nan=False)
scaled = st.builds(
    lambda sign, digits, places: Decimal((sign, tuple(map(int, str(digits))), -places)),
    st.integers(0, 1),
    st.integers(0, 10**30),
    st.integers(0, 9),
)
WRITERS: list[Callable[[Number], str]] = [
    format_number,
    format_percent,
    format_permille,
    format_money,
    lambda value: format_done(value, 126),
    lambda value: format_done(112, value),
    lambda value: format_range(value, 7),
    lambda value: format_range(5, value),
]


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


@given(scaled, st.integers(0, 20))
def test_a_decimal_rounds_as_the_fraction_that_it_is(value: Decimal, places: int) -> None:
    """How a figure was computed changes neither its digits nor its sign."""
    as_fraction = round_number(Fraction(value), places)

    assert round_number(value, places).as_tuple() == as_fraction.as_tuple()


@given(decimals, st.integers(0, 6))
def test_babel_agrees(value: Decimal, places: int) -> None:
    """The official form is that of CLDR's Vietnamese; only rounding is ours."""
    rounded = round_number(value, places)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    theirs = format_decimal(rounded, pattern, locale="vi", decimal_quantization=False)

    assert format_number(value, decimals=places) == theirs


@given(scaled)
def test_babels_vietnamese_is_ours(value: Decimal) -> None:
    """``vi_VN`` goes through Babel, ``vi`` does not, and nobody sees a difference."""
    assert format_number(value, locale="vi_VN") == format_number(value)
    assert format_percent(value, locale="vi_VN") == format_percent(value)
    assert format_permille(value, locale="vi_VN") == format_permille(value)


@given(scaled, st.integers(1, 9))
def test_padding_only_adds_zeros(value: Decimal, pad: int) -> None:
    """A padded number has as many digits as asked for, and is the same number."""
    whole, _, decimals = format_number(value, pad=pad).removeprefix("-").partition(",")
    plain, _, same = format_number(value).removeprefix("-").partition(",")

    assert len(whole.replace(".", "")) == max(pad, len(plain.replace(".", "")))
    assert int(whole.replace(".", "")) == int(plain.replace(".", ""))
    assert decimals == same


@given(scaled)
def test_the_callers_decimal_context_changes_nothing(value: Decimal) -> None:
    """A figure prints the same everywhere, whatever a program did to decimals."""
    expected = [
        format_number(value),
        format_number(value, decimals=3),
        format_money(value, scale="tỷ"),
        format_percent(value, locale="en"),
    ]
    with localcontext(prec=2, rounding=ROUND_DOWN):
        assert format_number(value) == expected[0]
        assert format_number(value, decimals=3) == expected[1]
        assert format_money(value, scale="tỷ") == expected[2]
        assert format_percent(value, locale="en") == expected[3]
        assert parse_number(expected[0]) == value
        assert EXACT.subtract(value, value) == 0


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (15361669901, "15.361.669.901"),
        (Decimal("1261.62"), "1.261,62"),
        (Decimal("29806.0"), "29.806,0"),
        (Decimal("0.0625"), "0,0625"),
        (Decimal("1E+5"), "100.000"),
        (Decimal("-0.00"), "0,00"),
        (10**18, "1.000.000.000.000.000.000"),
        (-(10**18), "-1.000.000.000.000.000.000"),
        (Decimal("-123456789012345678.9"), "-123.456.789.012.345.678,9"),
        (Decimal("1E-17"), "0,00000000000000001"),
    ],
)
def test_a_number_keeps_its_decimals(value: Decimal | int, printed: str) -> None:
    """All of them, and no others: they say how precisely was measured."""
    assert format_number(value) == printed


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("value", [0.1, True, "1", None])
def test_only_exact_numbers_are_taken(write: Callable[[object], str], value: object) -> None:
    """A float is not what was written; neither is a truth value."""
    with pytest.raises(TypeError, match="expected Decimal or int"):
        write(value)


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_a_number_is_finite(write: Callable[[Decimal], str], text: str) -> None:
    """There is no official form for what is no number."""
    with pytest.raises(ValueError, match="finite"):
        write(Decimal(text))


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(
    "value",
    [
        10**60,
        -(10**60),
        pytest.param(1 << 3_400_000, id="huge"),
        Decimal("1E+60"),
        Decimal("1E-61"),
        Decimal("0E-61"),
        Decimal("0." + "1" * 61),
        Decimal("1E+999999"),
    ],
)
def test_a_number_has_bounds(write: Callable[[Decimal | int], str], value: Decimal | int) -> None:
    """What would fill the memory is refused before anything is done with it."""
    with pytest.raises(ValueError, match="at most 60 digits"):
        write(value)


@pytest.mark.parametrize("value", [10**60 - 1, Decimal("1E+59"), Decimal("1E-60")])
def test_up_to_the_bounds_a_number_is_printed(value: Decimal | int) -> None:
    """Sixty digits before and after the comma are more than any budget has."""
    digits = format_number(value).replace(".", "").replace(",", ".")

    assert Decimal(digits) == value


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
@pytest.mark.parametrize("locale", ["vi", "en"])
def test_options_have_bounds(option: dict[str, int], locale: str) -> None:
    """An option out of range is refused before anything is printed."""
    with pytest.raises(ValueError, match="has to be from"):
        format_number(1, locale=locale, **option)


@pytest.mark.parametrize("option", ["decimals", "pad"])
@pytest.mark.parametrize("value", [True, "2", Decimal(2)])
def test_options_are_whole_numbers(option: str, value: object) -> None:
    """Who writes ``decimals=True`` did not mean one decimal."""
    with pytest.raises(TypeError, match=f"{option} has to be a whole number, not ") as caught:
        format_number(5, **{option: value})  # type: ignore[arg-type]

    assert str(caught.value).endswith(repr(value))


@pytest.mark.parametrize("write", [format_number, format_percent, format_permille, format_money])
@pytest.mark.parametrize("locale", ["xx", "", "a b"])
def test_a_locale_that_nobody_knows_is_refused(write: Callable[..., str], locale: str) -> None:
    """In the words of this library, whatever Babel says."""
    with pytest.raises(ValueError, match="locale has to be one that Babel knows") as caught:
        write(5, locale=locale)

    assert str(caught.value) == (
        f"locale has to be one that Babel knows, such as 'en' or 'de', not {locale!r}"
    )


@given(st.integers(-(10**9), 10**9))
def test_a_padded_count_is_read_back(value: int) -> None:
    """*03 xã* is three communes, for the strict reader too."""
    assert parse_number(format_number(value, pad=2)) == value


@pytest.mark.parametrize("decimals", [-1, 21])
def test_rounding_has_bounds(decimals: int) -> None:
    """Nobody prints hundreds as a number of decimals, nor more than twenty of them."""
    with pytest.raises(ValueError, match=f"decimals has to be from 0 to 20, not {decimals}"):
        round_number(1, decimals)


def test_an_exact_number_stays_the_object_it_was() -> None:
    """A figure of usual length costs nothing to check."""
    area = Decimal("1261.62")

    assert exact(area) is area


@pytest.mark.parametrize(
    ("value", "pad", "locale", "printed"),
    [
        (Decimal("1261.62"), 1, "en", "1,261.62"),
        (Decimal("1261.62"), 1, "de", "1.261,62"),
        (1234567, 1, "en_IN", "12,34,567"),
        (Decimal("-0.00"), 1, "en", "0.00"),
        (3, 2, "en", "03"),
        (0, 2, "en", "00"),
        (12, 2, "en", "12"),
        (1234, 2, "en", "1,234"),
        (3, 2, "vi", "03"),
        (-3, 2, "vi", "-03"),
        (1234, 2, "vi", "1.234"),
        (Decimal("3.50"), 2, "vi", "03,50"),
        (1234, 6, "vi", "001234"),
        (1234, 6, "en", "001234"),
    ],
)
def test_other_locales_are_babels(
    value: Decimal | int, pad: int, locale: str, printed: str
) -> None:
    """A partner's copy of the report bears the marks of the partner's language."""
    assert format_number(value, pad=pad, locale=locale) == printed


def test_percent_and_permille_take_points() -> None:
    """10,6 of a hundred is 10,6%, with no space before the sign."""
    assert format_percent(Decimal("211.64")) == "211,64%"
    assert format_percent(Fraction(5700, 3552), decimals=1) == "1,6%"
    assert format_permille(Decimal("0.06")) == "0,06‰"
    assert format_permille(Fraction(-1, 3), decimals=2) == "-0,33‰"


@pytest.mark.parametrize(
    ("locale", "percent", "permille"),
    [
        ("en", "-1,010.60%", "0.06‰"),
        ("de", "-1.010,60\xa0%", "0,06\xa0‰"),
        ("tr", "-%1.010,60", "‰0,06"),
    ],
)
def test_other_locales_have_their_own_place_for_the_sign(
    locale: str, percent: str, permille: str
) -> None:
    """Points are points there too, with all of their decimals."""
    assert format_percent(Decimal("-1010.60"), locale=locale) == percent
    assert format_permille(Fraction(1, 16), decimals=2, locale=locale) == permille
