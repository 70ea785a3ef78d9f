"""A report: its frame, its figures, and its tree of sections."""

from vn_localgov.reports._model import (
    Block,
    Paragraph,
    PartStyle,
    Placed,
    Report,
    Run,
    Section,
    StatedFigure,
    Table,
)
from vn_localgov.reports._names import frame_names

__all__ = [
    "Block",
    "Paragraph",
    "PartStyle",
    "Placed",
    "Report",
    "Run",
    "Section",
    "StatedFigure",
    "Table",
    "frame_names",
]
