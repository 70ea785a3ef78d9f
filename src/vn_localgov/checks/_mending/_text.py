"""Mend slips of typing, never words that somebody chose."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from vn_localgov._text import nfc
from vn_localgov.checks._check import breaches
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.checks._mending._mend import Mend
from vn_localgov.checks._writing._rewrite import CLOSINGS, rewritten
from vn_localgov.checks._writing._shortened import alike, shortened
from vn_localgov.forms import FormRule, OneOf, Pattern
from vn_localgov.word._words import TextEdit

# The time to compare grows with the square; all of them are short lines.
_MOST_COMPARED = 500


def text_mends(rule: FormRule, checked: Checked) -> Iterator[Mend]:
    """Rewrite the lines that break a rule, where it is certain how they have to be."""
    for line in _broken_lines(rule, checked):
        mend = _mend(rule, line)
        if mend:
            yield mend


def _broken_lines(rule: FormRule, checked: Checked) -> Iterator[Line]:
    """Find the lines that the breaches are about; fields and tracked changes are left alone."""
    lines = [it for part in checked.components[rule.component or ""] for it in part.lines]
    if rule.id in CLOSINGS:
        # The last one of a paragraph, whatever component that is.
        lines = [*reversed(checked.components.lines)]
    for breach in breaches(rule, checked):
        line = next((it for it in lines if _is_about(breach, it, rule)), None)
        if line and not (line.paragraph.fields or line.paragraph.has_changes):
            yield line


def _is_about(breach: Breach, line: Line, rule: FormRule) -> bool:
    """Whether it is that line; a part of several lines is told at its first one."""
    if nfc(line.text) == breach.text:
        return True
    paragraph = breach.paragraph
    is_there = paragraph is not None and paragraph.number == line.paragraph.number
    return is_there and (rule.id in CLOSINGS or line.start < breach.column <= line.end)


def _mend(rule: FormRule, line: Line) -> Mend | None:
    old = line.paragraph.text[line.start : line.end]
    new = rewritten(rule.id, old)
    shown = " ".join(f"{line.paragraph.label if not line.start else ''} {new}".split())
    edits = tuple(_edits(line, old, new)) if _keeps(rule, shown) else ()
    if not edits:
        return None
    before, after = shortened(line.text, shown)
    return Mend(
        paragraph=line.paragraph,
        column=line.start + 1,
        before=in_quotes(before),
        after=in_quotes(after),
        edits=edits,
        letters=range(line.start, line.end),
    )


def _keeps(rule: FormRule, text: str) -> bool:
    return isinstance(rule.constraint, Pattern | OneOf) and rule.constraint.allows(text)


def _edits(line: Line, old: str, new: str) -> Iterator[TextEdit]:
    """Change no more letters than has to be; nothing where too many lie between two changes."""
    first = alike(old, new)
    behind = alike(old[first:][::-1], new[first:][::-1])
    between = old[first : len(old) - behind], new[first : len(new) - behind]
    if max(map(len, between)) > _MOST_COMPARED:
        return
    for kind, start, end, from_, to in SequenceMatcher(
        None, *between, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            yield TextEdit(
                part=line.paragraph.part,
                index=line.paragraph.index,
                start=line.start + first + start,
                end=line.start + first + end,
                text=between[1][from_:to],
            )
