"""Turn a part of a template into pieces: static XML, and tags between."""

import re
from urllib.parse import unquote

from vn_localgov.opc import Limits, WordError
from vn_localgov.opc import faults as told_of_files
from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._prefixes import check_prefixes
from vn_localgov.templates._reading._balance import unbalanced
from vn_localgov.templates._reading._bindings import unbind_filled
from vn_localgov.templates._reading._cells import change_cells
from vn_localgov.templates._reading._drawings import find_places
from vn_localgov.templates._reading._field_codes import guard_codes
from vn_localgov.templates._reading._group_rows import part_groups
from vn_localgov.templates._reading._heads import repeat_heads
from vn_localgov.templates._reading._hoist import hoist
from vn_localgov.templates._reading._insertions import leave_insertions
from vn_localgov.templates._reading._join import join_tags
from vn_localgov.templates._reading._locate import locate
from vn_localgov.templates._reading._numbering import number_drawings
from vn_localgov.templates._reading._spaces import keep_spaces
from vn_localgov.templates._reading._stories import Stories
from vn_localgov.templates._reading._trim import trim
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import TAG, Token, escape, source, text_token, tokenize
from vn_localgov.templates._values._models import read_models
from vn_localgov.templates._wellformed import check_part

_ROOT = re.compile(r"<(?:[^\s/<>:?!]+:)?([^\s/<>:?!]+)")
# Word writes the braces of a link as %7B and %7D. Each search ends where another tag
# begins, so that it is linear.
_LINK = re.compile(
    r"%7B(?:%7B|%25|%23|#)(?:(?!%7B(?:%7B|%25|%23|#)).)*?(?:%7D|%25|%23|#)%7D", re.IGNORECASE
)
_DECLARATION = re.compile(r"\A<\?xml.*?\?>", re.DOTALL)
_UTF8 = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_ENCODING = re.compile(rb"<\?xml[^>]*?\bencoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_UTF8_NAMES = frozenset({"UTF-8", "UTF8"})
_HEAD = 4096
# Without any of these in it, no value changes a part.
_SIGNS = (b"{", b"%7B", b"descr=", b"title=", b"alt=")
# Other programs call the elements of charts otherwise, which matters to tags alone.
_CHART = "chartSpace"
# Other folders hold files of other programs.
_OF_DOCUMENT = re.compile(r"(?:word|docProps)/.*\.xml", re.IGNORECASE)
_MARK = b"\xef\xbb\xbf"


def prepare(
    name: str, content: bytes, limits: Limits, stories: Stories, faults: list[TemplateFault]
) -> list[Token]:
    """Give the pieces of a part; without a tag among them, it stays as it is.

    Raises:
        WordError: The part is not well-formed, may be an attack, or calls its elements
            otherwise than all programs do.
    """
    if not _may_be_live(content):
        if _is_of_document(name, content):
            check_part(name, content, limits)
        return []
    _check_encoding(name, content)
    check_part(name, content, limits)
    text = read_text(name, content)
    tokens = tokenize(text)
    if name.endswith(".rels"):
        _unquote_links(tokens)
    tokens = find_places(join_tags(tokens))
    if _root(content) != _CHART or any(token.tag for token in tokens):
        check_prefixes(name, content)
    if not any(token.tag for token in tokens) and source(tokens) == text:
        return []
    locate(name, tokens, stories)
    guard_codes(tokens)
    return _reshape(unbind_filled(tokens), faults)


def _is_of_document(name: str, content: bytes) -> bool:
    """Whether programs read a part before they show the document, so that it has to be XML."""
    return bool(_OF_DOCUMENT.fullmatch(name)) or _root(content) in grammar.LIVE_ROOTS


def _may_be_live(content: bytes) -> bool:
    return _root(content) in grammar.LIVE_ROOTS and any(sign in content for sign in _SIGNS)


def _root(content: bytes) -> str:
    root = _ROOT.search(content[:_HEAD].replace(b"\0", b"").decode("utf-8", "replace"))
    return root[1] if root else ""


def _unquote_links(tokens: list[Token]) -> None:
    for token in tokens:
        token.text = _LINK.sub(lambda found: escape(unquote(found[0])), token.text)


def read_text(name: str, content: bytes) -> str:
    """Read the text of a well-formed part, which Office programs write in UTF-8.

    Raises:
        WordError: It is in another encoding.
    """
    _check_encoding(name, content)
    return _DECLARATION.sub(_UTF8, content.removeprefix(_MARK).decode(), count=1)


def _check_encoding(name: str, content: bytes) -> None:
    if encoding := _other_encoding(content):
        raise WordError(told_of_files.other_encoding(name, encoding))


def _other_encoding(content: bytes) -> str | None:
    """The name of an encoding that is not UTF-8, unless no letter is written otherwise in it."""
    found = _ENCODING.search(content[:_HEAD].replace(b"\0", b""))
    encoding = found[1].decode() if found else "UTF-8"
    if b"\0" in content[:4]:
        return "UTF-16" if encoding.upper() in _UTF8_NAMES else encoding
    return None if encoding.upper() in _UTF8_NAMES or content.isascii() else encoding


def _reshape(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    tokens = _without_raw(_whole_tags(tokens, faults), faults)
    tokens = trim(tokens, faults)
    tokens = part_groups(repeat_heads(tokens, faults), faults)
    tokens = change_cells(tokens, faults)
    read_models(tokens)
    tokens = leave_insertions(hoist(tokens, faults))
    keep_spaces(tokens)
    faults.extend(unbalanced(tokens))
    return number_drawings(tokens)


def _whole_tags(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    """Leave out the tags that end nowhere, so that the others can be judged."""
    for token in tokens:
        if token.tag and not token.tag.kind:
            closing = grammar.DELIMITERS[token.tag.raw[:2]]
            faults.append(token.tag.fault(told.never_closed(closing)))
    return [token for token in tokens if not token.tag or token.tag.kind]


def _without_raw(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    """Turn the tags between ``raw`` and ``endraw`` into text."""
    out: list[Token] = []
    raw: Tag | None = None
    for token in tokens:
        word = token.tag.word if token.kind == TAG and token.tag else ""
        if not raw and word == grammar.RAW:
            raw = token.tag
        elif raw and word == grammar.END_RAW:
            raw = None
        elif token.tag and word == grammar.END_RAW:
            faults.append(token.tag.fault(told.closes_nothing(word)))
        else:
            out.append(text_token(token.tag.raw) if raw and token.tag else token)
    if raw:
        faults.append(raw.fault(told.block_never_closed(f"{{% {grammar.END_RAW} %}}")))
    return out
