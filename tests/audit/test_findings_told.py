"""A finding says how much it matters, where to look, and what it is about."""

from fractions import Fraction

import pytest

from vn_localgov.audit import Printed, audit_figures, granularity
from vn_localgov.figures import Figure
from vn_localgov.findings import Finding, FindingKind, Level, Location, ProposedChange
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

TOTAL = Relation.total("a", ["b", "c"])


def printed(name: str, text: str, line: int = 1) -> Printed:
    """A figure as somebody printed it; one in brackets is only spoken of."""
    if text.startswith("("):
        return Printed(id=name, name=name, unit=Unit.parse(text.strip("()")))
    figure = Figure.parse(text)
    place = Location(file="bao-cao.toml", line=line)
    return Printed(id=name, name=name, figure=figure, unit=figure.unit, place=place)


def audit(relation: Relation, *texts: str) -> list[Finding]:
    """What the audit says of figures a, b, c … that are printed so, one a line."""
    told = zip("abcdefghij", texts, strict=False)
    book = {name: printed(name, text, line) for line, (name, text) in enumerate(told, 1)}
    return audit_figures([relation], book)


@pytest.mark.parametrize(
    ("relation", "texts", "level"),
    [
        # One đồng may be lost in each of two lines of an account, not three in both.
        (TOTAL, ("1.002 đồng", "500 đồng", "500 đồng"), Level.NOTE),
        (TOTAL, ("1.003 đồng", "500 đồng", "500 đồng"), Level.ERROR),
        (Relation.difference("a", "b", "c"), ("99 đồng", "500 đồng", "400 đồng"), Level.NOTE),
        # Nor one household, nor a million, nor a đồng where one fact is told twice.
        (TOTAL, ("101 hộ", "50 hộ", "50 hộ"), Level.ERROR),
        (TOTAL, ("13 triệu đồng", "5 triệu đồng", "6 triệu đồng"), Level.ERROR),
        (Relation.same("a", "b"), ("101 đồng", "100 đồng"), Level.ERROR),
    ],
)
def test_only_a_dong_a_line_is_a_trifle(
    relation: Relation, texts: tuple[str, ...], level: Level
) -> None:
    """Accounts are added up before they are rounded; nothing else is off by so little."""
    (finding,) = audit(relation, *texts)

    assert (finding.kind, finding.level) == (FindingKind.FAIL, level)


def test_a_conflict_is_an_error_at_its_first_figure() -> None:
    """Where the percentage stands, and with all that may have been meant."""
    attainment = Relation.attainment("a", "b", "c")

    (finding,) = audit(attainment, "238,48%", "298 người", "(người)")

    assert (finding.kind, finding.level) == (FindingKind.FAIL, Level.ERROR)
    assert finding.place == Location(file="bao-cao.toml", line=1)
    assert [repair.changes for repair in finding.repairs] == [
        (ProposedChange(figure="a", text="238,40", distance=1),),
        (ProposedChange(figure="a", text="23,48", distance=1),),
        (ProposedChange(figure="b", text="2.981", distance=1),),
    ]
    assert finding.wording.en == (
        "«a» 238,48%, «b» 298 người: no whole number can be «c». "
        "Perhaps: «a» 238,40% / «a» 23,48% / «b» 2.981 người."
    )


def test_wrong_sums_that_share_no_figure_are_mended_each_by_itself() -> None:
    """All repairs of both are told."""
    texts = ("415 ca", "379 ca", "136 ca", "415 hộ", "379 hộ", "136 hộ")
    book = {name: printed(name, text) for name, text in zip("abcdef", texts, strict=True)}

    one, other = audit_figures([TOTAL, Relation.total("d", ["e", "f"])], book)

    assert {repair.changes[0].figure for repair in one.repairs} == {"a", "b", "c"}
    assert {repair.changes[0].figure for repair in other.repairs} == {"d", "e", "f"}


def breaks(*others: Relation) -> dict[str, int]:
    """How many of *others* each repair of a wrong sum breaks."""
    texts = ("415 người", "379 người", "136 người", "379 người", "238,48%", "(người)")
    book = {name: printed(name, text) for name, text in zip("abcdef", texts, strict=True)}
    finding = audit_figures([TOTAL, *others], book)[0]
    assert finding.rule.id == "TONG"
    return {repair.changes[0].figure: repair.breaks for repair in finding.repairs}


def test_a_repair_says_how_much_it_breaks() -> None:
    """For programs: «b» is right elsewhere, so that another is likelier wrong."""
    assert breaks() == {"a": 0, "b": 0, "c": 0}
    assert breaks(Relation.same("b", "d")) == {"a": 0, "b": 1, "c": 0}


def test_only_what_is_certain_and_sound_can_be_broken() -> None:
    """Not what is merely plausible, nor a percentage that is impossible anyhow."""
    same = Relation.same("b", "d")
    plausible = Relation(kind=same.kind, stated="b", operands=("d",), is_soft=True)
    impossible = Relation.attainment("e", "b", "f")

    assert breaks(plausible) == {"a": 0, "b": 0, "c": 0}
    assert breaks(impossible) == {"a": 0, "b": 0, "c": 0}
    assert breaks(impossible, same) == {"a": 0, "b": 1, "c": 0}


@pytest.mark.parametrize(
    ("parts", "formula"),
    [
        (range(11, 19), "11 hộ + 12 hộ + 13 hộ + 14 hộ + 15 hộ + 16 hộ + 17 hộ + 18 hộ"),
        (range(11, 20), "11 hộ + 12 hộ + 13 hộ + 14 hộ + 15 hộ + 16 hộ + … + 19 hộ"),
    ],
)
def test_up_to_eight_parts_are_told(parts: range, formula: str) -> None:
    """Of more, the first and the last."""
    names = "bcdefghij"[: len(parts)]

    (finding,) = audit(Relation.total("a", names), "999 hộ", *(f"{part} hộ" for part in parts))

    assert f"({formula})" in finding.wording.vi


def test_the_power_of_a_percentage_follows_from_its_steps() -> None:
    """Of 50 of 100 or of 101, the percentages differ by 1/202, five times what is printed."""
    assert granularity(printed("a", "50,0%"), 50, role="part").power == Fraction(399, 500)
    assert granularity(printed("a", "50,0%"), 50, role="whole").power == Fraction(19, 20)


@pytest.mark.parametrize(
    ("text", "known"), [("-5%", 50), ("0%", 50), ("khoảng 5%", 50), ("5%", 0), ("5%", -1)]
)
def test_nothing_follows_from_what_is_not_above_zero(text: str, known: int) -> None:
    """Nor from a percentage that is only roughly told."""
    with pytest.raises(ValueError, match=f"cannot tell what {known} at {text} allows"):
        granularity(printed("a", text), known, role="part")
