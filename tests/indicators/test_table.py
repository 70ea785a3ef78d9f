"""A table of indicators shows what is known, and tells the unknown from zero."""

import unicodedata
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from vn_localgov import Figure, Indicator, Target, load_report
from vn_localgov.errors import UnitMismatchError
from vn_localgov.indicators import Column, Direction, IndicatorTable
from vn_localgov.numbers import parse_number
from vn_localgov.strategies import indicators

BUDGET = Target.known_by(Decimal("99.8"), Direction.HIGHER_IS_BETTER)
CEILING = Target.at_most(Figure(60, "người"))
some = st.lists(indicators(), max_size=3)
hostile = st.text(st.characters(exclude_categories=()), max_size=20) | st.just("<script>")


def people(**known: object) -> Indicator:
    """An indicator that counts people."""
    return Indicator(code="nguoi", name="Người", unit="người", **known)  # type: ignore[arg-type]


def cells(*found: Indicator) -> list[dict[str, str]]:
    """The cells of each row by the head of the column, those without a sign only."""
    table = IndicatorTable(indicators=found)
    return [{column.head: row.texts[column] for column in table.columns} for row in table.rows]


def only(indicator: Indicator, column: Column) -> str:
    """One cell of the first row."""
    return IndicatorTable(indicators=[indicator]).rows[0].texts[column]


def page(table: IndicatorTable) -> Element:
    """What a notebook shows."""
    return fromstring(table._repr_html_())  # noqa: S314 - it is our own


def count(found: tuple[Indicator, ...]) -> int:
    """How many indicators there are, with all their parts."""
    return sum(1 + count(it.parts) for it in found)


@few(40)
@given(some)
def test_no_indicator_is_left_out(found: list[Indicator]) -> None:
    """One row each, parts below their whole and numbered after it."""
    table = IndicatorTable(indicators=found)
    rows = table.rows

    assert len(rows) == count(table.indicators)
    assert [row.number for row in rows if not row.depth] == [
        str(index) for index in range(1, len(found) + 1)
    ]
    assert len({row.number for row in rows}) == len(rows)


@few(40)
@given(some)
def test_a_cell_reads_back_as_the_figure(found: list[Indicator]) -> None:
    """What is printed is the figure, in the unit of its row; a sign is no figure."""
    for row in IndicatorTable(indicators=found).rows:
        for column, figure in (
            (Column.ACTUAL, row.indicator.actual),
            (Column.PREVIOUS, row.indicator.previous),
        ):
            text = row.texts[column]
            assert (text == "…") == (figure is None)
            if figure is not None:
                assert Figure.parse(f"{text} {row.texts[Column.UNIT]}").value == figure.value


@few(40)
@given(some)
def test_attainment_is_a_number_or_a_sign(found: list[Indicator]) -> None:
    """Without the percent sign, which stands in the head."""
    for row in IndicatorTable(indicators=found).rows:
        text = row.texts[Column.ATTAINMENT]
        assert text in ("…", "x") or parse_number(text) >= 0


@few(40)
@given(some)
def test_columns_without_a_value_are_left_out(found: list[Indicator]) -> None:
    """No column of nothing but signs, unless a table cannot do without it."""
    table = IndicatorTable(indicators=found)
    empty = {
        column
        for column in table.columns
        if all(row.texts[column] in ("…", "x") for row in table.rows)
    }

    assert empty <= {Column.NUMBER, Column.NAME, Column.UNIT, Column.ACTUAL}
    assert (Column.UNIT in table.columns) != bool(table.unit_line)


@few(40)
@given(some, hostile)
def test_lines_of_the_text_are_aligned(found: list[Indicator], title: str) -> None:
    """Whatever a name holds, a row is one line, and the last column ends in one place."""
    named = [attrs.evolve(it, name=f"{it.name}{title}") for it in found]
    text = str(IndicatorTable(title=title, indicators=named))
    table = IndicatorTable(indicators=named)
    rule = next(line for line in text.split("\n") if set(line) == {"-"})
    rows = text.split("\n")[text.split("\n").index(rule) + 1 :][: len(table.rows)]

    assert text.encode().decode() == text
    assert not any(unicodedata.category(letter) == "Cc" for letter in text if letter != "\n")
    assert {len(row) for row in rows} <= {len(rule)}


@few(40)
@given(some, hostile)
def test_html_is_a_table_that_can_be_read_aloud(found: list[Indicator], name: str) -> None:
    """A caption, heads of columns and rows; names are text, never markup."""
    named = [attrs.evolve(it, name=name) for it in found]
    table = IndicatorTable(title=name, indicators=named)
    shown = page(table)

    assert {it.tag for it in shown.iter()} <= {
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
    }
    assert len(shown.findall(".//th[@scope='col']")) == len(table.columns)
    assert len(shown.findall(".//th[@scope='row']")) == len(table.rows)
    assert len(shown.findall("caption")) == 1


BIEU = """\
Biểu 01
TT     Chỉ tiêu      ĐVT    Kế hoạch  Thực hiện  So với kế hoạch (%)  Cùng kỳ  So với cùng kỳ (+/-)
---------------------------------------------------------------------------------------------------
1      Gieo trồng    ha        1.000      1.096                109,6        …                     …
1.1      Cây có hạt  ha            x      1.096                    x        …                     …
1.1.1      Lúa       ha            x      1.021                    x    1.030                    -9
1.1.2      Ngô       ha            x         75                    x        …                     …
2      Doanh nghiệp  cơ sở         x         21                    x       12                    +9
3      Hộ nghèo      hộ            x          …                    x        …                     …
…: chưa có số liệu
x: không áp dụng"""


def test_the_whole_table() -> None:
    """Plan and past, a part of a part, an unknown figure, and one in another unit."""
    rice = Indicator(code="lua", name="Lúa", unit="ha", actual=1021, previous="1.030")
    maize = Indicator(code="ngo", name="Ngô", unit="ha", actual=75)
    grain = Indicator.sum_of([rice, maize], code="hat", name="Cây có hạt")
    target = Target.at_least(Figure(1000, "ha"))
    crops = attrs.evolve(grain, code="cay", name="Gieo trồng", parts=(grain,), target=target)
    firms = Indicator(code="dn", name="Doanh nghiệp", unit="cơ sở", actual=21, previous=12)
    poor = Indicator(code="ngheo", name="Hộ nghèo", unit="hộ")

    assert str(IndicatorTable(title="Biểu 01", indicators=[crops, firms, poor])) == BIEU


@pytest.mark.parametrize(
    ("known", "column", "text"),
    [
        ({}, Column.ACTUAL, "…"),
        ({"actual": 0}, Column.ACTUAL, "0"),
        ({"actual": 6}, Column.ACTUAL, "6"),
        ({"actual": "trên 500"}, Column.ACTUAL, "trên 500"),
        ({"actual": 6}, Column.PLAN, "x"),
        ({"actual": 6, "target": BUDGET}, Column.PLAN, "…"),
        ({"actual": 6, "target": BUDGET}, Column.ATTAINMENT, "99,8"),
        ({"target": BUDGET}, Column.ATTAINMENT, "99,8"),
        ({"actual": 6}, Column.ATTAINMENT, "x"),
        ({"actual": 6, "target": Target.at_least(Figure(0, "người"))}, Column.ATTAINMENT, "x"),
        ({"target": Target.at_least(Figure(9, "người"))}, Column.ATTAINMENT, "…"),
        (
            {"actual": "trên 5", "target": Target.at_least(Figure(9, "người"))},
            Column.ATTAINMENT,
            "…",
        ),
        (
            {"actual": 57, "target": Target.at_most(Figure(60, "người"))},
            Column.ATTAINMENT,
            "105,26",
        ),
        ({"actual": 6}, Column.CHANGE, "…"),
        ({"actual": 6, "previous": 6}, Column.CHANGE, "0"),
        ({"actual": 6, "previous": 5}, Column.CHANGE, "+1"),
        ({"actual": 6, "stated_change": -3}, Column.CHANGE, "-3"),
        ({"actual": 6, "stated_change": "3%"}, Column.CHANGE, "+3%"),
        ({"is_applicable": False}, Column.ACTUAL, "x"),
        ({"is_applicable": False}, Column.PREVIOUS, "x"),
        ({"actual": 6, "stated_change": -3}, Column.PREVIOUS, "…"),
    ],
)
def test_each_sign_means_one_thing(known: dict[str, object], column: Column, text: str) -> None:
    """Unknown is …, zero is 0, and x is what cannot be: attainment without a plan, or of zero."""
    assert only(people(**known), column) == text


@pytest.mark.parametrize(
    ("unit", "change", "text"),
    [("%", "2 điểm phần trăm", "+2 điểm %"), ("‰", None, "-0,5 điểm ‰"), ("hộ", "2%", "+2%")],
)
def test_points_and_percent_are_told_apart(unit: str, change: str | None, text: str) -> None:
    """A change of 2 in a column of percentages would be either."""
    known = {"stated_change": change} if change else {"previous": "12,9"}
    rate = Indicator(code="x", name="X", unit=unit, actual="12,4", **known)  # type: ignore[arg-type]

    assert only(rate, Column.CHANGE) == text


def test_what_is_in_one_unit_has_no_column_for_it() -> None:
    """The unit stands above the table."""
    table = IndicatorTable(indicators=[people(actual=6), people(actual=7)])

    assert table.unit_line == "Đơn vị tính: người"
    assert table.columns == (Column.NUMBER, Column.NAME, Column.ACTUAL)
    assert table.notes == ()
    assert [list(row.values()) for row in cells(*table.indicators)] == [
        ["1", "Người", "6"],
        ["2", "Người", "7"],
    ]


def test_a_table_of_nothing_is_a_head() -> None:
    """No error where a report has no figures yet."""
    assert str(IndicatorTable(indicators=[])).startswith("TT  Chỉ tiêu  ĐVT  Thực hiện\n---")


def test_html_stands_as_the_text_does() -> None:
    """Figures to the right, parts indented, and the unknown explained below."""
    part = attrs.evolve(people(), code="nguoi.dong", name="thôn Đông")
    shown = page(IndicatorTable(indicators=[people(actual=6, parts=(part,))]))
    whole, below = shown.findall(".//tbody/tr")
    (note,) = shown.findall(".//tfoot//td")

    assert [cell.text for cell in below] == ["1.1", "thôn Đông", "…"]
    assert "text-align: right" in whole[2].attrib["style"]
    assert "padding-left: 1.8em" in below[1].attrib["style"]
    assert "padding-left" not in whole[1].attrib["style"]
    assert (note.text, note.get("colspan")) == ("…: chưa có số liệu", "3")
    assert shown.findtext("caption") == "Đơn vị tính: người"


def test_html_is_this_and_nothing_else() -> None:
    """Tag, head of what, own look and text of each cell; the look of all cells is left out."""
    part = attrs.evolve(people(), code="nguoi.dong", name="thôn Đông")
    none = people(is_applicable=False)
    table = IndicatorTable(title="Dân số", indicators=[people(actual=6, parts=(part,)), none])
    shown = page(table)
    name, number = "font-weight: normal; text-align: left", "text-align: center"
    figure = "text-align: right; font-variant-numeric: tabular-nums"

    assert shown.findtext("caption") == "Dân số\nĐơn vị tính: người"
    assert [it.tag for it in shown] == ["caption", "thead", "tbody", "tfoot"]
    assert list(map(look, shown.findall(".//tr/*"))) == [
        ("th", "col", number, "TT"),
        ("th", "col", "text-align: left", "Chỉ tiêu"),
        ("th", "col", figure, "Thực hiện"),
        ("td", None, number, "1"),
        ("th", "row", name, "Người"),
        ("td", None, figure, "6"),
        ("td", None, number, "1.1"),
        ("th", "row", f"{name}; padding-left: 1.8em", "thôn Đông"),
        ("td", None, figure, "…"),
        ("td", None, number, "2"),
        ("th", "row", name, "Người"),
        ("td", None, figure, "x"),
        ("td", None, "font-style: italic", "…: chưa có số liệu\nx: không áp dụng"),
    ]


def look(cell: Element) -> tuple[str, str | None, str, str | None]:
    """What a cell has of its own."""
    own = cell.attrib["style"].partition("white-space: pre-line; ")[2]
    return cell.tag, cell.get("scope"), own, cell.text


@pytest.mark.parametrize(("depth", "indent"), [(2, "3.0em"), (10, "12.6em"), (11, "12.6em")])
def test_parts_of_parts_are_indented_further(depth: int, indent: str) -> None:
    """Up to ten levels, so that a name always has room."""
    below = people(actual=1)
    for _ in range(depth):
        below = people(actual=1, parts=(below,))
    names = page(IndicatorTable(indicators=[below])).findall(".//tbody/tr/th")

    assert f"padding-left: {indent}" in names[-1].attrib["style"]


def test_lines_of_text_begin_in_one_column_and_end_without_spaces() -> None:
    """Also where the first column is narrower than its longest number."""
    found = [people(actual=index) for index in range(10)]
    lines = str(IndicatorTable(indicators=found)).splitlines()

    assert lines[3] == "1   Người             0"
    assert not any(line.endswith(" ") for line in lines)


def test_an_indicator_that_does_not_apply_still_has_its_name() -> None:
    """Only its figures are an x."""
    [row] = cells(people(is_applicable=False))

    assert row == {"TT": "1", "Chỉ tiêu": "Người", "Thực hiện": "x"}


def test_levels_that_share_their_parts_stay_small() -> None:
    """Forty levels of two, each with both of the next, are rows by the hundred, not 2⁴⁰."""
    level: tuple[Indicator, ...] = (people(actual=1),)
    for depth in range(40):
        level = tuple(people(parts=level, actual=depth, whole=side + 100) for side in range(2))

    assert len(IndicatorTable(indicators=level).rows) == 160


def test_a_plan_in_another_unit_is_refused() -> None:
    """Rather than printed under the unit of the row."""
    table = IndicatorTable(indicators=[people(actual=6, target=Target.at_least(Figure(9, "hộ")))])

    with pytest.raises(UnitMismatchError):
        _ = table.rows


def test_a_row_is_data() -> None:
    """For Word and other pages: the texts by column, with the indicator they come from."""
    firms = people(actual=6)

    _, row = IndicatorTable(indicators=[people(parts=(firms,))]).rows

    assert (row.number, row.depth, row.indicator) == ("1.1", 1, firms)
    assert row.texts[Column.NAME] == "Người"
    assert [column for column in Column if not column.is_numeric] == [
        *(Column.NUMBER, Column.NAME, Column.UNIT)
    ]


def test_a_report_has_a_table() -> None:
    """Báo cáo 293/BC-UBND: every indicator once, parts below their wholes."""
    report = load_report("examples/mai_trung_2023")
    table = report.table
    codes = {row.indicator.code for row in table.rows}

    assert table.title == report.title
    assert set(report.indicators) <= codes
    assert "  Diện tích lúa " in str(table)
