"""Turn a report into an official document."""

import os
from decimal import Context, localcontext
from pathlib import Path

import attrs

from vn_localgov._files import write_atomically
from vn_localgov.forms._body import body
from vn_localgov.forms._foot import foot
from vn_localgov.forms._head import head
from vn_localgov.forms._package import empty_document, pack
from vn_localgov.forms._properties import core_properties
from vn_localgov.forms._rules import rules
from vn_localgov.reports import Report


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


def build_document(report: Report) -> Document:
    """Print *report* in the form of the decree; the same report gives the same bytes.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, and Mẫu 1.4 of Phụ lục III.

    Raises:
        ValueError: The type has a form of its own, a text holds a character that no
            document can hold, or the rows of a table are not all as long as its head.
    """
    if not report.type.has_common_form:
        raise ValueError(f"the form of {report.type} is not there yet")
    with localcontext(Context()):  # whatever the caller's says
        return Document(_written(report))


def _written(report: Report) -> bytes:
    decree = rules()
    word = empty_document()
    end = word.element.body.sectPr
    for node in (*head(report, decree), *body(report, decree), *foot(report, decree)):
        end.addprevious(node)
    return pack(word, {"docProps/core.xml": core_properties(report, decree)})
