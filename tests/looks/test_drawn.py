"""Lines and pictures that are drawn are told with their sizes, whichever program drew them."""

from decimal import Decimal

import pytest

from tests.looks.made import read
from tests.word.made import box, p, r
from vn_localgov.looks import Anchor, DrawnLine, FormattedParagraph, Picture

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
V = "urn:schemas-microsoft-com:vml"
O = "urn:schemas-microsoft-com:office:office"  # noqa: E741 - its usual prefix
NAMES = f'xmlns:wp="{WP}" xmlns:a="{A}" xmlns:wps="{WPS}" xmlns:wpg="{WPG}" xmlns:pic="{PIC}"'
CM = 360_000


def shape(kind: str, across: object, down: object, more: str = "", turned: str = "") -> str:
    """A shape in DrawingML."""
    return (
        f"<wps:wsp><wps:spPr><a:xfrm {turned}><a:off x='0' y='0'/>"
        f"<a:ext cx='{across}' cy='{down}'/></a:xfrm><a:prstGeom prst='{kind}'/>{more}"
        "</wps:spPr></wps:wsp>"
    )


def drawing(content: str, place: str = "", frame: str = "anchor") -> str:
    """A run with a drawing."""
    return (
        f"<w:r><w:drawing {NAMES}><wp:{frame}>{place}<a:graphic><a:graphicData>{content}"
        f"</a:graphicData></a:graphic></wp:{frame}></w:drawing></w:r>"
    )


def pict(content: str, kind: str = "pict") -> str:
    """A run with a shape in VML."""
    return f'<w:r><w:{kind} xmlns:v="{V}" xmlns:o="{O}">{content}</w:{kind}></w:r>'


def lines(*runs: str) -> list[DrawnLine]:
    """The lines of a document with one paragraph."""
    return list(read(p(*runs))[0].lines)


@pytest.mark.parametrize("kind", ["line", "straightConnector1"])
def test_a_line_under_the_motto(kind: str) -> None:
    """As Word draws it, anchored to a paragraph beside it."""
    place = (
        "<wp:positionH relativeFrom='column'><wp:posOffset>720000</wp:posOffset></wp:positionH>"
        "<wp:positionV relativeFrom='paragraph'><wp:align>bottom</wp:align></wp:positionV>"
    )
    line = shape(kind, 5 * CM, 0, "<a:ln w='9525'><a:prstDash val='solid'/></a:ln>")

    assert lines(drawing(line, place)) == [
        DrawnLine(
            length_mm=Decimal(50),
            weight_pt=Decimal("0.75"),
            anchor=Anchor(x_mm=Decimal(20), x_from="column", y_from="paragraph", y_align="bottom"),
        )
    ]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (shape("line", 5 * CM, 0), [DrawnLine(length_mm=Decimal(50))]),
        (shape("line", 0, CM), [DrawnLine(length_mm=Decimal(10), is_level=False)]),
        (shape("line", 3 * CM, 4 * CM), [DrawnLine(length_mm=Decimal(50), is_level=False)]),
        (shape("line", 0, CM, turned="rot='5400000'"), [DrawnLine(length_mm=Decimal(10))]),
        (
            shape("line", 0, CM, turned="rot='x'"),
            [DrawnLine(length_mm=Decimal(10), is_level=False)],
        ),
        (
            shape("line", CM, 0, "<a:ln><a:prstDash val='dash'/></a:ln>"),
            [DrawnLine(length_mm=Decimal(10), is_dashed=True)],
        ),
        (shape("line", CM, 0, "<a:ln><a:noFill/></a:ln>"), []),
        (shape("line", "x", 0), []),
        ("<wps:wsp><wps:spPr><a:prstGeom prst='line'/></wps:spPr></wps:wsp>", []),
        ("<wps:wsp><wps:spPr/></wps:wsp>", []),
        (shape("rect", CM, CM // 20), [DrawnLine(length_mm=Decimal("10.01"))]),
        (shape("rect", CM, CM), []),
        (shape("rect", CM, 0).replace("<wps:spPr>", "<wps:txbx/><wps:spPr>"), []),
        (shape("star5", CM, 0), []),
        ("<wps:cxnSp/>", []),
    ],
)
def test_shapes_that_are_lines(drawn: str, expected: list[DrawnLine]) -> None:
    """A rectangle as thin as a line is one; what is not drawn, or has no size, is none."""
    assert lines(drawing(drawn, frame="inline")) == expected


@pytest.mark.parametrize(
    ("properties", "length"),
    [
        ("<a:xfrm><a:ext cx='360000' cy='0'/><a:chExt cx='720000' cy='0'/></a:xfrm>", 25),
        ("<a:xfrm><a:ext cx='360000' cy='9'/><a:chExt cx='0' cy='9'/></a:xfrm>", 50),
        ("<a:xfrm><a:ext cx='360000' cy='9'/></a:xfrm>", 50),
    ],
)
def test_groups_are_drawn_smaller_than_they_say(properties: str, length: int) -> None:
    """And so are the lines in them."""
    group = f"<wpg:wgp><wpg:grpSpPr>{properties}</wpg:grpSpPr>{shape('line', 5 * CM, 0)}</wpg:wgp>"
    bare = f"<wpg:wgp>{shape('line', 5 * CM, 0)}</wpg:wgp>"

    assert [it.length_mm for it in lines(drawing(group), drawing(bare))] == [length, 50]


def test_what_stands_nowhere_has_a_place_without_numbers() -> None:
    """An anchor that says nothing."""
    assert [it.anchor for it in lines(drawing(shape("line", CM, 0)))] == [Anchor()]


_CONNECTOR = "type='#_x0000_t32' style='width:1in;height:0'"
_MOTTO = "position:absolute;mso-position-horizontal:center;margin-top:2pt"


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (
            "<v:line from='0,0' to='72pt,0' strokeweight='1pt'/>",
            [DrawnLine(length_mm=Decimal("25.4"), weight_pt=Decimal(1))],
        ),
        (
            f"<v:line style='{_MOTTO}' from='36pt,0' to='108pt,0'/>",
            [
                DrawnLine(
                    length_mm=Decimal("25.4"),
                    weight_pt=Decimal("0.75"),
                    anchor=Anchor(
                        x_mm=Decimal("12.7"),
                        x_from="text",
                        x_align="center",
                        y_mm=Decimal("0.71"),
                        y_from="text",
                    ),
                )
            ],
        ),
        (
            f"<v:shape {_CONNECTOR}><v:stroke dashstyle='dash'/></v:shape>",
            [DrawnLine(length_mm=Decimal("25.4"), weight_pt=Decimal("0.75"), is_dashed=True)],
        ),
        (
            "<v:shape o:connectortype='straight' style='width:0;height:1in'/>",
            [DrawnLine(length_mm=Decimal("25.4"), weight_pt=Decimal("0.75"), is_level=False)],
        ),
        (
            "<v:rect style='width:72pt;height:1pt'/>",
            [DrawnLine(length_mm=Decimal("25.4"), weight_pt=Decimal("0.75"))],
        ),
        ("<v:rect style='width:72pt;height:72pt'/>", []),
        ("<v:rect style='width:72pt;height:1pt'><v:textbox/></v:rect>", []),
        ("<v:rect o:hr='t' style='width:0;height:1.5pt'/>", [DrawnLine(length_mm=None)]),
        ("<v:rect o:hr='t'/>", [DrawnLine(length_mm=None)]),
        ("<v:rect o:hr='t' style='width:72pt;height:0'/>", [DrawnLine(length_mm=Decimal("25.4"))]),
        ("<v:line from='0,0' to='72pt,0' stroked='f'/>", []),
        ("<v:line from='0,0'/>", []),
        ("<v:line from='0,x' to='1,1'/>", []),
        ("<v:line from='0,0' to='1,1,1'/>", []),
        (
            "<v:line from=',0' to='1in,' style='position:absolute'/>",
            [
                DrawnLine(
                    length_mm=Decimal("25.4"),
                    weight_pt=Decimal("0.75"),
                    anchor=Anchor(x_mm=Decimal(0), x_from="text", y_mm=Decimal(0), y_from="text"),
                )
            ],
        ),
        ("<v:shape style='width:1in;height:0'/>", []),
        ("<v:shape type='#_x0000_t32' style='width:1in'/>", []),
        ("<v:oval style='width:1in;height:0'/>", []),
    ],
)
def test_lines_of_old_programs(drawn: str, expected: list[DrawnLine]) -> None:
    """VML: lines between points, connectors, thin rectangles, rules across the page."""
    assert lines(pict(drawn)) == expected


def test_old_groups_have_their_own_units() -> None:
    """And the group has the place."""
    line = "<v:line from='0,0' to='1000,0'/>"
    style = "position:absolute;width:72pt;height:72pt;margin-left:1in"
    group = f"<v:group style='{style}' coordsize='2000,2000'>{line}</v:group>"
    plain = f"<v:group style='width:72pt'>{line}</v:group>"
    drawn = lines(pict(group), pict(plain))

    assert [it.length_mm for it in drawn] == [Decimal("12.7"), Decimal("264.58")]
    assert [it.anchor and it.anchor.x_mm for it in drawn] == [Decimal("25.4"), None]


def pictures(paragraph: FormattedParagraph) -> tuple[Picture, ...]:
    """The pictures of a paragraph."""
    return paragraph.pictures


def test_pictures_tell_size_and_description() -> None:
    """In the text or anchored, new and old."""
    size = "<pic:spPr><a:xfrm><a:ext cx='1080000' cy='720000'/></a:xfrm></pic:spPr>"
    named = "<pic:nvPicPr><pic:cNvPr id='1' descr='Chữ ký'/></pic:nvPicPr>"
    paragraph = read(
        p(
            drawing(f"<pic:pic>{named}{size}</pic:pic>", "<wp:docPr id='1'/>", "inline"),
            drawing("<pic:pic/>", "<wp:docPr id='1' descr='Dấu'/>"),
            pict(
                "<v:shape alt='Cờ' style='width:1in;height:36pt'><v:imagedata/></v:shape>", "object"
            ),
            pict("<v:shape><v:imagedata/></v:shape>"),
        )
    )[0]

    assert pictures(paragraph) == (
        Picture(width_mm=Decimal(30), height_mm=Decimal(20), description="Chữ ký"),
        Picture(width_mm=None, height_mm=None, description="Dấu", anchor=Anchor()),
        Picture(width_mm=Decimal("25.4"), height_mm=Decimal("12.7"), description="Cờ"),
        Picture(width_mm=None, height_mm=None),
    )


def test_a_drawing_that_is_written_twice_is_told_once() -> None:
    """Word writes it for older programs too."""
    new, old = drawing(shape("line", CM, 0)), pict("<v:line from='0,0' to='9pt,0'/>")
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{new[5:-6]}</mc:Choice>"
        f"<mc:Fallback>{old[5:-6]}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    only_old = both.replace("mc:Choice", "mc:Odd")

    assert [it.length_mm for it in lines(both)] == [10]
    assert [it.length_mm for it in lines(only_old)] == [Decimal("3.18")]


def test_a_drawing_belongs_to_the_innermost_paragraph() -> None:
    """One in a text box is not one of the paragraph that bears the box."""
    bearer, boxed = read(p(box(p(drawing(shape("line", CM, 0))))))

    assert (len(bearer.lines), len(boxed.lines)) == (0, 1)


def test_a_deleted_drawing_is_gone() -> None:
    """As is one outside of all paragraphs."""
    deleted = f"<w:del>{drawing(shape('line', CM, 0))}</w:del>"

    assert lines(deleted, r("a")) == []
    assert read(drawing(shape("line", CM, 0)) + p("a"))[0].lines == ()
