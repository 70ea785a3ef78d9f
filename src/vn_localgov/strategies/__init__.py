"""Made-up values of every public type, for property tests with Hypothesis (*dữ liệu thử*).

They need the extra ``[testing]``. Where Hypothesis and this library are installed,
``st.from_type(Indicator)`` works at once: nothing has to be imported or registered.

Figures are plausible, communes are real, names of people are initials, and whatever has
a printed form is read back from it.
"""

# Before all others, which need what it asks for.
from vn_localgov.strategies import _extra  # noqa: F401
from vn_localgov.strategies._dates import (
    cut_offs,
    day_months,
    days,
    lunar_dates,
    periods,
    year_spans,
)
from vn_localgov.strategies._documents import (
    citations,
    document_dates,
    document_numbers,
    initials,
    issuing_bodies,
    metadata,
    recipients,
    signatories,
)
from vn_localgov.strategies._figures import (
    figure_ranges,
    figures,
    intervals,
    progress,
    units,
)
from vn_localgov.strategies._indicators import codes, indicators, targets
from vn_localgov.strategies._numbers import amounts, printed_numbers
from vn_localgov.strategies._official import (
    annexes,
    articles,
    divisions,
    electronic_copies,
    introductions,
    invitations,
    leaves,
    marks,
    meetings,
    official_documents,
)
from vn_localgov.strategies._places import communes, districts, provinces, villages
from vn_localgov.strategies._quantities import changes, members, quantities
from vn_localgov.strategies._register import register
from vn_localgov.strategies._relations import findings, locations, printed_figures, relations
from vn_localgov.strategies._reports import FlawedReport, consistent_reports, flawed_reports
from vn_localgov.strategies._texts import comments, paragraphs, runs, sections, tables, texts
from vn_localgov.strategies._words import word_styles

__all__ = [
    "FlawedReport",
    "amounts",
    "annexes",
    "articles",
    "changes",
    "citations",
    "codes",
    "comments",
    "communes",
    "consistent_reports",
    "cut_offs",
    "day_months",
    "days",
    "districts",
    "divisions",
    "document_dates",
    "document_numbers",
    "electronic_copies",
    "figure_ranges",
    "figures",
    "findings",
    "flawed_reports",
    "indicators",
    "initials",
    "intervals",
    "introductions",
    "invitations",
    "issuing_bodies",
    "leaves",
    "locations",
    "lunar_dates",
    "marks",
    "meetings",
    "members",
    "metadata",
    "official_documents",
    "paragraphs",
    "periods",
    "printed_figures",
    "printed_numbers",
    "progress",
    "provinces",
    "quantities",
    "recipients",
    "register",
    "relations",
    "runs",
    "sections",
    "signatories",
    "tables",
    "targets",
    "texts",
    "units",
    "villages",
    "word_styles",
    "year_spans",
]
