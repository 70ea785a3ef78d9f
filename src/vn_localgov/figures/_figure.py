"""Figures: a value with its unit, as precise as it is printed."""

import math
from collections.abc import Iterable
from decimal import Decimal, Inexact
from fractions import Fraction
from functools import reduce
from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures._bounds import PRINTED_BOUND, Bound
from vn_localgov.numbers import EXACT, exact, format_number, round_number, scan_number
from vn_localgov.units import Region, Unit, as_unit

_BOUND = Token(rf"(?:({PRINTED_BOUND})\s+)?", "a bound", "từ chỉ mức")
_SPACE = Token(r"\s*", "a space", "khoảng trắng")

# Rounding must not make more of a bound than was said.
_ROUNDINGS = {
    **dict.fromkeys((Bound.ABOVE, Bound.AT_LEAST), math.floor),
    **dict.fromkeys((Bound.BELOW, Bound.AT_MOST, Bound.ALMOST), math.ceil),
}


@attrs.frozen
class Figure:
    """A value with its unit, as it is printed (*số liệu*).

    >>> area = Figure.parse("29.806,0 m²")
    >>> area.value, area.decimals, str(area.unit)
    (Decimal('29806.0'), 1, 'm²')
    >>> print(Figure(Decimal("58.55"), "tạ/ha"))
    58,55 tạ/ha
    >>> Figure.parse("trên 30 tỷ đồng").bound
    <Bound.ABOVE: 'trên'>

    Counts below ten are printed with a leading zero, as is the custom:

    >>> print(Figure(6, "hợp tác xã"))
    06 hợp tác xã

    Attributes:
        value: Exact, and as precise as printed: 29806.0 is not 29806.
        unit: What is measured or counted.
        bound: How the value is meant; exact if nothing is said.
    """

    value: Decimal = attrs.field(converter=exact)
    unit: Unit = attrs.field(converter=as_unit)
    bound: Bound = Bound.EXACT

    @classmethod
    def parse(cls, text: str, *, unit: Unit | None = None) -> Self:
        """Read a figure as it is printed; the inverse of ``str``.

        *unit* serves where the text names none.

        Raises:
            ParseError: *text* is not a figure, or there is no unit at all.
        """
        scan = Scanner(text)
        scan.accept(_SPACE)
        bound = scan.expect(_BOUND)[1]
        value = scan_number(scan, padded=True)
        if unit is None or not scan.accept(END):
            unit = Unit.scan(scan)
        scan.expect(END)
        return cls(value, unit, Bound(bound or ""))

    @property
    def decimals(self) -> int:
        """How many digits are printed after the comma."""
        return max(0, -int(self.value.as_tuple().exponent))

    @property
    def is_exact(self) -> bool:
        """Whether the value is meant as it stands, with no *trên* or *khoảng*."""
        return self.bound is Bound.EXACT

    def in_region(self, region: Region | None) -> Self:
        """Take *sào*, *mẫu*, *công* and *thước* as they are used in *region*."""
        return attrs.evolve(self, unit=self.unit.in_region(region))

    def to(self, unit: Unit | str, *, decimals: int | None = None) -> Self:
        """Say the same in another unit (*quy đổi*).

        >>> print(Figure.parse("trên 30 tỷ đồng").to("triệu đồng"))
        trên 30.000 triệu đồng

        The result is exact and has as many decimals as that needs. Where no number of
        them is enough, say how many; halves round away from zero, and a bound is
        rounded so that it stays true:

        >>> seed = Figure.parse("320 kg/sào").in_region(Region.BAC_BO)
        >>> print(seed.to("tạ/ha", decimals=1))
        88,9 tạ/ha
        >>> seed.to("tạ/ha")
        Traceback (most recent call last):
            ...
        ValueError: 320 kg/sào is exactly 800/9 tạ/ha: say how many decimals

        Raises:
            UnitMismatchError: The units measure different things, or a region is missing.
            ValueError: The result is no decimal number and *decimals* is not given, or
                *decimals* is out of range.
        """
        target = as_unit(unit)
        factor = self.unit.factor_to(target)
        if decimals is None and factor == 1:
            return attrs.evolve(self, unit=target)
        value = Fraction(self.value) * factor
        if decimals is not None:
            return attrs.evolve(self, value=_round(value, decimals, self.bound), unit=target)
        try:
            return attrs.evolve(self, value=_divide(value), unit=target)
        except Inexact:
            reason = f"{self} is exactly {value} {target}: say how many decimals"
            raise ValueError(reason) from None

    def number(self, *, padded: bool = False) -> str:
        """Print bound and number without the unit.

        >>> Figure.parse("trên 500 thẻ").number()
        'trên 500'
        >>> Figure(4, "suất").number(padded=True)
        '04'
        """
        digits = format_number(self.value, pad=2 if padded else 1)
        return f"{self.bound.value} {digits}".lstrip()

    def __str__(self) -> str:
        padded = self.unit.is_count and not self.decimals
        return self.unit.attach_to(self.number(padded=padded))

    def __add__(self, other: Self) -> Self:
        self._check_exact_and_like(other)
        return attrs.evolve(self, value=EXACT.add(self.value, other.value))

    def __sub__(self, other: Self) -> Self:
        self._check_exact_and_like(other)
        return attrs.evolve(self, value=EXACT.subtract(self.value, other.value))

    def __abs__(self) -> Self:
        return attrs.evolve(self, value=self.value.copy_abs())

    def _check_exact_and_like(self, other: Self) -> None:
        if self.unit != other.unit:
            units = f"{self.unit.describe()}, {other.unit.describe()}"
            raise UnitMismatchError(f"{self} and {other} differ in unit: {units}")
        for figure in (self, other):
            if not figure.is_exact:
                raise ValueError(f"cannot calculate with an inexact figure: {figure}")


def _divide(value: Fraction) -> Decimal:
    return EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))


def _round(value: Fraction, decimals: int, bound: Bound) -> Decimal:
    if decimals not in range(21):
        raise ValueError(f"decimals has to be from 0 to 20, not {decimals}")
    if rounding := _ROUNDINGS.get(bound):
        value = Fraction(rounding(value * 10**decimals), 10**decimals)
    return round_number(value, decimals)


def total(figures: Iterable[Figure]) -> Figure:
    """Add figures of one unit (*tổng*); the sum is as precise as its finest part.

    >>> print(total([Figure(1096, "ha"), Figure(35, "ha"), Figure(Decimal("130.62"), "ha")]))
    1.261,62 ha

    Raises:
        UnitMismatchError: The units differ.
        ValueError: A figure is not exact, or there is none.
    """
    parts = list(figures)
    if not parts:
        raise ValueError("a total needs at least one figure")
    return reduce(lambda left, right: left + right, parts)
