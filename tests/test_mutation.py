"""The results of a mutation run can be trusted: nothing hides from it, nothing is excused."""

import ast
import re
from pathlib import Path

import pytest

from mutation._page import left, page_part
from mutation._reasons import reasons, unexplained
from mutation._workshop import ROOT, TESTS, Mutant, undecorated

NOTICED = Mutant("a.b.x_f__mutmut_1", "killed", "return 1", "return 2")
MISSED = Mutant("a.b.x_f__mutmut_2", "survived", "return 1", "return 3")
EXPLAINED = Mutant(
    "a.b.x_f__mutmut_3", "survived", "return cast('re.Match[str]', it)", "return cast(None, it)"
)


MODULES = [
    path for package in TESTS for path in (ROOT / "src" / "vn_localgov" / package).rglob("*.py")
]


@pytest.mark.parametrize("path", MODULES, ids=lambda it: "/".join(it.parts[-2:]))
def test_decorated_functions_are_changed_too(path: Path) -> None:
    """The tool leaves them alone; written so, only class methods are left, which it knows."""
    tree = ast.parse(undecorated(path.read_text(encoding="utf-8")))
    functions = [it for it in ast.walk(tree) if isinstance(it, ast.FunctionDef)]

    assert {ast.unparse(it) for function in functions for it in function.decorator_list} <= {
        "classmethod"
    }


def test_a_decorated_function_stays_what_it_is() -> None:
    """Decorators are called in the order in which Python calls them."""
    source = "class A:\n    @one\n    @two(3)\n    def f(self):\n        return 1\n    x = 2\n"

    assert undecorated(source) == (
        "class A:\n    def f(self):\n        return 1\n    f = one(two(3)(f))\n    x = 2\n"
    )


def test_only_what_is_explained_need_not_be_noticed() -> None:
    """A change that nobody noticed is left, until somebody says why."""
    assert list(unexplained([NOTICED, MISSED, EXPLAINED])) == [MISSED]
    assert list(left({"b": [NOTICED, MISSED, EXPLAINED]})) == [
        "a.b.x_f__mutmut_2 (survived)\n  - return 1\n  + return 3"
    ]


@pytest.mark.parametrize(
    ("language", "row"),
    [("en", "| `b` | 3 | 1 | 1 | 1 | 33.3% |"), ("vi", "| `b` | 3 | 1 | 1 | 1 | 33,3% |")],
)
def test_a_page_counts_what_was_noticed(language: str, row: str) -> None:
    """All changes count in the score, also those that are explained."""
    assert row in page_part(language, {"b": [NOTICED, MISSED, EXPLAINED]})


def test_what_was_not_tried_is_told_and_not_counted() -> None:
    """A run that was stopped gives no score to what it has not seen."""
    untried = MISSED._replace(status="not checked")

    for language, told in (("en", "Changes not tried yet: 1."), ("vi", "Thay đổi chưa thử: 1.")):
        part = page_part(language, {"b": [NOTICED, untried]})
        assert "| `b` | 1 | 1 | 0 | 0 | 100" in part
        assert part.endswith(f"{told}\n")


def test_reasons_are_told_in_both_languages() -> None:
    """And each has patterns that can be read."""
    for reason in reasons():
        assert all(reason.wording)
        assert all(re.compile(pattern) for pair in reason.patterns for pattern in pair)
