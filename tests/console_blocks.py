"""Run the commands that the documentation shows, and compare what they print."""

import doctest
import os
import re
import shlex
import subprocess
import sys

from sybil import Example

RUN = (["vn-localgov"], ["python3", "-m", "vn_localgov"])
ONLY_SHOWN = ("python3 dev.py", "python3 -m pip", "git", "cd", "pip")

_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
_LINE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
# Typer prints colours for these, also into a pipe.
_COLOURS = {"FORCE_COLOR", "GITHUB_ACTIONS", "PY_COLORS"}


def evaluate(example: Example) -> str | None:
    """Run the commands of a console block; describe the first that differs."""
    for command, expected in commands(example.parsed):
        words = program(command)
        if words and (difference := compare(expected, output(words))):
            return f"$ {command}\n{difference}"
    return None


def commands(block: str) -> list[tuple[str, str]]:
    r"""Each command of *block*, and the output shown below it.

    >>> commands("$ vn-localgov check \\\n  a.docx\nĐạt\n\n$ git status\n")
    [('vn-localgov check   a.docx', 'Đạt'), ('git status', '')]
    >>> commands("Đạt\n")
    Traceback (most recent call last):
        ...
    ValueError: a console block starts with '$ ': Đạt
    """
    before, *parts = _PROMPT.split(block.replace("\\\n", ""))
    if before or not parts:
        raise ValueError(f"a console block starts with '$ ': {before.strip()}")
    lines = [part.partition("\n") for part in parts]
    return [(command, expected.rstrip()) for command, _, expected in lines]


def program(command: str) -> list[str] | None:
    """What to start for *command*; None if pages only show it.

    >>> program("vn-localgov new 'bao cao'")[1:]
    ['-m', 'vn_localgov', 'new', 'bao cao']
    >>> program("git status")
    >>> program("rm bao-cao.toml")
    Traceback (most recent call last):
        ...
    ValueError: the documentation tests cannot run: rm bao-cao.toml
    """
    words = shlex.split(command)
    for shown in RUN:
        if words[: len(shown)] == shown:
            return [sys.executable, "-m", "vn_localgov", *words[len(shown) :]]
    if f"{command} ".startswith(tuple(f"{name} " for name in ONLY_SHOWN)):
        return None
    raise ValueError(f"the documentation tests cannot run: {command}")


def output(words: list[str]) -> str:
    """All that the program prints, 80 columns wide and without colours."""
    plain = {name: value for name, value in os.environ.items() if name not in _COLOURS}
    return subprocess.run(
        words,
        env=plain | {"PYTHONUTF8": "1", "COLUMNS": "80", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    ).stdout


def compare(expected: str, printed: str) -> str:
    r"""How *printed* differs from *expected*, in which ``...`` stands for any text.

    >>> compare("Đã ghi ... trang", "Đã ghi 12 trang  \n")
    ''
    >>> print(compare("Đạt", "Không đạt"), end="")
    Expected:
        Đạt
    Got:
        Không đạt
    """
    checker = doctest.OutputChecker()
    got = _LINE_ENDS.sub("", printed).rstrip()
    if checker.check_output(expected, got, doctest.ELLIPSIS):
        return ""
    wanted = doctest.Example("", expected)
    return checker.output_difference(wanted, got, doctest.ELLIPSIS)
