"""What parts of a package are called, and the namespaces that they are written in (ECMA-376)."""

import posixpath
from collections.abc import Collection
from functools import cached_property
from urllib.parse import unquote

import attrs

TYPES = "[Content_Types].xml"

CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
# The usual form, and the strict one (ISO/IEC 29500, parts 4 and 1).
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
STRICT_WORD_DRAWING = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
STRICT_CHART = "http://purl.oclc.org/ooxml/drawingml/chart"
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relations_of(part: str) -> str:
    """Name of the part with the relations of another.

    >>> relations_of("word/document.xml"), relations_of("")
    ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def resolved(part: str, target: str) -> str:
    """Name of what a part refers to.

    >>> resolved("word/charts/a.xml", "../media/b.png"), resolved("word/a.xml", "/word/b.xml")
    ('word/media/b.png', 'word/b.xml')
    """
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def spelled(name: str) -> str:
    """Give all spellings of a part's name in one: case and %64 count for nothing (ECMA-376-2).

    >>> spelled("WORD/%73tyles.xml")
    'word/styles.xml'
    """
    return unquote(name).casefold()


@attrs.frozen
class Names:
    """The names of all parts, which may be spelled otherwise where they are referred to.

    >>> Names({"WORD/document.xml"}).known("word/Document.xml")
    'WORD/document.xml'
    """

    all: Collection[str]

    @cached_property
    def _spelled(self) -> dict[str, str]:
        return {spelled(name): name for name in self.all}

    def known(self, name: str) -> str:
        """How a part is spelled in the package; *name* itself where there is no such part."""
        return name if name in self.all else self._spelled.get(spelled(name), name)
