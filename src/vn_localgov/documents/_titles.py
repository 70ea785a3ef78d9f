"""Read the name of a document that stands before its number in running text."""

import re
from typing import NamedTuple

import attrs

from vn_localgov._text import Repair
from vn_localgov.documents._citations import is_body
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.documents._symbols import TYPE_NAMES
from vn_localgov.documents._types import DocumentType
from vn_localgov.errors import Wording

_MORE_NAMES = (
    *("Luật", "Bộ luật", "Văn bản", "Thông tri", "Công thư", "Quyết nghị", "Điều lệ"),
    *("Thông báo kết luận", "Báo cáo thẩm tra", "Báo cáo thẩm định", "Kế hoạch hành động"),
    *("Chương trình công tác", "Thông cáo báo chí", "Sắc lệnh"),
)
_NAMES = {
    name.casefold(): name for name in (*TYPE_NAMES.values(), *map(str, DocumentType), *_MORE_NAMES)
}
_ENDS = {end for end in _NAMES for name in _NAMES if name.endswith(f" {end}")}
NAMES = tuple(_NAMES.values())
# What `is_name_ahead` may be true of.
FIRST_WORDS = frozenset({"các", *(name.split()[0] for name in _NAMES)})
# Abbreviations that people write for the type; others, such as PC, have more meanings.
SHORT_NAMES = {"NQ", "QĐ", "NĐ", "TT", "CT", "KH", "CV", "BC", "TB", "HD", "KL", "TTLT"}


def _sizes_by_last_word() -> dict[str, tuple[int, ...]]:
    """How many words a name may have, the most first, if one knows its last word."""
    sizes: dict[str, set[int]] = {}
    for words in map(str.split, (*_NAMES, *map(str.casefold, SHORT_NAMES))):
        sizes.setdefault(words[-1], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in sizes.items()}


_SIZES = _sizes_by_last_word()
# Up to six short words in front of a number: the dictionary says whether they are a name.
_FEW_WORDS = r"[^\W\d_]{1,12}(?: [^\W\d_]{1,12}){0,5}?"
_NAME_AHEAD = re.compile(
    r"(?:các\s)?(?:(?:Bộ luật|Luật|Pháp lệnh)\s(?!(?:sư|gia|này)(?!\w))\w"
    rf"|({_FEW_WORDS})\s{{1,3}}(?:số(?!\w)|[0-9]))",
    re.IGNORECASE,
)
_WINDOW = 120
_MOST_WORDS_BETWEEN = 12
_PLAIN_WORD = re.compile(r"(?!số\Z)[^\W\d_]+")
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
    # What its symbol says that it is.
    symbol_name: str = ""


def is_name_ahead(text: str, position: int) -> bool:
    """Whether another document is named there."""
    found = _NAME_AHEAD.match(text, position)
    return found is not None and (found[1] is None or found[1].casefold() in _NAMES)


def find_title(text: str, end: int, floor: int) -> Title:
    """Read backwards from *end*, but not beyond *floor*; the name may be missing."""
    words = _Words(text, max(floor, end - _WINDOW), end)
    if not words.words or not _NUMBER_WORD.fullmatch(words.bare(-1)):
        return _name_before(words, len(words.words)) or Title(end)
    last = len(words.words) - 1
    if named := _name_before(words, last) or _name_further_before(words, last):
        return named
    return Title(words.start(last), has_number_word=True)


@attrs.define
class _Words:
    """The words of a part of a text; most need no look at where they stand."""

    text: str
    first: int
    end: int
    words: list[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.words = self.text[self.first : self.end].split()

    def bare(self, index: int) -> str:
        """Word *index* without the bracket or quotation that it opens."""
        return self.words[index].lstrip(_OPENING_MARKS)

    def start(self, index: int) -> int:
        """Where word *index* stands, without what it opens."""
        position = self.end
        for word in reversed(self.words[index:]):
            position = self.text.rindex(word, self.first, position)
        return position + len(self.words[index]) - len(self.bare(index))


def _name_before(words: _Words, end: int) -> Title | None:
    """The longest name of a type that ends before word *end*."""
    last = words.bare(end - 1).rstrip(":").casefold() if end else ""
    for size in _SIZES.get(last, ()):
        first = end - size
        if first >= 0:
            written = " ".join((words.bare(first), *words.words[first + 1 : end])).rstrip(":")
            if is_name(written):
                return title_of(written, words.start(first))
    return None


def is_name(written: str) -> bool:
    """Whether documents of a type are called so, perhaps in short."""
    return written in SHORT_NAMES or written.casefold() in _NAMES


def is_whole_name(written: str) -> bool:
    """Whether it is a name, and not perhaps the end of a longer one: *Luật*, *Bộ luật*."""
    return is_name(written) and written.casefold() not in _ENDS


def title_of(written: str, start: int) -> Title:
    """The title that stands at *start*; a short name is written out."""
    if written not in SHORT_NAMES:
        return Title(start, _NAMES[written.casefold()])
    name = TYPE_NAMES[written]
    wording = Wording(f"'{written}' read as '{name}'", f"đã đọc '{written}' là '{name}'")
    item = Repair(position=start, found=written, replacement=name, wording=wording)
    return Title(start, name, repairs=(item,))


def _name_further_before(words: _Words, last: int) -> Title | None:
    """*Quyết định xử phạt … số* is a name; *Nghị định của Chính phủ số* has a body."""
    for end in range(last - 1, max(0, last - _MOST_WORDS_BETWEEN), -1):
        if not _PLAIN_WORD.fullmatch(words.words[end]):
            return None
        if title := _name_before(words, end):
            return _extended(title, words.words[end:last])
    return None


def _extended(title: Title, between: list[str]) -> Title:
    if between[0] != "của":
        return title._replace(name=f"{title.name} {' '.join(between)}")
    body = " ".join(between[1:])
    return title._replace(body=body if is_body(body) else None)
