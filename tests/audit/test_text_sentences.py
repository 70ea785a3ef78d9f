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
