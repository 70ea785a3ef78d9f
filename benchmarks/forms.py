"""Official documents: the report of the worked example, from its folder to its bytes."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks._compare import Task
from vn_localgov.errors import Wording
from vn_localgov.exchange import load_report
from vn_localgov.forms import build_document

FOLDER = Path(__file__).parents[1] / "examples/mai_trung_2023"


def tasks() -> Iterator[Task]:
    """Read the folder; print what was read."""
    report = load_report(FOLDER)
    build_document(report)  # prepares the form, once
    yield Task(
        name=Wording(
            "Read the folder of the Mai Trung report, and check it",
            "Đọc và kiểm tra thư mục báo cáo xã Mai Trung",
        ),
        values=[FOLDER],
        own=load_report,
    )
    yield Task(
        name=Wording(
            "Print the Mai Trung report, read before, as a Word document",
            "In báo cáo xã Mai Trung đã đọc thành văn bản Word",
        ),
        values=[report],
        own=build_document,
        wanted="10 ms",
    )
