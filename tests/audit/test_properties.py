"""What an audit promises of all figures and relations, whoever printed them and however."""

import math
import random
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov.audit import (
    Book,
    Printed,
    Rounding,
    Verdict,
    audit_figures,
    clusters,
    granularity,
    judge,
    localise,
    narrow,
)
from vn_localgov.audit._effort import Effort
from vn_localgov.audit._typing import one_stroke_away
from vn_localgov.figures import Figure
from vn_localgov.findings import FindingKind
from vn_localgov.intervals import Interval
from vn_localgov.numbers import round_number
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

HOLDS = {Verdict.OK, Verdict.OK_ROUNDING, Verdict.OK_TRUNCATION}
UNIT, PERCENT, COUNT = Unit.parse("ha"), Unit.parse("%"), Unit.parse("hộ")
RELATIONS = [
    Relation.total("x", "abc"),
    Relation.difference("x", "a", "b"),
    Relation.change("x", "a", "b"),
    Relation.growth("x", "a", "b"),
    Relation.product("x", "a", "b", factor=Fraction(1, 10)),
    Relation.ratio("x", "a", "b", factor=1000),
    Relation.share("x", "a", "b"),
    Relation.attainment("x", "a", "b"),
    Relation.same("x", "a"),
]
relations = st.sampled_from(RELATIONS)
amounts = st.fractions(min_value=Fraction(1, 100), max_value=10**5, max_denominator=9999)
operands = st.fixed_dictionaries(dict.fromkeys("abc", amounts))
places = st.fixed_dictionaries(dict.fromkeys("xabc", st.integers(0, 3)))


def half_up(value: Fraction, decimals: int) -> Decimal:
    """How most people print."""
    return round_number(value, decimals)


def cut_off(value: Fraction, decimals: int) -> Decimal:
    """How some people print."""
    return Decimal(math.trunc(value * 10**decimals)).scaleb(-decimals)


def printed(name: str, value: Decimal, rounding: Rounding) -> Printed:
    """A print, and how it is said to have been made."""
    return Printed(id=name, name=name, figure=Figure(value, UNIT), unit=UNIT, rounding=rounding)


def with_stated(relation: Relation, true: dict[str, Fraction]) -> dict[str, Fraction]:
    """The true values, with the one that follows from the others."""
    box = {name: Interval.exactly(value) for name, value in true.items()}
    stated = relation.solve("x", box).low
    assert stated is not None
    return {name: true[name] for name in relation.operands} | {"x": stated}


def book_of(
    true: dict[str, Fraction],
    decimals: dict[str, int],
    print_: Callable[[Fraction, int], Decimal],
    rounding: Rounding,
) -> Book:
    """All true values as they are printed."""
    return {
        name: printed(name, print_(value, decimals[name]), rounding) for name, value in true.items()
    }


@given(relations, operands, places)
def test_what_is_true_never_fails_when_rounded(
    relation: Relation, true: dict[str, Fraction], decimals: dict[str, int]
) -> None:
    """Whatever the figures have to do with each other, and however precisely each is told."""
    book = book_of(with_stated(relation, true), decimals, half_up, Rounding.NEAREST)

    assert judge(relation, book).verdict in HOLDS | {Verdict.UNDECIDED}


@given(relations, operands, places)
def test_what_is_true_never_fails_when_cut_off(
    relation: Relation, true: dict[str, Fraction], decimals: dict[str, int]
) -> None:
    """Whoever says that digits are cut off is believed."""
    book = book_of(with_stated(relation, true), decimals, cut_off, Rounding.TRUNCATED)

    assert judge(relation, book).verdict in HOLDS | {Verdict.UNDECIDED}


@given(relations, operands, places)
def test_a_result_that_was_cut_off_holds_unasked(
    relation: Relation, true: dict[str, Fraction], decimals: dict[str, int]
) -> None:
    """From exact figures follows an exact result; to cut it off is no error."""
    exact = {name: Fraction(half_up(value, 2)) for name, value in true.items()}
    assume(all(exact.values()))
    values = with_stated(relation, exact)
    two = dict.fromkeys("abc", 2) | {"x": decimals["x"]}
    book = dict(book_of(values, two, half_up, Rounding.EXACT))
    book["x"] = printed("x", cut_off(values["x"], two["x"]), Rounding.NEAREST)

    assert judge(relation, book).verdict in HOLDS


@given(
    st.lists(amounts, min_size=2, max_size=6),
    amounts,
    st.lists(st.integers(0, 2), min_size=6, max_size=6),
    st.randoms(use_true_random=False),
)
def test_the_order_of_parts_never_matters(
    parts: list[Fraction], whole: Fraction, decimals: list[int], chance: random.Random
) -> None:
    """Of all parts or of some, right or wrong, the verdict stays, and what is missing too."""
    names = [f"p{index}" for index in range(len(parts))]
    book = {
        name: printed(name, half_up(part, some), Rounding.NEAREST)
        for name, part, some in zip(names, parts, decimals, strict=False)
    }
    book["x"] = printed("x", half_up(whole, 1), Rounding.NEAREST)
    mixed = chance.sample(names, len(names))

    for make in (Relation.total, Relation.partial):
        one, other = judge(make("x", names), book), judge(make("x", mixed), book)
        assert (one.verdict, one.residual) == (other.verdict, other.residual)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 3), st.booleans())
def test_the_true_plan_is_always_possible(
    done: int, plan: int, decimals: int, is_ceiling: bool
) -> None:
    """Whether more or less is better, and whether the percentage was rounded or cut off."""
    above, below = ("plan", "done") if is_ceiling else ("done", "plan")
    values = {"done": Fraction(done), "plan": Fraction(plan)}
    share = 100 * values[above] / values[below]
    for print_, rounding in ((half_up, Rounding.NEAREST), (cut_off, Rounding.TRUNCATED)):
        box = {
            "share": printed("share", print_(share, decimals), rounding).interval,
            "done": Interval.exactly(done),
            "plan": Interval.at_least(0),
        }
        left = narrow([Relation.attainment("share", above, below)], box, {"plan"})

        assert left.broken is None
        assert plan in left.box["plan"]


def test_random_percentages_are_refused_as_often_as_the_power_says() -> None:
    """The audit of 900 percentages of a plan that nobody told; the seed is fixed."""
    chance, refused, expected = random.Random(2023), 0, Fraction(0)  # noqa: S311
    for _ in range(900):
        done = chance.randrange(20, 400)
        value = Decimal(chance.randrange(500, 2000)).scaleb(-1)
        share = Printed(id="share", name="", figure=Figure(value, PERCENT), unit=PERCENT)
        book = {
            "share": share,
            "done": Printed(id="done", name="", figure=Figure(done, COUNT), unit=COUNT),
            "plan": Printed(id="plan", name="", unit=COUNT),
        }
        # What is refused is the question; to explain it would take half a minute.
        nothing = Effort(left=0)
        found = audit_figures([Relation.attainment("share", "done", "plan")], book, nothing)
        refused += any(finding.kind is FindingKind.FAIL for finding in found)
        expected += granularity(share, done, role="part").power

    # Three standard deviations are 45; chance alone would give 0 or 900.
    assert 200 < expected < 800
    assert abs(refused - expected) < 45


VILLAGES = ("mot", "hai", "ba")
POOR = [
    Relation.total("nha", [f"nha_{village}" for village in VILLAGES]),
    Relation.total("ngheo", [f"ngheo_{village}" for village in VILLAGES]),
    *(
        Relation.share(f"ty_le{end}", f"ngheo{end}", f"nha{end}")
        for end in ("", *(f"_{village}" for village in VILLAGES))
    ),
]


def poverty(homes: list[int], poor: list[int]) -> dict[str, Printed]:
    """Households, poor ones and their share, by village and in all."""
    values: dict[str, int] = {"nha": sum(homes), "ngheo": sum(poor)}
    for village, all_, some in zip(VILLAGES, homes, poor, strict=True):
        values |= {f"nha_{village}": all_, f"ngheo_{village}": some}
    told = {
        name: Printed(id=name, name=name, figure=Figure(value, COUNT), unit=COUNT)
        for name, value in values.items()
    }
    for share in [relation for relation in POOR if relation.stated.startswith("ty_le")]:
        part, whole = (values[name] for name in share.operands)
        figure = Figure(half_up(Fraction(100 * part, whole), 2), PERCENT)
        told[share.stated] = Printed(
            id=share.stated, name=share.stated, figure=figure, unit=PERCENT
        )
    return told


@given(
    st.lists(st.integers(1000, 9999), min_size=3, max_size=3),
    st.lists(st.integers(10, 999), min_size=3, max_size=3),
    st.sampled_from(sorted(poverty([1] * 3, [1] * 3))),
    st.randoms(use_true_random=False),
)
def test_a_slip_in_counts_with_shares_is_at_rank_one(
    homes: list[int], poor: list[int], name: str, chance: random.Random
) -> None:
    """Each count stands in a total and in a share: the culprit and its true value come first."""
    told = poverty(homes, poor)
    value = told[name].value
    assert value is not None
    digits = str(value).replace(".", "")
    slips = [it for it in one_stroke_away(digits) if len(it) == len(digits) and it[0] != "0"]
    assume(slips)
    typed = Decimal(chance.choice(slips)).scaleb(-told[name].decimals)
    unit = told[name].unit
    told[name] = Printed(id=name, name=name, figure=Figure(typed, unit), unit=unit)
    judged = [(relation, judge(relation, told).verdict) for relation in POOR]
    failed = [relation for relation, verdict in judged if verdict is Verdict.FAIL]
    holding = [relation for relation in POOR if relation not in failed]
    assume(failed)

    (cluster,) = clusters(failed)
    found = localise(cluster, holding, told)
    first = [it.changes for it in found.repairs if it.rank == found.repairs[0].rank]

    assert (name, Fraction(value)) in [(change.figure, change.value) for (change,) in first]
