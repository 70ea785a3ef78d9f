"""Days of the lunar calendar."""

import datetime as dt
from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.dates._day import MONTHS
from vn_localgov.dates._ranges import whole_number
from vn_localgov.errors import MissingExtraError, Wording

_MISSING = Wording(
    'the lunar calendar needs one more package: run  pip install "vn-localgov[calendar]"',
    'muốn tính âm lịch, hãy chạy  pip install "vn-localgov[calendar]"',
)

# Of the solar days; January 1900 belongs to the lunar year 1899.
_FIRST_YEAR, _LAST_YEAR = 1900, 2100

_LONG_DAY = Token(r"ngày ([0-9]{1,2}) tháng ", "'ngày 10 tháng …'", "'ngày 10 tháng …'")
_LONG_MONTH = Token(r"([0-9]{1,2})( nhuận)? năm ", "a month and 'năm'", "tháng rồi đến chữ 'năm'")
_DAY = Token(r"([0-9]{1,2})/", "a day and '/'", "ngày rồi đến dấu '/'")
_MONTH = Token(r"([0-9]{1,2})( nhuận)?/", "a month and '/'", "tháng rồi đến dấu '/'")
_YEAR = Token(r"[0-9]{4}(?![0-9])", "a year of four digits", "năm gồm bốn chữ số")
_LUNAR = Token(r" âm lịch", "'âm lịch'", "chữ 'âm lịch'")


@attrs.frozen(kw_only=True, order=True)
class LunarDate:
    """A day of the Vietnamese lunar calendar (*ngày âm lịch*); needs ``[calendar]``.

    >>> feast = LunarDate(day=10, month=3, year=2023)
    >>> print(feast, feast.short, feast.solar, sep="; ")
    ngày 10 tháng 3 năm 2023 âm lịch; 10/3 âm lịch; 2023-04-29
    >>> print(LunarDate.from_solar(dt.date(2007, 2, 17)))
    ngày 01 tháng 01 năm 2007 âm lịch

    It is reckoned by the time of Hà Nội (UTC+7), so it may differ from the Chinese one by
    a day, and in 1985 by a month. Before 1968 the calendars that were in use differed; in
    1968 and 1969 the South kept another one.

    Attributes:
        is_leap: Whether the month comes for the second time (*tháng nhuận*).

    Raises:
        MissingExtraError: The extra is not installed.
        ValueError: There is no such day, or it is not one of 1900 to 2100.
    """

    year: int = attrs.field(validator=whole_number(_FIRST_YEAR - 1, _LAST_YEAR))
    month: int = attrs.field(validator=whole_number(1, 12))
    is_leap: bool = False
    day: int = attrs.field(validator=whole_number(1, 30))

    def __attrs_post_init__(self) -> None:
        if _from_solar(_to_solar(self)) != attrs.astuple(self):
            raise ValueError(f"the lunar calendar has no such day: {self}")

    @classmethod
    def from_solar(cls, date: dt.date) -> Self:
        """Say *date* in the lunar calendar.

        Raises:
            MissingExtraError: The extra is not installed.
            ValueError: *date* is not from 1900 to 2100.
        """
        year, month, is_leap, day = _from_solar(date)
        return cls(year=year, month=month, is_leap=is_leap, day=day)

    @classmethod
    def tet(cls, year: int) -> Self:
        """Take the first day of a lunar year (*Tết Nguyên đán*).

        >>> print(LunarDate.tet(1985).solar, LunarDate.tet(2026).solar)
        1985-01-21 2026-02-17
        """
        return cls(day=1, month=1, year=year)

    @classmethod
    def hung_kings(cls, year: int) -> Self:
        """Take the feast of the Hùng kings (*Giỗ Tổ Hùng Vương*), 10/3."""
        return cls(day=10, month=3, year=year)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a lunar date, long or short, with its year; the inverse of ``str``.

        >>> LunarDate.parse("10/3/2023 âm lịch") == LunarDate.hung_kings(2023)
        True

        Raises:
            ParseError: *text* is no lunar date, or that day does not exist.
            MissingExtraError: The extra is not installed.
        """
        scan = Scanner(text)
        if day := scan.accept(_LONG_DAY):
            month = scan.expect(_LONG_MONTH)
        else:
            day = scan.expect(_DAY)
            month = scan.expect(_MONTH)
        year = scan.expect(_YEAR)
        scan.expect(_LUNAR)
        scan.expect(END)
        try:
            return cls(
                day=int(day[1]), month=int(month[1]), year=int(year[0]), is_leap=bool(month[2])
            )
        except ValueError:
            scan.position = day.start(1)
            raise scan.error(
                "expected a day of the lunar calendar, from 1900 to 2100",
                "cần một ngày có trong âm lịch, từ năm 1900 đến năm 2100",
            ) from None

    @property
    def solar(self) -> dt.date:
        """The same day in the solar calendar (*dương lịch*)."""
        return _to_solar(self)

    @property
    def short(self) -> str:
        """Day and month, as feasts are written: ``10/3 âm lịch``."""
        return f"{self.day:02d}/{self._month} âm lịch"

    @property
    def _month(self) -> str:
        return f"{MONTHS[self.month]}{' nhuận' if self.is_leap else ''}"

    def __str__(self) -> str:
        return f"ngày {self.day:02d} tháng {self._month} năm {self.year} âm lịch"


def _from_solar(date: dt.date) -> tuple[int, int, bool, int]:
    try:
        from lunar_vn import solar_to_lunar  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise MissingExtraError(_MISSING) from None
    if not _FIRST_YEAR <= date.year <= _LAST_YEAR:
        raise ValueError(f"the lunar calendar is known from 1900 to 2100, not on {date}")
    lunar = solar_to_lunar(date)
    return lunar.year, lunar.month, lunar.leap, lunar.day


def _to_solar(date: LunarDate) -> dt.date:
    try:
        from lunar_vn import convert_lunar_to_solar  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise MissingExtraError(_MISSING) from None
    return convert_lunar_to_solar(date.day, date.month, date.year, int(date.is_leap))
