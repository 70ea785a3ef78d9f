"""Put comments into a copy of a file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from vn_localgov.opc import faults as told
from vn_localgov.opc._package import pack
from vn_localgov.opc.faults import WordError
from vn_localgov.word._comments import TYPE, free_ids, make_comment, new_comments
from vn_localgov.word._mark import Mark, put_marks
from vn_localgov.word._parts import Package
from vn_localgov.word._stories import Story, Told, tell
from vn_localgov.word._values import Comment
from vn_localgov.word._walk import descend, outermost
from vn_localgov.word._xml import Node, local, make_root, value, write

_REFERENCES = {
    "footnoteReference": Story.FOOTNOTE,
    "endnoteReference": Story.ENDNOTE,
}


def annotate(package: Package, comments: Sequence[Comment], *, once: bool = False) -> bytes:
    """Give a copy of the file with *comments*; without any, all parts stay as they are.

    Raises:
        WordError: No paragraph can bear a comment.
    """
    if not comments:
        return pack(package.parts)
    main = package.xml(package.main, "document")
    places = _Places.read(package, main)
    name = next(package.related(package.main, "comments"), None)
    root = package.xml(name, "comments") if name else make_root(main, "comments")
    marks: dict[Node, list[Mark]] = defaultdict(list)
    new = list(new_comments(root, comments)) if once else comments
    for id_, comment in zip(free_ids(root, main), new, strict=False):
        paragraph, mark = places.find(id_, comment)
        marks[paragraph].append(mark)
        root.append(make_comment(root, id_, comment))
    for paragraph, of_paragraph in marks.items():
        put_marks(paragraph, of_paragraph)
    part = {name: write(root)} if name else package.with_comments(write(root), TYPE)
    return pack({**package.parts, package.main: write(main), **part})


@attrs.frozen
class _Places:
    """Where comments can stand: Word takes none in notes, text boxes, headers and footers."""

    told: Sequence[Told]
    references: Mapping[tuple[Story, str], Node]
    first: Node

    @classmethod
    def read(cls, package: Package, main: Node) -> "_Places":
        places = list(tell(package, main))
        first = next((it.node for it in places if it.story is Story.BODY), None)
        if first is None:
            raise WordError(told.NO_PARAGRAPH)
        references = {
            (story, value(node, "id")): node
            for node in descend(main)
            if (story := _REFERENCES.get(local(node)))
        }
        return cls(places, references, first)

    def find(self, id_: str, comment: Comment) -> tuple[Node, Mark]:
        """Give the paragraph to be marked, and the place in it."""
        place = self.told[comment.paragraph - 1]
        if place.story is Story.BODY:
            return place.node, Mark(id_, span=_span(comment))
        is_boxed = place.story is Story.TEXT_BOX
        around = place.node if is_boxed else self.references.get((place.story, place.note))
        paragraph = outermost(around, "p") if around is not None else None
        if paragraph is None:
            return self.first, Mark(id_)
        return paragraph, Mark(id_, around=around)


def _span(comment: Comment) -> tuple[int, int] | None:
    if comment.start is None or comment.end is None:
        return None
    return comment.start, comment.end


def check_places(comments: Iterable[Comment], lengths: Sequence[int]) -> None:
    """Refuse a place that is not in the document.

    Raises:
        ValueError: There is no such paragraph, or it is shorter.
    """
    for comment in comments:
        if comment.paragraph > len(lengths):
            raise ValueError(
                f"there is no paragraph {comment.paragraph}: the document has {len(lengths)}"
            )
        length = lengths[comment.paragraph - 1]
        if comment.end is not None and comment.end > length:
            raise ValueError(
                f"paragraph {comment.paragraph} has {length} characters, not {comment.end}"
            )
