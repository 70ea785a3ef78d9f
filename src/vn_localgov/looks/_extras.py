"""What is in a paragraph beside its text: drawings, fields, signs, breaks, tracked changes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from vn_localgov.looks._drawingml import read_drawing
from vn_localgov.looks._shapes import DrawnLine, Picture
from vn_localgov.looks._vml import read_pict
from vn_localgov.word._walk import is_first_choice
from vn_localgov.word._xml import Node, local, value

_DRAWINGS = frozenset({"drawing", "pict", "object"})
FIELDS = frozenset({"fldSimple", "fldChar", "instrText", "pgNum"})
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange"})
_GONE = frozenset({"del", "moveFrom"})
_ALL = tuple(f"{{*}}{name}" for name in (*_DRAWINGS, *FIELDS, *_CHANGES, "sym", "br"))
_BREAKS = frozenset({"page", "column"})


def gather(root: Node) -> Mapping[Node, Sequence[Node]]:
    """Give what is beside the text of each paragraph, in order."""
    found: dict[Node, list[Node]] = defaultdict(list)
    for node in root.iter(*_ALL):
        owner = _owner(node)
        if owner is not None:
            found[owner].append(node)
    return found


def _owner(node: Node) -> Node | None:
    """Give the paragraph that shows *node*; None if none does."""
    for it in node.iterancestors():
        name = local(it)
        if name == "p":
            return it
        if name in _GONE or not is_first_choice(it):
            return None
    return None


def drawings(nodes: Sequence[Node]) -> Iterator[DrawnLine | Picture]:
    """Give the lines and pictures."""
    for node in nodes:
        if local(node) == "drawing":
            yield from read_drawing(node)
        elif local(node) in _DRAWINGS:
            yield from read_pict(node)


def breaks(nodes: Sequence[Node]) -> Iterator[str]:
    """Give the breaks of pages and columns."""
    for node in nodes:
        if local(node) == "br" and value(node, "type") in _BREAKS:
            yield value(node, "type")


def is_changed(nodes: Sequence[Node]) -> bool:
    """Whether somebody tracked a change."""
    return any(local(node) in _CHANGES for node in nodes)


def loses_end(nodes: Sequence[Node]) -> bool:
    """Whether the end of the paragraph is deleted: the sign stands among its properties."""
    ends = (it.getparent() for it in nodes if local(it) in _GONE)
    return any(it is not None and local(it) == "rPr" for it in ends)
