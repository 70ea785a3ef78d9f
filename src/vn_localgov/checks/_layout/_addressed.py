"""To whom a document is sent: one on the line, several in a list below it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule

ADDRESSED = frozenset({"KINH_GUI.MOT_NOI", "KINH_GUI.NHIEU_NOI", "NOI_KINH_GUI.THANG_HANG"})
_BELOW = Wording("on the line below", "dòng dưới")
_APART = Wording("dashes that stand apart", "các gạch đầu dòng lệch nhau")
# A comma may be inside a name, or part an office from the body that it belongs to: two of
# one kind are two for certain.
_KIND = re.compile(
    "(?:Phòng|Sở|Bộ|Cục|Chi cục|Vụ|Ban|Trường|Công an|Hội|Trung tâm|Trạm|Công ty|Văn phòng|UBND|"
    "HĐND|Ủy ban|Hội đồng|Đảng ủy|Thường trực|Chủ tịch|Giám đốc|Ông|Bà) "
)
_TOGETHER = re.compile("(?:Các|Lãnh đạo|Toàn thể|Đại diện|Trưởng các|Hiệu trưởng các) ")
# What is told of one person behind the name.
_ADDRESS = re.compile(
    r";\s*(?:địa chỉ|trú tại|thường trú|nơi ở|số điện thoại|điện thoại|chức vụ)", re.IGNORECASE
)
# One person may have several offices.
_PERSON = re.compile("(?:Ông|Bà|Đồng chí) ")
_OFFICES = ("Chủ tịch ", "Giám đốc ")
# What is off by less cannot be seen.
_SLACK_PT = 3


def address_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find lists of addressees that are not set as the law has them."""
    if rule.id == "KINH_GUI.NHIEU_NOI":
        yield from _several(checked.components["kinh_gui"])
        return
    for part in checked.components["noi_kinh_gui"]:
        if rule.id == "NOI_KINH_GUI.THANG_HANG":
            yield from _apart(part.lines)
        elif len(part.lines) == 1 and not _goes_on(part.lines[0], checked.components.lines):
            yield Breach.of(part.lines[0], _BELOW)


def _several(parts: Sequence[Part]) -> Iterator[Breach]:
    """Find a line with more addressees than one."""
    for part in parts:
        names = _ADDRESS.split(part.text.partition(":")[2], maxsplit=1)[0].strip(" ;")
        kinds = [it[0] for name in names.split(", ") if (it := _KIND.match(name))]
        if _PERSON.match(names):
            kinds = [it for it in kinds if it not in _OFFICES]
        is_twice = len(set(kinds)) < len(kinds) and not _TOGETHER.match(names)
        if ";" in names or is_twice:
            yield Breach.of(part.lines[0], in_quotes(part.text))


def _goes_on(last: Line, lines: Sequence[Line]) -> bool:
    """Whether the next paragraph goes on with the last addressee: then there may be more."""
    below = lines[lines.index(last) + 1 :][:1]
    return any(it.text[0].islower() or it.text[0] in "(+" for it in below)


def _apart(lines: Sequence[Line]) -> Iterator[Breach]:
    """Find a dash that stands left or right of the first; tabs and spaces tell nothing."""
    first, *others = lines
    for line in others if _is_set(first) else ():
        if _is_set(line) and abs(_left(line) - _left(first)) > _SLACK_PT:
            yield Breach.of(line, _APART)


def _is_set(line: Line) -> bool:
    paragraph = line.paragraph
    is_left = paragraph.look.align in ("left", "justify")
    is_plain = paragraph.cell is None and not paragraph.label and not line.is_parted
    return is_left and is_plain and line.start == 0 and not paragraph.text[:1].isspace()


def _left(line: Line) -> Decimal:
    look = line.paragraph.look
    return look.left_pt + look.first_line_pt
