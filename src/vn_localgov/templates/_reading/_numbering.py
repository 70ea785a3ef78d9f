"""Number the drawings that loops repeat: Word wants each to have a number of its own."""

import re
from collections.abc import Iterator

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Context, Slot, Tag
from vn_localgov.templates._tokens import Token, markup, tag_token

_NUMBER = re.compile(r"<wp:docPr\b[^<>]*?\bid=\"([0-9]*)\"")
# What may be printed more than once.
_REPEATED = frozenset({"for", "macro", "call", "set"})


class _Next(Slot):
    """The number of a drawing."""

    def write(self, value: object, tag: Tag, session: Session) -> str:
        """Take one that no other drawing has."""
        del value, tag
        return str(session.next_drawing())


_NEXT = _Next()


def number_drawings(tokens: list[Token]) -> list[Token]:
    """Let each turn of a loop give new numbers to the drawings in it."""
    if not any(_NUMBER.match(token.text) for token in tokens):
        return tokens
    return list(_numbered(tokens))


def _numbered(tokens: list[Token]) -> Iterator[Token]:
    blocks: list[Tag] = []
    for token in tokens:
        found = _NUMBER.match(token.text)
        if token.tag:
            _step(token.tag, blocks)
        if found and any(block.word in _REPEATED for block in blocks):
            yield markup(token.text[: found.start(1)])
            yield _next(blocks[-1])
            yield Token(token.kind, token.text[found.end(1) :], token.name)
        else:
            yield token


def _step(tag: Tag, blocks: list[Tag]) -> None:
    if tag.opens:
        blocks.append(tag)
    elif tag.word in grammar.ENDS and blocks:
        blocks.pop()


def _next(block: Tag) -> Token:
    tag = block.like(grammar.OUTPUT, "0")
    tag.context = Context(is_attribute=True, slot=_NEXT, is_asked=False)
    return tag_token(tag)
