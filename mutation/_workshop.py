"""A copy of the project for each package, in which mutmut may change what it likes."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from difflib import ndiff
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
WORKSHOP = ROOT / "build" / "mutation"
# The tests that have to notice, beside the examples in the docstrings.
TESTS = {
    "figures": ["tests/figures"],
    "audit": ["tests/audit"],
    "indicators": ["tests/indicators"],
    "quantities": ["tests/quantities", "tests/indicators"],
}
# One example of these takes seconds, and shows slowness only.
_WITHOUT = ("-k", "not any_length and not long_text")
_COPIED = ("src", "tests", "examples", "conftest.py", "pyproject.toml")
_WORKERS = 2
_LONGEST_SECONDS = 180
# All tests passed, or there were none.
_NOTHING_FAILED = (0, 5)
_PYTEST = ("-n", "0", "-p", "no:cacheprovider", "--hypothesis-profile=mutation")
_MUTMUT = (sys.executable, "-c", "from mutmut.__main__ import cli; cli()")
_CONFIGURATION = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/vn_localgov/{package}/*"]
also_copy = ["examples", "conftest.py"]
pytest_add_cli_args = {arguments}
pytest_add_cli_args_test_selection = {tests}
process_isolation = "forkserver"
timeout_multiplier = 6
use_git_change_detection = false
"""
# The same examples for each change, few, and no search for a simpler one that fails. The
# quickest tests come first, since one that fails is enough. Each changed copy of a function
# has its docstring too; the examples in one of them are enough.
_PROFILE = """
import json

from hypothesis import Phase

settings.register_profile(
    "mutation",
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=25,
    phases=(Phase.explicit, Phase.generate),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = [it for it in items if "__mutmut_" not in it.name]
    record = Path("mutmut-stats.json")
    if record.exists():
        seconds = json.loads(record.read_text("utf-8"))["duration_by_test"]
        items.sort(key=lambda it: seconds.get(it.nodeid, 0))
"""


class Mutant(NamedTuple):
    """One small change of the code, and what became of it.

    Attributes:
        name: As mutmut knows it.
        status: ``killed``, ``survived`` or another word of mutmut.
        was: The line that is changed, as Python would print it.
        now: What it is changed into.
    """

    name: str
    status: str
    was: str
    now: str

    @property
    def change(self) -> tuple[str, ...]:
        """Names it also when the function has been changed, and its mutants counted anew."""
        return self.name, self.was, self.now

    @property
    def is_tried(self) -> bool:
        """Whether any test was run with it."""
        return self.status != "not checked"

    @property
    def is_noticed(self) -> bool:
        """Whether a test failed or Python broke; what took too long is tried again."""
        return self.status in {"killed", "segfault", "suspicious"}


def was_changed(package: str) -> bool:
    """Whether mutmut ran over *package* before."""
    return (WORKSHOP / package / "mutants").exists()


def run_mutmut(package: str) -> None:
    """Make all changes of *package* that were not tried yet."""
    folder = WORKSHOP / package
    _prepare(folder, package)
    command = [*_MUTMUT, "run", "--max-children", str(_WORKERS)]
    subprocess.run(command, cwd=folder, env=_environment(), check=True)


def look_again(package: str, mutants: Iterable[Mutant]) -> None:
    """Run all tests of *package* with each of the *mutants*, in a process of its own.

    mutmut runs the tests that once called the changed function. A cache hides some from it:
    only the first test that asked has ever called what is behind.
    """
    missed = list(mutants)
    record = WORKSHOP / package / "second-look.json"
    noticed = _noticed_later(package)
    with ThreadPoolExecutor(_WORKERS) as pool:
        for mutant, is_noticed in zip(missed, pool.map(_is_noticed, missed), strict=True):
            print("killed" if is_noticed else "survived", mutant.name, flush=True)
            noticed |= {mutant.change} if is_noticed else set()
            record.write_text(json.dumps(sorted(noticed)), encoding="utf-8")


def mutants_of(package: str) -> Iterator[Mutant]:
    """All mutants of *package* that were made, as far as they were tried."""
    folder = WORKSHOP / package
    listed = subprocess.run(
        [*_MUTMUT, "results", "--all", "true"],
        cwd=folder,
        env=_environment(),
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    noticed = _noticed_later(package)
    for line in listed.stdout.splitlines():
        name, _, status = line.strip().partition(": ")
        mutant = Mutant(name, status, *_change(folder, name))
        yield mutant._replace(status="killed") if mutant.change in noticed else mutant


def _noticed_later(package: str) -> set[tuple[str, ...]]:
    record = WORKSHOP / package / "second-look.json"
    return set(map(tuple, json.loads(record.read_text("utf-8")))) if record.exists() else set()


def _is_noticed(mutant: Mutant) -> bool:
    package = mutant.name.split(".")[1]
    command = [sys.executable, "-m", "pytest", "-x", "-q", *_PYTEST, *_selection(package)]
    try:
        done = subprocess.run(
            command,
            cwd=WORKSHOP / package / "mutants",
            env=_environment(MUTANT_UNDER_TEST=mutant.name, PYTHONPATH="src"),
            capture_output=True,
            timeout=_LONGEST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode not in _NOTHING_FAILED


def _prepare(folder: Path, package: str) -> None:
    """Copy what has changed into *folder*, so that only what has to be is done again."""
    for name in _COPIED:
        path = ROOT / name
        for source in path.rglob("*") if path.is_dir() else [path]:
            if source.is_file() and "__pycache__" not in source.parts:
                _write(folder / source.relative_to(ROOT), _prepared(source, package))


def _prepared(source: Path, package: str) -> bytes:
    content = source.read_bytes()
    if source == ROOT / "pyproject.toml":
        arguments, tests = json.dumps(_PYTEST), json.dumps(_selection(package))
        configuration = _CONFIGURATION.format(package=package, arguments=arguments, tests=tests)
        return content + configuration.encode()
    if source == ROOT / "conftest.py":
        return content + _PROFILE.encode()
    is_changed = ROOT / "src" / "vn_localgov" / package in source.parents
    if is_changed and source.suffix == ".py":
        return undecorated(content.decode()).encode()
    return content


def _write(path: Path, content: bytes) -> None:
    # mutmut tells by the time what has changed.
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def undecorated(source: str) -> str:
    r"""Decorate functions below instead of above, because mutmut leaves decorated ones alone.

    >>> print(undecorated("@cache\ndef one():\n    return 1\n"), end="")
    def one():
        return 1
    one = cache(one)
    """
    lines = source.splitlines()
    functions = [it for it in ast.walk(ast.parse(source)) if isinstance(it, ast.FunctionDef)]
    for function in sorted(functions, key=lambda it: it.lineno, reverse=True):
        decorators = [ast.unparse(it) for it in function.decorator_list]
        if not decorators or decorators == ["classmethod"]:
            continue
        call = function.name
        for decorator in reversed(decorators):
            call = f"{decorator}({call})"
        indent = " " * function.col_offset
        lines.insert(function.end_lineno or 0, f"{indent}{function.name} = {call}")
        del lines[function.decorator_list[0].lineno - 1 : function.lineno - 1]
    return "\n".join(lines) + "\n"


def _selection(package: str) -> list[str]:
    return [*TESTS[package], f"src/vn_localgov/{package}", *_WITHOUT]


def _environment(**more: str) -> dict[str, str]:
    # PYTHONPATH may lead to the code as it is.
    return {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | more


def _change(folder: Path, name: str) -> tuple[str, str]:
    module, _, mutant = name.rpartition(".")
    functions = _functions(folder / "mutants" / "src" / f"{module.replace('.', '/')}.py")
    original = functions[f"{mutant.rpartition('__mutmut_')[0]}__mutmut_orig"]
    lines = [line for line in ndiff(original, functions[mutant]) if line[0] in "-+"]
    was, now = ("; ".join(it[2:].strip() for it in lines if it[0] == sign) for sign in "-+")
    return was, now


@cache
def _functions(path: Path) -> dict[str, list[str]]:
    """The lines of each function of a file that mutmut wrote, without its head."""
    if not path.exists():
        path = path.with_suffix("") / "__init__.py"
    module = ast.parse(path.read_text("utf-8"))
    functions = [it for it in ast.walk(module) if isinstance(it, ast.FunctionDef)]
    return {it.name: _lines(it) for it in functions}


def _lines(function: ast.FunctionDef) -> list[str]:
    arguments = ast.unparse(function.args)
    return [arguments, *(line for it in function.body for line in ast.unparse(it).splitlines())]
