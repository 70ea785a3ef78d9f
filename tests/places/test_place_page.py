"""The page on places counts what the register holds."""

import datetime as dt
from pathlib import Path

import pytest

from vn_localgov.numbers import format_number
from vn_localgov.places import (
    CommuneKind,
    Place,
    ProvinceKind,
    communes_on,
    districts_on,
    provinces_on,
    successors,
)

DOCS = Path(__file__).parents[2] / "docs"
DAYS = [
    *(dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2026, 4, 30)),
    *(dt.date(2026, 9, 1), dt.date(2026, 9, 20)),
]


def count(places: tuple[Place, ...], kind: CommuneKind | ProvinceKind | None = None) -> str:
    """How many there are of a kind, or of all, as the page writes it."""
    number = sum(kind is None or place.kind is kind for place in places)
    return format_number(number) if number else "–"


def row(date: dt.date) -> str:
    """A row of the table of counts, without what it begins and ends with."""
    communes, provinces = communes_on(date), provinces_on(date)
    order = (CommuneKind.XA, CommuneKind.PHUONG, CommuneKind.THI_TRAN, CommuneKind.DAC_KHU)
    kinds = [count(communes, kind) for kind in order]
    both = f"{count(provinces)}, {count(provinces, ProvinceKind.THANH_PHO)}"
    return " | ".join([count(communes), *kinds, count(districts_on(date)), both])


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_page_counts_right(language: str) -> None:
    """In both languages, for each day on which something changed."""
    page = (DOCS / language / "reference" / "places.md").read_text(encoding="utf-8")
    split = sum(len(successors(old)) > 1 for old in communes_on(DAYS[0]))

    assert [date for date in DAYS if f"| {row(date)} |" not in page] == []
    assert f"{split} " in page
