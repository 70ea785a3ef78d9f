"""Parts in brackets behind their total: ``36 dự án (24 dự án chuyển tiếp, 12 dự án mới)``."""

import re
from collections.abc import Iterator
from itertools import takewhile

from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._exclusive import are_all, count_exclusive, may_overlap
from vn_localgov.audit.text._sums import in_unit, labels_of, names_all
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.relations import Relation
from vn_localgov.units import UnitKind

_OPENS = re.compile(r"(?:\s[^\W\d]+){0,3}\s?\(")
_CLOSED = re.compile(r"[^()]{1,600}(?=\))")
# Other years, plans and steps stand in brackets as often as parts.
_NO_PARTS = re.compile(
    r"\b(?:năm|tháng|quý|kỳ|từ|lên|xuống|còn|tăng|giảm|kế\shoạch|dự\stoán|chỉ\stiêu|đạt|mỗi"
    r"|bình\squân|tương\sđương|bằng|vượt|gồm|chia\sra|cụ\sthể|trong\sđó|tổng|so|cùng|được)\b",
    re.IGNORECASE,
)


def brackets(sentence: Sentence) -> Iterator[Claim]:
    """Find brackets that hold nothing but parts of the figure before them."""
    for index, total in enumerate(sentence.figures):
        if total.is_amount and total.unit and total.unit.kind is not UnitKind.MEASURE:
            yield from _bracket(sentence, index, total)


def _bracket(sentence: Sentence, index: int, total: Told) -> Iterator[Claim]:
    opens = _OPENS.match(sentence.text, total.found.end, sentence.end)
    inside = _CLOSED.match(sentence.text, opens.end(), sentence.end) if opens else None
    if inside is None or _NO_PARTS.search(inside[0]):
        return
    start, end = inside.span()
    behind = sentence.figures[index + 1 :]
    told = list(takewhile(lambda it: it.found.start < end, behind))
    parts = [part for it in told if (part := in_unit(it, total)) and part.unit and part.value >= 0]
    if 1 < len(parts) == len(told) and names_all(sentence, parts, start, end):
        yield from _claims(total, parts, tuple(labels_of(sentence, parts, start, end)))


def _claims(total: Told, parts: list[Told], labels: tuple[str, ...]) -> Iterator[Claim]:
    amount, names = sum(part.value for part in parts), [part.id for part in parts]
    figures = (total.printed(), *(part.printed() for part in parts))
    is_exclusive = count_exclusive(labels) == len(labels)
    if amount > total.value and (is_exclusive or not may_overlap(labels)):
        relation = Relation.partial(total.id, names)
        yield Claim(relation=relation, figures=figures, is_sure=is_exclusive)
    elif amount == total.value or are_all(labels):
        relation = Relation.total(total.id, names)
        yield Claim(relation=relation, figures=figures, is_sure=amount == total.value)
