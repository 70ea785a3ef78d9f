"""``{%-`` joins a tag to the text before it, ``-%}`` to the text behind, over paragraphs."""

from collections.abc import Iterable

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import CLOSE, OPEN, TAG, TEXT, Token

# What may not get lost between two texts that are joined.
_KEPT = frozenset({"tc", "tr", "tbl", "sectPr", "drawing", "pict", "object", "txbxContent"})


def trim(tokens: Iterable[Token], faults: list[TemplateFault]) -> list[Token]:
    """Do what the minus signs in tags ask for."""
    out: list[Token] = []
    last_text = None
    after = None
    for token in tokens:
        out.append(token)
        if token.tag:
            if _joins(token.tag, before=True):
                is_cut = _cut(out, last_text, len(out) - 1, token.tag, faults)
                token.tag.trims_before = not is_cut
            after = (len(out), token.tag) if _joins(token.tag, before=False) else None
        elif token.name == "t" and token.kind == CLOSE:
            last_text = len(out) - 1
        elif token.name == "t" and token.kind == OPEN and after:
            after[1].trims_after = not _cut(out, after[0], len(out), after[1], faults)
            last_text, after = None, None
    _strip(out)
    return out


def _joins(tag: Tag, *, before: bool) -> bool:
    is_wanted = tag.trims_before if before else tag.trims_after
    return is_wanted and tag.kind == grammar.STATEMENT and not tag.hoist


def _cut(
    out: list[Token], start: int | None, end: int, tag: Tag, faults: list[TemplateFault]
) -> bool:
    """Take away the markup between two texts, if there is nothing else."""
    between = [] if start is None else out[start:end]
    if not between or any(it.kind == TAG or _is_seen(it) for it in between):
        return False
    if _is_lossless(between):
        del out[start:end]
        return True
    faults.append(tag.fault(told.CANNOT_TRIM))
    return False


def _is_seen(token: Token) -> bool:
    return token.kind == TEXT and bool(token.text.strip())


def _is_lossless(between: Iterable[Token]) -> bool:
    """Whether all elements that end are begun again, and none of them matters."""
    closed: list[str] = []
    opened: list[str] = []
    for token in between:
        if token.name in _KEPT:
            return False
        if token.kind == OPEN:
            opened.append(token.name)
        elif token.kind == CLOSE and opened:
            opened.pop()
        elif token.kind == CLOSE:
            closed.append(token.name)
    return closed[::-1] == opened


def _strip(tokens: list[Token]) -> None:
    """Take away the spaces beside a minus sign, as Jinja does."""
    for before, token, behind in zip(
        [Token(TAG, ""), *tokens], tokens, [*tokens[1:], Token(TAG, "")], strict=False
    ):
        if token.tag and token.tag.trims_before and before.kind == TEXT:
            before.text = before.text.rstrip()
        if token.tag and token.tag.trims_after and behind.kind == TEXT:
            behind.text = behind.text.lstrip()
