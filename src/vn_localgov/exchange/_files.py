"""Read the text files of a folder."""

import re
from pathlib import Path

import attrs

from vn_localgov._text import find_unprintable, nfc
from vn_localgov.errors import Fault, ParseError, WordedError, Wording
from vn_localgov.exchange._wordings import unprintable

_LARGEST = 10_000_000
_DIGITS = re.compile(r"([0-9]{1,9})")
_NOT_OURS = Wording(
    "cannot read: no file of this folder", "đây không phải tệp nằm trong thư mục báo cáo"
)
_MISSING = Wording("the file is missing", "không có tệp này trong thư mục")
_TOO_LARGE = Wording("the file is too large", "tệp quá lớn")


class UnreadableFileError(WordedError):
    """A file of the folder that cannot be read."""


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
        try:
            raw = self.content(name)
        except UnreadableFileError as error:
            self.faults.append(Fault(file=name, wording=error.wording))
            return ""
        return self._printable(name, self._decoded(name, raw))

    def content(self, name: str) -> bytes:
        """Read a file as it is.

        Raises:
            UnreadableFileError: It is not there, too large, or no file of this folder.
        """
        path = self.folder / name
        if path.exists() and not self._is_our_file(path):
            raise UnreadableFileError(_NOT_OURS)
        try:
            with path.open("rb") as file:
                raw = file.read(_LARGEST + 1)
        except FileNotFoundError:
            raise UnreadableFileError(_MISSING) from None
        except OSError as error:
            reason = error.strerror
            wording = Wording(f"cannot read: {reason}", f"không đọc được tệp ({reason})")
            raise UnreadableFileError(wording) from None
        if len(raw) > _LARGEST:
            raise UnreadableFileError(_TOO_LARGE)
        return raw

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
