"""The figures of a report, measured against the plan and the past."""

from vn_localgov.indicators._model import Direction, Indicator, Target
from vn_localgov.indicators._phrases import (
    attainment_phrase,
    change_phrase,
    done_of_whole,
    excess_phrase,
    format_share,
    same_period_phrase,
    trend,
)

__all__ = [
    "Direction",
    "Indicator",
    "Target",
    "attainment_phrase",
    "change_phrase",
    "done_of_whole",
    "excess_phrase",
    "format_share",
    "same_period_phrase",
    "trend",
]
