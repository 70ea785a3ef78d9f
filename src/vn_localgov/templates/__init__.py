"""Templates (*mẫu văn bản*): Word files with tags, filled with data.

The tags are those of docxtpl. A template is opened and checked once; to fill it takes
neither a Word library nor an XML parser. What is wrong is told, all at once and with
its place, and never lost in silence.
"""

from vn_localgov.opc import Document, Limits, WordError
from vn_localgov.templates._errors import Location, TemplateError, TemplateFault
from vn_localgov.templates._limits import RenderLimits
from vn_localgov.templates._pictures import InlineImage
from vn_localgov.templates._richtext import Look, RichParagraphs, RichText
from vn_localgov.templates._template import Template
from vn_localgov.templates._variables import Variable
from vn_localgov.templates._write import Listing

__all__ = [
    "Document",
    "InlineImage",
    "Limits",
    "Listing",
    "Location",
    "Look",
    "RenderLimits",
    "RichParagraphs",
    "RichText",
    "Template",
    "TemplateError",
    "TemplateFault",
    "Variable",
    "WordError",
]
