"""Ends of intervals as they are printed."""

from decimal import Decimal, Inexact, InvalidOperation
from fractions import Fraction

from vn_localgov._scan import Scanner, Token
from vn_localgov.numbers import EXACT, format_number, scan_number

OPENING = Token(r"\s*([\[(])\s*", "'[' or '('", "dấu '[' hoặc '('")
SEMICOLON = Token(r"\s*;\s*", "';'", "dấu ';'")
CLOSING = Token(r"\s*([\])])", "']' or ')'", "dấu ']' hoặc ')'")
NO_LOW = Token(r"-∞", "'-∞'", "'-∞'")
NO_HIGH = Token(r"\+∞", "'+∞'", "'+∞'")
_FRACTION = Token(r"(-?[0-9]{1,500})/([1-9][0-9]{0,500})", "a fraction", "một phân số")


def print_end(end: Fraction) -> str:
    """Print a decimal number if there is one of usual length, or else a fraction."""
    try:
        return format_number(EXACT.divide(Decimal(end.numerator), Decimal(end.denominator)))
    except (Inexact, InvalidOperation, ValueError):
        # Python refuses to print whole numbers of thousands of digits; decimals it prints.
        return f"{Decimal(end.numerator)}/{Decimal(end.denominator)}"


def scan_end(scan: Scanner, infinite: Token) -> Fraction | None:
    """Read a number or a fraction; None if there is no end."""
    if scan.accept(infinite):
        return None
    if fraction := scan.accept(_FRACTION):
        return Fraction(int(fraction[1]), int(fraction[2]))
    return Fraction(scan_number(scan))
