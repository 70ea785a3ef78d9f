"""Read what belongs to a document beside its frame: words, grounds, annexes, pictures."""

from pathlib import PurePosixPath

import attrs

from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._files import FileReader
from vn_localgov.exchange._frame import Maker
from vn_localgov.exchange._frame_records import AnnexRecord, FrameRecord, PicturesRecord
from vn_localgov.exchange._names import Names
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.reports import Annex, PartStyle, SignaturePictures
from vn_localgov.reports.narrative import Numbering, Source, Words, fill_line, fill_words

_NOT_USED = Wording(
    "only .md files are read here: rename it, or move it out of the folder",
    "chỉ tệp có đuôi .md mới được đọc: hãy đổi đuôi, hoặc chuyển tệp ra ngoài thư mục này",
)
_UNDECLARED = AnnexRecord()


@attrs.define
class Attached:
    """Reads the parts of a document that stand in files of their own, or hold tags."""

    files: FileReader
    file: TomlFile
    names: Names
    faults: list[Fault] = attrs.field(factory=list, init=False)

    def line(self, path: Path, text: str) -> str:
        """Fill the tags of a text in the frame."""
        source = Source(self.file.name, text, self.file.before(path))
        broken = frozenset(self.names.broken)
        filled, faults = fill_line(source, self.names.values, broken=broken)
        self.faults.extend(faults)
        return filled

    def grounds(self, record: FrameRecord) -> tuple[str, ...]:
        """What the document is based on, with its citations filled in."""
        found = enumerate(record.can_cu)
        return tuple(self.line(("can_cu", index), text) for index, text in found)

    def words(
        self,
        names: list[str],
        numbering: Numbering,
    ) -> Words:
        """Read files as one text."""
        words, faults = fill_words(
            [Source(name, self.files.text(name)) for name in names],
            self.names.values,
            broken=frozenset(self.names.broken),
            numbering=numbering,
            knows_all=self.names.are_complete,
        )
        self.faults.extend(faults)
        return words

    def annexes(self, record: FrameRecord) -> tuple[Annex, ...]:
        """Read each file of the folder of annexes, in the order of their names."""
        self.check_names("annexes")
        found = {PurePosixPath(it).stem: it for it in self.files.names("annexes/*.md")}
        for key in record.phu_luc:
            if key not in found:
                self.faults.append(self.file.fault(("phu_luc", key), _no_words(key)))
        told = {key: record.phu_luc.get(key, _UNDECLARED) for key in found}
        return tuple(self._annex(found[key], told[key], record.phan) for key in found)

    def pictures(self, record: FrameRecord) -> SignaturePictures | None:
        """Read the pictures of signature and seal, if there are any."""
        asked = record.ky_so
        maker = Maker(self.file, self.faults)
        if asked is None:
            return None
        return maker.made(("ky_so",), lambda: self._pictures(asked))

    def check_names(self, folder: str) -> None:
        """Tell of files that nobody would read."""
        for name in self.files.names(f"{folder}/*"):
            if not name.endswith(".md"):
                self.faults.append(Fault(file=name, wording=_NOT_USED))

    def _annex(self, name: str, told: AnnexRecord, part_style: PartStyle) -> Annex:
        words = self.words([name], Numbering(part_style))
        return Annex(
            title=told.ten,
            type=told.loai,
            opening=words.opening,
            sections=words.sections,
            is_landscape=told.ngang,
        )

    def _pictures(self, asked: PicturesRecord) -> SignaturePictures:
        widths = {"signature_mm": asked.rong_chu_ky, "seal_mm": asked.rong_dau}
        return SignaturePictures(
            signature=self.files.content(asked.chu_ky),
            seal=None if asked.dau is None else self.files.content(asked.dau),
            **{name: width for name, width in widths.items() if width is not None},
        )


def _no_words(key: str) -> Wording:
    return Wording(f"the file annexes/{key}.md is missing", f"chưa có tệp lời văn annexes/{key}.md")
