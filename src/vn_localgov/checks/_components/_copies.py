"""Find what a copy bears below what is copied (*phần sao*)."""

import re
from collections.abc import Sequence
from itertools import islice

import attrs

from vn_localgov.checks._components._head import NUMBER
from vn_localgov.checks._components._lines import Line, letters
from vn_localgov.documents import DocumentType

_KIND = re.compile(r"(?:sao y|sao luc|trich sao)(?: ban chinh| tu ban chinh| ban goc)?")
# An attack may have any number of lines that look like one.
_MOST = 8
_TYPES = {
    "sao y": DocumentType.FULL_COPY,
    "trich sao": DocumentType.EXTRACT_COPY,
    "sao luc": DocumentType.COPY_OF_COPY,
}


@attrs.frozen
class Copy:
    """The note of a copy.

    Attributes:
        kind: The line that names it.
        start: Index of the first line of the note.
    """

    type: DocumentType
    kind: Line
    start: int


def find_copy(lines: Sequence[Line]) -> Copy | None:
    """Find the note: the kind of copy beside the copying body, above a number of its own."""
    for kind in islice(filter(_named, reversed(lines)), _MOST):
        beside = [it for it in lines if it.table == kind.table]
        if _is_note(beside):
            name = letters(kind)
            type_ = next(it for start, it in _TYPES.items() if name.startswith(start))
            return Copy(type_, kind, lines.index(beside[0]))
    return None


def _named(line: Line) -> bool:
    return line.paragraph.cell is not None and _KIND.fullmatch(letters(line)) is not None


def _is_note(lines: Sequence[Line]) -> bool:
    """Whether there is a number, and not the State, which stands above originals only."""
    has_number = any(NUMBER.fullmatch(it.key) for it in lines)
    return has_number and not any(letters(it).startswith("cong hoa") for it in lines)
