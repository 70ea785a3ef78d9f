# ruff: noqa: ANN401, E501 - two engines of one shape; templates are read as they are typed
"""What docxtpl's own test scripts show of values with looks, restated: both engines give the same."""

import io
import re
from collections.abc import Mapping
from typing import Any

import docxtpl
import jinja2
import pytest
from docx.shared import Mm

from tests.templates.made import docx, faults, p
from tests.templates.test_compat import both
from tests.templates.test_compat_cases import of_word, table
from tests.templates.test_rich_values import png
from vn_localgov.templates import compat
from vn_localgov.word import WordFile

UNDERLINES = ("single", "double", "thick", "dotted", "dash", "dotDash", "dotDotDash", "wave")


def rich(engine: Any, filler: Any) -> Mapping[str, Any]:
    """Values of all looks."""
    text = engine.RichText("một ví dụ ")
    text.add("kiểu riêng", style="Strong")
    text.add(" nghiêng", italic=True)
    text.add(" tím", color="#ff00ff", highlight="#00ff00")
    text.add(" gạch", strike=True)
    text.add(" nhỏ", size=14)
    text.add(" trên", superscript=True)
    text.add(" dưới", subscript=True)
    text.add(" gạch chân", underline=True)
    text.add(" chấm", underline="dotted")
    text.add(" đậm", bold=True, font="Courier")
    text.add("\n\n<hay> & dở")
    text.add(" đường dẫn", url_id=filler.build_url_id("https://a.b/?x=1&y=2"))
    return {
        "rich": text,
        "asian": engine.R("测试TEST", font="eastAsia:SimSun"),
        "breaks": engine.R("một\nhai\ađoạn\acuối\tcột", color="#ff00ff"),
        "page": engine.R("\f"),
        "empty": engine.R(""),
        "number": engine.R(12),
    }


@pytest.mark.parametrize("autoescape", [False, True])
def test_rich_text_gives_the_same_text(autoescape: bool) -> None:
    """As a run, and in a condition."""
    body = (
        p("a {{r rich }} b") + p("{{r rich }}") + p("{{r asian }}") + p("{{r number }}")
        + p("{% if rich %}{{r rich }}{% endif %}") + p("x{{r breaks }}y") + p("{{r breaks }}") + p("{{r page }}{{r empty }}z")
    )  # fmt: skip

    found = both(of_word(body), rich, autoescape=autoescape)
    assert "xmột\nhai" in found
    assert {"测试TEST", "12"} <= set(found)


def test_rich_paragraphs_give_the_same_text() -> None:
    """With styles, breaks and rich text in them."""

    def context(engine: Any, filler: Any) -> Mapping[str, Any]:
        paragraphs = engine.RichTextParagraph()
        paragraphs.add("không kiểu")
        paragraphs.add("trích", parastyle="IntenseQuote")
        paragraphs.add("hai\ađoạn", parastyle="ListBullet")
        paragraphs.add(rich(engine, filler)["rich"], parastyle="ListNumber")
        return {"x": paragraphs}

    found = both(of_word(p("trước") + p("{{p x }}") + p("sau")), context)
    assert found[:5] == ["trước", "không kiểu", "trích", "hai", "đoạn"]


def test_pictures_give_the_same_drawings() -> None:
    """In text, cells, loops and the header, also as links, with sizes in the same units."""

    def context(engine: Any, filler: Any) -> Mapping[str, Any]:
        def image(**options: Any) -> Any:
            return engine.InlineImage(filler, io.BytesIO(png(30, 15)), **options)

        return {
            "one": image(width=Mm(20)),
            "both": image(width=Mm(30), height=Mm(60)),
            "link": image(height=Mm(5), anchor="https://a.b"),
            "many": [{"x": image(height=Mm(10)), "t": "a"}, {"x": image(), "t": "b"}],
        }

    body = p("{{ one }} và {{ both }}{{ link }}") + table(
        ("{%tr for m in many %}", ""), ("{{ m.x }}", "{{ m.t }}"), ("{%tr endfor %}", "")
    )
    drawn = []
    for engine in (compat, docxtpl):
        filler = engine.DocxTemplate(io.BytesIO(of_word(body, "{{ one }}")))
        filler.render(context(engine, filler), jinja2.Environment(autoescape=True))
        file = io.BytesIO()
        filler.save(file)
        parts = WordFile.open(file.getvalue()).parts
        xml = parts["word/document.xml"].decode()
        names = [name for name in parts if "header" in name and name.endswith(".rels")]
        drawn.append(
            (
                re.findall(r'extent cx="(\d+)" cy="(\d+)"', xml),
                len(set(re.findall(r'docPr id="(\d+)"', xml))),
                xml.count("hlinkClick"),
                [parts[name].count(b'relationships/image"') for name in names],
            )
        )
    own, other = drawn
    assert (own[0][:4], own[1:2], own[3]) == (other[0][:4], other[1:2], other[3])
    assert min(own[2], other[2]) == 1


@pytest.mark.parametrize("autoescape", [False, True])
def test_rich_text_in_rich_text_gives_the_same_text(autoescape: bool) -> None:
    """With all underlines, fonts, a link, paragraphs and pages (richtext)."""

    def context(engine: Any, filler: Any) -> Mapping[str, Any]:
        inner = engine.RichText()
        inner.add("kiểu", style="Strong")
        inner.add(" to", size=60)
        inner.add("\nliên kết ")
        inner.add("cổng", url_id=filler.build_url_id("https://a.b"))
        inner.add("\ađoạn: <hay>\a")
        inner.add("hết trang\f")
        for underline in UNDERLINES:
            inner.add(f"\ngạch {underline} \n", underline=underline)
        inner.add("\nphông\n", underline=True, font="Courier New")
        outer = engine.RichText("ví dụ ")
        outer.add(inner)
        return {"x": outer}

    body = p("{{r x }}") + p("a {{r x }} b") + table(("{{r x }}", "c"))
    found = both(of_word(body), context, autoescape=autoescape)
    assert found.count("đoạn: <hay>") == 3
    assert "a ví dụ kiểu to\nliên kết cổng" in found


def test_rich_text_in_conditions_gives_the_same_text() -> None:
    """Beside it, as a run of its own, as a paragraph of its own (richtext_and_if)."""
    body = (
        p("{% if x %}{{r x }}{% endif %} sau") + p("{%r if x %}", "{{r x }}", "{%r endif %}")
        + p("{%p if x %}") + p("{{r x }}") + p("{%p endif %}") + p("{% if y %}{{r y }}{% else %}không{% endif %}")
    )  # fmt: skip

    found = both(of_word(body), lambda engine, _: {"x": engine.R("đỏ", color="ff0000"), "y": None})
    assert found == ["đỏ sau", "đỏ", "đỏ", "không", ""]


def test_spaces_and_tabs_of_rich_text_stay() -> None:
    """All of them, alone and between others (word2016)."""
    found = both(
        of_word(p("a{{r s }}b") + p("{{r s }}") + p("a{{r t }}b") + p("{{r t }}")),
        lambda engine, _: {"s": engine.RichText(" " * 10), "t": engine.RichText("\t" * 5)},
    )
    assert found == [f"a{' ' * 10}b", " " * 10, "a\t\t\t\t\tb", "\t" * 5, ""]


LINES = "\nmới\nThường\nmột \t tab\a\nđoạn\a\ntrang: \f\n'hết'\n"
PAGE = 'HTTP/1.1 200 OK\nType: text/html;charset=UTF-8\n\n<html>\n  <title>A &amp; B</title>\n\t<b class="x">\n</html>'


@pytest.mark.parametrize("autoescape", [False, True])
def test_escaped_values_give_the_same_text(autoescape: bool) -> None:
    """As rich text, by the filter, as a listing, and bare in cells and between others (escape)."""
    body = (
        p("{{r rich }}") + p("{{ sign|e }}") + p("A{{r breaks }}B") + p("{{ listing }}") + p("x{{r page }}y")
        + p("{{ lines }}") + p("{{ html|e }}") + p("a {{ listing }} b {{ lines }} c") + table(("{{ listing }}", "x {{ lines }}"), ("{{ html|e }}", "y"))
        + p("{% for it in lines.split('\\n') %}[{{ it }}]{% endfor %}")
    )  # fmt: skip

    def context(engine: Any, _: Any) -> Mapping[str, Any]:
        return {
            "rich": engine.R('"nhỏ hơn" là <, "và" là &'),
            "sign": "a < b",
            "breaks": engine.R("một\nhai\ađoạn\akhác", color="#ff00ff"),
            "listing": engine.Listing("một\nhai\nvà <>& ..."),
            "page": engine.R("\f"),
            "lines": LINES,
            "html": PAGE,
        }

    found = both(of_word(body), context, autoescape=autoescape)
    assert found[:3] == ['"nhỏ hơn" là <, "và" là &', "a < b", "Amột\nhai"]
    assert found.count(PAGE) == 2


def test_all_signs_are_escaped_if_asked() -> None:
    """Those of a dict that the template goes through with a function (escape_auto)."""
    signs = {"LESS": "<", "QUOTE": '"', "AND": "&", "APOSTROPHE": "'", "GREATER": ">"}
    values = {"d": signs, "pairs": lambda it: iter(it.items()), "a": 'Một "chuỗi & dấu"! <你 & 我>'}
    body = (
        p("{%p for k, v in pairs(d) %}") + p("{{ k }}: {{ v }}") + p("{%p endfor %}") + p("{{ a }}")
    )

    found = both(of_word(body), lambda *_: values, autoescape=True)
    assert found == [*(f"{name}: {sign}" for name, sign in signs.items()), values["a"], ""]


def test_filters_take_text_and_numbers() -> None:
    """Of an environment that is given by place (custom_jinja_filters)."""
    environment = jinja2.Environment()  # noqa: S701 - docxtpl's default
    environment.filters["joined"] = lambda value, text: f"{value} {text}"
    environment.filters["plus"] = lambda value, number: value + number
    body = p("{{ a|joined('ơi') }}, {{ b|plus(2.25) }}, {{ b|plus(b) }}")

    found = both(of_word(body), lambda *_: {"a": " Chào", "b": 1.5}, jinja_env=environment)
    assert found == [" Chào ơi, 3.75, 3.0", ""]


class Marked:
    """What other libraries have: a value that says how it is written as markup."""

    def __html__(self) -> str:
        return "Lúa &amp; &lt;ngô&gt;"

    def __str__(self) -> str:
        return "chữ"


@pytest.mark.parametrize("autoescape", [False, True])
def test_values_that_write_their_own_markup(autoescape: bool) -> None:
    """It is taken where text is escaped, and where somebody says that it is markup."""
    body = p("{{ x }}|{{ [x, '.']|join }}|{{ x|e }}|{{ x|safe }}|{{ x ~ '.' }}|{{ x|string }}")

    found = both(of_word(body), lambda *_: {"x": Marked()}, autoescape=autoescape)

    own = "Lúa & <ngô>"
    shown = (own, f"{own}.") if autoescape else ("chữ", "chữ.")
    assert found[0] == "|".join([*shown, own, own, "chữ.", "chữ"])


def test_markup_of_values_is_checked_as_any_other() -> None:
    """Where it would not be a document any more, it is told."""
    template = compat.DocxTemplate(docx(p("{{ x }}")))
    values = {"x": type("Own", (), {"__html__": lambda _: "<b>x"})()}

    (fault,) = faults(lambda: template.render(values, autoescape=True))

    assert fault.wording.en == "the value is no well-formed markup"
