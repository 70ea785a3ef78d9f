"""Let each relation narrow what its figures may be, until nothing changes any more."""

import math
from collections.abc import Collection, Iterable, Mapping

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
    state = _State(dict(box), _users(relations), whole, dict.fromkeys(relations))
    for _ in range(_MOST_ROUNDS * len(relations)):
        if not state.waiting:
            break
        relation = next(iter(state.waiting))
        if not state.apply(relation):
            return Narrowed(state.left, broken=relation)
    return Narrowed(state.left, is_cut_off=bool(state.waiting))


@attrs.define
class _State:
    left: dict[str, Interval]
    users: Mapping[str, Iterable[Relation]]
    whole: Collection[str]
    # A dict keeps the order in which relations came to wait, and each of them once.
    waiting: dict[Relation, None]

    def apply(self, relation: Relation) -> bool:
        """Narrow the figures of *relation*; False if nothing is left of one."""
        del self.waiting[relation]
        for figure in relation.figures:
            found = self._narrowed(figure, relation)
            if found is None:
                return False
            if found != self.left[figure]:
                self.left[figure] = found
                self.waiting |= dict.fromkeys(self.users[figure])
        return True

    def _narrowed(self, figure: str, relation: Relation) -> Interval | None:
        found = self.left[figure] & relation.solve(figure, self.left)
        return _to_whole(found) if found is not None and figure in self.whole else found


def _users(relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    users: dict[str, list[Relation]] = {}
    for relation in relations:
        for figure in relation.figures:
            users.setdefault(figure, []).append(relation)
    return users


def _to_whole(interval: Interval) -> Interval | None:
    first, last = _first_whole(interval), _last_whole(interval)
    is_empty = first is not None and last is not None and first > last
    return None if is_empty else Interval(first, last)


def _first_whole(interval: Interval) -> int | None:
    if interval.low is None:
        return None
    return math.floor(interval.low) + 1 if interval.low_is_open else math.ceil(interval.low)


def _last_whole(interval: Interval) -> int | None:
    if interval.high is None:
        return None
    return math.ceil(interval.high) - 1 if interval.high_is_open else math.floor(interval.high)
