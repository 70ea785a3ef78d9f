"""Lists (*danh sách đánh số*): their levels, and the numbers that show before paragraphs."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

import attrs

from vn_localgov.looks._measure import integer, switch
from vn_localgov.looks._nodes import child, child_value
from vn_localgov.looks._paragraph_properties import read_paragraph
from vn_localgov.looks._run_properties import read_run
from vn_localgov.looks._styles import NO_LAYER, Layer
from vn_localgov.looks._theme import Theme
from vn_localgov.word._xml import Node, local, value

# Word knows nine levels; what stands before a paragraph is short.
LAST_LEVEL = 8
LABEL = 100
_LEVELS = range(LAST_LEVEL + 1)


@attrs.frozen(kw_only=True, eq=False)
class Level:
    """A level of a list.

    Attributes:
        text: What shows; "%1" stands for the number of the first level.
        restart: It begins anew after this level, from 1, or one above it; 0 for never.
        legal: Whether all numbers in it are Arabic.
        style: Id of the style of paragraphs that it belongs to.
        look: Of the paragraph, and of the number.
    """

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    look: Layer = NO_LAYER


@attrs.frozen(eq=False)
class List:
    """A list, whose levels are read when they are asked for: files have many that none uses.

    Attributes:
        family: What several lists may share, and count together.
        nodes: What describes the levels.
        read: Reads a level, each once.
    """

    family: str
    nodes: Mapping[int, Node]
    starts: Mapping[int, int]
    read: Callable[[Node], Level]

    def level(self, number: int) -> Level:
        """Give a level; one that is not described shows nothing."""
        node = self.nodes.get(number)
        return _NO_LEVEL if node is None else self.read(node)

    def of_style(self, style: str) -> int | None:
        """Give the number of the level that a style of paragraphs belongs to."""
        return next((it for it in self.nodes if self.level(it).style == style), None)


_NO_LEVEL = Level(format="none")
NO_LISTS: Mapping[int, List] = MappingProxyType({})


def read_lists(root: Node, theme: Theme) -> Mapping[int, List]:
    """Read the part with the lists."""
    families = {value(it, "abstractNumId"): it for it in root if local(it) == "abstractNum"}
    linked = {name: it for it in families.values() if (name := child_value(it, "styleLink"))}
    levels = {id_: _levels(it, linked) for id_, it in families.items()}
    read = cache(lambda node: _level(node, theme))
    lists = {}
    for node in root:
        number = integer(value(node, "numId")) if local(node) == "num" else None
        if number is not None:
            lists[number] = _list(node, levels, read)
    return lists


def _levels(node: Node, linked: Mapping[str, Node]) -> Mapping[int, Node]:
    # A list may leave its levels to the one that a style of lists describes.
    return dict(_each_level(linked.get(child_value(node, "numStyleLink"), node)))


def _each_level(node: Node) -> Iterator[tuple[int, Node]]:
    for it in node:
        number = integer(value(it, "ilvl")) if local(it) == "lvl" else None
        if number in _LEVELS:
            yield number or 0, it


def _level(node: Node, theme: Theme) -> Level:
    legal = child(node, "isLgl")
    run = read_run(child(node, "rPr"), theme)
    return Level(
        # Word leaves the number out where it is none (17.9.25).
        start=integer(child_value(node, "start")) or 0,
        format=child_value(node, "numFmt") or "decimal",
        text=child_value(node, "lvlText")[:LABEL],
        restart=integer(child_value(node, "lvlRestart")),
        legal=legal is not None and switch(value(legal, "val")) is True,
        style=child_value(node, "pStyle"),
        look=Layer(run, read_paragraph(child(node, "pPr"))),
    )


def _list(
    node: Node, levels: Mapping[str, Mapping[int, Node]], read: Callable[[Node], Level]
) -> List:
    family = child_value(node, "abstractNumId")
    own = dict(levels.get(family, {}))
    starts = {}
    for it in node:
        number = integer(value(it, "ilvl")) if local(it) == "lvlOverride" else None
        if number in _LEVELS:
            own.update(_each_level(it))
            start = integer(child_value(it, "startOverride"))
            starts.update({} if start is None else {number or 0: start})
    return List(family, own, starts, read)
