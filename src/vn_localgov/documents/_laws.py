"""Find laws that a text names (*luật, bộ luật, pháp lệnh*)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple, TypeAlias

from vn_localgov._text import comparison_key

# The words of a name, and the name as laws write it.
_Names: TypeAlias = Mapping[tuple[str, ...], str]

_MOST_WORDS = 20
_WINDOW = 160
_TOKEN = re.compile(r"[^\W_]+")
# Between the words of a name stands a space, perhaps with a comma before it.
_GAP = re.compile(r",?\s{1,3}")
_KEYWORDS = ("bộ luật", "luật", "pháp lệnh", "hiến pháp")
# A law that is not in the list: its name goes on until its number, date or year.
_WORD = r"[^\W\d_]+"
_UNLISTED = re.compile(
    rf"(?:Bộ luật|Luật|Pháp lệnh)\s(?=[^\W\d_]*[A-ZĐÂĂÊÔƠƯÁẤÉÍÓÚÝ]|sửa đổi)"
    rf"{_WORD}(?:,?\s{_WORD}){{0,30}}?(?=,?\s(?:số:?\s|ngày\s|năm\s)[0-9]|\s?;)"
)
# Another law or decree in a list of them is not part of the name.
_NOT_A_NAME = re.compile(
    r"\s(?:đã|được|thì|là|phải|theo)(?!\w)|"
    r"(?:,|\svà)\s(?:Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết|Chỉ thị|các văn bản)(?!\w)"
)
_AMENDING = re.compile(r"\w+(?:\sluật|\slệnh)?\ssửa đổi")


class LawName(NamedTuple):
    """A law that a text names, and where the name ends."""

    name: str
    end: int


@cache
def _names() -> _Names:
    path = resources.files(__package__) / "data" / "laws.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(_entry(line) for line in lines if not line.startswith("#"))


def _entry(line: str) -> tuple[tuple[str, ...], str]:
    written, _, official = line.partition(" = ")
    return tuple(comparison_key(written).replace(",", "").split()), official or written


@cache
def _beginnings() -> frozenset[tuple[str, ...]]:
    return frozenset(key[:size] for key in _names() for size in range(1, len(key) + 1))


def find_law(text: str, start: int) -> LawName | None:
    """Find the name of a law that begins at *start*."""
    listed = _find_listed(text, start)
    unlisted = _UNLISTED.match(text, start)
    if unlisted is None or (listed and listed.end >= unlisted.end()):
        return listed
    if _NOT_A_NAME.search(unlisted[0]) and not _AMENDING.match(unlisted[0]):
        return listed
    return LawName(" ".join(unlisted[0].split()), unlisted.end())


def _find_listed(text: str, start: int) -> LawName | None:
    names, beginnings = _names(), _beginnings()
    words: tuple[str, ...] = ()
    found = None
    for word, end in _words(text, start):
        words = (*words, word)
        if words not in beginnings:
            break
        if words in names:
            found = LawName(names[words], end)
    return found


def _words(text: str, start: int) -> Iterator[tuple[str, int]]:
    position = start
    while token := _TOKEN.match(text, position):
        yield comparison_key(token[0]), token.end()
        gap = _GAP.match(text, token.end())
        if not gap:
            return
        position = gap.end()
