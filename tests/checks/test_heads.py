"""A head has one number, and the place of its commune."""

import pytest

from tests.checks import made
from tests.checks.cases import DATE, ISSUER, text
from tests.checks.cases_text import behind, ended, said
from tests.checks.changes import both, ids, remove
from tests.checks.made import BODY, letter, office, report
from vn_localgov.checks import check_document
from vn_localgov.findings import FindingKind

PLACE, NUMBER = "DIA_DANH.DON_VI", "SO_KY_HIEU.MOT"


def test_a_second_number_is_told() -> None:
    """It stands below the first."""
    document = report()
    behind("Số", "Số: 89/BC-UBND")(document)
    (found,) = check_document(made.saved(document))

    assert found.rule.id == NUMBER
    assert "ở đây còn có «Số: 89/BC-UBND»" in found.wording.vi


def test_other_numbers_are_no_second_one() -> None:
    """That of a text that came, or of one that is cited."""
    assert NUMBER not in ids(report(), behind("Số", "Số đến: 12"))
    assert NUMBER not in ids(letter(), text(DATE, "Số: 12/SY-UBND"))
    assert NUMBER not in ids(letter(), remove("Số"))


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (ISSUER, "Bắc Ninh"),
        (ISSUER, "Hiệp Hòa"),
        ("HỘI ĐỒNG NHÂN DÂN PHƯỜNG KINH BẮC", "Bắc Ninh"),
        ("ỦY BAN NHÂN DÂN XÃ MAI TRUNG HUYỆN HIỆP HÒA", "Hiệp Hòa"),
    ],
)
def test_another_place_than_that_of_the_commune_is_for_a_person(body: str, place: str) -> None:
    """The office may stand in another unit."""
    document = letter()
    both(text(ISSUER, body), text(DATE, DATE.replace("Mai Trung", place)))(document)
    (found,) = (it for it in check_document(made.saved(document)) if it.rule.id == PLACE)

    assert found.kind is FindingKind.REVIEW


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (ISSUER, "Mai Trung"),
        (ISSUER, "Xã Mai Trung"),
        (ISSUER, "………"),
        ("ỦY BAN NHÂN DÂN THỊ TRẤN THẮNG", "Thị trấn Thắng"),
        ("ỦY BAN NHÂN DÂN PHƯỜNG 1", "Phường 1"),
        ("ỦY BAN NHÂN DÂN XÃ IA H’DRAI", "Ia H'Drai"),
        ("ỦY BAN NHÂN DÂN XÃ MAI TRUNG, HUYỆN HIỆP HÒA", "Mai Trung"),
        ("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "Kinh Bắc"),
        ("TRƯỜNG TIỂU HỌC MAI TRUNG", "Bắc Ninh"),
    ],
)
def test_the_place_of_the_commune_is_right(body: str, place: str) -> None:
    """With its noun or without; other bodies have their office anywhere."""
    moved = text(DATE, DATE.replace("Mai Trung", place))

    assert PLACE not in ids(letter(), text(ISSUER, body), moved)


def test_a_department_has_its_office_anywhere() -> None:
    """Only who issues a document is looked at."""
    assert PLACE not in ids(office(), text(DATE, DATE.replace("Mai Trung", "Bắc Ninh")))


@pytest.mark.parametrize("end", ["../.", ".//.", "//."])
def test_an_end_with_a_sign_too_many_is_told(end: str) -> None:
    """It is told how it ends."""
    document = report()
    ended(f"Trên đây là báo cáo của Ủy ban nhân dân xã{end}")(document)
    told = [it.wording.vi for it in check_document(made.saved(document))]

    assert any("./.»" in it and "kết thúc" in it for it in told)


@pytest.mark.parametrize("end", ["./.", " ./.", ", v.v../.", ".../.", "…/."])
def test_an_end_with_other_points_is_right(end: str) -> None:
    """Those of an abbreviation, or of what is left out."""
    assert "KET_THUC.DAU" not in ids(report(), ended(f"Chi tiết tại Phụ lục. {BODY[:60]}{end}"))


def test_the_people_are_told_too() -> None:
    """«Để Nhân dân biết» is no other word than «vận động Nhân dân»."""
    assert ids(letter(), said("Niêm yết công khai để nhân dân biết, thực hiện.")) == [
        "VIET_HOA.NHAN_DAN"
    ]
