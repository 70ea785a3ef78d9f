"""Lunar dates are those of Viet Nam, in both directions, and read back what they print."""

import datetime as dt
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.dates import LunarDate
from vn_localgov.errors import MissingExtraError, ParseError

solar_days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@given(solar_days)
def test_each_day_is_a_lunar_day(date: dt.date) -> None:
    """There and back again; and what is printed is read back."""
    lunar = LunarDate.from_solar(date)

    assert lunar.solar == date
    assert LunarDate.parse(str(lunar)) == lunar
    assert LunarDate.parse(lunar.short.replace(" âm", f"/{lunar.year} âm")) == lunar


@given(solar_days, solar_days)
def test_lunar_days_sort_as_solar_days(one: dt.date, other: dt.date) -> None:
    """A leap month comes after the month of its name."""
    assert (LunarDate.from_solar(one) < LunarDate.from_solar(other)) == (one < other)


@pytest.mark.parametrize(
    ("year", "tet"),
    [
        # Where Viet Nam differs from China.
        (1968, "1968-01-29"),
        (1969, "1969-02-16"),
        (1985, "1985-01-21"),
        (2007, "2007-02-17"),
        (2030, "2030-02-02"),
        (2053, "2053-02-18"),
        # As announced.
        (2023, "2023-01-22"),
        (2024, "2024-02-10"),
        (2025, "2025-01-29"),
        (2026, "2026-02-17"),
    ],
)
def test_tet_is_that_of_viet_nam(year: int, tet: str) -> None:
    """In both directions; the time of Hà Nội decides."""
    assert str(LunarDate.tet(year).solar) == tet
    assert LunarDate.from_solar(dt.date.fromisoformat(tet)) == LunarDate.tet(year)


@pytest.mark.parametrize(
    ("year", "feast"),
    [(2020, "2020-04-02"), (2022, "2022-04-10"), (2023, "2023-04-29"), (2026, "2026-04-26")],
)
def test_the_feast_of_the_hung_kings(year: int, feast: str) -> None:
    """10/3 of the lunar calendar: in 2023, 29 April."""
    kings = LunarDate.hung_kings(year)

    assert str(kings.solar) == feast
    assert (kings.short, str(kings)) == ("10/3 âm lịch", f"ngày 10 tháng 3 năm {year} âm lịch")


def test_a_leap_month_is_named() -> None:
    """2020 had the fourth month twice, 2023 the second."""
    leap = LunarDate(day=1, month=4, year=2020, is_leap=True)

    assert str(leap) == "ngày 01 tháng 4 nhuận năm 2020 âm lịch"
    assert leap.short == "01/4 nhuận âm lịch"
    assert leap.solar == dt.date(2020, 5, 23)
    assert LunarDate.from_solar(dt.date(2023, 3, 22)).short == "01/02 nhuận âm lịch"


@pytest.mark.parametrize(
    ("day", "month", "year", "is_leap"),
    [
        (30, 12, 2024, False),  # that month has 29 days
        (1, 4, 2021, True),  # a year without a leap month
        (1, 5, 2020, True),  # another month is leap
        (31, 1, 2023, False),
        (1, 13, 2023, False),
        (1, 1, 1898, False),
        (1, 1, 2101, False),
        (2, 12, 2100, False),  # in January 2101
    ],
)
def test_a_lunar_day_that_does_not_exist_is_refused(
    day: int, month: int, year: int, is_leap: bool
) -> None:
    """No such day slips into the next month, or out of the years that can be reckoned."""
    with pytest.raises(ValueError, match=r"no such day|has to be from|out of|[Ii]nvalid"):
        LunarDate(day=day, month=month, year=year, is_leap=is_leap)


@pytest.mark.parametrize("date", [dt.date(1899, 12, 31), dt.date(2101, 1, 1)])
def test_days_out_of_range_are_refused(date: dt.date) -> None:
    """Nobody has checked them."""
    with pytest.raises(ValueError, match="1900 to 2100"):
        LunarDate.from_solar(date)


@pytest.mark.parametrize(
    ("text", "position", "en", "vi"),
    [
        (
            "30/12/2024 âm lịch",
            0,
            "expected a day of the lunar calendar, from 1900 to 2100",
            "cần một ngày có trong âm lịch, từ năm 1900 đến năm 2100",
        ),
        ("10/3 âm lịch", 3, "expected a month and '/'", "cần tháng rồi đến dấu '/'"),
        ("10/3/2023", 9, "expected 'âm lịch'", "cần chữ 'âm lịch'"),
        ("10.3.2023 âm lịch", 0, "expected a day and '/'", "cần ngày rồi đến dấu '/'"),
        ("ngày 10 tháng 3/2023", 14, "expected a month and 'năm'", "cần tháng rồi đến chữ 'năm'"),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, en: str, vi: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        LunarDate.parse(text)

    assert (caught.value.position, caught.value.wording) == (position, (en, vi))


def test_a_missing_extra_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install, in both languages."""
    monkeypatch.setitem(sys.modules, "lunar_vn", None)
    with pytest.raises(MissingExtraError) as caught:
        LunarDate(day=1, month=1, year=2026)

    assert 'pip install "vn-localgov[calendar]"' in str(caught.value)
    assert caught.value.wording.vi.startswith("muốn tính âm lịch")
    with pytest.raises(MissingExtraError):
        LunarDate.from_solar(dt.date(2026, 2, 17))
