"""The words of a place as somebody typed it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import comparison_key, search_key
from vn_localgov.errors import ParseError, Wording

_MOST_LETTERS = 300
_GAP = Token(r"[\s,.;()'’–—-]*", "a space or a comma", "dấu cách hoặc dấu phẩy")
_WORD = Token(r"[^\W\d_]+|\d+", "a place", "tên đơn vị hành chính")
_NAME_WORD = _WORD.pattern
_CLOSING = re.compile(r"[,;()\n]")

_TOO_LONG = Wording(
    f"expected a place of at most {_MOST_LETTERS} letters",
    f"cần tên đơn vị hành chính không quá {_MOST_LETTERS} ký tự",
)

# What people write in one word, and the words that it stands for.
_SHORT = {"hcm": "hồ chí minh", "tphcm": "thành phố hồ chí minh"}
# A body of the place may be named before it.
_BODIES = ("ubnd", "uy ban nhan dan")


class Word(NamedTuple):
    """A word of a text or name, and how to compare it.

    Attributes:
        exact: Without case and tone style.
        plain: Without any marks.
        closes: Whether a comma or a bracket follows, which no name goes across.
    """

    start: int
    end: int
    exact: str
    plain: str
    closes: bool

    @property
    def is_plain(self) -> bool:
        """Whether it bears no marks."""
        return self.exact == self.plain


@attrs.frozen
class Typed:
    """A text and its words; what is no part of the place is left out."""

    text: str
    words: tuple[Word, ...]

    def slice(self, words: tuple[Word, ...]) -> str:
        """Give what was typed from the first of *words* to the last."""
        return self.text[words[0].start : words[-1].end]

    def error(self, wording: Wording, position: int, candidates: tuple[str, ...]) -> ParseError:
        """Make an error that points into the text."""
        return ParseError(wording, self.text, position, candidates)


def scan_typed(text: str) -> Typed:
    """Split *text* into words.

    Raises:
        ParseError: It has no words, too many letters, or other signs.
    """
    scan = Scanner(text)
    if len(scan.text) > _MOST_LETTERS:
        raise ParseError(_TOO_LONG, scan.text, _MOST_LETTERS)
    words = tuple(chain.from_iterable(_words(scan)))
    return Typed(scan.text, words[_skip_body(words) :])


def _words(scan: Scanner) -> Iterator[list[Word]]:
    scan.accept(_GAP)
    while True:
        found = scan.expect(_WORD)
        gap = scan.accept(_GAP)
        yield _compared(found[0], found.start(), found.end(), bool(gap and _CLOSING.search(gap[0])))
        if scan.accept(END):
            return


def _compared(word: str, start: int, end: int, closes: bool) -> list[Word]:  # noqa: FBT001
    exact = comparison_key(word)
    parts = _SHORT.get(exact, exact).split()
    last = len(parts) - 1
    return [
        Word(start, end, _exact(part), _plain(part), closes and number == last)
        for number, part in enumerate(parts)
    ]


@lru_cache(maxsize=4096)
def _exact(word: str) -> str:
    return str(int(word)) if word.isdecimal() else comparison_key(word)


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return str(int(word)) if word.isdecimal() else search_key(word)


def _skip_body(words: tuple[Word, ...]) -> int:
    for body in _BODIES:
        length = len(body.split())
        if plain_key(words[:length]) == body and len(words) > length:
            return length
    return 0


def plain_key(words: tuple[Word, ...]) -> str:
    """Give the key under which *words* are found."""
    return " ".join(word.plain for word in words)


def name_words(name: str) -> list[str]:
    """Split an official name, and make its words comparable with `Word.exact`."""
    return [_exact(word) for word in _NAME_WORD.findall(name)]


@cache
def name_key(name: str) -> str:
    """Give the `plain_key` of an official name."""
    return " ".join([_plain(word) for word in _NAME_WORD.findall(name)])
