"""Issuing bodies of communes, before and after the reform of 1 July 2025."""

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import ABOVE, DATE, ISSUER, Change, text
from tests.checks.cases_text import behind, both
from vn_localgov.checks import check_document

OFFICE = "PHÒNG VĂN HÓA - XÃ HỘI"
BEFORE = text(DATE, DATE.replace("tháng 12 năm 2025", "tháng 6 năm 2025"))


def found(document: Document) -> list[tuple[str, str]]:
    """What is told of the issuing body, and how certain it is."""
    all_ = check_document(made.saved(document), figures=False)
    ours = ("CO_QUAN_BAN_HANH.VIET_TAT", "CO_QUAN_BAN_HANH.PHONG_XA", "TU_NGU.")
    return [(it.rule.id, it.kind.value) for it in all_ if it.rule.id.startswith(ours)]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (text(ISSUER, "UBND XÃ MAI TRUNG"), ("CO_QUAN_BAN_HANH.VIET_TAT", "fail")),
        (
            both(text(ISSUER, "UBND"), behind("UBND", "XÃ MAI TRUNG")),
            ("CO_QUAN_BAN_HANH.VIET_TAT", "fail"),
        ),
        (text(ISSUER, "ỦY BAN NHÂN DÂN THỊ TRẤN THẮNG"), ("TU_NGU.THI_TRAN", "review")),
        (text(ISSUER, "ỦY BAN NHÂN DÂN HUYỆN HIỆP HÒA"), ("TU_NGU.CAP_HUYEN", "review")),
    ],
)
def test_a_body_is_told(change: Change, rule: tuple[str, str]) -> None:
    """One that is abbreviated is wrong; one of old times is for a person."""
    document = made.letter()
    change(document)

    assert found(document) == [rule]


@pytest.mark.parametrize(
    "change",
    [
        both(text(ISSUER, "ỦY BAN NHÂN DÂN THỊ TRẤN THẮNG"), BEFORE),
        both(text(ISSUER, "ỦY BAN NHÂN DÂN HUYỆN HIỆP HÒA"), BEFORE),
        text(ISSUER, "BAN CHỈ HUY QUÂN SỰ XÃ MAI TRUNG"),
        # A school keeps the name that it was given.
        both(text(ISSUER, "TRƯỜNG THCS"), behind("TRƯỜNG THCS", "THỊ TRẤN THẮNG")),
        # What stands on more lines may be of something below the committee.
        both(text(ISSUER, "UBND XÃ MAI TRUNG"), behind("UBND XÃ", "TỔ CÔNG NGHỆ SỐ")),
        both(text(ISSUER, "UBND"), behind("UBND", "XÃ MAI TRUNG", "TỔ CÔNG NGHỆ SỐ")),
    ],
)
def test_a_body_of_its_time_is_not_told(change: Change) -> None:
    """Nor one that may be something else."""
    document = made.letter()
    change(document)

    assert found(document) == []


@pytest.mark.parametrize(
    ("change", "is_told"),
    [
        (BEFORE, True),
        (text(DATE, DATE), False),
        (text(DATE, "Mai Trung, ngày … tháng … năm 2024"), False),
        (both(BEFORE, text(ABOVE, "UBND HUYỆN HIỆP HÒA")), False),
        (both(BEFORE, text(OFFICE, "VĂN PHÒNG")), False),
    ],
)
def test_departments_of_communes_came_with_the_reform(change: Change, *, is_told: bool) -> None:
    """Districts had some before."""
    document = made.office()
    change(document)

    rule = ("CO_QUAN_BAN_HANH.PHONG_XA", "review")
    assert found(document) == ([rule] if is_told else [])


def test_a_department_of_a_district_is_out_of_date_too() -> None:
    """The committee above it tells."""
    document = made.office()
    text(ABOVE, "UBND HUYỆN HIỆP HÒA")(document)

    assert found(document) == [("TU_NGU.CAP_HUYEN", "review")]


def test_what_is_told_names_department_and_year() -> None:
    """In words that a clerk understands."""
    document = made.office()
    BEFORE(document)

    (told,) = check_document(made.saved(document), figures=False)

    assert told.wording.vi == (
        "Trước ngày 01/7/2025 Ủy ban nhân dân cấp xã không có phòng chuyên môn; "
        "ở đây có «PHÒNG VĂN HÓA - XÃ HỘI» năm 2025."
    )
