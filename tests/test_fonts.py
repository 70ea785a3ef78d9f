"""How wide a text will be on paper is known before Word prints it."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.fonts import Face, longest_line, longest_word, on_two_lines, text_width

FACE = Face(pt=Decimal(14))
BOLD = Face(pt=Decimal(14), bold=True)
words = st.text("nghiêm ", min_size=1)


@pytest.mark.parametrize(
    ("letter", "regular", "bold"), [("A", 722, 722), ("a", 444, 500), (" ", 250, 250)]
)
def test_letters_are_as_wide_as_in_times(letter: str, regular: int, bold: int) -> None:
    """The widths of Adobe's Times, in thousandths; Times New Roman has the same ones."""
    assert float(text_width(letter, FACE) / 14 * 1000) == pytest.approx(regular, abs=1)
    assert float(text_width(letter, BOLD) / 14 * 1000) == pytest.approx(bold, abs=1)


@pytest.mark.parametrize(
    "letters", ["aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ", "yỳýỷỹỵ"]
)
def test_the_width_of_every_vietnamese_letter_is_known(letters: str) -> None:
    """Marks above and below do not make a letter wider."""
    assert all(text_width(a, FACE) == text_width(b, FACE) for a, b in pairwise(letters))


def test_an_unknown_letter_is_as_wide_as_high() -> None:
    """A foreign name does not stop the document."""
    assert text_width("越", FACE) == FACE.pt


@given(words, words)
def test_widths_add_up(one: str, other: str) -> None:
    """Two texts side by side take the room of both."""
    both = text_width(one, FACE) + text_width(other, FACE)
    assert text_width(one + other, FACE) == pytest.approx(both)


@given(words, st.integers(1, 400).map(Decimal))
def test_no_line_is_longer_than_its_limit(text: str, limit: Decimal) -> None:
    """A word that is too long for it counts as much as there is room."""
    assert longest_line(text, FACE, limit) <= min(limit, text_width(text, FACE))


@given(words)
def test_two_lines_take_no_more_than_one_and_no_less_than_a_word(text: str) -> None:
    """No word is broken."""
    clean = " ".join(text.split())
    assert longest_word(text, FACE) <= on_two_lines(text, FACE) <= text_width(clean, FACE)


def test_capitals_are_measured_as_they_are_printed() -> None:
    """However they were typed."""
    caps = Face(pt=Decimal(14), caps=True)
    assert text_width("xã", caps) == text_width("XÃ", FACE)


def test_italic_letters_have_widths_of_their_own() -> None:
    """Place and date are in italics."""
    assert text_width("mm", Face(pt=Decimal(14), italic=True)) != text_width("mm", FACE)
