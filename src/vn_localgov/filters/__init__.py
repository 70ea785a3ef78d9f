"""Filters (*cách viết sau dấu |*): the words behind ``|`` in a tag.

They are the same in the words of a report folder and in a Word template: thin names over
the library, in Vietnamese without accents, as a clerk can type them.

>>> from vn_localgov.filters import FILTERS
>>> FILTERS["so"](9650), FILTERS["dem"](3), FILTERS["ty_dong"](15_361_669_901, 2)
('9.650', '03', '15,36 tỷ đồng')
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from vn_localgov.filters import _figures as figures
from vn_localgov.filters import _indicators as indicators
from vn_localgov.filters import _rows as rows
from vn_localgov.filters import _texts as texts
from vn_localgov.filters._figures import figure_of
from vn_localgov.filters._print import printed
from vn_localgov.filters._rows import as_figures, as_table
from vn_localgov.filters._spelling import in_words
from vn_localgov.filters._told import TagError

__all__ = ["FILTERS", "TagError", "as_figures", "as_table", "figure_of", "printed"]

FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "so": figures.number,
        "dem": figures.count,
        "tien": figures.money,
        "trieu_dong": figures.millions,
        "ty_dong": figures.billions,
        "phan_tram": figures.percent,
        "bang_chu": in_words,
        "dat_ke_hoach": indicators.attainment,
        "vuot_ke_hoach": indicators.excess,
        "trang_thai": indicators.status,
        "bang_ke_hoach": indicators.ratio_to_plan,
        "tang_giam": indicators.change,
        "so_cung_ky": indicators.same_period,
        "toc_do": indicators.growth,
        "bang_cung_ky": indicators.same_period_ratio,
        "ty_trong": indicators.share,
        "tren_tong": indicators.of_whole,
        "ke_hoach": indicators.planned,
        "cung_ky": indicators.previous,
        "tong": indicators.whole,
        "huong": indicators.trend_from,
        "chenh_lech": indicators.difference,
        "cac_phan": indicators.parts,
        "tai": indicators.part_at,
        "ten": texts.name,
        "ngay": texts.date_filter("short"),
        "ngay_dai": texts.date_filter("long"),
        "ngay_thang": texts.date_filter("day_month"),
        "so_hieu": texts.symbol,
        "so_ngan": texts.short_number,
        "nam": texts.year,
        "hoa_dau": texts.capitalized,
        "in_hoa": texts.capitals,
        "liet_ke": texts.listed,
        "neu_thieu": texts.or_else,
        "cac_dong": rows.rows_of,
        "dong_cong": rows.with_total,
        "theo_nhom": rows.grouped,
        "cong": rows.added,
    }
)
