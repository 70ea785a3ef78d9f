"""A report is audited as its author declared it, and findings come in the order of the files."""

import datetime as dt

import attrs
import pytest

from vn_localgov.audit import audit, rules
from vn_localgov.dates import Period
from vn_localgov.documents import (
    Citation,
    DocumentDate,
    DocumentNumber,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.errors import Wording
from vn_localgov.figures import Figure
from vn_localgov.findings import Cited, Finding, FindingKind, Level, Location
from vn_localgov.places import Commune
from vn_localgov.relations import Relation, Rounding
from vn_localgov.reports import Placed, Report, StatedFigure

TOTAL = Relation.total("a", ["b", "c"])


def at(file: str, line: int) -> Location:
    """A place in the folder of the report."""
    return Location(file=file, line=line)


def stated(id_: str, text: str, line: int) -> StatedFigure:
    """A figure as its author typed it."""
    figure = Figure.parse(text)
    return StatedFigure(
        id=id_,
        name=f"Số {id_}",
        figure=figure,
        unit=figure.unit,
        rounding=Rounding.usual(figure.unit),
        place=at("indicators.toml", line),
    )


def told(*texts: str) -> dict[str, StatedFigure]:
    """Figures with the ids a, b, c, one a line."""
    return {
        id_: stated(id_, text, line)
        for line, (id_, text) in enumerate(zip("abc", texts, strict=False), 1)
    }


@pytest.fixture
def report() -> Report:
    """A report without figures."""
    return Report(
        body=IssuingBody(name="Ủy ban nhân dân", place="xã Mai Trung"),
        commune=Commune.parse("xã Mai Trung"),
        number=DocumentNumber.parse("293/BC-UBND"),
        issued=DocumentDate(place="Mai Trung", date=dt.date(2023, 12, 14)),
        title="Kết quả thực hiện nhiệm vụ năm 2023",
        period=Period.year(2023),
        recipients=Recipients(["Lãnh đạo UBND xã"]),
        signatory=Signatory(name="N.V.A", position="Chủ tịch", on_behalf_of="Ủy ban nhân dân"),
    )


def test_a_report_that_declares_nothing_is_sound(report: Report) -> None:
    """There is nothing to contradict."""
    assert audit(report) == []


def test_figures_are_spoken_of_as_their_author_names_them(report: Report) -> None:
    """By name, id, unit and the place in the file."""
    figures = told("415 ca", "379 ca", "136 ca")

    (finding,) = audit(attrs.evolve(report, figures=figures, relations=(TOTAL,)))

    assert (finding.rule.id, finding.kind) == ("TONG", FindingKind.FAIL)
    assert finding.place == at("indicators.toml", 1)
    assert [(it.id, it.name, it.text, it.place) for it in finding.figures] == [
        (id_, f"Số {id_}", str(figure.figure), figure.place) for id_, figure in figures.items()
    ]
    assert finding.wording.vi == (
        "«Số a» ghi 415 ca, nhưng các phần cộng lại là 515 ca (379 ca + 136 ca). "
        "Có thể đúng là: «Số a» 515 ca / «Số b» 279 ca / «Số c» 36 ca."
    )


def test_a_figure_that_nobody_stated_keeps_its_unit(report: Report) -> None:
    """No whole number of jobs is the plan of which 298 are 238,48 %."""
    figures = told("238,48%", "298 người")
    plan = attrs.evolve(figures["b"], id="c", name="Kế hoạch", figure=None)
    attainment = Relation.attainment("a", "b", "c")

    (finding,) = audit(
        attrs.evolve(report, figures={**figures, "c": plan}, relations=(attainment,))
    )

    assert (finding.rule.id, finding.kind) == ("HAT", FindingKind.FAIL)


def test_the_rounding_that_the_author_declared_counts(report: Report) -> None:
    """Hectares that were not rounded have to add up to the last one."""
    rounded = told("101 ha", "50 ha", "50 ha")
    exact = {it.id: attrs.evolve(it, rounding=Rounding.EXACT) for it in rounded.values()}

    assert audit(attrs.evolve(report, figures=rounded, relations=(TOTAL,))) == []
    (finding,) = audit(attrs.evolve(report, figures=exact, relations=(TOTAL,)))
    assert finding.kind is FindingKind.FAIL


def test_what_the_library_added_up_is_not_suspected(report: Report) -> None:
    """Only what somebody typed can be mistyped."""
    figures = told("415 ca", "379 ca", "136 ca")
    figures["a"] = attrs.evolve(figures["a"], is_computed=True)

    (finding,) = audit(attrs.evolve(report, figures=figures, relations=(TOTAL,)))

    assert {it.figure for repair in finding.repairs for it in repair.changes} == {"b", "c"}


def test_findings_come_in_the_order_of_the_files(report: Report) -> None:
    """Figures, days and documents together, whatever was looked at first."""
    texts = ("Kế hoạch số 15/KH-UBND ngày 30/01/2023", "Kế hoạch số 17/KH-UBND ngày 27/01/2023")
    cited = {text: Placed(Citation.parse(text), at("references.toml", 7)) for text in texts}
    days = {str(day): Placed(dt.date(2023, 12, day), at("a.toml", day)) for day in (16, 15)}

    findings = audit(
        attrs.evolve(
            report,
            figures=told("415 ca", "379 ca", "136 ca"),
            relations=(TOTAL,),
            citations=cited,
            as_of=days,
        )
    )

    assert [(it.place, it.rule.id) for it in findings] == [
        (at("a.toml", 15), "NGAY.CHOT"),
        (at("a.toml", 16), "NGAY.CHOT"),
        (at("indicators.toml", 1), "TONG"),
        (at("references.toml", 7), "NGAY.SO"),
    ]


def test_findings_at_one_place_come_in_the_order_of_their_rules(report: Report) -> None:
    """So that two runs tell the same in the same order."""
    figures = told("415 ca", "379 ca", "136 ca")
    relations = (TOTAL, Relation.partial("a", ["b", "c"]), Relation.at_most("a", "b"))

    findings = audit(attrs.evolve(report, figures=figures, relations=relations))

    assert [it.rule.id for it in findings] == ["KHONGQUA", "TONG", "TRONGDO"]


def test_a_document_of_tomorrow_is_not_cited_today(report: Report) -> None:
    """One of the same day may be."""
    texts = ("Nghị quyết số 07/NQ-HĐND ngày 15/12/2023", "Kế hoạch số 5/KH-UBND ngày 14/12/2023")
    cited = {
        text: Placed(Citation.parse(text), at("references.toml", line))
        for line, text in enumerate((*texts, "Luật Đất đai năm 2024"), 1)
    }
    (finding,) = audit(attrs.evolve(report, citations=cited))

    assert (finding.rule.id, finding.kind) == ("NGAY.VIENDAN", FindingKind.FAIL)
    assert finding.subject == "07/NQ-HĐND"
    assert finding.place == at("references.toml", 1)
    assert finding.wording.vi == (
        "viện dẫn Nghị quyết số 07/NQ-HĐND ngày 15/12/2023, nhưng văn bản ký ngày 14/12/2023"
    )
    assert finding.wording.en == (
        "Nghị quyết số 07/NQ-HĐND ngày 15/12/2023 is cited in a document of 14/12/2023"
    )


def test_a_law_without_a_number_is_cited_by_its_name(report: Report) -> None:
    """So that its finding keeps its fingerprint, whatever else is cited."""
    law = Placed(Citation.parse("Luật Đất đai ngày 18/01/2024"), at("references.toml", 1))

    (finding,) = audit(attrs.evolve(report, citations={"luat": law}))

    assert finding.subject == "Luật Đất đai ngày 18/01/2024"


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [("-1 hộ", True), ("0 hộ", False), ("-1 ha", False), ("dưới 5 hộ", False)],
)
def test_counts_below_zero_are_shown(report: Report, text: str, *, is_shown: bool) -> None:
    """Somebody may have meant a difference, and not said so."""
    found = audit(attrs.evolve(report, figures=told(text)))

    assert [(it.rule.id, it.kind) for it in found] == [("AM", FindingKind.REVIEW)] * is_shown


def test_a_count_below_zero_is_told_with_what_to_do(report: Report) -> None:
    """It is no error yet: declared as a difference, it may stay."""
    assert audit(attrs.evolve(report, figures=told("-1 hộ"))) == [
        Finding(
            rule=rules()["AM"],
            kind=FindingKind.REVIEW,
            level=Level.WARNING,
            wording=Wording(
                "«Số a» is printed as -01 hộ, fewer than none: "
                "declare chenh_lech, hieu or cung_ky if it is a difference",
                "«Số a» ghi -01 hộ, ít hơn 0: nếu là số chênh lệch "
                "thì khai bằng chenh_lech, hieu hoặc cung_ky",
            ),
            place=at("indicators.toml", 1),
            figures=(Cited(id="a", name="Số a", text="-01 hộ", place=at("indicators.toml", 1)),),
        )
    ]


@pytest.mark.parametrize(
    "relation",
    [Relation.change("a", "b", "c"), Relation.difference("a", "b", "c")],
)
def test_a_difference_of_counts_may_be_below_zero(report: Report, relation: Relation) -> None:
    """Three households fewer are -3."""
    figures = told("-3 hộ", "57 hộ", "60 hộ")

    assert audit(attrs.evolve(report, figures=figures, relations=(relation,))) == []
