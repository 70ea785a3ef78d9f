"""Let tags take their paragraph, row or cell with them, or stand between runs."""

from collections.abc import Iterator

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import (
    CLOSE,
    OPEN,
    TEXT,
    Token,
    end_of,
    innermost,
    markup,
    tag_token,
    walk,
)

# What must not get lost with the paragraph, row or cell.
_LOSSES = frozenset(
    {"drawing", "pict", "object", "sectPr", "footnoteReference", "endnoteReference"}
)
# What marks a range, and has to stay because its other end does.
_MARKS = frozenset(
    {
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("permStart", "permEnd"),
    }
)


def hoist(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    """Replace what the tags take with them by the tags alone."""
    owners = _owners(tokens, faults)
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if index in owners:
            end = end_of(tokens, index)
            out += _kept(tokens[index : end + 1], owners[index], faults)
            index = end
        elif token.tag and token.tag.hoist == "r" and token.tag.context.run:
            out += _between_runs(token.tag)
        else:
            out.append(token)
        index += 1
    return out


def _owners(tokens: list[Token], faults: list[TemplateFault]) -> dict[int, str]:
    """Number and name of the elements that tags take with them."""
    owners: dict[int, str] = {}
    for _, token, opened in walk(tokens):
        if token.tag and token.tag.hoist:
            name = token.tag.hoist
            owner = innermost(tokens, opened, name)
            needs_run = name in ("r", grammar.TABLE)
            if owner is None or (needs_run and not token.tag.context.run):
                faults.append(token.tag.fault(told.hoist_outside(name)))
            elif name != "r":
                owners[owner] = name
    return owners


def _kept(element: list[Token], hoisted: str, faults: list[TemplateFault]) -> Iterator[Token]:
    """Give the tags of an element and the marks in it; nothing else may be in it."""
    tags = [token.tag for token in element if token.tag and token.tag.hoist == hoisted]
    if _is_more(element, hoisted):
        faults.extend(tag.fault(told.other_tag_lost(hoisted)) for tag in tags[:1])
    for token in element:
        if token.name in _MARKS or (token.tag and token.tag.hoist == hoisted):
            yield token


def _is_more(element: list[Token], hoisted: str) -> bool:
    for _, token, opened in walk(element):
        if token.kind == TEXT and element[opened[-1]].name == "t" and token.text.strip():
            return True
        if token.name in _LOSSES or (token.tag and token.tag.is_other_than(hoisted)):
            return True
    return False


def _between_runs(tag: Tag) -> list[Token]:
    """End the run before the tag, and begin another like it behind."""
    return [
        Token(CLOSE, "</w:t>", "t"),
        Token(CLOSE, "</w:r>", "r"),
        tag_token(tag),
        Token(OPEN, "<w:r>", "r"),
        markup(tag.context.run.removeprefix("<w:r>")),
        Token(OPEN, '<w:t xml:space="preserve">', "t"),
    ]
