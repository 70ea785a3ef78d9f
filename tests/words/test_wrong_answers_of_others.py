"""What other packages say wrong, by their own words, we say right.

Each case was run with the package named, in the version of November 2026.
"""

from decimal import Decimal
from fractions import Fraction

import pytest

from vn_localgov.errors import ParseError
from vn_localgov.figures import Figure
from vn_localgov.numbers import parse_number
from vn_localgov.words import parse_words, spell_money, spell_number

LARGE = (
    "chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ"
    " hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn chín trăm chín mươi ba"
)


@pytest.mark.parametrize(
    ("source", "value", "words"),
    [
        ("num2words 0.5.14: một nghìn lẻ năm", "1005", "một nghìn không trăm linh năm"),
        ("num2words 0.5.14: một nghìn lẻ mười lăm", "1015", "một nghìn không trăm mười lăm"),
        (
            "num2words 0.5.14: sáu tỷ năm mươi triệu",
            "6050549000",
            "sáu tỷ không trăm năm mươi triệu năm trăm bốn mươi chín nghìn",
        ),
        ("num2words 0.5.14: mười lăm", "-5", "âm năm"),
        ("num2words 0.5.14: IndexError", "-1001", "âm một nghìn không trăm linh một"),
        ("num2words 0.5.14: một phẩy năm", "1.05", "một phẩy không năm"),
        ("num2words 0.5.14: mười phẩy sáu mươi", "10.6", "mười phẩy sáu"),
        ("num2words 0.5.14: một trăm nghìn tỷ", "1000000000000000", "một triệu tỷ"),
        (
            "num2words 0.5.14: một Quintillion",
            "1000000000000000001",
            "một tỷ tỷ không trăm linh một",
        ),
        (
            "num2words 0.5.14: … hai, through a float",
            "9007199254740993",
            LARGE,
        ),
        ("num2words 0.5.14, year: AttributeError", "2023", "hai nghìn không trăm hai mươi ba"),
        ("vn-numberwords 0.2.0: sáu mươi năm", "65", "sáu mươi lăm"),
        ("vn-numberwords 0.2.0: ValueError", "58.55", "năm mươi tám phẩy năm mươi lăm"),
        ("vietnam-number 1.0.6: năm nghìn tám …", "58.55", "năm mươi tám phẩy năm mươi lăm"),
        ("vietnam-number 1.0.6: năm", "-5", "âm năm"),
        ("vietnam-number 1.0.6: lẽ ba", "03", "ba"),
        ("vietnam-number 1.0.6: nothing", "000", "không"),
        ("vietnam-number 1.0.6: một trăm lẽ năm", "105", "một trăm linh năm"),
        (
            "vnnum2word 0.3.0: một . hai sáu một sáu hai",
            "1261.62",
            "một nghìn hai trăm sáu mươi mốt phẩy sáu mươi hai",
        ),
        ("vi-fix 1.0.0: một năm", "15", "mười lăm"),
        ("read-vn-number 4.1.0: một trăm lẻ lăm", "105", "một trăm linh năm"),
        ("vn-num2words 1.0.4: muời năm", "15", "mười lăm"),
        ("vn-num2words 1.0.4: undefined mươi lăm", "-5", "âm năm"),
        ("vn-num2words 1.0.4: một triệu không nghìn tỷ", "1000000000000000", "một triệu tỷ"),
        (
            "number-to-text-vietnamese 1.1.7: một tỷ năm triệu",
            "1005000000",
            "một tỷ không trăm linh năm triệu",
        ),
        (
            "number-to-text-vietnamese 1.1.7: một triệu undefined sáu mươi hai",
            "1261.62",
            "một nghìn hai trăm sáu mươi mốt phẩy sáu mươi hai",
        ),
        (
            "read-vietnamese-number 2.3.1: năm nghìn tám trăm năm mươi lăm đơn vị",
            "58.55",
            "năm mươi tám phẩy năm mươi lăm",
        ),
    ],
)
def test_what_others_misspell(source: str, value: str, words: str) -> None:
    """The words are those of schoolbooks, and are read back."""
    assert spell_number(Decimal(value)) == words, source
    assert parse_words(words) == Decimal(value), source


@pytest.mark.parametrize(
    ("source", "words", "value"),
    [
        ("vn-numberwords 0.2.0: 5", "âm năm", "-5"),
        ("vietnam-number 1.0.6: 5", "không phẩy năm", "0.5"),
        (
            "vn-numberwords 0.2.0: 234000001000",
            "một nghìn hai trăm ba mươi tư tỷ",
            "1234000000000",
        ),
        ("vietnam-number 1.0.6: 10000001000", "một nghìn tỷ", "1000000000000"),
        ("vietnam-number 1.0.6: ValueError", "một tỷ tỷ", "1000000000000000000"),
    ],
)
def test_what_others_misread(source: str, words: str, value: str) -> None:
    """Sign, comma and thousands of tỷ count."""
    assert parse_words(words) == Decimal(value), source


def test_what_is_no_number_is_no_zero() -> None:
    """vn-numberwords 0.2.0 reads a greeting as 0."""
    with pytest.raises(ParseError):
        parse_words("xin chào")


@pytest.mark.parametrize(
    ("source", "typed"),
    [
        ("vn-numberwords 0.2.0: tám nghìn ba trăm linh một phẩy hai mươi chín", "8.301.29"),
        ("vn-money 0.1.0: 15361669901", "15,361.669,901"),
        ("vn-money 0.1.0: 1234", "12 34"),
    ],
)
def test_digits_that_are_misread_elsewhere_never_become_words(source: str, typed: str) -> None:
    """Digits are read by `parse_number` first, which guesses nothing."""
    with pytest.raises(ParseError):
        spell_number(parse_number(typed))
    assert source


def test_an_amount_is_what_its_points_say() -> None:
    """vn-money 0.1.0 takes the points for decimals; num2words 0.5.14 knows no đồng."""
    amount = Figure.parse("15.361.669.901 đồng").value

    assert amount == 15361669901
    assert spell_money(amount) == (
        "Mười lăm tỷ ba trăm sáu mươi mốt triệu sáu trăm sáu mươi chín nghìn"
        " chín trăm linh một đồng"
    )


def test_a_float_is_refused_and_not_rounded() -> None:
    """num2words 0.5.14 lets even whole numbers pass through a float."""
    with pytest.raises(TypeError):
        spell_number(1.05)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        spell_number(Fraction(1, 2))  # type: ignore[arg-type]
