"""Write the findings into a copy of the document, where a clerk reads them."""

from pathlib import Path

from vn_localgov._files import write_atomically
from vn_localgov.cli._console import RefusalError, complain, say, shown, writing
from vn_localgov.cli._told import Told
from vn_localgov.findings import annotate
from vn_localgov.word import WordError


def check_target(
    source: Path, target: Path, *, option: str = "--annotate", example: str = "ban-ghi-chu.docx"
) -> None:
    """Refuse what is no single Word file, and the document itself as its copy."""
    if source.is_dir() or source.suffix.lower() != ".docx":
        raise RefusalError(f"{option} chỉ dùng được khi kiểm tra một tệp Word (.docx).")
    if target.suffix.lower() != ".docx":
        raise RefusalError(f"Tên tệp sau {option} phải có đuôi .docx, như {example}")
    if source.exists() and target.exists() and source.samefile(target):
        raise RefusalError(f"Tên tệp sau {option} phải khác tên tệp đang kiểm tra.")


def write_annotated(source: Path, told: Told, target: Path) -> None:
    """Write the copy; say what was done."""
    try:
        copy = annotate(source, told.shown)
    except WordError as error:
        raise RefusalError(f"Không ghi chú được vào {shown(source)}: {error.wording.vi}.") from None
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, copy)
    done = f"Đã ghi {len(told.shown)} ghi chú vào bản sao {shown(target)}"
    # What programs read is not to be mixed with what people read.
    (say if told.wishes.format == "text" else complain)(done)
