"""The columns of tables of figures, and the signs that stand where there is no figure."""

import enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from vn_localgov.indicators._period_columns import PeriodColumn

UNKNOWN, NOT_APPLICABLE = "…", "x"
SIGNS = {UNKNOWN: "chưa có số liệu", NOT_APPLICABLE: "không áp dụng"}


class Column(enum.Enum):
    """The columns of a table of indicators (*cột của biểu*), by their heads."""

    NUMBER = "TT"
    NAME = "Chỉ tiêu"
    UNIT = "ĐVT"
    PLAN = "Kế hoạch"
    ACTUAL = "Thực hiện"
    ATTAINMENT = "So với kế hoạch (%)"
    PREVIOUS = "Cùng kỳ"
    CHANGE = "So với cùng kỳ (+/-)"

    @property
    def head(self) -> str:
        """What stands above it."""
        return self.value

    @property
    def is_numeric(self) -> bool:
        """Whether it holds figures, which stand to the right."""
        return self not in (Column.NUMBER, Column.NAME, Column.UNIT)


AnyColumn: TypeAlias = "Column | PeriodColumn"
