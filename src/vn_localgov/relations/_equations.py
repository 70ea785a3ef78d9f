"""The two equations that all relations come down to: a sum and a product."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Protocol, TypeAlias

import attrs

from vn_localgov.intervals import Interval

Box: TypeAlias = Mapping[str, Interval]


class Equation(Protocol):
    """What the figures of a relation have to satisfy together."""

    def solve(self, figure: str, box: Box) -> Interval:
        """Tell what *figure* may be, if the others are as *box* says."""
        ...


@attrs.frozen
class Sum:
    """Figures taken with 1 or -1 add up to zero, or to zero at most.

    >>> total = Sum({"total": 1, "rice": -1, "maize": -1})
    >>> box = {"rice": Interval.exactly(1021), "maize": Interval.nearest(75, 1)}
    >>> print(total.solve("total", box))
    [1.095,5; 1.096,5]
    """

    coefficients: Mapping[str, int]
    is_at_most: bool = False

    def solve(self, figure: str, box: Box) -> Interval:
        """Take the others to the other side."""
        own = self.coefficients[figure]
        value = Interval.exactly(0)
        for name, coefficient in self.coefficients.items():
            if name != figure:
                value = value - box[name] if coefficient == own else value + box[name]
        if not self.is_at_most:
            return value
        if own > 0:
            return Interval(None, value.high, high_is_open=value.high_is_open)
        return Interval(value.low, None, low_is_open=value.low_is_open)


@attrs.frozen
class Product:
    """Figures raised to 1 or -1, some of them after adding a number, multiply to *value*.

    >>> share = Product(100, {"share": 1, "all": 1, "part": -1})
    >>> box = {"part": Interval.exactly(57), "all": Interval.exactly(3552)}
    >>> print(share.solve("share", box))
    [475/296; 475/296]
    """

    value: Fraction = attrs.field(converter=Fraction)
    powers: Mapping[str, int]
    added: Mapping[str, int] = attrs.field(factory=dict)

    def solve(self, figure: str, box: Box) -> Interval:
        """Divide by the others; where that may be zero, anything is possible."""
        own = self.powers[figure]
        above, below = Interval.exactly(self.value), Interval.exactly(1)
        if own < 0:
            above, below = below, above
        for name, power in self.powers.items():
            if name == figure:
                continue
            factor = box[name] + self.added.get(name, 0)
            if power == own:
                below *= factor
            else:
                above *= factor
        return Interval.everything() if 0 in below else above / below - self.added.get(figure, 0)
