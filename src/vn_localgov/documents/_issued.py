"""Place and date of a document, and the room that a draft leaves for its day."""

import calendar
import datetime as dt
import re
from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.dates import format_date, scan_date
from vn_localgov.documents._checks import composed, formed, made
from vn_localgov.places import Commune

# A draft leaves room for the day.
_ROOM = "ngày      "
_DAY = re.compile(r"ngày [0-9]{2} ")
_OPEN = Token(
    r"ngày[\s.…]+tháng\s+(0[12]|[1-9]|1[0-2])\s+năm\s+([12][0-9]{3})",
    "room for a day, then month and year",
    "chỗ trống để ghi ngày, rồi đến tháng, năm",
)
_PLACE_ONLY = r"[^\W_](?:[^,\n]*[^,\s])?"
_PLACE = Token(
    rf"({_PLACE_ONLY}),\s+",
    "a place and a comma, such as 'Mai Trung,'",
    "địa danh rồi dấu phẩy, như 'Mai Trung,'",
)


def last_of_month(year: int, month: int) -> dt.date:
    """Give the last day on which a draft of that month can be issued.

    >>> print(last_of_month(2026, 2))
    2026-02-28
    """
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def check_existence(commune: Commune, date: dt.date) -> None:
    """Refuse a commune that was not there.

    Raises:
        ValueError: There was no such commune on that day.
    """
    if not commune.existed_on(date):
        raise ValueError(f"there was no {commune.full_name} on {date:%d/%m/%Y}")


@attrs.frozen(kw_only=True)
class DocumentDate:
    """Place and date of a document (*địa danh và thời gian ban hành*).

    >>> issued = DocumentDate(place="Mai Trung", date=dt.date(2023, 12, 14))
    >>> print(issued)
    Mai Trung, ngày 14 tháng 12 năm 2023

    The day is given when the document is signed; a draft has room for it:

    >>> print(DocumentDate(place="Mai Trung", date=dt.date(2023, 12, 31), is_open=True))
    Mai Trung, ngày      tháng 12 năm 2023

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4, and Điều 15.

    Attributes:
        date: In a draft the last day of its month; its month and year are printed.
        is_open: Whether the day is still to be given (*dự thảo*).
    """

    place: str = attrs.field(
        converter=composed,
        validator=formed(_PLACE_ONLY, "the name of a place without a comma, such as 'Mai Trung'"),
    )
    date: dt.date = attrs.field(validator=made(dt.date, "a date"))
    is_open: bool = False

    @classmethod
    def at(cls, commune: Commune, date: dt.date) -> Self:
        """Take the name of *commune* as place, with its kind where the decree asks for it.

        >>> print(DocumentDate.at(Commune.parse("phường 1"), dt.date(2026, 3, 5)))
        Phường 1, ngày 05 tháng 3 năm 2026

        Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.a; see `Commune.place_name`.

        Raises:
            ValueError: There was no such commune on that day.
        """
        check_existence(commune, date)
        return cls(place=commune.place_name(), date=date)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read place and date, or the room for its day; the inverse of ``str``.

        Raises:
            ParseError: *text* is not such a line.
        """
        scan = Scanner(text)
        place = scan.expect(_PLACE)[1]
        month = scan.accept(_OPEN)
        date = last_of_month(int(month[2]), int(month[1])) if month else scan_date(scan)
        scan.expect(END)
        return cls(place=place, date=date, is_open=month is not None)

    @property
    def printed_date(self) -> str:
        """The date without the place."""
        text = format_date(self.date)
        return _DAY.sub(_ROOM, text, count=1) if self.is_open else text

    def __str__(self) -> str:
        return f"{self.place}, {self.printed_date}"
