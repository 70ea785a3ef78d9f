"""The interval, and its arithmetic."""

import math
from decimal import Decimal, Inexact
from fractions import Fraction
from itertools import product
from typing import Self, TypeAlias

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.intervals._bound import Bound
from vn_localgov.numbers import EXACT, exact, format_number, scan_number

Exact: TypeAlias = Fraction | Decimal | int

_OPENING = Token(r"\s*([\[(])\s*", "'[' or '('", "dấu '[' hoặc '('")
_SEMICOLON = Token(r"\s*;\s*", "';'", "dấu ';'")
_CLOSING = Token(r"\s*([\])])", "']' or ')'", "dấu ']' hoặc ')'")
_NO_LOW = Token(r"-∞", "'-∞'", "'-∞'")
_NO_HIGH = Token(r"\+∞", "'+∞'", "'+∞'")
_FRACTION = Token(r"(-?[0-9]{1,500})/([1-9][0-9]{0,500})", "a fraction", "một phân số")


def _fraction(value: Exact) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(exact(value))


def _end(value: Exact | None) -> Fraction | None:
    return None if value is None else _fraction(value)


@attrs.frozen
class Interval:
    """All values between two ends, each with or without the end itself (*khoảng giá trị*).

    >>> printed = Interval.nearest(5977, 1)
    >>> computed = Interval.nearest(1021, 1) * Interval.nearest(Decimal("58.55"), Decimal("0.01"))
    >>> print(printed, computed / 10)
    [5.976,5; 5.977,5] [5.974,51725; 5.981,39325]
    >>> print(printed & computed / 10)
    [5.976,5; 5.977,5]

    An interval is never empty. Arithmetic gives the smallest interval that holds every
    result, and an end belongs to it only if some result is equal to it:

    >>> print(Interval(0, 1, high_is_open=True) + Interval(2, 3))
    [2; 4)
    >>> print(-Interval.above(30))
    (-∞; -30)

    Attributes:
        low: The lower end; None if there is none.
        high: The upper end; None if there is none.
        low_is_open: Whether *low* itself is left out; always so if there is none.
        high_is_open: Whether *high* itself is left out; always so if there is none.

    Raises:
        TypeError: An end is a float.
        ValueError: Nothing lies between the ends.
    """

    low: Fraction | None = attrs.field(converter=_end)
    high: Fraction | None = attrs.field(converter=_end)
    low_is_open: bool = attrs.field(default=False, kw_only=True)
    high_is_open: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an empty interval; an end that is not there is open."""
        object.__setattr__(self, "low_is_open", self.low is None or self.low_is_open)
        object.__setattr__(self, "high_is_open", self.high is None or self.high_is_open)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and self._is_open_somewhere):
            raise ValueError(f"nothing lies between {self.low} and {self.high}")

    @property
    def _is_open_somewhere(self) -> bool:
        return self.low_is_open or self.high_is_open

    @classmethod
    def exactly(cls, value: Exact) -> Self:
        """One value and no other: things that are counted, amounts in đồng."""
        number = _fraction(value)
        return cls(number, number)

    @classmethod
    def nearest(cls, value: Exact, last_place: Exact) -> Self:
        """What rounds to *value*, at the place of its last digit, by any rule for halves."""
        half = abs(_fraction(last_place)) / 2
        return cls(_fraction(value) - half, _fraction(value) + half)

    @classmethod
    def truncated(cls, value: Exact, last_place: Exact) -> Self:
        """What gives *value* if all further digits are cut off."""
        middle, step = _fraction(value), abs(_fraction(last_place))
        return cls(
            middle - step if middle <= 0 else middle,
            middle + step if middle >= 0 else middle,
            low_is_open=middle <= 0,
            high_is_open=middle >= 0,
        )

    @classmethod
    def above(cls, value: Exact) -> Self:
        """More than *value* (*trên*)."""
        return cls(value, None, low_is_open=True)

    @classmethod
    def at_least(cls, value: Exact) -> Self:
        """*value* or more (*ít nhất*)."""
        return cls(value, None)

    @classmethod
    def below(cls, value: Exact) -> Self:
        """Less than *value* (*dưới*)."""
        return cls(None, value, high_is_open=True)

    @classmethod
    def at_most(cls, value: Exact) -> Self:
        """*value* or less (*tối đa*)."""
        return cls(None, value)

    @classmethod
    def everything(cls) -> Self:
        """Any value at all: nothing is known."""
        return cls(None, None)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an interval as it is printed; the inverse of ``str``.

        >>> Interval.parse("(30; +∞)") == Interval.above(30)
        True

        Raises:
            ParseError: *text* is no interval, or nothing lies in it.
        """
        scan = Scanner(text)
        opening = scan.expect(_OPENING)[1]
        low = _scan_end(scan, _NO_LOW)
        scan.expect(_SEMICOLON)
        high = _scan_end(scan, _NO_HIGH)
        closing = scan.expect(_CLOSING)[1]
        scan.expect(END)
        try:
            return cls(low, high, low_is_open=opening == "(", high_is_open=closing == ")")
        except ValueError:
            scan.position = 0
            raise scan.error(
                "expected an interval that holds something", "cần một khoảng có giá trị"
            ) from None

    @property
    def width(self) -> Fraction | None:
        """How far the ends are apart; None if there is no end on some side."""
        return None if self.low is None or self.high is None else self.high - self.low

    @property
    def is_point(self) -> bool:
        """Whether it holds one value only."""
        return self.width == 0

    def __contains__(self, value: Exact) -> bool:
        number = _fraction(value)
        is_above = self.low is None or self.low < number
        is_below = self.high is None or number < self.high
        return (is_above or (number == self.low and not self.low_is_open)) and (
            is_below or (number == self.high and not self.high_is_open)
        )

    def whole_numbers(self) -> range:
        """List the whole numbers in it.

        >>> list(Interval(Decimal("124.955"), Decimal("124.961")).whole_numbers())
        []

        Raises:
            ValueError: It has no end on some side.
        """
        if self.low is None or self.high is None:
            raise ValueError(f"there is no end of whole numbers in {self}")
        first, last = math.ceil(self.low), math.floor(self.high)
        first += self.low_is_open and first == self.low
        last -= self.high_is_open and last == self.high
        return range(first, last + 1)

    # Arithmetic.

    def __add__(self, other: "Interval | Exact") -> "Interval":
        right = _take(other)
        return _between(_lower(self).plus(_lower(right)), _upper(self).plus(_upper(right)))

    __radd__ = __add__

    def __neg__(self) -> "Interval":
        return _between(_upper(self).negative, _lower(self).negative)

    def __sub__(self, other: "Interval | Exact") -> "Interval":
        return self + -_take(other)

    def __rsub__(self, other: Exact) -> "Interval":
        return -self + other

    def __mul__(self, other: "Interval | Exact") -> "Interval":
        right = _take(other)
        if _is_positive(self) and _is_positive(right):
            return _between(_lower(self).times(_lower(right)), _upper(self).times(_upper(right)))
        corners = product((_lower(self), _upper(self)), (_lower(right), _upper(right)))
        products = [left.times(corner) for left, corner in corners]
        low = min(products, key=lambda bound: bound.as_low)
        return _between(low, max(products, key=lambda bound: bound.as_high))

    __rmul__ = __mul__

    def __truediv__(self, other: "Interval | Exact") -> "Interval":
        return self * _take(other)._inverse()

    def __rtruediv__(self, other: Exact) -> "Interval":
        return _take(other) / self

    def _inverse(self) -> "Interval":
        if 0 in self:
            raise ZeroDivisionError(f"{self} holds zero")
        sign = 1 if self.low is not None and self.low >= 0 else -1
        return _between(_upper(self).inverse(sign), _lower(self).inverse(sign))

    # Two intervals.

    def __and__(self, other: "Interval") -> "Interval | None":
        """What both hold (*giao*); None if that is nothing."""
        low = max(_lower(self), _lower(other), key=lambda bound: bound.as_low)
        high = min(_upper(self), _upper(other), key=lambda bound: bound.as_high)
        is_empty = low.value > high.value or (
            low.value == high.value and (low.is_open or high.is_open)
        )
        return None if is_empty else _between(low, high)

    def __or__(self, other: "Interval") -> "Interval":
        """Find the smallest interval that holds both, with what lies between them."""
        low = min(_lower(self), _lower(other), key=lambda bound: bound.as_low)
        return _between(low, max(_upper(self), _upper(other), key=lambda bound: bound.as_high))

    def is_within(self, other: "Interval") -> bool:
        """Whether *other* holds all of it."""
        return self & other == self

    def is_below(self, other: "Interval | Exact") -> bool | None:
        """Whether its values are less than those of *other*; None if only some are.

        >>> Interval(1, 2).is_below(3), Interval(1, 2).is_below(1), Interval(1, 2).is_below(2)
        (True, False, None)
        """
        right = _take(other)
        high, low = _upper(self), _lower(right)
        if high.value < low.value or (high.value == low.value and (high.is_open or low.is_open)):
            return True
        return False if _lower(self).value >= _upper(right).value else None

    def __str__(self) -> str:
        opening, closing = "[("[self.low_is_open], "])"[self.high_is_open]
        low = "-∞" if self.low is None else _print_end(self.low)
        high = "+∞" if self.high is None else _print_end(self.high)
        return f"{opening}{low}; {high}{closing}"


def _take(value: Interval | Exact) -> Interval:
    return value if isinstance(value, Interval) else Interval.exactly(value)


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0


def _lower(interval: Interval) -> Bound:
    low = interval.low
    return Bound(-math.inf if low is None else low, interval.low_is_open)


def _upper(interval: Interval) -> Bound:
    high = interval.high
    return Bound(math.inf if high is None else high, interval.high_is_open)


def _between(low: Bound, high: Bound) -> Interval:
    """Make what arithmetic found, which need not be checked again: that takes most time."""
    interval = object.__new__(Interval)
    _set(interval, "low", None if isinstance(low.value, float) else low.value)
    _set(interval, "high", None if isinstance(high.value, float) else high.value)
    _set(interval, "low_is_open", low.is_open)
    _set(interval, "high_is_open", high.is_open)
    return interval


_set = object.__setattr__


def _print_end(end: Fraction) -> str:
    """Print a decimal number if there is one of usual length, or else a fraction."""
    try:
        return format_number(EXACT.divide(Decimal(end.numerator), Decimal(end.denominator)))
    except (Inexact, ValueError):
        return f"{end.numerator}/{end.denominator}"


def _scan_end(scan: Scanner, infinite: Token) -> Fraction | None:
    if scan.accept(infinite):
        return None
    if fraction := scan.accept(_FRACTION):
        return Fraction(int(fraction[1]), int(fraction[2]))
    return Fraction(scan_number(scan))
