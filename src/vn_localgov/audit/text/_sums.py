"""Lists in a sentence: ``x gồm y, z``, ``x, trong đó y, z``, ``x (y, z)``."""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

import attrs

from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._exclusive import count_exclusive, may_overlap
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import FigureRole
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

_MARK = re.compile(
    r"(?<!\w)(?P<all>bao\sgồm|gồm|chia\sra)\b(?:\scó\b)?\s*:?|(?<!\w)(?:trong\sđó|cụ\sthể)\b\s*:?",
    re.IGNORECASE,
)
# What follows is not of the total before: "trong đó hộ nghèo còn 57 hộ".
_OTHER_SUBJECT = re.compile(r"\b(?:còn|tổng|kế\shoạch|trước|cùng\skỳ|so)\b", re.IGNORECASE)
_COLON = re.compile(r"\s?:(?P<all>(?!))?(?=\s)")
_SEPARATOR = re.compile(r"[,;](?![0-9])")
_AND = re.compile(r"\svà\s", re.IGNORECASE)
_ITEM = re.compile(r"[,;](?![0-9])|\svà\s")
_OTHER_TOTAL = (FigureRole.TOTAL, FigureRole.CUMULATIVE)
# A dash, or a minus sign: "thôn Đông -5 hộ".
_SIGN = re.compile(r"[-−–]")
_NEXT_SENTENCE = re.compile(r"[.!?;]\s*\Z")
_MOST_APART, _CLOSE = 80, 25
_MOST_PARTS, _LONGEST = 30, 3000
_LABEL = 80


@attrs.frozen(kw_only=True)
class Listed:
    """A total, and the parts that are listed behind it.

    Attributes:
        is_complete: Whether the list says that it names all parts (*gồm*), and does.
        is_closed: Whether it is known where the list ends.
        words: What stands before the total.
    """

    total: Told
    parts: tuple[Told, ...]
    labels: tuple[str, ...]
    is_complete: bool
    is_closed: bool
    words: str

    @property
    def unit(self) -> Unit | None:
        """That of the total, which parts may leave out."""
        return self.total.unit


def sums(sentence: Sentence) -> Iterator[Claim]:
    """Find every list of parts behind its total."""
    marks = _marks(sentence)
    ends = [*(mark.start() for mark in marks[1:]), sentence.end]
    index = 0
    for mark, end in zip(marks, ends, strict=False):
        while index < len(sentence.figures) and sentence.figures[index].found.end <= mark.start():
            index += 1
        if listed := _read_list(sentence, mark, index, end):
            yield from claims(listed)


def _marks(sentence: Sentence) -> list[re.Match[str]]:
    """What may open a list: a word, or a colon directly behind a figure."""
    words = _MARK.finditer(sentence.text, sentence.start, sentence.end)
    colons = (_COLON.match(sentence.text, told.found.end) for told in sentence.figures)
    return sorted((*words, *filter(None, colons)), key=lambda mark: mark.start())


def _read_list(sentence: Sentence, mark: re.Match[str], index: int, limit: int) -> Listed | None:
    total = _total_before(sentence, index, mark)
    if total is None:
        return None
    end, is_closed = _end_of_list(sentence, total, mark, limit)
    inside = _inside(sentence, index, end, mark.end())
    parts = [part for it in inside if (part := in_unit(it, total))]
    if not 0 < len(parts) <= _MOST_PARTS or _is_elsewhere(sentence, mark.end(), parts[0]):
        return None
    if any(_SIGN.match(sentence.text, part.found.start - 1) for part in parts):
        return None
    labels = tuple(labels_of(sentence, parts, mark.end(), end))
    is_told = all(part.unit for part in parts) or count_exclusive(labels) == len(parts)
    is_clean = len(parts) == len(inside) and names_all(sentence, parts, mark.end(), end)
    has_end = is_closed and _is_one_list(sentence.text[mark.start() : end + 1])
    return Listed(
        total=total,
        parts=tuple(parts),
        labels=labels,
        is_complete=mark["all"] is not None and is_told and is_clean and is_closed,
        is_closed=has_end,
        words=sentence.before(total),
    )


def _is_one_list(text: str) -> bool:
    """Whether semicolons part its items: without a colon, they may end it."""
    return ";" not in text or ":" in text or ")" in text


def _is_elsewhere(sentence: Sentence, start: int, first: Told) -> bool:
    return bool(_OTHER_SUBJECT.search(sentence.text, start, first.found.start))


def _total_before(sentence: Sentence, index: int, mark: re.Match[str]) -> Told | None:
    """The figure that the list is of: changes and percentages of it may stand between."""
    for told in reversed(sentence.figures[max(0, index - 3) : index]):
        if told.is_amount:
            between = sentence.text[told.found.end : mark.start()]
            is_near = len(between) <= _farthest(mark, between)
            return told if is_near and ";" not in between.rstrip(" ;") and told.unit else None
        if not (told.is_percent or told.is_change):
            return None
    return None


def _farthest(mark: re.Match[str], between: str) -> int:
    """How far from its total a list may begin: not far in the next sentence.

    There, what stands in brackets at the end of the sentence before is not the total.
    """
    if _NEXT_SENTENCE.search(between):
        return -1 if ")" in between else _CLOSE
    return _CLOSE if mark["all"] else _MOST_APART


def _end_of_list(
    sentence: Sentence, total: Told, mark: re.Match[str], limit: int
) -> tuple[int, bool]:
    """Where the list ends, and whether that is sure: not where another list begins."""
    text, last = sentence.text, min(limit, mark.end() + _LONGEST)
    if "(" in text[total.found.end : mark.start()].rpartition(")")[2]:
        end = text.find(")", mark.end(), last)
        return (end, True) if end >= 0 else (last, False)
    return last, last == sentence.end


def _inside(sentence: Sentence, index: int, end: int, start: int) -> list[Told]:
    """The figures of the list, without those in brackets, percentages and changes."""
    inside: list[Told] = []
    depth, position = 0, start
    for told in sentence.figures[index : index + 2 * _MOST_PARTS]:
        if told.found.start >= end or told.found.role in _OTHER_TOTAL:
            break
        between = sentence.text[position : told.found.start]
        depth += between.count("(") - between.count(")")
        position = told.found.end
        if depth <= 0 and not told.is_percent and not told.is_change:
            inside.append(told)
    return inside


def in_unit(told: Told, total: Told) -> Told | None:
    """A part in the unit of its total: *900 triệu đồng* of *1,5 tỷ đồng*; None if it is none."""
    if not told.is_amount or total.unit is None:
        return None
    if told.unit is None or told.unit == total.unit:
        return told
    power = _powers_below(told.unit, total.unit)
    return told.scaled(power, total.unit) if power > 0 else None


def _powers_below(small: Unit, large: Unit) -> int:
    """How many zeros one of *large* has in *small*; 0 where it is not so.

    The other way round, a part would seem more precise than it is.
    """
    try:
        ratio = large.factor_to(small)
    except UnitMismatchError:
        return 0
    power = len(str(ratio)) - 1
    return power if ratio == 10**power else 0


def names_all(sentence: Sentence, parts: Sequence[Told], start: int, end: int) -> bool:
    """Whether each item of the list has one figure, so that none is left out."""
    cuts = [match.start() for match in _ITEM.finditer(sentence.text, start, end)]
    return [bisect(cuts, part.found.start) for part in parts] == list(range(len(cuts) + 1))


def labels_of(sentence: Sentence, parts: Sequence[Told], start: int, end: int) -> Iterator[str]:
    """The item that each part stands in."""
    ends = [start, *(part.found.end for part in parts)]
    starts = [*(part.found.start for part in parts), end]
    gaps = [sentence.text[left:right] for left, right in zip(ends, starts, strict=True)]
    before = [_SEPARATOR.split(gaps[0])[-1], *(_split(gap)[-1] for gap in gaps[1:-1])]
    after = [*(_split(gap)[0] for gap in gaps[1:-1]), _SEPARATOR.split(gaps[-1])[0]]
    for left, right in zip(before, after, strict=True):
        yield f"{left[-_LABEL:]} {right[:_LABEL]}"


def _split(gap: str) -> list[str]:
    """What belongs to the part before, and to the one behind: *200 nam và 160 nữ*."""
    pieces = _SEPARATOR.split(gap)
    both = _AND.split(gap)
    return both if len(pieces) == 1 and len(both) == 2 else pieces  # noqa: PLR2004


def claims(listed: Listed) -> Iterator[Claim]:
    """What a list states: all of it, or no more than all."""
    total, parts = listed.total, listed.parts
    if any(part.value < 0 for part in parts):
        return
    if parts[0].value > total.value:
        yield Claim(
            relation=Relation.at_most(parts[0].id, total.id),
            figures=(parts[0].printed(listed.unit), total.printed()),
            is_sure=parts[0].unit == listed.unit,
        )
    elif len(parts) > 1:
        yield from _together(listed)


def _together(listed: Listed) -> Iterator[Claim]:
    total = listed.total.value
    sums_so_far = list(accumulate(part.value for part in listed.parts))
    if total in sums_so_far:
        yield _claim(Relation.total, listed, sums_so_far.index(total) + 1, is_sure=True)
    elif listed.is_complete:
        yield _claim(Relation.total, listed, len(listed.parts), is_sure=True)
    elif exclusive := _exceeding(listed, sums_so_far):
        yield _claim(Relation.partial, listed, exclusive, is_sure=True)
    elif listed.is_closed and not may_overlap(listed.labels):
        yield _claim(Relation.partial, listed, len(listed.parts), is_sure=False)


def _exceeding(listed: Listed, sums_so_far: Sequence[Decimal]) -> int:
    """How many parts that exclude each other are already more than all; 0 if none."""
    exclusive = count_exclusive(listed.labels, beside=listed.words)
    return exclusive if exclusive and sums_so_far[exclusive - 1] > listed.total.value else 0


def _claim(
    make: Callable[[str, Iterable[str]], Relation], listed: Listed, count: int, *, is_sure: bool
) -> Claim:
    parts = listed.parts[:count]
    return Claim(
        relation=make(listed.total.id, [part.id for part in parts]),
        figures=(listed.total.printed(), *(part.printed(listed.unit) for part in parts)),
        is_sure=is_sure,
    )
