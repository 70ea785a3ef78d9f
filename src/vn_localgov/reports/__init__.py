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
]
