"""What ``report.toml`` and ``document.toml`` hold: one class for each table, one field a key.

The keys are Vietnamese without accents, because clerks type them.
"""

import datetime as dt
from decimal import Decimal
from typing import NewType

import attrs

from vn_localgov.charts import ChartKind
from vn_localgov.dates import Period
from vn_localgov.documents import Authority, DocumentNumber, DocumentType
from vn_localgov.places import Commune, Village
from vn_localgov.reports import Circulation, PartStyle, Secrecy, Urgency

# How many there are of something, from 1.
Count = NewType("Count", int)
# A width in millimetres.
Width = NewType("Width", Decimal)


@attrs.frozen
class IssueDay:
    """``ngay``: the day of issue, or the month of a draft."""

    date: dt.date
    is_open: bool = False


@attrs.frozen(kw_only=True)
class SignatoryRecord:
    """``[nguoi_ky]``: who signs."""

    ho_ten: str
    chuc_vu: str
    thay_mat: str | None = None
    quyen_han: Authority | None = None
    cho: str | None = None
    ky_thay: str | None = None
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
class PicturesRecord:
    """``[ky_so]``: pictures of signature and seal, as files of the folder."""

    chu_ky: str
    dau: str | None = None
    rong_chu_ky: Width | None = None
    rong_dau: Width | None = None


@attrs.frozen(kw_only=True)
class AnnexRecord:
    """``[phu_luc.…]``: an annex; its words stand in the file of that name."""

    ten: str = ""
    loai: DocumentType | None = None
    ngang: bool | None = None


@attrs.frozen(kw_only=True)
class FiguresRecord:
    """``[bieu.…]``: an annex of figures."""

    ten: str
    chi_tieu: list[str] = attrs.field(factory=list)
    cong: str = ""
    bieu_do: ChartKind | None = None


@attrs.frozen(kw_only=True)
class FrameRecord:
    """What stands around the words of any document."""

    co_quan: str
    co_quan_chu_quan: str | None = None
    so: DocumentNumber
    dia_danh: str
    ngay: IssueDay
    trich_yeu: str = ""
    phan: PartStyle = PartStyle.NUMERAL
    kinh_gui: list[str] = attrs.field(factory=list)
    can_cu: list[str] = attrs.field(factory=list)
    noi_nhan: list[str]
    luu: str = "VT"
    do_khan: Urgency | None = None
    do_mat: Secrecy | None = None
    luu_hanh: Circulation | None = None
    nguoi_soan_thao: str = ""
    so_ban: Count | None = None
    dia_chi: str = ""
    nguoi_ky: SignatoryRecord
    ky_so: PicturesRecord | None = None
    phu_luc: dict[str, AnnexRecord] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class ReportRecord(FrameRecord):
    """``report.toml``."""

    loai: DocumentType = DocumentType.REPORT
    trich_yeu: str
    ky: Period
    dia_ban: PlaceRecord
    bieu: dict[str, FiguresRecord] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class InvitationRecord:
    """``[giay_moi]``: the words of an invitation."""

    khach_moi: list[str]
    du: str
    chu_tri: str
    bat_dau: dt.datetime
    dia_diem: str
    luu_y: list[str] = attrs.field(factory=list)


@attrs.frozen(kw_only=True)
class IntroductionRecord:
    """``[gioi_thieu]``: the words of a letter of introduction."""

    ong_ba: str
    chuc_vu: str
    duoc_cu_den: str
    ve_viec: str
    den_het_ngay: dt.date


@attrs.frozen(kw_only=True)
class LeaveRecord:
    """``[nghi_phep]``: the words of a leave permit."""

    ong_ba: str
    chuc_vu: str
    ngay_de_nghi: dt.date
    so_ngay: Count
    tu_ngay: dt.date
    den_ngay: dt.date
    noi_nghi: str
    tinh_vao: str


@attrs.frozen(kw_only=True)
class MeetingRecord:
    """``[cuoc_hop]``: the frame of minutes."""

    ten: str = "cuộc họp"
    bat_dau: dt.datetime
    ket_thuc: dt.datetime
    dia_diem: str
    thanh_phan: list[str]
    chu_tri: str
    thu_ky: str


@attrs.frozen(kw_only=True)
class DocumentRecord(FrameRecord):
    """``document.toml``."""

    loai: DocumentType
    noi_nhan: list[str] = attrs.field(factory=list)
    nguoi_ky_trai: SignatoryRecord | None = None
    giay_moi: InvitationRecord | None = None
    gioi_thieu: IntroductionRecord | None = None
    nghi_phep: LeaveRecord | None = None
    cuoc_hop: MeetingRecord | None = None
