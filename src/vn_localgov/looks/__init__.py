"""What every paragraph of a Word file looks like (*định dạng của văn bản*), styles resolved."""

from vn_localgov.looks._document import (
    Field,
    FormattedDocument,
    FormattedParagraph,
    FormattedRun,
    Symbol,
)
from vn_localgov.looks._look import Border, Borders, Fonts, ParagraphLook, RunLook, TabStop
from vn_localgov.looks._read import read_looks
from vn_localgov.looks._sections import Edges, Section
from vn_localgov.looks._shapes import Anchor, DrawnLine, Picture
from vn_localgov.looks._tables import CellPlace

__all__ = [
    "Anchor",
    "Border",
    "Borders",
    "CellPlace",
    "DrawnLine",
    "Edges",
    "Field",
    "Fonts",
    "FormattedDocument",
    "FormattedParagraph",
    "FormattedRun",
    "ParagraphLook",
    "Picture",
    "RunLook",
    "Section",
    "Symbol",
    "TabStop",
    "read_looks",
]
