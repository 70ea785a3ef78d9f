"""Make the texts that the decree words itself out of their tables in ``document.toml``."""

from typing import Any, TypeAlias

from vn_localgov.documents import DocumentType
from vn_localgov.errors import WordedError, Wording
from vn_localgov.exchange._frame_records import (
    DocumentRecord,
    IntroductionRecord,
    InvitationRecord,
    LeaveRecord,
    MeetingRecord,
)
from vn_localgov.reports import Introduction, Invitation, Leave, Meeting

# The opening and the closing of a document, by these names.
Worded: TypeAlias = dict[str, Any]

# The type of document that each table is for.
TABLES = {
    "giay_moi": DocumentType.INVITATION,
    "gioi_thieu": DocumentType.INTRODUCTION,
    "nghi_phep": DocumentType.LEAVE_PERMIT,
    "cuoc_hop": DocumentType.MINUTES,
}


def worded(record: DocumentRecord) -> Worded:
    """Give the opening and the closing that follow from the tables of a document.

    Raises:
        ValueError: What stands in the table does not fit together.
        WordedError: A meeting ends before it starts.
    """
    host = record.co_quan
    if record.giay_moi:
        return {"opening": _invitation(host, record.giay_moi).paragraphs}
    if record.gioi_thieu:
        return {"opening": _introduction(host, record.gioi_thieu).paragraphs}
    if record.nghi_phep:
        return {"opening": _leave(host, record.nghi_phep).paragraphs}
    if record.cuoc_hop:
        meeting = _meeting(record.cuoc_hop)
        return {"opening": meeting.opening, "closing": meeting.closing}
    return {}


_ENDS_FIRST = Wording(
    "the meeting ends before it starts: mend 'bat_dau' or 'ket_thuc'",
    "cuộc họp kết thúc trước lúc bắt đầu: sửa 'bat_dau' hoặc 'ket_thuc'",
)


def _invitation(host: str, told: InvitationRecord) -> Invitation:
    return Invitation(
        host=host,
        guests=tuple(told.khach_moi),
        event=told.du,
        chair=told.chu_tri,
        starts=told.bat_dau,
        place=told.dia_diem,
        notes=tuple(told.luu_y),
    )


def _introduction(host: str, told: IntroductionRecord) -> Introduction:
    return Introduction(
        host=host,
        person=told.ong_ba,
        position=told.chuc_vu,
        sent_to=told.duoc_cu_den,
        purpose=told.ve_viec,
        valid_until=told.den_het_ngay,
    )


def _leave(host: str, told: LeaveRecord) -> Leave:
    return Leave(
        host=host,
        person=told.ong_ba,
        position=told.chuc_vu,
        requested=told.ngay_de_nghi,
        days=told.so_ngay,
        first=told.tu_ngay,
        last=told.den_ngay,
        place=told.noi_nghi,
        kind=told.tinh_vao,
    )


def _meeting(told: MeetingRecord) -> Meeting:
    if told.ket_thuc < told.bat_dau:
        raise WordedError(_ENDS_FIRST)
    return Meeting(
        kind=told.ten,
        starts=told.bat_dau,
        ends=told.ket_thuc,
        place=told.dia_diem,
        people=tuple(told.thanh_phan),
        chair=told.chu_tri,
        secretary=told.thu_ky,
    )
