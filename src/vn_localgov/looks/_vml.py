"""Lines and pictures in VML, which Word wrote before 2007, and WPS and converters still do."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from vn_localgov.looks._extent import Extent
from vn_localgov.looks._measure import in_millimetres, points
from vn_localgov.looks._nodes import inside, name_of
from vn_localgov.looks._shapes import Anchor, DrawnLine, Picture
from vn_localgov.word._walk import descend
from vn_localgov.word._xml import Node

_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_NO_TEXT = frozenset({"txbxContent", "del", "moveFrom"})
# Kinds of shapes: a straight connector, and a line.
_LINES = ("_t32", "_t20")
_PIXEL = Fraction(3, 4)
_NO = frozenset({"f", "false"})
_USUAL = "0.75pt"
_PAIR = 2


def read_pict(node: Node) -> Iterator[DrawnLine | Picture]:
    """Give the lines and pictures of a ``w:pict`` or ``w:object``."""
    for it in descend(node, _NO_TEXT):
        name = name_of(it)
        if name == "line":
            yield from _drawn(it, _between(it))
        elif name in ("shape", "rect"):
            yield from _shape(it, _style(it))


def _shape(node: Node, style: Mapping[str, str]) -> Iterator[DrawnLine | Picture]:
    size = _extent(style)
    if inside(node, "imagedata") is not None:
        yield _picture(node, size)
    elif node.get(f"{_OFFICE}hr"):
        yield DrawnLine(length_mm=size.length_mm if size and size.width else None)
    elif _is_line(node, size):
        yield from _drawn(node, size)


def _is_line(node: Node, size: Extent | None) -> bool:
    if name_of(node) == "rect":
        return size is not None and size.is_thin and inside(node, "textbox") is None
    is_straight = node.get(f"{_OFFICE}connectortype") == "straight"
    return is_straight or (node.get("type") or "").endswith(_LINES)


def _drawn(node: Node, size: Extent | None) -> Iterator[DrawnLine]:
    if size is None or node.get("stroked") in _NO:
        return
    for group in node.iterancestors("{urn:schemas-microsoft-com:vml}group"):
        size = _scaled(size, group)
    stroke = inside(node, "stroke")
    dash = "" if stroke is None else stroke.get("dashstyle") or ""
    yield DrawnLine(
        length_mm=size.length_mm,
        is_level=size.is_level,
        weight_pt=points(node.get("strokeweight") or _USUAL, _PIXEL),
        is_dashed=dash not in ("", "solid"),
        anchor=_anchor(node),
    )


def _picture(node: Node, size: Extent | None) -> Picture:
    return Picture(
        width_mm=None if size is None else in_millimetres(size.width),
        height_mm=None if size is None else in_millimetres(size.height),
        description=node.get("alt") or "",
        anchor=_anchor(node),
    )


def _scaled(size: Extent, group: Node) -> Extent:
    shown = _extent(_style(group))
    own = _pair(group.get("coordsize") or "")
    return size.times(*shown.over(own)) if shown and own else size


def _between(node: Node) -> Extent | None:
    """Give how far a line reaches that goes from one point to another."""
    start, end = (_pair(node.get(name) or "") for name in ("from", "to"))
    if start is None or end is None:
        return None
    return Extent(abs(end.width - start.width), abs(end.height - start.height))


def _pair(text: str) -> Extent | None:
    """Read ``0,12pt``; what is left out is 0."""
    read = [_length(it or "0") for it in text.split(",", _PAIR)]
    known = [it for it in read if it is not None]
    return Extent(*known) if len(read) == len(known) == _PAIR else None


def _extent(style: Mapping[str, str]) -> Extent | None:
    width, height = (_length(style.get(name, "")) for name in ("width", "height"))
    return None if width is None or height is None else Extent(width, height)


def _style(node: Node) -> Mapping[str, str]:
    """Read ``width:1in;height:0``."""
    pairs = (it.partition(":") for it in (node.get("style") or "").split(";"))
    return {name.strip(): said.strip() for name, _, said in pairs}


def _anchor(node: Node) -> Anchor | None:
    """Give the place; the outermost of a group of shapes has it."""
    outer = next(reversed([*node.iterancestors("{urn:schemas-microsoft-com:vml}group")]), node)
    style = _style(outer)
    if style.get("position") != "absolute":
        return None
    start = _pair(node.get("from") or "") if outer is node else None
    return Anchor(
        x_mm=_offset(style, "margin-left", None if start is None else start.width),
        x_from=style.get("mso-position-horizontal-relative", "text"),
        x_align=_aligned(style, "mso-position-horizontal"),
        y_mm=_offset(style, "margin-top", None if start is None else start.height),
        y_from=style.get("mso-position-vertical-relative", "text"),
        y_align=_aligned(style, "mso-position-vertical"),
    )


def _offset(style: Mapping[str, str], name: str, start: Fraction | None) -> Decimal | None:
    length = _length(style.get(name, ""))
    known = start if length is None else length
    return None if known is None else in_millimetres(known)


def _aligned(style: Mapping[str, str], name: str) -> str:
    said = style.get(name, "")
    return "" if said == "absolute" else said


def _length(text: str) -> Fraction | None:
    length = points(text, _PIXEL)
    return None if length is None else Fraction(length)
