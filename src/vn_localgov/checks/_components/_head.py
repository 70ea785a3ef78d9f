"""Find what stands above the text: State, body, number, place and date."""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

import attrs

from vn_localgov.checks._components._lines import DATE_IN_FIGURES, Line, letters
from vn_localgov.checks._components._marks import is_stamp
from vn_localgov.checks._components._parts import Part, part
from vn_localgov.checks._components._types import TYPES
from vn_localgov.looks._document import is_row_of_signs

# The head has a dozen lines; whoever looks further finds heads of attached documents.
MOST_LINES = 40
_LONGEST = 120

STATE = "cong hoa xa hoi chu nghia viet nam"
_MOTTO = "doc lap tu do hanh phuc"
PARTY = "dang cong san viet nam"
# Blanks and dots wait for a number, in specimens for the symbol too: spaces are single here.
NUMBER = re.compile(
    r"so ?:? ?[0-9.…_ ]*[a-z]? ?/ ?(?:([0-9]{4}) ?/ ?)?([a-z.…_][\w&.…]*(?: ?[-–/] ?[\w&.…]+)*)"
)
DATE = re.compile(r"[^,;:]{1,60},? ?ngay [0-9.…_ ]*thang [0-9.…_ ]*nam [0-9.…_ ]*")
_SUBJECT = re.compile(r"v ?/ ?v\b|ve viec ")
_SHORT_SUBJECT = re.compile(r"v ?/ ?v\b")
_ADDRESSEE, _TYPE_NAMES = "kinh gui", tuple(TYPES)
_NO_BODY = re.compile(r"du thao.*|ban sao.*")
_SUPERIOR = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) \w|(?:bo|so|tong cuc|cuc|tinh|huyen) \w"
)
_COMMITTEE = re.compile(r"(?:thuong truc )?(?:uy ban|hoi dong) nhan dan")
UNIT = re.compile(r"(?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\b")
_BODY = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong|so|phong|van phong|ban|trung tam|truong|chi cuc|cuc|tram|"
    r"thanh tra|hat|doi|vien|benh vien|chi nhanh)\b"
)


@attrs.frozen
class Head:
    """The lines that were recognised, and how many lines the head takes."""

    parts: tuple[Part, ...]
    length: int


def find_head(lines: Sequence[Line], kind: Line | None = None) -> Head:
    """Recognise the head by what is written there and where it stands.

    Args:
        lines: From the first line of the head on.
        kind: What stands in place of the State, in a copy.
    """
    near = lines[:MOST_LINES]
    short = [it for it in near if len(it.text) <= _LONGEST]
    found = {name: next(filter(test, short), None) for name, test in _SINGLES.items()}
    number, date = found["so_ky_hieu"], found["dia_danh_ngay"]
    found["dia_danh_ngay"] = date or _date_in_figures(short, found["quoc_hieu"])
    subject = _subject(near, number)
    singles = [it for name, line in found.items() if line for it in part(name, [line])]
    known = [*(it.lines[0] for it in singles), *subject]
    bodies = _body_lines(short, found["quoc_hieu"] or kind, number, known)
    parts = (*singles, *part("trich_yeu_cong_van", subject), *_bodies(bodies))
    used = [line for it in parts for line in it.lines] + ([kind] if kind else [])
    return Head(parts, max((lines.index(it) + 1 for it in used), default=0))


_SINGLES: dict[str, Callable[[Line], object]] = {
    "quoc_hieu": lambda line: letters(line) == STATE,
    "tieu_ngu": lambda line: letters(line) == _MOTTO,
    "so_ky_hieu": lambda line: NUMBER.fullmatch(line.key),
    "dia_danh_ngay": lambda line: DATE.fullmatch(line.key),
}


def _date_in_figures(lines: Sequence[Line], state: Line | None) -> Line | None:
    """Give the date that stands below the State, in its table or its half of the page.

    Of figures alone a subject or a row of a table may be, too.
    """
    dates = (it for it in lines if it.side == "right" and DATE_IN_FIGURES.fullmatch(it.key))
    return next((it for it in dates if state and _are_together(it, state)), None)


def _are_together(line: Line, state: Line) -> bool:
    cell, other = line.paragraph.cell, state.paragraph.cell
    is_in_table = cell is not None and other is not None and cell.table == other.table
    return is_in_table or (line.is_parted and state.is_parted)


def _subject(lines: Sequence[Line], number: Line | None) -> list[Line]:
    """Give the subject of a letter: beside the date, to the end of its cell or to a stamp."""
    beside = (it for it in lines if _SUBJECT.match(it.key) and _is_beside(it))
    start = next(beside, None) or _subject_below(lines)
    if number is None or start is None:
        return []
    rest = lines[lines.index(start) :]
    boxed = takewhile(lambda it: it is not number and not is_stamp(it), rest)
    return [line for line in boxed if _box(line) == _box(start)]


def _subject_below(lines: Sequence[Line]) -> Line | None:
    """Give «V/v …» below the whole head: above the addressees, where no type is named."""
    above = [*takewhile(lambda it: not it.key.startswith(_ADDRESSEE), lines)]
    is_typed = any(it.is_upper and it.key.startswith(_TYPE_NAMES) for it in above)
    if is_typed or len(above) == len(lines):
        return None
    return next((it for it in above if _SHORT_SUBJECT.match(it.key)), None)


def _is_beside(line: Line) -> bool:
    return line.side != "whole" or line.paragraph.bearer is not None


def _box(line: Line) -> object:
    """Tell which cell or half a line stands in."""
    cell = line.paragraph.cell
    if cell is None or line.is_parted:
        return (line.side, line.paragraph.number)
    return (cell.table, cell.row, cell.column)


def _body_lines(
    lines: Sequence[Line], state: Line | None, number: Line | None, known: Sequence[Line]
) -> list[Line]:
    """Give the lines that name bodies: beside the State, or else anywhere above the number."""
    above = lines[: lines.index(number)] if number else lines
    names = [it for it in above if state and it not in known and _is_name(it)]
    beside = [it for it in names if _is_beside_state(it, state, number)]
    return beside or [it for it in names if number and it.is_upper and _is_body(it)]


def _is_name(line: Line) -> bool:
    text = letters(line)
    is_other = is_stamp(line) or is_row_of_signs(line.text) or _NO_BODY.fullmatch(text)
    return bool(text) and not (is_other or text in TYPES)


def _is_beside_state(line: Line, state: Line | None, number: Line | None) -> bool:
    cell, other = line.paragraph.cell, state.paragraph.cell if state else None
    if cell and other and cell.table == other.table:
        return cell.column != other.column and (number is not None or _is_body(line))
    return number is not None and line.side != "right" and line.is_upper and other is None


def _is_body(line: Line) -> bool:
    return any(it.match(line.key) for it in (_BODY, _SUPERIOR))


def _bodies(lines: Sequence[Line]) -> list[Part]:
    """Tell the superior body from the issuing one, where both are named."""
    split = next((it for it in range(1, len(lines)) if _begins(lines, it)), 0)
    # A committee is nobody without its unit: only one line of its name is bold.
    halves = [letters(it) for it in lines[: split + 1]]
    if split == 1 and _COMMITTEE.fullmatch(halves[0]) and UNIT.match(halves[1]):
        split = 0
    return part("co_quan_chu_quan", lines[:split]) + part("co_quan_ban_hanh", lines[split:])


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Whether another body begins: its name does, or its weight alone tells so."""
    if _SUPERIOR.match(lines[0].key) and _BODY.match(lines[index].key):
        return True
    weights = [line.is_bold for line in lines]
    return not any(weights[:index]) and all(weights[index:])
