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
