"""Vietnamese local-government reports: write each figure once, get the official document."""

from typing import TYPE_CHECKING

from vn_localgov._lazy import lazily

if TYPE_CHECKING:
    from vn_localgov.dates import Period, YearSpan, format_date, parse_date
    from vn_localgov.documents import (
        Citation,
        DocumentDate,
        DocumentNumber,
        DocumentType,
        IssuingBody,
        Recipients,
        Signatory,
        find_citations,
    )
    from vn_localgov.errors import FolderError, LocalGovError, ParseError
    from vn_localgov.exchange import load_report
    from vn_localgov.figures import Figure, find_figures
    from vn_localgov.forms import build_document
    from vn_localgov.indicators import Indicator, Target
    from vn_localgov.numbers import format_number, parse_number
    from vn_localgov.places import Commune, Village
    from vn_localgov.reports import Report, Section
    from vn_localgov.units import Unit

__all__ = [
    "Citation",
    "Commune",
    "DocumentDate",
    "DocumentNumber",
    "DocumentType",
    "Figure",
    "FolderError",
    "Indicator",
    "IssuingBody",
    "LocalGovError",
    "ParseError",
    "Period",
    "Recipients",
    "Report",
    "Section",
    "Signatory",
    "Target",
    "Unit",
    "Village",
    "YearSpan",
    "build_document",
    "find_citations",
    "find_figures",
    "format_date",
    "format_number",
    "load_report",
    "parse_date",
    "parse_number",
]

# Each loads when it is used: who fills a template needs no places, who reads a number no
# Word.
_HOMES = {
    "Citation": "documents",
    "Commune": "places",
    "DocumentDate": "documents",
    "DocumentNumber": "documents",
    "DocumentType": "documents",
    "Figure": "figures",
    "FolderError": "errors",
    "Indicator": "indicators",
    "IssuingBody": "documents",
    "LocalGovError": "errors",
    "ParseError": "errors",
    "Period": "dates",
    "Recipients": "documents",
    "Report": "reports",
    "Section": "reports",
    "Signatory": "documents",
    "Target": "indicators",
    "Unit": "units",
    "Village": "places",
    "YearSpan": "dates",
    "build_document": "forms",
    "find_citations": "documents",
    "find_figures": "figures",
    "format_date": "dates",
    "format_number": "numbers",
    "load_report": "exchange",
    "parse_date": "dates",
    "parse_number": "numbers",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return __all__
