"""Say what figures mean; the words come from the figures, never from an author."""

from fractions import Fraction

from vn_localgov.dates import Period
from vn_localgov.figures import Figure
from vn_localgov.indicators._model import Direction, Indicator, Target
from vn_localgov.numbers import format_percent, round_number

_ALL = Fraction(100)
_MOST_DECIMALS = 20


def format_share(points: Fraction, *, decimals: int | None = None) -> str:
    """Print a percentage that was computed, rounded once.

    Two decimals at most, without zeros at the end. More, where rounding would
    otherwise claim that a plan was met exactly, or that there is nothing at all:

    >>> format_share(Fraction(5700, 3552))
    '1,6%'
    >>> format_share(Fraction(99999, 1000))
    '99,999%'

    Args:
        points: The exact percentage.
        decimals: How many to print, zeros included.
    """
    if decimals is None:
        decimals = _fewest_decimals(points)
    while decimals < _MOST_DECIMALS and _misleads(points, decimals):
        decimals += 1
    return format_percent(points, decimals=decimals)


def _fewest_decimals(points: Fraction) -> int:
    shortest = round_number(points, 2).normalize()
    return max(0, -int(shortest.as_tuple().exponent))


def _misleads(points: Fraction, decimals: int) -> bool:
    printed = Fraction(round_number(points, decimals))
    return printed != points and printed in (0, _ALL)


def attainment_phrase(indicator: Indicator) -> str | None:
    """Compare with the plan: ``đạt 211,64% kế hoạch``; None without a plan.

    A percentage that was only printed keeps its decimals.
    """
    target, attained = indicator.target, indicator.attainment
    if target is None or attained is None:
        return None
    stated = target.stated_attainment
    percent = format_share(attained) if stated is None else format_percent(stated)
    return f"đạt {percent} {target.base}"


def excess_phrase(indicator: Indicator) -> str | None:
    """Say by how much the plan was passed or missed; None without a plan.

    >>> from vn_localgov.indicators import Target
    >>> roads = Indicator(code="duong", name="Đường", unit="km", actual=21,
    ...     target=Target.at_least(Figure(20, "km")))
    >>> excess_phrase(roads)
    'vượt 5% kế hoạch'
    """
    target, attained = indicator.target, indicator.attainment
    if target is None or attained is None:
        return None
    if attained == _ALL:
        return f"đạt {target.base}"
    if target.direction is Direction.LOWER_IS_BETTER:
        return _ceiling_phrase(indicator, target)
    word = "vượt" if attained > _ALL else "chưa đạt, còn thiếu"
    return f"{word} {format_share(abs(attained - _ALL))} {target.base}"


def _ceiling_phrase(indicator: Indicator, target: Target) -> str:
    """Compare with the most that is allowed: *vượt* would be taken for too much."""
    word = "đạt" if indicator.is_met else "chưa đạt"
    if indicator.actual is None or target.figure is None:
        return f"{word} {target.base}"
    side = "thấp hơn" if indicator.is_met else "cao hơn"
    apart = abs(indicator.actual - target.figure)
    return f"{word} {target.base}, {side} mức tối đa {apart}"


def trend(change: Figure) -> str:
    """Choose the word for a difference: ``tăng``, ``giảm`` or ``không đổi``."""
    if not change.value:
        return "không đổi"
    return "tăng" if change.value > 0 else "giảm"


def change_phrase(indicator: Indicator) -> str | None:
    """Compare with the year before: ``tăng 09 doanh nghiệp``; None if not known.

    >>> change_phrase(Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=57, previous=60))
    'giảm 03 hộ'
    """
    change = indicator.change
    if change is None:
        return None
    if not change.value:
        return trend(change)
    amount = str(abs(change)) if indicator.stated_change else _in_points(abs(change))
    return f"{trend(change)} {amount}"


def _in_points(change: Figure) -> str:
    """Print a difference; between two percentages it is in points, not in percent."""
    points = {"%": "điểm phần trăm", "‰": "điểm phần nghìn"}.get(change.unit.symbol)
    return f"{change.number()} {points}" if points else str(change)


def same_period_phrase(indicator: Indicator, period: Period) -> str | None:
    """Compare with the same period of the year before *period*.

    >>> firms = Indicator(code="dn", name="DN", unit="doanh nghiệp", actual=21, previous=12)
    >>> same_period_phrase(firms, Period.year(2023))
    'tăng 09 doanh nghiệp so với cùng kỳ năm 2022'
    """
    change = change_phrase(indicator)
    if change is None:
        return None
    return f"{change} so với cùng kỳ năm {period.same_period_last_year.end.year}"


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
