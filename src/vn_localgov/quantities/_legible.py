"""Print a computed value so that its print and its meaning agree."""

from collections.abc import Collection
from fractions import Fraction

from vn_localgov.figures import Bound, Figure
from vn_localgov.numbers import round_number
from vn_localgov.quantities._quantity import Quantity

_USUAL_DECIMALS = 2
_MOST_DECIMALS = 20


def legible(
    quantity: Quantity, *, decimals: int | None = None, never: Collection[int] = (0,)
) -> Figure:
    """Print *quantity* so that it looks like one of *never* only if it is that.

    Two decimals at most, without zeros at the end; more, where rounding would claim what
    is not true, such as a rise of nothing:

    >>> print(legible(Quantity(value=Fraction(1, 3), unit="tấn")))
    0,33 tấn
    >>> print(legible(Quantity(value=Fraction(1, 3000), unit="tấn")))
    0,0003 tấn

    Where even 20 decimals would not tell, a bound does: ``dưới 100%``.

    Args:
        quantity: What was computed; what was printed with decimals keeps them.
        decimals: How many to print, zeros included.
        never: Numbers that the print may not pretend.
    """
    if decimals is None:
        decimals = _fewest(quantity.value) if quantity.decimals is None else quantity.decimals
    if quantity.decimals == decimals:
        return quantity.figure()
    while decimals < _MOST_DECIMALS and _pretends(quantity.value, decimals, never):
        decimals += 1
    printed = quantity.figure(decimals=decimals)
    if not _pretends(quantity.value, decimals, never):
        return printed
    bound = Bound.ABOVE if quantity.value > printed.value else Bound.BELOW
    return Figure(round_number(printed.value, 0), printed.unit, bound)


def _fewest(value: Fraction) -> int:
    shortest = round_number(value, _USUAL_DECIMALS).normalize()
    return max(0, -int(shortest.as_tuple().exponent))


def _pretends(value: Fraction, decimals: int, never: Collection[int]) -> bool:
    printed = Fraction(round_number(value, decimals))
    return printed != value and printed in never
