"""Recipients that some or all stand without a dash: their end tells that they are recipients."""

import re
from collections.abc import Sequence
from itertools import pairwise

from vn_localgov.checks._components._lines import Line

STORED = re.compile(r"(?:[-–—]\s*)?luu\b")
_DASHED = re.compile(r"[-–—]")
# No document has more, and none of them is longer.
_MOST, _LONGEST = 40, 120


def undashed(lines: Sequence[Line], label: Line) -> Sequence[Line]:
    """Give a list to the line that says where the document is kept; none if all have dashes.

    Where a line goes on with the one above is not known without dashes: a list that may
    have such a line is none.

    Args:
        lines: All of the main text and its foot.
        label: That of the recipients.
    """
    items = [*_down_to_stored(lines[lines.index(label) + 1 :], label)]
    has_dashes = [_DASHED.match(it.text) is not None for it in items]
    if all(has_dashes):
        return ()
    is_list = _is_mixed(items) if any(has_dashes) else all(map(_is_item, items))
    return items if is_list else ()


def _down_to_stored(lines: Sequence[Line], label: Line) -> Sequence[Line]:
    below = [it for it in lines[:_MOST] if _is_with(it, label)]
    end = next((number for number, it in enumerate(below, 1) if STORED.match(it.key)), 0)
    return below[:end]


def _is_with(line: Line, label: Line) -> bool:
    """Whether it stands below the label, and not beside it."""
    return line.paragraph.cell == label.paragraph.cell and line.side != "right"


def _is_item(line: Line) -> bool:
    """Whether it begins as a name does; outside of a table, an office begins so, too."""
    paragraph = line.paragraph
    is_marked = paragraph.label or paragraph.symbols or len(line.text) > _LONGEST
    is_office = paragraph.cell is None and line.is_upper
    return line.text[0].isupper() and not (is_marked or is_office)


def _is_mixed(items: Sequence[Line]) -> bool:
    """Whether each line without a dash stands between two ends."""
    without = [(above, it) for above, it in pairwise(items) if not _DASHED.match(it.text)]
    return all(
        above.text[-1] == ";" and it.text[-1] in ";." and _is_item(it) for above, it in without
    )
