"""Plans that nobody printed have to exist; each one that cannot is told by itself."""

from vn_localgov.audit import Printed, audit_figures
from vn_localgov.figures import Figure
from vn_localgov.findings import FindingKind
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

HOUSEHOLDS = Unit.parse("hộ")


def printed(name: str, text: str) -> Printed:
    """A figure as somebody printed it."""
    figure = Figure.parse(text)
    return Printed(id=name, name=name, figure=figure, unit=figure.unit)


def test_two_plans_that_cannot_be_are_two_conflicts() -> None:
    """Though one number of households is told against both plans."""
    texts = {
        "ho": "50 hộ",
        "dat_1": "50,0%", "ho_1": "51 hộ", "dat_1_khac": "30,0%",
        "dat_2": "25,0%", "ho_2": "90 hộ", "dat_2_khac": "30,0%",
    }  # fmt: skip
    book = {name: printed(name, text) for name, text in texts.items()}
    for plan in ("ke_hoach_1", "ke_hoach_2"):
        book[plan] = Printed(id=plan, name=plan, unit=HOUSEHOLDS)

    findings = audit_figures(
        [
            Relation.attainment("dat_1", "ho", "ke_hoach_1"),
            Relation.attainment("dat_1_khac", "ho_1", "ke_hoach_1"),
            Relation.attainment("dat_2", "ho", "ke_hoach_2"),
            Relation.attainment("dat_2_khac", "ho_2", "ke_hoach_2"),
        ],
        book,
    )

    assert [(it.rule.id, it.kind) for it in findings] == [("KH", FindingKind.FAIL)] * 2
    assert [[cited.id for cited in it.figures] for it in findings] == [
        ["dat_1", "ho", "dat_1_khac", "ho_1"],
        ["dat_2", "ho", "dat_2_khac", "ho_2"],
    ]


def test_a_conflict_leaves_out_what_agrees_with_both_sides() -> None:
    """100 households were planned, or 300; that they were more than 40 is not the question."""
    texts = {"dat": "50,0%", "ho": "50 hộ", "it_nhat": "40 hộ", "dat_1": "30,0%", "ho_1": "90 hộ"}
    book = {name: printed(name, text) for name, text in texts.items()}
    book["ke_hoach"] = Printed(id="ke_hoach", name="ke_hoach", unit=HOUSEHOLDS)

    (finding,) = audit_figures(
        [
            Relation.attainment("dat", "ho", "ke_hoach"),
            Relation.at_most("it_nhat", "ke_hoach"),
            Relation.attainment("dat_1", "ho_1", "ke_hoach"),
        ],
        book,
    )

    assert [cited.id for cited in finding.figures] == ["dat", "ho", "dat_1", "ho_1"]


def test_impossible_percentages_are_told_in_the_order_of_their_relations() -> None:
    """So that two runs give the same, also where all are about one plan."""
    names = [f"ty_le_{number}" for number in range(12)]
    book = {name: printed(name, "238,48%") for name in names} | {
        "so": printed("so", "298 hộ"),
        "ke_hoach": Printed(id="ke_hoach", name="ke_hoach", unit=HOUSEHOLDS),
    }
    relations = [Relation.attainment(name, "so", "ke_hoach") for name in names]

    assert [it.figures[0].id for it in audit_figures(relations, book)] == names
