"""Prove that XML is well-formed, without reading anything that it points to."""

from typing import NoReturn
from xml.parsers import expat

from vn_localgov.opc import Limits, WordError
from vn_localgov.opc import faults as told

_DEEPEST = 256


class _ForbiddenError(Exception):
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


def is_fragment(xml: str) -> bool:
    """Whether elements and text could stand in a document, as far as XML goes."""
    try:
        _parse(f"<x>{xml}</x>".encode())
    except (expat.ExpatError, _ForbiddenError, UnicodeError):
        return False
    return True


def fits_in_text(xml: str) -> bool:
    """Whether it could stand in the text of a run, perhaps with other runs in its middle."""
    try:
        _parse(f"<x><w:r><w:t>{xml}</w:t></w:r></x>".encode(), leaf="w:t")
    except (expat.ExpatError, _ForbiddenError, UnicodeError):
        return False
    return True


def _parse(content: bytes, leaf: str = "") -> None:
    opened: list[str] = []

    def start(name: str, _: object) -> None:
        if len(opened) == _DEEPEST or (leaf and opened[-1:] == [leaf]):
            raise expat.ExpatError
        opened.append(name)

    def end(_: str) -> None:
        opened.pop()

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = _forbid
    parser.Parse(content, True)  # noqa: FBT003 - this is the last of it


def _forbid(*_: object) -> NoReturn:
    raise _ForbiddenError
