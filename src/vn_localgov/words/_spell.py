"""Write numbers in words."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise

import attrs

from vn_localgov._text import capitalize_first
from vn_localgov.numbers import exact
from vn_localgov.words._style import DIGITS, OFFICIAL, SpokenUnit, WordStyle, check_unit

_GROUP = 3


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
    number, speller = exact(value), _speller(style)
    whole, _, decimals = f"{number.copy_abs():f}".partition(".")
    words = ["âm"] if number < 0 else []
    words.append(speller.whole(whole))
    if decimals:
        words += ["phẩy", speller.decimals(decimals)]
    if unit:
        words.append(_unit_words(unit, style))
    return " ".join(words)


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
    """The readings of each group from 0 to 999, where it comes first and elsewhere.

    Groups of three digits are counted from the right, from 0; three of them make a
    block, and blocks are a *tỷ* apart.
    """

    style: WordStyle
    first: Sequence[str]
    inner: Sequence[str]

    def whole(self, digits: str) -> str:
        """Spell a whole number."""
        if len(digits) <= _GROUP:
            return self.first[int(digits)]
        ends = range(len(digits), 0, -_GROUP)
        groups = [int(digits[max(0, end - _GROUP) : end]) for end in ends]
        words, readings = [], self.first
        for place, following in pairwise([*self._places_said(groups), -1]):
            words.append(readings[groups[place]])
            words += self._scale(place, following)
            readings = self.inner
        return " ".join(words)

    def decimals(self, digits: str) -> str:
        """Spell what stands after the comma."""
        if len(digits) <= _GROUP and self.style.decimals != "digits":
            if digits[0] != "0":
                return self.first[int(digits)]
            if len(digits) == _GROUP and int(digits) and self.style.decimals == "padded":
                return self.inner[int(digits)]
        return " ".join(DIGITS[int(digit)] for digit in digits)

    def _scale(self, place: int, following: int) -> list[str]:
        """What stands behind a group: *nghìn* or *triệu*, then *tỷ* once for each block."""
        block, scale = divmod(place, 3)
        words = [("", self.style.nghin, "triệu")[scale]] if scale else []
        if block and (self.style.ty_style == "each" or following // 3 != block):
            words += [self.style.ty] * block
        return words

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
    return _Speller(style, *_readings(style.linh, style.four))


@cache
def _readings(linh: str, four: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    # Only a group that comes first leaves out the hundreds that it does not have.
    tens = [_spell_tens(number, linh, four) for number in range(100)]
    full = [f"{DIGITS[n // 100]} trăm {tens[n % 100]}".rstrip() for n in range(1000)]
    return (*DIGITS, *tens[10:], *full[100:]), (DIGITS[0], *full[1:])


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
