"""Lines and pictures in DrawingML, which Word writes since 2007."""

from collections.abc import Iterator
from decimal import Decimal

from vn_localgov.looks._extent import Extent
from vn_localgov.looks._measure import EMU, in_millimetres, integer, points
from vn_localgov.looks._nodes import inside, name_of
from vn_localgov.looks._shapes import Anchor, DrawnLine, Picture
from vn_localgov.word._walk import descend
from vn_localgov.word._xml import Node

_LINES = frozenset({"line", "straightConnector1"})
_SHAPES = frozenset({"wsp", "cxnSp"})
_NO_TEXT = frozenset({"txbxContent", "del", "moveFrom"})
_QUARTER = 90 * 60_000


def read_drawing(node: Node) -> Iterator[DrawnLine | Picture]:
    """Give the lines and pictures of a ``w:drawing``."""
    for frame in node.iterchildren("{*}anchor", "{*}inline"):
        anchor = _anchor(frame) if name_of(frame) == "anchor" else None
        told = _description(frame, "docPr")
        for it in descend(frame, _NO_TEXT):
            name = name_of(it)
            if name in _SHAPES:
                yield from _line(it, anchor)
            elif name == "pic":
                yield _picture(it, told, anchor)


def _line(shape: Node, anchor: Anchor | None) -> Iterator[DrawnLine]:
    kind = inside(shape, "spPr", "prstGeom")
    size = _extent_of(shape)
    if kind is None or size is None:
        return
    is_bar = kind.get("prst") == "rect" and size.is_thin and inside(shape, "txbx") is None
    stroke = inside(shape, "spPr", "ln")
    if not is_bar and (kind.get("prst") not in _LINES or inside(stroke, "noFill") is not None):
        return
    weight = None if stroke is None else points(stroke.get("w") or "", EMU)
    yield DrawnLine(
        length_mm=size.length_mm,
        is_level=size.is_level,
        weight_pt=weight,
        is_dashed=_dash(stroke) not in ("", "solid"),
        anchor=anchor,
    )


def _dash(stroke: Node | None) -> str:
    dash = inside(stroke, "prstDash")
    return "" if dash is None else dash.get("val") or ""


def _description(node: Node, *names: str) -> str:
    told = inside(node, *names)
    return "" if told is None else told.get("descr") or ""


def _picture(node: Node, told: str, anchor: Anchor | None) -> Picture:
    size = _extent_of(node)
    return Picture(
        width_mm=None if size is None else in_millimetres(size.width),
        height_mm=None if size is None else in_millimetres(size.height),
        description=told or _description(node, "nvPicPr", "cNvPr"),
        anchor=anchor,
    )


def _extent_of(shape: Node) -> Extent | None:
    """Give the size of a shape as it shows: groups may be drawn larger than they say."""
    transform = inside(shape, "spPr", "xfrm")
    own = _extent(inside(transform, "ext"))
    if transform is None or own is None:
        return None
    if (integer(transform.get("rot") or "") or 0) // _QUARTER % 2:
        own = Extent(own.height, own.width)
    for group in shape.iterancestors("{*}wgp", "{*}grpSp"):
        own = _scaled(own, group)
    return own


def _scaled(size: Extent, group: Node) -> Extent:
    transform = inside(group, "grpSpPr", "xfrm")
    shown, own = _extent(inside(transform, "ext")), _extent(inside(transform, "chExt"))
    return size if shown is None or own is None else size.times(*shown.over(own))


def _extent(node: Node | None) -> Extent | None:
    if node is None:
        return None
    width, height = integer(node.get("cx") or ""), integer(node.get("cy") or "")
    if width is None or height is None:
        return None
    return Extent(width * EMU, height * EMU)


def _anchor(frame: Node) -> Anchor:
    x, x_from, x_align = _position(frame, "positionH")
    y, y_from, y_align = _position(frame, "positionV")
    return Anchor(x_mm=x, x_from=x_from, x_align=x_align, y_mm=y, y_from=y_from, y_align=y_align)


def _position(frame: Node, name: str) -> tuple[Decimal | None, str, str]:
    node = inside(frame, name)
    if node is None:
        return None, "", ""
    offset, align = inside(node, "posOffset"), inside(node, "align")
    length = None if offset is None else integer(offset.text or "")
    return (
        None if length is None else in_millimetres(length * EMU),
        node.get("relativeFrom") or "",
        "" if align is None else align.text or "",
    )
