"""Find what a clerk meant as Markdown, but typed so that it would be printed as it is."""

import html
import re
from collections.abc import Iterator

from vn_localgov._text import find_unprintable
from vn_localgov.errors import Fault
from vn_localgov.reports.narrative._source import Source

_CROWDED_HEADING = re.compile(r"^ {0,3}#+(?=[^#\s])", re.MULTILINE)
_CROWDED_ITEM = re.compile(r"^ {0,3}[-+](?=[^\W\d_])", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>(?!=)", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}([-*])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE)
_ENTITY = re.compile(r"&#?\w{1,10};")
_STAR_IN_NUMBER = re.compile(r"(?<=[0-9])\*(?=[0-9])")
# Lines of nothing but tags, which `Source.blanked` fills with NUL, do not end a table.
_ROW, _TAGS = r"[ \t]*\|.*(?:\n|\Z)", r"[ \t]*\x00+[ \t]*(?:\n|\Z)"
_TABLE = re.compile(rf"^{_ROW}(?:{_ROW}|{_TAGS})*", re.MULTILINE)
_RULER = re.compile(r"\s*:?-+:?\s*")
_BAR = re.compile(r"(?<!\\)\|")


_SLIPS = [
    (
        _CROWDED_HEADING,
        "a heading needs a space after the #",
        "sau dấu # của đề mục phải có một dấu cách",
    ),
    (
        _CROWDED_ITEM,
        "a list needs a space after its mark",
        "sau dấu gạch đầu dòng phải có một dấu cách",
    ),
    (
        _QUOTE,
        "a > at the beginning of a line makes no quotation: leave it out; write \\> to print it",
        "dấu > ở đầu dòng không tạo đoạn trích: hãy bỏ đi; muốn in dấu này thì viết \\>",
    ),
    (
        _RULE,
        "a document has no such line across: leave it out",
        "văn bản hành chính không có dòng kẻ này: hãy xóa đi",
    ),
    (
        _STAR_IN_NUMBER,
        "a * between digits would be lost: write ×, or \\*",
        "dấu * giữa hai chữ số sẽ bị mất: hãy viết × hoặc \\*",
    ),
]


def slips(source: Source) -> Iterator[Fault]:
    """Tell each slip at its place; what stands inside tags is not looked at."""
    text = source.blanked()
    for pattern, en, vi in _SLIPS:
        for match in pattern.finditer(text):
            yield source.fault(match.start(), en, vi)
    yield from _unprintable_entities(source, text)
    for match in _TABLE.finditer(text):
        yield from _table_slips(source, match.start(), match[0].splitlines())


def _unprintable_entities(source: Source, text: str) -> Iterator[Fault]:
    for match in _ENTITY.finditer(text):
        if find_unprintable(html.unescape(match[0])):
            yield source.fault(
                match.start(),
                f"{match[0]} cannot stand in a document",
                f"{match[0]} là ký tự không in được, hãy xóa đi",
            )


def _table_slips(source: Source, offset: int, lines: list[str]) -> Iterator[Fault]:
    """A table has a head, a ruler such as |---|---:|, and rows of as many cells."""
    rows = list(_rows(offset, lines))
    if len(rows) < 2 or not all(_RULER.fullmatch(cell) for cell in rows[1][1]):  # noqa: PLR2004
        yield source.fault(
            offset,
            "the second line of a table has to be a ruler such as |---|---:|",
            "dòng thứ hai của bảng phải là hàng gạch, như |---|---:|",
        )
        return
    size = len(rows[0][1])
    for start, cells in rows[1:]:
        if len(cells) != size:
            yield source.fault(
                start,
                f"this row has {len(cells)} cells, the table has {size} columns",
                f"hàng này có {len(cells)} ô, còn bảng có {size} cột",
            )


def _rows(offset: int, lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    for line in lines:
        if line.strip("\x00 \t"):
            yield offset, _BAR.split(line.strip().removeprefix("|").removesuffix("|"))
        offset += len(line) + 1
