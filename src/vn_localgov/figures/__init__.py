"""Figures: a value with its unit, as precise as it is printed; in a text, all of them."""

from vn_localgov.figures._bounds import Bound
from vn_localgov.figures._figure import Figure, total
from vn_localgov.figures._find import find_figures
from vn_localgov.figures._found import FigureShape, FoundFigure
from vn_localgov.figures._pairs import FigureRange, Progress
from vn_localgov.figures._reading import AnyFigure, parse_figure, read_figure
from vn_localgov.figures._roles import FigureRole

__all__ = [
    "AnyFigure",
    "Bound",
    "Figure",
    "FigureRange",
    "FigureRole",
    "FigureShape",
    "FoundFigure",
    "Progress",
    "find_figures",
    "parse_figure",
    "read_figure",
    "total",
]
