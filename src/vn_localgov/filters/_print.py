"""Print a value with no filter at all: each type knows its official form."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from jinja2 import Undefined

from vn_localgov._text import find_unprintable
from vn_localgov.dates import DayMonth, LunarDate, Period, YearSpan, format_date
from vn_localgov.documents import Citation, DocumentDate, DocumentNumber, DocumentType
from vn_localgov.figures import Figure
from vn_localgov.filters._figures import figure_of, written
from vn_localgov.filters._told import TagError, wrong
from vn_localgov.indicators import Indicator, Status, Target
from vn_localgov.numbers import format_number
from vn_localgov.places import Commune, Village
from vn_localgov.quantities import Change, Quantity, Trend
from vn_localgov.units import Unit


def printed(value: object) -> str:
    """Print the value of a tag with no filter.

    Raises:
        TagError: The value is missing, or of a type that has no official form.
    """
    if (usual := _USUAL.get(type(value))) is not None:
        return usual(value)
    if isinstance(value, str) and find_unprintable(value):
        raise TagError("a character cannot stand in a document", "có ký tự ẩn không in được")
    for kind, write in _WRITERS:
        if isinstance(value, kind) and not isinstance(value, bool):
            return write(value)
    raise wrong(value, "a figure, a date or text", "số liệu, ngày hoặc chữ")


def _number(value: Decimal | int) -> str:
    return str(written(format_number, value))


def _figure(value: object) -> str:
    return str(figure_of(value))


# Found without going through all types.
_USUAL: dict[type, Callable[[Any], str]] = {
    Decimal: _number,
    int: _number,
    Figure: str,
    Indicator: _figure,
}
_PRINT_THEMSELVES = (
    *(Undefined, Figure, Unit, Period, YearSpan, DayMonth, LunarDate, Change, Status, Trend),
    *(Citation, DocumentDate, DocumentNumber, DocumentType, Commune, Village),
)
_WRITERS: list[tuple[type | tuple[type, ...], Callable[[Any], str]]] = [
    ((Indicator, Target, Quantity), _figure),
    (dt.date, lambda date: format_date(date, "short")),
    ((Decimal, int), _number),
    # A member of an enumeration is its text, and not its name.
    (str, str.__str__),
    (_PRINT_THEMSELVES, str),
]
