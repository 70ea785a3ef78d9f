"""Load a folder, or tell the clerk all that is wrong with it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from vn_localgov.cli._console import RefusalError, shown
from vn_localgov.cli._faults import list_faults
from vn_localgov.errors import FolderError
from vn_localgov.exchange import load_document, load_report
from vn_localgov.reports import OfficialDocument, Report

_Read = TypeVar("_Read", bound=OfficialDocument)


def load(folder: Path) -> Report:
    """Read a report folder; refuse what is none, and one with faults."""
    return _read(folder, load_report)


def load_any(folder: Path) -> OfficialDocument:
    """Read the folder of a report or of any other document."""
    return _read(folder, load_document)


def _read(folder: Path, reader: Callable[[Path], _Read]) -> _Read:
    if not folder.exists():
        raise RefusalError(f"Không có thư mục {shown(folder)}. Lệnh new tạo báo cáo mẫu.")
    if not folder.is_dir():
        raise RefusalError(f"{shown(folder)} là một tệp; hãy nêu tên thư mục báo cáo.")
    try:
        return reader(folder)
    except FolderError as error:
        raise RefusalError(list_faults(folder, error.faults)) from None
