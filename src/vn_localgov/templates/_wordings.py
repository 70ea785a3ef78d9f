"""What is said about the values of templates, and what filling takes, in both languages."""

import datetime as dt
import re

from vn_localgov.errors import Wording
from vn_localgov.templates import _advice as advice

IN_ATTRIBUTE = Wording("only text can be put here", "chỗ này chỉ nhận chữ")
NOT_XML = Wording("the value is no well-formed markup", "giá trị không phải là mã XML hợp lệ")
MARKUP_IN_TEXT = Wording(
    "markup cannot stand inside text: use {{r … }} or {{p … }}",
    "mã XML không đặt được giữa dòng chữ; hãy dùng thẻ {{r … }} hoặc {{p … }}",
)
TEXT_LOST = Wording(
    "the markup has text outside of <w:t>, which Word would not show: put it into "
    "<w:r><w:t>…</w:t></w:r>",
    "mã XML có chữ nằm ngoài thẻ <w:t> nên Word sẽ không hiển thị; hãy đặt chữ trong "
    "<w:r><w:t>…</w:t></w:r>",
)
SIGN_IN_FIELD = Wording(
    'the value stands in a field of Word, where " and \\ mean something else: take them out',
    'giá trị nằm trong trường của Word (field), nơi dấu " và dấu \\ có nghĩa khác; hãy bỏ các '
    "dấu này khỏi dữ liệu",
)
NO_VALUE = Wording("the value is missing (None)", "giá trị còn trống (None)")
A_PAIR = Wording(
    "two numbers with a comma have no printed form: write a decimal number as '1.5'",
    "đây là hai số cách nhau bằng dấu phẩy; số thập phân trong thẻ viết bằng dấu chấm "
    "và đặt trong nháy, như '1.5'",
)
A_DURATION = Wording(
    "a duration has no printed form: give it as text",
    "đây là khoảng thời gian, không in được ngay; dữ liệu cần ghi sẵn bằng chữ, như '3 ngày'",
)
A_TABLE = Wording(
    "a table of figures does not stand in text: write {{tbl … }} in a table of the template, "
    "whose look it takes over",
    "đây là biểu số liệu, không in được giữa dòng chữ; hãy viết {{tbl … }} trong một bảng của "
    "mẫu, biểu sẽ theo định dạng của bảng đó",
)
RICH_AS_TEXT = Wording(
    "this is content with a look of its own, which would be lost here: print it as it is, or "
    "put it together with ~ or join",
    "đây là nội dung có định dạng, xử lý như chữ thì mất định dạng; hãy in nguyên như vậy, hoặc "
    "ghép bằng ~ hay join",
)
TOO_DEEP = Wording("the template goes too deep", "mẫu lồng nhau quá sâu")
PARAGRAPH_IN_TEXT = Wording(
    "whole paragraphs cannot stand here: use {{p … }} in a paragraph of its own",
    "chỗ này không chèn được cả đoạn văn; hãy dùng thẻ {{p … }} ở một đoạn riêng",
)


SUM_OF_LISTS = Wording("'sum' adds up numbers, not lists", "'sum' chỉ cộng số, không nối danh sách")
WIDE_FIELD = Wording(
    "the pattern has a field of 10,000 characters or more, or one whose width is computed: write "
    "it narrower",
    "độ rộng ghi trong chuỗi định dạng từ 10.000 ký tự trở lên, hoặc lấy từ giá trị khác; hãy ghi "
    "một độ rộng nhỏ hơn",
)
CAPTURED = Wording(
    "the block holds paragraphs or formatted text, which can only be printed as they are: to "
    "compare, cut or count it, put nothing but text between its tags",
    "khối này có đoạn văn hoặc chữ đã định dạng nên chỉ in được nguyên khối; muốn so sánh, cắt "
    "hoặc đếm thì chỉ để chữ thường giữa thẻ mở và thẻ kết thúc của khối",
)


def missing(what: str, hint: str | None = None) -> Wording:
    """Tell that a value is missing, in the words of Jinja."""
    return Wording(
        f"the value is missing: {what}" + (f"; did you mean {hint!r}?" if hint else ""),
        advice.missing(what) + (f"; ý là {hint!r}?" if hint else ""),
    )


def unsafe(name: str) -> Wording:
    """Tell that a part of a value is refused: it leads further, or changes the value."""
    if not name.startswith("_"):
        return cannot_call(name)
    return Wording(
        f"names that begin with an underscore, such as {name!r}, may not be used in a template",
        f"trong mẫu không được dùng tên bắt đầu bằng dấu gạch dưới như {name!r}",
    )


def closed(name: str, kind: Wording) -> Wording:
    """Tell that a value is only printed: it could read files, write them, or reach further."""
    return Wording(
        f"this is {kind.en}, of which templates do not use {name!r}: compute it before, and put "
        "the result into the data",
        f"đây là {kind.vi}, mẫu không dùng được {name!r}; hãy tính trước rồi đưa kết quả vào "
        "dữ liệu",
    )


def cannot_call(name: str) -> Wording:
    """Tell that a method may do more than compute."""
    return Wording(
        f"templates do not call {name!r}, which may change something: compute it before, and "
        "put the result into the data",
        f"mẫu không gọi được {name!r} vì có thể làm thay đổi dữ liệu; hãy tính trước rồi đưa "
        "kết quả vào dữ liệu",
    )


def runs(field: str) -> Wording:
    """Tell that a field starts another program."""
    return Wording(
        f"the field {field} makes Word start another program: take it out of the template",
        f"trường {field} khiến Word chạy chương trình khác; hãy bỏ trường này khỏi mẫu",
    )


_OF_DECIMAL = re.compile(r"\A\w+: \[<class 'decimal\.(\w+)'>.*\]\Z", re.DOTALL)


def failed(reason: str) -> Wording:
    """Tell that a tag could not be computed."""
    reason = _OF_DECIMAL.sub(r"\1", reason)
    return Wording(f"the tag fails: {reason}", f"thẻ này không tính được: {advice.failure(reason)}")


def other_units(reason: str) -> Wording:
    """Tell that figures cannot be compared."""
    return Wording(
        f"the tag fails: {reason}", "hai số liệu khác đơn vị tính nên không so sánh được"
    )


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
        f"đây là {advice.kind(kind)}, không in được ngay; {_PRINTED.get(kind, _FORMATTED)}",
    )


_FORMATTED = "hãy định dạng trước, hoặc dùng cách viết sau dấu |"
_LOOPED = "hãy in từng phần tử bằng vòng lặp {% for dong in … %}"
_PRINTED = {
    **dict.fromkeys(("list", "tuple", "set"), _LOOPED),
    "dict": "hãy nêu phần cần in, như {{ xa.ten }}",
    "bool": "hãy dùng {% if … %} để chọn câu chữ",
}


def with_time(value: dt.datetime) -> Wording:
    """Tell that a value has a time of day, which no document prints by itself."""
    return Wording(
        f"the value has a time of day ({value:%H:%M}): give a date, or format it before",
        f"giá trị có cả giờ ({value:%H:%M}); dữ liệu cần ghi ngày không kèm giờ, "
        "hoặc ghi sẵn cả ngày và giờ bằng chữ",
    )


def a_time(value: dt.time) -> Wording:
    """Tell that a value is a time of day, which every document writes in its own way."""
    return Wording(
        f"the value is a time of day ({value:%H:%M}): give it as text",
        f"giá trị là giờ ({value:%H:%M}); dữ liệu cần ghi sẵn bằng chữ, như '8 giờ 00'",
    )


def a_method(name: str) -> Wording:
    """Tell that a tag names a method, where the data may have a value of the same name."""
    return Wording(
        f"{name!r} is the name of a method: write x[{name!r}]",
        f"{name!r} trùng tên lệnh có sẵn; hãy viết x[{name!r}]",
    )


def too_many_arguments(name: str, most: int) -> Wording:
    """Tell how many values a filter takes in its brackets."""
    return Wording(
        f"too many values in brackets: filter {name!r} takes {most} at most",
        f"cách viết {name!r} chỉ nhận tối đa {most} giá trị trong ngoặc"
        if most
        else f"cách viết {name!r} không nhận giá trị nào trong ngoặc",
    )


def enumerated(value: str) -> Wording:
    """Tell that a member of an enumeration says nothing to a reader."""
    return Wording(
        f"{value} is a member of an enumeration: print its value, as in {{{{ x.value }}}}",
        f"{value} là tên trong phần mềm, không phải chữ để in; hãy in giá trị của nó, "
        "như {{ x.value }}",
    )


def too_many_steps(most: int) -> Wording:
    """Tell that loops and calls take more steps than is allowed."""
    count = _count(most)
    return Wording(
        f"loops and calls take more than {count.en} steps",
        f"vòng lặp và lời gọi vượt quá {count.vi} bước",
    )


def too_long(most: int) -> Wording:
    """Tell that a text is longer than is allowed."""
    count = _count(most)
    return Wording(
        f"the text is longer than {count.en} characters", f"phần chữ dài hơn {count.vi} ký tự"
    )


def too_many_values(most: int) -> Wording:
    """Tell that a list is longer than is allowed."""
    count = _count(most)
    return Wording(
        f"the list is longer than {count.en} values", f"danh sách dài hơn {count.vi} phần tử"
    )


def too_large(most: int) -> Wording:
    """Tell that a value holds more than is allowed, in lists within lists."""
    count = _count(most)
    return Wording(
        f"the value holds more than {count.en} values and characters",
        f"giá trị có hơn {count.vi} phần tử và ký tự",
    )


def _count(number: int) -> Wording:
    """A number as a person reads it."""
    return Wording(f"{number:,}", f"{number:,}".replace(",", "."))


def too_many_bytes(most: int) -> Wording:
    """Tell that a part of the document, or all that is made for it, takes more than is allowed."""
    count = _count(most)
    return Wording(f"the text is longer than {count.en} bytes", f"phần chữ dài hơn {count.vi} byte")


def too_many_digits(most: int) -> Wording:
    """Tell that a number has more digits than templates compute with."""
    return Wording(f"the number has more than {most} digits", f"số có hơn {most} chữ số")


def no_number(given: object) -> Wording:
    """Tell that a value is not turned into a number by guessing."""
    if not isinstance(given, str):
        kind = type(given).__name__
        return Wording(
            f"expected a number, got {kind}", f"cần một số, nhưng đây là {advice.kind(kind)}"
        )
    return Wording(
        f"expected a number, got {given!r:.40}, which may mean another number or none: give the "
        "number itself in the data, and print it with {{ x|so }}",
        f"cần một số, nhưng giá trị là chữ {given!r:.40}, có thể hiểu thành số khác hoặc không "
        "phải là số; dữ liệu cần ghi đúng kiểu số, rồi in bằng {{ x|so }}",
    )


def no_length(given: object) -> Wording:
    """Tell how a filter wants lengths."""
    return Wording(
        f"expected a length in points such as 13 or '227.5', got {given!r:.40}",
        f"cần độ dài tính bằng point, như 13 hoặc '227.5', không phải {given!r:.40}",
    )


def no_colour(given: str) -> Wording:
    """Tell how a tag wants colours."""
    return Wording(
        f"expected a colour of six hexadecimal digits such as 'FFFF00', or 'auto' for none, "
        f"got {given!r:.40}",
        "cần mã màu gồm sáu chữ số thập lục phân, như 'FFFF00', hoặc 'auto' nếu không tô màu, "
        f"không phải {given!r:.40}",
    )


def no_span(given: str) -> Wording:
    """Tell how a tag wants numbers of columns."""
    return Wording(
        f"expected a number of columns, a whole number from 1 to 999, got {given!r:.40}",
        f"cần số cột là số nguyên từ 1 đến 999, không phải {given!r:.40}",
    )
