"""The patterns that `find_figures` steps through a text with.

Each alternative begins with a digit, a letter or a mark, and no repetition can take what
the one beside it could: so the search is fast, and linear whatever the text.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import cast

from vn_localgov.figures._roles import PART_WORDS, SUMS, VERBS
from vn_localgov.figures._words import unit_pattern

# Two marks are a slip, and part of the number, so that it is told about.
_NUMBER = r"[0-9]++(?:[.,]{1,2}+[0-9]++)*+"
# 12 500 người, .5 ha: of all that is written so, only what has a unit is a figure.
_SLOPPY = (
    r"\.[0-9]++(?![.,][0-9])"
    r"|[1-9][0-9]{0,2}(?:[ \u00a0][0-9]{3}){1,12}+(?![0-9]|\.[0-9])(?:,[0-9]++)?+"
)
_GAP = "[ \u00a0]{0,2}"
# There are hundreds of units; most of what is none is told by its first character.
_UNIT_BEGINS = r"(?=[^\W\d_]|[%‰°])"
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])"
_SERIES = r"[A-ZĐ][\w&/-]*+"

# What begins with a number and is no figure.
OTHER = re.compile(
    rf"[0-9]++[a-zđ]?/(?:[0-9]{{4}}/)?{_SERIES}"  # 293/BC-UBND, 61/2018/NĐ-CP
    r"|[0-9]++-[A-ZĐ]{2}[\w&/-]*+"  # 19-CT/TU
    r"|[0-9]++(?:[-/–][0-9]++){2,}+"  # 28/12/2022
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])"  # 28.12.2022
    rf"|(?:19|20)[0-9]{{2}}\s?[-–]\s?{_YEAR}"  # 2021-2025
    rf"|(?:0?[1-9]|1[0-2])[-/]{_YEAR}"  # 12/2023
    # 0204.3872.123, 0204 3.872.123
    r"|0[0-9]{2,}+(?:[ .-](?:[0-9]{3,4}|[0-9]{1,2}(?=[ .-][0-9]{3}))(?![0-9])){0,4}"
    r"|1[89]00[ .][0-9]{4,6}(?![0-9.,])"  # 1900 1234
    r"|[0-9]++:[0-9]++"  # 07:30, 1:500
    r"|24/(?:24|7)(?:h|\sgiờ)?\b"
    r"|[0-9]{1,2}\s?h(?:\s?[0-9]{1,2})?\b"  # 7h30
    r"|[0-9]{1,2}\sgiờ\s(?:[0-9]{1,2}\b(?![.,/][0-9])|sáng|trưa|chiều|tối|đêm|ngày)"
    r"|[0-9]{1,2}\s{1,2}(?i:tháng(?:\s{1,2}(?:đầu|cuối|qua|còn\slại|năm|[0-9])"  # 6 tháng đầu năm
    r"|(?:,|\svà)\s(?:phương\shướng|nhiệm\svụ)))"
    r"|[0-9]{1,2}(?:(?<=Trong [0-9])|(?<=Trong [0-9]{2}))\stháng\b"  # "Trong 6 tháng, xã đã"
    r"|[0-9]{1,2}(?:(?:,\s?|\svà\s|\sđến\s|\s?[-–]\s?)[0-9]{1,2}){1,9}\s{1,2}tháng\s[0-9]"
    rf"|[0-9]{{1,2}}\s{{1,2}}năm\s{_YEAR}(?:\s?[-–]\s?{_YEAR})?"
    r"|[0-9]G\b"  # 5G
    r"|1/[25]0{2,6}\b(?![.,][0-9])"  # a scale of maps: 1/500
)


# Where a number may begin, and what ends or encloses what was said.
_MARK = re.compile(r"[0-9](?<!\w[0-9])|[();\n]|\.(?=\s)")


def _either(words: tuple[str, ...]) -> str:
    return "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words)


_WORDS = (
    rf"(?:(?P<base>{_either(('so với',))})|(?P<verb>{_either(VERBS)})"
    rf"|(?P<total>{_either(SUMS)})|(?P<part>{_either(PART_WORDS)}))\b"
)
# What begins with a space is found fast; so the beginning of the text is a case of its own.
_WORD = re.compile(rf"[\s(“]{_WORDS}")
_FIRST_WORD = re.compile(rf"\A{_WORDS}")


def events(text: str) -> Iterator[re.Match[str]]:
    """All that matters to a reader of figures, in the order of the text.

    Words behind the last number and mark tell nothing of any figure.
    """
    words = chain(_FIRST_WORD.finditer(text), _WORD.finditer(text))
    word = next(words, None)
    for mark in _MARK.finditer(text):
        while word and word.end() <= mark.start():
            yield word
            word = next(words, None)
        yield mark


@cache
def first_number() -> re.Pattern[str]:
    """A number, with its unit if there is one that is known."""
    number = rf"(?P<number>(?P<sloppy>{_SLOPPY})|{_NUMBER})"
    return re.compile(rf"{number}(?P<unit>{_GAP}{_UNIT_BEGINS}{unit_pattern()})?")


def number_at(text: str, start: int) -> re.Match[str]:
    """The number that begins with the digit at *start*, or with a point before it."""
    number = first_number().match(text, start)
    if number is None:  # ".1.200" is 1.200 behind the end of a sentence
        number = cast("re.Match[str]", first_number().match(text, start + 1))
    return plain_number(number) if number["sloppy"] and not number["unit"] else number


def plain_number(sloppy: re.Match[str]) -> re.Match[str]:
    """Only the first digits of a number that is written with spaces, or behind its point."""
    digits = cast("re.Match[str]", _DIGITS.search(sloppy.string, sloppy.start()))
    return cast("re.Match[str]", first_number().match(sloppy.string, *digits.span()))


_DIGITS = re.compile("[0-9]++")
# What stands between a number and the whole, or the end of a range.
BETWEEN = re.compile(r"(?:\s?([/–÷-])\s?|\sđến\s)(?=[0-9])")
