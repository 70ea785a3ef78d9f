"""Where a paragraph stands in a table, and which parts of a table's style hold there."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, islice, takewhile
from typing import TypeAlias

import attrs

from vn_localgov.looks._measure import in_millimetres, integer, points, switch
from vn_localgov.looks._nodes import child, child_value, inside
from vn_localgov.looks._sides import Sides, is_framed, sides
from vn_localgov.looks._styles import Styles, TableStyle
from vn_localgov.word._xml import Node, local, value

# The style of the table, and its parts that hold in a cell, in the order in which they do.
TableKey: TypeAlias = tuple[str, tuple[str, ...]]

NO_TABLE: TableKey = ("", ())
# Bits of ``w:tblLook/@w:val`` (ECMA-376, part 4, 14.5.8); the last two say "no".
_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
# More columns than that are none of any table.
_COLUMNS = 1000


@attrs.frozen(kw_only=True)
class CellPlace:
    """A cell of a table (*ô*), as a place for paragraphs.

    Attributes:
        table: Number of the table, from 1 in reading order over the whole file.
        row: From 1.
        column: From 1; a cell that spans several bears the number of the first.
        rows: How many the table has.
        columns: How many the table has, which its rows may split otherwise.
        span: How many columns the cell takes.
        depth: 1 for a table in the text, 2 for a table in a cell of it.
        width_mm: As the file has it; None if it is left to the program.
        framed: Whether lines are drawn at its left and right.
    """

    table: int
    row: int
    column: int
    rows: int
    columns: int
    span: int = 1
    depth: int = 1
    width_mm: Decimal | None = None
    framed: bool = False


@attrs.frozen
class Cell:
    """A cell with what its paragraphs need."""

    place: CellPlace
    key: TableKey


@attrs.frozen
class _Table:
    """What all cells of a table share; *heads* are the rows that come again on each page."""

    number: int
    depth: int
    rows: int
    columns: int
    heads: int
    edges: tuple[Fraction, ...]
    style: str
    looks: frozenset[str]
    sides: Sides

    def reach(self, column: int, span: int) -> Fraction:
        """Give the width of some columns; those that the table does not have are none."""
        end = len(self.edges) - 1
        return self.edges[min(column + span - 1, end)] - self.edges[min(column - 1, end)]


@attrs.define(eq=False)
class Tables:
    """The tables met so far, each read when the first of its cells is asked for."""

    styles: Styles
    _cells: dict[Node, Cell] = attrs.field(factory=dict)
    _known: set[Node] = attrs.field(factory=set)
    _number: int = 0

    def cell(self, node: Node) -> Cell:
        """Give what is known about a ``w:tc``."""
        if node not in self._cells:
            around = [it for it in node.iterancestors() if local(it) == "tbl"]
            # A table is counted before those in its cells.
            for table in reversed(around):
                self._read(table)
        return self._cells.setdefault(node, _NOWHERE)

    def _read(self, node: Node) -> None:
        if node in self._known:
            return
        self._known.add(node)
        self._number += 1
        rows = list(_inner(node, "tr"))
        table = _table(node, self._number, rows, self.styles)
        style = self.styles.table(table.style)
        for number, row in enumerate(rows, 1):
            for cell, place in _cells(row, number, table):
                self._cells[cell] = Cell(place, (table.style, _parts(place, table, style)))


_NOWHERE = Cell(CellPlace(table=0, row=1, column=1, rows=1, columns=1), NO_TABLE)


def _inner(node: Node, name: str) -> Iterator[Node]:
    """Give rows or cells, also those in content controls, but not those of inner tables."""
    waiting = [node]
    while waiting:
        it = waiting.pop()
        if local(it) == name:
            yield it
        else:
            waiting.extend(inner for inner in reversed(it) if local(inner) not in _APART)


_APART = frozenset({"tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "p"})


def _table(node: Node, number: int, rows: Sequence[Node], styles: Styles) -> _Table:
    properties = child(node, "tblPr")
    look = None if properties is None else child(properties, "tblLook")
    grid = child(node, "tblGrid")
    columns = () if grid is None else islice(grid, _COLUMNS)
    widths = [Fraction(points(value(it, "w")) or 0) for it in columns]
    depth = sum(local(it) == "tbl" for it in node.iterancestors())
    style = styles.known_table("" if properties is None else child_value(properties, "tblStyle"))
    return _Table(
        number=number,
        depth=depth + 1,
        rows=len(rows),
        columns=len(widths) or max((sum(1 for _ in _inner(it, "tc")) for it in rows), default=1),
        heads=sum(1 for _ in takewhile(_comes_again, rows)),
        edges=tuple(accumulate(widths, initial=Fraction(0))),
        style=style,
        looks=frozenset(_looks(look)),
        sides={**styles.table(style).sides, **sides(properties, "tblBorders")},
    )


def _comes_again(row: Node) -> bool:
    said = inside(row, "trPr", "tblHeader")
    return said is not None and bool(switch(value(said, "val")))


def _looks(node: Node | None) -> Iterator[str]:
    if node is None:
        return
    bits = _bits(value(node, "val"))
    for name, bit in _LOOKS.items():
        said = value(node, name)
        if switch(said) if said else bits & bit:
            yield name.replace("Column", "Col")


def _bits(text: str) -> int:
    try:
        return int(text[:8], 16)
    except ValueError:
        return 0


def _cells(row: Node, number: int, table: _Table) -> Iterator[tuple[Node, CellPlace]]:
    settings = child(row, "trPr")
    around = {**table.sides, **sides(child(row, "tblPrEx"), "tblBorders")}
    column = 1 + _count(settings, "gridBefore", 0)
    for cell in _inner(row, "tc"):
        properties = child(cell, "tcPr")
        span = max(_count(properties, "gridSpan", 1), 1)
        yield (
            cell,
            CellPlace(
                table=table.number,
                row=number,
                column=column,
                rows=table.rows,
                columns=table.columns,
                span=span,
                depth=table.depth,
                width_mm=_width(properties, table.reach(column, span)),
                framed=is_framed(
                    sides(properties, "tcBorders"),
                    around,
                    is_first=column == 1,
                    is_last=column + span > table.columns,
                ),
            ),
        )
        column += span


def _count(node: Node | None, name: str, without: int) -> int:
    count = None if node is None else integer(child_value(node, name))
    return min(max(count, 0), _COLUMNS) if count is not None else without


def _width(properties: Node | None, grid: Fraction) -> Decimal | None:
    said = None if properties is None else child(properties, "tcW")
    width: Decimal | Fraction | None = None
    if said is not None and value(said, "type") in ("dxa", ""):
        width = points(value(said, "w"))
    width = width or grid
    return in_millimetres(Fraction(width)) if width else None


def _parts(place: CellPlace, table: _Table, style: TableStyle) -> tuple[str, ...]:
    """Name the parts of the style that hold in a cell, the last one the strongest (17.7.6)."""
    if not style.parts:
        return ()
    last = place.column + place.span - 1
    # All rows that come again on each page look like the first one, as Word has it.
    row = 1 if place.row <= table.heads else place.row
    rows = [*_ends("Row", (row, row), table.rows, table.looks)]
    columns = [*_ends("Col", (place.column, last), table.columns, table.looks)]
    bands = []
    if not columns and "noVBand" not in table.looks:
        first = place.column - ("firstCol" in table.looks)
        bands.append(_band("Vert", first, style.column_band))
    if not rows and "noHBand" not in table.looks:
        heads = max(table.heads, 1) if "firstRow" in table.looks else 0
        bands.append(_band("Horz", place.row - heads, style.row_band))
    corners = [name for name, ends in _CORNERS.items() if ends <= {*rows, *columns}]
    named = ["wholeTable", *bands, *rows, *columns, *corners]
    return tuple(name for name in named if name in style.parts)


def _ends(kind: str, reach: tuple[int, int], count: int, looks: frozenset[str]) -> Iterator[str]:
    # A table of one row has a first one.
    if reach[0] == 1 and f"first{kind}" in looks:
        yield f"first{kind}"
    elif reach[1] >= count and f"last{kind}" in looks:
        yield f"last{kind}"


def _band(kind: str, number: int, size: int) -> str:
    return f"band{1 + (number - 1) // max(size, 1) % 2}{kind}"


_CORNERS = {
    "nwCell": {"firstRow", "firstCol"},
    "neCell": {"firstRow", "lastCol"},
    "swCell": {"lastRow", "firstCol"},
    "seCell": {"lastRow", "lastCol"},
}
