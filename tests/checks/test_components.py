"""Components are found wherever they stand, by what is written there."""

import unicodedata

import pytest
from docx.document import Document

from tests.checks import made
from vn_localgov.checks import Components, Scope
from vn_localgov.documents import DocumentType

PARTED = [
    "UBND TỈNH BẮC NINH\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc",
    "Số: 12/TB-SNV\tBắc Ninh, ngày 05 tháng 12 năm 2025",
    "THÔNG BÁO",
    "Về việc nghỉ Tết",
    made.BODY,
    "Nơi nhận:\tKT. GIÁM ĐỐC",
    "- Như trên;\tPHÓ GIÁM ĐỐC",
    "- Lưu: VT.\tNguyễn Văn A",
]


def of(*texts: str) -> Components:
    """The components of a document of plain lines."""
    document = made.blank()
    for text in texts:
        document.add_paragraph(text)
    return made.found(document)


def told(components: Components) -> dict[str, str]:
    """The first text of each component."""
    return {it.component: it.text for it in reversed(components.parts)}


@pytest.mark.parametrize(
    ("document", "type_", "extra"),
    [
        (made.letter(), DocumentType.LETTER, {"kinh_gui", "noi_kinh_gui", "trich_yeu_cong_van"}),
        (
            made.report(),
            DocumentType.REPORT,
            {"ten_loai", "trich_yeu", "phan_nhan", "phan", "muc", "khoan", "diem"}
            | {"phu_luc", "ten_phu_luc", "kem_theo"},
        ),
        (
            made.decision(),
            DocumentType.DECISION,
            {"ten_loai", "trich_yeu", "tham_quyen", "can_cu", "lenh", "dieu"},
        ),
    ],
    ids=["letter", "report", "decision"],
)
def test_each_component_is_found(document: Document, type_: DocumentType, extra: set[str]) -> None:
    """A letter, a report with an appendix, a decision: all that stands there, and no more."""
    found = made.found(document)
    usual = {"quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_ngay"}
    usual |= {"co_quan_ban_hanh", "noi_nhan", "danh_sach_noi_nhan", "quyen_han", "ho_ten"}
    names = set(told(found)) - {"noi_dung"}

    assert (found.scope, found.type) == (Scope.ADMINISTRATIVE, type_)
    assert names == usual | extra
    assert ("noi_dung" in found) is (type_ is not DocumentType.DECISION)


def test_two_halves_of_a_line_are_two_components() -> None:
    """Tabs, or many spaces, part head and foot as well as a table does."""
    for gap in ("\t", "\t\t", "        "):
        found = told(of(*(it.replace("\t", gap) for it in PARTED)))

        assert found["co_quan_chu_quan"] == "UBND TỈNH BẮC NINH"
        assert found["co_quan_ban_hanh"] == "SỞ NỘI VỤ"
        assert found["quoc_hieu"] == "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        assert found["so_ky_hieu"] == "Số: 12/TB-SNV"
        assert found["dia_danh_ngay"] == "Bắc Ninh, ngày 05 tháng 12 năm 2025"
        assert found["quyen_han"] == "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"
        assert found["ho_ten"] == "Nguyễn Văn A"
        assert found["danh_sach_noi_nhan"] == "- Như trên; - Lưu: VT."


def test_letters_count_not_how_they_are_stored() -> None:
    """Marks typed apart, and another case, hide nothing."""
    apart = (unicodedata.normalize("NFD", it) for it in PARTED)
    found = told(of(*apart))
    small = told(of("Cộng hòa xã hội chủ nghĩa Việt Nam", "Số: 12/TB-SNV", "Thông báo"))

    assert found["ten_loai"] == "THÔNG BÁO"
    assert small["quoc_hieu"] == "Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("lines", "scope"),
    [
        (["ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-BC/ĐU", "BÁO CÁO"], Scope.PARTY),
        ([PARTED[0], "Số: 06/2024/QĐ-UBND", "QUYẾT ĐỊNH"], Scope.NORMATIVE),
        ([PARTED[0], "Số: 30/2020/NĐ-CP", "NGHỊ ĐỊNH"], Scope.NORMATIVE),
        ([PARTED[0], "Số: 12/TT", "THÔNG TƯ"], Scope.NORMATIVE),
        (["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐƠN XIN NGHỈ PHÉP"], Scope.OTHER),
        (["Thân gửi các bạn,"], Scope.OTHER),
        ([], Scope.OTHER),
        ([PARTED[0], "Số: 12/2024/BC-UBND", "BÁO CÁO"], Scope.ADMINISTRATIVE),
    ],
)
def test_other_documents_are_left_alone(lines: list[str], scope: Scope) -> None:
    """What follows other law, or none, is told apart."""
    assert of(*lines).scope is scope


def test_a_component_tells_its_place() -> None:
    """Paragraphs are counted as in all checks; the second half of a line has its column."""
    found = of(*PARTED)

    assert str(found["so_ky_hieu"][0].place) == ":3:1"
    assert str(found["dia_danh_ngay"][0].place) == ":3:15"
    assert found["phan"] == ()


@pytest.mark.parametrize("name", ["Q.A.A", "Q.H. Nam", "Q. A. Nam"])
def test_a_name_in_initials_is_no_office(name: str) -> None:
    """Though acting heads sign with the same letter."""
    document = made.letter()
    made.at(document, "Nguyễn Văn A").runs[0].text = name

    assert told(made.found(document))["ho_ten"] == name


def test_an_acting_head_has_an_office() -> None:
    """It stands behind the letter."""
    document = made.letter()
    made.at(document, "CHỦ TỊCH").runs[0].text = "Q. CHỦ TỊCH"

    found = [it.text for it in made.found(document)["quyen_han"]]
    assert any("Q. CHỦ TỊCH" in text for text in found)
