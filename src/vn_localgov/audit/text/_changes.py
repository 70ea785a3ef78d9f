"""Rises and falls: ``tăng d (a - b)``, ``từ a lên b, tăng p%``, ``01 vụ, tăng 03 vụ``."""

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from vn_localgov.audit._printed import Printed
from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.figures import Figure, FigureRole
from vn_localgov.relations import Relation

_MINUS = re.compile(r"\s*[-–−]\s*")
_OPENS = re.compile(r"\s*[(=]\s*|\s*\(\s*(?:=|từ)\s*")
_FROM = re.compile(r"(?<!\w)từ\s\Z", re.IGNORECASE)
_TO = re.compile(r"\s(?:tăng\s)?(?:lên|xuống\scòn|xuống|còn|thành|đến)\s", re.IGNORECASE)
_THEN = re.compile(r"\s*[,(]?\s*(?:tức\slà\s|tương\sđương\s)?(?:tăng|giảm)\s", re.IGNORECASE)
_ADJOINS = re.compile(r"(?:[^.;:,()]{0,40}[,(])?[^.;:,()]{0,60}")
_PAST = re.compile(r"(?:cùng\skỳ|năm|tháng|quý|kỳ)\b", re.IGNORECASE)
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9.,])"
_BASE_TOLD = re.compile(
    rf"(?:[^.;()0-9]|(?<![0-9.,]){_YEAR}){{0,60}}\((?:[^\W\d]+\s){{0,4}}", re.IGNORECASE
)
_FROM_BEHIND = re.compile(r"[^.;:()0-9%]{0,40}\(\s?(?:tăng\s|giảm\s)?từ\s", re.IGNORECASE)
_PLAN = re.compile(r"(?<!\w)(?:kế\shoạch|KH|chỉ\stiêu|dự\stoán)\b", re.IGNORECASE)
_SO_WITH = re.compile(r"so\svới|cùng\skỳ", re.IGNORECASE)


def changes(sentence: Sentence) -> Iterator[Claim]:
    """Find every change that a sentence tells with what it is between."""
    figures = sentence.figures
    for stated, left, right in zip(figures, figures[1:], figures[2:], strict=False):
        yield from _subtracted(sentence, stated, left, right)
        yield from _from_to(sentence, stated, left, right)
        yield from _before_both(sentence, stated, left, right)
        yield from _from_base(sentence, stated, left, right)
        yield from _beyond_plan(sentence, stated, left, right)
    for now, change in pairwise(figures):
        yield from _feasible(sentence, now, change)


def _subtracted(sentence: Sentence, stated: Told, left: Told, right: Told) -> Iterator[Claim]:
    """``25.840,6m² (264.375,6m²-238.535,0m²)``."""
    if not _are_single(stated, left, right) or not stated.unit == left.unit == right.unit:
        return
    is_written = _OPENS.fullmatch(sentence.between(stated, left))
    if is_written and _MINUS.fullmatch(sentence.between(left, right)):
        large, small = sorted((left, right), key=lambda it: it.value, reverse=True)
        relation = Relation.difference(stated.id, large.id, small.id)
        yield Claim(relation=relation, figures=(stated.printed(), large.printed(), small.printed()))


def _are_single(*figures: Told) -> bool:
    return all(it.is_single for it in figures)


def _from_to(sentence: Sentence, then: Told, now: Told, change: Told) -> Iterator[Claim]:
    """``từ 200 lên 230, tăng 15%``."""
    if not _are_single(then, now, change) or not now.unit or then.unit not in (now.unit, None):
        return
    is_told = (
        _FROM.search(sentence.before(then))
        and _TO.fullmatch(sentence.between(then, now))
        and _THEN.fullmatch(sentence.between(now, change))
        and change.is_change
    )
    if is_told:
        yield from _change(then, now, change)


def _before_both(sentence: Sentence, change: Told, then: Told, now: Told) -> Iterator[Claim]:
    """``tăng 35 hộ (từ 95 hộ lên 130 hộ)``."""
    if not _are_single(change, then, now) or not now.unit or then.unit not in (now.unit, None):
        return
    is_told = (
        change.is_change
        and _FROM_BEHIND.fullmatch(sentence.between(change, then))
        and _TO.fullmatch(sentence.between(then, now))
    )
    if is_told and sentence.after(now).startswith(")"):
        yield from _change(then, now, change)


def _change(then: Told, now: Told, change: Told) -> Iterator[Claim]:
    """In the unit of both, or in percent: of a percentage, it may be either."""
    in_units = _difference(then, now, change)
    in_percent = _growth(then, now, change) if change.is_percent and then.value > 0 else None
    if change.unit == now.unit or _is_in_points(change, now):
        if in_units.is_wrong and in_percent and not in_percent.is_wrong:
            return
        yield in_units
    elif in_percent:
        yield in_percent


def _is_in_points(change: Told, now: Told) -> bool:
    return now.is_percent and str(change.unit) == "điểm phần trăm"


def _difference(then: Told, now: Told, change: Told) -> Claim:
    large, small = (now, then) if _rises(change) else (then, now)
    relation = Relation.change(change.id, large.id, small.id)
    printed = (change.printed(), large.printed(now.unit), small.printed(now.unit))
    return Claim(relation=relation, figures=printed)


def _growth(then: Told, now: Told, change: Told) -> Claim:
    relation = Relation.growth(change.id, now.id, then.id)
    printed = (_signed(change), now.printed(), then.printed(now.unit))
    return Claim(relation=relation, figures=printed)


def _rises(change: Told) -> bool:
    return change.found.role is not FigureRole.DECREASE


def _signed(change: Told) -> Printed:
    """A fall as a growth below zero."""
    printed = change.printed()
    if _rises(change):
        return printed
    return attrs.evolve(printed, figure=Figure(change.value.copy_negate(), printed.unit))


def _from_base(sentence: Sentence, now: Told, change: Told, then: Told) -> Iterator[Claim]:
    """``21 doanh nghiệp, tăng 09 doanh nghiệp so với cùng kỳ (12 doanh nghiệp)``."""
    is_base = now.is_amount and then.is_amount and now.unit and now.unit == then.unit
    is_told = change.is_single and change.is_change and _is_about(sentence, now, change)
    if not is_base or not is_told or change.found.role is FigureRole.EXCESS:
        return
    between = sentence.between(change, then)
    if _BASE_TOLD.fullmatch(between) and _SO_WITH.search(between):
        yield from _change(then, now, change)


def _beyond_plan(sentence: Sentence, done: Told, excess: Told, plan: Told) -> Iterator[Claim]:
    """``12.500 cây, vượt 2.500 cây so với kế hoạch (10.000 cây)``."""
    if not _are_single(done, excess, plan) or not done.unit == excess.unit == plan.unit:
        return
    between = sentence.between(excess, plan)
    is_told = (
        excess.found.role is FigureRole.EXCESS
        and _is_about(sentence, done, excess)
        and _BASE_TOLD.fullmatch(between)
        and _PLAN.search(between)
    )
    if is_told:
        relation = Relation.difference(excess.id, done.id, plan.id)
        yield Claim(relation=relation, figures=(excess.printed(), done.printed(), plan.printed()))


def _feasible(sentence: Sentence, now: Told, change: Told) -> Iterator[Claim]:
    """``01 vụ, tăng 03 vụ so với cùng kỳ``: before, there would have been fewer than none."""
    is_rise = change.is_single and change.found.role is FigureRole.INCREASE
    if not (is_rise and now.is_amount and now.unit and change.unit == now.unit):
        return
    if not _PAST.match(change.found.base or "") or not _is_about(sentence, now, change):
        return
    then = Printed(id=f"{change.id}?", name="cùng kỳ", unit=now.unit)
    others = [it for it in sentence.figures[:40] if it.unit == now.unit]
    yield Claim(
        relation=Relation.change(change.id, now.id, then.id),
        figures=(change.printed(), now.printed(), then),
        is_sure=len(others) == 2,  # noqa: PLR2004 - itself and its change
    )


def _is_about(sentence: Sentence, now: Told, change: Told) -> bool:
    return _ADJOINS.fullmatch(sentence.between(now, change)) is not None
