# ruff: noqa: S701 - what docxtpl takes
"""Where the engine for old templates does not do what docxtpl does, it says so."""

import io
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment
from jinja2.sandbox import SandboxedEnvironment

from tests.templates.made import docx, faults, p
from vn_localgov.templates import compat
from vn_localgov.word import WordFile


class Record:
    """An own value, with a part that a programmer calls private."""

    _id = 5
    _done = True


def filled(body: str, **values: object) -> list[str]:
    """The texts of an old template with these values."""
    template = compat.DocxTemplate(docx(body))
    template.render(values)
    template.save(saved := io.BytesIO())
    return [it.text for it in WordFile.open(saved.getvalue()).paragraphs]


def test_private_parts_of_own_values_are_printed() -> None:
    """As docxtpl prints them, and conditions see them."""
    body = p("{{ a._id }}; {% if a._done %}xong{% else %}chưa{% endif %}; {{ b['_x'] }}{{ c._y }}")

    assert filled(body, a=Record(), b={"_x": 1}, c={"_y": 2}) == ["5; xong; 12"]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ a.__class__ }}",
        "{{ ''.__class__ }}",
        "{{ cycler._x }}{{ a.__dict__ }}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{% macro m() %}{% endmacro %}{{ m._environment }}",
        "{% if a.__init__ %}{% endif %}",
        "{{ a|attr('__class__') }}",
    ],
)
def test_what_is_refused_is_not_empty(tag: str) -> None:
    """An empty text in its place would be a lost one."""
    (fault,) = faults(lambda: filled(p(tag), a=SimpleNamespace()))

    assert (
        "begin with an underscore" in fault.wording.en
        or "of which templates do not use" in fault.wording.en
    )


class Printing(Environment):
    """An environment with own behaviour."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Find nothing."""


class Filtering(SandboxedEnvironment):
    """An environment that only knows more."""

    def __init__(self) -> None:
        super().__init__()
        self.filters["twice"] = lambda it: it * 2


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        (Environment(finalize=str), "['finalize']"),
        (Environment(variable_start_string="[["), "['variable_start_string']"),
        (Environment(line_statement_prefix="#"), "['line_statement_prefix']"),
        (Printing(), "['getattr']"),
    ],
)
def test_settings_that_would_be_ignored_are_refused(environment: Environment, named: str) -> None:
    """With their names, and those that are taken over."""
    with pytest.raises(ValueError, match="these settings") as caught:
        compat.DocxTemplate(docx(p("{{ a }}"))).render({"a": 1}, environment)

    assert str(caught.value) == (
        f"these settings of an environment are not supported: {named}; "
        "filters, tests, globals, undefined and autoescape are"
    )


def test_policies_of_jinja_are_settings_too() -> None:
    """They change what filters give."""
    environment = Environment()
    environment.policies["truncate.leeway"] = 0

    with pytest.raises(ValueError, match="policies"):
        compat.DocxTemplate(docx(p("a{{ a }}"))).render({"a": 1}, environment)


def test_an_environment_with_own_filters_is_taken_over() -> None:
    """Of a class of its own, too."""
    template = compat.DocxTemplate(docx(p("{{ a|twice }}")))
    template.render({"a": "b"}, Filtering())
    template.save(saved := io.BytesIO())

    assert [it.text for it in WordFile.open(saved.getvalue()).paragraphs] == ["bb"]
