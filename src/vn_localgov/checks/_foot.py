"""Find what stands below the text: recipients, office and name, appendices."""

import re
from collections.abc import Iterator, Sequence

import attrs

from vn_localgov.checks._lines import Line
from vn_localgov.checks._parts import Part, part

_RECIPIENTS = re.compile(r"noi nhan ?:?(?: ?-.*)?")
# A name in initials may begin with the same letter.
_AUTHORITY = re.compile(r"(?:tm|kt|tl|tuq|q) ?[./](?! ?\w\.) ?\w")
_APPENDIX = re.compile(r"phu luc(?: (?:so )?(?:[ivxlc]+|[0-9]+))?[.:]?")
ATTACHED = re.compile(r"\(? ?(?:ban hanh )?kem theo ")
_ITEM = re.compile(r"[-–]|luu ?:")
# Where the signature will be, people write that it is there.
_NOTE = re.compile(r"\(.*|da ky.*|ky ten.*|\W*")
_NAME = re.compile(r"[^\W\d_][^\d,;:()]{1,59}")
OFFICE = re.compile(
    r"(?:(?:tm|kt|tl|tuq|q) ?[./](?! ?\w\.)|(?:pho )?(?:chu tich|giam doc|hieu truong|truong|chanh|"
    r"bi thu|bo truong|thu truong)\b)"
)
_MOST_OFFICES = 8
_MOST_TITLE = 6


@attrs.frozen
class Foot:
    """The parts of the foot, and where it begins."""

    parts: tuple[Part, ...]
    start: int


def find_foot(lines: Sequence[Line]) -> Foot:
    """Recognise recipients, signatory and appendices."""
    appendix = next((it for it, line in enumerate(lines) if is_appendix(line)), len(lines))
    main = lines[:appendix]
    label = next((it for it in main if _RECIPIENTS.fullmatch(it.key)), None)
    block = [*_block(main, label)]
    parts = _recipients(main, label) + _signatory(block)
    used = [main.index(line) for found in parts for line in found.lines]
    start = min(used, default=appendix)
    return Foot((*parts, *_appendix(lines[appendix:])), start)


def is_appendix(line: Line) -> bool:
    """Whether it is the label of an appendix, on a line of its own."""
    is_centred = line.paragraph.look.align in ("center", "left")
    return is_centred and _APPENDIX.fullmatch(line.key) is not None


def _recipients(lines: Sequence[Line], label: Line | None) -> list[Part]:
    if label is None:
        return []
    found = []
    for line in lines[lines.index(label) + 1 :]:
        if _is_beside(line, label):
            continue
        if not _ITEM.match(line.key):
            break
        found.append(line)
    return part("noi_nhan", [label]) + part("danh_sach_noi_nhan", found)


def _is_beside(line: Line, label: Line) -> bool:
    cell, other = line.paragraph.cell, label.paragraph.cell
    if cell and other:
        return (cell.table, cell.column) != (other.table, other.column)
    return line.side == "right"


def _block(lines: Sequence[Line], label: Line | None) -> Iterator[Line]:
    """Give the lines of the signatory: right of the recipients, or in the right half."""
    cell = label.paragraph.cell if label else None
    if cell is None:
        yield from _right_half(lines)
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
        if line.side == first.side and not _ITEM.match(line.key):
            yield line


def _signatory(lines: Sequence[Line]) -> list[Part]:
    told = [it for it in lines if not _NOTE.fullmatch(it.key)]
    if not told or len(told) > _MOST_OFFICES:
        return []
    is_named = _is_person(told[-1]) and (len(told) > 1 or not told[-1].is_upper)
    offices = told[:-1] if is_named else told
    return part("quyen_han", offices) + part("ho_ten", told[-1:] if is_named else [])


def _is_person(line: Line) -> bool:
    return _NAME.fullmatch(line.text) is not None and not OFFICE.match(line.key)


def _appendix(lines: Sequence[Line]) -> list[Part]:
    """Give the first appendix: its label, its title, and to what it belongs."""
    if not lines:
        return []
    title: list[Line] = []
    attached: list[Line] = []
    for line in lines[1:_MOST_TITLE]:
        if attached and _is_closed(attached):
            break
        (attached if attached or ATTACHED.match(line.key) else title).append(line)
    # Only what ends with that line is certainly the title.
    named = part("ten_phu_luc", title if attached else [])
    return part("phu_luc", lines[:1]) + named + part("kem_theo", attached)


def _is_closed(lines: Sequence[Line]) -> bool:
    """Whether what was bracketed on the first line has its end on the last."""
    return not lines[0].text.startswith("(") or lines[-1].text.endswith(")")
