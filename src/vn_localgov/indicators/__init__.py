"""The figures of a report, measured against the plan and the past."""

from vn_localgov.indicators._aggregate import over_communes, over_periods
from vn_localgov.indicators._aggregation import Aggregation
from vn_localgov.indicators._attainment import Direction, Status, attainment
from vn_localgov.indicators._model import Indicator, Side, Target
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
from vn_localgov.indicators._table import Column, IndicatorRow, IndicatorTable

__all__ = [
    "Aggregation",
    "Column",
    "Direction",
    "Indicator",
    "IndicatorRow",
    "IndicatorTable",
    "Side",
    "Status",
    "Target",
    "attainment",
    "attainment_phrase",
    "change_phrase",
    "done_of_whole",
    "excess_phrase",
    "format_share",
    "growth_phrase",
    "over_communes",
    "over_periods",
    "ratio_phrase",
    "same_period_phrase",
    "same_period_ratio_phrase",
    "status_phrase",
]
