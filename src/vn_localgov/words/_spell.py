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
    whole, _, decimals = _digits(value).partition(".")
    words = speller.whole(whole)
    if decimals:
        words = f"{words} phẩy {speller.decimals(decimals)}"
    if unit:
        words = f"{words} {_unit_words(unit, style)}"
    return f"âm {words}" if value < 0 else words


def _digits(value: Decimal | int) -> str:
    # Most numbers need no decimal arithmetic, which would take half of the time.
    if type(value) is int and -_SHORT < value < _SHORT:
        return str(abs(value))
    return f"{exact(value).copy_abs():f}"


def spell_money(value: Decimal | int, *, style: WordStyle = OFFICIAL) -> str:
    """Write an amount in đồng as it stands after ``Bằng chữ:``.

    >>> spell_money(15361669901)
    'Mười lăm tỷ ba trăm sáu mươi mốt triệu sáu trăm sáu mươi chín nghìn chín trăm linh một đồng'
    """
    return capitalize_first(spell_number(value, unit="đồng", style=style))


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
    first: Sequence[str]
    inner: Sequence[str]
    scales: Sequence[str]
    shared: Sequence[str]

    def whole(self, digits: str) -> str:
        """Spell a whole number."""
        if len(digits) <= _GROUP:
            return self.first[int(digits)]
        groups = [int(group) for group in reversed(f"{int(digits):,}".split(","))]
        words, readings = "", self.first
        places = self._places_said(groups)
        for place, following in zip(places, [*places[1:], -1], strict=True):
            scales = self.shared if following // 3 == place // 3 else self.scales
            words += readings[groups[place]] + scales[place]
            readings = self.inner
        return words

    def decimals(self, digits: str) -> str:
        """Spell what stands after the comma."""
        if len(digits) <= _GROUP and self.style.decimals != "digits":
            if digits[0] != "0":
                return self.first[int(digits)]
            if len(digits) == _GROUP and int(digits) and self.style.decimals == "padded":
                return self.inner[int(digits)].lstrip()
        return " ".join(DIGITS[int(digit)] for digit in digits)

    def _places_said(self, groups: list[int]) -> list[int]:
        """Which groups are heard, highest first."""
        places = range(len(groups) - 1, -1, -1)
        if self.style.zero_groups == "silent":
            return [place for place in places if groups[place]]
        return [place for place in places if groups[place] or self._is_zero_said(place, groups)]

    def _is_zero_said(self, place: int, groups: list[int]) -> bool:
        """Whether *không* is heard for three zeros: something has to follow them.

        Under a shared *tỷ* it has to follow in the same block, and a block of zeros
        is *không tỷ*.
        """
        start = place - place % 3
        if self.style.ty_style == "each" or (place == start and not any(groups[start : start + 3])):
            return any(groups[:place])
        return any(groups[start:place])


@cache
def _speller(style: WordStyle) -> _Speller:
    return _Speller(style, *_readings(style.linh, style.four), *_scales(style))


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
