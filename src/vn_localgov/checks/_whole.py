"""Open a file for a check, and refuse one that lost what holds its parts together."""

import re
from os import PathLike

from vn_localgov.errors import Wording
from vn_localgov.looks import FormattedDocument
from vn_localgov.looks._read import read_package
from vn_localgov.looks._sources import open_package
from vn_localgov.opc.names import TYPES, relations_of
from vn_localgov.word import WordError
from vn_localgov.word._parts import Package

# To parse a long text once more would take as long as to read it.
_REFERENCE = re.compile(rb"<(?:\w{1,20}:)?(?:header|footer)Reference\s[^<>]{1,500}>")
_ID = re.compile(rb"\w:id\s{0,9}=\s{0,9}[\"']([^\"']{1,200})[\"']")
_NONE = b"<Relationships/>"


def read_whole(path: str | PathLike[str] | bytes) -> FormattedDocument:
    """Read a document with its looks.

    Raises:
        WordError: It is no .docx, one that is not safe to open, or one that lost parts,
            which no program can open.
        OSError: The path cannot be read.
    """
    return open_whole(path)[1]


def open_whole(path: str | PathLike[str] | bytes) -> tuple[Package, FormattedDocument]:
    """Read a document with its looks, and give the parts of its file, too.

    Raises:
        WordError: As of `read_whole`.
        OSError: The same.
    """
    package = open_package(path, None)
    document = read_package(package)
    lost = _lost(package)
    if lost:
        raise WordError(
            Wording(
                f"{lost!r} is missing in the file: fetch or save it again",
                f"tệp bị mất phần {lost!r}; hãy tải về hoặc lưu lại lần nữa",
            )
        )
    return package, document


def _lost(package: Package) -> str:
    """Name a part that is not there: the kinds of parts, or where headers are."""
    if TYPES not in package.parts:
        return TYPES
    name = relations_of(package.main)
    known = {it.get("Id") for it in package.tree(name, _NONE)}
    references = _REFERENCE.findall(package.parts[package.main])
    used = {id_.decode("ascii", "replace") for it in references for id_ in _ID.findall(it)}
    return name if used - known else ""
