"""A Word file: its paragraphs, and a copy of it with comments."""

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Self

import attrs

from vn_localgov.opc import Limits, read_file, unpack
from vn_localgov.word._annotate import annotate, check_places
from vn_localgov.word._parts import Package
from vn_localgov.word._stories import Story, tell
from vn_localgov.word._values import Comment
from vn_localgov.word._walk import pieces


@attrs.frozen(kw_only=True)
class WordParagraph:
    r"""A paragraph of a Word file (*đoạn*).

    Attributes:
        number: Counted from 1 over the whole file, empty paragraphs as well.
        text: As it stands in the file, which may not be Unicode form NFC. A tab is
            ``\t``, a break ``\n``, a hyphen that holds words together U+2011.
        story: Where it stands.
        part: Name of the part of the file that holds it, such as "word/document.xml".
        index: Its place among all elements of that part that are called ``p``, from 1,
            for programs that read the XML themselves.
    """

    number: int
    text: str
    story: Story
    part: str = ""
    index: int = 0


@attrs.frozen(kw_only=True, eq=False)
class WordFile:
    """A Word document (*tệp Word*, .docx) as it was when it was opened.

    >>> from vn_localgov.word import Comment, WordFile
    >>> document = WordFile.open("bao-cao.docx")  # doctest: +SKIP
    >>> document.paragraphs[4].text  # doctest: +SKIP
    'Đăng ký khai sinh 415 trường hợp.'

    Paragraphs come in reading order: the body with its tables, cell by cell, and each
    text box behind the paragraph that bears it; then footnotes, endnotes, headers and
    footers. What a tracked change put in is text, what it took away is not. The result
    of a field is text, its code is not. Numbers of a list, symbols of fonts, equations
    and the text in drawings other than text boxes are left out.

    Attributes:
        parts: The content of the file by the names of its parts.
        paragraphs: All of them, in the order of their numbers.
    """

    parts: Mapping[str, bytes]
    paragraphs: tuple[WordParagraph, ...]
    _limits: Limits = attrs.field(alias="limits")

    @classmethod
    def open(cls, source: str | PathLike[str] | bytes, *, limits: Limits | None = None) -> Self:
        """Read a file by its path, or its content.

        Raises:
            WordError: It is no .docx file, a damaged one, or one beyond the *limits*.
            OSError: The path cannot be read.
        """
        limits = limits or Limits()
        content = source if isinstance(source, bytes) else read_file(Path(source), limits)
        package = Package(MappingProxyType(unpack(content, limits)), limits)
        main = package.xml(package.main, "document")
        read = (
            WordParagraph(
                number=number,
                text="".join(piece.text for piece in pieces(told.node)),
                story=told.story,
                part=told.part,
                index=told.index,
            )
            for number, told in enumerate(tell(package, main), 1)
        )
        return cls(parts=package.parts, paragraphs=tuple(read), limits=limits)

    def with_comments(self, comments: Iterable[Comment], *, once: bool = False) -> bytes:
        """Give the content of a copy that bears *comments* beside those that it has.

        All else stays as it is; a run with a place in its middle becomes two that look
        like it. Word takes comments in the body only. One on a note is put on the
        reference to that note, one in a text box on all of the box, and one in a header
        or footer on the first paragraph. In a content control or a simple field, it is
        about all of that. The same comments give the same bytes.

        Args:
            comments: Each with its place.
            once: Whether to leave out what the same author said in the same words already,
                so that a copy of a copy does not have all comments twice.

        Raises:
            ValueError: A comment is on a place that the document does not have.
            WordError: There is no paragraph at all, or a part that has to change is
                damaged.
        """
        wanted = list(comments)
        check_places(wanted, [len(paragraph.text) for paragraph in self.paragraphs])
        return annotate(Package(self.parts, self._limits), wanted, once=once)
