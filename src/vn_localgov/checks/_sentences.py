"""Paragraphs of the text that are short, but are sentences: names and remarks are none."""

import re
from collections.abc import Container, Iterator
from itertools import pairwise

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._text_body import Body
from vn_localgov.looks import FormattedDocument

# Shorter ones may be names, or values behind a label.
SHORTEST = 30
_SENTENCE = re.compile(r"[^\W\d_](?![.)/]).*[^\W_][\"”)]?(?:\./\.|[.:])")
_ITEM = re.compile(r"(?:[-–—+*•]|[0-9]{1,2}\.) .*[^\W_][\"”)]?(?:\./\.|[.;:])")
_LABELLED = re.compile(
    r"[^:]{1,40}: |(?:ghi chú|lưu ý|chú thích|nguồn|bảng|biểu|hình|ảnh)\b", re.IGNORECASE
)


def short_sentences(document: FormattedDocument, body: Body) -> tuple[Line, ...]:
    """Give sentences and items of lists that are no component.

    Those in italics are remarks and left out, unless all is in italics.
    """
    written = (it for it in body.lines if len(it.text) >= SHORTEST)
    is_slanted = all(map(_is_slanted, written))
    return tuple(it for it in _short(document, body) if is_slanted or not _is_slanted(it))


def is_sentence(line: Line) -> bool:
    """Whether it begins as a sentence does, and ends as one."""
    text = line.text
    is_labelled = line.paragraph.label or _LABELLED.match(text) or line.has_blank
    return text[0].isupper() and not is_labelled and _SENTENCE.fullmatch(text) is not None


def _short(document: FormattedDocument, body: Body) -> Iterator[Line]:
    """Give what is no component, nor a note below a table or a picture."""
    parts = body.components.parts
    known = {(it.paragraph.number, it.start) for part in parts for it in part.lines}
    figures = {it.number for it in document.paragraphs if it.cell or it.pictures}
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
    if not (is_plain and is_aligned) or len(line.text) < SHORTEST or line.is_upper:
        return False
    return is_sentence(line) or _is_item(line)


def _is_item(line: Line) -> bool:
    return _ITEM.fullmatch(line.text) is not None and not line.has_blank


def _is_slanted(line: Line) -> bool:
    """Whether all of it is in italics; bold letters are titles."""
    return all(it.look.italic or it.look.bold for it in line.runs if it.text.strip())
