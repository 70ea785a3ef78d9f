"""Numbers as people type them are read if they have one meaning, with a note of each repair."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vn_localgov.errors import ParseError
from vn_localgov.numbers import format_number, parse_number, read_number
from vn_localgov.text import Repair, nfc

typed = st.text() | st.text("0123456789.,-−+eE_' \u00a0\uff11\u200b", max_size=30)
official = st.decimals(-(10**15), 10**15, places=2) | st.integers(-(10**15), 10**15)
odd_decimals = st.text("0123456789", min_size=1, max_size=9).filter(lambda text: len(text) != 3)


def mended(text: str, repairs: tuple[Repair, ...]) -> str:
    """*text* with each of *repairs* carried out, from the right so that places stay."""
    for item in sorted(repairs, key=lambda item: item.position, reverse=True):
        end = item.position + len(item.found)
        assert text[item.position : end] == item.found
        text = text[: item.position] + item.replacement + text[end:]
    return text


@given(typed)
@example("1" + "\u0301" * 40)
def test_read_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a reading or an error that points into it."""
    try:
        read_number(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)


@given(typed | official.map(format_number))
def test_what_is_official_needs_no_repair(text: str) -> None:
    """Right input is never marked: what `parse_number` reads comes back as it is."""
    try:
        expected = parse_number(text)
    except ParseError:
        return
    reading = read_number(text)

    assert reading.value.as_tuple() == expected.as_tuple()
    assert reading.repairs == ()


@given(st.text("0123456789.,-− \u00a0\uff11", max_size=16))
def test_the_repairs_make_the_text_official(text: str) -> None:
    """Whoever carries out the repairs gets a text with the same value, for `parse_number`."""
    try:
        reading = read_number(text)
    except ParseError:
        return
    official_text = mended(nfc(text), reading.repairs).strip()

    assert parse_number(official_text).as_tuple() == reading.value.as_tuple()


@given(st.integers(1, 10**15), odd_decimals)
def test_the_english_way_is_read_where_it_is_sure(whole: int, decimals: str) -> None:
    """A point without three digits behind it comes before decimals."""
    expected = Decimal(f"{whole}.{decimals}")

    assert read_number(f"{whole:,}.{decimals}").value == expected
    assert read_number(f"{whole}.{decimals}").value == expected
    assert read_number(f"-{whole:,}.{decimals}".replace(",", " ")).value == -expected


@given(st.integers(1000, 10**15), st.text("0123456789", min_size=3, max_size=3))
def test_a_point_before_three_digits_is_never_guessed(whole: int, digits: str) -> None:
    """It divides thousands, or decimals of the English way; the difference is a thousand times."""
    for text in (f"{whole}.{digits}", f"{whole:,}.{digits}"):
        with pytest.raises(ParseError) as caught:
            read_number(text)
        assert caught.value.candidates


@pytest.mark.parametrize(
    ("text", "value", "repairs"),
    [
        # The report of Mai Trung commune for 2023.
        ("1373", "1373", [(0, "1373", "1.373")]),
        ("3550", "3550", [(0, "3550", "3.550")]),
        ("10.6", "10.6", [(2, ".", ",")]),
        ("238.48", "238.48", [(3, ".", ",")]),
        ("1.021", "1021", []),
        ("03", "3", []),
        # Marks of other countries.
        ("1,261.62", "1261.62", [(1, ",", "."), (5, ".", ",")]),
        ("15,361,669", "15361669", [(2, ",", "."), (6, ",", ".")]),
        ("1 261,62", "1261.62", [(1, " ", ".")]),
        ("1\u00a0261", "1261", [(1, "\u00a0", ".")]),
        ("12 345 678.5", "12345678.5", [(2, " ", "."), (6, " ", "."), (10, ".", ",")]),
        ("1261.62", "1261.62", [(0, "1261", "1.261"), (4, ".", ",")]),
        ("1373,5", "1373.5", [(0, "1373", "1.373")]),
        ("0.123", "0.123", [(1, ".", ",")]),
        ("8.3012", "8.3012", [(1, ".", ",")]),
        ("-0.5", "-0.5", [(2, ".", ",")]),
        ("-0.0", "0.0", [(2, ".", ",")]),
        ("9" * 60, "9" * 60, [(0, "9" * 60, "999" + ".999" * 19)]),
        ("1" + ",000" * 19, "1" + "000" * 19, [(1 + 4 * at, ",", ".") for at in range(19)]),
        # Look-alikes, and spaces around.
        (" 5 ", "5", []),
        ("–5", "-5", [(0, "–", "-")]),
        ("−10.6", "-10.6", [(3, ".", ",")]),
        ("\uff11,5", "1.5", [(0, "\uff11", "1")]),
        ("10\uff0e6", "10.6", [(2, "\uff0e", "."), (2, ".", ",")]),
        ("\u200b1\u200b0.6", "10.6", [(0, "\u200b", ""), (2, "\u200b", ""), (4, ".", ",")]),
        (" \ufeff1373", "1373", [(1, "\ufeff", ""), (2, "1373", "1.373")]),
    ],
)
def test_what_is_read(text: str, value: str, repairs: list[tuple[int, str, str]]) -> None:
    """Each repair says where, what stood there, and what it was read as."""
    reading = read_number(text)

    assert reading.value.as_tuple() == Decimal(value).as_tuple()
    assert [(item.position, item.found, item.replacement) for item in reading.repairs] == repairs


@pytest.mark.parametrize(
    "text",
    [
        "8.3012,9",  # a digit too many, or a point one place off
        "1,261.620",  # English decimals, or a comma for a point
        "1234.567",
        "1 261.620",
        "15.361.66",
        "15,361.669,901",
        "12 34",
        "1 234\u00a0567",  # two kinds of spaces
        "007",
        "012,5",
        "5,",
        ".5",
        "1e5",
        "1_000",
        "nan",
        "١٢٣",
        "1" * 61,
        "0." + "1" * 61,
        " " * 200 + "1373",
    ],
)
def test_what_has_two_meanings_or_none_is_refused(text: str) -> None:
    """The error is that of the strict reader, with the same candidates."""
    with pytest.raises(ParseError) as strict:
        parse_number(text)
    with pytest.raises(ParseError) as lenient:
        read_number(text)

    assert lenient.value.args == strict.value.args


@pytest.mark.parametrize(
    ("text", "en", "vi"),
    [
        (
            "1373",
            "'1373' without points between thousands read as '1.373'",
            "đã đọc '1373' không có dấu chấm ngăn hàng nghìn là '1.373'",
        ),
        (
            "10.6",
            "point read as the comma before decimals",
            "đã đọc dấu chấm là dấu phẩy thập phân",
        ),
        (
            "1 261",
            "space read as a point between thousands",
            "đã đọc khoảng trắng là dấu chấm ngăn hàng nghìn",
        ),
        (
            "1,261.62",
            "comma read as a point between thousands",
            "đã đọc dấu phẩy là dấu chấm ngăn hàng nghìn",
        ),
        (
            "\uff15",
            "full-width character '\uff15' (U+FF15) replaced by '5'",
            "đã thay ký tự rộng kiểu Đông Á '\uff15' (U+FF15) bằng '5'",
        ),
    ],
)
def test_repairs_say_what_was_done(text: str, en: str, vi: str) -> None:
    """In both languages, so that a clerk can check it."""
    assert read_number(text).repairs[0].wording == (en, vi)
