"""Sections of a Word file: paper, margins, and what stands in the margins."""

from collections.abc import Iterator
from math import ceil

from vn_localgov.forms._rules import Page, RuleSet, points
from vn_localgov.forms._shapes import Extra, Shape
from vn_localgov.forms._stamps import circulation
from vn_localgov.forms._tags import tagged
from vn_localgov.forms._xml import Xml, paragraph, part, w

# Relations that every form has; those of its own margins come behind.
USUAL = ("header1.xml", "header2.xml", "styles.xml", "settings.xml")
_FIRST, _ADDRESS, _NO_ADDRESS = "header3.xml", "footer1.xml", "footer2.xml"
_SIDES = ("top", "right", "bottom", "left", "header", "footer")


def section(shape: Shape, page: Page, *, is_annex: bool = False) -> Xml:
    """Paper and margins; the number stands above each page but the first.

    An annex counts its own pages (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.đ), and bears
    neither the address nor who may see the document.
    """
    # Rounded up: a margin must not be below the least that the law allows.
    sizes = {side: ceil(points(getattr(page, f"{side}_mm").used) * 20) for side in _SIDES}
    paper = {"w": page.width_mm, "h": page.height_mm}
    size = {side: ceil(points(it.used) * 20) for side, it in paper.items()}
    lies = {"orient": "landscape"} if size["w"] > size["h"] else {}
    return w(
        "sectPr",
        *_references(shape, is_annex=is_annex),
        w("pgSz", **size, **lies),
        w("pgMar", **sizes, gutter=0),
        *([w("pgNumType", start=1)] if is_annex else []),
        w("cols", space=720),
        w("titlePg"),
    )


def margins(shape: Shape, rules: RuleSet) -> dict[str, bytes]:
    """Give the parts that only this document has in its margins."""
    line = w("top", val="single", sz=round(rules.rule.weight_pt.used * 8), space=4, color="auto")
    address = tagged(rules["dia_chi"], "{{ bao_cao.dia_chi }}", w("pBdr", line))
    parts = {
        _FIRST: part("hdr", *_first(shape, rules)),
        _ADDRESS: part("ftr", address),
        _NO_ADDRESS: part("ftr", paragraph(rules["dia_chi"])),
    }
    return {name: parts[name] for name in _own(shape)}


def _first(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """What stands above the first page: when it was signed or copied, and who may see it."""
    if shape.has(Extra.SIGNING_LINE):
        yield tagged(rules["chu_ky_so"], "{{ bao_cao.chu_ky_so }}")
    if shape.has(Extra.CIRCULATION):
        yield circulation(shape, rules)


def _own(shape: Shape) -> list[str]:
    told = shape.has(Extra.CIRCULATION) or shape.has(Extra.SIGNING_LINE)
    names = [_FIRST] if told else []
    return names + ([_ADDRESS, _NO_ADDRESS] if shape.has(Extra.ADDRESS) else [])


def _references(shape: Shape, *, is_annex: bool) -> Iterator[Xml]:
    """Say what stands in the margins of the first page, and of the others."""
    own = _own(shape)
    is_told = _FIRST in own and not is_annex
    yield _reference("first", _FIRST if is_told else USUAL[0], own)
    yield _reference("default", USUAL[1], own)
    if _ADDRESS in own:
        yield _reference("first", _NO_ADDRESS if is_annex else _ADDRESS, own)


def _reference(pages: str, name: str, own: list[str]) -> Xml:
    kind = name[: len("header")]
    number = [*USUAL, *own].index(name) + 1
    return f'<w:{kind}Reference w:type="{pages}" r:id="rId{number}"/>'
