"""Deadlines are working days, and leave the time that the law demands."""

import datetime as dt
import sys
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.dates import (
    AfterCutOff,
    CutOff,
    Due,
    Move,
    OnDay,
    Period,
    PeriodKind,
    Swap,
    WeekendsOnly,
    WorkingDays,
    _working_days,
    reporting_calendar,
    vietnam_working_days,
)
from vn_localgov.errors import MissingExtraError

DAY = dt.timedelta(days=1)
VIETNAM = vietnam_working_days()
ALL_KINDS = [kind for kind in PeriodKind if kind.value]
MONTHLY = [PeriodKind.MONTH]

schemes = st.sampled_from([CutOff.ND09, CutOff.CALENDAR]) | st.integers(1, 28).map(CutOff)
on_days = st.builds(
    OnDay, day=st.integers(1, 28), months_later=st.integers(0, 3), move=st.sampled_from(Move)
)
dues = st.integers(2, 10).map(AfterCutOff) | on_days
calendars = st.sampled_from([WeekendsOnly(), VIETNAM])


def working_days_between(cut_off: dt.date, due: dt.date, calendar: WorkingDays) -> int:
    """Count the working days after *cut_off* and before *due*."""
    days = (cut_off + DAY * n for n in range(1, 200))
    return sum(map(calendar.is_working_day, takewhile(lambda day: day < due, days)))


@given(st.integers(2019, 2028), calendars, schemes, dues)
def test_deadlines_are_working_days_and_leave_one(
    year: int, calendar: WorkingDays, scheme: CutOff, due: Due
) -> None:
    """At least one working day lies strictly between the cut-off and the deadline."""
    deadlines = reporting_calendar(year, calendar, scheme=scheme, due=due)

    assert deadlines == sorted(deadlines)
    for deadline in deadlines:
        assert calendar.is_working_day(deadline.due)
        assert working_days_between(deadline.cut_off, deadline.due, calendar) >= 1
        assert deadline.cut_off == deadline.period.days(scheme).end


@given(st.integers(2019, 2028), calendars, schemes, st.integers(2, 10))
def test_working_days_are_counted_after_the_cut_off(
    year: int, calendar: WorkingDays, scheme: CutOff, count: int
) -> None:
    """The first is the one that follows the cut-off, the last is the deadline."""
    for deadline in reporting_calendar(year, calendar, scheme=scheme, due=AfterCutOff(count)):
        assert working_days_between(deadline.cut_off, deadline.due, calendar) == count - 1


@given(st.integers(2019, 2028), calendars, on_days)
def test_a_deadline_moves_only_over_days_off(year: int, calendar: WorkingDays, due: OnDay) -> None:
    """Between the day that was asked for and the deadline nobody works."""
    for deadline in reporting_calendar(year, calendar, kinds=MONTHLY, due=due):
        month = deadline.cut_off.month - 1 + due.months_later
        wanted = dt.date(deadline.cut_off.year + month // 12, month % 12 + 1, due.day)
        earliest = AfterCutOff().after(deadline.cut_off, calendar)
        if deadline.due != earliest:
            first, last = sorted((wanted, deadline.due))
            assert not working_days_between(first, last, calendar)
            assert (deadline.due - wanted).days * due.move.value >= 0


@given(st.integers(1900, 2198), schemes)
def test_each_period_of_the_year_has_one_deadline(year: int, scheme: CutOff) -> None:
    """Twelve months, four quarters, two halves, nine months, the year."""
    deadlines = reporting_calendar(year, WeekendsOnly(), scheme=scheme)
    kinds = [deadline.period.kind for deadline in deadlines]

    assert {kind: kinds.count(kind) for kind in ALL_KINDS} == dict(
        zip(ALL_KINDS, [12, 4, 2, 1, 1], strict=True)
    )
    assert len(set(deadlines)) == len(deadlines) == 20


@pytest.mark.parametrize(
    ("period", "due", "expected"),
    [
        # QĐ 01/2023/QĐ-UBND Khánh Hòa: within two working days. 14/9/2025 is a Sunday.
        ("9 tháng đầu năm 2025", AfterCutOff(2), "2025-09-16"),
        # 15/12/2026 is a Tuesday.
        ("năm 2026", AfterCutOff(2), "2026-12-16"),
        # TT 55/2020/TT-BCT: by the 17th, the next level by the 20th. 17/01/2026 is a Saturday.
        ("tháng 01 năm 2026", OnDay(day=17), "2026-01-19"),
        ("tháng 01 năm 2026", OnDay(day=17, move=Move.BACKWARD), "2026-01-16"),
        ("tháng 01 năm 2026", OnDay(day=20), "2026-01-20"),
        # NĐ 09/2019/NĐ-CP, Điều 13: by the 25th. 25/4/2026 to 27/4/2026 are days off.
        ("tháng 4 năm 2026", OnDay(day=25), "2026-04-28"),
        ("tháng 4 năm 2026", OnDay(day=25, move=Move.BACKWARD), "2026-04-24"),
        # Tết 2026: nobody works from 14 to 22 February.
        ("tháng 02 năm 2026", AfterCutOff(2), "2026-02-24"),
        ("tháng 02 năm 2026", OnDay(day=17), "2026-02-24"),
        ("tháng 02 năm 2026", OnDay(day=17, move=Move.BACKWARD), "2026-02-24"),
    ],
)
def test_deadlines_of_real_periods(period: str, due: Due, expected: str) -> None:
    """Weekends, holidays and the time for writing are taken into account."""
    asked = Period.parse(period)
    calendar = reporting_calendar(asked.start.year, VIETNAM, kinds=[asked.kind], due=due)

    assert [str(deadline.due) for deadline in calendar if deadline.period == asked] == [expected]


def test_calendar_months_are_reported_in_the_month_after() -> None:
    """Figures of finance are closed on the last day (TT 02/2019/TT-BTC)."""
    due = OnDay(day=5, months_later=1)
    first = reporting_calendar(2026, VIETNAM, kinds=MONTHLY, scheme=CutOff.CALENDAR, due=due)[0]

    assert (str(first.cut_off), str(first.due)) == ("2026-01-31", "2026-02-05")


class Closed:
    """An office in which nobody works."""

    def is_working_day(self, _: dt.date) -> bool:
        """Never."""
        return False


def test_an_office_that_never_works_is_told_so() -> None:
    """The search ends."""
    with pytest.raises(ValueError, match="fewer than 2 working days in the 60 days at 2026-01-15"):
        reporting_calendar(2026, Closed(), kinds=MONTHLY)


@pytest.mark.parametrize("count", [0, 1, 31])
def test_a_report_is_not_due_on_the_first_working_day(count: int) -> None:
    """NĐ 09/2019/NĐ-CP, Điều 8, khoản 5, leaves one between."""
    with pytest.raises(ValueError, match="working_days"):
        AfterCutOff(count)


def test_custom_periods_have_no_calendar() -> None:
    """They do not come back."""
    with pytest.raises(ValueError, match="custom periods do not come back"):
        reporting_calendar(2026, WeekendsOnly(), kinds=[PeriodKind.CUSTOM])


@pytest.mark.parametrize(
    ("year", "days_off"),
    [
        (2022, "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9"),
        (2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9"),
        (2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9"),
        (2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9"),
        (2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11"),
    ],
)
def test_days_off_are_those_that_were_announced(year: int, days_off: str) -> None:
    """From Monday to Friday, each day off of the year and no other."""
    days = (dt.date(year, 1, 1) + n * DAY for n in range(365))
    weekdays = filter(WeekendsOnly().is_working_day, days)
    off = [f"{day.day}/{day.month}" for day in weekdays if not VIETNAM.is_working_day(day)]

    assert " ".join(off) == days_off


@pytest.mark.parametrize(
    "day", ["2019-01-05", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]
)
def test_saturdays_are_made_up_for(day: str) -> None:
    """In place of a day off before a holiday."""
    date = dt.date.fromisoformat(day)

    assert VIETNAM.is_working_day(date)
    assert not VIETNAM.is_working_day(date + DAY)
    assert VIETNAM.name_of_day_off(date) is None


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-01-01", "Tết Dương lịch"),
        ("2026-01-02", "Nghỉ hoán đổi (Công văn 12729/VPCP-KGVX ngày 25/12/2025)"),
        ("2025-01-27", "28 tháng Chạp"),
        ("2026-02-16", "Giao thừa Tết Nguyên Đán"),
        ("2023-05-02", "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)"),
        ("2026-01-05", None),
    ],
)
def test_a_day_off_has_a_name(day: str, name: str | None) -> None:
    """In Vietnamese, whatever the language of the machine."""
    found = VIETNAM.name_of_day_off(dt.date.fromisoformat(day))

    assert found == name


def test_what_is_announced_later_can_be_added() -> None:
    """It counts more than what was known."""
    swap = Swap(off=dt.date(2027, 2, 11), worked=dt.date(2027, 2, 20), source="Thông báo mới")
    days = vietnam_working_days([swap])

    assert not days.is_working_day(swap.off)
    assert days.is_working_day(swap.worked)
    assert days.name_of_day_off(swap.off) == "Nghỉ hoán đổi (Thông báo mới)"


def test_a_missing_extra_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install, in both languages, as soon as a calendar is made."""
    _working_days._holidays.cache_clear()  # noqa: SLF001 - as in a process that just began
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(MissingExtraError) as caught:
        vietnam_working_days()

    assert 'pip install "vn-localgov[calendar]"' in str(caught.value)
    assert caught.value.wording.vi.startswith("muốn tính ngày nghỉ lễ")
