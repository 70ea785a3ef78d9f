"""Intervals with exact ends: the true values that a printed figure allows."""

from vn_localgov.intervals._interval import Exact, Interval

__all__ = ["Exact", "Interval"]
