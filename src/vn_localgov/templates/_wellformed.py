"""Prove that XML is well-formed, without reading anything that it points to."""

from typing import NoReturn
from xml.parsers import expat

from vn_localgov.opc import Limits, WordError
from vn_localgov.opc import faults as told
from vn_localgov.opc.names import STRICT_WORD, WORD

DEEPEST = 256
# WordprocessingML, as Word writes it and in the strict form (ECMA-376, part 1).
WORD_NAMES = frozenset(
    {
        WORD,
        STRICT_WORD,
    }
)


class _ForbiddenError(expat.ExpatError):
    """What no part of a document needs."""


def check_part(name: str, content: bytes, limits: Limits) -> None:
    """Refuse a part that is not well-formed, or that may be an attack.

    Raises:
        WordError: With the name of the part.
    """
    if len(content) > limits.xml_bytes:
        raise WordError(told.too_large_part(name, limits.xml_bytes))
    if content.count(b"<") > limits.elements:
        raise WordError(told.too_many_elements(name, limits.elements))
    try:
        _parse(content)
    except _ForbiddenError:
        raise WordError(told.with_doctype(name)) from None
    except expat.ExpatError:
        raise WordError(told.malformed(name)) from None


def _parse(content: bytes) -> None:
    opened: list[str] = []

    def start(name: str, _: object) -> None:
        if len(opened) == DEEPEST:
            raise expat.ExpatError
        opened.append(name)

    def end(_: str) -> None:
        opened.pop()

    # Tells prefixes that nobody declares, too.
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = forbid
    parser.Parse(content, True)  # noqa: FBT003 - this is the last of it


def forbid(*_: object) -> NoReturn:
    """Refuse what only attacks have, such as entities of their own."""
    raise _ForbiddenError
