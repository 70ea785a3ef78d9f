"""Write numbers in words."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

import attrs

from vn_localgov._text import capitalize_first
from vn_localgov.numbers import exact
from vn_localgov.words._style import (
    DIGITS,
    MAX_GROUPS,
    OFFICIAL,
    SpokenUnit,
    WordStyle,
    check_unit,
)

_GROUP = 3
_THOUSAND = 10**3
_MILLION = 10**6
_SHORT = 10**18


def spell_number(
    value: Decimal | int, *, unit: SpokenUnit = "", style: WordStyle = OFFICIAL
) -> str:
    """Write *value* in words, with as many decimals as it has.

    >>> spell_number(1015)
    'một nghìn không trăm mười lăm'
    >>> spell_number(10**18 + 1)
    'một tỷ tỷ không trăm linh một'
    >>> spell_number(Decimal("58.55"))
    'năm mươi tám phẩy năm mươi lăm'

    Up to three decimals are read as a number, others digit by digit, among them
    all that begin with zero:

    >>> spell_number(Decimal("-1.05"))
    'âm một phẩy không năm'

    A percentage is given in points, as `format_percent` takes it:

    >>> spell_number(Decimal("10.6"), unit="%")
    'mười phẩy sáu phần trăm'

    Raises:
        TypeError: *value* is a float, or no number at all.
        ValueError: *value* is not finite or has more than 60 digits before or after
            the comma, or *unit* is none of ``%``, ``‰`` and ``đồng``.
    """
    speller = _speller(style)
    whole, decimals = _split(value)
    words = speller.whole(whole)
    if decimals:
        words = f"{words} phẩy {speller.decimals(decimals)}"
    if unit:
        words = f"{words} {_unit_words(unit, style)}"
    return f"âm {words}" if value < 0 else words


def _split(value: Decimal | int) -> tuple[int, str]:
    # Most numbers need no decimal arithmetic, which would take half of the time.
    if type(value) is int and -_SHORT < value < _SHORT:
        return abs(value), ""
    whole, _, decimals = f"{exact(value).copy_abs():f}".partition(".")
    return int(whole), decimals


def spell_money(value: Decimal | int, *, only: bool = False, style: WordStyle = OFFICIAL) -> str:
    """Write an amount in đồng as it stands after ``Bằng chữ:``.

    >>> spell_money(15361669901)
    'Mười lăm tỷ ba trăm sáu mươi mốt triệu sáu trăm sáu mươi chín nghìn chín trăm linh một đồng'

    Many add *chẵn*, so that nothing can be added behind; say *only* for that:

    >>> spell_money(5000000, only=True)
    'Năm triệu đồng chẵn'
    """
    words = capitalize_first(spell_number(value, unit="đồng", style=style))
    return f"{words} chẵn" if only else words


def spell_fraction(value: Fraction | int, *, style: WordStyle = OFFICIAL) -> str:
    """Write a fraction in its lowest terms (*phân số tối giản*).

    >>> spell_fraction(Fraction(3, 4)), spell_fraction(Fraction(-57, 3552))
    ('ba phần tư', 'âm mười chín phần một nghìn một trăm tám mươi tư')
    >>> spell_fraction(Fraction(7, 100)), spell_fraction(Fraction(6, 2))
    ('bảy phần trăm', 'ba')

    Raises:
        TypeError: *value* is neither a fraction nor a whole number.
        ValueError: It has more than 60 digits above or below the line.
    """
    if isinstance(value, bool) or not isinstance(value, Fraction | int):
        raise TypeError(f"expected Fraction or int, got {type(value).__name__}: {value!r}")
    above = spell_number(value.numerator, style=style)
    if value.denominator == 1:
        return above
    return f"{above} phần {_spell_denominator(value.denominator, style)}"


def _unit_words(unit: SpokenUnit, style: WordStyle) -> str:
    check_unit(unit)
    return {"%": "phần trăm", "‰": f"phần {style.nghin}"}.get(unit, unit)


def _spell_denominator(value: int, style: WordStyle) -> str:
    spoken = {4: "tư", 100: "trăm", 1000: style.nghin, 10**6: "triệu", 10**9: style.ty}
    return spoken.get(value) or spell_number(value, style=style)


@attrs.frozen
class _Speller:
    """The readings of each group from 0 to 999, as the first and after a space.

    Groups of three digits are counted from the right, from 0; three of them make a
    block, and blocks are a *tỷ* apart.

    Attributes:
        scales: What stands behind a group: *nghìn* or *triệu*, and *tỷ* for its block.
        shared: The same where another group of the block follows and bears the *tỷ*.
    """

    style: WordStyle
    says_zeros: bool
    first: Sequence[str]
    inner: Sequence[str]
    scales: Sequence[str]
    shared: Sequence[str]

    def whole(self, number: int) -> str:
        """Spell a whole number, from its end."""
        # Whether a group of this block is in the words already, and bears its *tỷ*.
        words, place, is_begun = "", 0, False
        while number >= _THOUSAND:
            number, group = divmod(number, _THOUSAND)
            if group or (self.says_zeros and self._is_zero_said(number, place, words, is_begun)):
                scales = self.shared if is_begun else self.scales
                words = self.inner[group] + scales[place] + words
            place += 1
            is_begun = (is_begun or group > 0) and place % 3 > 0
        scales = self.shared if is_begun else self.scales
        return self.first[number] + scales[place] + words

    def decimals(self, digits: str) -> str:
        """Spell what stands after the comma."""
        if len(digits) <= _GROUP and self.style.decimals != "digits":
            if digits[0] != "0":
                return self.first[int(digits)]
            if len(digits) == _GROUP and int(digits) and self.style.decimals == "padded":
                return self.inner[int(digits)].lstrip()
        return " ".join(DIGITS[int(digit)] for digit in digits)

    def _is_zero_said(self, higher: int, place: int, words: str, is_begun: bool) -> bool:  # noqa: FBT001
        """Whether *không* is heard for three zeros: something has to follow them.

        Under a shared *tỷ* it has to follow in the same block, and a block of zeros
        is *không tỷ*.
        """
        if self.style.ty_style == "each" or (place % 3 == 0 and higher % _MILLION == 0):
            return bool(words)
        return is_begun


@cache
def _speller(style: WordStyle) -> _Speller:
    says_zeros = style.zero_groups == "spoken"
    return _Speller(style, says_zeros, *_readings(style.linh, style.four), *_scales(style))


def _scales(style: WordStyle) -> tuple[tuple[str, ...], tuple[str, ...]]:
    small = ("", f" {style.nghin}", " triệu")
    scales = [small[place % 3] + f" {style.ty}" * (place // 3) for place in range(MAX_GROUPS)]
    is_shared = style.ty_style == "shared"
    return tuple(scales), small * (MAX_GROUPS // 3 + 1) if is_shared else tuple(scales)


@cache
def _readings(linh: str, four: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    # Only a group that comes first leaves out the hundreds that it does not have.
    tens = [_spell_tens(number, linh, four) for number in range(100)]
    full = [f"{DIGITS[n // 100]} trăm {tens[n % 100]}".rstrip() for n in range(1000)]
    first = (*DIGITS, *tens[10:], *full[100:])
    return first, tuple(f" {reading}" for reading in (DIGITS[0], *full[1:]))


def _spell_tens(number: int, linh: str, four: str) -> str:
    """Spell what follows *trăm*: nothing, *linh năm*, *mười lăm*, *hai mươi mốt*."""
    if not number:
        return ""
    tens, ones = divmod(number, 10)
    ten = {0: linh, 1: "mười"}.get(tens, f"{DIGITS[tens]} mươi")
    return f"{ten} {_spell_ones(tens, ones, four)}".rstrip()


def _spell_ones(tens: int, ones: int, four: str) -> str:
    match min(tens, 2), ones:
        case _, 0:
            return ""
        case 0, 4 if four == "linh tư":
            return "tư"
        case 1 | 2, 5:
            return "lăm"
        case 2, 1:
            return "mốt"
        case 2, 4:
            return four.removeprefix("linh ")
    return DIGITS[ones]
