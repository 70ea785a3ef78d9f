"""Mend slips of spelling in running text, each where it was found."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs

from vn_localgov._text import nfc
from vn_localgov.checks._check import breaches
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach, as_written
from vn_localgov.checks._mending._mend import Mend
from vn_localgov.checks._writing._right_words import right_word
from vn_localgov.forms import FormRule, Pattern, Spelling
from vn_localgov.looks import FormattedParagraph
from vn_localgov.word._words import TextEdit

# A quotation begins so near before the place that is told.
_NEAR = 80


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
        right = right_word(rule, match)
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


def _mend(slips: list[_Slip]) -> Mend:
    paragraph = slips[0].paragraph
    before, after = (
        ", ".join(f"«{it}»" for it in dict.fromkeys(texts))
        for texts in ([it.text for it in slips], [it.right for it in slips])
    )
    return Mend(
        paragraph=paragraph,
        column=slips[0].start + 1,
        before=as_written(before),
        after=as_written(after),
        edits=tuple(map(_edit, slips)),
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
