"""Indicators as the rows of a table: data first, then as text and as HTML."""

import enum
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import count
from xml.etree.ElementTree import Element, SubElement

import attrs

from vn_localgov import _html as html
from vn_localgov._shown import in_one_line
from vn_localgov._text import nfc
from vn_localgov.figures import Figure
from vn_localgov.indicators._model import Indicator, Target
from vn_localgov.indicators._phrases import format_share
from vn_localgov.indicators._total import total_of
from vn_localgov.numbers import format_number
from vn_localgov.quantities import AbsoluteChange, Trend, legible

UNKNOWN, NOT_APPLICABLE = "…", "x"
_CHANGE_SIGNS = {Trend.INCREASE: "+", Trend.DECREASE: "-", Trend.UNCHANGED: ""}
_SIGNS = {UNKNOWN: "chưa có số liệu", NOT_APPLICABLE: "không áp dụng"}


class Column(enum.Enum):
    """The columns of a table of indicators (*cột của biểu*), by their heads."""

    NUMBER = "TT"
    NAME = "Chỉ tiêu"
    UNIT = "ĐVT"
    PLAN = "Kế hoạch"
    ACTUAL = "Thực hiện"
    ATTAINMENT = "So với kế hoạch (%)"
    PREVIOUS = "Cùng kỳ"
    CHANGE = "So với cùng kỳ (+/-)"

    @property
    def is_numeric(self) -> bool:
        """Whether it holds figures, which stand to the right."""
        return self not in (Column.NUMBER, Column.NAME, Column.UNIT)


# These stand even where all is unknown.
_FIXED = (Column.NUMBER, Column.NAME, Column.UNIT, Column.ACTUAL)


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
    texts: dict[Column, str]

    @property
    def is_sum(self) -> bool:
        """Whether it stands for other rows, and so stands out: a total, or what has parts."""
        return not self.number or bool(self.indicator.parts)

    @classmethod
    def of(cls, indicator: Indicator, number: str) -> "IndicatorRow":
        """Print the figures of an indicator, all in its own unit."""
        texts = {
            Column.NUMBER: number,
            Column.NAME: in_one_line(nfc(indicator.name)),
            Column.UNIT: str(indicator.unit),
            Column.PLAN: _plan(indicator.target),
            Column.ACTUAL: _number(indicator.actual),
            Column.ATTAINMENT: _attainment(indicator),
            Column.PREVIOUS: _number(indicator.previous),
            Column.CHANGE: _change(indicator),
        }
        if not indicator.is_applicable:
            texts |= {column: NOT_APPLICABLE for column in Column if column.is_numeric}
        return cls(number=number, depth=number.count("."), indicator=indicator, texts=texts)


def _number(figure: Figure | None) -> str:
    return UNKNOWN if figure is None else figure.number()


def _plan(target: Target | None) -> str:
    return NOT_APPLICABLE if target is None else _number(target.figure)


def _attainment(indicator: Indicator) -> str:
    """Print a percentage as it was printed, or as it is computed; the head has the sign."""
    target, attained = indicator.target, indicator.attainment
    if target is None:
        return NOT_APPLICABLE
    if target.stated_attainment is not None:
        return format_number(target.stated_attainment)
    if attained is not None:
        return format_share(attained).removesuffix("%")
    figures = (indicator.actual, target.figure)
    is_known = all(figure is not None and figure.is_exact for figure in figures)
    # Of a plan of zero, no percentage can be given.
    return NOT_APPLICABLE if is_known else UNKNOWN


def _change(indicator: Indicator) -> str:
    """Print a difference with its sign: ``+9``, ``0``; ``+2 điểm %``, and growth ``+2%``."""
    change = indicator.change
    if change is None:
        return UNKNOWN
    sign = _CHANGE_SIGNS[change.trend]
    amount = legible(abs(change.amount))
    if isinstance(change, AbsoluteChange):
        return f"{sign}{amount.number()}"
    return f"{sign}{amount}".replace("điểm phần trăm", "điểm %").replace(
        "điểm phần nghìn", "điểm ‰"
    )


def _as_tuple(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return tuple(indicators)


@attrs.frozen(kw_only=True)
class IndicatorTable:
    """Indicators with plan and past, as an annex shows them (*biểu chỉ tiêu*).

    >>> poor = Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=57, previous=60)
    >>> near = Indicator(code="can_ngheo", name="Hộ cận nghèo", unit="hộ", actual=78)
    >>> print(IndicatorTable(title="Giảm nghèo", indicators=[poor, near]))
    Giảm nghèo
    Đơn vị tính: hộ
    TT  Chỉ tiêu      Thực hiện  Cùng kỳ  So với cùng kỳ (+/-)
    ----------------------------------------------------------
    1   Hộ nghèo             57       60                    -3
    2   Hộ cận nghèo         78        …                     …
    …: chưa có số liệu

    Attributes:
        title: What stands above it; "" for nothing.
        indicators: In their order; the parts of each follow below it.
        total: Name of a last row in which they are added (*dòng cộng*), each without its
            parts; "" for no such row.

    Raises:
        AggregationError: Rates, or figures in different units, are to be added; raised
            where the rows are asked for.
        UnitMismatchError: A plan is in another unit than its indicator; raised where the
            rows are asked for.
    """

    title: str = attrs.field(default="", converter=nfc)
    indicators: tuple[Indicator, ...] = attrs.field(converter=_as_tuple)
    total: str = attrs.field(default="", converter=nfc)

    @cached_property
    def rows(self) -> tuple[IndicatorRow, ...]:
        """All rows; what is a part of two shows its own parts where it stands first."""
        rows = tuple(_rows(self.indicators, "", set()))
        if not self.total:
            return rows
        return (*rows, IndicatorRow.of(total_of(self.indicators, self.total), ""))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are needed: without those where no row has a value."""
        return _columns(self.rows)

    @property
    def unit_line(self) -> str:
        """The unit of the whole table, which then has no column for it; or ""."""
        return _unit_line(self.rows)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the signs mean that stand in the table (*ghi chú*)."""
        return _notes(self.rows, self.columns)

    def __str__(self) -> str:
        rows = self.rows
        columns = _columns(rows)
        widths = [_width(column, rows) for column in columns]
        head = _line([column.value for column in columns], columns, widths)
        rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
        lines = [_line(_texts(row, columns), columns, widths) for row in rows]
        around = (in_one_line(self.title), _unit_line(rows))
        return "\n".join([*filter(None, around), head, rule, *lines, *_notes(rows, columns)])

    def _repr_html_(self) -> str:
        """Show itself in a notebook."""
        rows = self.rows
        columns = _columns(rows)
        caption = "\n".join(filter(None, (in_one_line(self.title), _unit_line(rows))))
        table = html.table(caption)
        heads = html.row(SubElement(table, "thead"))
        for column in columns:
            html.cell(heads, column.value, heads="col", style=_style(column))
        body = SubElement(table, "tbody")
        for row in rows:
            _add_row(body, row, columns)
        if notes := _notes(rows, columns):
            foot = html.row(SubElement(table, "tfoot"))
            note = html.cell(foot, "\n".join(notes), style="font-style: italic")
            note.set("colspan", str(len(columns)))
        return html.markup(table)


def _add_row(body: Element, row: IndicatorRow, columns: Iterable[Column]) -> None:
    line = html.row(body)
    for column in columns:
        is_name = column is Column.NAME
        style = _style(column, row.depth if is_name else 0)
        html.cell(line, row.texts[column], heads="row" if is_name else "", style=style)


def _rows(indicators: Iterable[Indicator], above: str, divided: set[int]) -> Iterator[IndicatorRow]:
    """Go down into each indicator once: levels that share their parts double each time."""
    for index, indicator in zip(count(1), indicators, strict=False):
        number = f"{above}{index}"
        yield IndicatorRow.of(indicator, number)
        if id(indicator) not in divided:
            divided.add(id(indicator))
            yield from _rows(indicator.parts, f"{number}.", divided)


def _columns(rows: Iterable[IndicatorRow]) -> tuple[Column, ...]:
    rows = tuple(rows)
    one_unit = bool(_unit_line(rows))
    return tuple(
        column
        for column in Column
        if any(row.texts[column] not in _SIGNS for row in rows) or column in _FIXED
        if not (one_unit and column is Column.UNIT)
    )


def _unit_line(rows: Iterable[IndicatorRow]) -> str:
    units = {row.texts[Column.UNIT] for row in rows}
    return f"Đơn vị tính: {units.pop()}" if len(units) == 1 else ""


def _notes(rows: Iterable[IndicatorRow], columns: Iterable[Column]) -> tuple[str, ...]:
    numeric = [column for column in columns if column.is_numeric]
    used = {row.texts[column] for row in rows for column in numeric}
    return tuple(f"{sign}: {meaning}" for sign, meaning in _SIGNS.items() if sign in used)


def _texts(row: IndicatorRow, columns: Iterable[Column]) -> list[str]:
    """Give the cells of a row, parts indented."""
    indent = {Column.NAME: "  " * row.depth}
    return [indent.get(column, "") + row.texts[column] for column in columns]


def _width(column: Column, rows: Iterable[IndicatorRow]) -> int:
    return max(len(text) for text in [column.value, *(_texts(row, [column])[0] for row in rows)])


def _line(texts: Iterable[str], columns: Iterable[Column], widths: Iterable[int]) -> str:
    cells = [
        text.rjust(width) if column.is_numeric else text.ljust(width)
        for text, column, width in zip(texts, columns, widths, strict=True)
    ]
    return "  ".join(cells)


def _style(column: Column, depth: int = 0) -> str:
    if column.is_numeric:
        return "text-align: right; font-variant-numeric: tabular-nums"
    indent = f"; padding-left: {0.6 + 1.2 * min(depth, 10):.1f}em" if depth else ""
    return f"text-align: {'center' if column is Column.NUMBER else 'left'}{indent}"
