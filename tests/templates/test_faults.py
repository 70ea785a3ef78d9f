# ruff: noqa: E501 - templates and messages are read as they are printed
"""What is wrong with a template or its data is told at once, with its place, in two languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import cell, docx, faults, filled, messages, p, r, table, texts
from tests.word import made
from vn_localgov.errors import Wording
from vn_localgov.templates import Document, Listing, Template, TemplateError, ValueFaultError

DOCUMENT = "word/document.xml: "
BODY = "thân văn bản, "
fragments = st.lists(
    st.sampled_from(
        [
            *("{{ x }}", "{% if x %}", "{% else %}", "{% endif %}", "{% for y in xs %}", "{{ y }}"),
            *(
                "{% endfor %}",
                "{%p if x %}",
                "{%p endif %}",
                "{{r x }}",
                "{{p x }}",
                "{%- if x -%}",
            ),
            *("a", "{{ x", "}}", "{%", "{# c #}", "{% macro m() %}", "{% endmacro %}", "{{ m() }}"),
            *(
                "{% set z = 1 %}",
                "{% set z %}",
                "{% endset %}",
                "{% raw %}",
                "{% endraw %}",
                "{{ x|f }}",
            ),
            *(
                "</w:t></w:r><w:r><w:t>",
                "</w:t></w:r></w:p><w:p><w:r><w:t>",
                "{% vm %}",
                "{%tr for q in xs %}",
            ),
            *(
                "{{ x.y.z }}",
                "{{ 1 / 0 }}",
                "{{ xs }}",
                "{% elif %}",
                "{{}}",
                "{%%}",
                "{{ x ~ 'é' }}",
                "{% call m() %}",
            ),
            *(
                "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>",
                "{% endcall %}",
                "{% hm %}",
                "{%tc endfor %}",
            ),
        ]
    ),
    max_size=8,
)


@given(fragments)
def test_any_template_is_filled_or_told_about(texts_: list[str]) -> None:
    """There is no other error, and no document that Word could not open."""
    body = f"<w:tbl><w:tr>{cell('<w:p><w:r><w:t>' + ''.join(texts_) + '</w:t></w:r></w:p>')}</w:tr></w:tbl>"
    try:
        document = Template.open(docx(body)).render({"x": "<é>", "xs": ["1", "2"]}, verify=True)
    except TemplateError as error:
        assert error.faults
        assert all(fault.location.part == "word/document.xml" for fault in error.faults)
    else:
        assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("body", "en", "vi"),
    [
        (
            p("a {{ x b"),
            "paragraph 1: {{ x b: the tag does not end in its paragraph: close it with }}. Text: “a {{ x b”",
            "đoạn 1: {{ x b: thẻ chưa kết thúc trong đoạn này; hãy đóng thẻ bằng }}. Nội dung: “a {{ x b”",
        ),
        (
            p("{% if x %}"),
            "paragraph 1: {% if x %}: the block is never closed: add {% endif %}",
            "đoạn 1: {% if x %}: khối lệnh này chưa có thẻ kết thúc; hãy thêm {% endif %} ở chỗ khối kết thúc",
        ),
        (
            p("{% raw %}"),
            "paragraph 1: {% raw %}: the block is never closed: add {% endraw %}",
            "đoạn 1: {% raw %}: khối lệnh này chưa có thẻ kết thúc; hãy thêm {% endraw %} ở chỗ khối kết thúc",
        ),
        (
            p("{% endfor %}"),
            "paragraph 1: {% endfor %}: 'endfor' belongs to no open block",
            "đoạn 1: {% endfor %}: phía trước không có khối lệnh nào đang mở để dùng 'endfor'; hãy bỏ thẻ này, hoặc thêm thẻ mở",
        ),
        (
            p("{% for x in y %}{% elif %}{% endfor %}"),
            "paragraph 1: {% elif %}: 'elif' does not belong to {% for x in y %}, which {% endfor %} ends. Text: “{% for x in y %}{% elif %}{% endfor %}”",
            "đoạn 1: {% elif %}: 'elif' không đi với {% for x in y %} đang mở; {% for x in y %} kết thúc bằng {% endfor %}. Nội dung: “{% for x in y %}{% elif %}{% endfor %}”",
        ),
        (
            p("{% include 'x' %}"),
            "paragraph 1: {% include 'x' %}: there is no statement 'include' in templates",
            "đoạn 1: {% include 'x' %}: trong mẫu không dùng lệnh 'include'",
        ),
        (
            p("{% if x %}") + table(("{% endif %}",)),
            "table 1, row 1, cell 1: {% endif %}: the block begins and ends at places that do not fit together, such as inside and outside of a table: move one of the two tags",
            "bảng 1, hàng 1, ô 1: {% endif %}: thẻ mở và thẻ kết thúc của khối đặt ở hai vị trí không khớp nhau (ví dụ trong và ngoài bảng); hãy chuyển một trong hai thẻ",
        ),
        (
            p("{% set x %}") + p("{% endset %}"),
            "paragraph 2: {% endset %}: the text of a macro, set or call has to begin and end in one run",
            "đoạn 2: {% endset %}: nội dung của macro, set, call phải mở và kết thúc trong cùng một đoạn chữ liền",
        ),
        (
            table(("{%tr if x %}", "a"), ("{%tr endif %}", "")),
            "table 1, row 1, cell 1: {%tr if x %}: the tag takes a table row away, but something else stands in it: give the tag one of its own",
            "bảng 1, hàng 1, ô 1: {%tr if x %}: thẻ này chiếm trọn một hàng của bảng nên nội dung khác cùng chỗ sẽ bị mất; hãy để thẻ ở riêng một hàng của bảng",
        ),
        (
            p("{%p if x %}{{ y }}") + p("{%p endif %}"),
            "paragraph 1: {%p if x %}: the tag takes a paragraph away, but something else stands in it: give the tag one of its own. Text: “{%p if x %}{{ y }}”",
            "đoạn 1: {%p if x %}: thẻ này chiếm trọn một đoạn văn nên nội dung khác cùng chỗ sẽ bị mất; hãy để thẻ ở riêng một đoạn văn. Nội dung: “{%p if x %}{{ y }}”",
        ),
        (
            p("{%tr if x %}") + p("{%tr endif %}"),
            "paragraph 1: {%tr if x %}: the tag has to stand in a table row",
            "đoạn 1: {%tr if x %}: thẻ này phải đặt trong một hàng của bảng",
        ),
        (
            table(("a", "{%- if x %}{% endif %}")),
            "table 1, row 1, cell 2: {%- if x %}: the minus sign would take away more than the end of a paragraph. Text: “{%- if x %}{% endif %}”",
            "bảng 1, hàng 1, ô 2: {%- if x %}: dấu trừ ở đây sẽ xóa nhiều hơn một dấu xuống đoạn; hãy bỏ dấu trừ. Nội dung: “{%- if x %}{% endif %}”",
        ),
        (
            p("{% vm %}"),
            "paragraph 1: {% vm %}: the tag has to stand in a table cell",
            "đoạn 1: {% vm %}: thẻ này phải đặt trong một ô của bảng",
        ),
        (
            p("{{ x y }}"),
            "paragraph 1: {{ x y }}: the tag is not written correctly: expected token 'end of print statement', got 'y'",
            "đoạn 1: {{ x y }}: thẻ viết chưa đúng: thừa 'y'; tên không được có dấu cách, hãy viết liền bằng dấu gạch dưới, như ten_xa",
        ),
        (
            p("{{ x|so_hiu }}"),
            "paragraph 1: {{ x|so_hiu }}: there is no filter 'so_hiu'; did you mean 'so_hieu'?",
            "đoạn 1: {{ x|so_hiu }}: không có cách viết 'so_hiu' sau dấu |; ý là 'so_hieu'?",
        ),
        (
            p("{{ x is odd_ }}"),
            "paragraph 1: {{ x is odd_ }}: there is no test 'odd_'; did you mean 'odd'?",
            "đoạn 1: {{ x is odd_ }}: không có phép thử 'odd_' sau chữ is; ý là 'odd'?",
        ),
    ],
)  # fmt: skip
def test_wrong_templates_are_told_when_they_are_opened(body: str, en: str, vi: str) -> None:
    """With the place, the tag and the text around it, word for word."""
    fault, *_ = faults(lambda: Template.open(docx(body)))

    assert str(fault) == DOCUMENT + en
    assert fault.vietnamese == BODY + vi


@pytest.mark.parametrize(
    ("tag", "value", "en", "vi"),
    [
        ("{{ y }}", "", "nothing is called 'y'; did you mean 'yx'?", "dữ liệu không có 'y'; ý là 'yx'?"),
        ("{{ x.y }}", {}, "the value is missing: 'dict object' has no attribute 'y'", "dữ liệu ở đây không có 'y'"),
        ("{{ x }}", None, "the value is missing (None)", "giá trị còn trống (None)"),
        ("{{ x }}", "a\x0b", "character U+000B at position 2 of the value cannot stand in a document", "ký tự U+000B ở vị trí 2 của giá trị không thể có trong văn bản"),
        ("{{ x }}", "\ud800", "character U+D800 at position 1 of the value cannot stand in a document", "ký tự U+D800 ở vị trí 1 của giá trị không thể có trong văn bản"),
        *(
            ("{{ x }}", value, f"a value of type {kind} has no printed form: format it before, or with a filter", f"đây là {vi}")
            for value, kind, vi in (
                (True, "bool", "giá trị đúng/sai, không in được ngay; hãy dùng {% if … %} để chọn câu chữ"),
                ([1], "list", "danh sách, không in được ngay; hãy in từng phần tử bằng vòng lặp {% for dong in … %}"),
                ({}, "dict", "nhóm dữ liệu, không in được ngay; hãy nêu phần cần in, như {{ xa.ten }}"),
            )
        ),
        ("{{ x }}", 1.5, "1.5 is a float, which is not exact: give Decimal('1.5')", "số 1.5 lưu ở dạng gần đúng (float); người chuẩn bị dữ liệu cần ghi Decimal('1.5')"),
        ("{{ x }}", b"a", "expected a figure, a date or text, got b'a' (bytes)", "cần số liệu, ngày hoặc chữ, nhưng giá trị là b'a'"),
        ("{{ 1 // x }}", 0, "the tag fails: ZeroDivisionError: integer division or modulo by zero", "thẻ này không tính được: không chia được cho 0"),
        ("{{ x|so_hieu }}", "a", "expected a cited document, got 'a' (str)", "cần một văn bản viện dẫn, nhưng giá trị là 'a'"),
        ("{{ '<b>'|safe }}", "", "the value is no well-formed markup", "giá trị không phải là mã XML hợp lệ"),
        ("{{ '<w:b/>'|safe }}", "", "markup cannot stand inside text: use {{r … }} or {{p … }}", "mã XML không đặt được giữa dòng chữ; hãy dùng thẻ {{r … }} hoặc {{p … }}"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "", "the template goes too deep", "mẫu lồng nhau quá sâu"),
    ],
)  # fmt: skip
def test_wrong_values_are_told_with_their_tag(tag: str, value: object, en: str, vi: str) -> None:
    """Whatever a value is, it is printed rightly or not at all."""
    fault = faults(lambda: filled(table(("a", tag)), {"x": value, "yx": 1}))[0]

    assert (fault.wording.en, fault.wording.vi) == (en, vi)
    assert str(fault.location.wording.vi) == "thân văn bản, bảng 1, hàng 1, ô 2"


def test_all_faults_of_a_template_are_told_at_once() -> None:
    """In the order of its parts."""
    header = made.part("hdr", p("{% endif %}"))

    assert messages(lambda: Template.open(docx(p("{% if %}{{ x") + p("{% vm %}"), header=header))) == [
        DOCUMENT + "paragraph 1: {% if %}: the block is never closed: add {% endif %}. Text: “{% if %}{{ x”",
        DOCUMENT + "paragraph 1: {% if %}: the tag is not written correctly: Expected an expression, got 'end of statement block'. Text: “{% if %}{{ x”",
        DOCUMENT + "paragraph 1: {{ x: the tag does not end in its paragraph: close it with }}. Text: “{% if %}{{ x”",
        DOCUMENT + "paragraph 2: {% vm %}: the tag has to stand in a table cell",
        "word/header.xml: paragraph 1: {% endif %}: 'endif' belongs to no open block",
    ]  # fmt: skip


def test_faults_of_values_come_in_the_order_of_the_document() -> None:
    """Its text before its header, and what is missing among what cannot be printed."""
    parts = made.parts(p("{{ b.c }}", "{{ d }}"), header=made.part("hdr", p("{{ a }}")))
    template = Template.open(made.packed(dict(reversed(parts.items()))))

    found = [it.tag for it in faults(lambda: template.render({"b": {}}))]
    assert found == ["{{ b.c }}", "{{ d }}", "{{ a }}"]


WRONG = {
    "{{ a b }}": "đoạn {}: {{{{ a b }}}}: thẻ viết chưa đúng: thừa 'b'",
    "{{ a|nofilter }}": "đoạn {}: {{{{ a|nofilter }}}}: không có cách viết 'nofilter' sau dấu |",
    "{{ a is foo }}": "đoạn {}: {{{{ a is foo }}}}: không có phép thử 'foo'",
    "{{ (a }}": "đoạn {}: {{{{ (a }}}}: thẻ viết chưa đúng: còn thiếu dấu )",
    "{% if %}{% endif %}": "đoạn {}: {{% if %}}: thẻ viết chưa đúng: sau lệnh còn thiếu điều kiện",
    "{% for x in %}{% endfor %}": "đoạn {}: {{% for x in %}}: thẻ viết chưa đúng: sau lệnh còn thiếu",
    "{% for loop in x %}{% endfor %}": "đoạn {}: {{% for loop in x %}}: thẻ viết chưa đúng: 'loop' là",
    "{% if a %}{% elif %}{% endif %}": "đoạn {}: {{% elif %}}: thẻ viết chưa đúng: sau lệnh còn thiếu",
    "{% if a %}{% else b %}{% endif %}": "đoạn {}: {{% else b %}}: thẻ viết chưa đúng: thừa 'b'",
    "{% for a in b %}{% endfor a %}": "đoạn {}: {{% endfor a %}}: thẻ viết chưa đúng: thừa 'a'",
    "{% if a %}{% else %}{% else %}{% endif %}": "đoạn {}: {{% else %}}: 'else' đứng sau {{% else %}}",
    "{% if a %}{% else %}{% elif b %}{% endif %}": "đoạn {}: {{% elif b %}}: 'elif' đứng sau",
    "{% set x = %}": "đoạn {}: {{% set x = %}}: thẻ viết chưa đúng: sau lệnh còn thiếu",
    "{% macro %}{% endmacro %}": "đoạn {}: {{% macro %}}: thẻ viết chưa đúng: ",
    "{% %}": "đoạn {}: {{% %}}: thẻ viết chưa đúng: ",
    "{% foo %}": "đoạn {}: {{% foo %}}: trong mẫu không dùng lệnh 'foo'",
    "{% cellbg x %}": "đoạn {}: {{% cellbg x %}}: thẻ này phải đặt trong một ô của bảng",
    "{{ y": "đoạn {}: {{{{ y: thẻ chưa kết thúc trong đoạn này",
    "{% if c %}": "đoạn {}: {{% if c %}}: khối lệnh này chưa có thẻ kết thúc",
}


@given(st.permutations([*WRONG]).map(lambda them: them[:4]))
def test_no_fault_of_a_template_hides_another(wrong: list[str]) -> None:
    """Whatever is wrong with the tags around it, in the order of the document."""
    body = "".join(p(text) for text in wrong)
    told = [it.vietnamese for it in faults(lambda: Template.open(docx(body)))]

    expected = [BODY + WRONG[text].format(at) for at, text in enumerate(wrong, 1)]
    assert [it for it in told if any(map(it.startswith, expected))] == told
    assert [at for at in expected if any(it.startswith(at) for it in told)] == expected


def test_a_block_goes_on_behind_else_with_its_end_alone() -> None:
    """The other tags would never be filled."""
    (fault,) = faults(
        lambda: Template.open(docx(p("{% if a %}{% else %}") + p("{% elif b %}{% endif %}")))
    )

    assert fault.wording == Wording(
        "'elif' stands behind {% else %}, where only {% endif %} can: move it, or take it out",
        "'elif' đứng sau {% else %}, chỗ chỉ còn được dùng {% endif %}; hãy chuyển lên trước hoặc bỏ thẻ này",
    )


def test_all_wrong_expressions_are_told_at_once() -> None:
    """As far as the others can be understood without them."""
    body = p("{{ x y }}", "{{ | }}", "{{ x|nofilter }}")

    assert [fault.tag for fault in faults(lambda: Template.open(docx(body)))] == [
        "{{ x y }}",
        "{{ | }}",
        "{{ x|nofilter }}",
    ]
    assert [
        fault.tag for fault in faults(lambda: Template.open(docx(p("{% for x %}{% endfor %}"))))
    ] == ["{% for x %}"]


def test_all_faults_of_the_data_are_told_at_once() -> None:
    """Missing names first, then all else, each once."""
    body = p("{{ a }}", "{{ b.c }}", "{{ d }}{{ a }}") + table(
        ("{%tr for x in xs %}",), ("{{ x.n }}",), ("{%tr endfor %}",)
    )
    values: dict[str, object] = {"b": {}, "d": None, "xs": [{}, {"n": 1.5}]}
    around = ". Text: “{{ a }}{{ b.c }}{{ d }}{{ a }}”"

    assert messages(lambda: filled(body, values)) == [
        DOCUMENT + "paragraph 1: {{ a }}: nothing is called 'a'" + around,
        DOCUMENT + "paragraph 1: {{ b.c }}: the value is missing: 'dict object' has no attribute 'c'" + around,
        DOCUMENT + "paragraph 1: {{ d }}: the value is missing (None)" + around,
        DOCUMENT + "table 1, row 2, cell 1: row 1 of the data: {{ x.n }}: the value is missing: 'dict object' has no attribute 'n'",
        DOCUMENT + "table 1, row 2, cell 1: row 2 of the data: {{ x.n }}: 1.5 is a float, which is not exact: give Decimal('1.5')",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "tag",
    [
        *(
            "{{ x + 1 }}",
            "{{ x > 1 }}",
            "{{ x() }}",
            "{{ x.y.z }}",
            "{{ x|length }}",
            "{{ -x }}",
            "{{ x[0] }}",
        ),
        *(
            "{% if x %}{% endif %}",
            "{% for y in x %}{% endfor %}",
            "{{ x == 1 }}",
            "{{ x != 1 }}",
            "{{ 1 in x }}",
        ),
    ],
)
def test_a_missing_value_is_told_however_it_is_used(tag: str) -> None:
    """Also in a branch, and together with what comes behind it."""
    found = faults(lambda: filled(p("{% if true %}", tag, "{{ z }}{% endif %}"), {}))

    assert {"nothing is called 'x'", "nothing is called 'z'"} == {
        it.wording.en for it in found if "nothing" in it.wording.en
    }


def test_an_error_shows_all_its_faults() -> None:
    """One a line, so that a traceback can be read."""
    with pytest.raises(TemplateError) as caught:
        filled(p("{{ a }}{{ b }}"), {})

    assert str(caught.value).count("\n") == 1


def test_empty_paragraphs_count() -> None:
    """As they do for who counts them in Word; an empty table counts for nothing."""
    body = "<w:p/>" + p("") + "<w:tbl/>" + p("{% vm %}")

    assert messages(lambda: Template.open(docx(body))) == [
        DOCUMENT + "paragraph 3: {% vm %}: the tag has to stand in a table cell"
    ]


def test_own_filters_say_what_is_wrong_with_a_value() -> None:
    """In both languages, at every tag that it is wrong in."""

    def positive(value: int) -> str:
        if value < 1:
            raise ValueFaultError(Wording(f"{value} is below 1", f"{value} nhỏ hơn 1"))
        return str(value)

    template = Template.open(docx(p("{{ x|duong }} {{ y }}")), filters={"duong": positive})

    assert [it.wording.vi for it in faults(lambda: template.render({"x": 0}))] == [
        "0 nhỏ hơn 1",
        "dữ liệu không có 'y'",
    ]


def test_deep_templates_are_refused() -> None:
    """Jinja reads tags by calling itself."""
    body = p("{{ " + "(" * 2000 + "x" + ")" * 2000 + " }}", "{{ a }}")

    assert (
        faults(lambda: Template.open(docx(body)))[0].wording.en
        == "the tag is not written correctly: it goes too deep"
    )


def test_a_paragraph_cannot_begin_in_a_link() -> None:
    """As the link would be torn."""
    body = f'<w:p><w:hyperlink w:anchor="a">{r("{{ x }}")}</w:hyperlink></w:p>'
    (fault,) = faults(lambda: filled(body, {"x": Listing("a\ab")}))

    assert (
        fault.wording.en
        == "whole paragraphs cannot stand here: use {{p … }} in a paragraph of its own"
    )
    assert texts(filled(body, {"x": Listing("a\nb")})) == ["a\nb"]


def test_the_first_thirty_wrong_expressions_are_enough() -> None:
    """Who mends these loses nothing."""
    body = "".join(p("{{ | }}", str(number)) for number in range(40))

    assert len(faults(lambda: Template.open(docx(body)))) == 30


def test_values_that_filters_refuse_are_told_all_at_once() -> None:
    """Each at its tag; what is missing is not told twice, and neither is what comes of it."""
    body = p("{{ a|dem }}", "{{ b|ngay|upper }}", "{{ c|dem }}", "{{ a + d }}", "{{ [a]|map('dem')|join }}", "{{ (a|dem).x + 1 }}{{ z }}")  # fmt: skip
    told = [
        (it.tag, it.wording.vi)
        for it in faults(lambda: filled(body, {"a": "1", "b": 2, "d": 3, "z": None}))
    ]

    assert told == [
        ("{{ a|dem }}", "cần một số hoặc một chỉ tiêu, nhưng giá trị là '1'"),
        ("{{ b|ngay|upper }}", "cần một ngày, nhưng giá trị là 2"),
        ("{{ c|dem }}", "dữ liệu không có 'c'"),
        ("{{ a + d }}", "thẻ này không tính được: không cộng được chữ với số nguyên"),
        ("{{ [a]|map('dem')|join }}", "cần một số hoặc một chỉ tiêu, nhưng giá trị là '1'"),
        ("{{ (a|dem).x + 1 }}", "cần một số hoặc một chỉ tiêu, nhưng giá trị là '1'"),
        ("{{ z }}", "giá trị còn trống (None)"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (p("{{ tên xã }}"), ["thẻ viết chưa đúng: thừa 'xã'; tên không được có dấu cách, hãy viết liền bằng dấu gạch dưới, như ten_xa"]),
        (p("{{ }}"), ["thẻ viết chưa đúng: thẻ còn trống; hãy ghi tên dữ liệu, như {{ ten_xa }}"]),
        (p("{{ x + }}"), ["thẻ viết chưa đúng: thẻ viết dở, hãy ghi nốt phần còn thiếu ở cuối thẻ"]),
        (p("{{ (x }}"), ["thẻ viết chưa đúng: còn thiếu dấu )"]),
        (p("{{ x) }}"), ["thẻ viết chưa đúng: thừa dấu ), hãy xóa"]),
        (p("{{ x; }}"), ["thẻ viết chưa đúng: thừa dấu ;, hãy xóa"]),
        (p("{{ x. }}"), ["thẻ viết chưa đúng: sau dấu chấm còn thiếu tên"]),
        (p("{{ x| }}"), ["thẻ viết chưa đúng: sau dấu | hoặc chữ is còn thiếu tên, như {{ ho_ngheo|dem }}"]),
        (p("{{ x[1 }}"), ["thẻ viết chưa đúng: còn thiếu dấu ]"]),
        (p("{{ 'x }}"), ["thẻ viết chưa đúng: dấu nháy mở ra mà không đóng lại"]),
        (p('{{ "x }}'), ["thẻ viết chưa đúng: dấu nháy mở ra mà không đóng lại"]),
        (p("{{ $x }}"), ["thẻ viết chưa đúng: không dùng được dấu $ trong thẻ; tên chỉ gồm chữ, số và dấu gạch dưới"]),
        (p("{% if x = 1 %}{% endif %}"), ["thẻ viết chưa đúng: so sánh bằng nhau phải viết hai dấu =, như {% if x == 1 %}"]),
        (p("{% if %}{% endif %}"), ["thẻ viết chưa đúng: sau lệnh còn thiếu điều kiện hoặc tên dữ liệu"]),
        (p("{% if x %}{% else if y %}{% endif %}"), ["thẻ viết chưa đúng: điều kiện tiếp theo phải viết {% elif … %}, không viết else if"]),
        (p("{% for r trong rows %}{% endfor %}"), ["thẻ viết chưa đúng: vòng lặp phải viết theo dạng {% for dong in danh_sach %}"]),
        (p("{% macro m %}{% endmacro %}"), ["thẻ viết chưa đúng: còn thiếu '('"]),
        (p("{{ {'a' 1} }}"), ["thẻ viết chưa đúng: chỗ này phải là :, không phải số"]),
        (p("{% elseif x %}"), ["trong mẫu không dùng lệnh 'elseif'; ý là {% elif … %}?"]),
        (p("{% nếu x %}"), ["trong mẫu không dùng lệnh 'nếu'; ý là {% if … %}?"]),
        (p("{% tr for r in rows %}"), ["trong mẫu không dùng lệnh 'tr'; ý là {%tr for … %}?"]),
        (p("{%trfor r in rows %}"), ["trong mẫu không dùng lệnh 'trfor'; ý là {%tr for … %}?"]),
        (p("{% edif %}"), ["trong mẫu không dùng lệnh 'edif'; ý là {% endif %}?"]),
        (p("{% esle %}"), ["trong mẫu không dùng lệnh 'esle'; ý là {% else %}?"]),
        (p("{% ten_xa %}"), ["trong mẫu không dùng lệnh 'ten_xa'; để in dữ liệu hãy viết {{ … }}"]),
        (p("{% p %}"), ["trong mẫu không dùng lệnh 'p'; để in dữ liệu hãy viết {{ … }}"]),
        (p("{% for r in rows %}{% endif %}"), ["'endif' không đi với {% for r in rows %} đang mở; {% for r in rows %} kết thúc bằng {% endfor %}"]),
        (p("{% for r in rows %}{% if x %}{% with %}{% endfor %}"), [
            "khối lệnh này chưa có thẻ kết thúc; hãy thêm {% endif %} ở chỗ khối kết thúc",
            "khối lệnh này chưa có thẻ kết thúc; hãy thêm {% endwith %} ở chỗ khối kết thúc",
        ]),
        (table(("{%tr for r in rows %}",)), ["khối lệnh này chưa có thẻ kết thúc; hãy thêm {%tr endfor %} ở chỗ khối kết thúc"]),
    ],
)  # fmt: skip
def test_slips_of_clerks_are_told_with_what_to_do(body: str, told: list[str]) -> None:
    """One slip is one fault, in words that say what to type."""
    assert [it.wording.vi for it in faults(lambda: Template.open(docx(body)))] == told


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ d.tne }}", "dữ liệu ở đây không có 'tne'; ý là 'ten'?"),
        ("{{ n.ten }}", "đây là số nguyên, không có 'ten'"),
        ("{{ xs[5] }}", "danh sách ở đây không có phần tử 5"),
        ("{{ z.ten }}", "giá trị còn trống (None) nên không có phần nào"),
        ("{{ n.__class__ }}", "trong mẫu không được dùng tên bắt đầu bằng dấu gạch dưới như '__class__'"),
        ("{% for r in n %}{% endfor %}", "thẻ này không tính được: đây là số nguyên, không phải danh sách, nên không lặp được"),
        ("{% for a, b in xs %}{% endfor %}", "thẻ này không tính được: số tên giữa for và in không khớp với dữ liệu"),
        ("{{ n() }}", "thẻ này không tính được: đây là số nguyên, không gọi được; hãy bỏ dấu ngoặc ()"),
        ("{{ n + z }}", "thẻ này không tính được: không làm được phép + giữa số nguyên và giá trị trống"),
        ("{% if n > d %}{% endif %}", "thẻ này không tính được: không so sánh được (>) giữa số nguyên và nhóm dữ liệu"),
        ("{{ loop.index }}", "'loop' chỉ dùng được bên trong vòng lặp {% for %}"),
        ("{{ x|own }}", "thẻ này không tính được: KeyError: 'a'"),
    ],
)  # fmt: skip
def test_slips_with_values_are_told_with_what_to_do(tag: str, told: str) -> None:
    """What nobody foresaw is told as Python says it."""
    values = {"d": {"ten": "a"}, "n": 1, "xs": [[1]], "z": None, "x": "a"}
    (fault,) = faults(lambda: filled(p(tag), values, filters={"own": {}.__getitem__}))

    assert fault.wording.vi == told


def test_letters_and_marks_typed_apart_are_one_name() -> None:
    """Some keyboards type them so, and nobody sees it."""
    marked = p("{{ a" + "\u0301" * 40 + " }}")

    assert faults(lambda: filled(marked, {}))[0].wording.vi.startswith("dữ liệu không có 'a")
    assert texts(filled(p("{{ te\u0302n }}"), {"tên": "Mai"})) == ["Mai"]


@pytest.mark.parametrize(
    ("tag", "told", "values", "en", "vi"),
    [
        (
            '{{ l|map(attribute="zz")|unique|list|length }}',
            '{{ l|map(attribute="zz")|unique|list|length }}',
            {"l": [{"a": 1}]},
            "the value is missing: 'dict object' has no attribute 'zz'",
            "dữ liệu ở đây không có 'zz'",
        ),
        (
            "{% for i in l.a %}{{ i.so }}{% endfor %}",
            "{{ i.so }}",
            {"l": {"a": ({"a": 1} for _ in "ab")}},
            "the value is missing: 'dict object' has no attribute 'so'",
            "dữ liệu ở đây không có 'so'",
        ),
    ],
)
def test_what_stops_a_filling_is_told(
    tag: str, told: str, values: dict[str, object], en: str, vi: str
) -> None:
    """Also where to go on finds nothing, and where values can be gone through only once."""
    (fault,) = faults(lambda: filled(p("a{{ 1 }}") + p(tag), values))

    assert (fault.wording, fault.tag, fault.location.paragraph) == (Wording(en, vi), told, 2)


@pytest.mark.parametrize("values", [{}, {"a": {}}, {"a": {"b": {}}}, {"a": 1}, {"a": {"b": []}}])
@pytest.mark.parametrize(
    "tag",
    [
        *('{{ a.b.c|neu_thieu("–") }}', '{{ a.b.c|default("–") }}', '{{ a["b"].c|d("–") }}'),
        *(
            "{% if a.b.c is defined %}a{% else %}–{% endif %}",
            "{{ a[b.c].c is defined and 1 or '–' }}",
        ),
        "{% if a.b[0].c is undefined %}–{% endif %}",
    ],
)
def test_what_is_asked_for_may_be_missing_as_a_whole(tag: str, values: dict[str, object]) -> None:
    """A default and a question hold for each part of a path, and the check agrees."""
    template = Template.open(docx(p(tag)))

    assert template.check({"b": {"c": "b"}, **values}).is_fillable
    assert texts(template.render({"b": {"c": "b"}, **values}, verify=True)) == ["–"]


@pytest.mark.parametrize(
    "tag", ["{{ a.b.c }}", "{{ a.b.c|upper }}", "{{ a[b.c].d|default('–') }}", "{{ a.b.c|trim|d }}"]
)
def test_what_is_printed_may_not_be_missing(tag: str) -> None:
    """Nor what a default does not stand behind."""
    template = Template.open(docx(p(tag)))

    assert not template.check({"a": {}, "b": {}}).is_fillable
    assert len(faults(lambda: template.render({"a": {}, "b": {}}))) == 1


def test_what_goes_wrong_only_once_is_told_too() -> None:
    """At the first tag, as nothing tells the place any more."""
    results = iter([ValueError("mất kết nối")])

    def moody(value: str) -> str:
        for error in results:
            raise error
        return value

    (fault,) = faults(lambda: filled(p("{{ 1 }}{{ x|doc }}"), {"x": "a"}, filters={"doc": moody}))

    assert (fault.tag, fault.wording.en) == ("{{ 1 }}", "the tag fails: ValueError: mất kết nối")
