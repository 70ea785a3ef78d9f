"""Read the values of ``int`` and ``float`` as numbers, where they can mean but one.

Jinja reads 1 out of ``1.234``, and 0 out of what is no number at all.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from jinja2 import pass_context
from jinja2.filters import do_float, do_int
from jinja2.runtime import Context

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._running._texts import texts_of, unchanged

_TEN = 10
_NO_DEFAULT: Any = object()
_WHOLE = re.compile(r"\s*[+-]?[0-9]+\s*")
# Three digits behind a point may be thousands.
_DECIMAL = re.compile(r"\s*[+-]?(?![1-9][0-9]{0,2}\.[0-9]{3}\s*\Z)[0-9]+(?:\.[0-9]+)?\s*")
_ANY = re.compile(".*", re.DOTALL)
_DIGIT = re.compile(r"\d")


@pass_context
def to_whole(
    context: Context,
    value: Any,  # noqa: ANN401 - whatever a template has
    default: Any = _NO_DEFAULT,  # noqa: ANN401 - whatever a template has
    base: int = _TEN,
) -> Any:  # noqa: ANN401 - the default may be anything
    """Give a whole number; *default*, if there is one, for what holds no digit.

    Raises:
        ValueFaultError: It is no number, or may be another one.
    """
    if texts_of(context) is unchanged:
        return do_int(value, 0 if default is _NO_DEFAULT else default, base)
    form = _WHOLE if base == _TEN else _ANY
    return _read(value, lambda it: int(it, base) if isinstance(it, str) else int(it), form, default)


@pass_context
def to_float(context: Context, value: Any, default: Any = _NO_DEFAULT) -> Any:  # noqa: ANN401 - whatever a template has
    """Give a number with decimals; *default*, if there is one, for what holds no digit.

    Raises:
        ValueFaultError: It is no number, or may be another one.
    """
    if texts_of(context) is unchanged:
        return do_float(value, 0.0 if default is _NO_DEFAULT else default)
    return _read(value, float, _DECIMAL, default)


def _read(
    value: Any,  # noqa: ANN401 - whatever a template has
    convert: Callable[[Any], float],
    form: re.Pattern[str],
    default: Any,  # noqa: ANN401 - whatever a template has
) -> Any:  # noqa: ANN401 - the default may be anything
    is_text = isinstance(value, str)
    if not is_text or form.fullmatch(value):
        with suppress(TypeError, ValueError, OverflowError):
            return convert(value)
    if default is _NO_DEFAULT or (is_text and _DIGIT.search(value)):
        is_empty = value is None or (is_text and not value.strip())
        raise ValueFaultError(told.NO_VALUE if is_empty else told.no_number(value))
    return default


# By the names of the filters of Jinja that they stand for.
CONVERSIONS: dict[str, Callable[..., Any]] = {"int": to_whole, "float": to_float}
