"""Numbers, amounts and dates in words, as after ``Bằng chữ:``."""

import datetime as dt

from vn_localgov.figures import Figure
from vn_localgov.filters._figures import DONG, PERCENT, figure_of, is_number, written
from vn_localgov.units import Unit
from vn_localgov.words import spell_money, spell_number

# The fourth month has a name of its own.
_APRIL = 4


def in_words(value: object, unit: str = "") -> str:
    """Write a number, an amount or a date in words: ``Năm triệu đồng``."""
    if isinstance(value, dt.date):
        return _date(value)
    if not is_number(value):
        return _figure(figure_of(value))
    if not unit:
        return str(written(spell_number, value))
    return _figure(written(Figure, value, unit=Unit.parse(unit)))


def _figure(figure: Figure) -> str:
    """Write a figure with its unit; only an amount of money begins with a capital letter."""
    if not figure.is_exact:
        return f"{figure.bound.value} {_words(figure).lower()}"
    return _words(figure)


def _words(figure: Figure) -> str:
    if figure.unit == PERCENT:
        return spell_number(figure.value, unit="%")
    if _is_money(figure.unit):
        return spell_money(figure.to(DONG).value)
    return figure.unit.attach_to(spell_number(figure.value))


def _is_money(unit: Unit) -> bool:
    return unit.symbol.endswith(DONG.symbol) and len(unit.parts) == 1


def _date(date: dt.date) -> str:
    """Write a date as civil status papers do: ``ngày năm tháng tư năm hai nghìn …``."""
    month = "tư" if date.month == _APRIL else spell_number(date.month)
    return f"ngày {spell_number(date.day)} tháng {month} năm {spell_number(date.year)}"
