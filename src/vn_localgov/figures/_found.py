"""A figure that was found in a text."""

import enum
from decimal import Decimal

import attrs

from vn_localgov._text import Repair
from vn_localgov.errors import ParseError
from vn_localgov.figures._bounds import Bound
from vn_localgov.figures._figure import Figure
from vn_localgov.figures._pairs import FigureRange, Progress
from vn_localgov.figures._reading import AnyFigure
from vn_localgov.figures._roles import FigureRole
from vn_localgov.units import Unit, as_unit


class FigureShape(enum.Enum):
    """How many numbers a figure has, and what they are to each other (*dạng số liệu*)."""

    SINGLE = "single"
    PROGRESS = "progress"
    RANGE = "range"
    FRACTION = "fraction"


@attrs.frozen(kw_only=True)
class FoundFigure:
    """A figure that stands in a text (*số liệu trong văn bản*).

    Positions count in the NFC form of the text.

    Attributes:
        start: Index of its first character; its bound belongs to it.
        end: Index behind its last character, which is that of its unit, or of *trở lên*.
        text: What stands there.
        shape: One number, done of a whole, a range, or a fraction of something: *2/3 số hộ*.
        values: One number or two, as precise as printed; none if they cannot be read.
        unit: None where the text tells none that is known.
        bound: How the value is meant.
        after: The words behind it, at most four: *nghèo* behind *57 hộ*, and the thing
            that is counted where it is none of the known ones.
        role: What it says in its sentence; None if that cannot be told.
        base: What it is compared with, as the text says it: *cùng kỳ năm 2022*.
        repairs: What was sloppy in its numbers, at positions of the whole text.
        error: Why the numbers cannot be read, as `read_figure` says it about *text*.
    """

    start: int
    end: int
    text: str
    shape: FigureShape = FigureShape.SINGLE
    values: tuple[Decimal, ...]
    unit: Unit | None = None
    bound: Bound = Bound.EXACT
    after: str = ""
    role: FigureRole | None = None
    base: str | None = None
    repairs: tuple[Repair, ...] = ()
    error: ParseError | None = attrs.field(default=None, eq=str)

    @property
    def figure(self) -> AnyFigure | None:
        """The figure itself; None without a unit, or if the numbers cannot be read."""
        return self.in_unit(self.unit) if self.unit else None

    def in_unit(self, unit: Unit | str) -> AnyFigure | None:
        """The figure in a unit that the text tells elsewhere, in a heading or a table.

        None if the numbers cannot be read, and for a fraction, which is of that unit but
        not in it.
        """
        if not self.values or self.shape is FigureShape.FRACTION:
            return None
        unit, first, last = as_unit(unit), self.values[0], self.values[-1]
        match self.shape:
            case FigureShape.PROGRESS:
                return Progress(done=first, whole=last, unit=unit, bound=self.bound)
            case FigureShape.RANGE:
                return FigureRange(low=first, high=last, unit=unit, bound=self.bound)
        return Figure(first, unit, self.bound)
