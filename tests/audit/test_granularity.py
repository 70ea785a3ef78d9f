"""Percentages of whole things betray themselves, as often as is said."""

from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov.audit import Printed, granularity
from vn_localgov.figures import Bound, Figure
from vn_localgov.numbers import round_number
from vn_localgov.units import Unit

PERCENT = Unit.parse("%")


def printed(share: Fraction, decimals: int) -> Printed:
    """A percentage as it is printed."""
    figure = Figure(round_number(100 * share, decimals), PERCENT)
    return Printed(id="p", name="", figure=figure, unit=PERCENT)


@given(st.integers(1, 10**5), st.integers(1, 10**5), st.integers(0, 3))
def test_true_percentages_pass(part: int, whole: int, decimals: int) -> None:
    """Whatever was counted, the printed percentage leaves it possible."""
    percent = printed(Fraction(part, whole), decimals)
    assume(percent.interval.low is not None and percent.interval.low > 0)

    assert whole in granularity(percent, part, role="part").possible
    assert part in granularity(percent, whole, role="whole").possible


@pytest.mark.parametrize(("known", "decimals"), [(126, 1), (90, 1), (7, 1)])
def test_wrong_percentages_are_noticed_as_often_as_is_said(known: int, decimals: int) -> None:
    """Of all percentages that could be printed, the test refuses the share that it claims."""
    step = Fraction(1, 100 * 10**decimals)
    prints = [printed(number * step, decimals) for number in range(1, int(1 / step))]
    tests = [granularity(percent, known, role="whole") for percent in prints]
    noticed = Fraction(sum(test.is_impossible for test in tests), len(tests))

    assert {test.power for test in tests} == {1 - step * known}
    assert abs(noticed - (1 - step * known)) < Fraction(1, 50)


@pytest.mark.parametrize(
    ("text", "known", "role", "possible"),
    [
        # Báo cáo 293/BC-UBND, xã Mai Trung, 14/12/2023.
        ("238,48%", 298, "part", []),
        ("238,4%", 298, "part", [125]),
        ("97,1%", 105, "part", []),
        ("97,1%", 105, "whole", [102]),
        ("95,3%", 3552, "whole", [3384, 3385, 3386]),
    ],
)
def test_real_percentages(
    text: str, known: int, role: Literal["part", "whole"], possible: list[int]
) -> None:
    """298 jobs and 105 classrooms come from no plan; 102 of 105 classrooms would."""
    percent = Printed(id="p", name="", figure=Figure.parse(text), unit=PERCENT)

    assert [n for n in granularity(percent, known, role=role).possible if n in possible] == possible
    assert granularity(percent, known, role=role).is_impossible is (not possible)


def test_where_possible_percentages_are_dense_nothing_is_claimed() -> None:
    """Every percentage of millions of đồng is possible, and the test says that it is blind."""
    result = granularity(printed(Fraction(1, 3), 1), 10**9, role="part")

    assert result.power == 0
    assert not result.is_impossible


@pytest.mark.parametrize("known", [0, -3])
def test_nothing_has_no_percentage(known: int) -> None:
    """Neither part nor whole may be nothing, nor the percentage vague or zero."""
    with pytest.raises(ValueError, match="cannot tell what"):
        granularity(printed(Fraction(1, 3), 1), known, role="part")
    vague = Printed(id="p", name="", figure=Figure(5, PERCENT, Bound.ABOUT), unit=PERCENT)
    with pytest.raises(ValueError, match="cannot tell what 5 at khoảng 5%"):
        granularity(vague, 5, role="part")
    with pytest.raises(ValueError, match="cannot tell what 5 at 0%"):
        granularity(printed(Fraction(1, 1000), 0), 5, role="part")
