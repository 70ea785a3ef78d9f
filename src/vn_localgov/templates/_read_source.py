"""Read a file however it is given."""

from os import PathLike
from pathlib import Path
from typing import IO, TypeAlias

from vn_localgov.opc import Limits, read_file

Source: TypeAlias = str | PathLike[str] | bytes | IO[bytes]


def read_source(source: Source, limits: Limits) -> bytes:
    """Give the content of a file however it was given, or little more than is allowed."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str | PathLike):
        return read_file(Path(source), limits)
    return source.read(limits.file_bytes + 1)
