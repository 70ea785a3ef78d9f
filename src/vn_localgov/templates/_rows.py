"""In which rows of the data something is wrong, in words."""

from collections.abc import Sequence
from typing import TypeAlias

import attrs

from vn_localgov.errors import Wording

# Numbers from 1 on, from the outermost loop inwards; none outside of loops.
Row: TypeAlias = tuple[int, ...]
_TOLD = 3


@attrs.frozen(order=True, kw_only=True)
class Rows:
    """The values of a loop for which the same is wrong (*dòng dữ liệu*).

    >>> Rows(first=((4,), (7,), (9,)), times=12).wording.en
    'row 4 of the data, likewise row 7, 9 and 9 more'
    >>> Rows(first=((3, 2),), times=1).wording.vi
    'dòng dữ liệu thứ 3, dòng con thứ 2'

    Attributes:
        first: The first of them, each as its number in what is looped over, counted from 1;
            within another loop, behind the number in that.
        times: How many there are; 0 outside of loops.
        is_all: Whether these are all; if not, nobody looked for more.
    """

    first: tuple[Row, ...] = ()
    times: int = 0
    is_all: bool = True

    @property
    def wording(self) -> Wording:
        """The rows in words; empty outside of loops."""
        return Wording(*map(", ".join, zip(*self._steps, strict=True))) if self.first else _NONE

    @property
    def _steps(self) -> list[Wording]:
        outer, *inner = self.first[0]
        return [
            Wording(f"row {outer} of the data", f"dòng dữ liệu thứ {outer}"),
            *(Wording(f"row {it} within it", f"dòng con thứ {it}") for it in inner),
            *([self._others] if self.times > 1 else []),
        ]

    @property
    def _others(self) -> Wording:
        """The rows behind the first one; in loops within loops only how many."""
        is_plain = len(self.first[0]) == 1
        told = [str(it[0]) for it in self.first[1:_TOLD]] if is_plain else []
        left = self.times - 1 - len(told)
        least = _NONE if self.is_all else Wording("at least ", "ít nhất ")
        more = [Wording(f"{least.en}{left} more", f"{least.vi}{left} dòng khác")] if left else []
        noun = Wording("row ", "dòng ") if told else _NONE
        en = _listed([*told, *(it.en for it in more)], "and")
        vi = _listed([*told, *(it.vi for it in more)], "và")
        return Wording(f"likewise {noun.en}{en}", f"tương tự ở {noun.vi}{vi}")


_NONE = Wording("", "")


def _listed(words: Sequence[str], last: str) -> str:
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end
