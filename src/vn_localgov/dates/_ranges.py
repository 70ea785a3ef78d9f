"""Whole numbers within bounds."""

from collections.abc import Callable
from typing import Any


def whole_number(first: int, last: int) -> Callable[[Any, Any, int], None]:
    """Make a validator: no float, and nothing outside of *first* to *last*."""

    def check(_: object, attribute: Any, value: int) -> None:  # noqa: ANN401 - attrs has no type
        check_range(attribute.name, value, first, last)

    return check


def check_range(name: str, value: int, first: int, last: int) -> None:
    """Refuse a *value* that is no whole number from *first* to *last*.

    Raises:
        TypeError: It is no whole number.
        ValueError: It is out of range.
    """
    if not isinstance(value, int):
        raise TypeError(f"{name} has to be a whole number, not {value!r}")
    if not first <= value <= last:
        raise ValueError(f"{name} has to be from {first} to {last}, not {value}")
