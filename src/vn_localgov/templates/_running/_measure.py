"""How long a value is when it is written, compared or hashed: counted before that is done.

A list that stands in itself many times over is short in memory, and endless on paper.
"""

from collections.abc import Callable, Collection, Sized
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from numbers import Number
from types import NoneType
from typing import Any

from jinja2 import Undefined
from jinja2.utils import Namespace as JinjaNamespace
from markupsafe import Markup, escape

from vn_localgov.errors import Wording
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._running._allowed import check_iterable
from vn_localgov.templates._running._captured import Captured
from vn_localgov.templates._running._numbers import check_digits
from vn_localgov.templates._session import Session

CONTAINERS = (list, tuple, dict, set, frozenset)
# Values of one letter, so to say.
_BARE = frozenset({float, bool, NoneType, date, datetime, Undefined})
# To look into a list takes as long as to go through so many values.
_OPENING = 16
_SHORT, _SMALL, _FEW = 256, 2**60, 60
_MOST_PRINTED = 10_000_000


def check(length: int, most: int, wording: Callable[[int], Wording] = told.too_long) -> None:
    """Refuse what is too long; a text, unless the *wording* tells of something else.

    Raises:
        ValueFaultError: It is.
    """
    if length > most:
        raise ValueFaultError(wording(most))


def is_short(value: object) -> bool:
    """Whether a value takes no time worth counting, as most values do."""
    if type(value) is str:
        return len(value) <= _SHORT
    if type(value) is int:
        return -_SMALL < value < _SMALL
    if type(value) is Decimal:
        return -_FEW < value.adjusted() < _FEW
    return type(value) in _BARE


def length_of(value: object) -> int:
    """Count what a text or a list holds; none of it is looked at."""
    is_closed = isinstance(value, Undefined | Captured)
    return len(value) if isinstance(value, Sized) and not is_closed else 0


def measure(value: object, most: int, session: Session | None = None) -> int:
    """Count the letters and values of a value, each as often as it would be read.

    Args:
        value: Whatever a template has.
        most: How many there may be.
        session: What has to have the steps for all of them.

    Raises:
        ValueFaultError: There are more, or there is a number of too many digits.
    """
    values, letters = -_OPENING, 0
    waiting: list[Collection[Any]] = [(value,)]
    room = session.room if session else most
    while waiting and values <= room:
        inside = waiting.pop()
        values += len(inside) + _OPENING
        letters += _letters(inside, waiting)
        check(values + letters, most, told.too_long if isinstance(value, str) else told.too_large)
    if session:
        session.go_through(values, letters)
    return values + letters


def _letters(inside: Collection[Any], waiting: list[Collection[Any]]) -> int:
    """Count the letters of values, and note those that hold others."""
    kinds = {*map(type, inside)}
    if kinds == {str}:
        return sum(map(len, inside))
    if kinds == {int}:
        check_digits(max(inside, key=int.bit_length))
        return 0
    return 0 if kinds <= _BARE else sum(_own_letters(it, waiting) for it in inside)


def _own_letters(value: Any, waiting: list[Collection[Any]]) -> int:  # noqa: ANN401 - whatever there is
    if isinstance(value, str | bytes):
        return len(value)
    if isinstance(value, Number):
        check_digits(value)
    elif isinstance(value, dict):
        waiting += (value.keys(), value.values())
    elif isinstance(value, CONTAINERS):
        waiting.append(value)
    return len(value.xml) if isinstance(value, Captured) else 0


def guard(value: Any, most: int, session: Session | None = None) -> Any:  # noqa: ANN401 - whatever a template has
    """Give a value back, unless it would take too long to compare, hash or print it."""
    if type(value) is int:
        check_digits(value)
    elif type(value) not in _BARE and not isinstance(value, str):
        measure(value, most, session)
    return value


def counted(value: Any, session: Session) -> Any:  # noqa: ANN401 - whatever a template has
    """Have a session count what is gone through: at once, or as it is gone through.

    Raises:
        ValueFaultError: It is an open file, or there are no steps left.
    """
    check_iterable(value)
    if hasattr(value, "__next__"):
        return _one_by_one(value, session)
    session.go_through(length_of(value))
    return value


def _one_by_one(values: Any, session: Session) -> Any:  # noqa: ANN401 - whatever a template has
    for value in values:
        session.go_through(1)
        yield value


def listed(value: Any, session: Session) -> Any:  # noqa: ANN401 - whatever a template has
    """Make a list of what can be gone through only once, so that it can be measured.

    Raises:
        ValueFaultError: It is an open file.
    """
    if not hasattr(value, "__next__"):
        return value
    check_iterable(value)
    return list(islice(value, session.room + 1))


def plain_text(value: object) -> str:
    """Write a value as Python does, unless that is far too long."""
    return value if isinstance(value, Markup) else str(guard(value, _MOST_PRINTED))


def markup_or_text(value: object) -> str:
    """The same for values that are escaped, unless they say how they are written as markup."""
    return escape(value) if hasattr(value, "__html__") else plain_text(value)


class Namespace(JinjaNamespace):
    """What ``{% set a.b %}`` assigns to; it does not write out all that it holds."""

    def __repr__(self) -> str:
        return "<namespace>"
