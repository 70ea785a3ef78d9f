"""Write other words into a paragraph, in one pass for all that change there."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from vn_localgov.word._walk import Piece, pieces
from vn_localgov.word._xml import SPACE, Node, local


@attrs.frozen(kw_only=True)
class TextEdit:
    """Other words for a stretch of the text of a paragraph; they look as those before."""

    part: str
    index: int
    start: int
    end: int
    text: str


def write(paragraph: Node, edits: Iterable[TextEdit]) -> None:
    """Do all *edits* of a paragraph, which do not overlap, where its text had them.

    Where tabs or breaks stand in the way, which are no text, nothing is written.
    """
    found = list(pieces(paragraph))
    ends = [it.end for it in found]
    changes: defaultdict[int, list[TextEdit]] = defaultdict(list)
    for edit in sorted(edits, key=lambda it: it.start):
        touched = _touched(edit, found, ends)
        if all(local(found[number].node) == "t" for number in touched):
            for number in touched:
                changes[number].append(edit)
    for number, of_piece in changes.items():
        piece = found[number]
        piece.node.text = "".join(_written(piece, of_piece))
        piece.node.set(SPACE, "preserve")


def _touched(edit: TextEdit, found: Sequence[Piece], ends: Sequence[int]) -> range:
    """Number the pieces that change; what is only put in goes where its place ends a piece."""
    if edit.start == edit.end:
        first = bisect_left(ends, edit.start)
        return range(first, min(first + 1, len(found)))
    last = bisect_left(found, edit.end, key=lambda it: it.start)
    return range(bisect_right(ends, edit.start), last)


def _written(piece: Piece, edits: Iterable[TextEdit]) -> Iterator[str]:
    """Give what stays, and the new words, which stand where a stretch begins."""
    whole, at = piece.node.text or "", 0
    for edit in edits:
        yield whole[at : max(edit.start - piece.start, 0)]
        if edit.start >= piece.start:
            yield edit.text
        at = edit.end - piece.start
    yield whole[at:]
