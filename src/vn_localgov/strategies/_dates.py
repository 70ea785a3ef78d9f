"""Days, periods, and what else has to do with time."""

import datetime as dt

from hypothesis import strategies as st

from vn_localgov.dates import CutOff, DayMonth, LunarDate, Period, YearSpan

FIRST, LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
# Of the years that the lunar calendar knows, some are known in part.
_LUNAR = st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31))


def days() -> st.SearchStrategy[dt.date]:
    """Give days of which the library makes periods: 1900 to 2199."""
    return st.dates(FIRST, LAST)


def periods(
    *, first_year: int = FIRST.year, last_year: int = LAST.year
) -> st.SearchStrategy[Period]:
    """Give reporting periods (*kỳ báo cáo*): most of them named, some from day to day."""
    years = st.integers(first_year, last_year)
    pairs = st.tuples(*[st.dates(dt.date(first_year, 1, 1), dt.date(last_year, 12, 31))] * 2)
    return st.one_of(
        st.builds(Period.year, years),
        st.builds(Period.nine_months, years),
        st.builds(Period.half, years, st.sampled_from([1, 2])),
        st.builds(Period.quarter, years, st.sampled_from([1, 2, 3, 4])),
        st.builds(Period.month, years, st.integers(1, 12)),
        pairs.map(lambda pair: Period(*sorted(pair))),
    )


def year_spans() -> st.SearchStrategy[YearSpan]:
    """Give spans of years (*giai đoạn, nhiệm kỳ, năm học*)."""
    years = st.integers(FIRST.year, LAST.year - 10)
    names = st.sampled_from(["giai đoạn", "nhiệm kỳ"])
    spans = st.builds(_span, names, years, st.integers(1, 10))
    return spans | st.builds(_span, st.just("năm học"), years, st.just(1))


def _span(name: str, first: int, length: int) -> YearSpan:
    return YearSpan(name=name, first=first, last=first + length)


def day_months() -> st.SearchStrategy[DayMonth]:
    """Give days without a year (*30/4*), 29/02 among them."""
    return days().map(DayMonth.of)


def cut_offs() -> st.SearchStrategy[CutOff]:
    """Give schemes of reporting months (*thời gian chốt số liệu*)."""
    return st.sampled_from([CutOff.ND09, CutOff.CALENDAR]) | st.builds(CutOff, st.integers(1, 28))


def lunar_dates() -> st.SearchStrategy[LunarDate]:
    """Give days of the lunar calendar (*ngày âm lịch*); needs ``[calendar]``."""
    return _LUNAR.map(LunarDate.from_solar)
