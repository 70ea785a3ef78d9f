"""Room between the paragraphs of the text, and titles among them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._found import Breach, as_written
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedDocument, FormattedParagraph
from vn_localgov.word import Story

SPACES = frozenset({"NOI_DUNG.DONG_TRONG", "NOI_DUNG.DONG_CHINH_XAC"})

_EMPTY = Wording("an empty paragraph", "có đoạn trống")


def space_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find room that is made with empty paragraphs, or lines that are as high as points say."""
    parts = checked.components["noi_dung"]
    if rule.id == "NOI_DUNG.DONG_TRONG":
        yield from _empty(checked.document, parts)
        return
    for part in parts:
        paragraph = part.lines[0].paragraph
        if paragraph.look.line_rule == "exactly":
            told = f"{paragraph.look.line.normalize():f} pt"
            yield Breach(as_written(told), paragraph)


def _empty(document: FormattedDocument, parts: Sequence[Part]) -> Iterator[Breach]:
    """Find nothing but empty paragraphs between two paragraphs of the text."""
    numbers = [it.lines[0].paragraph.number for it in parts]
    for before, after in pairwise(numbers):
        between = document.paragraphs[before : after - 1]
        if between and all(map(_is_empty, between)):
            yield Breach(_EMPTY, between[0])


def _is_empty(paragraph: FormattedParagraph) -> bool:
    """Whether there is nothing at all: no drawing, break, border, field; and no table around it."""
    borders = paragraph.look.borders
    has_more = paragraph.lines or paragraph.pictures or paragraph.fields or paragraph.symbols
    is_text = paragraph.story is Story.BODY and paragraph.cell is None
    has_border = borders.top or borders.bottom
    return is_text and not (paragraph.text.strip() or has_more or has_border or paragraph.breaks)
