"""The structure of an economy (*cơ cấu kinh tế*): its three sectors are no more than 100%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from vn_localgov.audit._printed import Printed
from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.figures import Figure
from vn_localgov.relations import Relation, Rounding
from vn_localgov.units import Unit

_STRUCTURE = re.compile(r"(?<!\w)cơ\scấu\s(?:kinh\stế|ngành|các\sngành|giá\strị)", re.IGNORECASE)
_SECTORS = (
    re.compile(r"\b(?:nông|lâm|thủy\ssản|thuỷ\ssản|khu\svực\sI)\b", re.IGNORECASE),
    re.compile(r"\b(?:công\snghiệp|xây\sdựng|khu\svực\sII)\b", re.IGNORECASE),
    re.compile(r"\b(?:dịch\svụ|thương\smại|khu\svực\sIII)\b", re.IGNORECASE),
)
# Two structures side by side, or steps from one to the other.
_COMPARES = re.compile(
    r"\b(?:từ|lên|xuống|còn|so|cùng|năm|kế\shoạch|mục\stiêu|trong\sđó|tăng|giảm)\b|\(",
    re.IGNORECASE,
)
_PERCENT = Unit.parse("%")
_LONGEST = 80


def structures(sentence: Sentence) -> Iterator[Claim]:
    """Find the shares of the three sectors, each told once."""
    for begin in _STRUCTURE.finditer(sentence.text, sentence.start, sentence.end):
        shares = [it for it in sentence.figures if it.found.start > begin.end()]
        gaps = _gaps(sentence, begin.end(), shares)
        if gaps and all(it.is_percent and not it.found.base for it in shares):
            yield from _structure(gaps, shares)


def _gaps(sentence: Sentence, start: int, shares: Sequence[Told]) -> list[str]:
    """What stands before each share; none if that is too much, or there are not three."""
    ends = [start, *(it.found.end for it in shares)]
    gaps = [sentence.text[left : it.found.start] for left, it in zip(ends, shares, strict=False)]
    is_read = len(gaps) == len(_SECTORS) and all(len(gap) <= _LONGEST for gap in gaps)
    rest = sentence.text[ends[-1] : sentence.end]
    return gaps if is_read and not any(map(_COMPARES.search, [*gaps, rest])) else []


def _structure(gaps: Sequence[str], shares: Sequence[Told]) -> Iterator[Claim]:
    told = [[bool(sector.search(gap)) for gap in gaps] for sector in _SECTORS]
    is_each = all(sum(gap) == 1 for gap in (*told, *zip(*told, strict=True)))
    if not is_each or any(it.value < 0 for it in shares):
        return
    whole = Printed(
        id=f"{shares[0].id}+",
        name="tổng cơ cấu",
        figure=Figure(Decimal(100), _PERCENT),
        unit=_PERCENT,
        rounding=Rounding.EXACT,
        place=shares[0].place,
        is_fixed=True,
    )
    yield Claim(
        relation=Relation.partial(whole.id, [it.id for it in shares]),
        figures=(whole, *(it.printed() for it in shares)),
    )
