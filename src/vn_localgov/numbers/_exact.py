"""Exact numbers: what a figure may be, and how it is rounded once."""

from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from typing import TypeAlias, TypeGuard

Number: TypeAlias = Decimal | int | Fraction

# Figures are exact whatever the caller's decimal context says: an operation that
# would have to round is an error instead.
EXACT = Context(prec=200, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[Inexact, InvalidOperation])
_HALF_AWAY = Context(
    prec=200, rounding=ROUND_HALF_UP, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[InvalidOperation]
)

MOST_DIGITS = 60
_MOST_BITS = (10**MOST_DIGITS).bit_length()  # tells without writing the number out
_TOO_LONG = f"expected at most {MOST_DIGITS} digits before and after the point"
_FEW = 18

_DECIMALS = range(21)
_QUANTA = [Decimal(1).scaleb(-decimals, EXACT) for decimals in _DECIMALS]


def exact(value: Decimal | int) -> Decimal:
    """Turn *value* into a decimal; refuse a float, which is not what was written.

    >>> exact(415)
    Decimal('415')

    Raises:
        TypeError: *value* is a float, a truth value, or no number at all.
        ValueError: *value* is infinite, not a number (NaN), or has more than 60 digits
            before or after the point; no figure of a report has.
    """
    if is_usual(value):
        return value
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise TypeError(f"expected Decimal or int, got {type(value).__name__}: {value!r}")
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise ValueError(_TOO_LONG)
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"expected a finite number, got {value!r}")
    if number.adjusted() >= MOST_DIGITS or int(number.as_tuple().exponent) < -MOST_DIGITS:
        raise ValueError(_TOO_LONG)
    return number


def exact_fraction(value: Number) -> Fraction:
    """Turn *value* into a fraction; refuse a float, which is not what was written.

    >>> exact_fraction(Decimal("0.25"))
    Fraction(1, 4)

    Raises:
        TypeError: *value* is a float, a truth value, or no number at all.
        ValueError: *value* is not finite or too long.
    """
    return value if isinstance(value, Fraction) else Fraction(exact(value))


def is_usual(value: object) -> TypeGuard[Decimal]:
    """Whether *value* is a decimal so short that nobody has to count, which takes long."""
    return (
        type(value) is Decimal
        and value.is_finite()
        and len(str(value)) < _FEW
        and -_FEW < value.adjusted() < _FEW
    )


def round_number(value: Number, decimals: int) -> Decimal:
    """Round *value* once, halves away from zero (*làm tròn số*).

    >>> round_number(Fraction(57, 3552) * 100, 1)
    Decimal('1.6')
    >>> round_number(Decimal("0.125"), 2), round_number(Decimal("-0.125"), 2)
    (Decimal('0.13'), Decimal('-0.13'))

    Raises:
        TypeError: *value* is a float, or *decimals* is no whole number.
        ValueError: *value* is not finite or too long, or *decimals* is not from 0 to 20.
    """
    check_option("decimals", decimals, _DECIMALS)
    if isinstance(value, Fraction):
        return _round_fraction(value, decimals)
    number = exact(value).quantize(_QUANTA[decimals], context=_HALF_AWAY)
    return number or number.copy_abs()


def check_option(name: str, value: int, allowed: range) -> None:
    """Refuse a number of digits that is no whole number, or out of range."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} has to be a whole number, not {value!r}")
    if value not in allowed:
        raise ValueError(f"{name} has to be from {allowed[0]} to {allowed[-1]}, not {value}")


def _round_fraction(value: Fraction, decimals: int) -> Decimal:
    if abs(value) >= 10**MOST_DIGITS:
        raise ValueError(_TOO_LONG)
    scaled = int(abs(value) * 10**decimals + Fraction(1, 2))
    return Decimal(scaled if value >= 0 else -scaled).scaleb(-decimals, EXACT)
