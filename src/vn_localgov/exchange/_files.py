"""Read the text files of a folder."""

from pathlib import Path

import attrs

from vn_localgov._text import find_unprintable, nfc
from vn_localgov.errors import Fault, ParseError, Wording

_LARGEST = 10_000_000


@attrs.define
class FileReader:
    """Reads file after file; one that cannot be read is noted, and empty."""

    folder: Path
    faults: list[Fault] = attrs.field(factory=list, init=False)

    def names(self, pattern: str) -> list[str]:
        """List the files that fit, in the order of their names."""
        found = (path.relative_to(self.folder) for path in self.folder.glob(pattern))
        return sorted(path.as_posix() for path in found)

    def text(self, name: str) -> str:
        """Read a file, whether Notepad or an editor of a developer wrote it."""
        try:
            with (self.folder / name).open("rb") as file:
                raw = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return self._nothing(name, "the file is missing", "không có tệp này trong thư mục")
        except OSError as error:
            reason = error.strerror
            return self._nothing(name, f"cannot read: {reason}", f"không đọc được tệp ({reason})")
        if len(raw) > _LARGEST:
            return self._nothing(name, "the file is too large", "tệp quá lớn")
        return self._printable(name, self._decoded(name, raw))

    def _decoded(self, name: str, raw: bytes) -> str:
        try:
            return nfc(raw.decode("utf-8-sig").replace("\r\n", "\n"))
        except ParseError as error:  # marks piled up on a letter
            place = Fault.at(name, error.text, error.position, error.wording)
            self.faults.append(place)
            return ""
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            wording = Wording("this is not UTF-8", "tệp phải lưu bằng bảng mã UTF-8")
            self.faults.append(Fault(file=name, line=line, wording=wording))
            return ""

    def _printable(self, name: str, text: str) -> str:
        bad = find_unprintable(text)
        if bad is None:
            return text
        wording = Wording(
            f"the character U+{ord(bad[0]):04X} cannot stand in a document",
            f"ký tự ẩn U+{ord(bad[0]):04X} không in được, hãy xóa đi",
        )
        self.faults.append(Fault.at(name, text, bad.start(), wording))
        return ""

    def _nothing(self, name: str, en: str, vi: str) -> str:
        self.faults.append(Fault(file=name, wording=Wording(en, vi)))
        return ""
