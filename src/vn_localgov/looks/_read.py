"""Read a document with its looks."""

from collections.abc import Iterator, Sequence
from os import PathLike

from vn_localgov.looks._document import FormattedDocument, FormattedParagraph
from vn_localgov.looks._nodes import child
from vn_localgov.looks._pages import read_pages
from vn_localgov.looks._paragraphs import ParagraphReader
from vn_localgov.looks._sections import Section, SectionReader, has_even_pages
from vn_localgov.looks._sources import make_resolver, open_package, read_settings
from vn_localgov.opc import Limits
from vn_localgov.word import Story, WordFile
from vn_localgov.word._parts import Package
from vn_localgov.word._stories import Told, tell
from vn_localgov.word._xml import Node


def read_looks(
    source: str | PathLike[str] | bytes | WordFile, *, limits: Limits | None = None
) -> FormattedDocument:
    """Read a .docx file by its path, its content, or as it was opened, with all its looks.

    >>> document = read_looks("bao-cao.docx")  # doctest: +SKIP
    >>> document.paragraphs[0].runs[0].look.size_pt  # doctest: +SKIP
    Decimal('13')

    What paragraphs and letters look like is resolved in full: what holds for the whole
    document, styles of tables, paragraphs and letters, lists, themes, and what is set by
    hand (ECMA-376, part 1, 17.7). What the file does not say, or says wrongly, is as Word
    has it: Times New Roman, 10 points, single lines. Nothing is laid out: what a program
    does for want of a font is not known, and pages are those that Word left in the file.

    Raises:
        WordError: It is no .docx file, a damaged one, or one beyond the *limits*.
        OSError: The path cannot be read.
    """
    return read_package(open_package(source, limits))


def read_package(package: Package) -> FormattedDocument:
    """Read a document that was unpacked."""
    main = package.xml(package.main, "document")
    settings = read_settings(package)
    reader = ParagraphReader(make_resolver(package, settings), read_pages(package, main))
    ends: list[Node] = []
    paragraphs = tuple(_paragraphs(package, main, reader, ends))
    return FormattedDocument(
        sections=_sections(package, main, ends, is_odd_even=has_even_pages(settings)),
        paragraphs=paragraphs,
        has_changes=any(it.has_changes for it in paragraphs),
    )


def _paragraphs(
    package: Package, main: Node, reader: ParagraphReader, ends: list[Node]
) -> Iterator[FormattedParagraph]:
    """Read all paragraphs, and put into *ends* what ends each section but the last."""
    for number, told in enumerate(tell(package, main), 1):
        is_main = told.story in (Story.BODY, Story.TEXT_BOX)
        yield reader.read(number, told, len(ends) + 1 if is_main else 0)
        end = _section_end(told)
        if end is not None:
            ends.append(end)


def _section_end(told: Told) -> Node | None:
    if told.story is not Story.BODY:
        return None
    properties = child(told.node, "pPr")
    return None if properties is None else child(properties, "sectPr")


def _sections(
    package: Package, main: Node, ends: Sequence[Node], *, is_odd_even: bool
) -> tuple[Section, ...]:
    body = child(main, "body")
    last = None if body is None else child(body, "sectPr")
    reader = SectionReader(package.by_id(package.main), is_odd_even)
    sections: list[Section] = []
    for number, node in enumerate((*ends, last), 1):
        sections.append(reader.read(number, node, sections[-1] if sections else None))
    return tuple(sections)
