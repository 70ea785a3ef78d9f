"""Read and write numbers the way official Vietnamese documents do: ``1.261,62``."""

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from typing import TypeAlias

from vn_localgov._scan import END, Scanner, Token

Number: TypeAlias = Decimal | int | Fraction

# Figures are exact whatever the caller's decimal context says: an operation that
# would have to round is an error instead.
EXACT = Context(prec=200, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[Inexact, InvalidOperation])
_MOST_DIGITS = 60
_MOST_BITS = (10**_MOST_DIGITS).bit_length()  # tells without writing the number out
_TOO_LONG = f"expected at most {_MOST_DIGITS} digits before and after the point"
_SWAP_MARKS = str.maketrans(",.", ".,")

_SIGN = Token(r"[-−]", "a minus sign", "dấu trừ")
_LEAD = Token(r"0(?=[^0-9.]|\Z)|[1-9][0-9]{0,2}", "a number", "một số")
_PADDING = Token(r"0(?=[0-9](?![0-9.,]))", "a leading zero", "số 0 đứng trước")
_GROUPS = Token(r"(?:\.[0-9]{3}){0,12}", "groups of three digits", "nhóm ba chữ số")
_NO_MORE_DIGITS = Token(
    r"(?![0-9.])",
    "a point between groups of three digits, as in 1.261",
    "dấu chấm ngăn từng nhóm ba chữ số, như 1.261",
)
_COMMA = Token(r",", "a comma", "dấu phẩy")
_DECIMALS = Token(r"[0-9]{1,20}(?![0-9])", "digits after the comma", "chữ số sau dấu phẩy")


def exact(value: Decimal | int) -> Decimal:
    """Turn *value* into a decimal; refuse a float, which is not what was written.

    >>> exact(415)
    Decimal('415')

    Raises:
        TypeError: *value* is a float, a truth value, or no number at all.
        ValueError: *value* is infinite, not a number (NaN), or has more than 60 digits
            before or after the point; no figure of a report has.
    """
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise TypeError(f"expected Decimal or int, got {type(value).__name__}: {value!r}")
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise ValueError(_TOO_LONG)
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"expected a finite number, got {value!r}")
    if number.adjusted() >= _MOST_DIGITS or int(number.as_tuple().exponent) < -_MOST_DIGITS:
        raise ValueError(_TOO_LONG)
    return number


def round_number(value: Number, decimals: int) -> Decimal:
    """Round *value* once, halves away from zero (*làm tròn số*).

    >>> round_number(Fraction(57, 3552) * 100, 1)
    Decimal('1.6')
    >>> round_number(Decimal("0.125"), 2), round_number(Decimal("-0.125"), 2)
    (Decimal('0.13'), Decimal('-0.13'))
    """
    fraction = value if isinstance(value, Fraction) else Fraction(exact(value))
    if abs(fraction) >= 10**_MOST_DIGITS:
        raise ValueError(_TOO_LONG)
    scaled = int(abs(fraction) * 10**decimals + Fraction(1, 2))
    return Decimal(scaled if fraction >= 0 else -scaled).scaleb(-decimals, EXACT)


def format_number(
    value: Number, *, decimals: int | None = None, pad: int = 1, locale: str = "vi"
) -> str:
    """Write *value* with points between thousands and a comma before decimals.

    >>> format_number(15361669901)
    '15.361.669.901'
    >>> format_number(Decimal("29806.0"))
    '29.806,0'

    Without *decimals* a number keeps its own; with it, halves round away from zero,
    and no zero bears a minus sign:

    >>> format_number(Decimal("0.125"), decimals=2)
    '0,13'
    >>> format_number(Decimal("-0.4"), decimals=0)
    '0'

    *pad* is the least number of digits before the comma, for counts (*03 xã*):

    >>> format_number(3, pad=2)
    '03'

    The official Vietnamese form is this library's own; other locales are Babel's:

    >>> format_number(Decimal("1261.62"), locale="en")
    '1,261.62'

    Raises:
        TypeError: *value* is a float.
        ValueError: *value* is a fraction and *decimals* is not given, *value* is
            not finite, or *decimals* or *pad* is out of range.
    """
    if pad not in range(1, 10):
        raise ValueError(f"pad has to be from 1 to 9, not {pad}")
    number = _rounded(value, decimals)
    places = max(0, -int(number.as_tuple().exponent))
    if locale != "vi":
        return _format_foreign(number, places, pad, locale)
    text = f"{number.copy_abs():,.{places}f}".translate(_SWAP_MARKS)
    whole, comma, rest = text.partition(",")
    sign = "-" if number < 0 else ""
    return sign + whole.rjust(pad, "0") + comma + rest


def _rounded(value: Number, decimals: int | None) -> Decimal:
    if decimals is not None:
        if decimals not in range(21):
            raise ValueError(f"decimals has to be from 0 to 20, not {decimals}")
        return round_number(value, decimals)
    if isinstance(value, Fraction):
        raise ValueError(  # noqa: TRY004 - the type is right, the decimals are missing
            "a fraction has no decimals of its own: say how many"
        )
    return exact(value)


def _format_foreign(number: Decimal, places: int, pad: int, locale: str) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - loaded when wanted

    whole = "#,##" + "0" * pad if pad == 1 else "0" * pad
    pattern = whole + "." + "0" * places if places else whole
    return str(format_decimal(number, pattern, locale=locale, decimal_quantization=False))


def format_percent(points: Number, *, decimals: int | None = None) -> str:
    """Write a percentage given in points: 10,6 of a hundred is ``10,6%``.

    >>> format_percent(Decimal("10.6"))
    '10,6%'
    """
    return format_number(points, decimals=decimals) + "%"


def parse_number(text: str) -> Decimal:
    """Read a number as official documents print it; the inverse of `format_number`.

    The number keeps its decimals, because they say how precise it is:

    >>> parse_number("15.361.669.901")
    Decimal('15361669901')
    >>> parse_number("29.806,0")
    Decimal('29806.0')

    What is not written in this form is refused, because a wrong guess about the
    point changes a figure a thousand times:

    >>> parse_number("8.3012,9")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected a point between groups of three digits, as in 1.261
        8.3012,9
             ^

    Raises:
        ParseError: *text* is not such a number, or has more than 39 digits.
    """
    scan = Scanner(text)
    number = scan_number(scan)
    scan.expect(END)
    return number


def scan_number(scan: Scanner, *, padded: bool = False) -> Decimal:
    """Step over a number, for readers of longer texts; *padded* lets a count be ``03``."""
    sign = "-" if scan.accept(_SIGN) else ""
    if padded:
        scan.accept(_PADDING)
    digits = scan.expect(_LEAD)[0] + scan.expect(_GROUPS)[0].replace(".", "")
    scan.expect(_NO_MORE_DIGITS)
    if scan.accept(_COMMA):
        digits += "." + scan.expect(_DECIMALS)[0]
    return Decimal(sign + digits)
