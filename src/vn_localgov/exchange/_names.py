"""The names that tags may use, from wherever they come."""

from collections.abc import Iterable, Mapping

import attrs

from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._frame_records import DocumentRecord, ReportRecord
from vn_localgov.exchange._records import ReferencesRecord
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.reports import frame_names

_TABLES = ("van_ban", "thoi_gian")
# Names of a day that a draft does not have yet.
_ISSUED, _REPORTED = "ngay_ban_hanh", "ngay_bao_cao"


def _of_the_report(frame: ReportRecord | None) -> dict[str, object]:
    """Name what every report has; without a frame the names alone are known."""
    if frame is None:
        return frame_names(None, None, None)
    names = frame_names(frame.ky, frame.ngay.date, frame.dia_ban.xa)
    return {
        name: it for name, it in names.items() if not (name == _REPORTED and frame.ngay.is_open)
    }


@attrs.define
class Names:
    """Every name with its value; or, where the value could not be read, as broken.

    Attributes:
        are_complete: Whether all files that declare names could be read.
    """

    values: dict[str, object] = attrs.field(factory=dict, init=False)
    broken: set[str] = attrs.field(factory=set, init=False)
    faults: list[Fault] = attrs.field(factory=list, init=False)
    are_complete: bool = attrs.field(default=True, init=False)

    def add_report(self, frame: ReportRecord | None) -> None:
        """Add the names that every report has."""
        given = _of_the_report(frame)
        if frame is None:
            self.broken.update(given)
        else:
            self.values.update(given)

    def add_document(self, frame: DocumentRecord | None) -> None:
        """Add the name that every document has."""
        if frame is None:
            self.broken.add(_ISSUED)
        elif not frame.ngay.is_open:
            self.values[_ISSUED] = frame.ngay.date

    def add_references(self, file: TomlFile, record: ReferencesRecord | None) -> None:
        """Add cited documents and times."""
        for table in _TABLES:
            known = getattr(record, table) if record else {}
            for code in file.declared((table,)):
                self._add(file, (table, code), known.get(code))

    def add_indicators(
        self, file: TomlFile, indicators: Mapping[str, object], broken: Iterable[str]
    ) -> None:
        """Add the figures."""
        for code in (*indicators, *broken):
            self._add(file, (code,), indicators.get(code))

    def _add(self, file: TomlFile, path: tuple[str, ...], value: object) -> None:
        code = path[-1]
        if code in self.values or code in self.broken:
            self.faults.append(file.fault(path, _taken(code)))
        elif value is None:
            self.broken.add(code)
        else:
            self.values[code] = value


def _taken(code: str) -> Wording:
    return Wording(
        f"the name {code!r} is in use already",
        f"mã {code!r} đã được dùng, hãy đặt mã khác",
    )
