"""Exact values, their changes, and the indicators of communes that can be put together."""

from fractions import Fraction

from hypothesis import strategies as st

from vn_localgov.indicators import Aggregation, Indicator
from vn_localgov.quantities import AbsoluteChange, Change, PercentChange, PointChange, Quantity
from vn_localgov.strategies._figures import figures
from vn_localgov.strategies._indicators import codes
from vn_localgov.units import Unit

_MOST = 10**9
_COMMUNES = ("Xã A", "Xã B", "Xã C", "Phường D", "Đặc khu E")
_WHOLE = "ho_dan"


def quantities(unit: Unit | str | None = None) -> st.SearchStrategy[Quantity]:
    """Give exact values (*đại lượng*): printed figures with a name, and what was computed."""
    printed = st.builds(Quantity.of, figures(unit, exact=True), id=codes())
    return printed | st.tuples(printed, _parts()).map(lambda pair: _scaled(*pair))


def _parts() -> st.SearchStrategy[Quantity]:
    values = st.fractions(0, _MOST, max_denominator=1000)
    return st.builds(Quantity, value=values, unit=st.just("%"), id=codes())


def _scaled(whole: Quantity, share: Quantity) -> Quantity:
    return whole.times(share, unit=whole.unit)


def changes() -> st.SearchStrategy[Change]:
    """Give changes of all three kinds (*mức tăng, giảm*), up and down."""
    signed = st.fractions(-_MOST, _MOST, max_denominator=1000)
    counted = st.builds(Quantity, value=st.integers(-_MOST, _MOST), unit=st.just("hộ"))
    return (
        st.builds(AbsoluteChange, counted)
        | st.builds(PointChange, _told(signed, "điểm phần trăm"))
        | st.builds(PercentChange, _told(signed, "%"))
    )


def _told(values: st.SearchStrategy[Fraction], unit: str) -> st.SearchStrategy[Quantity]:
    return st.builds(Quantity, value=values, unit=st.just(unit))


@st.composite
def members(draw: st.DrawFn) -> dict[str, dict[str, Indicator]]:
    """Give the indicators of some communes (*các xã*), or periods, by name and code.

    In each there are ``ho_dan``, ``ho_ngheo`` and ``ty_le_ho_ngheo``, which is what the
    second is of the first; so all three can be put together.
    """
    names = draw(st.lists(st.sampled_from(_COMMUNES), min_size=1, unique=True))
    return {name: _commune(*draw(_households())) for name in names}


def _households() -> st.SearchStrategy[tuple[int, int]]:
    whole = st.integers(1, 10**5)
    return whole.flatmap(lambda households: st.tuples(st.just(households), _at_most(households)))


def _at_most(households: int) -> st.SearchStrategy[int]:
    return st.integers(0, households)


def _commune(households: int, poor: int) -> dict[str, Indicator]:
    last, rate = Aggregation.LAST, Aggregation.WEIGHTED_MEAN
    whole = Indicator(code=_WHOLE, name="Hộ dân", unit="hộ", actual=households, aggregation=last)
    part = Indicator(code="ho_ngheo", name="Hộ nghèo", unit="hộ", actual=poor, aggregation=last)
    share = Indicator(
        code="ty_le_ho_ngheo",
        name="Tỷ lệ hộ nghèo",
        unit="%",
        actual=Quantity(value=Fraction(100 * poor, households), unit="%").figure(decimals=2),
        aggregation=rate,
        numerator="ho_ngheo",
        denominator=_WHOLE,
    )
    return {indicator.code: indicator for indicator in (whole, part, share)}
