# ruff: noqa: E501 - templates are read as they are printed
"""A picture or chart of the template gives way to the one that its alternative text asks for."""

import re

import pytest

from tests.templates.made import docx, faults, filled, p, xml
from tests.templates.test_rich_values import GIF, png
from tests.word import made
from vn_localgov.templates import InlineImage, Template
from vn_localgov.word import WordFile

NAMES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    f'xmlns:r="{made.R}"'
)


def drawing(alternative: str, more: str = "", crop: str = "") -> str:
    """A picture of 200 by 100 units, as Word writes it."""
    return (
        f'<w:r><w:drawing><wp:inline {NAMES}><wp:extent cx="200" cy="100"/>'
        f'<wp:docPr id="1" name="Picture 1" {alternative}/>'
        f'<a:graphic><a:graphicData uri="u"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="a.png" {more}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="r0">{crop}</a:blip>{crop}<a:stretch/>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="200" cy="100"/></a:xfrm>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def picture(alternative: str, **others: str) -> str:
    """A paragraph with a picture."""
    return f"<w:p>{drawing(alternative, **others)}</w:p>"


@pytest.mark.parametrize(
    "body",
    [
        picture('descr="{{ anh }}"'),
        picture('title="{{ anh }}" descr="Ảnh trụ sở"'),
        picture("descr=\"{{ bao_cao['anh'] }}\""),
        picture('descr="anh"'),
        picture('title="bao_cao.anh" descr="Ảnh trụ sở"'),
        picture("", more='descr="{{ anh }}"'),
    ],
)
def test_a_picture_gives_way_to_another(body: str) -> None:
    """Whether a tag or a mere name stands in its alternative text or its title."""
    image = InlineImage(content=png(10, 10), title="Trụ sở")
    document = filled(body, {"anh": image, "bao_cao": {"anh": image}})
    parts = WordFile.open(document.to_bytes()).parts

    assert parts["word/media/added1.png"] == png(10, 10)
    assert 'r:embed="added1"' in xml(document)
    assert re.findall(r'c[xy]="\d+"', xml(document)) == ['cx="100"', 'cy="100"'] * 2
    assert "anh" not in xml(document)
    assert '"Trụ sở"' in xml(document)


@pytest.mark.parametrize(
    ("image", "sides"),
    [
        (InlineImage(content=png(40, 10)), (200, 50)),
        (InlineImage(content=png(10, 40)), (25, 100)),
        (InlineImage(content=png(9000, 1)), (200, 1)),
        (InlineImage(content=png(10, 20), width=1), (36000, 72000)),
    ],
)
def test_a_picture_keeps_its_own_proportions(image: InlineImage, sides: tuple[int, int]) -> None:
    """It is as large as the place of the old one has room, unless it knows its own size."""
    document = xml(filled(picture('descr="{{ anh }}"'), {"anh": image}))

    assert document.count(f'cx="{sides[0]}" cy="{sides[1]}"') == 2


def test_what_was_true_of_the_old_picture_goes_with_it() -> None:
    """How it was cropped, and that it also was there in another format."""
    crop = '<a:srcRect l="9"/><a:extLst><a:ext uri="u"><a:b r:embed="r9"/></a:ext></a:extLst>'
    body = picture('descr="anh"', crop=crop)

    kept = xml(filled(body, {}))
    assert (kept.count("srcRect"), kept.count('"r9"')) == (2, 2)
    changed = xml(filled(body, {"anh": InlineImage(content=GIF)}))
    assert (changed.count("srcRect"), changed.count('"r9"')) == (0, 1)


@pytest.mark.parametrize("values", [{}, {"anh": "Ảnh"}, {"anh": None}, {"anh": {}}])
def test_a_name_that_is_no_picture_of_the_data_is_mere_text(values: dict[str, object]) -> None:
    """Alternative texts are written for readers in the first place."""
    body = picture('descr="anh"') + picture('title="anh.x"') + picture('descr="for" title="a b"')

    assert xml(filled(body, values)) == made.part("document", f"<w:body>{body}</w:body>")
    assert Template.open(docx(body)).variables() == ()


def test_a_tag_in_an_alternative_text_can_be_text_as_before() -> None:
    """The picture then stays, and its size too."""
    document = xml(filled(picture('descr="{{ anh }}"', more='descr="{{ anh }}"'), {"anh": "<é>"}))

    assert document.count('descr="&#60;é&#62;"') == 2
    assert 'r:embed="r0"' in document
    assert document.count('cx="200" cy="100"') == 2


def test_a_picture_that_is_missing_is_told_once() -> None:
    """With its tag."""
    body = picture('descr="{{anh}}"')

    assert [str(it) for it in faults(lambda: filled(body, {}))] == [
        "word/document.xml: paragraph 1: {{anh}}: nothing is called 'anh'"
    ]
    (variable,) = Template.open(docx(body)).variables()
    assert (variable.path, len(variable.locations)) == ("anh", 1)


def test_each_turn_of_a_loop_has_its_own_picture() -> None:
    """The same content is one file all the same."""
    body = p("{%p for it in anh %}") + picture('descr="{{ it }}"') + p("{%p endfor %}")
    images = [InlineImage(content=it) for it in (GIF, png(2, 2), GIF)]
    document = filled(body, {"anh": images})

    assert re.findall('r:embed="(.*?)"', xml(document)) == ["added1", "added2", "added1"]


def test_pictures_in_a_header_belong_to_the_header() -> None:
    """Each part knows the files that it refers to."""
    header = made.part("hdr", picture('descr="{{ anh }}"'))
    document = Template.open(docx(p("a"), header=header)).render(
        {"anh": InlineImage(content=GIF)}, verify=True
    )
    parts = WordFile.open(document.to_bytes()).parts

    assert b'Target="media/added1.gif"' in parts["word/_rels/header.xml.rels"]
    assert b"added1" not in parts["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    "body",
    [
        picture('descr="{{ anh }}"').replace("embed", "link"),
        picture('descr="{{ anh }}"').replace("wp:extent", "wp:other"),
        picture('descr="{{ anh }}"').replace("</pic:pic>", "</pic:pic><a:blip r:embed='r1'/>"),
        '<w:p><w:r><w:pict><v:shape xmlns:v="u" alt="{{ anh }}"/></w:pict></w:r></w:p>',
        picture('descr="Ảnh {{ anh }}"'),
        picture('descr="{{ anh }} "'),
    ],
)
def test_only_one_whole_picture_can_give_way(body: str) -> None:
    """Groups, linked pictures and those of old formats cannot, and that is told."""
    (fault,) = faults(lambda: filled(body, {"anh": InlineImage(content=GIF)}))

    assert fault.wording.en == "only text can be put here"
