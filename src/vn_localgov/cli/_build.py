"""Build a report or another document, and tell the clerk how it went."""

import re
from itertools import chain
from pathlib import Path

from rich.console import Console

from vn_localgov.audit import audit
from vn_localgov.cli._console import RefusalError, say, shown, writing
from vn_localgov.cli._folders import load_any
from vn_localgov.errors import ConversionError
from vn_localgov.findings import FindingKind
from vn_localgov.forms import RuleSet, build_document, convert_to_pdf, find_libreoffice
from vn_localgov.reports import OfficialDocument, Paragraph, Report, Section, Titled

# As the checker has it, or this would tell of what is right.
_POINTER = re.compile(r"phụ lục|kèm|biểu|danh sách|bảng")

NO_LIBREOFFICE = """\
Chưa làm được bản PDF vì máy này chưa có LibreOffice: hãy cài từ https://www.libreoffice.org \
(miễn phí) rồi chạy lại. Tệp Word đã lập xong, dùng được ngay."""
NOT_CONVERTED = """\
LibreOffice chưa làm được bản PDF: hãy đóng các cửa sổ LibreOffice đang mở rồi chạy lại. \
Tệp Word đã lập xong, dùng được ngay."""
_NOT_NAMED = (
    "Lưu ý: lời văn chưa nhắc đến phụ lục; hãy thêm câu chỉ dẫn, như «theo Phụ lục kèm theo»."
)


def build(folder: Path, output: Path | None, decree: RuleSet) -> Path:
    """Write the Word file, and return where it is."""
    target = output or _usual_place(folder)
    if target.suffix.lower() != ".docx":
        raise RefusalError("Tên tệp sau -o phải có đuôi .docx, như bao-cao.docx")
    document = load_any(folder)
    built = build_document(document, decree=decree)
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        built.save(target)
    say(f"Đã lập {shown(target)} ({_told(document)})")
    if not _names_appendices(document):
        say(_NOT_NAMED)
    if isinstance(document, Report):
        warn_of_contradictions(folder, document)
    return target


def _names_appendices(document: OfficialDocument) -> bool:
    """Whether the words point to the appendices (Phụ lục I, mục III.1.a), if there are any."""
    if all(it.type is not None for it in document.annexes):
        return True
    texts = (it.text for it in document.walk() if isinstance(it, Paragraph))
    titles = (it.title for it in document.walk() if isinstance(it, Section | Titled))
    told = chain((document.title,), document.grounds, texts, titles)
    return any(_POINTER.search(it.casefold()) for it in told)


def warn_of_contradictions(folder: Path, report: Report) -> None:
    """Figures that contradict each other are printed as they are; say where to read of them."""
    count = sum(finding.kind is FindingKind.FAIL for finding in audit(report))
    if count:
        say(f"Lưu ý: có {count} chỗ số liệu mâu thuẫn; xem:  vn-localgov audit {shown(folder)}")


def warn_of_old_pdf(document: Path) -> None:
    """Say that a PDF from before does not show the new figures."""
    if document.with_suffix(".pdf").exists():
        say(f"Lưu ý: {shown(document.with_suffix('.pdf'))} là bản cũ; thêm --pdf để làm lại.")


def make_pdf(source: Path) -> None:
    """Write a PDF beside the Word file."""
    if find_libreoffice() is None:
        raise RefusalError(NO_LIBREOFFICE)
    target = source.with_suffix(".pdf")
    try:
        with writing(target), Console(stderr=True).status("Đang làm bản PDF bằng LibreOffice …"):
            convert_to_pdf(source, target)
    except ConversionError:
        raise RefusalError(NOT_CONVERTED) from None
    say(f"Đã lập {shown(target)}")


def _usual_place(folder: Path) -> Path:
    """Name the document after its folder, which is what the clerk called it."""
    return folder / "build" / f"{folder.resolve().name}.docx"


def _told(document: OfficialDocument) -> str:
    """Tell how large a report is; of other documents, which one it is."""
    if not isinstance(document, Report):
        is_draft = document.number.is_draft
        number = "dự thảo chưa có số" if is_draft else f"số {document.number}"
        return f"{document.type} {number}"
    headings = sum(isinstance(item, Section) for item in document.walk())
    return f"{headings} đề mục, {len(document.indicators)} chỉ tiêu"
