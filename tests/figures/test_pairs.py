"""Done of a whole and ranges read back what they print, and are never half valid."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import ParseError
from vn_localgov.figures import Bound, FigureRange, Progress

amounts = st.decimals(0, 10**12, places=1) | st.integers(0, 10**12).map(Decimal)
units = st.sampled_from(["hộ", "hồ sơ", "%", "ha", "triệu đồng/người/năm"])
bounds = st.sampled_from(Bound)
progresses = st.builds(Progress, done=amounts, whole=amounts, unit=units, bound=bounds)
ranges = st.builds(
    lambda low, more, unit, bound: FigureRange(low=low, high=low + more, unit=unit, bound=bound),
    st.integers(-(10**6), 10**6),
    st.integers(1, 10**6),
    units,
    bounds,
)


@given(progresses)
def test_progress_is_read_back(progress: Progress) -> None:
    """What is printed is read back."""
    assert Progress.parse(str(progress)) == progress


@given(ranges)
def test_a_range_is_read_back(figures: FigureRange) -> None:
    """What is printed is read back."""
    assert FigureRange.parse(str(figures)) == figures


@given(st.text() | st.text("0123456789., /-−từđếnhộ%"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a value or an error that points into it."""
    for kind in (Progress, FigureRange):
        try:
            kind.parse(text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)


def test_the_share_is_exact() -> None:
    """112 of 126 households are 8/9; nothing of nothing is no share at all."""
    assert Progress(done=112, whole=126, unit="hộ").share == Fraction(8, 9)
    assert Progress(done=0, whole=0, unit="hộ").share is None


@pytest.mark.parametrize("values", [(-1, 5), (1, -5)])
def test_nobody_does_less_than_nothing(values: tuple[int, int]) -> None:
    """A number below zero is a slip."""
    with pytest.raises(ValueError, match="cannot be below zero"):
        Progress(done=values[0], whole=values[1], unit="hộ")


@pytest.mark.parametrize("high", [5, 4])
def test_a_range_goes_upwards(high: int) -> None:
    """From 5 to 5 is no range, and from 5 to 4 a slip."""
    with pytest.raises(ValueError, match="goes upwards, not from 5 to"):
        FigureRange(low=5, high=high, unit="%")


@pytest.mark.parametrize(
    ("text", "position", "en", "vi"),
    [
        ("112 hộ", 3, "expected '/' and the whole", "cần dấu '/' và tổng số"),
        (
            "112/-6 hộ",
            4,
            "expected a number without a minus sign",
            "cần một số không có dấu trừ",
        ),
    ],
)
def test_progress_says_what_is_missing(text: str, position: int, en: str, vi: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        Progress.parse(text)

    assert (caught.value.position, *caught.value.wording) == (position, en, vi)


@pytest.mark.parametrize(
    ("text", "position", "en", "vi"),
    [
        ("5 đến 7%", 0, "expected 'từ' and a number", "cần chữ 'từ' và một số"),
        ("từ 5-7%", 4, "expected 'đến' and a number", "cần chữ 'đến' và một số"),
        (
            "từ 7 đến 5%",
            9,
            "expected a number above the first",
            "cần số lớn hơn số đứng trước",
        ),
        (
            "từ 5 đến 5%",
            9,
            "expected a number above the first",
            "cần số lớn hơn số đứng trước",
        ),
    ],
)
def test_a_range_says_what_is_missing(text: str, position: int, en: str, vi: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        FigureRange.parse(text)

    assert (caught.value.position, *caught.value.wording) == (position, en, vi)
