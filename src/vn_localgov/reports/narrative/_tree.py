"""Make the tree of sections out of headings, and number them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, cast

import attrs

from vn_localgov.errors import Fault, Wording
from vn_localgov.reports._tree import Block, PartStyle, Section
from vn_localgov.reports.narrative._markdown import Heading
from vn_localgov.reports.narrative._source import Source, unmark

_DEEPEST = 4
_MOST = 99
_NO_TITLE = Wording(
    "a heading needs a title after the #", "phần, mục phải có tiêu đề: viết tiêu đề sau dấu #"
)
_TOO_DEEP = Wording(
    "headings go down to #### (a) and no deeper", "chỉ có bốn cấp: # Phần, ## I., ### 1., #### a)"
)
_TYPED_LABEL = re.compile(
    r"(?:(?i:phần)\s+(?:(?i:thứ)\s+\w+|[IVXLC]+)\b[.:]?|(?:[IVXLC]+|[0-9]+|[a-zđ])[.)])(?=\s)"
)


@attrs.define
class _Node:
    """A section in the making, and where its heading stands."""

    level: int
    title: str
    source: Source
    offset: int
    blocks: list[Block] = attrs.field(factory=list)
    children: list["_Node"] = attrs.field(factory=list)


@attrs.define
class TreeBuilder:
    """Takes headings and text in the order of reading, and gives the tree.

    Attributes:
        is_extract: Whether it is a part of another text, whose numbers stay as they are.
    """

    part_style: PartStyle
    is_extract: bool = False
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
            self._note(node, _NO_TITLE)
        if heading.depth > _DEEPEST:
            self._note(node, _TOO_DEEP)
            return
        while self._path and self._path[-1].level >= node.level:
            self._path.pop()
        (self._path[-1].children if self._path else self._roots).append(node)
        self._path.append(node)

    def _numbered(self, nodes: list[_Node]) -> tuple[Section, ...]:
        """Number brothers of one level; a level that was left out counts for nothing."""
        counts: Counter[int] = Counter()
        sections = []
        for node in nodes:
            counts[node.level] = self._typed(node) or counts[node.level] + 1
            sections.append(self._section(node, counts[node.level]))
        return tuple(sections)

    def _typed(self, node: _Node) -> int:
        """Give the number that an extract has from its text; 0 if there is none."""
        if not self.is_extract:
            return 0
        labels = _labels(node.level, self.part_style)
        return next((it for it, label in labels if _behind(label, node.title) is not None), 0)

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
            self._note(node, Wording(f"too many: {error}", "quá nhiều đề mục cùng cấp"))
            return node.title
        title = _behind(label, node.title)
        if title is not None:
            return title
        if typed := _TYPED_LABEL.match(node.title):
            self._note(node, _wrong_label(label, typed[0]))
        return node.title

    def _note(self, node: _Node, wording: Wording) -> None:
        self.faults.append(node.source.fault(node.offset, *wording))


def _behind(label: str, title: str) -> str | None:
    """Give what stands behind a label that the author typed; None if it is not there."""
    if not title.casefold().startswith(label.casefold()):
        return None
    rest = title[len(label) :].lstrip(".:")
    return rest.lstrip() if rest[:1].isspace() else None


def _labels(level: int, part_style: PartStyle) -> Iterator[tuple[int, str]]:
    """Give all numbers of a level, as they are printed."""
    depth = cast(Literal[1, 2, 3, 4], level)
    for number in range(1, _MOST + 1):
        section = Section(level=depth, number=number, title="", part_style=part_style)
        try:
            yield number, section.label
        except ValueError:
            return


def _wrong_label(right: str, typed: str) -> Wording:
    return Wording(
        f"the number is given by itself: here it is {right!r}, not {typed!r}",
        f"số thứ tự do máy đánh: ở đây là {right!r}, không phải {typed!r}; bỏ số đã gõ",
    )
