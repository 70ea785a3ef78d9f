"""Which parts of a document a rule about looks is for."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import attrs

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._layout._page import page_numbers
from vn_localgov.checks._layout._text_parts import texts
from vn_localgov.documents import DocumentType
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedDocument, FormattedParagraph, FormattedRun, ParagraphLook


def parts_for(rule: FormRule, checked: Checked) -> Sequence[Part]:
    """Give the components, the paragraphs of the text, or the numbers of pages."""
    if rule.component == "so_trang":
        return [_number(it) for it in page_numbers(checked.document)]
    if rule.id == "TRICH_YEU_CONG_VAN.CACH_DOAN":
        subjects = checked.components["trich_yeu_cong_van"]
        return [_with_gap_above(it, checked.document) for it in subjects]
    if rule.component == "ten_loai" and checked.components.type is DocumentType.LETTER:
        # It should not be there at all.
        return ()
    if rule.component != "noi_dung":
        return checked.components[rule.component or ""]
    parts = texts(rule, checked)
    return [*_with_gaps(parts)] if rule.id == "NOI_DUNG.CACH_DOAN" else parts


def _number(paragraph: FormattedParagraph) -> Part:
    """Make a part of the number of a page alone, whatever else stands on its line."""
    (field, *_) = (it for it in paragraph.fields if it.name == "PAGE")
    alone = attrs.evolve(paragraph, runs=(FormattedRun(0, "2", field.look),))
    # A tab or a cell puts it where the alignment does not say.
    is_placed = "\t" in paragraph.text or paragraph.cell is not None
    line = Line(
        paragraph=alone, start=0, end=1, side="whole", is_parted=is_placed, text="2", key="2"
    )
    return Part("so_trang", (line,))


def _with_gaps(parts: Sequence[Part]) -> Iterator[Part]:
    """Give the paragraphs that directly follow another one, with the space between both."""
    for before, part in pairwise(parts):
        if before.lines[0].paragraph.number + 1 == part.lines[0].paragraph.number:
            yield _with_gap(part, before.lines[0].paragraph)


def _with_gap_above(part: Part, document: FormattedDocument) -> Part:
    """Add the space that the paragraph above leaves, where that is in its cell."""
    paragraph = part.lines[0].paragraph
    above = document.paragraphs[paragraph.number - 2] if paragraph.number > 1 else paragraph
    is_above = above is not paragraph and above.cell == paragraph.cell
    return _with_gap(part, above) if is_above else part


def _with_gap(part: Part, last: FormattedParagraph) -> Part:
    """Put together the space above a paragraph and the space below the one before it."""
    line = part.lines[0]
    look, is_alike = line.paragraph.look, line.paragraph.style == last.style
    above = _gap(look, look.before_pt, is_alike=is_alike)
    below = _gap(last.look, last.look.after_pt, is_alike=is_alike)
    whole = attrs.evolve(
        look,
        before_pt=above + below,
        before_auto=look.before_auto or last.look.after_auto,
        contextual_spacing=False,
    )
    if whole == look:
        return part
    paragraph = attrs.evolve(line.paragraph, look=whole)
    return Part(part.component, (attrs.evolve(line, paragraph=paragraph), *part.lines[1:]))


def _gap(look: ParagraphLook, points: Decimal, *, is_alike: bool) -> Decimal:
    """Give the space, which a style may not want to its own kind."""
    return Decimal(0) if is_alike and look.contextual_spacing else points
