"""Write numbers for readers of other languages; the only module that knows Babel."""

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Literal

from vn_localgov.numbers._exact import EXACT

if TYPE_CHECKING:
    from babel import Locale

# Babel multiplies a percentage by a hundred, and we give points.
_POWERS = {"%": 2, "‰": 3}


def format_number(number: Decimal, pad: int, locale: str) -> str:
    """Write *number* with all of its decimals."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - loaded when wanted

    known = _locale(locale)
    is_padded = number.adjusted() + 1 < pad
    pattern = ("0" * pad if is_padded else _whole_pattern(known)) + _decimals_pattern(number)
    with localcontext(EXACT):  # Babel calculates in the caller's
        return str(format_decimal(number, pattern, locale=known, decimal_quantization=False))


def format_share(points: Decimal, sign: Literal["%", "‰"], locale: str) -> str:
    """Write *points* of a hundred or a thousand with the sign where it belongs."""
    from babel import numbers  # noqa: PLC0415 - loaded when wanted

    known = _locale(locale)
    ratio = points.scaleb(-_POWERS[sign], EXACT)
    pattern = known.percent_formats[None].pattern
    pattern = pattern.replace("0", "0" + _decimals_pattern(points)).replace("%", sign)
    with localcontext(EXACT):
        return str(numbers.format_percent(ratio, pattern, known, decimal_quantization=False))


def format_money(amount: Decimal, locale: str) -> str:
    """Write *amount* in đồng with the name of the currency."""
    from babel.numbers import format_currency  # noqa: PLC0415 - loaded when wanted

    known = _locale(locale)
    pattern = _whole_pattern(known) + _decimals_pattern(amount)
    with localcontext(EXACT):
        printed = format_currency(
            amount,
            "VND",
            pattern,
            locale=known,
            format_type="name",
            currency_digits=False,
            decimal_quantization=False,
        )
    return str(printed)


def _locale(name: str) -> "Locale":
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - loaded when wanted

    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        reason = f"locale has to be one that Babel knows, such as 'en' or 'de', not {name!r}"
        raise ValueError(reason) from None


def _whole_pattern(locale: "Locale") -> str:
    return str(locale.decimal_formats[None].pattern).partition(".")[0]


def _decimals_pattern(number: Decimal) -> str:
    places = -int(number.as_tuple().exponent)
    return "." + "0" * places if places > 0 else ""
