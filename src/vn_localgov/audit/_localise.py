"""Find the fewest figures that explain what fails, and what they might have been."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import islice

import attrs

from vn_localgov.audit._effort import Effort
from vn_localgov.audit._judge import Book, what_is_allowed
from vn_localgov.audit._narrow import Network, narrow
from vn_localgov.audit._reprint import Change, likeliest
from vn_localgov.intervals import Interval
from vn_localgov.relations import Box, Relation

# Beyond these, work is left undone, and the result says so.
_MOST_PAIRS = 300
# Of one figure, and of each of two.
_MOST_TIES = (300, 20)


@attrs.frozen(kw_only=True)
class Repair:
    """Figures that, changed together, make a cluster of failed relations hold.

    Attributes:
        broken: Relations that hold today and would not hold any more.
    """

    changes: tuple[Change, ...]
    broken: tuple[Relation, ...] = ()
    weight: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Sorts repairs: fewest figures, fewest broken relations, weight, strokes."""
        strokes = sum(change.distance for change in self.changes)
        return len(self.changes), len(self.broken), self.weight, strokes


@attrs.frozen(kw_only=True)
class Localised:
    """The repairs of one cluster, the likeliest first, and all that tie with it.

    Attributes:
        relations: The failed relations that hang together.
        is_cut_off: Whether there was more to try than time allows.
    """

    relations: tuple[Relation, ...]
    repairs: tuple[Repair, ...]
    is_cut_off: bool = False


def clusters(
    relations: Sequence[Relation], *, within: Callable[[str], bool] = lambda _: True
) -> Iterator[tuple[Relation, ...]]:
    """Put relations together that share a figure, directly or through others.

    Only figures that satisfy *within* tie them.
    """
    users, left = users_of(relations), dict.fromkeys(range(len(relations)))
    while left:
        cluster = [next(iter(left))]
        del left[cluster[0]]
        for index in cluster:  # it grows while it is walked
            ties = filter(within, relations[index].figures)
            near = sorted({it for name in ties for it in users.pop(name, ()) if it in left})
            for other in near:
                del left[other]
            cluster += near
        yield tuple(relations[index] for index in cluster)


def users_of(relations: Iterable[Relation]) -> dict[str, list[int]]:
    """The indices of the relations of each figure."""
    users: dict[str, list[int]] = {}
    for index, relation in enumerate(relations):
        for figure in relation.figures:
            users.setdefault(figure, []).append(index)
    return users


def localise(
    cluster: tuple[Relation, ...],
    holding: Collection[Relation],
    book: Book,
    effort: Effort | None = None,
) -> Localised:
    """Look for single figures that explain *cluster*, and only then for pairs.

    *holding* are the relations that are kept today and should not break; *effort* is what
    may be spent on it.
    """
    own = (effort or Effort()).for_a_part()
    search = _Search(cluster, list(holding), book, own)
    repairs = [repair for figure in search.singles() for repair in search.change((figure,))]
    if not repairs:
        pairs = list(islice(search.pairs(), _MOST_PAIRS + 1))
        own.is_cut_off |= len(pairs) > _MOST_PAIRS
        repairs = [it for pair in pairs[:_MOST_PAIRS] for it in search.change(pair)]
    repairs.sort(key=lambda repair: (*repair.rank, search.shift(repair)))
    # Nobody has tried three at a time.
    is_cut_off = own.is_cut_off or (not repairs and len(search.figures) > 2)  # noqa: PLR2004
    return Localised(relations=cluster, repairs=tuple(repairs), is_cut_off=is_cut_off)


@attrs.frozen(slots=False)
class _Search:
    cluster: tuple[Relation, ...]
    holding: Sequence[Relation]
    book: Book
    effort: Effort

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """What somebody printed, and could have printed otherwise."""
        names = dict.fromkeys(name for relation in self.cluster for name in relation.figures)
        told = [self.book[name] for name in names]
        return tuple(it.id for it in told if it.is_told and not it.is_fixed)

    @cached_property
    def broken(self) -> list[frozenset[str]]:
        """The figures of each relation that fails by itself: one of them has to change."""
        alone = [it for it in self.cluster if self._is_broken(it)]
        return [frozenset(relation.figures) for relation in alone]

    def _is_broken(self, relation: Relation) -> bool:
        box, whole = what_is_allowed([relation], self.book)
        return narrow([relation], box, whole).broken is not None

    @cached_property
    def _hits(self) -> Counter[str]:
        return Counter(name for figures in self.broken for name in figures)

    @cached_property
    def _users(self) -> dict[str, list[int]]:
        return users_of(self.holding)

    def singles(self) -> Iterator[str]:
        """Figures that are in all relations that fail by themselves."""
        return (name for name in self.figures if self._hits[name] == len(self.broken))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Pairs, one or the other of which is in each of those relations."""
        for index, one in enumerate(self.figures):
            missing = len(self.broken) - self._hits[one]
            near = [it for it in self.figures[index + 1 :] if self._hits[it] >= missing]
            others = [figures for figures in self.broken if near and one not in figures]
            yield from ((one, it) for it in near if all(it in figures for figures in others))

    def shift(self, repair: Repair) -> Fraction:
        """How far the changes move their figures: orders repairs that are equally likely."""
        moves = [(it.value, self.book[it.figure].value) for it in repair.changes]
        return sum((abs(new - Fraction(old)) for new, old in moves if old is not None), Fraction(0))

    def change(self, figures: tuple[str, ...]) -> Iterator[Repair]:
        """All likeliest ways to mend the cluster by changing just *figures*."""
        near = self._near(figures)
        if not self.effort.spend(sum(len(it.figures) for it in (*self.cluster, *near))):
            return
        box, whole = what_is_allowed([*self.cluster, *near], self.book)
        free = dict.fromkeys(figures, Interval.everything())
        network = Network.of(self.cluster, box | free, whole)
        if network.settle():
            return
        broken = tuple(relation for relation in near if not network.keeps(relation))
        confirming = [it for it in near if it not in broken and it.is_equation]
        weight = sum(self.book[name].weight for name in figures) + len(confirming)
        for changes in self._ways(figures, network):
            yield Repair(changes=changes, broken=broken, weight=weight)

    def _ways(self, figures: tuple[str, ...], network: Network) -> list[tuple[Change, ...]]:
        """Prefer prints that follow from the others as printed, unless one stroke each does."""
        most = _MOST_TIES[len(figures) - 1]
        closer = self._at_print(figures, network.left)
        at_print = list(self._choose(figures, network, closer, most))
        if _is_one_stroke_each(at_print):
            return at_print
        possible = list(self._choose(figures, network, network.left, most))
        return possible if _is_one_stroke_each(possible) else at_print or possible

    def _near(self, figures: tuple[str, ...]) -> list[Relation]:
        near = {index for name in figures for index in self._users.get(name, ())}
        return [self.holding[index] for index in sorted(near)]

    def _at_print(self, figures: tuple[str, ...], box: Box) -> Box:
        """Prefer what follows from the others as printed to what rounding could hide."""
        points = {name: self.book[name].point for it in self.cluster for name in it.figures}
        left = narrow(self.cluster, points | dict.fromkeys(figures, Interval.everything()))
        both = {name: left.box[name] & box[name] for name in figures}
        closer = {name: interval for name, interval in both.items() if interval is not None}
        return box if left.broken or len(closer) < len(figures) else {**box, **closer}

    def _choose(
        self, figures: tuple[str, ...], network: Network, box: Box, most: int
    ) -> Iterator[tuple[Change, ...]]:
        """Choose prints within *box*, one figure after the other, that go together."""
        if not figures:
            yield ()
            return
        first, rest = figures[0], figures[1:]
        ties = likeliest(self.book[first], box[first])
        self.effort.is_cut_off |= len(ties) > most
        for change in ties[:most]:
            supposed = {name: box[name] for name in rest}
            supposed[first] = self.book[first].allowed_by(change.value)
            left = network.suppose(supposed)
            if left is not None:
                for others in self._choose(rest, left, left.left, most):
                    yield (change, *others)


def _is_one_stroke_each(ways: Iterable[tuple[Change, ...]]) -> bool:
    return any(all(change.distance == 1 for change in way) for way in ways)
