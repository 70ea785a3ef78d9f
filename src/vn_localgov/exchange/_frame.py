"""Make the frame of a report out of ``report.toml``."""

import re
from collections.abc import Callable
from typing import TypeVar

import attrs

from vn_localgov.documents import DocumentDate, IssuingBody, Recipients, Signatory
from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import PlaceRecord, ReportRecord, SignatoryRecord
from vn_localgov.exchange._structure import is_missing, structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.places import Commune, Village
from vn_localgov.reports import Report

T = TypeVar("T")


@attrs.define
class FrameReader:
    """Reads the frame; what does not fit together is noted.

    Attributes:
        record: What the file holds; None if it cannot be read.
        report: A report with its frame only; None if anything is wrong.
    """

    file: TomlFile
    faults: list[Fault] = attrs.field(init=False)
    record: ReportRecord | None = attrs.field(default=None, init=False)
    report: Report | None = attrs.field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        self.faults = list(self.file.faults)
        if self.file.text:
            self.record, faults = structure(self.file, ReportRecord)
            # Where a table could not be read, its keys are not missing.
            self.faults.extend(f for f in faults if not (self.file.faults and is_missing(f)))
        if self.record is not None:
            self._check_type(self.record)
            self.report = self._report(self.record)

    @property
    def villages(self) -> dict[str, Village] | None:
        """The villages by their keys; None if they are not known."""
        return None if self.record is None else self.record.dia_ban.thon

    def _report(self, record: ReportRecord) -> Report | None:
        issued = self._made(("dia_danh",), lambda: _issued(record))
        commune = self._made(("dia_ban", "ma"), lambda: _commune(record.dia_ban))
        signatory = self._made(("nguoi_ky",), lambda: _signatory(record.nguoi_ky))
        if issued is None or commune is None or signatory is None:
            return None
        return Report(
            body=_body(record),
            commune=commune,
            number=record.so,
            issued=issued,
            type=record.loai,
            title=record.trich_yeu,
            period=record.ky,
            addressees=tuple(record.kinh_gui),
            recipients=_recipients(record),
            signatory=signatory,
        )

    def _check_type(self, record: ReportRecord) -> None:
        if not record.loai.has_common_form:
            wording = Wording(
                f"the form of {record.loai} is not there yet",
                f"chưa có mẫu trình bày của {record.loai}; hiện có mẫu của Báo cáo, Kế hoạch,"
                " Thông báo, Tờ trình và các văn bản có tên loại khác (Mẫu 1.4)",
            )
            self.faults.append(self.file.value_fault(("loai",), wording))

    def _made(self, path: Path, make: Callable[[], T]) -> T | None:
        try:
            return make()
        except ValueError as error:
            wording = Wording(f"does not fit: {error.args[0]}", _SAID[path])
            self.faults.append(self.file.value_fault(path, wording))
            return None


_SAID: dict[Path, str] = {
    ("dia_danh",): "địa danh chỉ gồm tên nơi ban hành, không có dấu phẩy",
    ("dia_ban", "ma"): "mã đơn vị hành chính gồm đúng năm chữ số",
    ("nguoi_ky",): "'quyen_han' (ký thay, thừa lệnh…) và 'cho' (chức vụ của người đứng đầu)"
    " phải đi cùng nhau",
}


def _body(record: ReportRecord) -> IssuingBody:
    """Give the commune in the name of the body a line of its own."""
    commune = str(record.dia_ban.xa)
    name, place = record.co_quan, ""
    if name.casefold().endswith(f" {commune.casefold()}"):
        name, place = name[: -len(commune)].rstrip(), name[-len(commune) :]
    return IssuingBody(name=name, place=place, superior=record.co_quan_chu_quan)


def _recipients(record: ReportRecord) -> Recipients:
    """Leave out the marks that the form adds by itself."""
    names = (name.strip().removeprefix("- ").rstrip(";. ") for name in record.noi_nhan)
    archive = re.sub(r"^[-\s]*Lưu\s*:\s*", "", record.luu).rstrip(".; ")
    return Recipients([name for name in names if not name.startswith("Lưu:")], archive=archive)


def _issued(record: ReportRecord) -> DocumentDate:
    return DocumentDate(place=record.dia_danh, date=record.ngay)


def _commune(place: PlaceRecord) -> Commune:
    return attrs.evolve(
        place.xa,
        code=place.ma,
        valid_from=place.tu_ngay,
        valid_to=place.den_ngay,
        district=place.huyen,
        province=place.tinh,
        villages=tuple(place.thon.values()),
    )


def _signatory(signatory: SignatoryRecord) -> Signatory:
    return Signatory(
        name=signatory.ho_ten,
        position=signatory.chuc_vu,
        on_behalf_of=signatory.thay_mat and signatory.thay_mat.removeprefix("TM.").strip(),
        authority=signatory.quyen_han,
        head=signatory.cho,
        is_acting=signatory.quyen,
    )
