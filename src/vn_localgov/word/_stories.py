"""The stories of a document: its body, its notes, its headers and footers."""

import enum
from collections.abc import Iterator, Mapping
from itertools import islice

import attrs

from vn_localgov.opc.faults import WordError, too_many_paragraphs
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
    """Give all paragraphs in the order in which they are numbered.

    Raises:
        WordError: There are more than the limits allow.
    """
    most = package.limits.paragraphs
    for number, told in enumerate(_tell(package, main), 1):
        if number > most:
            raise WordError(too_many_paragraphs(most))
        yield told


def _tell(package: Package, main: Node) -> Iterator[Told]:
    indexes, name = _indexes(package, main), package.main
    for node in paragraphs(main):
        is_boxed = outermost(node, "txbxContent") is not None
        story = Story.TEXT_BOX if is_boxed else Story.BODY
        yield Told(story, node, name, indexes[node])
    for story, (kind, note) in _NOTES.items():
        for part in package.related(name, kind):
            root = package.xml(part, kind)
            yield from _notes(story, note, part, root, _indexes(package, root))
    for story, (kind, edge) in _EDGES.items():
        for part in package.related(name, kind):
            root = package.xml(part, edge)
            indexes = _indexes(package, root)
            yield from (Told(story, it, part, indexes[it]) for it in paragraphs(root))


def _notes(
    story: Story, name: str, part: str, root: Node, indexes: Mapping[Node, int]
) -> Iterator[Told]:
    for note in root:
        if local(note) == name and value(note, "type") in _REAL:
            for node in paragraphs(note):
                yield Told(story, node, part, indexes[node], value(note, "id"))


def _indexes(package: Package, root: Node) -> dict[Node, int]:
    """Count the paragraphs of a part, those that are not read as well."""
    most = package.limits.paragraphs
    found = list(islice(root.iter("{*}p"), most + 1))
    if len(found) > most:
        raise WordError(too_many_paragraphs(most))
    return {node: index for index, node in enumerate(found, 1)}
