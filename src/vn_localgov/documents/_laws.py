"""Find laws that a text names (*luật, bộ luật, pháp lệnh*)."""

import re
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from vn_localgov._text import comparison_key

# A word of a name, and the space behind it, perhaps with a comma before that.
_WORD_AND_GAP = re.compile(r"([^\W_]{1,40})(?:,?\s{1,3})?")
# A law that is not in the list: its name goes on until its number, date or year.
_WORD = r"[^\W\d_]{1,40}"
_UNLISTED = re.compile(
    rf"(?:Bộ luật|Luật|Pháp lệnh)\s(?=[^\W\d_]{{0,12}}[A-ZĐÂĂÊÔƠƯÁẤÉÍÓÚÝ]|sửa đổi)"
    rf"{_WORD}(?:,?\s{_WORD}){{0,30}}?(?=,?\s(?:số:?\s|ngày\s|năm\s)[0-9]|\s?;)"
)
# Without one of these near there is no end to the name of a law that is not in the list.
_MARK = re.compile(r"[sn;](?:(?<=;)|(?:ố:?|gày|ăm)\s[0-9])")
_REACH = 240
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


class _Words(dict[str, "_Words"]):
    """The words that may go on from here, and the name that may end here."""

    name: str = ""


@cache
def _names() -> _Words:
    path = resources.files(__package__) / "data" / "laws.txt"
    names = _Words()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            written, _, official = line.partition(" = ")
            _add(names, written, official or written)
    return names


def _add(names: _Words, written: str, official: str) -> None:
    for word in written.replace(",", "").split():
        names = names.setdefault(_key(word), _Words())
    names.name = official


_key = lru_cache(maxsize=4096)(comparison_key)


def find_law(text: str, start: int) -> LawName | None:
    """Find the name of a law that begins at *start*."""
    listed = _find_listed(text, start)
    has_mark = _MARK.search(text, start, start + _REACH)
    unlisted = _UNLISTED.match(text, start) if has_mark else None
    if unlisted is None or (listed and listed.end >= unlisted.end()):
        return listed
    if _NOT_A_NAME.search(unlisted[0]) and not _AMENDING.match(unlisted[0]):
        return listed
    return LawName(" ".join(unlisted[0].split()), unlisted.end())


def _find_listed(text: str, start: int) -> LawName | None:
    found, position, words = None, start, _names()
    while step := _WORD_AND_GAP.match(text, position):
        following = words.get(_key(step[1]))
        if following is None:
            break
        words, position = following, step.end()
        if words.name:
            found = LawName(words.name, step.end(1))
    return found
