"""Find type, subject, addressees, grounds and headings."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

import attrs

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part, part
from vn_localgov.checks._components._types import TYPES
from vn_localgov.documents import DocumentType
from vn_localgov.looks._document import is_row_of_signs
from vn_localgov.word import Story

_NEAR = 8
_MOST_SUBJECT, _LONGEST_SUBJECT = 6, 300
_LONGEST_TITLE = 250
_MOST_GROUNDS = 40
# Shorter ones fit on one line, where neither edge tells how they are aligned.
_SHORTEST_TEXT = 100

_NO_LETTERS = re.compile(r"[\W_]*")
ADDRESSEE = re.compile(r"kinh gui\b")
GROUND = re.compile(r"(?:can cu|theo|xet|thuc hien|tren co so)\b")
_AUTHORITY = re.compile(
    r"(?:uy ban nhan dan|hoi dong|thuong truc|chu tich|(?:tong )?giam doc|truong|tham quyen|chanh"
    r"|(?:bo|hieu|cuc|chi cuc|vien|chi huy|hat|doi|tram) truong)\b"
)
_DASH = re.compile(r"[-–+*]")
_SENDER = re.compile(r".* dien ?:")
_COMMAND = re.compile(r"quyet (?:dinh|nghi) ?:?")
_DIVISION = re.compile(r"(?:tieu )?muc [0-9]+[.:]?")
_ORDINAL = r"thu (?:nhat|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi(?: [a-z]{2,4})?)"
# «Phân công» and «Phần thu ngân sách» are no labels.
LABEL = re.compile(rf"(?:phan|chuong) (?:[ivxlc]+|[0-9]+|{_ORDINAL})\b")
SECTION = re.compile(r"[IVXLC]+\. \S")
_ARTICLE = re.compile(r"điều [0-9]+[a-zđ]?\s*[.:]", re.IGNORECASE)
CLAUSE = re.compile(r"[0-9]+\. \S")
_POINT = re.compile(r"[a-zđ]\) \S")


@attrs.frozen
class Title:
    """Type, subject, addressees and grounds; how many lines they take."""

    type: DocumentType | None
    parts: tuple[Part, ...]
    length: int


def find_title(lines: Sequence[Line], named: DocumentType | None = None) -> Title:
    """Recognise what stands between the head and the text.

    Args:
        lines: What stands below the head.
        named: The type that the symbol tells; None if it tells none.
    """
    type_, names = _type(lines[:_NEAR], named)
    before = lines[: lines.index(names[0])] if names else []
    rest = lines[len(before) + len(names) :]
    subject = list(_subject(rest, type_)) if type_ else []
    parts = part("ten_loai", names) + part("trich_yeu", subject)
    rest = list(dropwhile(_is_typed, rest[len(subject) :]))
    for find in _AFTER_SUBJECT:
        found, rest = find(rest)
        parts += found
    if not any(it.component == "kinh_gui" for it in parts):
        parts = _addressees(before)[0] + parts
    return Title(type_, tuple(parts), len(lines) - len(rest))


def _type(
    lines: Sequence[Line], named: DocumentType | None
) -> tuple[DocumentType | None, list[Line]]:
    """Give the type and its line, or the capitals in which the subject is told with it."""
    name = next((it for it in lines if it.key in TYPES), None)
    if name:
        return TYPES[name.key], [name]
    for number, line in enumerate(lines):
        if type_ := _named_with_subject(line, named):
            below = takewhile(_is_more_of_title, lines[number + 1 :])
            return type_, [line, *below]
    return None, []


def _named_with_subject(line: Line, named: DocumentType | None) -> DocumentType | None:
    """Tell the type that begins a title, if the symbol says the same; contracts have any."""
    types = {named, DocumentType.CONTRACT} - {None}
    begun = (it for name, it in TYPES.items() if line.key.startswith(f"{name} "))
    return next((it for it in begun if it in types), None) if _is_title(line) else None


def _is_more_of_title(line: Line) -> bool:
    is_next = begins_text(line) or _AUTHORITY.match(line.key) is not None
    return _is_title(line) and not is_next


def _is_title(line: Line) -> bool:
    is_free = line.side == "whole" and line.paragraph.cell is None
    return is_free and line.is_upper and line.paragraph.look.align == "center"


def _subject(lines: Sequence[Line], type_: DocumentType) -> Iterator[Line]:
    before = None
    for line in lines[:_MOST_SUBJECT]:
        if _ends_subject(line, type_, before) or not _may_be_subject(line, is_first=not before):
            return
        yield line
        before = line


def _ends_subject(line: Line, type_: DocumentType, before: Line | None) -> bool:
    # A subject may end with an office; one in capitals, or below a gap, begins what follows.
    is_apart = before is not None and before.paragraph.number + 1 < line.paragraph.number
    if type_ in (DocumentType.DECISION, DocumentType.RESOLUTION) and (line.is_upper or is_apart):
        is_other = before is not None and line.is_upper and not before.is_upper
        return is_other or _AUTHORITY.match(line.key) is not None
    if type_ is DocumentType.TELEGRAM and _SENDER.fullmatch(line.key):
        return True
    is_remark = line.text.startswith("(") and not line.is_bold
    return is_remark or _is_typed(line) or begins_text(line)


def _is_typed(line: Line) -> bool:
    """Whether it is a row of signs."""
    return _NO_LETTERS.fullmatch(line.text) is not None or is_row_of_signs(line.text)


def begins_text(line: Line) -> bool:
    """Whether it is an addressee, a ground or a heading.

    A subject may begin as a ground does (*Thực hiện dân chủ ở cơ sở*), but ends with no sign.
    """
    if GROUND.match(line.key):
        return line.text[-1] in ";:.,"
    is_label = any(it.match(line.key) for it in (ADDRESSEE, LABEL))
    return is_label or SECTION.match(line.text) is not None


def _may_be_subject(line: Line, *, is_first: bool) -> bool:
    is_centred = line.paragraph.look.align == "center"
    is_told = is_first and line.key.startswith(("ve viec ", "v/v "))
    is_short = len(line.text) <= _LONGEST_SUBJECT and line.side == "whole"
    return is_short and (is_centred or is_told or (is_first and line.is_bold))


def _addressees(lines: Sequence[Line]) -> tuple[list[Part], Sequence[Line]]:
    line = next((it for it in lines[:_NEAR] if ADDRESSEE.match(it.key)), None)
    if line is None:
        return [], lines
    rest = lines[lines.index(line) + 1 :]
    many = _listed(rest) if line.text[-1] == ":" else []
    return part("kinh_gui", [line]) + part("noi_kinh_gui", many), rest[len(many) :]


def _listed(lines: Sequence[Line]) -> list[Line]:
    """Give the lines of a list, to its full stop: the text may begin with a list too."""
    many = list(takewhile(lambda it: _DASH.match(it.text), lines))
    ends = (number for number, it in enumerate(many, 1) if it.text.endswith("."))
    return many[: next(ends, len(many))]


def _grounds(lines: Sequence[Line]) -> tuple[list[Part], Sequence[Line]]:
    """Give the grounds; a sentence that begins like one, and goes on, is text."""
    first = next((it for it in lines[:_NEAR] if it.key.startswith("can cu ")), None)
    rest = lines[lines.index(first) :] if first else ()
    is_commanded = any(_COMMAND.fullmatch(it.key) for it in rest[:_MOST_GROUNDS])
    if first is None or not (is_commanded or first.text[-1] == ";"):
        return [], lines
    found = [it for it, _ in takewhile(_is_ground, pairwise((*rest, first)))]
    return part("can_cu", found), rest[len(found) :]


def _is_ground(lines: tuple[Line, Line]) -> bool:
    """Whether it ends as one, or what is certainly another one follows."""
    line, next_ = lines
    if not GROUND.match(line.key):
        return False
    is_next = GROUND.match(next_.key) or _COMMAND.fullmatch(next_.key)
    is_new = is_next is not None and next_.start == 0 and next_.text[0].isupper()
    return is_new or line.text[-1] in ";.,"


def _authority(lines: Sequence[Line]) -> tuple[list[Part], Sequence[Line]]:
    """Give who decides: below the subject of a decision, above its grounds."""
    found = [it for it, below in pairwise(lines[:2]) if it.is_upper and _decides(it, below)]
    return part("tham_quyen", found), lines[len(found) :]


def _decides(line: Line, below: Line) -> bool:
    """Whether it names who decides: an office that is known, or any above the grounds."""
    is_above = below.key.startswith("can cu ") and not begins_text(line)
    is_whole = line.side == "whole" and line.paragraph.look.align == "center"
    return (is_above and is_whole) or _AUTHORITY.match(line.key) is not None


def _telegram(lines: Sequence[Line]) -> tuple[list[Part], Sequence[Line]]:
    """Give who wires, and whom."""
    found = [it for it in lines[:1] if _SENDER.fullmatch(it.key)]
    rest = lines[len(found) :]
    to = list(takewhile(lambda it: _DASH.match(it.text), rest)) if found else []
    return part("nguoi_dien", found) + part("noi_dien", to), rest[len(to) :]


def _command(lines: Sequence[Line]) -> tuple[list[Part], Sequence[Line]]:
    """Give the line that parts the grounds from what is decided."""
    found = [it for it in lines[:1] if it.is_upper and _COMMAND.fullmatch(it.key)]
    return part("lenh", found), lines[len(found) :]


_AFTER_SUBJECT = (_authority, _telegram, _addressees, _grounds, _command)


def find_text(lines: Sequence[Line]) -> Iterator[Part]:
    """Recognise headings and paragraphs; what stands in tables and boxes is no text."""
    label: Part | None = None
    for line in lines:
        if line.start or line.paragraph.cell or line.paragraph.story is not Story.BODY:
            continue
        name = _name(line)
        if label and label.lines[0].paragraph.number + 1 == line.paragraph.number:
            name = _TITLES[label.component]
        found = Part(name, (_seen(name, line),)) if name else None
        if found:
            yield found
        is_label = found and name in _TITLES and _is_label(line)
        label = found if is_label else None


# What stands on the line below a label.
_TITLES = {"phan_nhan": "phan", "tieu_de_muc": "tieu_de_muc"}


def _is_label(line: Line) -> bool:
    return any(it.fullmatch(line.key) for it in (LABEL, _DIVISION))


def _seen(name: str, line: Line) -> Line:
    """Give what the rules speak of: of an article, its number, as the text may follow."""
    if name != "dieu":
        return line
    found = _ARTICLE.match(line.paragraph.text)
    return line.cut(found.end()) if found else line.cut_label()


def _name(line: Line) -> str | None:
    if LABEL.fullmatch(line.key):
        return "phan_nhan"
    if _DIVISION.fullmatch(line.key):
        return "tieu_de_muc"
    if SECTION.match(line.text) and len(line.text) <= _LONGEST_TITLE:
        return "muc"
    if _ARTICLE.match(line.text):
        return "dieu"
    if _POINT.match(line.text):
        return "diem"
    return _running(line)


def _running(line: Line) -> str | None:
    if CLAUSE.match(line.text) and line.is_bold:
        return "khoan"
    is_text = len(line.text) >= _SHORTEST_TEXT and line.paragraph.look.align != "center"
    return "noi_dung" if is_text else None
