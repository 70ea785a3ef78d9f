"""The words of a report as values of a Word template: paragraphs and tables."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

import attrs

from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._values._richtext import Look, RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vn_localgov.reports import Block, Paragraph, Report, Run, Section, Table
    from vn_localgov.templates._session import Session
    from vn_localgov.templates._tag import Tag

_BOLD, _ITALIC = Look(bold=True), Look(italic=True)
# In twentieths of a point: how far a part is indented, and after how many that stops.
_INDENT, _DEEPEST = 160, 4
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
_BORDERS = "".join(f"<w:{side} {_LINE}/>" for side in _SIDES)
# As wide as the text: fiftieths of a percent.
_WIDTH = '<w:tblW w:w="5000" w:type="pct"/>'
_LOOK = f"<w:tblPr>{_WIDTH}<w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"


@attrs.frozen
class Words(Fragment):
    """Paragraphs and tables one after the other, for ``{{p x }}``."""

    is_paragraphs = True
    texts: tuple[Fragment, ...]

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write them; each paragraph looks like that of the tag."""
        return "".join(
            text.to_xml(tag, session) if text.is_paragraphs else _paragraph(text, tag, session)
            for text in self.texts
        )


@attrs.frozen
class TableOfWords(Fragment):
    """A table with lines between its cells, for ``{{p x }}``."""

    is_paragraphs = True
    table: Table

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write it as wide as the text, its unit above and its notes below."""
        above = [self.table.unit] if self.table.unit else []
        pieces = (
            *(_line(text, "right", tag, session) for text in above),
            self._grid(tag, session),
            *(_line(text, "left", tag, session) for text in self.table.notes),
        )
        return "".join(pieces)

    def _grid(self, tag: Tag, session: Session) -> str:
        grid = "<w:gridCol/>" * len(self.table.head)
        lines = zip(self.table.rows, self.table.depths or repeat(0), strict=False)
        rows = "".join(
            f"<w:tr>{''.join(self._cells(row, depth, tag, session))}</w:tr>"
            for row, depth in ((self.table.head, 0), *lines)
        )
        return f"<w:tbl>{_LOOK}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    def _cells(
        self, row: Iterable[Iterable[Run]], depth: int, tag: Tag, session: Session
    ) -> Iterator[str]:
        for side, runs in zip(self.table.alignment, row, strict=True):
            inwards = depth if side == "left" else 0
            depth -= inwards
            indent = f'<w:ind w:left="{_INDENT * min(inwards, _DEEPEST)}"/>' if inwards else ""
            look = f'<w:pPr>{indent}<w:jc w:val="{side}"/></w:pPr>'
            text = _rich(runs).to_xml(tag, session)
            yield f"<w:tc><w:tcPr/><w:p>{look}{text}</w:p></w:tc>"


def _line(text: str, side: str, tag: Tag, session: Session) -> str:
    """Write what stands around a table."""
    told = RichText().add(text, _ITALIC).to_xml(tag, session)
    return f'<w:p><w:pPr><w:jc w:val="{side}"/></w:pPr>{told}</w:p>'


def _paragraph(text: Fragment, tag: Tag, session: Session) -> str:
    return f"{tag.context.paragraph or '<w:p>'}{text.to_xml(tag, session)}</w:p>"


def words_of(blocks: Iterable[Block]) -> tuple[Fragment, ...]:
    """Make values of paragraphs and tables."""
    return tuple(map(_text, blocks))


def _text(block: Block) -> Fragment:
    # Slow, and loaded only if there is a block.
    from vn_localgov.reports import Paragraph, Table  # noqa: PLC0415
    from vn_localgov.templates._values._drawn_charts import DrawnChart  # noqa: PLC0415

    match block:
        case Paragraph():
            return _marked(block)
        case Table():
            return TableOfWords(block)
        case _:
            return DrawnChart(block)


def _marked(paragraph: Paragraph) -> RichText:
    marker = RichText().add(f"{paragraph.marker} ") if paragraph.marker else RichText()
    return RichText((*marker.pieces, *_rich(paragraph.runs).pieces))


def _rich(runs: Iterable[Run]) -> RichText:
    text = RichText()
    for run in runs:
        look = Look(bold=run.bold, italic=run.italic) if run.bold or run.italic else None
        text = text.add(run.text, look)
    return text


def whole_text(report: Report) -> Words:
    """All words of a report with their headings, for ``{{p bao_cao.noi_dung }}``."""
    sections = (text for section in report.sections for text in _lines(section))
    return Words((*words_of(report.opening), *sections))


def _lines(section: Section) -> Iterator[Fragment]:
    yield RichText().add(f"{section.label} {section.title}", _BOLD)
    yield from words_of(section.blocks)
    for child in section.children:
        yield from _lines(child)
