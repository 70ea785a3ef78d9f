"""Make what stands around the words of a document out of the file that declares it."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from vn_localgov.documents import DocumentDate, IssuingBody, Recipients, Signatory
from vn_localgov.errors import Fault, WordedError, Wording
from vn_localgov.exchange._frame_records import FrameRecord, SignatoryRecord
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.reports import Marks, OfficialDocument, unmet_requirements

T = TypeVar("T")

_SAID: dict[str, str] = {
    "dia_danh": "địa danh chỉ gồm tên nơi ban hành, không có dấu phẩy",
    "dia_ban": "mã đơn vị hành chính gồm đúng năm chữ số",
    "nguoi_ky": "'quyen_han' (ký thay, thừa lệnh…) và 'cho' (chức vụ của người đứng đầu)"
    " phải đi cùng nhau",
    "nguoi_ky_trai": "'quyen_han' (ký thay, thừa lệnh…) và 'cho' (chức vụ của người đứng đầu)"
    " phải đi cùng nhau",
    "so_ban": "số bản phát hành ghi sau ký hiệu người soạn thảo: thêm 'nguoi_soan_thao'",
    "ky_so": "hình chữ ký và dấu phải là tệp PNG, rộng từ 1 đến 100 mm",
    "nghi_phep": "số ngày nghỉ nhiều hơn số ngày từ 'tu_ngay' đến 'den_ngay'",
    "giay_moi": "phải ghi ít nhất một khách mời ở 'khach_moi'",
    "cuoc_hop": "phải ghi ít nhất một thành phần dự họp ở 'thanh_phan'",
}
# A council or a committee; its place stands on a line of its own.
_PLACED = re.compile(
    r"(?P<name>(?:Chủ tịch )?(?:[ỦU][ỶY] ban|Hội đồng) nhân dân) "
    r"(?P<place>(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) .+)",
    re.IGNORECASE,
)
# Which key of the file a part of the document comes from.
_KEYS = {
    "body": "co_quan",
    "body.superior": "co_quan_chu_quan",
    "number": "so",
    "issued": "dia_danh",
    "title": "trich_yeu",
    "addressees": "kinh_gui",
    "cosignatory": "nguoi_ky_trai",
    "signatory": "nguoi_ky",
    "signed": "ky_so",
    "annexes": "phu_luc",
}


@attrs.define
class Maker:
    """Makes values of what was read; what does not fit together is noted."""

    file: TomlFile
    faults: list[Fault]

    def made(self, path: Path, make: Callable[[], T]) -> T | None:
        """Call *make*; None if it refuses what it was given."""
        try:
            return make()
        except WordedError as error:
            self.faults.append(self.file.value_fault(path, error.wording))
        except ValueError as error:
            wording = Wording(f"does not fit: {error.args[0]}", _SAID[str(path[0])])
            self.faults.append(self.file.value_fault(path, wording))
        return None

    def frame(self, record: FrameRecord) -> dict[str, Any] | None:
        """What all documents have; None if something does not fit."""
        issued = self.made(
            ("dia_danh",),
            lambda: DocumentDate(place=record.dia_danh, **attrs.asdict(record.ngay)),
        )
        signatory = self.made(("nguoi_ky",), lambda: signatory_of(record.nguoi_ky))
        marks = self.made(("so_ban",), lambda: _marks(record))
        if issued is None or signatory is None or marks is None:
            return None
        return {
            "number": record.so,
            "issued": issued,
            "addressees": tuple(record.kinh_gui),
            "recipients": _recipients(record),
            "signatory": signatory,
            "marks": marks,
        }


def unmet(document: OfficialDocument, file: TomlFile) -> list[Fault]:
    """Tell what the type of a document asks for, at the key where it has to be mended."""
    faults = []
    for part, wording in unmet_requirements(document):
        key = _KEYS[part]
        told = wording
        if (key,) not in file:
            told = Wording(f"{wording.en} (key {key!r})", f"{wording.vi} (mục {key!r})")
        faults.append(file.fault((key,) if (key,) in file else ("loai",), told))
    return faults


def body_of(record: FrameRecord, commune: object = None) -> IssuingBody:
    """Give the commune in the name of the body a line of its own."""
    name, place = record.co_quan, ""
    if commune is not None and name.casefold().endswith(f" {commune}".casefold()):
        size = len(str(commune))
        name, place = name[:-size].rstrip(), name[-size:]
    elif placed := _PLACED.fullmatch(name):
        name, place = placed["name"], placed["place"]
    return IssuingBody(name=name, place=place, superior=record.co_quan_chu_quan)


def signatory_of(signatory: SignatoryRecord) -> Signatory:
    """Who signs, and by what right."""
    return Signatory(
        name=signatory.ho_ten,
        position=signatory.chuc_vu,
        on_behalf_of=signatory.thay_mat and signatory.thay_mat.removeprefix("TM.").strip(),
        authority=signatory.quyen_han,
        head=signatory.cho,
        deputy_for=signatory.ky_thay,
        is_acting=signatory.quyen,
    )


def _recipients(record: FrameRecord) -> Recipients:
    """Leave out the marks that the form adds by itself."""
    names = (name.strip().removeprefix("- ").rstrip(";. ") for name in record.noi_nhan)
    archive = re.sub(r"^[-\s]*Lưu\s*:\s*", "", record.luu).rstrip(".; ")
    return Recipients([name for name in names if not name.startswith("Lưu:")], archive=archive)


def _marks(record: FrameRecord) -> Marks:
    return Marks(
        urgency=record.do_khan,
        secrecy=record.do_mat,
        circulation=record.luu_hanh,
        drafter=record.nguoi_soan_thao,
        copies=record.so_ban,
        address=record.dia_chi,
    )
