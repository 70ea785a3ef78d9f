# ruff: noqa: E501 - templates and messages are read as they are printed
"""What a clerk is told about the slips that are made most often."""

import datetime as dt

import pytest

from tests.templates.made import docx, faults, filled, p
from vn_localgov.errors import Wording
from vn_localgov.indicators import Indicator
from vn_localgov.templates import Template

_DATA = {"n": 5, "xs": [], "nhom": {"items": 1}, "xa": 1}


@pytest.mark.parametrize(
    ("tag", "en", "vi"),
    [
        (
            "{{ n|so(1, 2, 3) }}",
            "too many values in brackets: filter 'so' takes 1 at most",
            "cách viết 'so' chỉ nhận tối đa 1 giá trị trong ngoặc",
        ),
        (
            "{{ 'a'|upper(1) }}",
            "too many values in brackets: filter 'upper' takes 0 at most",
            "cách viết 'upper' không nhận giá trị nào trong ngoặc",
        ),
        (
            "{{ [1]|cong }}",
            "the tag fails: TypeError: added() missing 1 required positional argument: 'field'",
            "thẻ này không tính được: trong ngoặc còn thiếu 'field'",
        ),
        (
            "{% for a, b in [1] %}{% endfor %}",
            "the tag fails: TypeError: cannot unpack non-iterable int object",
            "thẻ này không tính được: mỗi phần tử là số nguyên, không tách được thành nhiều tên",
        ),
        (
            "{{ xs|first }}",
            "the value is missing: No first item, sequence was empty.",
            "danh sách trống nên không có phần tử đầu",
        ),
        (
            "{{ xs|last }}",
            "the value is missing: No last item, sequence was empty.",
            "danh sách trống nên không có phần tử cuối",
        ),
        (
            "{{ nhom.items }}",
            "'items' is the name of a method: write x['items']",
            "'items' trùng tên lệnh có sẵn; hãy viết x['items']",
        ),
        (
            "{% for x in nhom.items %}{% endfor %}",
            "the tag fails: TypeError: 'builtin_function_or_method' object is not iterable",
            "thẻ này không tính được: tên sau dấu chấm trùng tên lệnh có sẵn; hãy viết trong ngoặc vuông, như x['items']",
        ),
        (
            "{{ 1,5 }}",
            "two numbers with a comma have no printed form: write a decimal number as '1.5'",
            "đây là hai số cách nhau bằng dấu phẩy; số thập phân trong thẻ viết bằng dấu chấm và đặt trong nháy, như '1.5'",
        ),
        (
            "{% if n => 1 %}{% endif %}",
            "the tag is not written correctly: expected token 'end of statement block', got '='",
            "thẻ viết chưa đúng: lớn hơn hoặc bằng viết là >=",
        ),
        (
            "{% if n =< 1 %}{% endif %}",
            "the tag is not written correctly: expected token 'end of statement block', got '='",
            "thẻ viết chưa đúng: nhỏ hơn hoặc bằng viết là <=",
        ),
        (
            "{{{ xa }}}",
            "the tag is not written correctly: expected token ':', got '}'",
            "thẻ viết chưa đúng: thừa dấu { ở đầu thẻ",
        ),
        (
            "{{ XA }}",
            "nothing is called 'XA'; did you mean 'xa'?",
            "dữ liệu không có 'XA'; ý là 'xa'?",
        ),
        (
            "{{ la(a=1) }}",
            "nothing is called 'la'",
            "dữ liệu không có 'la'",
        ),
    ],
)
def test_a_slip_is_told_with_what_to_do(tag: str, en: str, vi: str) -> None:
    """One fault for each, in words and not in those of Python where they can be foreseen."""
    told = faults(lambda: Template.open(docx(p(tag))).render(_DATA))

    assert [it.wording for it in told] == [Wording(en, vi)]


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{% %}", "thẻ viết chưa đúng: thẻ còn trống; hãy ghi lệnh, như {% if co_bang %}"),
        (
            "{% macro %}{% endmacro %}",
            "thẻ viết chưa đúng: sau macro còn thiếu tên, như {% macro dong(ten) %}",
        ),
        ("{{ i.khong }}", "đây là chỉ tiêu, không có 'khong'"),
        ("{{ d|so }}", "cần một số hoặc một chỉ tiêu, nhưng giá trị là 02/01/2025"),
    ],
)
def test_clerks_read_no_words_of_python(tag: str, told: str) -> None:
    """Neither of Jinja."""
    values = {"i": Indicator(code="a", name="A", unit="ha", actual=1), "d": dt.date(2025, 1, 2)}

    assert [it.wording.vi for it in faults(lambda: filled(p(tag), values))] == [told]
