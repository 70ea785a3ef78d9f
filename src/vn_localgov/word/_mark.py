"""Mark places in the text of a paragraph; runs are cut, and keep their look."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby, pairwise

import attrs

from vn_localgov.word._comments import end_marks, is_setting
from vn_localgov.word._walk import Piece, pieces, whole
from vn_localgov.word._xml import Node, local, make, make_text


@attrs.frozen
class Mark:
    """A place that a comment is about, in a paragraph of the body.

    Attributes:
        id: That of the comment.
        span: Start and end in the text; None for all of the paragraph.
        around: A node of the paragraph to be marked instead, such as a reference.
    """

    id: str
    span: tuple[int, int] | None = None
    around: Node | None = None


def put_marks(paragraph: Node, marks: Sequence[Mark]) -> None:
    """Put all *marks* into one paragraph."""
    spans = [mark.span for mark in marks if mark.span]
    _cut(paragraph, sorted({position for span in spans for position in span}))
    cut = list(pieces(paragraph))
    tails: dict[Node, Node] = {}
    for mark in marks:
        start = make(paragraph, "commentRangeStart", id=mark.id)
        if mark.span is None and mark.around is None:
            _mark_all(paragraph, start, mark.id)
            continue
        first, last = _ends(paragraph, mark, cut)
        first.addprevious(start)
        end, reference = end_marks(paragraph, mark.id)
        # Behind the marks that already end there.
        tails.get(last, last).addnext(end)
        end.addnext(reference)
        tails[last] = reference


def _mark_all(paragraph: Node, start: Node, id_: str) -> None:
    paragraph.insert(sum(map(is_setting, paragraph.iterchildren("{*}pPr"))), start)
    paragraph.extend(end_marks(paragraph, id_))


def _ends(paragraph: Node, mark: Mark, cut: Sequence[Piece]) -> tuple[Node, Node]:
    """The nodes before and behind which the marks stand."""
    if mark.span is None:
        around = whole(mark.around, paragraph) if mark.around is not None else paragraph
        return around, around
    start, end = mark.span
    first = bisect_right(cut, start, key=_start_of) - 1
    last = bisect_left(cut, end, key=_start_of) - 1
    return whole(cut[first].node, paragraph), whole(cut[last].node, paragraph)


def cut(paragraph: Node, positions: Iterable[int]) -> None:
    """Cut runs wherever they stand, so that one begins at each of *positions*."""
    ordered = sorted(set(positions))
    for run, inside in groupby(list(pieces(paragraph)), key=lambda piece: piece.node.getparent()):
        if run is not None and local(run) == "r":
            _cut_run(run, list(inside), ordered)


def _start_of(piece: Piece) -> int:
    return piece.start


def _cut(paragraph: Node, positions: Sequence[int]) -> None:
    """Cut runs, so that a piece begins at each of *positions* where that is possible."""
    found = list(pieces(paragraph)) if positions else []
    for run, inside in groupby(found, key=lambda piece: piece.node.getparent()):
        if run is not None and local(run) == "r" and whole(run, paragraph) is run:
            _cut_run(run, list(inside), positions)


def _cut_run(run: Node, inside: Sequence[Piece], positions: Sequence[int]) -> None:
    first = bisect_right(positions, inside[0].start)
    positions = positions[first : bisect_left(positions, inside[-1].end)]
    if not positions:
        return
    held, starts = {piece.node: piece for piece in inside}, set(positions)
    groups: list[list[Node]] = [[]]
    for node in [it for it in run if not is_setting(it)]:
        for position, part in _parts(node, held.get(node), positions):
            if position in starts:
                groups.append([])
            groups[-1].append(part)
    _regroup(run, groups)


def _parts(
    node: Node, piece: Piece | None, positions: Sequence[int]
) -> Iterator[tuple[int | None, Node]]:
    """Give *node*, or several texts in place of a text that has to be cut."""
    if piece is None:
        yield None, node
        return
    first = bisect_right(positions, piece.start)
    inner = positions[first : bisect_left(positions, piece.end)]
    if not inner:
        yield piece.start, node
        return
    for start, end in pairwise((piece.start, *inner, piece.end)):
        yield start, make_text(node, piece.text[start - piece.start : end - piece.start])


def _regroup(run: Node, groups: Iterable[Sequence[Node]]) -> None:
    """Leave the first group in the run, and put each other one into a copy behind it."""
    look = [node for node in run if is_setting(node)]
    run[:] = look
    last = run
    for number, group in enumerate(groups):
        if number:
            copy = make(run, "r")
            copy.attrib.update(run.attrib)
            copy.extend(deepcopy(node) for node in look)
            last.addnext(copy)
            last = copy
        last.extend(group)
