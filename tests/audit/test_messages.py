"""What the audit says can be read as a sentence, whatever the figures are like."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from vn_localgov.audit import Book, Change, Localised, Printed, Repair, audit_figures
from vn_localgov.audit._messages import propose
from vn_localgov.errors import Wording
from vn_localgov.figures import Figure
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

TOTAL = Relation.total("a", ["b", "c"])
DIFFERENCE = Relation.difference("a", "b", "c")
RATIO = Relation.ratio("a", "b", "c")


def printed(name: str, text: str) -> Printed:
    """A figure as somebody printed it; one in brackets is only spoken of."""
    if text.startswith("("):
        return Printed(id=name, name=name, unit=Unit.parse(text.strip("()")))
    figure = Figure.parse(text)
    return Printed(id=name, name=name, figure=figure, unit=figure.unit)


def wording(relation: Relation, *texts: str) -> Wording:
    """What is said of figures a, b, c that are printed so."""
    (finding,) = audit_figures([relation], book(*texts))
    return finding.wording


def book(*texts: str) -> Book:
    """Figures a, b, c … that are printed so."""
    return {name: printed(name, text) for name, text in zip("abcd", texts, strict=False)}


def repair(*values: int, broken: tuple[Relation, ...] = ()) -> Repair:
    """Change the first figures to these values."""
    changes = (
        Change(figure=name, value=Fraction(value), text=str(value), distance=1)
        for name, value in zip("abcd", values, strict=False)
    )
    return Repair(changes=tuple(changes), broken=broken, weight=1)


def test_a_figure_that_nobody_printed_is_a_gap() -> None:
    """Of three households five cannot have moved away."""
    assert wording(DIFFERENCE, "(hộ)", "3 hộ", "5 hộ").vi.startswith(
        "«a» ghi …, nhưng 03 hộ - 05 hộ = -2 hộ."
    )


def test_all_vague_figures_are_named() -> None:
    """The clerk learns which ones to make precise."""
    assert wording(TOTAL, "160 hộ", "khoảng 101 hộ", "gần 50 hộ") == Wording(
        "«a», 160 hộ, cannot be decided: «b», «c» is told only roughly.",
        "«a» ghi 160 hộ, chưa kết luận được: «b», «c» chỉ nêu áng chừng.",
    )


@pytest.mark.parametrize(
    ("part", "whole", "result"),
    [
        ("141 hộ", "4 hộ", "35,3 hộ"),
        ("3.504 hộ", "100 hộ", "35,04 hộ"),
        ("350.000.001 hộ", "10.000.000 hộ", "35,000000 hộ"),
    ],
)
def test_a_result_is_told_until_it_differs(part: str, whole: str, result: str) -> None:
    """By at most six decimals: nobody reads more."""
    assert f"= {result}." in wording(RATIO, "35 hộ", part, whole).vi


@pytest.mark.parametrize(
    ("relation", "texts", "allowed"),
    [
        (TOTAL, ("20 hộ", "trên 15 hộ", "10 hộ"), "≥ 26 hộ"),
        (TOTAL, ("20 hộ", "dưới 5 hộ", "10 hộ"), "≤ 14 hộ"),
        (TOTAL, ("20 ha", "trên 30 ha", "5 ha"), "> 34,5 ha"),
        (TOTAL, ("20 ha", "ít nhất 30 ha", "5 ha"), "≥ 34,5 ha"),
        (RATIO, ("20 hộ", "12 hộ", "trên 3 hộ"), "≥ 1, ≤ 3 hộ"),
        (DIFFERENCE, ("40 ha", "60 ha", "trên 30 ha"), "< 30,5 ha"),
        # Two decimals more than were printed, and no third; outwards, so that all allowed is in.
        (TOTAL, ("20,5 ha", "trên 30 ha", "5,1 ha"), "> 35,05 ha"),
        (RATIO, ("9 kg", "10 hộ", "trên 3 hộ"), "> 0, < 3,34 kg"),
        (RATIO, ("9 kg", "10 hộ", "ít nhất 3 hộ"), "> 0, ≤ 3,34 kg"),
        (RATIO, ("1 kg", "ít nhất 11 hộ", "3 hộ"), "≥ 3,66 kg"),
        (RATIO, ("0 kg", "ít nhất 7 hộ", "6 hộ"), "≥ 1,16 kg"),
    ],
)
def test_what_vague_figures_leave_is_told(
    relation: Relation, texts: tuple[str, ...], allowed: str
) -> None:
    """One end where the other is open, else both; of what is counted, the numbers left."""
    assert wording(relation, *texts).vi.startswith(
        f"«a» ghi {texts[0]}, nhưng theo các số khác thì chỉ có thể {allowed}."
    )


BOOK = book("415 ca", "379 ca")


def test_nothing_is_divided_by_zero() -> None:
    """No percentage is 0 of 0, and none is wrong."""
    assert wording(RATIO, "5 hộ", "0 hộ", "0 hộ") == Wording(
        "«a», 05 hộ, cannot be decided: "
        "the other figures leave it open: nothing is divided by zero.",
        "«a» ghi 05 hộ, chưa kết luận được: các số khác không cho biết: không chia được cho 0.",
    )


def told_of(repairs: Sequence[Repair]) -> Wording:
    """What is told of the repairs of a cluster."""
    return propose(Localised(relations=(TOTAL,), repairs=tuple(repairs)), BOOK)


def test_at_most_five_repairs_are_told() -> None:
    """And how many more there are."""
    five = [repair(value) for value in range(11, 16)]
    told = "«a» 11 ca / «a» 12 ca / «a» 13 ca / «a» 14 ca / «a» 15 ca"

    assert told_of(five) == Wording(f" Perhaps: {told}.", f" Có thể đúng là: {told}.")
    assert told_of([*five, repair(16)]) == Wording(
        f" Perhaps: {told} / 1 more.", f" Có thể đúng là: {told} / 1 khả năng khác."
    )


def test_figures_that_are_changed_together_are_told_together() -> None:
    """Neither alone would do."""
    assert told_of([repair(514, 378)]).vi == " Có thể đúng là: «a» 514 ca; «b» 378 ca."


def test_what_breaks_something_else_is_told_only_if_all_does() -> None:
    """A repair that mends one relation and breaks another is the less likely one."""
    sound, harmful = repair(515), repair(415, 279, broken=(TOTAL,))

    assert told_of([harmful, sound]).vi == " Có thể đúng là: «a» 515 ca."
    assert told_of([harmful]).vi == " Có thể đúng là: «a» 415 ca; «b» 279 ca."
    assert told_of([]) == Wording("", "")
