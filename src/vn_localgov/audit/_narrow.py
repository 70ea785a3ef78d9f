"""Let each relation narrow what its figures may be, until nothing changes any more."""

import math
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from typing import Self

import attrs

from vn_localgov.intervals import Interval
from vn_localgov.relations import Relation

# Intervals can go on shrinking for ever; this many rounds are enough for a report.
_MOST_ROUNDS = 30


@attrs.frozen
class Narrowed:
    """What is left of each figure.

    Attributes:
        box: What each figure may be.
        broken: A relation that nothing satisfies; None if all can be kept together.
        is_cut_off: Whether it was stopped before nothing changed any more.
    """

    box: Mapping[str, Interval]
    broken: Relation | None = None
    is_cut_off: bool = False


def narrow(
    relations: Collection[Relation],
    box: Mapping[str, Interval],
    whole: Collection[str] = (),
) -> Narrowed:
    """Narrow *box* by *relations*; figures in *whole* are whole numbers.

    >>> from decimal import Decimal
    >>> known = {
    ...     "share": Interval.nearest(Decimal("238.4"), Decimal("0.1")),
    ...     "jobs": Interval.exactly(298),
    ...     "plan": Interval.everything(),
    ... }
    >>> attained = Relation.attainment("share", "jobs", "plan")
    >>> print(narrow([attained], known, whole={"plan"}).box["plan"])
    [125; 125]
    """
    network = Network.of(relations, box, whole)
    broken = network.settle()
    return Narrowed(network.left, broken=broken, is_cut_off=network.is_cut_off)


@attrs.define
class Network:
    """Figures and the relations that narrow them; more relations may join.

    Attributes:
        left: What each figure may be.
        whole: Figures that are whole numbers.
        relations: In the order in which they joined.
        users: The relations of each figure, by their index.
        waiting: Relations to look at, each once, in the order in which they came to wait.
        undo: What figures were before the last relation joined.
    """

    left: dict[str, Interval]
    whole: Collection[str]
    relations: list[Relation] = attrs.field(factory=list)
    users: dict[str, list[int]] = attrs.field(factory=dict)
    waiting: dict[int, None] = attrs.field(factory=dict)
    undo: dict[str, Interval] = attrs.field(factory=dict)

    @classmethod
    def of(
        cls, relations: Iterable[Relation], box: Mapping[str, Interval], whole: Collection[str]
    ) -> Self:
        """Put *relations* together; nothing is narrowed yet."""
        network = cls(dict(box), whole)
        for relation in relations:
            network.join(relation)
        return network

    @property
    def is_cut_off(self) -> bool:
        """Whether it was stopped before nothing changed any more."""
        return bool(self.waiting)

    def settle(self) -> Relation | None:
        """Narrow until nothing changes; give a relation that nothing satisfies, if any."""
        for _ in range(_MOST_ROUNDS * len(self.relations)):
            if not self.waiting:
                return None
            index = next(iter(self.waiting))
            del self.waiting[index]
            if not self._apply(index):
                return self.relations[index]
        return None

    def keeps(self, relation: Relation) -> bool:
        """Let *relation* join a settled network, unless that cannot be; then all is as before."""
        self.undo.clear()
        self.waiting.clear()
        self.join(relation)
        if self.settle() is None:
            return True
        self.left |= self.undo
        self.relations.pop()
        for figure in relation.figures:
            self.users[figure].pop()
        return False

    def suppose(self, allowed: Mapping[str, Interval]) -> "Network | None":
        """What is left of a settled network if some figures are as *allowed*, if anything is."""
        waiting = dict.fromkeys(index for figure in allowed for index in self.users[figure])
        supposed = attrs.evolve(self, left={**self.left, **allowed}, waiting=waiting, undo={})
        return None if supposed.settle() else supposed

    def join(self, relation: Relation) -> None:
        """Take *relation* in; it waits to be looked at."""
        index = len(self.relations)
        self.relations.append(relation)
        self.waiting[index] = None
        for figure in relation.figures:
            self.users.setdefault(figure, []).append(index)

    def _apply(self, index: int) -> bool:
        """Narrow the figures of a relation; False if nothing is left of one."""
        for figure, solved in self.relations[index].equation.solve_each(self.left):
            before = self.left[figure]
            found = before & solved
            if found is not None and figure in self.whole:
                found = to_whole(found)
            if found is None:
                return False
            if found is not before and found != before:
                self.undo.setdefault(figure, before)
                self.left[figure] = found
                self.waiting |= dict.fromkeys(self.users[figure])
                if found is solved and before.is_everything:  # it adds nothing for the others
                    del self.waiting[index]
        return True


def to_whole(interval: Interval) -> Interval | None:
    """From the first whole number in *interval* to the last; None if there is none."""
    if interval.is_point and interval.low is not None and interval.low.denominator == 1:
        return interval
    first, last = _first_whole(interval), _last_whole(interval)
    is_empty = first is not None and last is not None and first > last
    return None if is_empty else Interval(first, last)


def _first_whole(interval: Interval) -> Fraction | None:
    if interval.low is None:
        return None
    is_open = interval.low_is_open
    return Fraction(math.floor(interval.low) + 1 if is_open else math.ceil(interval.low))


def _last_whole(interval: Interval) -> Fraction | None:
    if interval.high is None:
        return None
    is_open = interval.high_is_open
    return Fraction(math.ceil(interval.high) - 1 if is_open else math.floor(interval.high))
