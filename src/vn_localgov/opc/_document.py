"""A finished document, before it is a file."""

import os
from pathlib import Path

import attrs

from vn_localgov._files import write_atomically


@attrs.frozen
class Document:
    """A finished Word document (*văn bản*), byte for byte."""

    _content: bytes = attrs.field(repr=False)

    def to_bytes(self) -> bytes:
        """Give the content of the .docx file."""
        return self._content

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the file; it appears complete or not at all, and an old one stays.

        Raises:
            OSError: The file cannot be written.
        """
        write_atomically(Path(path), self._content)
