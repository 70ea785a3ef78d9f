"""Write a table of indicators in the place of a model table: ``{{tbl x }}``."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil

import attrs

from vn_localgov.errors import AggregationError, UnitMismatchError
from vn_localgov.filters import TagError, as_figures
from vn_localgov.fonts import Face, longest_word, text_width
from vn_localgov.indicators import AnyColumn, Column, FigureTable, Row
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._reading._heads import HEAD
from vn_localgov.templates._tag import Context
from vn_localgov.templates._values._models import INDENTED, TableModel
from vn_localgov.templates._write import escaped

# In twentieths of a point, as all widths: the margins of a cell, and a little more.
_MARGINS = 240
# A letter is about half as wide as it is high, and sizes are in half points.
_OF_SIZE = 5
# How much of the width the other columns leave to the names: usually, and at least.
_USUAL_REST, _MOST_REST = Fraction(3, 5), Fraction(3, 4)
# The same where figures would not fit otherwise.
_LAST_REST = Fraction(9, 10)
_OF_POINT = 20
_LINES_OF_WORDS = 9
_CENTERED = (Column.NUMBER, Column.UNIT)


def table_xml(value: object, model: TableModel, context: Context) -> str:
    """Write the table, its unit above and its notes below.

    Raises:
        ValueFaultError: The value is no table of indicators, or cannot be computed.
    """
    try:
        table = as_figures(value)
        rows, columns = table.rows, table.columns
    except (TagError, AggregationError) as error:
        raise ValueFaultError(error.wording) from None
    except UnitMismatchError as error:
        raise ValueFaultError(told.other_units(str(error))) from None
    widths = column_widths(rows, columns, model)
    return "".join(_Drawing(context, model, columns, widths).pieces(table, rows))


@attrs.frozen
class _Drawing:
    """A table on its way into the document."""

    context: Context
    model: TableModel
    columns: Sequence[AnyColumn]
    widths: Sequence[int]

    def pieces(self, table: FigureTable, rows: Sequence[Row]) -> Iterator[str]:
        if table.unit_line:
            yield self._text(table.unit_line, "right", "i")
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        yield f"{self.model.start}<w:tblGrid>{grid}</w:tblGrid>"
        heads = [self._text(column.head, "center", "b") for column in self.columns]
        yield self._row(heads, HEAD, self.model.head_cell)
        for row in rows:
            yield self._row(self._texts(row), "<w:cantSplit/>", self.model.cell)
        yield "</w:tbl>"
        for note in table.notes:
            yield self._text(note, "left", "i")

    def _texts(self, row: Row) -> list[str]:
        look = "b" if row.is_sum else ""
        return [
            self._text(row.texts[column], _alignment(column, row.depth), look)
            for column in self.columns
        ]

    def _row(self, texts: Sequence[str], properties: str, of_cells: str) -> str:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{of_cells}</w:tcPr>{text}</w:tc>'
            for text, width in zip(texts, self.widths, strict=True)
        )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    def _text(self, text: str, alignment: str, look: str) -> str:
        start = f"{self.model.paragraphs[alignment]}{self.model.runs[look]}"
        return f"{start}{escaped(text, self.context)}</w:t></w:r></w:p>"


def _alignment(column: AnyColumn, depth: int) -> str:
    if column.is_numeric:
        return "right"
    if column in _CENTERED:
        return "center"
    return INDENTED[min(depth, len(INDENTED) - 1)]


def column_widths(
    rows: Sequence[Row], columns: Sequence[AnyColumn], model: TableModel
) -> list[int]:
    """Share out the width of the model: to each column what its texts need, to names the rest.

    Heads get two lines if that leaves enough for the names, else a line for each word.
    """
    needed = _needed(rows, columns, model, lines=2)
    if sum(needed.values()) > model.width * _USUAL_REST:
        needed = _needed(rows, columns, model, lines=_LINES_OF_WORDS)
    if sum(needed.values()) > model.width * _MOST_REST:
        needed = _narrowed(needed, _figures(rows, columns, model), model.width)
    needed[Column.NAME] = model.width - sum(needed.values())
    return [needed[column] for column in columns]


def _narrowed(
    needed: Mapping[AnyColumn, int], figures: Mapping[AnyColumn, int], width: int
) -> dict[AnyColumn, int]:
    """Take from the columns what leaves enough for the names, but break no figure for it."""
    most, total, least = width * _MOST_REST, sum(needed.values()), sum(figures.values())
    if least > width * _LAST_REST:
        return {column: int(it * width * _LAST_REST / total) for column, it in needed.items()}
    kept = max(Fraction(0), (most - least) / (total - least))
    return {
        column: least + int((it - least) * kept)
        for column, it in needed.items()
        for least in [figures.get(column, 0)]
    }


def _figures(
    rows: Sequence[Row], columns: Sequence[AnyColumn], model: TableModel
) -> dict[AnyColumn, int]:
    """How wide a column has to be for its figures, and for the numbers and units of rows."""
    face = Face(pt=Decimal(model.size) / 2, bold=True)

    def widest(column: AnyColumn) -> Decimal:
        measured = text_width if column.is_numeric else longest_word
        return max((measured(row.texts[column], face) for row in rows), default=Decimal(0))

    return {it: ceil(widest(it) * _OF_POINT) + _MARGINS for it in columns if it is not Column.NAME}


def _needed(
    rows: Sequence[Row], columns: Sequence[AnyColumn], model: TableModel, *, lines: int
) -> dict[AnyColumn, int]:
    return {
        column: _letters(column, rows, lines) * model.size * _OF_SIZE + _MARGINS
        for column in columns
        if column is not Column.NAME
    }


def _letters(column: AnyColumn, rows: Sequence[Row], lines: int) -> int:
    """Length of the longest text that is not to be broken: a word, or a whole figure."""
    texts = [row.texts[column] for row in rows]
    whole = texts if column.is_numeric else [word for text in texts for word in text.split()]
    return max(len(column.head) // lines, *map(len, [*column.head.split(), *whole]))
