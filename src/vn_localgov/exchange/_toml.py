"""Read TOML, and know where each key and value stands.

`tomllib` reads the values. It gives no places and stops at the first fault, so each
table of a file is read on its own, and a scan of the text notes the places.
"""

import re
import tomllib
from bisect import bisect_right
from decimal import Decimal
from typing import Any

import attrs

from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._places import Path, PlaceScan
from vn_localgov.findings import Location

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")
_NEWLINE = re.compile("\n")
_TWICE = Wording("this is declared twice", "mã hoặc bảng này đã khai báo ở trên")
_CURLY_QUOTES = tuple("\u201c\u201d\u2018\u2019\u201e")
_STRAIGHT_QUOTES = Wording(
    'these are quotes of Word: type straight ones, "',
    'đây là dấu ngoặc kép của Word (“ ”): hãy gõ lại dấu ngoặc thẳng "',
)
_TOO_DEEP = Wording("brackets are nested too deeply", "dấu ngoặc lồng nhau quá sâu")
_NOT_TOML = "tệp TOML viết chưa đúng từ chỗ này"
_SAID = {
    "Cannot overwrite a value": "khóa này đã có ở trên",
    "Expected '=' after a key in a key/value pair": "thiếu dấu = sau tên khóa",
    "Invalid value": "giá trị viết chưa đúng: chữ phải đặt trong dấu ngoặc kép",
    "Unclosed array": "thiếu dấu ] đóng danh sách",
    "Expected newline or end of document after a statement": (
        'thừa chữ sau giá trị: số viết 21_430.25 hoặc trong ngoặc kép "21.430,25";'
        ' ngày viết 2026-06-17 hoặc "17/6/2026"'
    ),
    "Invalid date or datetime": (
        'ngày này không có trong lịch; ngày viết 2026-06-17 hoặc "17/6/2026"'
    ),
    "Illegal character '\\n'": "thiếu dấu ngoặc kép đóng trên dòng này",
    "Unescaped '\\' in a string": "dấu \\ trong chữ phải viết là \\\\",
}


@attrs.define
class TomlFile:
    """What a TOML file says, with the place of everything in it.

    Attributes:
        values: As read; decimals are exact.
        faults: What could not be read; the rest was read all the same.
    """

    name: str
    text: str
    values: dict[str, Any] = attrs.field(factory=dict, init=False)
    faults: list[Fault] = attrs.field(factory=list, init=False)
    _keys: dict[Path, int] = attrs.field(factory=dict, init=False)
    _places: dict[Path, int] = attrs.field(factory=dict, init=False)
    _lines: list[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._lines = [0, *(match.end() for match in _NEWLINE.finditer(self.text))]
        places = PlaceScan(self.text)
        self._keys, self._places = places.keys, places.values
        starts = [(0, ()), *places.tables]
        ends = [start for start, _ in places.tables] + [len(self.text)]
        seen: set[Path] = set()
        for (start, path), end in zip(starts, ends, strict=True):
            if path in seen:
                self.faults.append(self._fault_at(start, _TWICE))
            else:
                self._read_table(start, end)
            seen.add(path)

    def __contains__(self, path: Path) -> bool:
        """Whether a key is there, also one whose value could not be read."""
        return path in self._keys

    def fault(self, path: Path, wording: Wording, *, shift: int | None = None) -> Fault:
        """Point to a value, or to its key; *shift* points into a quoted text.

        What is missing has no place: its nearest parent has.
        """
        if shift is not None and path in self._places:
            return self._fault_at(self._places[path] + 1 + shift, wording)
        while path and path not in self._keys:
            path = path[:-1]
        return self._fault_at(self._keys.get(path, 0), wording)

    def value_fault(self, path: Path, wording: Wording) -> Fault:
        """Point to a value."""
        if path not in self._places:
            return self.fault(path, wording)
        return self._fault_at(self._places[path], wording)

    def before(self, path: Path) -> str:
        """Give what stands in the file before the letters of a quoted text."""
        return self.text[: self._places[path] + 1]

    def declared(self, table: Path = ()) -> list[str]:
        """List the keys of a table, also those whose values could not be read."""
        depth = len(table)
        paths = (path for path in self._keys if path[:depth] == table and len(path) > depth)
        return list(dict.fromkeys(str(path[depth]) for path in paths))

    def place(self, path: Path) -> Location:
        """Tell where a value stands, or else its table."""
        while path and path not in self._keys:
            path = path[:-1]
        line, column = self._line_and_column(self._places.get(path, self._keys.get(path, 0)))
        return Location(file=self.name, line=line, column=column)

    def _fault_at(self, offset: int, wording: Wording) -> Fault:
        line, column = self._line_and_column(offset)
        return Fault(file=self.name, line=line, column=column, wording=wording)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def _read_table(self, start: int, end: int) -> None:
        try:
            values = tomllib.loads(self.text[start:end], parse_float=Decimal)
        except (ValueError, ArithmeticError) as error:  # also of int() and Decimal()
            self.faults.append(self._syntax_fault(str(error), start, end))
            return
        except RecursionError:
            self.faults.append(self._fault_at(start, _TOO_DEEP))
            return
        if not _merge(self.values, values):
            self.faults.append(self._fault_at(start, _TWICE))

    def _syntax_fault(self, message: str, start: int, end: int) -> Fault:
        """Point to where `tomllib` stopped; its lines begin with those of the table."""
        reason = _PLACE.sub("", message)
        wording = Wording(reason, _SAID.get(reason, _NOT_TOML))
        place = _PLACE.search(message)
        if place is None or place[1] is None:
            return self._fault_at(len(self.text[:end].rstrip()), wording)
        line = self._line_and_column(start)[0] + int(place[1]) - 1
        column = int(place[2])
        if self._character(line, column) in _CURLY_QUOTES:
            wording = _STRAIGHT_QUOTES
        return Fault(file=self.name, line=line, column=column, wording=wording)

    def _character(self, line: int, column: int) -> str:
        offset = self._lines[line - 1] + column - 1
        return self.text[offset : offset + 1]


def _merge(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Add the values of one table; False if something is there already."""
    merged = [_merge_key(old, key, value) for key, value in new.items()]
    return all(merged)


def _merge_key(old: dict[str, Any], key: str, value: object) -> bool:
    if key not in old:
        old[key] = value
        return True
    inner = old[key]
    if isinstance(inner, dict) and isinstance(value, dict):
        return _merge(inner, value)
    return False
