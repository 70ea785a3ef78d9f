"""Conclusions follow from figures, exactly, and words never contradict numbers."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Figure, Indicator, Period, Target
from vn_localgov.errors import UnitMismatchError
from vn_localgov.indicators import (
    Direction,
    attainment_phrase,
    change_phrase,
    done_of_whole,
    excess_phrase,
    format_share,
    same_period_phrase,
)
from vn_localgov.quantities import Quantity

counts = st.integers(0, 10**12)
amounts = st.decimals(0, 10**9, places=3, allow_nan=False)
YEAR = Period.year(2023)


def households(**figures: object) -> Indicator:
    """Make an indicator that counts households."""
    return Indicator(code="ho", name="Hộ", unit="hộ", **figures)  # type: ignore[arg-type]


def roads(actual: object, target: Target) -> Indicator:
    """Make an indicator in kilometres."""
    return Indicator(code="duong", name="Đường", unit="km", actual=actual, target=target)


@given(amounts, amounts)
def test_a_floor_is_met_when_all_of_the_plan_is_done(actual: Decimal, plan: Decimal) -> None:
    """Attainment and verdict never contradict each other: more is better."""
    indicator = roads(actual, Target.at_least(Figure(plan, "km")))

    assert indicator.is_met is (actual >= plan)
    assert indicator.attainment is None or indicator.is_met == (indicator.attainment.value >= 100)


@given(amounts, amounts)
def test_a_ceiling_is_met_when_nothing_goes_over_it(actual: Decimal, plan: Decimal) -> None:
    """Attainment and verdict never contradict each other: less is better."""
    indicator = roads(actual, Target.at_most(Figure(plan, "km")))

    assert indicator.is_met is (actual <= plan)
    assert indicator.attainment is None or indicator.is_met == (indicator.attainment.value >= 100)


@given(st.fractions(0, 1000))
def test_a_percentage_never_rounds_to_all_or_nothing(points: Fraction) -> None:
    """99,999% is not printed as 100%, nor 0,001% as 0%."""
    printed = format_share(Quantity(value=points, unit="%"))

    assert (printed == "100%") is (points == 100)
    assert (printed == "0%") is (points == 0)


@given(st.fractions(0, 1000, max_denominator=10**12), st.integers(0, 4))
def test_a_percentage_is_rounded_once(points: Fraction, decimals: int) -> None:
    """What is printed is within half a unit of its last place."""
    share = Quantity(value=points, unit="%")
    number = format_share(share, decimals=decimals).rstrip("%")
    places = len(number.partition(",")[2])
    printed = Fraction(number.replace(".", "").replace(",", "."))

    assert places >= decimals
    assert abs(printed - points) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize(
    ("actual", "plan", "phrase", "excess"),
    [
        (21, 20, "đạt 105% kế hoạch", "vượt 5% kế hoạch"),
        (20, 20, "đạt 100% kế hoạch", "đạt kế hoạch"),
        (19, 20, "đạt 95% kế hoạch", "chưa đạt, còn thiếu 5% kế hoạch"),
        (99999, 100000, "đạt 99,999% kế hoạch", "chưa đạt, còn thiếu 0,001% kế hoạch"),
    ],
)
def test_words_for_the_plan_come_from_the_figures(
    actual: int, plan: int, phrase: str, excess: str
) -> None:
    """No author writes đạt, vượt or chưa đạt."""
    indicator = roads(actual, Target.at_least(Figure(plan, "km")))

    assert attainment_phrase(indicator) == phrase
    assert excess_phrase(indicator) == excess


@pytest.mark.parametrize(
    ("stated", "base", "phrase"),
    [
        # The report of Mai Trung, 2023: the plans themselves were not printed.
        ("211.64", "kế hoạch", "đạt 211,64% kế hoạch"),
        ("99.8", "dự toán", "đạt 99,8% dự toán"),
        ("100", "chỉ tiêu huyện giao", "đạt 100% chỉ tiêu huyện giao"),
    ],
)
def test_a_printed_attainment_is_printed_again(stated: str, base: str, phrase: str) -> None:
    """A plan known only by its percentage keeps the decimals of that percentage."""
    target = Target.known_by(Decimal(stated), Direction.HIGHER_IS_BETTER, base=base)
    indicator = roads(1, target)

    assert attainment_phrase(indicator) == phrase
    assert indicator.is_met is (Decimal(stated) >= 100)


@given(counts, counts)
def test_words_for_change_come_from_the_figures(now: int, before: int) -> None:
    """Tăng, giảm and không đổi follow the sign, and the difference is never negative."""
    phrase = change_phrase(households(actual=now, previous=before))
    word = "tăng" if now > before else "giảm" if now < before else "không đổi"

    assert phrase == (word if now == before else f"{word} {Figure(abs(now - before), 'hộ')}")


@pytest.mark.parametrize(
    ("actual", "excess"),
    [
        (57, "đạt kế hoạch, thấp hơn mức tối đa 03 hộ"),
        (60, "đạt kế hoạch"),
        (72, "chưa đạt kế hoạch, cao hơn mức tối đa 12 hộ"),
    ],
)
def test_a_ceiling_is_never_passed_in_words(actual: int, excess: str) -> None:
    """Vượt would be taken for praise or for blame; the distance says which it is."""
    poor = households(actual=actual, target=Target.at_most(Figure(60, "hộ")))

    assert excess_phrase(poor) == excess


def test_a_ceiling_known_by_its_percentage_says_only_whether_it_is_met() -> None:
    """Without the ceiling there is no distance to tell."""
    target = Target.known_by(107, Direction.LOWER_IS_BETTER)

    assert excess_phrase(households(actual=5, target=target)) == "đạt kế hoạch"


@pytest.mark.parametrize(
    ("unit", "phrase"), [("%", "tăng 1,3 điểm phần trăm"), ("‰", "tăng 1,3 điểm phần nghìn")]
)
def test_percentages_differ_by_points(unit: str, phrase: str) -> None:
    """From 95,1% to 96,4% is 1,3 points, and not 1,3%."""
    insured = Indicator(
        code="bh", name="BHYT", unit=unit, actual=Decimal("96.4"), previous=Decimal("95.1")
    )

    assert change_phrase(insured) == phrase


def test_a_printed_change_may_be_in_percent() -> None:
    """Where last year's figure is not known, the printed change stands for itself."""
    culture = Indicator(
        code="vh", name="Gia đình văn hóa", unit="%", actual=Decimal("95.3"), stated_change="3%"
    )

    assert change_phrase(culture) == "tăng 3%"


def test_the_base_of_a_change_is_the_year_before() -> None:
    """The year follows from the report's period, and cùng kỳ says which part of it."""
    firms = Indicator(code="dn", name="DN", unit="doanh nghiệp", actual=21, previous=12)

    expected = "tăng 09 doanh nghiệp so với cùng kỳ năm 2022"
    assert same_period_phrase(firms, YEAR) == expected
    assert same_period_phrase(firms, Period.half(2023, 1)) == expected


def test_a_comparison_with_another_year_names_that_year() -> None:
    """The sentence says what the figures are of, and not what is usual."""
    firms = households(actual=21, previous=12, base_year=2020)

    assert same_period_phrase(firms, YEAR) == "tăng 09 hộ so với cùng kỳ năm 2020"


@given(counts, st.integers(1, 10**12))
def test_a_share_is_exact(part: int, whole: int) -> None:
    """Rounding happens when a share is printed, and not before."""
    share = households(actual=part, whole=whole).share

    assert share is not None
    assert share.value == Fraction(100 * part, whole)


def test_done_of_whole_pads_both_or_none() -> None:
    """06/07 or 6/7, never 06/7."""
    villages = Indicator(code="t", name="Thôn", unit="thôn", actual=6, whole=7)

    assert done_of_whole(villages) == "06/07 thôn"
    assert done_of_whole(villages, padded=False) == "6/7 thôn"


@pytest.mark.parametrize(
    "indicator",
    [
        households(),
        households(actual=5),
        households(previous=5),
        households(actual="trên 5", whole=7),
        households(actual=5, whole=0),
        households(actual=5, target=Target.at_least(Figure(0, "hộ"))),
    ],
)
def test_unknown_stays_unknown(indicator: Indicator) -> None:
    """What is missing gives no conclusion: neither zero nor an error."""
    assert [indicator.change, indicator.attainment, indicator.share] == [None, None, None]
    assert attainment_phrase(indicator) is excess_phrase(indicator) is None
    assert change_phrase(indicator) is same_period_phrase(indicator, YEAR) is None


def test_done_of_whole_needs_both_figures() -> None:
    """Half of a pair is not printed."""
    assert done_of_whole(households(actual=5)) is done_of_whole(households(whole=5)) is None


def test_a_missing_figure_prints_nothing_and_meets_nothing() -> None:
    """An indicator that is not measured yet can already stand in a plan."""
    planned = households(target=Target.at_most(Figure(60, "hộ")))

    assert (str(planned), planned.is_met, planned.attainment) == ("", None, None)
    assert households(actual=5).is_met is None


def test_a_target_without_figures_concludes_nothing() -> None:
    """A target of which neither plan nor percentage is known is only announced."""
    announced = households(actual=5, target=Target(direction=Direction.HIGHER_IS_BETTER))

    assert (announced.attainment, announced.is_met) == (None, None)


@given(st.lists(counts, min_size=1, max_size=7))
def test_a_sum_is_the_sum_of_its_parts(figures: list[int]) -> None:
    """A total that is computed cannot differ from its parts."""
    parts = [
        Indicator(code=f"ho.thon_{index}", name="thôn", unit="hộ", actual=figure)
        for index, figure in enumerate(figures)
    ]
    whole = Indicator.sum_of(parts, code="ho", name="Hộ")

    assert whole.actual == Figure(sum(figures), "hộ")
    assert whole.parts == tuple(parts)


def test_a_sum_with_a_missing_part_is_refused() -> None:
    """A missing part is not zero."""
    others = attrs.evolve(households(), code="khac")
    with pytest.raises(ValueError, match=r"^no figure for ho, khac$"):
        Indicator.sum_of([households(), others], code="tong", name="Tổng")


def test_an_indicator_prints_its_figure() -> None:
    """Or nothing, where there is none."""
    assert (str(households(actual=57)), str(households())) == ("57 hộ", "")


@pytest.mark.parametrize("figures", [{"actual": Figure(1, "ha")}, {"previous": "5 ha"}])
def test_all_figures_of_an_indicator_are_in_its_unit(figures: dict[str, object]) -> None:
    """A figure in another unit is refused when the indicator is made."""
    with pytest.raises(UnitMismatchError, match="ho is in hộ, not in ha"):
        households(**figures)


def test_plan_and_figure_are_compared_in_one_unit() -> None:
    """Kilometres of road do not meet a plan in hectares."""
    indicator = roads(5, Target.at_least(Figure(5, "ha")))

    with pytest.raises(UnitMismatchError):
        _ = indicator.attainment
    with pytest.raises(UnitMismatchError):
        _ = indicator.is_met


def test_inexact_figures_conclude_nothing_about_the_plan() -> None:
    """About a hundred may be more or less than ninety-nine."""
    vague = households(actual="khoảng 100", target=Target.at_least(Figure(99, "hộ")))

    assert [vague.attainment, vague.is_met] == [None, None]
