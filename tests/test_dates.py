"""Dates and periods read back what they print, in the padding of Decree 30."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import ParseError, Period, YearSpan, format_date, parse_date
from vn_localgov.dates import DateStyle, PeriodKind

years = st.integers(1901, 2198)
periods = (
    st.builds(Period.year, years)
    | st.builds(Period.half, years, st.sampled_from([1, 2]))
    | st.builds(Period.month, years, st.integers(1, 12))
)
spans = st.builds(
    lambda name, first, length: YearSpan(name=name, first=first, last=first + length),
    st.sampled_from(["giai đoạn", "năm học", "nhiệm kỳ"]),
    st.integers(1900, 2190),
    st.integers(1, 9),
)


@given(st.dates(), st.sampled_from(["long", "short"]))
def test_parse_undoes_format(date: dt.date, style: DateStyle) -> None:
    """What a document prints, we read back."""
    assert parse_date(format_date(date, style)) == date


@given(st.text() | st.text("0123456789/-. ngàythágăm"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a date or an error that points into it."""
    for parse in (parse_date, Period.parse, YearSpan.parse):
        try:
            parse(text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)


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


@pytest.mark.parametrize("text", ["5/6/2023", "05/06/2023", "5-6-2023", "ngày 5 tháng 6 năm 2023"])
def test_sloppy_zeros_and_hyphens_are_read(text: str) -> None:
    """People write all of these; each means one day only."""
    assert parse_date(text) == dt.date(2023, 6, 5)


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("30/02/2023", 0, "expected a date that exists"),
        ("ngày 31 tháng 4 năm 2023", 0, "expected a date that exists"),
        ("01/01/0000", 0, "expected a date that exists"),
        ("14/12", 3, "expected a month and '/'"),
        ("14/12/23", 6, "expected a year of four digits"),
        ("14/12/2023.", 10, "expected nothing more"),
        ("14.12.2023", 0, "expected a day and '/'"),
        ("ngày 14 tháng mười", 14, "expected a month and 'năm'"),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, reason: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        parse_date(text)

    assert (caught.value.position, caught.value.reason) == (position, reason)


@given(periods)
def test_a_period_is_read_back(period: Period) -> None:
    """What a report prints for its period, we read back."""
    assert Period.parse(str(period)) == period


@given(periods)
def test_periods_follow_each_other_without_a_gap(period: Period) -> None:
    """The day after a period is the first of the next; back and forth is no move."""
    assert period.end + dt.timedelta(days=1) == period.next.start
    assert period.next.previous == period


@given(periods)
def test_the_same_period_last_year_is_the_same_months(period: Period) -> None:
    """Comparisons are made between equal months of two years."""
    before = period.same_period_last_year

    assert (before.start.month, before.start.year) == (period.start.month, period.start.year - 1)
    assert before.kind is period.kind


@given(years)
def test_months_and_halves_tile_the_year(year: int) -> None:
    """Nothing of a year is counted twice or left out."""
    for parts in (
        [Period.month(year, month) for month in range(1, 13)],
        [Period.half(year, 1), Period.half(year, 2)],
    ):
        assert parts[0].start == Period.year(year).start
        assert parts[-1].end == Period.year(year).end
        assert all(left.next == right for left, right in pairwise(parts))


def test_periods_sort_by_start_then_length() -> None:
    """January comes before the half year that begins with it, and that before the year."""
    january, half, year = Period.month(2023, 1), Period.half(2023, 1), Period.year(2023)

    assert sorted([year, half, january]) == [january, half, year]
    assert [kind.value for kind in PeriodKind] == [1, 6, 12]


@given(spans)
def test_a_span_of_years_is_read_back(span: YearSpan) -> None:
    """What a text prints for a stage or a school year, we read back."""
    assert YearSpan.parse(str(span)) == span


@pytest.mark.parametrize(
    ("text", "position"), [("giai đoạn 2025-2021", 15), ("giai đoạn 2021", 14), ("2021-2025", 0)]
)
def test_a_span_needs_a_name_and_two_years_in_order(text: str, position: int) -> None:
    """A span that ends before it begins is refused at the year that is wrong."""
    with pytest.raises(ParseError) as caught:
        YearSpan.parse(text)

    assert caught.value.position == position


def test_a_span_cannot_be_made_backwards() -> None:
    """A span is never half valid, however it is made."""
    with pytest.raises(ValueError, match="does not come after"):
        YearSpan(name="giai đoạn", first=2025, last=2021)
    with pytest.raises(ValueError, match="name"):
        YearSpan(name="đợt", first=2021, last=2025)
