"""A search for repairs says what it was about, and whether it was finished."""

from vn_localgov.audit import Printed, localise
from vn_localgov.figures import Figure
from vn_localgov.relations import Relation

TOTAL = Relation.total("a", ["b", "c"])


def printed(name: str, text: str) -> Printed:
    """A figure as somebody printed it."""
    figure = Figure.parse(text)
    return Printed(id=name, name=name, figure=figure, unit=figure.unit)


def test_a_search_that_was_finished_says_so() -> None:
    """Of three figures, all were tried."""
    texts = {"a": "415 ca", "b": "379 ca", "c": "136 ca"}
    book = {name: printed(name, text) for name, text in texts.items()}

    found = localise((TOTAL,), (), book)

    assert found.relations == (TOTAL,)
    assert found.is_cut_off is False
    assert {repair.changes[0].figure for repair in found.repairs} == {"a", "b", "c"}
    assert not any(repair.broken for repair in found.repairs)


def test_points_between_thousands_are_no_digits() -> None:
    """A stroke changes one of the four digits of 1.234, or leaves one out."""
    texts = {"a": "1.234 hộ", "b": "1.235 hộ"}
    book = {name: printed(name, text) for name, text in texts.items()}

    found = localise((Relation.at_most("b", "a"),), (), book)

    told = {(it.figure, it.text) for repair in found.repairs for it in repair.changes}
    assert {("a", "1.235"), ("a", "1.244"), ("a", "1.934"), ("b", "1.234"), ("b", "235")} <= told
