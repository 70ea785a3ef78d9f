"""How far a shape reaches."""

from decimal import Decimal
from fractions import Fraction
from math import isqrt

import attrs

from vn_localgov.looks._measure import in_millimetres

# What slants less lies: a hand does not draw more exactly.
_SLANT = 20
# A rectangle of a millimetre is a line for who reads the page.
_THIN_PT = Fraction(720, 254)


@attrs.frozen
class Extent:
    """Width and height of a shape in points."""

    width: Fraction
    height: Fraction

    @property
    def is_level(self) -> bool:
        """Whether it lies."""
        return abs(self.height) * _SLANT <= abs(self.width)

    @property
    def is_thin(self) -> bool:
        """Whether it is a line, if it is a rectangle."""
        return min(self.width, self.height) <= _THIN_PT

    @property
    def length_mm(self) -> Decimal:
        """From corner to corner."""
        if not self.width or not self.height:
            return in_millimetres(abs(self.width or self.height))
        square = self.width * self.width + self.height * self.height
        return in_millimetres(Fraction(isqrt(int(square * 1_000_000)), 1000))

    def times(self, across: Fraction, down: Fraction) -> "Extent":
        """Give the size of a shape in a group that is drawn larger than it says."""
        return Extent(self.width * across, self.height * down)

    def over(self, inside: "Extent") -> tuple[Fraction, Fraction]:
        """Tell how much larger it is than *inside*."""
        return (
            self.width / inside.width if inside.width else Fraction(1),
            self.height / inside.height if inside.height else Fraction(1),
        )
