"""Leave nothing behind that Word takes for damage: a table without rows, a cell without text."""

import re
from collections.abc import Callable, Sequence

from vn_localgov.templates._reading._gaps import MARKS, STORIES

_MARK = rf"<w:(?:{'|'.join(sorted(MARKS))})\b[^<>]*/>"
_MARKS = rf"(\s*(?:{_MARK}\s*)*)"
_EACH_MARK = re.compile(_MARK)
# Each reads on to the first thing that fills the element, so that it is linear.
_ROW = re.compile(r"<w:tr(?: [^<>]*)?>((?:(?!<w:(?:tc|p|sdt)[ />]|</w:tr>).)*)</w:tr>", re.DOTALL)
_TABLE = re.compile(
    r"<w:tbl(?: [^<>]*)?>((?:(?!<w:(?:tr|p|sdt)[ />]|</w:tbl>).)*)</w:tbl>", re.DOTALL
)
_CONTROL = re.compile(
    r"<w:sdt>(?:(?!<w:sdtContent|</w:sdt>).)*"
    rf"<w:sdtContent>{_MARKS}</w:sdtContent>(?:(?!<w:sdtContent|</w:sdt>).)*</w:sdt>",
    re.DOTALL,
)
_CELL = re.compile(rf"(<w:tc(?: [^<>]*)?>|</w:tcPr>|<w:tcPr/>|</w:tbl>){_MARKS}</w:tc>")
_STORY = re.compile(rf"(<w:({'|'.join(sorted(STORIES))})(?: [^<>]*)?>){_MARKS}</w:\2>")


def _marks_of(found: re.Match[str]) -> str:
    """What has to stay of what goes: the other end of a range may be elsewhere."""
    return "".join(_EACH_MARK.findall(found[1]))


# One may leave the next one empty, and the last the first of those around.
_MENDS: tuple[Callable[[str], str], ...] = (
    lambda xml: _ROW.sub(_marks_of, xml),
    lambda xml: _TABLE.sub(_marks_of, xml),
    lambda xml: _CONTROL.sub(_marks_of, xml),
    lambda xml: _CELL.sub(r"\1\2<w:p/></w:tc>", xml),
    lambda xml: _STORY.sub(r"\1\3<w:p/></w:\2>", xml),
)
# What an element ends in, as a rule, that is not empty.
_LAST = {"tr": b"</w:tc>", "tbl": b"</w:tr>"}
_TABLE_END = b"</w:tbl>"


def fill_gaps(content: bytes, pieces: Sequence[bytes], names: frozenset[str]) -> bytes:
    """Take empty rows, tables and content controls away, and put a paragraph elsewhere.

    Args:
        content: The XML of a part.
        pieces: The same as it was printed.
        names: The elements that may be empty; if it is tables alone, none is inside a piece.
    """
    if not _is_gap(content, pieces, names):
        return content
    before, xml = "", content.decode()
    while xml != before:
        before = xml
        for mend in _MENDS:
            xml = mend(xml)
    return xml.encode()


def _is_gap(content: bytes, pieces: Sequence[bytes], names: frozenset[str]) -> bool:
    if names == {"tbl"}:
        # Most tables of rows are nothing else: to read a long document takes too long for that.
        ends = (number for number, it in enumerate(pieces) if it.startswith(_TABLE_END))
        return any(not pieces[number - 1].endswith(_LAST["tbl"]) for number in ends)
    return any(_may_be_empty(content, name) for name in names)


def _may_be_empty(content: bytes, name: str) -> bool:
    end = f"</w:{name}>".encode()
    return content.count(end) != content.count(_LAST.get(name, b"</w:p>") + end)
