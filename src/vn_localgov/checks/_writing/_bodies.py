"""What the head says of the body that issues a document, and of where its office stands."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._found import ABSENT, PRESENT, Breach, in_quotes
from vn_localgov.forms import FormRule, Pattern
from vn_localgov.places._named import is_named_after

Find: TypeAlias = Callable[[FormRule, Components], Iterator[Breach]]

_COMMITTEE = re.compile(r"(?:uy ban nhan dan|ubnd)\b")
# Of communes, and of districts before July 2025: others called so belong to other bodies.
DEPARTMENT = re.compile(
    r"phong (?:kinh te|van hoa|noi vu|tu phap|tai chinh|tai nguyen|nong nghiep|quan ly do thi|"
    r"giao duc va dao tao|lao dong|dan toc|y te)\b"
)
# A place may be named after a person that the library does not know.
_FAMILY = re.compile(
    "(?:Bùi|Chu|Dương|Đào|Đặng|Đinh|Đoàn|Đỗ|Hoàng|Hồ|Huỳnh|Lê|Lương|Lý|Mạc|Ngô|Nguyễn|Phạm|Phan|"
    "Phùng|Tạ|Tôn|Trần|Triệu|Trịnh|Trương|Trường|Võ|Vũ|Vương) "
)
# Persons without their family name, persons of legend, risings and battles that communes
# are called after; some of them are called after a place of that name.
_PERHAPS = frozenset(
    {
        *("Hưng Đạo", "Nam Cao", "Trường Chinh", "Xuân Thủy", "Xuân Thuỷ", "Tiên Hoàng", "Duy Tân"),
        *("Quốc Tuấn", "Quốc Toản", "Quang Khải", "Ngũ Lão", "Nhân Huệ", "Nùng Trí Cao"),
        *("Thiện Thuật", "Đình Phùng", "Hoa Thám", "Trung Trực", "Thái Học", "Hồng Thái"),
        *("Hồng Phong", "Minh Khai", "Đức Thắng", "Đức Chính", "Quốc Việt", "Kim Ngọc", "Tự Tân"),
        *("Phù Đổng", "Mê Linh", "Hồng Bàng", "Văn Lang", "Lam Sơn", "Tây Sơn", "Bạch Đằng"),
        *("Chi Lăng", "Đống Đa", "Ngọc Hồi", "Yên Thế", "Ba Đình", "Bắc Sơn", "Khởi Nghĩa"),
        *("Ba Tơ", "Trà Bồng", "Đồng Khởi", "Kháng Chiến", "Tân Trào"),
    }
)


def body_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find bodies and places that are not named as is custom."""
    return BODIES[rule.id](rule, checked.components)


def _below_another(_: FormRule, components: Components) -> Iterator[Breach]:
    """Find a People's Committee below another one."""
    above = [it for it in components["co_quan_chu_quan"] if _is_committee(it)]
    if above and any(map(_is_committee, components["co_quan_ban_hanh"])):
        yield Breach.of(above[0].lines[0], PRESENT)


def _is_committee(part: Part) -> bool:
    return _COMMITTEE.match(part.lines[0].key) is not None


def _alone(_: FormRule, components: Components) -> Iterator[Breach]:
    """Find a department above which no committee stands, not even as a part of another line."""
    for part in components["co_quan_ban_hanh"]:
        first = part.lines[0]
        is_below = "co_quan_chu_quan" in components or _is_named_above(first, components)
        if DEPARTMENT.match(first.key) and not is_below:
            yield Breach.of(first, ABSENT)


def _is_named_above(line: Line, components: Components) -> bool:
    lines = components.lines
    return any(_COMMITTEE.search(it.key) for it in lines[: lines.index(line) + 1])


def _with_its_kind(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find a commune or a province with the common noun; names of persons have to bear it."""
    for part in components["dia_danh_ngay"]:
        first = part.lines[0]
        place = first.text.partition(",")[0]
        name = place.partition(" ")[2]
        is_allowed = not isinstance(rule.constraint, Pattern) or rule.constraint.allows(first.text)
        if not (is_allowed or _may_be_person(name)):
            yield Breach.of(first, in_quotes(place))


def _may_be_person(name: str) -> bool:
    return is_named_after(name) or name in _PERHAPS or _FAMILY.match(name) is not None


BODIES: Mapping[str, Find] = {
    "CO_QUAN_CHU_QUAN.UBND": _below_another,
    "CO_QUAN_CHU_QUAN.PHONG": _alone,
    "DIA_DANH.TEN_RIENG": _with_its_kind,
}
