"""How fast numbers become words and words numbers, beside other packages.

    pip install num2words vietnam-number vn-numberwords
    python benchmarks/words.py

All candidates take turns in one run, so that a busy machine slows them alike; each
figure is the best of several turns. A package that is not installed, or stops at one
of the numbers, is left out. Speed is compared, not correctness: on these numbers most
of the others are wrong now and then, which `tests/test_words.py` shows.
"""

# ruff: noqa: INP001, T201 - a script that prints

import importlib
import random
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from vn_localgov.words import WordStyle, parse_words, spell_number

TURNS = 7
OWN = "vn-localgov"
SPOKEN = WordStyle(zero_groups="spoken", ty_style="each")

Call = Callable[[Any], object]


def numbers(most: int, count: int = 2000) -> list[int]:
    """Whole numbers, the same in each run."""
    return random.Random(most).choices(range(most), k=count)  # noqa: S311 - no secret


def theirs(module: str, name: str, **options: object) -> Call | None:
    """Take a function of another package, if that is installed."""
    try:
        function = getattr(importlib.import_module(module), name)
    except ImportError:
        return None
    return lambda value: function(value, **options)


def best_of_turns(calls: dict[str, Call], values: list[Any]) -> dict[str, float]:
    """Seconds for each value, candidate by candidate."""
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(TURNS):
        for name, call in calls.items():
            best[name] = min(best[name], seconds(call, values) / len(values))
    return best


def seconds(call: Call, values: list[Any]) -> float:
    """How long *call* takes for all *values*; endless if it fails."""
    start = time.perf_counter()
    try:
        for value in values:
            call(value)
    except Exception:  # noqa: BLE001 - whatever other packages raise
        return float("inf")
    return time.perf_counter() - start


def show(task: str, calls: dict[str, Call | None], values: list[Any]) -> None:
    """Print a table of one task."""
    times = best_of_turns({name: call for name, call in calls.items() if call}, values)
    print(f"\n{task:<34} {'µs each':>8} {'time, own = 1':>14}")
    for name in calls:
        taken = times.get(name, float("inf"))
        if taken == float("inf"):
            print(f"{name:<34} {'–':>8} {'–':>14}")
        else:
            print(f"{name:<34} {taken * 1e6:>8.2f} {taken / times[OWN]:>14.2f}")


def writers() -> dict[str, Call | None]:
    """Whoever writes numbers in words."""
    return {
        OWN: spell_number,
        "vn-localgov, every zero spoken": lambda value: spell_number(value, style=SPOKEN),
        "num2words": theirs("num2words", "num2words", lang="vi"),
        "vietnam-number": theirs("vietnam_number", "n2w"),
        "vn-numberwords": theirs("vn_numberwords", "number_to_words"),
    }


def readers() -> dict[str, Call | None]:
    """Whoever reads words."""
    return {
        OWN: parse_words,
        "vietnam-number": theirs("vietnam_number", "w2n"),
        "vn-numberwords": theirs("vn_numberwords", "words_to_number"),
    }


def main() -> None:
    """Compare at three sizes."""
    write, read = writers(), readers()
    n2w = write["vietnam-number"]
    write["vietnam-number"] = (lambda value: n2w(str(value))) if n2w else None
    for most in (10**3, 10**6, 10**12):
        values = numbers(most)
        show(f"Write whole numbers below {most:.0e}", write, values)
        show(f"Read them, below {most:.0e}", read, [spell_number(value) for value in values])
    decimals = [Decimal(value).scaleb(-2) for value in numbers(10**8)]
    show("Write two decimals", write, decimals)
    show("Read them", {OWN: parse_words}, [spell_number(value) for value in decimals])


if __name__ == "__main__":
    main()
