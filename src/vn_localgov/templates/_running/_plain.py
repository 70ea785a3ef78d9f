"""Templates that print nothing but plain text: filled without Jinja, which takes long to load.

Whatever is not plain is left to the program of the template: a value that is no text or
has to be escaped, a row that is no dict, a value that is missing.
"""

import marshal
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Self, TypeAlias

import attrs

from vn_localgov.opc import Entry, assemble, deflater
from vn_localgov.templates._limits import RenderLimits, cost_of

# Static XML with a place ``%b`` for each value, its length without these, and the
# numbers of the tags that stand there.
Form: TypeAlias = tuple[bytes, int, tuple[int, ...]]
# A form, the names that are printed in it, and what they are parts of: "" if of nothing,
# else the name of the rows, for each of which the form is printed.
Step: TypeAlias = tuple[Form, tuple[str, ...], str]

# What may have to be written otherwise than it is.
find_special = re.compile("[&<>\"'\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]").search
_SIGNS = "&<>\"'"

deflate = deflater(fast=True)


class _NotPlainError(Exception):
    """It takes the program to say what is to be printed."""


def encoded(values: Sequence[Any], most: int) -> list[bytes] | None:
    """Encode plain texts at once; None if one is not plain, or all together are too long."""
    if not values:
        return []
    if {*map(type, values)} != {str} or sum(map(len, values)) > most:
        return None
    return "\0".join(values).encode().split(b"\0") if _is_plain("".join(values)) else None


def _is_plain(text: str) -> bool:
    # Several times as fast for long texts, but takes no-break spaces for special.
    if text.isprintable():
        return not any(map(text.__contains__, _SIGNS))
    return not find_special(text)


def parts_of(rows: Sequence[Any], names: Sequence[str]) -> list[Any] | None:
    """All parts of the first row, and so on; None if not all rows are dicts that have them."""
    with suppress(KeyError):
        if {*map(type, rows)} <= {dict}:
            return [row[name] for row in rows for name in names]
    return None


@attrs.frozen
class PlainPart:
    """A part of the package whose tags only print names, or parts of rows."""

    name: str
    steps: tuple[Step, ...]


@attrs.frozen
class PlainProgram:
    """A template of such parts; the others are compressed."""

    parts: tuple[Entry | PlainPart, ...]
    limits: RenderLimits

    @classmethod
    def load(cls, stored: bytes, limits: RenderLimits) -> Self:
        """Read what `dump` wrote."""
        parts = marshal.loads(stored)  # noqa: S302 - sealed by the folder it comes from
        return cls(
            tuple(PlainPart(*it) if len(it) == 2 else Entry(*it) for it in parts),  # noqa: PLR2004
            limits,
        )

    def dump(self) -> bytes:
        """Write it, less its limits."""
        return marshal.dumps([attrs.astuple(part, recurse=False) for part in self.parts])

    def render(self, values: Mapping[str, object]) -> bytes | None:
        """Give the document; None if it takes the program to make it."""
        filling = _Filling({**values}, self.limits)
        try:
            return assemble(map(filling.entry, self.parts))
        except (_NotPlainError, KeyError):
            return None


@attrs.define
class _Filling:
    """Fills one document, within the limits."""

    values: dict[str, Any]
    limits: RenderLimits
    rows: int = 0

    def entry(self, part: Entry | PlainPart) -> Entry:
        """Fill a part, if it is not one that stays."""
        if isinstance(part, Entry):
            return part
        pieces: list[bytes] = []
        length = 0
        for step in part.steps:
            pieces.append(self._step(step, self.limits.part_bytes - length))
            length += len(pieces[-1])
            # As letters it was short enough; the limit counts them as they are encoded.
            if length > self.limits.part_bytes:
                raise _NotPlainError
        return Entry.of(part.name, b"".join(pieces), deflate)

    def _step(self, step: Step, most: int) -> bytes:
        (pattern, length, _), names, rows = step
        times, values = self._of_rows(rows, names) if rows else (1, self._of(names))
        room = most - times * length
        printed = encoded(values, room) if room >= 0 else None
        if printed is None:
            raise _NotPlainError
        return pattern * times % tuple(printed)

    def _of(self, names: Iterable[str]) -> list[Any]:
        return [self.values[name] for name in names]

    def _of_rows(self, name: str, names: Sequence[str]) -> tuple[int, list[Any]]:
        rows = self.values[name]
        # Without rows, a table may have to go.
        if type(rows) not in (list, tuple) or not rows:
            raise _NotPlainError
        self.rows += len(rows) * cost_of(len(names))
        values = parts_of(rows, names)
        if values is None or self.rows > self.limits.steps:
            raise _NotPlainError
        return len(rows), values
