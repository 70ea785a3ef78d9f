"""Numbers read back what is printed; what is refused says where, and what may be meant."""

from decimal import Decimal

import pytest
from babel.numbers import NumberFormatError, parse_decimal
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.sizes import up_to_a_megabyte
from vn_localgov._scan import END, Scanner
from vn_localgov.errors import ParseError
from vn_localgov.numbers import format_number, parse_number, read_number, scan_number

typed = st.text() | st.text("0123456789.,-−+eE_' \u00a0", max_size=70)


def candidates(text: str) -> tuple[str, ...]:
    """What the error about *text* proposes."""
    with pytest.raises(ParseError) as caught:
        parse_number(text)
    return caught.value.candidates


@given(typed)
@example("1" + "\u0301" * 40)
@example("\0")
@example("\ud800")
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a number or an error that points into it."""
    try:
        parse_number(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)
        assert error.position > 60 or str(error).endswith(f"\n    {' ' * error.position}^")


@given(typed)
@example("1" + "\u0301" * 20 + "\u200b" + "\u0301" * 20)
def test_each_candidate_is_a_number(text: str) -> None:
    """At most six, no two alike, in the form that would have been read."""
    try:
        parse_number(text)
    except ParseError as error:
        numbers = [parse_number(candidate) for candidate in error.candidates]

        assert len(error.candidates) == len(set(error.candidates)) <= 6
        assert [read_number(candidate).repairs for candidate in error.candidates] == [
            () for _ in numbers
        ]


@given(typed | st.from_regex(r"\A[-−]?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]{1,22})?\s?\Z"))
def test_a_number_alone_and_in_a_text_are_one_form(text: str) -> None:
    """Readers of longer texts take exactly what `parse_number` takes."""
    try:
        scan = Scanner(text)
        expected = scan_number(scan, padded=True)
        scan.expect(END)
    except ParseError as error:
        with pytest.raises(ParseError) as caught:
            parse_number(text)
        assert (caught.value.position, caught.value.wording) == (error.position, error.wording)
    else:
        assert parse_number(text).as_tuple() == expected.as_tuple()


@given(st.from_regex(r"\A-?[1-9][0-9]{0,2}(\.[0-9]{3}){0,4}(,[0-9]{1,3})?\Z"))
def test_babel_reads_the_same(text: str) -> None:
    """What we read, Babel reads as the same number; it takes more."""
    assert parse_number(text) == parse_decimal(text, locale="vi", strict=True)


@given(st.text("0123456789.,", min_size=1, max_size=12))
def test_what_babel_refuses_we_refuse(text: str) -> None:
    """Of digits, points and commas, Babel's strict reader is never the stricter one."""
    try:
        parse_decimal(text, locale="vi", strict=True)
    except NumberFormatError:
        assume(not text.startswith("0"))
        with pytest.raises(ParseError):
            parse_number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15.361.669.901", "15361669901"),
        ("1.261,62", "1261.62"),
        ("29.806,0", "29806.0"),
        ("1.021", "1021"),
        ("0,06", "0.06"),
        ("−5", "-5"),
        ("-1.373", "-1373"),
        ("5 \n", "5"),
        ("03", "3"),
        ("00", "0"),
        ("-0", "0"),
        ("-0,00", "0.00"),
    ],
)
def test_the_official_form_is_read(text: str, value: str) -> None:
    """The first five stand in the report of Mai Trung commune for 2023."""
    read = parse_number(text)

    assert read.as_tuple() == Decimal(value).as_tuple()


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "expected a number"),
        ("1373", 3, "expected a point between groups of three digits, as in 1.261"),
        ("10.6", 2, "expected a point between groups of three digits, as in 1.261"),
        ("8.3012,9", 5, "expected a point between groups of three digits, as in 1.261"),
        ("15,361.669,901", 6, "expected nothing more"),
        ("1,261.62", 5, "expected nothing more"),
        ("1 261,62", 1, "expected nothing more"),
        ("5,", 2, "expected digits after the comma"),
        (".5", 0, "expected a number"),
        ("1e5", 1, "expected nothing more"),
        ("1_000", 1, "expected nothing more"),
        ("nan", 0, "expected a number"),
        ("1,2,3", 3, "expected nothing more"),
        ("٣", 0, "expected a number"),
        ("\uff13", 0, "expected a number"),
        ("012", 1, "expected a comma, or nothing, after a leading zero, as in 0,5"),
        ("0.5", 1, "expected a comma, or nothing, after a leading zero, as in 0,5"),
        ("01.000", 1, "expected a comma, or nothing, after a leading zero, as in 0,5"),
        ("03,5", 1, "expected a comma, or nothing, after a leading zero, as in 0,5"),
        ("003", 1, "expected a comma, or nothing, after a leading zero, as in 0,5"),
        ("+5", 0, "expected no plus sign"),
        pytest.param(
            "1" + ".000" * 20, 77, "expected at most 60 digits before the comma", id="long"
        ),
        pytest.param("1," + "1" * 61, 62, "expected at most 60 digits after the comma", id="fine"),
    ],
)
def test_what_is_not_official_is_refused_with_its_place(
    text: str, position: int, reason: str
) -> None:
    """A wrong guess would change a figure a thousand times, so none is made."""
    with pytest.raises(ParseError) as caught:
        parse_number(text)

    assert (caught.value.position, caught.value.reason) == (position, reason)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The report of Mai Trung commune for 2023; its own total proves 8.312,9.
        ("8.3012,9", ("8.312,9", "83.012,9", "8.301,29", "8.012,9", "8.302,9", "8.301,9")),
        ("10.6", ("10,6", "106")),
        ("19.8", ("19,8", "198")),
        ("238.48", ("238,48", "23.848")),
        ("1373", ("1.373",)),
        # The English way, and other marks between groups.
        ("1,261.62", ("1.261,62", "1,26162")),
        ("15,361.669,901", ("15.361.669.901", "15.361.669,901")),
        ("1234.567", ("1.234.567", "1.234,567", "234.567", "134.567", "124.567", "123.567")),
        ("1 261,62", ("1.261,62",)),
        ("1\u00a0261,62", ("1.261,62",)),
        ("12 34", ("1.234",)),
        ("1_000", ("1.000",)),
        ("1'000", ("1.000",)),
        # Marks without digits.
        ("5,", ("5",)),
        ("-5,", ("-5",)),
        (".5", ("0,5", "5")),
        ("1..000", ("1.000", "1,000")),
        # Keys struck twice, marks one place off.
        ("8.3112,9", ("8.312,9", "83.112,9", "8.311,29", "8.112,9", "8.311,9")),
        ("12.34,5", ("1.234,5", "12.345")),
        ("15.361.66", ("15.361,66", "1.536.166")),
        # Powers of ten, zeros and signs in front.
        ("1e5", ("100.000",)),
        ("1.5E+3", ("1.500",)),
        ("2,5e-3", ("0,0025",)),
        ("1e99", ()),
        ("0e0", ("0",)),
        ("007", ("7",)),
        ("+5", ("5",)),
        ("–5", ("-5",)),
        # Digits of other scripts.
        ("\uff11\uff10,\uff16", ("10,6",)),
        ("١٢٣", ("123",)),
        # Nothing to go by.
        ("nan", ()),
        ("", ()),
        ("-", ()),
        (".", ()),
        ("12 ha", ()),
    ],
)
def test_an_error_says_what_may_be_meant(text: str, expected: tuple[str, ...]) -> None:
    """The likeliest comes first: the same digits with right marks, then one slip."""
    assert candidates(text) == expected


def test_long_texts_have_no_candidates() -> None:
    """Sixty characters are more than a number has; a longer text costs no search."""
    assert candidates("5," + " " * 58) == ("5",)
    assert candidates("5," + " " * 59) == ()


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [
        pytest.param("1", ".000", "", id="groups"),
        pytest.param("", "1", "", id="digits"),
        pytest.param("", "1 ", "", id="spaces"),
        pytest.param("1", " ", "x", id="space"),
        pytest.param("", "(", "", id="brackets"),
        pytest.param("1", "\u0301", "", id="marks"),
        pytest.param("", "\uff11", "", id="full-width"),
        pytest.param("", "\u200b", "1", id="invisible"),
    ],
)
@up_to_a_megabyte
def test_a_megabyte_is_refused_at_once(before: str, piece: str, after: str, length: int) -> None:
    """Hostile input costs no time: 60 digits before the comma are the most."""
    text = before + piece * (length // len(piece)) + after
    with pytest.raises(ParseError):
        parse_number(text)
    with pytest.raises(ParseError):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("03 xã", 3, 2),
        ("00 vụ", 0, 2),
        ("12 xã", 12, 2),
        ("-03 hộ", -3, 3),
        ("0,5 ha", Decimal("0.5"), 3),
    ],
)
def test_a_count_may_be_padded(text: str, value: Decimal | int, end: int) -> None:
    """Readers of longer texts take ``03`` where they say so, and go on behind it."""
    scan = Scanner(text)

    assert (scan_number(scan, padded=True), scan.position) == (value, end)


@pytest.mark.parametrize("text", ["003", "03,5", "03.000"])
def test_only_a_whole_count_of_two_digits_is_padded(text: str) -> None:
    """More zeros are a code, or a slip."""
    with pytest.raises(ParseError):
        scan_number(Scanner(text), padded=True)


def test_the_longest_number_is_read_back() -> None:
    """Sixty digits before the comma and sixty after it, the most that are written."""
    longest = "123" + ".456" * 19 + "," + "7" * 60

    assert format_number(parse_number(longest)) == longest
