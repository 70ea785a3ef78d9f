"""Days that come back every year."""

import datetime as dt
import re
from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import Reading
from vn_localgov.dates._day import LENIENT, MONTHS, STRICT, DayGrammar, scan_day
from vn_localgov.dates._official import (
    Understood,
    as_reading,
    open_leniently,
    with_candidates,
)
from vn_localgov.dates._ranges import whole_number
from vn_localgov.errors import ParseError

# The days of each month in a leap year.
_LAST_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = Token(r"([0-9]{1,2})(?![0-9])", "a month", "tháng")


@attrs.frozen
class DayMonth:
    """A day without its year (*ngày, tháng*).

    >>> liberation = DayMonth.parse("30/4")
    >>> print(liberation, liberation.in_year(2023))
    30/4 2023-04-30
    >>> print(DayMonth.parse("ngày 2 tháng 9"))
    02/9

    29/02 is such a day; it is not one of each year.

    Raises:
        ValueError: No year has such a day.
    """

    day: int = attrs.field(validator=whole_number(1, 31))
    month: int = attrs.field(validator=whole_number(1, 12))

    def __attrs_post_init__(self) -> None:
        if self.day > _LAST_DAYS[self.month]:
            raise ValueError(f"month {self.month} has no day {self.day}")

    @classmethod
    def of(cls, date: dt.date) -> Self:
        """Leave out the year of *date*."""
        return cls(date.day, date.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``30/4``, ``ngày 30/4`` or ``ngày 30 tháng 4``; the inverse of ``str``.

        As in a full date, zeros may be missing or too many, and ``-`` may stand for ``/``.

        Raises:
            ParseError: *text* is not such a day.
        """
        scan = Scanner(text)
        try:
            return cls._scan(scan, STRICT)
        except ParseError as error:
            raise with_candidates(error, text, cls._understand) from None

    @classmethod
    def read(cls, text: str) -> Reading[Self]:
        """Read such a day as people type it.

        >>> DayMonth.read("Ngày 2.9").value
        DayMonth(day=2, month=9)

        Raises:
            ParseError: *text* is not such a day.
        """
        return as_reading(text, cls._understand(text))

    @classmethod
    def _understand(cls, text: str) -> Understood[Self]:
        day = cls._scan(open_leniently(text), LENIENT)
        long = f"{day.day:02d} tháng {MONTHS[day.month]}"
        return day, (str(day), f"ngày {day}", f"ngày {long}", long)

    @classmethod
    def _scan(cls, scan: Scanner, grammar: DayGrammar) -> Self:
        day = scan_day(scan, grammar)
        month = scan.expect(_MONTH)
        scan.expect(END)
        if not 1 <= int(month[1]) < len(MONTHS):
            scan.position = month.start(1)
            raise scan.error("expected a month from 1 to 12", "cần tháng từ 1 đến 12")
        return cls._existing(scan, day, int(month[1]))

    @classmethod
    def _existing(cls, scan: Scanner, day: re.Match[str], month: int) -> Self:
        try:
            return cls(int(day[2]), month)
        except ValueError:
            last = _LAST_DAYS[month]
            scan.position = day.start(2)
            raise scan.error(
                f"expected a day from 1 to {last}: month {month} has no more",
                f"cần ngày từ 1 đến {last}: tháng {month} chỉ có {last} ngày",
                candidates=(str(cls(last, month)),),
            ) from None

    def in_year(self, year: int) -> dt.date:
        """Take this day of *year*.

        Raises:
            ValueError: It is 29/02, and *year* has no such day.
        """
        return dt.date(year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.day:02d}/{MONTHS[self.month]}"
