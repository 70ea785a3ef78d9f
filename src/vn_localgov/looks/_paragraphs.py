"""Read paragraph by paragraph what each looks like."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import attrs

from vn_localgov.looks._document import Field, FormattedParagraph, FormattedRun, Symbol
from vn_localgov.looks._extras import breaks, drawings, gather, is_changed, loses_end
from vn_localgov.looks._fields import read_fields
from vn_localgov.looks._labels import Counters
from vn_localgov.looks._look import RunLook
from vn_localgov.looks._nodes import child
from vn_localgov.looks._resolve import Resolved, Resolver
from vn_localgov.looks._shapes import DrawnLine, Picture
from vn_localgov.looks._tables import NO_TABLE, Cell, Tables
from vn_localgov.word._stories import Story, Told
from vn_localgov.word._walk import Piece, outermost, pieces
from vn_localgov.word._xml import Node, local, value


@attrs.define(eq=False)
class ParagraphReader:
    """Reads the paragraphs of a file, which have to come in their order."""

    resolver: Resolver
    pages: Mapping[Node, Sequence[int]]
    _tables: Tables = attrs.field()
    _counters: Counters = attrs.field()
    _numbers: dict[Node, int] = attrs.field(factory=dict)
    _gathered: dict[str, Mapping[Node, Sequence[Node]]] = attrs.field(factory=dict)

    @_tables.default
    def _no_tables(self) -> Tables:
        return Tables(self.resolver.styles)

    @_counters.default
    def _not_counted(self) -> Counters:
        return Counters(self.resolver.lists)

    def read(self, number: int, told: Told, section: int) -> FormattedParagraph:
        """Read one; *section* is the number of its section."""
        properties = child(told.node, "pPr")
        mark = None if properties is None else child(properties, "rPr")
        cell = self._cell(told.node)
        known = self.resolver.paragraph(properties, cell.key if cell else NO_TABLE)
        self._numbers[told.node] = number
        page, *turns = self.pages.get(told.node, (None,))
        runs = tuple(self._runs(told.node, known))
        # The mere end of a section shows no number, and is not counted.
        is_break = not runs and _ends_section(properties)
        return FormattedParagraph(
            number=number,
            story=told.story,
            part=told.part,
            index=told.index,
            section=section,
            cell=cell.place if cell else None,
            bearer=self._bearer(told),
            style=known.style.name,
            look=known.look,
            mark=self.resolver.run(mark, known),
            runs=runs,
            page=page,
            turns=tuple(turns),
            **({} if is_break else self._label(mark, known)),
            **self._beside(told, known),
        )

    def _cell(self, node: Node) -> Cell | None:
        for it in node.iterancestors():
            name = local(it)
            if name == "tc":
                return self._tables.cell(it)
            if name == "txbxContent":
                return None
        return None

    def _bearer(self, told: Told) -> int | None:
        if told.story is not Story.TEXT_BOX:
            return None
        around = outermost(told.node, "p")
        return None if around is None else self._numbers.get(around)

    def _runs(self, node: Node, known: Resolved) -> Iterator[FormattedRun]:
        looks: dict[Node | None, RunLook] = {}

        def look_of(piece: Piece) -> RunLook:
            run = piece.node.getparent()
            # A run may hold thousands of lines; its look is found behind all of them, or nowhere.
            if run not in looks:
                looks[run] = self._look(run, known)
            return looks[run]

        for _, group in groupby(pieces(node), key=lambda it: id(look_of(it))):
            first, *others = group
            text = "".join(it.text for it in (first, *others))
            yield FormattedRun(first.start, text, look_of(first))

    def _look(self, run: Node | None, known: Resolved) -> RunLook:
        return self.resolver.run(None if run is None else child(run, "rPr"), known)

    def _label(self, mark: Node | None, known: Resolved) -> dict[str, Any]:
        if known.list is None:
            return {}
        label = self._counters.next(*known.list)
        return {"label": label, "label_look": self.resolver.label(mark, known, known.list)}

    def _beside(self, told: Told, known: Resolved) -> dict[str, Any]:
        if told.part not in self._gathered:
            self._gathered[told.part] = gather(told.node.getroottree().getroot())
        nodes = self._gathered[told.part].get(told.node)
        if not nodes:
            return {}
        drawn = list(drawings(nodes))
        return {
            "lines": tuple(it for it in drawn if isinstance(it, DrawnLine)),
            "pictures": tuple(it for it in drawn if isinstance(it, Picture)),
            "fields": tuple(Field(it.name, self._look(it.run, known)) for it in read_fields(nodes)),
            "symbols": tuple(_symbols(nodes)),
            "breaks": tuple(breaks(nodes)),
            "has_changes": is_changed(nodes),
            "ends_deleted": loses_end(nodes),
        }


def _ends_section(properties: Node | None) -> bool:
    return properties is not None and child(properties, "sectPr") is not None


def _symbols(nodes: Sequence[Node]) -> Iterator[Symbol]:
    for node in nodes:
        if local(node) == "sym":
            yield Symbol(value(node, "font"), value(node, "char").upper())
