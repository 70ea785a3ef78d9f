"""Attainment of plans: ``298 lao động (đạt 238,48% kế hoạch)``, ``kế hoạch 120, đạt 108%``."""

import re
from collections.abc import Iterator

from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._shares import hidden_claim, link
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.figures import FigureRole
from vn_localgov.relations import Relation

_PLANNED = re.compile(
    r"(?<!\w)(?:kế\shoạch|KH|chỉ\stiêu|dự\stoán)(?:\s(?:được|giao|đề\sra|năm|là))*\s*:?\s*\Z",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"[\s,:(]*(?:đã\s)?(?:thực\shiện|kết\squả|đạt)(?:\s(?:được|là))?\s*:?\s*", re.IGNORECASE
)
_REACHED = re.compile(r"[\s,(]*(?:đạt|bằng)(?:\st[ỷỉ]\slệ)?\s*", re.IGNORECASE)
_PLAN_BEHIND = re.compile(
    r"\s*(?:so\svới\s)?(?:kế\shoạch|KH|chỉ\stiêu|dự\stoán)(?:\s[^\W\d]+){0,6}"
    r"(?:\snăm\s20[0-9]{2})?"
    r"\s*[:(]?\s*(?:(?:kế\shoạch|KH|chỉ\stiêu|dự\stoán|là|được|giao)\s*){0,3}:?\s*",
    re.IGNORECASE,
)
_NOT_THE_PLAN = re.compile(r"\b(?:và|tăng|giảm|vượt|thu|chi|với|trong|có|còn)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:)\n]|\Z|và\b)")
_MOST_WORDS = {"(": 8, ",": 6, "": 0}
_WINDOW = 80


def plans(sentence: Sentence) -> Iterator[Claim]:
    """Find every percentage of a plan, told or not."""
    figures = sentence.figures
    for index, percent in enumerate(figures[1:], 1):
        if not percent.is_percent or percent.is_change:
            continue
        done = figures[index - 1]
        if not done.is_amount:
            continue
        if index > 1 and figures[index - 2].is_amount:
            yield from _of_told_plan(sentence, figures[index - 2], done, percent)
        if percent.found.role is not FigureRole.ATTAINMENT:
            continue
        told = list(_of_plan_behind(sentence, index))
        yield from told or _of_hidden_plan(sentence, done, percent)


def _of_told_plan(sentence: Sentence, plan: Told, done: Told, percent: Told) -> Iterator[Claim]:
    is_plan = _PLANNED.search(sentence.before(plan)) and _DONE.fullmatch(
        sentence.between(plan, done)
    )
    is_reached = _REACHED.fullmatch(sentence.between(done, percent))
    if not is_plan or not is_reached or plan.unit != done.unit:
        return
    if percent.found.role is FigureRole.RATIO:
        return
    claims = [_attained(percent, done, plan), _attained(percent, plan, done)]
    # Where less is better, the two change places.
    if all(claim.is_wrong for claim in claims):
        yield claims[0]


def _of_plan_behind(sentence: Sentence, index: int) -> Iterator[Claim]:
    """``10.000 triệu đồng, đạt 80% dự toán (12.500 triệu đồng)``."""
    done, percent, *plans = sentence.figures[index - 1 : index + 2]
    found = link(sentence.between(done, percent))
    if found is None or not plans or not plans[0].is_amount or plans[0].unit != done.unit:
        return
    if found.words and not found.mark:
        return
    between = sentence.between(percent, plans[0])
    if _PLAN_BEHIND.fullmatch(between) and not _NOT_THE_PLAN.search(between):
        yield from _either_way(percent, done, plans[0])


def _either_way(percent: Told, done: Told, plan: Told) -> Iterator[Claim]:
    """What is wrong both where more is better and where less is: then, the two change places."""
    claims = [_attained(percent, done, plan), _attained(percent, plan, done)]
    yield next((claim for claim in claims if not claim.is_wrong), claims[0])


def _attained(percent: Told, above: Told, below: Told) -> Claim:
    figures = (percent.printed(), above.printed(), below.printed())
    return Claim(relation=Relation.attainment(*(it.id for it in figures)), figures=figures)


def _of_hidden_plan(sentence: Sentence, done: Told, percent: Told) -> Iterator[Claim]:
    found = link(sentence.between(done, percent))
    unit = done.unit
    if found is None or found.verb not in ("đạt", "bằng") or unit is None:
        return
    if not unit.is_count or found.words > _MOST_WORDS[found.mark]:
        return
    if _ends_with_plan(sentence, percent):
        yield hidden_claim(done, percent, unit, "kế hoạch", is_sure=True)


def _ends_with_plan(sentence: Sentence, percent: Told) -> bool:
    """Whether nothing follows that would say that the plan is of something else."""
    base, after = percent.found.base or "", sentence.after(percent, _WINDOW)
    return bool(_ENDS.match(after, after.find(base) + len(base)))
