"""Change looks and words of paragraphs and pages in a copy of a file."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import itemgetter
from typing import TypeAlias

import attrs

from vn_localgov.word._margins import ToTopEdit
from vn_localgov.word._mark import cut
from vn_localgov.word._parts import Package
from vn_localgov.word._settings import Settings, change, first, set_in
from vn_localgov.word._trees import Trees
from vn_localgov.word._walk import Piece, descend, outermost, pieces
from vn_localgov.word._words import TextEdit, write
from vn_localgov.word._xml import Node, local, value

_BETWEEN = {"begin": 1, "end": -1}


@attrs.frozen(kw_only=True)
class LetterEdit:
    """Other looks for stretches of the text of a paragraph.

    Attributes:
        part: Name of the part of the file.
        index: Place of the paragraph, as in `WordParagraph`.
        spans: Start and end of each, in order, without overlaps.
    """

    part: str
    index: int
    spans: tuple[tuple[int, int], ...]
    settings: Settings

    def apply(self, trees: Trees) -> None:
        """Do it; runs are cut, and keep all else."""
        paragraph = trees.paragraph(self.part, self.index)
        cut(paragraph, chain.from_iterable(self.spans))
        found = [it for it in pieces(paragraph) if self._is_inside(it)]
        for run in dict.fromkeys(it.node.getparent() for it in found):
            if run is not None and local(run) == "r":
                set_in(run, "rPr", self.settings)

    def _is_inside(self, piece: Piece) -> bool:
        number = bisect_right(self.spans, piece.start, key=itemgetter(0)) - 1
        return number >= 0 and piece.end <= self.spans[number][1]


@attrs.frozen(kw_only=True)
class FieldEdit:
    """Other looks for all that fields show in a paragraph, such as the number of the page."""

    part: str
    index: int
    settings: Settings

    def apply(self, trees: Trees) -> None:
        """Do it."""
        for run in list(_of_fields(trees.paragraph(self.part, self.index))):
            set_in(run, "rPr", self.settings)


@attrs.frozen(kw_only=True)
class ParagraphEdit:
    """Another place, or other spaces, for a paragraph."""

    part: str
    index: int
    settings: Settings

    def apply(self, trees: Trees) -> None:
        """Do it."""
        set_in(trees.paragraph(self.part, self.index), "pPr", self.settings)


@attrs.frozen(kw_only=True)
class SectionEdit:
    """Another sheet.

    Attributes:
        number: That of the section, from 1.
    """

    number: int
    settings: Settings

    def apply(self, trees: Trees) -> None:
        """Do it."""
        change(trees.section(self.number), self.settings)


Edit: TypeAlias = LetterEdit | FieldEdit | ParagraphEdit | SectionEdit | TextEdit | ToTopEdit


def edited(package: Package, edits: Iterable[Edit]) -> Package:
    """Give a package in which *edits* are done, and nothing else.

    All places are those of the texts of *package*: words change last, and at once.

    Raises:
        WordError: A part that has to change is damaged.
    """
    trees = Trees(package)
    words: defaultdict[tuple[str, int], list[TextEdit]] = defaultdict(list)
    for edit in edits:
        if isinstance(edit, TextEdit):
            words[edit.part, edit.index].append(edit)
        else:
            edit.apply(trees)
    for place, of_paragraph in words.items():
        write(trees.paragraph(*place), of_paragraph)
    return attrs.evolve(package, parts={**package.parts, **trees.written()})


def _of_fields(paragraph: Node) -> Iterator[Node]:
    """Give the runs of fields, from the beginning of each to its end."""
    depth = 0
    for run in (it for it in descend(paragraph) if local(it) == "r"):
        marks = [value(it, "fldCharType") for it in run if local(it) == "fldChar"]
        is_simple = outermost(run, "fldSimple") is not None or first(run, "pgNum") is not None
        if depth or marks or is_simple:
            yield run
        depth = max(depth + sum(_BETWEEN.get(it, 0) for it in marks), 0)
