# ruff: noqa: E501 - messages are read as they are printed
"""``int`` and ``float`` read what is one number, and guess at nothing."""

import io
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, faults, filled, p, texts
from vn_localgov.indicators import Indicator
from vn_localgov.templates.compat import DocxTemplate
from vn_localgov.word import WordFile

LUA = Indicator(code="lua", name="Lúa", unit="ha", actual=1021)


def printed(tag: str, value: object) -> str:
    """What a tag prints."""
    (text,) = texts(filled(p(tag), {"x": value}))
    return text


@given(st.integers(-(10**30), 10**30))
def test_digits_alone_are_a_whole_number(number: int) -> None:
    """With spaces around them as well."""
    assert printed("{{ x|int }}", f" {number} ") == str(number)


@given(st.text("0123456789.,- abé", max_size=8))
def test_what_is_read_is_what_stands_there(value: str) -> None:
    """Or it is told; never is it another number."""
    found = faults(lambda: filled(p("{{ x|int }}{{ '%r'|format(x|float) }}"), {"x": value}))

    assert found or printed("{{ x|int }}", value) == str(int(value))


@pytest.mark.parametrize(
    ("tag", "value", "expected"),
    [
        ("{{ x|int }}", 3.7, "3"),
        ("{{ x|int }}", Decimal("3.7"), "3"),
        ("{{ x|int }}", Fraction(7, 2), "3"),
        ("{{ x|int }}", True, "1"),
        ("{{ x|int }}", "+12", "12"),
        ("{{ x|int(base=16) }}", "1f", "31"),
        ("{{ x|int(base=0) }}", "0x1f", "31"),
        ("{{ x|map('int')|join(';') }}", ["1", "02"], "1;2"),
        ("{{ '%.1f'|format(x|float) }}", "12", "12.0"),
        ("{{ '%.1f'|format(x|float) }}", "-1.5", "-1.5"),
        ("{{ '%.3f'|format(x|float) }}", "0.125", "0.125"),
        ("{{ '%.3f'|format(x|float) }}", "1234.125", "1234.125"),
        ("{{ '%.1f'|format(x|float) }}", Decimal("1.5"), "1.5"),
        # What is to stand for what is no number was said.
        ("{{ x|int(7) }}", "abc", "7"),
        ("{{ x|int(7) }}", None, "7"),
        ("{{ x|int(7) }}", [1], "7"),
        ("{{ x|int('-') }}", "", "-"),
        ("{{ x|float('-') }}", "abc", "-"),
        ("{{ x|float('-') }}", None, "-"),
    ],
)
def test_numbers_are_read(tag: str, value: object, expected: str) -> None:
    """And a default stands for what holds no digit."""
    assert printed(tag, value) == expected


NO_NUMBER = "expected a number, got {!r}, which may mean another number or none: give the number itself in the data, and print it with {{{{ x|so }}}}"
CHU = "cần một số, nhưng giá trị là chữ {!r}, có thể hiểu thành số khác hoặc không phải là số; dữ liệu cần ghi đúng kiểu số, rồi in bằng {{{{ x|so }}}}"


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        *((tag, text) for tag in ("{{ x|int }}", "{{ x|float }}", "{{ x|int(0) }}", "{{ x|float(0) }}") for text in ("1.234", "1,5", "1.234,5", "12 ha", "1_000", "9" * 30 + "x")),
        *((tag, text) for tag in ("{{ x|int }}", "{{ x|float }}") for text in ("abc", "nan", "١٢")),
        ("{{ x|int }}", "1.5"),
        ("{{ x|int(0, 16) }}", "1g"),
        ("{{ x|map('int')|sum }}", "1.234"),
        ("{{ x|float }}", " -123.456 "),
    ],
)  # fmt: skip
def test_text_that_may_be_another_number_is_refused(tag: str, value: str) -> None:
    """1.234 is more than a thousand in Vietnam, where Jinja reads 1."""
    given_value = [value] if "map" in tag else value

    (fault,) = faults(lambda: filled(p(tag), {"x": given_value}))

    assert (fault.wording.en, fault.wording.vi) == (NO_NUMBER.format(value), CHU.format(value))


@pytest.mark.parametrize("tag", ["{{ x|int }}", "{{ x|float }}"])
@pytest.mark.parametrize(
    ("value", "en", "vi"),
    [
        (None, "the value is missing (None)", "giá trị còn trống (None)"),
        ("", "the value is missing (None)", "giá trị còn trống (None)"),
        (" \n", "the value is missing (None)", "giá trị còn trống (None)"),
        ([1], "expected a number, got list", "cần một số, nhưng đây là danh sách"),
        (LUA, "expected a number, got Indicator", "cần một số, nhưng đây là chỉ tiêu"),
        (Decimal("sNaN"), "expected a number, got Decimal", "cần một số, nhưng đây là số thập phân"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(tag: str, value: object, en: str, vi: str) -> None:
    """Where Jinja prints 0."""
    (fault,) = faults(lambda: filled(p(tag), {"x": value}))

    assert (fault.wording.en, fault.wording.vi) == (en, vi)


@pytest.mark.parametrize(
    ("tag", "value", "expected"),
    [
        ("{{ x|int }}", "1.234", "1"),
        ("{{ x|int }}", None, "0"),
        ("{{ x|int(5) }}", "abc", "5"),
        ("{{ x|int(base=16) }}", "ff", "255"),
        ("{{ x|float }}", "1.234", "1.234"),
        ("{{ x|float }}", "abc", "0.0"),
        ("{{ x|float(2.5) }}", "abc", "2.5"),
    ],
)
def test_the_classes_of_docxtpl_read_as_jinja_does(tag: str, value: object, expected: str) -> None:
    """Whoever switches gets what was printed before."""
    template, file = DocxTemplate(docx(p(tag))), io.BytesIO()

    template.render({"x": value})
    template.save(file)

    assert [it.text for it in WordFile.open(file.getvalue()).paragraphs] == [expected]
