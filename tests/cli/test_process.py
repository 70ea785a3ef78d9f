"""What a shell starts prints what the tests read, which start no process."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.console_blocks import COLOURS, output
from vn_localgov.__main__ import main


def process_output(arguments: list[str]) -> str:
    """All that a process prints into a pipe, 80 columns wide and without colours."""
    plain = {name: value for name, value in os.environ.items() if name not in COLOURS}
    return subprocess.run(
        [sys.executable, "-m", "vn_localgov", *arguments],
        env=plain | {"PYTHONUTF8": "1", "COLUMNS": "80", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    ).stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report that was built."""
    folder = tmp_path_factory.mktemp("process")
    with contextlib.chdir(folder):
        main(["new", "bao-cao"])
        main(["build", "bao-cao"])
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["new", "--list"],
        ["build", "bao-cao"],
        ["build", "chua-co"],
        ["audit", "bao-cao"],
        ["check", "bao-cao/build/bao-cao.docx"],
        ["template", "inspect", "bao-cao/build/bao-cao.docx"],
    ],
    ids=" ".join,
)
def test_a_process_prints_the_same(
    arguments: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each kind of command, with what it says and what it complains of."""
    monkeypatch.chdir(folder)

    assert process_output(arguments) == output(arguments) != ""
