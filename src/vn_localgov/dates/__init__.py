"""Dates, periods and deadlines as official Vietnamese documents write them."""

from vn_localgov.dates._cut_off import CutOff
from vn_localgov.dates._day import DateStyle, format_date, parse_date, read_date, scan_date
from vn_localgov.dates._day_month import DayMonth
from vn_localgov.dates._deadlines import (
    AfterCutOff,
    Deadline,
    Due,
    Move,
    OnDay,
    reporting_calendar,
)
from vn_localgov.dates._lunar import LunarDate
from vn_localgov.dates._period import Period
from vn_localgov.dates._period_names import PeriodKind
from vn_localgov.dates._working_days import (
    Swap,
    VietnamWorkingDays,
    WeekendsOnly,
    WorkingDays,
    vietnam_working_days,
)
from vn_localgov.dates._year_span import YearSpan

__all__ = [
    "AfterCutOff",
    "CutOff",
    "DateStyle",
    "DayMonth",
    "Deadline",
    "Due",
    "LunarDate",
    "Move",
    "OnDay",
    "Period",
    "PeriodKind",
    "Swap",
    "VietnamWorkingDays",
    "WeekendsOnly",
    "WorkingDays",
    "YearSpan",
    "format_date",
    "parse_date",
    "read_date",
    "reporting_calendar",
    "scan_date",
    "vietnam_working_days",
]
