"""Unpack a file of unknown origin, and pack one: the same bytes each time."""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from vn_localgov.errors import Wording
from vn_localgov.opc import faults as told
from vn_localgov.opc._limits import Limits
from vn_localgov.opc.faults import WordError
from vn_localgov.opc.names import TYPES, relations_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
# Stands before the name of each entry in the list of a zip file.
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
# A way out of the folder of who unpacks it, or a second spelling of a name: letters, digits
# and slashes are not written as %64 (ECMA-376, part 2, 6.2.2).
_ODD = re.compile(
    r"^/|^[A-Za-z]:|[\\\0-\x1f]|//|(?:^|/)\.{1,2}(?:/|$)"
    r"|%(?:2[DEF]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5[CF]|7E)",
    re.IGNORECASE,
)
_RELATIONS, _SUFFIX = "_rels", ".rels"
_CHUNK = 65536
# Below this size, even the emptiest document is not worth an alarm.
_HARMLESS = 10_000_000
_COMPRESSION = 6
_UNIX = 3
# What zipfile raises for files that were cut or changed.
_BROKEN = (
    *(BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError),
    *(ValueError, OverflowError, IndexError),
)


def unpack(packed: bytes, limits: Limits) -> dict[str, bytes]:
    """Give the parts by name, in the order of the file.

    The parts that say how others belong together are called as all programs call them,
    however they are spelled in the file.

    Raises:
        WordError: It is no zip file, a damaged one, or one beyond the *limits*.
    """
    if wording := _refused(packed, limits):
        raise WordError(wording)
    try:
        with ZipFile(BytesIO(packed)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check(entries)
            return _respelled(_inflate(archive, entries, len(packed), limits))
    except _BROKEN:
        raise WordError(told.DAMAGED) from None


def _refused(packed: bytes, limits: Limits) -> Wording | None:
    """What can be said before anything is unpacked."""
    if len(packed) > limits.file_bytes:
        return told.too_large(limits.file_bytes)
    if packed.startswith(_OLE):
        return told.LOCKED if _LOCKED in packed else told.OLD_DOC
    if not packed.startswith(b"PK"):
        return told.NO_DOCX
    # Counted here, because zipfile keeps the whole list before one can look at it.
    return told.too_many(limits.entries) if packed.count(_ENTRY) > limits.entries else None


def _check(entries: Iterable[ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        # Names that differ only in case are one name (ECMA-376, part 2).
        key = entry.filename.casefold()
        if key in seen:
            raise WordError(told.twice(entry.filename))
        if _ODD.search(entry.filename):
            raise WordError(told.oddly_named(entry.filename))
        if entry.flag_bits & _ENCRYPTED:
            raise WordError(told.encrypted(entry.filename))
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise WordError(told.packed_otherwise(entry.filename))
        seen.add(key)


def _inflate(
    archive: ZipFile, entries: Iterable[ZipInfo], size: int, limits: Limits
) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    total = 0
    for entry in entries:
        chunks = []
        for chunk in _chunks(archive, entry):
            total += len(chunk)
            if total > limits.total_bytes:
                raise WordError(told.too_large_unpacked(limits.total_bytes))
            if total > max(_HARMLESS, limits.ratio * size):
                raise WordError(told.BOMB)
            chunks.append(chunk)
        parts[entry.filename] = b"".join(chunks)
    return parts


def _chunks(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _respelled(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    known = {name.casefold(): name for name in parts}
    return {_usual(name, known): content for name, content in parts.items()}


def _usual(name: str, known: Mapping[str, str]) -> str:
    """How a name is usually spelled; no two become one, as case alone is changed."""
    if name.casefold() == TYPES.casefold():
        return TYPES
    folder, _, file = name.rpartition("/")
    outer, _, inner = folder.rpartition("/")
    if inner.casefold() != _RELATIONS or not file.casefold().endswith(_SUFFIX):
        return name
    owner = f"{outer}/{file[: -len(_SUFFIX)]}".lstrip("/")
    return relations_of(known.get(owner.casefold(), owner))


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Make a file of *parts*, in their order; the clock and the system leave no trace."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            entry = ZipInfo(name)
            entry.create_system = _UNIX
            archive.writestr(entry, content, ZIP_DEFLATED, _COMPRESSION)
    return packed.getvalue()
