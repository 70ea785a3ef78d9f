"""Prove that a part calls the elements as the engine looks for them: ``w:p``, ``r:id``."""

import re
from collections.abc import Iterable
from typing import NoReturn
from xml.parsers import expat

from vn_localgov.opc import WordError
from vn_localgov.opc import faults as told
from vn_localgov.opc.names import (
    CHART,
    OFFICE,
    STRICT_CHART,
    STRICT_OFFICE,
    STRICT_WORD,
    STRICT_WORD_DRAWING,
    WORD,
    WORD_DRAWING,
)

# What all Office programs write: the usual form, and the strict one.
_USUAL = {
    "w": (WORD, STRICT_WORD),
    "r": (OFFICE, STRICT_OFFICE),
    "wp": (WORD_DRAWING, STRICT_WORD_DRAWING),
    "c": (CHART, STRICT_CHART),
}
_PREFIXES = {uri: prefix for prefix, uris in _USUAL.items() for uri in uris}
_DECLARED = re.compile(rb"xmlns(?::([^\s=]+))?\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def check_prefixes(name: str, content: bytes) -> None:
    """Refuse a part with other prefixes than all programs write; the engine goes by those.

    Args:
        name: Name of the part.
        content: Well-formed XML in UTF-8.

    Raises:
        WordError: With the declaration that was found, and what is written elsewhere.
    """
    if any(map(_is_odd, set(_DECLARED.findall(content)))):
        _Reader(name).check(content)


def _is_odd(declared: tuple[bytes, bytes, bytes]) -> bool:
    """Whether a declaration may be another one than all programs write."""
    prefix, uri = declared[0].decode(), (declared[1] or declared[2]).decode()
    is_of_ours = prefix in _USUAL or uri in _PREFIXES
    return "&" in uri or (is_of_ours and _PREFIXES.get(uri) != prefix)


class _Reader:
    """Goes through a part; what is declared and not used does no harm."""

    def __init__(self, name: str) -> None:
        self.name = name

    def check(self, content: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = self._start
        parser.Parse(content, True)  # noqa: FBT003 - this is the last of it

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        if prefix in _USUAL and uri not in _USUAL[prefix]:
            self._refuse(_shown(prefix, uri), _shown(prefix, _USUAL[prefix][0]))

    def _start(self, name: str, attributes: Iterable[str]) -> None:
        for called in (name, *attributes):
            uri, *rest = called.split(" ")
            prefix = rest[1] if len(rest) > 1 else ""
            if rest and _PREFIXES.get(uri, prefix) != prefix:
                self._refuse(_shown(prefix, uri), _shown(_PREFIXES[uri], uri))

    def _refuse(self, found: str, expected: str) -> NoReturn:
        raise WordError(told.other_names(self.name, found, expected))


def _shown(prefix: str, uri: str | None) -> str:
    return f'xmlns{":" * bool(prefix)}{prefix}="{uri or ""}"'
