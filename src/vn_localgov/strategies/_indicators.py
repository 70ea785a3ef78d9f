"""Indicators with their plans, their past, their wholes and their parts."""

from decimal import Decimal

from hypothesis import strategies as st

from vn_localgov.figures import Figure, total
from vn_localgov.indicators import Direction, Indicator, Target
from vn_localgov.strategies._figures import figures, units
from vn_localgov.strategies._numbers import amounts
from vn_localgov.strategies._places import villages
from vn_localgov.units import Unit

_BASES = ["kế hoạch", "dự toán", "chỉ tiêu huyện giao"]
_NAMES = ["Hộ nghèo", "Diện tích lúa", "Thu trên địa bàn", "Tỷ lệ hộ nghèo", "Hồ sơ tiếp nhận"]
_MOST_PARTS = 6


def codes() -> st.SearchStrategy[str]:
    """Give codes of indicators: small letters without marks, digits, ``_``."""
    return st.from_regex(r"[a-z][a-z0-9]{0,7}(_[a-z0-9]{1,7}){0,2}", fullmatch=True)


def targets(unit: Unit | str | None = None) -> st.SearchStrategy[Target]:
    """Give plans (*chỉ tiêu kế hoạch*): floors, ceilings, and those known by a percentage."""
    directions, bases = st.sampled_from(Direction), st.sampled_from(_BASES)
    planned = st.builds(Target, figure=figures(unit, exact=True), direction=directions, base=bases)
    known = st.builds(Target.known_by, amounts(most=400), directions, base=bases)
    return planned | known


def indicators(unit: Unit | str | None = None) -> st.SearchStrategy[Indicator]:
    """Give indicators (*chỉ tiêu*), with and without plan, past, whole and parts.

    They are consistent: the parts add up to the figure, and no figure is more than its
    whole. What is not known is None, also the figure itself.
    """
    chosen = (
        units() if unit is None else st.just(unit if isinstance(unit, Unit) else Unit.parse(unit))
    )
    return chosen.flatmap(lambda one: _plain(one) | _divided(one))


@st.composite
def _plain(draw: st.DrawFn, unit: Unit) -> Indicator:
    actual = draw(st.none() | figures(unit))
    is_counted = actual is not None and actual.is_exact
    return Indicator(
        code=draw(codes()),
        name=draw(st.sampled_from(_NAMES)),
        unit=unit,
        actual=actual,
        target=draw(st.none() | targets(unit)),
        previous=draw(st.none() | figures(unit, exact=True)),
        whole=draw(st.none() | _wholes(actual)) if actual is not None and is_counted else None,
    )


def _wholes(part: Figure) -> st.SearchStrategy[Figure]:
    """More of the same: what is left is added."""
    return figures(part.unit, exact=True).map(lambda rest: part + rest)


@st.composite
def _divided(draw: st.DrawFn, unit: Unit) -> Indicator:
    """One whose figure is the sum of its parts, or more if they are not all."""
    code = draw(codes())
    own = figures(unit, exact=True)
    parts = [
        Indicator(code=f"{code}.thon_{index}", name=str(draw(villages())), unit=unit, actual=figure)
        for index, figure in enumerate(draw(st.lists(own, min_size=1, max_size=_MOST_PARTS)), 1)
    ]
    are_all = draw(st.booleans())
    rest = Figure(Decimal(0), unit) if are_all else draw(own)
    return Indicator(
        code=code,
        name=draw(st.sampled_from(_NAMES)),
        unit=unit,
        actual=total([*(part.actual for part in parts if part.actual), rest]),
        target=draw(st.none() | targets(unit)),
        parts=tuple(parts),
        parts_are_all=are_all,
    )
