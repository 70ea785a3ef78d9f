"""Vietnamese local-government reports: write each figure once, get the official document."""

from typing import TYPE_CHECKING, Any

from vn_localgov.dates import Period, YearSpan, format_date, parse_date
from vn_localgov.documents import (
    Citation,
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.errors import FolderError, LocalGovError, ParseError
from vn_localgov.figures import Figure
from vn_localgov.indicators import Indicator, Target
from vn_localgov.numbers import format_number, parse_number
from vn_localgov.places import Commune, Village
from vn_localgov.reports import Report, Section
from vn_localgov.units import Unit

if TYPE_CHECKING:
    from vn_localgov.documents import find_citations
    from vn_localgov.exchange import load_report
    from vn_localgov.figures import find_figures
    from vn_localgov.forms import build_document

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

# These need Word, Jinja or large patterns, which take long: they load when used.
_LAZY = {
    "build_document": "forms",
    "find_citations": "documents",
    "find_figures": "figures",
    "load_report": "exchange",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module holds
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - only for these names

    return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)


def __dir__() -> list[str]:
    return __all__
