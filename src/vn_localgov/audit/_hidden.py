"""Plans that nobody printed still have to exist: find percentages that no plan can give."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from vn_localgov.audit._judge import Book, what_is_allowed
from vn_localgov.audit._localise import clusters
from vn_localgov.audit._narrow import narrow
from vn_localgov.relations import Relation


def conflicts(relations: Sequence[Relation], book: Book) -> Iterator[tuple[Relation, ...]]:
    """Find relations that hold one by one and yet not together, as few as possible.

    A relation alone is one where no whole number serves: see rule ``HAT``.
    """
    touching = [it for it in relations if not it.is_soft and has_hidden(it, book)]
    for group in clusters(touching, within=lambda name: not book[name].is_told):
        if not _are_possible(group, book):
            yield from _split(group, book)


def _split(group: Sequence[Relation], book: Book) -> Iterator[tuple[Relation, ...]]:
    alone = {relation for relation in group if not _are_possible([relation], book)}
    # In their order: that of a set changes from run to run.
    yield from ((relation,) for relation in group if relation in alone)
    together = [relation for relation in group if relation not in alone]
    if not _are_possible(together, book):
        yield tuple(_fewest(together, book))


def has_hidden(relation: Relation, book: Book) -> bool:
    """Whether a figure of *relation* is only spoken of."""
    return not all(book[name].is_told for name in relation.figures)


def _are_possible(relations: Collection[Relation], book: Book) -> bool:
    box, whole = what_is_allowed(relations, book)
    return narrow(relations, box, whole).broken is None


def _fewest(relations: list[Relation], book: Book) -> list[Relation]:
    """Leave out what is not needed for the conflict: all before the next that is, at once."""
    needed: list[Relation] = []
    left = relations
    while left:
        first = bisect_left(
            range(1, len(left) + 1),
            x=True,
            key=lambda count: _are_possible([*needed, *left[count:]], book),
        )
        needed += left[first : first + 1]
        left = left[first + 1 :]
    return needed
