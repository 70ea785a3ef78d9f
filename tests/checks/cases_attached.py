"""Documents whose appendix does not say to what it belongs, or says another document."""

from tests.checks.cases import Change, text
from tests.checks.changes import Make, both, no_rule, remove
from tests.checks.made import report

LINE = "(Kèm theo Báo cáo số 293/BC-UBND ngày 05 tháng 12 năm 2025)"
TOLD = "(Kèm theo"


def tells(line: str) -> Change:
    """Write another line in its place."""
    return text(TOLD, line)


CASES: dict[str, tuple[Make, Change]] = {
    "KEM_THEO.CO": (report, both(no_rule(TOLD), remove(TOLD))),
    "KEM_THEO.SO": (report, tells(LINE.replace("293", "239"))),
    "KEM_THEO.NGAY": (report, tells(LINE.replace("05", "15"))),
}
