"""What a sentence states about its figures, and whether no rounding can save it."""

from collections.abc import Iterable, Sequence
from itertools import islice

import attrs

from vn_localgov.audit._effort import Effort
from vn_localgov.audit._figures import audit_figures
from vn_localgov.audit._judge import HOLDS, judge
from vn_localgov.audit._narrow import to_whole
from vn_localgov.audit._printed import Printed
from vn_localgov.findings import Finding, FindingKind, Level
from vn_localgov.intervals import Interval
from vn_localgov.relations import Relation, RelationKind, Rounding

_TOLD = (FindingKind.FAIL, FindingKind.REVIEW)
# What stands farther apart has nothing to do with each other, and many take long together.
_AT_A_TIME = 12


@attrs.frozen(kw_only=True)
class Claim:
    """A relation that a sentence states (*quan hệ nêu trong câu*).

    Attributes:
        figures: Those of the relation.
        is_sure: Whether the sentence cannot mean anything else.
    """

    relation: Relation
    figures: tuple[Printed, ...]
    is_sure: bool = True

    @property
    def hidden(self) -> Printed | None:
        """The figure that is only spoken of, such as a plan; None if there is none."""
        return next((it for it in self.figures if not it.is_told), None)

    @property
    def is_wrong(self) -> bool:
        """Whether no true values could be printed so, rounded or cut off.

        Nobody says in a text how its figures were rounded, so that each may have been
        either way.
        """
        box = {it.id: loosest(it) for it in self.figures}
        hidden, stated = self.hidden, self.relation.stated
        if hidden and hidden.is_whole and self.relation.kind is not RelationKind.CHANGE:
            return to_whole(self.relation.solve(hidden.id, box)) is None
        return self.relation.solve(stated, box) & box[stated] is None


def loosest(printed: Printed) -> Interval:
    """All true values that give the print, rounded or cut off; sentences give no bounds."""
    if printed.value is None or printed.rounding is Rounding.EXACT:
        return printed.interval
    return printed.interval | Interval.truncated(printed.value, printed.last_place)


def audit_claims(claims: Iterable[Claim], effort: Effort) -> list[Finding]:
    """Judge what one passage states, some at a time; what holds helps to find the culprit."""
    waiting, findings = iter(claims), list[Finding]()
    while some := list(islice(waiting, _AT_A_TIME)):
        findings += _audit_some(some, effort)
    return findings


def _audit_some(claims: Sequence[Claim], effort: Effort) -> list[Finding]:
    judged = [(claim, claim.is_wrong) for claim in claims]
    if not any(is_wrong for _, is_wrong in judged):
        return []
    sure = [claim for claim, is_wrong in judged if is_wrong and claim.is_sure]
    doubtful = [claim for claim, is_wrong in judged if is_wrong and not claim.is_sure]
    holding = [claim for claim, is_wrong in judged if not is_wrong and _holds(claim)]
    findings = _audit([*sure, *holding], effort) if sure else []
    for claim in doubtful:
        findings += map(_doubt, _audit([claim], effort))
    return findings


def _holds(claim: Claim) -> bool:
    return judge(claim.relation, {it.id: it for it in claim.figures}).verdict in HOLDS


def _audit(claims: Sequence[Claim], effort: Effort) -> list[Finding]:
    book = {printed.id: printed for claim in claims for printed in claim.figures}
    findings = audit_figures([_relation(claim) for claim in claims], book, effort)
    return [finding for finding in findings if finding.kind in _TOLD]


def _relation(claim: Claim) -> Relation:
    # Nothing follows from a soft relation about a figure that is only spoken of.
    is_soft = not (claim.is_sure or claim.hidden)
    return attrs.evolve(claim.relation, is_soft=is_soft)


def _doubt(finding: Finding) -> Finding:
    return attrs.evolve(finding, kind=FindingKind.REVIEW, level=Level.NOTE)
