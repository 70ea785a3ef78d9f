"""Write a zip file out of entries that are compressed already (APPNOTE 6.3, 4.3)."""

import struct
import zlib
from collections.abc import Iterable
from typing import Self

import attrs

from vn_localgov.opc._deflate import Deflate

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
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
    def of(cls, name: str, content: bytes, deflate: Deflate) -> Self:
        """Compress a part."""
        return cls(name, deflate(content), len(content), zlib.crc32(content))

    @property
    def _name(self) -> bytes:
        return self.name.encode()

    @property
    def _facts(self) -> tuple[int, ...]:
        sizes = self.crc, len(self.packed), self.size, len(self._name), 0
        return (_UTF8_NAME, _DEFLATED, _TIME, _DATE, *sizes)

    def head(self) -> bytes:
        """What stands before the content."""
        return _LOCAL.pack(b"PK\3\4", _VERSION, *self._facts) + self._name

    def listed(self, offset: int) -> bytes:
        """What stands for it in the list at the end."""
        versions, rest = (_VERSION, _VERSION), (0, 0, 0, 0, offset)
        return _CENTRAL.pack(b"PK\1\2", *versions, *self._facts, *rest) + self._name


def assemble(entries: Iterable[Entry]) -> bytes:
    """Put the entries one behind the other, and a list of them at the end."""
    pieces: list[bytes] = []
    listed: list[bytes] = []
    offset = 0
    for entry in entries:
        listed.append(entry.listed(offset))
        head = entry.head()
        pieces += head, entry.packed
        offset += len(head) + len(entry.packed)
    index, count = b"".join(listed), len(listed)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*pieces, index, end))
