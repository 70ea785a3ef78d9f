"""Charts (*biểu đồ*) of figures, which Word draws and people can go on editing there."""

from vn_localgov.charts._chart import Chart, ChartKind
from vn_localgov.charts._data import ChartData

__all__ = ["Chart", "ChartData", "ChartKind"]
