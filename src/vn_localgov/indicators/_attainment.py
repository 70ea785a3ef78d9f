"""How much of a plan was done, and in which word that is said."""

import enum
from fractions import Fraction

from vn_localgov.errors import UnitMismatchError
from vn_localgov.quantities import Quantity
from vn_localgov.units import Unit

_PERCENT = Unit.parse("%")
_ALL = 100


class Direction(enum.Enum):
    """Which way is good; it decides what attaining a plan means.

    More income is better, fewer poor households are better. The words "105% of the
    plan" mean opposite things for the two, so a target has to say which it is.
    """

    HIGHER_IS_BETTER = "cao"
    LOWER_IS_BETTER = "thap"


class Status(enum.StrEnum):
    """The word for a plan (*mức hoàn thành*), decided before anything is rounded.

    Also under a ceiling *vượt* is good: fewer poor households than were allowed.
    """

    EXCEEDED = "vượt"
    MET = "đạt"
    MISSED = "chưa đạt"

    @classmethod
    def of(cls, attained: Quantity) -> "Status":
        """Choose the word for an attainment in percent."""
        return cls._beyond(attained.value - _ALL)

    @classmethod
    def between(cls, done: Quantity, planned: Quantity, direction: Direction) -> "Status":
        """Choose the word for a figure and its plan, which may be zero.

        >>> accidents = Quantity(value=0, unit="vụ")
        >>> print(Status.between(accidents, accidents, Direction.LOWER_IS_BETTER))
        đạt

        Raises:
            UnitMismatchError: They differ in unit.
        """
        left = (done - planned).value
        return cls._beyond(-left if direction is Direction.LOWER_IS_BETTER else left)

    @classmethod
    def _beyond(cls, distance: Fraction) -> "Status":
        if distance < 0:
            return cls.MISSED
        return cls.EXCEEDED if distance > 0 else cls.MET


def attainment(done: Quantity, planned: Quantity, direction: Direction) -> Quantity | None:
    """How much of the plan was done (*mức đạt kế hoạch*), in percent: 100 is all of it.

    Where less is better, it is plan by figure: 57 poor households of 60 that were allowed
    are 105,26%.

    >>> poor, allowed = Quantity(value=57, unit="hộ"), Quantity(value=60, unit="hộ")
    >>> print(attainment(poor, allowed, Direction.LOWER_IS_BETTER).figure(decimals=2))
    105,26%

    None if that divides by zero ("no accident"), or one of them is below zero.

    Raises:
        UnitMismatchError: They differ in unit.
    """
    if done.unit != planned.unit:
        raise UnitMismatchError(f"{done} and {planned} differ in unit")
    above, below = done, planned
    if direction is Direction.LOWER_IS_BETTER:
        above, below = planned, done
    return above.per(below, _PERCENT) if below.value > 0 and above.value >= 0 else None
