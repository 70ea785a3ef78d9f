"""Tags that are printed together give the same document as tags that are printed one by one."""

from collections.abc import Mapping
from types import MappingProxyType, SimpleNamespace
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Undefined
from markupsafe import Markup

from tests.sizes import few
from tests.templates.made import docx, faults, p, table, texts
from vn_localgov.templates import Listing, Look, RenderLimits, RichText, Template, TemplateError
from vn_localgov.templates._options import Options
from vn_localgov.templates._running._live import LivePart
from vn_localgov.templates._running._make_program import build
from vn_localgov.templates._running._program import Program

Answer: TypeAlias = bytes | tuple[str, ...]

# As the library does it, and as docxtpl does.
OPTIONS = (Options(), Options(to_text=str, undefined=Undefined, is_raw=True, is_listing=True))
BODIES = (
    p("{{ a }} đạt 100% {{ b }}, {{ a }}%"),
    p("{{ a|upper }}{{ a ~ b }}{{ 'x' }}{{ rows[0].ten }}{{ rows|length }}"),
    table(("{%tr for r in rows %}", ""), ("{{ r.ten }}%", "{{ r.so }}"), ("{%tr endfor %}", "")),
    table(
        ("{%tr for r in rows %}", ""),
        ("{{ loop.index }}", "{{ r.ten|default('–') }}{{ r['so'] }}{{ r.items }}"),
        ("{%tr endfor %}", ""),
    ),
    p("{% for r in rows if r.so %}{{ r.so }}{% else %}{{ a }}{% endfor %}"),
    p("{% for r in rows recursive %}{{ r.ten }}{{ loop(r.so) }}{% endfor %}"),
    p("{% for r in rows %}{% if r.so %}{{ r.ten }};{{ a }}{% endif %}{{ r.so }}{% endfor %}"),
    p("{% for x in rows %}{% for r in rows %}{{ r.ten }}{{ x.so }}{% endfor %}{% endfor %}"),
    p("{% for r, s in rows %}{{ r.ten }}{% endfor %}{% for r in b %}{{ r.ten }}{% endfor %}"),
    p("{% macro m(r) %}{{ r.ten }}{{ a }}{% for r in rows %}{{ r.so }}{% endfor %}{% endmacro %}")
    + p("{{ a }}{{ m(rows[0]) }}{{ b }}{% set x %}{{ a }}{% endset %}{{ x }}"),
    p("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ a }}{% endcall %}{{ b }}"),
    p("{{p a }}") + p("{{r a }}{{ b }}") + p("{% set n = namespace(x=1) %}{{ n.x }}{{ b }}"),
)
scalars = st.one_of(
    st.text(max_size=9),
    st.text("ab&<>\"'\n\t\r\a\f\0\x0b\xa0\ud800é%", max_size=5),
    st.integers(),
    st.decimals(-(10**6), 10**6, places=2),
    st.sampled_from([None, 1.5, True, [], Markup("<b/>"), Listing("a\ab"), "{{ a }}", "%b"]),
    st.just(RichText().add("é", Look(bold=True)).add("y", link="https://example.vn")),
)
row_data = st.dictionaries(st.sampled_from(["ten", "so", "items"]), scalars)
rows = st.one_of(
    row_data,
    st.fixed_dictionaries({"ten": st.text("ab ế&", max_size=5), "so": st.text("1.,", max_size=5)}),
    row_data.map(lambda data: SimpleNamespace(**data)),
    row_data.map(MappingProxyType),
    scalars,
)


def answer(program: Program, values: Mapping[str, object]) -> Answer:
    """The document, or all that is wrong."""
    try:
        return program.render(values, verify=False)
    except TemplateError as error:
        return tuple(map(str, error.faults))


def one_by_one(program: Program) -> Program:
    """The same with each tag printed by itself."""
    own = program.environment
    parts = [it.one_by_one(own, own) if isinstance(it, LivePart) else it for it in program.parts]
    return attrs.evolve(program, parts=tuple(parts), plain=None)


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("body", BODIES)
def test_it_makes_no_difference(body: str, options: Options) -> None:
    """Whatever the values are: the same bytes, or the same faults at the same places."""
    together = build(docx(body), options)
    apart = one_by_one(together)

    @few(40)
    @given(
        st.fixed_dictionaries(
            {},
            optional={
                "a": scalars,
                "b": scalars | st.lists(rows, max_size=2),
                "rows": st.lists(rows, max_size=4)
                | st.lists(rows, max_size=4).map(tuple)
                | row_data
                | scalars,
            },
        )
    )
    def compare(values: Mapping[str, Any]) -> None:
        assert answer(together, values) == answer(apart, values)

    compare()


def test_tables_of_any_length() -> None:
    """More rows than are printed at once, and none; from a list or one by one."""
    body = table(("{%tr for r in rows %}",), ("{{ r.n }}",), ("{%tr endfor %}",))
    numbers = [f"{n} ộ" for n in range(2500)]

    template = Template.open(docx(body))
    for rows in ([{"n": it} for it in numbers], ({"n": it} for it in numbers)):
        assert texts(template.render({"rows": rows})) == numbers
    assert texts(template.render({"rows": []})) == []


def test_rows_are_counted() -> None:
    """All tables together make no more turns than allowed."""
    body = table(("{%tr for r in rows %}",), ("{{ r.n }}",), ("{%tr endfor %}",))
    template = Template.open(docx(body + body), render_limits=RenderLimits(steps=9))

    assert texts(template.render({"rows": [{"n": "1"}] * 4})) == ["1"] * 8
    (fault,) = faults(lambda: template.render({"rows": [{"n": "1"}] * 5}))
    assert fault.wording.en == "loops and calls take more than 9 steps"


@pytest.mark.parametrize(
    ("tags", "values"),
    [
        ("{{ x }}" * 9, {"x": "a" * 1000}),
        ("{{ x }}" * 9, {"x": "&" * 1000}),
        ("{% for r in x %}{{ r.a }}{% endfor %}", {"x": [{"a": "a" * 10}] * 900}),
        ("{% for r in x %}{{ r.a }}" + "–" * 1000 + "{% endfor %}", {"x": [{"a": "a"}] * 3}),
        ("{% for r in x %}{{ r.a }}{{ n }}{% endfor %}", {"x": [{"a": "a"}] * 9000, "n": "n"}),
    ],
)
def test_no_part_is_longer_than_allowed(tags: str, values: Mapping[str, Any]) -> None:
    """Whether values, rows or static text make it long; it is measured before it is made."""
    template = Template.open(docx(p(tags)), render_limits=RenderLimits(part_bytes=8000))

    (fault,) = faults(lambda: template.render(values))
    assert fault.wording.en == "the text is longer than 8,000 bytes"
