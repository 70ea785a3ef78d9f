"""The parts of a file that change, and how they are written afterwards."""

from collections.abc import Iterator, Mapping

import attrs

from vn_localgov.word._parts import Package
from vn_localgov.word._settings import first
from vn_localgov.word._splice import splice
from vn_localgov.word._walk import outermost, paragraphs
from vn_localgov.word._xml import Node, write


@attrs.define(eq=False)
class Trees:
    """The parts that change."""

    package: Package
    _paragraphs: dict[str, list[Node]] = attrs.field(factory=dict)
    _changed: dict[str, dict[Node, None]] = attrs.field(factory=dict)
    _sections: list[Node] = attrs.field(factory=list)
    _whole: dict[str, Node] = attrs.field(factory=dict)

    def paragraph(self, part: str, index: int) -> Node:
        """Give a paragraph that will be changed."""
        node = self._all(part)[index - 1]
        self._changed[part][node] = None
        return node

    def section(self, number: int) -> Node:
        """Give a section that will be changed."""
        main = self.package.main
        if not self._sections:
            self._sections.extend(_sections(self.root(main)))
        node = self._sections[number - 1]
        self.change(node)
        return node

    def written(self) -> Mapping[str, bytes]:
        """Give the parts that were changed."""
        pieces = {
            part: splice(self.package.parts[part], self.root(part), nodes)
            for part, nodes in self._changed.items()
        }
        return pieces | {part: write(root) for part, root in self._whole.items()}

    def root(self, part: str) -> Node:
        """Give the outermost node of a part that has paragraphs."""
        return self._all(part)[0].getroottree().getroot()

    def whole(self, part: str) -> Node:
        """Give the outermost node of a part that will be written anew."""
        is_text = part in self._paragraphs
        return self._whole.setdefault(part, self.root(part) if is_text else self.package.tree(part))

    def change(self, section: Node) -> None:
        """Take note that a section of the body changes."""
        self._changed[self.package.main][section] = None

    def _all(self, part: str) -> list[Node]:
        if part not in self._paragraphs:
            root = self.package.tree(part)
            self._paragraphs[part] = [*root.iter("{*}p")]
            self._changed[part] = {}
        return self._paragraphs[part]


def _sections(main: Node) -> Iterator[Node]:
    """Give what ends each section of the body."""
    for paragraph in paragraphs(main):
        box = first(paragraph, "pPr")
        end = None if box is None else first(box, "sectPr")
        if end is not None and outermost(paragraph, "txbxContent") is None:
            yield end
    body = first(main, "body")
    last = None if body is None else first(body, "sectPr")
    if last is not None:
        yield last
