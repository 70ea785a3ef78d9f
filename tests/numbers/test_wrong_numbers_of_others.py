"""Numbers that other packages misread or misprint, by their own words, are right here.

Each case was run with the package named, in the version of November 2026; those that
came by way of words stand in ``tests/words``.
"""

from decimal import Decimal

import pytest
from babel import numbers as babel

from vn_localgov.errors import ParseError
from vn_localgov.numbers import format_number, format_percent, parse_number, read_number


@pytest.mark.parametrize(
    ("source", "text", "wrong", "meant"),
    [
        ("vn-money 0.1.0, parse_vnd", "15,361.669,901", "15361669901", "15.361.669.901"),
        ("vn-money 0.1.0, parse_vnd", "12 34", "1234", "1.234"),
        ("Babel 2.18.0, parse_decimal and parse_number", "10.6", "106", "10,6"),
        ("Babel 2.18.0, parse_decimal", "238.48", "23848", "238,48"),
        ("Babel 2.18.0, parse_decimal", "8.3012,9", "83012.9", "8.312,9"),
        ("Babel 2.18.0, parse_number", "1.5", "15", "1,5"),
        ("Babel 2.18.0, parse_decimal", "1..000", "1000", "1.000"),
        ("Babel 2.18.0, parse_decimal", ".5", "5", "0,5"),
        ("Babel 2.18.0, strict", "1e5", "1E+5", "100.000"),
        ("Babel 2.18.0, strict", "1_000", "1000", "1.000"),
        ("Babel 2.18.0, strict", "١٢٣", "123", "123"),
        ("Babel 2.18.0, strict", "5,", "5", "5"),
        ("Babel 2.18.0, strict", ",5", "0.5", "0,5"),
    ],
)
def test_what_others_guess_is_refused(source: str, text: str, wrong: str, meant: str) -> None:
    """The right reading is proposed, and first; the clerk decides."""
    with pytest.raises(ParseError) as caught:
        parse_number(text)

    assert caught.value.candidates[0] == meant, f"{source}: {wrong}"


@pytest.mark.parametrize("text", ["nan", "Infinity", "-inf"])
def test_what_is_no_number_stays_none(text: str) -> None:
    """Babel 2.18.0 reads NaN and Infinity, even strictly."""
    with pytest.raises(ParseError):
        parse_number(text)
    with pytest.raises(ParseError):
        read_number(text)


def test_points_of_an_amount_are_no_decimals() -> None:
    """vn-money 0.1.0 refuses '15.361.669.901 đồng', because it finds decimals in it."""
    assert parse_number("15.361.669.901") == 15361669901


def test_a_real_minus_sign_is_one() -> None:
    """Babel 2.18.0 knows no U+2212, which Word and CLDR's Swedish write."""
    assert parse_number("−5") == -5


@pytest.mark.parametrize(
    ("source", "printed", "right"),
    [
        ("Babel 2.18.0: 29.806", format_number(Decimal("29806.0")), "29.806,0"),
        ("Babel 2.18.0: 0,062", format_number(Decimal("0.0625")), "0,0625"),
        ("Babel 2.18.0: 58,54", format_number(Decimal("58.545"), decimals=2), "58,55"),
        ("Babel 2.18.0: 11%", format_percent(Decimal("10.6")), "10,6%"),
        ("Babel 2.18.0, pattern '00': 1373", format_number(1373, pad=2), "1.373"),
    ],
)
def test_what_others_misprint(source: str, printed: str, right: str) -> None:
    """No decimal is lost, halves round away from zero, percentages are points."""
    assert printed == right, source


def test_babel_still_answers_as_this_page_says() -> None:
    """When Babel mends one of these, this page is to be mended too."""
    assert babel.parse_decimal("10.6", locale="vi") == 106
    assert babel.parse_decimal("8.3012,9", locale="vi") == Decimal("83012.9")
    assert babel.parse_decimal("1e5", locale="vi", strict=True) == 100000
    assert babel.format_decimal(Decimal("29806.0"), locale="vi") == "29.806"
    assert babel.format_percent(Decimal("0.106"), locale="vi") == "11%"
