"""Documents with a fault at the top or at the foot that is easily overlooked."""

from tests.checks.cases import DATE, Change, text
from tests.checks.cases_text import behind
from tests.checks.changes import Make
from tests.checks.made import report

CASES: dict[str, tuple[Make, Change]] = {
    "SO_KY_HIEU.MOT": (report, behind("Số", "Số: 294/BC-UBND")),
    "DIA_DANH.DON_VI": (report, text(DATE, DATE.replace("Mai Trung", "Bắc Ninh"))),
    "TEN_LOAI.CHU": (report, text("BÁO CÁO", "BÁO CAO")),
}
