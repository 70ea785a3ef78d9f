"""Read the name of a document that stands before its number in running text."""

import re
from typing import NamedTuple

from vn_localgov._text import Repair
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.documents._symbols import TYPE_NAMES
from vn_localgov.documents._types import DocumentType
from vn_localgov.errors import Wording

_MORE_NAMES = (
    *("Luật", "Bộ luật", "Văn bản", "Thông tri", "Công thư", "Quyết nghị", "Điều lệ"),
    *("Thông báo kết luận", "Báo cáo thẩm tra", "Báo cáo thẩm định", "Kế hoạch hành động"),
    *("Chương trình công tác", "Thông cáo báo chí"),
)
_NAMES = {
    name.casefold(): name for name in (*TYPE_NAMES.values(), *map(str, DocumentType), *_MORE_NAMES)
}
_MOST_NAME_WORDS = max(len(name.split()) for name in _NAMES)
# Abbreviations that people write for the type; others, such as PC, have more meanings.
_SHORT_NAMES = {"NQ", "QĐ", "NĐ", "TT", "CT", "KH", "CV", "BC", "TB", "HD", "KL", "TTLT"}
_ANY_NAME = "|".join(sorted(_NAMES, key=len, reverse=True))
_NAME_AHEAD = re.compile(
    rf"(?:các\s)?(?:(?:{_ANY_NAME})\s{{1,3}}(?:số(?!\w)|[0-9])"
    r"|(?:Bộ luật|Luật|Pháp lệnh)\s(?!(?:sư|gia|này)(?!\w))\w)",
    re.IGNORECASE,
)
_WINDOW = 120
_MOST_WORDS_BETWEEN = 12
_WORD = re.compile(r"\S+")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_NUMBER_WORD = re.compile(r"số:?", re.IGNORECASE)
_OPENING_MARKS = "([{“\"'\u2018-–+*•"


class Title(NamedTuple):
    """What a text calls a document: its name and number, and perhaps its body."""

    start: int
    name: str = ""
    number: DocumentNumber | None = None
    bare: str | None = None
    body: str | None = None
    has_number_word: bool = False
    repairs: tuple[Repair, ...] = ()


def is_name_ahead(text: str, position: int) -> bool:
    """Whether another document is named there."""
    return bool(_NAME_AHEAD.match(text, position))


def find_title(text: str, end: int, floor: int) -> Title:
    """Read backwards from *end*, but not beyond *floor*; the name may be missing."""
    first = max(floor, end - _WINDOW)
    words = [(match[0], first + match.start()) for match in _WORD.finditer(text[first:end])]
    if words and _NUMBER_WORD.fullmatch(words[-1][0].lstrip(_OPENING_MARKS)):
        word, at = words.pop()
        title = Title(at + _lead(word), has_number_word=True)
        return _name_before(words, len(words)) or _name_further_before(words) or title
    return _name_before(words, len(words)) or Title(end)


def _lead(word: str) -> int:
    return len(word) - len(word.lstrip(_OPENING_MARKS))


def _name_before(words: list[tuple[str, int]], end: int) -> Title | None:
    """The longest name of a type that ends before word *end*."""
    for size in range(min(_MOST_NAME_WORDS, end), 0, -1):
        first, at = words[end - size]
        rest = (word for word, _ in words[end - size + 1 : end])
        written = " ".join((first.lstrip(_OPENING_MARKS), *rest)).rstrip(":")
        if title := _title(written, at + _lead(first)):
            return title
    return None


def _title(written: str, start: int) -> Title | None:
    if written in _SHORT_NAMES:
        name = TYPE_NAMES[written]
        wording = Wording(f"'{written}' read as '{name}'", f"đã đọc '{written}' là '{name}'")
        item = Repair(position=start, found=written, replacement=name, wording=wording)
        return Title(start, name, repairs=(item,))
    known = _NAMES.get(written.casefold())
    return Title(start, known) if known else None


def _name_further_before(words: list[tuple[str, int]]) -> Title | None:
    """*Quyết định xử phạt … số* is a name; *Nghị định của Chính phủ số* has a body."""
    last = len(words)
    for end in range(last - 1, max(0, last - _MOST_WORDS_BETWEEN), -1):
        if not _PLAIN_WORD.fullmatch(words[end][0]):
            return None
        if title := _name_before(words, end):
            return _extended(title, [word for word, _ in words[end:]])
    return None


def _extended(title: Title, between: list[str]) -> Title:
    if between[0] == "của":
        return title._replace(body=" ".join(between[1:]) or None)
    return title._replace(name=f"{title.name} {' '.join(between)}")
