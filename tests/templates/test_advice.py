# ruff: noqa: E501 - messages are read as they are printed
"""What Jinja and Python say in English is told to a clerk in Vietnamese, and what it is about."""

from decimal import Decimal

import pytest

from tests.templates.made import docx, faults, filled, p
from vn_localgov.templates import RenderLimits, RichParagraphs, RichText, Template

FAILS = "thẻ này không tính được: "
WRONG = "thẻ viết chưa đúng: "
UNDERSCORE = (
    "names that begin with an underscore, such as '__class__', may not be used in a template",
    "trong mẫu không được dùng tên bắt đầu bằng dấu gạch dưới như '__class__'",
)
VALUES = {"d": {"ten": "a"}, "n": 1, "xs": [1], "x": "a"}


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ -x }}", "không đặt được dấu - trước chữ"),
        ("{{ n|length }}", "đây là số nguyên, không có phần tử nào để đếm"),
        ("{{ n in n }}", "đây là số nguyên, không có phần tử nào để tìm"),
        ("{{ x|round }}", "đây là chữ, không làm tròn được"),
        ("{{ range('a') }}", "chỗ này cần số nguyên, không phải chữ"),
        ("{{ xs|sum(start='') }}", "'sum' chỉ cộng số, không nối chữ"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}", "macro 'm' chỉ nhận tối đa 1 giá trị trong ngoặc"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=1) }}", "macro 'm' không có tham số 'b'"),
        ("{{ n|so(foo=30) }}", "trong ngoặc không có tham số 'foo'"),
        ("{{ x|duong_ke }}", "trong ngoặc còn thiếu 'rong' và 'co'"),
        ("{{ x|replace('a') }}", "trong ngoặc còn thiếu 'new'"),
        ("{{ x.replace('a') }}", "trong ngoặc phải có 2 giá trị"),
        ("{{ joiner(1, 2) }}", "trong ngoặc có quá nhiều giá trị"),
        ("{{ '%d'|format(x) }}", "%d chỉ in được số, không in được chữ"),
        ("{{ '%s %s'|format(x) }}", "số giá trị ít hơn số chỗ cần điền trong chuỗi định dạng"),
        ("{{ '{} {}'.format(x) }}", "số giá trị ít hơn số chỗ cần điền trong chuỗi định dạng"),
        ("{{ '%s'|format(x, x) }}", "số giá trị nhiều hơn số chỗ cần điền trong chuỗi định dạng"),
        ("{{ xs|map('foo')|join }}", "không có cách viết 'foo'"),
        ("{{ xs|select('foo')|join }}", "không có phép thử 'foo'"),
        ("{% set x.b = 1 %}", "chỉ đặt được giá trị cho phần của namespace, như {% set ns = namespace(dem=0) %}"),
        ("{{ d|dictsort(by='q') }}", "sau by chỉ ghi 'key' hoặc 'value'"),
        ("{{ cycler() }}", "cycler cần ít nhất một giá trị"),
        ("{{ x.split('') }}", "dấu ngăn cách còn trống"),
        ("{{ x.index('q') }}", "không tìm thấy chữ cần tìm"),
        ("{{ 9e999 }}", "số quá lớn"),
    ],
)  # fmt: skip
def test_what_cannot_be_computed_is_told_in_vietnamese(tag: str, told: str) -> None:
    """In words that a clerk knows."""
    (fault,) = faults(lambda: filled(p(tag), VALUES))

    assert fault.wording.vi == FAILS + told


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{% if a then %}{% endif %}", "thừa chữ then, hãy xóa"),
        ("{{ a = 1 }}", "so sánh bằng nhau phải viết hai dấu =, như x == 1"),
        ("{{ ,a }}", "thừa dấu phẩy, hãy xóa"),
        ("{% for 1 in b %}{% endfor %}", "sau for hoặc set phải là một tên, không phải một giá trị"),
        ("{% macro a(b=1, c) %}{% endmacro %}", "tham số không có giá trị sẵn phải đứng trước tham số có giá trị sẵn"),
        ("{% call a %}{% endcall %}", "sau call phải là tên macro kèm dấu ngoặc, như {% call khung() %}"),
        ("{{ a && b }}", "nối hai điều kiện bằng chữ and, không dùng &&"),
        ("{% if a || b %}{% endif %}", "chọn một trong hai điều kiện bằng chữ or, không dùng ||"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_vietnamese(tag: str, told: str) -> None:
    """With what to write instead."""
    (fault,) = faults(lambda: Template.open(docx(p(tag))))

    assert fault.wording.vi == WRONG + told


@pytest.mark.parametrize(
    ("tag", "en", "vi"),
    [
        ("{{ x.__class__ }}", *UNDERSCORE),
        ("{{ x|attr('__class__') }}", *UNDERSCORE),
        (
            "{{ xs.append(1) }}",
            "templates do not call 'append', which may change something: compute it before, and put the result into the data",
            "mẫu không gọi được 'append' vì có thể làm thay đổi dữ liệu; hãy tính trước rồi đưa kết quả vào dữ liệu",
        ),
        ("{{ [0] * 2000000000 }}", "the list is longer than 10,000,000 values", "danh sách dài hơn 10.000.000 phần tử"),
        ("{{ 2000000000 * [0] }}", "the list is longer than 10,000,000 values", "danh sách dài hơn 10.000.000 phần tử"),
        ("{{ xs|batch(10**9)|join }}", "the list is longer than 10,000 values", "danh sách dài hơn 10.000 phần tử"),
        ("{{ xs|slice(10**9)|join }}", "the list is longer than 10,000 values", "danh sách dài hơn 10.000 phần tử"),
        ("{{ x * 2000000000 }}", "the text is longer than 10,000,000 characters", "phần chữ dài hơn 10.000.000 ký tự"),
        ("{{ x|center(10**6) }}", "the text is longer than 10,000 characters", "phần chữ dài hơn 10.000 ký tự"),
        ("{{ range(10**9) }}", "loops and calls take more than 1,000,000 steps", "vòng lặp và lời gọi vượt quá 1.000.000 bước"),
        ("{{ [[1]]|sum(start=[]) }}", "'sum' adds up numbers, not lists", "'sum' chỉ cộng số, không nối danh sách"),
        (
            "{{ '%100000d'|format(1) }}",
            "the pattern has a field of 10,000 characters or more, or one whose width is computed: write it narrower",
            "độ rộng ghi trong chuỗi định dạng từ 10.000 ký tự trở lên, hoặc lấy từ giá trị khác; hãy ghi một độ rộng nhỏ hơn",
        ),
        ("{{ []|max }}", "the value is missing: No aggregated item, sequence was empty.", "danh sách trống nên không có phần tử lớn nhất, nhỏ nhất"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", "the value is missing: parameter 'a' was not provided", "khi gọi macro còn thiếu tham số 'a'"),
    ],
)  # fmt: skip
def test_what_is_refused_is_called_what_it_is(tag: str, en: str, vi: str) -> None:
    """A list is no text, and what is forbidden is not missing; big numbers can be read."""
    fault, *_ = faults(lambda: filled(p(tag), VALUES))

    assert fault.wording == (en, vi)


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("{{ (rich ~ 'x')[0] }}", "vn_localgov.templates._fragments.Together"),
        ("{{ rich[0] }}", "vn_localgov.templates._values._richtext.RichText"),
        ("{{ paragraphs[0] }}", "vn_localgov.templates._values._richtext.RichParagraphs"),
    ],
)
def test_a_clerk_reads_no_name_of_a_module(tag: str, kind: str) -> None:
    """Only a programmer does, who may look for the value there."""
    values = {"rich": RichText().add("a"), "paragraphs": RichParagraphs().add("a")}
    (fault,) = faults(lambda: filled(p(tag), values))

    assert fault.wording == (
        f"the value is missing: {kind} object has no element 0",
        "nội dung có định dạng ở đây không có phần tử 0",
    )


def test_values_within_values_are_counted_together() -> None:
    """They are neither a text nor a list."""
    limits = RenderLimits(characters=20)
    xs = [["ab"] * 5] * 5
    (fault,) = faults(
        lambda: filled(
            p("{% if xs == ys %}{% endif %}"), {"xs": xs, "ys": xs}, render_limits=limits
        )
    )

    assert fault.wording == (
        "the value holds more than 20 values and characters",
        "giá trị có hơn 20 phần tử và ký tự",
    )


def test_an_end_of_raw_text_belongs_to_a_beginning() -> None:
    """It is a statement that there is, in the wrong place."""
    (fault,) = faults(lambda: Template.open(docx(p("{% endraw %}"))))

    assert fault.wording == (
        "'endraw' belongs to no open block",
        "phía trước không có khối lệnh nào đang mở để dùng 'endraw'; hãy bỏ thẻ này, hoặc thêm thẻ mở",
    )


@pytest.mark.parametrize(
    ("tag", "en", "vi"),
    [
        (
            "{{ n|so_cungky }}",
            "there is no filter 'so_cungky'; did you mean 'so_cung_ky'? Text: “a {{ n|so_cungky }}”",
            "không có cách viết 'so_cungky' sau dấu |; ý là 'so_cung_ky'? Nội dung: “a {{ n|so_cungky }}”",
        ),
        (
            "{{ []|first }}",
            "the value is missing: No first item, sequence was empty. Text: “a {{ []|first }}”",
            "danh sách trống nên không có phần tử đầu. Nội dung: “a {{ []|first }}”",
        ),
    ],
)
def test_a_message_ends_once(tag: str, en: str, vi: str) -> None:
    """No full stop comes behind a question mark or another full stop."""
    (fault,) = faults(lambda: filled(p(f"a {tag}"), VALUES))

    assert str(fault) == f"word/document.xml: paragraph 1: {tag}: {en}"
    assert fault.vietnamese == f"thân văn bản, đoạn 1: {tag}: {vi}"


def test_decimals_are_not_divided_by_zero() -> None:
    """What Python calls it says nothing to anybody."""
    (fault,) = faults(lambda: filled(p("{{ a / 0 }}"), {"a": Decimal(2)}))

    assert fault.wording == ("the tag fails: DivisionByZero", FAILS + "không chia được cho 0")
