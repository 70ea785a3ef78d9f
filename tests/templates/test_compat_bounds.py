"""Where the engine for old templates does not do what docxtpl does, it says so."""

import io
from types import SimpleNamespace

import pytest

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

    assert "is unsafe" in fault.wording.en or "of which templates do not use" in fault.wording.en
