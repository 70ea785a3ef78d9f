"""Audit a report whose author declared how its figures hang together."""

from vn_localgov.audit._dates import check_as_of, check_base_years, check_cited, check_number_order
from vn_localgov.audit._figures import audit_figures
from vn_localgov.audit._printed import Printed
from vn_localgov.audit._signs import check_signs
from vn_localgov.audit._wording import check_wording
from vn_localgov.findings import Findings, Location
from vn_localgov.reports import Report, StatedFigure


def audit(report: Report) -> Findings:
    """Look for figures and dates of *report* that cannot be true together.

    Findings come in the order of the files. What holds, also by rounding or by digits
    cut off, gives none.
    """
    book = {figure.id: _printed(figure) for figure in report.figures.values()}
    findings = [
        *audit_figures(report.relations, book),
        *(it for relation in report.relations for it in check_wording(relation, book)),
        *check_signs(report.relations, book),
        *check_as_of(report.as_of.values(), report.issued.date),
        *check_base_years(report),
        *check_cited(report.citations.values(), report.issued.date),
        *check_number_order(report.citations.values()),
    ]
    return Findings(sorted(findings, key=lambda it: (it.place or Location(), it.rule.id)))


def _printed(figure: StatedFigure) -> Printed:
    return Printed(
        id=figure.id,
        name=figure.name,
        figure=figure.figure,
        unit=figure.unit,
        rounding=figure.rounding,
        place=figure.place,
        is_fixed=figure.is_computed,
    )
