"""Set what a run, a paragraph or a section says about itself."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from vn_localgov.opc.names import STRICT_WORD
from vn_localgov.word._order import RANKS
from vn_localgov.word._xml import Node, local, make, namespace

# Elements by name, and their attributes; None takes an attribute away.
Settings: TypeAlias = Mapping[str, Mapping[str, str | None]]

# What the strict form calls otherwise (ISO/IEC 29500, part 1, 17.18.44).
_STRICT = {("jc", "left"): "start", ("jc", "right"): "end"}


def first(owner: Node, name: str) -> Node | None:
    """The first node called *name* in *owner*."""
    return next((it for it in owner if local(it) == name), None)


def set_in(owner: Node, kind: str, settings: Settings) -> None:
    """Change the settings of a run (``rPr``) or paragraph (``pPr``), which stand first in it."""
    box = first(owner, kind)
    if box is None:
        box = make(owner, kind)
        owner.insert(0, box)
    change(box, settings)


def change(box: Node, settings: Settings) -> None:
    """Change settings in the node that holds them; attributes that are not named stay."""
    ranks = RANKS[local(box)]
    for name, attributes in settings.items():
        # Where one comes twice, the last one holds.
        node = next((it for it in reversed(box) if local(it) == name), None)
        if node is None:
            node = make(box, name)
            _put(box, node, ranks)
        _change(node, attributes.items())


def _put(box: Node, node: Node, ranks: Mapping[str, int]) -> None:
    """Put *node* before what has to stand behind it; extensions stand last."""
    last = len(ranks)
    rank = ranks[local(node)]
    behind = (it for it in box if ranks.get(local(it), last) > rank)
    following = next(behind, None)
    if following is None:
        box.append(node)
    else:
        following.addprevious(node)


def _change(node: Node, attributes: Iterable[tuple[str, str | None]]) -> None:
    space = namespace(node)
    others = _STRICT if space == f"{{{STRICT_WORD}}}" else {}
    for name, text in attributes:
        if text is not None:
            node.set(f"{space}{name}", others.get((local(node), text), text))
        elif f"{space}{name}" in node.attrib:
            del node.attrib[f"{space}{name}"]
