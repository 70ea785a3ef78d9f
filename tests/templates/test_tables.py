# ruff: noqa: E501 - templates and messages are read as they are printed
"""Tables of indicators come out whole, merged and repeated as a clerk asks for."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tests.sizes import few
from tests.templates.made import cell, docx, faults, filled, p, table, texts, xml
from vn_localgov import strategies
from vn_localgov.dates import Period
from vn_localgov.figures import Figure
from vn_localgov.fonts import Face, text_width
from vn_localgov.indicators import (
    Aggregation,
    Basis,
    Column,
    Indicator,
    IndicatorTable,
    PeriodColumn,
    PeriodTable,
    Target,
)
from vn_localgov.reports import table_of
from vn_localgov.templates import Document, RichText, Template
from vn_localgov.templates._values._words import words_of

LUA = Indicator(code="lua", name="Lúa", unit="ha", actual=1021, previous=1030)
NGO = Indicator(code="ngo", name="Ngô", unit="ha", actual=75)
HAT = Indicator(
    code="hat",
    name="Cây có hạt & bột",
    unit="ha",
    actual=1096,
    parts=(LUA, NGO),
    target=Target.at_least(Figure(1000, "ha")),
)
RAU = Indicator(code="rau", name="Rau", unit="ha", actual=20)
THU = Indicator(code="thu", name="Thu", unit="tỷ đồng", actual=30)
TY_LE = Indicator(
    code="ty_le", name="Tỷ lệ", unit="%", actual=3, aggregation=Aggregation.WEIGHTED_MEAN
)
MODEL = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblStyle w:val="Bieu"/><w:jc w:val="center"/>'
    '<w:tblPrChange w:id="1" w:author="a"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5001"/></w:tblGrid>'
    '<w:tr><w:tc><w:tcPr><w:tcW w:w="9001" w:type="dxa"/><w:gridSpan w:val="2"/>'
    '<w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>'
    '<w:p><w:pPr><w:jc w:val="both"/><w:spacing w:before="60"/><w:numPr/></w:pPr>'
    '<w:r><w:rPr><w:sz w:val="24"/><w:b/><w:rFonts w:ascii="Times New Roman"/><x:y xmlns:x="z"/></w:rPr><w:t>{{tbl bieu }}</w:t></w:r>'
    "</w:p></w:tc></w:tr></w:tbl>"
)


def cells(document: Document) -> list[list[str]]:
    """The XML of each cell, row by row."""
    rows = re.findall(r"<w:tr>.*?</w:tr>", xml(document), re.DOTALL)
    return [re.findall(r"<w:tc>.*?</w:tc>", row, re.DOTALL) for row in rows]


def text(markup: str) -> str:
    """What a reader sees of a piece of XML."""
    return "".join(re.findall(r"<w:t\b[^>]*>([^<]*)", markup))


def read_down(column: list[str]) -> Iterator[str]:
    """What a reader takes each cell of a column for: merged ones show the text above."""
    above = ""
    for markup in column:
        if "<w:vMerge/>" in markup:
            assert not text(markup)
        else:
            above = text(markup)
        yield above


def grouped(*values: str) -> str:
    """A table with a loop over rows, and these cells in each."""
    empty = ("",) * (len(values) - 1)
    return table(
        ("{% dau_bang %}Nhóm", *empty),
        ("{%tr for r in rows %}", *empty),
        values,
        ("{%tr endfor %}", *empty),
    )


small = st.text("ab", max_size=1)


@given(st.lists(st.tuples(small, small), max_size=12))
def test_merged_cells_show_the_value_of_each_row(values: list[tuple[str, str]]) -> None:
    """Equal neighbours are one cell, and no value is hidden by that."""
    rows = [{"a": a, "b": b} for a, b in values]
    body = grouped("{% gop r.a %}{{ r.a }}", "{% gop r.a, r.b %}{{ r.b }}")
    _, *drawn = cells(filled(body, {"rows": rows}))

    assert list(read_down([row[0] for row in drawn])) == [a for a, _ in values]
    assert list(read_down([row[1] for row in drawn])) == [b for _, b in values]
    for (first, second), (above, below) in zip(pairwise(values), pairwise(drawn), strict=True):
        assert ("<w:vMerge/>" in below[0]) == (first[0] == second[0])
        assert ("<w:vMerge/>" in below[1]) == (first == second)
        assert "w:vMerge" in above[0]


@given(st.lists(st.tuples(small, small), max_size=12))
def test_merged_cells_hide_no_other_text(values: list[tuple[str, str]]) -> None:
    """What stands in a cell beside the value is not lost: such cells are not merged."""
    rows = [{"a": a, "b": b} for a, b in values]
    _, *drawn = cells(filled(grouped("{% gop r.a %}{{ r.b }}"), {"rows": rows}))

    assert list(read_down([row[0] for row in drawn])) == [b for _, b in values]


def test_values_that_print_otherwise_are_not_merged() -> None:
    """Equal numbers with another number of decimals are two texts."""
    rows = [{"a": Decimal(it)} for it in ("1.0", "1.00", "1.00")]
    _, *shown = texts(filled(grouped("{% gop r.a %}{{ r.a }}"), {"rows": rows}))

    assert shown == ["1,0", "1,00", ""]


def test_a_row_between_ends_what_is_merged() -> None:
    """A cell never grows over a row that it does not belong to, nor into another table."""
    body = table(
        ("{%tr for r in rows %}",),
        ("{%tr if r.c %}",),
        ("{% gop r.a %}{{ r.a }}",),
        ("{%tr endif %}",),
        ("{%tr if r.b %}",),
        ("{{ r.b }}",),
        ("{%tr endif %}",),
        ("{%tr endfor %}",),
    )
    rows = [{"a": "x", "b": b, "c": c} for b, c in (("", 1), ("", 1), ("y", 1), ("", 1), ("y", 0))]
    looped = p("{%p for t in (1, 2) %}") + body + p("{%p endfor %}")
    column = [row[0] for row in cells(filled(looped, {"rows": rows}))]

    assert list(map(text, column)) == ["x", "", "", "y", "x", "y"] * 2
    assert ["vMerge" in it for it in column] == [True, True, True, False, True, False] * 2


def test_nested_tables_are_merged_by_themselves() -> None:
    """What stands in a cell of a merged column is its own affair."""
    inner = table(("{%tr for r in rows %}",), ("{% gop r %}{{ r }}",), ("{%tr endfor %}",))
    outer = f"<w:tbl><w:tr>{cell(inner, p('{% gop 1 %}b'))}</w:tr></w:tbl>"
    odd = f"<w:tbl><w:tr>{cell('<w:tbl>' + p('{{ rows[0] }}') + '</w:tbl>', p('c'))}</w:tr></w:tbl>"

    assert texts(filled(outer + odd, {"rows": ["a", "a"]})) == ["a", "", "b", "a", "c"]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", "<w:trPr>{head}</w:trPr>"),
        ("<w:trPr/>", "<w:trPr>{head}</w:trPr>"),
        ("<w:trPr><w:tblHeader/><w:trHeight/></w:trPr>", "<w:trPr><w:trHeight/>{head}</w:trPr>"),
        ("<w:tblPrEx/><w:trPr><w:jc/></w:trPr>", "<w:tblPrEx/><w:trPr><w:jc/>{head}</w:trPr>"),
        (
            "<w:tblPrEx><w:shd/></w:tblPrEx>",
            "<w:tblPrEx><w:shd/></w:tblPrEx><w:trPr>{head}</w:trPr>",
        ),
    ],
)
def test_the_head_is_repeated_on_each_page(properties: str, expected: str) -> None:
    """Down to the row with the tag, whatever its properties are; for Word wants no gap."""
    body = (
        f"<w:tbl><w:tr>{properties}{cell(p('a'))}</w:tr><w:tr>{cell(p('{% dau_bang %}b'))}</w:tr>"
        f"<w:tr>{cell(p('c'))}</w:tr></w:tbl>"
    )
    head = "<w:cantSplit/><w:tblHeader/>"
    first, second, third = re.findall(r"<w:tr>.*?<w:tc>", xml(filled(body, {})))

    assert first == f"<w:tr>{expected.format(head=head)}<w:tc>"
    assert second == f"<w:tr><w:trPr>{head}</w:trPr><w:tc>"
    assert third == "<w:tr><w:tc>"


@few(20)
@given(st.lists(strategies.indicators(), max_size=4))
def test_a_table_holds_all_that_the_indicators_say(indicators: list[Indicator]) -> None:
    """Each cell its text, each column its width; the output is well-formed."""
    shown = IndicatorTable(indicators=indicators)
    document = filled(MODEL, {"bieu": shown})
    drawn = cells(document)
    grid = [int(it) for it in re.findall(r'<w:gridCol w:w="(\d+)"/>', xml(document))]

    found = [text for text in texts(document) if text]
    expected = [it.head for it in shown.columns]
    expected += [row.texts[column] for row in shown.rows for column in shown.columns]
    assert found == [*filter(None, [shown.unit_line]), *filter(None, expected), *shown.notes]
    assert sum(grid) == 9001
    assert min(grid) > 0
    for row in drawn:
        assert [int(re.findall(r'<w:tcW w:w="(\d+)"', it)[0]) for it in row] == grid


def test_the_table_looks_like_its_model() -> None:
    """Style, shading and letters are those of the clerk; figures stand to the right."""
    document = filled(MODEL, {"bieu": [HAT, RAU]})
    whole = xml(document)
    head, first, part, *_ = cells(document)
    columns = IndicatorTable(indicators=[HAT, RAU]).columns

    assert (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Bieu"/><w:tblW w:w="9001" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
    ) in whole
    assert head[0].endswith(
        '<w:shd w:val="clear" w:fill="EEEEEE"/><w:vAlign w:val="center"/></w:tcPr>'
        '<w:p><w:pPr><w:spacing w:before="60"/><w:jc w:val="center"/></w:pPr>'
        '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:b/><w:bCs/><w:sz w:val="24"/></w:rPr>'
        '<w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc>'
    )
    alignments = [re.findall(r'<w:jc w:val="(\w+)"', it)[0] for it in part]
    assert alignments == [
        "right" if column.is_numeric else "left" if column is Column.NAME else "center"
        for column in columns
    ]
    assert all("<w:b/>" in it for it in first)
    assert not any("<w:b/>" in it for it in part)
    assert '<w:ind w:left="240" w:firstLine="0"/>' in part[1]
    assert "w:ind" not in first[1]
    assert whole.count("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>") == 1


def test_unit_and_notes_stand_around_the_table() -> None:
    """What the table leaves out, because it is the same in all rows, is not lost."""
    found = texts(filled(MODEL, {"bieu": [HAT]}))

    assert found[0] == "Đơn vị tính: ha"
    assert found[-2:] == ["…: chưa có số liệu", "x: không áp dụng"]
    assert "Đơn vị tính" not in "".join(texts(filled(MODEL, {"bieu": [HAT, THU]})))


def test_a_row_of_totals() -> None:
    """It bears no number, and stands out."""
    *_, last = cells(filled(MODEL.replace("bieu", "bieu|dong_cong('Tổng')"), {"bieu": [HAT, RAU]}))

    assert [text(it) for it in last][:2] == ["", "Tổng"]
    assert "1.116" in [text(it) for it in last]
    assert "<w:b/>" in last[1]


def test_a_model_without_widths_and_looks() -> None:
    """Any table will do: one that a program made, or with a width that no page has."""
    bare = table(("{{tbl bieu }}",))
    vast = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="99999"/></w:tblGrid><w:tr>{cell(p("{{tbl bieu }}"))}</w:tr></w:tbl>'
    odd = (
        f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell(p('{{tbl bieu }}'))}</w:tr></w:tbl>"
    )
    for body in (bare, vast, odd):
        grid = re.findall(r'<w:gridCol w:w="(\d+)"/>', xml(filled(body, {"bieu": [HAT]})))
        assert sum(map(int, grid)) == 9072


def test_long_texts_leave_room_for_the_names() -> None:
    """Columns that would fill the page are made narrower."""
    wide = Indicator(code="a", name="A", unit="ha", actual=10**50, previous=10**50)
    grid = re.findall(r'<w:gridCol w:w="(\d+)"/>', xml(filled(MODEL, {"bieu": [wide]})))

    assert sum(map(int, grid)) == 9001
    assert int(grid[1]) >= 9001 // 10


@given(st.lists(st.decimals(1, 1_000_000, places=2), min_size=3, max_size=3))
def test_no_figure_is_broken(values: list[Decimal]) -> None:
    """With all columns that there are, each figure has a line of its own."""
    actual, plan, previous = values
    one, other = (
        Indicator(
            code=unit,
            name="Cơ sở",
            unit=unit,
            actual=actual,
            previous=previous,
            target=Target.at_least(Figure(plan, unit)),
        )
        for unit in ("ha", "km")
    )
    drawn = cells(filled(MODEL, {"bieu": [one, other]}))
    face = Face(pt=Decimal(12))

    assert len(drawn[0]) == 8
    for row in drawn[1:]:
        for it in row[3:]:
            width = int(re.findall(r'<w:tcW w:w="(\d+)"', it)[0])
            assert text_width(text(it), face) * 20 <= width - 216


def test_a_part_is_not_printed_twice() -> None:
    """A list of all figures holds the parts as well, which stand below what they belong to."""
    nested = attrs.evolve(HAT, code="tat_ca", parts=(HAT,))
    everything = [*HAT.parts, RAU, HAT, nested]

    assert texts(filled(MODEL, {"bieu": everything})) == texts(
        filled(MODEL, {"bieu": [RAU, nested]})
    )


def test_a_table_may_be_repeated_or_left_out() -> None:
    """Its tags are as those of paragraphs and rows."""
    looped = p("{%p for bieu in cac_bieu %}") + MODEL + p("{%p endfor %}")
    chosen = MODEL.replace("{{tbl bieu }}", "{%tbl if bieu %}{{tbl bieu }}{%tbl endif %}")

    assert xml(filled(looped, {"cac_bieu": [[HAT], [RAU]]})).count("<w:tbl>") == 2
    assert xml(filled(chosen, {"bieu": []})).count("<w:tbl>") == 0


@pytest.mark.parametrize(
    ("body", "value", "en", "vi"),
    [
        (MODEL, "a", "expected a list, got 'a' (str)", "cần một danh sách, nhưng giá trị là 'a'"),
        (MODEL, 5, "expected a list, got 5 (int)", "cần một danh sách, nhưng giá trị là 5"),
        (MODEL, ["a"], "expected a table of indicators, got list", "cần một biểu chỉ tiêu, nhưng đây là danh sách"),
        (MODEL, None, "the value is missing (None)", "giá trị còn trống (None)"),
        (MODEL, [Indicator(code="a", name="A", unit="ha", actual=1, target=Target.at_least(Figure(1, "hộ")))], "the tag fails: 1 ha and 01 hộ differ in unit", "hai số liệu khác đơn vị tính nên không so sánh được"),
        (MODEL, IndicatorTable(indicators=[HAT, THU], total="Cộng"), "the indicators differ in unit, so they are not added: ha, tỷ đồng", "các chỉ tiêu khác đơn vị tính nên không cộng được: ha, tỷ đồng"),
        (MODEL, IndicatorTable(indicators=[TY_LE], total="Cộng"), "'ty_le' is a rate: rates are not added", "'ty_le' là tỷ lệ hoặc bình quân nên không cộng được"),
        (MODEL, IndicatorTable(indicators=[], total="Cộng"), "there is nothing to add", "không có chỉ tiêu nào để cộng"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_told(body: str, value: object, en: str, vi: str) -> None:
    """With its place, word for word."""
    (fault,) = faults(lambda: filled(body, {"bieu": value}))

    assert (fault.wording.en, fault.wording.vi) == (en, vi)
    assert fault.location.cells == ((1, 1, 1),)


@pytest.mark.parametrize(
    ("body", "en", "vi"),
    [
        (p("{{tbl x }}"), "the tag has to stand in a table", "thẻ này phải đặt trong một bảng"),
        (table(("{{tbl x }}", "a")), "the tag takes a table away, but something else stands in it: give the tag one of its own", "thẻ này chiếm trọn một bảng nên nội dung khác cùng chỗ sẽ bị mất; hãy để thẻ ở riêng một bảng"),
        (p("{% dau_bang %}"), "the tag has to stand in a table cell", "thẻ này phải đặt trong một ô của bảng"),
        (f"<w:tbl>{p('{% dau_bang %}')}</w:tbl>", "the tag has to stand in a table cell", "thẻ này phải đặt trong một ô của bảng"),
        (p("{% gop x %}"), "the tag has to stand in a table cell", "thẻ này phải đặt trong một ô của bảng"),
        (table(("{%tc for x in xs %}", "{% gop x %}{{ x }}", "{%tc endfor %}")), "cells are not merged in a row where {%tc for … %}, {%tc if … %} or {% hm %} says which cells there are: take 'gop' out of this row", "không gộp được ô ở hàng có cột thay đổi theo dữ liệu ({%tc for … %}, {%tc if … %} hoặc {% hm %}); hãy bỏ thẻ gop ở hàng này"),
    ],
)  # fmt: skip
def test_tags_of_tables_in_wrong_places_are_told(body: str, en: str, vi: str) -> None:
    """When the template is opened."""
    (fault,) = faults(lambda: Template.open(docx(body)))

    assert (fault.wording.en, fault.wording.vi) == (en, vi)


TYPED = st.sampled_from(
    [
        *("", "a", "{{ x }}", "{{ r }}", "{{tbl bieu }}", "{% gop r %}{{ r }}", "{% gop x %}"),
        *("{% dau_bang %}", "{% vm %}", "{% hm %}", "{% colspan 2 %}", "{%tr for r in rows %}"),
        *(
            "{%tr endfor %}",
            "{%tr if x %}",
            "{%tr endif %}",
            "{%tc for r in rows %}",
            "{%tc endfor %}",
        ),
        *("{%tbl if x %}", "{%tbl endif %}", "{% for r in rows %}", "{% endfor %}", "{%p if x %}"),
        *("{%p endif %}", "{% if x %}", "{% endif %}"),
    ]
)
NESTED = st.recursive(
    TYPED,
    lambda typed: st.lists(st.lists(typed, min_size=1, max_size=3), min_size=1, max_size=4),
    max_leaves=16,
)


def drawn(typed: object) -> str:
    """A paragraph, or a table of such, perhaps with tables in its cells."""
    if not isinstance(typed, list):
        return p(str(typed))
    rows = ("".join(f"<w:tc>{drawn(it)}<w:p/></w:tc>" for it in row) for row in typed)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


@given(st.lists(NESTED, max_size=4), st.lists(small, max_size=3))
def test_whatever_is_typed_gives_a_whole_document_or_faults(
    typed: list[object], rows: list[str]
) -> None:
    """Tags of tables anywhere, in any order."""
    body = "".join(map(drawn, typed))
    values = {"rows": rows, "x": 1, "r": "b", "bieu": [HAT]}

    for fault in faults(lambda: filled(body, values)):
        assert fault.wording.vi


def test_a_template_asks_for_what_its_tables_need() -> None:
    """And for nothing that it sets itself."""
    body = grouped("{% gop r.a %}{{ r.b }}") + MODEL
    paths = [it.path for it in Template.open(docx(body)).variables()]

    assert paths == ["rows", "rows[].a", "rows[].b", "bieu"]


@pytest.mark.parametrize(
    ("place", "value", "en", "vi"),
    [
        (
            "tr",
            "abc",
            "{{tr … }} expects table rows <w:tr>, but 'x.ten' gives none: write {{ x.ten }} to print it in a cell, or {%tr for … %} to repeat a table row",
            "thẻ {{tr … }} cần hàng của bảng <w:tr>, nhưng giá trị của 'x.ten' thì không phải; hãy viết {{ x.ten }} để in trong ô, hoặc {%tr for … %} để lặp một hàng của bảng",
        ),
        (
            "tc",
            RichText().add("a"),
            "{{tc … }} expects table cells <w:tc>, but 'x.ten' gives none: write {{ x.ten }} to print it in a cell, or {%tc for … %} to repeat a table cell",
            "thẻ {{tc … }} cần ô của bảng <w:tc>, nhưng giá trị của 'x.ten' thì không phải; hãy viết {{ x.ten }} để in trong ô, hoặc {%tc for … %} để lặp một ô của bảng",
        ),
    ],
)  # fmt: skip
def test_no_text_stands_among_rows_or_cells(place: str, value: object, en: str, vi: str) -> None:
    """Word takes such a file for a damaged one; neither plain nor formatted text is printed."""
    body = table(("a",), (f"{{{{{place} x.ten }}}}",))
    (fault,) = faults(lambda: filled(body, {"x": {"ten": value}}))

    assert fault.location.cells == ((1, 2, 1),)
    assert (fault.wording.en, fault.wording.vi) == (en, vi)


@pytest.mark.parametrize("value", ["", " ", Markup("")])
def test_rows_that_nobody_has_are_left_out(value: str) -> None:
    """As a macro gives them that prints nothing, or a name that is empty."""
    assert texts(filled(table(("a",), ("{{tr x }}",)), {"x": value})) == ["a"]


def test_rows_come_from_macros() -> None:
    """Which are whole in themselves."""
    row = "<w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"
    assert texts(filled(table(("a",), ("{{tr x|safe }}",)), {"x": row})) == ["a", "b"]


def test_a_table_over_several_periods_is_written_as_well() -> None:
    """With its own columns, its groups and its total."""
    october = Period.month(2026, 10)
    told = {
        code: Indicator(code=code, name=code, unit="hộ", actual=number)
        for code, number in (("a", 3), ("b", 4))
    }
    table = PeriodTable(
        period=october,
        periods={october: told},
        groups={"Xã hội": ["a", "b"]},
        shown=[PeriodColumn.of(Basis.CURRENT, october)],
    )
    model = MODEL.replace("{{tbl bieu }}", "{{tbl bieu|dong_cong('Cộng') }}")

    assert [list(map(text, row)) for row in cells(filled(model, {"bieu": table}))] == [
        ["TT", "Chỉ tiêu", "Thực hiện tháng 10 năm 2026"],
        ["A", "Xã hội", ""],
        ["1", "a", "3"],
        ["2", "b", "4"],
        ["", "Cộng", "7"],
    ]


def test_a_table_of_figures_among_words_keeps_unit_and_notes() -> None:
    """They are part of what it says; parts are indented."""
    words = words_of([table_of(IndicatorTable(indicators=[HAT, RAU]))])
    document = filled(p("{{p bang }}"), {"bang": words[0]})

    assert texts(document)[0] == "Đơn vị tính: ha"
    assert texts(document)[-2:] == ["…: chưa có số liệu", "x: không áp dụng"]
    assert xml(document).count('<w:ind w:left="160"/><w:jc w:val="left"/>') == 2
