"""Capitals of one word, by the words around it."""

import pytest

from tests.checks import made
from tests.checks.cases_text import said
from vn_localgov.checks import check_document


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Tuyên truyền đến các tầng lớp nhân dân trong xã.", "VIET_HOA.NHAN_DAN"),
        ("Chính quyền do nhân dân lập ra, vì nhân dân phục vụ.", "VIET_HOA.NHAN_DAN"),
        ("Thăm hỏi đồng bào vùng tây bắc sau bão.", "VIET_HOA.VUNG_MIEN"),
        ("Đoàn công tác của Tỉnh Thái Nguyên đến thăm xã.", "VIET_HOA.DON_VI_HANH_CHINH"),
        ("Quy hoạch của Xã Mai Trung đến năm 2035.", "VIET_HOA.DON_VI_HANH_CHINH"),
        ("Chủ tịch tỉnh tặng Bằng Khen cho 03 tập thể.", "VIET_HOA.DANH_HIEU"),
        ("Các hộ đã gặt xong. đề nghị gieo cấy kịp thời vụ.", "VIET_HOA.DAU_CAU"),
    ],
)
def test_a_word_that_is_meant_as_a_name_is_told(sentence: str, rule: str) -> None:
    """Where nothing says that it is a common word."""
    document = made.report()
    said(sentence)(document)

    assert [it.rule.id for it in check_document(made.saved(document))] == [rule]
