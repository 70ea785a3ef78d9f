"""Made-up reports agree with themselves, and a planted error is found in those that do not."""

from hypothesis import Phase, find, given, settings

from tests.sizes import few
from vn_localgov import Figure, Report, find_figures
from vn_localgov.audit import audit
from vn_localgov.findings import FindingKind
from vn_localgov.numbers import parse_number
from vn_localgov.relations import Relation, RelationKind
from vn_localgov.reports import Paragraph
from vn_localgov.strategies import FlawedReport, consistent_reports, flawed_reports
from vn_localgov.strategies._slips import slips
from vn_localgov.strategies._topics import Fact


def lines(report: Report) -> list[str]:
    """The text of a report, line by line, as its figures count them."""
    return [it.text if isinstance(it, Paragraph) else "" for it in report.walk()]


@few(25)  # each is a whole report
@given(consistent_reports())
def test_the_audit_finds_nothing_where_all_agrees(report: Report) -> None:
    """Not even something to review: all that is declared holds, as printed or when rounded."""
    assert not audit(report)


@few(25)  # each is a whole report
@given(flawed_reports())
def test_a_planted_error_is_found(flawed: FlawedReport) -> None:
    """As certain, with the figure named, and the true value among the repairs."""
    found = audit(flawed.report)
    failed = [finding for finding in found if finding.kind is FindingKind.FAIL]
    changes = [it for finding in failed for repair in finding.repairs for it in repair.changes]
    proposed = {parse_number(it.text) for it in changes if it.figure == flawed.figure}

    assert flawed.figure in {cited.id for finding in failed for cited in finding.figures}
    assert flawed.right.value in proposed


@few(25)  # each is a whole report
@given(flawed_reports())
def test_an_error_is_a_slip_of_the_finger(flawed: FlawedReport) -> None:
    """As many digits as before, one of them another, or two of them swapped."""
    right, wrong = (it.value.as_tuple() for it in (flawed.right, flawed.wrong))
    differ = [one != other for one, other in zip(right.digits, wrong.digits, strict=True)]

    assert flawed.report.figures[flawed.figure].figure == flawed.wrong
    assert (right.sign, right.exponent) == (wrong.sign, wrong.exponent)
    assert sum(differ) == 1 or sorted(right.digits) == sorted(wrong.digits)


@few(25)  # each is a whole report
@given(consistent_reports() | flawed_reports().map(lambda flawed: flawed.report))
def test_the_text_states_each_figure_where_it_is_said_to_stand(report: Report) -> None:
    """Indicators, figures and text of a report tell the same, also when it is wrong."""
    text = lines(report)
    for stated in report.figures.values():
        if not stated.figure:
            assert stated.id.endswith("@ke_hoach")
            continue
        assert text[stated.place.line - 1] == f"- {stated.name}: {stated.figure}."
        code = stated.id.partition("@")[0].partition(".")[0]
        indicator = report.indicators[code]
        own = [
            indicator.actual,
            indicator.previous,
            indicator.stated_change,
            indicator.whole,
            *(part.actual for part in indicator.parts),
        ]
        if indicator.target:
            own.append(indicator.target.figure)
        assert stated.figure in own or stated.id.endswith("@dat")


@few(25)  # each is a whole report
@given(consistent_reports())
def test_reports_can_be_searched_for_their_figures(report: Report) -> None:
    """What reads figures from a text reads those of such a report."""
    text = lines(report)
    for stated in filter(lambda it: it.figure, report.figures.values()):
        found = find_figures(text[stated.place.line - 1])
        sizes = {abs(value) for it in found for value in it.values}

        assert stated.figure
        # The sign is not looked for: what rises or falls is told in words.
        assert abs(stated.figure.value) in sizes


@few(25)  # each is a whole report
@given(consistent_reports())
def test_the_frame_fits(report: Report) -> None:
    """The commune existed on the day of the report, and the report is about that year."""
    assert report.commune.existed_on(report.issued.date)
    assert report.period.end.year == report.issued.date.year
    assert str(report.commune) in str(report.body)


def test_all_kinds_of_relations_occur() -> None:
    """Also those that only some communes would declare."""
    missing = set(RelationKind)

    def is_last(report: Report) -> bool:
        missing.difference_update(relation.kind for relation in report.relations)
        return not missing

    many = settings(max_examples=300, phases=[Phase.generate], derandomize=True)
    find(consistent_reports(), is_last, settings=many)

    assert not missing


def test_no_slip_is_made_where_it_might_not_show() -> None:
    """Beside a plan that nobody prints, any percentage may be right."""
    done, share = Figure.parse("105 hộ"), Figure.parse("105%")
    facts = {
        "lam": Fact("Thực hiện", done, done.unit),
        "dat": Fact("Mức đạt", share, share.unit),
        "ke_hoach": Fact("Kế hoạch", None, done.unit),
    }

    assert slips(Relation.attainment("dat", "lam", "ke_hoach"), "lam", facts) == []
