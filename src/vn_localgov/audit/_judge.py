"""Decide whether printed figures keep a relation."""

import enum
import math
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

import attrs

from vn_localgov.audit._printed import Printed
from vn_localgov.intervals import Interval
from vn_localgov.relations import Relation, RelationKind, Rounding

Book: TypeAlias = Mapping[str, Printed]

PAST = "@cung_ky"
_THIN = Fraction(1, 10)
# No figure is so large; beyond it, only so much is said that it is larger.
_HUGE = 10**59


class Verdict(enum.Enum):
    """Whether figures can be true together (*kết luận*)."""

    OK = "ok"
    OK_ROUNDING = "ok_rounding"
    OK_TRUNCATION = "ok_truncation"
    UNDECIDED = "undecided"
    BLOCKED = "blocked"
    REVIEW = "review"
    FAIL = "fail"


HOLDS = (Verdict.OK, Verdict.OK_ROUNDING, Verdict.OK_TRUNCATION)


@attrs.frozen(kw_only=True)
class Judgement:
    """What became of one relation.

    Attributes:
        relation: The one that was judged, or for a change that only holds in percent, the
            growth that it is.
        stated: The true values that the print of the stated figure allows.
        computed: The values that follow from the prints of the others.
        point: The value that follows from the others as printed; None if one is
            missing, vague, or divided by zero.
        is_thin: Whether the two only just meet: they share less than a tenth of the
            narrower one.
    """

    relation: Relation
    verdict: Verdict
    stated: Interval
    computed: Interval
    point: Fraction | None = None
    residual: Fraction | None = None
    is_thin: bool = False


def judge(relation: Relation, book: Book) -> Judgement:
    """Try in turn: as printed, rounded, cut off, within what rounding hides; else it fails.

    Raises:
        KeyError: *book* lacks a figure of *relation*.
    """
    judged = _judge(relation, book)
    if judged.verdict is not Verdict.FAIL or not is_of_a_rate(relation, book):
        return judged
    in_percent = _judge(Relation.growth(*relation.figures), book)
    return in_percent if in_percent.verdict in HOLDS else judged


def is_of_a_rate(relation: Relation, book: Book) -> bool:
    """Whether it tells in % how a percentage changed: in points, or in percent of it."""
    is_change = relation.kind is RelationKind.CHANGE and relation.operands[1].endswith(PAST)
    return is_change and all(str(book[name].unit) == "%" for name in relation.figures)


def _judge(relation: Relation, book: Book) -> Judgement:
    printed = book[relation.stated]
    box = {name: book[name].interval for name in relation.figures}
    at_print = _from_prints(relation, book)
    if at_print is None or not all(box[name].is_point for name in relation.operands):
        computed = relation.solve(relation.stated, box)
    else:  # what is counted is as it is printed
        computed = at_print
    point = None if at_print is None else _end(at_print)
    if point is not None and abs(point) >= _HUGE:
        point = None
    verdict = _compare(printed, at_print, computed)
    if _is_told_otherwise(relation, book):
        verdict = Verdict.FAIL
    if verdict is Verdict.FAIL and relation.is_soft:
        verdict = Verdict.REVIEW
    return Judgement(
        relation=relation,
        verdict=verdict,
        stated=printed.interval,
        computed=_up_to_huge(computed),
        point=point,
        residual=_difference(printed, point),
        is_thin=_is_thin(printed.interval, computed),
    )


def _is_told_otherwise(relation: Relation, book: Book) -> bool:
    """Whether one fact is printed twice, as precisely, and yet differently."""
    one, other = book[relation.figures[0]], book[relation.figures[1]]
    return (
        relation.kind is RelationKind.SAME
        and one.is_exact
        and other.is_exact
        and one.decimals == other.decimals
        and one.value != other.value
    )


def what_is_allowed(
    relations: Iterable[Relation], book: Book
) -> tuple[dict[str, Interval], set[str]]:
    """Collect what the prints allow each figure to be, and which have to be whole numbers."""
    names = {name for relation in relations for name in relation.figures}
    box = {name: book[name].interval for name in names}
    return box, {name for name in names if book[name].is_whole}


def _from_prints(relation: Relation, book: Book) -> Interval | None:
    """What follows from the others if they are as printed; None if one is not exact."""
    if not all(book[name].is_exact for name in relation.operands):
        return None
    values = {name: book[name].point for name in relation.operands}
    solved = relation.solve(relation.stated, values)
    return None if solved.is_everything else solved


def _up_to_huge(interval: Interval) -> Interval:
    """Leave out ends that nobody can read; what lies beyond is above, or below, the last."""
    low, high = interval.low, interval.high
    if low is not None and low >= _HUGE:
        return Interval.at_least(_HUGE)
    if high is not None and high <= -_HUGE:
        return Interval.at_most(-_HUGE)
    return attrs.evolve(
        interval,
        low=None if low is None or low <= -_HUGE else low,
        high=None if high is None or high >= _HUGE else high,
    )


def _end(at_print: Interval) -> Fraction | None:
    # An inequality has one end, an equation one value.
    return at_print.high if at_print.low is None else at_print.low


def _difference(printed: Printed, point: Fraction | None) -> Fraction | None:
    if point is None or printed.value is None:
        return None
    return Fraction(printed.value) - point


def _compare(printed: Printed, at_print: Interval | None, computed: Interval) -> Verdict:
    is_possible = printed.interval & computed is not None
    if at_print is None or printed.value is None or not printed.is_exact:
        return _compare_vaguely(printed, computed) if is_possible else Verdict.FAIL
    if printed.value in at_print:
        return Verdict.OK
    if at_print.is_point and (verdict := _round_or_cut(printed, at_print)):
        return verdict
    return Verdict.OK_ROUNDING if is_possible else Verdict.FAIL


def _compare_vaguely(printed: Printed, computed: Interval) -> Verdict:
    """Where something is *trên*, *khoảng* or missing, it holds only if nothing else can be."""
    is_bounded = printed.is_told and printed.interval != Interval.everything()
    return Verdict.OK if is_bounded and computed.is_within(printed.interval) else Verdict.UNDECIDED


def _round_or_cut(printed: Printed, at_print: Interval) -> Verdict | None:
    if printed.rounding is Rounding.EXACT or at_print.low is None:
        return None
    point, step = at_print.low, printed.last_place
    if _half_away(point / step) * step == printed.value:
        return Verdict.OK_ROUNDING
    return Verdict.OK_TRUNCATION if math.trunc(point / step) * step == printed.value else None


def _half_away(value: Fraction) -> int:
    """Round as figures are rounded, however long the number."""
    size = math.floor(abs(value) + Fraction(1, 2))
    return size if value >= 0 else -size


def _is_thin(stated: Interval, computed: Interval) -> bool:
    shared = stated & computed
    widths = [it.width for it in (stated, computed)]
    if shared is None or shared.width is None or None in widths:
        return False
    return shared.width < _THIN * min(width for width in widths if width is not None)
