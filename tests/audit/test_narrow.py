"""Relations narrow what figures may be, and say which of them nothing satisfies."""

from fractions import Fraction

import pytest

from vn_localgov.audit import narrow
from vn_localgov.audit._narrow import Network
from vn_localgov.intervals import Interval
from vn_localgov.relations import Relation

TOTAL = Relation.total("a", ["b", "c"])


def test_what_is_left_is_told_also_where_nothing_fits() -> None:
    """As far as it was narrowed, so that somebody can see where it got stuck."""
    box = {"a": Interval.exactly(5), "b": Interval.at_least(3), "c": Interval.at_least(4)}

    narrowed = narrow([TOTAL], box)

    assert narrowed.broken == TOTAL
    assert not narrowed.is_cut_off
    assert set(narrowed.box) == set(box)
    assert narrowed.box["b"] == box["b"]


@pytest.mark.parametrize(
    ("allowed", "left"),
    [
        (Interval.exactly(3), "[3; 3]"),
        (Interval.exactly(Fraction(5, 2)), None),
        (Interval.exactly(Fraction(7, 3)), None),
        (Interval(Fraction(5, 2), Fraction(11, 3)), "[3; 3]"),
    ],
)
def test_what_is_counted_is_a_whole_number(allowed: Interval, left: str | None) -> None:
    """Half a household is none, however exactly it is told."""
    box = {"a": allowed, "b": Interval.everything()}
    narrowed = narrow([Relation.same("a", "b")], box, whole=["b"])
    assert (None if narrowed.broken else str(narrowed.box["b"])) == left


def test_what_is_whole_narrows_the_others() -> None:
    """Also where it stands last, and nothing was known of it."""
    box = {
        "a": Interval(Fraction(9, 2), Fraction(11, 2)),
        "b": Interval.exactly(1),
        "c": Interval.everything(),
    }
    narrowed = narrow([TOTAL], box, whole=["c"])
    assert {name: str(it) for name, it in narrowed.box.items()} == {
        "a": "[5; 5]",
        "b": "[1; 1]",
        "c": "[4; 4]",
    }


def test_nothing_is_looked_at_again_for_nothing() -> None:
    """Whole numbers from three to five are that, however often one asks."""
    box = {"a": Interval(3, 5), "b": Interval(6, 9)}
    assert not narrow([Relation.at_most("a", "b")], box, whole=["a", "b"]).is_cut_off


def test_what_cannot_join_leaves_no_trace() -> None:
    """Of households there are no 0,5, whatever the total; it stays as wide as it was."""
    box = {
        "a": Interval(1, 10),
        "b": Interval(2, 3),
        "c": Interval(Fraction(1, 5), Fraction(4, 5)),
    }
    network = Network.of([], box, whole=["c"])
    assert not network.keeps(TOTAL)
    assert network.left == box


def test_relations_narrow_each_other() -> None:
    """However often it takes, until nothing changes any more."""
    box = {
        "a": Interval.exactly(10),
        "b": Interval.at_least(4),
        "c": Interval.at_least(1),
        "d": Interval.at_least(6),
    }

    narrowed = narrow([TOTAL, Relation.same("b", "d")], box)

    assert {name: str(it) for name, it in narrowed.box.items()} == {
        "a": "[10; 10]",
        "b": "[6; 9]",
        "c": "[1; 4]",
        "d": "[6; 9]",
    }
    assert (narrowed.broken, narrowed.is_cut_off) == (None, False)


def test_whole_figures_are_narrowed_to_whole_numbers() -> None:
    """An open end leaves out its number, and an interval between two leaves nothing."""
    box = {
        "a": Interval(3, 7, low_is_open=True, high_is_open=True),
        "b": Interval.at_least(2),
        "c": Interval.at_least(1),
    }
    between = Interval(3, 4, low_is_open=True, high_is_open=True)

    narrowed = narrow([TOTAL], box, whole={"a", "b", "c"})

    assert {name: str(it) for name, it in narrowed.box.items()} == {
        "a": "[4; 6]",
        "b": "[2; 5]",
        "c": "[1; 4]",
    }
    assert narrow([TOTAL], {**box, "a": between}, whole={"a"}).broken == TOTAL
