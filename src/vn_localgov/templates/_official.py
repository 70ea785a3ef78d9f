"""Print values in their official form, and say what to do with those that have none."""

import datetime as dt
from decimal import Decimal
from enum import Enum
from numbers import Integral, Real
from types import BuiltinMethodType

from vn_localgov.errors import Wording
from vn_localgov.filters import TagError, printed
from vn_localgov.indicators import FigureTable
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import RICH

# What has a form of its own for Python, but none for a document.
_BARE = (bool, list, tuple, dict, set, Decimal, FigureTable, *RICH)
_TOLD = {FigureTable: told.A_TABLE, **dict.fromkeys(RICH, told.RICH_AS_TEXT)}


def official(value: object) -> str:
    """Print a value that is neither text nor a whole number.

    Raises:
        ValueFaultError: It has no printed form.
    """
    _refuse_time(value)
    try:
        return printed(value)
    except TagError as error:
        if _prints_itself(value):
            return str(value)
        raise ValueFaultError(_refusal(value) or error.wording) from None


def _refusal(value: object) -> Wording | None:
    """What to do with a value that a clerk may meet; None if its own fault says more."""
    if isinstance(value, BuiltinMethodType) and isinstance(value.__self__, dict):
        return told.a_method(value.__name__)
    if isinstance(value, Enum):
        return told.enumerated(str(value))
    if isinstance(value, tuple) and list(map(type, value)) == [int, int]:
        return told.A_PAIR
    if isinstance(value, bool | list | tuple | dict | set):
        return told.cannot_print(type(value).__name__)
    return next((wording for kind, wording in _TOLD.items() if isinstance(value, kind)), None)


def _refuse_time(value: object) -> None:
    """Refuse a time that is not printed; spreadsheets give days as the midnight they begin at."""
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        raise ValueFaultError(told.with_time(value))
    if isinstance(value, dt.time):
        raise ValueFaultError(told.a_time(value))
    if isinstance(value, dt.timedelta):
        raise ValueFaultError(told.A_DURATION)


def _prints_itself(value: object) -> bool:
    kind = type(value)
    is_own = kind.__module__ != "builtins" and kind.__str__ not in (object.__str__, Enum.__str__)
    # Other libraries have floats of their own.
    is_inexact = isinstance(value, Real) and not isinstance(value, Integral)
    return is_own and not is_inexact and not isinstance(value, _BARE)
