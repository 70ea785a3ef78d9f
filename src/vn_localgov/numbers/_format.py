"""Write numbers, percentages and shares of a thousand."""

from decimal import Decimal
from fractions import Fraction

from vn_localgov.numbers import _foreign
from vn_localgov.numbers._exact import Number, check_option, exact, is_usual, round_number

# Integers up to here need no decimal arithmetic.
_SHORT = 10**18
_PADDING = range(1, 10)
SWAP_MARKS = str.maketrans(",.", ".,")


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
        TypeError: *value* is a float, or *decimals* or *pad* is no whole number.
        ValueError: *value* is a fraction and *decimals* is not given, *value* is
            not finite, *decimals* or *pad* is out of range, or Babel does not know
            *locale*.
    """
    check_option("pad", pad, _PADDING)
    if locale != "vi":
        return _foreign.format_number(rounded(value, decimals), pad, locale)
    text = _write(value if decimals is None else round_number(value, decimals))
    return text if pad == 1 else _pad(text, pad)


def rounded(value: Number, decimals: int | None) -> Decimal:
    """Round *value* to *decimals*, if they are given; else it keeps its own."""
    if decimals is not None:
        return round_number(value, decimals)
    if isinstance(value, Fraction):
        raise ValueError(  # noqa: TRY004 - the type is right, the decimals are missing
            "a fraction has no decimals of its own: say how many"
        )
    number = exact(value)
    return number or number.copy_abs()


def _write(value: Number) -> str:
    if type(value) is int and -_SHORT < value < _SHORT:
        return f"{value:,}".replace(",", ".")
    number = value if is_usual(value) else rounded(value, None)
    whole, point, decimals = f"{number:z,f}".partition(".")
    whole = whole.replace(",", ".")
    return f"{whole},{decimals}" if point else whole


def _pad(text: str, pad: int) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, comma, decimals = digits.partition(",")
    if len(ungrouped := whole.replace(".", "")) < pad:
        whole = ungrouped.rjust(pad, "0")
    return sign + whole + comma + decimals


def format_percent(points: Number, *, decimals: int | None = None, locale: str = "vi") -> str:
    """Write a percentage (*tỷ lệ phần trăm*) given in points: 10,6 of a hundred is ``10,6%``.

    >>> format_percent(Decimal("10.6"))
    '10,6%'
    >>> format_percent(Decimal("10.6"), locale="tr")
    '%10,6'
    """
    if locale != "vi":
        return _foreign.format_share(rounded(points, decimals), "%", locale)
    return format_number(points, decimals=decimals) + "%"


def format_permille(points: Number, *, decimals: int | None = None, locale: str = "vi") -> str:
    """Write a share of a thousand (*phần nghìn*) given in points, as birth rates are.

    >>> format_permille(Decimal("0.06"))
    '0,06‰'
    >>> format_permille(Decimal("0.06"), locale="en")
    '0.06‰'
    """
    if locale != "vi":
        return _foreign.format_share(rounded(points, decimals), "‰", locale)
    return format_number(points, decimals=decimals) + "‰"
