"""Run all benchmarks, print a table, and with ``--write`` put it into the documentation.

python3 dev.py benchmark
python3 dev.py benchmark templates
python3 dev.py benchmark --write

The second runs those of one module. Other engines for Word templates are installed by
``python3 -m benchmarks.peers``, each in an environment of its own.
"""

import math
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from itertools import chain
from pathlib import Path

from benchmarks import (
    _compare,
    audit,
    checks,
    forms,
    numbers,
    peers,
    places,
    reading,
    templates,
    words,
)
from benchmarks._compare import Result
from tools.results import say, write
from vn_localgov.errors import Wording

ROOT = Path(__file__).parents[1]
PAGES = {"en": ROOT / "docs/en/reference/speed.md", "vi": ROOT / "docs/vi/reference/speed.md"}
PACKAGES = (
    *("Babel", "docxtpl", "isal", "num2words", "num2words2", "vietnam-number", "vn-money"),
    "vn-numberwords",
)
HEAD = Wording(
    "| task | time | beside | times as fast | wanted |\n|---|--:|---|--:|--:|\n",
    "| việc | thời gian | so với | nhanh gấp | cần |\n|---|--:|---|--:|--:|\n",
)
MODULES = (numbers, words, reading, places, audit, forms, checks, templates)
THOUSAND, MILLION = 10**3, 10**6


def main(*options: str) -> None:
    """Run all tasks, one after the other."""
    results = []
    modules = [it for it in MODULES if it.__name__.rpartition(".")[2] in options] or MODULES
    for task in chain.from_iterable(module.tasks() for module in modules):
        print(f"{task.name.en} …", file=sys.stderr, flush=True)
        results.append(_compare.run(task))
    print(page_part("en", results))
    if "--write" in options:
        for language, page in PAGES.items():
            write(page, page_part(language, results))


def page_part(language: str, results: Iterable[Result]) -> str:
    """All results as a table, and what they rest on."""
    rows = chain.from_iterable(_rows(language, result) for result in results)
    return f"{say(HEAD, language)}{''.join(rows)}\n{say(_conditions(), language)}\n"


def _rows(language: str, result: Result) -> Iterator[str]:
    task = result.task
    first = [say(task.name, language), _time(result, language)]
    wanted = f"{task.least:g}" if task.least else task.wanted
    for name, seconds in result.others.items() or [("", math.nan)]:
        ratio = _ratio(seconds / result.own, language) if name else ""
        cells = [*first, name, ratio, wanted]
        yield f"| {' | '.join(cells)} |\n"
        first = ["", ""]


def _time(result: Result, language: str) -> str:
    if result.task.told:
        return result.task.told
    if result.task.bytes:
        return f"{_number(result.task.bytes / MILLION / result.own, language)} MB/s"
    micros = result.own / len(result.task.values) / result.task.parts * MILLION
    if micros < THOUSAND:
        return f"{_number(micros, language)} µs"
    return f"{_number(micros / THOUSAND, language)} ms"


def _ratio(ratio: float, language: str) -> str:
    return _number(ratio, language) if math.isfinite(ratio) else "–"


def _number(value: float, language: str) -> str:
    # Two digits are what a busy machine leaves certain.
    text = f"{value:.2g}" if value < 10 else f"{value:.0f}"  # noqa: PLR2004
    return text.replace(".", ",") if language == "vi" else text


def _conditions() -> Wording:
    python = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    machine = f"{_processor()}, {os.cpu_count()}"
    versions = ", ".join(_versions())
    turns = _compare.TURNS
    absent = _absent()
    missing_en, missing_vi = (f" {word}: {absent}." * bool(absent) for word in ("Absent", "Thiếu"))
    return Wording(
        f"{python}; {machine} cores; {versions}. All candidates took {turns} turns in one run, "
        f"and the best of each counts.{missing_en}",
        f"{python}; {machine} nhân; {versions}. Mọi thư viện chạy luân phiên {turns} lượt trong "
        f"cùng một lần đo, lấy lượt nhanh nhất của mỗi thư viện.{missing_vi}",
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _versions() -> Iterator[str]:
    for package in PACKAGES:
        try:
            yield f"{package} {metadata.version(package)}"
        except metadata.PackageNotFoundError:
            continue
    for name in (*peers.OF_PYTHON, *peers.OF_NODE):
        if version := peers.version(name):
            yield f"{name} {version}"


def _absent() -> str:
    names = (*peers.OF_PYTHON, *peers.OF_NODE)
    return ", ".join(name for name in names if not peers.version(name))


if __name__ == "__main__":
    main(*sys.argv[1:])
