"""On which pages text stood when Word saved the file."""

from collections.abc import Iterator, Mapping, Sequence

from vn_localgov.opc import WordError
from vn_localgov.word._parts import Package
from vn_localgov.word._walk import pieces
from vn_localgov.word._xml import Node, local

# Word leaves it where a page began (ECMA-376, part 1, 17.3.3.13).
_TURN = "lastRenderedPageBreak"


def read_pages(package: Package, main: Node) -> Mapping[Node, Sequence[int]]:
    """Give where each page begins in a paragraph, by the paragraph.

    The first number is the page on which the paragraph begins, the others are how many
    letters stand before each page that begins in it. An empty paragraph has no place for
    the sign, so that pages may be missing: nothing is told unless there are as many as
    Word counted.
    """
    nodes = list(main.iter("{*}p", f"{{*}}{_TURN}"))
    count = 1 + sum(local(it) == _TURN for it in nodes)
    return dict(_pages(nodes)) if count > 1 and count == _counted(package) else {}


def _counted(package: Package) -> int | None:
    """How many pages Word counted; None if the file does not tell."""
    try:
        roots = map(package.tree, package.related("", "extended-properties"))
        return int(next(it.text or "" for root in roots for it in root.iter("{*}Pages")))
    except (StopIteration, ValueError, WordError):
        return None


def _pages(nodes: Sequence[Node]) -> Iterator[tuple[Node, Sequence[int]]]:
    page = 1
    for node in nodes:
        if local(node) == _TURN:
            page += 1
        else:
            yield node, (page, *_turns(node))


def _turns(paragraph: Node) -> Iterator[int]:
    if next(paragraph.iter(f"{{*}}{_TURN}"), None) is None:
        return
    ends = {it.node: it.end for it in pieces(paragraph)}
    position = 0
    for node in paragraph.iter():
        position = ends.get(node, position)
        if local(node) == _TURN:
            yield position
