"""Time candidates in turns, so that a busy machine slows them alike."""

import importlib
import math
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from vn_localgov.errors import Wording

TURNS = 9
OWN = "vn_localgov"

Call: TypeAlias = Callable[[Any], object]


@attrs.frozen(kw_only=True)
class Task:
    """One thing to do, and who does it.

    Attributes:
        values: What each candidate is called with, one after the other.
        others: Candidates by name; None is one that is not installed.
        least: How many times as fast as each of the others we have promised to be.
        agree: Whether all candidates have to give equal results.
        wanted: What we have promised where nobody else does the same.
        bytes: How long a text is read in all, where that tells more than the calls.
        parts: How many equal parts a value has, where the time of one of them is told.
        told: What was measured otherwise, and is no time.
    """

    name: Wording
    values: Sequence[Any]
    own: Call = bool
    others: Mapping[str, Call | None] = attrs.field(factory=dict)
    least: float | None = None
    wanted: str = ""
    agree: bool = False
    bytes: int = 0
    parts: int = 1
    told: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse to compare the speed of different results."""
        for name, other in self.others.items():
            if self.agree and other:
                wrong = [value for value in self.values if self.own(value) != other(value)]
                if wrong:
                    raise ValueError(f"{name} disagrees on {wrong[0]!r}")


@attrs.frozen(kw_only=True)
class Result:
    """Seconds for all values of a task, candidate by candidate, the best of all turns."""

    task: Task
    own: float
    others: Mapping[str, float]


def run(task: Task) -> Result:
    """Let the candidates take turns."""
    if task.told:
        return Result(task=task, own=math.nan, others={})
    calls = {OWN: task.own} | {name: call for name, call in task.others.items() if call}
    best = dict.fromkeys(calls, math.inf)
    for _ in range(TURNS):
        for name, call in calls.items():
            best[name] = min(best[name], _seconds(call, task.values))
    return Result(task=task, own=best.pop(OWN), others=best)


def _seconds(call: Call, values: Sequence[Any]) -> float:
    """How long *call* takes for all *values*; endless if it fails."""
    start = time.perf_counter()
    try:
        for value in values:
            call(value)
    except Exception:  # noqa: BLE001 - whatever other packages raise
        return math.inf
    return time.perf_counter() - start


def theirs(module: str, name: str, **options: object) -> Call | None:
    """Take a function of another package, if that is installed."""
    try:
        function = getattr(importlib.import_module(module), name)
    except ImportError:
        return None
    return lambda value: function(value, **options)
