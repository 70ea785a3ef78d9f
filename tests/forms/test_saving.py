"""A file appears complete or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from vn_localgov.forms import Document

OLD, NEW = Document(b"old"), Document(b"new" * 1000)


def test_a_document_is_written_as_it_is(tmp_path: Path) -> None:
    """Byte for byte, over an old one, and with nothing beside it."""
    path = tmp_path / "báo cáo.docx"
    OLD.save(path)
    NEW.save(str(path))

    assert path.read_bytes() == NEW.to_bytes()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("failure", [OSError("disk full"), KeyboardInterrupt()])
def test_an_old_file_survives_a_failure(
    step: str, failure: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever happens on the way, there is the old file, and nothing half written."""
    path = tmp_path / "report.docx"
    OLD.save(path)

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(step, fail)
    with pytest.raises(type(failure)):
        NEW.save(path)

    assert path.read_bytes() == OLD.to_bytes()
    assert list(tmp_path.iterdir()) == [path]


_SLOW_SAVE = """
import os, sys, time
from vn_localgov.forms import Document
os.fsync = lambda _: (print("half way", flush=True), time.sleep(60))
Document(b"new" * 1000).save(sys.argv[1])
"""


def test_an_old_file_survives_a_kill(tmp_path: Path) -> None:
    """A run that is killed half way leaves the old file under its name."""
    path = tmp_path / "report.docx"
    OLD.save(path)
    command = [sys.executable, "-c", _SLOW_SAVE, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()

    assert path.read_bytes() == OLD.to_bytes()


def test_a_missing_folder_is_an_error_of_the_system(tmp_path: Path) -> None:
    """Folders are not made by the way."""
    with pytest.raises(FileNotFoundError):
        NEW.save(tmp_path / "missing" / "report.docx")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_colleagues_may_read_the_file(tmp_path: Path) -> None:
    """The file gets the usual permissions of the user."""
    usual, path = tmp_path / "usual", tmp_path / "report.docx"
    usual.touch()
    NEW.save(path)

    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_a_document_does_not_print_its_bytes() -> None:
    """A message that shows it stays readable."""
    assert repr(NEW) == "Document()"
