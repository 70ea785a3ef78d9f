"""Sections of a Word file: paper, margins, and what stands in the margins."""

from math import ceil

from vn_localgov.forms._rules import Page, points
from vn_localgov.forms._xml import Xml, w

FIRST, OTHERS = "rId1", "rId2"
_SIDES = ("top", "right", "bottom", "left", "header", "footer")


def section(page: Page, *margins: Xml, is_annex: bool = False) -> Xml:
    """Paper and margins; the number stands above each page but the first.

    An annex counts its own pages (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.đ).

    Args:
        page: Its paper, on its side or not.
        margins: What stands in the margins of the first page, beside nothing.
        is_annex: Whether its pages are counted from 1 again.
    """
    # Rounded up: a margin must not be below the least that the law allows.
    sizes = {side: ceil(points(getattr(page, f"{side}_mm").used) * 20) for side in _SIDES}
    paper = {"w": page.width_mm, "h": page.height_mm}
    size = {side: ceil(points(it.used) * 20) for side, it in paper.items()}
    lies = {"orient": "landscape"} if size["w"] > size["h"] else {}
    return w(
        "sectPr",
        *(margins or (header("first", FIRST),)),
        header("default", OTHERS),
        w("pgSz", **size, **lies),
        w("pgMar", **sizes, gutter=0),
        *([w("pgNumType", start=1)] if is_annex else []),
        w("cols", space=720),
        w("titlePg"),
    )


def header(pages: str, relation: str) -> Xml:
    """Put a part into the upper margin of some pages."""
    return f'<w:headerReference w:type="{pages}" r:id="{relation}"/>'
