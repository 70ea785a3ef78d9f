"""The figures that stand in a chart."""

from decimal import Decimal

from vn_localgov.charts._chart import Chart, ChartKind
from vn_localgov.charts._formats import number_format
from vn_localgov.charts._xml import c, escape
from vn_localgov.numbers import format_number

# With more of them, they would cover each other.
_MOST_LABELS = 40
# In millimetres: a digit, a line of labels, and what stands beside the figures.
_DIGIT, _LINE, _BESIDE = Decimal("1.8"), 4, 20
_PLACES = {
    ChartKind.COLUMN: "outEnd",
    ChartKind.BAR: "outEnd",
    ChartKind.LINE: "t",
    ChartKind.PIE: "outEnd",
}


def labels(chart: Chart, series: int) -> str:
    """Write the labels of a series: as numbers that Word prints, or else as texts.

    Where no code prints the numbers as official documents do, each label is a text of its
    own; who edits the figure in Word has to edit the label, too.
    """
    figures = list(chart.data.series.values())[series]
    if not _have_room(chart):
        return c("dLbls", *_shown(chart, ""))
    # The first of several lines has its figures below it.
    is_lower = chart.kind is ChartKind.LINE and series < len(chart.data.series) - 1
    shown = _shown(chart, "b" if is_lower else _PLACES[chart.kind])
    code = number_format(it for it in figures if it is not None)
    if code is not None:
        return c("dLbls", c("numFmt", formatCode=code, sourceLinked=0), *shown)
    known = ((index, it) for index, it in enumerate(figures) if it is not None)
    texts = "".join(_text(chart, index, it, shown) for index, it in known)
    return c("dLbls", texts, *shown)


def _have_room(chart: Chart) -> bool:
    """Whether the labels of all figures can be read, because none covers another."""
    rows = chart.data.series.values()
    size, count = len(chart.data.categories), len(rows)
    if size * count > _MOST_LABELS:
        return False
    if chart.kind is ChartKind.PIE:
        return True
    if chart.kind is ChartKind.BAR:
        return (chart.height - _BESIDE) >= _LINE * size * count
    side_by_side = size * count if chart.kind is ChartKind.COLUMN else size
    longest = max(len(format_number(it)) for row in rows for it in row if it is not None)
    return (chart.width - _BESIDE) >= _DIGIT * longest * side_by_side


def _text(chart: Chart, index: int, figure: Decimal, shown: list[str]) -> str:
    printed = format_number(figure)
    named = f"{chart.data.categories[index]}: {printed}"
    text = escape(named if chart.kind is ChartKind.PIE else printed)
    run = f'<a:r><a:rPr lang="vi-VN"/><a:t>{text}</a:t></a:r>'
    rich = c("tx", c("rich", f"<a:bodyPr/><a:p>{run}</a:p>"))
    return c("dLbl", c("idx", val=index), rich, *shown)


def _shown(chart: Chart, place: str) -> list[str]:
    """Say what the labels show, and where; without a place, nothing."""
    is_pie = chart.kind is ChartKind.PIE and bool(place)
    told = {
        "showLegendKey": 0,
        "showVal": int(bool(place)),
        "showCatName": int(is_pie),
        "showSerName": 0,
        "showPercent": 0,
        "showBubbleSize": 0,
    }
    separator = [c("separator", ": ")] if is_pie else []
    where = [c("dLblPos", val=place)] if place else []
    return [*where, *(c(name, val=it) for name, it in told.items()), *separator]
