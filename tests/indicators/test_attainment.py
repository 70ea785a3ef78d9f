"""Attainment and status follow from figure, plan and direction, and never contradict."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Figure, Indicator, Period, Target
from vn_localgov.errors import UnitMismatchError
from vn_localgov.indicators import (
    Direction,
    Side,
    Status,
    attainment,
    attainment_phrase,
    excess_phrase,
    growth_phrase,
    ratio_phrase,
    same_period_ratio_phrase,
    status_phrase,
)
from vn_localgov.quantities import Quantity

amounts = st.decimals(0, 10**6, places=2)
positive = st.decimals(Decimal("0.01"), 10**6, places=2)
directions = st.sampled_from(Direction)
HIGHER, LOWER = Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER


def km(value: Decimal | int) -> Quantity:
    """Make a length."""
    return Quantity(value=value, unit="km")


def spending(actual: int, **target: object) -> Indicator:
    """Make an indicator of money that is spent."""
    made = Target(**target)  # type: ignore[arg-type]
    return Indicator(code="chi", name="Chi", unit="đồng", actual=actual, target=made)


@given(positive, positive)
def test_turning_the_direction_turns_figure_and_plan(done: Decimal, plan: Decimal) -> None:
    """Twice turned, it is what it was."""
    higher = attainment(km(done), km(plan), HIGHER)

    assert attainment(km(plan), km(done), LOWER) == higher
    assert attainment(km(done), km(plan), LOWER) == attainment(km(plan), km(done), HIGHER)


@given(positive, amounts, amounts, directions)
def test_status_never_gets_worse_by_doing_better(
    plan: Decimal, one: Decimal, other: Decimal, direction: Direction
) -> None:
    """More is never less."""
    order = [Status.MISSED, Status.MET, Status.EXCEEDED]
    worse, better = sorted((one, other), reverse=direction is LOWER)
    statuses = [Status.between(km(value), km(plan), direction) for value in (worse, better)]

    assert order.index(statuses[0]) <= order.index(statuses[1])


@given(amounts, amounts, directions)
def test_status_and_attainment_say_the_same(
    done: Decimal, plan: Decimal, direction: Direction
) -> None:
    """Đạt is 100, vượt is more, chưa đạt is less."""
    attained = attainment(km(done), km(plan), direction)

    assert attained is None or Status.of(attained) is Status.between(km(done), km(plan), direction)


@given(amounts, amounts, directions)
def test_no_phrase_contradicts_the_status(
    done: Decimal, plan: Decimal, direction: Direction
) -> None:
    """What is printed as 100% is exactly the plan."""
    target = Target(figure=Figure(plan, "km"), direction=direction)
    roads = Indicator(code="duong", name="Đường", unit="km", actual=done, target=target)
    phrase = attainment_phrase(roads)

    assert (phrase == "đạt 100% kế hoạch") is (done == plan != 0)
    assert status_phrase(roads) == f"{roads.status} kế hoạch"


@pytest.mark.parametrize(("done", "plan"), [(1, 0), (-1, 5)])
def test_nothing_is_a_share_of_no_plan(done: int, plan: int) -> None:
    """Nor can less than nothing be done."""
    assert attainment(km(done), km(plan), HIGHER) is None


@pytest.mark.parametrize(
    ("done", "plan", "percent"),
    [("0.5", "0.5", 100), ("0", "0.5", 0), ("0.1", "0.5", 20), ("3", "1", 300)],
)
def test_small_plans_are_plans(done: str, plan: str, percent: int) -> None:
    """Half a kilometre may be all of it, and nothing done is 0%."""
    attained = attainment(km(Decimal(done)), km(Decimal(plan)), HIGHER)

    assert attained is not None
    assert attained.value == percent


@pytest.mark.parametrize(
    ("percent", "word"),
    [("99.99", "chưa đạt"), ("100", "đạt"), ("100.01", "vượt"), ("100.9", "vượt"), ("250", "vượt")],
)
def test_the_word_changes_at_all_of_the_plan(percent: str, word: str) -> None:
    """Not where the print would be rounded."""
    assert Status.of(Quantity(value=Decimal(percent), unit="%")) == word


def test_a_plan_without_a_figure_has_no_word() -> None:
    """Nothing was told yet."""
    planned = Indicator(
        code="chi", name="Chi", unit="đồng", target=Target.at_least(Figure(5, "đồng"))
    )

    assert [status_phrase(planned), attainment_phrase(planned)] == [None, None]


def test_attainment_compares_one_unit() -> None:
    """Kilometres are not done in hectares."""
    with pytest.raises(UnitMismatchError, match="5 km and 5 ha differ in unit"):
        attainment(km(5), Quantity(value=5, unit="ha"), HIGHER)


def test_a_printed_percentage_that_says_another_word_is_not_printed() -> None:
    """99,96% rounded by hand to 100% would say that the plan was met."""
    target = {"figure": Figure(10000, "đồng"), "stated_attainment": Decimal(100)}
    missed = spending(9996, direction=HIGHER, **target)

    assert attainment_phrase(missed) == "đạt 99,96% kế hoạch"
    assert excess_phrase(missed) == "chưa đạt, còn thiếu 0,04% kế hoạch"
    assert attainment_phrase(spending(10000, direction=HIGHER, **target)) == "đạt 100% kế hoạch"


@pytest.mark.parametrize(
    ("target", "phrase"),
    [
        ({"figure": Figure(200, "đồng"), "direction": LOWER}, "bằng 50% kế hoạch"),
        ({"figure": Figure(200, "đồng"), "direction": HIGHER}, "bằng 50% kế hoạch"),
        ({"stated_attainment": 50, "direction": HIGHER, "base": "dự toán"}, "bằng 50% dự toán"),
        ({"stated_attainment": 50, "direction": LOWER}, None),
        ({"figure": Figure(0, "đồng"), "direction": LOWER}, None),
        ({"direction": LOWER}, None),
    ],
)
def test_a_ratio_to_the_plan_is_the_same_in_both_directions(
    target: dict[str, object], phrase: str | None
) -> None:
    """Half of a budget is 50%, also where less is better."""
    assert ratio_phrase(spending(100, **target)) == phrase


def test_phrases_without_a_plan_say_nothing() -> None:
    """There is no word for what nobody planned."""
    bare = Indicator(code="chi", name="Chi", unit="đồng", actual=5)

    assert [status_phrase(bare), ratio_phrase(bare), growth_phrase(bare)] == [None, None, None]
    assert same_period_ratio_phrase(bare, Period.year(2023)) is None
    assert bare.status is None


@pytest.mark.parametrize(
    ("now", "then", "growth", "ratio"),
    [
        (21, 12, "tăng 75%", "bằng 175% so với cùng kỳ năm 2022"),
        (12, 12, "không đổi", "bằng 100% so với cùng kỳ năm 2022"),
        (9, 12, "giảm 25%", "bằng 75% so với cùng kỳ năm 2022"),
        (9, 0, None, None),
        (1, 1, "không đổi", "bằng 100% so với cùng kỳ năm 2022"),
    ],
)
def test_growth_and_ratio_tell_of_the_year_before(
    now: int, then: int, growth: str | None, ratio: str | None
) -> None:
    """Tăng 75% and bằng 175% are one thing said in two ways."""
    firms = Indicator(code="dn", name="DN", unit="doanh nghiệp", actual=now, previous=then)

    assert growth_phrase(firms) == growth
    assert same_period_ratio_phrase(firms, Period.year(2023)) == ratio


def test_growth_is_printed_with_the_decimals_asked_for() -> None:
    """As everything else is."""
    firms = Indicator(code="dn", name="DN", unit="doanh nghiệp", actual=4, previous=3)

    assert growth_phrase(firms, decimals=1) == "tăng 33,3%"


def test_the_words_of_a_floor_are_those_of_its_base() -> None:
    """Dự toán, chỉ tiêu giao, …; and more is better."""
    floor = Target.at_least(Figure(9, "đồng"), base="dự toán")

    assert (floor.base, floor.direction) == ("dự toán", HIGHER)


def test_what_was_printed_is_named_too() -> None:
    """So that an auditor finds the percentage and the change in the folder."""
    printed = Indicator(
        code="x",
        name="X",
        unit="%",
        actual=Decimal("95.3"),
        stated_change="3%",
        target=Target.known_by(Decimal("99.8"), HIGHER),
    )

    assert printed.attainment is not None
    assert printed.attainment.id == "x@dat"
    assert printed.change is not None
    assert printed.change.amount.id == "x@tang"


def test_figures_are_named_as_relations_name_them() -> None:
    """So that a result can be followed to the place where its figures were typed."""
    poor = Indicator(
        code="ngheo",
        name="Hộ nghèo",
        unit="hộ",
        actual=57,
        previous=60,
        whole=3552,
        target=Target.at_most(Figure(60, "hộ")),
    )
    named = [poor.quantity(side) for side in Side]

    assert [quantity and quantity.id for quantity in named] == [
        *("ngheo", "ngheo@ke_hoach", "ngheo@cung_ky", "ngheo@tong")
    ]
    assert poor.attainment is not None
    assert poor.attainment.formula == "100 × ngheo@ke_hoach : ngheo"
    assert poor.share is not None
    assert poor.share.sources == {"ngheo", "ngheo@tong"}
    assert poor.growth is not None
    assert poor.growth.amount.formula == "100 × ngheo : ngheo@cung_ky - 100"
