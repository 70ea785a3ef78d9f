"""Write dates, and read those that are written as they should be."""

import calendar
import datetime as dt
import re
from typing import Literal, TypeAlias

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import Reading
from vn_localgov.dates._official import (
    Understood,
    as_reading,
    open_leniently,
    with_candidates,
)
from vn_localgov.errors import ParseError

DateStyle: TypeAlias = Literal["long", "short", "day_month"]

_DAYS = ("", *(f"{day:02d}" for day in range(1, 32)))
# NĐ 30/2020/NĐ-CP pads these months only: "tháng 02", but "tháng 3".
MONTHS = ("", "01", "02", *map(str, range(3, 13)))
# Days that some months have, and others not.
_LAST_DAYS = range(29, 32)


def format_date(date: dt.date, style: DateStyle = "long") -> str:
    """Write *date*; days below 10 and the months 1 and 2 get a leading zero.

    >>> format_date(dt.date(2020, 1, 5))
    'ngày 05 tháng 01 năm 2020'
    >>> format_date(dt.date(2023, 6, 5), "short")
    '05/6/2023'
    >>> format_date(dt.date(2023, 4, 30), "day_month")
    '30/4'

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.b.
    """
    if not isinstance(date, dt.date):
        raise TypeError(f"expected a date, got {type(date).__name__}: {date!r}")
    match style:
        case "long":
            return f"ngày {_DAYS[date.day]} tháng {MONTHS[date.month]} năm {date.year:04d}"
        case "short":
            return f"{_DAYS[date.day]}/{MONTHS[date.month]}/{date.year:04d}"
        case "day_month":
            return f"{_DAYS[date.day]}/{MONTHS[date.month]}"
    raise ValueError(f"style has to be long, short or day_month, not {style!r}")


@attrs.frozen(kw_only=True)
class DayGrammar:
    """How strictly a date is read: the parts of its long and its short form."""

    long_day: Token
    long_month: Token
    day: Token
    month: Token


_LONG_DAY = ("'ngày 14 tháng …'", "'ngày 14 tháng …'")
_LONG_MONTH = ("a month and 'năm'", "tháng rồi đến chữ 'năm'")
_DAY = ("a date such as '05/6/2023'", "ngày tháng như '05/6/2023'")
# What stands where 'tháng' or '/' is missing.
_DAY_ALONE = Token(
    r"(?:ngày\s+)?[0-9]{1,2}(?![0-9])",
    "'tháng' or '/' after the day",
    "chữ 'tháng' hoặc dấu '/' sau ngày",
)
_MONTH = ("a month and '/'", "tháng rồi đến dấu '/'")
YEAR = Token(r"[0-9]{4}(?![0-9])", "a year of four digits", "năm gồm bốn chữ số")
_SHORT_YEAR = Token(r"(?=([0-9]{2})\s*\Z)", "a year of two digits", "năm gồm hai chữ số")

STRICT = DayGrammar(
    long_day=Token(r"(ngày\s+)?([0-9]{1,2})\s+tháng\s+", *_LONG_DAY),
    long_month=Token(r"([0-9]{1,2})\s+năm\s+", *_LONG_MONTH),
    day=Token(r"(ngày\s+)?([0-9]{1,2})[/-]", *_DAY),
    month=Token(r"([0-9]{1,2})[/-]", *_MONTH),
)
# The first ten days are also counted as of a lunar month: "mồng 5".
_TYPED_DAY = r"(ngày\s*)?(?:m[ồù]ng\s*)?([0-9]{1,2})"
LENIENT = DayGrammar(
    long_day=Token(rf"(?i:{_TYPED_DAY}\s*(?:,\s*)?tháng\s*)", *_LONG_DAY),
    long_month=Token(r"(?i:([0-9]{1,2})\s*(?:(?:,\s*)?năm|[/.-])\s*)", *_LONG_MONTH),
    day=Token(rf"(?i:{_TYPED_DAY}\s*[/.-]\s*)", *_DAY),
    month=Token(r"([0-9]{1,2})\s*[/.-]\s*", *_MONTH),
)


@attrs.frozen(kw_only=True)
class WrittenDate:
    """Day, month and year as they stand in a text: such a day need not exist."""

    is_long: bool
    day: re.Match[str]
    month: re.Match[str]
    year: re.Match[str]

    @property
    def numbers(self) -> tuple[int, int, int]:
        """Day, month and year."""
        return int(self.day[2]), int(self.month[1]), int(self.year[0])

    def write(self, date: dt.date) -> str:
        """Write *date* in the same form, as it should be written."""
        if self.is_long:
            return format_date(date)
        return f"{'ngày ' if self.day[1] else ''}{format_date(date, 'short')}"


def parse_date(text: str) -> dt.date:
    """Read a full date, long or short; the inverse of `format_date`.

    Leading zeros may be missing or too many, and ``-`` may stand for ``/``:

    >>> parse_date("ngày 14 tháng 12 năm 2023")
    datetime.date(2023, 12, 14)
    >>> parse_date("5/06/2023")
    datetime.date(2023, 6, 5)

    A date that does not exist is refused where it is wrong. What may have been meant is
    in the *candidates* of the error:

    >>> parse_date("14/13/2023")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected a month from 1 to 12
        14/13/2023
           ^
    >>> try:
    ...     parse_date("31/4/2023")
    ... except ParseError as error:
    ...     print(error.candidates)
    ('30/4/2023',)

    Raises:
        ParseError: *text* is not a full date, or that day does not exist.
    """
    scan = Scanner(text)
    try:
        date = _scan_existing(scan, STRICT)[0]
        scan.expect(END)
    except ParseError as error:
        raise with_candidates(error, text, _understand) from None
    return date


def read_date(text: str) -> Reading[dt.date]:
    """Read a full date as people type it, and tell how it should have been written.

    Besides what `parse_date` reads: points and dashes, more and fewer spaces, capitals.

    >>> reading = read_date("5.6.2023")
    >>> reading.value
    datetime.date(2023, 6, 5)
    >>> reading.repairs[0].wording.en
    "'5.6.2023' is written '05/6/2023'"

    The day comes first, always: ``12/14/2023`` is refused.

    Raises:
        ParseError: *text* is not a full date, or that day does not exist.
    """
    return as_reading(text, _understand(text))


def _understand(text: str) -> Understood[dt.date]:
    scan = open_leniently(text)
    date, written = _scan_existing(scan, LENIENT)
    scan.expect(END)
    return date, (written.write(date),)


def scan_date(scan: Scanner, grammar: DayGrammar = STRICT) -> dt.date:
    """Step over a full date, for readers of longer texts."""
    try:
        return _scan_existing(scan, grammar)[0]
    except ParseError as error:
        # A date alone is not what the longer text may have meant.
        raise ParseError(error.wording, error.text, error.position) from None


def _scan_existing(scan: Scanner, grammar: DayGrammar) -> tuple[dt.date, WrittenDate]:
    written = _scan_written(scan, grammar)
    day, month, year = written.numbers
    try:
        return dt.date(year, month, day), written
    except ValueError:
        raise _no_such_date(scan, written) from None


def _scan_written(scan: Scanner, grammar: DayGrammar) -> WrittenDate:
    day = scan_day(scan, grammar)
    is_long = day.re is grammar.long_day.pattern
    month = scan.expect(grammar.long_month if is_long else grammar.month)
    year = scan.accept(YEAR)
    if not year:
        raise _no_year(scan, day, month)
    return WrittenDate(is_long=is_long, day=day, month=month, year=year)


def scan_day(scan: Scanner, grammar: DayGrammar) -> re.Match[str]:
    """Step over a day, and what stands between it and the month."""
    if found := scan.accept(grammar.long_day) or scan.accept(grammar.day):
        return found
    if scan.accept(_DAY_ALONE):
        raise scan.error(f"expected {_DAY_ALONE.en}", f"cần {_DAY_ALONE.vi}")
    return scan.expect(grammar.day)


def _no_year(scan: Scanner, day: re.Match[str], month: re.Match[str]) -> ParseError:
    """Make an error; a year of two digits is thought to be of this century."""
    short = scan.accept(_SHORT_YEAR)
    meant = _existing(f"20{short[1]}", month[1], day[2]) if short else ()
    return scan.error(
        f"expected {YEAR.en}",
        f"cần {YEAR.vi}",
        candidates=tuple(format_date(date, "short") for date in meant),
    )


def _existing(year: str, month: str, day: str) -> tuple[dt.date, ...]:
    """Give that day, if there is one."""
    try:
        return (dt.date(int(year), int(month), int(day)),)
    except ValueError:
        return ()


def _no_such_date(scan: Scanner, written: WrittenDate) -> ParseError:
    day, month, year = written.numbers
    if not year:
        scan.position = written.year.start()
        return scan.error("expected a year above 0", "cần năm lớn hơn 0")
    if not 1 <= month < len(MONTHS):
        return _no_such_month(scan, written)
    last = calendar.monthrange(year, month)[1]
    nearest = (written.write(dt.date(year, month, last)),) if day in _LAST_DAYS else ()
    scan.position = written.day.start(2)
    return scan.error(
        f"expected a day from 1 to {last}: month {month} of {year} has no more",
        f"cần ngày từ 1 đến {last}: tháng {month} năm {year} chỉ có {last} ngày",
        candidates=nearest,
    )


def _no_such_month(scan: Scanner, written: WrittenDate) -> ParseError:
    scan.position = written.month.start(1)
    swapped = _existing(written.year[0], written.day[2], written.month[1])
    return scan.error(
        "expected a month from 1 to 12",
        "cần tháng từ 1 đến 12",
        candidates=tuple(map(written.write, swapped)),
    )
