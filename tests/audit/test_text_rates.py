"""What rose is held against the percentage in brackets behind it."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.audit import audit_text
from vn_localgov.numbers import format_number


def told(text: str) -> list[str]:
    """Rule, kind and wording of each finding in one sentence, without its repairs."""
    return [
        f"{it.rule.id} {it.kind.value}: {it.wording.vi.split(' Có thể đúng là')[0]}"
        for it in audit_text([text])
    ]


@given(
    st.integers(0, 100_000),
    st.integers(1, 100_000),
    st.sampled_from(["0.01", "0.1", "1"]),
    st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]),
    st.booleans(),
)
def test_a_true_percentage_is_never_told(
    then: int, change: int, place: str, rounding: str, is_rise: bool
) -> None:
    """However it was rounded, or cut off."""
    now = then + change if is_rise else then - change
    if then == 0 or now <= 0:
        return
    percent = (Decimal(100 * change) / then).quantize(Decimal(place), rounding)
    written = format_number(percent)
    word, sign = ("tăng", "+") if is_rise else ("giảm", "-")

    counts = [format_number(Decimal(it)) for it in (now, change)]
    text = "Xảy ra {} vụ, so với tháng trước {word} {} vụ ({sign}{written}%)."

    assert told(text.format(*counts, word=word, sign=sign, written=written)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Xảy ra 120 vụ, so với tháng 4/2025 tăng 20 vụ (+25%).",
            "TOCDO fail: «25%» ghi 25%, nhưng (120 vụ - 100 vụ) : 100 vụ = 20%.",
        ),
        (
            "Xảy ra 120 vụ tăng 20 vụ (+ 25%).",
            "TOCDO fail: «25%» ghi 25%, nhưng (120 vụ - 100 vụ) : 100 vụ = 20%.",
        ),
        (
            "Xảy ra 02 vụ, so với cùng kỳ giảm 02 vụ (- 100%).",
            "TOCDO fail: «100%» ghi -100%, nhưng (02 vụ - 04 vụ) : 04 vụ = -50%.",
        ),
        (
            "Xảy ra 80 vụ, giảm 20 vụ (-25%).",
            "TOCDO fail: «-25%» ghi -25%, nhưng (80 vụ - 100 vụ) : 100 vụ = -20%.",
        ),
        (
            "Xảy ra 80 vụ, giảm 20 vụ (tương ứng giảm 25%) so với năm 2024.",
            "TOCDO fail: «tương ứng giảm» ghi -25%, nhưng (80 vụ - 100 vụ) : 100 vụ = -20%.",
        ),
        (
            "Xảy ra 80 vụ, giảm 20 vụ (25%).",
            "TOCDO review: «25%» ghi -25%, cần xem lại: (80 vụ - 100 vụ) : 100 vụ = -20%.",
        ),
    ],
)
def test_a_percentage_that_is_too_high_is_told(text: str, said: str) -> None:
    """Without a sign or a word before it, it may be another one."""
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Còn 60 hộ nghèo, giảm 20 hộ (-0,8%).",
        "Xảy ra 20 vụ, tăng 20 vụ (+100%).",
        "Xảy ra 20 vụ, vượt 5 vụ (+100%).",
        "Phát hiện 30 vụ, xử lý 25 vụ, tăng 5 vụ (+50%).",
        "Lũy kế 120 vụ, trong tháng tăng 20 vụ (+50%).",
        "Xảy ra 120 vụ, tăng 20 vụ (đạt 50%).",
        "Xảy ra 120 vụ, tăng 20 vụ (+50% so với tháng trước).",
        "Xảy ra 120 vụ, tăng 20 người chết (+50%).",
        "Trồng 12,5 ha, tăng 2,5 ha (+50%).",
        "Trồng 12 ha, tăng 2 ha (+50%).",
        "Hơn 120 vụ, tăng 20 vụ (+50%).",
        "Xảy ra 120 vụ, tăng 20 vụ (50 người).",
    ],
)
def test_other_brackets_are_left_alone(text: str) -> None:
    """Shares of something larger, other bases, and what is no count."""
    assert told(text) == []
