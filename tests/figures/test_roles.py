"""A found figure says what it means in its sentence, and what it is compared with."""

import pytest

from vn_localgov.figures import FigureRole, find_figures

# Sentences of the report 293/BC-UBND of Mai Trung commune (14/12/2023), of reports of other
# communes as newspapers quote them, and sentences of our own.
SENTENCES = [
    ("Toàn xã có 21 doanh nghiệp", [("21 doanh nghiệp", None, None)]),
    (
        "(tăng 09 doanh nghiệp với cùng kỳ năm 2022), 06 hợp tác xã",
        [("09 doanh nghiệp", "INCREASE", "cùng kỳ năm 2022"), ("06 hợp tác xã", None, None)],
    ),
    ("đạt 95,3%, tăng 3% so với năm 2022", [("95,3%", None, None), ("3%", "INCREASE", "năm 2022")]),
    ("(so với cùng kỳ năm 2023 tăng 03 vụ)", [("03 vụ", "INCREASE", "cùng kỳ năm 2023")]),
    ("thu thuế (đạt 100% kế hoạch)", [("100%", "ATTAINMENT", "kế hoạch")]),
    ("(đạt 100% so với Kế hoạch)", [("100%", "ATTAINMENT", "Kế hoạch")]),
    ("đạt 94% kế hoạch UBND huyện giao", [("94%", "ATTAINMENT", "kế hoạch UBND huyện giao")]),
    ("(đạt 99,8% dự toán)", [("99,8%", "ATTAINMENT", "dự toán")]),
    ("đạt 100% chỉ tiêu huyện giao", [("100%", "ATTAINMENT", "chỉ tiêu huyện giao")]),
    ("bằng 84% dự toán giao", [("84%", "ATTAINMENT", "dự toán giao")]),
    ("bằng 124,2% so với cùng kỳ", [("124,2%", "RATIO", "cùng kỳ")]),
    ("bằng 95% năm 2022", [("95%", "RATIO", "năm 2022")]),
    ("đạt 95% so với năm 2022", [("95%", "RATIO", "năm 2022")]),
    ("hộ nghèo còn 9,94% năm 2010", [("9,94%", None, None)]),
    ("901 trường hợp bằng 4.286 bản", [("901 trường hợp", None, None), ("4.286 bản", None, None)]),
    ("vượt 5,2% kế hoạch", [("5,2%", "EXCESS", "kế hoạch")]),
    ("vượt kế hoạch 5%", [("5%", "EXCESS", "kế hoạch")]),
    ("tăng 5 hộ. Kế hoạch là 7 hộ", [("5 hộ", "INCREASE", None), ("7 hộ", None, None)]),
    ("vượt kế hoạch là diện tích lúa 2 vụ", [("2 vụ", None, None)]),
    ("giảm số thửa 134 thửa", [("134 thửa", "DECREASE", None)]),
    ("giảm số hộ nghèo từ 28 hộ xuống còn 23 hộ", [("28 hộ", None, None), ("23 hộ", None, None)]),
    ("tăng lên 7%", [("7%", None, None)]),
    ("tăng trưởng, đạt 7%", [("7%", None, None)]),
    (
        "so với cùng kỳ năm trước, giảm 10,5% về khối lượng, nhưng tăng 39,6% về giá trị",
        [("10,5%", "DECREASE", "cùng kỳ năm trước"), ("39,6%", "INCREASE", "cùng kỳ năm trước")],
    ),
    ("So với năm 2022. Xã tăng 3%", [("3%", "INCREASE", None)]),
    ("hộ nghèo 57 hộ chiếm 1,6%", [("57 hộ", None, None), ("1,6%", "SHARE", None)]),
    ("hỏa táng chiếm tỷ lệ 42%", [("42%", "SHARE", None)]),
    ("Tổng diện tích gieo trồng là 1.261,62 ha", [("1.261,62 ha", "TOTAL", None)]),
    ("Tổng thu. Đã thu 5 tỷ đồng", [("5 tỷ đồng", None, None)]),
    ("Lũy kế 9 tháng năm 2024 thu 12 tỷ đồng", [("12 tỷ đồng", "CUMULATIVE", None)]),
    (
        "thu nhập bình quân đạt 70 triệu đồng/người/năm",
        [("70 triệu đồng/người/năm", "AVERAGE", None)],
    ),
    (
        "15 trường hợp (trong đó A 03 trường hợp (20%); B 04 trường hợp), 5 vụ",
        [
            ("15 trường hợp", None, None),
            ("03 trường hợp", "PART", None),
            ("20%", "PART", None),
            ("04 trường hợp", "PART", None),
            ("5 vụ", None, None),
        ],
    ),
    ("giảm 0,8 tạ/ha so với vụ trước", [("0,8 tạ/ha", "DECREASE", "vụ trước")]),
    ("giảm 5 ha so với vụ đông xuân năm trước", [("5 ha", "DECREASE", "vụ đông xuân năm trước")]),
    ("giảm 5 ha so CK", [("5 ha", "DECREASE", "CK")]),
    (
        "trong đó có 03 thôn đạt chuẩn; mật độ 793 người/km²",
        [("03 thôn", "PART", None), ("793 người/km²", None, None)],
    ),
    (
        "Trong đó: lúa 5 ha; ngô 6 ha. Đậu 7 ha",
        [("5 ha", "PART", None), ("6 ha", "PART", None), ("7 ha", None, None)],
    ),
    ("gồm 14 đồng chí. Có 5 tổ", [("14 đồng chí", "PART", None), ("5 tổ", None, None)]),
    ("gồm 14 đồng chí\nCó 5 tổ", [("14 đồng chí", "PART", None), ("5 tổ", None, None)]),
    (
        "Trong đó:\n+ A: 5 tỷ đồng (đạt 9% dự toán).\n\n+ B: 6 tỷ đồng.\n- C: 7 tỷ đồng",
        [
            ("5 tỷ đồng", "PART", None),
            ("9%", "ATTAINMENT", "dự toán"),
            ("6 tỷ đồng", "PART", None),
            ("7 tỷ đồng", None, None),
        ],
    ),
    (
        "15 hộ, trong đó thôn A ((cũ) 03 hộ), thôn B 04 hộ",
        [("15 hộ", None, None), ("03 hộ", "PART", None), ("04 hộ", "PART", None)],
    ),
    (
        "(gồm:\n- A 5 hộ;\n- B 6 hộ), 7 hộ",
        [("5 hộ", "PART", None), ("6 hộ", "PART", None), ("7 hộ", None, None)],
    ),
    ("(gồm A 14 đồng chí; 5 tổ)", [("14 đồng chí", "PART", None), ("5 tổ", "PART", None)]),
    (
        "(A) 20 hộ (gồm B 14 hộ; C 5 hộ)",
        [("20 hộ", None, None), ("14 hộ", "PART", None), ("5 hộ", "PART", None)],
    ),
    ("trong đó(A) 03 hộ", [("03 hộ", "PART", None)]),
    ("(A) (B) gồm 14 hộ; 5 hộ", [("14 hộ", "PART", None), ("5 hộ", None, None)]),
    (
        "Kết quả: 20 hộ gồm 14 hộ; 5 tổ",
        [("20 hộ", None, None), ("14 hộ", "PART", None), ("5 tổ", None, None)],
    ),
    (
        "Tăng 3 hộ, đạt cao. "
        + "Nội dung khác của báo cáo này không có số liệu nào. " * 2
        + "5 hộ",
        [("3 hộ", "INCREASE", None), ("5 hộ", None, None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_roles_follow_from_the_words_around(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """Verbs count before *tổng*, and *tổng* before *trong đó*."""
    found = find_figures(text)
    roles = [(it.text, it.role and it.role.name, it.base) for it in found]

    assert roles == expected


def test_the_value_of_a_role_is_the_word_that_tells_it() -> None:
    """So that a message can name it."""
    assert [role.value for role in FigureRole][:3] == ["đạt", "vượt", "tăng"]
