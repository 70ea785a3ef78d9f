"""What the library builds keeps every rule that it checks."""

from pathlib import Path

import pytest

from tests.checks.official import FULL, PLAIN
from vn_localgov import load_report
from vn_localgov.checks import check_document
from vn_localgov.forms import build_document
from vn_localgov.reports import OfficialDocument

EXAMPLE = Path(__file__).parents[2] / "examples" / "mai_trung_2023"


@pytest.mark.parametrize("document", [*PLAIN.values(), *FULL.values()], ids=[*PLAIN, *FULL])
def test_a_built_document_comes_out_clean(document: OfficialDocument) -> None:
    """Whatever its type is, and whatever it has beside."""
    assert check_document(build_document(document).to_bytes()) == []


def test_the_worked_example_comes_out_clean() -> None:
    """The report of a commune, as it was issued."""
    assert check_document(build_document(load_report(EXAMPLE)).to_bytes()) == []
