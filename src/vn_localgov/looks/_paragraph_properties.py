"""What one ``w:pPr`` says about a paragraph; what is not said, or said wrongly, is left out."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

import attrs

from vn_localgov.looks._look import Border, TabStop
from vn_localgov.looks._measure import EIGHTH, HUNDREDTH, integer, points, switch
from vn_localgov.looks._run_properties import Said, color_of, shading_of
from vn_localgov.word._xml import Node, local, value

_Read: TypeAlias = Callable[[Node], Mapping[str, Any]]

_ALIGNS = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
    "thaiDistribute": "distribute",
    "distribute": "distribute",
}
_RULES = {"auto": "multiple", "atLeast": "at_least", "exact": "exactly", "exactly": "exactly"}
_SIDES = frozenset({"top", "bottom", "left", "right", "between", "bar"})
_NO_LINE = frozenset({"", "nil", "none"})
_OUTLINES = range(9)
_POINT = Fraction(1)


@attrs.frozen
class InCharacters:
    """A length in characters or lines, and the points that the file says that these are."""

    count: Decimal
    points: Decimal | None


def read_paragraph(node: Node | None) -> Said:
    """Give what *node* says, by the names of `ParagraphLook`, before styles are combined."""
    said: dict[str, Any] = {}
    for it in node if node is not None else ():
        if read := _READERS.get(local(it)):
            said.update(read(it))
    return said


def _switched(key: str) -> _Read:
    def read(node: Node) -> Said:
        on = switch(value(node, "val"))
        return {} if on is None else {key: on}

    return read


def _align(node: Node) -> Said:
    align = _ALIGNS.get(value(node, "val"))
    return {"align": align} if align else {}


def _indents(node: Node) -> Said:
    return {
        **_indent("left", node, "left", "start"),
        **_indent("right", node, "right", "end"),
        **_first_line(node),
    }


def _indent(key: str, node: Node, *names: str) -> Said:
    said: dict[str, Any] = {}
    for name in names:
        length = points(value(node, name))
        if length is not None:
            said[f"{key}_pt"] = length
        count = points(value(node, f"{name}Chars"), HUNDREDTH)
        if count is not None:
            said[f"{key}_chars"] = InCharacters(count, length)
    return said


def _first_line(node: Node) -> Said:
    """Read the first line; where it both hangs and is moved in, it hangs (17.3.1.12)."""
    hung = _indent("first_line", node, "hanging")
    if hung:
        return {key: _turned(length) for key, length in hung.items()}
    return _indent("first_line", node, "firstLine")


def _turned(length: Decimal | InCharacters) -> Decimal | InCharacters:
    if isinstance(length, InCharacters):
        turned = None if length.points is None else _negative(length.points)
        return InCharacters(_negative(length.count), turned)
    return _negative(length)


def _negative(length: Decimal) -> Decimal:
    return length.copy_negate() if length else length


def _spacing(node: Node) -> Said:
    said = {**_space("before", node), **_space("after", node)}
    line = points(value(node, "line"))
    if line is not None and line > 0:
        said["line_pt"] = line
    if rule := _RULES.get(value(node, "lineRule")):
        said["line_rule"] = rule
    return said


def _space(key: str, node: Node) -> dict[str, Any]:
    said: dict[str, Any] = {}
    length = points(value(node, key))
    if length is not None and length >= 0:
        said[f"{key}_pt"] = length
    lines = points(value(node, f"{key}Lines"), HUNDREDTH)
    if lines is not None:
        said[f"{key}_lines"] = InCharacters(lines, length)
    auto = value(node, f"{key}Autospacing")
    if auto and (on := switch(auto)) is not None:
        said[f"{key}_auto"] = on
    return said


def _borders(node: Node) -> Said:
    return {f"border {name}": _border(it) for it in node if (name := _side(it)) in _SIDES}


def _side(node: Node) -> str:
    return {"start": "left", "end": "right"}.get(local(node), local(node))


def _border(node: Node) -> Border | None:
    style = value(node, "val")
    if style in _NO_LINE:
        return None
    return Border(
        style=style,
        width_pt=points(value(node, "sz"), EIGHTH) or Decimal(0),
        space_pt=points(value(node, "space"), _POINT) or Decimal(0),
        color=color_of(value(node, "color")) or "auto",
    )


def _tabs(node: Node) -> Said:
    stops = {}
    for it in node:
        position = points(value(it, "pos"))
        if local(it) == "tab" and position is not None:
            stops[position] = _tab(position, it)
    return {"tabs": stops}


def _tab(position: Decimal, node: Node) -> TabStop | None:
    align = value(node, "val") or "left"
    if align == "clear":
        return None
    named = {"start": "left", "num": "left", "end": "right"}.get(align, align)
    leader = value(node, "leader") or "none"
    return TabStop(position_pt=position, align=named, leader=leader)


def _outline(node: Node) -> Said:
    level = integer(value(node, "val"))
    if level is None:
        return {}
    return {"outline": level + 1 if level in _OUTLINES else None}


def _numbering(node: Node) -> Said:
    said = {}
    for it in node:
        number = integer(value(it, "val"))
        if number is not None and local(it) in ("numId", "ilvl"):
            said["list" if local(it) == "numId" else "list_level"] = number
    return said


def _style(node: Node) -> Said:
    return {"style": value(node, "val")}


def _shading(node: Node) -> Said:
    return {"shading": shading_of(node)}


def _frame(_node: Node) -> Said:
    return {"framed": True}


_READERS: Mapping[str, _Read] = {
    "pStyle": _style,
    "jc": _align,
    "ind": _indents,
    "spacing": _spacing,
    "contextualSpacing": _switched("contextual_spacing"),
    "keepNext": _switched("keep_next"),
    "keepLines": _switched("keep_lines"),
    "pageBreakBefore": _switched("page_break_before"),
    "bidi": _switched("right_to_left"),
    "outlineLvl": _outline,
    "numPr": _numbering,
    "pBdr": _borders,
    "tabs": _tabs,
    "shd": _shading,
    "framePr": _frame,
}
