"""The figures of a report, measured against the plan and the past."""

from vn_localgov.indicators._aggregate import over_communes, over_periods
from vn_localgov.indicators._aggregation import Aggregation
from vn_localgov.indicators._attainment import Direction, Status, attainment
from vn_localgov.indicators._columns import AnyColumn, Column
from vn_localgov.indicators._figure_table import FigureTable, GroupRow, IndicatorRow, Row
from vn_localgov.indicators._model import Indicator, Side, Target
from vn_localgov.indicators._period_columns import (
    Basis,
    PeriodColumn,
    PeriodFigure,
    period_columns,
)
from vn_localgov.indicators._period_table import PeriodTable
from vn_localgov.indicators._phrases import (
    attainment_phrase,
    change_phrase,
    done_of_whole,
    excess_phrase,
    format_share,
    growth_phrase,
    ratio_phrase,
    same_period_phrase,
    same_period_ratio_phrase,
    status_phrase,
)
from vn_localgov.indicators._table import IndicatorTable
from vn_localgov.indicators._total import check_addable

__all__ = [
    "Aggregation",
    "AnyColumn",
    "Basis",
    "Column",
    "Direction",
    "FigureTable",
    "GroupRow",
    "Indicator",
    "IndicatorRow",
    "IndicatorTable",
    "PeriodColumn",
    "PeriodFigure",
    "PeriodTable",
    "Row",
    "Side",
    "Status",
    "Target",
    "attainment",
    "attainment_phrase",
    "change_phrase",
    "check_addable",
    "done_of_whole",
    "excess_phrase",
    "format_share",
    "growth_phrase",
    "over_communes",
    "over_periods",
    "period_columns",
    "ratio_phrase",
    "same_period_phrase",
    "same_period_ratio_phrase",
    "status_phrase",
]
