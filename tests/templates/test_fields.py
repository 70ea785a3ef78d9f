"""Fields of a document are computed anew when Word opens it, if the template is asked to."""

import io

import docx as python_docx
import pytest

from tests.templates.made import docx, p, texts, xml
from tests.word import made
from vn_localgov.templates import Template, WordError
from vn_localgov.word import WordFile

UPDATE = '<w:updateFields w:val="true"/>'


def settings(content: str) -> str:
    """The settings of a document after it was filled."""
    template = Template.open(docx(p("{{ x }}"), settings=content), updates_fields=True)
    return xml(template.render({"x": "a"}, verify=True), "word/settings.xml")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", UPDATE),
        ('<w:zoom w:percent="9"/>', f'<w:zoom w:percent="9"/>{UPDATE}'),
        ("<w:zoom/> <w:compat><w:a/></w:compat>", f"<w:zoom/> {UPDATE}<w:compat><w:a/></w:compat>"),
        ('<w:zoom/><m:mathPr xmlns:m="m"/>', f'<w:zoom/>{UPDATE}<m:mathPr xmlns:m="m"/>'),
        ('<w:updateFields w:val="0"/><w:rsids/>', f"{UPDATE}<w:rsids/>"),
        ("<w:updateFields></w:updateFields>", UPDATE),
    ],
)
def test_settings_say_so_in_the_order_of_the_format(old: str, new: str) -> None:
    """Once, whatever they said before."""
    assert settings(made.part("settings", old)) == made.part("settings", new)


def test_settings_may_be_empty() -> None:
    """As an element without an end."""
    short = f"<w:settings {made.NAMES}/>"

    assert settings(short) == made.part("settings", UPDATE)


@pytest.mark.parametrize("header", [{}, {"header": made.part("hdr", p("a"))}])
def test_settings_are_made_where_there_are_none(header: dict[str, str]) -> None:
    """With their relation and their type."""
    template = Template.open(docx(p("{{ x }}"), **header), updates_fields=True)
    document = template.render({"x": "a"}, verify=True)

    opened = python_docx.Document(io.BytesIO(document.to_bytes()))
    assert UPDATE in opened.settings.element.xml
    assert texts(document)[0] == "a"


def test_settings_that_cannot_be_read_are_refused() -> None:
    """As a relation to nothing is made good."""
    with pytest.raises(WordError, match=r"'word/settings\.xml' .* cannot be read"):
        settings("<w:settings>")
    parts = made.parts(p("a"), settings="") | {"word/settings.xml": ""}
    del parts["word/settings.xml"]
    document = Template.open(made.packed(parts), updates_fields=True).render({})

    assert UPDATE in xml(document, "word/settings.xml")


def test_settings_stay_as_they_are_if_nothing_is_said() -> None:
    """Word asks the reader before it computes."""
    document = Template.open(docx(p("a"))).render({})

    assert "word/settings.xml" not in WordFile.open(document.to_bytes()).parts
