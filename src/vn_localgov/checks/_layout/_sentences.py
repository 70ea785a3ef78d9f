"""Paragraphs of the text that are short, but are sentences: names and remarks are none."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._layout._lengths import goes_on
from vn_localgov.documents import DocumentType
from vn_localgov.forms import FormRule

_Test: TypeAlias = Callable[[Line, Checked], bool]

_TEXT = "noi_dung"
# Shorter ones may be names, or values behind a label.
_SHORTEST = 30
_SENTENCE = re.compile(r"[^\W\d_](?![.)/]).*[^\W_][\"”)]?(?:\./\.|[.:])")
_ITEM = re.compile(r"(?:[-–—+*•]|[0-9]{1,2}\.) .*[^\W_][\"”)]?(?:\./\.|[.;:])")
_LABELLED = re.compile(
    r"[^:]{1,40}: |(?:ghi chú|lưu ý|chú thích|nguồn|bảng|biểu|hình|ảnh)\b", re.IGNORECASE
)
_BLANK = re.compile(r"\.{3}|…|__")
# Farther in, it is a place on the page that somebody chose.
_MOST_INDENT_PT = 72
# What is filled in stands as the blanks want it.
_FORMS = frozenset(
    {
        *(DocumentType.MINUTES, DocumentType.CONTRACT, DocumentType.MEMORANDUM),
        *(DocumentType.AGREEMENT, DocumentType.INTRODUCTION, DocumentType.LEAVE_PERMIT),
        *(DocumentType.POWER_OF_ATTORNEY, DocumentType.DISPATCH_SLIP),
        *(DocumentType.TRANSFER_SLIP, DocumentType.NOTIFICATION_SLIP),
    }
)


def texts(rule: FormRule, checked: Checked) -> Sequence[Part]:
    """Give the paragraphs that a rule about the looks of the text is for.

    Of short ones, those in italics have no say: they are remarks, unless all is in italics.
    """
    long = checked.components[_TEXT]
    is_meant = _MEANT.get(rule.id)
    if is_meant is None or checked.components.type in _FORMS:
        return long
    written = (it for it in checked.written.body.lines if len(it.text) >= _SHORTEST)
    is_slanted = all(map(_is_slanted, written))
    short = (it for it in _short(checked) if is_slanted or not _is_slanted(it))
    parts = [Part(_TEXT, (it,)) for it in short if is_meant(it, checked)]
    if rule.id == "NOI_DUNG.CACH_DONG":
        parts += _articles(checked)
    return sorted((*long, *parts), key=lambda it: it.lines[0].paragraph.number)


def _articles(checked: Checked) -> Iterator[Part]:
    """Give the articles whose text begins on the line of their number."""
    for article in checked.components["dieu"]:
        if len(article.text) >= _SHORTEST:
            yield Part(_TEXT, article.lines)


def _short(checked: Checked) -> Iterator[Line]:
    """Give what is no component, nor a note below a table or a picture."""
    parts = checked.components.parts
    known = {(it.paragraph.number, it.start) for part in parts for it in part.lines}
    figures = {it.number for it in checked.document.paragraphs if it.cell or it.pictures}
    body = checked.written.body
    lines = body.lines if body.is_whole else ()
    is_note = False
    for before, line in pairwise((*lines[:1], *lines)):
        is_known = (line.paragraph.number, line.start) in known
        is_note = not is_known and (is_note or _is_below(figures, before, line))
        if not (is_known or is_note) and _is_text(line):
            yield line


def _is_below(figures: Container[int], before: Line, line: Line) -> bool:
    """Whether a table or a picture ends between two lines."""
    return any(it in figures for it in range(before.paragraph.number, line.paragraph.number + 1))


def _is_text(line: Line) -> bool:
    is_plain = not line.start and line.side == "whole" and not line.is_bold
    is_aligned = line.paragraph.look.align in ("left", "justify")
    if not (is_plain and is_aligned) or len(line.text) < _SHORTEST or line.is_upper:
        return False
    return _is_sentence(line) or _is_item(line)


def _is_sentence(line: Line) -> bool:
    """Whether it begins as a sentence does, and ends as one."""
    text = line.text
    is_labelled = line.paragraph.label or _LABELLED.match(text) or _BLANK.search(text)
    return text[0].isupper() and not is_labelled and _SENTENCE.fullmatch(text) is not None


def _is_item(line: Line) -> bool:
    return _ITEM.fullmatch(line.text) is not None and not _BLANK.search(line.text)


def _is_slanted(line: Line) -> bool:
    """Whether all of it is in italics; bold letters are titles."""
    return all(it.look.italic or it.look.bold for it in line.runs if it.text.strip())


def _any(_: Line, __: Checked) -> bool:
    return True


def _sentence(line: Line, _: Checked) -> bool:
    return _is_sentence(line)


def _moved_in(line: Line, _: Checked) -> bool:
    return _is_sentence(line) and line.paragraph.look.first_line_pt <= _MOST_INDENT_PT


def _broken(line: Line, checked: Checked) -> bool:
    """Whether it goes on below: one line shows no alignment."""
    return _is_sentence(line) and goes_on(line, checked.document)


# Items of lists have indents and distances of their own.
_MEANT: Mapping[str, _Test] = {
    "NOI_DUNG.CO_CHU": _any,
    "NOI_DUNG.NGHIENG": _any,
    "NOI_DUNG.CACH_DONG": _any,
    "NOI_DUNG.CACH_DOAN": _sentence,
    "NOI_DUNG.LUI_DONG": _moved_in,
    "NOI_DUNG.CAN_LE": _broken,
}
