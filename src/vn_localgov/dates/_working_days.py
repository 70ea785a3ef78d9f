"""Which days are worked on."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Protocol

import attrs

from vn_localgov.dates._lunar import LunarDate
from vn_localgov.errors import MissingExtraError, Wording

if TYPE_CHECKING:
    from holidays import HolidayBase

_MISSING = Wording(
    'public holidays need one more package: run  pip install "vn-localgov[calendar]"',
    'muốn tính ngày nghỉ lễ, hãy chạy  pip install "vn-localgov[calendar]"',
)
_SATURDAY = 5
# What the package calls the second day before Tết; the month may have no day 30.
_MISNAMED = "29 Tết"


class WorkingDays(Protocol):
    """Whatever knows the working days (*ngày làm việc*) of an office."""

    def is_working_day(self, date: dt.date) -> bool:
        """Whether the office works on *date*."""
        ...


@attrs.frozen
class WeekendsOnly:
    """All days are worked on but Saturdays and Sundays; needs no extra.

    >>> WeekendsOnly().is_working_day(dt.date(2026, 9, 2))
    True
    """

    def is_working_day(self, date: dt.date) -> bool:
        """Whether *date* lies between Monday and Friday."""
        return date.weekday() < _SATURDAY


@attrs.frozen(kw_only=True)
class Swap:
    """A working day exchanged for a day off (*hoán đổi ngày làm việc*).

    Attributes:
        off: A day of the week that is not worked on.
        worked: The day that is worked on in its place (*ngày làm bù*).
        source: The document that says so.
    """

    off: dt.date
    worked: dt.date
    source: str


@attrs.frozen
class VietnamWorkingDays:
    """The working days of state offices in Viet Nam; made by `vietnam_working_days`."""

    _swaps: Mapping[dt.date, Swap]

    def is_working_day(self, date: dt.date) -> bool:
        """Whether *date* is neither a weekend nor a day off, or is worked on instead."""
        if swap := self._swaps.get(date):
            return date == swap.worked
        return _holidays(date.year).is_working_day(date)

    def name_of_day_off(self, date: dt.date) -> str | None:
        """Say why *date* is a day off, in Vietnamese; None if it is none, or only a weekend.

        >>> print(vietnam_working_days().name_of_day_off(dt.date(2025, 1, 27)))
        28 tháng Chạp
        """
        if swap := self._swaps.get(date):
            return f"Nghỉ hoán đổi ({swap.source})" if date == swap.off else None
        name = _holidays(date.year).get(date)
        if name == _MISNAMED:
            return f"{LunarDate.from_solar(date).day} tháng Chạp"
        return name


def vietnam_working_days(also: Iterable[Swap] = ()) -> VietnamWorkingDays:
    """Make a calendar of working days in Viet Nam; needs the extra ``[calendar]``.

    It knows the public holidays of Bộ luật Lao động 2019, Điều 112, with the days off that
    make up for weekends, and the exchanged days of which the library has the document.
    What is announced later, give as *also*; it takes precedence.

    >>> days = vietnam_working_days()
    >>> days.is_working_day(dt.date(2026, 1, 2)), days.is_working_day(dt.date(2026, 1, 10))
    (False, True)

    Of years whose holidays are not announced yet, the usual rules give an estimate.

    Raises:
        MissingExtraError: The extra is not installed.
    """
    _holidays(2026)
    swaps = (*_known_swaps(), *also)
    return VietnamWorkingDays({day: swap for swap in swaps for day in (swap.off, swap.worked)})


@cache
def _known_swaps() -> tuple[Swap, ...]:
    import tomllib  # noqa: PLC0415 - slow to load, and not always wanted
    from importlib import resources  # noqa: PLC0415

    text = (resources.files(__package__) / "data" / "swaps.toml").read_text(encoding="utf-8")
    return tuple(Swap(**swap) for swap in tomllib.loads(text)["swap"])


@cache
def _holidays(year: int) -> "HolidayBase":
    try:
        from holidays import country_holidays  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError:
        raise MissingExtraError(_MISSING) from None
    # A day may be made up for in the year after; the language is that of the machine
    # unless it is named.
    years = (year - 1, year, year + 1)
    return country_holidays("VN", years=years, expand=False, language="vi")
