"""A printed figure, and the true values that it allows."""

from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import attrs

from vn_localgov.figures import Bound, Figure
from vn_localgov.findings import Cited, Location
from vn_localgov.intervals import Interval
from vn_localgov.numbers import format_number, round_number
from vn_localgov.relations import Rounding
from vn_localgov.units import Unit

_INEXACT = {
    Bound.ABOVE: Interval.above,
    Bound.AT_LEAST: Interval.at_least,
    Bound.BELOW: Interval.below,
    Bound.AT_MOST: Interval.at_most,
}


@attrs.frozen(kw_only=True)
class Printed:
    """A figure as somebody printed it (*số liệu đã in*), or one that nobody printed.

    Attributes:
        id: Names it in relations.
        name: Names it for people.
        figure: What is printed; None for a figure that is only spoken of, such as a
            plan of which the percentage alone is told, and for one that cannot be read.
        unit: Its unit, also if there is no figure.
        text: The print, if it cannot be read.
        rounding: How it was made from the true value.
        place: Where it stands.
        step: What one more of its last digit is worth, if its zeros at the end were
            rounded; None where they count.
        is_fixed: Whether a program made it, so that nobody can have mistyped it.
        weight: How hard it is to believe that this one is wrong; 1 is usual.
    """

    id: str
    name: str
    figure: Figure | None = None
    unit: Unit
    text: str = ""
    rounding: Rounding = attrs.field(
        default=attrs.Factory(lambda self: Rounding.usual(self.unit), takes_self=True)
    )
    place: Location | None = None
    step: Fraction | None = None
    is_fixed: bool = False
    weight: int = 1

    @property
    def value(self) -> Decimal | None:
        """The printed number; None if there is none."""
        return None if self.figure is None else self.figure.value

    @property
    def is_told(self) -> bool:
        """Whether something is printed at all."""
        return self.figure is not None or bool(self.text)

    @property
    def is_exact(self) -> bool:
        """Whether a single value is meant, as precise as it is printed."""
        return self.figure is not None and self.figure.is_exact

    @property
    def is_whole(self) -> bool:
        """Whether the true value is a whole number: things, and đồng."""
        return self.rounding is Rounding.EXACT and not self.decimals

    @property
    def digits(self) -> str:
        """The number without unit and bound, as it is printed."""
        return self.text if self.figure is None else format_number(self.figure.value)

    @property
    def decimals(self) -> int:
        """How many digits are printed after the comma."""
        if self.figure is not None:
            return self.figure.decimals
        return len(self.text.partition(",")[2])

    @property
    def last_place(self) -> Fraction:
        """What one more of its last digit is worth."""
        return self.step or Fraction(1, 10**self.decimals)

    @cached_property
    def interval(self) -> Interval:
        """The true values that the print allows.

        All, if it is vague or cannot be read; what is only spoken of is not below zero.
        """
        if self.figure is None:
            return Interval.everything() if self.text else Interval.at_least(0)
        if self.is_exact:
            return self.allowed_by(self.figure.value)
        make = _INEXACT.get(self.figure.bound)
        return make(self.figure.value) if make else Interval.everything()

    @cached_property
    def point(self) -> Interval:
        """The value as printed, if one is meant; otherwise what the print allows."""
        if self.figure is None or not self.is_exact:
            return self.interval
        return Interval.exactly(self.figure.value)

    def allowed_by(self, value: Fraction | Decimal) -> Interval:
        """The true values that a print of *value* would allow."""
        match self.rounding:
            case Rounding.EXACT:
                return Interval.exactly(value)
            case Rounding.NEAREST:
                return Interval.nearest(value, self.last_place)
            case _:
                return Interval.truncated(value, self.last_place)

    def with_value(self, value: Fraction) -> "Printed":
        """What would be printed for *value*, with as many decimals."""
        number = round_number(value, self.decimals)
        return attrs.evolve(self, figure=Figure(number, self.unit), text="")

    @property
    def cited(self) -> Cited:
        """How findings speak of it."""
        text = self.text if self.figure is None else str(self.figure)
        return Cited(id=self.id, name=self.name, text=text, place=self.place)
