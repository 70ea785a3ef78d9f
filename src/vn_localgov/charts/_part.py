"""The part of a Word file with a chart in it, in DrawingML (ECMA-376, part 1, 21.2)."""

from vn_localgov.charts._chart import Chart, ChartKind
from vn_localgov.charts._formats import Scale, number_format
from vn_localgov.charts._labels import labels
from vn_localgov.charts._workbook import column
from vn_localgov.charts._xml import c, escape, figures_at, names_at
from vn_localgov.opc.names import CHART, DRAWING, OFFICE

WORKBOOK = "rId1"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = f'xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{OFFICE}"'
_FONT = "Times New Roman"
# Told apart by the colour-blind (Okabe and Ito), and in print without colours.
_COLOURS = ("0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00")
_SYMBOLS = ("circle", "square", "triangle", "diamond", "x", "star")
_CATEGORIES, _VALUES = 1, 2
# What is not known is a gap, and not zero.
_SHOWN = (c("plotVisOnly", val=1), c("dispBlanksAs", val="gap"))
_HAIRLINE = '<a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>'


def chart_part(chart: Chart) -> bytes:
    """Write the part; the same chart gives the same bytes."""
    drawn = c("plotArea", c("layout"), _drawn(chart), *_axes(chart))
    content = (
        c("date1904", val=0),
        c("lang", val="vi-VN"),
        c("roundedCorners", val=0),
        c("chart", *_title(chart), drawn, *_legend(chart), *_SHOWN),
        c("spPr", "<a:noFill/><a:ln><a:noFill/></a:ln>"),
        _letters(1100),
        f'<c:externalData r:id="{WORKBOOK}">{c("autoUpdate", val=0)}</c:externalData>',
    )
    return f"{_DECLARATION}<c:chartSpace {_NAMESPACES}>{''.join(content)}</c:chartSpace>".encode()


def _letters(size: int, *, is_bold: bool = False) -> str:
    return c(
        "txPr", f"<a:bodyPr/><a:p><a:pPr>{_look('defRPr', size, is_bold=is_bold)}</a:pPr></a:p>"
    )


def _look(tag: str, size: int, *, is_bold: bool = False, is_italic: bool = False) -> str:
    looks = f'sz="{size}" b="{int(is_bold)}" i="{int(is_italic)}"'
    black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    faces = f'<a:latin typeface="{_FONT}"/><a:cs typeface="{_FONT}"/>'
    return f'<a:{tag} lang="vi-VN" {looks}>{black}{faces}</a:{tag}>'


def _title(chart: Chart) -> list[str]:
    unit = f"Đơn vị tính: {chart.unit}" if chart.unit else ""
    looks = (_look("rPr", 1300, is_bold=True), _look("rPr", 1100, is_italic=True))
    lines = "".join(
        f"<a:p><a:r>{look}<a:t>{escape(text)}</a:t></a:r></a:p>"
        for text, look in zip((chart.data.title, unit), looks, strict=True)
        if text
    )
    if not lines:
        return [c("autoTitleDeleted", val=1)]
    title = c("title", c("tx", c("rich", "<a:bodyPr/>", lines)), c("overlay", val=0))
    return [title, c("autoTitleDeleted", val=0)]


def _legend(chart: Chart) -> list[str]:
    """Say which series is which, where there are several; the pieces of a pie are named."""
    if len(chart.data.series) == 1:
        return []
    return [c("legend", c("legendPos", val="b"), c("overlay", val=0))]


def _drawn(chart: Chart) -> str:
    series = [_series(chart, index) for index in range(len(chart.data.series))]
    axes = [c("axId", val=_CATEGORIES), c("axId", val=_VALUES)]
    grouped = [c("grouping", val="clustered"), c("varyColors", val=0)]
    match chart.kind:
        case ChartKind.PIE:
            return c("pieChart", c("varyColors", val=1), *series, c("firstSliceAng", val=0))
        case ChartKind.LINE:
            grouped = [c("grouping", val="standard"), c("varyColors", val=0)]
            return c("lineChart", *grouped, *series, c("marker", val=1), *axes)
        case _:
            way = c("barDir", val="bar" if chart.kind is ChartKind.BAR else "col")
            return c("barChart", way, *grouped, *series, c("gapWidth", val=60), *axes)


def _series(chart: Chart, index: int) -> str:
    name, figures = list(chart.data.series.items())[index]
    last, letters = len(figures) + 1, column(index + 1)
    code = number_format([it for it in figures if it is not None]) or "General"
    return c(
        "ser",
        c("idx", val=index),
        c("order", val=index),
        c("tx", names_at(f"${letters}$1", [name])),
        *_look_of_series(chart, index),
        labels(chart, index),
        c("cat", names_at(f"$A$2:$A${last}", chart.data.categories)),
        c("val", figures_at(f"${letters}$2:${letters}${last}", figures, code)),
        *([c("smooth", val=0)] if chart.kind is ChartKind.LINE else []),
    )


def _look_of_series(chart: Chart, index: int) -> list[str]:
    colour = _filled(_COLOURS[index])
    match chart.kind:
        case ChartKind.PIE:
            return [_piece(it) for it in range(len(chart.data.categories))]
        case ChartKind.LINE:
            line = c("spPr", f'<a:ln w="28575" cap="rnd">{colour}</a:ln>')
            dot = c("symbol", val=_SYMBOLS[index]), c("size", val=7), c("spPr", colour)
            return [line, c("marker", *dot)]
        case _:
            return [c("spPr", colour), c("invertIfNegative", val=0)]


def _piece(index: int) -> str:
    colour = _filled(_COLOURS[index % len(_COLOURS)])
    edge = f'<a:ln w="12700">{_filled("FFFFFF")}</a:ln>'
    look = c("spPr", colour, edge)
    return c("dPt", c("idx", val=index), c("bubble3D", val=0), look)


def _filled(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _axes(chart: Chart) -> list[str]:
    if chart.kind is ChartKind.PIE:
        return []
    is_lying = chart.kind is ChartKind.BAR
    return [_axis_of_categories(is_lying=is_lying), _axis_of_values(chart, is_lying=is_lying)]


def _axis_of_categories(*, is_lying: bool) -> str:
    """From left to right, or from the top down."""
    return c(
        "catAx",
        c("axId", val=_CATEGORIES),
        c("scaling", c("orientation", val="maxMin" if is_lying else "minMax")),
        c("delete", val=0),
        c("axPos", val="l" if is_lying else "b"),
        c("numFmt", formatCode="General", sourceLinked=0),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="low"),
        c("crossAx", val=_VALUES),
        c("crosses", val="autoZero"),
        c("auto", val=0),
        c("noMultiLvlLbl", val=1),
    )


def _axis_of_values(chart: Chart, *, is_lying: bool) -> str:
    """With lines at whole numbers; without, if these say nothing or would be misprinted."""
    known = [it for row in chart.data.series.values() for it in row if it is not None]
    scale = Scale.of(known)
    code = scale and scale.code
    ends = [c("max", val=scale.high), c("min", val=scale.low)] if scale and code else []
    lines = [c("majorGridlines", c("spPr", _HAIRLINE))] if code else []
    return c(
        "valAx",
        c("axId", val=_VALUES),
        c("scaling", c("orientation", val="minMax"), *ends),
        c("delete", val=0 if code else 1),
        c("axPos", val="b" if is_lying else "l"),
        *lines,
        c("numFmt", formatCode=code or "General", sourceLinked=0),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="nextTo"),
        c("crossAx", val=_CATEGORIES),
        # The first category is on top, and the numbers stand below the last.
        c("crosses", val="max" if is_lying else "autoZero"),
        c("crossBetween", val="between"),
        *([c("majorUnit", val=scale.step)] if scale and code else []),
    )
