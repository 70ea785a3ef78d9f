"""Sentences that reviewers wrote: the right ones give no finding, the wrong ones the right one."""

import pytest

from vn_localgov.audit import audit_text
from vn_localgov.findings import FindingKind

FAIL, REVIEW = FindingKind.FAIL, FindingKind.REVIEW


def found(text: str) -> list[tuple[str, FindingKind]]:
    """The rules that one paragraph misses, and how surely; ``|`` is a break of line in it."""
    return [(it.rule.id, it.kind) for it in audit_text([text.replace("|", "\n")])]


# Written after nd30 8.3. In a pair, the second has an error planted in it.
SHARES = [
    ("TYLE", "Đã giải quyết 45 đơn trong tổng số 48 đơn, đạt tỷ lệ 93,75%.", "93,75", "98", "94%"),
    ("TYLE", "Có 35 người trong tổng số 350 người, chiếm 10%.", "10%", "98%", "= 10%"),
    (
        "TYLE",
        "Có 1.200 hộ trong tổng số 1.250 hộ đạt chuẩn, chiếm 96%.",
        "96%",
        "98%",
        "1.200 hộ : 1.250 hộ = 96%",
    ),
]


@pytest.mark.parametrize(("rule", "text", "right", "wrong", "computed"), SHARES)
def test_the_whole_may_stand_behind_its_part(
    rule: str, text: str, right: str, wrong: str, computed: str
) -> None:
    """*Trong tổng số* says which of two numbers is the whole, wherever it stands."""
    assert not found(text)
    (finding,) = audit_text([text.replace(right, wrong)])
    assert (finding.rule.id, finding.kind) == (rule, FAIL)
    assert computed in finding.wording.vi


@pytest.mark.parametrize(
    "text",
    [
        "Trong tổng số 350 người, chiếm 98%.",
        "Có 35 hộ trong tổng số 350 người, chiếm 98%.",
        "Có 35 người trong tổng số 350 người, chiếm 98% dân số.",
        "Có 35 người. Trong tổng số 350 người, chiếm 98%.",
        "Toàn xã 700 người, có 35 người trong tổng số 350 người nghèo, chiếm 5%.",
        (
            "Toàn xã có 12 thanh niên, trong đó đảng viên 02 người, chiếm 16,67%; "
            "đại học 03 người chiếm 25%."
        ),
        "Tổ có 20 người; năm qua có 12 thanh niên, trong đó 3 người chiếm 25%.",
        "Tổng số lao động 245 thanh niên; nữ 98 người; đảng viên 30 người chiếm 12,2%.",
    ],
)
def test_a_part_is_no_whole(text: str) -> None:
    """What is listed as a part, or beside one, is not taken for all."""
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Có 95 hộ nghèo, chiếm 2,7% tổng số hộ và 120 hộ cận nghèo.",
        "Có 95 hộ nghèo chiếm 2,7% tổng số hộ và 120 hộ cận nghèo chiếm 3,4% tổng số hộ.",
        "Có 95 hộ nghèo, chiếm 2,7% tổng số hộ trong đó 20 hộ mới.",
        "Có 95 hộ nghèo chiếm 2,7% tổng số hộ so với 120 hộ năm trước.",
        "Có 95 hộ nghèo, chiếm 2,7% tổng số hộ tăng thêm 12 hộ.",
        "Có 95 hộ nghèo, chiếm 2,7% tổng số 12 người.",
    ],
)
def test_what_is_counted_beside_a_part_is_not_its_whole(text: str) -> None:
    """*Chiếm 2,7% tổng số hộ và 120 hộ cận nghèo* tells no total."""
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Diện tích lúa 500 ha (vụ Đông Xuân 250 ha, vụ Hè Thu 250 ha), năng suất bình quân "
            "60 tạ/ha, sản lượng 3.000 tấn."
        ),
        (
            "Trồng 12 ha (trong đó 8 ha lúa và 4 ha ngô), năng suất lúa 60 tạ/ha, "
            "sản lượng lúa 48 tấn."
        ),
        (
            "Diện tích lúa cả năm 500 ha, trong đó lúa lai 200 ha, năng suất bình quân "
            "60 tạ/ha, sản lượng 3.000 tấn."
        ),
        (
            "Vụ Đông Xuân 251 ha, vụ Hè Thu 252 ha, năng suất bình quân 61,3 tạ/ha, "
            "sản lượng 3.083 tấn."
        ),
    ],
)
def test_any_area_may_give_the_output(text: str) -> None:
    """One area of a sentence, or several of them together."""
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        (
            (
                "Diện tích lúa 511 ha (vụ Đông Xuân 259 ha, vụ Hè Thu 252 ha), năng suất bình quân "
                "61,3 tạ/ha, sản lượng 3.919 tấn."
            ),
            "511 ha × 61,3 tạ/ha = 3.132 tấn",
        ),
        (
            (
                "Diện tích lúa 511 ha, trong đó lúa lai 204 ha, năng suất bình quân 61,3 tạ/ha, "
                "sản lượng 3.319 tấn."
            ),
            "511 ha × 61,3 tạ/ha = 3.132 tấn",
        ),
    ],
)
def test_an_output_that_no_area_gives_is_wrong(text: str, computed: str) -> None:
    """It is held against the area that comes nearest to it."""
    (finding,) = audit_text([text])
    assert (finding.rule.id, finding.kind) == ("TICH", FAIL)
    assert computed in finding.wording.vi


@pytest.mark.parametrize("digits", [40, 55, 60, 61])
def test_numbers_of_any_length_are_audited(digits: int) -> None:
    """Nobody harvests so much, but the audit answers."""
    long = "9" * digits
    for text in (
        f"Diện tích lúa {long} ha, năng suất {long} tạ/ha, sản lượng 9 tấn.",
        f"Có {long} hộ gồm {long} hộ loại A, {long} hộ loại B.",
        f"Kế hoạch {long} hộ, thực hiện 5 hộ, đạt {long}%.",
    ):
        assert all(str(finding) for finding in audit_text([text]))


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo giảm từ 4% xuống 3%, giảm 25% so với năm trước.",
        "Tỷ lệ BHYT tăng từ 92,3% lên 95,3%, tăng 3,25%.",
        "Tỷ lệ BHYT tăng từ 92,3% lên 95,3%, tăng 3%.",
        "Tỷ lệ BHYT tăng từ 92,3% lên 95,3%, tăng 3 điểm phần trăm.",
    ],
)
def test_a_rate_may_grow_in_points_or_in_percent(text: str) -> None:
    """Both are written, and either is right."""
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ BHYT tăng từ 92,3% lên 95,3%, tăng 3,52%.",
        "Tỷ lệ BHYT tăng từ 92,3% lên 95,3%, tăng 3,25 điểm phần trăm.",
        "Tỷ lệ hộ nghèo giảm từ 8,0% xuống 6,0%, giảm 33,3%.",
    ],
)
def test_a_rate_that_grew_otherwise_is_wrong(text: str) -> None:
    """And no rate below zero is proposed for it."""
    (finding,) = audit_text([text])
    assert (finding.rule.id, finding.kind) == ("CK", FAIL)
    assert not [it for it in finding.repairs if it.changes[0].text.startswith("-")]


LIVESTOCK = "trâu 200 con, bò 1.000 con, lợn 4.500 con."
PAIRS = [
    ("TONG", f"Tổng đàn gia súc 5.700 con,|gồm: {LIVESTOCK}", "5.700", "5.200"),
    ("TONG", f"Tổng đàn gia súc 5.700 con. Gồm: {LIVESTOCK}", "5.700", "5.200"),
    ("TONG", f"Tổng đàn gia súc 5.700 con.|Gồm: {LIVESTOCK}", "5.700", "5.200"),
    (
        "TONG",
        "Tổng đàn gia súc 5.700 con, gồm:|- Trâu 200 con|- Bò 1.000 con|- Lợn 4.500 con",
        "5.700",
        "5.200",
    ),
    (
        "TRONGDO",
        "Đàn gia súc 5.700 con; trong đó đàn trâu 200 con; đàn bò 1.000 con; đàn lợn 4.500 con.",
        "5.700",
        "5.200",
    ),
    (
        "TRONGDO",
        "Có 15 vụ. Trong đó thôn Trung Hòa 9 vụ, thôn Trung Hưng 5 vụ.",
        "Hưng 5",
        "Hưng 8",
    ),
    ("TONG", "Đảng bộ có 360 đồng chí, gồm 200 nam và 160 nữ.", "360", "350"),
    ("KH", "Chi 10.123 triệu đồng (80,9% dự toán 12.511 triệu đồng).", "80,9", "90"),
    ("KH", "Gieo trồng 1.153 ha, đạt 95,5% kế hoạch (1.207 ha).", "95,5", "98,2"),
    ("KH", "Gieo trồng 1.153 ha, đạt 104,7% kế hoạch (1.207 ha).", "104,7", "98,2"),
    (
        "KH",
        "Chi ngân sách 10.123 triệu đồng, đạt 81% dự toán (dự toán 12.511 triệu đồng).",
        "81",
        "90",
    ),
    ("TYLE", "Có 95 hộ nghèo, chiếm 2,7% tổng số hộ (3.507 hộ).", "2,7", "7,2"),
    ("TYLE", "Có 95 hộ nghèo, chiếm 2,7% trong tổng số 3.507 hộ.", "2,7", "7,2"),
    ("CK", "Còn 60 hộ nghèo, giảm 35 hộ so với năm 2023 (95 hộ).", "60", "70"),
    ("CK", "Số hộ tăng 35 hộ (từ 95 hộ lên 130 hộ).", "130", "120"),
    ("TOCDO", "Số hộ tăng 15% (từ 200 hộ lên 230 hộ).", "15%", "25%"),
    (
        "TRONGDO",
        "Triển khai 45 dự án (24 dự án chuyển tiếp, 21 dự án khởi công mới).",
        "45",
        "36",
    ),
    (
        "TRONGDO",
        "Cơ cấu kinh tế: nông nghiệp 31%, công nghiệp - xây dựng 32%, dịch vụ 37%.",
        "31",
        "41",
    ),
    (
        "TRONGDO",
        (
            "Cơ cấu kinh tế: nông, lâm nghiệp chiếm 31,2%; công nghiệp chiếm 32,4%; "
            "thương mại, dịch vụ chiếm 36,4%."
        ),
        "31",
        "41",
    ),
    (
        "TONG",
        "Tổng thu 1,62 tỷ đồng, gồm: thu thuế 911 triệu đồng, thu phí 713 triệu đồng.",
        "1,62",
        "1,53",
    ),
    ("HIEU", "Trồng 12.500 cây, vượt 2.500 cây so với kế hoạch (10.000 cây).", "12.500", "12.000"),
]


@pytest.mark.parametrize(("rule", "text", "right", "wrong"), PAIRS)
def test_sentences_that_state_a_relation_are_held_to_it(
    rule: str, text: str, right: str, wrong: str
) -> None:
    """The right one is not spoken of; the error that is planted in it is found for sure."""
    assert not found(text)
    assert found(text.replace(right, wrong)) == [(rule, FAIL)]


@pytest.mark.parametrize(
    "text",
    [
        "Có 15 hộ (trong đó 8 hộ mới). Trong đó: 12 hộ nghèo, 2 hộ cận nghèo.",
        "Đã trả 50 hồ sơ (có 8 hồ sơ đang giải quyết). Trong đó 42 hồ sơ trước hạn.",
        "Tổng đàn gia súc 5.200 con; trong đó đàn bò 1.000 con; đàn gia cầm 10.000 con.",
        "Tổng đàn trâu, bò 1.200 con; trong đó bò 1.000 con; lợn 1.100 con.",
        "Có 12 hộ. Năm 2023 đạt nhiều kết quả tốt. Trong đó 15 hộ thoát nghèo.",
        "Xã có 20 con trâu và bò, gồm 12 con trâu và bò cái, 8 con bò đực.",
        "Tổ có 12 đồng chí, gồm 5 nam, 6 nữ và tổ trưởng.",
        "Đạt 5 hộ|a) trong đó 8 hộ mới.",
        "Đạt 95% kế hoạch (tăng 50 ha), diện tích 15 ha.",
        "Có 95 hộ, đạt 80,5% kế hoạch và 23 hộ mới.",
        "Có 95 hộ, đạt 80,5% kế hoạch (trong đó 23 hộ mới).",
        "Có 95 hộ mới tham gia đạt 80,5% kế hoạch thu (11.800 hộ).",
        "Giảm 35 hộ (từ 95 hộ).",
        "Giảm 35 hộ (từ 95 hộ lên 130 người).",
        "Trồng 12.000 cây, vượt 2.500 cây so với năm 2023 (10.000 cây).",
        "Trồng 12.000 cây, vượt 2.500 cây so với kế hoạch tỉnh giao, có 10.000 cây sống.",
    ],
)
def test_what_may_mean_something_else_is_left_alone(text: str) -> None:
    """Certain, or silent."""
    assert not found(text)


@pytest.mark.parametrize(
    ("rule", "text", "right", "wrong"),
    [
        (
            "TONG",
            "Tiếp nhận 1.250 hồ sơ (trực tuyến: 700 hồ sơ, trực tiếp: 550 hồ sơ).",
            "550",
            "500",
        ),
        ("TRONGDO", "Có 36 vụ (24 vụ trộm cắp, 11 vụ đánh bạc).", "11", "21"),
    ],
)
def test_what_a_person_has_to_decide_is_for_review(
    rule: str, text: str, right: str, wrong: str
) -> None:
    """Brackets hold parts more often than anything else, and mostly all of them."""
    assert not found(text)
    assert found(text.replace(right, wrong)) == [(rule, REVIEW)]


@pytest.mark.parametrize(
    "text",
    [
        "Còn 36 hộ (năm 2022 là 45 hộ, năm 2021 là 51 hộ).",
        "Có 36 người (24 nữ, 21 đảng viên).",
        "Có 36 hộ (24 hộ, 12 người).",
        "Có 36 hộ (trồng 24 hộ và nuôi, 13 hộ).",
        "Có 36 hộ (24 hộ.",
        "Đường dài 36 m (24 m bê tông, 21 m đất).",
        "Có 36 vụ (20 vụ trộm cắp, 11 vụ đánh bạc).",
        "Cơ cấu kinh tế: nông nghiệp từ 41% xuống 31%, công nghiệp 32%, dịch vụ 37%.",
        "Cơ cấu kinh tế: nông nghiệp 41%, công nghiệp 32%, dịch vụ 37% so với năm 2022.",
        "Cơ cấu kinh tế: nông nghiệp 41% (trồng trọt 33%), công nghiệp 32%, dịch vụ 37%.",
        "Cơ cấu kinh tế: nông nghiệp 41%, công nghiệp 32%.",
        "Cơ cấu kinh tế: nông nghiệp 41%, công nghiệp 32%, dịch vụ đạt 105% kế hoạch.",
        "Cơ cấu kinh tế: trồng trọt 41%, chăn nuôi 32%, dịch vụ 37%.",
        "Cơ cấu kinh tế: nông nghiệp -4,1%, công nghiệp 64%, dịch vụ 57%.",
        "Tổng thu 1.620.000.123 đồng, gồm: thu thuế 911 triệu đồng, thu phí 713 triệu đồng.",
        "Tổng thu 1,62 tỷ đồng, gồm: thu 911 kg, 713 hộ.",
        "Rừng 1,62 ha, gồm: rừng mới 3 sào, rừng cũ 5 sào.",
        "Có 10 vụ, trong đó thôn xa 6 vụ, thôn khác 3 vụ.",
    ],
)
def test_brackets_and_shares_of_other_things_are_left_alone(text: str) -> None:
    """Other years, other units, and what may be counted twice."""
    assert not found(text)


def test_lines_of_one_paragraph_are_told_by_their_place_in_it() -> None:
    """A finding points into the paragraph as the clerk sees it."""
    text = "Tổng số 30 hộ, gồm:\n- Loại 1: 10 hộ\n- Loại 2: 20.5 hộ"
    places = [it.place for it in audit_text([text]) if it.place]
    assert [(it.line, text[it.column - 1 :]) for it in places][-1] == (1, "20.5 hộ")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đã giải quyết 45 đơn trong tổng số 48 đơn, đạt tỷ lệ 98%.",
            ["đạt tỷ lệ 98%", "Đã giải quyết", "trong tổng số 48 đơn"],
        ),
        (
            "Số hộ giảm từ 201 hộ xuống còn 151 hộ, giảm 33,1% so với năm 2022.",
            ["giảm 33,1%", "xuống còn 151 hộ", "Số hộ giảm từ"],
        ),
        (
            "Đảng bộ có 350 đồng chí, gồm 200 nam và 160 nữ.",
            ["Đảng bộ có", "gồm 200 nam", "160 nữ"],
        ),
        (
            "Gieo trồng 1.153 ha, đạt 98,2% kế hoạch (1.207 ha).",
            ["đạt 98,2% kế hoạch", "Gieo trồng", "1.207 ha"],
        ),
    ],
)
def test_a_figure_is_named_so_that_a_clerk_finds_it(text: str, names: list[str]) -> None:
    """By the words before it, or with itself where these name nothing."""
    (finding,) = audit_text([text])
    assert [it.name for it in finding.figures] == names
