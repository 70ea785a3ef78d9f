"""A relation tells of each figure what the others let it be."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov.intervals import Interval
from vn_localgov.relations import Relation, RelationKind

NAMES = ("stated", "a", "b", "c")
values = st.fractions(max_denominator=1000)
radii = st.fractions(0, 10, max_denominator=100)

RELATIONS: dict[Relation, Callable[..., Fraction]] = {
    Relation.total("stated", ["a", "b", "c"]): lambda a, b, c: a + b + c,
    Relation.difference("stated", "a", "b"): lambda a, b, _: a - b,
    Relation.change("stated", "a", "b"): lambda a, b, _: a - b,
    Relation.growth("stated", "a", "b"): lambda a, b, _: 100 * (a - b) / b,
    Relation.product("stated", "a", "b", "c"): lambda a, b, c: a * b * c,
    Relation.product("stated", "a", "b", factor=Fraction(1, 10)): lambda a, b, _: a * b / 10,
    Relation.ratio("stated", "a", "b", factor=1000): lambda a, b, _: 1000 * a / b,
    Relation.share("stated", "a", "b"): lambda a, b, _: 100 * a / b,
    Relation.attainment("stated", "a", "b"): lambda a, b, _: 100 * a / b,
    Relation.same("stated", "a"): lambda a, _b, _c: a,
}
equations = st.sampled_from(sorted(RELATIONS, key=str))
triples = st.tuples(values, values, values)


def true_values(relation: Relation, operands: tuple[Fraction, ...]) -> dict[str, Fraction]:
    """Figures that keep *relation*, none of them zero."""
    assume(all(operands))
    stated = RELATIONS[relation](*operands)
    assume(stated)
    return dict(zip(NAMES, (stated, *operands), strict=True))


@given(equations, triples)
def test_each_figure_follows_from_the_others(
    relation: Relation, operands: tuple[Fraction, ...]
) -> None:
    """Known exactly, the others leave one value."""
    figures = true_values(relation, operands)
    assume(relation.kind is not RelationKind.GROWTH or figures["stated"] != -100)
    box = {name: Interval.exactly(value) for name, value in figures.items()}

    for name in relation.figures:
        assert relation.solve(name, box) == box[name]


@given(equations, triples, st.tuples(radii, radii, radii, radii))
def test_the_true_value_is_never_excluded(
    relation: Relation, operands: tuple[Fraction, ...], widths: tuple[Fraction, ...]
) -> None:
    """Known only roughly, the others allow at least what is true."""
    figures = true_values(relation, operands)
    box = {
        name: Interval(value - width, value + width / 2)
        for (name, value), width in zip(figures.items(), widths, strict=True)
    }

    for name in relation.figures:
        assert figures[name] in relation.solve(name, box)


@given(triples, values)
def test_parts_are_not_more_than_the_whole(parts: tuple[Fraction, ...], rest: Fraction) -> None:
    """*Trong đó* bounds the whole from below, and each part from above."""
    relation = Relation.partial("stated", ["a", "b", "c"])
    whole = sum(parts) + abs(rest)
    box = {name: Interval.exactly(v) for name, v in zip(NAMES, (whole, *parts), strict=True)}

    assert relation.solve("stated", box) == Interval.at_least(sum(parts))
    assert relation.solve("a", box) == Interval.at_most(whole - parts[1] - parts[2])


def test_at_most() -> None:
    """*Không quá* bounds both sides, and an end that is left out stays left out."""
    relation = Relation.at_most("small", "large")
    box = {"small": Interval.above(3), "large": Interval.below(9)}

    assert relation.solve("small", box) == Interval.below(9)
    assert relation.solve("large", box) == Interval.above(3)


def test_division_by_what_may_be_zero() -> None:
    """No accident last year: no percentage follows, and none is excluded."""
    relation = Relation.growth("stated", "now", "then")
    box = {"now": Interval.exactly(3), "then": Interval(0, 1)}

    assert relation.solve("stated", box) == Interval.everything()


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: Relation.total("a", ["a", "b"]), "a figure is named twice for a"),
        (lambda: Relation.total("a", ["b", "b"]), "a figure is named twice for a"),
        (lambda: Relation.total("a", []), "a total of 0 figures makes no sense"),
        (
            lambda: Relation(kind=RelationKind.SHARE, stated="a", operands=("b",)),
            "a share of 1 figures makes no sense",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(make: Callable[[], Relation], reason: str) -> None:
    """A figure gives nothing about itself, and a share needs a whole."""
    with pytest.raises(ValueError, match=reason):
        make()
