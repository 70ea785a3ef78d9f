"""Load a report folder, or tell the clerk all that is wrong with it."""

from pathlib import Path

from vn_localgov.cli._console import RefusalError, shown
from vn_localgov.cli._faults import list_faults
from vn_localgov.errors import FolderError
from vn_localgov.exchange import load_report
from vn_localgov.reports import Report


def load(folder: Path) -> Report:
    """Read the folder; refuse what is none, and one with faults."""
    if not folder.exists():
        raise RefusalError(f"Không có thư mục {shown(folder)}. Lệnh new tạo báo cáo mẫu.")
    if not folder.is_dir():
        raise RefusalError(f"{shown(folder)} là một tệp; hãy nêu tên thư mục báo cáo.")
    try:
        return load_report(folder)
    except FolderError as error:
        raise RefusalError(list_faults(folder, error.faults)) from None
