"""Documents whose date is written in figures, or whose words their date makes old."""

from tests.checks.cases import Change
from tests.checks.cases_text import said
from tests.checks.changes import Make
from tests.checks.made import report

CASES: dict[str, tuple[Make, Change]] = {
    "TU_NGU.CO_QUAN_HUYEN": (report, said("Thực hiện Kế hoạch của Huyện ủy về việc này.")),
}
