"""List what a clerk has to mend in a report folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from vn_localgov._text import nfc
from vn_localgov.cli._console import shown
from vn_localgov.errors import Fault, ParseError

_WIDTH = 72
_MOST_BYTES = 10_000_000
_CLOSING = "Hãy sửa rồi chạy lại. Tệp đã lập trước đây, nếu có, vẫn giữ nguyên."


def list_faults(folder: Path, faults: Sequence[Fault]) -> str:
    """Tell every fault: where it is, what it is, and the line with a sign under it."""
    lines = [f"Thư mục {shown(folder)} có {len(faults)} điểm cần sửa:", ""]
    for fault in faults:
        lines.extend(_fault_lines(folder, fault))
    return "\n".join([*lines, "", _CLOSING])


def _fault_lines(folder: Path, fault: Fault) -> Iterator[str]:
    source = _source_line(folder, fault)
    if source is None:
        yield f"{fault.file}: {fault.wording.vi}"
        return
    yield f"{fault.file}, dòng {fault.line}, cột {fault.column}: {fault.wording.vi}"
    if source.strip():
        shown, column = _around(source, fault.column - 1)
        yield f"    {shown}"
        yield f"    {' ' * column}^"


def _source_line(folder: Path, fault: Fault) -> str | None:
    """Read the line again; "" past the end, None where there is no file."""
    path = folder / fault.file
    if not path.is_file():  # a pipe would never end
        return None
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8-sig", errors="replace")
        lines = nfc(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    except (OSError, ParseError):
        return None
    return lines[fault.line - 1] if fault.line <= len(lines) else ""


def _around(line: str, column: int) -> tuple[str, int]:
    """Cut a long line to the part around *column*, and give the column in that part."""
    start = max(0, column - _WIDTH // 2) if len(line) > _WIDTH else 0
    return line[start : start + _WIDTH].rstrip(), column - start
