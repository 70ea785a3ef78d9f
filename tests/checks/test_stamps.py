"""Documents that this library builds come out clean, whatever stands around their text."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from vn_localgov.checks import check_document
from vn_localgov.cli._new import make_starter
from vn_localgov.documents import DocumentType
from vn_localgov.exchange import load_document
from vn_localgov.forms import build_document
from vn_localgov.reports import (
    Circulation,
    ElectronicCopy,
    Marks,
    OfficialDocument,
    Paragraph,
    Run,
    Secrecy,
    Urgency,
)

SIGNED = dt.datetime(2026, 3, 5, 9, 30)  # noqa: DTZ001 - in the time of Viet Nam
MARKS = [
    *(Marks(urgency=it) for it in Urgency),
    *(Marks(secrecy=it, urgency=Urgency.URGENT) for it in Secrecy),
    Marks(circulation=Circulation.INTERNAL, drafter="NVB", copies=5, address="Thôn Trung"),
    Marks(copied=ElectronicCopy(kind=DocumentType.FULL_COPY, body="Sở Nội vụ", signed=SIGNED)),
]


def starter(folder: Path, type_: str) -> OfficialDocument:
    """The document that a clerk starts from."""
    make_starter([type_, str(folder / type_)])
    return load_document(folder / type_)


@pytest.mark.parametrize("marks", MARKS, ids=str)
@pytest.mark.parametrize("type_", ["cong-van", "cong-dien", "quyet-dinh"])
def test_stamps_and_lines_are_no_part_of_the_subject(
    type_: str, marks: Marks, tmp_path: Path
) -> None:
    """They stand near it, in other looks."""
    document = attrs.evolve(starter(tmp_path, type_), marks=marks)

    assert check_document(build_document(document).to_bytes()) == []


def test_a_text_may_begin_with_a_list(tmp_path: Path) -> None:
    """It is no part of the list of addressees above it."""
    letter = starter(tmp_path, "cong-van")
    bold = Paragraph(runs=(Run("Về việc nạo vét kênh mương nội đồng.", bold=True),), marker="-")
    document = attrs.evolve(letter, opening=(bold, *letter.opening))

    assert check_document(build_document(document).to_bytes()) == []
