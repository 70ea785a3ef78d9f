"""Keep the spaces at the ends of texts that tags are in: Word drops them otherwise."""

from collections.abc import Iterable

from vn_localgov.templates._tokens import OPEN, TAG, TEXT, Token

_PRESERVE = ' xml:space="preserve"'


def keep_spaces(tokens: Iterable[Token]) -> None:
    """Mark each text element of Word that has a tag in it or a space at an end."""
    start = None
    for token in tokens:
        if token.kind == OPEN:
            start = token if token.text == "<w:t>" else None
        elif start and (token.kind == TAG or (token.kind == TEXT and _has_ends(token.text))):
            start.text = f"{start.text[:-1]}{_PRESERVE}>"
            start = None


def _has_ends(text: str) -> bool:
    return text != text.strip()
