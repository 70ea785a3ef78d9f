"""Dates read back what they print, in the padding of Decree 30, and what people type."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import up_to_a_megabyte
from vn_localgov.dates import (
    DateStyle,
    DayMonth,
    LunarDate,
    Period,
    YearSpan,
    format_date,
    parse_date,
    read_date,
)
from vn_localgov.documents import DocumentDate
from vn_localgov.errors import ParseError

READERS: list[Callable[[str], Any]] = [
    *(parse_date, DayMonth.parse, Period.parse, YearSpan.parse, LunarDate.parse),
    *(read_date, DayMonth.read, Period.read, YearSpan.read),
]
WORDS = ["ngày ", " tháng ", " năm ", "quý ", "năm học ", "giai đoạn ", "từ ", " đến ", "IV"]
MORE_WORDS = [
    "6 tháng đầu năm ",
    " âm lịch",
    "/",
    "-",
    ".",
    " – ",
    "0",
    "31",
    "4",
    "14",
    "2023",
    "\u0131",
    "\u0130",
]

all_readers = pytest.mark.parametrize("reader", READERS)
separators = st.sampled_from(["/", "-", ".", " / ", " - ", "–", " – ", "\u00a0/"])
zeros = st.sampled_from(["", "0"])
spaces = st.sampled_from([" ", "  ", "\u00a0", " \t"])


@st.composite
def typed_dates(draw: st.DrawFn) -> tuple[dt.date, str]:
    """Make a date, and a text that somebody typed for it."""
    date = draw(st.dates(dt.date(1000, 1, 1)))
    day = f"{draw(zeros)}{date.day}"[-2:]
    month = f"{draw(zeros)}{date.month}"[-2:]
    first, second = draw(separators), draw(separators)
    short = f"{day}{first}{month}{second}{date.year}"
    long = (
        f"{day}{draw(spaces)}tháng{draw(spaces)}{month}{draw(spaces)}năm{draw(spaces)}{date.year}"
    )
    text = draw(st.sampled_from(["", "ngày ", "Ngày  ", " ngày "])) + draw(
        st.sampled_from([short, long])
    )
    return date, draw(st.sampled_from([text, text.upper(), text.title()]))


@given(st.dates(), st.sampled_from(["long", "short"]))
def test_parse_undoes_format(date: dt.date, style: DateStyle) -> None:
    """What a document prints, we read back, and find nothing to mend."""
    assert parse_date(format_date(date, style)) == date
    assert read_date(format_date(date, style)).value == date
    assert not read_date(format_date(date, style)).repairs


@given(typed_dates())
def test_what_people_type_is_read(typed: tuple[dt.date, str]) -> None:
    """Zeros, separators, spaces and capitals do not matter; the repair is official."""
    date, text = typed
    reading = read_date(text)

    assert reading.value == date
    for item in reading.repairs:
        assert text.startswith(item.found, item.position)
        assert parse_date(item.replacement) == date
        assert not read_date(item.replacement).repairs


@all_readers
@given(text=st.text() | st.lists(st.sampled_from([*WORDS, *MORE_WORDS])).map("".join))
def test_readers_fail_only_with_a_position(reader: Callable[[str], Any], text: str) -> None:
    """Whatever is typed, the answer is a value or an error that points into the text.

    The same reader reads what the error suggests.
    """
    try:
        reader(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)
        for candidate in error.candidates:
            reader(candidate)


@all_readers
@pytest.mark.parametrize("text", ["\0", "5/6\ud800/2023", "²/³/2023"])
def test_odd_texts_are_refused(reader: Callable[[str], Any], text: str) -> None:
    """What no keyboard gives is an error like any other."""
    with pytest.raises(ParseError):
        reader(text)


@all_readers
@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [
        *(("", "1", ""), ("", "(", ""), ("a", "\u0301", ""), ("", " ", "")),
        *(("tháng", " ", ""), ("ngày", " ", "5"), ("", "6 tháng ", "")),
    ],
)
@up_to_a_megabyte
def test_hostile_texts_are_refused(
    reader: Callable[[str], Any], before: str, piece: str, after: str, length: int
) -> None:
    """A million characters are refused like a short text."""
    with pytest.raises(ParseError):
        reader(before + piece * (length // len(piece)) + after)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(1, 9999))
def test_only_dates_that_exist_are_read(day: int, month: int, year: int) -> None:
    """Day and month are never swapped, and no date slips into the next month."""
    try:
        expected = dt.date(year, month, day)
    except ValueError:
        with pytest.raises(ParseError):
            parse_date(f"{day}/{month}/{year:04d}")
    else:
        assert parse_date(f"{day}/{month}/{year:04d}") == expected


@pytest.mark.parametrize(
    ("date", "style", "printed"),
    [
        # The specimens of NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.
        (dt.date(2020, 1, 5), "long", "ngày 05 tháng 01 năm 2020"),
        (dt.date(2019, 6, 29), "long", "ngày 29 tháng 6 năm 2019"),
        # The report of Mai Trung, 2023.
        (dt.date(2023, 12, 14), "long", "ngày 14 tháng 12 năm 2023"),
        (dt.date(2023, 2, 8), "short", "08/02/2023"),
        (dt.date(2023, 6, 5), "short", "05/6/2023"),
        (dt.date(2023, 5, 1), "day_month", "01/5"),
    ],
)
def test_days_below_ten_and_two_months_are_padded(
    date: dt.date, style: DateStyle, printed: str
) -> None:
    """Day below 10, months 1 and 2: those and no others get a zero."""
    assert format_date(date, style) == printed


def test_an_unknown_style_is_refused() -> None:
    """A typing mistake in the style is no date in some other style."""
    with pytest.raises(ValueError, match="style has to be"):
        format_date(dt.date(2023, 1, 1), "full")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^expected a date, got str: '2023-01-01'$"):
        format_date("2023-01-01")  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["5/6/2023", "05/06/2023", "5-6-2023", "ngày 5 tháng 6 năm 2023"])
def test_sloppy_zeros_and_hyphens_are_no_error(text: str) -> None:
    """The strict reader takes them too: each means one day only."""
    assert parse_date(text) == dt.date(2023, 6, 5)


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("5/06/2023", "05/6/2023"),
        ("20-11-2017", "20/11/2017"),
        ("5.6.2023", "05/6/2023"),
        ("ngày 5/6/2023", "ngày 05/6/2023"),
        ("ngày 5 tháng 6 năm 2023", "ngày 05 tháng 6 năm 2023"),
        ("NGÀY 5 THÁNG 6/2023", "ngày 05 tháng 6 năm 2023"),
        ("5 – 6 – 2023", "05/6/2023"),
        ("ngày mồng 5 tháng 6 năm 2023", "ngày 05 tháng 6 năm 2023"),
        ("Mùng 5/6/2023", "05/6/2023"),
        ("ngày 05, tháng 6, năm 2023", "ngày 05 tháng 6 năm 2023"),
    ],
)
def test_a_repair_names_the_official_form(typed: str, official: str) -> None:
    """Long stays long, and short stays short."""
    (repair,) = read_date(f"  {typed} ").repairs

    assert (repair.position, repair.found, repair.replacement) == (2, typed, official)
    assert repair.wording == (
        f"'{typed}' is written '{official}'",
        f"'{typed}' viết đúng là '{official}'",
    )


@pytest.mark.parametrize(
    "text", ["Ngày 05 tháng 6 năm 2023", "NGÀY 05 THÁNG 6 NĂM 2023", " 05/6/2023"]
)
def test_a_capital_is_no_mistake(text: str) -> None:
    """Sentences begin with one, and headings are all capitals."""
    assert not read_date(text).repairs


@pytest.mark.parametrize(
    ("text", "position", "reason", "candidates"),
    [
        (
            "30/02/2023",
            0,
            "expected a day from 1 to 28: month 2 of 2023 has no more",
            ["28/02/2023"],
        ),
        (
            "ngày 31 tháng 4 năm 2023",
            5,
            "expected a day from 1 to 30: month 4 of 2023 has no more",
            ["ngày 30 tháng 4 năm 2023"],
        ),
        ("35/4/2023", 0, "expected a day from 1 to 30: month 4 of 2023 has no more", []),
        ("12/14/2023", 3, "expected a month from 1 to 12", ["14/12/2023"]),
        ("ngày 12/14/2023", 8, "expected a month from 1 to 12", ["ngày 14/12/2023"]),
        ("13/14/2023", 3, "expected a month from 1 to 12", []),
        ("01/01/0000", 6, "expected a year above 0", []),
        ("14/12", 3, "expected a month and '/'", []),
        ("14/12/23", 6, "expected a year of four digits", ["14/12/2023"]),
        ("31/4/23", 5, "expected a year of four digits", []),
        ("14/12/2023.", 10, "expected nothing more", []),
        ("14.12.2023", 2, "expected 'tháng' or '/' after the day", ["14/12/2023"]),
        ("14.13.2023", 2, "expected 'tháng' or '/' after the day", []),
        (
            "ngày 05, tháng 6 năm 2023",
            7,
            "expected 'tháng' or '/' after the day",
            ["ngày 05 tháng 6 năm 2023"],
        ),
        ("Mai Trung, ngày 05 tháng 6 năm 2023", 0, "expected a date such as '05/6/2023'", []),
        ("114/12/2023", 0, "expected a date such as '05/6/2023'", []),
        ("ngày 14 tháng mười", 14, "expected a month and 'năm'", []),
        (" 14/12/2023", 0, "expected a date such as '05/6/2023'", ["14/12/2023"]),
    ],
)
def test_errors_say_where_and_what(
    text: str, position: int, reason: str, candidates: list[str]
) -> None:
    """The clerk sees where to look, what for, and what may have been meant."""
    with pytest.raises(ParseError) as caught:
        parse_date(text)

    error = caught.value
    assert (error.position, error.reason, list(error.candidates)) == (position, reason, candidates)


@pytest.mark.parametrize(
    ("reader", "text", "message"),
    [
        (parse_date, "31/4/2023", "cần ngày từ 1 đến 30: tháng 4 năm 2023 chỉ có 30 ngày"),
        (parse_date, "12/14/2023", "cần tháng từ 1 đến 12"),
        (parse_date, "01/01/0000", "cần năm lớn hơn 0"),
        (parse_date, "14/12/23", "cần năm gồm bốn chữ số"),
        (parse_date, "14/12", "cần tháng rồi đến dấu '/'"),
        (parse_date, "ngày 05, tháng 6 năm 2023", "cần chữ 'tháng' hoặc dấu '/' sau ngày"),
        (parse_date, "hôm nay", "cần ngày tháng như '05/6/2023'"),
        (read_date, "1" * 201, "cần đoạn chữ ngắn hơn"),
        (DayMonth.parse, "30/2", "cần ngày từ 1 đến 29: tháng 2 chỉ có 29 ngày"),
        (DayMonth.parse, "1/13", "cần tháng từ 1 đến 12"),
    ],
)
def test_errors_speak_vietnamese(reader: Callable[[str], object], text: str, message: str) -> None:
    """The same is said to clerks."""
    with pytest.raises(ParseError) as caught:
        reader(text)

    assert caught.value.wording.vi == message


def test_a_date_within_a_longer_text_suggests_nothing() -> None:
    """A date alone is not what the line may have meant."""
    with pytest.raises(ParseError) as caught:
        DocumentDate.parse("Mai Trung, ngày 31 tháng 4 năm 2023")

    assert (caught.value.position, caught.value.candidates) == (16, ())


day_months = st.dates(dt.date(2024, 1, 1), dt.date(2024, 12, 31)).map(DayMonth.of)


@given(day_months, st.integers(1, 9999))
def test_a_day_without_its_year_is_read_back(day: DayMonth, year: int) -> None:
    """In each form, strictly and leniently; it comes back in each year that has it."""
    for form in (
        str(day),
        f"ngày {day}",
        f"ngày {day.day:02d} tháng {day.month}",
        f"{day.day}-{day.month}",
    ):
        assert DayMonth.parse(form) == DayMonth.read(form).value == day
    if (day.day, day.month) != (29, 2):
        assert DayMonth.of(day.in_year(year)) == day


def test_days_that_are_not_in_each_year() -> None:
    """29/02 is a day, but not one of 2023; 30/02 is none at all."""
    assert DayMonth(29, 2).in_year(2024) == dt.date(2024, 2, 29)
    with pytest.raises(ValueError, match="day"):
        DayMonth(29, 2).in_year(2023)
    with pytest.raises(ValueError, match="month 2 has no day 30"):
        DayMonth(30, 2)
    with pytest.raises(ValueError, match="month"):
        DayMonth(1, 13)
    with pytest.raises(TypeError):
        DayMonth(1.0, 2)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["ngày 2.9", "2 / 9", "02/09", "Ngày 2 tháng 9"])
def test_sloppy_days_are_mended(text: str) -> None:
    """A feast is found however it is typed."""
    reading = DayMonth.read(text)

    assert reading.value == DayMonth(2, 9)
    assert [item.replacement for item in reading.repairs] == ["02/9"]


@pytest.mark.parametrize(
    ("text", "position", "candidates"),
    [("31/4", 0, ("30/4",)), ("1/13", 2, ()), ("2.9", 1, ("02/9",))],
)
def test_a_wrong_day_is_shown(text: str, position: int, candidates: tuple[str, ...]) -> None:
    """With the last day of the month, if it has fewer."""
    with pytest.raises(ParseError) as caught:
        DayMonth.parse(text)

    assert (caught.value.position, caught.value.candidates) == (position, candidates)
