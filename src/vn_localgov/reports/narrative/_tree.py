"""Make the tree of sections out of headings, and number them."""

import re
from collections.abc import Iterable
from typing import Literal, cast

import attrs

from vn_localgov.errors import Fault
from vn_localgov.reports._model import Block, PartStyle, Section
from vn_localgov.reports.narrative._markdown import Heading
from vn_localgov.reports.narrative._source import Source, unmark

_DEEPEST = 4
_TYPED_LABEL = re.compile(r"(?:[IVXLC]+\.|[0-9]+\.|[a-zđ]\))(?=\s)")


@attrs.define
class _Node:
    """A section in the making, and where its heading stands."""

    level: int
    title: str
    source: Source
    offset: int
    blocks: list[Block] = attrs.field(factory=list)
    children: list["_Node"] = attrs.field(factory=list)

    def fault(self, en: str, vi: str) -> Fault:
        return self.source.fault(self.offset, en, vi)


@attrs.define
class TreeBuilder:
    """Takes headings and text in the order of reading, and gives the tree."""

    part_style: PartStyle
    opening: list[Block] = attrs.field(factory=list, init=False)
    faults: list[Fault] = attrs.field(factory=list, init=False)
    _roots: list[_Node] = attrs.field(factory=list, init=False)
    _path: list[_Node] = attrs.field(factory=list, init=False)

    def add(self, source: Source, pieces: Iterable[Heading | Block]) -> None:
        """Add the pieces of one file."""
        for piece in pieces:
            if isinstance(piece, Heading):
                self._open(source, piece)
            else:
                (self._path[-1].blocks if self._path else self.opening).append(piece)

    def sections(self) -> tuple[Section, ...]:
        """Number everything; look at `faults` afterwards."""
        return self._numbered(self._roots)

    def _open(self, source: Source, heading: Heading) -> None:
        title, offset = unmark(heading.title)
        node = _Node(heading.depth, title, source, offset)
        if not title:
            self.faults.append(
                node.fault(
                    "a heading needs a title after the #",
                    "phần, mục phải có tiêu đề: viết tiêu đề sau dấu #",
                )
            )
        if heading.depth > _DEEPEST:
            self.faults.append(
                node.fault(
                    f"headings go down to #### (a), not {'#' * heading.depth}",
                    "chỉ có bốn cấp: # Phần, ## I., ### 1., #### a)",
                )
            )
            return
        while self._path and self._path[-1].level >= node.level:
            self._path.pop()
        (self._path[-1].children if self._path else self._roots).append(node)
        self._path.append(node)

    def _numbered(self, nodes: list[_Node]) -> tuple[Section, ...]:
        return tuple(self._section(node, index) for index, node in enumerate(nodes, 1))

    def _section(self, node: _Node, number: int) -> Section:
        section = Section(
            level=cast(Literal[1, 2, 3, 4], node.level),
            number=number,
            title=node.title,
            blocks=tuple(node.blocks),
            children=self._numbered(node.children),
            part_style=self.part_style,
        )
        return attrs.evolve(section, title=self._without_label(section, node))

    def _without_label(self, section: Section, node: _Node) -> str:
        """Drop a number that the author typed, if it is the right one."""
        try:
            label = section.label
        except ValueError as error:
            self.faults.append(
                node.fault(f"too many headings: {error}", "quá nhiều đề mục cùng cấp")
            )
            return node.title
        if node.title.startswith(f"{label} "):
            return node.title.removeprefix(label).lstrip()
        if typed := _TYPED_LABEL.match(node.title):
            self.faults.append(
                node.fault(
                    f"the number is given by itself: here it is {label!r}, not {typed[0]!r}",
                    f"số thứ tự do máy đánh: ở đây là {label!r}, không phải {typed[0]!r};"
                    " bỏ số đã gõ",
                )
            )
        return node.title
