# ruff: noqa: E501 - messages are read as they are printed
"""What a tag makes a text of is printed as a tag prints it by itself."""

import datetime as dt
from decimal import Decimal
from enum import Enum, IntEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, faults, filled, p, texts
from vn_localgov.templates import Template
from vn_localgov.templates.compat import DocxTemplate

_DAY = dt.date(2023, 1, 2)
_HA = Decimal("1261.62")
# Each makes a text of "x" in which its letters stay as they are.
_WRITERS = (
    *("x ~ ''", "x|string", "x|e", "x|forceescape", "x|trim", "x|upper|lower", "x|safe"),
    *("x|truncate(99)", "x|indent", "x|wordwrap(99)", "x|center(1)", "x|replace('@', '')"),
    *("'@'|replace('@', x)", "'%s'|format(x)", "'%(a)s'|format(a=x)", "'%s' % x", "x|striptags"),
    *("'%(a)s' % {'a': x}", "'%s' % (x,)", "'%r'|format(x)", "[x]|join", "[[x]]|join('', 0)"),
    *("''|join(x) ~ x", "['', '']|join(x)", "{'a': x}.values()|join", "[x]|map('upper')|join"),
    "[{'a': x}]|join(attribute='a')",
)


class _Plan(Enum):
    YEAR = "Cả năm"


class _Year(IntEnum):
    THIS = 2023


class _Place(Enum):
    COMMUNE = "xã"

    def __str__(self) -> str:
        return self.value


def printed(tag: str, **values: object) -> str:
    """The text of a paragraph with one tag."""
    [text] = texts(filled(p(f"{{{{ {tag} }}}}"), values))
    return text


def told(tag: str, **values: object) -> list[str]:
    """What a clerk reads."""
    opened = Template.open(docx(p(f"{{{{ {tag} }}}}")))
    return [it.wording.vi for it in faults(lambda: opened.render(values))]


@given(
    st.sampled_from(_WRITERS),
    st.integers() | st.dates() | st.decimals(-1_000_000, 1_000_000, places=2),
)
def test_a_text_shows_a_value_as_a_tag_does(tag: str, value: object) -> None:
    """No filter, pattern or sum of texts falls back to the form of Python."""
    assert printed(tag, x=value) == printed("x", x=value)


@given(
    st.sampled_from(_WRITERS),
    st.none() | st.floats() | st.booleans() | st.just([1]) | st.timedeltas() | st.just(len),
)
def test_what_is_not_printed_makes_no_text(tag: str, value: object) -> None:
    """It is refused in the words that the value alone would be refused in."""
    if tag in ("''|join(x) ~ x", "x|replace('@', '')") and isinstance(value, list):
        return
    assert told(tag, x=value)[-1:] == told("x", x=value)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ha ~ ' ha'", "1.261,62 ha"),
        ("2023 ~ ''", "2023"),
        ("[ha, ngay, 2023, 'a']|join('; ')", "1.261,62; 02/01/2023; 2023; a"),
        ("'%s: %d, %.1f, %x'|format('a', ha, ha, 255)", "a: 1261, 1261.6, ff"),
        ("'{} {:.1f} {a}'.format(ha, ha, a=ha)", "1.261,62 1261.6 1.261,62"),
        ("'{0.year}'.format(ngay)", "2023"),
        ("'a<'|upper ~ ha", "A<1.261,62"),
    ],
)
def test_texts_are_put_together(tag: str, expected: str) -> None:
    """A pattern that asks for digits gets those of Python."""
    assert printed(tag, ha=_HA, ngay=_DAY) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (_Year.THIS, "2023"),
        (_Place.COMMUNE, "xã"),
        (dt.datetime(2023, 1, 2), "02/01/2023"),  # noqa: DTZ001 - as spreadsheets give days
    ],
)
def test_whole_numbers_and_days_have_their_form(value: object, expected: str) -> None:
    """Whatever class of a program they are of."""
    assert printed("x", x=value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            dt.datetime(2023, 1, 2, 8, 30),  # noqa: DTZ001 - as data give times
            "giá trị có cả giờ (08:30); dữ liệu cần ghi ngày không kèm giờ, hoặc ghi sẵn cả ngày và giờ bằng chữ",
        ),
        (
            dt.timedelta(3),
            "đây là khoảng thời gian, không in được ngay; dữ liệu cần ghi sẵn bằng chữ, như '3 ngày'",
        ),
        (
            _Plan.YEAR,
            "_Plan.YEAR là tên trong phần mềm, không phải chữ để in; hãy in giá trị của nó, như {{ x.value }}",
        ),
    ],
)
def test_a_value_without_a_form_is_told_about(value: object, expected: str) -> None:
    """Nothing of it is left out without a word."""
    assert told("x", x=value) == told("x ~ ''", x=value) == [expected]


def test_templates_for_docxtpl_print_as_there(tmp_path: Path) -> None:
    """The form of Python stays where a template counts on it."""
    tag = "{{ x ~ '' }} {{ x|string }} {{ '%s'|format(x) }} {{ '%s' % x }} {{ '{}'.format(x) }} {{ [x]|join }} {{ x|trim('a') }}"
    template = DocxTemplate(docx(p(tag)))
    template.render({"x": _HA})
    template.save(tmp_path / "a.docx")

    [shown] = texts(Template.open(tmp_path / "a.docx").render({}))
    assert shown == " ".join(["1261.62"] * 7)


def test_a_number_of_many_digits_is_told_about() -> None:
    """No figure of a document has as many."""
    assert told("x", x=10**5000) == told("x ~ ''", x=10**5000) == ["số có hơn 300 chữ số"]
