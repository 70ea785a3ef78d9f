"""The page on units tells what the library knows."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from vn_localgov import Unit
from vn_localgov.numbers import format_number
from vn_localgov.units import Dimension, Measure, table

DOCS = Path(__file__).parents[1] / "docs"

# The words of the page, by dimension.
WORDS = {
    "en": [dimension.value for dimension in Dimension],
    "vi": [
        *("độ dài", "diện tích", "thể tích", "khối lượng", "thời gian", "lịch", "điện năng"),
        *("công suất", "tiền", "đô la Mỹ", "tỷ lệ", "chênh lệch tỷ lệ"),
    ],
}


def base(dimension: Dimension | None) -> Measure:
    """The unit that sizes are told in."""
    return next(row for row in table().measures if row.dimension is dimension)


def rows(page: str) -> Iterator[tuple[str, ...]]:
    """The rows of all tables of a page, heads left out."""
    tokens = MarkdownIt().enable("table").parse((DOCS / page).read_text(encoding="utf-8"))
    cells: list[str] = []
    for token, inline in pairwise(tokens):
        if token.type == "td_open":
            cells.append(inline.content.replace("`", ""))
        elif token.type == "tr_close" and cells:
            yield tuple(cells)
            cells = []


def size(measure: Measure) -> str:
    """How large a unit is, as the page tells it."""
    exact = measure.size or Fraction(1)
    has_end = 10**6 % exact.denominator == 0
    number = format_number(Decimal(exact.numerator) / exact.denominator) if has_end else str(exact)
    return Unit.parse(base(measure.dimension).symbol).attach_to(number)


def told(language: str) -> Iterator[tuple[str, ...]]:
    """All rows of the page."""
    words = dict(zip(Dimension, WORDS[language], strict=True))
    yield from table().spellings.items()
    for scale, number in table().scales.items():
        yield scale, format_number(number)
    for row in table().measures:
        if row.dimension and row.size:
            where = row.region.value if row.region else ""
            yield row.symbol, words[row.dimension], size(row), where


def test_the_first_unit_of_a_dimension_measures_the_others() -> None:
    """Sizes are told in it."""
    assert all(base(dimension).size == 1 for dimension in Dimension)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_page_is_the_table(language: str) -> None:
    """What the reference page says about units is what the library knows."""
    assert list(rows(f"{language}/reference/units.md")) == list(told(language))
