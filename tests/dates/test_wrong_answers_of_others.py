"""What other packages say wrong about dates, by their own words, we say right.

Each case was run with the package named, in the version of November 2026.
"""

import datetime as dt

import pytest

from vn_localgov.dates import (
    DayMonth,
    LunarDate,
    format_date,
    parse_date,
    read_date,
    vietnam_working_days,
)
from vn_localgov.errors import ParseError


def test_day_and_month_are_never_swapped() -> None:
    """Babel 2.18 reads 12/14/2023 as 14 December without a word."""
    for reader in (parse_date, read_date):
        with pytest.raises(ParseError) as caught:
            reader("12/14/2023")

        assert (caught.value.position, caught.value.candidates) == (3, ("14/12/2023",))


def test_a_day_without_a_year_is_no_crash() -> None:
    """Babel 2.18 raises IndexError for 01/6; dateparser 1.5.0 takes this year."""
    assert DayMonth.parse("01/6") == DayMonth(1, 6)
    with pytest.raises(ParseError):
        parse_date("01/6")


def test_the_day_comes_first() -> None:
    """Read by dateutil 2.9, 05/6/2023 is 6 May."""
    assert parse_date("05/6/2023") == dt.date(2023, 6, 5)


def test_the_long_form_is_that_of_the_decree() -> None:
    """Babel 2.18 writes "14 tháng 12, 2023", and pads no month of two."""
    assert format_date(dt.date(2023, 12, 14)) == "ngày 14 tháng 12 năm 2023"
    assert format_date(dt.date(2023, 2, 8)) == "ngày 08 tháng 02 năm 2023"


@pytest.mark.parametrize(
    ("source", "year", "tet"),
    [
        ("vi-lunaire 2026.4.11: 1985-04-20", 1985, "1985-01-21"),
        ("vncalendar 1.3.1: ModuleNotFoundError", 2023, "2023-01-22"),
        ("@dqcai/vn-lunar 1.0.1: ReferenceError", 2024, "2024-02-10"),
        (
            "lunardate 0.3.0, LunarCalendar 0.0.9, lunar-python 1.4.8: 2007-02-18",
            2007,
            "2007-02-17",
        ),
        ("lunardate 0.3.0: 1968-01-30", 1968, "1968-01-29"),
        ("lunardate 0.3.0: 1969-02-17", 1969, "1969-02-16"),
        ("lunardate 0.3.0: 2030-02-03", 2030, "2030-02-02"),
        ("lunardate 0.3.0: 2053-02-19", 2053, "2053-02-18"),
        ("korean-lunar-calendar 0.4.0: the day of today", 2051, "2051-02-11"),
    ],
)
def test_tet_is_not_that_of_other_countries(source: str, year: int, tet: str) -> None:
    """The lunar calendar of Viet Nam, in all years."""
    assert str(LunarDate.tet(year).solar) == tet, source


@pytest.mark.parametrize(
    ("source", "day", "is_working_day"),
    [
        ("holidays 0.109: True", "2026-01-02", False),
        ("holidays 0.109: False", "2026-01-10", True),
    ],
)
def test_exchanged_days_are_known(source: str, day: str, is_working_day: bool) -> None:
    """12729/VPCP-KGVX exchanged Friday 02/01/2026 for Saturday 10/01/2026."""
    assert vietnam_working_days().is_working_day(dt.date.fromisoformat(day)) is is_working_day, (
        source
    )


def test_the_days_before_tet_have_their_right_numbers() -> None:
    """In holidays 0.109, 27/01/2025 is called "29 Tết"."""
    day = dt.date(2025, 1, 27)

    assert vietnam_working_days().name_of_day_off(day) == "28 tháng Chạp"
    assert LunarDate.from_solar(day).day == 28
