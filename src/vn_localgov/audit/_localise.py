"""Find the fewest figures that explain what fails, and what they might have been."""

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

import attrs

from vn_localgov.audit._judge import Book, what_is_allowed
from vn_localgov.audit._narrow import narrow
from vn_localgov.audit._printed import Printed
from vn_localgov.audit._typing import one_stroke_away, typing_distance
from vn_localgov.intervals import Interval
from vn_localgov.numbers import format_number, round_number
from vn_localgov.relations import Box, Relation

# Beyond these, work is left undone, and the result says so.
_MOST_PAIRS = 300
_MOST_VALUES = 300
_MOST_TIES = 20


@attrs.frozen(kw_only=True)
class Change:
    """A figure, and what it might have been printed as."""

    figure: str
    value: Fraction
    text: str
    distance: int


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
    left = list(relations)
    while left:
        cluster = [left.pop(0)]
        for relation in cluster:  # it grows while it is walked
            ties = set(filter(within, relation.figures))
            near = [other for other in left if ties & set(other.figures)]
            cluster += near
            left = [other for other in left if other not in near]
        yield tuple(cluster)


def localise(cluster: tuple[Relation, ...], holding: Collection[Relation], book: Book) -> Localised:
    """Look for single figures that explain *cluster*, and only then for pairs.

    *holding* are the relations that are kept today and should not break.
    """
    search = _Search(cluster, holding, book)
    repairs = [repair for figure in search.figures for repair in search.change((figure,))]
    is_cut_off = False
    if not repairs:
        pairs = list(combinations(search.figures, 2))
        is_cut_off = len(pairs) > _MOST_PAIRS
        repairs = [it for pair in pairs[:_MOST_PAIRS] for it in search.change(pair)]
    repairs.sort(key=lambda repair: (*repair.rank, search.shift(repair)))
    return Localised(relations=cluster, repairs=tuple(repairs), is_cut_off=is_cut_off)


@attrs.frozen
class _Search:
    cluster: tuple[Relation, ...]
    holding: Collection[Relation]
    book: Book

    @property
    def figures(self) -> tuple[str, ...]:
        """What somebody printed, and could have printed otherwise."""
        names = dict.fromkeys(name for relation in self.cluster for name in relation.figures)
        told = [self.book[name] for name in names]
        return tuple(it.id for it in told if it.is_told and not it.is_fixed)

    def shift(self, repair: Repair) -> Fraction:
        """How far the changes move their figures: orders repairs that are equally likely."""
        moves = [(it.value, self.book[it.figure].value) for it in repair.changes]
        return sum((abs(new - Fraction(old)) for new, old in moves if old is not None), Fraction(0))

    def change(self, figures: tuple[str, ...]) -> Iterator[Repair]:
        """All likeliest ways to mend the cluster by changing just *figures*."""
        near = [it for it in self.holding if set(figures) & set(it.figures)]
        box, whole = what_is_allowed([*self.cluster, *near], self.book)
        left = narrow(self.cluster, box | dict.fromkeys(figures, Interval.everything()), whole)
        if left.broken:
            return
        broken: list[Relation] = []
        kept = list(self.cluster)
        for relation in near:
            closer = narrow([*kept, relation], left.box, whole)
            if closer.broken:
                broken.append(relation)
            else:
                kept, left = [*kept, relation], closer
        confirming = [it for it in near if it not in broken and it.is_equation]
        weight = sum(self.book[name].weight for name in figures) + len(confirming)
        choose = _Choice(self.book, kept, whole)
        at_print = list(choose(figures, self._at_print(figures, left.box)))
        for changes in at_print or choose(figures, left.box):
            yield Repair(changes=changes, broken=tuple(broken), weight=weight)

    def _at_print(self, figures: tuple[str, ...], box: Box) -> Box:
        """Prefer what follows from the others as printed to what rounding could hide."""
        points = {name: self.book[name].point for it in self.cluster for name in it.figures}
        left = narrow(self.cluster, points | dict.fromkeys(figures, Interval.everything()))
        both = {name: left.box[name] & box[name] for name in figures}
        closer = {name: interval for name, interval in both.items() if interval is not None}
        return box if left.broken or len(closer) < len(figures) else {**box, **closer}


@attrs.frozen
class _Choice:
    """Chooses prints that keep *relations*; those of *whole* are whole numbers."""

    book: Book
    relations: Collection[Relation]
    whole: Collection[str]

    def __call__(self, figures: tuple[str, ...], box: Box) -> Iterator[tuple[Change, ...]]:
        """Choose prints, one figure after the other, that go together."""
        if not figures:
            yield ()
            return
        first, rest = figures[0], figures[1:]
        for change in likeliest(self.book[first], box[first]):
            known = {**box, first: self.book[first].allowed_by(change.value)}
            left = narrow(self.relations, known, self.whole)
            if not left.broken:
                for others in self(rest, left.box):
                    yield (change, *others)


def likeliest(printed: Printed, allowed: Interval) -> list[Change]:
    """The prints within *allowed* that need the fewest strokes, all that tie."""
    changes = list(_changes(printed, allowed))
    fewest = min((change.distance for change in changes), default=0)
    return [change for change in changes if change.distance == fewest][:_MOST_TIES]


def _changes(printed: Printed, allowed: Interval) -> Iterator[Change]:
    for number in _numbers(printed, allowed):
        value = number * printed.last_place
        if printed.allowed_by(value) & allowed is None or (value < 0 and printed.is_whole):
            continue
        text = format_number(round_number(value, printed.decimals))
        if distance := typing_distance(printed.digits, text):
            yield Change(figure=printed.id, value=value, text=text, distance=distance)


def _numbers(printed: Printed, allowed: Interval) -> Iterable[int]:
    """What may be printed, counted in last places: all of it, or what one stroke makes."""
    near = allowed / printed.last_place
    if near.width is not None and near.width <= _MOST_VALUES:
        return range(math.floor(near.low or 0) - 1, math.ceil(near.high or 0) + 2)
    digits = printed.digits.replace(".", "").replace(",", "")
    return sorted({int(text) for text in one_stroke_away(digits) if text.isdecimal()})
