"""Tell prose below the signature from forms to fill in, lists and tables."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, takewhile
from typing import Self

import attrs

from vn_localgov.checks._components._body import find_text
from vn_localgov.checks._components._head import STATE
from vn_localgov.checks._components._lines import Line, letters
from vn_localgov.checks._components._parts import Part
from vn_localgov.documents import DocumentType
from vn_localgov.looks import FormattedDocument, Section
from vn_localgov.word import Story

# What decisions issue; what else bears the name of a type is a specimen.
_ISSUED = frozenset(
    {
        *(DocumentType.REGULATION, DocumentType.RULES, DocumentType.GUIDANCE),
        *(DocumentType.PROGRAMME, DocumentType.PLAN, DocumentType.OPTION_PLAN),
        *(DocumentType.SCHEME, DocumentType.PROJECT),
    }
)
_SPECIMEN = re.compile(r"(?:bieu )?mau (?:so )?[0-9]{1,3}[a-z]?\b.{0,40}")
_LIST = re.compile(
    r"(?:danh (?:sach|muc)|bieu|bang|mau|don|to khai|phieu|lich|so do|luu do|ban do)\b"
)
# Dots, and no ellipsis at the end of a word: they keep room for what is to be written.
_BLANK = re.compile(r"(?:^|[\s:(/])(?:\.{3,}|…|_{2,})")
# A line of a table of contents, with the number of the page.
_CONTENTS = re.compile(r"(?:\t|\.{3}|…)\s*[0-9]{1,3}\s*\Z")
_LONGEST_END = 40
_NOTE = re.compile(r"(?:ghi chu|luu y|chu thich|nguon)\b")
_HEADINGS = frozenset({"phan_nhan", "phan", "tieu_de_muc", "muc", "dieu", "khoan"})
# Fewer may be what leads to a table, or stands below it.
_FEWEST = 3
# One line in so many of a long text may have dots, where it quotes a form.
_FEW_BLANKS = 50


@attrs.frozen
class Sheets:
    """How a document is laid out.

    Attributes:
        upright: Numbers of the sections with upright pages of one column.
        figures: Numbers of the paragraphs in tables, and of those with pictures.
    """

    upright: AbstractSet[int]
    figures: AbstractSet[int]

    @classmethod
    def of(cls, document: FormattedDocument) -> Self:
        """Look at all sections and paragraphs, once."""
        upright = {it.number for it in document.sections if _is_upright(it)}
        figures = {it.number for it in document.paragraphs if it.cell or it.pictures}
        return cls(upright, figures)


def _is_upright(section: Section) -> bool:
    return not section.is_landscape and section.columns == 1


def prose(
    title: Sequence[Line], lines: Sequence[Line], sheets: Sheets, type_: DocumentType | None
) -> tuple[list[Part], list[Line]]:
    """Give headings and paragraphs, and the lines of the text; nothing if it is no prose.

    Args:
        title: What stands above it.
        lines: From there to the next title.
        sheets: Pages that lie across, or have columns, are laid out for tables.
        type_: What it is; None of an appendix.
    """
    kept = takewhile(_goes_on, lines)
    upright = (it for it in kept if it.paragraph.section in sheets.upright)
    body = [it for it in upright if not _is_contents(it)]
    parts = [*find_text(body)]
    if not (_is_issued(body, type_) if type_ else _is_told(title, body, parts)):
        return [], []
    return [*_without_notes(parts, body, sheets.figures)], body


def _goes_on(line: Line) -> bool:
    """Whether no form begins: one bears its number, or the State."""
    return letters(line) != STATE and _SPECIMEN.fullmatch(line.key) is None


def _is_contents(line: Line) -> bool:
    end = line.paragraph.text[max(line.end - _LONGEST_END, line.start) : line.end]
    return _CONTENTS.search(end) is not None


def _is_issued(body: Sequence[Line], type_: DocumentType) -> bool:
    blanks = sum(map(_has_blank, body))
    return type_ in _ISSUED and blanks * _FEW_BLANKS <= len(body)


def _is_told(title: Sequence[Line], body: Sequence[Line], parts: Sequence[Part]) -> bool:
    """Whether an appendix tells in sentences what it has to say."""
    free = [it for it in body if is_free(it)]
    is_list = any(_LIST.match(it.key) for it in title) or any(map(_has_blank, body))
    return len(parts) >= _FEWEST and len(free) * 2 > len(body) and not is_list


def _has_blank(line: Line) -> bool:
    return _BLANK.search(line.text) is not None


def is_free(line: Line) -> bool:
    """Whether it stands in no table and in no box."""
    return line.paragraph.cell is None and line.paragraph.story is Story.BODY


def _without_notes(
    parts: Sequence[Part], body: Sequence[Line], figures: AbstractSet[int]
) -> Iterator[Part]:
    """Leave out notes, as what stands below a table or a picture may be, to the next heading."""
    first = {(it.lines[0].paragraph.number, it.lines[0].start): it for it in parts}
    is_note = False
    for before, line in pairwise((*body[:1], *body)):
        number = line.paragraph.number
        found = first.get((number, line.start))
        is_figure = any(it in figures for it in range(before.paragraph.number, number))
        is_heading = found is not None and found.component in _HEADINGS
        is_note = not is_heading and (is_note or is_figure)
        if found and not (is_note or _NOTE.match(line.key)):
            yield found
