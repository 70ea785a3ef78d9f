"""Make the frame of a document out of ``document.toml``."""

import attrs

from vn_localgov.documents import Signatory
from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._frame import Maker, body_of, signatory_of
from vn_localgov.exchange._frame_records import DocumentRecord
from vn_localgov.exchange._structure import is_missing, structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.exchange._worded import TABLES, Worded, worded
from vn_localgov.reports import OfficialDocument, has_subject


@attrs.define
class DocumentReader:
    """Reads the frame of a document; what does not fit together is noted.

    Attributes:
        record: What the file holds; None if it cannot be read.
        document: A document without its own words; None if anything is wrong.
    """

    file: TomlFile
    faults: list[Fault] = attrs.field(init=False)
    record: DocumentRecord | None = attrs.field(default=None, init=False)
    document: OfficialDocument | None = attrs.field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        self.faults = list(self.file.faults)
        if self.file.text:
            self.record, faults = structure(self.file, DocumentRecord)
            # Where a table could not be read, its keys are not missing.
            self.faults.extend(f for f in faults if not (self.file.faults and is_missing(f)))
        if self.record is not None:
            self._check_type(self.record)
            self.document = self._document(self.record)

    @property
    def has_words(self) -> bool:
        """Whether a table words the document, so that it needs no other words."""
        return any(getattr(self.record, key) is not None for key in TABLES)

    def _document(self, record: DocumentRecord) -> OfficialDocument | None:
        maker = Maker(self.file, self.faults)
        frame = maker.frame(record)
        words = self._words(record, maker)
        cosignatory = _cosignatory(record, maker)
        if frame is None or words is None:
            return None
        return OfficialDocument(
            **frame,
            **words,
            body=body_of(record),
            type=record.loai,
            title=record.trich_yeu,
            cosignatory=cosignatory,
        )

    def _words(self, record: DocumentRecord, maker: Maker) -> Worded | None:
        """Give what the decree words itself: nothing for most types, None if it does not fit."""
        given = (key for key in TABLES if getattr(record, key) is not None)
        return maker.made((next(given, "loai"),), lambda: worded(record))

    def _check_type(self, record: DocumentRecord) -> None:
        for key, kind in TABLES.items():
            if getattr(record, key) is not None and record.loai is not kind:
                wording = Wording(
                    f"only {kind} has the table [{key}]", f"chỉ {kind} mới có bảng [{key}]"
                )
                self.faults.append(self.file.fault((key,), wording))
        if record.trich_yeu and not has_subject(record.loai):
            wording = Wording(
                f"{record.loai} has no subject", f"{record.loai} không có trích yếu: bỏ mục này"
            )
            self.faults.append(self.file.fault(("trich_yeu",), wording))


def _cosignatory(record: DocumentRecord, maker: Maker) -> Signatory | None:
    left = record.nguoi_ky_trai
    if left is None:
        return None
    return maker.made(("nguoi_ky_trai",), lambda: signatory_of(left))
