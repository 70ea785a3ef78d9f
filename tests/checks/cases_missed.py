"""Documents with a fault at the top or at the foot that is easily overlooked."""

from tests.checks.cases import Change, text
from tests.checks.changes import Make
from tests.checks.made import report

CASES: dict[str, tuple[Make, Change]] = {
    "TEN_LOAI.CHU": (report, text("BÁO CÁO", "BÁO CAO")),
}
