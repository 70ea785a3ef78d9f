"""Keep what is wrong, the same in many rows of a loop as one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from vn_localgov.errors import Wording
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._rows import Row, Rows
from vn_localgov.templates._tag import Tag

# What a message quotes of a value: it may be another in each row.
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”|[-−+]?\w*\d[\w.,]*")
_FIRST = 3


@attrs.define
class _Note:
    """One fault of a tag, and the rows in which it was found."""

    tag: Tag
    wording: Wording
    rows: dict[Row, None] = attrs.field(factory=dict)

    def fault(self, *, is_all: bool) -> TemplateFault:
        first = tuple(it for it in self.rows if it)
        rows = Rows(first=first[:_FIRST], times=len(first), is_all=is_all)
        return self.tag.fault(self.wording, rows)


@attrs.define
class Notes:
    """What was found wrong, each once, in the order in which it was found.

    Attributes:
        tags: All tags, by their number less one.
        is_all: Whether everything was looked at.
    """

    tags: Sequence[Tag]
    is_all: bool = True
    _notes: list[_Note] = attrs.field(factory=list)
    _told: dict[tuple[int, Wording], _Note] = attrs.field(factory=dict)
    # The notes that differ only in the values that they quote.
    _alike: dict[tuple[int, Wording], list[_Note]] = attrs.field(factory=lambda: defaultdict(list))

    def add(self, number: int, wording: Wording, row: Row, *, is_exact: bool) -> None:
        """Note a fault of the tag *number* in a row.

        Args:
            number: Of the tag.
            wording: What is wrong.
            row: Where loops are at; empty outside of them.
            is_exact: Whether another wording is another fault, as for names that are missing.
        """
        key = (number, wording)
        if key not in self._told:
            shape = (number, wording if is_exact else Wording(*map(_shape, wording)))
            self._told[key] = self._like(shape, row) or self._new(shape, number, wording)
        self._told[key].rows[row] = None

    def _like(self, shape: tuple[int, Wording], row: Row) -> _Note | None:
        """The same fault in another row; what is wrong twice in one row is two faults."""
        return next((it for it in self._alike[shape] if row not in it.rows), None)

    def _new(self, shape: tuple[int, Wording], number: int, wording: Wording) -> _Note:
        note = _Note(self.tags[number - 1], wording)
        self._notes.append(note)
        self._alike[shape].append(note)
        return note

    def faults(self) -> Iterator[TemplateFault]:
        """All faults, with their rows."""
        return (it.fault(is_all=self.is_all) for it in self._notes)


def _shape(text: str) -> str:
    return _QUOTED.sub("#", text)
