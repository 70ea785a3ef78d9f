# ruff: noqa: E501 - messages are read as they are printed
"""A template whose elements are called otherwise than all programs call them is refused at opening."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, p, texts
from tests.word import made
from vn_localgov.templates import Template, WordError

R = made.R
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
WP = f"{DRAWING}/wordprocessingDrawing"
C = f"{DRAWING}/chart"
prefixes = st.sampled_from(["", "ns0", "x", "W", "w1", "ẽ"])


def called(main: str) -> bytes:
    """A file with this text part."""
    return made.packed(made.parts("") | {"word/document.xml": main})


def refusal(content: bytes) -> str:
    """Why a template is not opened; "" if it is."""
    try:
        Template.open(content)
    except WordError as error:
        return str(error)
    return ""


@given(prefixes, st.sampled_from([made.W, made.STRICT[made.W]]))
def test_another_prefix_is_told_with_the_usual_one(prefix: str, name: str) -> None:
    """Whichever it is, also none; line ends and links would come out wrong."""
    declared = f"xmlns{':' * bool(prefix)}{prefix}"
    main = made.part("document", f"<w:body>{p('{{ x }}')}</w:body>")
    main = main.replace("w:", f"{prefix}:".lstrip(":")).replace("xmlns:w=", f"{declared}=")
    main = main.replace(made.W, name)

    assert refusal(called(main)) == (
        f"'word/document.xml' in the file declares {declared}=\"{name}\", where Word writes "
        f'xmlns:w="{name}": open the document with Word or LibreOffice and save it again'
    )


def test_a_clerk_is_told_what_to_do() -> None:
    """Word for word; Word and LibreOffice write the usual prefixes whatever they read."""
    main = made.part("document", f"<w:body>{p('{{ x }}')}</w:body>").replace("w:", "ns0:")
    main = main.replace("xmlns:w=", "xmlns:ns0=")
    with pytest.raises(WordError) as caught:
        Template.open(called(main))

    assert caught.value.wording.vi == (
        f"phần 'word/document.xml' trong tệp khai báo xmlns:ns0=\"{made.W}\", trong khi Word ghi "
        f'xmlns:w="{made.W}"; hãy mở bằng Word hoặc LibreOffice rồi lưu lại'
    )


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (f'<x:r xmlns:x="{made.W}"/>', f'xmlns:x="{made.W}", where Word writes xmlns:w="{made.W}"'),
        (f'<x:r xmlns:x="{made.W.replace("h", "&#104;", 1)}"/>', f'xmlns:x="{made.W}", where'),
        ('<w:r xmlns:w="urn:a"/>', f'xmlns:w="urn:a", where Word writes xmlns:w="{made.W}"'),
        ('<a r:id="1" xmlns:r="urn:a"/>', f'xmlns:r="urn:a", where Word writes xmlns:r="{R}"'),
        (f'<a q:id="1" xmlns:q="{R}"/>', f'xmlns:q="{R}", where Word writes xmlns:r="{R}"'),
        (f"<docPr xmlns='{WP}'/>", f'xmlns="{WP}", where Word writes xmlns:wp="{WP}"'),
        (f'<d:chart xmlns:d="{C}"/>', f'xmlns:d="{C}", where Word writes xmlns:c="{C}"'),
    ],
)
def test_all_prefixes_that_templates_rest_on_are_the_usual_ones(inside: str, found: str) -> None:
    """Those of elements and of attributes, wherever they are declared."""
    assert f"'word/document.xml' in the file declares {found}" in refusal(
        docx(p("{{ x }}") + inside)
    )


@pytest.mark.parametrize(
    "inside",
    [
        f'<w:p xmlns:x="{made.W}"/>',
        f'<a:graphic xmlns:a="{DRAWING}/main"><pic xmlns="{DRAWING}/picture"/></a:graphic>',
        f'<graphic xmlns="{DRAWING}/main"/>',
        '<a b="1"/><x:a xmlns:x="urn:a" xml:space="preserve"/>',
    ],
)
def test_what_does_no_harm_stays(inside: str) -> None:
    """A second prefix that nothing is called by, and names that templates do not go by."""
    content = docx(p("{{ x }}") + inside)

    assert texts(Template.open(content).render({"x": "a"}, verify=True))[0] == "a"


def test_a_second_prefix_is_no_harm_while_the_usual_one_is_used() -> None:
    """An attribute without a prefix is of no vocabulary."""
    body = p("{{ x }}") + f'<w:p w:rsidR="1" xmlns:y="{made.W}" a="1"/>'

    assert refusal(docx(body)) == ""


def test_a_chart_without_tags_may_be_written_otherwise() -> None:
    """It stays as it is; one with tags is refused."""
    chart = f'<chartSpace xmlns="{C}" uri="{{a}}"><t>%s</t></chartSpace>'
    parts = made.parts(p("{{ x }}"))

    assert refusal(made.packed(parts | {"word/charts/chart1.xml": chart % "a"})) == ""
    assert f'declares xmlns="{C}", where Word writes xmlns:c=' in refusal(
        made.packed(parts | {"word/charts/chart1.xml": chart % "{{ y }}"})
    )


def test_settings_that_are_written_otherwise_are_refused() -> None:
    """Where fields are to be computed anew, and only there."""
    content = docx(p("a"), settings=f'<settings xmlns="{made.W}"/>')

    assert refusal(content) == ""
    with pytest.raises(WordError, match="declares xmlns="):
        Template.open(content, updates_fields=True)
