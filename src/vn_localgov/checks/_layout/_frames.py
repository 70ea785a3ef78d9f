"""Frames of stamps, and the address at the foot of the first page."""

from collections.abc import Iterator

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line, letters
from vn_localgov.checks._found import ABSENT, Breach
from vn_localgov.checks._layout._lengths import POINTS_PER_MM, room_pt
from vn_localgov.checks._layout._rules_below import is_typed
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedDocument, FormattedParagraph
from vn_localgov.word import Story

FRAMES = frozenset({"DAU_KHAN.KHUNG", "LUU_HANH.KHUNG", "DIA_CHI.DUONG_KE", "DIA_CHI.TRANG_DAU"})

_NONE = Wording("no frame", "không có khung")
_DOUBLE = Wording("a frame that is not a single line", "khung không phải viền đơn")
_ALL_PAGES = Wording("on all pages", "mọi trang")
_WIDTHS_MM = {"hoa toc": 30, "thuong khan": 40, "khan": 20}
# Stamps are made by eye, and cells leave room at their sides.
_SLACK_MM = 6
# Text of more letters takes more than one page.
_LETTERS_PER_PAGE = 4500


def frame_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find stamps without their frame, and addresses in another place."""
    document = checked.document
    lines = [it.lines[0] for it in checked.components[rule.component or ""]]
    if rule.component == "dia_chi":
        yield from _address(rule, document, lines[:1])
        return
    for line in lines:
        found = _frame(line) or (_size(line, document) if rule.component == "dau_khan" else None)
        if found:
            yield Breach(found, line.paragraph, text=line.text)


def _frame(line: Line) -> Wording | None:
    """Tell what is wrong with the borders; boxes and cells have their own, which is not known."""
    borders = line.paragraph.look.borders
    sides = [borders.top, borders.bottom, borders.left, borders.right]
    is_in_head = line.paragraph.cell is not None and line.paragraph.cell.depth == 1
    is_plain = line.paragraph.story is not Story.TEXT_BOX and not line.paragraph.look.framed
    if not any(sides):
        return _NONE if is_plain and (line.paragraph.cell is None or is_in_head) else None
    return _DOUBLE if any(it and it.style != "single" for it in sides) else None


def _size(line: Line, document: FormattedDocument) -> Wording | None:
    """Tell the width, if it is not that of the stamp."""
    look, wanted = line.paragraph.look, _WIDTHS_MM.get(letters(line))
    room = room_pt(line.paragraph, document) if look.borders.left else None
    if wanted is None or room is None:
        return None
    width = (room - look.left_pt - look.right_pt) / POINTS_PER_MM
    if abs(width - wanted) <= _SLACK_MM:
        return None
    told = f"{width:.0f} mm"
    return Wording(f"{told} wide", f"rộng {told}")


def _address(rule: FormRule, document: FormattedDocument, lines: list[Line]) -> Iterator[Breach]:
    for line in lines:
        if rule.id == "DIA_CHI.DUONG_KE" and not _has_rule(line.paragraph, document):
            yield Breach(ABSENT, line.paragraph)
        elif rule.id == "DIA_CHI.TRANG_DAU" and _is_on_all_pages(line.paragraph, document):
            yield Breach(_ALL_PAGES, line.paragraph, text=line.text)


def _has_rule(paragraph: FormattedParagraph, document: FormattedDocument) -> bool:
    beside = document.in_part(paragraph.part)
    above = [it for it in beside if it.number <= paragraph.number]
    has_border = any(it.look.borders.top or it.look.borders.bottom for it in above)
    return (
        has_border or paragraph.cell is not None or any(it.lines or is_typed(it) for it in beside)
    )


def _is_on_all_pages(paragraph: FormattedParagraph, document: FormattedDocument) -> bool:
    section = document.sections[0]
    is_default = paragraph.part == section.footers.default
    length = sum(len(it.text) for it in document.paragraphs if it.story is Story.BODY)
    return is_default and length > _LETTERS_PER_PAGE
