"""Communes by their code."""

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator

from benchmarks._compare import Task
from vn_localgov.errors import Wording
from vn_localgov.places import communes_on, find_commune

DAYS = (dt.date(2025, 6, 30), dt.date(2025, 7, 1))


def tasks() -> Iterator[Task]:
    """Look up every commune of the country, before and after the reform."""
    codes = [(commune.code, day) for day in DAYS for commune in communes_on(day)]
    yield Task(
        name=Wording("Look up a commune by code and date", "Tra xã theo mã và ngày"),
        values=codes,
        own=lambda code_and_day: find_commune(*code_and_day),
        wanted="2 µs",
    )
    yield Task(
        name=Wording(
            "Start Python, load the places and look one up",
            "Khởi động Python, nạp địa bàn và tra một xã",
        ),
        values=[LOOK_UP],
        own=in_a_new_process,
    )
    yield Task(
        name=Wording("Start Python and import the package", "Khởi động Python và nạp gói"),
        values=["import vn_localgov"],
        own=in_a_new_process,
    )


LOOK_UP = """\
import datetime
from vn_localgov.places import find_commune
assert find_commune("07864", datetime.date(2025, 7, 1))
"""


def in_a_new_process(code: str) -> object:
    """Run *code* as a program of its own would."""
    return subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
