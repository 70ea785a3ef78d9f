"""A percentage of whole things can take only some values (GRIM)."""

from fractions import Fraction
from typing import Literal

import attrs

from vn_localgov.audit._printed import Printed

_ALL = 100


@attrs.frozen(kw_only=True)
class Granularity:
    """What a printed percentage of whole things leaves possible (*phép thử số nguyên*).

    Attributes:
        possible: The whole numbers that the unknown one of part and whole may be.
        power: How likely a wrong percentage would be noticed, from 0 to 1. It is 0 where
            possible percentages are closer together than the last printed digit.
    """

    possible: range
    power: Fraction

    @property
    def is_impossible(self) -> bool:
        """Whether no whole number serves."""
        return not self.possible


def granularity(percent: Printed, known: int, *, role: Literal["part", "whole"]) -> Granularity:
    """Ask which whole numbers *percent* and the *known* part or whole allow.

    298 people cannot be 238,48 % of any number of people, and 125 make 238,4 %:

    >>> from vn_localgov.figures import Figure
    >>> from vn_localgov.units import Unit
    >>> def printed(text):
    ...     return Printed(id="", name="", figure=Figure.parse(text), unit=Unit.parse("%"))
    >>> granularity(printed("238,48%"), 298, role="part").possible
    range(125, 125)
    >>> granularity(printed("238,4%"), 298, role="part").possible
    range(125, 126)

    Raises:
        ValueError: *percent* is vague or not above zero, or *known* is not above zero.
    """
    if not percent.is_exact or not percent.value or percent.value <= 0 or known <= 0:
        raise ValueError(f"cannot tell what {known} at {percent.cited.text} allows")
    shares = percent.interval / _ALL
    point = Fraction(percent.value) / _ALL
    step = percent.last_place / _ALL
    if role == "whole":
        return Granularity(
            possible=(known * shares).whole_numbers(), power=_power(Fraction(1, known), step)
        )
    whole = known / point
    spacing = known / whole - known / (whole + 1)
    return Granularity(possible=(known / shares).whole_numbers(), power=_power(spacing, step))


def _power(spacing: Fraction, step: Fraction) -> Fraction:
    return max(Fraction(0), 1 - step / spacing)
