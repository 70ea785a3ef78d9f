"""Measures as files write them: points, parts of points, millimetres, inches, switches."""

import re
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

# Not the ambient one, which belongs to the caller.
_CONTEXT = Context(prec=40)
_MEASURE = re.compile(r"\s*([+-]?[0-9]{1,9}(?:\.[0-9]{1,30})?|[+-]?\.[0-9]{1,30})\s*([a-z]{2})?\s*")
_INTEGER = re.compile(r"\s*([+-]?[0-9]{1,9})(?:\.0+)?\s*")
_MM_PT = Fraction(720, 254)
_UNITS = {
    "pt": Fraction(1),
    "mm": _MM_PT,
    "cm": 10 * _MM_PT,
    "in": Fraction(72),
    "pc": Fraction(12),
    "pi": Fraction(12),
    "px": Fraction(3, 4),
}
TWIP = Fraction(1, 20)
HALF_POINT = Fraction(1, 2)
EIGHTH = Fraction(1, 8)
EMU = Fraction(1, 12_700)
# A hundredth of a line, and of a character of one point.
HUNDREDTH = Fraction(1, 100)

_THOUSANDTHS = 1000
_HUNDREDTHS = 100

_SWITCHES = {
    **dict.fromkeys(("", "1", "true", "on"), True),
    **dict.fromkeys(("0", "false", "off"), False),
}


def tidy(value: Fraction, parts: int) -> Decimal:
    """Write *value* as a decimal that is right to the given parts of one."""
    return _CONTEXT.divide(Decimal(round(value * parts)), Decimal(parts))


@lru_cache(maxsize=4096)
def points(text: str, unit: Fraction = TWIP) -> Decimal | None:
    """Read a measure: a number of *unit*, or one that names its own; None for anything else.

    >>> points("567"), points("13.5pt"), points("20mm"), points("abc")
    (Decimal('28.35'), Decimal('13.5'), Decimal('56.693'), None)
    """
    value = _measured(text, unit)
    return None if value is None else tidy(value, _THOUSANDTHS)


@lru_cache(maxsize=4096)
def millimetres(text: str, unit: Fraction = TWIP) -> Decimal | None:
    """Read a measure as `points` does, and give it in millimetres.

    >>> millimetres("11906"), millimetres("1440000", EMU)
    (Decimal('210.01'), Decimal('40'))
    """
    value = _measured(text, unit)
    return None if value is None else tidy(value / _MM_PT, _HUNDREDTHS)


def in_points(value: Fraction) -> Decimal:
    """Write a length in points as a decimal."""
    return tidy(value, _THOUSANDTHS)


def in_millimetres(value: Fraction) -> Decimal:
    """Give a length in points in millimetres."""
    return tidy(value / _MM_PT, _HUNDREDTHS)


def _measured(text: str, unit: Fraction) -> Fraction | None:
    read = _MEASURE.fullmatch(text)
    if not read:
        return None
    named = _UNITS.get(read[2]) if read[2] else unit
    return None if named is None else Fraction(read[1]) * named


def integer(text: str) -> int | None:
    """Read a whole number; None for anything else.

    >>> integer("3"), integer("3.0"), integer("ba")
    (3, 3, None)
    """
    read = _INTEGER.fullmatch(text)
    return int(read[1]) if read else None


def switch(text: str) -> bool | None:
    """Read whether something is on: it is if nothing is said; None for a wrong word.

    >>> switch(""), switch("off"), switch("maybe")
    (True, False, None)
    """
    return _SWITCHES.get(text)
