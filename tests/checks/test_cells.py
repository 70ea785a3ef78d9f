"""A point for the comma is told in a table whose other figures have the comma."""

import pytest
from docx.document import Document

from tests.checks.changes import ids
from tests.checks.made import report

RULE = "SO_LIEU.DAU_PHAY"


def _with_table(*cells: str) -> Document:
    document = report()
    table = document.add_table(1, len(cells))
    for cell, text in zip(table.rows[0].cells, cells, strict=True):
        cell.text = text
    return document


@pytest.mark.parametrize("figure", ["1250.5", "125.5", "12500.25"])
def test_a_point_among_commas_is_told(figure: str) -> None:
    """Its table shows how decimals are written."""
    assert RULE in ids(_with_table("1.300", figure, "107,7"))


@pytest.mark.parametrize(
    "cells",
    [
        ("1250.5", "1.300"),
        ("12.5", "107,7"),
        ("1.250", "107,7"),
        ("1250.5", "107,7", "Mã số"),
        ("0125.5", "107,7"),
    ],
)
def test_other_figures_are_not(cells: tuple[str, ...]) -> None:
    """Tables without commas, numbers of headings, groups, and codes."""
    assert RULE not in ids(_with_table(*cells))
