"""Read a file of unknown origin, and no more of it than is allowed."""

from pathlib import Path

from vn_localgov.opc._limits import Limits


def read_file(path: Path, limits: Limits) -> bytes:
    """Give the content of a file, or one byte more than is allowed.

    Raises:
        OSError: The path cannot be read.
    """
    with path.open("rb") as file:
        return file.read(limits.file_bytes + 1)
