"""The words a clerk types after ``|`` in a tag; thin names over the library."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context

from vn_localgov._text import capitalize_first, find_unprintable
from vn_localgov.dates import DateStyle, Period, YearSpan, format_date
from vn_localgov.documents import Citation, DocumentNumber, DocumentType
from vn_localgov.errors import LocalGovError, Wording
from vn_localgov.figures import Figure
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
from vn_localgov.numbers import format_number
from vn_localgov.places import Commune, Village
from vn_localgov.quantities import Trend
from vn_localgov.units import Unit


class TagError(LocalGovError):
    """A tag asks for something that its value cannot give."""

    def __init__(self, en: str, vi: str) -> None:
        super().__init__(en, vi)
        self.wording = Wording(en, vi)


def printed(value: object) -> str:
    """Print the value of a tag with no filter: each type knows its official form.

    Raises:
        TagError: The value is missing, or of a type that has no official form.
    """
    if isinstance(value, str) and find_unprintable(value):
        raise TagError("a character cannot stand in a document", "có ký tự ẩn không in được")
    for kind, write in _WRITERS:
        if isinstance(value, kind) and not isinstance(value, bool):
            return write(value)
    raise _wrong(value, "a figure, a date or text", "số liệu, ngày hoặc chữ")


def figure_of(value: object) -> Figure:
    """Find the figure that a tag means.

    Raises:
        TagError: There is none.
    """
    if isinstance(value, Figure):
        return value
    actual = _indicator(value).actual
    if actual is None:
        raise TagError("there is no figure yet", "chưa có số liệu thực hiện")
    return actual


def _indicator(value: object) -> Indicator:
    if isinstance(value, Indicator):
        return value
    raise _wrong(value, "an indicator", "một chỉ tiêu")


def _wrong(value: object, en: str, vi: str) -> TagError:
    if isinstance(value, Undefined):
        str(value)  # raises, and says which name is not known
    kind = type(value).__name__
    return TagError(
        f"expected {en}, got {kind}", f"cần {vi}, nhưng đây là {_KINDS.get(kind, kind)}"
    )


_KINDS = {
    "str": "chữ",
    "int": "số nguyên",
    "list": "danh sách",
    "tuple": "danh sách",
    "dict": "nhóm dữ liệu",
    "NoneType": "giá trị trống",
    "date": "ngày",
    "Figure": "số liệu",
    "Indicator": "chỉ tiêu",
    "Period": "kỳ báo cáo",
}


_Found = TypeVar("_Found")


def _found(conclusion: _Found | None, fact: object, en: str, vi: str) -> _Found:
    """Give a conclusion, or say why there is none: no fact to draw it from, or a vague one."""
    if conclusion is not None:
        return conclusion
    if fact is None:
        raise TagError(f"the indicator has no {en}", f"chỉ tiêu chưa có `{vi}`")
    raise TagError(
        "the figures are zero or not exact, so there is nothing to compare",
        "số liệu bằng 0 hoặc chỉ là ước lượng (trên, khoảng…) nên không so sánh được",
    )


def number(value: object) -> str:
    """Print the number alone: ``7``."""
    return figure_of(value).number()


def count(value: object) -> str:
    """Print a count alone, below ten with a leading zero: ``07``."""
    return figure_of(value).number(padded=True)


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
    return _found(_indicator(value).parts or None, None, "parts", "gom` hay `theo_thon")


def name(value: object) -> str:
    """Print the name of an indicator."""
    return _indicator(value).name


def _date_filter(style: DateStyle) -> Callable[[object], str]:
    def write(value: object) -> str:
        date = value.date if isinstance(value, Citation) else value
        if not isinstance(date, dt.date):
            raise _wrong(date, "a date", "một ngày")
        return format_date(date, style)

    return write


def _document_number(value: object) -> DocumentNumber:
    found = value.number if isinstance(value, Citation) else value
    if isinstance(found, DocumentNumber):
        return found
    raise _wrong(value, "a cited document", "một văn bản viện dẫn")


def symbol(value: object) -> str:
    """Print number and symbol: ``05/NQ-HĐND``."""
    return str(_document_number(value))


def short_number(value: object) -> str:
    """Print the bare number of a document: ``09``."""
    return _document_number(value).short


def year(value: object) -> str:
    """Print the year of a period or a date: ``2023``."""
    date = value.start if isinstance(value, Period) else value
    if not isinstance(date, dt.date):
        raise _wrong(value, "a period", "một kỳ như 'năm 2023'")
    return str(date.year)


def capitalized(value: object) -> str:
    """Give the text a capital first letter."""
    return capitalize_first(printed(value))


_PRINT_THEMSELVES = (
    *(str, Undefined, Figure, Unit, Period, YearSpan),
    *(Citation, DocumentNumber, DocumentType, Commune, Village),
)
_WRITERS: list[tuple[type | tuple[type, ...], Callable[[Any], str]]] = [
    (Indicator, lambda indicator: str(figure_of(indicator))),
    (Target, lambda target: str(planned(target))),
    (dt.date, lambda date: format_date(date, "short")),
    ((Decimal, int), format_number),
    (_PRINT_THEMSELVES, str),
]

FILTERS: dict[str, Callable[..., Any]] = {
    "so": number,
    "dem": count,
    "dat_ke_hoach": attainment,
    "vuot_ke_hoach": excess,
    "bang_ke_hoach": ratio_to_plan,
    "trang_thai": status,
    "tang_giam": change,
    "toc_do": growth,
    "so_cung_ky": same_period,
    "bang_cung_ky": same_period_ratio,
    "ty_trong": share,
    "tren_tong": of_whole,
    "ke_hoach": planned,
    "cung_ky": previous,
    "tong": whole,
    "huong": trend_from,
    "chenh_lech": difference,
    "cac_phan": parts,
    "tai": part_at,
    "ten": name,
    "ngay": _date_filter("short"),
    "ngay_dai": _date_filter("long"),
    "ngay_thang": _date_filter("day_month"),
    "so_hieu": symbol,
    "so_ngan": short_number,
    "nam": year,
    "hoa_dau": capitalized,
}
