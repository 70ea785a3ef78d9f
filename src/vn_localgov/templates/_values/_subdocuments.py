"""Whole documents in the place of a paragraph: an annex, a table that somebody else made."""

import io
from importlib.util import find_spec
from typing import IO, Protocol, Self, runtime_checkable

import attrs

from vn_localgov.errors import MissingExtraError, Wording
from vn_localgov.opc import Limits, unpack
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._read_source import Source, read_source
from vn_localgov.templates._reading._package_safety import check_finished, check_package
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._values._insert import mark

_PACKAGE = "docxcompose"
_MISSING = Wording(
    'documents in documents need one more package: run  pip install "vn-localgov[subdocuments]"',
    'muốn chèn cả văn bản vào mẫu, hãy chạy  pip install "vn-localgov[subdocuments]"',
)
_NOT_IN_BODY = Wording(
    "a whole document can stand in the main text only, not in headers, footers or notes",
    "cả văn bản chỉ chèn được vào phần nội dung chính, không chèn được vào đầu trang, chân trang "
    "hay chú thích",
)


@runtime_checkable
class Saves(Protocol):
    """A document that can be written to an open file, such as one of python-docx."""

    def save(self, file: IO[bytes], /) -> None:
        """Write it."""


@attrs.frozen
class SubDocument(Fragment):
    """A whole document in the place of a paragraph (*văn bản chèn*), for ``{{p x }}``.

    Its text comes in with its pictures, numbering and notes, and with those of its styles
    that the template does not have; its page setup, headers and footers stay behind.
    Documents with such a value take far longer to make than others.

    Attributes:
        content: The .docx file.

    Raises:
        TypeError: The content is no bytes.
        WordError: It is no .docx file, a damaged one, or may be an attack.
    """

    is_paragraphs = True
    content: bytes = attrs.field(repr=False, validator=attrs.validators.instance_of(bytes))
    _limits: Limits = attrs.field(factory=Limits, alias="limits", repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        package = unpack(self.content, self._limits)
        check_package(package, self._limits)
        check_finished(package)

    @classmethod
    def open(cls, source: Source | Saves, *, limits: Limits | None = None) -> Self:
        """Take a .docx file, or a document of python-docx as it is now.

        Raises:
            MissingExtraError: The extra is not installed.
            WordError: It is no .docx file, a damaged one, or may be an attack.
            OSError: The path cannot be read.
        """
        if find_spec(_PACKAGE) is None:
            raise MissingExtraError(_MISSING)
        limits = limits or Limits()
        content = _saved(source) if isinstance(source, Saves) else read_source(source, limits)
        return cls(content, limits)

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Mark the place; the document is put there when all others are known."""
        if tag.location.part != session.main:
            raise ValueFaultError(_NOT_IN_BODY)
        return mark(session.add_document(self.content))


def _saved(document: Saves) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
