# ruff: noqa: E501, ISC004 - templates are read as they are typed
"""What docxtpl's own test scripts show, restated: both engines give the same text, and the right one."""

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

import docxtpl
import jinja2
import pytest

from tests.checks.made import blank
from tests.templates.made import p, r
from tests.templates.test_compat import both, rendered
from vn_localgov.opc import Limits, pack, unpack
from vn_localgov.templates import TemplateError, compat
from vn_localgov.word import WordFile

Make = Callable[[Any, Any], Mapping[str, Any]]


def of_word(body: str, header: str = "", **parts: str) -> bytes:
    """A file of python-docx with another body; *parts* are put in by their names."""
    document = blank()
    document.sections[0].header.paragraphs[0].text = header
    file = io.BytesIO()
    document.save(file)
    package = unpack(file.getvalue(), Limits())
    main = package["word/document.xml"].decode()
    new = re.sub("<w:body>.*?(?=<w:sectPr)", lambda _: f"<w:body>{body}", main, flags=re.DOTALL)
    others = {name: content.encode() for name, content in parts.items()}
    return pack({**package, "word/document.xml": new.encode(), **others})


def loop(kind: str, over: str, *inside: str) -> str:
    """A loop whose tags take their paragraphs with them."""
    return p(f"{{%{kind} for {over} %}}") + "".join(inside) + p(f"{{%{kind} endfor %}}")


def cell(*content: str) -> str:
    """A cell with properties, as Word writes it."""
    return f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'


def wide(*cells: str) -> str:
    """A row of cells."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def grid(columns: int, *rows: str) -> str:
    """A table with a grid."""
    width = '<w:gridCol w:w="900"/>'
    return f"<w:tbl><w:tblPr/><w:tblGrid>{width * columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of texts."""
    return grid(len(rows[-1]), *(wide(*(cell(p(text)) for text in row)) for row in rows))


COMMUNES = [
    {"ten": "Mai Trung", "thon": ["Nội", "Trại"], "ho": 12, "mau": "FF0000"},
    {"ten": "Hùng Thái", "thon": ["Đông"], "ho": 7, "mau": "00B050"},
]
CASES: dict[str, tuple[str, Mapping[str, Any], list[str]]] = {
    "order": (
        p("Kính gửi {{ nguoi.ten }},") + p("{% if nguoi.la_nu %}Bà{% else %}Ông{% endif %}: {{ '{:,.2f}'.format(tong) }}") + table(("{%tr for x in xs %}", ""), ("{{ x.ten }}", "{{ x.ho }}"), ("{%tr endfor %}", "")) + p("{%p if tong > 9 %}") + p("lớn") + p("{%p endif %}"),
        {"nguoi": {"ten": "N.V.A", "la_nu": False}, "tong": 1234.5, "xs": COMMUNES},
        ["Kính gửi N.V.A,", "Ông: 1,234.50", "Mai Trung", "12", "Hùng Thái", "7", "lớn"],
    ),
    "nested for": (
        loop("p", "x in xs", p("{{ x.ten }}"), loop("p", "t in x.thon", p("- {{ t }}"))),
        {"xs": COMMUNES},
        ["Mai Trung", "- Nội", "- Trại", "Hùng Thái", "- Đông"],
    ),
    "dynamic table": (
        grid(3, wide(cell(p("Chỉ tiêu")), cell(p("{%tc for c in cot %}")), cell(p("{{ c }}")), cell(p("{%tc endfor %}")))
             , wide(cell(p("{%tr for d in dong %}"))), wide(cell(p("{{ d.ten }}")), cell(p("{%tc for c in d.so %}")), cell(p("{{ c }}")), cell(p("{%tc endfor %}"))), wide(cell(p("{%tr endfor %}")))),
        {"cot": ["2022", "2023"], "dong": [{"ten": "Hộ nghèo", "so": [57, 41]}, {"ten": "Đường", "so": [3, 4]}]},
        ["Chỉ tiêu", "2022", "2023", "Hộ nghèo", "57", "41", "Đường", "3", "4"],
    ),
    "less cells after the loop": (
        grid(4, wide(cell(p("{%tc for c in cot %}")), cell(p("{{ c }}")), cell(p("{%tc endfor %}")), cell(p("sau")))),
        {"cot": ["a"]},
        ["a", "sau"],
    ),
    "cell background": (
        table(("{%tr for x in xs %}", ""), ("{% cellbg x.mau %}{{ x.ten }}", "{% cellbg 'D9D9D9' %}{{ x.ho }}"), ("{%tr endfor %}", "")),
        {"xs": COMMUNES},
        ["Mai Trung", "12", "Hùng Thái", "7"],
    ),
    "horizontal merge": (
        grid(3, wide(cell(p("{%tc for c in cot %}")), cell(p("{% hm %}Năm")), cell(p("{%tc endfor %}"))), wide(cell(p("{%tc for c in cot %}")), cell(p("{{ c }}")), cell(p("{%tc endfor %}")))),
        {"cot": ["2021", "2022", "2023"]},
        ["Năm", "2021", "2022", "2023"],
    ),
    "vertical merge": (
        table(("{%tr for x in xs %}", "", ""), ("{% vm %}Xã", "{{ x.ten }}", "{% vm %}{{ xs|length }}"), ("{%tr endfor %}", "", "")),
        {"xs": COMMUNES},
        ["Xã", "Mai Trung", "2", "", "Hùng Thái", ""],
    ),
    "vertical merge in a loop of loops": (
        table(("{%tr for x in xs %}", ""), ("{%tr for t in x.thon %}", ""), ("{% vm %}{{ x.ten }}", "{{ t }}"), ("{%tr endfor %}", ""), ("{%tr endfor %}", "")),
        {"xs": COMMUNES},
        ["Mai Trung", "Nội", "", "Trại", "Hùng Thái", "Đông"],
    ),
    "colspan": (
        grid(2, wide(cell(p("{% colspan n %}Tổng"))), wide(cell(p("a")), cell(p("b")))),
        {"n": 2},
        ["Tổng", "a", "b"],
    ),
    "merge paragraphs": (
        p("Ông {{ ten }} ") + p("{%- if co_vo -%}") + p(" và bà {{ vo }} ") + p("{%- endif -%}") + p(" {% if con %}cùng {{ con }} con{% endif %}") + p("{%- if true %} đã đến.{% endif %}"),
        {"ten": "A", "co_vo": True, "vo": "B", "con": 2},
        ["Ông A  và bà B  cùng 2 con đã đến."],
    ),
    "preserved spaces": (
        p("{{ a }} {{ b }}", "  {{ c }}  ", "{% if a %} {{ b }} {% endif %}"),
        {"a": "x", "b": "y", "c": "z"},
        ["x y  z   y "],
    ),
    "a percent sign in a condition": (
        p("{% for i in range(4) %}{% if i % 2 == 0 %}{{ i }}{% endif %}{% endfor %}"), {}, ["02"],
    ),
    "comments": (
        p("a{# một #}b") + p("{#p hai #}") + table(("c", "{#tc ba #}")) + table(("{#tr bốn #}",), ("d",)) + p("e {#r năm #}f"),
        {},
        ["ab", "c", "d", "e f"],
    ),
    "escaped delimiters": (
        p("{_{ a }_} {_% b %_}, {{ c }}"), {"c": 1}, ["{{ a }} {% b %}, 1"],
    ),
    "signs in tags that XML writes otherwise": (
        p("{% if a < 3 and b > 1 %}{{ 'x' if 'q' != \"r\" }}{% endif %}{{ “k”|upper }}"),
        {"a": 1, "b": 2},
        ["xK"],
    ),
    "listings": (
        p("{{ van_ban }}") + p("sau"),
        {"van_ban": "dòng 1\ndòng 2\tcột\ađoạn\fsang trang"},
        ["dòng 1\ndòng 2\tcột", "đoạn", "\n", "sang trang", "sau"],
    ),
    "tags that Word cut": (
        f"<w:p>{r('{{')}<w:proofErr w:type='spellStart'/>{r(' nguoi')}{r('.ten', '<w:rPr><w:b/></w:rPr>')}<w:proofErr w:type='spellEnd'/>{r(' }}')}</w:p>"
        f"<w:p>{r('{')}{r('% if a %')}{r('}1{%')}{r(' endif %}')}</w:p>",
        {"nguoi": {"ten": "A"}, "a": 1},
        ["A", "1"],
    ),
    "Word's own tabs between": (
        "<w:p><w:r><w:tab/></w:r><w:r><w:t>{{ a }}</w:t></w:r><w:r><w:tab/><w:t>{{ b }}</w:t></w:r></w:p>",
        {"a": "1", "b": "2"},
        ["\t1\t2"],
    ),
    "macros": (
        p("{% macro o(x) -%}[{{ x }}]{%- endmacro %}") + loop("p", "x in xs", p("{{ o(x.ten) }}")),
        {"xs": COMMUNES},
        ["", "[Mai Trung]", "[Hùng Thái]"],
    ),
    "vertical merge in a loop of ranges": (
        table(("{%tr for i in range(2) %}", "", ""), ("{%tr for j in range(2) %}", "", ""), ("{% vm %}mục {{ i }}", "{% vm %}{{ i }}", "{{ j }}"), ("{%tr endfor %}", "", ""), ("{%tr endfor %}", "", "")),
        {},
        ["mục 0", "0", "0", "", "", "1", "mục 1", "1", "0", "", "", "1"],
    ),
    "spaces and tabs": (
        p("a{{ s }}b") + p("{{ s }}") + p("a{{ t }}b") + p("{{ t }}"),
        {"s": " " * 10, "t": "\t" * 5},
        [f"a{' ' * 10}b", " " * 10, "a\t\t\t\t\tb", "\t" * 5],
    ),
    "names of other letters": (
        p("{{ Đơn_vị }} {{ 名 }}"), {"Đơn_vị": "xã", "名": "名前"}, ["xã 名前"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_template_of_docxtpl_gives_the_text_that_it_gives_there(name: str) -> None:
    """Paragraph by paragraph, in whatever order the cells of a table are read."""
    body, context, expected = CASES[name]

    assert both(of_word(body), lambda *_: context) == [*expected, ""]


def test_tags_in_other_parts_give_the_same_text() -> None:
    """Headers, with signs that XML writes otherwise and letters of all languages."""
    for header in (
        "{{ ten }} & {{ x }}",
        "Đơn vị: {{ ten }} – 한국",
        "{% if ten %}{{ ten }}{% endif %}",
    ):
        found = both(of_word(p("{{ x }}"), header), lambda *_: {"ten": "Xã", "x": "1"})
        assert "Xã" in "".join(found)


def test_filters_and_conditions_of_an_environment() -> None:
    """With arguments too."""
    environment = jinja2.Environment(autoescape=True)
    environment.filters["gap"] = lambda value, times=2: value * times
    environment.globals["nay"] = lambda: "hôm nay"

    found = both(
        of_word(p("{{ a|gap }} {{ a|gap(3) }} {{ nay() }}")),
        lambda *_: {"a": "x<"},
        jinja_env=environment,
    )
    assert found[0] == "x<x< x<x<x< hôm nay"


def test_a_template_gives_a_document_for_each_data() -> None:
    """One object, many renderings."""
    filler = compat.DocxTemplate(of_word(p("{{ a }}")))
    for value in "abc":
        filler.render({"a": value})
        file = io.BytesIO()
        filler.save(file)
        fresh = rendered(docxtpl, of_word(p("{{ a }}")), lambda *_, value=value: {"a": value})
        assert [it.text for it in WordFile.open(file.getvalue()).paragraphs] == fresh


def test_errors_name_the_tag_where_docxtpl_names_seven_lines() -> None:
    """Also those that it calls by a line number of the XML."""
    for text in ("{% iff a %}", "{{ a b }}", "{% endfor %}"):
        with pytest.raises(TemplateError, match=re.escape(text)):
            rendered(compat, of_word(p(text)), lambda *_: {"a": 1})
        with pytest.raises(jinja2.TemplateSyntaxError):
            rendered(docxtpl, of_word(p(text)), lambda *_: {"a": 1})


def test_names_that_are_wanted_are_the_same_before_and_after() -> None:
    """As they are those of the template, not of the document."""
    content = of_word(
        p("{{ a }}{% if b %}{{ c.d }}{% endif %}{% for e in f %}{{ e.g }}{% endfor %}"), "{{ h }}"
    )
    filler, other = compat.DocxTemplate(content), docxtpl.DocxTemplate(io.BytesIO(content))

    assert (
        filler.get_undeclared_template_variables()
        == other.get_undeclared_template_variables()
        == set("abcfh")
    )
    filler.render({"a": 1})
    assert filler.get_undeclared_template_variables(context={"a": 1}) == set("bcfh")
