"""Strokes are counted as they are typed, one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.audit._typing import typing_distance

digits = st.text("0123456789", max_size=8)


@given(digits, digits, digits)
def test_each_letter_more_is_a_stroke(head: str, tail: str, more: str) -> None:
    """Wherever they were typed or left out."""
    assert typing_distance(head + tail, head + more + tail) == len(more)
    assert typing_distance(head + more + tail, head + tail) == len(more)


@pytest.mark.parametrize(
    ("left", "right", "strokes"),
    [("0", "000", 2), ("0", "100", 2), ("1", "011", 2), ("12", "21", 1), ("12", "201", 3)],
)
def test_only_neighbours_are_swapped(left: str, right: str, strokes: int) -> None:
    """A digit that stands at both ends is not one that changed places."""
    assert typing_distance(left, right) == typing_distance(right, left) == strokes
