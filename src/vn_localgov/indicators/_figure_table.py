"""What all tables of figures have in common: rows, columns, unit, notes, and how they are shown."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element, SubElement

import attrs

from vn_localgov import _html as html
from vn_localgov._shown import in_one_line
from vn_localgov.indicators._columns import SIGNS, AnyColumn, Column
from vn_localgov.indicators._model import Indicator


@attrs.frozen(kw_only=True)
class IndicatorRow:
    """A row of the table (*dòng của biểu*).

    Attributes:
        number: ``2``, for the second; ``2.1`` for its first part; "" for the total.
        depth: 0, or more for a part, a part of a part.
        texts: What stands in each column; ``…`` is not known, ``x`` does not apply,
            and ``0`` is zero.
    """

    number: str
    depth: int
    indicator: Indicator = attrs.field(repr=False)
    texts: dict[AnyColumn, str]

    @property
    def is_sum(self) -> bool:
        """Whether it stands for other rows, and so stands out: a total, or what has parts."""
        return not self.number or bool(self.indicator.parts)


@attrs.frozen(kw_only=True)
class GroupRow:
    """The name of a group of indicators (*nhóm chỉ tiêu*), above them.

    Attributes:
        number: ``I``, ``II``.
        texts: Empty but for number and name.
    """

    number: str
    texts: dict[AnyColumn, str]
    depth: Literal[0] = 0
    is_sum: Literal[True] = True


Row: TypeAlias = IndicatorRow | GroupRow


class FigureTable(ABC):
    """A table of figures (*biểu số liệu*), whatever its columns are.

    Attributes:
        title: What stands above it; "" for nothing.
    """

    __slots__ = ()
    title: str

    @property
    @abstractmethod
    def rows(self) -> tuple[Row, ...]:
        """All rows, the total at the end."""

    @property
    @abstractmethod
    def _offered(self) -> tuple[AnyColumn, ...]:
        """The columns, that of the unit among them."""

    @property
    def columns(self) -> tuple[AnyColumn, ...]:
        """The columns that are shown: without that of the unit, where all rows have one."""
        has_one_unit = bool(self.unit_line)
        return tuple(it for it in self._offered if not (has_one_unit and it is Column.UNIT))

    @property
    def unit_line(self) -> str:
        """The unit of the whole table, which then has no column for it; or ""."""
        units = {row.texts[Column.UNIT] for row in self.rows if isinstance(row, IndicatorRow)}
        return f"Đơn vị tính: {units.pop()}" if len(units) == 1 else ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What the signs mean that stand in the table (*ghi chú*)."""
        numeric = [column for column in self.columns if column.is_numeric]
        used = {row.texts[column] for row in self.rows for column in numeric}
        return tuple(f"{sign}: {meaning}" for sign, meaning in SIGNS.items() if sign in used)

    def __str__(self) -> str:
        columns = self.columns
        widths = [_width(column, self.rows) for column in columns]
        head = _line([column.head for column in columns], columns, widths)
        rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
        lines = [_line(_texts(row, columns), columns, widths) for row in self.rows]
        around = (in_one_line(self.title), self.unit_line)
        return "\n".join([*filter(None, around), head, rule, *lines, *self.notes])

    def _repr_html_(self) -> str:
        """Show itself in a notebook."""
        columns = self.columns
        caption = "\n".join(filter(None, (in_one_line(self.title), self.unit_line)))
        table = html.table(caption)
        heads = html.row(SubElement(table, "thead"))
        for column in columns:
            html.cell(heads, column.head, heads="col", style=_style(column))
        body = SubElement(table, "tbody")
        for row in self.rows:
            _add_row(body, row, columns)
        if notes := self.notes:
            foot = html.row(SubElement(table, "tfoot"))
            note = html.cell(foot, "\n".join(notes), style="font-style: italic")
            note.set("colspan", str(len(columns)))
        return html.markup(table)


def _add_row(body: Element, row: Row, columns: Iterable[AnyColumn]) -> None:
    line = html.row(body)
    for column in columns:
        is_name = column is Column.NAME
        style = _style(column, row.depth if is_name else 0)
        html.cell(line, row.texts[column], heads="row" if is_name else "", style=style)


def _texts(row: Row, columns: Iterable[AnyColumn]) -> list[str]:
    """Give the cells of a row, parts indented."""
    indent: dict[AnyColumn, str] = {Column.NAME: "  " * row.depth}
    return [indent.get(column, "") + row.texts[column] for column in columns]


def _width(column: AnyColumn, rows: Iterable[Row]) -> int:
    return max(len(text) for text in [column.head, *(_texts(row, [column])[0] for row in rows)])


def _line(texts: Iterable[str], columns: Iterable[AnyColumn], widths: Iterable[int]) -> str:
    cells = [
        text.rjust(width) if column.is_numeric else text.ljust(width)
        for text, column, width in zip(texts, columns, widths, strict=True)
    ]
    return "  ".join(cells)


def _style(column: AnyColumn, depth: int = 0) -> str:
    if column.is_numeric:
        return "text-align: right; font-variant-numeric: tabular-nums"
    indent = f"; padding-left: {0.6 + 1.2 * min(depth, 10):.1f}em" if depth else ""
    return f"text-align: {'center' if column is Column.NUMBER else 'left'}{indent}"
