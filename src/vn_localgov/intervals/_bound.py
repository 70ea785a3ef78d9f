"""Calculate with one end of an interval, and know whether it is reached."""

import math
from fractions import Fraction
from typing import NamedTuple


class Bound(NamedTuple):
    """An end of an interval for arithmetic; there may be none, at infinity."""

    value: Fraction | float
    is_open: bool

    def times(self, other: "Bound") -> "Bound":
        """Multiply two ends: a corner of the product."""
        # Zero times any value of the other interval is zero, wherever that one ends.
        if (self.value == 0 and not self.is_open) or (other.value == 0 and not other.is_open):
            return Bound(Fraction(0), is_open=False)
        if self.value == 0 or other.value == 0:
            return Bound(Fraction(0), is_open=True)
        return Bound(self.value * other.value, self.is_open or other.is_open)

    def inverse(self, sign: int) -> "Bound":
        """Divide 1 by the end of an interval that is on the side of *sign*."""
        if self.value == 0:
            return Bound(sign * math.inf, is_open=True)
        if math.isinf(self.value):
            return Bound(Fraction(0), is_open=True)
        return Bound(1 / self.value, self.is_open)

    @property
    def as_low(self) -> tuple[Fraction | float, bool]:
        """Sorts lower ends: a closed one lets in more than an open one."""
        return self.value, self.is_open

    @property
    def as_high(self) -> tuple[Fraction | float, bool]:
        """Sorts upper ends."""
        return self.value, not self.is_open
