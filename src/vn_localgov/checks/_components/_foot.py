"""Find what stands below the text: recipients, office and name, appendices."""

import re
from collections.abc import Sequence

import attrs

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part, part
from vn_localgov.checks._components._signatory import ITEM, signatory
from vn_localgov.checks._components._undashed import undashed

_RECIPIENTS = re.compile(r"noi nhan ?:?(?: ?-.*)?")
_APPENDIX = re.compile(r"phu luc(?: (?:so )?(?:[ivxlc]+|[0-9]+))?[.:]?")
ATTACHED = re.compile(r"\(? ?(?:ban hanh )?kem theo ")
MOST_TITLE = 6


@attrs.frozen
class Foot:
    """The parts of the foot, where it begins, and where what is attached may begin."""

    parts: tuple[Part, ...]
    start: int
    end: int


def find_foot(lines: Sequence[Line]) -> Foot:
    """Recognise recipients, signatory and appendices."""
    appendix = next((it for it, line in enumerate(lines) if is_appendix(line)), len(lines))
    main = lines[:appendix]
    label = next((it for it in main if _RECIPIENTS.fullmatch(it.key)), None)
    parts = _recipients(main, label) + signatory(main, label)
    used = {line for found in parts for line in found.lines}
    start, end = _bounds([it for it, line in enumerate(main) if line in used], appendix)
    return Foot((*parts, *_appendix(lines[appendix:])), start, end)


def _bounds(used: Sequence[int], appendix: int) -> tuple[int, int]:
    return (used[0], used[-1] + 1) if used else (appendix, appendix)


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
        if not ITEM.match(line.key):
            break
        found.append(line)
    found = [*undashed(lines, label)] or found
    return part("noi_nhan", [label]) + part("danh_sach_noi_nhan", found)


def _is_beside(line: Line, label: Line) -> bool:
    cell, other = line.paragraph.cell, label.paragraph.cell
    if cell and other:
        return (cell.table, cell.column) != (other.table, other.column)
    return line.side == "right"


def _appendix(lines: Sequence[Line]) -> list[Part]:
    """Give the first appendix: its label, its title, and to what it belongs."""
    title, attached = split_title(lines[1:MOST_TITLE])
    # Only what ends with that line is certainly the title.
    named = part("ten_phu_luc", title if attached else [])
    return part("phu_luc", lines[:1]) + named + part("kem_theo", attached)


def split_title(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Give a title, and the line below it that tells to what it belongs; all if none does."""
    title: list[Line] = []
    attached: list[Line] = []
    for line in lines:
        if attached and _is_closed(attached):
            break
        (attached if attached or ATTACHED.match(line.key) else title).append(line)
    return title, attached


def _is_closed(lines: Sequence[Line]) -> bool:
    """Whether what was bracketed on the first line has its end on the last."""
    return not lines[0].text.startswith("(") or lines[-1].text.endswith(")")
