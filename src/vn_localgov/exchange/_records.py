"""What the files of a report folder hold: one class for each table, one field a key.

The keys are Vietnamese without accents, because clerks type them.
"""

import datetime as dt
import re
from decimal import Decimal
from typing import NewType, TypeAlias

import attrs

from vn_localgov.dates import Period, YearSpan
from vn_localgov.documents import (
    Authority,
    Citation,
    DocumentNumber,
    DocumentType,
)
from vn_localgov.indicators import Aggregation, Direction, Status
from vn_localgov.places import Commune, Village
from vn_localgov.quantities import Trend
from vn_localgov.relations import Rounding
from vn_localgov.reports import PartStyle

CODE = re.compile(r"[a-z][a-z0-9_]*")


@attrs.frozen
class Amount:
    """A figure as typed: a number, or text such as ``trên 30 tỷ đồng``."""

    typed: Decimal | str

    @property
    def code(self) -> str | None:
        """The indicator that is named in place of a figure; None if there is none."""
        is_code = isinstance(self.typed, str) and CODE.fullmatch(self.typed)
        return str(self.typed) if is_code else None


@attrs.frozen
class Codes:
    """Figures by their ids: a list of them, or a single one without brackets."""

    ids: tuple[str, ...] = ()
    are_listed: bool = True


_NONE = Codes()


# As it is typed, without *năm*.
Year = NewType("Year", int)

# A period, a span of years or a date: whatever a text refers to in time.
Time: TypeAlias = Period | YearSpan | dt.date


@attrs.frozen(kw_only=True)
class SignatoryRecord:
    """``[nguoi_ky]``: who signs."""

    ho_ten: str
    chuc_vu: str
    thay_mat: str | None = None
    quyen_han: Authority | None = None
    cho: str | None = None
    quyen: bool = False


@attrs.frozen(kw_only=True)
class PlaceRecord:
    """``[dia_ban]``: the commune and its villages."""

    xa: Commune
    ma: str | None = None
    huyen: str | None = None
    tinh: str | None = None
    tu_ngay: dt.date | None = None
    den_ngay: dt.date | None = None
    thon: dict[str, Village] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class ReportRecord:
    """``report.toml``."""

    co_quan: str
    co_quan_chu_quan: str | None = None
    so: DocumentNumber
    dia_danh: str
    ngay: dt.date
    loai: DocumentType = DocumentType.REPORT
    trich_yeu: str
    ky: Period
    phan: PartStyle = PartStyle.NUMERAL
    kinh_gui: list[str] = attrs.field(factory=list)
    noi_nhan: list[str]
    luu: str = "VT"
    nguoi_ky: SignatoryRecord
    dia_ban: PlaceRecord


@attrs.frozen(kw_only=True)
class ReferencesRecord:
    """``references.toml``: documents and times that the text refers to."""

    tinh_den: list[str] = attrs.field(factory=list)
    van_ban: dict[str, Citation] = attrs.field(factory=dict)
    thoi_gian: dict[str, Time] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class TargetRecord:
    """``ke_hoach = {...}``: the plan, the attainment that was printed, or both."""

    it_nhat: Amount | None = None
    toi_da: Amount | None = None
    dat: Amount | None = None
    huong: Direction | None = None
    goi: str = "kế hoạch"
    gom: Codes = _NONE
    trong_do: Codes = _NONE
    bang: Codes = _NONE


@attrs.frozen(kw_only=True)
class ChangeRecord:
    """``cung_ky = {...}``: the past figure, the change that was printed, or both.

    Attributes:
        nam: The year of the past figure.
    """

    nam_truoc: Amount | None = None
    tang: Amount | None = None
    giam: Amount | None = None
    nam: Year | None = None


@attrs.frozen(kw_only=True)
class IndicatorRecord:
    """One table of ``indicators.toml``."""

    ten: str = ""
    don_vi: str | None = None
    khong_ap_dung: bool = False
    tong_hop: Aggregation | None = None
    tu_so: str | None = None
    mau_so: str | None = None
    thuc_hien: Amount | None = None
    lam_tron: Rounding | None = None
    ke_hoach: TargetRecord | None = None
    cung_ky: Amount | ChangeRecord | None = None
    tong: Amount | None = None
    gom: list[str] = attrs.field(factory=list)
    trong_do: list[str] = attrs.field(factory=list)
    theo_thon: dict[str, Amount] = attrs.field(factory=dict)
    hieu: Codes = _NONE
    tich: Codes = _NONE
    ty_le: Codes = _NONE
    ty_so: Codes = _NONE
    chenh_lech: Codes = _NONE
    toc_do: Codes = _NONE
    bang: Codes = _NONE
    khong_qua: Codes = _NONE
    trang_thai: Status | None = None
    xu_huong: Trend | None = None
    tham_khao: Codes = _NONE
    ghi_chu: str = ""
