"""Load a report from its folder."""

from pathlib import Path
from typing import TypeVar

import attrs

from vn_localgov._text import nfc
from vn_localgov.documents import DocumentDate, IssuingBody, Recipients, Signatory
from vn_localgov.errors import Fault, FolderError, Wording
from vn_localgov.exchange._indicators import IndicatorReader
from vn_localgov.exchange._names import Names
from vn_localgov.exchange._records import (
    PlaceRecord,
    ReferencesRecord,
    ReportRecord,
    SignatoryRecord,
)
from vn_localgov.exchange._structure import structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.indicators import Indicator
from vn_localgov.places import Commune
from vn_localgov.reports import PartStyle, Report
from vn_localgov.reports.narrative import Narrative, Source, fill_narrative

T = TypeVar("T")
_LARGEST = 10_000_000


def load_report(folder: Path | str) -> Report:
    """Read a report folder (*thư mục báo cáo*), and check all of it.

    The folder holds ``report.toml`` (the frame), ``indicators.toml`` (the figures),
    if wanted ``references.toml`` (cited documents and times), and ``narrative/*.md``
    (the words, in the order of the file names).

    Raises:
        FolderError: Something in the folder is wrong; the error tells all of it,
            each with file, line and column.
    """
    return _FolderReader(Path(folder)).read()


@attrs.define
class _FolderReader:
    """Reads file after file and goes on where one is wrong."""

    folder: Path
    faults: list[Fault] = attrs.field(factory=list, init=False)

    def read(self) -> Report:
        frame = self._record(self._toml("report.toml"), ReportRecord)
        names = Names()
        names.add_report(frame)
        indicators = self._indicators(frame, names)
        self._references(names)
        narrative = self._narrative(frame, names)
        self.faults.extend(names.faults)
        if self.faults or frame is None:
            raise FolderError(self.faults)
        return _report(frame, indicators, narrative)

    def _indicators(self, frame: ReportRecord | None, names: Names) -> dict[str, Indicator]:
        file = self._toml("indicators.toml")
        reader = IndicatorReader(file, frame.dia_ban.thon if frame else None)
        self.faults.extend(reader.faults)
        names.add_indicators(file, reader.indicators, reader.broken)
        return reader.indicators

    def _references(self, names: Names) -> None:
        if (self.folder / "references.toml").exists():
            file = self._toml("references.toml")
            names.add_references(file, self._record(file, ReferencesRecord))

    def _text(self, name: str) -> str:
        """Read a file, whether Notepad or an editor of a developer wrote it."""
        try:
            raw = (self.folder / name).read_bytes()
            if len(raw) > _LARGEST:
                self._fault(name, "the file is too large", "tệp quá lớn")
                return ""
            text = raw.decode("utf-8-sig")
        except OSError:
            self._fault(name, "the file is missing", "không có tệp này trong thư mục")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            wording = Wording("this is not UTF-8", "tệp phải lưu bằng bảng mã UTF-8")
            self.faults.append(Fault(file=name, line=line, wording=wording))
        else:
            return nfc(text.replace("\r\n", "\n"))
        return ""

    def _fault(self, name: str, en: str, vi: str) -> None:
        self.faults.append(Fault(file=name, wording=Wording(en, vi)))

    def _toml(self, name: str) -> TomlFile:
        return TomlFile(name, self._text(name))

    def _record(self, file: TomlFile, cls: type[T]) -> T | None:
        self.faults.extend(file.faults)
        if not file.text:
            return None
        record, faults = structure(file, cls)
        self.faults.extend(faults)
        return record

    def _narrative(self, frame: ReportRecord | None, names: Names) -> Narrative:
        paths = sorted((self.folder / "narrative").glob("*.md"))
        if not paths:
            self._fault("narrative", "there is no .md file", "chưa có tệp lời văn .md nào")
        files = [f"narrative/{path.name}" for path in paths]
        narrative = fill_narrative(
            [Source(file, self._text(file)) for file in files],
            names.values,
            broken=frozenset(names.broken),
            part_style=frame.phan if frame else PartStyle.NUMERAL,
        )
        self.faults.extend(narrative.faults)
        return narrative


def _report(frame: ReportRecord, indicators: dict[str, Indicator], narrative: Narrative) -> Report:
    return Report(
        body=IssuingBody(name=frame.co_quan, superior=frame.co_quan_chu_quan),
        commune=_commune(frame.dia_ban),
        number=frame.so,
        issued=DocumentDate(place=frame.dia_danh, date=frame.ngay),
        type=frame.loai,
        title=frame.trich_yeu,
        period=frame.ky,
        addressees=tuple(frame.kinh_gui),
        recipients=Recipients(frame.noi_nhan, archive=frame.luu),
        signatory=_signatory(frame.nguoi_ky),
        indicators=indicators,
        opening=narrative.opening,
        sections=narrative.sections,
    )


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
        on_behalf_of=signatory.thay_mat,
        authority=signatory.quyen_han,
        head=signatory.cho,
        is_acting=signatory.quyen,
    )
