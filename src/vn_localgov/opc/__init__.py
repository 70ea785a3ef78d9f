"""Packages (*gói tệp Office*): take .docx files of unknown origin apart, and put them together.

No XML is read here, so that nothing heavy is loaded.
"""

from typing import TYPE_CHECKING, Any

from vn_localgov.opc._archive import Entry, assemble
from vn_localgov.opc._deflate import deflater
from vn_localgov.opc._document import Document
from vn_localgov.opc._limits import Limits
from vn_localgov.opc._source import read_file
from vn_localgov.opc.faults import WordError

if TYPE_CHECKING:
    from vn_localgov.opc._package import pack, unpack

__all__ = [
    "Document",
    "Entry",
    "Limits",
    "WordError",
    "assemble",
    "deflater",
    "pack",
    "read_file",
    "unpack",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module holds
    """Load zipfile when it is needed: a prepared template does without."""
    if name not in ("pack", "unpack"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from vn_localgov.opc import _package  # noqa: PLC0415 - only for these names

    return getattr(_package, name)
