"""Pieces of a Word document: nodes, runs, paragraphs, and tables for layout."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

from vn_localgov._text import find_unprintable
from vn_localgov.forms._rules import Component

Node = BaseOxmlElement

_PREFIX = {"w": nsmap["w"]}
_W = f"{{{nsmap['w']}}}"
_SPACE = qn("xml:space")
_LINE_END = re.compile("\r\n?")


def w(tag: str, *children: Node, **attributes: object) -> Node:
    """Make a node of WordprocessingML, in the order in which things are given."""
    named = {f"{_W}{name}": str(value) for name, value in attributes.items()}
    node = cast(Node, oxml_parser.makeelement(f"{_W}{tag}", named, _PREFIX))
    node.extend(children)
    return node


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


def run(text: str, *, bold: bool = False, italic: bool = False) -> Node:
    """Make a run of text in one look; a new line in it stays one."""
    look = [w(tag) for tag, on in (("b", bold), ("i", italic)) if on]
    node = w("r", w("rPr", *look)) if look else w("r")
    first, *rest = plain(text).split("\n")
    node.append(_text(first))
    for line in rest:
        node.extend((w("br"), _text(line)))
    return node


def _text(text: str) -> Node:
    node = w("t")
    node.text = text
    node.set(_SPACE, "preserve")
    return node


def paragraph(component: Component, *runs: Node, direct: Iterable[Node] = ()) -> Node:
    """Make a paragraph; *direct* is what differs from its style, in Word's order."""
    return w("p", w("pPr", w("pStyle", val=component.id), *direct), *runs)


def cell(width: Decimal, paragraphs: Iterable[Node], *properties: Node) -> Node:
    """Make a cell of *width* points."""
    size = w("tcW", w=twips(width), type="dxa")
    return w("tc", w("tcPr", size, *properties), *paragraphs)


def row(cells: Iterable[Node], *, is_head: bool = False) -> Node:
    """Make a row that stays on one page; a head comes again on each page."""
    head = [w("tblHeader")] if is_head else []
    return w("tr", w("trPr", w("cantSplit"), *head), *cells)


def table(style_id: str, widths: Sequence[Decimal], rows: Iterable[Node]) -> Node:
    """Make a table whose columns have *widths*, in points, whatever is in them."""
    properties = w(
        "tblPr",
        w("tblStyle", val=style_id),
        w("tblW", w=twips(sum(widths, Decimal(0))), type="dxa"),
        w("tblLayout", type="fixed"),
    )
    grid = w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths))
    return w("tbl", properties, grid, *rows)
