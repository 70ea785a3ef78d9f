"""Reporting periods."""

import datetime as dt
from typing import TYPE_CHECKING, Literal, Self

import attrs

from vn_localgov._scan import END, Scanner
from vn_localgov._text import Reading
from vn_localgov.dates import _period_grammar as grammar
from vn_localgov.dates import _period_names as names
from vn_localgov.dates._cut_off import CutOff
from vn_localgov.dates._official import (
    Understood,
    as_reading,
    open_leniently,
    with_candidates,
)
from vn_localgov.dates._period_names import DAY, PeriodKind
from vn_localgov.dates._ranges import check_range
from vn_localgov.errors import ParseError

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta


@attrs.frozen(order=True)
class Period:
    """A reporting period (*kỳ báo cáo*), from its first to its last calendar day.

    >>> year = Period.year(2023)
    >>> print(year, year.same_period_last_year, year.next, sep=", ")
    năm 2023, năm 2022, năm 2024
    >>> print(Period.parse("tháng 12 năm 2023").previous)
    tháng 11 năm 2023
    >>> print(Period(dt.date(2026, 10, 1), dt.date(2026, 12, 31)))
    quý IV năm 2026

    Its days tell its kind, so a month that begins on the 15th cannot be made; see `days`
    for those on which its figures are taken. Periods sort by their first, then by their
    last day.

    Raises:
        ValueError: It ends before it begins, or the years are not from 1900 to 2199.
    """

    start: dt.date
    end: dt.date = attrs.field()

    @end.validator
    def _is_possible(self, _: object, end: dt.date) -> None:
        if not grammar.EARLIEST <= self.start <= end <= grammar.LATEST:
            raise ValueError(
                f"no period from {self.start} to {end}: give two days in order, 1900-2199"
            )

    @classmethod
    def year(cls, year: int) -> Self:
        """Make a calendar year (*năm*)."""
        return cls(*names.months_of(year, 1, 12))

    @classmethod
    def nine_months(cls, year: int) -> Self:
        """Make the first nine months of a year (*9 tháng đầu năm*)."""
        return cls(*names.months_of(year, 1, 9))

    @classmethod
    def half(cls, year: int, index: Literal[1, 2]) -> Self:
        """Make six months: the first half (*đầu năm*) is 1, the second (*cuối năm*) 2."""
        check_range("index", index, 1, 2)
        return cls(*names.months_of(year, 6 * index - 5, 6))

    @classmethod
    def quarter(cls, year: int, index: Literal[1, 2, 3, 4]) -> Self:
        """Make a quarter (*quý*)."""
        check_range("index", index, 1, 4)
        return cls(*names.months_of(year, 3 * index - 2, 3))

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Make a month (*tháng*)."""
        check_range("month", month, 1, 12)
        return cls(*names.months_of(year, month, 1))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period as it is printed; the inverse of ``str``.

        Other names that are right are read too:

        >>> [Period.parse(name) for name in ("quý IV/2023", "3 tháng cuối năm 2023")] == [
        ...     Period.quarter(2023, 4), Period.quarter(2023, 4)]
        True

        Raises:
            ParseError: *text* is not such a period.
        """
        scan = Scanner(text)
        try:
            span = grammar.scan_period(scan, grammar.STRICT)
            scan.expect(END)
        except ParseError as error:
            raise with_candidates(error, text, cls._understand) from None
        return cls(*span)

    @classmethod
    def read(cls, text: str, *, year: int | None = None) -> Reading[Self]:
        """Read a period as people type it, and tell how it should have been written.

        >>> reading = Period.read("Quý 4-2023")
        >>> print(reading.value, reading.repairs[0].wording.vi, sep="; ")
        quý IV năm 2023; 'Quý 4-2023' viết đúng là 'quý IV năm 2023'

        *year* serves where the text names none:

        >>> print(Period.read("sáu tháng đầu năm", year=2026).value)
        6 tháng đầu năm 2026

        Raises:
            ParseError: *text* is not such a period.
            ValueError: *year* is not from 1900 to 2199.
        """
        return as_reading(text, cls._understand(text, year))

    @classmethod
    def _understand(cls, text: str, year: int | None = None) -> Understood[Self]:
        scan = open_leniently(text)
        span = grammar.scan_period(scan, grammar.LENIENT, year)
        scan.expect(END)
        return cls(*span), tuple(names.all_titles_of(*span))

    @property
    def kind(self) -> PeriodKind:
        """How long it is; custom if it has no name of its own."""
        return names.kind_of(self.start, self.end)

    @property
    def short(self) -> str:
        """Its name at the head of a table: ``12/2023``, ``quý IV/2023``."""
        return names.short_title_of(self.start, self.end)

    @property
    def next(self) -> Self:
        """The period of the same kind that follows (*kỳ sau*).

        After nine months come those of the next year. A custom period is followed by as
        many months, or as many days if there are odd ones.
        """
        return self._moved(1)

    @property
    def previous(self) -> Self:
        """The period of the same kind before (*kỳ trước*)."""
        return self._moved(-1)

    def _moved(self, steps: int) -> Self:
        if self.kind is PeriodKind.NINE_MONTHS:
            return self._shifted(_distance(years=steps))
        if months := names.count_months(self.start, self.end):
            return self._shifted(_distance(months=steps * months))
        length = self.end + DAY - self.start
        return type(self)(self.start + steps * length, self.end + steps * length)

    def _shifted(self, distance: "relativedelta") -> Self:
        return type(self)(self.start + distance, self.end + DAY + distance - DAY)

    @property
    def same_period_last_year(self) -> Self:
        """The same months of the year before (*cùng kỳ*); of odd days, the same dates.

        >>> print(Period.month(2024, 2).same_period_last_year.end)
        2023-02-28
        """
        year = _distance(years=1)
        if names.count_months(self.start, self.end):
            return self._shifted(-year)
        return type(self)(self.start - year, self.end - year)

    @property
    def cumulative(self) -> Self:
        """All of the year up to the end of this period (*lũy kế từ đầu năm*).

        >>> print(Period.month(2026, 5).cumulative, Period.quarter(2026, 2).cumulative, sep=", ")
        5 tháng đầu năm 2026, 6 tháng đầu năm 2026

        A period that began in an earlier year is itself all there is.
        """
        return type(self)(min(self.start, dt.date(self.end.year, 1, 1)), self.end)

    def parts(self, kind: PeriodKind) -> tuple[Self, ...]:
        """Divide into months, quarters, halves or years (*các kỳ thành phần*).

        >>> print(*Period.nine_months(2025).parts(PeriodKind.QUARTER), sep=", ")
        quý I năm 2025, quý II năm 2025, quý III năm 2025

        Raises:
            ValueError: Periods of that kind do not fill this one exactly.
        """
        months = names.count_calendar_months(self.start, self.end)
        step = kind.value or months + 1
        starts = [self.start + _distance(months=skip) for skip in range(0, months, step)]
        distance = _distance(months=step)
        parts = tuple(type(self)(start, start + distance - DAY) for start in starts)
        if not parts or parts[-1].end != self.end or any(part.kind is not kind for part in parts):
            raise ValueError(f"{self} does not consist of periods of the kind {kind.name}")
        return parts

    def days(self, scheme: CutOff) -> Self:
        """Give the days on which its figures are taken (*thời gian chốt số liệu*).

        >>> print(Period.year(2023).days(CutOff.ND09))
        từ ngày 15/12/2022 đến ngày 14/12/2023
        >>> print(Period.nine_months(2025).days(CutOff.ND09).end)
        2025-09-14

        A custom period that is no whole number of calendar months names its days itself.

        Source: NĐ 09/2019/NĐ-CP, Điều 12; nine months as in QĐ 01/2023/QĐ-UBND Khánh Hòa.
        """
        if scheme.is_calendar or not names.count_calendar_months(self.start, self.end):
            return self
        return self._shifted(_distance(months=-1, day=scheme.start_day))

    def __str__(self) -> str:
        return names.title_of(self.start, self.end)


def _distance(*, years: int = 0, months: int = 0, day: int | None = None) -> "relativedelta":
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - slow to load

    return relativedelta(years=years, months=months, day=day)
