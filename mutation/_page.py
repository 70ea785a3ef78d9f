"""The results, as a page of the documentation shows them."""

import contextlib
import datetime as dt
import platform
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from importlib import metadata
from itertools import chain

from mutation._reasons import reason_of, reasons, unexplained
from mutation._workshop import Mutant
from tools.results import say
from vn_localgov.dates import format_date
from vn_localgov.errors import Wording
from vn_localgov.numbers import format_percent

_PACKAGES = Wording(
    "| package | changes | noticed | explained | left | score |\n|---|--:|--:|--:|--:|--:|\n",
    "| gói | thay đổi | phát hiện | giải thích | còn lại | điểm |\n|---|--:|--:|--:|--:|--:|\n",
)
_REASONS = Wording(
    "| changes | why no test has to notice them |\n|--:|---|\n",
    "| thay đổi | vì sao không phép kiểm tra nào phải phát hiện |\n|--:|---|\n",
)
_TOOLS = ("mutmut", "pytest", "hypothesis")

Results = Mapping[str, Sequence[Mutant]]


def page_part(language: str, results: Results) -> str:
    """How many changes were noticed, and why the others need not be."""
    packages = (_row(name, mutants, language) for name, mutants in results.items())
    parts = (
        say(_PACKAGES, language) + "".join(packages),
        say(_REASONS, language) + "".join(_reason_rows(results, language)),
        f"{_today(language)}: {', '.join(_tools())}.{say(_untried(results), language)}\n",
    )
    return "\n".join(parts)


def left(results: Results) -> Iterator[str]:
    """Each change that nobody noticed and nobody explained."""
    for mutants in results.values():
        for mutant in unexplained(mutants):
            yield f"{mutant.name} ({mutant.status})\n  - {mutant.was}\n  + {mutant.now}"


def _row(name: str, mutants: Sequence[Mutant], language: str) -> str:
    total = sum(it.is_tried for it in mutants)
    noticed = sum(it.is_noticed for it in mutants)
    missed = len(list(unexplained(mutants)))
    score = format_percent(Fraction(100 * noticed, total or 1), decimals=1, locale=language)
    cells = (f"`{name}`", total, noticed, total - noticed - missed, missed, score)
    return f"| {' | '.join(map(str, cells))} |\n"


def _reason_rows(results: Results, language: str) -> Iterator[str]:
    missed = (it for it in _all(results) if it.is_tried and not it.is_noticed)
    counts = Counter(map(reason_of, missed))
    for reason in reasons():
        if count := counts[reason]:
            yield f"| {count} | {say(reason.wording, language)} |\n"


def _today(language: str) -> str:
    today = dt.datetime.now(tz=dt.UTC).date()
    return format_date(today, "short") if language == "vi" else today.isoformat()


def _untried(results: Results) -> Wording:
    if count := sum(not it.is_tried for it in _all(results)):
        return Wording(f" Changes not tried yet: {count}.", f" Thay đổi chưa thử: {count}.")
    return Wording("", "")


def _all(results: Results) -> Iterator[Mutant]:
    return chain.from_iterable(results.values())


def _tools() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    for name in _TOOLS:
        with contextlib.suppress(metadata.PackageNotFoundError):
            yield f"{name} {metadata.version(name)}"
