"""Mend slips of spelling in running text, each where it was found."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TypeAlias

import attrs

from vn_localgov._text import nfc
from vn_localgov.checks._check import breaches
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach
from vn_localgov.checks._mend import Mend
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Pattern, Spelling
from vn_localgov.looks import FormattedParagraph
from vn_localgov.word._edits import TextEdit

_Rewrite: TypeAlias = Callable[[str], str]

# A quotation begins so near before the place that is told.
_NEAR = 80
_SPACED = re.compile(r"\s*[-–]\s*")
_ARTICLE, _CLAUSE = re.compile(r"điều(?= [0-9])"), re.compile(r"Khoản|Điểm")
_BETWEEN = re.compile(r"(?<=[0-9])(?=[^\W\d_])")


def _joined(text: str) -> str:
    return "".join(text.split())


def _with_capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _all_capital(text: str) -> str:
    return " ".join(map(_with_capital, text.split()))


def _last_capital(text: str) -> str:
    *before, last = text.lower().split()
    return " ".join([*before, _with_capital(last)])


def _cited(match: re.Match[str]) -> str:
    """Write the parts of a document; a sentence begins with a capital all the same."""
    text = _ARTICLE.sub("Điều", match[0])
    before, space = match.string[: match.start()][-2:-1], match.string[: match.start()][-1:]
    is_inside = space == " " and (before.islower() or before == ",")
    return _CLAUSE.sub(lambda it: it[0].lower(), text) if is_inside else text


_REWRITES: Mapping[str, _Rewrite] = {
    "CHINH_TA.CACH_DAU_CAU": _joined,
    "CHINH_TA.CHU_DD": lambda _: "Đ",
    "CHINH_TA.GACH_NOI_CACH": lambda text: _SPACED.sub(" - ", text),
    "SO_LIEU.PHAN_TRAM": _joined,
    "SO_LIEU.DON_VI": lambda text: _BETWEEN.sub(" ", text, count=1),
    "VIET_HOA.DAU_CAU": str.upper,
    "VIET_HOA.DON_VI_CHU_SO": _with_capital,
    "VIET_HOA.DON_VI_HANH_CHINH": str.lower,
    "VIET_HOA.NAM_AM_LICH": _all_capital,
    "VIET_HOA.THU_THANG": _last_capital,
}


@attrs.frozen
class _Slip:
    """A word that is written wrongly, and how it has to be."""

    paragraph: FormattedParagraph
    start: int
    text: str
    right: str


def word_mends(rule: FormRule, checked: Checked) -> Iterator[Mend]:
    """Rewrite the words that break a rule, where there is one way to write them."""
    found: dict[int, list[Breach]] = {}
    placed = ((it.paragraph.number, it) for it in breaches(rule, checked) if it.paragraph)
    for number, breach in placed:
        found.setdefault(number, []).append(breach)
    for number, of_paragraph in found.items():
        slips = [*_slips(rule, checked.document.paragraphs[number - 1], of_paragraph)]
        if slips:
            yield _mend(slips)


def _slips(
    rule: FormRule, paragraph: FormattedParagraph, breaches: Sequence[Breach]
) -> Iterator[_Slip]:
    """Find the words inside of what is quoted; fields and tracked changes are left alone."""
    text = paragraph.text
    # Letters with marks apart would be counted otherwise.
    if paragraph.fields or paragraph.has_changes or nfc(text) != text:
        return
    starts, ends = _quoted(text, breaches)
    for match in _matches(rule, text):
        last = bisect_right(starts, match.start()) - 1
        right = _rewritten(rule, match)
        if last >= 0 and match.end() <= ends[last] and right != match[0]:
            yield _Slip(paragraph, match.start(), match[0], right)


def _quoted(text: str, breaches: Sequence[Breach]) -> tuple[list[int], list[int]]:
    """Tell where quotations begin, and how far those that have begun there reach."""
    found = ((text.find(it.text, max(0, it.column - _NEAR)), len(it.text)) for it in breaches)
    spans = sorted((start, start + length) for start, length in found if start >= 0)
    return [start for start, _ in spans], [*accumulate((end for _, end in spans), max)]


def _matches(rule: FormRule, text: str) -> Iterator[re.Match[str]]:
    constraint = rule.constraint
    return constraint.breaches(text) if isinstance(constraint, Pattern | Spelling) else iter(())


def _rewritten(rule: FormRule, match: re.Match[str]) -> str:
    text = match[0]
    if rule.id == "VIET_HOA.VIEN_DAN":
        return _cited(match)
    if isinstance(rule.constraint, Spelling):
        right = [it for it in rule.constraint.words if it.casefold() == text.casefold()]
        # «tết Trung thu» and «Tết Trung thu» are both right.
        right = [it for it in right if it[0] == text[0]] or right
        return right[0] if len(right) == 1 else text
    rewrite = _REWRITES.get(rule.id)
    return rewrite(text) if rewrite else text


def _mend(slips: list[_Slip]) -> Mend:
    paragraph = slips[0].paragraph
    before, after = (
        ", ".join(f"«{it}»" for it in dict.fromkeys(texts))
        for texts in ([it.text for it in slips], [it.right for it in slips])
    )
    return Mend(
        paragraph=paragraph,
        column=slips[0].start + 1,
        before=Wording(before, before),
        after=Wording(after, after),
        # From the end, so that places stay right.
        edits=tuple(_edit(it) for it in reversed(slips)),
        letters=range(slips[0].start, slips[-1].start + len(slips[-1].text)),
    )


def _edit(slip: _Slip) -> TextEdit:
    return TextEdit(
        part=slip.paragraph.part,
        index=slip.paragraph.index,
        start=slip.start,
        end=slip.start + len(slip.text),
        text=slip.right,
    )
