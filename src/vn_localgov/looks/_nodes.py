"""Short ways to the nodes of a Word file."""

from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from vn_localgov.word._xml import Node, local, value

Trace: TypeAlias = tuple[object, ...]
_FIRST = 16


@lru_cache(maxsize=1024)
def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def name_of(node: Node) -> str:
    """Name of a node of any kind without its prefix."""
    return _bare(str(node.tag))


def inside(node: Node | None, *names: str) -> Node | None:
    """Go down to the nodes with these names, each in the one before; None without one."""
    for name in names:
        if node is None:
            return None
        # The standard puts them among the first, and who else fills a node is not waited for.
        node = next((it for it in islice(node, _FIRST) if name_of(it) == name), None)
    return node


def child(node: Node, name: str) -> Node | None:
    """The first node of WordprocessingML in *node* that is called *name*."""
    for it in node:
        if local(it) == name:
            return it
    return None


def child_value(node: Node, name: str) -> str:
    """What the first node called *name* says; "" without one."""
    found = child(node, name)
    return "" if found is None else value(found, "val")


def trace(node: Node | None, without: frozenset[str] = frozenset()) -> Trace:
    """Give what two nodes share that say the same in the same order."""
    if node is None:
        return ()
    return tuple(
        (it.tag, *it.items()) if not len(it) else _trace_all(it)
        for it in node
        if local(it) not in without
    )


def _trace_all(node: Node) -> Trace:
    return tuple((it.tag, len(it), *it.items()) for it in node.iter())
