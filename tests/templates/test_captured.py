# ruff: noqa: E501 - templates are read as they are printed
"""What stands between {% set x %} and {% endset %}, or in a macro, is text like any other."""

import io
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import Environment

from tests.templates.made import cell, docx, faults, filled, p, texts, xml
from vn_localgov.templates import Document, RichText
from vn_localgov.templates.compat import DocxTemplate
from vn_localgov.templates.compat import RichText as OldRichText
from vn_localgov.word import WordFile


def old(body: str, values: dict[str, Any], environment: Environment | None = None) -> str:
    """First paragraph of what an old template gives."""
    template = DocxTemplate(io.BytesIO(docx(body)))
    template.render(values, environment)
    file = io.BytesIO()
    template.save(file)
    return WordFile.open(file.getvalue()).paragraphs[0].text


USES = (
    *("{{ q }}", "{{ q|upper }}", "{{ q|length }}", "{{ q|truncate(3, true) }}", "{{ q[0:2] }}", "{{ q[1:] }}", "{{ q|replace('&', 'và') }}"),
    *("{{ 'có' if q == v else 'không' }}", "{{ 'có' if q in [v] else 'không' }}", "{{ 'có' if '&' in q else 'không' }}", "{{ 'có' if q else 'không' }}"),
    *("{{ q|wordcount }}", "{{ q|title }}", "{{ q.upper() }}", "{{ q|in_hoa }}", "{{ q|list|length }}", "{{ q|first|default('') }}", "{{ q|join('-') }}"),
    *("{{ q ~ v }}", "{{ q + v }}", "{{ v + q }}", "{{ '%s' % q }}", "{{ '{}'.format(q) }}", "{{ [q, v]|join('&') }}", "{{ [q]|liet_ke }}", "{{ q|e }}"),
    *("{{ q * 2 }}", "{{ [q, 'b']|sort|join }}", "{{ [q, v]|unique|list|length }}", "{{ {v: 'a'}[q] }}", "{{ q|tojson }}", "{{ q|urlencode }}", "{{ q|neu_thieu }}"),
    *("{% for i in q %}[{{ i }}]{% endfor %}", "{{ 'có' if q is string else 'không' }}", "{{ 'có' if q is eq(v) else 'không' }}", "{{ q|reverse }}", "{{ q|trim }}"),
)  # fmt: skip
BLOCKS = (
    "{% set q %}{{ v }}{% endset %}",
    "{% macro m(x) %}{{ x }}{% endmacro %}{% set q = m(v) %}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% set q %}{% call m() %}{{ v }}{% endcall %}{% endset %}",
    "{% set q %}{% set r %}{{ v }}{% endset %}{{ r }}{% endset %}",
    "{% set q %}{% for i in [[v]] recursive %}{{ i if i is string else loop(i) }}{% endfor %}{% endset %}",
    "{% set ns = namespace() %}{% set ns.q %}{{ v }}{% endset %}{% set q = ns.q %}",
)


@given(
    st.text(st.sampled_from("aế&<>\"'; \n\t"), min_size=1),
    st.sampled_from(USES),
    st.sampled_from(BLOCKS),
)
@example("a&b", "{{ 'có' if q == v else 'không' }}", BLOCKS[0])
def test_a_block_is_what_it_shows(text: str, use: str, block: str) -> None:
    """It is cut, compared, counted and printed as the same text among the data is."""
    values = {"v": text}

    assert texts(filled(p(block + use), values)) == texts(filled(p(use), {**values, "q": text}))


def test_what_stands_in_the_document_is_text_too() -> None:
    """With the signs that XML writes otherwise."""
    body = p("{% set q %}Lúa & ngô{% endset %}{{ 'bằng' if q == 'Lúa & ngô' }} {{ q|length }} {{ q }}")  # fmt: skip

    assert texts(filled(body, {})) == ["bằng 9 Lúa & ngô"]


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        ("upper", "A & B"),
        ("upper|replace('&', '+')", "A + B"),
        ("length", "5"),
        ("upper|list|length|string", "5"),
    ],
)
def test_the_filters_of_a_block_see_its_text(filters: str, shown: str) -> None:
    """One or several."""
    body = p(f"{{% set q | {filters} %}}a & {{{{ v }}}}{{% endset %}}{{{{ q }}}}")

    assert texts(filled(body, {"v": "b"})) == [shown]


RICH: dict[str, Any] = {"v": "a", "n": 1, "r": RichText().add("đậm")}
MARKED = "{% set q %}a{{ r }}b{% endset %}"


@pytest.mark.parametrize(
    ("use", "shown"),
    [
        *(("{{ q }}", "ađậmb"), ("{{ q ~ '&' ~ v }}", "ađậmb&a"), ("{{ q + '<' }}", "ađậmb<"), ("{{ '<' + q }}", "<ađậmb"), ("{{ q + q }}", "ađậmbađậmb")),
        *(("{{ [q, v]|join('&') }}", "ađậmb&a"), ("{{ [v, v]|join(q) }}", "aađậmba"), ("{{ q|e }}", "ađậmb"), ("{{ q|safe }}", "ađậmb"), ("{{ q|escape }}", "ađậmb")),
        *(("{{ q|default('c') }}", "ađậmb"), ("{{ 'có' if q }}", "có"), ("{{ q|neu_thieu }}", "ađậmb"), ("{{ [q]|first }}", "ađậmb"), ("{{ {'a': q}.a }}", "ađậmb")),
        ("{% macro m(x) %}[{{ x }}{{ caller() }}]{% endmacro %}{% call m(q) %}{{ q }}{% endcall %}", "[ađậmbađậmb]"),
    ],
)  # fmt: skip
def test_a_block_with_formatted_text_is_printed_and_put_together(use: str, shown: str) -> None:
    """As it is, in the right order, with text before and behind."""
    assert texts(filled(p(MARKED + use), RICH)) == [shown]


@pytest.mark.parametrize(
    "use",
    [
        *("{{ q|length }}", "{{ q|count }}", "{{ q|upper }}", "{{ q.upper() }}", "{{ q[0:2] }}", "{{ q[0] }}", "{{ q|truncate(3) }}", "{{ q|replace('a', 'b') }}", "{{ 'a'|replace('a', q) }}"),
        *("{% if q == v %}{% endif %}", "{% if q == 'a' %}{% endif %}", "{% if 'a' in q %}{% endif %}", "{% if q in [v] %}{% endif %}", "{% if q < v %}{% endif %}", "{% if q is eq(v) %}{% endif %}"),
        *("{% for i in q %}{% endfor %}", "{{ q|list }}", "{{ q|first }}", "{{ q|last }}", "{{ q|wordcount }}", "{{ q|tojson }}", "{{ q|string }}", "{{ q|int }}", "{{ q|trim }}", "{{ q|indent }}"),
        *("{{ '%s' % q }}", "{{ '%s'|format(q) }}", "{{ '{}'.format(q) }}", "{{ {q: 1} }}", "{{ {}[q] }}", "{{ [q, v]|sort }}", "{{ [q]|unique|list }}", "{{ [q, v]|max }}", "{{ q * 2 }}", "{{ q % 2 }}"),
        *("{{ q|in_hoa }}", "{{ [v]|map('replace', 'a', q)|list }}", "{{ q is lower }}", "{{ q is divisibleby(2) }}", "{{ v[q] }}", "{{ ','.join([q]) }}", "{{ v.replace('a', q) }}"),
    ],
)  # fmt: skip
def test_a_block_with_formatted_text_is_not_cut(use: str) -> None:
    """Nor compared or counted: the letters of its XML are nobody's business."""
    (fault, *_) = faults(lambda: filled(p(MARKED + use), RICH))

    assert (fault.wording.en, fault.wording.vi) == (
        "the block holds paragraphs or formatted text, which can only be printed as they are: to compare, cut or count it, put nothing but text between its tags",
        "khối này có đoạn văn hoặc chữ đã định dạng nên chỉ in được nguyên khối; muốn so sánh, cắt hoặc đếm thì chỉ để chữ thường giữa thẻ mở và thẻ kết thúc của khối",
    )


def test_filters_of_the_library_say_what_they_want() -> None:
    """As they do of any other value."""
    (fault,) = faults(lambda: filled(p(MARKED + "{{ [q]|liet_ke }}"), RICH))

    assert (
        fault.wording.vi
        == "cần số liệu, ngày hoặc chữ, nhưng đây là khối có đoạn văn hoặc chữ đã định dạng"
    )


def test_a_block_of_paragraphs_is_printed_twice() -> None:
    """As docxtpl does."""
    block = p("{%p set q %}") + p("Điều {{ n }}") + p("{%p endset %}")

    assert texts(filled(block + p("{{p q }}") * 2, RICH)) == ["Điều 1"] * 2
    (fault,) = faults(lambda: filled(block + p("a {{ q }}"), RICH))
    assert fault.wording.en == "markup cannot stand inside text: use {{r … }} or {{p … }}"


def test_a_block_that_calls_a_macro_prints_what_it_gives() -> None:
    """A paragraph of its own for text, nothing for nothing, and paragraphs as they are."""
    macro = "{%% macro m() %%}%s{{ caller() }}{%% endmacro %%}"
    call = p("{%p call m() %}") + p("{%p endcall %}") + p("c")

    assert texts(filled(p(macro % "a & b") + call, {}))[1:] == ["a & b", "c"]
    assert texts(filled(p(macro % "") + call, {}))[1:] == ["c"]
    whole = p("{%p macro m() %}") + p("a & b") + p("{{p caller() }}") + p("{%p endmacro %}")
    inner = p("{%p call m() %}") + p("d") + p("{%p endcall %}")
    assert texts(filled(whole + inner, {})) == ["a & b", "d"]


def test_what_a_call_gives_is_escaped() -> None:
    """Also where it is no macro that is called."""
    environment = Environment(autoescape=True)
    environment.globals["f"] = lambda caller: f"<b>&{caller()}"

    assert old(p("{% call f() %}c{% endcall %}"), {}, environment) == "<b>&c"


def test_a_merged_cell_keeps_its_paragraphs() -> None:
    """What a cell shows is kept as it is, whatever signs are in it."""
    row = f"<w:tr>{cell(p('{%tr for i in x %}'))}</w:tr><w:tr>{cell(p('{% gop i %}{{ i }} & <'))}</w:tr><w:tr>{cell(p('{%tr endfor %}'))}</w:tr>"
    document = filled(f"<w:tbl>{row}</w:tbl>{p('c')}", {"x": ["a", "a", "b"]})

    assert xml(document).count("&lt;") + xml(document).count("&#60;") == 2


def test_in_old_templates_text_stays_xml() -> None:
    """Where values are XML as well: what is captured fits to them."""
    values = {"v": "a &amp; b", "r": OldRichText("đậm")}

    assert old(p("{% set q %}Lúa & {{ v }}{% endset %}{{ q }}"), values) == "Lúa & a & b"
    assert old(p("{% set q %}Lúa{% endset %}{{ q|upper }}{{ q == 'Lúa' }}"), values) == "LÚATrue"
    assert old(p(MARKED + "{{ q }}{{ q ~ q }}"), values) == "ađậmb" * 3


@given(st.sampled_from(USES), st.sampled_from(["&", "<", "a", ""]))
def test_no_use_of_a_block_breaks_a_document(use: str, text: str) -> None:
    """It is refused, or the document is well-formed."""

    def render() -> Document:
        return filled(p(MARKED + use), {**RICH, "v": text})

    if not faults(render):
        assert "đậm" in texts(render())[0] or use.startswith("{{ 'có'")
