"""The stories of a document: its body, its notes, its headers and footers."""

import enum
from collections.abc import Iterator

import attrs

from vn_localgov.word._parts import Package
from vn_localgov.word._walk import outermost, paragraphs
from vn_localgov.word._xml import Node, local, value


class Story(enum.Enum):
    """Where a paragraph stands (*phần của văn bản*).

    ``BODY`` holds tables and content controls as well; what stands in a text box or a
    frame with text is a ``TEXT_BOX``, also where that is the head of the document.
    """

    BODY = "body"
    TEXT_BOX = "text_box"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"

    @property
    def is_edge(self) -> bool:
        """Whether it comes again on each page, and is not part of what is read."""
        return self in (Story.HEADER, Story.FOOTER)


_NOTES = {Story.FOOTNOTE: ("footnotes", "footnote"), Story.ENDNOTE: ("endnotes", "endnote")}
_EDGES = {Story.HEADER: ("header", "hdr"), Story.FOOTER: ("footer", "ftr")}
# The lines between text and notes are kept as notes of these types.
_REAL = ("", "normal")


@attrs.frozen
class Told:
    """A paragraph as it stands in the file.

    Attributes:
        part: Name of the part of the file.
        index: Its place among all elements of the part that are called ``p``, from 1.
        note: The id of the note that it is in; "" elsewhere.
    """

    story: Story
    node: Node
    part: str
    index: int
    note: str = ""


def tell(package: Package, main: Node) -> Iterator[Told]:
    """Give all paragraphs in the order in which they are numbered."""
    indexes, name = _indexes(main), package.main
    for node in paragraphs(main):
        is_boxed = outermost(node, "txbxContent") is not None
        story = Story.TEXT_BOX if is_boxed else Story.BODY
        yield Told(story, node, name, indexes[node])
    for story, (kind, note) in _NOTES.items():
        for part in package.related(name, kind):
            yield from _notes(story, note, part, package.xml(part, kind))
    for story, (kind, edge) in _EDGES.items():
        for part in package.related(name, kind):
            root = package.xml(part, edge)
            indexes = _indexes(root)
            yield from (Told(story, it, part, indexes[it]) for it in paragraphs(root))


def _notes(story: Story, name: str, part: str, root: Node) -> Iterator[Told]:
    indexes = _indexes(root)
    for note in root:
        if local(note) == name and value(note, "type") in _REAL:
            for node in paragraphs(note):
                yield Told(story, node, part, indexes[node], value(note, "id"))


def _indexes(root: Node) -> dict[Node, int]:
    return {node: index for index, node in enumerate(root.iter("{*}p"), 1)}
