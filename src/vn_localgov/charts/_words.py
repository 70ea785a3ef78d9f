"""A chart in words, for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vn_localgov._shown import in_one_line
from vn_localgov.numbers import format_number

if TYPE_CHECKING:
    from decimal import Decimal

    from vn_localgov.charts._chart import Chart

_UNKNOWN = "chưa có số liệu"


def tell(chart: Chart) -> str:
    """Say the kind, the title and all figures."""
    data = chart.data
    head = ": ".join(filter(None, (chart.kind.value, in_one_line(data.title))))
    unit = [f"Đơn vị tính: {chart.unit}"] if chart.unit else []
    rows = (
        f"{in_one_line(name)}: {'; '.join(map(_point, data.categories, figures))}"
        for name, figures in data.series.items()
    )
    return ". ".join([head, *unit, *rows]) + "."


def _point(category: str, figure: Decimal | None) -> str:
    number = _UNKNOWN if figure is None else format_number(figure)
    return f"{in_one_line(category)} {number}"
