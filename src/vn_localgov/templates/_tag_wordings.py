"""What is said about the tags of templates, in both languages."""

from collections.abc import Container

from vn_localgov.errors import Wording
from vn_localgov.templates import _advice as advice

NOT_WHOLE = Wording(
    "the text of a macro, set or call has to begin and end in one run",
    "nội dung của macro, set, call phải mở và kết thúc trong cùng một đoạn chữ liền",
)
CANNOT_TRIM = Wording(
    "the minus sign would take away more than the end of a paragraph",
    "dấu trừ ở đây sẽ xóa nhiều hơn một dấu xuống đoạn; hãy bỏ dấu trừ",
)
NOT_IN_CELL = Wording(
    "the tag has to stand in a table cell", "thẻ này phải đặt trong một ô của bảng"
)
MERGED_IN_COLUMNS = Wording(
    "cells are not merged in a row where {%tc for … %}, {%tc if … %} or {% hm %} says which cells "
    "there are: take 'gop' out of this row",
    "không gộp được ô ở hàng có cột thay đổi theo dữ liệu ({%tc for … %}, {%tc if … %} hoặc "
    "{% hm %}); hãy bỏ thẻ gop ở hàng này",
)


def unbalanced(between: Container[str]) -> Wording:
    """Tell that a block begins and ends on both sides of an edge, *between* which elements."""
    en, vi = next((it for name, it in _EDGES.items() if name in between), _EDGES["tbl"])
    return Wording(
        "the block begins and ends at places that do not fit together, such as inside and "
        f"outside of {en}: move one of the two tags",
        "thẻ mở và thẻ kết thúc của khối đặt ở hai vị trí không khớp nhau (ví dụ trong và ngoài "
        f"{vi}); hãy chuyển một trong hai thẻ",
    )


_EDGES = {
    "tbl": ("a table", "bảng"),
    "txbxContent": ("a text box", "hộp văn bản"),
    "sdtContent": ("a content control", "vùng điền nội dung (content control)"),
    "hyperlink": ("a link", "liên kết"),
    "fldSimple": ("a field", "trường tự động (field)"),
    "ins": ("a tracked insertion", "phần chèn đang theo dõi thay đổi"),
}


def hoist_outside(name: str) -> Wording:
    """Tell that there is nothing that the tag could take with it."""
    en, vi = _ELEMENTS[name]
    return Wording(f"the tag has to stand in {en}", f"thẻ này phải đặt trong {vi}")


def misplaced(found: str, place: str) -> Wording:
    """Tell that an element cannot stand where a tag takes another away."""
    en, vi = _TAKEN.get(place, _TAKEN["p"])
    return Wording(
        f"<{found}> cannot stand in the place of a tag {{{{{place} … }}}}, only {en} can",
        f"<{found}> không đặt được ở chỗ thẻ {{{{{place} … }}}}; chỗ này chỉ nhận {vi}",
    )


def text_among_cells(place: str, value: str) -> Wording:
    """Tell that a tag in the place of a row or cell got something else than rows or cells."""
    en, vi = _TAKEN[place]
    element_en, element_vi = _ELEMENTS[place]
    return Wording(
        f"{{{{{place} … }}}} expects {en}, but {value!r} gives none: write {{{{ {value} }}}} to "
        f"print it in a cell, or {{%{place} for … %}} to repeat {element_en}",
        f"thẻ {{{{{place} … }}}} cần {vi}, nhưng giá trị của {value!r} thì không phải; hãy viết "
        f"{{{{ {value} }}}} để in trong ô, hoặc {{%{place} for … %}} để lặp {element_vi}",
    )


_TAKEN = {
    "r": ("runs <w:r>", "các đoạn chữ liền <w:r>"),
    "p": ("paragraphs <w:p> and tables <w:tbl>", "đoạn văn <w:p> và bảng <w:tbl>"),
    "tr": ("table rows <w:tr>", "hàng của bảng <w:tr>"),
    "tc": ("table cells <w:tc>", "ô của bảng <w:tc>"),
}
_ELEMENTS = {
    "p": ("a paragraph", "một đoạn văn"),
    "tr": ("a table row", "một hàng của bảng"),
    "tc": ("a table cell", "một ô của bảng"),
    "tbl": ("a table", "một bảng"),
    "r": ("a run of text", "dòng chữ"),
}


def never_closed(closing: str) -> Wording:
    """Tell that a tag ends nowhere in its paragraph."""
    return Wording(
        f"the tag does not end in its paragraph: close it with {closing}",
        f"thẻ chưa kết thúc trong đoạn này; hãy đóng thẻ bằng {closing}",
    )


def block_never_closed(closing: str) -> Wording:
    """Tell that a block has no end."""
    return Wording(
        f"the block is never closed: add {closing}",
        f"khối lệnh này chưa có thẻ kết thúc; hãy thêm {closing} ở chỗ khối kết thúc",
    )


def no_tag(tag: str) -> Wording:
    """Tell that a text may have been meant as a tag."""
    return Wording(
        f"this is text, not a tag: if it is to be filled, write {tag}",
        f"đây là chữ thường, không phải thẻ; nếu cần điền dữ liệu, hãy viết {tag}",
    )


def other_tag_lost(name: str) -> Wording:
    """Tell that a tag would take something else away."""
    en, vi = _ELEMENTS[name]
    return Wording(
        f"the tag takes {en} away, but something else stands in it: give the tag one of its own",
        f"thẻ này chiếm trọn {vi} nên nội dung khác cùng chỗ sẽ bị mất; hãy để thẻ ở riêng {vi}",
    )


def unknown_statement(word: str, hint: str | None) -> Wording:
    """Tell that no statement has this name."""
    en = f"; did you mean {hint}?" if hint else ""
    vi = f"; ý là {hint}?" if hint else "; để in dữ liệu hãy viết {{ … }}" * (hint is None)
    return Wording(
        f"there is no statement {word!r} in templates{en}",
        f"trong mẫu không dùng lệnh {word!r}{vi}",
    )


def closes_nothing(word: str) -> Wording:
    """Tell that no block is open that could end or go on here."""
    return Wording(
        f"{word!r} belongs to no open block",
        f"phía trước không có khối lệnh nào đang mở để dùng {word!r}; hãy bỏ thẻ này, "
        "hoặc thêm thẻ mở",
    )


def closes_other(word: str, opened: str, closing: str) -> Wording:
    """Tell that another block is open than the one that would end or go on here."""
    return Wording(
        f"{word!r} does not belong to {opened}, which {closing} ends",
        f"{word!r} không đi với {opened} đang mở; {opened} kết thúc bằng {closing}",
    )


def behind_else(word: str, closing: str) -> Wording:
    """Tell that a block goes on behind its ``else``."""
    return Wording(
        f"{word!r} stands behind {{% else %}}, where only {closing} can: move it, or take it out",
        f"{word!r} đứng sau {{% else %}}, chỗ chỉ còn được dùng {closing}; hãy chuyển lên trước "
        "hoặc bỏ thẻ này",
    )


def syntax(reason: str, body: str = "") -> Wording:
    """Tell that Jinja cannot read the tag."""
    return Wording(
        f"the tag is not written correctly: {reason}",
        f"thẻ viết chưa đúng: {advice.syntax(reason, body)}",
    )


def no_filter(name: str, hint: str | None) -> Wording:
    """Tell that no filter has this name."""
    return Wording(
        f"there is no filter {name!r}" + (f"; did you mean {hint!r}?" if hint else ""),
        f"không có cách viết {name!r} sau dấu |" + (f"; ý là {hint!r}?" if hint else ""),
    )


def no_test(name: str, hint: str | None = None) -> Wording:
    """Tell that no test has this name."""
    return Wording(
        f"there is no test {name!r}" + (f"; did you mean {hint!r}?" if hint else ""),
        f"không có phép thử {name!r} sau chữ is" + (f"; ý là {hint!r}?" if hint else ""),
    )


_NO_LOOP = Wording(
    "'loop' is there inside of {% for %} only",
    "'loop' chỉ dùng được bên trong vòng lặp {% for %}",
)


def no_name(name: str, hint: str | None) -> Wording:
    """Tell that the data has no value of this name."""
    if name == "loop":
        return _NO_LOOP
    return Wording(
        f"nothing is called {name!r}" + (f"; did you mean {hint!r}?" if hint else ""),
        f"dữ liệu không có {name!r}" + (f"; ý là {hint!r}?" if hint else ""),
    )
