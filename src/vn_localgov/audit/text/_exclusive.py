"""Labels of parts that exclude each other, so that nothing is counted in two of them."""

import re
from collections.abc import Sequence

# One of each row at most is true of a thing.
_GROUPS = (
    ("đăng ký mới", "đăng ký lại"),
    ("nam", "nữ"),
    ("sớm hạn", "trước hạn", "đúng hạn", "quá hạn", "trễ hạn", "chưa đến hạn"),
    ("tự nguyện", "bắt buộc"),
    ("mầm non", "tiểu học", "trung học cơ sở", "thcs", "trung học phổ thông", "thpt"),
    ("kỳ trước", "tiếp nhận mới", "mới tiếp nhận"),
    ("hộ nghèo", "cận nghèo"),
    ("đã giải quyết", "đang giải quyết", "chưa giải quyết"),
    ("trâu", "bò", "lợn", "dê", "ngựa"),
    ("gà", "vịt", "ngan", "ngỗng"),
    ("trực tuyến", "trực tiếp"),
    ("chuyển tiếp", "khởi công mới"),
)
# And one of each of these is mostly true of it.
_ALL = ({"nam", "nữ"}, {"trực tuyến", "trực tiếp"})
# What is true of some of all, whatever else is: women may be Party members.
_TRAITS = re.compile(
    r"(?<!\w)(?:nữ|phụ\snữ|đảng\sviên|dân\stộc|tôn\sgiáo|trẻ|tuổi|trình\sđộ|đại\shọc|chuẩn"
    r"|tái\scử|chủ\shộ|chính\ssách|được|nộp|trả|tham\sgia|thuộc|(?:sử\s)?dùng"
    r"|có\s(?:nhà|máy|xe|đất|điện|nước|việc|thẻ|sân|chợ|trường|trạm))(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?<!\w)(?:thôn|xóm|ấp|bản|buôn|làng|khu\sphố|tổ\sdân\sphố|xã|phường)\s(\w+)(?:\s(\w+))?",
    re.IGNORECASE,
)


def count_exclusive(labels: Sequence[str], *, beside: str = "") -> int:
    """How many of the first labels exclude each other; 0 if not even two do.

    If the words *beside* their total say one of them too, it is of that one: to the cattle
    of *đàn trâu, bò*, pigs are no part.

    >>> count_exclusive(["thôn Trung Hòa", "thôn Cẩm Trang", "trong năm"])
    2
    >>> count_exclusive(["nữ", "đảng viên"]), count_exclusive(["thôn xa", "thôn gần"])
    (0, 0)
    """
    kinds, small = [_kinds(label) for label in labels], beside.casefold()
    said = {number for number, it in enumerate(_GROUPS) if any(_says(small, word) for word in it)}
    names = [name for name in range(-1, len(_GROUPS)) if name not in said]
    best = max(_length([it.get(name) for it in kinds]) for name in names)
    return best if best > 1 else 0


def are_all(labels: Sequence[str]) -> bool:
    """Whether nothing is likely to be in none of the parts.

    >>> are_all(["trực tuyến", "trực tiếp"]), are_all(["trâu", "bò"])
    (True, False)
    """
    said = [set(_kinds(label).values()) for label in labels]
    return set().union(*said) in _ALL and len(labels) == 2  # noqa: PLR2004 - both of them


def may_overlap(labels: Sequence[str]) -> bool:
    """Whether one thing may be counted in two of the parts.

    >>> may_overlap(["nữ", "đảng viên"]), may_overlap(["hộ có xe máy", "hộ có ti vi"])
    (True, True)
    >>> may_overlap(["vụ trộm cắp", "vụ đánh bạc"])
    False
    """
    return any(_TRAITS.search(label) for label in labels)


def _kinds(label: str) -> dict[int, str]:
    """What the label says of each group; -1 is the place."""
    small = label.casefold()
    kinds = {
        number: said[0]
        for number, group in enumerate(_GROUPS)
        if len(said := [word for word in group if _says(small, word)]) == 1
    }
    places = [name for name in map(_name, _PLACE.finditer(label)) if name]
    return kinds | ({-1: places[0]} if len(places) == 1 else {})


def _name(place: re.Match[str]) -> str:
    """The name of a place, as far as its words have capitals; "" if it has none."""
    first, second = place[1], place[2] or ""
    if not (first[0].isupper() or first.isdigit()):
        return ""
    return f"{first} {second}" if second[:1].isupper() else first


def _says(label: str, word: str) -> bool:
    return word in label and re.search(rf"(?<!\w){word}(?!\w)", label) is not None


def _length(kinds: Sequence[str | None]) -> int:
    """How far the list goes without a gap and without a repetition."""
    seen: set[str] = set()
    for kind in kinds:
        if kind is None or kind in seen:
            break
        seen.add(kind)
    return len(seen)
