"""Say what figures mean; the words come from the figures, never from an author."""

import attrs

from vn_localgov.dates import Period
from vn_localgov.indicators._attainment import Direction, Status
from vn_localgov.indicators._model import Indicator, Side, Target
from vn_localgov.quantities import Quantity, legible

_ALL = 100


def format_share(share: Quantity, *, decimals: int | None = None) -> str:
    """Print a percentage that was computed, rounded once.

    Two decimals at most, without zeros at the end. More, where rounding would
    otherwise claim that a plan was met exactly, or that there is nothing at all:

    >>> from fractions import Fraction
    >>> format_share(Quantity(value=Fraction(5700, 3552), unit="%"))
    '1,6%'
    >>> format_share(Quantity(value=Fraction(99999, 1000), unit="%"))
    '99,999%'

    Args:
        share: The exact percentage; one that was printed keeps its decimals.
        decimals: How many to print, zeros included.
    """
    return str(legible(share, decimals=decimals, never=(0, _ALL)))


def attainment_phrase(indicator: Indicator) -> str | None:
    """Compare with the plan: ``đạt 211,64% kế hoạch``; None without a plan.

    A percentage that was only printed keeps its decimals.
    """
    target, attained = indicator.target, _shown_attainment(indicator)
    if target is None or attained is None:
        return None
    return f"đạt {format_share(attained)} {target.base}"


def _shown_attainment(indicator: Indicator) -> Quantity | None:
    """The percentage that was printed, unless it says another word than the plan does.

    Where 99,96 were printed as 100, the sentence would say that the plan was met.
    """
    attained, target = indicator.attainment, indicator.target
    if attained is None or target is None or Status.of(attained) is indicator.status:
        return attained
    return attrs.evolve(indicator, target=attrs.evolve(target, stated_attainment=None)).attainment


def status_phrase(indicator: Indicator) -> str | None:
    """Say what became of the plan: ``vượt kế hoạch``; None without a plan.

    >>> from vn_localgov.figures import Figure
    >>> poor = Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=61,
    ...     target=Target.at_most(Figure(60, "hộ")))
    >>> status_phrase(poor)
    'chưa đạt kế hoạch'
    """
    target, status = indicator.target, indicator.status
    return None if target is None or status is None else f"{status} {target.base}"


def ratio_phrase(indicator: Indicator) -> str | None:
    """Say what the figure is of the plan, whichever way is good: ``bằng 52,17% dự toán``.

    Money that is spent is compared so: half of what was allowed is *bằng 50%*, and not
    *đạt 200%*. None without a plan, and where only an attainment under a ceiling is known.

    >>> from vn_localgov.figures import Figure
    >>> spent = Indicator(code="chi", name="Chi", unit="triệu đồng", actual=60,
    ...     target=Target.at_most(Figure(115, "triệu đồng"), base="dự toán"))
    >>> ratio_phrase(spent)
    'bằng 52,17% dự toán'
    """
    target, ratio = indicator.target, _ratio_to_plan(indicator)
    return None if target is None or ratio is None else f"bằng {format_share(ratio)} {target.base}"


def _ratio_to_plan(indicator: Indicator) -> Quantity | None:
    target = indicator.target
    if target is not None and target.direction is Direction.HIGHER_IS_BETTER:
        return indicator.attainment
    return _ratio(indicator, Side.PLANNED)


def _ratio(indicator: Indicator, base: Side) -> Quantity | None:
    above, below = indicator.quantity(), indicator.quantity(base)
    return above.per(below, "%") if above and below and below.value > 0 else None


def excess_phrase(indicator: Indicator) -> str | None:
    """Say by how much the plan was passed or missed; None without a plan.

    >>> from vn_localgov.figures import Figure
    >>> roads = Indicator(code="duong", name="Đường", unit="km", actual=21,
    ...     target=Target.at_least(Figure(20, "km")))
    >>> excess_phrase(roads)
    'vượt 5% kế hoạch'
    """
    target, attained = indicator.target, _shown_attainment(indicator)
    if target is None or attained is None:
        return None
    if attained.value == _ALL:
        return f"đạt {target.base}"
    if target.direction is Direction.LOWER_IS_BETTER:
        return _ceiling_phrase(indicator, target)
    left = Quantity(value=abs(attained.value - _ALL), unit=attained.unit)
    word = "vượt" if attained.value > _ALL else "chưa đạt, còn thiếu"
    return f"{word} {format_share(left)} {target.base}"


def _ceiling_phrase(indicator: Indicator, target: Target) -> str:
    """Compare with the most that is allowed: *vượt* would be taken for too much."""
    word = "đạt" if indicator.is_met else "chưa đạt"
    if indicator.actual is None or target.figure is None:
        return f"{word} {target.base}"
    side = "thấp hơn" if indicator.is_met else "cao hơn"
    apart = abs(indicator.actual - target.figure)
    return f"{word} {target.base}, {side} mức tối đa {apart}"


def change_phrase(indicator: Indicator) -> str | None:
    """Compare with the year before: ``tăng 09 doanh nghiệp``; None if not known.

    >>> change_phrase(Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=57, previous=60))
    'giảm 03 hộ'
    """
    return None if indicator.change is None else indicator.change.phrase()


def growth_phrase(indicator: Indicator, *, decimals: int | None = None) -> str | None:
    """Compare with the year before in percent of it: ``tăng 75%``; None if not known.

    >>> growth_phrase(Indicator(code="dn", name="DN", unit="doanh nghiệp", actual=21, previous=12))
    'tăng 75%'
    """
    return None if indicator.growth is None else indicator.growth.phrase(decimals=decimals)


def same_period_phrase(indicator: Indicator, period: Period) -> str | None:
    """Compare with the same period of the year before *period*, or of its base year.

    >>> firms = Indicator(code="dn", name="DN", unit="doanh nghiệp", actual=21, previous=12)
    >>> same_period_phrase(firms, Period.year(2023))
    'tăng 09 doanh nghiệp so với cùng kỳ năm 2022'
    """
    change = change_phrase(indicator)
    if change is None:
        return None
    return f"{change} {_than_before(indicator, period)}"


def same_period_ratio_phrase(indicator: Indicator, period: Period) -> str | None:
    """Say what the figure is of that of the year before: ``bằng 175% so với cùng kỳ …``.

    >>> firms = Indicator(code="dn", name="DN", unit="doanh nghiệp", actual=21, previous=12)
    >>> same_period_ratio_phrase(firms, Period.year(2023))
    'bằng 175% so với cùng kỳ năm 2022'
    """
    ratio = _ratio(indicator, Side.PREVIOUS)
    return (
        None if ratio is None else f"bằng {format_share(ratio)} {_than_before(indicator, period)}"
    )


def _than_before(indicator: Indicator, period: Period) -> str:
    year = indicator.base_year or period.same_period_last_year.end.year
    return f"so với cùng kỳ năm {year}"


def done_of_whole(indicator: Indicator, *, padded: bool = True) -> str | None:
    """Print how many of how many: ``112/126 hộ``; None if either is not known.

    >>> done_of_whole(Indicator(code="h", name="Hộ hiến đất", unit="hộ", actual=112, whole=126))
    '112/126 hộ'
    """
    actual, whole = indicator.actual, indicator.whole
    if actual is None or whole is None:
        return None
    padded = padded and indicator.unit.is_count
    pair = f"{actual.number(padded=padded)}/{whole.number(padded=padded)}"
    return indicator.unit.attach_to(pair)
