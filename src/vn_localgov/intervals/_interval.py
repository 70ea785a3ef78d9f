"""The interval, and its arithmetic."""

import math
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Self, TypeAlias

import attrs

from vn_localgov._scan import END, Scanner
from vn_localgov.intervals._bound import Bound
from vn_localgov.intervals._end import add, compare, divide, multiply, subtract
from vn_localgov.intervals._text import (
    CLOSING,
    NO_HIGH,
    NO_LOW,
    OPENING,
    SEMICOLON,
    print_end,
    scan_end,
)
from vn_localgov.numbers import exact_fraction

Exact: TypeAlias = Fraction | Decimal | int


def _exact(value: Exact) -> Fraction:
    # What follows from figures may be longer than any figure.
    return Fraction(value) if type(value) is int else exact_fraction(value)


def _end(value: Exact | None) -> Fraction | None:
    return None if value is None else _exact(value)


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
    def exactly(cls, value: Exact) -> "Interval":
        """One value and no other: things that are counted, amounts in đồng."""
        number = _exact(value)
        return _make(number, number)

    @classmethod
    def nearest(cls, value: Exact, last_place: Exact) -> "Interval":
        """What rounds to *value*, at the place of its last digit, by any rule for halves."""
        middle, half = _exact(value), abs(_exact(last_place)) / 2
        return _make(middle - half, middle + half)

    @classmethod
    def truncated(cls, value: Exact, last_place: Exact) -> Self:
        """What gives *value* if all further digits are cut off."""
        middle, step = _exact(value), abs(_exact(last_place))
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
        opening = scan.expect(OPENING)[1]
        low = scan_end(scan, NO_LOW)
        scan.expect(SEMICOLON)
        high = scan_end(scan, NO_HIGH)
        closing = scan.expect(CLOSING)[1]
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
        return self.low is not None and self.low == self.high

    @property
    def is_everything(self) -> bool:
        """Whether it has no end on either side."""
        return self.low is None and self.high is None

    def __contains__(self, value: Exact) -> bool:
        number = _exact(value)
        above = 1 if self.low is None else compare(number, self.low)
        below = 1 if self.high is None else compare(self.high, number)
        return (above > 0 or (above == 0 and not self.low_is_open)) and (
            below > 0 or (below == 0 and not self.high_is_open)
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
        return _make(
            add(self.low, right.low),
            add(self.high, right.high),
            self.low_is_open or right.low_is_open,
            self.high_is_open or right.high_is_open,
        )

    __radd__ = __add__

    def __neg__(self) -> "Interval":
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return _make(low, high, self.high_is_open, self.low_is_open)

    def __sub__(self, other: "Interval | Exact") -> "Interval":
        right = _take(other)
        return _make(
            subtract(self.low, right.high),
            subtract(self.high, right.low),
            self.low_is_open or right.high_is_open,
            self.high_is_open or right.low_is_open,
        )

    def __rsub__(self, other: Exact) -> "Interval":
        return -self + other

    def __mul__(self, other: "Interval | Exact") -> "Interval":
        right = _take(other)
        if _is_positive(self) and _is_positive(right):
            return _make(
                multiply(self.low, right.low),
                multiply(self.high, right.high),
                self.low_is_open or right.low_is_open,
                self.high_is_open or right.high_is_open,
            )
        corners = product((_lower(self), _upper(self)), (_lower(right), _upper(right)))
        products = [left.times(corner) for left, corner in corners]
        low = min(products, key=lambda bound: bound.as_low)
        return _between(low, max(products, key=lambda bound: bound.as_high))

    __rmul__ = __mul__

    def __truediv__(self, other: "Interval | Exact") -> "Interval":
        right = _take(other)
        if _is_positive(self) and _is_positive(right):
            return _make(
                divide(self.low, right.high),
                divide(self.high, right.low),
                self.low_is_open or right.high_is_open,
                self.high_is_open or right.low_is_open,
            )
        return self * right._inverse()

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
        left = other if _starts_later(other, self) else self
        right = other if _ends_earlier(other, self) else self
        if left is right:
            return left
        low, high, is_open = left.low, right.high, left.low_is_open or right.high_is_open
        if low is not None and high is not None:
            order = compare(low, high)
            if order > 0 or (order == 0 and is_open):
                return None
        return _make(low, high, left.low_is_open, right.high_is_open)

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
        low = "-∞" if self.low is None else print_end(self.low)
        high = "+∞" if self.high is None else print_end(self.high)
        return f"{opening}{low}; {high}{closing}"


def _take(value: Interval | Exact) -> Interval:
    return value if isinstance(value, Interval) else Interval.exactly(value)


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low.numerator > 0


def _starts_later(one: Interval, other: Interval) -> bool:
    if one.low is None or other.low is None:
        return one.low is not None
    order = compare(one.low, other.low)
    return order > 0 or (order == 0 and one.low_is_open and not other.low_is_open)


def _ends_earlier(one: Interval, other: Interval) -> bool:
    if one.high is None or other.high is None:
        return one.high is not None
    order = compare(one.high, other.high)
    return order < 0 or (order == 0 and one.high_is_open and not other.high_is_open)


def _lower(interval: Interval) -> Bound:
    low = interval.low
    return Bound(-math.inf if low is None else low, interval.low_is_open)


def _upper(interval: Interval) -> Bound:
    high = interval.high
    return Bound(math.inf if high is None else high, interval.high_is_open)


def _between(low: Bound, high: Bound) -> Interval:
    return _make(
        None if isinstance(low.value, float) else low.value,
        None if isinstance(high.value, float) else high.value,
        low.is_open,
        high.is_open,
    )


def _make(
    low: Fraction | None,
    high: Fraction | None,
    low_is_open: bool = False,  # noqa: FBT001, FBT002 - called too often for keywords
    high_is_open: bool = False,  # noqa: FBT001, FBT002
) -> Interval:
    """Make what arithmetic found, which need not be checked again: that takes most time."""
    interval = object.__new__(Interval)
    _set(interval, "low", low)
    _set(interval, "high", high)
    _set(interval, "low_is_open", low_is_open)
    _set(interval, "high_is_open", high_is_open)
    return interval


_set = object.__setattr__
