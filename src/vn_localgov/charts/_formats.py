r"""How numbers are printed in charts, whatever the machine that shows them is set to.

Word prints numbers with the marks of the machine: the code ``#,##0`` shows 1,261 where Windows
is set to English. A point that is written into the code as text stands on each machine, and
the code may say for which numbers: ``[>=1000]0\.000;0``. Decimals cannot be written so.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import count
from math import ceil, floor

import attrs

_GROUP = 3
# So many tiers can be told apart: two conditions, and all others.
_TIERS = 3
_PLAIN = "0"


def number_format(values: Iterable[Decimal]) -> str | None:
    r"""Give the code that prints all *values* with points between thousands.

    >>> number_format([Decimal(1261), Decimal(75)])
    '[>=1000]0\\.000;0'

    None if no code does: for decimals, for thousands below zero, and for figures that are
    too far apart.
    """
    numbers = list(values)
    if any(map(_has_decimals, numbers)):
        return None
    tiers = sorted({_tier(it) for it in numbers} - {1}, reverse=True)
    if len(tiers) >= _TIERS or any(it <= -1000 for it in numbers):  # noqa: PLR2004 - a group
        return None
    codes = [f"[>={10 ** (_GROUP * (it - 1))}]{_code(it)}" for it in tiers]
    return ";".join([*codes, _PLAIN])


def _has_decimals(value: Decimal) -> bool:
    """Whether it is printed with some, be it only a zero."""
    return int(value.as_tuple().exponent) < 0


def _tier(value: Decimal) -> int:
    """In how many groups of digits it is printed."""
    return -(-len(f"{value.copy_abs():f}") // _GROUP)


def _code(tier: int) -> str:
    return _PLAIN + r"\.000" * (tier - 1)


@attrs.frozen
class Scale:
    """The lines of an axis (*thang chia*): where they begin and end, and how far they are apart.

    >>> Scale.of([Decimal(1261), Decimal(75)])
    Scale(low=0, high=1500, step=500)
    """

    low: int
    high: int
    step: int

    @classmethod
    def of(cls, values: Iterable[Decimal]) -> "Scale | None":
        """Choose whole numbers around zero and all *values*; None if they are too small."""
        exact = [Fraction(0), *map(Fraction, values)]
        low, high = min(exact), max(exact)
        if high - low < _FEWEST:
            return None
        step = next(it for it in _nice() if high - low <= it * _MOST)
        return cls(floor(low / step) * step, ceil(high / step) * step, step)

    @property
    def code(self) -> str | None:
        """The code that prints the numbers at its lines; None if there is none."""
        return number_format(map(Decimal, range(self.low, self.high + 1, self.step)))


# Lines of an axis: with fewer it says nothing, with more it is crowded.
_FEWEST, _MOST = 2, 5


def _nice() -> Iterator[int]:
    return (digit * 10**power for power in count() for digit in (1, 2, 5))
