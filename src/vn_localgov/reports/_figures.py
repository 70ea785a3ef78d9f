"""Tables of figures as tables of the text."""

from typing import Literal

from vn_localgov.indicators import AnyColumn, Column, FigureTable, Row
from vn_localgov.reports._tree import Run, Table

_Side = Literal["left", "center", "right"]


def table_of(figures: FigureTable) -> Table:
    """Make a table of the text from a table of figures (*biểu số liệu*).

    Figures stand to the right, parts are indented below what they belong to, and what stands
    for other rows is bold. Its title is left out: that of an annex stands above it.

    >>> from vn_localgov.indicators import Indicator, IndicatorTable
    >>> rice = Indicator(code="lua", name="Lúa", unit="ha", actual=1021)
    >>> table = table_of(IndicatorTable(indicators=[rice]))
    >>> table.unit, [runs[0].text for runs in table.rows[0]], table.alignment
    ('Đơn vị tính: ha', ['1', 'Lúa', '1.021'], ('center', 'left', 'right'))
    """
    columns = figures.columns
    return Table(
        head=tuple((Run(column.head),) for column in columns),
        rows=tuple(_cells(row, columns) for row in figures.rows),
        alignment=tuple(map(_side, columns)),
        unit=figures.unit_line,
        notes=figures.notes,
        depths=tuple(row.depth for row in figures.rows),
    )


def _cells(row: Row, columns: tuple[AnyColumn, ...]) -> tuple[tuple[Run, ...], ...]:
    return tuple((Run(row.texts[column], bold=row.is_sum),) for column in columns)


def _side(column: AnyColumn) -> _Side:
    if column.is_numeric:
        return "right"
    return "left" if column is Column.NAME else "center"
