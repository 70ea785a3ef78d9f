"""The audit of a text counts exactly, whatever the decimal context of the program around it."""

from decimal import localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.audit import audit_text
from vn_localgov.numbers import format_number


@given(st.integers(1, 40), st.lists(st.integers(1, 10**12), min_size=2, max_size=5))
def test_sums_do_not_depend_on_the_decimal_context(digits: int, parts: list[int]) -> None:
    """A program that works with few digits gets the same findings as any other."""
    lines = [f"+ Khoản {'ABCDE'[i]}: {format_number(it)} đồng" for i, it in enumerate(parts)]
    for total in (sum(parts), sum(parts) + len(parts), sum(parts) + 10 * len(parts)):
        text = [f"- Tổng thu: {format_number(total)} đồng.", "Trong đó:", *lines]
        usual = audit_text(text)
        with localcontext(prec=digits):
            assert list(audit_text(text)) == list(usual)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "- Tổng: 305 ha; 1.099 thửa\n- Thuê: 104 ha; 494 thửa\n- Khác: 251 ha; 605 thửa",
            ["TONG"],
        ),
        ("Tổng thu 1,624 tỷ đồng, gồm: thu thuế 911 triệu đồng, thu phí 713 triệu đồng.", []),
        ("Tổng thu 1,524 tỷ đồng, gồm: thu thuế 911 triệu đồng, thu phí 713 triệu đồng.", ["TONG"]),
        ("Có 1.250 hồ sơ (trực tuyến: 701 hồ sơ, trực tiếp: 549 hồ sơ).", []),
        ("Có 1.250 hồ sơ (trực tuyến: 701 hồ sơ, trực tiếp: 548 hồ sơ).", ["TONG"]),
    ],
)
@pytest.mark.parametrize("digits", [1, 3, 28])
def test_no_digit_is_lost(text: str, rules: list[str], digits: int) -> None:
    """Not in columns side by side, nor in units that differ, nor in brackets."""
    with localcontext(prec=digits):
        assert [it.rule.id for it in audit_text(text.split("\n"))] == rules
