"""Whether nobody signs a document: nothing stands beside and below its recipients."""

import re
from collections.abc import Iterator

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._components._signatory import OFFICE
from vn_localgov.checks._components._types import BY_TWO
from vn_localgov.looks import FormattedDocument
from vn_localgov.word import Story

SIGNED = re.compile(r"da ky|ky ten|ky va|chu ky")
# An office and a name may stand so far above the recipients, and are no longer.
_NEAR, _LONGEST_NAME = 10, 60


def is_unsigned(document: FormattedDocument, components: Components) -> bool:
    """Whether it has recipients, and certainly no office and no name."""
    labels = [it.lines[0] for it in components["noi_nhan"]]
    if not labels or "quyen_han" in components or components.type in BY_TWO:
        return False
    start = labels[0].paragraph.number - _NEAR
    if any(it.pictures for it in document.paragraphs[max(start, 0) :]):
        return False
    return not any(map(_may_sign, _near(labels[0], components)))


def _near(label: Line, components: Components) -> Iterator[Line]:
    """Give what was not recognised, from a little above the recipients to the appendices."""
    known = {line for part in components.parts for line in part.lines}
    appendices = {it.lines[0] for it in components["phu_luc"]}
    begin = max(components.lines.index(label) - _NEAR, 0)
    for line in components.lines[begin:]:
        if line in appendices:
            return
        if line not in known:
            yield line


def _may_sign(line: Line) -> bool:
    is_boxed = line.paragraph.story is not Story.BODY or line.paragraph.cell is not None
    is_office = line.is_upper or OFFICE.match(line.key) or SIGNED.search(line.key)
    is_name = len(line.text) <= _LONGEST_NAME and line.text[-1].isalpha()
    return is_boxed or is_name or bool(is_office)
