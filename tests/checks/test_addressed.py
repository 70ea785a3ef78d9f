"""Whether one line names several addressees is told where nothing else can be meant."""

import pytest

from tests.checks import made
from tests.checks.cases import text
from tests.checks.cases_addressed import to
from vn_localgov.checks import check_document, fix_document


@pytest.mark.parametrize(
    "names",
    [
        "Sở Nội vụ, Sở Tài chính",
        "Sở Nội vụ; Công an tỉnh Bắc Ninh",
        "Thường trực Đảng ủy, Thường trực HĐND xã",
    ],
)
def test_several_on_one_line_are_for_a_person(names: str) -> None:
    """A name may have a comma that no list knows."""
    found = check_document(made.saved(to(names)))

    assert [(it.rule.id, it.kind.value) for it in found] == [("KINH_GUI.NHIEU_NOI", "review")]


@pytest.mark.parametrize(
    "names",
    [
        "Phòng Kinh tế",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Phòng Cảnh sát quản lý hành chính, Công an tỉnh Bắc Ninh",
        "Văn phòng HĐND, UBND xã",
        "Các Trường Mầm non, Trường Tiểu học trên địa bàn xã",
        "Sở Nội vụ;",
        "Ông N.V.A; địa chỉ: thôn Đông, xã Mai Trung",
        "Bà T.T.B; trú tại: thôn Đông",
        "Ông N.V.A, Chủ tịch UBND xã, Chủ tịch Hội đồng nghĩa vụ quân sự xã",
    ],
)
def test_one_addressee_may_have_a_comma(names: str) -> None:
    """In its name, before the body that it belongs to, or among all of a kind."""
    assert not any(
        it.rule.id == "KINH_GUI.NHIEU_NOI" for it in check_document(made.saved(to(names)))
    )


def test_about_is_written_once() -> None:
    """«V/v» means «về việc»."""
    document = made.letter()
    text("V/v", "V/v Về việc rà soát hộ nghèo")(document)

    fixed = fix_document(made.saved(document), text=True)

    assert [it.rule.id for it in fixed.before] == ["TRICH_YEU_CONG_VAN.VE_VIEC"]
    assert fixed.left == []
    assert fixed.mended[0].after.vi == "«V/v rà soát hộ nghèo»"
