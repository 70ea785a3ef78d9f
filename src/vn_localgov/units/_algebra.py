"""Multiply and divide units: area times yield is mass."""

import math
from collections import Counter
from collections.abc import Hashable
from fractions import Fraction
from functools import lru_cache

from vn_localgov.errors import UnitMismatchError
from vn_localgov.units._table import Dimension
from vn_localgov.units._unit import Unit, as_unit

# One percent is a hundredth, in whatever it is measured.
_PERCENT = Fraction(1, 100)


def product_factor(result: Unit | str, *factors: Unit | str) -> Fraction:
    """Say how many of *result* one of each of *factors* make, multiplied.

    >>> product_factor("tấn", "ha", "tạ/ha"), product_factor("hộ", "hộ", "%")
    (Fraction(1, 10), Fraction(1, 100))

    Raises:
        UnitMismatchError: Multiplied, they measure something else, or a region is missing.
    """
    units = [as_unit(factor) for factor in factors]
    return _compare(as_unit(result), units, [], " × ".join(map(str, units)))


# Indicators ask for the same few again and again.
@lru_cache(maxsize=512)
def quotient_factor(result: Unit | str, above: Unit | str, below: Unit | str) -> Fraction:
    """Say how many of *result* one of *above* by one of *below* is.

    >>> quotient_factor("%", "hộ", "hộ"), quotient_factor("triệu đồng/người", "tỷ đồng", "người")
    (Fraction(100, 1), Fraction(1000, 1))

    Raises:
        UnitMismatchError: Divided, they measure something else, or a region is missing.
    """
    upper, lower = as_unit(above), as_unit(below)
    return _compare(as_unit(result), [upper], [lower], f"{upper} : {lower}")


def _compare(result: Unit, above: list[Unit], below: list[Unit], told: str) -> Fraction:
    powers: Counter[Hashable] = Counter()
    for sign, units in ((1, above), (-1, [*below, result])):
        for unit in units:
            powers.update(_powers(unit, sign))
    if any(powers.values()):
        raise UnitMismatchError(f"{told} is no {result}")
    return math.prod(map(_size, above)) / (_size(result) * math.prod(map(_size, below)))


def _powers(unit: Unit, sign: int) -> dict[Hashable, int]:
    powers: Counter[Hashable] = Counter()
    for index, part in enumerate(unit.parts):
        if part.measure.dimension is not Dimension.RATIO:
            powers[part.measure.quantity] += sign if index == 0 else -sign
    return powers


def _size(unit: Unit) -> Fraction:
    sizes = [
        part.size * (_PERCENT if part.measure.dimension is Dimension.RATIO else 1)
        for part in unit.parts
    ]
    return sizes[0] / math.prod(sizes[1:])
