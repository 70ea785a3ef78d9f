"""The names at the top of the package: few, explained, and quick to import."""

import inspect
import subprocess
import sys

import pytest

import vn_localgov

HEAVY = {"babel", "docx", "docxtpl", "jinja2", "lxml", "markdown_it"}
LIST_MODULES = "import sys, vn_localgov; print(*sys.modules)"
# An example; or what an error bears, a snapshot comes from, a file may be wrong in.
SHOWS = (">>>", "Attributes:", "Source:", "Raises:")


def docstrings(name: str) -> str:
    """All that *name*, and what is defined in it, say about themselves."""
    thing = getattr(vn_localgov, name)
    parts = vars(thing).values() if inspect.isclass(thing) else []
    return "\n".join(inspect.getdoc(part) or "" for part in (thing, *parts))


def test_importing_the_package_loads_nothing_heavy() -> None:
    """A program that only formats numbers pays neither for Word nor for Babel."""
    command = [sys.executable, "-c", LIST_MODULES]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout

    assert HEAVY.isdisjoint(printed.split())


def test_the_top_of_the_package_stays_small() -> None:
    """What a user needs first fits on one screen, sorted and without doubles."""
    assert len(vn_localgov.__all__) <= 30
    assert sorted(set(vn_localgov.__all__)) == sorted(vn_localgov.__all__)


@pytest.mark.parametrize("name", vn_localgov.__all__)
def test_each_name_explains_itself(name: str) -> None:
    """``help(vn_localgov.X)`` says what X is, and shows it."""
    explained = docstrings(name)

    assert explained.splitlines()[0]
    assert name == "LocalGovError" or any(sign in explained for sign in SHOWS)


def test_dir_lists_what_loads_late() -> None:
    """Completion in an editor or shell offers every public name."""
    assert set(vn_localgov.__all__) <= set(dir(vn_localgov))
