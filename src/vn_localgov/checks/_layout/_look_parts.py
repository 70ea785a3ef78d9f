"""Which parts of a document a rule about looks is for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._layout._page import page_numbers
from vn_localgov.checks._layout._text_parts import texts
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedParagraph, FormattedRun


def parts_for(rule: FormRule, checked: Checked) -> Sequence[Part]:
    """Give the components, the paragraphs of the text, or the numbers of pages."""
    if rule.component == "so_trang":
        return [_number(it) for it in page_numbers(checked.document)]
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
            yield _with_gap(part, before.lines[0])


def _with_gap(part: Part, before: Line) -> Part:
    """Add to the space above a paragraph what the paragraph before it leaves below."""
    line, below = part.lines[0], before.paragraph.look.after_pt
    if not below:
        return part
    look = line.paragraph.look
    gap = look.before_pt + below
    paragraph = attrs.evolve(line.paragraph, look=attrs.evolve(look, before_pt=gap))
    return Part(part.component, (attrs.evolve(line, paragraph=paragraph), *part.lines[1:]))
