"""The one front door sets itself up, and says in one sentence what is missing."""

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "dev.py"
PYPROJECT = """\
[project]
name = "stub"
version = "0"
[project.optional-dependencies]
cli = []
testing = []
[dependency-groups]
benchmark = ["num2words>=0.5"]
dev = ["pytest>=8.4", "ruff"]
"""


@pytest.fixture
def dev(tmp_path: Path) -> ModuleType:
    """``dev.py``, in the folder of another project."""
    copy = tmp_path / "dev.py"
    copy.write_text(SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("dev_copy", copy)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def calls(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What the project's Python is asked to run; nothing is really run."""
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "run", lambda *arguments: asked.append(arguments))
    monkeypatch.setattr(dev, "succeeds", lambda *_: dev.VENV.exists())
    monkeypatch.setattr(dev, "make_venv", lambda: dev.VENV.mkdir(exist_ok=True))
    return asked


def fail(*_: str) -> None:
    """What a command does that ends with status 3."""
    raise subprocess.CalledProcessError(3, "command")


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"]])
def test_help_lists_the_chores(
    dev: ModuleType, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """Whoever types too little learns what there is."""
    assert dev.main(arguments) == 0
    printed = capsys.readouterr().out

    assert all(f"python3 dev.py {chore}" in printed for chore in dev.CHORES)


def test_unknown_chores_are_refused(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the finger installs nothing, and fails."""
    assert dev.main(["tset"]) == 2
    assert "There is no chore named 'tset'." in capsys.readouterr().err
    assert not dev.VENV.exists()


def test_old_pythons_can_read_the_script() -> None:
    """Python 3.7 gets as far as the sentence that names what is needed."""
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_old_pythons_are_named_in_both_languages(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence says what is needed, and what is there."""
    monkeypatch.setattr(dev.sys, "version_info", (3, 8, 10))

    assert dev.main(["test"]) == 2
    assert capsys.readouterr().err == (
        "Python 3.11 or newer is needed; this one is 3.8.\n"
        "Cần Python 3.11 trở lên; máy này đang dùng bản 3.8.\n"
    )


def test_debian_without_venv_is_told_what_to_install(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command to type stands there in both languages, and no rest stays behind."""
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda _: None)

    assert dev.main(["test"]) == 2
    assert capsys.readouterr().err.count("`sudo apt install python3-venv`") == 2
    assert not dev.VENV.exists()


def test_a_half_made_environment_is_cleared_away(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fails halfway, as on Debian, leaves nothing that looks finished."""
    dev.VENV.mkdir()
    monkeypatch.setattr(dev.sys, "executable", str(dev.ROOT / "python"))
    monkeypatch.setattr(dev.subprocess, "run", lambda *a, **_: subprocess.CompletedProcess(a, 1))

    with pytest.raises(dev.SetUpError, match="python3-venv"):
        dev.make_venv()
    assert not dev.VENV.exists()


def test_pip_without_network_is_explained(
    dev: ModuleType,
    calls: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The clerk learns what to try; the same command then starts over."""
    monkeypatch.setattr(dev, "run", fail)

    assert dev.main(["example"]) == 2
    assert "mạng" in capsys.readouterr().err
    assert not calls
    assert not dev.is_ready(["cli"])


def test_the_worked_example_installs_no_tools(
    dev: ModuleType, calls: list[tuple[str, ...]]
) -> None:
    """The clerk's first run is short; a later test adds the rest."""
    dev.main(["example"])
    dev.main(["test"])
    pip = ("-m", "pip", "install", "--quiet", "--editable")

    assert calls == [
        (*pip, ".[cli]"),
        ("-m", "examples.mai_trung_2023"),
        (*pip, ".[calendar,cli,legacy,subdocuments,testing]", "pytest>=8.4", "ruff"),
        ("-m", "pytest", "-m", "not slow"),
    ]


def test_others_are_measured_with_their_packages(
    dev: ModuleType, calls: list[tuple[str, ...]]
) -> None:
    """Those who measure get what is measured, on a machine with only Python."""
    dev.main(["benchmark"])

    pip = ("-m", "pip", "install", "--quiet", "--editable")
    assert calls == [(*pip, ".[cli,fast]", "num2words>=0.5"), ("-m", "benchmarks")]


@pytest.mark.parametrize("chore", ["example", "test"])
def test_later_runs_install_nothing(
    dev: ModuleType, calls: list[tuple[str, ...]], chore: str
) -> None:
    """Who can run the tests can run the example, and both start at once."""
    dev.main(["test"])
    calls.clear()

    assert dev.main([chore]) == 0
    assert len(calls) == 1


def test_a_changed_project_is_installed_again(
    dev: ModuleType, calls: list[tuple[str, ...]]
) -> None:
    """Whoever pulls a new dependency needs to know nothing about it."""
    dev.main(["example"])
    dev.PROJECT.write_text(PYPROJECT.replace("cli = []", "cli = ['rich']"))
    calls.clear()
    dev.main(["example"])

    assert len(calls) == 2


def test_an_interrupted_installation_starts_from_nothing(
    dev: ModuleType, calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a package is never taken for a whole one."""
    made = []
    dev.VENV.mkdir()
    dev.write_record(dev.INTERRUPTED)
    monkeypatch.setattr(dev, "make_venv", lambda: made.append(1))

    assert dev.main(["example"]) == 0
    assert made
    assert dev.is_ready(["cli"])
    assert calls


@pytest.mark.parametrize("content", [None, b"not a program"])
def test_a_python_that_does_not_start_is_noticed(dev: ModuleType, content: bytes | None) -> None:
    """An environment whose Python vanished or broke is not used."""
    python = dev.python_of(dev.VENV)
    python.parent.mkdir(parents=True)
    if content:
        python.write_bytes(content)
        python.chmod(0o755)

    assert not dev.succeeds("-c", "import pip")


@pytest.mark.parametrize(
    ("system", "path"), [("nt", "Scripts/python.exe"), ("posix", "bin/python")]
)
def test_each_system_keeps_its_python_elsewhere(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, system: str, path: str
) -> None:
    """Windows of a commune office, and everything else."""
    venv = dev.VENV
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", system)
        python = dev.python_of(venv)

    assert python.relative_to(venv).as_posix() == path


def test_options_reach_the_program(dev: ModuleType, calls: list[tuple[str, ...]]) -> None:
    """``dev.py test -k numbers`` is pytest with ``-k numbers``."""
    dev.main(["test", "-k", "numbers"])

    assert calls[-1] == ("-m", "pytest", "-m", "not slow", "-k", "numbers")


def test_a_mutation_run_brings_its_own_tool(dev: ModuleType, calls: list[tuple[str, ...]]) -> None:
    """Nobody who only tests installs mutmut; the packages to change go on to it."""
    dev.PROJECT.write_text(PYPROJECT + "mutation = ['mutmut']\n", encoding="utf-8")
    dev.main(["test"])
    assert not any("mutmut" in call for call in calls)
    dev.main(["mutate", "figures"])

    assert "mutmut" in calls[-2]
    assert calls[-1] == ("-m", "mutation", "figures")


def test_the_first_failure_ends_a_check(
    dev: ModuleType, calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fails is the last thing on the screen, and the status is its own."""
    dev.install(dev.NEEDS["check"])
    monkeypatch.setattr(dev, "run", fail)

    assert dev.main(["check"]) == 3
    assert len(calls) == 1


def test_the_wheel_is_compared_with_the_source_tree(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both write documents, and the same ones; else the check fails."""
    documents = iter([{}, {}, {"a.docx": b"1"}, {"a.docx": b"2"}])
    monkeypatch.setattr(dev, "step", lambda *words: Path(words[-1], "a.whl").touch())
    monkeypatch.setattr(dev, "install_wheel", lambda *_: dev.VENV)
    monkeypatch.setattr(dev, "write_example", lambda *_: next(documents))

    with pytest.raises(SystemExit, match="wrote no"):
        dev.check_wheel()
    with pytest.raises(SystemExit, match="different documents"):
        dev.check_wheel()


@pytest.mark.slow
def test_a_real_environment_is_made_once_and_mended(dev: ModuleType) -> None:
    """A fresh folder gets a Python with pip, and a broken one gets it back."""
    dev.make_venv()
    assert dev.succeeds("-m", "pip", "--version")
    python = dev.python_of(dev.VENV)
    python.unlink()
    assert not dev.succeeds("-c", "import pip")
    dev.make_venv()

    assert dev.succeeds("-c", "import pip")
    assert sys.executable != str(python)
