"""Find who signs: in the cell right of the recipients, or in the right half of the lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part, part
from vn_localgov.word import Story

# A name in initials may begin with the same letter.
_AUTHORITY = re.compile(r"(?:tm|kt|tl|tuq|q) ?[./](?! ?\w\.) ?\w")
OFFICE = re.compile(
    r"(?:(?:tm|kt|tl|tuq|q) ?[./](?! ?\w\.)|(?:pho )?(?:chu tich|giam doc|hieu truong|truong|chanh|"
    r"bi thu|bo truong|thu truong)\b)"
)
ITEM = re.compile(r"[-–]|luu ?:")
# Where the signature will be, people write that it is there.
_NOTE = re.compile(r"\(.*|da ky.*|ky ten.*|\W*")
_NAME = re.compile(r"[^\W\d_][^\d,;:()]{1,59}")
_MOST_OFFICES = 8
_LONGEST_OFFICE = 60


def signatory(lines: Sequence[Line], label: Line | None) -> list[Part]:
    """Recognise office and name.

    Args:
        lines: All of the main text and its foot.
        label: That of the recipients.
    """
    told = [it for it in _block(lines, label) if not _NOTE.fullmatch(it.key)]
    if not told or len(told) > _MOST_OFFICES:
        return []
    is_named = _is_person(told[-1]) and (len(told) > 1 or not told[-1].is_upper)
    offices = told[:-1] if is_named else told
    return part("quyen_han", offices) + part("ho_ten", told[-1:] if is_named else [])


def _block(lines: Sequence[Line], label: Line | None) -> Iterator[Line]:
    """Give the lines of the signatory: right of the recipients, or in the right half."""
    cell = label.paragraph.cell if label else None
    if cell is None:
        others = [it for it in lines if it is not label]
        yield from [*_right_half(others)] or _at_the_end(others)
        return
    right = [it for it in lines if (at := it.paragraph.cell) and at.table == cell.table]
    columns = {at.column for it in right if (at := it.paragraph.cell)} - {cell.column}
    # Two persons sign side by side: who of them is whose is not told.
    if len(columns) == 1:
        yield from (it for it in right if it.paragraph.cell and it.paragraph.cell.column in columns)


def _right_half(lines: Sequence[Line]) -> Iterator[Line]:
    first = next((it for it in lines if _AUTHORITY.match(it.key) and it.is_upper), None)
    if first is None:
        return
    for line in lines[lines.index(first) :]:
        if line.side == first.side and not ITEM.match(line.key):
            yield line


def _at_the_end(lines: Sequence[Line]) -> list[Line]:
    """Give an office without «TM.» or the like, and the name below it, which ends the text.

    Lines of two halves, and of tables, may be of two that sign: then nothing is certain.
    """
    free = [it for it in lines if not (ITEM.match(it.key) or _NOTE.fullmatch(it.key))]
    last = free[-_MOST_OFFICES:]
    offices = [*takewhile(_is_bare_office, reversed(last[:-1]))]
    is_signed = bool(offices) and _is_alone(last[-1]) and _is_person(last[-1])
    return [*reversed(offices), last[-1]] if is_signed else []


def _is_bare_office(line: Line) -> bool:
    is_office = line.is_upper and OFFICE.match(line.key) and len(line.text) <= _LONGEST_OFFICE
    return _is_alone(line) and bool(is_office)


def _is_alone(line: Line) -> bool:
    return line.side == "whole" and line.paragraph.story is Story.BODY


def _is_person(line: Line) -> bool:
    return _NAME.fullmatch(line.text) is not None and not OFFICE.match(line.key)
