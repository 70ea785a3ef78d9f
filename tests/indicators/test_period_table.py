"""Tables over several periods compute what the months give, and make nothing up."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.dates import Period
from vn_localgov.errors import AggregationError, UnitMismatchError
from vn_localgov.figures import Figure
from vn_localgov.indicators import (
    Aggregation,
    AnyColumn,
    Basis,
    Column,
    GroupRow,
    Indicator,
    IndicatorRow,
    PeriodColumn,
    PeriodFigure,
    PeriodTable,
    Target,
    period_columns,
)
from vn_localgov.numbers import parse_number

OCTOBER = Period.month(2026, 10)
YEAR, NEXT_YEAR = Period.year(2026), Period.year(2027)
# What a provincial system asks for (nd30-facts 8.4): figures, then percentages.
SIZES = {1: (3, 2), 2: (6, 3), 3: (6, 3), 4: (6, 3), 5: (7, 3), 6: (6, 4), 7: (6, 4), 8: (6, 4)} | {
    9: (6, 4),
    10: (9, 5),
    11: (6, 4),
    12: (6, 3),
}
counts = st.integers(0, 10**12)


def births(number: object = None, **told: object) -> Indicator:
    """An indicator that adds up month by month."""
    told = {"aggregation": Aggregation.SUM, "unit": "trẻ", **told}
    return Indicator(code="sinh", name="Khai sinh", actual=number, **told)  # type: ignore[arg-type]


def months(*numbers: object, year: int = 2026) -> dict[Period, dict[str, Indicator]]:
    """The reports of the months from January on."""
    return {
        Period.month(year, index): {"sinh": births(number)}
        for index, number in enumerate(numbers, start=1)
    }


def cell(basis: Basis, table: PeriodTable, base: Basis | None = None, *, row: int = 0) -> str:
    """What stands in one column of a table."""
    column = PeriodColumn.of(basis, table.period, base)
    return attrs.evolve(table, shown=[column]).rows[row].texts[column]


@pytest.mark.parametrize("month", range(1, 13))
def test_each_month_has_its_columns(month: int) -> None:
    """Figures first, then percentages of columns that are there, but for December's past."""
    columns = period_columns(Period.month(2026, month))
    figures = [column.figure for column in columns if column.base is None]
    percentages = [column for column in columns if column.base is not None]

    assert (len(figures), len(percentages)) == SIZES[month]
    assert len({column.head for column in columns}) == len(columns)
    assert all(column.head.endswith("(%)") for column in percentages)
    assert {column.figure for column in percentages} <= set(figures)


def test_the_columns_of_october() -> None:
    """They tell the whole year and the next one, for the budget session of December."""
    assert [column.head for column in period_columns(OCTOBER)] == [
        "Thực hiện năm 2025",
        "Thực hiện tháng 10 năm 2025",
        "Lũy kế 10 tháng đầu năm 2025",
        "Kế hoạch năm 2026",
        "Thực hiện tháng 9 năm 2026",
        "Thực hiện tháng 10 năm 2026",
        "Lũy kế 10 tháng đầu năm 2026",
        "Ước thực hiện năm 2026",
        "Kế hoạch năm 2027",
        "So với kỳ trước (%)",
        "So với cùng kỳ (%)",
        "Lũy kế so với cùng kỳ (%)",
        "Ước năm so với năm trước (%)",
        "Kế hoạch năm sau so với ước năm (%)",
    ]


def test_may_estimates_the_half() -> None:
    """The report for the session of June is made in May."""
    heads = [column.head for column in period_columns(Period.month(2026, 5))]

    assert heads[1] == "Thực hiện 6 tháng đầu năm 2025"
    assert heads[5:7] == ["Ước tháng 6 năm 2026", "Ước 6 tháng đầu năm 2026"]


@pytest.mark.parametrize(
    ("period", "size"),
    [
        (Period.quarter(2026, 3), 10),
        (Period.half(2026, 1), 5),
        (Period.nine_months(2026), 5),
        (YEAR, 7),
    ],
)
def test_longer_periods_have_columns_too(period: Period, size: int) -> None:
    """What reports of quarters, halves and years commonly compare."""
    assert len(period_columns(period)) == size


def test_a_period_without_a_name_has_no_usual_columns() -> None:
    """Nobody says what it is compared with."""
    with pytest.raises(ValueError, match="usual columns for 10 tháng đầu năm 2026: give them"):
        period_columns(OCTOBER.cumulative)


def test_percentages_without_a_usual_head_need_one() -> None:
    """A head that the library made up might say what is not true."""
    with pytest.raises(ValueError, match="YEAR in percent of BEFORE needs a head"):
        PeriodColumn.of(Basis.YEAR, OCTOBER, Basis.BEFORE)


@given(st.lists(counts, min_size=2, max_size=12))
def test_what_adds_up_is_added(numbers: list[int]) -> None:
    """Cumulative figures are computed from the months, exactly."""
    table = PeriodTable(period=Period.month(2026, len(numbers)), periods=months(*numbers))

    assert parse_number(cell(Basis.CUMULATIVE, table)) == sum(numbers)
    assert parse_number(cell(Basis.CURRENT, table)) == numbers[-1]
    assert parse_number(cell(Basis.BEFORE, table)) == numbers[-2]


@given(st.lists(counts, min_size=1, max_size=6))
def test_the_total_is_what_its_column_comes_to(numbers: list[int]) -> None:
    """In each column, each indicator without its parts."""
    told = {
        f"c{index}": Indicator(
            code=f"c{index}", name="C", unit="hộ", actual=it, parts=(births(1, unit="hộ"),)
        )
        for index, it in enumerate(numbers)
    }
    table = PeriodTable(period=OCTOBER, periods={OCTOBER: told}, total="Tổng cộng")

    assert parse_number(cell(Basis.CURRENT, table, row=-1)) == sum(numbers)
    assert table.rows[-1].texts[Column.NAME] == "Tổng cộng"


@given(st.integers(-9, 10**6), st.integers(-9, 10**6))
def test_a_percentage_is_a_number_or_does_not_apply(now: int, then: int) -> None:
    """Of nothing, and of less than nothing, there are no percentages."""
    table = PeriodTable(period=Period.month(2026, 2), periods=months(then, now))
    text = cell(Basis.CURRENT, table, Basis.BEFORE)

    assert (text == "x") == (then <= 0)
    if then > 0:
        exact = Fraction(100 * now, then)
        assert abs(Fraction(parse_number(text)) - exact) <= Fraction(1, 200)


def test_only_of_a_plan_a_percentage_never_looks_like_all() -> None:
    """Nothing hangs on *100* beside another month; of a plan it would say that it was met."""
    goal = Target.at_least(Figure(15_361_669_901, "trẻ"))
    told = {**months(15_361_669_901, 15_361_669_902), YEAR: {"sinh": births(target=goal)}}
    table = PeriodTable(period=Period.month(2026, 2), periods=told)

    assert cell(Basis.CURRENT, table, Basis.BEFORE) == "100"
    assert cell(Basis.CURRENT, table, Basis.PLAN) == "100,00000001"


def test_what_is_missing_is_not_zero() -> None:
    """One month without a figure, and the year so far is not known."""
    table = PeriodTable(period=Period.month(2026, 3), periods=months(5, None, 7))

    assert cell(Basis.CUMULATIVE, table) == "…"
    assert cell(Basis.BEFORE, table) == "…"
    assert cell(Basis.CURRENT, table, Basis.BEFORE) == "…"
    assert cell(Basis.PLAN, table) == "…"


def test_what_was_told_goes_before_what_can_be_computed() -> None:
    """Corrections reach the figure of the year so far, and not the months."""
    stated = {Period.parse("3 tháng đầu năm 2026"): {"sinh": births(13)}}
    table = PeriodTable(period=Period.month(2026, 3), periods={**months(5, 1, 7), **stated})

    assert cell(Basis.CUMULATIVE, table) == "13"


def test_the_year_before_may_be_told_by_this_one() -> None:
    """A report that names its own past needs no file of the year before."""
    march = births(7, previous=9)
    told = {**months(5, 1), Period.month(2026, 3): {"sinh": march}, **months(4, 4, year=2025)}
    table = PeriodTable(period=Period.month(2026, 3), periods=told)

    assert cell(Basis.SAME, table) == "9"
    assert cell(Basis.SAME_CUMULATIVE, table) == "17"
    assert cell(Basis.CURRENT, table, Basis.SAME) == "77,78"


def test_the_past_keeps_the_plan_that_was_told_then() -> None:
    """The report of this year knows the figure of the last one, not its plan."""
    goal = Target.at_least(Figure(8, "trẻ"))
    told = {YEAR: {"sinh": births(7, previous=9)}, Period.year(2025): {"sinh": births(target=goal)}}
    table = PeriodTable(period=YEAR, periods=told)
    column = PeriodColumn(head="a", figure=Basis.PLAN.of(Period.year(2025)))

    assert cell(Basis.PAST_YEAR, table) == "9"
    assert attrs.evolve(table, shown=[column]).rows[0].texts[column] == "8"


def test_plans_and_estimates_are_those_of_years() -> None:
    """The plan of a year is told with the year, not with a month."""
    year = {"sinh": births(120, target=Target.at_least(Figure(110, "trẻ")))}
    later = {"sinh": births(target=Target.at_least(Figure(130, "trẻ")))}
    told = {OCTOBER: {"sinh": births(9)}, YEAR: year, NEXT_YEAR: later}
    table = PeriodTable(period=OCTOBER, periods=told)

    assert [cell(it, table) for it in (Basis.YEAR, Basis.PLAN, Basis.NEXT_PLAN)] == [
        *("120", "110", "130")
    ]
    assert cell(Basis.NEXT_PLAN, table, Basis.YEAR) == "108,33"


def rate(percent: str, **told: object) -> Indicator:
    """A share of poor households."""
    told = {"aggregation": Aggregation.WEIGHTED_MEAN, **told}
    return Indicator(code="ty_le", name="Tỷ lệ", unit="%", actual=Decimal(percent), **told)  # type: ignore[arg-type]


def test_a_rate_without_denominator_is_not_put_together() -> None:
    """An average of averages would be made up."""
    told = {Period.month(2026, it): {"ty_le": rate("2.5")} for it in (1, 2)}
    table = PeriodTable(period=Period.month(2026, 2), periods=told)

    with pytest.raises(AggregationError, match="'ty_le' is a rate: without its denominator"):
        _ = table.rows


def test_a_rate_with_denominator_is_weighted() -> None:
    """Two of a hundred and six of three hundred are two percent."""
    told = {
        Period.month(2026, month): {
            "ty_le": rate(percent, denominator="ho_so"),
            "ho_so": Indicator(
                code="ho_so", name="Hồ sơ", unit="hồ sơ", actual=all_, aggregation=Aggregation.SUM
            ),
        }
        for month, percent, all_ in ((1, "1", 100), (2, "5", 300))
    }
    table = PeriodTable(period=Period.month(2026, 2), periods=told)

    assert cell(Basis.CUMULATIVE, table) == "4"


def test_what_nobody_says_how_to_add_is_refused() -> None:
    """The rule of an indicator is never guessed."""
    told = {Period.month(2026, it): {"sinh": births(3, aggregation=None)} for it in (1, 2)}

    with pytest.raises(AggregationError, match="nothing says how 'sinh' is put together"):
        _ = PeriodTable(period=Period.month(2026, 2), periods=told).rows


def test_what_is_never_put_together_does_not_apply() -> None:
    """A rank of two months is no rank."""
    told = {
        Period.month(2026, it): {"sinh": births(3, aggregation=Aggregation.NONE)} for it in (1, 2)
    }
    table = PeriodTable(period=Period.month(2026, 2), periods=told)

    assert cell(Basis.CUMULATIVE, table) == "x"


def test_what_does_not_apply_is_told_so() -> None:
    """Now, then, and in sums; it is neither zero nor unknown."""
    nothing = {"sinh": births(is_applicable=False)}
    told = {Period.month(2026, 1): nothing, Period.month(2026, 2): {"sinh": births(3)}}
    table = PeriodTable(period=Period.month(2026, 2), periods=told)
    never = PeriodTable(
        period=Period.month(2026, 1), periods={Period.month(2026, 1): nothing}, title="Trống"
    )

    assert (cell(Basis.BEFORE, table), cell(Basis.CUMULATIVE, table)) == ("x", "3")
    assert set(never.rows[0].texts.values()) == {"1", "Khai sinh", "trẻ", "x"}
    assert cell(Basis.CURRENT, table, Basis.BEFORE) == "x"
    assert never.notes == ("x: không áp dụng",)


def test_nothing_that_applies_adds_up_to_nothing_that_applies() -> None:
    """Where all months are without a coast, so is the year."""
    nothing = births(is_applicable=False)
    told = {Period.month(2026, 1): {"sinh": nothing}, Period.month(2026, 2): {"sinh": nothing}}
    february = Period.month(2026, 2)
    now = {**told, Period.month(2026, 3): {"sinh": births(3)}}
    column = PeriodColumn(head="a", figure=PeriodFigure(february.cumulative))
    table = PeriodTable(period=Period.month(2026, 3), periods=now, shown=[column], total="Cộng")

    assert [row.texts[column] for row in table.rows] == ["x", "x"]


def test_vague_figures_are_printed_and_not_calculated_with() -> None:
    """*Trên 30* is no number that could be divided."""
    table = PeriodTable(period=Period.month(2026, 2), periods=months("trên 30 trẻ", 3))

    assert (cell(Basis.BEFORE, table), cell(Basis.CURRENT, table, Basis.BEFORE)) == ("trên 30", "…")


def test_figures_in_another_unit_are_converted() -> None:
    """Last year in đồng, this year in millions."""
    now = Indicator(code="thu", name="Thu", unit="triệu đồng", actual=7)
    then = Indicator(code="thu", name="Thu", unit="đồng", actual=3_500_000)
    table = PeriodTable(period=YEAR, periods={YEAR: {"thu": now}, Period.year(2025): {"thu": then}})

    assert cell(Basis.PAST_YEAR, table) == "3,5"
    assert cell(Basis.CURRENT, table, Basis.PAST_YEAR) == "200"


def test_figures_that_measure_something_else_are_refused() -> None:
    """Hectares are no households."""
    then = Indicator(code="sinh", name="Thu", unit="ha", actual=3)
    table = PeriodTable(
        period=YEAR, periods={YEAR: {"sinh": births(3)}, Period.year(2025): {"sinh": then}}
    )

    with pytest.raises(UnitMismatchError):
        _ = table.rows


def test_odd_days_have_no_months() -> None:
    """A figure of ten days is told, or it is not known."""
    days = Period(OCTOBER.start, OCTOBER.start.replace(day=10))
    column = PeriodColumn(head="10 ngày", figure=PeriodFigure(days))
    table = PeriodTable(period=OCTOBER, periods={OCTOBER: {"sinh": births(3)}}, shown=[column])

    assert table.rows[0].texts[column] == "…"


def test_groups_have_letters_and_names() -> None:
    """Their rows are numbered anew, and a group has no figures."""
    told = {code: Indicator(code=code, name=code, unit="hộ", actual=5) for code in ("a", "b", "c")}
    whole = Indicator.sum_of(told.values(), code="tong", name="Tổng")
    table = PeriodTable(
        period=OCTOBER,
        periods={OCTOBER: {**told, "tong": whole}},
        groups={"Kinh tế": ["tong"], "Xã hội": ["b", "c"]},
        total="Cộng",
    )
    group, first, *_ = table.rows

    assert [(row.number, row.depth, row.is_sum) for row in table.rows] == [
        ("A", 0, True),
        ("1", 0, True),
        ("1.1", 1, False),
        ("1.2", 1, False),
        ("1.3", 1, False),
        ("B", 0, True),
        ("1", 0, False),
        ("2", 0, False),
        ("", 0, True),
    ]
    assert isinstance(group, GroupRow)
    assert isinstance(first, IndicatorRow)
    assert {text for text in group.texts.values() if text} == {"A", "Kinh tế"}
    assert cell(Basis.CURRENT, table, row=-1) == "25"
    assert table.unit_line == "Đơn vị tính: hộ"


def test_without_groups_parts_stand_below_their_whole() -> None:
    """Also where the file tells each of them by itself."""
    parts = {code: Indicator(code=code, name=code, unit="hộ", actual=5) for code in ("a", "b")}
    whole = Indicator.sum_of(parts.values(), code="tong", name="Tổng")
    table = PeriodTable(period=OCTOBER, periods={OCTOBER: {**parts, "tong": whole}})

    assert [row.number for row in table.rows] == ["1", "1.1", "1.2"]


def test_all_columns_stand_even_without_figures() -> None:
    """A form of the province keeps its columns; only one common unit moves above it."""
    table = PeriodTable(period=OCTOBER, periods={OCTOBER: {"sinh": births(3)}})
    lead: tuple[AnyColumn, ...] = (Column.NUMBER, Column.NAME)

    assert table.columns == (*lead, *period_columns(OCTOBER))
    assert table.notes == ("…: chưa có số liệu",)
    assert "Lũy kế 10 tháng đầu năm 2026" in str(table)
    assert "<td" in table._repr_html_()


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"period": YEAR}, "there are no figures of năm 2026"),
        ({"groups": {"A": ["la"]}}, "there is no indicator la in tháng 10 năm 2026"),
        ({"groups": {str(it): ["sinh"] for it in range(27)}}, "27 groups are more than"),
    ],
)
def test_a_table_that_cannot_be_is_refused_when_made(told: dict[str, object], message: str) -> None:
    """And not when it is printed."""
    with pytest.raises(ValueError, match=message):
        PeriodTable(**{"period": OCTOBER, "periods": {OCTOBER: {"sinh": births(3)}}, **told})  # type: ignore[arg-type]


def test_a_total_of_rates_is_refused() -> None:
    """As in any other table."""
    table = PeriodTable(period=OCTOBER, periods={OCTOBER: {"ty_le": rate("2")}}, total="Cộng")

    with pytest.raises(AggregationError, match="'ty_le' is a rate"):
        _ = table.rows
