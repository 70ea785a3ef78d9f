"""Figures of communes and periods come together by the rule of their indicator, or not at all."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Figure, Indicator, Target
from vn_localgov.errors import AggregationError, UnitMismatchError
from vn_localgov.indicators import (
    Aggregation,
    Side,
    over_communes,
    over_periods,
)

counts = st.integers(0, 10**6)
SUM, LAST, MEAN, NONE = Aggregation
COMMUNES = ["A", "B", "C", "D", "E"]


def count(code: str, actual: object, rule: Aggregation | None = SUM, **more: object) -> Indicator:
    """Make an indicator that counts households."""
    made = {"code": code, "name": code, "unit": "hộ", "actual": actual, "aggregation": rule} | more
    return Indicator(**made)  # type: ignore[arg-type]


def rate(actual: object, *, numerator: str | None = None, below: str | None = "ho") -> Indicator:
    """Make a share of households."""
    return count("ty_le", actual, MEAN, unit="%", numerator=numerator, denominator=below)


def commune(*indicators: Indicator) -> dict[str, Indicator]:
    """Put indicators of one commune, or of one period, under their codes."""
    return {indicator.code: indicator for indicator in indicators}


@given(st.lists(counts, min_size=1, max_size=5))
def test_the_whole_of_additive_figures_is_their_sum(figures: list[int]) -> None:
    """Households of a province are those of its communes."""
    for rule in (SUM, LAST):
        members = {
            name: commune(count("ho", figure, rule))
            for name, figure in zip(COMMUNES, figures, strict=False)
        }
        total = over_communes("ho", members)

        assert total is not None
        assert total.value == sum(figures)
        assert total.sources == {f"{name}:ho" for name in members}


@given(st.lists(counts, min_size=1, max_size=5))
def test_over_time_stocks_are_the_last_and_flows_the_sum(figures: list[int]) -> None:
    """Births of a year are those of its quarters; its households are those of the last one."""
    periods = {
        f"quý {index}": commune(count("sinh", figure), count("ho", figure, LAST))
        for index, figure in enumerate(figures)
    }
    births, households = over_periods("sinh", periods), over_periods("ho", periods)

    assert births is not None
    assert households is not None
    assert births.value == sum(figures)
    assert households.value == figures[-1]


@given(st.lists(st.tuples(counts, st.integers(1, 10**6)), min_size=1, max_size=5))
def test_a_rate_is_what_numerators_are_of_denominators(pairs: list[tuple[int, int]]) -> None:
    """Exactly, though each commune printed its own rate rounded."""
    members = {
        name: commune(
            count("ngheo", poor, LAST),
            count("ho", households, LAST),
            rate(Decimal(100 * poor // households), numerator="ngheo"),
        )
        for name, (poor, households) in zip(COMMUNES, pairs, strict=False)
    }
    found = over_communes("ty_le", members)

    assert found is not None
    assert found.value == Fraction(
        100 * sum(poor for poor, _ in pairs), sum(households for _, households in pairs)
    )


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 999)), min_size=1, max_size=5))
def test_without_numerators_a_rate_is_weighted(pairs: list[tuple[int, int]]) -> None:
    """A large commune counts for more than a small one."""
    members = {
        name: commune(rate(percent), count("ho", households, LAST))
        for name, (percent, households) in zip(COMMUNES, pairs, strict=False)
    }
    found = over_communes("ty_le", members)

    assert found is not None
    assert found.value == Fraction(
        sum(percent * households for percent, households in pairs),
        sum(households for _, households in pairs),
    )


def test_a_missing_numerator_leaves_the_weights() -> None:
    """Where one commune tells only its rate, all are weighted."""
    members = {
        "A": commune(count("ngheo", 57), count("ho", 100), rate(57, numerator="ngheo")),
        "B": commune(count("ho", 300), rate(1, numerator="ngheo")),
    }

    assert str(over_communes("ty_le", members)) == "15%"


def test_over_time_a_rate_is_weighted_by_what_adds_up() -> None:
    """Two crops on 100 and 300 hectares; but never by what is counted at the end."""
    crops = {
        "vụ xuân": commune(rate(60, below="dien_tich"), count("dien_tich", 100)),
        "vụ mùa": commune(rate(52, below="dien_tich"), count("dien_tich", 300)),
    }
    stocks = {
        "quý I": commune(rate(60), count("ho", 100, LAST)),
        "quý II": commune(rate(52), count("ho", 300, LAST)),
    }

    assert str(over_periods("ty_le", crops)) == "54%"
    with pytest.raises(AggregationError, match="'ty_le' over several periods needs its numerator"):
        over_periods("ty_le", stocks)


def test_periods_with_two_rules_for_a_denominator_name_it() -> None:
    """It is at fault, and not the rate."""
    periods = {
        "quý I": commune(rate(60), count("ho", 100, LAST)),
        "quý II": commune(rate(52), count("ho", 300)),
    }

    with pytest.raises(AggregationError, match="'ho'"):
        over_periods("ty_le", periods)


def test_over_time_a_share_of_stocks_is_the_last_one() -> None:
    """Poor households of all households are counted at the end, both of them."""
    quarters = {
        "quý I": commune(rate(6, numerator="n"), count("n", 6, LAST), count("ho", 100, LAST)),
        "quý II": commune(rate(5, numerator="n"), count("n", 5, LAST), count("ho", 100, LAST)),
    }

    assert str(over_periods("ty_le", quarters)) == "5%"


@pytest.mark.parametrize(
    ("indicator", "others", "message"),
    [
        (count("x", 5, NONE), (), "'x' is not put together at all"),
        (count("x", 5, None), (), "nothing says how 'x' is put together: give its aggregation"),
        (
            count("x", 5, MEAN),
            (),
            "'x' is a rate: without its denominator it is neither added nor averaged",
        ),
        (
            count("x", 5, MEAN, denominator="ho"),
            (),
            "there is no exact figure 'ho' of A, B; what is missing is not zero",
        ),
        (
            count("x", 5, MEAN, denominator="ho"),
            (count("ho", 0),),
            "'x' cannot be put together: its denominator is zero everywhere",
        ),
        (
            count("x", 5, MEAN, denominator="ho", numerator="n"),
            (count("ho", 1), count("n", 1, MEAN)),
            "'n' is a rate: without its denominator it is neither added nor averaged",
        ),
        (
            count("x", 5, MEAN, denominator="ho"),
            (count("ho", None, is_applicable=False),),
            "there is no exact figure 'ho' of A, B; what is missing is not zero",
        ),
    ],
)
def test_what_cannot_be_put_together_is_refused(
    indicator: Indicator, others: tuple[Indicator, ...], message: str
) -> None:
    """Nothing is made up: a rate is never averaged."""
    members = dict.fromkeys("AB", commune(indicator, *others))

    for combine in (over_communes, over_periods):
        with pytest.raises(AggregationError) as caught:
            combine("x", members)
        assert str(caught.value) == message
        assert caught.value.wording.vi


@pytest.mark.parametrize("there", [(), (count("x", None),), (count("x", "trên 500"),)])
def test_a_missing_figure_is_not_zero(there: tuple[Indicator, ...]) -> None:
    """All communes that have not told it, or only roughly, are named at once."""
    members = {"A": commune(count("x", 1)), "B": commune(*there), "C": commune(*there)}

    with pytest.raises(AggregationError, match="of B, C; what is missing is not zero") as caught:
        over_communes("x", members)
    assert caught.value.members == ("B", "C")
    assert caught.value.wording.vi == (
        "B, C thiếu số liệu 'x', hoặc chỉ nêu ước lượng; thiếu không phải là bằng 0"
    )


def test_many_missing_communes_are_counted_and_few_are_named() -> None:
    """The message stays short; the error has all of them."""
    members = {f"xã {number}": commune() for number in range(50)}

    with pytest.raises(AggregationError, match="xã 9, …; what") as caught:
        over_communes("x", members)
    assert len(caught.value.members) == 50


def test_ten_missing_communes_are_all_named() -> None:
    """Only more are cut."""
    members = {f"xã {number}": commune() for number in range(10)}

    with pytest.raises(AggregationError, match="xã 8, xã 9; what"):
        over_communes("x", members)


@pytest.mark.parametrize(
    ("first", "second", "missing"),
    [
        ((count("x", 1, LAST),), (count("x", None, LAST),), "'x' of II"),
        (
            (count("x", 1, MEAN, denominator="ho"), count("ho", 1)),
            (count("x", None, MEAN, denominator="ho"), count("ho", 1)),
            "'x' of II",
        ),
        (
            (count("x", 1, MEAN, denominator="ho"), count("ho", 1)),
            (count("x", 1, MEAN, denominator="ho"), count("ho", None)),
            "'ho' of II",
        ),
        (
            (count("x", 1, MEAN, denominator="ho", numerator="n"), count("ho", 1), count("n", 1)),
            (
                count("x", 1, MEAN, denominator="ho", numerator="n"),
                count("ho", None),
                count("n", 1),
            ),
            "'ho' of II",
        ),
    ],
)
def test_what_is_missing_is_named(
    first: tuple[Indicator, ...], second: tuple[Indicator, ...], missing: str
) -> None:
    """The figure, which may be the denominator, and the period."""
    with pytest.raises(AggregationError, match=f"there is no exact figure {missing}; what"):
        over_periods("x", {"I": commune(*first), "II": commune(*second)})


@pytest.mark.parametrize("rule", [None, NONE, MEAN])
def test_the_rule_of_a_denominator_is_named(rule: Aggregation | None) -> None:
    """It is at fault, and not the rate."""
    rate_ = count("x", 1, MEAN, denominator="ho", numerator="n")
    members = {"A": commune(rate_, count("ho", 1, rule), count("n", 1))}

    with pytest.raises(AggregationError, match="'ho'"):
        over_communes("x", members)


def test_nobody_at_all_tells_nothing() -> None:
    """A province without communes has no figure, rather than zero."""
    with pytest.raises(AggregationError, match="there is nobody to put 'x' together of"):
        over_communes("x", {})


def test_not_applicable_is_neither_missing_nor_zero() -> None:
    """A commune without a coast does not keep the province from adding up its fish."""
    inland = count("ca", None, is_applicable=False)

    members = {"A": commune(count("ca", 5)), "B": commune(inland), "C": commune(count("ca", 0))}
    assert str(over_communes("ca", members)) == "05 hộ"
    assert over_communes("ca", {"B": commune(inland)}) is None


def test_a_rate_that_does_not_apply_takes_its_weight_along() -> None:
    """Households of communes without rice do not thin the yield."""
    members = {
        "A": commune(rate(60), count("ho", 100)),
        "B": commune(attrs_rate_not_applicable(), count("ho", 900)),
    }

    assert str(over_communes("ty_le", members)) == "60%"


def attrs_rate_not_applicable() -> Indicator:
    """Make a rate that cannot be."""
    return count("ty_le", None, MEAN, unit="%", denominator="ho", is_applicable=False)


def test_communes_have_to_agree_on_the_rule() -> None:
    """A sum here and a stock there is no total."""
    members = {"A": commune(count("x", 1, SUM)), "B": commune(count("x", 1, LAST))}

    with pytest.raises(AggregationError, match="A, B put 'x' together in different ways"):
        over_communes("x", members)


def test_units_that_convert_are_converted() -> None:
    """Tonnes and quintals make tonnes; tonnes and hectares are refused."""
    members = {
        "A": commune(count("x", 1, unit="tấn")),
        "B": commune(count("x", 5, unit="tạ")),
    }

    assert str(over_communes("x", members)) == "1,5 tấn"
    with pytest.raises(UnitMismatchError):
        over_communes("x", members | {"C": commune(count("x", 1, unit="ha"))})


def test_plans_and_last_year_come_together_too() -> None:
    """Each side of an indicator by the same rule."""
    members = {
        name: commune(count("x", 5, previous=3, target=Target.at_least(Figure(4, "hộ")), whole=10))
        for name in "AB"
    }
    sides = [over_communes("x", members, side=side) for side in Side]

    assert list(map(str, sides)) == ["10 hộ", "08 hộ", "06 hộ", "20 hộ"]


@pytest.mark.parametrize("side", ["actual", "previous", "whole", "stated_change"])
def test_what_is_not_applicable_has_no_figures(side: str) -> None:
    """It would be both."""
    with pytest.raises(ValueError, match="x is not applicable, and yet has figures"):
        count("x", **({"actual": None, "is_applicable": False} | {side: 5}))  # type: ignore[arg-type]


@pytest.mark.parametrize("unit", ["%", "‰", "tạ/ha", "triệu đồng/người", "điểm phần trăm"])
@pytest.mark.parametrize("rule", [SUM, LAST])
def test_rates_are_not_added_whatever_the_rule_says(unit: str, rule: Aggregation) -> None:
    """60 and 60 tạ/ha are not 120; over time, the last one stands."""
    members = {name: commune(count("x", 60, rule, unit=unit)) for name in "AB"}

    with pytest.raises(AggregationError, match="'x' is a rate"):
        over_communes("x", members)
    if rule is LAST:
        assert over_periods("x", members) == members["B"]["x"].quantity()


def test_so_much_a_year_is_added() -> None:
    """A year is the same for all."""
    members = {name: commune(count("x", 60, unit="triệu đồng/năm")) for name in "AB"}

    assert str(over_communes("x", members)) == "120 triệu đồng/năm"


def test_only_rates_have_denominators() -> None:
    """A sum is divided by nothing."""
    with pytest.raises(ValueError, match="x: only a weighted mean has numerator and denominator"):
        count("x", 5, SUM, denominator="ho")


@pytest.mark.parametrize(
    ("rule", "communes", "periods"),
    [
        (Aggregation.SUM, "cộng lại", "cộng lại"),
        (LAST, "cộng lại", "lấy số của kỳ cuối"),
        (MEAN, "tính lại theo trọng số", "tính lại theo trọng số"),
        (NONE, "không tổng hợp", "không tổng hợp"),
    ],
)
def test_a_rule_says_what_becomes_of_figures(
    rule: Aggregation, communes: str, periods: str
) -> None:
    """In the words that clerks read."""
    assert (rule.over_communes, rule.over_periods) == (communes, periods)
