"""Numbers and figures: as they stand, as money, as a percentage."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias, TypeGuard

from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Figure
from vn_localgov.filters._told import TagError, unprintable, wrong
from vn_localgov.indicators import Indicator, Target
from vn_localgov.numbers import (
    MoneyScale,
    format_money,
    format_number,
    format_percent,
    round_number,
)
from vn_localgov.quantities import Quantity, legible
from vn_localgov.units import Unit

PlainNumber: TypeAlias = Decimal | int | Fraction

DONG, PERCENT = Unit.parse("đồng"), Unit.parse("%")
_MILLIONS, _BILLIONS = Unit.parse("triệu đồng"), Unit.parse("tỷ đồng")


def is_number(value: object) -> TypeGuard[PlainNumber]:
    """Whether a value is an exact number without a unit."""
    return isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool)


def figure_of(value: object) -> Figure:
    """Find the figure that a tag means.

    Raises:
        TagError: There is none.
    """
    if isinstance(value, Figure):
        return value
    if isinstance(value, Quantity):
        return legible(value)
    if isinstance(value, Target):
        figure, what = value.figure, ("the plan has no figure", "kế hoạch chưa có số liệu")
    elif isinstance(value, Indicator):
        figure, what = value.actual, ("there is no figure yet", "chưa có số liệu thực hiện")
    else:
        raise wrong(value, "a number or an indicator", "một số hoặc một chỉ tiêu")
    if figure is None:
        raise TagError(*what)
    return figure


def written(write: Callable[..., Any], value: object, **options: object) -> Any:  # noqa: ANN401
    """Have a number written, or converted; if that fails, say why in both languages.

    Raises:
        TagError: It is infinite or too long, a fraction, or there are no such decimals.
    """
    try:
        return write(value, **options)
    except UnitMismatchError:
        raise
    except (TypeError, ValueError):
        raise unprintable(value, options.get("decimals")) from None


def number(value: object, decimals: int | None = None) -> str:
    """Print the number alone: ``7``; with *decimals*, rounded once: ``1.261,6``."""
    if is_number(value):
        return str(written(format_number, value, decimals=decimals))
    figure = figure_of(value)
    if decimals is not None:
        figure = written(figure.to, figure.unit, decimals=decimals)
    return figure.number()


def count(value: object) -> str:
    """Print a count alone, below ten with a leading zero: ``07``."""
    if not is_number(value):
        return figure_of(value).number(padded=True)
    whole: Decimal = written(round_number, value, decimals=0)
    if value != whole:
        raise wrong(value, "a whole number", "một số nguyên")
    return format_number(int(whole), pad=2)


def money(value: object, decimals: int | None = None) -> str:
    """Print an amount in đồng: ``1.234.567 đồng``."""
    return _money(value, decimals, None, DONG)


def millions(value: object, decimals: int | None = None) -> str:
    """Print an amount of đồng in millions: ``1.234,567 triệu đồng``."""
    return _money(value, decimals, "triệu", _MILLIONS)


def billions(value: object, decimals: int | None = None) -> str:
    """Print an amount of đồng in billions: ``15,361669901 tỷ đồng``."""
    return _money(value, decimals, "tỷ", _BILLIONS)


def _money(value: object, decimals: int | None, scale: MoneyScale | None, unit: Unit) -> str:
    if is_number(value):
        return str(written(format_money, value, scale=scale, decimals=decimals))
    what = ("an amount of money", "số tiền")
    return unit.attach_to(_converted(figure_of(value), unit, decimals, what).number())


def percent(value: object, decimals: int | None = None) -> str:
    """Print a percentage that is given in points: ``98,5%``."""
    if is_number(value):
        return str(written(format_percent, value, decimals=decimals))
    what = ("a percentage", "tỷ lệ phần trăm")
    return str(_converted(figure_of(value), PERCENT, decimals, what))


def _converted(figure: Figure, unit: Unit, decimals: int | None, what: tuple[str, str]) -> Figure:
    en, vi = what
    try:
        converted: Figure = written(figure.to, unit, decimals=decimals)
    except UnitMismatchError:
        raise TagError(f"'{figure}' is not {en}", f"'{figure}' không phải là {vi}") from None
    return converted
