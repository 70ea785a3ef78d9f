"""When the reports of a year are due."""

import datetime as dt
import enum
from collections.abc import Iterable
from itertools import islice
from typing import Protocol

import attrs

from vn_localgov.dates._cut_off import CutOff
from vn_localgov.dates._period import Period
from vn_localgov.dates._period_names import DAY, PeriodKind, months_of
from vn_localgov.dates._ranges import whole_number
from vn_localgov.dates._working_days import WorkingDays

_KINDS = tuple(kind for kind in PeriodKind if kind.value)
# One lies strictly between cut-off and sending, so a report is sent on the second.
_FEWEST = 2
# Days to look through: longer than any holiday.
_HORIZON = 60


class Move(enum.Enum):
    """Where a deadline goes that falls on a day off (*hạn trùng ngày nghỉ*)."""

    FORWARD = 1
    BACKWARD = -1


class Due(Protocol):
    """A rule that says when a report has to be sent (*thời hạn gửi báo cáo*)."""

    def after(self, cut_off: dt.date, working_days: WorkingDays) -> dt.date:
        """Give the day on which a report with that *cut_off* is due at the latest."""
        ...


@attrs.frozen
class AfterCutOff:
    """Due some working days after the cut-off, counted from the day that follows it.

    The fewest are two: one working day has to lie between the cut-off and the sending.

    Source: NĐ 09/2019/NĐ-CP, Điều 8, khoản 5, điểm b; two, as in QĐ 01/2023/QĐ-UBND
    Khánh Hòa.

    Raises:
        ValueError: *working_days* is not from 2 to 30.
    """

    working_days: int = attrs.field(default=_FEWEST, validator=whole_number(_FEWEST, 30))

    def after(self, cut_off: dt.date, working_days: WorkingDays) -> dt.date:
        """Give the day on which a report with that *cut_off* is due at the latest."""
        return _working_day(cut_off + DAY, self.working_days, working_days)


@attrs.frozen(kw_only=True)
class OnDay:
    """Due on a day of the month of the cut-off, or of a later month.

    Ministries and provinces report by the 25th of the last month (NĐ 09/2019/NĐ-CP,
    Điều 13, khoản 1). A deadline on a day off is over at the end of the next working day
    (Bộ luật Dân sự 2015, Điều 148, khoản 5), unless you move it backward.

    Where the day leaves no working day after the cut-off, the report is due on the
    second, as with `AfterCutOff`.

    Raises:
        ValueError: Not every month has that day, or *months_later* is not from 0 to 12.
    """

    day: int = attrs.field(validator=whole_number(1, 28))
    months_later: int = attrs.field(default=0, validator=whole_number(0, 12))
    move: Move = Move.FORWARD

    def after(self, cut_off: dt.date, working_days: WorkingDays) -> dt.date:
        """Give the day on which a report with that *cut_off* is due at the latest."""
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - slow to load

        day = cut_off + relativedelta(months=self.months_later, day=self.day)
        moved = _working_day(day, 1, working_days, self.move)
        return max(moved, AfterCutOff().after(cut_off, working_days))


_SOON = AfterCutOff()


def _working_day(
    start: dt.date, count: int, working_days: WorkingDays, move: Move = Move.FORWARD
) -> dt.date:
    """Count working days from *start* on, which may be one itself."""
    days = (start + distance * move.value * DAY for distance in range(_HORIZON))
    found = next(islice(filter(working_days.is_working_day, days), count - 1, None), None)
    if found is None:
        raise ValueError(f"fewer than {count} working days in the {_HORIZON} days at {start}")
    return found


@attrs.frozen(kw_only=True, order=True)
class Deadline:
    """When the report on a period has to be sent (*thời hạn gửi báo cáo*).

    Deadlines sort by the day on which reports are due.

    Attributes:
        due: The last day on which to send the report, a working day.
        cut_off: The last day whose figures it holds (*ngày chốt số liệu*).
        period: What it reports on.
    """

    due: dt.date
    cut_off: dt.date
    period: Period


def reporting_calendar(
    year: int,
    working_days: WorkingDays,
    *,
    kinds: Iterable[PeriodKind] = _KINDS,
    scheme: CutOff = CutOff.ND09,
    due: Due = _SOON,
) -> list[Deadline]:
    """List when the reports on the periods of *year* are due (*lịch báo cáo định kỳ*).

    >>> from vn_localgov.dates import WeekendsOnly
    >>> calendar = reporting_calendar(2026, WeekendsOnly(), kinds=[PeriodKind.HALF])
    >>> for deadline in calendar:
    ...     print(deadline.period, deadline.cut_off, deadline.due, sep=", ")
    6 tháng đầu năm 2026, 2026-06-14, 2026-06-16
    6 tháng cuối năm 2026, 2026-12-14, 2026-12-16

    At least one working day lies between each cut-off and the day on which the report is
    due (NĐ 09/2019/NĐ-CP, Điều 8, khoản 5, điểm b).

    Raises:
        ValueError: *kinds* has the custom kind, *year* is not from 1900 to 2199, or there
            is no working day for two months.
    """
    periods = [period for kind in kinds for period in _periods(year, kind)]
    cut_offs = {period: period.days(scheme).end for period in periods}
    return sorted(
        Deadline(due=due.after(cut_off, working_days), cut_off=cut_off, period=period)
        for period, cut_off in cut_offs.items()
    )


def _periods(year: int, kind: PeriodKind) -> list[Period]:
    if kind is PeriodKind.CUSTOM:
        raise ValueError("custom periods do not come back: name another kind")
    from dateutil.rrule import MONTHLY, rrule  # noqa: PLC0415 - slow to load

    length = kind.value
    begins = rrule(MONTHLY, dtstart=dt.date(year, 1, 1), interval=length, count=12 // length)
    return [Period(*months_of(year, begin.month, length)) for begin in begins]
