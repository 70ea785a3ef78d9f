"""A percentage is held against what its sentence says that it is of, and against nothing else."""

import pytest

from vn_localgov.audit import audit_text


def told(text: str) -> list[str]:
    """Rule, kind and wording of each finding in one sentence, without its repairs."""
    return [
        f"{it.rule.id} {it.kind.value}: {it.wording.vi.split(' Có thể đúng là')[0]}"
        for it in audit_text([text])
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Có 45/48 hộ thuộc diện thoát nghèo đạt 98%.",
            "TYLE fail: «thuộc diện thoát nghèo đạt» ghi 98%, nhưng 45 hộ : 48 hộ = 94%.",
        ),
        (
            "Có 45/48 hộ đã được công nhận thoát nghèo theo chuẩn nghèo mới của tỉnh, đạt 98%.",
            "TYLE fail: «98%» ghi 98%, nhưng 45 hộ : 48 hộ = 94%.",
        ),
        (
            (
                "Có 45/48 hộ nghèo                                                               "
                "                         , đạt 98%."
            ),
            "TYLE fail: «98%» ghi 98%, nhưng 45 hộ : 48 hộ = 94%.",
        ),
        (
            "Thôn có 350 hộ, trong đó 35 hộ nghèo, tỷ lệ 98%.",
            "TYLE fail: «tỷ lệ 98%» ghi 98%, nhưng 35 hộ : 350 hộ = 10%.",
        ),
        (
            "Có 45 đơn trong tổng số 48 đơn, đạt 98%, còn 3 đơn.",
            "TYLE fail: «đạt 98%» ghi 98%, nhưng 45 đơn : 48 đơn = 94%.",
        ),
        (
            "Có 95 hộ nghèo, chiếm 7,2% tổng số hộ (3.507 hộ).",
            "TYLE fail: «chiếm 7,2% tổng số hộ» ghi 7,2%, nhưng 95 hộ : 3.507 hộ = 2,7%.",
        ),
        (
            "Tổng số 1 hộ, trong đó 1 hộ chiếm 98%.",
            "TYLE fail: «chiếm 98%» ghi 98%, nhưng 01 hộ : 01 hộ = 100%.",
        ),
        (
            "Tổng số 350 hộ, trong đó 0 hộ cận nghèo, 35 hộ nghèo chiếm 98%.",
            "TYLE fail: «nghèo chiếm» ghi 98%, nhưng 35 hộ : 350 hộ = 10%.",
        ),
        (
            "Có 8 hộ mới thoát nghèo (36,67% tổng số hộ).",
            (
                "HAT review: «36,67% tổng số hộ» 36,67%, «Có 8 hộ mới thoát nghèo» 08 hộ: không "
                "có số nguyên nào làm được «tổng số»."
            ),
        ),
        (
            "Lúa là 115/116 ha, đạt 91,33% so với kế hoạch.",
            "TYLE review: «đạt 91,33%» ghi 91,33%, cần xem lại: 115 ha : 116 ha = 99,14%.",
        ),
        (
            "Hộ dùng nước sạch đạt 99,8% (1.865/1.885 hộ).",
            "TYLE fail: «Hộ dùng nước sạch đạt» ghi 99,8%, nhưng 1.865 hộ : 1.885 hộ = 98,9%.",
        ),
        (
            "Hộ dùng nước sạch đạt 99,8% (1.865/1.885 hộ), tăng 20 hộ.",
            "TYLE fail: «Hộ dùng nước sạch đạt» ghi 99,8%, nhưng 1.865 hộ : 1.885 hộ = 98,9%.",
        ),
        (
            "Trồng 45 cây, đạt 112,5% kế hoạch; có 298 lao động, đạt 238,48% kế hoạch.",
            (
                "HAT fail: «đạt 238,48% kế hoạch» 238,48%, «có 298 lao động» 298 lao động: không "
                "có số nguyên nào làm được «kế hoạch»."
            ),
        ),
    ],
)
def test_a_percentage_that_is_not_of_its_whole_is_found(text: str, said: str) -> None:
    """The finding says which two numbers do not give it."""
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Có 45/48 hộ đã thuộc diện thoát nghèo đạt 98%.",
        "Có 45/48 hộ đã được công nhận thoát nghèo theo chuẩn nghèo mới của tỉnh ta, đạt 98%.",
        (
            "Có 45/48 hộ nghèo                                                               "
            "                          , đạt 98%."
        ),
        "Có 350 hộ vay vốn với tỷ lệ 5%.",
        "Có 0 đơn trong tổng số 48 đơn, đạt 98%.",
        "Có 45 đơn trong tổng số 0 đơn, đạt 98%.",
        "Xã có 350 người, trong đó 35 người chiếm 98% dân số thôn.",
        "Trồng 12,5 ha cây (26,67% tổng số).",
        "Có 0 hộ (26,67% tổng số hộ).",
        "Có 45/48 hộ, đạt 46 hộ.",
        "Có 45/48 hộ (tăng 98%).",
        "Đạt 95% kế hoạch.",
        "Có 95 hộ nghèo, chiếm 7,2% tổng số 3.507 người.",
        "Có 95 hộ nghèo, chiếm 7,2% tổng số hộ (tăng 3.507 hộ).",
    ],
)
def test_a_percentage_of_something_else_is_left_alone(text: str) -> None:
    """Too many words between, no whole, or one of another kind: nothing is stated."""
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Có 03/15 thôn đạt 100% hộ gia đình văn hóa.",
        "Có 25/27 lớp, đạt 100% học sinh hoàn thành chương trình.",
        "Đã cấp 45/50 giấy chứng nhận, chiếm 5% tổng số thửa đất.",
        "Đã cấp 45/50 giấy chứng nhận, chiếm 5% trên tổng số thửa đất.",
        "Có 24/25 lượt, bằng 5% số hộ.",
    ],
)
def test_words_behind_a_percentage_tell_what_it_is_of(text: str) -> None:
    """Another noun than that of the pair: nothing is stated about the pair."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Có 24/25 đại biểu tán thành, bằng 88,9% tổng số đại biểu.",
            (
                "TYLE review: «bằng 88,9% tổng số đại biểu» ghi 88,9%, cần xem lại: "
                "24 đại biểu : 25 đại biểu = 96,0%."
            ),
        ),
        (
            "Có 24/25 hộ tán thành, đạt 88,9% hộ.",
            "TYLE fail: «đạt 88,9% hộ» ghi 88,9%, nhưng 24 hộ : 25 hộ = 96,0%.",
        ),
        (
            "Có 24/25 hộ tán thành, đạt 88,9% tăng 2% so với năm trước.",
            "TYLE fail: «đạt 88,9%» ghi 88,9%, nhưng 24 hộ : 25 hộ = 96,0%.",
        ),
    ],
)
def test_a_percentage_of_the_same_is_told(text: str, said: str) -> None:
    """Of all, it may be a share of more than were counted."""
    assert told(text)[:1] == [said]
