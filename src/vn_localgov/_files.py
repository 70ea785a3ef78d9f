"""Files that appear complete or not at all, and why the system refuses one."""

import errno
import os
from pathlib import Path

_REASONS = {
    errno.EACCES: "không có quyền, hoặc tệp đang mở trong chương trình khác như Word",
    errno.EPERM: "không có quyền",
    errno.ENOENT: "không có đường dẫn này",
    errno.ENOTDIR: "một phần của đường dẫn này là tệp, không phải thư mục",
    errno.EEXIST: "chỗ này đã có tệp hoặc thư mục khác",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EROFS: "ổ đĩa này chỉ cho đọc",
    errno.ENAMETOOLONG: "tên tệp hoặc đường dẫn quá dài",
}


def write_atomically(path: Path, content: bytes) -> None:
    """Put *content* under *path*; until that is done, an old file stays as it is."""
    temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Say in Vietnamese why the system refused, where we know; else as it says it."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
