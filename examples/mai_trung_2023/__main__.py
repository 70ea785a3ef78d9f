"""Write the report: ``python -m examples.mai_trung_2023``."""

import io
import sys
from pathlib import Path

from vn_localgov import FolderError, build_document, load_report
from vn_localgov.errors import ConversionError
from vn_localgov.forms import convert_to_pdf, find_libreoffice

FOLDER = Path(__file__).parent
DOCUMENT = Path("build", "bao-cao-mai-trung-2023.docx")


def main() -> int:
    """Build the Word file, and a PDF where LibreOffice is found."""
    speak_utf8()
    try:
        report = load_report(FOLDER)
    except FolderError as error:
        for fault in error.faults:
            print(f"{fault.file}:{fault.line}:{fault.column}: {fault.wording.vi}")
        return 2
    DOCUMENT.parent.mkdir(exist_ok=True)
    build_document(report).save(DOCUMENT)
    print(f"Đã lập {DOCUMENT} ({len(report.indicators)} chỉ tiêu)")
    return make_pdf()


def make_pdf() -> int:
    """Print the Word file, if that is possible here."""
    if find_libreoffice() is None:
        print("Máy này không có LibreOffice nên không làm bản PDF.")
        return 0
    pdf = DOCUMENT.with_suffix(".pdf")
    try:
        convert_to_pdf(DOCUMENT, pdf)
    except ConversionError as error:
        print(f"LibreOffice chưa làm được bản PDF: {error}")
        return 1
    print(f"Đã lập {pdf}")
    return 0


def speak_utf8() -> None:
    """Vietnamese survives a Windows console and a redirection."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
