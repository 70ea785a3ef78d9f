"""Units, figures of every form, and the intervals of their true values."""

from decimal import Decimal

from hypothesis import strategies as st

from vn_localgov.figures import Bound, Figure, FigureRange, Progress
from vn_localgov.intervals import Interval
from vn_localgov.relations import Rounding
from vn_localgov.strategies._numbers import amounts
from vn_localgov.units import Unit, UnitKind

_MOST_COUNTED = 10**7
_UNITS = {
    UnitKind.COUNT: [
        *("hộ", "người", "thôn", "vụ", "đơn", "giấy", "lớp", "học sinh", "trường hợp", "hồ sơ"),
        *("doanh nghiệp", "hợp tác xã", "lượt người", "nghìn con", "tháng", "người/hộ"),
    ],
    UnitKind.MEASURE: [
        *("m", "km", "m²", "ha", "m³", "kg", "tạ", "tấn", "nghìn tấn", "kWh", "giờ", "sào"),
        *("tạ/ha", "tấn/ha", "kg/sào", "m²/người", "kg/người/năm", "điểm phần trăm"),
    ],
    UnitKind.MONEY: [
        *("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng", "USD"),
        *("triệu đồng/ha", "triệu đồng/người/năm", "đồng/kg"),
    ],
    UnitKind.PERCENT: ["%", "‰"],
}


def units(kind: UnitKind | None = None) -> st.SearchStrategy[Unit]:
    """Give units of measure and things that are counted, perhaps of one *kind* only."""
    symbols = _UNITS[kind] if kind else [it for group in _UNITS.values() for it in group]
    return st.sampled_from(symbols).map(Unit.parse)


def figures(unit: Unit | str | None = None, *, exact: bool = False) -> st.SearchStrategy[Figure]:
    """Give figures (*số liệu*) with every bound; not below zero.

    Things and đồng are whole numbers, as in reports. With *exact* no figure is *trên*
    or *khoảng*; with *unit* all are in that one.
    """
    bounds = st.just(Bound.EXACT) if exact else st.sampled_from(Bound)
    return _units(unit).flatmap(lambda one: st.builds(Figure, _values(one), st.just(one), bounds))


def progress() -> st.SearchStrategy[Progress]:
    """Give how many are done of how many (*112/126 hộ*); more may be done than asked for."""
    return units().flatmap(
        lambda unit: st.builds(
            Progress,
            done=_values(unit),
            whole=_values(unit),
            unit=st.just(unit),
            bound=st.sampled_from(Bound),
        )
    )


def figure_ranges() -> st.SearchStrategy[FigureRange]:
    """Give ranges (*từ 5 đến 7%*)."""
    return units().flatmap(_ranges)


def _ranges(unit: Unit) -> st.SearchStrategy[FigureRange]:
    ends = st.lists(_values(unit), min_size=2, max_size=2, unique=True).map(sorted)
    return st.builds(_range, ends, st.just(unit), st.sampled_from(Bound))


def _range(ends: list[Decimal], unit: Unit, bound: Bound) -> FigureRange:
    return FigureRange(low=ends[0], high=ends[1], unit=unit, bound=bound)


def intervals() -> st.SearchStrategy[Interval]:
    """Give intervals (*khoảng giá trị*): points, open and closed ends, and none."""
    ends = st.fractions(-1000, 1000, max_denominator=1000) | amounts(least=-(10**6), most=10**6)
    points = ends.map(Interval.exactly)
    pairs = st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1]).map(sorted)
    return points | st.builds(_interval, pairs, st.integers(0, 3), st.integers(0, 15))


def _interval(pair: list[Decimal], openness: int, unbounded: int) -> Interval:
    """Leave out one end or both in some of the cases."""
    return Interval(
        None if unbounded in {0, 1} else pair[0],
        None if unbounded in {0, 2} else pair[1],
        low_is_open=bool(openness & 1),
        high_is_open=bool(openness & 2),
    )


def _units(unit: Unit | str | None) -> st.SearchStrategy[Unit]:
    if unit is None:
        return units()
    return st.just(unit if isinstance(unit, Unit) else Unit.parse(unit))


def _values(unit: Unit) -> st.SearchStrategy[Decimal]:
    if Rounding.usual(unit) is Rounding.EXACT:
        return amounts(most=_MOST_COUNTED, decimals=0)
    return amounts(most=_MOST_COUNTED)
