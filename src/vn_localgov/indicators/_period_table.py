"""Indicators over several periods as the rows of a table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from string import ascii_uppercase

import attrs

from vn_localgov._shown import in_one_line
from vn_localgov._text import nfc
from vn_localgov.dates import Period
from vn_localgov.indicators._columns import NOT_APPLICABLE, UNKNOWN, AnyColumn, Column
from vn_localgov.indicators._figure_table import FigureTable, GroupRow, IndicatorRow, Row
from vn_localgov.indicators._history import Amount, History
from vn_localgov.indicators._model import Indicator, Side
from vn_localgov.indicators._period_columns import PeriodColumn, PeriodFigure, period_columns
from vn_localgov.indicators._table import lead_of, numbered
from vn_localgov.indicators._total import check_addable, named_total
from vn_localgov.quantities import Quantity, sum_of

_Periods = Mapping[Period, Mapping[str, Indicator]]
_Groups = dict[str, tuple[str, ...]]
_LEAD = (Column.NUMBER, Column.NAME, Column.UNIT)


def _as_groups(given: Mapping[str, Iterable[str]]) -> _Groups:
    return {nfc(name): tuple(codes) for name, codes in given.items()}


def _usual(table: "PeriodTable") -> tuple[PeriodColumn, ...]:
    return period_columns(table.period)


def _as_columns(columns: Iterable[PeriodColumn]) -> tuple[PeriodColumn, ...]:
    return tuple(columns)


@attrs.frozen(kw_only=True)
class PeriodTable(FigureTable):
    """Indicators over several periods, as an annex shows them (*biểu chỉ tiêu theo kỳ*).

    What arises month by month is put together by the rule of the indicator, and never typed:

    >>> from vn_localgov.indicators import Aggregation
    >>> def month(number, births):
    ...     birth = Indicator(code="sinh", name="Khai sinh", unit="trường hợp", actual=births,
    ...         aggregation=Aggregation.SUM)
    ...     return Period.month(2026, number), {"sinh": birth}
    >>> table = PeriodTable(period=Period.month(2026, 3), title="Hộ tịch",
    ...     periods=dict([month(1, 31), month(2, 24), month(3, 30)]))
    >>> [table.rows[0].texts[column] for column in table.columns[-4:]]
    ['85', '125', '…', '…']

    Attributes:
        title: What stands above it; "" for nothing.
        period: The one that is reported.
        periods: The indicators of each period that is known, by code. Its *previous* serves
            where the year before is missing; plans and estimates of a whole year are those
            of ``Period.year(…)``.
        groups: Codes of the indicators by the name of their group (*nhóm*); without groups,
            all indicators of the period, parts below what they belong to.
        total: Name of a last row in which they are added (*dòng cộng*), each without its
            parts; "" for no such row.
        shown: The columns behind those of name and unit; usually `period_columns`.

    Raises:
        AggregationError: What is known of months cannot be put together; raised where the
            rows are asked for.
        ValueError: There are no figures of the period, a group names one that is not among
            them, or there are more groups than letters.
    """

    title: str = attrs.field(default="", converter=nfc)
    period: Period
    periods: _Periods = attrs.field(repr=False)
    groups: _Groups = attrs.field(factory=dict, converter=_as_groups)
    total: str = attrs.field(default="", converter=nfc)
    shown: tuple[PeriodColumn, ...] = attrs.field(
        default=attrs.Factory(_usual, takes_self=True), converter=_as_columns, repr=False
    )

    @periods.validator
    def _has_the_period(self, _: object, periods: _Periods) -> None:
        if self.period not in periods:
            raise ValueError(f"there are no figures of {self.period}")

    @groups.validator
    def _are_known(self, _: object, groups: _Groups) -> None:
        known = self.periods[self.period]
        if unknown := [it for codes in groups.values() for it in codes if it not in known]:
            raise ValueError(f"there is no indicator {', '.join(unknown)} in {self.period}")
        if len(groups) > len(ascii_uppercase):
            raise ValueError(f"{len(groups)} groups are more than there are letters")

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows: the name of each group, its indicators with their parts, the total."""
        amounts = _Amounts(History.of(self.periods))
        rows = tuple(self._rows(amounts))
        if not self.total:
            return rows
        together = named_total(self._roots, self.total)
        return (*rows, self._row(together, "", amounts.sum_of(self._roots)))

    def _rows(self, amounts: "_Amounts") -> Iterator[Row]:
        for letter, (name, roots) in zip(ascii_uppercase, self._grouped(), strict=False):
            if name:
                yield self._group(letter, name)
            for number, indicator in numbered(roots, "", set()):
                yield self._row(indicator, number, amounts.of(indicator))

    def _grouped(self) -> Iterator[tuple[str, tuple[Indicator, ...]]]:
        known = self.periods[self.period]
        for name, codes in self.groups.items():
            yield name, tuple(known[code] for code in codes)
        if not self.groups:
            parts = {part.code for whole in known.values() for part in whole.parts}
            yield "", tuple(it for code, it in known.items() if code not in parts)

    @property
    def _roots(self) -> tuple[Indicator, ...]:
        return tuple(it for _, roots in self._grouped() for it in roots)

    def _group(self, letter: str, name: str) -> GroupRow:
        told: dict[AnyColumn, str] = {Column.NUMBER: letter, Column.NAME: in_one_line(name)}
        return GroupRow(number=letter, texts={**dict.fromkeys(self._offered, ""), **told})

    def _row(
        self, indicator: Indicator, number: str, amount: Callable[[PeriodFigure], Amount]
    ) -> IndicatorRow:
        texts = lead_of(indicator, number)
        for column in self.shown:
            shown, base = amount(column.figure), column.base
            if base is None:
                texts[column] = shown.text
            else:
                is_plan = base.side is Side.PLANNED
                texts[column] = shown.percent_of(amount(base), is_plan=is_plan)
        depth = number.count(".")
        return IndicatorRow(number=number, depth=depth, indicator=indicator, texts=texts)

    @property
    def _offered(self) -> tuple[AnyColumn, ...]:
        """Keep all: the columns of a form stand even where nothing is known."""
        return (*_LEAD, *self.shown)


@attrs.frozen
class _Amounts:
    """Finds the figures of each row."""

    history: History

    def of(self, indicator: Indicator) -> Callable[[PeriodFigure], Amount]:
        """Find those of an indicator, each once."""
        return cache(lambda wanted: self.history.amount(indicator, wanted))

    def sum_of(self, indicators: Iterable[Indicator]) -> Callable[[PeriodFigure], Amount]:
        """Add those of several: what is missing is not zero, what does not apply is left out."""
        added = check_addable(indicators)

        @cache
        def amount(wanted: PeriodFigure) -> Amount:
            found = [self.history.amount(it, wanted) for it in added]
            return _sum([it for it in found if it.text != NOT_APPLICABLE])

        return amount


def _sum(amounts: list[Amount]) -> Amount:
    known = [it.quantity for it in amounts if isinstance(it.quantity, Quantity)]
    if len(known) < len(amounts):
        return Amount(UNKNOWN)
    return Amount.of(sum_of(known)) if known else Amount(NOT_APPLICABLE)
