"""How long the rules below motto, issuing body and subject are, where that can be computed."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._found import Breach
from vn_localgov.checks._layout._rules_below import below, is_typed
from vn_localgov.checks._near import allows_about
from vn_localgov.errors import Wording
from vn_localgov.fonts import Face, text_width
from vn_localgov.forms import FormRule, Measure
from vn_localgov.looks import FormattedDocument, FormattedParagraph, FormattedRun, Section

LENGTHS = frozenset({"TIEU_NGU.DUONG_KE", "CO_QUAN_BAN_HANH.DUONG_KE", "TRICH_YEU.DUONG_KE"})

# People draw rules by eye: what is off by less cannot be seen.
_SLACK = Decimal("0.15")
POINTS_PER_MM = 72 / Decimal("25.4")
# Word leaves that much on both sides of a cell, where nobody says otherwise.
_CELL_PT = Decimal("5.4")
# Raised letters are drawn at about two thirds of their size.
_RAISED = Decimal("0.65")
_USUAL_WIDTH = 100
# Signs of which the width is known; for others, another font steps in.
_MEASURED = re.compile(r"[-_=*~\u2010-\u2015\s]*")
# Programs may set a line a little closer.
_WRAPPED = Decimal("1.05")


def length_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find rules that are longer or shorter than the law has them."""
    wanted = checked.decree.value(rule.component, "rule_share")
    for part in checked.components[rule.component or ""]:
        shares = [*_shares(part, checked.document)]
        if shares and isinstance(wanted, Measure) and not _is_allowed(wanted, shares):
            share = f"{shares[0] * 100:.0f}%"
            found = Wording(f"{share} of the length of the text", f"{share} độ dài dòng chữ")
            yield Breach(found, part.lines[-1].paragraph, text=part.text)


def _is_allowed(wanted: Measure, shares: Iterable[Decimal]) -> bool:
    return any(allows_about(wanted, it, _SLACK) for it in shares)


def _shares(part: Part, document: FormattedDocument) -> Iterator[Decimal]:
    """Give what the rule may be of the text: of its last line, or of its longest."""
    widths = [_width(line, document) for line in part.lines]
    known = [it for it in widths if it]
    if len(known) == len(widths):
        for length in _lengths(part, document):
            yield length / known[-1]
            yield length / max(known)


def _width(line: Line, document: FormattedDocument) -> Decimal | None:
    """Give how wide a line is, in points; None if that is not known, or it goes on below."""
    width = _sum(line.runs)
    room = room_pt(line.paragraph, document)
    if width is None or room is None or line.is_parted or line.has_blank:
        return None
    return width if width < room - 2 * _CELL_PT else None


def goes_on(line: Line, document: FormattedDocument) -> bool:
    """Whether a line certainly goes on below; not where its width is not known."""
    width, room, look = _sum(line.runs), room_pt(line.paragraph, document), line.paragraph.look
    if width is None or room is None:
        return False
    inside = room - look.left_pt - look.right_pt - look.first_line_pt
    return width > inside * _WRAPPED


def _sum(runs: Iterable[FormattedRun]) -> Decimal | None:
    widths = [_run_width(run) for run in runs]
    known = [it for it in widths if it is not None]
    return sum(known, Decimal(0)) if len(known) == len(widths) else None


def _run_width(run: FormattedRun) -> Decimal | None:
    look = run.look
    is_plain = look.width_percent == _USUAL_WIDTH and not look.spacing_pt and not look.small_caps
    if not is_plain or set(run.fonts) - {"Times New Roman"}:
        return None
    face = Face(pt=look.size_pt, bold=look.bold, italic=look.italic, caps=look.caps)
    return text_width(run.text, face)


def _lengths(part: Part, document: FormattedDocument) -> Iterator[Decimal]:
    """Give how long the rule may be, in points; nothing if that is not known."""
    last, *others = (it for it in below(part, document) if _is_with(it, part))
    drawn = [line for it in (last, *others) for line in it.lines if line.is_level]
    if len(drawn) == 1 and drawn[0].length_mm:
        yield drawn[0].length_mm * POINTS_PER_MM
    yield from _underlined(part)
    for paragraph in others:
        yield from _bordered(paragraph, document)
        yield from _typed(paragraph)


def _is_with(paragraph: FormattedParagraph, part: Part) -> bool:
    return paragraph.cell == part.lines[-1].paragraph.cell


def _underlined(part: Part) -> Iterator[Decimal]:
    runs = [it for it in part.lines[-1].runs if it.look.underline != "none" and it.text.strip()]
    if length := _sum(runs):
        yield length


def _bordered(paragraph: FormattedParagraph, document: FormattedDocument) -> Iterator[Decimal]:
    """Give the length of the border of an empty paragraph, with and without room at its sides."""
    look, room = paragraph.look, room_pt(paragraph, document)
    has_rule = look.borders.top or look.borders.bottom
    if paragraph.text.strip() or not has_rule or room is None:
        return
    length = room - look.left_pt - look.right_pt
    # Between indents that meet, each program draws what it likes.
    if length > 0:
        yield length
    if paragraph.cell and length > 2 * _CELL_PT:
        yield length - 2 * _CELL_PT


def room_pt(paragraph: FormattedParagraph, document: FormattedDocument) -> Decimal | None:
    """Give the width that a paragraph has, without its indents; None if it is not known."""
    if paragraph.cell:
        width = paragraph.cell.width_mm
    else:
        width = _text_width(document.sections[max(paragraph.section - 1, 0)])
    return None if width is None else width * POINTS_PER_MM


def _text_width(section: Section) -> Decimal | None:
    width, left, right = section.width_mm, section.left_mm, section.right_mm
    if width is None or left is None or right is None:
        return None
    return width - left - right - (section.gutter_mm or 0)


def _typed(paragraph: FormattedParagraph) -> Iterator[Decimal]:
    runs = [it for it in paragraph.runs if it.text.strip()]
    length = _sum(runs) if _MEASURED.fullmatch(paragraph.text) else None
    if length and is_typed(paragraph):
        is_raised = any(it.look.position != "baseline" for it in runs)
        yield length * (_RAISED if is_raised else 1)
