"""Content controls that are bound to a data store show what was filled in."""

import pytest

from tests.templates.made import cell, docx, filled, p, r, texts, xml
from tests.word import made
from vn_localgov.templates import Template

STORE = (
    '<w:dataBinding w:xpath="/ns0:a[1]/ns0:b[1]" '
    'w:storeItemID="{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}"/>'
)
ROW = f"<w:tr>{cell(p('{{ x }}'))}</w:tr>"
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'


def control(content: str, properties: str = STORE) -> str:
    """A content control around paragraphs, runs, cells or rows."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="Tên"/>{properties}<w:text/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


@pytest.mark.parametrize(
    "binding",
    [
        STORE,
        '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"></w:dataBinding>',
        f'<w15:dataBinding {W15} w15:xpath="/a" w15:storeItemID="{{0}}"/>',
    ],
)
def test_a_control_with_a_tag_is_no_longer_bound(binding: str) -> None:
    """Word would show the tag again that the store still holds."""
    document = filled(control(p("Xã {{ x }}"), binding), {"x": "Mai Trung"})

    assert texts(document) == ["Xã Mai Trung"]
    assert "dataBinding" not in xml(document)
    assert '<w:sdtPr><w:alias w:val="Tên"/><w:text/></w:sdtPr>' in xml(document)


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{control(r('{{ x }}'))}</w:p>",
        control(p("{%p if x %}") + p("a") + p("{%p endif %}")),
        f"<w:tbl><w:tr>{control(cell(p('{{ x }}')))}</w:tr></w:tbl>",
        f"<w:tbl>{control(ROW)}</w:tbl>",
        control(control(p("{{ x }}"))),
    ],
)
def test_wherever_the_control_stands(body: str) -> None:
    """Around runs, paragraphs, cells, rows, and other controls with tags."""
    assert "dataBinding" not in xml(filled(body, {"x": "1"}))


def test_controls_without_tags_stay_bound() -> None:
    """Also beside and inside of one with a tag, and in one whose name alone is a tag."""
    named = control(p("c"), f'<w:tag w:val="{{{{ x }}}}"/>{STORE}')
    body = control(p("a")) + control(p("{{ x }}") + control(p("b"))) + named

    written = xml(filled(body, {"x": "1"}))

    assert control(p("a")) in written
    assert control(p("b")) in written
    assert written.count(STORE) == 3
    assert f'<w:tag w:val="1"/>{STORE}' in written


def test_a_part_without_tags_stays_as_it_is() -> None:
    """Byte for byte, though another part has tags."""
    header = made.part("hdr", control(p("{ a }")))
    document = Template.open(docx(p("{{ x }}"), header=header)).render({"x": "1"})

    assert xml(document, "word/header.xml") == header


def test_bindings_outside_of_controls_say_nothing() -> None:
    """As no program writes them; they are left alone."""
    body = f"<w:p><w:r><w:rPr>{STORE}</w:rPr><w:t>{{{{ x }}}}</w:t></w:r></w:p>"

    assert STORE in xml(filled(body, {"x": "1"}))
