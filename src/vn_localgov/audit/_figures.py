"""Audit figures by their relations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from vn_localgov.audit._effort import Effort
from vn_localgov.audit._explain import explain
from vn_localgov.audit._hidden import conflicts, has_hidden
from vn_localgov.audit._judge import Book, Judgement, Verdict, judge
from vn_localgov.audit._localise import Localised, Repair, clusters
from vn_localgov.audit._messages import describe, describe_conflict
from vn_localgov.audit._rules import OF_KIND, rules
from vn_localgov.audit._zeros import forgive_zeros, has_measured_zeros
from vn_localgov.findings import (
    Finding,
    FindingKind,
    Findings,
    Level,
    ProposedChange,
    ProposedRepair,
)
from vn_localgov.relations import Relation, RelationKind, Rounding
from vn_localgov.units import UnitKind

_KINDS = {
    Verdict.FAIL: FindingKind.FAIL,
    Verdict.REVIEW: FindingKind.REVIEW,
    Verdict.BLOCKED: FindingKind.BLOCKED,
    Verdict.UNDECIDED: FindingKind.UNDECIDED,
}
_SUMS = (RelationKind.TOTAL, RelationKind.DIFFERENCE)


def audit_figures(
    relations: Iterable[Relation], book: Book, effort: Effort | None = None
) -> Findings:
    """Judge all relations together, and explain what fails (*kiểm tra số liệu*).

    What holds gives no finding. What cannot be decided gives one of that kind, so that
    nobody takes it for checked. *effort* is what may be spent on explaining; a finding
    says so if that was not enough.

    Raises:
        KeyError: *book* lacks a figure of some relation.
    """
    judged = [_forgive(judge(it, book), book) for it in dict.fromkeys(relations)]
    judged = list(_block(judged))
    failed = [it.relation for it in judged if it.verdict is Verdict.FAIL]
    # Of a wrong word, the word is what is mended.
    mistyped = [it for it in failed if it.kind is not RelationKind.STATUS]
    sound = [it.relation for it in judged if it.verdict not in (Verdict.FAIL, Verdict.BLOCKED)]
    impossible = list(conflicts(sound, book))
    doubted = {relation for group in impossible for relation in group}
    holding = [it for it in sound if not it.is_soft and it not in doubted]
    explained = explain([*clusters(mistyped), *impossible], holding, book, effort or Effort())
    findings = [_finding(it, book, explained) for it in judged if not _is_hidden(it, book)]
    told = [finding for finding in findings if finding is not None]
    return Findings([*told, *(_conflict(it, book, explained[it[0]]) for it in impossible)])


def _is_hidden(judgement: Judgement, book: Book) -> bool:
    """Whether it was decided together with all others of a plan that nobody printed."""
    is_open = judgement.verdict is Verdict.UNDECIDED
    return is_open and has_hidden(judgement.relation, book)


def _forgive(judgement: Judgement, book: Book) -> Judgement:
    """Do not call wrong what rounded zeros of a measure would explain.

    A word is read beside the figures as they are printed; rounding only makes it doubtful.
    """
    if judgement.relation.kind is RelationKind.STATUS:
        is_doubtful = judgement.verdict in (Verdict.OK_ROUNDING, Verdict.OK_TRUNCATION)
        return attrs.evolve(judgement, verdict=Verdict.REVIEW) if is_doubtful else judgement
    if judgement.verdict is not Verdict.FAIL or not has_measured_zeros(judgement, book):
        return judgement
    if forgive_zeros(judgement, book) is Verdict.FAIL:
        return judgement
    return attrs.evolve(judgement, verdict=Verdict.UNDECIDED)


def _block(judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """Let what uses a figure wait that contradicts its own duplicate."""
    failed = [it.relation for it in judged if it.verdict is Verdict.FAIL]
    doubted = {name for it in failed if it.kind is RelationKind.SAME for name in it.figures}
    for judgement in judged:
        relation = judgement.relation
        is_other = judgement.verdict is Verdict.FAIL and relation.kind is not RelationKind.SAME
        if is_other and not doubted.isdisjoint(relation.figures):
            yield attrs.evolve(judgement, verdict=Verdict.BLOCKED)
        else:
            yield judgement


def _finding(
    judgement: Judgement, book: Book, explained: Mapping[Relation, Localised]
) -> Finding | None:
    kind, relation = _KINDS.get(judgement.verdict), judgement.relation
    if kind is None:
        return None
    found = explained.get(relation)
    return Finding(
        rule=rules()[OF_KIND[relation.kind]],
        kind=kind,
        level=_level(judgement, book),
        wording=describe(judgement, book, found),
        place=book[relation.stated].place,
        figures=tuple(book[name].cited for name in relation.figures),
        stated=judgement.stated,
        computed=judgement.computed,
        residual=judgement.residual,
        repairs=tuple(map(_proposed, found.repairs)) if found else (),
    )


def _level(judgement: Judgement, book: Book) -> Level:
    if judgement.verdict is not Verdict.FAIL:
        return Level.NOTE
    return Level.NOTE if _is_slack(judgement, book) else Level.ERROR


def _is_slack(judgement: Judgement, book: Book) -> bool:
    """Whether each line of an account may have been rounded by one đồng."""
    relation, stated = judgement.relation, book[judgement.relation.stated]
    is_money = stated.unit.kind is UnitKind.MONEY and stated.rounding is Rounding.EXACT
    return (
        is_money
        and relation.kind in _SUMS
        and judgement.residual is not None
        and abs(judgement.residual) <= len(relation.operands)
    )


def _conflict(group: tuple[Relation, ...], book: Book, found: Localised) -> Finding:
    names = dict.fromkeys(name for relation in group for name in relation.figures)
    told = [book[name] for name in names if book[name].is_told]
    return Finding(
        rule=rules()["HAT" if len(group) == 1 else "KH"],
        kind=FindingKind.FAIL,
        level=Level.ERROR,
        wording=describe_conflict(group, book, found),
        place=told[0].place,
        figures=tuple(printed.cited for printed in told),
        repairs=tuple(map(_proposed, found.repairs)),
    )


def _proposed(repair: Repair) -> ProposedRepair:
    changes = tuple(
        ProposedChange(figure=it.figure, text=it.text, distance=it.distance)
        for it in repair.changes
    )
    return ProposedRepair(changes=changes, breaks=len(repair.broken))
