"""Numbers that a template computes with, each held to so many digits."""

from decimal import Decimal
from numbers import Rational

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError

# No figure of a document comes near to it, and every operation below takes no time.
MOST_DIGITS = 300
_MOST_BITS = 1000


def check_digits(value: object) -> None:
    """Refuse a number that takes long to compute with, or to print.

    >>> check_digits(7**300)

    Raises:
        ValueFaultError: It has too many digits.
    """
    _check(_bits(value))


def check_arithmetic(operator: str, left: object, right: object) -> None:
    """Refuse to compute with such numbers, or to compute one.

    Raises:
        ValueFaultError: There is one, or the result would be one.
    """
    bits = _bits(left), _bits(right)
    _check(max(bits))
    if operator == "*":
        _check(sum(bits))
    elif operator == "**" and isinstance(right, int):
        _check(bits[0] * abs(right))


def _check(bits: int) -> None:
    if bits > _MOST_BITS:
        raise ValueFaultError(told.too_many_digits(MOST_DIGITS))


def _bits(value: object) -> int:
    """Bits of a whole number, of both numbers of a fraction, or of the size of a decimal."""
    if isinstance(value, int):
        return value.bit_length()
    if isinstance(value, Decimal):
        return abs(value.adjusted()) * 10 // 3
    if isinstance(value, Rational):
        return int(value.numerator).bit_length() + int(value.denominator).bit_length() - 1
    return 0
