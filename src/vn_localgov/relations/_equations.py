"""The two equations that all relations come down to: a sum and a product."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import accumulate
from typing import Protocol, TypeAlias

import attrs

from vn_localgov.intervals import Interval

Box: TypeAlias = Mapping[str, Interval]

_NOTHING = Fraction(0)
_ZERO, _ONE = Interval.exactly(0), Interval.exactly(1)


class Equation(Protocol):
    """What the figures of a relation have to satisfy together."""

    def solve(self, figure: str, box: Box) -> Interval:
        """Tell what *figure* may be, if the others are as *box* says."""
        ...

    def solve_each(self, box: Box) -> Iterator[tuple[str, Interval]]:
        """Solve for one figure after the other; *box* may be narrowed between them."""
        ...


@attrs.frozen
class Sum:
    """Figures taken with 1 or -1 add up to zero, or to zero at most, or to less.

    >>> total = Sum({"total": 1, "rice": -1, "maize": -1})
    >>> box = {"rice": Interval.exactly(1021), "maize": Interval.nearest(75, 1)}
    >>> print(total.solve("total", box))
    [1.095,5; 1.096,5]
    """

    coefficients: Mapping[str, int]
    is_at_most: bool = False
    is_less: bool = False

    def solve(self, figure: str, box: Box) -> Interval:
        """Take the others to the other side."""
        own = self.coefficients[figure]
        value = _ZERO
        for name, coefficient in self.coefficients.items():
            if name != figure:
                value = value - box[name] if coefficient == own else value + box[name]
        return self._side(own, value)

    def solve_each(self, box: Box) -> Iterator[tuple[str, Interval]]:
        """Keep the sums before and after each figure, so that long sums take no longer."""
        names = list(self.coefficients)
        free = [name for name in names if box[name].is_everything]
        if free:  # nothing follows for the others
            yield free[0], self.solve(free[0], box)
            return
        after = [*accumulate((self._moved(it, box) for it in reversed(names)), initial=_ZERO)][:-1]
        before = _ZERO
        for name in names:
            own, others = self.coefficients[name], before + after.pop()
            yield name, self._side(own, others if own > 0 else -others)
            before += self._moved(name, box)

    def _moved(self, figure: str, box: Box) -> Interval:
        """What *figure* adds on the other side."""
        return -box[figure] if self.coefficients[figure] > 0 else box[figure]

    def _side(self, own: int, value: Interval) -> Interval:
        if not (self.is_at_most or self.is_less):
            return value
        if own > 0:
            return Interval(None, value.high, high_is_open=value.high_is_open or self.is_less)
        return Interval(value.low, None, low_is_open=value.low_is_open or self.is_less)


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
    _known: Interval = attrs.field(init=False, eq=False, repr=False)

    @_known.default
    def _set_known(self) -> Interval:
        return Interval.exactly(self.value)

    def solve(self, figure: str, box: Box) -> Interval:
        """Divide by the others; where that may be zero, anything is possible."""
        own = self.powers[figure]
        above, below = (self._known, _ONE) if own > 0 else (_ONE, self._known)
        for name, power in self.powers.items():
            if name == figure:
                continue
            factor = box[name] + self.added[name] if name in self.added else box[name]
            if power == own:
                below = factor if below is _ONE else below * factor
            else:
                above = factor if above is _ONE else above * factor
        if _NOTHING in below:
            return Interval.everything()
        solved = above / below
        return solved - self.added[figure] if figure in self.added else solved

    def solve_each(self, box: Box) -> Iterator[tuple[str, Interval]]:
        """Solve for one after the other; there are never many."""
        for figure in self.powers:
            yield figure, self.solve(figure, box)
