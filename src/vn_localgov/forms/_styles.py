"""Word's styles, made from the rules."""

from collections.abc import Iterable, Iterator

from vn_localgov.forms._rules import Component, RuleSet, TableForm, points
from vn_localgov.forms._xml import Xml, part, twips, w

LAYOUT_TABLE = "KhungTheThuc"
DATA_TABLE = "TableGrid"

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_SINGLE_LINE = 240  # Word counts the distance of lines in 240ths


def styles_part(rules: RuleSet, components: Iterable[Component]) -> bytes:
    """Write the part ``word/styles.xml``, with the styles of *components*."""
    return part(
        "styles",
        _defaults(rules),
        # Hides the styles that Word would offer beside ours.
        w("latentStyles", defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1),
        *map(paragraph_style, components),
        *_table_styles(rules.table),
    )


def paragraph_style(component: Component) -> Xml:
    """Make the style of *component*."""
    is_base = component.id == "Normal"
    return w(
        "style",
        w("name", val=component.style),
        *([] if is_base else [w("basedOn", val="Normal")]),
        *([w("next", val=component.next)] if component.next else []),
        w("qFormat"),
        w("pPr", *_paragraph_look(component)),
        w("rPr", *_letter_look(component)),
        type="paragraph",
        styleId=component.id,
        **({"default": 1} if is_base else {"customStyle": int(_is_ours(component))}),
    )


def _is_ours(component: Component) -> bool:
    """Word knows the style *header* and the headings; the others are ours."""
    return component.outline is None and component.id != "Header"


def _paragraph_look(component: Component) -> Iterator[Xml]:
    if component.keep_next:
        yield w("keepNext")
    if component.keep_lines:
        yield w("keepLines")
    yield w(
        "spacing",
        before=twips(component.before_pt.used),
        after=twips(component.after_pt.used),
        **_line_distance(component),
    )
    yield w("ind", firstLine=twips(component.first_line_pt))
    yield w("jc", val="both" if component.align == "justify" else component.align)
    if component.outline:
        yield w("outlineLvl", val=component.outline - 1)


def _line_distance(component: Component) -> dict[str, object]:
    if component.exact_pt:
        return {"line": twips(component.exact_pt.used), "lineRule": "exact"}
    return {"line": round(component.line.used * _SINGLE_LINE), "lineRule": "auto"}


def _letter_look(component: Component) -> Iterator[Xml]:
    if component.bold:
        yield from (w("b"), w("bCs"))
    if component.italic:
        yield from (w("i"), w("iCs"))
    if component.caps:
        yield w("caps")
    half_points = round(component.pt.used * 2)
    yield from (w("sz", val=half_points), w("szCs", val=half_points))


def _defaults(rules: RuleSet) -> Xml:
    font = rules.font
    letters = w(
        "rPr",
        w("rFonts", ascii=font.name, hAnsi=font.name, eastAsia=font.name, cs=font.name),
        w("color", val=font.color),
        w("lang", val=font.language, eastAsia=font.language, bidi=font.language),
    )
    lines = w("pPr", w("widowControl"))
    return w("docDefaults", w("rPrDefault", letters), w("pPrDefault", lines))


def _table_styles(form: TableForm) -> Iterator[Xml]:
    yield w(
        "style",
        w("name", val="Default Paragraph Font"),
        type="character",
        styleId="DefaultParagraphFont",
        default=1,
    )
    yield _table_style("TableNormal", "Normal Table", _margins(0), default=1)
    yield _table_style(LAYOUT_TABLE, "Khung thể thức", customStyle=1)
    size = round(form.border_pt.used * 8)
    edges = (w(edge, val="single", sz=size, space=0, color="auto") for edge in _EDGES)
    yield _table_style(
        DATA_TABLE,
        "Table Grid",
        w("tblBorders", *edges),
        _margins(twips(points(form.margin_mm.used))),
    )


def _table_style(id_: str, name: str, *look: Xml, **attributes: int) -> Xml:
    based = [] if attributes.get("default") else [w("basedOn", val="TableNormal")]
    properties = w("tblPr", w("tblInd", w=0, type="dxa"), *look)
    return w(
        "style",
        w("name", val=name),
        *based,
        properties,
        type="table",
        styleId=id_,
        **attributes,
    )


def _margins(sides: int) -> Xml:
    widths = {"top": 0, "left": sides, "bottom": 0, "right": sides}
    return w("tblCellMar", *(w(s, w=v, type="dxa") for s, v in widths.items()))
