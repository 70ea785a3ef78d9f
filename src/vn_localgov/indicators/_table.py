"""Indicators as the rows of a table: data first, then as text and as HTML."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import count

import attrs

from vn_localgov._shown import in_one_line
from vn_localgov._text import nfc
from vn_localgov.figures import Figure
from vn_localgov.indicators._columns import NOT_APPLICABLE, SIGNS, UNKNOWN, AnyColumn, Column
from vn_localgov.indicators._figure_table import FigureTable, IndicatorRow
from vn_localgov.indicators._model import Indicator, Target
from vn_localgov.indicators._phrases import format_share
from vn_localgov.indicators._total import total_of
from vn_localgov.numbers import format_number
from vn_localgov.quantities import AbsoluteChange, Trend, legible

_CHANGE_SIGNS = {Trend.INCREASE: "+", Trend.DECREASE: "-", Trend.UNCHANGED: ""}

# These stand even where all is unknown.
_FIXED = (Column.NUMBER, Column.NAME, Column.UNIT, Column.ACTUAL)


def row_of(indicator: Indicator, number: str) -> IndicatorRow:
    """Print the figures of an indicator, all in its own unit."""
    texts: dict[AnyColumn, str] = {
        **lead_of(indicator, number),
        Column.PLAN: _plan(indicator.target),
        Column.ACTUAL: _number(indicator.actual),
        Column.ATTAINMENT: _attainment(indicator),
        Column.PREVIOUS: _number(indicator.previous),
        Column.CHANGE: _change(indicator),
    }
    if not indicator.is_applicable:
        texts |= {column: NOT_APPLICABLE for column in Column if column.is_numeric}
    return IndicatorRow(number=number, depth=number.count("."), indicator=indicator, texts=texts)


def lead_of(indicator: Indicator, number: str) -> dict[AnyColumn, str]:
    """Give what stands before the figures of an indicator."""
    return {
        Column.NUMBER: number,
        Column.NAME: in_one_line(nfc(indicator.name)),
        Column.UNIT: str(indicator.unit),
    }


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
class IndicatorTable(FigureTable):
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
        rows = tuple(row_of(it, number) for number, it in numbered(self.indicators, "", set()))
        if not self.total:
            return rows
        return (*rows, row_of(total_of(self.indicators, self.total), ""))

    @property
    def _offered(self) -> tuple[AnyColumn, ...]:
        """Leave out the columns where no row has a value."""
        return tuple(
            column
            for column in Column
            if any(row.texts[column] not in SIGNS for row in self.rows) or column in _FIXED
        )


def numbered(
    indicators: Iterable[Indicator], above: str, divided: set[int]
) -> Iterator[tuple[str, Indicator]]:
    """Go down into each indicator once: levels that share their parts double each time."""
    for index, indicator in zip(count(1), indicators, strict=False):
        number = f"{above}{index}"
        yield number, indicator
        if id(indicator) not in divided:
            divided.add(id(indicator))
            yield from numbered(indicator.parts, f"{number}.", divided)
