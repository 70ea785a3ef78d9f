"""Made-up quantities, changes and communes keep to the laws of arithmetic."""

from hypothesis import given

from vn_localgov import strategies
from vn_localgov.indicators import Indicator, over_communes, over_periods
from vn_localgov.quantities import Change, Quantity


@given(strategies.quantities("ha"), strategies.quantities("ha"))
def test_adding_and_taking_away_undo_each_other(one: Quantity, other: Quantity) -> None:
    """Whether they were printed or computed."""
    assert one + other - other == one
    assert (one + other).sources == one.sources | other.sources


@given(strategies.changes())
def test_every_kind_of_change_can_be_said(change: Change) -> None:
    """As a word, and a number behind it if there is one."""
    assert str(change).split(" ")[0] in {"tăng", "giảm", "không"}


@given(strategies.members())
def test_what_can_be_put_together_is(members: dict[str, dict[str, Indicator]]) -> None:
    """Over communes and over periods, and the share lies between 0 and 100."""
    for combine in (over_communes, over_periods):
        whole, part = combine("ho_dan", members), combine("ho_ngheo", members)
        share = combine("ty_le_ho_ngheo", members)

        assert whole is not None
        assert part is not None
        assert share is not None
        assert share == part.per(whole, "%")
        assert 0 <= share.value <= 100
