"""A verdict says whether printed figures can be true together, and never more than that."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.audit import Book, Printed, Rounding, Verdict, judge
from vn_localgov.audit._judge import _up_to_huge
from vn_localgov.figures import Bound, Figure
from vn_localgov.intervals import Interval
from vn_localgov.numbers import round_number
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

GRAIN = Relation.product("a", "b", "c", factor=Fraction(1, 10))
DIFFERENCE = Relation.difference("a", "b", "c")
LONG = "9" + ".999" * 16  # of 49 digits, where the longest figures have 60
amounts = st.fractions(0, 10**6, max_denominator=10**4)
places = st.integers(0, 3)


def printed(name: str, text: str, **options: object) -> Printed:
    """A figure as somebody printed it."""
    figure = Figure.parse(text)
    return Printed(id=name, name=name, figure=figure, unit=figure.unit, **options)  # type: ignore[arg-type]


def book(**texts: str) -> Book:
    """Figures by name, as they are printed."""
    return {name: printed(name, text) for name, text in texts.items()}


def rounded(name: str, value: Fraction, decimals: int) -> Printed:
    """A true value as it would be printed in a report."""
    figure = Figure(round_number(value, decimals), "ha")
    return Printed(id=name, name=name, figure=figure, unit=figure.unit)


def count(name: str, value: int) -> Printed:
    """A number of households."""
    return Printed(id=name, name=name, figure=Figure(value, "hộ"), unit=Unit.parse("hộ"))


def cut(name: str, value: Fraction, decimals: int) -> Printed:
    """A true value of which the further digits are cut off."""
    number = Decimal(math.trunc(value * 10**decimals)).scaleb(-decimals)
    figure = Figure(number, "ha")
    return Printed(id=name, name=name, figure=figure, unit=figure.unit)


@given(st.lists(amounts, min_size=2, max_size=6), st.lists(places, min_size=7, max_size=7))
def test_a_true_sum_is_never_called_wrong(parts: list[Fraction], decimals: list[int]) -> None:
    """However each figure was rounded for print."""
    names = [f"p{i}" for i in range(len(parts))]
    figures = [rounded(*item) for item in zip(names, parts, decimals, strict=False)]
    total = rounded("total", sum(parts, Fraction(0)), decimals[-1])
    told = {it.id: it for it in [*figures, total]}

    verdict = judge(Relation.total("total", names), told).verdict

    assert verdict in {Verdict.OK, Verdict.OK_ROUNDING, Verdict.OK_TRUNCATION}


@given(amounts, amounts, st.tuples(places, places, places))
def test_a_true_product_is_never_called_wrong(
    a: Fraction, b: Fraction, decimals: tuple[int, int, int]
) -> None:
    """Area times yield, each as precise as it happened to be printed."""
    values = {"a": a, "b": b, "out": a * b}
    told = {
        name: rounded(name, value, places)
        for (name, value), places in zip(values.items(), decimals, strict=True)
    }

    verdict = judge(Relation.product("out", "a", "b"), told).verdict

    assert verdict in {Verdict.OK, Verdict.OK_ROUNDING, Verdict.OK_TRUNCATION}


@given(st.integers(0, 10**6), st.integers(1, 10**6), places)
def test_a_percentage_that_was_cut_off_is_no_error(part: int, whole: int, places: int) -> None:
    """A clerk who cuts digits off instead of rounding has made no wrong statement."""
    share = cut("share", Fraction(100 * part, whole), places)
    told = {"share": share, "part": count("part", part), "whole": count("whole", whole)}

    verdict = judge(Relation.share("share", "part", "whole"), told).verdict

    assert verdict in {Verdict.OK, Verdict.OK_ROUNDING, Verdict.OK_TRUNCATION}


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=6))
def test_the_order_of_parts_changes_nothing(parts: list[int]) -> None:
    """A list may be read from either end."""
    names = [f"p{i}" for i in range(len(parts))]
    told = {name: count(name, part) for name, part in zip(names, parts, strict=True)}
    told["total"] = count("total", sum(parts) + 1)

    one, other = (judge(Relation.total("total", order), told) for order in (names, names[::-1]))

    assert (
        (one.verdict, one.residual)
        == (other.verdict, other.residual)
        == (Verdict.FAIL, Fraction(1))
    )


@given(amounts, amounts, places)
def test_the_residual_is_what_is_missing(stated: Fraction, part: Fraction, places: int) -> None:
    """Stated less computed, of the printed values, with its sign."""
    told = {"total": rounded("total", stated, places), "part": rounded("part", part, places)}

    judgement = judge(Relation.total("total", ["part"]), told)

    value, other = told["total"].value, told["part"].value
    assert value is not None
    assert other is not None
    assert judgement.residual == Fraction(value) - Fraction(other)


@pytest.mark.parametrize(
    ("relation", "texts", "verdict"),
    [
        # Báo cáo 293/BC-UBND, xã Mai Trung, 14/12/2023.
        (Relation.total("a", "bcd"), ("1.261,62 ha", "1.096 ha", "35 ha", "130,62 ha"), "ok"),
        (GRAIN, ("5.977 tấn", "1.021 ha", "58,55 tạ/ha"), "ok_truncation"),
        (GRAIN, ("285 tấn", "75 ha", "38 tạ/ha"), "ok"),
        (Relation.share("a", "b", "c"), ("95,3 %", "3.384 hộ", "3.552 hộ"), "ok_rounding"),
        (Relation.share("a", "b", "c"), ("1,6 %", "57 hộ", "3.552 hộ"), "ok_rounding"),
        (Relation.share("a", "b", "c"), ("1,6 %", "58 hộ", "3.552 hộ"), "ok_rounding"),
        (Relation.share("a", "b", "c"), ("42 %", "35 ca", "90 ca"), "fail"),
        (Relation.total("a", "bc"), ("415 ca", "379 ca", "136 ca"), "fail"),
        (Relation.total("a", "bc"), ("264.375,6 m²", "218.589,8 m²", "39.055,9 m²"), "fail"),
        (Relation.difference("a", "b", "c"), ("25.840,6 m²", "264.375,6 m²", "238.535,0 m²"), "ok"),
        # Within what rounding hides, although the printed values differ.
        (Relation.total("a", "bc"), ("101 ha", "50 ha", "50 ha"), "ok_rounding"),
        (Relation.total("a", "bc"), ("102 ha", "50 ha", "50 ha"), "fail"),
        (Relation.total("a", "bc"), ("101 hộ", "50 hộ", "50 hộ"), "fail"),
        # Trong đó: among them, perhaps with others.
        (Relation.partial("a", "bc"), ("101 hộ", "50 hộ", "50 hộ"), "ok"),
        (Relation.partial("a", "bc"), ("99 hộ", "50 hộ", "50 hộ"), "fail"),
        (Relation.partial("a", "bc"), ("99 ha", "50 ha", "50 ha"), "ok_rounding"),
        (Relation.at_most("a", "b"), ("57 hộ", "60 hộ"), "ok"),
        (Relation.at_most("a", "b"), ("61 hộ", "60 hộ"), "fail"),
        # Vague figures.
        (Relation.same("a", "b"), ("trên 30 tỷ đồng", "31 tỷ đồng"), "ok"),
        (Relation.same("a", "b"), ("trên 30 tỷ đồng", "29 tỷ đồng"), "fail"),
        (Relation.same("a", "b"), ("31 tỷ đồng", "trên 30 tỷ đồng"), "undecided"),
        (Relation.total("a", "bc"), ("20 hộ", "trên 15 hộ", "10 hộ"), "fail"),
        (Relation.total("a", "bc"), ("40 hộ", "trên 15 hộ", "10 hộ"), "undecided"),
        (Relation.same("a", "b"), ("khoảng 30 ha", "45 ha"), "undecided"),
        # A rounded number is told from one that was cut off, on both sides of zero.
        (DIFFERENCE, ("2 ha", "5,6 ha", "4,0 ha"), "ok_rounding"),
        (DIFFERENCE, ("1 ha", "5,6 ha", "4,0 ha"), "ok_truncation"),
        (DIFFERENCE, ("1 ha", "5,4 ha", "4,0 ha"), "ok_rounding"),
        (DIFFERENCE, ("-2 ha", "4,0 ha", "5,6 ha"), "ok_rounding"),
        (DIFFERENCE, ("-1 ha", "4,0 ha", "5,6 ha"), "ok_truncation"),
        (DIFFERENCE, ("1 ha", "4,0 ha", "4,6 ha"), "fail"),
        (DIFFERENCE, ("-1 ha", "4,6 ha", "4,0 ha"), "fail"),
        # Divided by zero: no accident last year.
        (Relation.growth("a", "b", "c"), ("100 %", "3 vụ", "0 vụ"), "undecided"),
    ],
)  # fmt: skip
def test_real_and_edge_cases(relation: Relation, texts: tuple[str, ...], verdict: str) -> None:
    """As an auditor would decide, from what is printed and nothing else."""
    assert judge(relation, book(**dict(zip("abcd", texts, strict=False)))).verdict.value == verdict


def test_a_missed_expectation_is_for_review() -> None:
    """What is only plausible proves nothing wrong."""
    relation = Relation(
        kind=Relation.same("a", "b").kind, stated="a", operands=("b",), is_soft=True
    )

    assert judge(relation, book(a="1 ha", b="9 ha")).verdict is Verdict.REVIEW


def test_agreement_by_a_hair_is_told() -> None:
    """58,55 tạ/ha cannot be had from 5.977 tấn and 1.021 ha but for the edge of rounding."""
    told = book(a="58,55 tạ/ha", b="5.977 tấn", c="1.021 ha")
    exact = {**told, "c": printed("c", "1.021 ha", rounding=Rounding.EXACT)}

    judgement = judge(Relation.ratio("a", "b", "c", factor=10), exact)

    assert judgement.verdict is Verdict.OK_ROUNDING
    assert judgement.is_thin
    assert not judge(Relation.same("a", "b"), book(a="trên 30 ha", b="31 ha")).is_thin
    assert not judge(Relation.same("a", "b"), book(a="10,1 ha", b="10 ha")).is_thin


HUGE = 10**59


@pytest.mark.parametrize(
    ("interval", "told"),
    [
        (Interval(-HUGE, HUGE), Interval.everything()),
        (Interval(-HUGE, 5), Interval.at_most(5)),
        (Interval(5, HUGE), Interval.at_least(5)),
        (Interval(1 - HUGE, HUGE - 1), Interval(1 - HUGE, HUGE - 1)),
        (Interval.exactly(HUGE), Interval.at_least(HUGE)),
        (Interval.exactly(-HUGE), Interval.at_most(-HUGE)),
    ],
)
def test_no_end_is_longer_than_anybody_can_read(interval: Interval, told: Interval) -> None:
    """What lies beyond sixty digits is above, or below, the last of them."""
    assert _up_to_huge(interval) == told


@pytest.mark.parametrize(
    "texts",
    [
        # Things that are counted agree in the one value there is.
        ("100 hộ", "50 hộ", "50 hộ"),
        # Nobody knows how much more than 50,95 ha it was.
        ("100 ha", "trên 50,95 ha", "50 ha"),
    ],
)
def test_agreement_is_thin_only_between_two_intervals(texts: tuple[str, ...]) -> None:
    """A value has no width, and half a line has no tenth."""
    assert not judge(
        Relation.total("a", "bc"), book(**dict(zip("abc", texts, strict=True)))
    ).is_thin


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("5.977 tấn", "[5.976,5; 5.977,5]"),
        ("58,55 tạ/ha", "[58,545; 58,555]"),
        ("57 hộ", "[57; 57]"),
        ("15.361.669.901 đồng", "[15.361.669.901; 15.361.669.901]"),
        ("58 triệu đồng", "[57,5; 58,5]"),
        ("trên 30 tỷ đồng", "(30; +∞)"),
        ("ít nhất 30 tỷ đồng", "[30; +∞)"),
        ("dưới 30 hộ", "(-∞; 30)"),
        ("tối đa 30 hộ", "(-∞; 30]"),
        ("khoảng 30 hộ", "(-∞; +∞)"),
        ("ước đạt 320 kg/sào", "(-∞; +∞)"),
    ],
)
def test_what_a_print_allows(text: str, interval: str) -> None:
    """Things and đồng are counted one by one; what is measured was rounded."""
    assert str(printed("a", text).interval) == interval


def test_what_a_cut_print_allows() -> None:
    """Whoever says that digits are cut off gets the interval of that."""
    told = printed("a", "5.977 tấn", rounding=Rounding.TRUNCATED)

    assert told.interval == Interval(5977, 5978, high_is_open=True)
    assert printed("a", "5.977 tấn").cited.text == "5.977 tấn"
    assert printed("a", "gần 5.977 tấn").figure == Figure(5977, "tấn", Bound.ALMOST)


@pytest.mark.parametrize(
    ("stated", "area", "verdict", "computed"),
    [
        ("9 tấn", f"{LONG} ha", Verdict.FAIL, Interval.at_least(10**59)),
        ("9 tấn", f"-{LONG} ha", Verdict.FAIL, Interval.at_most(-(10**59))),
        ("trên 9 tấn", f"{LONG} ha", Verdict.OK, Interval.at_least(10**59)),
    ],
)
def test_what_no_figure_reaches_is_only_bounded(
    stated: str, area: str, verdict: Verdict, computed: Interval
) -> None:
    """A product of two figures may be longer than a figure can be."""
    judged = judge(GRAIN, book(a=stated, b=area, c=f"{LONG} tạ/ha"))

    assert (judged.verdict, judged.computed) == (verdict, computed)
    assert (judged.point, judged.residual) == (None, None)


def test_long_numbers_are_rounded_too() -> None:
    """A sum that is printed with sixty digits is judged as any other."""
    figures = book(a=f"{LONG}.999.999,8 ha", b=f"{LONG}.999.999,4 ha", c="0,4 ha")

    assert judge(Relation.total("a", ["b", "c"]), figures).verdict is Verdict.OK
    assert judge(Relation.difference("c", "a", "b"), figures).verdict is Verdict.OK
