"""Write amounts of money in đồng and its large units."""

from fractions import Fraction
from typing import Literal, TypeAlias

from vn_localgov.numbers import _foreign
from vn_localgov.numbers._exact import EXACT, Number, exact, round_number
from vn_localgov.numbers._format import format_number, rounded

MoneyScale: TypeAlias = Literal["triệu", "tỷ", "nghìn tỷ", "auto"]

# Largest first, as "auto" tries them.
_POWERS: dict[MoneyScale, int] = {"nghìn tỷ": 12, "tỷ": 9, "triệu": 6}
# So that the decimals of tỷ are whole triệu, those of triệu whole nghìn.
_MOST_AUTO_DECIMALS = 3


def format_money(
    amount: Number,
    *,
    scale: MoneyScale | None = None,
    decimals: int | None = None,
    locale: str = "vi",
) -> str:
    """Write an *amount* in đồng (*số tiền*), whole or in triệu, tỷ or nghìn tỷ.

    >>> format_money(15361669901)
    '15.361.669.901 đồng'

    A scale prints all decimals that the amount needs. With *decimals*, it is rounded
    once, halves away from zero:

    >>> format_money(15361669901, scale="tỷ")
    '15,361669901 tỷ đồng'
    >>> format_money(15361669901, scale="tỷ", decimals=1)
    '15,4 tỷ đồng'

    ``auto`` takes the largest scale of which there is a whole one, and at which three
    decimals say all; so nothing is lost. With *decimals*, a whole one is enough,
    once it is rounded:

    >>> format_money(30_500_000_000, scale="auto"), format_money(15361669901, scale="auto")
    ('30,5 tỷ đồng', '15.361.669.901 đồng')
    >>> format_money(15361669901, scale="auto", decimals=1)
    '15,4 tỷ đồng'
    >>> format_money(999_999_999, scale="auto", decimals=1)
    '1,0 tỷ đồng'

    In other locales the name of the currency is Babel's, and there is no scale:

    >>> format_money(15361669901, locale="en")
    '15,361,669,901 Vietnamese dong'

    Raises:
        TypeError: *amount* is a float.
        ValueError: *scale* is none of these, or is asked for in another locale; or as
            from `format_number`.
    """
    if scale not in (None, "auto", *_POWERS):
        raise ValueError(f"scale has to be one of {('auto', *_POWERS)} or None, not {scale!r}")
    if locale != "vi":
        return _format_abroad(amount, scale, decimals, locale)
    if scale == "auto":
        scale = _choose_scale(amount, decimals)
    if scale is None:
        return f"{format_number(amount, decimals=decimals)} đồng"
    number = format_number(_divide(amount, _POWERS[scale]), decimals=decimals)
    return f"{number} {scale} đồng"


def _format_abroad(
    amount: Number, scale: MoneyScale | None, decimals: int | None, locale: str
) -> str:
    if scale in _POWERS:
        raise ValueError(f"the scale {scale!r} has a name in Vietnamese only, not in {locale!r}")
    return _foreign.format_money(rounded(amount, decimals), locale)


def _choose_scale(amount: Number, decimals: int | None) -> MoneyScale | None:
    whole = Fraction(amount if isinstance(amount, Fraction) else exact(amount))
    scale = _largest_scale(whole, is_rounded=decimals is not None)
    if decimals is None:
        return scale
    # Rounding may reach the next scale: 999.999.999 đồng is 1,0 tỷ, not 1.000,0 triệu.
    unit = 10 ** _POWERS[scale] if scale else 1
    return _largest_scale(Fraction(round_number(whole / unit, decimals)) * unit, is_rounded=True)


def _largest_scale(whole: Fraction, *, is_rounded: bool) -> MoneyScale | None:
    for scale, power in _POWERS.items():
        share = whole / 10**power
        says_all = (share * 10**_MOST_AUTO_DECIMALS).denominator == 1
        if abs(share) >= 1 and (says_all or is_rounded):
            return scale
    return None


def _divide(amount: Number, power: int) -> Number:
    if isinstance(amount, Fraction):
        return Fraction(amount, 10**power)
    return exact(amount).scaleb(-power, EXACT).normalize(EXACT)
