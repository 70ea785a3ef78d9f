"""Find the tags of a part, also those that Word cut over several runs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._tag import Context, Tag
from vn_localgov.templates._tokens import (
    CLOSE,
    EMPTY,
    OPEN,
    TEXT,
    Token,
    markup,
    tag_token,
    text_token,
    walk,
)

_SHOWN = 40
_ATTRIBUTE = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)')")
_OWN_COMMENT = re.compile(rf"<[^<>]*\bw:author=[\"']{grammar.AUTHOR}[\"']")
_LITERAL = re.compile("|".join(map(re.escape, grammar.LITERALS)))


def join_tags(tokens: list[Token]) -> list[Token]:
    """Make tags tokens of their own; the markup that cut one in two comes behind it.

    A tag that is not closed in its paragraph becomes one of no kind.
    """
    found: dict[int, list[Token]] = {}
    for line in _lines(tokens):
        _join_line(tokens, line, found)
    for index, token in enumerate(tokens):
        if token.kind in (OPEN, EMPTY) and "{" in token.text:
            found[index] = _cut_attributes(token)
    return [
        piece
        for index, token in enumerate(tokens)
        for piece in found.get(index) or [_with_literals(token)] * (index not in found)
    ]


def _lines(tokens: list[Token]) -> Iterator[list[int]]:
    """Numbers of the tokens whose text a reader sees as one line."""
    paragraphs: list[list[int]] = []
    for index, token, opened in walk(tokens):
        if token.name == "p" and token.kind == OPEN:
            paragraphs.append([])
        elif token.name == "p" and token.kind == CLOSE:
            line = paragraphs.pop()
            yield [] if any(_is_own_comment(tokens[it]) for it in opened) else line
        elif not paragraphs and token.kind == TEXT:
            yield [index]
        elif paragraphs and _is_read(token, [tokens[it].name for it in opened]):
            paragraphs[-1].append(index)


def _is_own_comment(token: Token) -> bool:
    """Whether it is a comment on a fault, which quotes the tag."""
    return token.name == "comment" and bool(_OWN_COMMENT.match(token.text))


def _is_read(token: Token, around: list[str]) -> bool:
    if token.kind == TEXT:
        is_text = around[-1] in grammar.TEXT_ELEMENTS
    else:
        is_text = token.kind == EMPTY and token.name in grammar.BREAKS and around[-1] == "r"
    return is_text and grammar.GONE.isdisjoint(around)


def _join_line(tokens: list[Token], line: list[int], found: dict[int, list[Token]]) -> None:
    texts = [_read(tokens[index]) for index in line]
    text = "".join(texts)
    spans = list(_spans(text))
    ends = [end for _, end in spans]
    start = 0
    for index, piece in zip(line, texts, strict=True):
        bounds = start, start + len(piece)
        first = bisect_right(ends, bounds[0])
        last = bisect_left(spans, (bounds[1],))
        if first < last:
            pieces = _pieces(text, bounds, spans[first:last])
            is_text = tokens[index].kind == TEXT
            found[index] = [new for new in pieces if is_text or new.tag]
        start = bounds[1]


def _read(token: Token) -> str:
    return grammar.BREAKS[token.name] if token.kind == EMPTY else token.plain


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Find the tags of a line; one that is not closed reaches to its end."""
    position = 0
    while opening := grammar.OPENING.search(text, position):
        tag = grammar.TAG.match(text, opening.start())
        position = tag.end() if tag else len(text)
        yield opening.start(), position


def tags_of(line: str) -> Iterator[tuple[int, int, Tag]]:
    """Read the tags of a line, each with its start and end."""
    for start, end in _spans(line):
        yield start, end, _tag(line, start, end)


def _pieces(
    text: str, bounds: tuple[int, int], spans: Iterable[tuple[int, int]]
) -> Iterator[Token]:
    """Cut what one token holds of the line; a tag belongs to the token it begins in."""
    position, end = bounds
    for span_start, span_end in spans:
        if span_start > position:
            yield _literal(text[position:span_start])
        if span_start >= bounds[0]:
            yield tag_token(_tag(text, span_start, span_end))
        position = span_end
    if position < end:
        yield _literal(text[position:end])


def _tag(text: str, start: int, end: int) -> Tag:
    shown = around(text, start, end)
    raw = text[start:end]
    if grammar.TAG.fullmatch(raw):
        return Tag.read(raw, shown)
    return Tag.unclosed(raw[:_SHOWN], shown)


def around(text: str, start: int, end: int) -> str:
    """Give what stands there, and a little more on both sides."""
    first, last = max(0, start - _SHOWN), end + _SHOWN
    return f"{'…' * bool(first)}{text[first:last]}{'…' * (last < len(text))}"


def _cut_attributes(token: Token) -> list[Token]:
    """Cut the start of an element whose attributes may hold tags."""
    position = 0
    pieces: list[Token] = []
    for match in _ATTRIBUTE.finditer(token.text):
        group = 1 if match[1] is not None else 2
        text = Token(TEXT, match[group]).plain
        if spans := list(_spans(text)):
            pieces.append(markup(token.text[position : match.start(group)]))
            pieces += _pieces(text, (0, len(text)), spans)
            position = match.end(group)
    for piece in pieces:
        if piece.tag:
            piece.tag.context = Context(is_attribute=True)
    # What is left closes the start, so that it counts as the element.
    return [*pieces, Token(token.kind, token.text[position:], token.name)]


def _literal(plain: str) -> Token:
    return _with_literals(text_token(plain))


def _with_literals(token: Token) -> Token:
    if token.kind == TEXT and ("{" in token.text or "}" in token.text):
        token.text = _LITERAL.sub(lambda match: grammar.LITERALS[match[0]], token.text)
    return token
