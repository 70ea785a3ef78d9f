"""Quantities (*đại lượng*): exact values that know their unit and where they come from."""

from vn_localgov.quantities._changes import (
    AbsoluteChange,
    Change,
    PercentChange,
    PointChange,
    Trend,
    change_between,
    growth_between,
    stated_change,
)
from vn_localgov.quantities._legible import legible
from vn_localgov.quantities._quantity import Quantity, sum_of, weighted_mean
from vn_localgov.quantities._running import period_amounts, running_totals

__all__ = [
    "AbsoluteChange",
    "Change",
    "PercentChange",
    "PointChange",
    "Quantity",
    "Trend",
    "change_between",
    "growth_between",
    "legible",
    "period_amounts",
    "running_totals",
    "stated_change",
    "sum_of",
    "weighted_mean",
]
