"""Put changed pieces of XML into a part, all else of which stays byte for byte."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pyexpat import ExpatError, ParserCreate

import attrs
from lxml import etree

from vn_localgov.word._xml import Node, write

_UTF_8 = "UTF-8"
# What is changed is put back as one of these.
_PIECES = ("p", "sectPr")
_DECLARED = re.compile(r' xmlns(?::([^=\s]+))?="[^"]*"')


def splice(content: bytes, root: Node, changed: Iterable[Node]) -> bytes:
    """Give *content* with the *changed* paragraphs and sections of *root* in it.

    A part that is not in UTF-8 is written anew.
    """
    if (root.getroottree().docinfo.encoding or _UTF_8).upper() != _UTF_8:
        return write(root)
    try:
        places = _places(content)
    except ExpatError:
        return write(root)
    spelled: list[bytes] = []
    end = 0
    for number, node in _outermost(root, set(changed)):
        start, stop = places[number]
        spelled += (content[end:start], _spell(node))
        end = stop
    return b"".join([*spelled, content[end:]])


def _outermost(root: Node, changed: set[Node]) -> Iterator[tuple[int, Node]]:
    """Give the changed pieces that stand in no other one, each with its number."""
    for number, node in enumerate(root.iter(*(f"{{*}}{it}" for it in _PIECES))):
        if node in changed and changed.isdisjoint(node.iterancestors()):
            yield number, node


def _spell(node: Node) -> bytes:
    """Write a node as it stands among others, which declare the namespaces."""
    head, sign, rest = etree.tostring(node, encoding="unicode", with_tail=False).partition(">")
    around = node.getparent()
    known = {} if around is None else around.nsmap
    return (_DECLARED.sub(lambda it: _declared(it, node, known), head) + sign + rest).encode()


def _declared(found: re.Match[str], node: Node, known: dict[str | None, str]) -> str:
    return "" if known.get(found[1]) == node.nsmap.get(found[1]) else found[0]


def _places(content: bytes) -> Sequence[tuple[int, int]]:
    """Find where each paragraph and section begins and ends; empty ones end anywhere."""
    reader = _Places(content)
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, _: reader.open(name, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda name: reader.close(name, parser.CurrentByteIndex)
    parser.Parse(content, True)  # noqa: FBT003 - it takes no keywords
    return reader.found


@attrs.define
class _Places:
    """What was found so far, and what is still open."""

    content: bytes
    found: list[tuple[int, int]] = attrs.field(factory=list)
    _open: list[int] = attrs.field(factory=list)

    def open(self, name: str, at: int) -> None:
        if name.rpartition(":")[2] in _PIECES:
            self._open.append(len(self.found))
            self.found.append((at, at))

    def close(self, name: str, at: int) -> None:
        if name.rpartition(":")[2] in _PIECES:
            number = self._open.pop()
            self.found[number] = (self.found[number][0], self.content.find(b">", at) + 1)
