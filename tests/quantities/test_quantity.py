"""Quantities calculate exactly, check units, and know what they were computed from."""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov import Figure
from vn_localgov.errors import UnitMismatchError
from vn_localgov.quantities import Quantity, legible, sum_of, weighted_mean
from vn_localgov.quantities._recipes import Sum

decimals = st.decimals(-(10**12), 10**12, places=3)
numbers = st.integers(-(10**12), 10**12) | decimals
amounts = st.decimals(0, 10**9, places=2)
weights = st.integers(1, 10**9)


def tonnes(value: Decimal | int | Fraction, name: str | None = None) -> Quantity:
    """Make a mass."""
    return Quantity(value=value, unit="tấn", id=name)


def people(value: int, name: str | None = None) -> Quantity:
    """Make a number of people."""
    return Quantity(value=value, unit="người", id=name)


def percent(value: Decimal | int | Fraction) -> Quantity:
    """Make a share."""
    return Quantity(value=value, unit="%")


@given(numbers, numbers)
def test_arithmetic_is_exact_in_any_context(left: Decimal, right: Decimal) -> None:
    """Whatever the caller does with decimals, figures are not rounded by it."""
    a, b = Fraction(left), Fraction(right)

    with localcontext(prec=2):
        assert (tonnes(left) + tonnes(right)).value == a + b
        assert (tonnes(left) - tonnes(right)).value == a - b
        assert (-tonnes(left)).value == -a
        assert abs(tonnes(left)).value == abs(a)


@given(amounts, amounts)
def test_area_by_yield_is_a_harvest(hectares: Decimal, per_hectare: Decimal) -> None:
    """The units bring their factor: ten tạ are a tonne."""
    area = Quantity(value=hectares, unit="ha")
    crop_yield = Quantity(value=per_hectare, unit="tạ/ha")

    harvest = area.times(crop_yield, unit="tấn")

    assert harvest.value == Fraction(hectares) * Fraction(per_hectare) / 10
    assert not hectares or harvest.per(area, "tạ/ha") == crop_yield


@given(amounts, weights)
def test_so_much_per_head_times_heads_is_all(money: Decimal, heads: int) -> None:
    """Dividing and multiplying undo each other, with no digit lost."""
    income = Quantity(value=money, unit="tỷ đồng")
    each = income.per(people(heads), "triệu đồng/người")

    assert each.times(people(heads), unit="tỷ đồng") == income


@given(decimals)
def test_conversion_there_and_back_is_the_same(value: Decimal) -> None:
    """Tonnes are quintals are tonnes."""
    assert tonnes(value).to("tạ").to("tấn") == tonnes(value)
    assert tonnes(value).to("tạ").value == 10 * Fraction(value)


@given(decimals)
def test_a_printed_figure_is_printed_again(value: Decimal) -> None:
    """Zeros at the end are kept: 29.806,0 is more precise than 29.806."""
    figure = Figure(value, "ha")

    assert str(Quantity.of(figure, id="dat").figure()) == str(figure)
    assert str(Quantity.of(figure, id="dat")) == str(figure)


@given(st.lists(numbers, min_size=1, max_size=8))
def test_order_does_not_matter_in_a_sum(values: list[Decimal]) -> None:
    """Villages may be listed in any order."""
    shuffled = sorted(values, key=str)

    assert sum_of(map(tonnes, values)) == sum_of(map(tonnes, shuffled))
    assert sum_of(map(tonnes, values)).value == sum(map(Fraction, values))


@given(st.lists(st.tuples(amounts, weights), min_size=1, max_size=6))
def test_a_weighted_mean_lies_between_its_values(pairs: list[tuple[Decimal, int]]) -> None:
    """And is what all of the numerators are of all of the denominators."""
    mean = weighted_mean((percent(value), people(weight)) for value, weight in pairs)
    parts = [people(weight).times(percent(value), unit="người") for value, weight in pairs]
    together = sum_of(parts).per(sum_of(people(weight) for _, weight in pairs), "%")

    assert min(value for value, _ in pairs) <= mean.value <= max(value for value, _ in pairs)
    assert mean == together


@given(amounts, amounts, weights, weights, st.integers(1, 50))
def test_only_the_proportion_of_weights_counts(
    one: Decimal, other: Decimal, left: int, right: int, times: int
) -> None:
    """People or thousands of people give one mean."""
    values = [percent(one), percent(other)]
    mean = weighted_mean(zip(values, [people(left), people(right)], strict=True))
    larger = [people(left * times), people(right * times)]

    assert weighted_mean(zip(values, larger, strict=True)) == mean


@given(numbers, numbers, numbers)
def test_recomputing_is_computing_anew(left: Decimal, right: Decimal, new: Decimal) -> None:
    """What changes if a figure changes is told exactly, also through other results."""
    assume(right)
    whole = tonnes(left, "a") + tonnes(right, "b")
    share = whole.per(tonnes(right, "b"), "%")

    assert share.recompute({}) == share
    changed = (tonnes(new, "a") + tonnes(right)).per(tonnes(right), "%")
    assert share.recompute({"a": Decimal(new)}) == changed


def test_what_was_recomputed_can_be_asked_and_recomputed_again() -> None:
    """It is computed from the new figures, in their units, and knows it."""
    share = (tonnes(3, "a") + tonnes(4, "b")).per(tonnes(14, "c"), "%")
    changed = share.recompute({"a": 10})

    assert changed.formula == share.formula == "100 × (a + b) : c"
    assert changed.sources == share.sources
    assert changed.operands == (tonnes(14), tonnes(14))
    assert changed.operands[0].operands == (tonnes(10), tonnes(4))
    assert changed.recompute({"a": 3}) == share


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        (("1,50 tấn", "1,50 tấn"), "3,00 tấn"),
        (("1,5 tấn", "1,50 tấn"), "3,00 tấn"),
        (("5 tấn", "1 tấn"), "6 tấn"),
        (("123.456.789.012,75 tấn", "0,25 tấn"), "123.456.789.013,00 tấn"),
    ],
)
def test_a_sum_is_printed_as_precisely_as_its_finest_part(
    texts: tuple[str, str], total: str
) -> None:
    """Zeros at the end are kept, whatever the caller's decimal context is."""
    one, other = (Quantity.of(Figure.parse(text), id="x") for text in texts)

    with localcontext(prec=2):
        assert str((one + other).figure()) == total


def test_what_was_computed_in_between_has_no_decimals_of_its_own() -> None:
    """A sum of something printed and something computed is printed in full."""
    half = tonnes(Fraction(1, 2)) + Quantity.of(Figure.parse("1,00 tấn"), id="x")

    assert str(half.figure()) == "1,5 tấn"


@pytest.mark.parametrize(("letters", "is_cut"), [(247, False), (248, True)])
def test_a_formula_of_500_letters_is_whole(letters: int, *, is_cut: bool) -> None:
    """A longer one is cut, and says so."""
    formula = (tonnes(1, "a" * 250) + tonnes(2, "b" * letters)).formula

    assert formula.endswith("…") is is_cut
    assert len(formula) == 500 + is_cut


def test_the_distance_of_nothing_is_what_it_is() -> None:
    """No sign is turned that is not there."""
    assert abs(tonnes(0, "a")).formula == abs(tonnes(1, "a")).formula == "a"
    assert abs(tonnes(-1, "a")).formula == "-a"


def test_a_printed_figure_is_legible_as_it_is() -> None:
    """With the decimals that it has, unless others are asked for."""
    printed = Quantity.of(Figure.parse("1,500 tấn"), id="x")

    assert str(legible(printed)) == "1,500 tấn"
    assert str(legible(printed, decimals=1)) == "1,5 tấn"


def test_a_named_result_can_be_replaced_too() -> None:
    """Formulas show it, so one can ask what it would change."""
    total = (tonnes(3, "a") + tonnes(4, "b")).named("tong")

    assert total.per(tonnes(14, "c"), "%").recompute({"tong": 14}).value == 100


def test_recomputing_what_is_not_there_is_refused() -> None:
    """A mistyped id would seem to change nothing."""
    with pytest.raises(KeyError, match="nothing here is called c, d"):
        (tonnes(1, "a") + tonnes(2, "b")).recompute({"d": 5, "c": 5})


def test_a_missing_part_is_refused() -> None:
    """It is not zero."""
    with pytest.raises(TypeError, match=r"^a figure of the total is missing, which is not zero$"):
        sum_of([tonnes(1), None])  # type: ignore[list-item]


def test_sources_are_the_given_figures_and_no_others() -> None:
    """Of a result one can ask which figures it rests on; a number without a name is none."""
    total = (tonnes(3, "vu_xuan") + tonnes(4, "vu_mua")).named("ca_nam")
    share = tonnes(3, "vu_xuan").per(total, "%")

    assert share.sources == {"vu_xuan", "vu_mua"}
    assert (share.times(tonnes(2), unit="tấn")).sources == share.sources
    assert tonnes(1).sources == frozenset()


@pytest.mark.parametrize(
    ("quantity", "formula"),
    [
        (tonnes(1, "a"), "a"),
        (tonnes(Fraction(1, 3)), "1/3"),
        (tonnes(1, "a") + tonnes(2, "b"), "a + b"),
        (tonnes(1, "a") - tonnes(2, "b"), "a - b"),
        (sum_of([tonnes(1, "a"), tonnes(2, "b"), tonnes(3, "c")]), "a + b + c"),
        (-tonnes(1, "a"), "-a"),
        (tonnes(1, "a") - (tonnes(2, "b") - tonnes(3, "c")), "a - (b - c)"),
        (tonnes(1, "a").per(tonnes(2, "b"), "%"), "100 × a : b"),
        (tonnes(1, "a").to("tạ"), "10 × a"),
        (tonnes(1, "a").to("nghìn tấn"), "a : 1000"),
        ((tonnes(1, "a") + tonnes(2, "b")).per(tonnes(2, "b"), "%"), "100 × (a + b) : b"),
        (
            (tonnes(1, "a") + tonnes(2, "b")).named("c").per(tonnes(2, "b"), "%"),
            "100 × c : b",
        ),
        (tonnes(1, "a").to("tạ") + tonnes(1, "b").to("tạ"), "10 × a + 10 × b"),
        (
            weighted_mean([(tonnes(1, "a"), people(2, "n")), (tonnes(3, "b"), people(4, "m"))]),
            "(a × n + b × m) : (n + m)",
        ),
    ],
)
def test_a_formula_shows_how_a_result_came_about(quantity: Quantity, formula: str) -> None:
    """An auditor can follow it; what has a name of its own is not taken apart."""
    assert quantity.formula == formula


@pytest.mark.parametrize(
    ("constant", "formula"), [(-100, "a - b - 100"), (1, "a - b + 1"), (7, "a - b + 7")]
)
def test_a_number_in_a_sum_keeps_its_sign(constant: int, formula: str) -> None:
    """Growth is a ratio less 100."""
    assert Sum((1, -1), constant).write(["a", "b"]) == formula


def test_a_named_result_shows_its_own_formula() -> None:
    """The name stands for it in others only."""
    assert (tonnes(1, "a") + tonnes(2, "b")).named("tong").formula == "a + b"


def test_a_long_chain_does_not_exhaust_the_stack() -> None:
    """Thousands of additions, one by one, can be asked for their sources and written."""
    total = tonnes(0, "dau")
    for number in range(2000):
        total += tonnes(number, "thang")

    assert total.sources == {"dau", "thang"}
    assert total.recompute({"thang": 1}).value == 2000
    assert total.formula.endswith("…")
    assert len(total.formula) < 1000


@pytest.mark.parametrize("value", [1.5, "1", None, True])
def test_only_exact_numbers_are_values(value: object) -> None:
    """A float is not what was written, and a text is to be read first."""
    with pytest.raises(TypeError):
        Quantity(value=value, unit="ha")  # type: ignore[arg-type]


def test_vague_figures_do_not_calculate() -> None:
    """More than 30 plus 5 is no number."""
    with pytest.raises(ValueError, match="cannot calculate with an inexact figure: trên 30 tỷ"):
        Quantity.of(Figure.parse("trên 30 tỷ đồng"), id="thu")


@pytest.mark.parametrize(
    ("calculate", "message"),
    [
        (lambda: tonnes(1) + people(1), "tấn and người differ"),
        (lambda: tonnes(1) - Quantity(value=1, unit="tạ"), "tấn and tạ differ"),
        (lambda: tonnes(1).to("ha"), "cannot convert tấn into ha"),
        (lambda: tonnes(1).times(people(1), unit="tấn"), "tấn × người is no tấn"),
        (lambda: tonnes(1).per(people(1), "%"), "tấn : người is no %"),
        (lambda: tonnes(1).per(people(1), "%", factor=100), "have a factor of their own"),
        (lambda: weighted_mean([(tonnes(1), people(1)), (people(1), people(1))]), "differ"),
        (lambda: weighted_mean([(tonnes(1), people(1)), (tonnes(1), tonnes(1))]), "differ"),
    ],
)
def test_units_are_checked_in_every_operation(calculate: object, message: str) -> None:
    """Apples and pears do not add up, and say so."""
    with pytest.raises(UnitMismatchError, match=message):
        calculate()  # type: ignore[operator]


@pytest.mark.parametrize("pairs", [[], [(percent(1), people(-1))]])
def test_a_mean_of_nothing_is_refused(pairs: list[tuple[Quantity, Quantity]]) -> None:
    """So is a weight below zero."""
    with pytest.raises(
        ValueError, match=r"^a mean needs at least one value, and no weight below zero$"
    ):
        weighted_mean(pairs)


def test_a_sum_of_nothing_is_refused() -> None:
    """It would have no unit."""
    with pytest.raises(ValueError, match=r"^a total needs at least one quantity$"):
        sum_of([])


def test_nothing_is_divided_by_zero() -> None:
    """Neither by a zero, nor by weights that are all zero."""
    with pytest.raises(ZeroDivisionError, match="100 × a : 0 tấn would be divided by zero"):
        tonnes(1, "a").per(tonnes(0), "%")
    with pytest.raises(ZeroDivisionError, match=r": \(00 người\) would be divided by zero"):
        weighted_mean([(percent(1), people(0))])


def test_a_result_without_end_asks_how_many_decimals() -> None:
    """A third cannot be printed in full, and is not rounded unasked."""
    third = tonnes(1).per(people(3), "tấn/người")

    with pytest.raises(ValueError, match="1/3 tấn/người has no last decimal: say how many"):
        third.figure()
    assert str(third.figure(decimals=2)) == "0,33 tấn/người"
    assert str(third) == "1/3 tấn/người"


@given(st.fractions(-1000, 1000, max_denominator=10**12), st.none() | st.integers(0, 4))
def test_a_legible_print_never_pretends(value: Fraction, places: int | None) -> None:
    """It looks like 0 or 100 only if it is; and has as many decimals as asked, or more."""
    printed = legible(percent(value), decimals=places, never=(0, 100))

    assert printed.value not in (0, 100) or printed.value == value
    assert places is None or printed.decimals >= places
    assert abs(Fraction(printed.value) - value) <= Fraction(1, 2 * 10**printed.decimals)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (100 - Fraction(1, 10**30), "dưới 100%"),
        (100 + Fraction(1, 10**30), "trên 100%"),
        (Fraction(1, 10**30), "trên 0%"),
        (100 - Fraction(1, 10**19), "99,9999999999999999999%"),
    ],
)
def test_what_no_decimals_tell_is_told_by_a_bound(value: Fraction, text: str) -> None:
    """Even then nothing untrue is printed."""
    assert str(legible(percent(value), never=(0, 100))) == text


@given(st.lists(decimals, min_size=2, max_size=5))
def test_quantities_are_equal_if_value_and_unit_are(values: list[Decimal]) -> None:
    """Wherever they come from, so that results can be compared and counted."""
    for left, right in pairwise(values):
        assert (tonnes(left, "x") == tonnes(right, "y")) is (left == right)
        assert hash(tonnes(left, "x")) == hash(tonnes(left) + tonnes(0))


def test_a_result_used_twice_is_walked_once() -> None:
    """Doubling sixty times asks for one figure, not for a million million million."""
    total = tonnes(1, "a")
    for _ in range(60):
        total += total

    assert total.sources == {"a"}
    assert total.recompute({"a": 3}).value == 3 * 2**60
