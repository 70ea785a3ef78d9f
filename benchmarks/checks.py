"""The check of a document's form, beside merely opening it and looking at all its text."""

import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

import docx

from benchmarks._compare import Task
from vn_localgov import cli
from vn_localgov.checks import CheckedDocument, check_document, check_documents
from vn_localgov.errors import Wording
from vn_localgov.exchange import load_report
from vn_localgov.forms import build_document

EXAMPLE = Path(__file__).parents[1] / "examples/mai_trung_2023"
STARTER = Path(cli.__file__).with_name("starter")
FILES = 200
JOBS = (1, 2)


def tasks() -> Iterator[Task]:
    """The long report of the worked example; then a folder of short ones."""
    report = build_document(load_report(EXAMPLE)).to_bytes()
    yield _report(
        Wording(
            "Check the Mai Trung report, 19 pages, and explain its seven contradictions",
            "Kiểm tra báo cáo xã Mai Trung, 19 trang, và tìm nguyên nhân của bảy chỗ mâu thuẫn",
        ),
        report,
    )
    yield _report(
        Wording(
            "Check the same report with the paragraphs empty that contradict themselves",
            "Kiểm tra báo cáo đó, để trống các đoạn có số liệu mâu thuẫn",
        ),
        _without_contradictions(report),
        wanted="150 ms",
    )
    with tempfile.TemporaryDirectory() as folder:
        files = list(_copies(Path(folder)))
        for jobs in JOBS:
            yield _folder(files, jobs)


def _report(name: Wording, content: bytes, wanted: str = "") -> Task:
    return Task(
        name=name,
        values=[content],
        own=check_document,
        others={"python-docx, opens and walks": walk},
        wanted=wanted,
    )


def _without_contradictions(content: bytes) -> bytes:
    contradicting = {it.quote.strip("…") for it in check_document(content) if it.figures}
    document = docx.Document(BytesIO(content))
    for paragraph in document.paragraphs:
        if any(quote in paragraph.text for quote in contradicting):
            paragraph.text = ""
    document.save(left := BytesIO())
    return left.getvalue()


def _copies(folder: Path) -> Iterator[Path]:
    document = build_document(load_report(STARTER))
    for number in range(FILES):
        file = folder / f"{number:03}.docx"
        document.save(file)
        yield file


def _folder(files: Sequence[Path], jobs: int) -> Task:
    processes = "1 process" if jobs == 1 else f"{jobs} processes"
    return Task(
        name=Wording(
            f"Check a folder of {FILES} short reports with {processes}, each",
            f"Kiểm tra thư mục {FILES} báo cáo ngắn bằng {jobs} tiến trình, mỗi báo cáo",
        ),
        values=[files],
        own=partial(_check_all, jobs=jobs),
        parts=FILES,
    )


def _check_all(files: Sequence[Path], *, jobs: int) -> list[CheckedDocument]:
    return list(check_documents(files, jobs=jobs))


def walk(content: bytes) -> int:
    """Open a document, and look at the letters of all runs, in tables too."""
    document = docx.Document(BytesIO(content))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    inside = (paragraph for cell in cells for paragraph in cell.paragraphs)
    return sum(len(run.text) for it in (*document.paragraphs, *inside) for run in it.runs)
