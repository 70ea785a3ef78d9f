"""A rise or fall is held against the two figures that it is between, where words join all three."""

import pytest

from vn_localgov.audit import audit_text
from vn_localgov.findings import FindingKind, Level


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
            "Tăng là 30 ha (50 ha-15 ha).",
            "HIEU fail: «Tăng là 30 ha» ghi 30 ha, nhưng 50 ha - 15 ha = 35 ha.",
        ),
        (
            "Tăng là 30 ha = 50 ha-15 ha.",
            "HIEU fail: «Tăng là 30 ha» ghi 30 ha, nhưng 50 ha - 15 ha = 35 ha.",
        ),
        (
            "Số hộ tăng từ 200 lên 230 hộ, tăng 25%.",
            "TOCDO fail: «tăng 25%» ghi 25%, nhưng (230 hộ - 200 hộ) : 200 hộ = 15%.",
        ),
        (
            "Số hộ tăng từ 200 hộ lên 230 hộ, tăng 25%.",
            "TOCDO fail: «tăng 25%» ghi 25%, nhưng (230 hộ - 200 hộ) : 200 hộ = 15%.",
        ),
        (
            "Số hộ tăng 35 hộ (từ 95 hộ lên 120 hộ).",
            "CK fail: «Số hộ tăng» ghi 35 hộ, nhưng 120 hộ - 95 hộ = 25 hộ.",
        ),
        (
            "Số hộ tăng 35 hộ (từ 95 lên 120 hộ).",
            "CK fail: «Số hộ tăng» ghi 35 hộ, nhưng 120 hộ - 95 hộ = 25 hộ.",
        ),
        (
            "Số hộ tăng từ 1 hộ lên 5 hộ, tăng 300%.",
            "TOCDO fail: «tăng 300%» ghi 300%, nhưng (05 hộ - 01 hộ) : 01 hộ = 400%.",
        ),
        (
            "Tỷ lệ BHYT tăng từ 92,3% lên 95,3%, tăng 3,25 điểm phần trăm.",
            (
                "CK fail: «tăng 3,25 điểm phần trăm» ghi 3,25 điểm phần trăm, nhưng 95,3% - 92,3%"
                " = 3,00 điểm phần trăm."
            ),
        ),
        (
            "Số vụ giảm từ 58 xuống 49 vụ, giảm 11 vụ.",
            "CK fail: «giảm 11 vụ» ghi 11 vụ, nhưng 58 vụ - 49 vụ = 9 vụ.",
        ),
        (
            "Số vụ tăng từ 49 lên 58 vụ, tăng 11 vụ.",
            "CK fail: «tăng 11 vụ» ghi 11 vụ, nhưng 58 vụ - 49 vụ = 9 vụ.",
        ),
        (
            "Số vụ giảm từ 58 xuống 49 vụ, giảm 25%.",
            "TOCDO fail: «giảm 25%» ghi -25%, nhưng (49 vụ - 58 vụ) : 58 vụ = -16%.",
        ),
        (
            "Có 21 cơ sở, tăng 08 cơ sở so với cùng kỳ (12 cơ sở).",
            "CK fail: «tăng 08 cơ sở» ghi 08 cơ sở, nhưng 21 cơ sở - 12 cơ sở = 9 cơ sở.",
        ),
        (
            "Có 21 cơ sở, vượt 08 cơ sở so với kế hoạch (12 cơ sở).",
            "HIEU fail: «vượt 08 cơ sở» ghi 08 cơ sở, nhưng 21 cơ sở - 12 cơ sở = 9 cơ sở.",
        ),
        (
            "Có 21 cơ sở, tăng 25% so với cùng kỳ (12 cơ sở).",
            "TOCDO fail: «tăng 25%» ghi 25%, nhưng (21 cơ sở - 12 cơ sở) : 12 cơ sở = 75%.",
        ),
        (
            "Còn 10 cơ sở, giảm 25% so với cùng kỳ (12 cơ sở).",
            "TOCDO fail: «giảm 25%» ghi -25%, nhưng (10 cơ sở - 12 cơ sở) : 12 cơ sở = -17%.",
        ),
        (
            "Còn 10 cơ sở, giảm 3 cơ sở so với cùng kỳ (12 cơ sở).",
            "CK fail: «giảm 3 cơ sở» ghi 03 cơ sở, nhưng 12 cơ sở - 10 cơ sở = 2 cơ sở.",
        ),
        (
            "Trồng 12.000 cây, vượt 2.500 cây so với kế hoạch (10.000 cây).",
            (
                "HIEU fail: «vượt 2.500 cây» ghi 2.500 cây, nhưng 12.000 cây - 10.000 cây = 2.000"
                " cây."
            ),
        ),
        (
            "Trồng 12.000 cây, tăng 2.500 cây so với kế hoạch (10.000 cây).",
            "CK fail: «tăng 2.500 cây» ghi 2.500 cây, nhưng 12.000 cây - 10.000 cây = 2.000 cây.",
        ),
        (
            "Xảy ra 01 vụ, tăng 03 vụ so với cùng kỳ.",
            "CK fail: «tăng 03 vụ» ghi 03 vụ, nhưng theo các số khác thì chỉ có thể ≤ 1 vụ.",
        ),
        (
            "Xảy ra 48 vụ, giải quyết 01 vụ, tăng 03 vụ so với cùng kỳ.",
            "CK review: «tăng 03 vụ» ghi 03 vụ, nhưng theo các số khác thì chỉ có thể ≤ 1 vụ.",
        ),
        (
            "Xảy ra 01 vụ, tăng 03 vụ so với cùng kỳ và giảm 2 vụ so với cùng kỳ, còn 5 hộ.",
            "CK review: «tăng 03 vụ» ghi 03 vụ, nhưng theo các số khác thì chỉ có thể ≤ 1 vụ.",
        ),
        (
            "Tỷ lệ tăng từ 0,0% lên 5,0%, tăng 3,0%.",
            "CK fail: «tăng 3,0%» ghi 3,0%, nhưng 5,0% - 0,0% = 5,0%.",
        ),
        (
            "Tỷ lệ tăng từ 1,0% lên 5,0%, tăng 3,0%.",
            "CK fail: «tăng 3,0%» ghi 3,0%, nhưng 5,0% - 1,0% = 4,0%.",
        ),
    ],
)
def test_a_change_that_its_figures_do_not_give_is_found(text: str, said: str) -> None:
    """In numbers, in percent or in points, from the figures as the sentence joins them."""
    assert told(text) == [said]


def test_a_change_from_less_than_nothing_is_a_note_where_others_stand_beside() -> None:
    """Nobody can tell which of them it is a change of."""
    (finding,) = audit_text(["Xảy ra 48 vụ, giải quyết 01 vụ, tăng 03 vụ so với cùng kỳ."])
    assert (finding.kind, finding.level) == (FindingKind.REVIEW, Level.NOTE)
    assert [it.name for it in finding.figures] == ["tăng 03 vụ", "giải quyết", "cùng kỳ"]


@pytest.mark.parametrize(
    "text",
    [
        "Tăng là 35 ha (50 ha-15 ha).",
        "Tỷ lệ tăng từ 1% lên 5%, tăng 400%.",
        "Tỷ lệ tăng từ 1% lên 5%, tăng 3%.",
        "Số vụ giảm từ 58 vụ xuống 49 vụ, giảm 09 vụ.",
        "Có 21 cơ sở, tăng 75% so với cùng kỳ (12 cơ sở).",
        "Xảy ra 03 vụ, tăng 03 vụ so với cùng kỳ.",
    ],
)
def test_a_change_that_its_figures_give_is_right(text: str) -> None:
    """However it is told, and as far as its print was rounded."""
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tăng là khoảng 30 ha (50 ha-15 ha).",
        "Tăng là 30 ha (khoảng 50 ha-15 ha).",
        "Tăng là 30 ha (50 ha-khoảng 15 ha).",
        "Tăng là 30 ha (50 ha - trên 15 ha).",
        "Tăng là 30 ha (trên 50 ha-15 ha).",
        "Tăng là trên 30 ha (50 ha-15 ha).",
        "Tăng là 30-32 ha (50 ha-15 ha).",
        "Số hộ tăng từ khoảng 200 hộ lên 230 hộ, tăng 25%.",
        "Số hộ tăng từ trên 200 hộ lên 230 hộ, tăng 25%.",
        "Số hộ tăng từ 200 hộ lên khoảng 230 hộ, tăng 25%.",
        "Số hộ tăng từ 200 hộ lên trên 230 hộ, tăng 25%.",
        "Số hộ tăng từ 200 hộ lên 230 hộ, tăng khoảng 25%.",
        "Số hộ tăng từ 200 hộ lên 230 hộ, tăng trên 25%.",
        "Số hộ tăng từ 200 hộ lên 230 hộ, tăng trên 35 hộ.",
        "Số hộ tăng từ 200 hộ lên 230 hộ, tăng khoảng 35 hộ.",
        "Số hộ tăng khoảng 35 hộ (từ 95 hộ lên 120 hộ).",
        "Số hộ tăng trên 35 hộ (từ 95 hộ lên 120 hộ).",
        "Số hộ tăng 35 hộ (từ trên 95 hộ lên 120 hộ).",
        "Số hộ tăng 35 hộ (từ khoảng 95 hộ lên 120 hộ).",
        "Số hộ tăng 35 hộ (từ 95 hộ lên trên 120 hộ).",
        "Số hộ tăng 35 hộ (từ 95 hộ lên khoảng 120 hộ).",
        "Có 21 cơ sở, tăng khoảng 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở, tăng trên 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Trồng 12.000 cây, vượt khoảng 2.500 cây so với kế hoạch (10.000 cây).",
        "Trồng 12.000 cây, vượt trên 2.500 cây so với kế hoạch (10.000 cây).",
        "Trồng khoảng 12.000 cây, vượt 2.500 cây so với kế hoạch (10.000 cây).",
        "Trồng trên 12.000 cây, vượt 2.500 cây so với kế hoạch (10.000 cây).",
        "Trồng 12.000 cây, vượt 2.500 cây so với kế hoạch (khoảng 10.000 cây).",
        "Trồng 12.000 cây, vượt 2.500 cây so với kế hoạch (trên 10.000 cây).",
        "Xảy ra 01 vụ, tăng khoảng 03 vụ so với cùng kỳ.",
        "Xảy ra 01 vụ, tăng trên 03 vụ so với cùng kỳ.",
    ],
)
def test_what_is_told_only_roughly_is_left_alone(text: str) -> None:
    """*Khoảng* and *trên* leave room for any true change."""
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tăng là 30 ha (50 ha-15 tấn).",
        "Tăng là 30 tấn (50 ha-15 ha).",
        "Tăng là 30 ha (50 tấn-15 ha).",
        "Tăng là 30 (50-15).",
        "Số hộ tăng từ 200 người lên 230 hộ, tăng 25%.",
        "Số hộ tăng từ 200 hộ lên 230 hộ, đạt 25%.",
        "Số hộ tăng từ 200 hộ lên 230 hộ và tăng 25%.",
        "Số hộ có 200 hộ lên 230 hộ, tăng 25%.",
        "Số hộ tăng từ 200 hộ với 230 hộ, tăng 25%.",
        "Số hộ tăng 35 hộ (từ 95 người lên 120 hộ).",
        "Số hộ tăng từ 0 hộ lên 5 hộ, tăng 25%.",
        "Số hộ tăng từ 95 hộ lên 130 hộ, tăng 3 điểm phần trăm.",
        "Tỷ lệ tăng từ 92% lên 95%, tăng 120 hộ.",
        "Có 21 cơ sở, tăng 08 cơ sở so với cùng kỳ (12 hộ).",
        "Có 21 hộ, tăng 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21, tăng 08 so với cùng kỳ (12).",
        "Đạt 21%, tăng 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở, tăng 08 cơ sở so với cùng kỳ (12%).",
        "Trồng 12.000 cây, vượt 2.500 cây so với kế hoạch (10.000 ha).",
        "Trồng 12.000 ha, vượt 2.500 cây so với kế hoạch (10.000 cây).",
        "Xảy ra 01 vụ, tăng 03 hộ so với cùng kỳ.",
        "Xảy ra 01, tăng 03 so với cùng kỳ.",
    ],
)
def test_figures_of_different_things_are_not_compared(text: str) -> None:
    """Nor are those whose unit the sentence does not tell."""
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tăng là 30 ha (15 ha-50 ha).",
        "Tăng là 30 ha và 50 ha-15 ha.",
        "Tăng là 30 ha (50 ha và 15 ha).",
        "Số hộ tăng từ 200 lên 230, tăng 25%.",
        "Số hộ tăng 35 hộ (từ 95 lên 120).",
        "Số hộ tăng 35 hộ (mới có 95 hộ lên 120 hộ).",
        "Số hộ tăng 35 hộ (từ 95 hộ và 120 hộ).",
        "Số hộ đạt 35 hộ (từ 95 hộ lên 120 hộ).",
        "Số hộ tăng 35 hộ (từ 95 hộ lên 120 hộ mới).",
        "Tỷ lệ hộ nghèo là 5%, tăng 3% so với cùng kỳ (1%).",
        "Tăng 21 cơ sở, tăng 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở, tăng 08 cơ sở so với cùng kỳ (tăng 12 cơ sở).",
        "Có 21 cơ sở, mới có 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở. Xã, thôn, xóm, tăng 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở, xã, thôn, xóm, tăng 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở; tăng 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở, vượt 08 cơ sở so với cùng kỳ (12 cơ sở).",
        "Có 21 cơ sở, tăng 08 cơ sở (12 cơ sở).",
        "Có 21 cơ sở, tăng 08 cơ sở so với cùng kỳ, có 12 cơ sở.",
        "Có 21 cơ sở, tăng 08 cơ sở so với cùng kỳ 12 cơ sở.",
        "Trồng 12.000 cây; vượt 2.500 cây so với kế hoạch (10.000 cây).",
        "Trồng 12.000 cây, vượt 2.500 cây so với năm trước (10.000 cây).",
        "Trồng 12.000 cây, vượt 2.500 cây so với kế hoạch, 10.000 cây.",
        "Xảy ra 01 vụ, giảm 03 vụ so với cùng kỳ.",
        "Xảy ra 1%, tăng 3% so với cùng kỳ.",
        "Xảy ra 01 vụ, tăng 03 vụ so với kế hoạch.",
        "Xảy ra 01 vụ, tăng 03 vụ.",
        "Xảy ra 01 vụ; tăng 03 vụ so với cùng kỳ.",
    ],
)
def test_figures_that_no_words_join_are_left_alone(text: str) -> None:
    """One word or mark that may lead elsewhere is enough."""
    assert not told(text)


@pytest.mark.parametrize(("between", "kind"), [(37, FindingKind.REVIEW), (38, FindingKind.FAIL)])
def test_what_else_a_rise_may_be_of_is_sought_among_forty_figures(
    between: int, kind: FindingKind
) -> None:
    """Another figure of the unit makes it doubtful which of them rose."""
    others = "48 hộ, " * between
    (finding,) = audit_text([f"Xảy ra 01 vụ, tăng 03 vụ so với cùng kỳ, {others}48 vụ."])
    assert (finding.rule.id, finding.kind) == ("CK", kind)
