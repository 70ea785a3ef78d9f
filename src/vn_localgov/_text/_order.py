"""Sort as Vietnamese dictionaries do: letters first, then tones, then capitals.

The order is that of the Unicode collation for Vietnamese (CLDR ``vi``); the tests hold
a list that ICU has sorted.
"""

import unicodedata
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

from vn_localgov._text._letters import nfc

SortKey: TypeAlias = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]

_SIGNS = (
    "\t\n\v\f\r\x85\u2028\u2029 _-\u2010\u2012\u2013\u2014\u2015,;:!¡?¿.·'\u2018\u2019\u201a\u201b"
    '\u2039\u203a"“”„‟«»()[]{}§¶@*/\\&#%‰‱†‡•\u2032`\u00b4^¯¨\u00b8°©®+±÷\u00d7<=>¬|¦~\u2212'
    "\u2044¤¢$£¥₫€"
)
_LETTERS = "0123456789aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
_MARKS = _TONES + "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304"

# Characters of other kinds keep the order of their numbers, signs before our letters
# and letters behind them.
_OTHER_SIGNS, _FIRST_LETTER, _OTHER_LETTERS = 0x200000, 0x400000, 0x600000
_RANKS = {sign: rank for rank, sign in enumerate(_SIGNS)} | {
    letter: rank for rank, letter in enumerate(_LETTERS, _FIRST_LETTER)
}
_MARK_RANKS = {mark: rank for rank, mark in enumerate(_MARKS, 1)}
_OTHER_MARKS = 0x100
_CAPITAL = 2


class _Weights(NamedTuple):
    """What decides first, what decides next, what decides last."""

    letters: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    variants: tuple[int, ...] = ()


def sort_key(text: str) -> SortKey:
    """Give the key to sort by: ``sorted(names, key=sort_key)``.

    >>> sorted(["Đá", "Da", "Ăn", "An", "Dạ", "Dao"], key=sort_key)
    ['An', 'Ăn', 'Da', 'Dạ', 'Dao', 'Đá']

    Tones count only where the letters are equal, capitals only where the tones are;
    a space comes before any letter:

    >>> sorted(["Hoàng Vân", "Hòa Sơn", "hoa", "Hoa", "hòa"], key=sort_key)
    ['hoa', 'Hoa', 'hòa', 'Hòa Sơn', 'Hoàng Vân']
    """
    return _join(_Weights(), *map(_weigh, nfc(text)))


@lru_cache(maxsize=4096)
def _weigh(character: str) -> _Weights:
    if character in _RANKS:
        return _weigh_plain(character)
    plain = nfc(unicodedata.normalize("NFKD", character))
    is_variant = plain != character
    return _join(*(_weigh_plain(part, variant=is_variant) for part in plain))


def _join(*weights: _Weights) -> _Weights:
    return _Weights(*map(tuple, map(chain.from_iterable, zip(*weights, strict=True))))


def _weigh_plain(character: str, *, variant: bool = False) -> _Weights:
    category = unicodedata.category(character)
    if category in {"Cc", "Cf"} and character not in _RANKS:
        return _Weights()
    if category.startswith("M"):
        return _Weights(marks=(_mark_rank(character),))
    letter, marks = _split(character)
    capital = _CAPITAL if letter != letter.lower() else 0
    return _Weights((_rank(letter),), (0, *map(_mark_rank, marks)), (capital + variant,))


def _split(character: str) -> tuple[str, str]:
    """Take off the tone, or, where that leaves no letter of ours, every mark."""
    parts = unicodedata.normalize("NFD", character)
    letter = nfc("".join(part for part in parts if part not in _TONES))
    if letter.lower() in _RANKS:
        return letter, "".join(part for part in parts if part in _TONES)
    letter = nfc("".join(part for part in parts if not unicodedata.combining(part)))
    return letter, "".join(filter(unicodedata.combining, parts))


def _rank(letter: str) -> int:
    small = letter.lower()
    others = _OTHER_LETTERS if small.isalnum() else _OTHER_SIGNS
    return _RANKS.get(small, others + ord(small[0]))


def _mark_rank(mark: str) -> int:
    return _MARK_RANKS.get(mark, _OTHER_MARKS + ord(mark))
