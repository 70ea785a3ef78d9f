"""Who issues, where, and who signs follows from the commune and the day."""

import datetime as dt

import pytest

from vn_localgov import Commune, DocumentDate, IssuingBody, Signatory
from vn_localgov.documents import last_of_month
from vn_localgov.places import find_commune

BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


def commune(code: str, on: dt.date) -> Commune:
    """Whatever bore *code* on that day."""
    found = find_commune(code, on)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "on", "head", "place"),
    [
        # Xã Mai Trung became part of xã Hợp Thịnh, which took over its code
        # (Nghị quyết 1658/NQ-UBTVQH15).
        ("07864", BEFORE, "XÃ MAI TRUNG", "Mai Trung, ngày 30 tháng 6 năm 2025"),
        ("07864", AFTER, "XÃ HỢP THỊNH", "Hợp Thịnh, ngày 01 tháng 7 năm 2025"),
    ],
)
def test_the_head_of_a_document(code: str, on: dt.date, head: str, place: str) -> None:
    """The same two lines before and after the reform, with the name of the day."""
    unit = commune(code, on)

    assert IssuingBody.committee(unit).lines == ("ỦY BAN NHÂN DÂN", head)
    assert IssuingBody.committee(unit).superior is None
    assert str(DocumentDate.at(unit, on)) == place


def test_a_commune_of_the_past_issues_nothing() -> None:
    """A document of a commune that is gone, or not there yet, is refused with its day."""
    mai_trung = commune("07864", BEFORE)

    with pytest.raises(ValueError, match=r"there was no xã Mai Trung, .* on 01/07/2025"):
        DocumentDate.at(mai_trung, AFTER)
    with pytest.raises(ValueError, match="there was no xã Mai Trung"):
        IssuingBody.department("Phòng Kinh tế", mai_trung, on=AFTER)


def test_departments_came_with_the_reform() -> None:
    """Before, a commune had officials, and no department that could issue anything."""
    unit = Commune.parse("xã Hợp Thịnh")

    office = IssuingBody.department("Phòng Văn hóa - Xã hội", unit, on=AFTER)

    assert (office.superior, office.lines) == ("UBND xã Hợp Thịnh", ("PHÒNG VĂN HÓA - XÃ HỘI",))
    with pytest.raises(ValueError, match="communes had no departments on 30/06/2025"):
        IssuingBody.department("Phòng Kinh tế", unit, on=BEFORE)


def test_a_council_has_its_own_head() -> None:
    """Resolutions are issued by the People's Council."""
    body = IssuingBody.council(Commune.parse("phường Dĩnh Kế"))

    assert body.lines == ("HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG DĨNH KẾ")


@pytest.mark.parametrize(
    ("signatory", "lines"),
    [
        (Signatory.for_committee("N.V.A"), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (
            Signatory.for_committee("N.V.A", is_deputy=True),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (Signatory.as_chair("N.V.A"), ("CHỦ TỊCH",)),
        (Signatory.as_chair("N.V.A", is_deputy=True), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (
            Signatory.by_order("N.V.A", "Chánh Văn phòng"),
            ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ),
    ],
)
def test_the_signing_block(signatory: Signatory, lines: tuple[str, ...]) -> None:
    """For the Committee, by the chair's own power, and by order (NĐ 30/2020/NĐ-CP, Điều 13)."""
    assert signatory.lines == lines


@pytest.mark.parametrize(
    ("month", "printed"),
    [(2, "Mai Trung, ngày      tháng 02 năm 2026"), (11, "Mai Trung, ngày      tháng 11 năm 2026")],
)
def test_a_draft_has_room_for_its_day(month: int, printed: str) -> None:
    """Its month and year are known; it reads back as it is printed."""
    issued = DocumentDate(place="Mai Trung", date=last_of_month(2026, month), is_open=True)

    assert str(issued) == printed
    assert DocumentDate.parse(printed) == issued
