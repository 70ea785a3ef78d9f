"""Two numbers of one unit: done of a whole, and from low to high."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Self, TypeAlias

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.figures._bounds import PRINTED_BOUND, Bound
from vn_localgov.numbers import exact, format_number, scan_number
from vn_localgov.units import Unit, as_unit

ScanNumber: TypeAlias = Callable[[Scanner], Decimal]

_scan_strict: ScanNumber = partial(scan_number, padded=True)

_BOUND = Token(rf"\s*(?:({PRINTED_BOUND})\s+)?", "a bound", "từ chỉ mức")
_OF = Token(r"/", "'/' and the whole", "dấu '/' và tổng số")
_FROM = Token(r"từ ", "'từ' and a number", "chữ 'từ' và một số")
_TO = Token(r" đến ", "'đến' and a number", "chữ 'đến' và một số")
_UNSIGNED = Token(r"(?![-−])", "a number without a minus sign", "một số không có dấu trừ")


def _check_unsigned(_: object, field: "attrs.Attribute[Decimal]", value: Decimal) -> None:
    if value < 0:
        raise ValueError(f"{field.name} cannot be below zero: {value}")


@attrs.frozen(kw_only=True)
class Progress:
    """How many are done of how many (*đã thực hiện trên tổng số*).

    >>> homes = Progress.parse("112/126 hộ")
    >>> homes.done, homes.whole, homes.share
    (Decimal('112'), Decimal('126'), Fraction(8, 9))

    More may be done than was asked for. Counts below ten are padded, as in figures:

    >>> print(Progress(done=6, whole=7, unit="thôn"))
    06/07 thôn

    Attributes:
        done: How many are done; not below zero.
        whole: Of how many; not below zero.
        unit: What is counted or measured, the same for both.
        bound: How *done* is meant; exact if nothing is said.

    Raises:
        ValueError: A number is below zero.
    """

    done: Decimal = attrs.field(converter=exact, validator=_check_unsigned)
    whole: Decimal = attrs.field(converter=exact, validator=_check_unsigned)
    unit: Unit = attrs.field(converter=as_unit)
    bound: Bound = Bound.EXACT

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read it as it is printed; the inverse of ``str``.

        Raises:
            ParseError: *text* is no such pair of numbers, or names no unit.
        """
        scan = Scanner(text)
        bound = scan.expect(_BOUND)[1]
        done = scan_unsigned(scan, _scan_strict)
        scan.expect(_OF)
        whole = scan_unsigned(scan, _scan_strict)
        unit = Unit.scan(scan)
        scan.expect(END)
        return cls(done=done, whole=whole, unit=unit, bound=Bound(bound or ""))

    @property
    def share(self) -> Fraction | None:
        """Which part of the whole is done: 1 is all of it; None if the whole is zero."""
        return Fraction(self.done) / Fraction(self.whole) if self.whole else None

    def __str__(self) -> str:
        done, whole = _print(self.unit, self.done, self.whole)
        return self.unit.attach_to(f"{self.bound.value} {done}/{whole}".lstrip())


@attrs.frozen(kw_only=True)
class FigureRange:
    """All values from one to another, both included (*từ … đến …*).

    >>> growth = FigureRange.parse("từ 5 đến 7%")
    >>> growth.low, growth.high
    (Decimal('5'), Decimal('7'))
    >>> print(FigureRange(low=10, high=12, unit="triệu đồng", bound=Bound.ABOUT))
    khoảng từ 10 đến 12 triệu đồng

    Attributes:
        low: The least value.
        high: The greatest value.
        unit: The same for both.
        bound: How the range is meant; exact if nothing is said.

    Raises:
        ValueError: *high* is not above *low*.
    """

    low: Decimal = attrs.field(converter=exact)
    high: Decimal = attrs.field(converter=exact)
    unit: Unit = attrs.field(converter=as_unit)
    bound: Bound = Bound.EXACT

    @high.validator
    def _check_order(self, _: "attrs.Attribute[Decimal]", high: Decimal) -> None:
        if high <= self.low:
            raise ValueError(f"a range goes upwards, not from {self.low} to {high}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read it as it is printed; the inverse of ``str``.

        Raises:
            ParseError: *text* is no such range, or names no unit.
        """
        scan = Scanner(text)
        bound = scan.expect(_BOUND)[1]
        scan.expect(_FROM)
        low = _scan_strict(scan)
        scan.expect(_TO)
        high = scan_above(scan, low, _scan_strict)
        unit = Unit.scan(scan)
        scan.expect(END)
        return cls(low=low, high=high, unit=unit, bound=Bound(bound or ""))

    def __str__(self) -> str:
        low, high = _print(self.unit, self.low, self.high)
        return self.unit.attach_to(f"{self.bound.value} từ {low} đến {high}".lstrip())


def _print(unit: Unit, *values: Decimal) -> list[str]:
    has_decimals = any(int(value.as_tuple().exponent) < 0 for value in values)
    pad = 2 if unit.is_count and not has_decimals else 1
    return [format_number(value, pad=pad) for value in values]


def scan_unsigned(scan: Scanner, scan_value: ScanNumber) -> Decimal:
    """Step over a number that is not below zero."""
    scan.expect(_UNSIGNED)
    return scan_value(scan)


def scan_above(scan: Scanner, low: Decimal, scan_value: ScanNumber) -> Decimal:
    """Step over a number above *low*."""
    start = scan.position
    high = scan_value(scan)
    if high > low:
        return high
    scan.position = start
    raise scan.error("expected a number above the first", "cần số lớn hơn số đứng trước")
