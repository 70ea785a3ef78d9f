# ruff: noqa: E501 - templates are read as they are printed
"""A picture or chart of the template gives way to the one that its alternative text asks for."""

import io
import pickle
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import cell, docx, faults, filled, p, xml
from tests.templates.test_rich_values import GIF, png
from tests.word import made
from vn_localgov.figures import Figure
from vn_localgov.indicators import Indicator, Target
from vn_localgov.opc import unpack
from vn_localgov.templates import (
    ChartData,
    Document,
    InlineImage,
    Limits,
    RenderLimits,
    Template,
    compat,
)
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Slot, Tag
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
        picture('descr="{{ anh }}"').replace("embed", "link"),
        picture('descr="{{ anh }}"').replace('r:embed="r0"', 'r:embed="r0" r:link="r1"'),
    ],
)
def test_a_picture_gives_way_to_another(body: str) -> None:
    """Whether a tag or a mere name stands in its alternative text or its title."""
    image = InlineImage(content=png(10, 10), title="Trụ sở")
    document = filled(body, {"anh": image, "bao_cao": {"anh": image}})
    parts = WordFile.open(document.to_bytes()).parts

    assert parts["word/media/added1.png"] == png(10, 10)
    assert '<a:blip r:embed="added1">' in xml(document)
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
    body = "".join(
        picture(told)
        for told in (
            'descr="anh"',
            'title="anh.x"',
            'descr="for" title="a b"',
            'descr="²"',
            'descr="a..b"',
        )
    )

    assert xml(filled(body, values)) == made.part("document", f"<w:body>{body}</w:body>")
    assert Template.open(docx(body)).variables() == ()


@pytest.mark.parametrize("value", ["Ảnh", "", 5, Decimal(1)])
def test_a_picture_in_whose_place_text_is_given_is_told(value: object) -> None:
    """As the document would go out with the picture of the template."""
    (fault,) = faults(lambda: filled(picture('descr="{{ anh }}"'), {"anh": value}))

    assert (fault.wording.en, fault.wording.vi) == (
        "the tag is the alternative text of a picture, which would stay that of the template: give an InlineImage",
        "thẻ này là văn bản thay thế của ảnh nên ảnh mẫu sẽ giữ nguyên; dữ liệu phải là InlineImage",
    )


def test_docxtpl_takes_a_tag_in_an_alternative_text_for_text() -> None:
    """Under its names the picture stays, and its size too."""
    body = picture('descr="{{ anh }}"', more='descr="{{ anh }}"')
    template = compat.DocxTemplate(io.BytesIO(docx(body)))
    template.render({"anh": "<é>"}, autoescape=True)
    file = io.BytesIO()
    template.save(file)
    document = xml(Document(file.getvalue()))

    assert document.count('descr="&#60;é&#62;"') == 2
    assert 'r:embed="r0"' in document
    assert document.count('cx="200" cy="100"') == 2


def test_a_picture_that_is_missing_is_told_once() -> None:
    """With its tag."""
    body = picture('descr="{{anh}}"')

    assert [str(it) for it in faults(lambda: filled(body, {}))] == [
        "word/document.xml: paragraph 1: alternative text of picture 1: {{anh}}: nothing is called 'anh'"
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


def test_a_picture_in_the_place_of_another_brings_no_link() -> None:
    """As the template knows where a click leads to."""
    image = InlineImage(content=GIF, link="https://a.b/")
    (fault,) = faults(lambda: filled(picture('descr="{{ anh }}"'), {"anh": image}))

    assert (fault.wording.en, fault.wording.vi) == (
        "a picture that takes the place of another cannot bring a link: set it in the template",
        "ảnh thay ảnh mẫu không kèm được liên kết; hãy đặt liên kết ngay trong mẫu",
    )


DATA = ChartData(
    categories=["Thôn 1", "Thôn <2>"],
    series={"Kế hoạch": [5, None], "Thực hiện": [Decimal("4.50"), -3]},
    title="Thu ngân sách",
)
NO_PLACE = (
    "nothing can take the place of this drawing, which holds several things or is of an old kind: put the tag into the alternative text of one picture or chart in it, or insert that anew with Word",
    "không thay được hình này vì hình gồm nhiều phần hoặc thuộc kiểu cũ; hãy đặt thẻ vào văn bản thay thế của từng ảnh, biểu đồ trong hình, hoặc chèn lại ảnh bằng Word",
)


def of_group(*pictures: str, of_all: str = "", other: str = "") -> str:
    """A group of pictures of 30 by 40 units and a text box, as Word writes it: twice."""
    inside = "".join(
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="a" {told}/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="r{number}"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="30" cy="40"/></a:xfrm>'
        "</pic:spPr></pic:pic>"
        for number, told in enumerate(pictures)
    )
    box = '<wps:wsp><a:ext cx="7" cy="9"/><w:txbxContent><w:p><w:r><w:t>{{ chu }}</w:t></w:r></w:p></w:txbxContent></wps:wsp>'
    old = old_picture(other) if other else "<w:p><w:r><w:t>cũ</w:t></w:r></w:p>"
    return (
        f'<w:p><w:r><mc:AlternateContent {NAMES} xmlns:wps="s" xmlns:wpg="g"><mc:Choice Requires="wpg">'
        f'<w:drawing><wp:inline><wp:extent cx="200" cy="100"/><wp:docPr id="1" name="b" {of_all}/>'
        f"<wpg:wgp>{inside}{box}</wpg:wgp></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def old_picture(alternative: str) -> str:
    """A picture as Word wrote it until 2007 (VML)."""
    return (
        f'<w:pict><v:shape xmlns:v="v" {alternative} style="width:9pt;height:9pt"><v:imagedata '
        f'xmlns:r="{made.R}" r:id="r0"/></v:shape></w:pict>'
    )


@pytest.mark.parametrize("told", ['descr="{{ anh }}"', 'title="{{ anh }}"', 'descr="anh"'])
def test_each_picture_of_a_group_gives_way_by_itself(told: str) -> None:
    """As large as its place has room; all else in the group stays."""
    image = InlineImage(content=png(10, 10), width=50, title="Trụ sở")
    body = of_group(
        told, 'descr="Bản đồ"', other=told.replace("descr", "alt").replace("title", "alt")
    )
    document = xml(filled(body, {"anh": image, "chu": "a"}))

    assert re.findall('r:embed="(.*?)"', document) == ["added1", "r1"]
    assert re.findall(r'c[xy]="(\d+)"', document) == [
        *("200", "100"),
        *("30", "30"),
        *("30", "40"),
        *("7", "9"),
    ]
    assert "Trụ sở" in document
    assert "imagedata" not in document


def test_a_group_without_a_value_stays() -> None:
    """With its version for old programs."""
    body = of_group('descr="anh"', 'descr="b"') + of_group('descr="Ảnh"')
    document = xml(filled(body, {"chu": "a"})).replace(' xml:space="preserve"', "")

    assert document == made.part("document", f"<w:body>{body}</w:body>").replace("{{ chu }}", "a")


def test_only_the_other_version_of_the_same_group_goes() -> None:
    """And not that of a text box further down."""
    box = "<w:p><mc:AlternateContent><mc:Choice Requires='wps'/><mc:Fallback><w:t>giữ</w:t></mc:Fallback></mc:AlternateContent></w:p>"
    body = of_group('descr="{{ anh }}"') + box
    document = xml(filled(body, {"anh": InlineImage(content=GIF), "chu": "a"}))

    assert ("cũ" in document, "giữ" in document) == (False, True)


@pytest.mark.parametrize(
    "body",
    [
        picture('descr="{{ anh }}"').replace("wp:extent", "wp:other"),
        picture('descr="{{ anh }}"').replace("</pic:pic>", "</pic:pic><a:blip r:embed='r1'/>"),
        picture('descr="anh"').replace("</pic:pic>", "</pic:pic><a:blip r:embed='r1'/>"),
        of_group("", "", of_all='descr="{{ anh }}"'),
        of_group("", "", of_all='descr="anh"'),
        of_group('descr="{{ anh }}"').replace("<a:xfrm>", "<a:xfrm/>").replace("</a:xfrm>", "").replace('<a:ext cx="30" cy="40"/>', ""),
        f"<w:p><w:r>{old_picture('alt=$anh$'.replace('$', chr(34)))}</w:r></w:p>",
        f"<w:p><w:r>{old_picture('alt=$' + '{{ anh }}' + '$').replace('$', chr(34))}</w:r></w:p>",
    ],
)  # fmt: skip
def test_what_cannot_give_way_is_told(body: str) -> None:
    """Whole groups and pictures of old formats would stay as they are in the template."""
    for value in (InlineImage(content=GIF), DATA):
        (fault,) = faults(lambda value=value: filled(body, {"anh": value, "chu": "a"}))  # type: ignore[misc]

        assert (fault.wording.en, fault.wording.vi) == NO_PLACE
        assert fault.location.paragraph == 1
    filled(body, {"anh": "chữ", "chu": "a"})


def test_pictures_in_old_text_boxes_give_way() -> None:
    """As they are of the usual kind themselves."""
    body = f"<w:p><w:r><w:pict><w:txbxContent>{picture('descr=$x$'.replace('$', chr(34)))}</w:txbxContent></w:pict></w:r></w:p>"

    assert 'r:embed="added1"' in xml(filled(body, {"x": InlineImage(content=GIF)}))


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:r><w:pict><v:shape xmlns:v="u" alt="{{ anh }}"/></w:pict></w:r></w:p>',
        picture('descr="Ảnh {{ anh }}"'),
        picture('descr="{{ anh }} "'),
    ],
)
def test_only_a_picture_gives_way(body: str) -> None:
    """And only if nothing but the tag stands in its alternative text."""
    (fault,) = faults(lambda: filled(body, {"anh": InlineImage(content=GIF)}))

    assert fault.wording.en == "only text can be put here"


def row(number: int, *, named: bool = True, values: str = "val") -> str:
    """A row of figures in a chart, in looks of its own."""
    names = (
        "<c:tx><c:v>cũ</c:v></c:tx>",
        "<c:cat><c:strLit><c:pt idx='0'><c:v>cũ</c:v></c:pt></c:strLit></c:cat>",
    )
    name, categories = names if named else ("", "")
    shown = (
        "<c:numRef><c:f>x</c:f><c:numCache><c:formatCode>0.0</c:formatCode></c:numCache></c:numRef>"
    )
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{name}<c:spPr><a:look{number}/></c:spPr>'
        f"{categories}<c:{values}>{shown}</c:{values}>"
        f'<c:extLst><c:ext uri="{number}"/></c:extLst></c:ser>'
    )


def chart(*rows: str, workbook: str = "") -> str:
    """The part of a chart."""
    return (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="a" '
        f'xmlns:r="{made.R}"><c:chart><c:title>{{{{ nam }}}}</c:title><c:barChart>{"".join(rows)}</c:barChart>'
        f"</c:chart>{workbook}</c:chartSpace>"
    )


def charted(
    content: str, alternative: str = 'descr="{{ so_lieu }}"', body: str = "{}", worksheet: str = ""
) -> bytes:
    """A template with a chart."""
    place = (
        f'<w:p><w:r><w:drawing><wp:inline {NAMES} xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><wp:extent cx="2" cy="1"/>'
        f'<wp:docPr id="1" name="Chart 1" {alternative}/><a:graphic><a:graphicData uri="u">'
        '<c:chart r:id="r0"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    parts = made.parts(body.format(place)) | {
        "word/charts/chart1.xml": content,
        "word/_rels/document.xml.rels": made.relations({"charts/chart1.xml": "chart"}),
    }
    if worksheet:
        parts["word/charts/_rels/chart1.xml.rels"] = made.relations({worksheet: "package"})
        parts["word/embeddings/so-lieu.xlsx"] = parts["word/embeddings/so-lieu.bin"] = b"PK"
    return made.packed(parts)


def shown(content: bytes, values: Mapping[str, object]) -> str:
    """What a chart is made of after the template was filled."""
    document = Template.open(content).render({"nam": "2023", **values}, verify=True)
    return xml(document, "word/charts/chart1.xml")


POINTS = re.compile(r'<c:pt idx="(\d)"><c:v>(.*?)</c:v>')


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize(
    "alternative", ['descr="{{ so_lieu }}"', 'descr="so_lieu"', 'title="{{ so_lieu }}"']
)
def test_a_chart_shows_the_figures_of_the_data(named: bool, alternative: str) -> None:
    """Names, categories and figures; the looks are those of the template."""
    content = charted(chart(row(0, named=named), row(1, named=named)), alternative)
    first, second = shown(content, {"so_lieu": DATA}).split("<c:ser>")[1:]

    categories = [("0", "Thôn 1"), ("1", "Thôn &#60;2&#62;")]
    assert POINTS.findall(first) == [("0", "Kế hoạch"), *categories, ("0", "5")]
    assert POINTS.findall(second) == [("0", "Thực hiện"), *categories, ("0", "4.50"), ("1", "-3")]
    assert re.findall("<c:f>(.*?)</c:f>", second) == [
        "Sheet1!$C$1",
        "Sheet1!$A$2:$A$3",
        "Sheet1!$C$2:$C$3",
    ]
    assert [re.findall("<(c:tx|c:cat|c:val|c:spPr|a:look.)", it) for it in (first, second)] == [
        ["c:tx", "c:spPr", f"a:look{number}", "c:cat", "c:val"] for number in (0, 1)
    ]
    assert "cũ" not in first + second
    assert "<c:formatCode>0.0<" in first


def test_the_alternative_text_of_a_chart_is_the_title_of_its_figures() -> None:
    """As nobody should have to listen to a tag."""
    document = Template.open(charted(chart(row(0)))).render({"so_lieu": DATA, "nam": "1"})

    assert 'descr="Thu ngân sách"' in xml(document)


def test_a_chart_has_as_many_rows_of_figures_as_the_data() -> None:
    """What is too much goes; what is missing is like the last one, but in a colour of its own."""
    assert shown(charted(chart(row(0), row(1), row(2))), {"so_lieu": DATA}).count("<c:ser>") == 2
    grown = shown(charted(chart(row(7))), {"so_lieu": DATA})

    assert re.findall(r'<c:(?:idx|order) val="(\d)"', grown) == ["7", "7", "8", "8"]
    assert (grown.count("<a:look7/>"), grown.count("<c:extLst>")) == (1, 1)


def test_tags_in_a_chart_are_filled_as_well() -> None:
    """As in its title."""
    assert "<c:title>2023</c:title>" in shown(charted(chart(row(0))), {"so_lieu": DATA})


def test_without_figures_a_chart_stays_as_it_is() -> None:
    """And its alternative text is text."""
    content = charted(chart(row(0)), 'descr="so_lieu"')

    assert "cũ" in shown(content, {})
    assert "cũ" in shown(content, {"so_lieu": "?"})
    words = charted(chart(row(0)), 'descr="Số liệu {{ so_lieu }}"')
    document = Template.open(words).render({"so_lieu": "thu", "nam": "1"})
    assert 'descr="Số liệu thu"' in xml(document)


@pytest.mark.parametrize("value", ["x", 5, Decimal(1), InlineImage(content=GIF)])
def test_a_chart_that_is_given_no_figures_is_told(value: object) -> None:
    """As the document would go out with the figures of the template."""
    (fault,) = faults(lambda: shown(charted(chart(row(0))), {"so_lieu": value}))

    assert (fault.wording.en, fault.wording.vi) == (
        "the tag is the alternative text of a chart, whose figures would stay those of the template: give a ChartData",
        "thẻ này là văn bản thay thế của biểu đồ nên biểu đồ sẽ giữ số liệu mẫu; dữ liệu phải là ChartData",
    )


@pytest.mark.parametrize("content", [picture('descr="{{ anh }}"'), p("{{ anh }}")])
def test_a_value_that_is_none_is_told_as_such(content: str) -> None:
    """Whatever is wanted there."""
    (fault,) = faults(lambda: filled(content, {"anh": None}))

    assert fault.wording.en == "the value is missing (None)"


LINK = '<c:externalData r:id="r0"><c:autoUpdate val="0"/></c:externalData>'


def test_the_worksheet_behind_a_chart_has_the_same_figures() -> None:
    """So that who edits them in Word does not get those of the template."""
    content = charted(chart(row(0), workbook=LINK), worksheet="../embeddings/so-lieu.xlsx")
    document = Template.open(content).render({"so_lieu": DATA, "nam": "1"})
    sheet = unpack(
        WordFile.open(document.to_bytes()).parts["word/embeddings/so-lieu.xlsx"], Limits()
    )

    assert LINK in xml(document, "word/charts/chart1.xml")
    assert re.findall(r'r="(\w\d)"[^<>]*>(?:<is><t>|<v>)(.*?)<', sheet["xl/worksheets/sheet1.xml"].decode()) == [
        *(("B1", "Kế hoạch"), ("C1", "Thực hiện")),
        *(("A2", "Thôn 1"), ("B2", "5"), ("C2", "4.50")),
        *(("A3", "Thôn &#60;2&#62;"), ("C3", "-3")),
    ]  # fmt: skip


@pytest.mark.parametrize("worksheet", ["../embeddings/so-lieu.bin", "../embeddings/khac.xlsx"])
def test_a_worksheet_that_cannot_be_written_is_let_go(worksheet: str) -> None:
    """Rather than left with other figures."""
    content = charted(chart(row(0), workbook=LINK), worksheet=worksheet)

    assert "externalData" not in shown(content, {"so_lieu": DATA})


LOOP = p("{{%p for so_lieu in nhieu %}}") + "{}" + p("{{%p endfor %}}")
OTHER = ChartData(categories=["a"], series={"b": [7]}, title="Khác")
SHEET = "../embeddings/so-lieu.xlsx"
LOOKS = ("chartStyle", "chartColorStyle", "themeOverride")


def looped(alternative: str, values: Iterable[object], **options: str) -> dict[str, str]:
    """The parts of a document in which a loop repeats a chart with looks and a worksheet."""
    parts = dict(
        WordFile.open(
            charted(chart(row(0), workbook=LINK), alternative, body=LOOP, worksheet=SHEET)
        ).parts
    )
    kinds = {SHEET: "package", **{f"{it}.xml": it for it in LOOKS}, **options}
    parts["word/charts/_rels/chart1.xml.rels"] = made.relations(kinds).encode()
    template = Template.open(made.packed(parts))
    document = template.render({"nam": "2023", "nhieu": list(values)}, verify=True)
    found = WordFile.open(document.to_bytes()).parts
    return {name: content.decode("utf-8", "replace") for name, content in found.items()}


def charts_of(parts: Mapping[str, str]) -> list[str]:
    """The charts of the main text, one after the other."""
    relations = parts["word/_rels/document.xml.rels"]
    targets = dict(
        re.findall(r'Id="(\w+)" Type="[^"]*/chart" Target="/?(?:word/)?(.*?)"', relations)
    )
    return [
        parts[f"word/{targets[it]}"]
        for it in re.findall('<c:chart r:id="(.*?)"', parts["word/document.xml"])
    ]


@given(st.lists(st.sampled_from([DATA, OTHER, None]), min_size=1, max_size=5))
def test_each_turn_of_a_loop_has_its_own_chart(values: list[ChartData | None]) -> None:
    """With its own figures, whether or not some have none, and those that are the same too."""
    shown = charts_of(looped('descr="so_lieu"', values))

    figures = {"Thu ngân sách": ["5", "4.50", "-3"], "Khác": ["7"], "": []}
    for chart_, value in zip(shown, values, strict=True):
        found = re.findall(
            r"<c:v>([\d.-]+)</c:v></c:pt></c:numCache>|<c:pt idx=.\d.><c:v>([\d.-]+)<", chart_
        )
        assert [a or b for a, b in found] == figures[value.title if value else ""]
        assert "<c:title>2023</c:title>" in chart_


def test_a_copy_of_a_chart_has_its_own_worksheet() -> None:
    """And no part of its looks with another one, but what all may share."""
    parts = looped('descr="{{ so_lieu }}"', [DATA, OTHER])
    relations = parts["word/charts/_rels/added1.xml.rels"]

    assert {it for it in parts if "added" in it} == {
        "word/charts/added1.xml",
        "word/charts/_rels/added1.xml.rels",
        "word/embeddings/added1.xlsx",
    }
    assert re.findall(r'Type="[^"]*/(\w+)" Target="(.*?)"', relations) == [
        ("package", "/word/embeddings/added1.xlsx"),
        ("themeOverride", "themeOverride.xml"),
    ]
    types = parts["[Content_Types].xml"]
    assert re.findall(r'Override [^>]*PartName="(/word/[ce].*?)" ContentType="(.*?)"', types) == [
        (
            "/word/charts/added1.xml",
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        ),
        (
            "/word/embeddings/added1.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ]
    assert LINK in parts["word/charts/added1.xml"]
    assert re.findall('descr="(.*?)"', parts["word/document.xml"]) == ["Thu ngân sách", "Khác"]


def test_a_copy_with_the_figures_of_the_template_has_no_worksheet() -> None:
    """As that of the template is that of another copy."""
    parts = looped('descr="so_lieu"', [DATA, None, "x"])

    assert re.findall('<c:chart r:id="(.*?)"', parts["word/document.xml"]) == [
        "r0",
        "added1",
        "added1",
    ]
    assert "externalData" not in parts["word/charts/added1.xml"]
    assert "word/embeddings/added1.xlsx" not in parts


def test_copies_of_charts_are_bounded() -> None:
    """As all that is made."""
    content = charted(chart(row(0)), body=LOOP)
    template = Template.open(content, render_limits=RenderLimits(part_bytes=9000))
    values = {"nam": "1", "nhieu": [OTHER] * 99}
    fault, *_ = faults(lambda: template.render(values))

    assert fault.wording.en == "the text is longer than 9,000 bytes"
    wide = ChartData(categories=["a" * 3000], series={"b": [1]})
    (fault,) = faults(lambda: template.render({"nam": "1", "nhieu": [wide] * 3}))
    assert fault.wording.en == "the text is longer than 9,000 bytes"


def test_a_document_may_be_a_template_again() -> None:
    """What is added then does not take the place of what was added before."""
    first = Template.open(charted(chart(row(0)), body=LOOP.replace("{}", "{0}") + "{0}")).render(
        {"nam": "1", "nhieu": [DATA, OTHER], "so_lieu": OTHER}
    )
    parts = dict(WordFile.open(first.to_bytes()).parts)
    text = parts["word/document.xml"].decode().replace('descr="Khác"', 'descr="{{ x }}"')
    tag = f"{picture('descr=$anh$'.replace('$', chr(34)))}</w:body>"
    again = made.packed(parts | {"word/document.xml": text.replace("</w:body>", tag)})
    document = Template.open(again).render(
        {"x": DATA, "anh": InlineImage(content=GIF)}, verify=True
    )
    found = WordFile.open(document.to_bytes()).parts
    ids = re.findall('Id="(.*?)"', found["word/_rels/document.xml.rels"].decode())

    assert (len(ids), ids) == (len({*ids}), ["r0", "added1", "added2", "added3"])
    assert found["word/media/added3.gif"] == GIF


@pytest.mark.parametrize(
    ("content", "body", "en", "vi"),
    [
        (
            chart(row(0, values="yVal")), "{}",
            "only charts with categories can be filled, such as columns, lines and pies, and not those of x and y values",
            "chỉ điền được biểu đồ theo nhóm (cột, đường, tròn…), không điền được biểu đồ phân tán",
        ),
        (
            chart(), "{}",
            "only charts with categories can be filled, such as columns, lines and pies, and not those of x and y values",
            "chỉ điền được biểu đồ theo nhóm (cột, đường, tròn…), không điền được biểu đồ phân tán",
        ),
    ],
)  # fmt: skip
def test_what_a_chart_cannot_show_is_told(content: str, body: str, en: str, vi: str) -> None:
    """With the tag in its alternative text."""
    other = ChartData(categories=["a"], series={"b": [1]})
    values = {"so_lieu": DATA, "nhieu": [DATA, other], "nam": "1"}
    (fault,) = faults(lambda: Template.open(charted(content, body=body)).render(values))

    assert (fault.wording.en, fault.wording.vi) == (en, vi)


@pytest.mark.parametrize("where", ["categories", "series", "title"])
def test_characters_that_no_chart_can_hold_are_told(where: str) -> None:
    """Wherever they are."""
    bad = "a\x0b"
    data = ChartData(
        categories=[bad if where == "categories" else "a"],
        series={bad if where == "series" else "b": [1]},
        title=bad if where == "title" else "",
    )
    (fault,) = faults(lambda: shown(charted(chart(row(0))), {"so_lieu": data}))

    assert fault.wording.en.startswith("character U+000B at position 2")


def test_a_chart_that_is_not_there_is_text() -> None:
    """As nobody knows what its figures would go into."""
    parts = dict(WordFile.open(charted(chart(row(0)))).parts)
    del parts["word/charts/chart1.xml"]
    (fault,) = faults(lambda: Template.open(made.packed(parts)).render({"so_lieu": DATA}))

    assert fault.wording.en.startswith("expected a figure, a date or text, got ChartData")


def test_a_chart_shows_the_columns_of_rows() -> None:
    """Each by its name in the legend; a row without one of them is told."""
    rows: list[dict[str, object]] = [{"ten": "Thôn 1", "ho": 12}, {"ten": "Thôn 2", "ho": None}]
    data = ChartData.from_rows(rows, category="ten", series={"Số hộ": "ho"}, title="Hộ")

    assert data == ChartData(
        categories=["Thôn 1", "Thôn 2"], series={"Số hộ": [12, None]}, title="Hộ"
    )
    with pytest.raises(KeyError, match="ngheo"):
        ChartData.from_rows(rows, category="ten", series={"Hộ nghèo": "ngheo"})


def test_a_chart_of_indicators_shows_what_is_known() -> None:
    """Plan and same period beside what was reached, where any of them is known."""
    roads = Indicator(code="a", name="Đường", unit="km", actual=Figure(Decimal(3), "km"), target=Target.at_least(Figure(Decimal(2), "km")))  # fmt: skip
    firms = Indicator(code="b", name="Doanh nghiệp", unit="cơ sở")

    assert ChartData.from_indicators([roads, firms]) == ChartData(
        categories=["Đường", "Doanh nghiệp"], series={"Kế hoạch": [2, None], "Thực hiện": [3, None]}
    )
    assert ChartData.from_indicators([firms], title="t").series == {"Thực hiện": (None,)}


@pytest.mark.parametrize(
    ("series", "error", "reason"),
    [
        ({}, ValueError, "a chart shows at least one series"),
        ({"a": [1, 2]}, ValueError, "'a' has 2 figures for 1 categories"),
        ({"a": [1.5]}, TypeError, "expected Decimal or int, got float: 1.5"),
        ({"a": ["1"]}, TypeError, "expected Decimal or int, got str: '1'"),
    ],
)
def test_figures_that_no_chart_can_show(
    series: dict[str, list[object]], error: type[Exception], reason: str
) -> None:
    """Are refused before a document is made."""
    with pytest.raises(error) as caught:
        ChartData(categories=["x"], series=series)

    assert str(caught.value) == reason


@pytest.mark.parametrize("alternative", ['descr="{{ r.anh }}"', 'descr="r.anh"', 'descr="x"'])
def test_pictures_in_rows_of_plain_values(alternative: str) -> None:
    """Each row has its own picture, numbered by itself, also from a template that was stored."""
    rows = ["{%tr for r in rows %}", "{{ r.so }}", "{%tr endfor %}"]
    body = "".join(f"<w:tr>{cell(p(text))}</w:tr>" for text in rows)
    body = body.replace(p("{{ r.so }}"), p("{{ r.so }}") + picture(alternative))
    values = {"rows": [{"so": str(it), "anh": InlineImage(content=png(it, 1))} for it in (1, 2, 3)]}
    template = Template.open(docx(f"<w:tbl>{body}</w:tbl>"))
    document = template.render(values, verify=True)

    assert re.findall(r'docPr id="(\d)"', xml(document)) == ["2", "3", "4"]
    files = ["r0"] * 3 if alternative == 'descr="x"' else ["added1", "added2", "added3"]
    assert re.findall('embed="(.*?)"', xml(document)) == files
    stored = pickle.loads(pickle.dumps(template))
    assert stored.render(values).to_bytes() == document.to_bytes()


def test_a_place_takes_text_unless_it_says_otherwise() -> None:
    """So that a new kind of place refuses nothing by accident."""

    class Place(Slot):
        def write(self, value: object, tag: Tag, session: Session) -> str | None:  # noqa: ARG002
            return str(value)

    assert Place().wanted is None
