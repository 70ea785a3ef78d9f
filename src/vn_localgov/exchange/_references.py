"""Read the documents and times that a report refers to, and where each was typed."""

import datetime as dt

import attrs

from vn_localgov.dates import Period
from vn_localgov.documents import Citation
from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import ReferencesRecord, Time
from vn_localgov.exchange._structure import structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.reports import Placed

_NO_DAY = Wording(
    "this is no day, and no period that ends on one", "đây không phải ngày hoặc kỳ có ngày cuối"
)


@attrs.define
class ReferenceReader:
    """Reads ``references.toml``.

    Attributes:
        record: What the file holds; None if it cannot be read.
        citations: Documents by code.
        as_of: The days up to which figures are told; of a period it is the last.
        times: Dates and periods by code.
    """

    file: TomlFile
    record: ReferencesRecord | None = attrs.field(init=False)
    faults: list[Fault] = attrs.field(init=False)
    citations: dict[str, Placed[Citation]] = attrs.field(factory=dict, init=False)
    as_of: dict[str, Placed[dt.date]] = attrs.field(factory=dict, init=False)
    times: dict[str, Time] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self.record, faults = structure(self.file, ReferencesRecord)
        self.faults = [*self.file.faults, *faults]
        if self.record is not None:
            self._place(self.record)

    def _place(self, record: ReferencesRecord) -> None:
        for code, citation in record.van_ban.items():
            self.citations[code] = Placed(citation, self.file.place(("van_ban", code)))
        self.times.update(record.thoi_gian)
        for index, code in enumerate(record.tinh_den):
            self._close(("tinh_den", index), code, record.thoi_gian.get(code))

    def _close(self, path: Path, code: str, time: Time | None) -> None:
        match time:
            case dt.date() as day:
                self.as_of[code] = Placed(day, self.file.place(("thoi_gian", code)))
            case Period(end=day):
                self.as_of[code] = Placed(day, self.file.place(("thoi_gian", code)))
            case None if ("thoi_gian", code) not in self.file:
                self.faults.append(self.file.value_fault(path, _unknown_time(code)))
            case None:
                pass  # its own fault is told
            case _:
                self.faults.append(self.file.value_fault(path, _NO_DAY))


def _unknown_time(code: str) -> Wording:
    return Wording(
        f"there is no time {code!r} under [thoi_gian]",
        f"chưa khai báo mốc thời gian {code!r} ở [thoi_gian]",
    )
