"""Percentages behind what they are of: ``n/m … đạt p%``, ``x, trong đó y chiếm p%``."""

import re
from collections.abc import Iterator

import attrs

from vn_localgov.audit._printed import Printed
from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.figures import FigureRole
from vn_localgov.relations import Relation
from vn_localgov.units import Unit, UnitKind

_LONGEST = 100
_LINK = re.compile(
    r"(?P<words>[^.;:,()%\n]*?)\s*(?P<mark>[,(]?)\s*"
    r"(?:(?:đã|cũng)\s)?(?P<verb>(?:đạt|chiếm|bằng|tương\sđương|=)\b|=)?"
    r"\s*(?P<rate>t[ỷỉ]\slệ)?\s*(?:là\s)?",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:t[ỷỉ]\slệ|có|với|trong|tăng|giảm|vượt|so|cùng|kinh\sphí|diện\stích|còn|thu|chi)\b",
    re.IGNORECASE,
)
_MOST_WORDS, _FEW_WORDS = 12, 4
_BRACKET = re.compile(r"\s*\((?:\w+\s){0,3}", re.IGNORECASE)
_OF_ALL = re.compile(r"\s*(?:tổng\ssố|số)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:)\n]|\Z|và\b)")
# What follows a percentage and names nothing else that it may be of.
_GOES_ON = re.compile(
    r"\s*(?:[.,;:()\n–-]|\Z|(?:trong|trên)\b(?!\s(?:tổng|số))|(?:và|so|theo|bằng|là|còn|nhưng|tại"
    r"|ở|từ|đến|tăng|giảm|vượt|cao|thấp|gồm|trở|như|do|để)\b)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"(?<!\w)(?:trong\s(?:đó|số)|gồm)\b|(?<!\w)tổng\s", re.IGNORECASE)
# These reach no farther than to the next figure: what follows that may be a part itself.
_IS_ALL = re.compile(r"(?<!\w)(?:trong\ssố|tổng)\s[^.;:()0-9]*\Z", re.IGNORECASE)
_OUT_OF = re.compile(
    r"(?<!\w)(?:trong|trên)\s(?:tổng\s(?:số\s)?|số\s)(?:[^\W\d]+\s){0,3}\Z", re.IGNORECASE
)
_OF_PART = re.compile(r"[^.;:()0-9]{0,80}")
_WHOLE_BEHIND = re.compile(
    r"\s(?:(?:trong|trên|của|so\svới)\s)?(?:tổng\s(?:số\s)?|số\s)(?P<words>[^.;:,()0-9%]{0,40})"
    r"\(?(?:tổng\s(?:số\s)?(?:là\s)?)?",
    re.IGNORECASE,
)
# What follows is counted beside the part: "3% tổng số hộ và 120 hộ cận nghèo".
_NOT_THE_WHOLE = re.compile(
    r"\b(?:và|hoặc|với|so|còn|có|gồm|trong|tăng|giảm|vượt|đạt)\b", re.IGNORECASE
)
_MOST_BEFORE = 6


@attrs.frozen
class Link:
    """The words between a figure and its percentage."""

    words: int
    mark: str
    verb: str
    has_rate: bool

    @property
    def is_close(self) -> bool:
        """Whether so few words can hardly bring in another subject."""
        is_free = self.mark or self.verb == "chiếm"
        return self.words <= (_MOST_WORDS if is_free else _FEW_WORDS)


def link(gap: str) -> Link | None:
    """Read what leads from a figure to its percentage; None if it leads elsewhere."""
    match = _LINK.fullmatch(gap) if len(gap) <= _LONGEST else None
    if match is None or _OTHER_SUBJECT.search(match["words"]):
        return None
    verb, rate = (match["verb"] or "").casefold(), match["rate"] is not None
    if not verb and not rate and match["mark"] != "(":
        return None
    found = Link(len(match["words"].split()), match["mark"], verb, has_rate=rate)
    return found if found.is_close else None


def shares(sentence: Sentence) -> Iterator[Claim]:
    """Find every percentage that a sentence tells with what it is of."""
    for index, percent in enumerate(sentence.figures):
        if not percent.is_percent or percent.is_change:
            continue
        previous = sentence.figures[index - 1] if index else None
        following = sentence.figures[index + 1 : index + 2]
        if previous and previous.is_progress:
            yield from _of_progress(sentence, previous, percent)
        elif following and following[0].is_progress:
            yield from _before_progress(sentence, percent, following[0])
        elif previous and previous.is_amount:
            yield from _of_part(sentence, index)


def _of_progress(sentence: Sentence, progress: Told, percent: Told) -> Iterator[Claim]:
    if link(sentence.between(progress, percent)) is None or not _is_rate(percent):
        return
    share = _share(percent.printed(), progress.printed(), progress.whole())
    if percent.found.base is None:
        yield from _of_its_own(sentence, progress, percent, share)
    elif progress.unit and progress.unit.kind is not UnitKind.COUNT:
        # Of 6 of 7 villages, the plan may have been 6; of 115/116 ha, the plan is 116.
        yield attrs.evolve(share, is_sure=False)


def _of_its_own(sentence: Sentence, progress: Told, percent: Told, share: Claim) -> Iterator[Claim]:
    """Of 25/27 classes with 100% of the pupils, the percentage is of the pupils."""
    after = sentence.after(percent)
    if _GOES_ON.match(after) or _names(after, progress.unit):
        yield share
    elif (of_all := _OF_ALL.match(after)) and _names(after[of_all.end() :], progress.unit):
        # All may be more: those who were there, of those who were invited.
        yield attrs.evolve(share, is_sure=False)


def _names(words: str, unit: Unit | None) -> bool:
    return unit is not None and words.lstrip().casefold().startswith(str(unit).casefold())


def _is_rate(percent: Told) -> bool:
    return percent.found.role is not FigureRole.RATIO


def _before_progress(sentence: Sentence, percent: Told, progress: Told) -> Iterator[Claim]:
    if percent.found.base is None and _BRACKET.fullmatch(sentence.between(percent, progress)):
        yield _share(percent.printed(), progress.printed(), progress.whole())


def _share(percent: Printed, part: Printed, whole: Printed) -> Claim:
    return Claim(
        relation=Relation.share(percent.id, part.id, whole.id), figures=(percent, part, whole)
    )


def _of_part(sentence: Sentence, index: int) -> Iterator[Claim]:
    part, percent = sentence.figures[index - 1], sentence.figures[index]
    found = link(sentence.between(part, percent))
    if found is None or percent.found.base:
        return
    if _OUT_OF.search(sentence.before(part)):
        yield from _out_of(sentence, index)
    elif whole := _whole_behind(sentence, index):
        yield from _of_whole_behind(part, percent, whole)
    elif found.verb != "chiếm" and not found.has_rate:
        yield from _of_hidden_whole(sentence, part, percent, is_share=False)
    else:
        yield from _of_whole_before(sentence, index, is_share=found.verb == "chiếm")


def _of_whole_before(sentence: Sentence, index: int, *, is_share: bool) -> Iterator[Claim]:
    part, percent = sentence.figures[index - 1], sentence.figures[index]
    wholes = _wholes(sentence, index - 1)
    claims = [_share(percent.printed(), part.printed(), it.printed()) for it in wholes]
    if any(not claim.is_wrong for claim in claims):
        return
    if len(claims) == 1 and _is_told_as_part(sentence, wholes[0], part, percent):
        yield claims[0]
    else:
        yield from _of_hidden_whole(sentence, part, percent, is_share=is_share)


def _out_of(sentence: Sentence, index: int) -> Iterator[Claim]:
    """``45 đơn trong tổng số 48 đơn, đạt tỷ lệ 93,75%``: here the whole stands behind."""
    if index < 2 or not _ENDS.match(sentence.after(sentence.figures[index])):  # noqa: PLR2004
        return
    part, whole, percent = sentence.figures[index - 2 : index + 1]
    if not part.is_amount or part.unit != whole.unit or not part.value or not whole.value:
        return
    others = [it for it in _wholes(sentence, index - 1) if it is not part]
    pairs = [(part, whole), *((it, other) for it in (part, whole) for other in others)]
    claims = [_share(percent.printed(), it.printed(), all_.printed()) for it, all_ in pairs]
    if _OF_PART.fullmatch(sentence.between(part, whole)) and all(it.is_wrong for it in claims):
        yield claims[0]


def _whole_behind(sentence: Sentence, index: int) -> Told | None:
    """``95 hộ, chiếm 3% tổng số hộ (3.500 hộ)``."""
    part, percent, *wholes = sentence.figures[index - 1 : index + 2]
    if not wholes or not wholes[0].is_amount or wholes[0].unit != part.unit:
        return None
    match = _WHOLE_BEHIND.fullmatch(sentence.between(percent, wholes[0]))
    is_told = match is not None and not _NOT_THE_WHOLE.search(match["words"])
    return wholes[0] if is_told and part.value and wholes[0].value else None


def _of_whole_behind(part: Told, percent: Told, whole: Told) -> Iterator[Claim]:
    claims = [
        _share(percent.printed(), one.printed(), other.printed())
        for one, other in ((part, whole), (whole, part))
    ]
    yield next((claim for claim in claims if not claim.is_wrong), claims[0])


def _wholes(sentence: Sentence, index: int) -> list[Told]:
    """All that the part may be a share of, on both sides of it."""
    part = sentence.figures[index]
    near = sentence.figures[max(0, index - _MOST_BEFORE) : index + _MOST_BEFORE]
    return [
        it
        for it in near
        if it is not part and it.is_amount and it.unit == part.unit and it.value > 0
    ]


def _is_told_as_part(sentence: Sentence, whole: Told, part: Told, percent: Told) -> bool:
    if whole.found.start > part.found.start or not _ENDS.match(sentence.after(percent)):
        return False
    between = sentence.text[whole.found.end : part.found.start]
    said = _IN_ALL.search(between)
    if said is None:
        return bool(_IS_ALL.search(sentence.before(whole)))
    said_at = whole.found.end + said.start()
    nearer = [it for it in sentence.figures if whole.found.end <= it.found.start < said_at]
    return not any(it.is_amount for it in nearer)


def _of_hidden_whole(
    sentence: Sentence, part: Told, percent: Told, *, is_share: bool
) -> Iterator[Claim]:
    """A count with its share of what nobody told: some whole number has to serve."""
    unit = part.unit
    if unit is None or not unit.is_count or not part.value:
        return
    after = sentence.after(percent)
    if _names(after, unit) or _OF_ALL.match(after) or (is_share and _ENDS.match(after)):
        yield hidden_claim(part, percent, unit, "tổng số", is_sure=False)


def hidden_claim(part: Told, percent: Told, unit: Unit, name: str, *, is_sure: bool) -> Claim:
    """A claim about a whole number that nobody told."""
    hidden = Printed(id=f"{percent.id}?", name=name, unit=unit)
    figures = (percent.printed(), part.printed(), hidden)
    relation = Relation.attainment(*(it.id for it in figures))
    return Claim(relation=relation, figures=figures, is_sure=is_sure)
