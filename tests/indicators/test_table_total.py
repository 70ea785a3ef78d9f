"""The last row of a table adds what can be added, and says what cannot."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.errors import AggregationError
from vn_localgov.figures import Bound, Figure
from vn_localgov.indicators import Aggregation, AnyColumn, Column, Indicator, IndicatorTable, Target


def indicator(code: str, **told: object) -> Indicator:
    """An indicator in hectares."""
    return Indicator(code=code, name=code.upper(), unit="ha", **told)  # type: ignore[arg-type]


def last_row(*indicators: Indicator) -> dict[AnyColumn, str]:
    """What stands in the row of totals."""
    return IndicatorTable(indicators=indicators, total="Tổng cộng").rows[-1].texts


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=9))
def test_the_total_is_what_its_rows_come_to(areas: list[int]) -> None:
    """Parts are in what they are parts of, and are not added again."""
    parts = [indicator(f"a{index}", actual=area) for index, area in enumerate(areas)]
    whole = Indicator.sum_of(parts, code="tong", name="Tổng")
    alone = IndicatorTable(indicators=parts, total="Cộng").rows[-1]
    nested = IndicatorTable(indicators=[whole], total="Cộng").rows[-1]

    assert alone.indicator.actual == nested.indicator.actual == Figure(sum(areas), "ha")


def test_plan_and_past_are_added_too() -> None:
    """And compared with each other, as in any row."""
    rows = [
        indicator(code, actual=60, previous=50, target=Target.at_least(Figure(75, "ha")))
        for code in ("a", "b")
    ]
    table = IndicatorTable(indicators=rows, total="Tổng cộng")

    assert str(table).splitlines()[-1] == (
        "    Tổng cộng       150        120                   80      100                   +20"
    )
    assert [row.is_sum for row in table.rows] == [False, False, True]


@pytest.mark.parametrize("target", [Target.at_least, Target.at_most])
def test_plans_of_one_kind_make_a_plan_of_that_kind(target: Callable[..., Target]) -> None:
    """With the word that they have in common; different words are different plans."""
    estimate = target(Figure(3, "ha"), base="dự toán")
    rows = [indicator(code, target=estimate) for code in ("a", "b")]
    other = indicator("c", target=target(Figure(3, "ha")))

    def planned(*rows: Indicator) -> Target | None:
        return IndicatorTable(indicators=rows, total="Cộng").rows[-1].indicator.target

    assert planned(*rows) == target(Figure(6, "ha"), base="dự toán")
    assert planned(*rows, other) is None


def test_what_has_parts_is_a_sum() -> None:
    """It stands out among the rows, as the total does."""
    parts = [indicator(code, actual=1) for code in ("a", "b")]
    table = IndicatorTable(indicators=[Indicator.sum_of(parts, code="t", name="T")], total="Cộng")

    assert [row.is_sum for row in table.rows] == [True, False, False, True]


def test_what_is_missing_is_not_zero() -> None:
    """A sum of which a part is unknown or vague is unknown; a plan is one for all, or none."""
    known = indicator("a", actual=1, previous=2, target=Target.at_least(Figure(3, "ha")))
    vague = indicator("b", actual=Figure(Decimal(1), "ha", Bound.ABOVE), previous=1)
    ceiling = indicator("c", actual=1, target=Target.at_most(Figure(3, "ha")))
    percent = indicator(
        "d", actual=1, target=Target.known_by(9, Target.at_least(Figure(1, "ha")).direction)
    )

    texts = last_row(known, vague)
    assert [texts[it] for it in (Column.ACTUAL, Column.PREVIOUS, Column.PLAN)] == ["…", "3", "x"]
    assert last_row(known, ceiling)[Column.PLAN] == "x"
    assert last_row(known, percent)[Column.PLAN] == "…"


def test_what_does_not_apply_does_not_count() -> None:
    """A commune without a coast lands no fish, and the others' catch is the total."""
    texts = last_row(indicator("a", actual=5), indicator("b", is_applicable=False))

    assert texts[Column.ACTUAL] == "5"


@pytest.mark.parametrize(
    ("indicators", "en"),
    [
        ([], "there is nothing to add"),
        ([indicator("a", is_applicable=False)], "there is nothing to add"),
        (
            [indicator("a", actual=1), Indicator(code="b", name="B", unit="hộ", actual=1)],
            "the indicators differ in unit, so they are not added: ha, hộ",
        ),
        (
            [Indicator(code="c", name="C", unit="tạ/ha", aggregation=Aggregation.WEIGHTED_MEAN)],
            "'c' is a rate: rates are not added",
        ),
    ],
)
def test_what_cannot_be_added_is_told(indicators: list[Indicator], en: str) -> None:
    """A wrong total is worse than none."""
    table = IndicatorTable(indicators=indicators, total="Cộng")

    with pytest.raises(AggregationError) as caught:
        table.rows  # noqa: B018 - reading it is the test
    assert caught.value.wording.en == en
