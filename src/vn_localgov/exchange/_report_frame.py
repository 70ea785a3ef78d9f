"""Make the frame of a report out of ``report.toml``."""

import attrs

from vn_localgov.documents import DocumentType
from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._frame import Maker, body_of
from vn_localgov.exchange._frame_records import PlaceRecord, ReportRecord
from vn_localgov.exchange._structure import is_missing, structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.places import Commune, Village
from vn_localgov.reports import Report


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
        maker = Maker(self.file, self.faults)
        frame = maker.frame(record)
        commune = maker.made(("dia_ban", "ma"), lambda: _commune(record.dia_ban))
        if frame is None or commune is None:
            return None
        return Report(
            **frame,
            body=body_of(record, record.dia_ban.xa),
            commune=commune,
            type=record.loai,
            title=record.trich_yeu,
            period=record.ky,
        )

    def _check_type(self, record: ReportRecord) -> None:
        if not (record.loai.has_common_form or record.loai is DocumentType.LETTER):
            wording = Wording(
                f"{record.loai} is written in document.toml, not in report.toml",
                f"{record.loai} ghi ở document.toml, không ghi ở report.toml; lệnh new tạo thư mục"
                " mẫu của loại văn bản này",
            )
            self.faults.append(self.file.value_fault(("loai",), wording))


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
