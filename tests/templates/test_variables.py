# ruff: noqa: E501 - templates and messages are read as they are printed
"""A template says what it wants to be given."""

from tests.templates.made import docx, p, table
from tests.word import made
from vn_localgov.templates import Location, Template, Variable

MAIN = "word/document.xml"


def paths(*tags: str) -> dict[str, tuple[bool, tuple[str, ...]]]:
    """What a template of these tags asks for."""
    found = Template.open(docx(p(*tags))).variables()
    return {it.path: (it.is_repeated, it.filters) for it in found}


def test_paths_loops_filters_and_places() -> None:
    """Each once, in the order of the document, with all its places."""
    body = p("{{ a.b|upper|trim }}", "{{ a.b }}") + table(
        ("{%tr for r in a.rows %}",), ("{{ r.x|dem }}{{ r['y'] }}",), ("{%tr endfor %}",)
    )
    header = made.part("hdr", p("{{ a.b|lower }}"))
    first, rows, x, y = Template.open(docx(body, header=header)).variables()

    places = (Location(MAIN, 1), Location("word/header.xml", 1))
    assert first == Variable(
        path="a.b", is_repeated=False, filters=("upper", "trim", "lower"), locations=places
    )
    assert (rows.path, rows.is_repeated) == ("a.rows", True)
    assert (x.path, x.filters, x.locations) == (
        "a.rows[].x",
        ("dem",),
        (Location(MAIN, 0, ((1, 2, 1),)),),
    )
    assert y.path == "a.rows[].y"


def test_what_a_template_defines_itself_is_not_asked_for() -> None:
    """Nor what Jinja knows."""
    assert paths("{% set z = a %}{{ z.q }}{{ range(b)|list }}{% macro m(k) %}{{ k }}{{ c }}{% endmacro %}{{ m(d) }}{% with w = e %}{{ w }}{% endwith %}{% call(v) m(1) %}{{ v }}{% endcall %}{% set (s, t) = f %}{{ s }}") == dict.fromkeys([*"abcdef", "a.q"], (False, ()))  # fmt: skip


def test_a_name_of_a_loop_is_asked_for_behind_it() -> None:
    """As the loop's own is gone there."""
    assert paths("{% for x in xs %}{{ x }}{% endfor %}{{ x }}") == {
        "xs": (True, ()),
        "xs[]": (False, ()),
        "x": (False, ()),
    }


def test_loops_in_loops_and_over_what_is_computed() -> None:
    """Where no path is known, what it is made of is asked for."""
    assert paths(
        "{% for r in rows if r.ok %}{% for x in r.xs %}{{ x }}{{ loop.index }}{% endfor %}{% else %}{{ n }}{% endfor %}",
        "{% for k, v in d.items() %}{{ k }}{% endfor %}{% for q in f(e) %}{{ q }}{% endfor %}{{ g[h] }}{{ i|default('x') }}",
    ) == {
        "rows": (True, ()),
        "rows[].xs": (True, ()),
        "rows[].xs[]": (False, ()),
        "n": (False, ()),
        "rows[].ok": (False, ()),
        "d": (True, ()),
        **dict.fromkeys("fegh", (False, ())),
        "i": (False, ("default",)),
    }


def test_what_is_called_on_a_value_is_no_part_of_the_data() -> None:
    """Nobody has to give ``ten.split``; what it is called with is asked for."""
    assert paths("{{ a.ten.split(b)|join }}{{ c.get('x', d) }}{{ e['k'].upper() }}") == {
        **dict.fromkeys(("a.ten", "b", "c", "d", "e.k"), (False, ())),
    }


def test_parts_of_elements_are_asked_for() -> None:
    """Whether a loop goes through a dict, a number picks an element, or a filter names the part."""
    assert paths(
        "{% for k, v in z.items() %}{{ k }}{{ v.a }}{% endfor %}{% for v in y.values() %}{{ v.b }}{% endfor %}",
        "{% for it in w.items() %}{{ it[1].c }}{% endfor %}{% for a, b in u %}{{ b.c }}{% endfor %}{{ q[0].b }}",
        '{{ m|map(attribute="n")|join }}{{ s|sort(attribute="p.q") }}{{ t|selectattr("co")|list|cong("so") }}{{ r|sum(e) }}',
    ) == {
        "z": (True, ()),
        "z[].a": (False, ()),
        "y": (True, ()),
        "y[].b": (False, ()),
        "w": (True, ()),
        "u": (True, ()),
        "q[].b": (False, ()),
        "m": (False, ("map", "join")),
        "m[].n": (False, ()),
        "s": (False, ("sort",)),
        "s[].p.q": (False, ()),
        "t[].so": (False, ()),
        "t[].co": (False, ()),
        "t": (False, ("selectattr", "list", "cong")),
        "r": (False, ("sum",)),
        "e": (False, ()),
    }


def test_three_names_of_a_loop_are_parts_of_an_element() -> None:
    """None of them stands for the element."""
    assert paths("{% for a, b, c in x %}{{ a.d }}{% endfor %}") == {"x": (True, ())}


def test_paths_go_on_through_filters_of_lists() -> None:
    """Whatever is chosen, grouped, cut or sorted before, the elements are those of the data."""
    assert paths(
        '{% for n in rows|theo_nhom("lv") %}{{ n.ten }}{% for r in n.cac_dong|sort(attribute="so") %}{{ r.so|so }}{% endfor %}{% endfor %}',
        '{% for ten, dong in a|groupby("x") %}{{ ten }}{% for d in dong %}{{ d.y }}{% endfor %}{% endfor %}{{ (a|groupby("x"))[0][1][0].q }}',
        '{% for r in b|selectattr("co")|sort(attribute=k) %}{{ r.z|dem }}{% endfor %}{% for r in b|default([]) %}{{ r.w }}{% endfor %}',
        "{% for hang in c|batch(3) %}{% for o in hang %}{{ o.ten }}{% endfor %}{% endfor %}{{ (c|sort(attribute='p')|first).ten }}",
    ) == {
        "rows": (True, ("theo_nhom", "sort")),
        "rows[].lv": (False, ()),
        "rows[].so": (False, ("so",)),
        "a": (True, ("groupby",)),
        "a[].x": (False, ()),
        "a[].y": (False, ()),
        "a[].q": (False, ()),
        "b": (True, ("selectattr", "sort", "default")),
        "b[].co": (False, ()),
        "k": (False, ()),
        "b[].z": (False, ("dem",)),
        "b[].w": (False, ()),
        "c": (True, ("batch",)),
        "c[].ten": (False, ()),
        "c[].p": (False, ()),
    }


def test_a_name_that_is_set_to_data_stands_for_it() -> None:
    """In the block where it is set, if it is set once."""
    assert paths(
        "{% set q = a.b %}{{ q.c }}{% set l = q.rows %}{% for r in l %}{% set s = r.d %}{{ s.e }}{% endfor %}",
        "{% with w = x.y %}{{ w.z }}{% endwith %}{% set m = m.n %}{{ m.o }}{% set t = f(g) %}{{ t.h }}",
        "{% if k %}{% set u = i %}{% else %}{% set u = j %}{% endif %}{{ u.v }}{% if k %}{% set o = i %}{{ o.p }}{% endif %}",
    ) == {
        "a.b": (False, ()),
        "a.b.c": (False, ()),
        "a.b.rows": (True, ()),
        "a.b.rows[].d": (False, ()),
        "a.b.rows[].d.e": (False, ()),
        "x.y": (False, ()),
        "x.y.z": (False, ()),
        "m.n": (False, ()),
        "m.n.o": (False, ()),
        **dict.fromkeys(("f", "g", "k", "i", "j", "i.p"), (False, ())),
    }


def test_what_a_macro_calls_back_is_not_asked_for() -> None:
    """It is the block that calls it."""
    tags = "{% macro w() %}{{ caller() }}{{ a }}{% endmacro %}{% call w() %}x{% endcall %}"
    assert paths(tags) == {"a": (False, ())}
