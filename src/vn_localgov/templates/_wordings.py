"""What is said about faults of templates, in both languages."""

from vn_localgov.errors import Wording

NEVER_CLOSED = Wording(
    "the tag does not end in its paragraph: close it with }}, %} or #}",
    "thẻ chưa kết thúc trong đoạn này; hãy đóng thẻ bằng }}, %} hoặc #}",
)
BLOCK_NEVER_CLOSED = Wording("the block is never closed", "khối lệnh này chưa có thẻ kết thúc")
UNBALANCED = Wording(
    "the block begins and ends at places that do not fit together, such as inside and outside "
    "of a table: move one of the two tags",
    "thẻ mở và thẻ kết thúc của khối đặt ở hai vị trí không khớp nhau (ví dụ trong và ngoài bảng); "
    "hãy chuyển một trong hai thẻ",
)
NOT_WHOLE = Wording(
    "the text of a macro, set or call has to begin and end in one run",
    "nội dung của macro, set, call phải mở và kết thúc trong cùng một đoạn chữ liền",
)
OTHER_TAG_LOST = Wording(
    "something else stands in what this tag takes away: give the tag a row, cell or paragraph "
    "of its own",
    "cùng chỗ với thẻ này còn nội dung khác sẽ bị mất; hãy để thẻ ở hàng, ô hoặc đoạn riêng",
)
CANNOT_TRIM = Wording(
    "the minus sign would take away more than the end of a paragraph",
    "dấu trừ ở đây sẽ xóa nhiều hơn một dấu xuống đoạn; hãy bỏ dấu trừ",
)
NOT_IN_CELL = Wording(
    "the tag has to stand in a table cell", "thẻ này phải đặt trong một ô của bảng"
)
IN_ATTRIBUTE = Wording("only text can be put here", "chỗ này chỉ nhận chữ")
NOT_XML = Wording("the value is no well-formed markup", "giá trị không phải là mã XML hợp lệ")
MARKUP_IN_TEXT = Wording(
    "markup cannot stand inside text: use {{r … }} or {{p … }}",
    "mã XML không đặt được giữa dòng chữ; hãy dùng thẻ {{r … }} hoặc {{p … }}",
)
NO_VALUE = Wording("the value is missing (None)", "giá trị còn trống (None)")
TOO_DEEP = Wording("the template goes too deep", "mẫu lồng nhau quá sâu")
PARAGRAPH_IN_TEXT = Wording(
    "whole paragraphs cannot stand here: use {{p … }} in a paragraph of its own",
    "chỗ này không chèn được cả đoạn văn; hãy dùng thẻ {{p … }} ở một đoạn riêng",
)


def hoist_outside(name: str) -> Wording:
    """Tell that there is nothing that the tag could take with it."""
    en, vi = _ELEMENTS[name]
    return Wording(f"the tag has to stand in {en}", f"thẻ này phải đặt trong {vi}")


_ELEMENTS = {
    "p": ("a paragraph", "một đoạn văn"),
    "tr": ("a table row", "một hàng của bảng"),
    "tc": ("a table cell", "một ô của bảng"),
    "r": ("a run of text", "dòng chữ"),
}


def unknown_statement(word: str) -> Wording:
    """Tell that no statement has this name."""
    return Wording(
        f"there is no statement {word!r} in templates", f"trong mẫu không dùng lệnh {word!r}"
    )


def closes_nothing(word: str) -> Wording:
    """Tell that no block is open that could end or go on here."""
    return Wording(
        f"{word!r} belongs to no open block", f"{word!r} không thuộc khối lệnh nào đang mở"
    )


def syntax(reason: str) -> Wording:
    """Tell that Jinja cannot read the tag."""
    return Wording(f"the tag is not written correctly: {reason}", f"thẻ viết chưa đúng ({reason})")


def no_filter(name: str, hint: str | None) -> Wording:
    """Tell that no filter has this name."""
    return Wording(
        f"there is no filter {name!r}" + (f"; did you mean {hint!r}?" if hint else ""),
        f"không có cách viết {name!r} sau dấu |" + (f"; ý là {hint!r}?" if hint else ""),
    )


def no_test(name: str) -> Wording:
    """Tell that no test has this name."""
    return Wording(f"there is no test {name!r}", f"không có phép thử {name!r} sau chữ is")


def no_name(name: str, hint: str | None) -> Wording:
    """Tell that the data has no value of this name."""
    return Wording(
        f"nothing is called {name!r}" + (f"; did you mean {hint!r}?" if hint else ""),
        f"dữ liệu không có {name!r}" + (f"; ý là {hint!r}?" if hint else ""),
    )


def missing(what: str) -> Wording:
    """Tell that a value is missing, in the words of Jinja."""
    return Wording(f"the value is missing: {what}", f"thiếu giá trị ({what})")


def failed(reason: str) -> Wording:
    """Tell that a tag could not be computed."""
    return Wording(f"the tag fails: {reason}", f"thẻ này không tính được ({reason})")


def bad_character(code: int, position: int) -> Wording:
    """Tell that a value holds a character that no document can hold."""
    return Wording(
        f"character U+{code:04X} at position {position} of the value cannot stand in a document",
        f"ký tự U+{code:04X} ở vị trí {position} của giá trị không thể có trong văn bản",
    )


def cannot_print(kind: str) -> Wording:
    """Tell that values of a type have no printed form."""
    return Wording(
        f"a value of type {kind} has no printed form: format it before, or with a filter",
        f"giá trị kiểu {kind} không in được; hãy định dạng trước hoặc dùng cách viết sau dấu |",
    )


def too_many_steps(most: int) -> Wording:
    """Tell that loops and calls take more steps than is allowed."""
    return Wording(
        f"loops and calls take more than {most} steps", f"vòng lặp và lời gọi vượt quá {most} bước"
    )


def too_long(most: int) -> Wording:
    """Tell that a text is longer than is allowed."""
    return Wording(f"the text is longer than {most} characters", f"phần chữ dài hơn {most} ký tự")


def no_length(given: object) -> Wording:
    """Tell how a filter wants lengths."""
    return Wording(
        f"expected a length in points such as 13 or '227.5', got {given!r:.40}",
        f"cần độ dài tính bằng point, như 13 hoặc '227.5', không phải {given!r:.40}",
    )
