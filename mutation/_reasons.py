"""Changes that no test has to notice, and why."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import attrs

from mutation._workshop import Mutant
from vn_localgov.errors import Wording

EXPLAINED = Path(__file__).with_name("explained.toml")


@attrs.frozen
class Reason:
    """Why some changes make no difference that a user could see.

    Attributes:
        patterns: Of the line that was, and of the line that it became.
    """

    wording: Wording
    patterns: tuple[tuple[str, str], ...]

    def explains(self, mutant: Mutant) -> bool:
        """Whether *mutant* is one of these changes."""
        return any(
            re.fullmatch(was, mutant.was) and re.fullmatch(now, mutant.now)
            for was, now in self.patterns
        )


def reason_of(mutant: Mutant) -> Reason | None:
    """Why *mutant* need not be noticed; None if nobody said."""
    return next((reason for reason in reasons() if reason.explains(mutant)), None)


def unexplained(mutants: Iterable[Mutant]) -> Iterator[Mutant]:
    """Those of *mutants* that were tried, and that nobody noticed and nobody explained."""
    missed = (it for it in mutants if it.is_tried and not it.is_noticed)
    return (it for it in missed if reason_of(it) is None)


@cache
def reasons() -> tuple[Reason, ...]:
    """All reasons, in the order of their table."""
    rows = tomllib.loads(EXPLAINED.read_text("utf-8"))["reason"]
    return tuple(
        Reason(
            Wording(row["en"], row["vi"]), tuple((it["was"], it["now"]) for it in row["changes"])
        )
        for row in rows
    )
