"""Read how a model table looks, so that other tables can look like it."""

import re
from collections.abc import Iterator, Mapping

import attrs

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Context, Slot, Tag
from vn_localgov.templates._tokens import (
    CLOSE,
    EMPTY,
    OPEN,
    Token,
    end_of,
    innermost,
    source,
    tokenize,
    walk,
)

_NUMBER = re.compile(r"w:(?:val|w)=[\"']([0-9]{1,5})[\"']")
# Between the margins of an official page (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3): 16 cm.
_USUAL_WIDTH = 9072
_USUAL_SIZE = 26
_MOST = 31_680  # Word knows no wider page: 22 inches

# The orders that the properties have to have (ECMA-376, part 1, annex A).
_OF_TABLES = (
    *("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize"),
    *("tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd"),
    *("tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"),
)
_OF_CELLS = ("tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign")
_OF_PARAGRAPHS = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
    *("numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku"),
    *("wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi"),
    *("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents"),
    *("suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap"),
    *("outlineLvl", "divId", "cnfStyle", "rPr"),
)
_OF_RUNS = ("rStyle", "rFonts", "b", "bCs", "i", "iCs")
# In twentieths of a point: how much a part stands to the right of what it is a part of.
_INDENT = 240
# The names of the left alignment, by depth.
INDENTED = ("left", *(f"left{depth}" for depth in range(1, 9)))


@attrs.frozen(kw_only=True)
class TableModel(Slot):
    """How a table is to look, after one in the template (*bảng mẫu*).

    Attributes:
        start: Start of the table with its properties.
        width: Of all columns together, in twentieths of a point.
        size: Of the letters, in half points.
        cell: Properties of a cell, behind its width.
        head_cell: The same in the head.
        paragraphs: Starts of paragraphs, by alignment.
        runs: Starts of runs, by look: "", "b" or "i".
    """

    start: str
    width: int
    size: int
    cell: str
    head_cell: str
    paragraphs: Mapping[str, str]
    runs: Mapping[str, str]

    def write(self, value: object, tag: Tag, session: Session) -> str:
        """Write a table that looks like this one."""
        # Loads the indicators, which other templates do not need.
        from vn_localgov.templates._values._tables import table_xml  # noqa: PLC0415

        del session
        return table_xml(value, self, tag.context)


def read_models(tokens: list[Token]) -> None:
    """Tell each tag that puts a table into the document how that is to look."""
    for _, token, opened in walk(tokens):
        if token.tag and token.tag.hoist == grammar.TABLE and token.tag.context.run:
            table, cell = (innermost(tokens, opened, name) for name in ("tbl", "tc"))
            if table is not None and cell is not None:
                model = _model(tokens, table, cell, token.tag.context)
                token.tag.context = attrs.evolve(token.tag.context, slot=model)


def _model(tokens: list[Token], table: int, cell: int, context: Context) -> TableModel:
    of_table = _properties(tokens, table, "tblPr")
    of_cell = _known(_properties(tokens, cell, "tcPr"), _OF_CELLS)
    width = _width(tokens, table)
    own = {
        "tblW": f'<w:tblW w:w="{width}" w:type="dxa"/>',
        "tblLayout": '<w:tblLayout w:type="fixed"/>',
    }
    middle = {**of_cell, "vAlign": '<w:vAlign w:val="center"/>'}
    properties = _in_order({**_known(of_table, _OF_TABLES), **own}, _OF_TABLES)
    return TableModel(
        start=f"<w:tbl><w:tblPr>{properties}</w:tblPr>",
        width=width,
        size=_size(context.run),
        cell=_in_order(of_cell, _OF_CELLS),
        head_cell=_in_order(middle, _OF_CELLS),
        paragraphs=dict(_paragraphs(context.paragraph)),
        runs={look: _run(context.run, look) for look in ("", "b", "i")},
    )


def _known(properties: Mapping[str, str], order: tuple[str, ...]) -> dict[str, str]:
    return {name: xml for name, xml in properties.items() if name in order}


def _properties(tokens: list[Token], owner: int, name: str) -> dict[str, str]:
    """The properties of an element, each by its name."""
    start = owner + 1
    if tokens[start].name != name or tokens[start].kind != OPEN:
        return {}
    inner = tokens[start + 1 : end_of(tokens, start)]
    return dict(_elements(inner))


def _elements(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    index = 0
    while index < len(tokens):
        end = end_of(tokens, index)
        if tokens[index].kind in (OPEN, EMPTY) and tokens[index].has_prefix_of_word:
            yield tokens[index].name, source(tokens[index : end + 1])
        index = end + 1


def _in_order(properties: Mapping[str, str], order: tuple[str, ...]) -> str:
    """Write properties in the order of the format, and others behind."""
    rest = [name for name in properties if name not in order]
    return "".join(properties[name] for name in (*order, *rest) if name in properties)


def _width(tokens: list[Token], table: int) -> int:
    """The width of the columns of a table that has been drawn, or of its text."""
    end = end_of(tokens, table)
    columns = [token for token in tokens[table:end] if token.name == "gridCol"]
    width = sum(_number(token.text) for token in columns if token.kind != CLOSE)
    return width if 0 < width <= _MOST else _USUAL_WIDTH


def _number(text: str) -> int:
    found = _NUMBER.search(text)
    return int(found[1]) if found else 0


def _size(run: str) -> int:
    found = re.search(r"<w:sz [^<>]*>", run)
    return (_number(found[0]) if found else 0) or _USUAL_SIZE


def _paragraphs(start: str) -> Iterator[tuple[str, str]]:
    """Paragraphs like that of the tag, but aligned otherwise."""
    # Its number in a list would go on in each cell.
    properties = _without(_own(start, "pPr"), "numPr", "sectPr", "pPrChange")
    for alignment in ("left", "center", "right"):
        yield alignment, _paragraph({**properties, "jc": f'<w:jc w:val="{alignment}"/>'})
    for depth, name in enumerate(INDENTED[1:], 1):
        indent = f'<w:ind w:left="{depth * _INDENT}" w:firstLine="0"/>'
        yield name, _paragraph({**properties, "jc": '<w:jc w:val="left"/>', "ind": indent})


def _paragraph(properties: Mapping[str, str]) -> str:
    return f"<w:p><w:pPr>{_in_order(properties, _OF_PARAGRAPHS)}</w:pPr>"


def _own(start: str, name: str) -> dict[str, str]:
    """The properties in the start of a paragraph or run, which is not closed."""
    tokens = tokenize(start)
    return _properties(tokens, 0, name) if len(tokens) > 1 else {}


def _without(properties: Mapping[str, str], *names: str) -> dict[str, str]:
    return {name: xml for name, xml in properties.items() if name not in names}


def _run(start: str, look: str) -> str:
    """A run like that of the tag, but bold or italic."""
    properties = _without(_own(start, "rPr"), "b", "bCs", "i", "iCs", "rPrChange")
    if look:
        properties |= {look: f"<w:{look}/>", f"{look}Cs": f"<w:{look}Cs/>"}
    return f'<w:r><w:rPr>{_in_order(properties, _OF_RUNS)}</w:rPr><w:t xml:space="preserve">'
