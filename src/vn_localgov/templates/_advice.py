"""What Jinja and Python say in English, told to a clerk: what is wrong, and what to do."""

import re
from collections.abc import Mapping

_END = "end of (?:print statement|statement block)"
# The first that fits; %1 and %2 are what the pattern finds.
_SYNTAX = {
    r"expected token 'end of statement block', got 'if'": (
        "điều kiện tiếp theo phải viết {% elif … %}, không viết else if"
    ),
    r"expected token 'end of statement block', got '='": (
        "so sánh bằng nhau phải viết hai dấu =, như {% if x == 1 %}"
    ),
    rf"expected token '{_END}', got 'then'": "thừa chữ then, hãy xóa",
    rf"expected token '{_END}', got '='": "so sánh bằng nhau phải viết hai dấu =, như x == 1",
    rf"expected token '{_END}', got '(\w+)'": (
        "thừa '%1'; tên không được có dấu cách, hãy viết liền bằng dấu gạch dưới, như ten_xa"
    ),
    rf"expected token '{_END}', got '(.+)'": "thừa dấu %1, hãy xóa",
    r"expected token 'in', got .*": "vòng lặp phải viết theo dạng {% for dong in danh_sach %}",
    rf"expected token 'name', got '(?:{_END}|\|)'": (
        "sau dấu | hoặc chữ is còn thiếu tên, như {{ ho_ngheo|dem }}"
    ),
    r"Expected an expression, got 'end of print statement'": (
        "thẻ còn trống; hãy ghi tên dữ liệu, như {{ ten_xa }}"
    ),
    r"Expected an expression, got 'end of statement block'": (
        "sau lệnh còn thiếu điều kiện hoặc tên dữ liệu"
    ),
    rf"unexpected '{_END}'": "thẻ viết dở, hãy ghi nốt phần còn thiếu ở cuối thẻ",
    r"expected name or number": "sau dấu chấm còn thiếu tên",
    r"unexpected '(.)', expected '(.)'": "còn thiếu dấu %2",
    r"unexpected char (?:\"'\"|'\"'|'\\'') at \d+": "dấu nháy mở ra mà không đóng lại",
    r"unexpected char '(.)' at \d+": (
        "không dùng được dấu %1 trong thẻ; tên chỉ gồm chữ, số và dấu gạch dưới"
    ),
    r"unexpected ','": "thừa dấu phẩy, hãy xóa",
    r"unexpected '(.+)'": "thừa dấu %1, hãy xóa",
    rf"expected token '(.+)', got '{_END}'": "còn thiếu '%1'",
    r"expected token '(.+)', got '(.+)'": "chỗ này phải là %1, không phải %2",
    r"tag name expected": "thẻ còn trống; hãy ghi lệnh, như {% if co_bang %}",
    r"it goes too deep": "lồng nhau quá nhiều lớp",
    r"the number has too many digits": "số có quá nhiều chữ số",
    r"keyword argument repeated: (.+)": "tham số '%1' bị ghi hai lần",
    r"duplicate argument '(.+)'": "tham số '%1' bị khai báo hai lần, hãy đổi một tên",
    r"Can't assign to special loop variable in for-loop target": (
        "'loop' là tên dành riêng trong vòng lặp, hãy dùng tên khác sau for"
    ),
    r"can't assign to '.+'": "sau for hoặc set phải là một tên, không phải một giá trị",
    r"non-default argument follows default argument": (
        "tham số không có giá trị sẵn phải đứng trước tham số có giá trị sẵn"
    ),
    r"expected call": "sau call phải là tên macro kèm dấu ngoặc, như {% call khung() %}",
    r'When defining macros .* the special "caller" argument .*': (
        "'caller' là tên dành riêng, hãy đặt tên khác cho tham số của macro"
    ),
}
# What people write from habit, by the body of the tag: it says more than Jinja does.
_HABITS = {
    r"[^'\"]*=>.*": "lớn hơn hoặc bằng viết là >=",
    r"[^'\"]*=<.*": "nhỏ hơn hoặc bằng viết là <=",
    r"[^'\"]*&&.*": "nối hai điều kiện bằng chữ and, không dùng &&",
    r"[^'\"]*\|\|.*": "chọn một trong hai điều kiện bằng chữ or, không dùng ||",
    r"macro": "sau macro còn thiếu tên, như {% macro dong(ten) %}",
    r"\{[^:'\"]*": "thừa dấu { ở đầu thẻ",
}
_FAILURES = {
    r"ZeroDivisionError: .*|DivisionByZero|DivisionUndefined": "không chia được cho 0",
    r"TypeError: bad operand type for unary ([+-]): '(\w+)'": "không đặt được dấu %1 trước %2",
    r"TypeError: object of type '(\w+)' has no len\(\)": ("đây là %1, không có phần tử nào để đếm"),
    r"TypeError: argument of type '(\w+)' is not iterable": (
        "đây là %1, không có phần tử nào để tìm"
    ),
    r"TypeError: type (\w+) doesn't define __round__ method": "đây là %1, không làm tròn được",
    r"TypeError: '(\w+)' object cannot be interpreted as an integer": (
        "chỗ này cần số nguyên, không phải %1"
    ),
    r"TypeError: sum\(\) can't sum strings .*": "'sum' chỉ cộng số, không nối chữ",
    r"TypeError: macro '(.+)' takes not more than (\d+) argument\(s\)": (
        "macro '%1' chỉ nhận tối đa %2 giá trị trong ngoặc"
    ),
    r"TypeError: macro '(.+)' takes no keyword argument '(.+)'": "macro '%1' không có tham số '%2'",
    r"TypeError: \S+ got an unexpected keyword argument '(.+)'": (
        "trong ngoặc không có tham số '%1'"
    ),
    r"TypeError: \S+ missing \d+ required (?:positional|keyword-only) arguments?: (.+)": (
        "trong ngoặc còn thiếu %1"
    ),
    r"TypeError: \S+ expected (?:at least )?(\d+) arguments?, got \d+": (
        "trong ngoặc phải có %1 giá trị"
    ),
    r"TypeError: .+ takes .+ positional arguments? but \d+ (?:was|were) given": (
        "trong ngoặc có quá nhiều giá trị"
    ),
    r"TypeError: (%\w) format: a (?:real )?number is required, not (\w+)": (
        "%1 chỉ in được số, không in được %2"
    ),
    r"TypeError: not enough arguments for format string": (
        "số giá trị ít hơn số chỗ cần điền trong chuỗi định dạng"
    ),
    r"TypeError: not all arguments converted during string formatting": (
        "số giá trị nhiều hơn số chỗ cần điền trong chuỗi định dạng"
    ),
    r"IndexError: .* index .*out of range.*": (
        "số giá trị ít hơn số chỗ cần điền trong chuỗi định dạng"
    ),
    r"TemplateRuntimeError: No filter named '(.+)'\.": "không có cách viết '%1'",
    r"TemplateRuntimeError: No test named '(.+)'\.": "không có phép thử '%1'",
    r"TemplateRuntimeError: cannot assign attribute on non-namespace object": (
        "chỉ đặt được giá trị cho phần của namespace, như {% set ns = namespace(dem=0) %}"
    ),
    r"FilterArgumentError: You can only sort by either \"key\" or \"value\"": (
        "sau by chỉ ghi 'key' hoặc 'value'"
    ),
    r"RuntimeError: at least one item has to be provided": "cycler cần ít nhất một giá trị",
    r"ValueError: empty separator": "dấu ngăn cách còn trống",
    r"ValueError: sub(?:string|section) not found": "không tìm thấy chữ cần tìm",
    r"NameError: name 'inf' is not defined": "số quá lớn",
    r"TypeError: 'builtin_function_or_method' object is not iterable": (
        "tên sau dấu chấm trùng tên lệnh có sẵn; hãy viết trong ngoặc vuông, như x['items']"
    ),
    r"TypeError: cannot unpack non-iterable (\w+) object": (
        "mỗi phần tử là %1, không tách được thành nhiều tên"
    ),
    r"TypeError: '(\w+)' object is not iterable": (
        "đây là %1, không phải danh sách, nên không lặp được"
    ),
    r"TypeError: '(\w+)' object is not callable": "đây là %1, không gọi được; hãy bỏ dấu ngoặc ()",
    r"TypeError: can only concatenate \w+ \(not \"(\w+)\"\) to (\w+)": (
        "không cộng được %2 với %1"
    ),
    r"TypeError: unsupported operand type\(s\) for (.+): '(\w+)' and '(\w+)'": (
        "không làm được phép %1 giữa %2 và %3"
    ),
    r"TypeError: '(.+)' not supported between instances of '(\w+)' and '(\w+)'": (
        "không so sánh được (%1) giữa %2 và %3"
    ),
    r"ValueError: (?:not enough|too many) values to unpack .*": (
        "số tên giữa for và in không khớp với dữ liệu"
    ),
}
_MISSING = {
    r"'None' has no .*": "giá trị còn trống (None) nên không có phần nào",
    r"No first item, sequence was empty\.": "danh sách trống nên không có phần tử đầu",
    r"No aggregated item, sequence was empty\.": (
        "danh sách trống nên không có phần tử lớn nhất, nhỏ nhất"
    ),
    r"parameter '(.+)' was not provided": "khi gọi macro còn thiếu tham số '%1'",
    r"No last item, sequence was empty\.": "danh sách trống nên không có phần tử cuối",
    r"'dict object' has no attribute '(.+)'": "dữ liệu ở đây không có '%1'",
    r"'(?:[\w.]+\.)?(\w+) object' has no attribute '(.+)'": "đây là %1, không có '%2'",
    r"(?:[\w.]+\.)?(\w+) object has no element (.+)": "%1 ở đây không có phần tử %2",
}
_KINDS = {
    "integer": "số",
    "string": "chữ trong dấu nháy",
    "name": "tên",
    "None": "giá trị trống",
    "str": "chữ",
    "int": "số nguyên",
    "float": "số thực (float)",
    "Decimal": "số thập phân",
    "list": "danh sách",
    "tuple": "danh sách",
    "dict": "nhóm dữ liệu",
    "bool": "giá trị đúng/sai",
    "date": "ngày",
    "datetime": "ngày giờ",
    "NoneType": "giá trị trống",
    "Figure": "số liệu",
    "Indicator": "chỉ tiêu",
    "Period": "kỳ báo cáo",
    "DocumentNumber": "số văn bản",
    "Citation": "văn bản viện dẫn",
    "Markup": "chữ",
    "set": "danh sách",
    "Together": "nội dung có định dạng",
    "RichText": "nội dung có định dạng",
    "RichParagraphs": "nội dung có định dạng",
}


def kind(name: str) -> str:
    """What a clerk calls a type.

    >>> kind("str"), kind("Fraction")
    ('chữ', 'Fraction')
    """
    return _KINDS.get(name, name)


def syntax(reason: str, body: str = "") -> str:
    """Tell how a tag with this *body* is not written.

    >>> syntax("expected token 'in', got 'trong'")
    'vòng lặp phải viết theo dạng {% for dong in danh_sach %}'
    """
    habit = _told(_HABITS, body)
    return _told(_SYNTAX, reason) if habit == body else habit


def failure(reason: str) -> str:
    """Tell why a tag could not be computed.

    >>> failure("TypeError: 'int' object is not iterable")
    'đây là số nguyên, không phải danh sách, nên không lặp được'
    """
    return _told(_FAILURES, reason)


def missing(reason: str) -> str:
    """Tell what a value does not have.

    >>> missing("'dict object' has no attribute 'ten'")
    "dữ liệu ở đây không có 'ten'"
    """
    return _told(_MISSING, reason)


def _told(table: Mapping[str, str], reason: str) -> str:
    """What nobody foresaw stays as it is."""
    for pattern, told in table.items():
        if found := re.fullmatch(pattern, reason, re.DOTALL):
            return _filled(told, found)
    return reason


def _filled(told: str, found: re.Match[str]) -> str:
    return re.sub(r"%([1-3])", lambda place: _named(found[int(place[1])]), told)


def _named(found: str) -> str:
    return kind(found).replace(", and '", " và '").replace("' and '", "' và '")
