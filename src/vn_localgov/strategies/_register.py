"""Tell Hypothesis which strategy makes which type.

Hypothesis itself calls `register` when it is imported, as the entry point in
``pyproject.toml`` asks for; the strategies are made when the first value is drawn.
"""

from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from vn_localgov.audit import Printed
from vn_localgov.dates import CutOff, DayMonth, LunarDate, Period, YearSpan
from vn_localgov.documents import (
    Citation,
    DocumentDate,
    DocumentNumber,
    IssuingBody,
    Metadata,
    Recipients,
    Signatory,
)
from vn_localgov.figures import Figure, FigureRange, Progress
from vn_localgov.findings import Finding, Location
from vn_localgov.indicators import Indicator, Target
from vn_localgov.intervals import Interval
from vn_localgov.places import Commune, District, Province, Village
from vn_localgov.quantities import Change, Quantity
from vn_localgov.relations import Relation
from vn_localgov.reports import (
    Annex,
    Article,
    Division,
    ElectronicCopy,
    Introduction,
    Invitation,
    Leave,
    Marks,
    Meeting,
    OfficialDocument,
    Paragraph,
    Report,
    Run,
    Section,
    Table,
)
from vn_localgov.units import Unit
from vn_localgov.word import Comment
from vn_localgov.words import WordStyle

# Type, and the name of the function that gives its strategy.
STRATEGIES: dict[type, str] = {
    Annex: "annexes",
    Article: "articles",
    Change: "changes",
    Citation: "citations",
    Comment: "comments",
    Commune: "communes",
    CutOff: "cut_offs",
    DayMonth: "day_months",
    District: "districts",
    Division: "divisions",
    DocumentDate: "document_dates",
    DocumentNumber: "document_numbers",
    ElectronicCopy: "electronic_copies",
    Figure: "figures",
    FigureRange: "figure_ranges",
    Finding: "findings",
    Indicator: "indicators",
    Interval: "intervals",
    Introduction: "introductions",
    Invitation: "invitations",
    IssuingBody: "issuing_bodies",
    Leave: "leaves",
    Location: "locations",
    LunarDate: "lunar_dates",
    Marks: "marks",
    Meeting: "meetings",
    Metadata: "metadata",
    OfficialDocument: "official_documents",
    Paragraph: "paragraphs",
    Period: "periods",
    Printed: "printed_figures",
    Progress: "progress",
    Province: "provinces",
    Quantity: "quantities",
    Recipients: "recipients",
    Relation: "relations",
    Report: "consistent_reports",
    Run: "runs",
    Section: "sections",
    Signatory: "signatories",
    Table: "tables",
    Target: "targets",
    Unit: "units",
    Village: "villages",
    WordStyle: "word_styles",
    YearSpan: "year_spans",
}


def register() -> None:
    """Make ``st.from_type(Indicator)`` and the like work in any test."""
    for public, name in STRATEGIES.items():
        st.register_type_strategy(public, _late(name))


def _late(name: str) -> Any:  # noqa: ANN401 - what Hypothesis calls with the type
    def strategy(_: type) -> st.SearchStrategy[Any]:
        # When Hypothesis is imported by the strategies, these are not there yet.
        made: st.SearchStrategy[Any] = getattr(import_module(__package__), name)()
        return made

    return strategy
