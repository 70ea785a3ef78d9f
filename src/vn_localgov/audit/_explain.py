"""Explain everything that fails: cluster by cluster, and where that is too much, one by one."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from vn_localgov.audit._effort import Effort
from vn_localgov.audit._judge import Book, Verdict, judge
from vn_localgov.audit._localise import Localised, Repair, localise, users_of
from vn_localgov.relations import Relation


def explain(
    groups: Iterable[tuple[Relation, ...]],
    holding: Sequence[Relation],
    book: Book,
    effort: Effort,
) -> dict[Relation, Localised]:
    """What may be wrong in each failed relation, which stands in one of *groups*."""
    kept = _Neighbours(holding)
    explained: dict[Relation, Localised] = {}
    for group in groups:
        found = localise(group, kept.of(group), book, effort)
        explained |= dict.fromkeys(group, found)
        if not found.repairs and len(group) > 1:
            explained |= _explain_each(group, kept, book, effort)
    return explained


class _Neighbours:
    """Finds relations that share a figure with others."""

    def __init__(self, relations: Sequence[Relation]) -> None:
        self._relations = relations
        self._users = users_of(relations)

    def of(self, group: Iterable[Relation]) -> list[Relation]:
        """All that share a figure with some of *group*, in their order."""
        return self.using({name for relation in group for name in relation.figures})

    def using(self, figures: Iterable[str]) -> list[Relation]:
        """All that are about some of *figures*, in their order."""
        near = {index for name in figures for index in self._users.get(name, ())}
        return [self._relations[index] for index in sorted(near)]


def _explain_each(
    group: tuple[Relation, ...], kept: _Neighbours, book: Book, effort: Effort
) -> Iterator[tuple[Relation, Localised]]:
    """Where three or more figures are wrong, tell of each relation what would mend it."""
    failed = _Neighbours(group)
    for relation in group:
        found = localise((relation,), kept.of([relation]), book, effort)
        mended = {it: _mended(it, failed, book, effort) for it in found.repairs}
        repairs = sorted(found.repairs, key=lambda repair: -mended[repair])
        yield relation, attrs.evolve(found, repairs=tuple(repairs), is_cut_off=True)


def _mended(repair: Repair, failed: _Neighbours, book: Book, effort: Effort) -> int:
    """How many failed relations *repair* mends: the more, the likelier it is."""
    near = failed.using(change.figure for change in repair.changes)
    # With one failed relation, all repairs are alike.
    if len(near) == 1 or not effort.spend(sum(len(it.figures) for it in near)):
        return 1
    new = {it.figure: book[it.figure].with_value(it.value) for it in repair.changes}
    verdicts = (judge(it, {name: book[name] for name in it.figures} | new) for it in near)
    return sum(it.verdict is not Verdict.FAIL for it in verdicts)
