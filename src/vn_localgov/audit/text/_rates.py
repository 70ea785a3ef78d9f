"""A rise told twice, as a number and in percent: ``208 vụ, tăng 31 vụ (+17,5%)``."""

import re
from collections.abc import Iterator

import attrs

from vn_localgov.audit._printed import Printed
from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.figures import Figure, FigureRole
from vn_localgov.relations import Relation

_COMPARED = re.compile(
    r"\s?[,(]?\s?(?:so\s(?:với|cùng)\b[^.;:,()]{0,50},?\s)?(?:đã\s)?(?:tăng|giảm)\s(?:thêm\s)?",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\s?\(\s?(?P<sign>[-+−–]|(?:tương\s(?:ứng|đương)\s)?(?:tăng|giảm)\s)?\s?", re.IGNORECASE
)
_CHANGES = (FigureRole.INCREASE, FigureRole.DECREASE)


def rates(sentence: Sentence) -> Iterator[Claim]:
    """Find counts, how far they rose, and in brackets by what percentage.

    A percentage that is too low may be a share of something larger, as the poor are of
    all households; one that is too high is a share of nothing.
    """
    figures = sentence.figures
    for now, change, percent in zip(figures, figures[1:], figures[2:], strict=False):
        if _are_counts(now, change) and _are_joined(sentence, now, change, percent):
            yield from _claim(sentence, now, change, percent)


def _are_counts(now: Told, change: Told) -> bool:
    is_same = now.is_amount and change.is_single and now.unit and now.unit == change.unit
    return bool(is_same) and change.found.role in _CHANGES and _is_whole(now) and _is_whole(change)


def _is_whole(told: Told) -> bool:
    return told.value == told.value.to_integral_value() and told.printed().is_whole


def _are_joined(sentence: Sentence, now: Told, change: Told, percent: Told) -> bool:
    """Whether nothing but words of comparing stands between, and no other count before."""
    counts = [it for it in sentence.figures if it.unit == now.unit]
    return (
        percent.is_percent
        and counts[:2] == [now, change]
        and _COMPARED.fullmatch(sentence.between(now, change)) is not None
        and _OPENS.fullmatch(sentence.between(change, percent)) is not None
        and sentence.after(percent).lstrip().startswith(")")
    )


def _claim(sentence: Sentence, now: Told, change: Told, percent: Told) -> Iterator[Claim]:
    sign = 1 if change.found.role is FigureRole.INCREASE else -1
    then, unit = now.value - sign * change.value, now.printed().unit
    if then <= 0 or abs(percent.value) * then <= 100 * change.value:
        return
    before = Printed(id=f"{change.id}?", name="kỳ trước", figure=Figure(then, unit), unit=unit)
    stated = percent.printed()
    stated = attrs.evolve(stated, figure=Figure(abs(percent.value) * sign, stated.unit))
    opens = _OPENS.match(sentence.between(change, percent))
    yield Claim(
        relation=Relation.growth(stated.id, now.id, before.id),
        figures=(
            stated,
            attrs.evolve(now.printed(), is_fixed=True),
            attrs.evolve(before, is_fixed=True),
        ),
        is_sure=percent.value < 0 or bool(opens and opens["sign"]),
    )
