"""Figures and citations in a long text: the worked example, over and over."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks._compare import Task
from vn_localgov.documents import find_citations
from vn_localgov.errors import Wording
from vn_localgov.figures import find_figures

REPORT = Path(__file__).parents[1] / "examples/mai_trung_2023/paragraphs.txt"
SIZE = 2_000_000


def tasks() -> Iterator[Task]:
    """Find what stands in two megabytes of a report."""
    report = REPORT.read_text(encoding="utf-8")
    text = report * (SIZE // len(report.encode()) + 1)
    size = len(text.encode())
    yield Task(
        name=Wording("Find figures in a text", "Tìm số liệu trong văn bản"),
        values=[text],
        own=find_figures,
        wanted="2 MB/s",
        bytes=size,
    )
    yield Task(
        name=Wording("Find citations in a text", "Tìm viện dẫn trong văn bản"),
        values=[text],
        own=find_citations,
        wanted="2 MB/s",
        bytes=size,
    )
