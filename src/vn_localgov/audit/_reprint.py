"""What a figure might have been printed as."""

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

from vn_localgov.audit._printed import Printed
from vn_localgov.audit._typing import one_stroke_away, typing_distance
from vn_localgov.intervals import Interval
from vn_localgov.numbers import format_number, round_number

_MOST_VALUES = 300
_HUGE = 10**59  # no figure is printed with so many digits
_RATES = ("%", "‰")


@attrs.frozen(kw_only=True)
class Change:
    """A figure, and what it might have been printed as."""

    figure: str
    value: Fraction
    text: str
    distance: int


def likeliest(printed: Printed, allowed: Interval) -> list[Change]:
    """The prints within *allowed* that need the fewest strokes, all that tie."""
    changes = list(_changes(printed, allowed))
    fewest = min((change.distance for change in changes), default=0)
    return [change for change in changes if change.distance == fewest]


def _changes(printed: Printed, allowed: Interval) -> Iterator[Change]:
    step = printed.last_place
    is_size = _is_size(printed)
    for number in _numbers(printed, allowed / step):
        value = number * step
        if abs(value) >= _HUGE or (value < 0 and is_size):
            continue
        if printed.allowed_by(value) & allowed is None:
            continue
        text = format_number(round_number(value, printed.decimals))
        if distance := typing_distance(printed.digits, text):
            yield Change(figure=printed.id, value=value, text=text, distance=distance)


def _is_size(printed: Printed) -> bool:
    """Whether it cannot be below zero: what is counted, and a rate that is not so already."""
    is_below = printed.value is not None and printed.value < 0
    return not is_below and (printed.is_whole or str(printed.unit) in _RATES)


def _numbers(printed: Printed, near: Interval) -> Iterable[int]:
    """What may be printed, counted in last places: all of it, or what one stroke makes."""
    if near.width is not None and near.width <= _MOST_VALUES:
        return range(math.floor(near.low or 0) - 1, math.ceil(near.high or 0) + 2)
    digits = printed.digits.replace(".", "").replace(",", "")
    return sorted({int(text) for text in one_stroke_away(digits) if text.isdecimal()})
