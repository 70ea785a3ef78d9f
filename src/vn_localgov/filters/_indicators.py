"""Phrases about indicators: their plan, their past, their parts."""

from typing import TypeVar

from jinja2 import pass_context
from jinja2.runtime import Context

from vn_localgov.dates import Period
from vn_localgov.figures import Figure
from vn_localgov.filters._figures import figure_of
from vn_localgov.filters._told import TagError, wrong
from vn_localgov.indicators import (
    Indicator,
    Target,
    attainment_phrase,
    change_phrase,
    done_of_whole,
    excess_phrase,
    format_share,
    growth_phrase,
    ratio_phrase,
    same_period_phrase,
    same_period_ratio_phrase,
)
from vn_localgov.quantities import Trend


def _indicator(value: object) -> Indicator:
    if isinstance(value, Indicator):
        return value
    raise wrong(value, "an indicator", "một chỉ tiêu")


_Found = TypeVar("_Found")


def _found(conclusion: _Found | None, fact: object, en: str, vi: str) -> _Found:
    """Give a conclusion, or say why there is none: no fact to draw it from, or a vague one."""
    if conclusion is not None:
        return conclusion
    if fact is None:
        raise TagError(f"the indicator has no {en}", f"chỉ tiêu chưa có '{vi}'")
    raise TagError(
        "the figures are zero or not exact, so there is nothing to compare",
        "số liệu bằng 0 hoặc chỉ là ước lượng (trên, khoảng…) nên không so sánh được",
    )


def attainment(value: object) -> str:
    """Compare with the plan: ``đạt 109,9% kế hoạch``."""
    indicator = _indicator(value)
    return _found(attainment_phrase(indicator), indicator.target, "target", "ke_hoach")


def excess(value: object) -> str:
    """Say by how much the plan was passed: ``vượt 9,9% kế hoạch``."""
    indicator = _indicator(value)
    return _found(excess_phrase(indicator), indicator.target, "target", "ke_hoach")


def status(value: object) -> str:
    """Choose the word for the plan: ``đạt``, ``vượt`` or ``chưa đạt``."""
    indicator = _indicator(value)
    return str(_found(indicator.status, indicator.target, "target", "ke_hoach"))


def ratio_to_plan(value: object) -> str:
    """Say what it is of the plan, whichever way is good: ``bằng 52,17% dự toán``."""
    indicator = _indicator(value)
    return _found(ratio_phrase(indicator), indicator.target, "target", "ke_hoach")


def change(value: object) -> str:
    """Say how it changed in a year: ``tăng 09 doanh nghiệp``."""
    indicator = _indicator(value)
    return _found(change_phrase(indicator), indicator.previous, "previous figure", "cung_ky")


def growth(value: object, decimals: int | None = None) -> str:
    """Say by how many percent it changed in a year: ``tăng 75%``."""
    indicator = _indicator(value)
    phrase = growth_phrase(indicator, decimals=decimals)
    return _found(phrase, indicator.previous, "previous figure", "cung_ky")


@pass_context
def same_period(context: Context, value: object) -> str:
    """Compare with the year before: ``tăng 09 doanh nghiệp so với cùng kỳ năm 2022``."""
    indicator = _indicator(value)
    phrase = same_period_phrase(indicator, _period(context))
    return _found(phrase, indicator.previous, "previous figure", "cung_ky")


@pass_context
def same_period_ratio(context: Context, value: object) -> str:
    """Say what it is of the year before: ``bằng 175% so với cùng kỳ năm 2022``."""
    indicator = _indicator(value)
    phrase = same_period_ratio_phrase(indicator, _period(context))
    return _found(phrase, indicator.previous, "previous figure", "cung_ky")


def _period(context: Context) -> Period:
    period = context.get("ky")
    if not isinstance(period, Period):
        raise TagError("the report has no period", "báo cáo chưa có kỳ ('ky')")
    return period


def share(value: object, decimals: int | None = None) -> str:
    """Print the share of the whole: ``1,6%``."""
    indicator = _indicator(value)
    points = _found(indicator.share, indicator.whole, "whole", "tong")
    return format_share(points, decimals=decimals)


def of_whole(value: object, *, dem: bool = True) -> str:
    """Print how many of how many: ``112/126 hộ``; ``dem=false`` leaves out zeros."""
    phrase = done_of_whole(_indicator(value), padded=dem)
    return _found(phrase, None, "whole", "tong")


def planned(value: object) -> Figure:
    """Print the plan: ``20 thanh niên``."""
    target = value if isinstance(value, Target) else _indicator(value).target
    figure = target.figure if target else None
    return _found(figure, None, "figure of its target", "ke_hoach")


def previous(value: object) -> Figure:
    """Print the figure of the year before: ``12 doanh nghiệp``."""
    return _found(_indicator(value).previous, None, "previous figure", "cung_ky")


def whole(value: object) -> Figure:
    """Print the whole: ``126 hộ``."""
    return _found(_indicator(value).whole, None, "whole", "tong")


def trend_from(value: object, base: object) -> str:
    """Choose the word between two figures: ``tăng``, ``giảm`` or ``không đổi``."""
    return str(Trend.of((figure_of(value) - figure_of(base)).value))


def difference(value: object, base: object) -> Figure:
    """Print how far two figures are apart, never below zero."""
    return abs(figure_of(value) - figure_of(base))


def part_at(value: object, part: object) -> Indicator:
    """Take the part of one indicator that stands for the same thing as *part*."""
    place = _indicator(part).code.rpartition(".")[2]
    for candidate in _indicator(value).parts:
        if candidate.code.rpartition(".")[2] == place:
            return candidate
    raise TagError(f"there is no part {place!r}", f"không có phần {place!r}")


def parts(value: object) -> tuple[Indicator, ...]:
    """Go through the parts of an indicator."""
    return _found(_indicator(value).parts or None, None, "parts", "gom' hay 'theo_thon")
