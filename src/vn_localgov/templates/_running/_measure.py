"""How long a value is when it is written, compared or hashed: measured before that is done.

A list that stands in itself many times over is short in memory, and endless on paper.
"""

from itertools import islice
from typing import Any

from jinja2.utils import Namespace as JinjaNamespace

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._running._allowed import check_iterable
from vn_localgov.templates._running._captured import Captured

CONTAINERS = (list, tuple, dict, set, frozenset)
# A decimal digit has a little more than three bits.
_BITS = 3


def check(length: int, most: int) -> None:
    """Refuse what is too long.

    Raises:
        ValueFaultError: It is.
    """
    if length > most:
        raise ValueFaultError(told.too_long(most))


def measure(value: object, most: int) -> int:
    """Count the letters and elements of a value, each as often as it would be read.

    Raises:
        ValueFaultError: There are more than *most*.
    """
    length, waiting = 0, [value]
    while waiting:
        it = waiting.pop()
        length += _own_length(it)
        check(length, most)
        if isinstance(it, dict):
            waiting += it.keys()
            waiting += it.values()
        elif isinstance(it, CONTAINERS):
            waiting += it
    return length


def _own_length(value: object) -> int:
    if isinstance(value, Captured):
        return len(value.xml)
    if isinstance(value, str | bytes | CONTAINERS[0] | tuple | dict | set | frozenset):
        return len(value) + 1
    return value.bit_length() // _BITS + 1 if isinstance(value, int) else 1


def guard(value: Any, most: int) -> Any:  # noqa: ANN401 - whatever a template has
    """Give a value back, unless it would take too long to compare or hash it."""
    if isinstance(value, CONTAINERS):
        measure(value, most)
    return value


def listed(value: Any, most: int) -> Any:  # noqa: ANN401 - whatever a template has
    """Make a list of what can be gone through only once, so that it can be measured.

    Raises:
        ValueFaultError: It is an open file.
    """
    check_iterable(value)
    return list(islice(value, most + 1)) if hasattr(value, "__next__") else value


def plain_text(value: object) -> str:
    """Write a value as Python does, unless that is far too long."""
    return str(guard(value, 10_000_000))


class Namespace(JinjaNamespace):
    """What ``{% set a.b %}`` assigns to; it does not write out all that it holds."""

    def __repr__(self) -> str:
        return "<namespace>"
