"""Dates and reporting periods as official Vietnamese documents write them."""

import datetime as dt
import enum
from typing import Literal, Self, TypeAlias

import attrs
from dateutil.relativedelta import relativedelta

from vn_localgov._scan import END, Scanner, Token

# NĐ 30/2020/NĐ-CP pads these months only: "tháng 02", but "tháng 3".
_PADDED_MONTHS = (1, 2)

DateStyle: TypeAlias = Literal["long", "short", "day_month"]

_LONG_DAY = Token(r"(?:ngày\s+)?([0-9]{1,2})\s+tháng\s+", "'ngày 14 tháng …'", "'ngày 14 tháng …'")
_LONG_MONTH = Token(r"([0-9]{1,2})\s+năm\s+", "a month and 'năm'", "tháng rồi đến chữ 'năm'")
_DAY = Token(r"(?:ngày\s+)?([0-9]{1,2})[/-]", "a day and '/'", "ngày rồi đến dấu '/'")
_MONTH = Token(r"([0-9]{1,2})[/-]", "a month and '/'", "tháng rồi đến dấu '/'")
_YEAR = Token(r"[0-9]{4}(?![0-9])", "a year of four digits", "năm gồm bốn chữ số")

_HALF = Token(r"6 tháng (đầu|cuối) năm ", "'6 tháng đầu năm'", "'6 tháng đầu năm'")
_MONTH_NAME = Token(r"tháng 0?([1-9]|1[0-2]) năm ", "'tháng 12 năm'", "'tháng 12 năm'")
_YEAR_NAME = Token(r"năm ", "a period such as 'năm 2023'", "một kỳ như 'năm 2023'")
_PERIOD_YEAR = Token(r"(?:19|20|21)[0-9]{2}(?![0-9])", "a year such as 2023", "một năm như 2023")


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
    day, year = f"{date.day:02d}", f"{date.year:04d}"
    month = f"{date.month:02d}" if date.month in _PADDED_MONTHS else str(date.month)
    match style:
        case "long":
            return f"ngày {day} tháng {month} năm {year}"
        case "short":
            return f"{day}/{month}/{year}"
        case "day_month":
            return f"{day}/{month}"
    raise ValueError(f"style has to be long, short or day_month, not {style!r}")


def parse_date(text: str) -> dt.date:
    """Read a full date, long or short; the inverse of `format_date`.

    Leading zeros may be missing or too many, and ``-`` may stand for ``/``:

    >>> parse_date("ngày 14 tháng 12 năm 2023")
    datetime.date(2023, 12, 14)
    >>> parse_date("5/06/2023")
    datetime.date(2023, 6, 5)
    >>> parse_date("30/02/2023")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected a date that exists
        30/02/2023
        ^

    Raises:
        ParseError: *text* is not a full date, or that day does not exist.
    """
    scan = Scanner(text)
    date = scan_date(scan)
    scan.expect(END)
    return date


def scan_date(scan: Scanner) -> dt.date:
    """Step over a full date, for readers of longer texts."""
    start = scan.position
    if day := scan.accept(_LONG_DAY):
        month = scan.expect(_LONG_MONTH)
    else:
        day = scan.expect(_DAY)
        month = scan.expect(_MONTH)
    year = scan.expect(_YEAR)
    try:
        return dt.date(int(year[0]), int(month[1]), int(day[1]))
    except ValueError:
        scan.position = start
        raise scan.error("expected a date that exists", "cần một ngày có thật") from None


class PeriodKind(enum.Enum):
    """How long a period is, with its length in months (*loại kỳ*)."""

    MONTH = 1
    HALF = 6
    YEAR = 12


@attrs.frozen(order=True)
class Period:
    """A reporting period in calendar months (*kỳ báo cáo*).

    >>> year = Period.year(2023)
    >>> print(year, year.same_period_last_year, year.next, sep=", ")
    năm 2023, năm 2022, năm 2024
    >>> print(Period.half(2023, 1))
    6 tháng đầu năm 2023
    >>> print(Period.parse("tháng 12 năm 2023").previous)
    tháng 11 năm 2023

    Attributes:
        start: The first day, always the first of a month.
        kind: How long it is.
    """

    start: dt.date
    kind: PeriodKind = attrs.field(order=lambda kind: kind.value)

    @classmethod
    def year(cls, year: int) -> Self:
        """Make a calendar year (*năm*)."""
        return cls(dt.date(year, 1, 1), PeriodKind.YEAR)

    @classmethod
    def half(cls, year: int, index: Literal[1, 2]) -> Self:
        """Make six months: the first half (*đầu năm*) is 1, the second (*cuối năm*) 2."""
        return cls(dt.date(year, 6 * index - 5, 1), PeriodKind.HALF)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Make a month (*tháng*)."""
        return cls(dt.date(year, month, 1), PeriodKind.MONTH)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period as it is printed; the inverse of ``str``.

        Raises:
            ParseError: *text* is not such a period.
        """
        scan = Scanner(text)
        period = cls._scan(scan)
        scan.expect(END)
        return period

    @classmethod
    def _scan(cls, scan: Scanner) -> Self:
        half = scan.accept(_HALF)
        month = None if half else scan.accept(_MONTH_NAME)
        if not half and not month:
            scan.expect(_YEAR_NAME)
        year = int(scan.expect(_PERIOD_YEAR)[0])
        if half:
            return cls.half(year, 1 if half[1] == "đầu" else 2)
        return cls.month(year, int(month[1])) if month else cls.year(year)

    @property
    def end(self) -> dt.date:
        """The last day."""
        return self.next.start - dt.timedelta(days=1)

    @property
    def next(self) -> Self:
        """The period of the same kind that follows (*kỳ sau*)."""
        return self._moved(self.kind.value)

    @property
    def previous(self) -> Self:
        """The period of the same kind before (*kỳ trước*)."""
        return self._moved(-self.kind.value)

    @property
    def same_period_last_year(self) -> Self:
        """The same months of the year before (*cùng kỳ*)."""
        return self._moved(-12)

    def _moved(self, months: int) -> Self:
        return attrs.evolve(self, start=self.start + relativedelta(months=months))

    def __str__(self) -> str:
        year = f"năm {self.start.year:04d}"
        match self.kind:
            case PeriodKind.YEAR:
                return year
            case PeriodKind.HALF:
                return f"6 tháng {'đầu' if self.start.month == 1 else 'cuối'} {year}"
            case _:
                return f"tháng {self.start.month} {year}"


_SPAN_NAMES = ("giai đoạn", "năm học", "nhiệm kỳ")
_SPAN = Token(
    rf"({'|'.join(_SPAN_NAMES)}) ",
    "'giai đoạn', 'năm học' or 'nhiệm kỳ'",
    "'giai đoạn', 'năm học' hoặc 'nhiệm kỳ'",
)
_HYPHEN = Token(r"\s?[-–]\s?", "a hyphen", "dấu gạch nối")


@attrs.frozen(kw_only=True)
class YearSpan:
    """Several years under one name (*giai đoạn*, *năm học*, *nhiệm kỳ*).

    >>> print(YearSpan.parse("giai đoạn 2021-2025"))
    giai đoạn 2021-2025

    Raises:
        ValueError: The last year does not come after the first.
    """

    name: str = attrs.field(validator=attrs.validators.in_(_SPAN_NAMES))
    first: int
    last: int = attrs.field()

    @last.validator
    def _comes_later(self, _: object, last: int) -> None:
        if last <= self.first:
            raise ValueError(f"{last} does not come after {self.first}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a span as it is printed; the inverse of ``str``.

        Raises:
            ParseError: *text* is not such a span.
        """
        scan = Scanner(text)
        name = scan.expect(_SPAN)[1]
        first = int(scan.expect(_PERIOD_YEAR)[0])
        scan.expect(_HYPHEN)
        position = scan.position
        last = int(scan.expect(_PERIOD_YEAR)[0])
        if last <= first:
            scan.position = position
            raise scan.error(f"expected a year after {first}", f"cần một năm sau {first}")
        scan.expect(END)
        return cls(name=name, first=first, last=last)

    def __str__(self) -> str:
        return f"{self.name} {self.first}-{self.last}"
