"""Pieces of a Word document: elements, runs, paragraphs, and tables for layout."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

from vn_localgov._text import find_unprintable
from vn_localgov.forms._rules import Component

Xml: TypeAlias = str

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_LINE_END = re.compile("\r\n?")


def w(tag: str, *children: Xml, **attributes: object) -> Xml:
    """Write an element of WordprocessingML, in the order in which things are given."""
    named = "".join(f" w:{name}={_quoted(str(it))}" for name, it in attributes.items())
    content = "".join(children)
    return f"<w:{tag}{named}>{content}</w:{tag}>" if content else f"<w:{tag}{named}/>"


def _quoted(value: str) -> Xml:
    # Most values are names or numbers, which need no second look.
    return f'"{value}"' if value.isalnum() else quoteattr(value)


def part(tag: str, *children: Xml) -> bytes:
    """Write a part of a document, whose outermost element is *tag*."""
    content = "".join(children)
    return f"{DECLARATION}<w:{tag} {_NAMESPACES}>{content}</w:{tag}>".encode()


def twips(points: Decimal) -> int:
    """Twentieths of a point, the unit of lengths in Word."""
    return round(points * 20)


def plain(text: str) -> str:
    """Check *text* and give it with the new line as its only mark of layout.

    A tab becomes a space: nothing in an official document is aligned by tabs.

    Raises:
        ValueError: A character in it cannot stand in a document.
    """
    if bad := find_unprintable(text):
        raise ValueError(
            f"U+{ord(bad[0]):04X} at position {bad.start()} cannot stand in a document: {text!r}"
        )
    return _LINE_END.sub("\n", text).replace("\t", " ")


def run(
    text: str, *, bold: bool = False, italic: bool = False, half_points: int | None = None
) -> Xml:
    """Write a run of text in one look; a new line in it stays one."""
    lines = map(_text, plain(text).split("\n"))
    look = _look(bold=bold, italic=italic, half_points=half_points)
    return f"<w:r>{look}{'<w:br/>'.join(lines)}</w:r>"


@cache
def _look(*, bold: bool, italic: bool, half_points: int | None) -> Xml:
    look = [w(tag) for tag, on in (("b", bold), ("i", italic)) if on]
    if half_points is not None:
        look += [w("sz", val=half_points), w("szCs", val=half_points)]
    return w("rPr", *look) if look else ""


def _text(text: str) -> Xml:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def paragraph(component: Component, *runs: Xml, direct: Iterable[Xml] = ()) -> Xml:
    """Write a paragraph; *direct* is what differs from its style, in Word's order."""
    return w("p", w("pPr", _styled(component.id), *direct), *runs)


@cache
def _styled(style_id: str) -> Xml:
    return w("pStyle", val=style_id)


def cell(width: Decimal, paragraphs: Iterable[Xml], *properties: Xml) -> Xml:
    """Write a cell of *width* points."""
    size = w("tcW", w=twips(width), type="dxa")
    return w("tc", w("tcPr", size, *properties), *paragraphs)


def row(cells: Iterable[Xml], *, is_head: bool = False, splits: bool = False) -> Xml:
    """Write a row that stays on one page unless it *splits*; a head comes again on each page."""
    if splits:
        return w("tr", *cells)
    head = [w("tblHeader")] if is_head else []
    return w("tr", w("trPr", w("cantSplit"), *head), *cells)


def table(
    style_id: str, widths: Sequence[Decimal], rows: Iterable[Xml], *, margin: Decimal | None = None
) -> Xml:
    """Write a table whose columns have *widths*, in points, whatever is in them.

    Its cells have the *margin* of its style at the left and at the right, unless it is given.
    """
    sides = {} if margin is None else dict.fromkeys(("left", "right"), twips(margin))
    inner = (w(side, w=size, type="dxa") for side, size in sides.items())
    properties = w(
        "tblPr",
        w("tblStyle", val=style_id),
        w("tblW", w=twips(sum(widths, Decimal(0))), type="dxa"),
        w("tblLayout", type="fixed"),
        *([w("tblCellMar", *inner)] if sides else []),
    )
    grid = w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths))
    return w("tbl", properties, grid, *rows)
