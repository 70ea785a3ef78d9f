"""What figures and references of a folder hold: one class for each table, one field a key.

The keys are Vietnamese without accents, because clerks type them.
"""

import datetime as dt
import re
from decimal import Decimal
from typing import NewType, TypeAlias

import attrs

from vn_localgov.dates import Period, YearSpan
from vn_localgov.documents import Citation
from vn_localgov.indicators import Aggregation, Direction, Status
from vn_localgov.quantities import Trend
from vn_localgov.relations import Rounding

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
