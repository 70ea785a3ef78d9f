"""Zeros at the end of what is measured may have been rounded, and explain only so much."""

from fractions import Fraction

import attrs
import pytest

from vn_localgov.audit import Printed, audit_figures
from vn_localgov.figures import Figure
from vn_localgov.findings import FindingKind
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

UNDECIDED, FAIL = FindingKind.UNDECIDED, FindingKind.FAIL
TOTAL = Relation.total("a", ["b", "c"])
MEAN = Relation.ratio("a", "b", "c")


def kind(relation: Relation, *texts: str) -> FindingKind:
    """What is said of figures a, b, c that are printed so."""
    figures = [Figure.parse(text) for text in texts]
    told = zip("abc", figures, strict=True)
    book = {name: Printed(id=name, name=name, figure=it, unit=it.unit) for name, it in told}
    (finding,) = audit_figures([relation], book)
    return finding.kind


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # From 2.450 if it was rounded, to 2.599 if it was cut off.
        (("2.500 ha", "1.234 ha", "1.226 ha"), UNDECIDED),
        (("2.500 ha", "1.234 ha", "1.365 ha"), UNDECIDED),
        (("2.500 ha", "1.234 ha", "1.210 ha"), FAIL),
        (("2.500 ha", "1.234 ha", "1.372 ha"), FAIL),
        # Points between thousands are no end of the zeros.
        (("20.000 ha", "12.345 ha", "8.100 ha"), UNDECIDED),
        (("20.000 ha", "12.345 ha", "2.345 ha"), FAIL),
        # Nobody rounds to a single digit.
        (("20.000 ha", "12.345 ha", "12.345 ha"), FAIL),
        (("2.000 ha", "1.234 ha", "1.066 ha"), FAIL),
        (("2.000 ha", "1.234 ha", "806 ha"), UNDECIDED),
        # A sign is no digit.
        (("-2.000 ha", "-1.234 ha", "-1.066 ha"), FAIL),
        (("-2.000 ha", "-1.234 ha", "-806 ha"), UNDECIDED),
        # Decimals are never zeros that were rounded away.
        (("2.500,0 ha", "1.234,0 ha", "1.226,0 ha"), FAIL),
        (("2.500,0 ha", "1.234,0 ha", "1.262,0 ha"), FAIL),
    ],
)
def test_zeros_hide_what_they_stand_for(texts: tuple[str, ...], expected: FindingKind) -> None:
    """Or, cut off, all of it: as wherever a number has lost digits."""
    assert kind(TOTAL, *texts) is expected


def test_counted_zeros_count() -> None:
    """2.500 kg may be 2.549, but 60 households are 60."""
    assert kind(MEAN, "42,4 kg/hộ", "2.500 kg", "60 hộ") is UNDECIDED
    assert kind(MEAN, "42,6 kg/hộ", "2.500 kg", "60 hộ") is FAIL
    assert kind(MEAN, "42,4 kg/hộ", "2.501 kg", "60 hộ") is FAIL


def test_a_declared_step_stays_where_other_zeros_are_forgiven() -> None:
    """1.234 ha that were told to the nearest ten may be 1.239, beside 2.450 told as 2.500."""
    texts = {"a": "2.500 ha", "b": "1.234 ha", "c": "1.212 ha"}
    book = {
        name: Printed(id=name, name=name, figure=Figure.parse(text), unit=Unit.parse("ha"))
        for name, text in texts.items()
    }
    book["b"] = attrs.evolve(book["b"], step=Fraction(10))

    assert [it.kind for it in audit_figures([TOTAL], book)] == [UNDECIDED]


@pytest.mark.parametrize(
    ("share", "done", "planned"),
    [
        ("100%", "10.000 triệu đồng", "12.500 triệu đồng"),
        ("90%", "10.000 triệu đồng", "12.500 triệu đồng"),
        ("110%", "10.000 triệu đồng", "12.500 triệu đồng"),
        ("100%", "101 hộ", "125 hộ"),
        ("100%", "97 hộ", "100 hộ"),
    ],
)
def test_round_percentages_are_not_forgiven(share: str, done: str, planned: str) -> None:
    """80% is neither 100% nor 90%, though all of them end in zeros."""
    assert kind(Relation.attainment("a", "b", "c"), share, done, planned) is FAIL
