# ruff: noqa: ANN401, E501 - two engines of one shape; templates are read as they are typed
"""Who changes only the import gets the text that docxtpl gives, or an error where it loses some."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docxtpl
import pytest
from docx.shared import Mm
from jinja2 import Environment, StrictUndefined

from tests.checks.made import blank
from tests.templates.test_rich_values import png
from vn_localgov.templates import Look, TemplateError, compat
from vn_localgov.word import WordFile

ROWS = [{"a": "1", "b": ["x", "y"]}, {"a": "2", "b": []}]
CASES: dict[str, tuple[list[str | list[list[str]]], Mapping[str, Any]]] = {
    "values": (["{{ a }} {{a}} {{ b.c }} {{ d[0] }} {{ none }} {{ missing }}|{{ n }} {{ f }} {{ t }}"], {"a": "é", "b": {"c": 1}, "d": ["x"], "none": None, "n": 5, "f": 1.5, "t": True}),
    "escaped": (["{{ a|e }} {{ b }}"], {"a": "x & y < z", "b": "x &amp; y"}),
    "filters": (["{{ a|upper }} {{ '%.2f'|format(n) }} {{ '{:,}'.format(1234) }} {{ a.replace('b', 'c') }}"], {"a": "ab", "n": 2.5}),
    "if": (["{% if a %}1{% elif b %}2{% else %}3{% endif %} {{ 'x' if a else 'y' }}"], {"a": 0, "b": 1}),
    "paragraphs": (["{%p if a %}", "b", "{%p else %}", "c", "{%p endif %}", "{%p for x in xs %}", "- {{ x }}", "{%p endfor %}", "d"], {"a": 0, "xs": "12"}),
    "comment": (["a{# b #}c", "{#p d #}", "e"], {}),
    "literal": (["{_{ a }_} {_% b %_}"], {}),
    "merge": (["a ", "{%- if x -%}", "b", "{%- endif %} c"], {"x": 1}),
    "breaks": (["{{ a }}"], {"a": "x\ny\tz"}),
    "listing": (["{{ a }}!"], {"a": "x\ay\nz\fu"}),
    "rows": ([[["Tên", "b"], ["{%tr for r in rows %}", ""], ["{{ r.a }}", "{% for x in r.b %}{{ x }},{% endfor %}"], ["{%tr endfor %}", ""]]], {"rows": ROWS}),
    "columns": ([[["{%tc for r in rows %}", "{{ r.a }}", "{%tc endfor %}"]]], {"rows": ROWS}),
    "cells": ([[["{%tr for r in rows %}", ""], ["{% cellbg c %}{{ r.a }}", "{% vm %}{{ r.a }}"], ["{%tr endfor %}", ""]]], {"rows": ROWS, "c": "FF0000"}),
    "macro": (["{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m('a') }}{% set y = 3 %}{{ y }}"], {}),
}  # fmt: skip


def template(body: list[str | list[list[str]]], header: str = "") -> bytes:
    """A file of python-docx: texts are paragraphs, lists are tables."""
    made = blank()
    for item in body:
        if isinstance(item, str):
            made.add_paragraph(item)
            continue
        table = made.add_table(len(item), len(item[0]))
        for row, texts in zip(table.rows, item, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    made.sections[0].header.paragraphs[0].text = header
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def rendered(
    engine: Any, content: bytes, context: Callable[[Any, Any], Mapping[str, Any]], **options: Any
) -> list[str]:
    """The text that an engine gives."""
    filler = engine.DocxTemplate(io.BytesIO(content))
    filler.render(context(engine, filler), **options)
    file = io.BytesIO()
    filler.save(file)
    return [it.text for it in WordFile.open(file.getvalue()).paragraphs]


def both(
    content: bytes, context: Callable[[Any, Any], Mapping[str, Any]], **options: Any
) -> list[str]:
    """The text that both engines give."""
    own = rendered(compat, content, context, **options)
    assert own == rendered(docxtpl, content, context, **options)
    return own


def test_looks_may_be_written_as_docxtpl_takes_them() -> None:
    """Sizes and colours in digits, and nothing for none."""
    looks = {"size": "28", "highlight": "#00ff00", "underline": "", "color": None}
    ((_, look, _),) = compat.RichText("a", **looks)._rich.pieces  # noqa: SLF001

    assert look == Look(size=28, highlight="green")


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("autoescape", [False, True])
def test_the_text_is_that_of_docxtpl(name: str, autoescape: bool) -> None:
    """Paragraph by paragraph, the header too."""
    body, context = CASES[name]

    assert both(template(body, "{{ n }}"), lambda *_: context, autoescape=autoescape)


def test_objects_give_the_same_text() -> None:
    """Rich text, listings and pictures, inline and as runs and paragraphs."""

    def context(engine: Any, filler: Any) -> Mapping[str, Any]:
        rich = engine.RichText("a", bold=True, color="#FF0000", size=28, font="Arial", lang="vi-VN")
        rich.add(" b\nc", italic=True, underline="single")
        rich.add(engine.R(" d"))
        rich.add("e", url_id=filler.build_url_id("https://a.b/?c&d"))
        paragraphs = engine.RP("f")
        paragraphs.add(rich, parastyle="ListBullet")
        image = engine.InlineImage(filler, io.BytesIO(png(9, 9)), width=Mm(5))
        return {
            "rich": rich,
            "rp": paragraphs,
            "image": image,
            "listing": engine.Listing("x & y\nz\aw"),
        }

    content = template(["A {{r rich }} B", "{{ listing }}", "{{p rp }}", "C {{ image }} D"])
    assert "A a b\nc de B" in both(content, context)


def test_an_environment_brings_its_filters_and_functions() -> None:
    """And what it thinks of missing values."""
    environment = Environment(undefined=StrictUndefined)  # noqa: S701 - docxtpl's default
    environment.filters["x2"] = lambda value: value * 2
    environment.globals["f"] = lambda: "f"
    environment.tests["long"] = lambda value: len(value) > 1
    content = template(["{{ a|x2 }}{{ f() }}{{ 'l' if a is long }}"])

    assert both(content, lambda *_: {"a": "ab"}, jinja_env=environment) == ["abab" + "fl", ""]
    with pytest.raises(TemplateError):
        rendered(compat, template(["{{ b }}"]), lambda *_: {}, jinja_env=environment)
    escaping = Environment(autoescape=True)
    assert (
        rendered(compat, template(["{{ a }}"]), lambda *_: {"a": "<"}, jinja_env=escaping)[0] == "<"
    )


def test_extensions_are_not_supported() -> None:
    """Rather than ignored."""
    environment = Environment(extensions=["jinja2.ext.do"], autoescape=True)

    with pytest.raises(ValueError, match="extensions of Jinja are not supported"):
        rendered(compat, template(["a"]), lambda *_: {}, jinja_env=environment)


@pytest.mark.parametrize(
    "value",
    [
        "Lúa & ngô",
        "số < 5",
        "a <b>đậm</b> c",
        "</w:t>",
        "<!-- ",
        "<![CDATA[",
        "\ud800",
        "a\x0b",
        "</w:t></w:r></w:p><w:p>",
    ],
)
def test_where_docxtpl_loses_text_there_is_an_error(value: str) -> None:
    """With the tag; escaping helps."""
    with pytest.raises(TemplateError, match=r"\{\{ a \}\}"):
        rendered(compat, template(["{{ a }}", "sau"]), lambda *_: {"a": value})


def test_each_rendering_begins_anew(tmp_path: Path) -> None:
    """Nothing of a document is in the next."""
    (tmp_path / "t.docx").write_bytes(template(["{{ a }}"]))
    filler = compat.DocxTemplate(tmp_path / "t.docx")
    for value in ("1", "2"):
        filler.render({"a": value})
        filler.save(tmp_path / "d.docx")
        assert WordFile.open(tmp_path / "d.docx").paragraphs[0].text == value


def test_names_that_are_not_given() -> None:
    """As docxtpl lists them."""
    content = template(["{{ a.b }}{% for x in xs %}{{ x }}{{ c }}{% endfor %}"], "{{ d }}")
    own, other = compat.DocxTemplate(content), docxtpl.DocxTemplate(io.BytesIO(content))

    assert own.get_undeclared_template_variables() == {"a", "xs", "c", "d"}
    assert own.get_undeclared_template_variables(context={"a": 1}) == {"xs", "c", "d"}
    assert other.get_undeclared_template_variables() == {"a", "xs", "c", "d"}


def test_parts_of_missing_values_are_errors_there_too() -> None:
    """But here with their place."""
    with pytest.raises(
        TemplateError, match=r"paragraph 1: .*: the value is missing: 'a' is undefined"
    ):
        rendered(compat, template(["{{ a.b }}"]), lambda *_: {})


def test_objects_can_be_empty() -> None:
    """And stay so."""
    assert both(
        template(["a{{r x }}b", "{{p y }}"]),
        lambda engine, _: {"x": engine.RichText(), "y": engine.RP()},
    ) == ["ab", ""]
