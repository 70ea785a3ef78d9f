"""Periods read back what they print, follow each other, and tile the year."""

import datetime as dt
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov.dates import CutOff, Period, PeriodKind, YearSpan
from vn_localgov.errors import ParseError

DAY = dt.timedelta(days=1)
TILES = [PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR]

years = st.integers(1901, 2198)
tiles = (
    st.builds(Period.year, years)
    | st.builds(Period.half, years, st.sampled_from([1, 2]))
    | st.builds(Period.quarter, years, st.sampled_from([1, 2, 3, 4]))
    | st.builds(Period.month, years, st.integers(1, 12))
)
named = tiles | st.builds(Period.nine_months, years)
days = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
runs = st.builds(
    lambda first, months: Period(first.start, (first if not months else _later(first, months)).end),
    st.builds(Period.month, years, st.integers(1, 12)),
    st.integers(0, 11),
)
customs = st.tuples(days, days).map(lambda pair: Period(*sorted(pair)))
schemes = st.integers(1, 28).map(CutOff)
periods = named | runs | customs
spans = st.builds(
    lambda name, first, length: YearSpan(name=name, first=first, last=first + length),
    st.sampled_from(["giai đoạn", "nhiệm kỳ"]),
    st.integers(1900, 2190),
    st.integers(1, 9),
) | st.builds(
    lambda first: YearSpan(name="năm học", first=first, last=first + 1), st.integers(1900, 2198)
)


def _later(period: Period, steps: int) -> Period:
    return period if not steps else _later(period.next, steps - 1)


@given(periods)
def test_a_period_is_read_back(period: Period) -> None:
    """What a report prints for its period, we read back, and find nothing to mend."""
    assert Period.parse(str(period)) == Period.parse(period.short) == period
    for text in (str(period), period.short, str(period).upper()):
        assert Period.read(text).value == period
        assert not Period.read(text).repairs


@given(years, st.integers(1, 12), st.sampled_from(["", "0"]))
def test_months_are_read_as_people_type_them(year: int, month: int, zero: str) -> None:
    """With ``T`` or *tháng*, any separator and any zero."""
    number = f"{zero}{month}"[-2:]
    for text in ("T{}/{}", "t.{}.{}", "Tháng {}-{}", " tháng  {} –  {}", "tháng {} / năm {}"):
        assert Period.read(text.format(number, year)).value == Period.month(year, month)


@given(years, st.sampled_from([1, 2, 3, 4]))
def test_quarters_are_read_as_people_type_them(year: int, index: Literal[1, 2, 3, 4]) -> None:
    """In digits, Roman digits and words, small and large."""
    roman, word = ["I", "II", "III", "IV"][index - 1], ["một", "hai", "ba", "tư"][index - 1]
    for number in (str(index), f"0{index}", roman, roman.lower(), word):
        for text in ("quý {} năm {}", "Quý {}-{}", "QUÝ {} / {}", "quí {} {}"):
            assert Period.read(text.format(number, year)).value == Period.quarter(year, index)


@given(tiles, schemes)
def test_periods_follow_each_other_without_a_gap(period: Period, scheme: CutOff) -> None:
    """The day after a period is the first of the next, whenever figures are closed."""
    assert period.days(scheme).end + DAY == period.next.days(scheme).start
    assert period.previous.days(scheme).end + DAY == period.days(scheme).start


@given(named, schemes)
def test_back_and_forth_is_no_move(period: Period, scheme: CutOff) -> None:
    """The next of the previous is where we were; so for the days of a scheme."""
    assert period.next.previous == period.previous.next == period
    assert period.next.kind is period.kind
    assume(period.kind is not PeriodKind.NINE_MONTHS)
    assert period.days(scheme).next == period.next.days(scheme)


@given(
    st.builds(
        Period,
        st.dates(dt.date(1980, 1, 1), dt.date(1999, 12, 31)),
        st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31)),
    )
)
def test_a_custom_period_moves_by_its_length(period: Period) -> None:
    """The next begins where it ends, and the previous ends where it begins."""
    assert period.next.start == period.end + DAY
    assert period.previous.end == period.start - DAY


@given(named)
def test_the_same_period_last_year_is_the_same_months(period: Period) -> None:
    """Comparisons are made between equal months of two years."""
    before = period.same_period_last_year

    assert (before.start.month, before.start.year) == (period.start.month, period.start.year - 1)
    assert before.kind is period.kind


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("từ ngày 15/12/2022 đến ngày 14/12/2023", "từ ngày 15/12/2021 đến ngày 14/12/2022"),
        ("từ ngày 10/01/2024 đến ngày 29/02/2024", "từ ngày 10/01/2023 đến ngày 28/02/2023"),
        ("từ ngày 01/02/2024 đến ngày 29/02/2024", "tháng 02 năm 2023"),
        ("5 tháng đầu năm 2024", "5 tháng đầu năm 2023"),
    ],
)
def test_custom_periods_have_a_year_before(text: str, before: str) -> None:
    """Whole months stay whole; other days keep their dates."""
    assert str(Period.parse(text).same_period_last_year) == before


@given(years, schemes, st.sampled_from(TILES))
def test_parts_tile_the_year_under_each_scheme(year: int, scheme: CutOff, kind: PeriodKind) -> None:
    """Nothing of a year is counted twice or left out, whenever figures are closed."""
    whole = Period.year(year)
    parts = [part.days(scheme) for part in whole.parts(kind)]

    assert parts[0].start == whole.days(scheme).start
    assert parts[-1].end == whole.days(scheme).end
    assert all(left.end + DAY == right.start for left, right in pairwise(parts))


@given(years)
def test_nine_months_are_three_quarters(year: int) -> None:
    """They are the first three, and nine months."""
    nine = Period.nine_months(year)

    assert nine.parts(PeriodKind.QUARTER) == Period.year(year).parts(PeriodKind.QUARTER)[:3]
    assert nine.parts(PeriodKind.MONTH) == Period.year(year).parts(PeriodKind.MONTH)[:9]


@pytest.mark.parametrize(
    ("period", "kind"),
    [
        (Period.year(2023), PeriodKind.NINE_MONTHS),
        (Period.year(2023), PeriodKind.CUSTOM),
        (Period.nine_months(2023), PeriodKind.HALF),
        (Period.month(2023, 1), PeriodKind.QUARTER),
        (Period.year(2023).days(CutOff.ND09), PeriodKind.MONTH),
        (Period.parse("từ ngày 01/02/2023 đến ngày 31/7/2023"), PeriodKind.QUARTER),
    ],
)
def test_what_does_not_tile_is_refused(period: Period, kind: PeriodKind) -> None:
    """A year does not consist of nine months, nor a half year begin in February."""
    with pytest.raises(ValueError, match="does not consist of"):
        period.parts(kind)


@given(named)
def test_the_cumulative_period_begins_with_the_year(period: Period) -> None:
    """*Lũy kế* runs from 1 January to the end of the period."""
    assert period.cumulative == Period(dt.date(period.end.year, 1, 1), period.end)
    assert period.cumulative.cumulative == period.cumulative


def test_nothing_is_cut_off_from_a_period_that_began_earlier() -> None:
    """The year of NĐ 09 begins in December; all of it counts."""
    year = Period.year(2023).days(CutOff.ND09)

    assert year.cumulative == year


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        # NĐ 09/2019/NĐ-CP, Điều 12.
        ("tháng 01 năm 2023", "2022-12-15", "2023-01-14"),
        ("tháng 3 năm 2024", "2024-02-15", "2024-03-14"),
        ("quý I năm 2023", "2022-12-15", "2023-03-14"),
        ("quý IV năm 2023", "2023-09-15", "2023-12-14"),
        ("6 tháng đầu năm 2023", "2022-12-15", "2023-06-14"),
        ("6 tháng cuối năm 2023", "2023-06-15", "2023-12-14"),
        ("năm 2023", "2022-12-15", "2023-12-14"),
        # QĐ 01/2023/QĐ-UBND Khánh Hòa.
        ("9 tháng đầu năm 2025", "2024-12-15", "2025-09-14"),
        ("5 tháng đầu năm 2026", "2025-12-15", "2026-05-14"),
    ],
)
def test_figures_are_closed_as_decree_9_says(period: str, start: str, end: str) -> None:
    """From the 15th of the month before to the 14th of the last month."""
    closed = Period.parse(period).days(CutOff.ND09)

    assert (str(closed.start), str(closed.end)) == (start, end)
    assert closed.days(CutOff.ND09) == closed
    assert Period.parse(period).days(CutOff.CALENDAR) == Period.parse(period)


@pytest.mark.parametrize("day", [0, 29, 15.0])
def test_a_scheme_begins_on_a_day_of_each_month(day: int) -> None:
    """The 29th is not one of them."""
    with pytest.raises(
        (ValueError, TypeError), match=r"^start_day has to be (a whole|from 1 to 28)"
    ):
        CutOff(day)


def test_a_part_of_the_year_that_does_not_exist_is_named() -> None:
    """In a plain sentence, with what there is."""
    with pytest.raises(ValueError, match=r"^month has to be from 1 to 12, not 13$"):
        Period.month(2026, 13)
    with pytest.raises(ValueError, match=r"^index has to be from 1 to 4, not 5$"):
        Period.quarter(2026, 5)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^index has to be from 1 to 2, not 0$"):
        Period.half(2026, 0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end"),
    [("2023-01-02", "2023-01-01"), ("1899-12-01", "1899-12-31"), ("2199-01-01", "2200-01-01")],
)
def test_a_period_is_never_half_valid(start: str, end: str) -> None:
    """It ends after it begins, in years that reports have."""
    with pytest.raises(ValueError, match="give two days in order, 1900-2199"):
        Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


def test_days_decide_the_kind() -> None:
    """A period of a named kind begins and ends with the months of that kind."""
    assert Period(dt.date(2023, 1, 15), dt.date(2023, 2, 14)).kind is PeriodKind.CUSTOM
    assert Period(dt.date(2023, 2, 1), dt.date(2023, 4, 30)).kind is PeriodKind.CUSTOM
    assert Period(dt.date(2023, 10, 1), dt.date(2024, 6, 30)).kind is PeriodKind.CUSTOM
    assert Period(dt.date(2023, 1, 29), dt.date(2023, 3, 28)).kind is PeriodKind.CUSTOM
    assert Period(dt.date(2023, 4, 1), dt.date(2023, 6, 30)).kind is PeriodKind.QUARTER


def test_periods_sort_by_start_then_end() -> None:
    """January comes before the half year that begins with it, and that before the year."""
    january, half, year = Period.month(2023, 1), Period.half(2023, 1), Period.year(2023)

    assert sorted([year, half, january]) == [january, half, year]
    assert [kind.value for kind in PeriodKind] == [0, 1, 3, 6, 9, 12]


@pytest.mark.parametrize(
    ("text", "title", "short"),
    [
        # As printed by Mai Trung 2023, Cẩm Hà 2022, Phú Mỹ 2025, Mỹ Hòa Hưng.
        ("năm 2023", "năm 2023", "năm 2023"),
        ("6 tháng cuối năm 2022", "6 tháng cuối năm 2022", "6 tháng cuối năm 2022"),
        ("9 tháng năm 2025", "9 tháng đầu năm 2025", "9 tháng đầu năm 2025"),
        ("quý I/2026", "quý I năm 2026", "quý I/2026"),
        ("tháng 7 năm 2026", "tháng 7 năm 2026", "7/2026"),
        ("02/2026", "tháng 02 năm 2026", "02/2026"),
        ("tháng 01/2026", "tháng 01 năm 2026", "01/2026"),
        ("3 tháng cuối năm 2025", "quý IV năm 2025", "quý IV/2025"),
        ("4 tháng cuối năm 2025", "4 tháng cuối năm 2025", "4 tháng cuối năm 2025"),
        ("12 tháng năm 2025", "năm 2025", "năm 2025"),
        ("từ ngày 01/01/2023 đến ngày 30/6/2023", "6 tháng đầu năm 2023", "6 tháng đầu năm 2023"),
    ],
)
def test_periods_have_titles(text: str, title: str, short: str) -> None:
    """One for the title of a report, one for the head of a table."""
    period = Period.parse(text)

    assert (str(period), period.short) == (title, short)
    assert not Period.read(text).repairs


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("tháng 06/2023", "tháng 6 năm 2023"),
        ("T12/2023", "tháng 12 năm 2023"),
        ("tháng 1/2023", "tháng 01 năm 2023"),
        ("Tháng 2 năm 2023", "tháng 02 năm 2023"),
        ("cả năm 2023", "năm 2023"),
        ("6T/2023", "6 tháng đầu năm 2023"),
        ("9T đầu năm 2023", "9 tháng đầu năm 2023"),
        ("nửa đầu năm 2023", "6 tháng đầu năm 2023"),
        ("Nửa cuối năm 2023", "6 tháng cuối năm 2023"),
        ("nửa sau năm 2023", "6 tháng cuối năm 2023"),
        ("tháng mười hai năm 2023", "tháng 12 năm 2023"),
        ("quý 4 năm 2023", "quý IV năm 2023"),
        ("Quý IV-2023", "quý IV năm 2023"),
        ("sáu tháng đầu năm 2026", "6 tháng đầu năm 2026"),
        ("Chín tháng năm 2026", "9 tháng đầu năm 2026"),
        ("năm tháng đầu năm 2026", "5 tháng đầu năm 2026"),
        ("06  tháng cuối năm 2026", "6 tháng cuối năm 2026"),
        ("Từ 15/12/2022 đến hết ngày 14-12-2023", "từ ngày 15/12/2022 đến ngày 14/12/2023"),
        ("năm  2023", "năm 2023"),
        ("quý ha\u0131 năm 2023", "quý II năm 2023"),
        ("QUÝ \u0130V năm 2023", "quý IV năm 2023"),
    ],
)
def test_a_repair_names_the_official_form(typed: str, official: str) -> None:
    """What was typed is read, and said as it is printed."""
    reading = Period.read(typed)

    assert str(reading.value) == official
    assert [item.replacement for item in reading.repairs] == [official]


@pytest.mark.parametrize("typed", ["Quý 4 năm 2023", "q4/2023", "quý tư năm 2023"])
def test_the_strict_reader_suggests_what_the_lenient_one_reads(typed: str) -> None:
    """An error shows the form that would have been right."""
    with pytest.raises(ParseError) as caught:
        Period.parse(typed)

    assert caught.value.candidates == ("quý IV năm 2023",)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("06 tháng đầu năm", Period.half(2026, 1)),
        ("6 tháng cuối", Period.half(2026, 2)),
        ("quý I", Period.quarter(2026, 1)),
        ("T7", Period.month(2026, 7)),
        ("tháng 7 năm 2025", Period.month(2025, 7)),
    ],
)
def test_the_year_may_come_from_elsewhere(text: str, period: Period) -> None:
    """A title names the year once for both of its periods."""
    assert Period.read(text, year=2026).value == period


@pytest.mark.parametrize(
    ("text", "position", "en", "vi"),
    [
        ("kỳ này", 0, "expected a period such as 'năm 2023'", "cần một kỳ như 'năm 2023'"),
        ("năm học", 4, "expected a year such as 2023", "cần một năm như 2023"),
        ("năm 3023", 4, "expected a year such as 2023", "cần một năm như 2023"),
        ("tháng 13 năm 2023", 6, "expected a month from 1 to 12", "cần tháng từ 1 đến 12"),
        ("00/2023", 0, "expected a month from 1 to 12", "cần tháng từ 1 đến 12"),
        ("quý V năm 2023", 4, "expected a quarter from I to IV", "cần quý từ I đến IV"),
        (
            "13 tháng năm 2023",
            0,
            "expected '6 tháng đầu năm' or the like",
            "cần cách ghi như '6 tháng đầu năm'",
        ),
        ("quý I", 5, "expected 'năm' and a year", "cần chữ 'năm' rồi đến năm nào"),
        ("tháng năm 2023", 6, "expected a month from 1 to 12", "cần tháng từ 1 đến 12"),
        ("năm 2023 và", 8, "expected nothing more", "cần hết ở đây"),
        ("từ ngày 01/7/2023 tới nay", 17, "expected 'đến ngày'", "cần 'đến ngày'"),
        (
            "từ ngày 05/6/2023 đến ngày 04/6/2023",
            22,
            "expected a day not before 05/6/2023, at latest in 2199",
            "cần ngày không sớm hơn 05/6/2023, chậm nhất là năm 2199",
        ),
        (
            "từ ngày 05/6/1823 đến ngày 04/6/2023",
            3,
            "expected a year from 1900 to 2199",
            "cần năm từ 1900 đến 2199",
        ),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, en: str, vi: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        Period.parse(text)

    assert (caught.value.position, caught.value.wording) == (position, (en, vi))
    assert caught.value.candidates == ()


@given(spans, st.sampled_from(["-", " - ", " – ", "–", " đến "]))
def test_a_span_of_years_is_read_back(span: YearSpan, joint: str) -> None:
    """What a text prints for a stage or a school year, we read back, and what is typed."""
    assert YearSpan.parse(str(span)) == span
    assert not YearSpan.read(str(span)).repairs
    typed = f"{span.name.title()}  {span.first}{joint}{span.last}"
    assert YearSpan.read(typed).value == span
    assert YearSpan.read(typed).repairs[0].replacement == str(span)


@pytest.mark.parametrize(
    ("text", "position", "wording"),
    [
        ("giai đoạn 2025-2021", 15, ("expected a year after 2025", "cần một năm sau 2025")),
        ("năm học 2022-2025", 13, ("expected 2023", "cần năm 2023")),
        ("giai đoạn 2021", 14, ("expected a hyphen", "cần dấu gạch nối")),
        (
            "2021-2025",
            0,
            (
                "expected 'giai đoạn', 'năm học' or 'nhiệm kỳ'",
                "cần 'giai đoạn', 'năm học' hoặc 'nhiệm kỳ'",
            ),
        ),
    ],
)
def test_a_span_needs_a_name_and_two_years_in_order(
    text: str, position: int, wording: tuple[str, str]
) -> None:
    """A span that ends before it begins is refused at the year that is wrong."""
    with pytest.raises(ParseError) as caught:
        YearSpan.parse(text)

    assert (caught.value.position, caught.value.wording) == (position, wording)


@pytest.mark.parametrize(
    ("name", "first", "last", "reason"),
    [
        ("giai đoạn", 2025, 2021, "does not come after"),
        ("năm học", 2021, 2025, "a school year ends in 2022"),
        (
            "đợt",
            2021,
            2025,
            "^name has to be 'giai đoạn', 'năm học' or 'nhiệm kỳ', not 'đợt'$",
        ),
        ("giai đoạn", 21, 25, "first"),
    ],
)
def test_a_span_is_never_half_valid(name: str, first: int, last: int, reason: str) -> None:
    """However it is made."""
    with pytest.raises(ValueError, match=reason):
        YearSpan(name=name, first=first, last=last)


def test_a_turkish_letter_is_no_crash() -> None:
    """Python takes it for an i where case does not matter."""
    span = YearSpan(name="giai đoạn", first=2021, last=2025)

    assert YearSpan.read("g\u0131a\u0130 đoạn 2021-2025").value == span
