# ruff: noqa: E501 - templates and messages are read as they are printed
"""What a value says of a table cell is held to what Word can read."""

import io
from decimal import Decimal

import pytest

from tests.templates.made import docx, faults, filled, table, xml
from vn_localgov.templates import RichText, compat
from vn_localgov.word import WordFile


@pytest.mark.parametrize(
    ("tag", "value", "en", "vi"),
    [
        *(
            ("colspan", value, f"expected a number of columns, a whole number from 1 to 999, got {text!r}", f"cần số cột là số nguyên từ 1 đến 999, không phải {text!r}")
            for value, text in [("x", "x"), (0, "0"), (-1, "-1"), ("", ""), (Decimal("2.5"), "2,5"), (1000, "1000"), ("2\n", "2\n")]
        ),
        *(
            ("cellbg", value, f"expected a colour of six hexadecimal digits such as 'FFFF00', or 'auto' for none, got {value!r}", f"cần mã màu gồm sáu chữ số thập lục phân, như 'FFFF00', hoặc 'auto' nếu không tô màu, không phải {value!r}")
            for value in ["red", "#GG0000", "", "FFF", 'FF0000"/><w:p/>']
        ),
        ("colspan", None, "the value is missing (None)", "giá trị còn trống (None)"),
        ("cellbg", RichText().add("a"), "only text can be put here", "chỗ này chỉ nhận chữ"),
    ],
)  # fmt: skip
def test_cells_take_only_what_word_can_read(tag: str, value: object, en: str, vi: str) -> None:
    """For a cell with another colour or width makes Word take the file for damaged."""
    (fault,) = faults(lambda: filled(table((f"{{% {tag} x %}}a",)), {"x": value}))

    assert fault.wording == (en, vi)


@pytest.mark.parametrize(
    ("tag", "value", "expected"),
    [
        ("colspan", "3", 'w:val="3"'),
        ("colspan", "03", 'w:val="3"'),
        ("colspan", Decimal(3), 'w:val="3"'),
        ("cellbg", "#d9D9d9", 'w:fill="d9D9d9"'),
        ("cellbg", "auto", 'w:fill="auto"'),
    ],
)
def test_cells_take_numbers_and_colours_as_people_write_them(
    tag: str, value: object, expected: str
) -> None:
    """Digits as text, and colours as Word shows them, behind a sign."""
    assert expected in xml(filled(table((f"{{% {tag} x %}}a",)), {"x": value}))


def test_what_an_old_template_lacks_leaves_a_cell_as_it_is() -> None:
    """One column wide, and without colour; a missing value is no fault there."""
    template = compat.DocxTemplate(docx(table(("{% colspan a %}{% cellbg b %}c",))))
    template.render({})
    template.save(saved := io.BytesIO())
    written = WordFile.open(saved.getvalue()).parts["word/document.xml"].decode()

    assert '<w:gridSpan w:val="1"/>' in written
    assert 'w:fill="auto"/>' in written


def test_a_width_that_is_missing_is_told_once() -> None:
    """And not as a wrong one besides."""
    (fault,) = faults(lambda: filled(table(("{% colspan a %}c",)), {}))

    assert fault.wording.en == "nothing is called 'a'"
