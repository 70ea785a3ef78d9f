"""Whole reports: all their figures agree, or one of them is wrong."""

from typing import Any

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from vn_localgov.dates import Period
from vn_localgov.documents import DocumentDate, DocumentNumber, IssuingBody
from vn_localgov.figures import Figure
from vn_localgov.reports import Report
from vn_localgov.strategies._documents import recipients, signatories
from vn_localgov.strategies._places import communes, days_of
from vn_localgov.strategies._slips import slips
from vn_localgov.strategies._topics import topics
from vn_localgov.strategies._write import write


@attrs.frozen(kw_only=True)
class FlawedReport:
    """A report with one figure mistyped, and what was right.

    Attributes:
        figure: The id of the figure, as in ``report.figures``.
        right: What was true.
        wrong: What the report says; one digit is another, or two changed places.
    """

    report: Report
    figure: str
    right: Figure
    wrong: Figure


@st.composite
def _frames(draw: st.DrawFn) -> dict[str, Any]:
    """Who reports, when and for which year."""
    commune = draw(communes())
    issued = draw(days_of(commune))
    return {
        "body": IssuingBody.committee(commune),
        "commune": commune,
        "number": DocumentNumber(serial=draw(st.integers(1, 999)), symbol="BC-UBND"),
        "issued": DocumentDate.at(commune, issued),
        "title": f"Kết quả thực hiện nhiệm vụ năm {issued.year}",
        "period": Period.year(issued.year),
        "recipients": draw(recipients()),
        "signatory": draw(signatories()),
    }


@st.composite
def consistent_reports(draw: st.DrawFn) -> Report:
    """Give reports (*báo cáo*) in which all figures agree, as printed or when rounded.

    Each has from one to seven sections; its figures have their names in ``figures``, and
    ``relations`` says what they have to do with each other: all kinds of relations occur.
    The text states each figure once. The communes are real, the signatories are not.
    """
    return write(draw(topics()), draw(_frames()))


@st.composite
def flawed_reports(draw: st.DrawFn) -> FlawedReport:
    """Give such reports with one slip in them that no rounding explains, and tell where."""
    told, frame = draw(topics()), draw(_frames())
    topic = draw(st.sampled_from([topic for topic in told if topic.relations]))
    relation = draw(st.sampled_from(topic.relations))
    id_ = draw(st.sampled_from(relation.figures))
    possible = slips(relation, id_, topic.facts)
    assume(possible)
    right, wrong = topic.facts[id_].figure, draw(st.sampled_from(possible))
    assert right  # noqa: S101 - or no slip would be possible
    topic.facts[id_] = attrs.evolve(topic.facts[id_], figure=wrong)
    return FlawedReport(report=write(told, frame), figure=id_, right=right, wrong=wrong)
