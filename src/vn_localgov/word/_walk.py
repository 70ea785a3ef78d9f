"""Walk through a document in reading order: its paragraphs, and the text in each."""

from collections.abc import Iterator
from itertools import chain, takewhile

import attrs

from vn_localgov.opc.names import COMPATIBILITY
from vn_localgov.word._xml import Node, local, value

_MC = f"{{{COMPATIBILITY}}}"
_ALTERNATES, _CHOICE, _FALLBACK = (
    f"{_MC}{name}" for name in ("AlternateContent", "Choice", "Fallback")
)

# What a tracked change took away is no text any more.
_GONE = frozenset({"del", "moveFrom"})
# Settings, the reading above a base (*rt*), and paragraphs of their own.
_APART = _GONE | {"pPr", "rPr", "sdtPr", "rt", "txbxContent", "p"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
# A comment goes around them: they may not be opened in the middle.
_WHOLE = frozenset({"r", "sdt", "fldSimple"})


@attrs.frozen
class Piece:
    """A stretch of the text of a paragraph, and the node that holds it."""

    start: int
    text: str
    node: Node

    @property
    def end(self) -> int:
        """Where the next piece starts."""
        return self.start + len(self.text)


def descend(root: Node, without: frozenset[str] = _GONE) -> Iterator[Node]:
    """Give *root* and all below it in reading order; of alternatives, only the first."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [it for it in reversed(_children(node)) if local(it) not in without]


def _children(node: Node) -> list[Node]:
    if node.tag != _ALTERNATES:
        return list(node)
    return [*node.iterchildren(_CHOICE), *node.iterchildren(_FALLBACK)][:1]


def is_first_choice(node: Node) -> bool:
    """Whether `descend` comes by here: *node* is no alternative, or the first of them."""
    around = node.getparent()
    if around is None or around.tag != _ALTERNATES:
        return True
    kinds = (around.iterchildren(_CHOICE), around.iterchildren(_FALLBACK))
    return next(chain(*kinds), None) is node


def paragraphs(root: Node) -> Iterator[Node]:
    """Give the paragraphs; those of a text box stand behind the one that bears it."""
    return (node for node in descend(root) if local(node) == "p")


def pieces(paragraph: Node) -> Iterator[Piece]:
    """Give the text of a paragraph, without that of its text boxes."""
    position, fields = 0, _Fields()
    for node in descend(paragraph, _APART):
        name = local(node)
        if name == "fldChar":
            fields.follow(value(node, "fldCharType"))
        elif text := "" if fields.codes else _text(name, node):
            yield Piece(position, text, node)
            position += len(text)


def _text(name: str, node: Node) -> str:
    if name == "t":
        # In a text, they stand for a space; only the signs above break a line.
        return (node.text or "").replace("\t", " ").replace("\n", " ").replace("\r", " ")
    return _SIGNS.get(name, "")


@attrs.define
class _Fields:
    """The fields that are open, each in its code or in its result.

    They are followed within a paragraph only, so that one that never ends hides little.
    """

    codes: int = 0
    _open: list[bool] = attrs.field(factory=list)

    def follow(self, mark: str) -> None:
        if mark == "begin":
            self._open.append(True)
            self.codes += 1
        elif mark == "separate" and self._open:
            self.codes -= self._open[-1]
            self._open[-1] = False
        elif mark == "end" and self._open:
            self.codes -= self._open.pop()


def whole(node: Node, paragraph: Node) -> Node:
    """The outermost thing around *node* in its paragraph that a comment may not cut."""
    found = node
    upwards = chain([node], node.iterancestors())
    for around in takewhile(lambda it: it is not paragraph, upwards):
        if around.tag == _ALTERNATES or local(around) in _WHOLE:
            found = around
    return found


def outermost(node: Node, name: str) -> Node | None:
    """The outermost node called *name* around *node*."""
    return next((it for it in reversed([*node.iterancestors()]) if local(it) == name), None)
