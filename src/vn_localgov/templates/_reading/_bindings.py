"""Unbind content controls that hold tags: Word would put the bound value over what is filled in.

A bound control (*vùng điền nội dung gắn dữ liệu*) shows what a store in the file says, and
the store still says what the template showed: the tag (ECMA-376, part 1, 17.5.2.6).
"""

from collections.abc import Iterator
from itertools import pairwise

from vn_localgov.templates._tokens import CLOSE, Token, end_of, innermost, walk

# Of WordprocessingML, and of Word 2013, which added one for text with looks of its own.
_BINDING = "dataBinding"


def unbind_filled(tokens: list[Token]) -> list[Token]:
    """Leave out the bindings of controls that hold tags; all others stay as they are."""
    if not any(token.name == _BINDING for token in tokens):
        return tokens
    bound: dict[int, int | None] = {}
    filled: set[int] = set()
    for index, token, opened in walk(tokens):
        if token.tag:
            filled.update(_controls(tokens, opened))
        elif token.name == _BINDING and token.kind != CLOSE:
            bound[index] = innermost(tokens, opened, "sdt")
    dropped = {
        index
        for start, control in bound.items()
        if control in filled
        for index in range(start, end_of(tokens, start) + 1)
    }
    return [token for index, token in enumerate(tokens) if index not in dropped]


def _controls(tokens: list[Token], opened: list[int]) -> Iterator[int]:
    """Numbers of the controls that a token is the content of, and not a property."""
    for outer, inner in pairwise(opened):
        if tokens[inner].name == "sdtContent":
            yield outer
