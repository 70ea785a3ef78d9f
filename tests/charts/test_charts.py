"""A chart shows the figures that it was given, prints them as the law does, and says them."""

import re
from collections.abc import Callable
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.charts import Chart, ChartData, ChartKind
from vn_localgov.charts._formats import Scale, number_format
from vn_localgov.charts._part import chart_part
from vn_localgov.charts._workbook import make_workbook
from vn_localgov.dates import Period
from vn_localgov.errors import AggregationError, UnitMismatchError
from vn_localgov.figures import Figure
from vn_localgov.indicators import Indicator, Target
from vn_localgov.numbers import format_number
from vn_localgov.opc import Limits, unpack
from vn_localgov.opc.names import CHART, DRAWING

NAMES = {"c": CHART, "a": DRAWING}
ORDERS = {
    # ECMA-376, part 1, 21.2.2: CT_BarSer, CT_LineSer and CT_PieSer, as far as they are used.
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth",
    "dLbls": (
        "dLbl numFmt dLblPos showLegendKey showVal showCatName showSerName showPercent "
        "showBubbleSize separator"
    ),
    "catAx": (
        "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos crossAx crosses "
        "auto noMultiLvlLbl"
    ),
    "valAx": (
        "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos "
        "crossAx crosses crossBetween majorUnit"
    ),
    "scaling": "orientation max min",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "chartSpace": "date1904 lang roundedCorners chart spPr txPr externalData",
    "barChart": "barDir grouping varyColors ser gapWidth axId",
    "lineChart": "grouping varyColors ser marker axId",
    "pieChart": "varyColors ser firstSliceAng",
}
decimals = st.decimals(-(10**9), 10**9, places=2)
figures = st.none() | st.integers(-(10**13), 10**13) | decimals


@st.composite
def chart_data(draw: st.DrawFn) -> ChartData:
    """Categories and series, some figures of them not known."""
    names = draw(st.lists(st.sampled_from(["Thôn Đông", "A & <B>", "Ấp 3", ""]), min_size=1))
    row = st.lists(figures, min_size=len(names), max_size=len(names))
    series = draw(st.dictionaries(st.sampled_from("abcdef"), row, min_size=1, max_size=6))
    series["a"] = [1, *[None] * (len(names) - 1)]
    return ChartData(categories=names, series=series, title=draw(st.sampled_from(["", "Hộ"])))


def drawn(chart: Chart) -> Element:
    """The part as a reader of XML sees it."""
    return fromstring(chart_part(chart))  # noqa: S314 - it is our own


def texts(node: Element, path: str) -> list[str]:
    """Texts of all elements at a path."""
    return [it.text or "" for it in node.iterfind(path, NAMES)]


def values(node: Element, path: str) -> list[str]:
    """Attribute ``val`` of all elements at a path."""
    return [it.get("val", "") for it in node.iterfind(path, NAMES)]


def village(name: str, number: object, unit: str = "hộ", **told: object) -> Indicator:
    """An indicator of a village."""
    return Indicator(code="thon", name=name, unit=unit, actual=number, **told)  # type: ignore[arg-type]


def villages(*numbers: object, unit: str = "hộ") -> list[Indicator]:
    """Some of them."""
    return [village(f"Thôn {it}", number, unit) for it, number in enumerate(numbers, start=1)]


@given(chart_data(), st.sampled_from([ChartKind.COLUMN, ChartKind.BAR, ChartKind.LINE]))
def test_every_figure_stands_in_the_chart(data: ChartData, kind: ChartKind) -> None:
    """Exactly, in the drawing and in the worksheet behind it; what is not known in neither."""
    chart = Chart(data=data, kind=kind)
    known = [it for row in data.series.values() for it in row if it is not None]
    rows = drawn(chart).iterfind(".//c:ser/c:val", NAMES)
    sheet = unpack(make_workbook(data), Limits())["xl/worksheets/sheet1.xml"].decode()

    assert [Decimal(it) for row in rows for it in texts(row, ".//c:v")] == known
    assert sorted(map(Decimal, re.findall("<v>(.*?)</v>", sheet))) == sorted(known)
    assert all(format_number(it) in chart.told for it in known)
    assert chart.told.count("chưa có số liệu") == sum(
        it is None for row in data.series.values() for it in row
    )


@given(chart_data(), st.sampled_from([ChartKind.COLUMN, ChartKind.BAR, ChartKind.LINE]))
def test_the_same_chart_gives_the_same_bytes(data: ChartData, kind: ChartKind) -> None:
    """Nothing of it depends on the clock, or on chance."""
    assert chart_part(Chart(data=data, kind=kind)) == chart_part(Chart(data=data, kind=kind))


@given(chart_data(), st.sampled_from([ChartKind.COLUMN, ChartKind.BAR, ChartKind.LINE]))
def test_elements_stand_in_the_order_of_the_format(data: ChartData, kind: ChartKind) -> None:
    """Word calls a file damaged where they do not."""
    check_order(drawn(Chart(data=data, kind=kind)))


def check_order(node: Element) -> None:
    """Go through all elements whose order is known."""
    for it in node.iter():
        wanted = ORDERS.get(it.tag.partition("}")[2], "").split()
        if wanted and it.tag.startswith(f"{{{CHART}}}"):
            found = [child.tag.partition("}")[2] for child in it]
            assert [wanted.index(name) for name in found] == sorted(map(wanted.index, found))


def printed_with(code: str, value: int) -> str:
    """What a spreadsheet prints: the first section whose condition holds."""
    for section in code.split(";"):
        condition = re.match(r"\[>=([0-9]+)\]", section)
        if condition is None or value >= int(condition[1]):
            groups = section.count(r"\.000")
            digits = f"{abs(value)}"
            parts = [
                digits[len(digits) - 3 * it : len(digits) - 3 * it + 3]
                for it in range(groups, 0, -1)
            ]
            head = digits[: len(digits) - 3 * groups]
            return "-" * (value < 0) + ".".join([head, *parts])
    raise AssertionError(code)


@given(st.lists(st.integers(-2000, 10**13), min_size=1))
def test_a_code_prints_as_the_library_does(numbers: list[int]) -> None:
    """Points between thousands on any machine, or no code at all."""
    code = number_format(map(Decimal, numbers))

    if code is not None:
        assert [printed_with(code, it) for it in numbers] == [format_number(it) for it in numbers]


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ("7", "0"),
        ("-7 1000", r"[>=1000]0\.000;0"),
        ("999 1000 1000000", r"[>=1000000]0\.000\.000;[>=1000]0\.000;0"),
        ("5 15361669901", r"[>=1000000000]0\.000\.000\.000;0"),
        ("1000 1000000 1000000000", None),
        ("-1000", None),
        ("7.5", None),
        ("7.0", None),
    ],
)
def test_codes_for_numbers(numbers: str, code: str | None) -> None:
    """A code knows two conditions at most, and no decimals."""
    assert number_format(map(Decimal, numbers.split())) == code


@given(st.lists(decimals | st.integers(-(10**60), 10**60).map(Decimal), min_size=1))
def test_an_axis_has_few_whole_numbers_around_all_figures(numbers: list[Decimal]) -> None:
    """Zero is one of them, so that a column is as long as its figure."""
    scale = Scale.of(numbers)

    if scale is not None:
        assert all(scale.low <= it <= scale.high for it in (Decimal(0), *numbers))
        assert scale.low % scale.step == scale.high % scale.step == 0
        assert 2 <= (scale.high - scale.low) // scale.step <= 7


@pytest.mark.parametrize(
    ("numbers", "ends", "is_gone", "code"),
    [
        ([1261, 75], ["1500", "0"], "0", r"[>=1000]0\.000;0"),
        ([-12, 9], ["10", "-15"], "0", "0"),
        ([Decimal("1.6")], [], "1", "General"),
        ([-5000, 100], [], "1", "General"),
    ],
)
def test_an_axis_that_would_be_misprinted_is_left_out(
    numbers: list[int], ends: list[str], is_gone: str, code: str
) -> None:
    """The figures stand at the columns all the same."""
    axis = drawn(Chart.of(villages(*numbers))).find(".//c:valAx", NAMES)

    assert axis is not None
    assert values(axis, "c:scaling/c:max") + values(axis, "c:scaling/c:min") == ends
    assert values(axis, "c:delete") == [is_gone]
    assert [it.get("formatCode") for it in axis.iterfind("c:numFmt", NAMES)] == [code]


def test_labels_are_numbers_where_a_code_prints_them() -> None:
    """They follow when somebody edits the figures in Word."""
    labels = drawn(Chart.of(villages(1261, 75))).find(".//c:dLbls", NAMES)

    assert labels is not None
    assert [it.get("formatCode") for it in labels.iterfind("c:numFmt", NAMES)] == [
        r"[>=1000]0\.000;0"
    ]
    assert not labels.findall("c:dLbl", NAMES)
    assert values(labels, "c:showVal") == ["1"]


def test_labels_with_decimals_are_texts() -> None:
    """No code writes a comma on a machine that is set to English."""
    shown = drawn(Chart.of(villages(Decimal("58.55"), None, Decimal("60.0"))))

    assert texts(shown, ".//c:dLbl//a:t") == ["58,55", "60,0"]
    assert values(shown, ".//c:dLbl/c:idx") == ["0", "2"]


def test_the_pieces_of_a_pie_are_named() -> None:
    """Nobody has to tell colours apart."""
    whole = drawn(Chart.of(villages(12, 9), kind=ChartKind.PIE))
    parts = drawn(Chart.of(villages(Decimal("1.5"), 9), kind=ChartKind.PIE))

    assert values(whole, ".//c:showCatName") == ["1"]
    assert texts(whole, ".//c:separator") == [": "]
    assert texts(parts, ".//c:dLbl//a:t") == ["Thôn 1: 1,5", "Thôn 2: 9"]
    assert values(whole, ".//c:dPt/c:idx") == ["0", "1"]
    check_order(whole)


def test_many_figures_have_no_labels() -> None:
    """They would cover each other; they are told, and stand in the worksheet."""
    chart = Chart.of(villages(*range(41)))

    assert values(drawn(chart), ".//c:showVal") == ["0"]
    assert "Thôn 41 40" in chart.told


@pytest.mark.parametrize(
    ("kind", "count", "figure", "shown"),
    [
        (ChartKind.LINE, 12, 1_034, "1"),
        (ChartKind.LINE, 24, 1_034, "0"),
        (ChartKind.LINE, 12, 15_361_669_901, "0"),
        (ChartKind.COLUMN, 24, 9, "1"),
        (ChartKind.COLUMN, 40, 100, "0"),
        (ChartKind.BAR, 12, 15_361_669_901, "1"),
        (ChartKind.BAR, 24, 9, "0"),
    ],
)
def test_labels_that_would_cover_each_other_are_left_out(
    kind: ChartKind, count: int, figure: int, shown: str
) -> None:
    """Along the axis each has its room; who makes the chart larger has them again."""
    chart = Chart.of(villages(*[figure] * count), kind=kind)
    large = attrs.evolve(chart, width=500, height=500)

    assert values(drawn(chart), ".//c:showVal") == [shown]
    assert values(drawn(large), ".//c:showVal") == ["1"]


@pytest.mark.parametrize(
    ("kind", "element", "direction"),
    [
        (ChartKind.COLUMN, "barChart", ["col"]),
        (ChartKind.BAR, "barChart", ["bar"]),
        (ChartKind.LINE, "lineChart", []),
        (ChartKind.PIE, "pieChart", []),
    ],
)
def test_each_kind_is_drawn_as_it_says(kind: ChartKind, element: str, direction: list[str]) -> None:
    """As charts that Word has, in Times New Roman, in Vietnamese."""
    shown = drawn(Chart.of(villages(12, 9), kind=kind))

    assert len(shown.findall(f".//c:plotArea/c:{element}", NAMES)) == 1
    assert values(shown, ".//c:barDir") == direction
    assert values(shown, "c:lang") == ["vi-VN"]
    assert [it.get("typeface") for it in shown.iterfind("c:txPr//a:latin", NAMES)] == [
        "Times New Roman"
    ]
    assert values(shown, ".//c:dispBlanksAs") == ["gap"]


def test_title_and_unit_stand_above() -> None:
    """Without either, there is no room for them."""
    both = drawn(Chart.of(villages(1), title="Hộ & khẩu"))
    none = drawn(Chart(data=ChartData(categories=["a"], series={"b": [1]})))

    assert texts(both, ".//c:title//a:t") == ["Hộ & khẩu", "Đơn vị tính: hộ"]
    assert values(none, ".//c:autoTitleDeleted") == ["1"]


def test_several_series_have_a_legend() -> None:
    """One needs none."""
    plan = Target.at_least(Figure(10, "hộ"))
    two = Chart.of([village("A", 12, target=plan)])
    line = drawn(Chart.of([village("A", 12, target=plan)], kind=ChartKind.LINE))

    assert list(two.data.series) == ["Kế hoạch", "Thực hiện"]
    assert drawn(two).find(".//c:legend", NAMES) is not None
    assert drawn(Chart.of(villages(1))).find(".//c:legend", NAMES) is None
    assert values(line, ".//c:dLbls/c:dLblPos") == ["b", "t"]
    assert values(line, ".//c:symbol") == ["circle", "square"]


def test_an_indicator_over_periods() -> None:
    """In the order of time; a month that is missing is a gap."""
    told = {
        Period.month(2026, 3): {"sinh": village("Khai sinh", 30)},
        Period.month(2026, 1): {
            "sinh": village("Khai sinh", 31, target=Target.at_least(Figure(29, "hộ")))
        },
        Period.month(2026, 2): {"khac": village("Khác", 1)},
    }
    chart = Chart.over_periods("sinh", told, title="Khai sinh")

    assert chart.kind is ChartKind.LINE
    assert chart.told == (
        "Biểu đồ đường: Khai sinh. Đơn vị tính: hộ. "
        "Kế hoạch: 01/2026 29; 02/2026 chưa có số liệu; 3/2026 chưa có số liệu. "
        "Thực hiện: 01/2026 31; 02/2026 chưa có số liệu; 3/2026 30."
    )
    del told[Period.month(2026, 1)]
    assert list(Chart.over_periods("sinh", told).data.series) == ["Thực hiện"]


def data(*rows: object, categories: int = 1) -> ChartData:
    """Series with these figures."""
    names = [str(it) for it in range(categories)]
    return ChartData(categories=names, series={str(it): row for it, row in enumerate(rows)})  # type: ignore[misc]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Chart(data=data([None])), "a chart needs at least one figure that is known"),
        (lambda: Chart(data=data(*[[1]] * 7)), "6 series of 120 figures, not 7 of 1"),
        (lambda: Chart(data=data([1] * 121, categories=121)), "not 1 of 121"),
        (lambda: Chart(data=data([1], [1]), kind=ChartKind.PIE), "a pie shows one series, not 2"),
        (lambda: Chart(data=data([0]), kind=ChartKind.PIE), "none below zero and not all zero"),
        (lambda: Chart(data=data([1, -1], categories=2), kind=ChartKind.PIE), "a pie needs all"),
        (lambda: Chart(data=data([1, None], categories=2), kind=ChartKind.PIE), "a pie needs all"),
        (lambda: Chart(data=data([1]), width=19), "width has to be from 20 to 558 mm, not 19"),
        (lambda: Chart(data=data([1]), height=559), "height has to be from 20 to 558 mm"),
        (lambda: Chart(data=data([1]), unit="\x07"), r"U\+0007 cannot stand in a document"),
        (lambda: Chart.of([]), "a chart needs at least one indicator"),
        (lambda: Chart.over_periods("a", {}), "a chart needs at least one indicator"),
    ],
)
def test_what_cannot_be_shown_is_refused(make: Callable[[], Chart], message: str) -> None:
    """When the chart is made, and not when the document is."""
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize("side", [1.5, True, "9"])
def test_sides_are_exact(side: object) -> None:
    """A float is refused, as everywhere."""
    with pytest.raises(TypeError, match="width has to be an int or a Decimal"):
        Chart(data=data([1]), width=side)  # type: ignore[arg-type]


def test_one_axis_has_one_unit() -> None:
    """Also that of the plan."""
    goal = Target.at_least(Figure(1, "ha"))

    for told in (villages(1) + villages(1, unit="ha"), [village("A", 1, target=goal)]):
        with pytest.raises(UnitMismatchError, match="one axis cannot show different units"):
            Chart.of(told)


def test_a_pie_of_rates_is_refused() -> None:
    """Rates of villages are not parts of a whole; what does not apply is left out."""
    fishing = village("Biển", None, is_applicable=False)

    with pytest.raises(AggregationError, match="'thon' is a rate"):
        Chart.of(villages(2, 3, unit="%"), kind=ChartKind.PIE)
    assert Chart.of([*villages(2), fishing], kind=ChartKind.PIE).data.categories == ("Thôn 1",)


def test_vague_figures_are_not_drawn() -> None:
    """A column of thirty would say thirty, and not *trên 30*; an estimate is a number."""
    with pytest.raises(ValueError, match="a figure that is not exact: trên 30 hộ"):
        Chart.of([village("A", "trên 30 hộ")])
    assert Chart.of([village("A", "ước 30 hộ")]).told.endswith("A 30.")
