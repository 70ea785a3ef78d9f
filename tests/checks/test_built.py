"""What the library builds keeps every rule that it checks."""

from pathlib import Path

import attrs
import pytest

from tests.checks import made
from tests.checks.cases import text
from tests.checks.changes import ids
from tests.checks.official import FULL, PLAIN
from vn_localgov import load_report
from vn_localgov.checks import check_document
from vn_localgov.documents import Signatory
from vn_localgov.findings import FindingKind
from vn_localgov.forms import build_document
from vn_localgov.reports import OfficialDocument

EXAMPLE = Path(__file__).parents[2] / "examples" / "mai_trung_2023"


@pytest.mark.parametrize("document", [*PLAIN.values(), *FULL.values()], ids=[*PLAIN, *FULL])
def test_a_built_document_comes_out_clean(document: OfficialDocument) -> None:
    """Whatever its type is, and whatever it has beside."""
    assert check_document(build_document(document).to_bytes()) == []


def test_a_deputy_may_chair_a_meeting() -> None:
    """Where two sign, nobody signs for the head; where one does, a deputy has to."""
    deputy = Signatory(name="Nguyễn Văn A", position="Phó Chủ tịch")
    minutes = attrs.evolve(PLAIN["minutes"], signatory=deputy)

    assert check_document(build_document(minutes).to_bytes()) == []
    assert ids(made.report(), text("CHỦ TỊCH", "PHÓ CHỦ TỊCH")) == ["QUYEN_HAN.CAP_PHO"]


# What its authors wrote otherwise than the decree has it: their words are kept as published.
WRITTEN = {
    "VIET_HOA.NHAN_DAN": FindingKind.FAIL,
    "CHINH_TA.DAU_THANH": FindingKind.FAIL,
    "PHAN.PHAN_THU": FindingKind.REVIEW,
    "VIET_HOA.TEN_VAN_BAN": FindingKind.REVIEW,
    "SO_LIEU.DEM_KHONG": FindingKind.REVIEW,
    "VIET_HOA.NGAY_TET": FindingKind.FAIL,
}


def test_of_the_worked_example_only_its_words_are_told() -> None:
    """The report of a commune: its form is right, and six habits of its authors are found."""
    found = check_document(build_document(load_report(EXAMPLE)).to_bytes(), figures=False)

    assert {it.rule.id: it.kind for it in found} == WRITTEN


def test_of_the_worked_example_figures_that_contradict_each_other_are_told() -> None:
    """Sums, parts, shares and comparisons that its authors printed wrong, where they stand."""
    report = build_document(load_report(EXAMPLE)).to_bytes()

    assert [it.rule.id for it in check_document(report) if it.figures] == [
        "TONG",
        "TRONGDO",
        "TONG",
        "HAT",
        "HAT",
        "TYLE",
        "CK",
    ]
