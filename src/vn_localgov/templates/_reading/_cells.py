"""Colour, widen and merge table cells: ``cellbg``, ``colspan``, ``hm``, ``vm`` and ``gop``."""

from collections.abc import Callable, Iterable

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._reading._groups import begin_group, column_of, print_content
from vn_localgov.templates._tag import Context, Slot, Tag
from vn_localgov.templates._tokens import (
    CLOSE,
    EMPTY,
    OPEN,
    Token,
    end_of,
    innermost,
    markup,
    tag_token,
    walk,
)
from vn_localgov.templates._values._cell_slots import CellColour, CellSpan

# The order that the properties of a cell have to have (ECMA-376, part 1, 17.4.69).
_ORDER = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap"),
    *("tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
)
_FIRST = "if loop.first"
# When a cell begins what the cells below go on with.
_CONDITIONS: dict[str, Callable[[Tag], str]] = {
    "hm": lambda _: _FIRST,
    "vm": lambda _: _FIRST,
    "gop": lambda tag: f"if {column_of(tag)}",
}
# The two properties that say how many columns a cell takes.
_SPAN = '<w:gridSpan w:val="'


def change_cells(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    """Turn the tags that change their cell into properties of it."""
    if not any(map(_is_cell_tag, tokens)):
        return tokens
    cells = _cells(tokens, faults)
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        if index in cells:
            end = end_of(tokens, index)
            out += _changed(tokens[index : end + 1], cells[index])
            index = end
        elif not _is_cell_tag(tokens[index]):
            out.append(tokens[index])
        index += 1
    return out


def _is_cell_tag(token: Token) -> bool:
    return bool(token.tag and token.tag.word in grammar.CELL_WORDS)


def _cells(tokens: list[Token], faults: list[TemplateFault]) -> dict[int, list[Tag]]:
    """The tags that change a cell, by the number of its token."""
    cells: dict[int, list[Tag]] = {}
    for _, token, opened in walk(tokens):
        if token.tag and _is_cell_tag(token):
            cell = innermost(tokens, opened, "tc")
            if cell is None:
                faults.append(token.tag.fault(told.NOT_IN_CELL))
            else:
                cells.setdefault(cell, []).append(token.tag)
    return cells


def _changed(cell: list[Token], tags: Iterable[Tag]) -> list[Token]:
    inner = change_cells(cell[1:-1], [])
    properties, content = _take_properties(inner)
    changed = [cell[0], *content, cell[-1]]
    for tag in tags:
        name, made = _PROPERTIES[tag.word](tag)
        properties = {**properties, name: made}
        if name == "vMerge":
            shown = [print_content(tag)] if tag.word == "gop" else changed[1:-1]
            changed[1:-1] = [*_block(tag, shown), *_otherwise(tag)]
    start = [
        Token(OPEN, "<w:tcPr>", "tcPr"),
        *_in_order(properties),
        Token(CLOSE, "</w:tcPr>", "tcPr"),
    ]
    groups = (tag for tag in tags if tag.word == "gop")
    changed[1:1] = [*(token for tag in groups for token in begin_group(tag, content)), *start]
    merged = next((tag for tag in tags if tag.word == "hm"), None)
    return [*_block(merged, changed), _end(merged)] if merged else changed


def _block(tag: Tag, tokens: list[Token]) -> list[Token]:
    return [tag_token(tag.like(grammar.STATEMENT, _CONDITIONS[tag.word](tag))), *tokens]


def _otherwise(tag: Tag) -> list[Token]:
    """A cell below the first needs a paragraph, though nobody sees it."""
    start = tag.context.paragraph or "<w:p>"
    other = tag_token(tag.like(grammar.STATEMENT, "else"))
    return [other, markup(f"{start}</w:p>"), _end(tag)]


def _end(tag: Tag) -> Token:
    return tag_token(tag.like(grammar.STATEMENT, "endif"))


def _take_properties(inner: list[Token]) -> tuple[dict[str, list[Token]], list[Token]]:
    """Take the properties out of a cell, each by its name."""
    if not inner or inner[0].name != "tcPr":
        return {}, inner
    if inner[0].kind == EMPTY:
        return {}, inner[1:]
    end = end_of(inner, 0)
    properties: dict[str, list[Token]] = {}
    index = 1
    while index < end:
        last = end_of(inner, index)
        properties.setdefault(inner[index].name, []).extend(inner[index : last + 1])
        index = last + 1
    return properties, inner[end + 1 :]


def _in_order(properties: dict[str, list[Token]]) -> list[Token]:
    def place(name: str) -> int:
        return _ORDER.index(name) if name in _ORDER else len(_ORDER)

    return [token for name in sorted(properties, key=place) for token in properties[name]]


def _value(tag: Tag, body: str, slot: Slot) -> Token:
    made = tag.like(grammar.OUTPUT, body)
    made.context = Context(is_attribute=True, slot=slot)
    return tag_token(made)


def _given(tag: Tag) -> str:
    return tag.body.removeprefix(tag.word).strip()


def _shade(tag: Tag) -> tuple[str, list[Token]]:
    head = '<w:shd w:val="clear" w:color="auto" w:fill="'
    return "shd", [markup(head), _value(tag, _given(tag), CellColour()), markup('"/>')]


def _span(tag: Tag) -> tuple[str, list[Token]]:
    return "gridSpan", [markup(_SPAN), _value(tag, _given(tag), CellSpan()), markup('"/>')]


def _span_of_loop(tag: Tag) -> tuple[str, list[Token]]:
    return "gridSpan", [markup(_SPAN), _value(tag, "loop.length", CellSpan()), markup('"/>')]


def _merge_down(tag: Tag) -> tuple[str, list[Token]]:
    first = _block(tag, [markup('<w:vMerge w:val="restart"/>')])
    other = tag_token(tag.like(grammar.STATEMENT, "else"))
    return "vMerge", [*first, other, markup("<w:vMerge/>"), _end(tag)]


_PROPERTIES: dict[str, Callable[[Tag], tuple[str, list[Token]]]] = {
    "cellbg": _shade,
    "colspan": _span,
    "hm": _span_of_loop,
    "vm": _merge_down,
    "gop": _merge_down,
}
