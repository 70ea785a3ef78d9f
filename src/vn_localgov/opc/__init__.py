"""Packages (*gói tệp Office*): take .docx files of unknown origin apart, and put them together.

No XML is read here, so that nothing heavy is loaded.
"""

from typing import TYPE_CHECKING

from vn_localgov._lazy import lazily
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

# zipfile takes long to load, and a prepared template does without.
__getattr__ = lazily(__name__, {"pack": "opc._package", "unpack": "opc._package"})
