"""Write two numbers in one: what is done of a total, and ranges."""

from fractions import Fraction
from typing import Literal, TypeAlias, get_args

from vn_localgov.numbers._exact import Number, exact
from vn_localgov.numbers._format import format_number

RangeStyle: TypeAlias = Literal["-", "từ … đến"]


def format_done(done: Number, total: Number, *, pad: int = 1, locale: str = "vi") -> str:
    """Write how many are *done* of a *total* (*112/126 hộ*); this is no fraction.

    >>> format_done(112, 126)
    '112/126'
    >>> format_done(3550, 3558)
    '3.550/3.558'

    *pad* is the least number of digits of both, for counts:

    >>> format_done(3, 12, pad=2)
    '03/12'

    Raises:
        TypeError: A number is a float.
        ValueError: A number is below zero; or as from `format_number`. A total of zero
            is none: of no households, none are poor.
    """
    ends = [format_number(number, pad=pad, locale=locale) for number in (done, total)]
    if done < 0 or total < 0:
        raise ValueError("nothing below zero is done of a total: {}/{}".format(*ends))
    return "/".join(ends)


def format_range(
    first: Number,
    last: Number,
    *,
    style: RangeStyle = "-",
    decimals: int | None = None,
    locale: str = "vi",
) -> str:
    """Write a range (*khoảng*), with a hyphen or in words; a unit is yours to add.

    >>> format_range(5, 7) + "%"
    '5-7%'
    >>> format_range(5, 7, style="từ … đến")
    'từ 5 đến 7'

    In other locales the numbers are Babel's, and the dash is longer:

    >>> format_range(1000, 1500, locale="en")
    '1,000–1,500'

    Raises:
        TypeError: An end is a float.
        ValueError: The ends are in the wrong order, one is below zero and would make
            two hyphens of one, or *style* is unknown or has no words in *locale*; or as
            from `format_number`.
    """
    if style not in get_args(RangeStyle):
        raise ValueError(f"style has to be one of {get_args(RangeStyle)}, not {style!r}")
    _check_order(first, last)
    ends = [format_number(end, decimals=decimals, locale=locale) for end in (first, last)]
    if style == "-":
        return _join(first, ends, locale)
    if locale != "vi":
        raise ValueError(f"the style {style!r} is Vietnamese, not {locale!r}")
    return "từ {} đến {}".format(*ends)


def _check_order(first: Number, last: Number) -> None:
    if _as_fraction(first) > _as_fraction(last):
        raise ValueError(f"a range goes upwards, not from {first} to {last}")


def _as_fraction(value: Number) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(exact(value))


def _join(first: Number, ends: list[str], locale: str) -> str:
    if first < 0:
        words = "from {} to {}".format(*ends)
        raise ValueError(f"hyphens cannot show a range {words}: write it in words")
    return ("-" if locale == "vi" else "–").join(ends)
