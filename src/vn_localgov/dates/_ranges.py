"""Whole numbers within bounds."""

from collections.abc import Callable
from typing import Any

from attrs import validators


def whole_number(first: int, last: int) -> Callable[[Any, Any, int], Any]:
    """Make a validator: no float, and nothing outside of *first* to *last*."""
    return validators.and_(validators.instance_of(int), validators.in_(range(first, last + 1)))
