"""Write a zip file out of entries that are compressed already (APPNOTE 6.3, 4.3)."""

import struct
from collections.abc import Iterable
from functools import cached_property
from typing import Self

import attrs

from vn_localgov.opc._deflate import Deflater

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5HI")
_OFFSET = struct.Struct("<I")
_END = struct.Struct("<4s4H2IH")
_VERSION, _UTF8_NAME, _DEFLATED = 20, 0x800, 8
# 1 January 1980, the first day that a zip file knows: the clock leaves no trace.
_TIME, _DATE = 0, (1 << 5) | 1


@attrs.frozen
class Entry:
    """A part of a package, compressed."""

    name: str
    packed: bytes
    size: int
    crc: int

    @classmethod
    def of(cls, name: str, content: bytes, deflate: Deflater) -> Self:
        """Compress a part."""
        return cls(name, deflate(content), len(content), deflate.checksum(content))

    # Most entries stand in many archives, and are the same in all of them.
    @cached_property
    def _name(self) -> bytes:
        return self.name.encode()

    @cached_property
    def head(self) -> bytes:
        """What stands before the content."""
        return _LOCAL.pack(b"PK\3\4", _VERSION, *self._facts) + self._name

    @cached_property
    def _listed(self) -> bytes:
        return _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *self._facts, 0, 0, 0, 0)

    @property
    def _facts(self) -> tuple[int, ...]:
        sizes = self.crc, len(self.packed), self.size, len(self._name), 0
        return (_UTF8_NAME, _DEFLATED, _TIME, _DATE, *sizes)

    def listed(self, offset: int) -> bytes:
        """What stands for it in the list at the end."""
        return self._listed + _OFFSET.pack(offset) + self._name


def assemble(entries: Iterable[Entry]) -> bytes:
    """Put the entries one behind the other, and a list of them at the end."""
    pieces: list[bytes] = []
    listed: list[bytes] = []
    offset = 0
    for entry in entries:
        listed.append(entry.listed(offset))
        pieces += entry.head, entry.packed
        offset += len(entry.head) + len(entry.packed)
    index, count = b"".join(listed), len(listed)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*pieces, index, end))
