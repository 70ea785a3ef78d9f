"""Packages (*gói tệp Office*): take .docx files of unknown origin apart, and put them together.

No XML is read here, so that nothing heavy is loaded.
"""

from vn_localgov.opc._archive import Entry, assemble
from vn_localgov.opc._deflate import deflater
from vn_localgov.opc._document import Document
from vn_localgov.opc._limits import Limits
from vn_localgov.opc._package import pack, read_file, unpack
from vn_localgov.opc.faults import WordError

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
