"""Numbers that nobody can read, and numbers that are written carelessly."""

from collections.abc import Iterable, Iterator, Mapping

from vn_localgov.audit._rules import rules
from vn_localgov.audit._typing import typing_distance
from vn_localgov.audit.text._claims import Claim, loosest
from vn_localgov.audit.text._told import Told
from vn_localgov.errors import ParseError, Wording
from vn_localgov.figures import Figure, parse_figure
from vn_localgov.findings import (
    Cited,
    Finding,
    FindingKind,
    Level,
    ProposedChange,
    ProposedRepair,
)
from vn_localgov.intervals import Interval


def numbers(figures: Iterable[Told], known: Mapping[str, Interval]) -> Iterator[Finding]:
    """Find what is no number, with what it may have been, and what is written carelessly.

    *known* tells what the other figures of a sum leave for one that cannot be read.
    """
    for told in figures:
        if told.found.error:
            yield _unreadable(told, told.found.error, known.get(told.id))
        elif told.found.repairs:
            yield _careless(told)


def allowed(claims: Iterable[Claim]) -> dict[str, Interval]:
    """What figures that cannot be read have to be, so that all else is right."""
    known: dict[str, Interval] = {}
    for claim in claims:
        unread = [it for it in claim.figures if it.figure is None]
        if len(unread) == 1 and unread[0].is_told:
            box = {it.id: loosest(it) for it in claim.figures}
            known[unread[0].id] = claim.relation.solve(unread[0].id, box)
    return known


def _unreadable(told: Told, error: ParseError, left: Interval | None) -> Finding:
    likely = [text for text in error.candidates if left is None or _fits(text, left)]
    candidates = likely or list(error.candidates)
    meant = " / ".join(candidates)
    en = f" Perhaps: {meant}." if meant else ""
    vi = f" Có thể đúng là: {meant}." if meant else ""
    wording = Wording(
        f"«{told.name}», {told.found.text}, is no number: {error.wording.en}.{en}",
        f"«{told.name}» ghi {told.found.text}, không phải một số đúng: {error.wording.vi}.{vi}",
    )
    return _finding(told, FindingKind.FAIL, wording, candidates)


def _fits(text: str, left: Interval) -> bool:
    figure = parse_figure(text)
    return isinstance(figure, Figure) and figure.value in left


def _careless(told: Told) -> Finding:
    en = "; ".join(repair.wording.en for repair in told.found.repairs)
    vi = "; ".join(repair.wording.vi for repair in told.found.repairs)
    figure = told.found.figure
    wording = Wording(f"«{told.name}»: {en}.", f"«{told.name}»: {vi}.")
    return _finding(told, FindingKind.REVIEW, wording, [str(figure)] if figure else [])


def _finding(told: Told, kind: FindingKind, wording: Wording, candidates: Iterable[str]) -> Finding:
    return Finding(
        rule=rules()["SO"],
        kind=kind,
        level=Level.ERROR if kind is FindingKind.FAIL else Level.NOTE,
        wording=wording,
        place=told.place,
        figures=(Cited(id=told.id, name=told.name, text=told.found.text, place=told.place),),
        repairs=tuple(_repair(told, text) for text in candidates),
    )


def _repair(told: Told, text: str) -> ProposedRepair:
    distance = typing_distance(told.found.text, text)
    return ProposedRepair(changes=(ProposedChange(figure=told.id, text=text, distance=distance),))
