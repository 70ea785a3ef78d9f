# ruff: noqa: ANN401, E501 - two engines of one shape; messages are read as they are printed
"""Rich content that is put together keeps its looks, and is never taken for text."""

import io
import re
from collections.abc import Mapping
from typing import Any

import docxtpl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, faults, filled, p, texts, xml
from tests.templates.test_compat_cases import of_word
from tests.templates.test_rich_values import png
from vn_localgov.charts import Chart, ChartData
from vn_localgov.templates import (
    InlineImage,
    Look,
    RenderLimits,
    RichParagraphs,
    RichText,
    ValueFaultError,
    compat,
)
from vn_localgov.word import WordFile

BOLD, ITALIC = RichText().add("đậm", Look(bold=True)), RichText().add("nghiêng", Look(italic=True))
PARAGRAPHS = RichParagraphs().add("một").add("hai", "Heading1")
VALUES: Mapping[str, object] = {
    "a": BOLD,
    "b": ITALIC,
    "link": RichText().add("trang", link="https://xa.vn"),
    "ab": [BOLD, ITALIC],
    "ps": PARAGRAPHS,
    "t": "x & <y>",
    "n": 5,
}
B = "<w:r><w:rPr><w:b/></w:rPr>"
TILTED = "<w:r><w:rPr><w:i/></w:rPr>"
T = '<w:t xml:space="preserve">'
LOST = (
    "this is content with a look of its own, which would be lost here: print it as it is, or put it together with ~ or join",
    "đây là nội dung có định dạng, xử lý như chữ thì mất định dạng; hãy in nguyên như vậy, hoặc ghép bằng ~ hay join",
)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{r a ~ b }}", ["đậmnghiêng"]),
        ("{{ a ~ b }}", ["đậmnghiêng"]),
        ("{{p a ~ b }}", ["đậmnghiêng"]),
        ("Đạt {{ a ~ ' và ' ~ b }}.", ["Đạt đậm và nghiêng."]),
        ("{{r ab|join }}", ["đậmnghiêng"]),
        ("{{r ab|join(', ') }}", ["đậm, nghiêng"]),
        ("{{r [t, n]|join(a) }}", ["x & <y>đậm5"]),
        ("{{r a ~ t ~ n ~ b }}", ["đậmx & <y>5nghiêng"]),
        ("{{p t ~ a }}", ["x & <y>đậm"]),
        ("{{r [{'k': a}, {'k': b}]|join('; ', 'k') }}", ["đậm; nghiêng"]),
        ("{% set x = a ~ b %}{{r x ~ x }}", ["đậmnghiêngđậmnghiêng"]),
        ("{{r a ~ link }}", ["đậmtrang"]),
        ("{{p ps ~ ps }}", ["một", "hai", "một", "hai"]),
        ("{{p ps ~ '' ~ a ~ t }}", ["một", "hai", "đậm", "x & <y>"]),
        ("{{r a|e }}{{r b|safe }}{{ a|neu_thieu }}", ["đậmnghiêngđậm"]),
        ("{% set k %}{{ a }}{% endset %}{{ k ~ b }}{{ k + b }}{{ b + k }}", ["đậmnghiêng" * 2 + "nghiêngđậm"]),
    ],
)  # fmt: skip
def test_looks_are_kept(tag: str, expected: list[str]) -> None:
    """Whatever it is put together with, and wherever that stands."""
    document = filled(p(tag), VALUES)

    assert texts(document) == expected
    assert xml(document).count("<w:b/>") == "".join(expected).count("đậm")
    assert xml(document).count("<w:i/>") == "".join(expected).count("nghiêng")


def test_texts_between_are_escaped_runs() -> None:
    """Each piece is written as it would be by itself."""
    written = xml(filled(p("{{r a ~ t ~ b }}"), VALUES))

    assert (
        f"{B}{T}đậm</w:t></w:r><w:r>{T}x &#38; &#60;y&#62;</w:t></w:r>{TILTED}{T}nghiêng</w:t></w:r>"
        in written
    )


def test_blocks_with_paragraphs_are_put_together_as_well() -> None:
    """What a block holds, and paragraphs that a value brings."""
    body = p("{%p set k %}") + p("{{ t }}") + p("{%p endset %}") + p("{{p k ~ ps }}")

    assert texts(filled(body, VALUES)) == ["x & <y>", "một", "hai"]


def test_pictures_and_charts_are_put_together_too() -> None:
    """They stand one behind the other."""
    data = ChartData(categories=["a"], series={"s": [1]})
    values = {"i": InlineImage(content=png(1, 1)), "c": Chart(data=data)}

    written = xml(filled(p("{{ i ~ ' ' ~ c ~ i }}"), values))

    assert written.count("<w:drawing>") == 3


@given(st.lists(st.booleans() | st.text("ab<&", max_size=3), min_size=1, max_size=8))
def test_nothing_gets_lost(pieces: list[bool | str]) -> None:
    """The text of the whole is that of the pieces, in their order."""
    values = [BOLD if it is True else ITALIC if it is False else it for it in pieces]

    for tag in ("{{ x|join }}", "{{r x|join }}", "{{p x|join }}"):
        (text,) = texts(filled(p(tag), {"x": values})) or [""]
        assert text == "".join(map(str, values))


@pytest.mark.parametrize(
    "tag",
    [
        *("{{ a|upper }}", "{{ '%s'|format(a) }}", "{{ '%s' % a }}", "{{ '{}'.format(a) }}", "{{ a|string }}"),
        *("{{ (a ~ b)|upper }}", "{{ '{}'.format(a ~ b) }}", "{{ 'x'|replace('x', a) }}", "{{ a|truncate(1) }}"),
        "{{ a|vua_dong(100, 13, 12) }}",
    ],
)  # fmt: skip
def test_looks_are_not_lost_in_silence(tag: str) -> None:
    """What would take the letters alone is told."""
    (fault,) = faults(lambda: filled(p(tag), VALUES))

    assert (fault.wording.en, fault.wording.vi) == LOST


@pytest.mark.parametrize(
    ("tag", "en"),
    [
        ("{{ ps ~ a }}", "whole paragraphs cannot stand here: use {{p … }} in a paragraph of its own"),
        ("{{ (a ~ b).pieces }}", "this is rich content, of which templates do not use 'pieces': compute it before, and put the result into the data"),
        ("{{ a.xml }}", "this is rich content, of which templates do not use 'xml': compute it before, and put the result into the data"),
        ("{{r a ~ missing }}", "nothing is called 'missing'"),
        ("{{r a ~ none }}", "the value is missing (None)"),
        ("{% for i in a ~ b %}{% endfor %}", "this is rich content, of which templates do not use 'for': compute it before, and put the result into the data"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(tag: str, en: str) -> None:
    """With its place."""
    (fault, *_) = faults(lambda: filled(p(tag), VALUES))

    assert fault.wording.en == en


def test_the_same_very_often_is_bounded() -> None:
    """What doubles with each tag takes neither the memory nor the day."""
    body = p("{% set x = a %}" + "{% set x = x ~ x %}" * 40 + "{{r x }}")
    limits = RenderLimits(steps=1000, characters=10_000)

    (fault,) = faults(lambda: filled(body, VALUES, render_limits=limits))
    assert fault.wording.en == "loops and calls take more than 1,000 steps"

    body = p("{% set x = a %}" + "{% set x = x ~ x %}" * 9 + "{{r x }}")
    (fault,) = faults(lambda: filled(body, VALUES, render_limits=limits))
    assert fault.wording.en == "the text is longer than 10,000 characters"


def test_pieces_without_letters_are_bounded_too() -> None:
    """To print them takes time, though nothing is to be seen."""
    body = "{% set x = e ~ e %}" + "{% set x = x ~ x %}" * 9
    limits = RenderLimits(steps=3000)
    values = {"e": RichText()}

    assert xml(filled(p(body + "{{r x }}"), values, render_limits=limits))
    (fault,) = faults(lambda: filled(p(body + "{{r x }}" * 20), values, render_limits=limits))
    assert (fault.wording.en, fault.wording.vi) == (
        "loops and calls take more than 3,000 steps",
        "vòng lặp và lời gọi vượt quá 3.000 bước",
    )


def test_as_a_text_rich_text_has_no_looks() -> None:
    """Whoever makes a text of it in Python gets its letters, and not its name there."""
    assert str(RichText().add("Đạt ").add("109%", Look(bold=True))) == "Đạt 109%"
    assert str(PARAGRAPHS) == "một\nhai"


def values_of(engine: Any, filler: Any) -> Mapping[str, Any]:
    """How docxtpl's users put rich text together."""
    url = filler.build_url_id("https://xa.vn")
    a, b = engine.RichText("đậm", bold=True), engine.RichText("<nghiêng>", italic=True)
    one, two = engine.RichTextParagraph("một"), engine.RichTextParagraph("hai", parastyle="Q")
    rich = {"a": a, "b": b, "ab": [a, b], "link": engine.RichText("trang", url_id=url)}
    return rich | {"ps": [one, two], "text": str(a) + str(b), "xml": a.xml + b.xml, "p": str(one)}


def given_to(engine: Any, content: bytes, **options: Any) -> str:
    """The body of a document, less what the two write otherwise."""
    filler, file = engine.DocxTemplate(io.BytesIO(content)), io.BytesIO()
    filler.render(values_of(engine, filler), **options)
    filler.save(file)
    written = WordFile.open(file.getvalue()).parts["word/document.xml"].decode()
    body = re.search("<w:body>(.*?)<w:sectPr", written, re.DOTALL)
    assert body
    small = re.sub(r'\s+(?:xml:space|xmlns:r|r:id|w:tgtFrame)="[^"]*"|\n\s*', "", body[1])
    small = small.replace("<w:t></w:t>", "<w:t/>")
    return small.replace("&#60;", "&lt;").replace("&#62;", "&gt;")


@pytest.mark.parametrize(
    "tag",
    [
        *("{{r a ~ b }}", "{{r ab|join }}", "{{r ab|join(a) }}", "{{r text }}", "{{r xml }}", "{{r a.xml }}"),
        *("{{r a ~ link }}", "{{p ps[0] ~ ps[1] }}", "{{p ps|join }}", "{{p ps[0].xml }}", "{{p p }}"),
        *("{{r a|safe }}", "{{r a|e }}", "{{r a|string }}", "{{r ab|map(attribute='xml')|join }}"),
        "{% set x = a ~ b %}{{r x }}",
    ],
)  # fmt: skip
def test_docxtpl_and_compat_write_the_same(tag: str) -> None:
    """Runs and paragraphs, one behind the other."""
    content = of_word(p(tag))

    assert given_to(compat, content) == given_to(docxtpl, content)


@pytest.mark.parametrize(
    "tag", ["{{r a ~ b }}", "{{r text }}", "{{r a.xml }}", "{{r ab|join(a) }}"]
)
def test_escaping_keeps_looks(tag: str) -> None:
    """Where docxtpl writes the signs of XML into the document, or loses them."""
    written = given_to(compat, of_word(p(tag)), autoescape=True)

    assert "<w:r><w:rPr><w:b/></w:rPr><w:t>đậm</w:t></w:r>" in written


def test_a_link_needs_its_document() -> None:
    """As a text, it would lead nowhere: who takes it so is told."""
    linked = compat.RichText("trang", url_id="https://xa.vn")

    with pytest.raises(ValueFaultError) as caught:
        str(linked)

    assert (caught.value.wording.en, caught.value.wording.vi) == (
        "rich text with a link cannot be written before the document is filled: give the RichText itself, or put it together with ~ or join in the template",
        "chữ có định dạng kèm liên kết không đổi thành XML trước khi điền được; hãy đưa chính RichText đó vào dữ liệu, hoặc ghép bằng ~ hay join trong mẫu",
    )


@pytest.mark.parametrize("rich", [compat.RichText("một"), compat.RichTextParagraph("một")])
def test_the_xml_is_written_once_for_each_change(
    rich: compat.RichText | compat.RichTextParagraph,
) -> None:
    """However often it is taken, and never is it that of before."""
    before = rich.xml
    assert rich.xml is before

    rich.add("hai")

    assert rich.xml.startswith(before)
    assert "hai" in rich.xml
    assert str(rich) is rich.xml


@pytest.mark.parametrize("name", ["_rich", "_written", "add"])
def test_other_parts_of_rich_text_stay_closed(name: str) -> None:
    """Templates take its XML, as they do in docxtpl, and nothing else."""
    template = compat.DocxTemplate(docx(p(f"{{{{ x.{name} }}}}")))

    (fault,) = faults(lambda: template.render({"x": compat.R("a")}))

    assert fault.wording.en == (
        f"this is rich content, of which templates do not use {name!r}: compute it before, and put the result into the data"
    )
