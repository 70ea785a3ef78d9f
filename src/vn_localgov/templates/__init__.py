"""Templates (*mẫu văn bản*): Word files with tags, filled with data.

The tags are those of docxtpl. A template is opened and checked once; to fill it takes
neither a Word library nor an XML parser. What is wrong is told, all at once and with
its place, and never lost in silence.
"""

from typing import TYPE_CHECKING

from vn_localgov._lazy import lazily

if TYPE_CHECKING:
    from vn_localgov.charts._data import ChartData
    from vn_localgov.opc import Document, Limits, WordError
    from vn_localgov.templates._annotate import annotate, suspects
    from vn_localgov.templates._check_template import check_template
    from vn_localgov.templates._context import (
        check_report,
        document_frame,
        report_context,
        report_frame,
    )
    from vn_localgov.templates._data_check import TemplateCheck
    from vn_localgov.templates._errors import (
        Location,
        TemplateError,
        TemplateFault,
        ValueFaultError,
    )
    from vn_localgov.templates._exchange import exchange
    from vn_localgov.templates._findings import findings_of
    from vn_localgov.templates._limits import RenderLimits
    from vn_localgov.templates._running._variables import Variable
    from vn_localgov.templates._template import Template
    from vn_localgov.templates._values._drawn_charts import Drawn
    from vn_localgov.templates._values._floating import FloatingImage
    from vn_localgov.templates._values._pictures import InlineImage
    from vn_localgov.templates._values._richtext import Look, RichParagraphs, RichText
    from vn_localgov.templates._values._subdocuments import SubDocument
    from vn_localgov.templates._write import Listing

__all__ = [
    "ChartData",
    "Document",
    "Drawn",
    "FloatingImage",
    "InlineImage",
    "Limits",
    "Listing",
    "Location",
    "Look",
    "RenderLimits",
    "RichParagraphs",
    "RichText",
    "SubDocument",
    "Template",
    "TemplateCheck",
    "TemplateError",
    "TemplateFault",
    "ValueFaultError",
    "Variable",
    "WordError",
    "annotate",
    "check_report",
    "check_template",
    "document_frame",
    "exchange",
    "findings_of",
    "report_context",
    "report_frame",
    "suspects",
]

# Each loads when it is asked for: who fills templates of text needs neither pictures nor
# rich text.
_HOMES = {
    "ChartData": "charts._data",
    "Document": "opc",
    "Drawn": "templates._values._drawn_charts",
    "FloatingImage": "templates._values._floating",
    "InlineImage": "templates._values._pictures",
    "Limits": "opc",
    "Listing": "templates._write",
    "Location": "templates._errors",
    "Look": "templates._values._richtext",
    "RenderLimits": "templates._limits",
    "RichParagraphs": "templates._values._richtext",
    "RichText": "templates._values._richtext",
    "SubDocument": "templates._values._subdocuments",
    "Template": "templates._template",
    "TemplateCheck": "templates._data_check",
    "TemplateError": "templates._errors",
    "TemplateFault": "templates._errors",
    "ValueFaultError": "templates._errors",
    "Variable": "templates._running._variables",
    "WordError": "opc",
    "annotate": "templates._annotate",
    "check_report": "templates._context",
    "check_template": "templates._check_template",
    "document_frame": "templates._context",
    "exchange": "templates._exchange",
    "findings_of": "templates._findings",
    "report_context": "templates._context",
    "report_frame": "templates._context",
    "suspects": "templates._annotate",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return __all__
