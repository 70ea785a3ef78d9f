"""Rows for tables: of indicators, in groups, with their totals."""

from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal
from typing import Any

import attrs
from jinja2 import Environment, Undefined, pass_environment

from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Figure, total
from vn_localgov.filters._figures import figure_of, written
from vn_localgov.filters._told import TagError, wrong
from vn_localgov.indicators import (
    Column,
    FigureTable,
    Indicator,
    IndicatorRow,
    IndicatorTable,
    PeriodTable,
)
from vn_localgov.numbers import EXACT, exact

# What a tag calls the columns of a table of indicators.
COLUMNS = {
    "tt": Column.NUMBER,
    "ten": Column.NAME,
    "don_vi": Column.UNIT,
    "ke_hoach": Column.PLAN,
    "thuc_hien": Column.ACTUAL,
    "so_ke_hoach": Column.ATTAINMENT,
    "cung_ky": Column.PREVIOUS,
    "so_cung_ky": Column.CHANGE,
}
# What a tag calls the facts of an indicator: as the data files do.
_FACTS = {
    "ten": "name",
    "don_vi": "unit",
    "ke_hoach": "target",
    "thuc_hien": "actual",
    "cung_ky": "previous",
    "tong": "whole",
}
_Rows = list[dict[str, object]]


def as_table(value: object) -> IndicatorTable:
    """Take indicators for the rows of a table, each once: below what it is a part of.

    Raises:
        TagError: They are none.
    """
    if isinstance(value, IndicatorTable):
        return value
    indicators = [value] if isinstance(value, Indicator) else _elements(value)
    if all(isinstance(it, Indicator) for it in indicators):
        return IndicatorTable(indicators=_roots(indicators))
    raise wrong(value, "a table of indicators", "một biểu chỉ tiêu")


def _roots(indicators: list[Indicator]) -> list[Indicator]:
    """Those that are no part of another one; the others come with what they belong to."""
    parts = {part.code: part for whole in indicators for part in _parts(whole)}
    return [it for it in indicators if parts.get(it.code) != it]


def _parts(whole: Indicator) -> Iterator[Indicator]:
    for part in whole.parts:
        yield part
        yield from _parts(part)


def _elements(value: object) -> list[Any]:
    if isinstance(value, str | bytes | dict) or not isinstance(value, Iterable):
        raise wrong(value, "a list", "một danh sách")
    return list(value)


def rows_of(value: object) -> _Rows:
    """Give the rows of a table of indicators, each with a text for each column."""
    return [_row(row) for row in as_table(value).rows]


def _row(row: IndicatorRow) -> dict[str, object]:
    texts = {name: row.texts[column] for name, column in COLUMNS.items()}
    return {**texts, "cap": row.depth, "la_nhom": row.is_sum}


def with_total(value: object, name: str = "Tổng cộng") -> FigureTable:
    """Give a table of indicators a last row with their totals."""
    if isinstance(value, PeriodTable):
        return attrs.evolve(value, total=name)
    return attrs.evolve(as_table(value), total=name)


def as_figures(value: object) -> FigureTable:
    """Take a table of figures as it is, and indicators for the rows of one.

    Raises:
        TagError: They are none.
    """
    return value if isinstance(value, FigureTable) else as_table(value)


@pass_environment
def grouped(environment: Environment, rows: object, field: str) -> _Rows:
    """Put the rows together that have the same value in *field*, in their order."""
    groups: dict[Any, list[Any]] = {}
    for row, value in _fields(environment, rows, field):
        if not isinstance(value, Hashable):
            raise wrong(value, "text or a number", "chữ hoặc số")
        groups.setdefault(value, []).append(row)
    return [{"ten": value, "cac_dong": members} for value, members in groups.items()]


@pass_environment
def added(environment: Environment, rows: object, field: str) -> Decimal | int | Figure:
    """Add what all rows have in *field*, exactly; what is missing is not zero."""
    values = [_summand(value) for _, value in _fields(environment, rows, field)]
    figures = [value for value in values if isinstance(value, Figure)]
    numbers = [value for value in values if not isinstance(value, Figure)]
    if not figures:
        return _sum(numbers)
    if numbers:
        raise TagError("only some have a unit", "có số ghi đơn vị tính, có số không ghi")
    try:
        return total(figures)
    except UnitMismatchError as error:
        raise TagError(str(error), "các số khác đơn vị tính nên không cộng được") from None
    except ValueError as error:
        raise TagError(str(error), "có số ước lượng (trên, khoảng…) nên không cộng được") from None


def _summand(value: object) -> Decimal | int | Figure:
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        exact_value: Decimal = written(exact, value)
        return value if isinstance(value, int) else exact_value
    return figure_of(value)


def _sum(numbers: list[Decimal | int]) -> Decimal | int:
    if all(isinstance(number, int) for number in numbers):
        return sum(numbers)
    result = Decimal(0)
    for number in numbers:
        result = EXACT.add(result, number)
    return result


def _fields(environment: Environment, rows: object, field: str) -> Iterator[tuple[Any, Any]]:
    """Ask each row for a field, within what a tag may ask for."""
    for row in _elements(rows):
        known = _FACTS if isinstance(row, Indicator) else {}
        value = environment.getitem(row, known.get(field, field))
        if isinstance(value, Undefined):
            str(value)  # raises, and says what is missing; or notes it, to go on
        else:
            yield row, value
