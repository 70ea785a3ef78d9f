"""Tables of HTML for notebooks: without scripts, readable on light and dark ground.

Colours come from the page; where one is set, its ground is set, too. Styles stand at the
elements, because a notebook that is not trusted drops style sheets.
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from vn_localgov._shown import printable

_TABLE = "border-collapse: collapse; text-align: left; margin: 0.5em 0"
_CAPTION = "caption-side: top; text-align: left; font-weight: bold; white-space: pre-line"
_CELL = (
    "border: 1px solid rgba(128, 128, 128, 0.5); padding: 0.3em 0.6em; "
    "vertical-align: top; white-space: pre-line"
)


def table(caption: str, *, language: str = "vi") -> Element:
    """Begin a table; screen readers say its caption first, in the right language."""
    element = Element("table", {"lang": language, "style": _TABLE})
    SubElement(element, "caption", {"style": _CAPTION}).text = printable(caption)
    return element


def row(parent: Element) -> Element:
    """Add a row to the head or the body of a table."""
    return SubElement(parent, "tr")


def cell(parent: Element, text: str, *, heads: str = "", style: str = "") -> Element:
    """Add a cell to a row.

    Args:
        parent: The row.
        text: Whatever it holds; it is no markup.
        heads: Of what it is the head, ``col`` or ``row``; "" if of nothing.
        style: What its look has of its own.
    """
    look = "; ".join(filter(None, (_CELL, "font-weight: normal" if heads == "row" else "", style)))
    scope = {"scope": heads} if heads else {}
    element = SubElement(parent, "th" if heads else "td", {**scope, "style": look})
    element.text = printable(text)
    return element


def markup(element: Element) -> str:
    """Write it down.

    >>> begun = table("Số <liệu>")
    >>> markup(begun)[:28], markup(begun)[-33:]
    ('<table lang="vi" style="bord', 'Số &lt;liệu&gt;</caption></table>')
    """
    return tostring(element, encoding="unicode", method="html")
