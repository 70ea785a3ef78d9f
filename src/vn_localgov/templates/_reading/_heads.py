"""Repeat the head of a table on each page: ``dau_bang``."""

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._tokens import (
    CLOSE,
    EMPTY,
    OPEN,
    Token,
    end_of,
    innermost,
    markup,
    walk,
)

# A row of the head is not cut over two pages either.
HEAD = "<w:cantSplit/><w:tblHeader/>"
_KNOWN = frozenset({"cantSplit", "tblHeader"})


def repeat_heads(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    """Have the rows repeated that stand above the tag, and its own: Word wants no gap."""
    if not any(map(_is_head_tag, tokens)):
        return tokens
    rows = _rows(tokens, faults)
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        if index in rows:
            end = _end_of_properties(tokens, index)
            out += _repeated(tokens[index:end])
            index = end
        else:
            out += [] if _is_head_tag(tokens[index]) else [tokens[index]]
            index += 1
    return out


def _is_head_tag(token: Token) -> bool:
    return bool(token.tag and token.tag.word == grammar.HEAD)


def _rows(tokens: list[Token], faults: list[TemplateFault]) -> set[int]:
    """Numbers of the tokens that open the rows of heads."""
    above: dict[int, list[int]] = {}
    rows: set[int] = set()
    for index, token, opened in walk(tokens):
        table = innermost(tokens, opened, "tbl")
        if table is not None and token.kind == OPEN and token.name == "tr":
            above.setdefault(table, []).append(index)
        elif token.tag and _is_head_tag(token):
            if table is None or not above.get(table):
                faults.append(token.tag.fault(told.NOT_IN_CELL))
            else:
                rows.update(above[table])
    return rows


def _end_of_properties(tokens: list[Token], row: int) -> int:
    """Number of the token behind the properties of a row."""
    index = row + 1
    while tokens[index].name in ("tblPrEx", "trPr"):
        index = end_of(tokens, index) + 1
    return index


def _repeated(start: list[Token]) -> list[Token]:
    """Put the properties of a head to those that there are."""
    kept = [token for token in start if token.name not in _KNOWN]
    if kept[-1].name != "trPr":
        return [*kept, *_properties([])]
    first = next(number for number, token in enumerate(kept) if token.name == "trPr")
    inner = [] if kept[first].kind == EMPTY else kept[first + 1 : -1]
    return [*kept[:first], *_properties(inner)]


def _properties(inner: list[Token]) -> list[Token]:
    start, end = Token(OPEN, "<w:trPr>", "trPr"), Token(CLOSE, "</w:trPr>", "trPr")
    return [start, *inner, markup(HEAD), end]
