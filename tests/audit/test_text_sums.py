"""A list is held against the total before it, where it is clear what it is of and where it ends."""

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
            "Hội phụ nữ có 36 hộ trong đó 24 hộ mới, 21 hộ cũ.",
            (
                "TRONGDO review: «Hội phụ nữ có» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã "
                "nêu đã là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 36 hộ (trong đó 24 hộ mới, 21 hộ cũ) của phụ nữ.",
            (
                "TRONGDO review: «Có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 15 vụ (trong đó 8 vụ trộm cắp; 9 vụ đánh bạc).",
            (
                "TRONGDO review: «Có 15 vụ» ghi 15 vụ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 17 vụ (08 vụ + 09 vụ)."
            ),
        ),
        (
            "Có 36 hộ, trong đó 24 hộ mới, 21 hộ cũ còn lại.",
            (
                "TRONGDO review: «Có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 36 hộ, trong đó 24 hộ mới, 21 hộ cũ. Hộ mới gồm nhiều loại.",
            (
                "TRONGDO review: «Có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 36 hộ, trong đó 24 hộ mới, có đảng viên và khá, 21 hộ cũ.",
            (
                "TRONGDO review: «Có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 36 hộ, tăng 5%, tăng 3%, trong đó 40 hộ mới.",
            (
                "KHONGQUA fail: «trong đó 40 hộ mới» ghi 40 hộ, nhưng không thể lớn hơn «Có 36 "
                "hộ» là 36 hộ."
            ),
        ),
        (
            "Có 36 hộ, đạt 95%, trong đó 40 hộ mới.",
            (
                "KHONGQUA fail: «trong đó 40 hộ mới» ghi 40 hộ, nhưng không thể lớn hơn «Có 36 "
                "hộ» là 36 hộ."
            ),
        ),
        (
            (
                "Có 36 hộ vừa được xã công nhận thoát nghèo bền vững theo chuẩn nghèo của giai "
                "đoạn mới, trong đó 40 hộ mới."
            ),
            (
                "KHONGQUA fail: «đó 40 hộ mới» ghi 40 hộ, nhưng không thể lớn hơn «Có 36 hộ vừa» "
                "là 36 hộ."
            ),
        ),
        (
            "Có 36 hộ đã thoát nghèo bền vững gồm 40 hộ mới.",
            (
                "KHONGQUA fail: «đã thoát nghèo bền vững gồm» ghi 40 hộ, nhưng không thể lớn hơn "
                "«Có 36 hộ» là 36 hộ."
            ),
        ),
        (
            "Có 36 hộ mới; trong đó 40 hộ nghèo.",
            (
                "KHONGQUA fail: «trong đó 40 hộ nghèo» ghi 40 hộ, nhưng không thể lớn hơn «Có 36 "
                "hộ mới» là 36 hộ."
            ),
        ),
        (
            "Có 36 hộ mới. Trong đó 40 hộ nghèo.",
            (
                "KHONGQUA fail: «mới. Trong đó» ghi 40 hộ, nhưng không thể lớn hơn «Có 36 hộ mới»"
                " là 36 hộ."
            ),
        ),
        (
            "Có 36 hộ: 24 hộ mới, 21 hộ cũ.",
            (
                "TRONGDO review: «Có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 36 hộ (tăng 5%), trong đó 24 hộ mới, 21 hộ cũ.",
            (
                "TRONGDO review: «Có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Xã (mới) có 36 hộ (trong đó 24 hộ mới, 21 hộ cũ).",
            (
                "TRONGDO review: «có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 hộ (24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 36 hộ (trong đó thôn An 24 hộ, thôn Bình 21 hộ.",
            (
                "TRONGDO fail: «Có 36 hộ» ghi 36 hộ, nhưng chỉ riêng các phần đã nêu đã là 45 hộ "
                "(24 hộ + 21 hộ)."
            ),
        ),
        (
            "Có 36 hộ gồm 24 hộ mới (8 hộ nghèo), 11 hộ cũ.",
            "TONG fail: «Có 36 hộ» ghi 36 hộ, nhưng các phần cộng lại là 35 hộ (24 hộ + 11 hộ).",
        ),
        (
            "Có 36 hộ gồm 24 hộ mới chiếm 66,7%, 11 hộ cũ.",
            "TONG fail: «Có 36 hộ» ghi 36 hộ, nhưng các phần cộng lại là 35 hộ (24 hộ + 11 hộ).",
        ),
        (
            "Có 36 hộ (gồm 24 hộ mới, 11 hộ cũ), xã đã duyệt.",
            "TONG fail: «Có 36 hộ» ghi 36 hộ, nhưng các phần cộng lại là 35 hộ (24 hộ + 11 hộ).",
        ),
        (
            "Có 36 hộ gồm 24 hộ mới 5 hộ cũ, 8 hộ khác.",
            (
                "TRONGDO review: «Có 36 hộ» ghi 36 hộ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 37 hộ (24 hộ + 05 hộ + 08 hộ)."
            ),
        ),
        (
            "Có 36 hộ gồm 0 hộ mới, 35 hộ cũ.",
            "TONG fail: «Có 36 hộ» ghi 36 hộ, nhưng các phần cộng lại là 35 hộ (00 hộ + 35 hộ).",
        ),
        (
            "Có 50 hộ, trong đó 120 thuộc diện nghèo.",
            (
                "KHONGQUA review: «trong đó 120 thuộc diện nghèo» ghi 120 hộ, cần xem lại: không "
                "thể lớn hơn «Có 50 hộ» là 50 hộ."
            ),
        ),
        (
            "Có 350 đồng chí, trong đó 200 nam và 160 nữ.",
            (
                "TRONGDO fail: «Có 350 đồng chí» ghi 350 đồng chí, nhưng chỉ riêng các phần đã "
                "nêu đã là 360 đồng chí (200 đồng chí + 160 đồng chí)."
            ),
        ),
        (
            "Đảng bộ có 350 đồng chí, gồm 200 nam và 160 nữ.",
            (
                "TONG fail: «Đảng bộ có» ghi 350 đồng chí, nhưng các phần cộng lại là 360 đồng "
                "chí (200 đồng chí + 160 đồng chí)."
            ),
        ),
        (
            "Sản lượng 3 tấn, trong đó 45 tạ lúa.",
            (
                "KHONGQUA fail: «trong đó 45 tạ lúa» ghi 4,5 tấn, nhưng không thể lớn hơn «Sản "
                "lượng» là 3 tấn."
            ),
        ),
        (
            "Tổng thu 1,53 tỷ đồng, gồm: thu thuế 911 triệu đồng, thu phí 713 triệu đồng.",
            (
                "TONG fail: «Tổng thu» ghi 1,53 tỷ đồng, nhưng các phần cộng lại là 1,62 tỷ đồng "
                "(0,911 tỷ đồng + 0,713 tỷ đồng)."
            ),
        ),
        (
            "Có 36 vụ, trong đó 24 vụ ở thôn An và thôn Cao, thôn Bình có 21 vụ.",
            (
                "TRONGDO review: «Có 36 vụ» ghi 36 vụ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 45 vụ (24 vụ + 21 vụ)."
            ),
        ),
        (
            "Có 15 vụ, trong đó thôn An 9 vụ, thôn Bình 8 vụ, trong năm 3 vụ.",
            (
                "TRONGDO fail: «Có 15 vụ» ghi 15 vụ, nhưng chỉ riêng các phần đã nêu đã là 17 vụ "
                "(09 vụ + 08 vụ)."
            ),
        ),
        (
            "Có 15 vụ, trong đó thôn An 9 vụ, thôn Bình 5 vụ, trong năm 3 vụ.",
            (
                "TRONGDO review: «Có 15 vụ» ghi 15 vụ, cần xem lại: chỉ riêng các phần đã nêu đã "
                "là 17 vụ (09 vụ + 05 vụ + 03 vụ)."
            ),
        ),
    ],
)
def test_a_list_that_is_more_or_less_than_its_total_is_found(text: str, said: str) -> None:
    """Certain where the list names all or its parts exclude each other; else for review."""
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Có 15 vụ, trong đó 8 vụ trộm cắp; 9 vụ đánh bạc.",
        "(Có 15 vụ, trong đó 8 vụ trộm cắp; 9 vụ đánh bạc. )",
        "Có 36 hộ (trong đó 24 hộ mới, 21 hộ cũ, gồm 8 hộ nghèo).",
        "Có 36 hộ (trong đó 24 hộ mới, 5 hộ cũ), 21 hộ khác (xa).",
        "Có 36 hộ (trong đó 24 hộ mới, 21 hộ cũ.",
        "Có 36 hộ gồm 24 hộ mới (8 hộ nghèo, 5 hộ khó khăn), 11 hộ cũ.",
        "Có 36 hộ gồm 24 hộ mới, khoảng 11 hộ cũ.",
        "Có 36 hộ gồm 24 hộ mới, 11-15 hộ cũ.",
        "Có 36 hộ gồm 24 hộ mới và 11 hộ cũ và .",
        "Có 36 hộ gồm 24 hộ mới.",
    ],
)
def test_a_list_that_may_be_unfinished_is_left_alone(text: str) -> None:
    """Where an item has no number of its own, or nobody can tell where the list ends."""
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Có 36 hộ, tăng 5%, tăng 3%, tăng 2%, trong đó 40 hộ mới.",
        (
            "Có 36 hộ vừa được bản công nhận thoát nghèo bền vững theo chuẩn nghèo của giai "
            "đoạn mới, trong đó 40 hộ mới."
        ),
        "Có 36 hộ mới thoát nghèo bền vững gồm 40 hộ mới.",
        "Có 36 hộ mới; xóa nhà tạm, trong đó 40 hộ cũ.",
        "Có 36 hộ, 12/15 thôn, trong đó 40 hộ mới.",
        "Có 36 hộ (mới). Trong đó 40 hộ nghèo.",
        "Gồm 40 hộ nghèo, 50 hộ cận nghèo.",
        "Có 36 hộ, trong đó có nhiều hộ nghèo.",
    ],
)
def test_a_list_of_something_else_is_left_alone(text: str) -> None:
    """What stands too far before a list, or behind another number, is not its total."""
    assert not told(text)


@pytest.mark.parametrize("sign", ["-", "−", "–"])
def test_a_dash_before_a_number_may_be_a_minus(sign: str) -> None:
    """What fell beside what rose; with a space behind, it is only a dash."""
    text = "Toàn xã tăng, có 06 hộ, gồm thôn Hạ 5 hộ, thôn Đông 6 hộ, thôn Tây {}5 hộ."
    assert not told(text.format(sign))
    assert told(text.format(f"{sign} "))


@pytest.mark.parametrize(
    "text",
    [
        "Có 36 hộ gồm 24 hộ mới (8 hộ nghèo), 12 hộ cũ.",
        "Có 36 hộ gồm 24 hộ mới (8 hộ nghèo, 5 hộ khó khăn), 12 hộ cũ.",
        "Có 36 hộ gồm 24 hộ mới, 12 hộ cũ, 5 hộ khác.",
        "Có 36 hộ, trong đó 36 hộ cũ, 5 hộ mới.",
        "Sản lượng 3 tấn gồm 20 tạ lúa, 10 tạ ngô.",
    ],
)
def test_parts_that_reach_their_total_are_right(text: str) -> None:
    """Whatever is told in brackets, or behind them."""
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Số hộ tăng từ 30 hộ lên 36 hộ, tăng 5 hộ, gồm 24 hộ mới, 12 hộ cũ.",
            (
                "«tăng 5 hộ» ghi 05 hộ, nhưng 36 hộ - 30 hộ = 6 hộ. Có thể đúng là: «tăng 5 hộ» 6"
                " hộ / «Số hộ tăng từ» 31 hộ."
            ),
        ),
        (
            "Số hộ tăng từ 30 hộ lên 36 hộ, tăng 7 hộ, trong đó 36 hộ nghèo, 12 hộ vay vốn.",
            (
                "«tăng 7 hộ» ghi 07 hộ, nhưng 36 hộ - 30 hộ = 6 hộ. Có thể đúng là: «tăng 7 hộ» 6"
                " hộ / «Số hộ tăng từ» 29 hộ."
            ),
        ),
        (
            "Có 36 hộ gồm 24 hộ mới và 11 hộ cũ.",
            (
                "«Có 36 hộ» ghi 36 hộ, nhưng các phần cộng lại là 35 hộ (24 hộ + 11 hộ). Có thể "
                "đúng là: «Có 36 hộ» 35 hộ / «gồm 24 hộ mới» 25 hộ / «11 hộ cũ» 12 hộ."
            ),
        ),
        (
            "Xã có 50 hộ gồm 36 hộ (24 hộ nam, 12 hộ nữ) và 16 hộ xa.",
            (
                "«Xã có» ghi 50 hộ, nhưng chỉ riêng các phần đã nêu đã là 52 hộ (36 hộ + 16 hộ). "
                "Có thể đúng là: «Xã có» 52 hộ / «và 16 hộ xa» 14 hộ / «Xã có» 53 hộ / «và 16 hộ "
                "xa» 13 hộ / «Xã có» 54 hộ / 41 khả năng khác."
            ),
        ),
    ],
)
def test_what_a_list_confirms_is_not_to_be_changed(text: str, said: str) -> None:
    """A number that its parts bear out is not among those that may have been meant."""
    assert [it.wording.vi for it in audit_text([text])] == [said]


@pytest.mark.parametrize(("parts", "found"), [(30, ["TONG"]), (31, [])])
def test_a_list_of_thirty_parts_is_the_longest(parts: int, found: list[str]) -> None:
    """More are a table that lost its lines."""
    items = ", ".join(f"{number} hộ" for number in range(1, parts + 1))
    text = f"Có {sum(range(1, parts + 1)) + 5} hộ gồm {items}."
    assert [it.rule.id for it in audit_text([text])] == found


@pytest.mark.parametrize(("parts", "found"), [(20, ["TONG"]), (21, [])])
def test_a_list_is_read_as_far_as_its_sixtieth_figure(parts: int, found: list[str]) -> None:
    """Percentages and changes beside the parts are counted too."""
    items = ", ".join(f"{number} hộ chiếm 5% (tăng 3%)" for number in range(51, 51 + parts))
    assert [it.rule.id for it in audit_text([f"Có 2.000 hộ gồm {items}."])] == found


@pytest.mark.parametrize(
    "text",
    [
        "Có 2.145 hộ, trong đó 1.980 hộ có nhà kiên cố, 1.500 hộ có máy giặt.",
        "Có 45 hồ sơ, trong đó 40 hồ sơ nộp trực tuyến, 44 hồ sơ trả đúng hạn.",
        "Có 850 học sinh, trong đó 800 em tham gia bảo hiểm, 120 em thuộc hộ nghèo.",
    ],
)
def test_what_one_has_and_does_may_overlap(text: str) -> None:
    """A household may have both a house and a machine."""
    assert told(text) == []
