"""Do the project's chores; the computer needs nothing but Python 3.11 or newer.

    python3 dev.py example    write the report of the worked example
    python3 dev.py test       run the tests, and every example in the docs
    python3 dev.py check      do what CI does: lint, types, layers, all tests, wheel
    python3 dev.py benchmark  measure the speed, beside other libraries
    python3 dev.py mutate     change the code in small ways, and see what no test notices

The first run installs what the chore needs into the folder .venv; later runs
reuse it until pyproject.toml changes. Options go on to the program itself:

    python3 dev.py test -k numbers
"""

from __future__ import annotations

import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HELP = (__doc__ or "").strip()
ROOT = Path(__file__).resolve().parent
PROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
RECORD = VENV / "installed.txt"
ENVIRONMENT = {**os.environ, "PYTHONUTF8": "1"}
# What is tested is what is installed.
ENVIRONMENT.pop("PYTHONPATH", None)

EXAMPLE = "examples.mai_trung_2023"
# `python -m importlinter.cli` checks nothing, and succeeds.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as main; main()"

OLD_PYTHON = """\
Python 3.11 or newer is needed; this one is {}.{}.
Cần Python 3.11 trở lên; máy này đang dùng bản {}.{}."""
NO_VENV = """\
This Python cannot make a virtual environment; on Debian or Ubuntu, run
`sudo apt install python3-venv`, then the same command again.
Python trên máy này chưa tạo được môi trường ảo; với Debian hoặc Ubuntu, hãy chạy
`sudo apt install python3-venv` rồi chạy lại lệnh vừa rồi."""
NO_PACKAGES = """\
The packages could not be installed; pip says why above. Check the connection
to the internet (behind a proxy: set HTTPS_PROXY), then run the same command again.
Chưa cài được các gói cần thiết, lý do ghi ở trên. Hãy kiểm tra kết nối mạng
(nếu mạng dùng proxy: đặt biến HTTPS_PROXY) rồi chạy lại lệnh vừa rồi."""


class SetUpError(Exception):
    """The computer lacks something; the message says what to do."""


def main(arguments: list[str]) -> int:
    """Run the chore that *arguments* name, and return its exit status."""
    print_in_utf8()
    try:
        return dispatch(*(arguments or ["--help"]))
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        return error.returncode
    except KeyboardInterrupt:
        return 130


def dispatch(chore: str, *options: str) -> int:
    """Help, or prepare the computer and do *chore*."""
    if chore in {"-h", "--help"}:
        print(HELP)
        return 0
    if chore not in CHORES:
        print(f"There is no chore named {chore!r}.\n\n{HELP}", file=sys.stderr)
        return 2
    require_python()
    install(NEEDS[chore])
    CHORES[chore](*options)
    return 0


def print_in_utf8() -> None:
    """Vietnamese survives a Windows console and a redirection."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


# The chores.


def example(*options: str) -> None:
    """Write the report of the worked example."""
    run("-m", EXAMPLE, *options)


def test(*options: str) -> None:
    """Run the quick tests."""
    run("-m", "pytest", "-m", "not slow", *options)


def check(*options: str) -> None:
    """Do what CI does, up to the first failure; *options* go to pytest."""
    step("Lint", "-m", "ruff", "check")
    step("Format", "-m", "ruff", "format", "--check")
    step("Types", "-m", "mypy")
    step("Layers", "-c", LINT_IMPORTS)
    step("Tests and coverage", "-m", "pytest", "--cov", "--hypothesis-profile=ci", *options)
    check_wheel()


def benchmark(*options: str) -> None:
    """Measure the speed; with ``--write``, put the results into the documentation."""
    run("-m", "benchmarks", *options)


def mutate(*options: str) -> None:
    """Change the packages that *options* name, or all, and tell what no test notices."""
    run("-m", "mutation", *options)


CHORES = {
    "example": example,
    "test": test,
    "check": check,
    "benchmark": benchmark,
    "mutate": mutate,
}
# Extras and dependency groups of pyproject.toml; a clerk's first run is short.
NEEDS = {
    "example": ["cli"],
    "test": ["calendar", "cli", "legacy", "subdocuments", "testing", "dev"],
    "check": ["calendar", "cli", "legacy", "subdocuments", "testing", "dev"],
    "benchmark": ["cli", "fast", "benchmark"],
    "mutate": ["calendar", "cli", "legacy", "subdocuments", "testing", "dev", "mutation"],
}


def check_wheel() -> None:
    """The wheel holds all that the worked example needs, and writes the same bytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        step("Wheel", "-m", "build", "--wheel", "--outdir", name)
        fresh = install_wheel(next(folder.glob("*.whl")), folder / "venv")
        print("== Worked example, from the wheel", flush=True)
        from_source = write_example(python_of(VENV), folder / "source")
        from_wheel = write_example(fresh, folder / "wheel")
    if not from_wheel:
        sys.exit("The worked example wrote no .docx.")
    if from_wheel != from_source:
        sys.exit("The wheel and the source tree write different documents.")


def install_wheel(wheel: Path, venv: Path) -> Path:
    """Install *wheel* into a new *venv*, and return the Python there."""
    run("-m", "venv", str(venv))
    python = python_of(venv)
    run("-m", "pip", "install", "--quiet", f"{wheel}[cli]", python=python)
    return python


def write_example(python: Path, folder: Path) -> dict[str, bytes]:
    """Run a copy of the worked example in *folder*; return the documents it makes."""
    leftovers = shutil.ignore_patterns("__pycache__", "build")
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=leftovers)
    before = set(folder.rglob("*.docx"))
    run("-m", EXAMPLE, python=python, cwd=folder)
    made = set(folder.rglob("*.docx")) - before
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in made}


# Running the project's Python.


def python_of(venv: Path) -> Path:
    """Where the virtual environment *venv* keeps its Python."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def step(name: str, *arguments: str) -> None:
    """Name what comes next, and run it."""
    print(f"== {name}", flush=True)
    run(*arguments)


def run(*arguments: str, python: Path | None = None, cwd: Path = ROOT) -> None:
    """Run the project's Python, or *python*, and raise if it fails."""
    command = [str(python or python_of(VENV)), *arguments]
    subprocess.run(command, cwd=cwd, env=ENVIRONMENT, check=True)


def succeeds(*arguments: str) -> bool:
    """Whether the project's Python is there and can do this."""
    try:
        subprocess.run(
            [str(python_of(VENV)), *arguments],
            env=ENVIRONMENT,
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


# Setting up.

# What the record says until pip is done.
INTERRUPTED = "interrupted"


def require_python() -> None:
    """Refuse a Python that is too old for the project."""
    if sys.version_info < (3, 11):
        raise SetUpError(OLD_PYTHON.format(*sys.version_info[:2] * 2))


def install(needs: list[str]) -> None:
    """Make ``.venv`` fit *needs*, unless it already does."""
    if is_ready(needs):
        return
    print("Setting up .venv, once; this takes a minute or so …", flush=True)
    if recorded() == INTERRUPTED or not succeeds("-m", "pip", "--version"):
        make_venv()
    before = recorded()
    write_record(INTERRUPTED)
    try:
        run("-m", "pip", "install", "--quiet", *requirements(needs))
    except subprocess.CalledProcessError as error:
        write_record(before)
        raise SetUpError(NO_PACKAGES) from error
    write_record(record_of(needs))


def is_ready(needs: list[str]) -> bool:
    """Whether ``.venv`` works and holds *needs*, or more."""
    enough = [more for more in NEEDS.values() if set(needs) <= set(more)]
    return recorded() in map(record_of, enough) and succeeds("-c", "import pip")


def make_venv() -> None:
    """Make an empty ``.venv``, or leave none."""
    # Debian ships Python without it, and fails halfway.
    if not importlib.util.find_spec("ensurepip"):
        raise SetUpError(NO_VENV)
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, env=ENVIRONMENT, check=False).returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetUpError(NO_VENV)


def requirements(needs: list[str]) -> list[str]:
    """What pip has to install for *needs*; pip itself knows no groups before 25.1."""
    import tomllib  # noqa: PLC0415 - an older Python has to reach require_python

    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    tools = [tool for need in needs for tool in groups.get(need, [])]
    extras = ",".join(need for need in needs if need not in groups)
    return ["--editable", f".[{extras}]", *tools]


def record_of(needs: list[str]) -> str:
    """What tells this installation from others; a moved folder needs its own."""
    return "\n".join([str(ROOT), *needs, PROJECT.read_text(encoding="utf-8")])


def recorded() -> str:
    """What was installed last."""
    if not RECORD.exists():
        return ""
    return RECORD.read_text(encoding="utf-8", errors="replace")


def write_record(text: str) -> None:
    """Note *text* for the next run."""
    RECORD.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
