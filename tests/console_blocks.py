"""Run the commands that the documentation shows, and compare what they print."""

import contextlib
import doctest
import io
import re
import shlex

import pytest
from sybil import Example

from vn_localgov.__main__ import main

RUN = (["vn-localgov"], ["python3", "-m", "vn_localgov"])
ONLY_SHOWN = ("python3 dev.py", "python3 -m pip", "git", "cd", "pip")

_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
_LINE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
# Typer and rich print colours for these, also into a pipe.
COLOURS = ("FORCE_COLOR", "GITHUB_ACTIONS", "PY_COLORS")


def evaluate(example: Example) -> str | None:
    """Run the commands of a console block; describe the first that differs."""
    for command, expected in commands(example.parsed):
        arguments = own(command)
        if arguments is not None and (difference := compare(expected, output(arguments))):
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


def own(command: str) -> list[str] | None:
    """What *command* gives to our program; None if pages only show it.

    >>> own("vn-localgov new 'bao cao'")
    ['new', 'bao cao']
    >>> own("git status")
    >>> own("rm bao-cao.toml")
    Traceback (most recent call last):
        ...
    ValueError: the documentation tests cannot run: rm bao-cao.toml
    """
    words = shlex.split(command)
    for shown in RUN:
        if words[: len(shown)] == shown:
            return words[len(shown) :]
    if f"{command} ".startswith(tuple(f"{name} " for name in ONLY_SHOWN)):
        return None
    raise ValueError(f"the documentation tests cannot run: {command}")


def output(arguments: list[str]) -> str:
    """All that the program prints into a pipe, 80 columns wide and without colours.

    It runs here: to start a process takes longer than most commands. That a process
    prints the same is what ``tests/cli/test_process.py`` finds out.
    """
    pipe = io.BytesIO()
    stream = io.TextIOWrapper(pipe, newline="\n")
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(stream),
        contextlib.redirect_stderr(stream),
    ):
        for name in COLOURS:
            patch.delenv(name, raising=False)
        patch.setenv("COLUMNS", "80")
        patch.setenv("NO_COLOR", "1")
        main(arguments)
    stream.flush()
    return pipe.getvalue().decode()


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
