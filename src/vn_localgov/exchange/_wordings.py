"""What to say about the faults of an indicator, to developers and to clerks."""

from collections.abc import Sequence

from vn_localgov.errors import ParseError, Wording
from vn_localgov.units import Unit

_MOST_SHOWN = 30
_MOST_LISTED = 10
_MOST_MEANT = 3

BAD_CODE = Wording(
    "a code is made of small letters, digits and _, and begins with a letter",
    "mã số liệu chỉ gồm chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ",
)
NO_FIGURE = Wording(
    "the figure is missing: give 'thuc_hien', or the parts that make it up in 'gom'",
    "thiếu số liệu: ghi 'thuc_hien', hoặc các phần cộng lại thành nó ở 'gom'",
)
NO_UNIT = Wording(
    "the unit is missing: give 'don_vi', or write it after the number in quotes",
    "thiếu đơn vị tính: ghi 'don_vi', hoặc ghi sau số trong dấu ngoặc kép",
)
NOT_APPLICABLE = Wording(
    "what is not applicable has no figures: take out 'khong_ap_dung', or all of them",
    "chỉ tiêu không áp dụng thì không có số liệu: bỏ 'khong_ap_dung' hoặc bỏ hết số liệu",
)
NOT_A_RATE = Wording(
    "only a rate has 'tu_so' and 'mau_so': put tong_hop = \"gia_quyen\"",
    "chỉ tỷ lệ, bình quân mới có 'tu_so' và 'mau_so': hãy ghi tong_hop = \"gia_quyen\"",
)
NOT_EXACT = Wording(
    "an exact figure, not below zero, is wanted here",
    "ở đây cần một con số chính xác, không âm, không có trên, dưới, khoảng",
)
ONE_CHANGE = Wording(
    "give 'nam_truoc', one of 'tang' and 'giam', or both",
    "ghi 'nam_truoc', một trong hai mục 'tang' và 'giam', hoặc cả hai loại",
)
ONE_TARGET = Wording(
    "give one of 'it_nhat', 'toi_da', or 'dat' together with 'huong' ('cao' or 'thap')",
    "ghi một trong: 'it_nhat', 'toi_da', hoặc 'dat' kèm 'huong' (\"cao\": càng cao càng"
    ' tốt, "thap": càng thấp càng tốt)',
)
ONE_BREAKDOWN = Wording(
    "give either 'gom' (all parts) or 'trong_do' (some of them)",
    "chỉ ghi một trong hai: 'gom' (đủ các phần) hoặc 'trong_do' (một số phần)",
)


def wrong_unit(found: Unit, wanted: Unit) -> Wording:
    """Tell two units apart."""
    return Wording(
        f"expected the unit {str(wanted)!r}, found {str(found)!r}",
        f"cần đơn vị tính {str(wanted)!r}, nhưng gặp {str(found)!r}",
    )


def no_sum(error: ValueError) -> Wording:
    """Tell why parts cannot be added."""
    return Wording(f"the parts do not add up: {error}", f"không cộng được các phần ({error})")


def unprintable(character: str) -> Wording:
    """Tell of a character that no document can hold."""
    code = f"U+{ord(character):04X}"
    return Wording(
        f"the character {code} cannot stand in a document",
        f"ký tự ẩn {code} không in được, hãy xóa đi",
    )


def twice(code: str) -> Wording:
    """Tell that a part would be counted twice."""
    return Wording(f"the part {code!r} stands here twice", f"phần {code!r} ghi hai lần")


def circle(code: str) -> Wording:
    """Tell that an indicator would be part of itself."""
    return Wording(
        f"{code!r} is part of itself, or sums stand in each other too deeply",
        f"{code!r} lại là một phần của chính nó, hoặc các tổng lồng nhau quá sâu",
    )


def unknown_indicator(code: str) -> Wording:
    """Tell that a code is not declared."""
    return Wording(f"there is no indicator {code!r}", f"không có chỉ tiêu nào mang mã {code!r}")


def unknown_figure(figure: str, known: Sequence[str]) -> Wording:
    """Tell that an indicator has no such figure."""
    shown = ", ".join(known[:_MOST_LISTED]) + (", …" if len(known) > _MOST_LISTED else "")
    return Wording(
        f"there is no figure {figure!r}; there is {shown}",
        f"không có số liệu {figure!r}; hiện có {shown}",
    )


def wrong_number(key: str, fewest: int, most: int) -> Wording:
    """Tell how many figures a relation takes."""
    wanted = str(most) if fewest == most else f"{fewest}-{most}"
    return Wording(f"{key!r} takes {wanted} figures", f"{key!r} cần {wanted} số liệu")


def nothing_to_compare(key: str, side: str) -> Wording:
    """Tell that a word compares with a figure that is not told of."""
    return Wording(
        f"{key!r} needs {side!r} beside it to be compared with",
        f"{key!r} cần có {side!r} để so sánh",
    )


def named_twice(figure: str) -> Wording:
    """Tell that a figure would be related to itself."""
    return Wording(
        f"{figure!r} stands twice in this relation", f"{figure!r} có mặt hai lần trong quan hệ này"
    )


def units_do_not_fit(units: Sequence[Unit]) -> Wording:
    """Tell that a figure cannot follow from the others; the first unit is its own."""
    stated, *others = (repr(unit.describe()) for unit in units)
    found = ", ".join(others)
    return Wording(
        f"the units do not fit: {stated} cannot come from {found}",
        f"đơn vị tính không khớp: từ {found} không ra {stated}",
    )


def no_relation(key: str) -> Wording:
    """Tell that only relations of the same table can be plausible."""
    return Wording(
        f"{key!r} is no relation of this table", f"bảng này không khai quan hệ nào ở mục {key!r}"
    )


def unknown_village(key: str) -> Wording:
    """Tell that a village is not declared."""
    return Wording(
        f"there is no village {key!r} under [dia_ban.thon] in report.toml",
        f"chưa khai báo thôn {key!r} ở [dia_ban.thon] trong report.toml",
    )


def unreadable(error: ParseError, meant: Sequence[str] = ()) -> Wording:
    """Tell what a reader expected, what it found, and what may have been meant."""
    rest = error.text[error.position :]
    found = rest if len(rest) <= _MOST_SHOWN else f"{rest[:_MOST_SHOWN]}…"
    told = error.wording
    if found:
        told = Wording(f"{told.en}, found {found!r}", f"{told.vi}, nhưng gặp {found!r}")
    choices = [repr(text) for text in meant[:_MOST_MEANT] if len(text) <= _MOST_SHOWN]
    if not choices:
        return told
    return Wording(
        f"{told.en}; did you mean {' or '.join(choices)}?",
        f"{told.vi}; ý là {' hay '.join(choices)}?",
    )


def no_chart(error: ValueError) -> Wording:
    """Tell that no chart can be drawn."""
    return Wording(
        f"no chart can be made of this: {error}",
        "không vẽ được biểu đồ: các chỉ tiêu phải cùng đơn vị tính, đã có số liệu, không ghi trên,"
        " dưới, khoảng…; biểu đồ tròn cần đủ số liệu từng phần, không có số âm",
    )
