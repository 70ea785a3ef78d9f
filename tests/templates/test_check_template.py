"""What is wrong with tags and what the data lacks are told together."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from tests.templates.made import docx, faults, p, table
from tests.word import made
from vn_localgov.templates import RenderLimits, Template, WordError, check_template

SNIPPETS = st.lists(
    st.sampled_from(
        [
            p("{{ a }}"),
            p("{{ b.c }}"),
            p("{{ d|default('') }}{{ 1.5 }}"),
            p("{% if a %}{{ e }}{% else %}{{ f }}{% endif %}"),
            p("{% for x in xs %}{{ x.y }}{{ z }}{% endfor %}"),
            p("{% set v = a %}{{ v }}"),
            p("{% set v %}{{ a }}{% endset %}{{ v|so }}"),
            p("{% macro m(k) %}{{ k }}{{ g }}{% endmacro %}{{ m(1) }}"),
            p("{% macro n(k) %}{{ caller() }}{% endmacro %}{% call n(1) %}{{ h }}{% endcall %}"),
            p("{% with w = a %}{{ w }}{% endwith %}"),
            p("{# c #}"),
            table(("{%tr for x in xs %}", ""), ("{{ x.y }}", "{{ a }}"), ("{%tr endfor %}", "")),
        ]
    ),
    max_size=5,
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "a": st.sampled_from([True, "1", 1.5]),
        "b": st.sampled_from([{}, {"c": "1"}]),
        "xs": st.sampled_from([[], [{"y": "1"}, {}]]),
        "z": st.just("1"),
    },
)


@few(50)
@given(SNIPPETS, VALUES, st.sampled_from(["{{ p q }}", "{{ 'p'|q }}", "{{ p is q }}", "{{ p"]))
def test_a_value_that_cannot_be_read_hides_no_fault_of_the_others(
    snippets: list[str], values: dict[str, object], wrong: str
) -> None:
    """All are told as if it were not there, unless what is put together elsewhere may lack it."""
    body = "".join(snippets)
    alone = faults(lambda: Template.open(docx(body)).render(values))
    own = faults(lambda: Template.open(docx(body + p(wrong))))
    told = check_template(docx(body + p(wrong)), values).faults

    is_captured = any(word in body for word in ("{% set v %}", "{% macro", "{% call"))
    others = [it for it in told if it not in own and it.tag != wrong]
    assert set(own) <= set(told)
    assert set(others) <= set(alone)
    assert is_captured or [*others] == [*alone]


@few(50)
@given(SNIPPETS, VALUES, st.sampled_from(["{% endfor %}", "{% if p %}", "{% for p %}", "{% set q"]))
def test_a_block_that_is_wrong_brings_no_false_alarm(
    snippets: list[str], values: dict[str, object], wrong: str
) -> None:
    """Nothing else is told than of the same template without it, and less of it."""
    body = "".join(snippets)
    alone = faults(lambda: Template.open(docx(body)).render(values))
    own = faults(lambda: Template.open(docx(body + p(wrong))))
    others = [it for it in check_template(docx(body + p(wrong)), values).faults if it not in own]

    assert {it for it in others if it.tag != wrong} <= set(alone)


def told(body: str, values: dict[str, object], **parts: str) -> list[str]:
    """What a clerk reads, less the text around."""
    found = check_template(docx(body, **parts), values).faults
    return [f"{it.place.vi}: {it.tag}: {it.wording.vi}" for it in found]


def test_names_that_a_wrong_statement_may_give_are_not_missed() -> None:
    """Nobody knows what it was to be; those that it reads itself are told."""
    body = p("{% for x in xs %}{{ x }}{% endfor %}{% for y ys %}{% endfor %}{{ y }}{{ z }}")

    assert told(body, {}) == [
        "thân văn bản, đoạn 1: {% for x in xs %}: dữ liệu không có 'xs'",
        (
            "thân văn bản, đoạn 1: {% for y ys %}: thẻ viết chưa đúng: vòng lặp phải viết theo "
            "dạng {% for dong in danh_sach %}"
        ),
        "thân văn bản, đoạn 1: {{ z }}: dữ liệu không có 'z'",
    ]


def test_a_tag_may_be_wrong_twice() -> None:
    """A word and a name in it; parts of names are told where the others can be filled."""
    header = made.part("hdr", p("{% endif %}{{ b }}"))

    assert told(p("{{ a|f }}{{ xa.ten }}"), {"ab": 1, "xa": {"tem": 1}}, header=header) == [
        "thân văn bản, đoạn 1: {{ a|f }}: không có cách viết 'f' sau dấu |",
        "thân văn bản, đoạn 1: {{ a|f }}: dữ liệu không có 'a'; ý là 'xa'?",
        "thân văn bản, đoạn 1: {{ xa.ten }}: dữ liệu ở đây không có 'ten'; ý là 'tem'?",
        (
            "đầu trang, đoạn 1: {% endif %}: phía trước không có khối lệnh nào đang mở để dùng "
            "'endif'; hãy bỏ thẻ này, hoặc thêm thẻ mở"
        ),
        "đầu trang, đoạn 1: {{ b }}: dữ liệu không có 'b'; ý là 'ab'?",
    ]


def test_where_blocks_are_wrong_nothing_is_told_of_what_stands_in_them() -> None:
    """It may never be printed."""
    body = p("{% if a %}{{ b }}{% else %}{{ c }}{% endif %}{{ d }}{% if %}{{ e }}{% endif %}")

    assert [it.rpartition(": ")[2] for it in told(body, {})] == [
        "dữ liệu không có 'a'",
        "dữ liệu không có 'd'",
        "sau lệnh còn thiếu điều kiện hoặc tên dữ liệu",
    ]


def test_a_template_without_faults_is_checked_as_ever() -> None:
    """With what is missing and what is not used."""
    checked = check_template(docx(p("{{ a }}{{ x|own }}")), {"x": 1, "b": 2}, filters={"own": str})

    assert [it.tag for it in checked.faults] == ["{{ a }}"]
    assert ([it.path for it in checked.missing], checked.unused) == (["a"], ("b",))


def test_limits_hold_for_what_can_be_read(tmp_path: Path) -> None:
    """A file that is none is told as ever."""
    body = p("{{ a b }}{% for x in range(100) %}{% endfor %}")
    checked = check_template(docx(body), {}, render_limits=RenderLimits(steps=50))
    (file := tmp_path / "mau.docx").write_bytes(b"a")

    assert checked.faults[1].wording.en == "loops and calls take more than 50 steps"
    with pytest.raises(WordError):
        check_template(file, {})


def test_what_hid_behind_a_tag_that_cannot_be_read_is_told_as_well() -> None:
    """Python knows no more than twenty blocks in each other, which it says last."""
    deep = "{% for x in xs %}" * 30 + "{% endfor %}" * 30

    assert told(p("{{ a b }}") + p(deep), {}) == [
        (
            "thân văn bản, đoạn 1: {{ a b }}: thẻ viết chưa đúng: thừa 'b'; tên không được có dấu "
            "cách, hãy viết liền bằng dấu gạch dưới, như ten_xa"
        ),
        "thân văn bản, đoạn 2: {% for x in xs %}: thẻ viết chưa đúng: lồng nhau quá nhiều lớp",
    ]
