"""What periods are called."""

import calendar
import datetime as dt
import enum
from collections.abc import Iterator

from vn_localgov.dates._day import MONTHS, format_date

DAY = dt.timedelta(days=1)
# Other days do not come in each month.
_COMMON_DAYS = 28
_MONTHS_OF_A_YEAR = 12
QUARTERS = ("I", "II", "III", "IV")


class PeriodKind(enum.Enum):
    """How long a period is, with its length in months (*loại kỳ*).

    NĐ 09/2019/NĐ-CP, Điều 12, names the month, the quarter, the half and the year.
    Nine months are a custom of provinces (QĐ 01/2023/QĐ-UBND Khánh Hòa). All other
    periods are custom.
    """

    CUSTOM = 0
    MONTH = 1
    QUARTER = 3
    HALF = 6
    NINE_MONTHS = 9
    YEAR = 12


_LENGTHS = frozenset(kind.value for kind in PeriodKind) - {0}


def months_of(year: int, first: int, count: int) -> tuple[dt.date, dt.date]:
    """Give the first and the last day of *count* months of *year*."""
    last = first + count - 1
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def count_months(start: dt.date, end: dt.date) -> int:
    """Count the months, from any day to the day before it; 0 if there are odd days."""
    stop = end + DAY
    if start.day != stop.day or start.day > _COMMON_DAYS:
        return 0
    return 12 * (stop.year - start.year) + stop.month - start.month


def count_calendar_months(start: dt.date, end: dt.date) -> int:
    """Count the months, from the first day of one to the last of another, or 0."""
    return count_months(start, end) if start.day == 1 else 0


def kind_of(start: dt.date, end: dt.date) -> PeriodKind:
    """Tell the kind of a period."""
    months = count_calendar_months(start, end)
    skipped = start.month - 1
    if months in _LENGTHS and not skipped % months and skipped + months <= _MONTHS_OF_A_YEAR:
        return PeriodKind(months)
    return PeriodKind.CUSTOM


def title_of(start: dt.date, end: dt.date) -> str:
    """Name a period as the title of a report does."""
    match kind_of(start, end):
        case PeriodKind.MONTH:
            return f"tháng {MONTHS[start.month]} năm {start.year}"
        case PeriodKind.QUARTER:
            return f"{_quarter(start)} năm {start.year}"
        case PeriodKind.YEAR:
            return f"năm {start.year}"
    return next(_part_of_year(start, end), None) or _days(start, end)


def short_title_of(start: dt.date, end: dt.date) -> str:
    """Name a period as the head of a table does."""
    match kind_of(start, end):
        case PeriodKind.MONTH:
            return f"{MONTHS[start.month]}/{start.year}"
        case PeriodKind.QUARTER:
            return f"{_quarter(start)}/{start.year}"
    return title_of(start, end)


def all_titles_of(start: dt.date, end: dt.date) -> Iterator[str]:
    """Go through all names that nobody would call wrong; the usual one comes first."""
    yield title_of(start, end)
    yield short_title_of(start, end)
    if kind_of(start, end) is PeriodKind.MONTH:
        yield f"tháng {MONTHS[start.month]}/{start.year}"
    yield from _part_of_year(start, end)
    yield _days(start, end)


def _part_of_year(start: dt.date, end: dt.date) -> Iterator[str]:
    """Say how many months from the beginning, or to the end, of a year."""
    months = count_calendar_months(start, end)
    if start.year != end.year or not months:
        return
    if start.month == 1:
        yield f"{months} tháng đầu năm {start.year}"
        yield f"{months} tháng năm {start.year}"
    if end.month == _MONTHS_OF_A_YEAR:
        yield f"{months} tháng cuối năm {start.year}"


def _quarter(start: dt.date) -> str:
    return f"quý {QUARTERS[start.month // 3]}"


def _days(start: dt.date, end: dt.date) -> str:
    return f"từ {_day(start)} đến {_day(end)}"


def _day(date: dt.date) -> str:
    return f"ngày {format_date(date, 'short')}"
