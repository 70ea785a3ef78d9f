"""The audit of growing reports, clean and with errors, and of texts, right and wrong.

Nobody else does this; mere addition of all lists shows what of the time is arithmetic.
"""

from collections.abc import Iterator
from decimal import Decimal

from benchmarks._compare import Task
from benchmarks._made import make_report, make_text
from vn_localgov.audit import audit, audit_text
from vn_localgov.errors import Wording
from vn_localgov.relations import RelationKind
from vn_localgov.reports import Report

SIZES = (1000, 2000, 4000, 8000)
PROMISED = 2000
FLAWS = (0, 1, 5)
PARAGRAPHS = 100


def tasks() -> Iterator[Task]:
    """Reports of each size without errors, with few and with many; then texts."""
    for flaws in FLAWS:
        for size in SIZES:
            yield _audit_report(make_report(size, flaws), flaws)
    for is_wrong in (False, True):
        text = list(make_text(PARAGRAPHS, is_wrong=is_wrong))
        yield Task(
            name=Wording(
                f"Audit {3 * PARAGRAPHS} sentences, all {'wrong' if is_wrong else 'right'}",
                f"Rà soát {3 * PARAGRAPHS} câu, tất cả đều {'sai' if is_wrong else 'đúng'}",
            ),
            values=[text],
            own=audit_text,
            bytes=sum(len(paragraph.encode()) for paragraph in text),
        )


def _audit_report(report: Report, flaws: int) -> Task:
    figures, relations = len(report.figures), len(report.relations)
    return Task(
        name=Wording(
            f"Audit {figures} figures, {relations} relations, {flaws}% of the figures wrong",
            f"Kiểm tra {figures} số liệu, {relations} quan hệ, {flaws}% số liệu sai",
        ),
        values=[report],
        own=audit,
        others={} if flaws else {"Decimal, sums only": add_up},
        wanted="1 s" if abs(figures - PROMISED) < PROMISED / 10 else "",
    )


def add_up(report: Report) -> list[str]:
    """Compare totals with the sum of their parts, with no thought of rounding."""
    values = {it.id: it.figure.value for it in report.figures.values() if it.figure}
    totals = [it for it in report.relations if it.kind is RelationKind.TOTAL]
    return [
        it.stated
        for it in totals
        if sum((values[part] for part in it.operands), Decimal(0)) != values[it.stated]
    ]
