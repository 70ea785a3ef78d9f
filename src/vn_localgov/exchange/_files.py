"""Read the text files of a folder."""

import re
from pathlib import Path

import attrs

from vn_localgov._text import find_unprintable, nfc
from vn_localgov.errors import Fault, ParseError, Wording
from vn_localgov.exchange._wordings import unprintable

_LARGEST = 10_000_000
_DIGITS = re.compile(r"([0-9]{1,9})")
_NOT_OURS = "đây không phải tệp nằm trong thư mục báo cáo"


def _by_number(name: str) -> list[tuple[int, str]]:
    """Put 2-… before 10-…, as people number their files."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(name)]


@attrs.define
class FileReader:
    """Reads file after file; one that cannot be read is noted, and empty."""

    folder: Path
    faults: list[Fault] = attrs.field(factory=list, init=False)

    def names(self, pattern: str) -> list[str]:
        """List the files that fit, in the order of their names."""
        found = (path.relative_to(self.folder) for path in self.folder.glob(pattern))
        names = (path.as_posix() for path in found if not path.name.startswith("."))
        return sorted(names, key=_by_number)

    def text(self, name: str) -> str:
        """Read a file, whether Notepad or an editor of a developer wrote it."""
        path = self.folder / name
        if path.exists() and not self._is_our_file(path):
            return self._nothing(name, "cannot read: no file of this folder", _NOT_OURS)
        try:
            with path.open("rb") as file:
                raw = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return self._nothing(name, "the file is missing", "không có tệp này trong thư mục")
        except OSError as error:
            reason = error.strerror
            return self._nothing(name, f"cannot read: {reason}", f"không đọc được tệp ({reason})")
        if len(raw) > _LARGEST:
            return self._nothing(name, "the file is too large", "tệp quá lớn")
        return self._printable(name, self._decoded(name, raw))

    def _is_our_file(self, path: Path) -> bool:
        """Whether it is an ordinary file, and no way out of the folder."""
        return path.is_file() and path.resolve().is_relative_to(self.folder.resolve())

    def _decoded(self, name: str, raw: bytes) -> str:
        try:
            return nfc(raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
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
        self.faults.append(Fault.at(name, text, bad.start(), unprintable(bad[0])))
        return ""

    def _nothing(self, name: str, en: str, vi: str) -> str:
        self.faults.append(Fault(file=name, wording=Wording(en, vi)))
        return ""
