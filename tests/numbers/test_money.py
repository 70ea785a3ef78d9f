"""Amounts of money lose nothing on the way to triệu, tỷ and nghìn tỷ."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.numbers import MoneyScale, Number, format_money, format_number, parse_number
from vn_localgov.words import parse_words, spell_number

POWERS: dict[MoneyScale, int] = {"triệu": 6, "tỷ": 9, "nghìn tỷ": 12}
FACTORS: dict[str, int] = {"đồng": 1} | {
    f"{scale} đồng": 10**power for scale, power in POWERS.items()
}

amounts = st.integers(-(10**15), 10**15) | st.decimals(-(10**15), 10**15, places=2, allow_nan=False)
round_amounts = st.builds(
    lambda head, power: head * 10**power, st.integers(-9999, 9999), st.integers(0, 13)
)
scales = st.sampled_from([None, "auto", *POWERS])


def read_back(printed: str) -> Decimal:
    """The amount in đồng that a reader takes from *printed*."""
    number, _, unit = printed.partition(" ")
    return parse_number(number) * FACTORS[unit]


@given(amounts | round_amounts, scales)
def test_no_scale_loses_anything(amount: Decimal | int, scale: MoneyScale | None) -> None:
    """What is printed is the amount itself, to the last đồng and beyond."""
    assert read_back(format_money(amount, scale=scale)) == amount


@given(amounts | round_amounts, st.sampled_from([*POWERS]), st.integers(0, 6))
def test_rounding_is_that_of_the_exact_amount(
    amount: Decimal | int, scale: MoneyScale, places: int
) -> None:
    """An amount is rounded once, when it is printed, and not before at another scale."""
    share = Fraction(amount) / 10 ** POWERS[scale]
    expected = format_number(share, decimals=places)

    assert format_money(amount, scale=scale, decimals=places) == f"{expected} {scale} đồng"


@given(amounts | round_amounts)
def test_auto_takes_the_largest_scale_that_reads_well(amount: Decimal | int) -> None:
    """At least a whole one, at most three decimals; at no larger scale is that so."""
    number, _, unit = format_money(amount, scale="auto").partition(" ")
    whole = abs(Fraction(amount))
    larger = [factor for factor in FACTORS.values() if factor > FACTORS[unit]]

    assert unit == "đồng" or abs(parse_number(number)) >= 1
    assert unit == "đồng" or len(number.partition(",")[2]) <= 3
    assert not any(whole >= factor and whole * 1000 % factor == 0 for factor in larger)


@given(amounts)
def test_a_fraction_of_the_same_worth_prints_the_same(amount: Decimal | int) -> None:
    """What was divided before it was printed is still money."""
    expected = format_money(amount, scale="auto", decimals=1)

    assert format_money(Fraction(amount), scale="auto", decimals=1) == expected


@pytest.mark.parametrize(
    ("amount", "scale", "decimals", "printed"),
    [
        (15361669901, None, None, "15.361.669.901 đồng"),
        (15361669901, None, 2, "15.361.669.901,00 đồng"),
        (Decimal("1500.50"), None, None, "1.500,50 đồng"),
        (15361669901, "triệu", None, "15.361,669901 triệu đồng"),
        (15361669901, "tỷ", None, "15,361669901 tỷ đồng"),
        (15361669901, "nghìn tỷ", None, "0,015361669901 nghìn tỷ đồng"),
        (15361669901, "triệu", 1, "15.361,7 triệu đồng"),
        (15361669901, "tỷ", 3, "15,362 tỷ đồng"),
        (15361669901, "auto", None, "15.361.669.901 đồng"),
        (15361669901, "auto", 1, "15,4 tỷ đồng"),
        (15361000000, "auto", None, "15,361 tỷ đồng"),
        (15361600000, "auto", None, "15.361,6 triệu đồng"),
        (30 * 10**9, "auto", None, "30 tỷ đồng"),
        (Decimal("3E+10"), "tỷ", None, "30 tỷ đồng"),
        (1_500 * 10**9, "auto", None, "1,5 nghìn tỷ đồng"),
        (-2_500_000, "auto", None, "-2,5 triệu đồng"),
        (999_999_999, "auto", 1, "1,0 tỷ đồng"),
        (-999_999_999_999, "auto", 1, "-1,0 nghìn tỷ đồng"),
        (Fraction(1999999, 2), "auto", 0, "1 triệu đồng"),
        (960_000_000, "auto", 1, "960,0 triệu đồng"),
        (999_949_999, "auto", 1, "999,9 triệu đồng"),
        (500_000, "auto", None, "500.000 đồng"),
        (500_000, "auto", 1, "500.000,0 đồng"),
        (0, "auto", None, "0 đồng"),
        (0, "tỷ", None, "0 tỷ đồng"),
        (-4, "triệu", 1, "0,0 triệu đồng"),
        (Fraction(10**10, 3), "tỷ", 2, "3,33 tỷ đồng"),
    ],
)
def test_amounts_of_reports(
    amount: Number, scale: MoneyScale | None, decimals: int | None, printed: str
) -> None:
    """The first amount is the budget income of Mai Trung commune for 2023."""
    assert format_money(amount, scale=scale, decimals=decimals) == printed


@pytest.mark.parametrize("scale", [*POWERS])
def test_the_names_of_scales_are_those_of_the_words(scale: MoneyScale) -> None:
    """Figures and words of one amount name the same powers of ten."""
    assert spell_number(10 ** POWERS[scale]) == f"một {scale}"
    assert parse_words(f"một {scale}") == FACTORS[f"{scale} đồng"]


@pytest.mark.parametrize("scale", [None, "auto"])
def test_other_locales_name_the_currency(scale: MoneyScale | None) -> None:
    """A partner reads the whole amount, with the name that CLDR has for the money."""
    printed = format_money(Decimal("15361669901.50"), scale=scale, locale="en")

    assert printed == "15,361,669,901.50 Vietnamese dong"
    assert format_money(1, locale="de") == "1 Vietnamesischer Dong"


def test_a_scale_has_a_name_in_vietnamese_only() -> None:
    """Tỷ is billion or Milliarde, and a wrong word would cost a thousand times."""
    with pytest.raises(ValueError, match=r"'tỷ' has a name in Vietnamese only, not in 'en'"):
        format_money(30 * 10**9, scale="tỷ", locale="en")


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_an_unknown_scale_is_refused(locale: str) -> None:
    """Nobody guesses what a scale means; the known ones are listed."""
    with pytest.raises(ValueError, match=r"scale has to be one of \('auto', 'nghìn tỷ', 'tỷ', "):
        format_money(1, scale="tỉ", locale=locale)  # type: ignore[arg-type]


@pytest.mark.parametrize("scale", [None, "auto", *POWERS])
def test_a_fraction_of_a_dong_needs_decimals(scale: MoneyScale | None) -> None:
    """A third of an amount has no end."""
    with pytest.raises(ValueError, match="say how many"):
        format_money(Fraction(10**13, 3), scale=scale)
