"""Changes: so much, so many percent, or so many points; three things that do not mix."""

import enum
from abc import ABC, abstractmethod
from typing import Self

import attrs

from vn_localgov.errors import UnitMismatchError
from vn_localgov.numbers import Number
from vn_localgov.quantities._legible import legible
from vn_localgov.quantities._quantity import Quantity, add_signed
from vn_localgov.units import Unit

_PERCENT = Unit.parse("%")
_PERMILLE = Unit.parse("‰")
# What the difference of two shares is counted in.
_POINTS = {
    _PERCENT: Unit.parse("điểm phần trăm"),
    _PERMILLE: Unit.parse("điểm phần nghìn"),
}


class Trend(enum.StrEnum):
    """The word for a change (*xu hướng*), decided before anything is rounded."""

    INCREASE = "tăng"
    DECREASE = "giảm"
    UNCHANGED = "không đổi"

    @classmethod
    def of(cls, difference: Number) -> "Trend":
        """Choose the word for a difference."""
        if difference < 0:
            return cls.DECREASE
        return cls.INCREASE if difference > 0 else cls.UNCHANGED


@attrs.frozen
class Change(ABC):
    """A change (*mức tăng, giảm*); below zero is a decrease.

    There are three kinds, which are neither equal to each other nor added: 3 points more
    is not 3% more.
    """

    amount: Quantity

    def __attrs_post_init__(self) -> None:
        """Refuse an amount in a unit that this kind of change does not have."""
        if not self._fits(self.amount.unit):
            raise UnitMismatchError(f"{type(self).__name__} is not told in {self.amount.unit}")

    @staticmethod
    @abstractmethod
    def _fits(unit: Unit) -> bool: ...

    @abstractmethod
    def applied_to(self, base: Quantity) -> Quantity:
        """Tell what *base* becomes by it."""

    @property
    def trend(self) -> Trend:
        """Whether it is up or down."""
        return Trend.of(self.amount.value)

    def phrase(self, *, decimals: int | None = None) -> str:
        """Say it: ``tăng 09 doanh nghiệp``; the number is 0 only if nothing changed."""
        if self.trend is Trend.UNCHANGED:
            return str(self.trend)
        return f"{self.trend} {legible(abs(self.amount), decimals=decimals)}"

    def __str__(self) -> str:
        return self.phrase()


@attrs.frozen
class _AddedChange(Change):
    """A change that is added to what it changes, so that two of a kind add up."""

    def __add__(self, other: Self) -> Self:
        if type(self) is not type(other):
            kinds = f"{type(self).__name__} and {type(other).__name__}"
            raise TypeError(f"{kinds} are different things and have no sum")
        return attrs.evolve(self, amount=self.amount + other.amount)


@attrs.frozen
class AbsoluteChange(_AddedChange):
    """So much more or less, in the unit of what changes (*mức tăng tuyệt đối*).

    >>> print(AbsoluteChange(Quantity(value=-3, unit="hộ")))
    giảm 03 hộ

    Changes of periods that follow each other add up.

    Raises:
        UnitMismatchError: The amount is a share or in points, which `PointChange` is for.
    """

    @staticmethod
    def _fits(unit: Unit) -> bool:
        return unit not in _POINTS and unit not in _POINTS.values()

    def applied_to(self, base: Quantity) -> Quantity:
        """Add it.

        Raises:
            UnitMismatchError: *base* is in another unit.
        """
        return base + self.amount


@attrs.frozen
class PointChange(_AddedChange):
    """So many points between two shares (*điểm phần trăm*).

    From 92,3% to 95,3% is 3 points, and not 3%:

    >>> change = PointChange(Quantity(value=3, unit="điểm phần trăm"))
    >>> print(change, "->", change.applied_to(Quantity(value=92, unit="%")))
    tăng 3 điểm phần trăm -> 95%

    Raises:
        UnitMismatchError: The amount is not in points.
    """

    @staticmethod
    def _fits(unit: Unit) -> bool:
        return unit in _POINTS.values()

    def applied_to(self, base: Quantity) -> Quantity:
        """Add the points to a share, or to points.

        Raises:
            UnitMismatchError: *base* is neither, or counted by another number.
        """
        if _POINTS.get(base.unit, base.unit) != self.amount.unit:
            raise UnitMismatchError(f"{self.amount.unit} cannot be added to {base.unit}")
        return base + attrs.evolve(self.amount, unit=base.unit)


@attrs.frozen
class PercentChange(Change):
    """So many percent of what it was (*tốc độ tăng, giảm*).

    Two of them do not add up; the second one is of more already:

    >>> tenth = PercentChange(Quantity(value=10, unit="%"))
    >>> print(tenth.then(tenth))
    tăng 21%

    Raises:
        UnitMismatchError: The amount is not in percent.
    """

    @staticmethod
    def _fits(unit: Unit) -> bool:
        return unit == _PERCENT

    def applied_to(self, base: Quantity) -> Quantity:
        """Add so many percent of *base*."""
        return base + base.times(self.amount, unit=base.unit)

    def then(self, other: Self) -> Self:
        """Let *other* follow."""
        both = self.amount.times(other.amount, unit=_PERCENT)
        return attrs.evolve(self, amount=self.amount + other.amount + both)


def stated_change(amount: Quantity) -> Change:
    """Tell by its unit which kind of change a printed *amount* is (*tăng 3%*).

    >>> [type(stated_change(Quantity(value=3, unit=unit))).__name__ for unit in ("%", "hộ")]
    ['PercentChange', 'AbsoluteChange']
    """
    if amount.unit in _POINTS.values():
        return PointChange(amount)
    return PercentChange(amount) if amount.unit == _PERCENT else AbsoluteChange(amount)


def change_between(now: Quantity, then: Quantity) -> AbsoluteChange | PointChange:
    """Compare with what was *then* (*so với cùng kỳ*): shares in points, all else as it is.

    Raises:
        UnitMismatchError: The units differ.
    """
    difference = now - then
    points = _POINTS.get(now.unit, now.unit)
    if points in _POINTS.values():
        return PointChange(attrs.evolve(difference, unit=points))
    return AbsoluteChange(difference)


def growth_between(now: Quantity, then: Quantity) -> PercentChange | None:
    """Tell by how many percent of *then* it changed (*tốc độ tăng*).

    None if *then* was zero or less: nothing grows from nothing.

    >>> harvest = [Quantity(value=value, unit="tấn") for value in (5978, 5800)]
    >>> print(growth_between(*harvest))
    tăng 3,07%

    Raises:
        UnitMismatchError: The units differ.
    """
    if then.value <= 0:
        return None
    return PercentChange(add_signed([now.per(then, _PERCENT)], (1,), -100))
