"""Documents with dates that no calendar has."""

from tests.checks.cases import Change, text
from tests.checks.cases_text import said
from tests.checks.changes import Make
from tests.checks.made import report

CASES: dict[str, tuple[Make, Change]] = {
    "NGAY.CO_THAT": (report, text("Mai Trung,", "Mai Trung, ngày 31 tháng 6 năm 2026")),
    "NGAY_THANG.CO_THAT": (report, said("Các thôn gửi kết quả trước ngày 31 tháng 6 về xã.")),
}
