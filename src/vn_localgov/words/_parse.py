"""Read numbers in words."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import attrs

from vn_localgov._scan import END, Scanner
from vn_localgov.errors import ParseError
from vn_localgov.words import _grammar as grammar
from vn_localgov.words._style import MAX_DIGITS, MAX_GROUPS, SpokenUnit, check_unit

# Twice the longest reading; a longer text need not be looked at.
_MAX_LENGTH = 3000


def parse_words(text: str, *, unit: SpokenUnit = "") -> Decimal:
    """Read a number in words; the inverse of `spell_number`, in every style.

    The first letter may be a capital. The number keeps the decimals that are said:

    >>> parse_words("một nghìn hai trăm ba mươi tư tỷ")
    Decimal('1234000000000')
    >>> parse_words("Âm hai mươi mốt phẩy năm mươi phần trăm", unit="%")
    Decimal('-21.50')

    What nobody would write in full is refused, because it has two meanings, such as
    1005 or 1500 here:

    >>> parse_words("một nghìn năm")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected hundreds, if only 'không trăm'
        một nghìn năm
                  ^

    Raises:
        ParseError: *text* is no such number, does not end in *unit*, or is longer
            than a number of 60 digits before and after the comma.
        ValueError: *unit* is none of ``%``, ``‰`` and ``đồng``.
    """
    scan = _open(text)
    number = _scan_with_unit(scan, unit)
    scan.expect(END)
    return number


def parse_money(text: str) -> Decimal:
    """Read an amount in đồng, perhaps *chẵn*; the inverse of `spell_money`.

    >>> parse_money("Ba nghìn ba trăm tám mươi tư đồng")
    Decimal('3384')

    Raises:
        ParseError: As from `parse_words`.
    """
    scan = _open(text)
    number = _scan_with_unit(scan, "đồng")
    scan.accept(grammar.ONLY)
    scan.expect(END)
    return number


def parse_fraction(text: str) -> Fraction:
    """Read a fraction in words; the inverse of `spell_fraction`.

    >>> parse_fraction("ba phần tư"), parse_fraction("âm bảy phần trăm"), parse_fraction("hai")
    (Fraction(3, 4), Fraction(-7, 100), Fraction(2, 1))

    Raises:
        ParseError: *text* is no fraction, or has zero below the line.
    """
    scan = _open(text)
    above = int(_scan_signed(scan, _scan_whole))
    below = _scan_denominator(scan) if scan.accept(grammar.OVER) else 1
    scan.expect(END)
    return Fraction(above, below)


def _scan_with_unit(scan: Scanner, unit: SpokenUnit) -> Decimal:
    check_unit(unit)
    number = Decimal(_scan_signed(scan, _scan_number))
    scan.expect(grammar.UNITS[unit])
    return number


def _open(text: str) -> Scanner:
    scan = Scanner(text[:_MAX_LENGTH])
    if len(text) > _MAX_LENGTH:
        raise _error_at(len(scan.text), scan, "expected a shorter text", "cần đoạn chữ ngắn hơn")
    return scan


def _error_at(position: int, scan: Scanner, en: str, vi: str) -> ParseError:
    scan.position = position
    return scan.error(en, vi)


def _scan_signed(scan: Scanner, scan_digits: Callable[[Scanner], str]) -> str:
    sign = "-" if scan.accept(grammar.MINUS) else ""
    start = scan.position
    digits = scan_digits(scan)
    if sign and not digits.strip("0."):
        en, vi = "expected a number other than zero", "cần số khác không"
        raise _error_at(start, scan, en, vi)
    return sign + digits


def _scan_denominator(scan: Scanner) -> int:
    if name := scan.accept(grammar.DENOMINATOR):
        return grammar.DENOMINATORS[name[1]]
    start = scan.position
    below = int(_scan_whole(scan))
    if not below:
        en, vi = "expected a denominator other than zero", "cần mẫu số khác không"
        raise _error_at(start, scan, en, vi)
    return below


def _scan_number(scan: Scanner) -> str:
    digits = _scan_whole(scan)
    return f"{digits}.{_scan_decimals(scan)}" if scan.accept(grammar.COMMA) else digits


def _scan_decimals(scan: Scanner) -> str:
    if hundreds := scan.accept(grammar.HUNDREDS):
        return f"{_scan_below_hundreds(scan, hundreds):03d}"
    if tens := _scan_tens(scan):
        return str(tens)
    start = scan.position
    digits = scan.expect(grammar.DECIMALS)[0].split()
    if len(digits) > MAX_DIGITS:
        en, vi = f"expected at most {MAX_DIGITS} digits", f"cần nhiều nhất {MAX_DIGITS} chữ số"
        raise _error_at(start, scan, en, vi)
    return "".join(str(grammar.VALUES[digit]) for digit in digits)


# Whole numbers. Groups of three digits are counted from the right, from 0.


def _scan_whole(scan: Scanner) -> str:
    if scan.accept(grammar.ZERO):
        return "0"
    whole = _Whole(scan)
    group = _scan_first_group(scan)
    whole.add(group)
    while whole.is_open and scan.accept(grammar.GROUP_AHEAD):
        group = _scan_inner_group(scan)
        whole.add(group)
    if not group:
        raise scan.error("expected digits after the zeros", "cần chữ số sau các số không")
    return str(whole.total)


@attrs.define
class _Whole:
    """The groups heard so far, each below the one before."""

    scan: Scanner
    closed: int = 0
    # The place of the last group that is in the sum.
    floor: int = MAX_GROUPS
    # Groups by *nghìn* and *triệu*, while it is open how many *tỷ* will follow.
    block: dict[int, int] = attrs.Factory(dict)

    @property
    def is_open(self) -> bool:
        """Whether there is room below the last group."""
        return 0 not in self.block

    @property
    def total(self) -> int:
        """The sum of all groups."""
        return self.closed + self._sum(0)

    def add(self, group: int) -> None:
        """Take a group, and step over the words behind it."""
        unit = self.scan.expect(grammar.SCALE)
        place = grammar.SCALES[unit[1]] if unit[1] else 0
        if place >= min(self.block, default=3):
            en, vi = "expected a unit below the last", "cần đơn vị nhỏ hơn lần trước"
            raise _error_at(unit.start(), self.scan, en, vi)
        self.block[place] = group
        if unit[2]:
            self._close(len(unit[2].split()), unit.start(2))

    def _close(self, tys: int, start: int) -> None:
        if 3 * tys + max(self.block) >= self.floor:
            raise _error_at(start, self.scan, "expected fewer 'tỷ'", "cần ít chữ 'tỷ' hơn")
        self.closed += self._sum(tys)
        self.floor = 3 * tys + min(self.block)
        self.block = {}

    def _sum(self, tys: int) -> int:
        return sum(group * 1000 ** (3 * tys + place) for place, group in self.block.items())


def _scan_first_group(scan: Scanner) -> int:
    if hundreds := scan.accept(grammar.FIRST_HUNDREDS):
        return _scan_below_hundreds(scan, hundreds)
    return _scan_tens(scan) or _value(scan.expect(grammar.ONES)[1])


def _scan_inner_group(scan: Scanner) -> int:
    if scan.accept(grammar.ZERO_GROUP):
        return 0
    return _scan_below_hundreds(scan, scan.expect(grammar.HUNDREDS))


def _scan_below_hundreds(scan: Scanner, hundreds: re.Match[str]) -> int:
    """Add what follows *trăm*; behind *không trăm* there has to be something."""
    if scan.accept(grammar.LINH):
        return 100 * _value(hundreds[1]) + _value(scan.expect(grammar.ONES_AFTER_LINH)[1])
    group = 100 * _value(hundreds[1]) + _scan_tens(scan)
    if not group:
        raise scan.error("expected tens or 'linh'", "cần hàng chục hoặc chữ 'linh'")
    return group


def _scan_tens(scan: Scanner) -> int:
    """Step over tens and ones, if tens come next."""
    tens = scan.accept(grammar.TENS)
    if not tens:
        return 0
    ten, ones_after_ten, many, ones = tens.groups()
    return 10 * _value(ten or many) + _value(ones_after_ten or ones)


def _value(word: str | None) -> int:
    return grammar.VALUES[word.lower()] if word else 0
