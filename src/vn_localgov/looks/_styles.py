"""The styles of a document (*kiểu*), each with all that it takes over from others."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import attrs

from vn_localgov.looks._measure import integer, switch
from vn_localgov.looks._nodes import child, child_value
from vn_localgov.looks._paragraph_properties import read_paragraph
from vn_localgov.looks._run_properties import Said, read_run
from vn_localgov.looks._sides import NO_SIDES, Sides, sides
from vn_localgov.looks._theme import Theme
from vn_localgov.word._xml import Node, local, value

_T = TypeVar("_T")
_NOTHING: Said = MappingProxyType({})
NUMBERING = ("list", "list_level")
# Sizes that the usual style has had in programs as they came.
_YIELDING_PT = (11, 12)


def merge(below: Said, above: Said) -> Said:
    """Lay what is said later over what was said before; tab stops add up."""
    if not above or not below:
        return above or below
    merged: dict[str, Any] = {**below, **above}
    if "tabs" in below and "tabs" in above:
        merged["tabs"] = {**below["tabs"], **above["tabs"]}
    return merged


@attrs.frozen(eq=False)
class Layer:
    """What is said about the letters and about the paragraphs they stand in."""

    run: Said = _NOTHING
    paragraph: Said = _NOTHING

    def under(self, above: "Layer") -> "Layer":
        """Lay *above* over this one."""
        return Layer(merge(self.run, above.run), merge(self.paragraph, above.paragraph))


NO_LAYER = Layer()


@attrs.frozen(eq=False)
class ParagraphStyle:
    """A style of paragraphs.

    Attributes:
        below: What the styles say that it is based on, without the one with the numbering.
        above: What that one says, and those between it and this.
        owner: Id of the style that says which list its paragraphs belong to.
    """

    name: str = ""
    run: Said = _NOTHING
    below: Said = _NOTHING
    above: Said = _NOTHING
    owner: str = ""

    def yielding(self, table: Layer) -> "ParagraphStyle":
        """Leave to *table* what Word leaves to it where the style is the usual one."""
        run, below = dict(self.run), dict(self.below)
        if "size_pt" in table.run and run.get("size_pt") in _YIELDING_PT:
            del run["size_pt"]
        if "align" in table.paragraph and below.get("align") == "left":
            del below["align"]
        return attrs.evolve(self, run=run, below=below)


@attrs.frozen(eq=False)
class TableStyle:
    """A style of tables; *parts* are its rows and columns that look otherwise.

    Attributes:
        sides: The upright lines of the whole table; those of its parts are not known.
    """

    whole: Layer = NO_LAYER
    parts: Mapping[str, Layer] = MappingProxyType({})
    row_band: int = 1
    column_band: int = 1
    sides: Sides = NO_SIDES


@attrs.define(eq=False)
class _Family(Generic[_T]):
    """Styles of one kind; each is worked out once, and a circle of styles is cut."""

    nodes: Mapping[str, Node]
    usual: str
    root: _T
    derive: Callable[[_T, Node], _T]
    _done: dict[str, _T] = attrs.field(factory=dict)

    def known(self, id_: str) -> str:
        return id_ if id_ in self.nodes else self.usual

    def get(self, id_: str) -> _T:
        waiting: dict[str, Node] = {}
        while id_ in self.nodes and id_ not in self._done and id_ not in waiting:
            waiting[id_] = self.nodes[id_]
            id_ = child_value(waiting[id_], "basedOn")
        style = self._done.get(id_, self.root)
        for name, node in reversed(waiting.items()):
            style = self._done[name] = self.derive(style, node)
        return style


@attrs.frozen(eq=False)
class Styles:
    """All styles.

    Attributes:
        defaults: What holds where no style says anything else.
    """

    defaults: Layer
    _paragraphs: _Family[ParagraphStyle]
    _characters: _Family[Said]
    _tables: _Family[TableStyle]

    def known(self, id_: str) -> str:
        """Give the id of a style of paragraphs, or that of the usual one."""
        return self._paragraphs.known(id_)

    def paragraph(self, id_: str) -> ParagraphStyle:
        """Give the style of paragraphs with this id, or an empty one."""
        return self._paragraphs.get(id_)

    def character(self, id_: str) -> Said:
        """Give what the style of letters says, or else the usual one."""
        return self._characters.get(self._characters.known(id_))

    def known_table(self, id_: str) -> str:
        """Give the id of a style of tables, or that of the usual one."""
        return self._tables.known(id_)

    def table(self, id_: str) -> TableStyle:
        """Give the style of tables with this id, or an empty one."""
        return self._tables.get(id_)


def read_styles(root: Node | None, theme: Theme) -> Styles:
    """Read the part with the styles; without one, all looks as Word has it."""
    nodes: dict[str, dict[str, Node]] = {"paragraph": {}, "character": {}, "table": {}}
    usual = dict.fromkeys(nodes, "")
    for node in root if root is not None else ():
        kind = value(node, "type") if local(node) == "style" else ""
        if kind in nodes:
            id_ = value(node, "styleId")
            nodes[kind][id_] = node
            if value(node, "default") and switch(value(node, "default")):
                usual[kind] = id_
    paragraphs, characters, tables = ((nodes[kind], usual[kind]) for kind in nodes)
    return Styles(
        _defaults(root, theme),
        _Family(*paragraphs, ParagraphStyle(), _paragraph_style(theme)),
        _Family(*characters, _NOTHING, _character_style(theme)),
        _Family(*tables, TableStyle(), _table_style(theme)),
    )


def _defaults(root: Node | None, theme: Theme) -> Layer:
    found = None if root is None else child(root, "docDefaults")
    run = _inside(found, "rPrDefault", "rPr")
    return Layer(read_run(run, theme), read_paragraph(_inside(found, "pPrDefault", "pPr")))


def _inside(node: Node | None, *names: str) -> Node | None:
    for name in names:
        node = None if node is None else child(node, name)
    return node


def _layer(node: Node, theme: Theme) -> Layer:
    run = read_run(child(node, "rPr"), theme)
    return Layer(run, read_paragraph(child(node, "pPr")))


def _paragraph_style(theme: Theme) -> Callable[[ParagraphStyle, Node], ParagraphStyle]:
    def derive(base: ParagraphStyle, node: Node) -> ParagraphStyle:
        own = _layer(node, theme)
        begins = any(key in own.paragraph for key in NUMBERING)
        below, above = base.below, base.above
        if begins:
            below, above = merge(below, above), _NOTHING
        if begins or base.owner:
            above = merge(above, own.paragraph)
        else:
            below = merge(below, own.paragraph)
        owner = value(node, "styleId") if begins else base.owner
        name = child_value(node, "name")
        return ParagraphStyle(name, merge(base.run, own.run), below, above, owner)

    return derive


def _character_style(theme: Theme) -> Callable[[Said, Node], Said]:
    return lambda base, node: merge(base, read_run(child(node, "rPr"), theme))


def _table_style(theme: Theme) -> Callable[[TableStyle, Node], TableStyle]:
    def derive(base: TableStyle, node: Node) -> TableStyle:
        parts = dict(base.parts)
        for it in node:
            if local(it) == "tblStylePr":
                kind = value(it, "type")
                parts[kind] = parts.get(kind, NO_LAYER).under(_layer(it, theme))
        bands = _inside(node, "tblPr")
        return TableStyle(
            base.whole.under(_layer(node, theme)),
            parts,
            _band(bands, "tblStyleRowBandSize") or base.row_band,
            _band(bands, "tblStyleColBandSize") or base.column_band,
            {} if parts else {**base.sides, **sides(bands, "tblBorders")},
        )

    return derive


def _band(node: Node | None, name: str) -> int:
    size = None if node is None else integer(child_value(node, name))
    return max(size or 0, 0)
