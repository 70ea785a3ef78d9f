"""How periods are written: strictly as they are printed, and as people type them."""

import datetime as dt
import re
from collections.abc import Callable
from typing import TypeAlias

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.dates import _day
from vn_localgov.dates._period_names import QUARTERS, months_of

Span: TypeAlias = tuple[dt.date, dt.date]

# Other years are typing mistakes. The reporting year 1900 may begin in December 1899.
EARLIEST, LATEST = dt.date(1899, 12, 2), dt.date(2199, 12, 31)
YEAR = Token(r"(?:19|20|21)[0-9]{2}(?![0-9])", "a year such as 2023", "một năm như 2023")


@attrs.frozen(kw_only=True)
class Form:
    """One way to name a period: what it begins with, its number, what joins the year."""

    opening: Token
    number: Token
    joint: Token
    span: Callable[[re.Match[str], int], Span]


@attrs.frozen(kw_only=True)
class PeriodGrammar:
    """All ways to name a period; the first that a text looks like is taken."""

    since: Token
    until: Token
    day: _day.DayGrammar
    forms: tuple[Form, ...]


def scan_period(scan: Scanner, grammar: PeriodGrammar, year: int | None = None) -> Span:
    """Step over a period; *year* serves where the text names none."""
    if scan.accept(grammar.since):
        return _scan_days(scan, grammar)
    for form in grammar.forms:
        if scan.accept(form.opening):
            number = scan.expect(form.number)
            return form.span(number, _scan_year(scan, form.joint, year))
    raise scan.error("expected a period such as 'năm 2023'", "cần một kỳ như 'năm 2023'")


def _scan_year(scan: Scanner, joint: Token, year: int | None) -> int:
    if year is not None and scan.accept(END):
        return year
    scan.expect(joint)
    if year is not None and scan.accept(END):
        return year
    return int(scan.expect(YEAR)[0])


def _scan_days(scan: Scanner, grammar: PeriodGrammar) -> Span:
    begin = scan.position
    start = _day.scan_date(scan, grammar.day)
    scan.expect(grammar.until)
    middle, end = scan.position, _day.scan_date(scan, grammar.day)
    if not EARLIEST <= start <= LATEST:
        scan.position = begin
        raise scan.error("expected a year from 1900 to 2199", "cần năm từ 1900 đến 2199")
    if not start <= end <= LATEST:
        scan.position = middle
        raise scan.error(
            f"expected a day not before {_day.format_date(start, 'short')}, at latest in 2199",
            f"cần ngày không sớm hơn {_day.format_date(start, 'short')}, chậm nhất là năm 2199",
        )
    return start, end


# What the numbers mean.

_WORDS = (
    *("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    *("mười một", "mười hai"),
)
_VALUES = {
    **{word: number for number, word in enumerate(_WORDS, 1)},
    **{roman.casefold(): number for number, roman in enumerate(QUARTERS, 1)},
    "tư": 4,
    "bẩy": 7,
}


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else _VALUES[" ".join(word.split()).casefold()]


def _month(number: re.Match[str], year: int) -> Span:
    return months_of(year, _value(number[1]), 1)


def _quarter(number: re.Match[str], year: int) -> Span:
    return months_of(year, 3 * _value(number[1]) - 2, 3)


def _part(number: re.Match[str], year: int) -> Span:
    count, side = _value(number[1]), number[2] or ""
    return months_of(year, 13 - count if side.casefold() == "cuối" else 1, count)


def _half(side: re.Match[str], year: int) -> Span:
    return months_of(year, 1 if side[1].casefold() == "đầu" else 7, 6)


def _year(_: re.Match[str], year: int) -> Span:
    return months_of(year, 1, 12)


# How it is printed.

_MONTH_NUMBER = ("a month from 1 to 12", "tháng từ 1 đến 12")
_QUARTER_NUMBER = ("a quarter from I to IV", "quý từ I đến IV")
_PART = ("'6 tháng đầu năm' or the like", "cách ghi như '6 tháng đầu năm'")
_JOINT = ("'năm' and a year", "chữ 'năm' rồi đến năm nào")
_NOTHING = Token("", "nothing", "không có gì")

STRICT = PeriodGrammar(
    since=Token(r"từ (?=ngày )", "'từ'", "chữ 'từ'"),
    until=Token(r" đến (?=ngày )", "'đến ngày'", "'đến ngày'"),
    day=_day.STRICT,
    forms=(
        Form(
            opening=Token(r"(?=[0-9]{1,2} tháng)", *_PART),
            number=Token(r"([1-9]|1[0-2]) tháng(?: (đầu|cuối))?(?![^\W_])", *_PART),
            joint=Token(r" năm ", *_JOINT),
            span=_part,
        ),
        Form(
            opening=Token(r"quý ", *_QUARTER_NUMBER),
            number=Token(r"(IV|I{1,3})(?![^\W_])", *_QUARTER_NUMBER),
            joint=Token(r" năm |/", *_JOINT),
            span=_quarter,
        ),
        Form(
            opening=Token(r"tháng |(?=[0-9]{1,2}/)", *_MONTH_NUMBER),
            number=Token(r"0?([1-9]|1[0-2])(?![0-9])", *_MONTH_NUMBER),
            joint=Token(r" năm |/", *_JOINT),
            span=_month,
        ),
        Form(
            opening=Token(r"(?=năm )", *_JOINT),
            number=_NOTHING,
            joint=Token(r"năm ", *_JOINT),
            span=_year,
        ),
    ),
)

# How people type it.

_NUMBER_WORD = r"mười\s(?:một|hai)|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười"
_NUMBER = rf"(0?[1-9](?![0-9])|1[0-2](?![0-9])|(?:{_NUMBER_WORD})(?![^\W_]))"
# "6T/2023" is half a year, "T6/2023" a month.
_MONTHS = r"\s*(?:tháng|t(?![^\W_]))"
_TYPED_JOINT = r"\s*năm\s*|\s*[/.-]\s*(?:năm\s*)?"

LENIENT = PeriodGrammar(
    since=Token(r"(?i:từ\s+)", "'từ'", "chữ 'từ'"),
    until=Token(r"(?i:\s*(?:đến|tới)\s+(?:hết\s+)?)", "'đến ngày'", "'đến ngày'"),
    day=_day.LENIENT,
    forms=(
        Form(
            opening=Token(rf"(?i:(?=(?:[0-9]{{1,2}}|{_NUMBER_WORD}){_MONTHS}))", *_PART),
            number=Token(
                rf"(?i:{_NUMBER}{_MONTHS}(?:\s+(đầu|cuối)(?![^\W_])|(?=\s+năm|\s*/)))", *_PART
            ),
            joint=Token(r"(?i:\s*năm\s*|\s*/\s*)", *_JOINT),
            span=_part,
        ),
        Form(
            opening=Token(r"(?i:nửa\s+)", *_PART),
            number=Token(r"(?i:(đầu|cuối|sau)(?![^\W_]))", *_PART),
            joint=Token(r"(?i:\s*năm\s*)", *_JOINT),
            span=_half,
        ),
        Form(
            opening=Token(r"(?i:qu[ýí]\s*|q\.?\s*(?=[1-4iv]))", *_QUARTER_NUMBER),
            number=Token(r"(?i:(iv|i{1,3}|0?[1-4]|một|hai|ba|bốn|tư)(?![^\W_]))", *_QUARTER_NUMBER),
            joint=Token(rf"(?i:{_TYPED_JOINT}|\s+)", *_JOINT),
            span=_quarter,
        ),
        Form(
            opening=Token(r"(?i:tháng\s*|t\.?\s*(?=[0-9])|(?=[0-9]{1,2}\s*[/.-]))", *_MONTH_NUMBER),
            number=Token(rf"(?i:{_NUMBER})", *_MONTH_NUMBER),
            joint=Token(rf"(?i:{_TYPED_JOINT})", *_JOINT),
            span=_month,
        ),
        Form(
            opening=Token(r"(?i:(?:cả\s+)?(?=năm\s*[0-9]))", *_JOINT),
            number=_NOTHING,
            joint=Token(r"(?i:năm\s*)", *_JOINT),
            span=_year,
        ),
    ),
)
