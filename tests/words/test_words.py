"""Numbers in words read back what they say, in every style, and nothing else is read."""

import itertools
import unicodedata
from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction
from typing import get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.errors import ParseError
from vn_localgov.words import (
    WordStyle,
    parse_fraction,
    parse_money,
    parse_words,
    spell_fraction,
    spell_money,
    spell_number,
)

CHOICES = {field.name: get_args(field.type) for field in attrs.fields(WordStyle)}
STYLES = [
    WordStyle(**dict(zip(CHOICES, choices, strict=True)))
    for choices in itertools.product(*CHOICES.values())
]
NORTHERN = [
    style for style in STYLES if (style.linh, style.nghin, style.ty) == ("linh", "nghìn", "tỷ")
]
# Every kind of word once.
WORDS = [
    *("không", "một", "hai", "năm", "mười", "mươi", "mốt", "tư", "lăm", "trăm", "linh"),
    *("nghìn", "triệu", "tỷ", "phẩy"),
]
MORE_WORDS = ["âm", "ba", "bốn", "chín", "lẻ", "ngàn", "tỉ", "phần", "đồng", "xin", "MỘT"]
PARSERS = [parse_words, parse_money, parse_fraction]

styles = st.sampled_from(STYLES)
# Zeros are where readings go wrong, so many groups of three digits are zero.
groups = st.sampled_from([0, 0, 1, 10, 14, 21, 105]) | st.integers(0, 999)
digits = st.lists(groups.map("{:03d}".format), min_size=1, max_size=20).map("".join)
integers = st.builds(lambda sign, whole: int(sign + whole), st.sampled_from(["", "-"]), digits)
decimals = st.builds(
    lambda whole, part: Decimal(f"{whole}.{part}"),
    integers,
    st.text("01459", min_size=1, max_size=4) | digits,
)
numbers = integers | decimals


@given(numbers, styles, st.sampled_from(["", "%", "‰", "đồng"]))
def test_parse_undoes_spell(value: Decimal | int, style: WordStyle, unit: str) -> None:
    """What is said in any style is read back, with the decimals that were said."""
    text = spell_number(value, unit=unit, style=style)  # type: ignore[arg-type]
    read = parse_words(text, unit=unit)  # type: ignore[arg-type]

    assert read == value
    assert read.as_tuple().exponent == Decimal(value).as_tuple().exponent


@given(numbers, styles, st.booleans())
def test_an_amount_has_a_capital_and_is_read_back(
    value: Decimal | int,
    style: WordStyle,
    only: bool,
) -> None:
    """It is the reading of the number, as a sentence begins, with đồng (chẵn) at its end."""
    text = spell_money(value, only=only, style=style)
    ending = " đồng chẵn" if only else " đồng"

    assert text[0].isupper()
    assert text[0].lower() + text[1:] == spell_number(value, style=style) + ending
    assert parse_money(text) == value


@given(st.fractions() | st.builds(Fraction, integers, digits.map(int).filter(bool)), styles)
def test_a_fraction_is_read_back(value: Fraction, style: WordStyle) -> None:
    """Whatever stands above and below the line, sign included."""
    assert parse_fraction(spell_fraction(value, style=style)) == value


@given(st.integers(1, 10**9 - 1), st.integers(0, 5), styles)
def test_each_thousand_million_is_one_more_ty(value: int, times: int, style: WordStyle) -> None:
    """Nothing is added but *tỷ*, and before all of it *âm*."""
    shared = attrs.evolve(style, ty_style="shared")
    words = [spell_number(value, style=shared), *[style.ty] * times]

    assert spell_number(value * 10 ** (9 * times), style=shared) == " ".join(words)
    assert spell_number(-value, style=style) == f"âm {spell_number(value, style=style)}"


@given(numbers, styles)
def test_typing_changes_nothing(value: Decimal | int, style: WordStyle) -> None:
    """Letters in parts (Unicode NFD), a capital and wide gaps are read all the same."""
    text = spell_number(value, style=style)
    typed = unicodedata.normalize("NFD", f"{text[0].upper()}{text[1:]}\n".replace(" ", " \u00a0"))

    assert parse_words(typed) == value


@given(numbers, styles)
def test_the_callers_decimal_context_changes_nothing(value: Decimal, style: WordStyle) -> None:
    """A number is said the same everywhere, whatever a program did to decimals."""
    expected = spell_number(value, style=style)
    with localcontext(prec=2, rounding=ROUND_DOWN, Emax=3, Emin=-3):
        assert spell_number(value, style=style) == expected
        read = parse_words(expected)

    assert read == value


@pytest.mark.parametrize("parse", PARSERS)
@given(st.text() | st.lists(st.sampled_from(WORDS + MORE_WORDS)).map(" ".join))
def test_parse_fails_only_with_a_position(parse: object, text: str) -> None:
    """Whatever is typed, the answer is a number or an error that points into it."""
    assert callable(parse)
    try:
        parse(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)
        assert error.wording.vi.startswith(("cần ", "không "))


def test_only_what_some_style_says_is_read() -> None:
    """Of all texts of four words or fewer, each one read is a reading that we write."""
    for count in range(1, 5):
        for words in itertools.product(WORDS, repeat=count):
            text = " ".join(words)
            try:
                value = parse_words(text)
            except ParseError:
                continue
            assert text in {spell_number(value, style=style) for style in NORTHERN}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (44, "bốn mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (1015, "một nghìn không trăm mười lăm"),
        (3384, "ba nghìn ba trăm tám mươi tư"),
        (10**9 + 1, "một tỷ không trăm linh một"),
        (1234 * 10**9, "một nghìn hai trăm ba mươi tư tỷ"),
        (10**12, "một nghìn tỷ"),
        (10**15, "một triệu tỷ"),
        (10**18, "một tỷ tỷ"),
        (10**18 + 1, "một tỷ tỷ không trăm linh một"),
        (10**18 + 10**9, "một tỷ tỷ không trăm linh một tỷ"),
        (-5, "âm năm"),
        (Decimal("1.05"), "một phẩy không năm"),
        (Decimal("10.6"), "mười phẩy sáu"),
        (Decimal("10.60"), "mười phẩy sáu mươi"),
        (Decimal("58.55"), "năm mươi tám phẩy năm mươi lăm"),
        (Decimal("73.108"), "bảy mươi ba phẩy một trăm linh tám"),
        (Decimal("0.06"), "không phẩy không sáu"),
        (Decimal("-0.5"), "âm không phẩy năm"),
        (Decimal("-0.0"), "không phẩy không"),
        (Decimal("3.1415"), "ba phẩy một bốn một năm"),
        (Decimal("1E+3"), "một nghìn"),
    ],
)
def test_the_official_reading(value: Decimal | int, words: str) -> None:
    """Schoolbooks and the names in the Accounting Law of 2003, article 12."""
    assert spell_number(value) == words
    assert parse_words(words) == value


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ({"linh": "lẻ"}, 105, "một trăm lẻ năm"),
        ({"nghin": "ngàn"}, 2000, "hai ngàn"),
        ({"ty": "tỉ"}, 10**18, "một tỉ tỉ"),
        ({"four": "bốn"}, 24, "hai mươi bốn"),
        ({"four": "linh tư"}, 104, "một trăm linh tư"),
        ({"four": "linh tư"}, 1_004_004, "một triệu không trăm linh tư nghìn không trăm linh tư"),
        ({"four": "linh tư"}, 14_000, "mười bốn nghìn"),
        ({"zero_groups": "spoken"}, 10**6, "một triệu"),
        ({"zero_groups": "spoken"}, 1_000_001, "một triệu không nghìn không trăm linh một"),
        (
            {"zero_groups": "spoken"},
            1_000_000_001,
            "một tỷ không triệu không nghìn không trăm linh một",
        ),
        (
            {"zero_groups": "spoken"},
            10**18 + 1,
            "một tỷ tỷ không tỷ không triệu không nghìn không trăm linh một",
        ),
        ({"zero_groups": "spoken"}, 10**15 + 10**6, "một triệu tỷ không trăm linh một triệu"),
        ({"ty_style": "each"}, 1234 * 10**9, "một nghìn tỷ hai trăm ba mươi tư tỷ"),
        (
            {"ty_style": "each", "zero_groups": "spoken"},
            10**12 + 10**3,
            "một nghìn tỷ không tỷ không triệu không trăm linh một nghìn",
        ),
        ({"decimals": "padded"}, Decimal("9.001"), "chín phẩy không trăm linh một"),
        ({"decimals": "padded"}, Decimal("9.000"), "chín phẩy không không không"),
        ({"decimals": "padded"}, Decimal("9.01"), "chín phẩy không một"),
        ({"decimals": "digits"}, Decimal("3.14"), "ba phẩy một bốn"),
    ],
)
def test_each_choice(option: dict[str, str], value: Decimal | int, words: str) -> None:
    """A choice changes what it names; the reader need not be told of it."""
    assert spell_number(value, style=WordStyle(**option)) == words  # type: ignore[arg-type]
    assert parse_words(words) == value


@pytest.mark.parametrize("name", CHOICES)
def test_a_style_is_one_of_the_choices(name: str) -> None:
    """A misspelt word is refused when the style is made."""
    with pytest.raises(ValueError, match=f"{name} has to be one of"):
        WordStyle(**{name: "lẽ"})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(1, 2), "một phần hai"),
        (Fraction(3, 4), "ba phần tư"),
        (Fraction(5, 14), "năm phần mười bốn"),
        (Fraction(7, 100), "bảy phần trăm"),
        (Fraction(1, 1000), "một phần nghìn"),
        (Fraction(-1, 10**6), "âm một phần triệu"),
        (Fraction(1, 10**9), "một phần tỷ"),
        (Fraction(6, 3), "hai"),
        (Fraction(0), "không"),
    ],
)
def test_fractions(value: Fraction, words: str) -> None:
    """Quarters and decimal fractions have names of their own."""
    assert spell_fraction(value) == words
    assert parse_fraction(words) == value


def test_percent_and_permille_are_given_in_points() -> None:
    """10,6% is 10,6 of a hundred; a thousand is *ngàn* for who says so."""
    southern = WordStyle(nghin="ngàn")

    assert spell_number(Decimal("10.6"), unit="%") == "mười phẩy sáu phần trăm"
    assert spell_number(Decimal("0.06"), unit="‰") == "không phẩy không sáu phần nghìn"
    assert spell_number(3, unit="‰", style=southern) == "ba phần ngàn"
    assert parse_words("ba phần ngàn", unit="‰") == 3


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "expected a number in words, such as 'hai mươi mốt'"),
        ("xin chào", 0, "expected a number in words, such as 'hai mươi mốt'"),
        ("linh năm", 0, "expected a number in words, such as 'hai mươi mốt'"),
        ("MƯỜI", 0, "expected a number in words, such as 'hai mươi mốt'"),
        ("hai mươi lăm mươi", 13, "expected nothing more"),
        ("hai mươi năm", 9, "expected nothing more"),
        ("hai mươi một", 9, "expected nothing more"),
        ("mười tư", 5, "expected nothing more"),
        ("hai lăm", 4, "expected nothing more"),
        ("một mươi", 4, "expected nothing more"),
        ("không trăm linh một", 6, "expected nothing more"),
        ("một trăm lẽ năm", 9, "expected nothing more"),
        ("một Nghìn", 4, "expected nothing more"),
        ("năm đồng", 4, "expected nothing more"),
        ("một trăm linh", 13, "expected a digit after 'linh'"),
        ("một trăm linh không", 14, "expected a digit after 'linh'"),
        ("một nghìn năm", 10, "expected hundreds, if only 'không trăm'"),
        ("một nghìn linh năm", 10, "expected hundreds, if only 'không trăm'"),
        ("một nghìn không", 10, "expected hundreds, if only 'không trăm'"),
        ("một nghìn không trăm", 20, "expected tens or 'linh'"),
        ("một triệu không nghìn", 21, "expected digits after the zeros"),
        ("một nghìn hai trăm triệu", 19, "expected a unit below the last"),
        ("một tỷ hai trăm tỷ", 16, "expected fewer 'tỷ'"),
        ("một" + " tỷ" * 20, 4, "expected fewer 'tỷ'"),
        ("một phẩy", 8, "expected digits after 'phẩy'"),
        ("một phẩy" + " một" * 61, 9, "expected at most 60 digits"),
        ("âm không", 3, "expected a number other than zero"),
        ("một\u0338", 0, "expected a number in words, such as 'hai mươi mốt'"),
    ],
)
def test_what_nobody_writes_is_refused_with_its_place(
    text: str, position: int, reason: str
) -> None:
    """A wrong guess would pay somebody else's money, so none is made."""
    with pytest.raises(ParseError) as caught:
        parse_words(text)

    assert (caught.value.position, caught.value.reason) == (position, reason)


def test_a_missing_unit_is_named() -> None:
    """An amount without đồng may be of anything."""
    with pytest.raises(ParseError, match="expected 'đồng'") as caught:
        parse_money("Năm triệu")

    assert caught.value.wording.vi == "cần chữ 'đồng'"


@pytest.mark.parametrize("text", ["một phần không", "một phần", "một phần tư tỷ", "âm không"])
def test_what_is_no_fraction_is_refused(text: str) -> None:
    """Nothing is divided by zero, and no name is guessed."""
    with pytest.raises(ParseError):
        parse_fraction(text)


@pytest.mark.parametrize("value", [0.1, True, "1", None, Fraction(1, 2)])
def test_only_exact_numbers_are_taken(value: object) -> None:
    """A float is not what was written; a fraction has a function of its own."""
    with pytest.raises(TypeError, match="expected Decimal or int"):
        spell_number(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [0.5, True, "1", Decimal("0.5")])
def test_only_fractions_are_fractions(value: object) -> None:
    """A decimal is read with *phẩy*."""
    with pytest.raises(TypeError, match="expected Fraction or int"):
        spell_fraction(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value", ["NaN", "Infinity", "1E+60", "-1E+60", "1E-61", "0E-999999999", "0E+999999999"]
)
def test_a_number_is_finite_and_has_60_digits_at_most(value: str) -> None:
    """Longer ones would be heard by nobody."""
    with pytest.raises(ValueError, match=r"finite|60 digits"):
        spell_number(Decimal(value))


def test_the_longest_number_is_read_back() -> None:
    """The limit on texts does not touch what is written, typed in parts and all."""
    value = Decimal("-" + "777" * 20 + "." + "7" * 60)
    for style in STYLES:
        text = unicodedata.normalize("NFD", spell_number(value, unit="‰", style=style))
        assert parse_words(text, unit="‰") == value


def test_a_unit_has_words() -> None:
    """Other units are refused by writer and reader alike."""
    with pytest.raises(ValueError, match="unit has to be one of"):
        spell_number(1, unit="ha")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="unit has to be one of"):
        parse_words("một ha", unit="ha")  # type: ignore[arg-type]


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize(
    "piece", ["một ", "tỷ ", "a\u0301\u0327", "\u0301\u0327", " ", "phẩy một "]
)
def test_a_megabyte_is_refused_at_once(parse: object, piece: str) -> None:
    """Hostile input costs no time: of a long text only the beginning is looked at."""
    assert callable(parse)
    with pytest.raises(ParseError) as caught:
        parse("một " + piece * 10**6)

    assert len(caught.value.text) <= 3000


def test_a_million_digits_are_refused_at_once() -> None:
    """Nobody would listen to the end."""
    for value in (1 << 3_000_000, -1 << 3_000_000):
        with pytest.raises(ValueError, match="60 digits"):
            spell_number(value)
        with pytest.raises(ValueError, match="60 digits"):
            spell_fraction(Fraction(1, abs(value)))
