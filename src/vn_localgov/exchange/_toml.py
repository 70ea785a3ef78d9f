"""Read TOML, and know where each key and value stands.

`tomllib` reads the values. It gives no places and stops at the first fault, so each
table of a file is read on its own, and a scan of the text notes the places.
"""

import re
import tomllib
from decimal import Decimal
from typing import Any

import attrs

from vn_localgov.errors import Fault, Wording
from vn_localgov.exchange._places import Path, PlaceScan

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")
_TWICE = Wording("this is declared twice", "mã hoặc bảng này đã khai báo ở trên")
_CURLY_QUOTES = tuple("\u201c\u201d\u2018\u2019\u201e")
_STRAIGHT_QUOTES = Wording(
    'these are quotes of Word: type straight ones, "',
    'đây là dấu ngoặc kép của Word (“ ”): hãy gõ lại dấu ngoặc thẳng "',
)
_TOO_DEEP = Wording("brackets are nested too deeply", "dấu ngoặc lồng nhau quá sâu")
_SAID = {
    "Cannot overwrite a value": "khóa này đã có ở trên",
    "Expected '=' after a key in a key/value pair": "thiếu dấu = sau tên khóa",
    "Invalid value": "giá trị viết chưa đúng: chữ phải đặt trong dấu ngoặc kép",
    "Unclosed array": "thiếu dấu ] đóng danh sách",
    "Expected newline or end of document after a statement": (
        'thừa chữ sau giá trị: số viết 21_430.25 hoặc trong ngoặc kép "21.430,25";'
        ' ngày viết 2026-06-17 hoặc "17/6/2026"'
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

    def __attrs_post_init__(self) -> None:
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

    def _fault_at(self, offset: int, wording: Wording) -> Fault:
        return Fault.at(self.name, self.text, offset, wording)

    def _read_table(self, start: int, end: int) -> None:
        """Read one table; line breaks before it keep the numbers of its lines."""
        before = "\n" * self.text.count("\n", 0, start)
        try:
            values = tomllib.loads(before + self.text[start:end], parse_float=Decimal)
        except (ValueError, ArithmeticError) as error:  # also of int() and Decimal()
            self.faults.append(self._syntax_fault(str(error), end))
            return
        except RecursionError:
            self.faults.append(self._fault_at(start, _TOO_DEEP))
            return
        if not _merge(self.values, values):
            self.faults.append(self._fault_at(start, _TWICE))

    def _syntax_fault(self, message: str, end: int) -> Fault:
        reason = _PLACE.sub("", message)
        wording = Wording(reason, _SAID.get(reason, f"tệp TOML viết chưa đúng ({reason})"))
        place = _PLACE.search(message)
        if place is None or place[1] is None:
            return self._fault_at(len(self.text[:end].rstrip()), wording)
        line, column = int(place[1]), int(place[2])
        if self.text.split("\n")[line - 1][column - 1 : column] in _CURLY_QUOTES:
            wording = _STRAIGHT_QUOTES
        return Fault(file=self.name, line=line, column=column, wording=wording)


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
