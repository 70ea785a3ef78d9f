"""Cut the XML of a part into tokens, in one pass."""

import re
from collections.abc import Iterator

import attrs

from vn_localgov.templates._tag import Tag

TEXT, OPEN, CLOSE, EMPTY, OTHER, TAG = "text", "open", "close", "empty", "other", "tag"

_TOKEN = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<data>.*?)\]\]>"
    r"|<(?P<end>/?)(?:[^\s/<>:]+:)?(?P<name>[^\s/<>:]+)"
    r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(?P<empty>/?)>"
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)

_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<number>[0-9]+)|(?P<name>\w+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_SIGNS = str.maketrans({char: f"&#{ord(char)};" for char in "&<>\"'\r"})
# Line ends as well, so that they survive in attributes.
_SIGNS_AND_LINES = {**_SIGNS, ord("\n"): "&#10;"}


@attrs.define(eq=False)
class Token:
    """A piece of a part: text, the start or end of an element, or a tag.

    Attributes:
        kind: One of the constants of this module.
        text: As it stands in the XML.
        name: Name of the element, without its prefix.
        tag: The tag, where it is one.
    """

    kind: str
    text: str
    name: str = ""
    tag: Tag | None = None

    @property
    def plain(self) -> str:
        """The text as a reader sees it."""
        return _REFERENCE.sub(_character, self.text) if "&" in self.text else self.text

    @property
    def has_prefix_of_word(self) -> bool:
        """Whether the element belongs to WordprocessingML, as all programs write it."""
        return self.text.startswith("<w:")


def _character(reference: re.Match[str]) -> str:
    if reference["name"]:
        return _NAMED[reference["name"]]
    return chr(int(reference["hex"], 16) if reference["hex"] else int(reference["number"]))


def escape(text: str, *, keeps_lines: bool = False) -> str:
    """Write text so that it may stand in an element or attribute.

    Args:
        text: What a reader is to see.
        keeps_lines: Whether line ends stay, for who turns them into breaks.
    """
    return text.translate(_SIGNS if keeps_lines else _SIGNS_AND_LINES)


def text_token(plain: str) -> Token:
    """Make text, escaped."""
    return Token(TEXT, escape(plain))


def tag_token(tag: Tag) -> Token:
    """Make a tag."""
    return Token(TAG, "", tag=tag)


def markup(text: str) -> Token:
    """Make a piece that is put out as it is."""
    return Token(OTHER, text)


def tokenize(xml: str) -> list[Token]:
    """Cut well-formed XML into tokens; joined, they give it back."""
    return list(_tokens(xml))


def _tokens(xml: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(xml):
        data, end, name, empty, text = match.group("data", "end", "name", "empty", "text")
        if text is not None:
            yield Token(TEXT, text)
        elif data is not None:
            yield text_token(data)
        elif name is None:
            yield markup(match[0])
        else:
            yield Token(CLOSE if end else EMPTY if empty else OPEN, match[0], name)


def walk(tokens: list[Token]) -> Iterator[tuple[int, Token, list[int]]]:
    """Go through the tokens, each with the numbers of those that opened what is around."""
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == CLOSE:
            opened.pop()
        yield index, token, opened
        if token.kind == OPEN:
            opened.append(index)


def innermost(tokens: list[Token], opened: list[int], name: str) -> int | None:
    """Number of the token that opened the innermost element of a name."""
    return next((it for it in reversed(opened) if tokens[it].name == name), None)


def end_of(tokens: list[Token], start: int) -> int:
    """Find the token that closes the element which token *start* opens."""
    depth, index = int(tokens[start].kind == OPEN), start
    while depth:
        index += 1
        depth += (tokens[index].kind == OPEN) - (tokens[index].kind == CLOSE)
    return index


# How line ends and tabs of a text are written in a run, and what they were.
SHOWN_BREAKS = {
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}


def text_of_xml(xml: str) -> str | None:
    """Give the text that XML inside of a text element shows; None if there is more than text."""
    for sign, written in SHOWN_BREAKS.items():
        xml = xml.replace(written, sign)
    return None if "<" in xml else Token(TEXT, xml).plain


def source(tokens: list[Token]) -> str:
    """Put the XML together again."""
    return "".join(token.text for token in tokens)
