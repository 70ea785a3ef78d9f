"""Words with tags become a tree of text, and every wrong tag is found at its place."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Citation, DocumentNumber, Figure, Indicator, Period, Target, YearSpan
from vn_localgov.indicators import Direction
from vn_localgov.reports import Paragraph, PartStyle, Run, Table
from vn_localgov.reports.narrative import Narrative, Source, fill_narrative

VILLAGES = [
    Indicator(code="vu.trung_hoa", name="thôn Trung Hòa", unit="vụ", actual=3),
    Indicator(code="vu.cam_trang", name="thôn Cẩm Trang", unit="vụ", actual=12),
]
VALUES: dict[str, object] = {
    "dn": Indicator(code="dn", name="Doanh nghiệp", unit="doanh nghiệp", actual=21, previous=12),
    "ho": Indicator(code="ho", name="Hộ hiến đất", unit="hộ", actual=112, whole=126),
    "thon": Indicator(code="thon", name="Thôn", unit="thôn", actual=6, whole=7),
    "thu": Indicator(
        code="thu",
        name="Tổng thu",
        unit="đồng",
        actual=15361669901,
        target=Target.known_by(Decimal("211.64"), Direction.HIGHER_IS_BETTER),
    ),
    "duong": Indicator(
        code="duong", name="Đường", unit="km", actual=21, target=Target.at_least(Figure(20, "km"))
    ),
    "vague": Indicator(
        code="vague",
        name="Ước lượng",
        unit="hộ",
        actual="khoảng 100",
        previous=90,
        target=Target.at_least(Figure(99, "hộ")),
    ),
    "cho": Indicator(code="cho", name="Chợ", unit="chợ"),
    "vu": Indicator.sum_of(VILLAGES, code="vu", name="Vụ việc"),
    "don": Indicator.sum_of(
        [Indicator(code="don.cam_trang", name="thôn Cẩm Trang", unit="đơn", actual=1)],
        code="don",
        name="Đơn",
    ),
    "nq": Citation.parse("Nghị quyết số 05/NQ-HĐND ngày 28/12/2022"),
    "ct": DocumentNumber.parse("09/CT-UBND"),
    "luat": Citation.parse("Luật số 72/2025/QH15"),
    "chot": dt.date(2023, 12, 5),
    "ky": Period.year(2023),
    "gd": YearSpan.parse("giai đoạn 2021-2025"),
    "chu": "xã *Mai* Trung",
}


def fill(text: str, **options: object) -> Narrative:
    """Fill one file."""
    return fill_narrative([Source("1.md", text)], VALUES, **options)  # type: ignore[arg-type]


def filled(tag: str) -> str:
    """Fill one paragraph."""
    told = fill(tag)
    assert not told.faults
    (block,) = told.opening
    assert isinstance(block, Paragraph)
    return block.text


def faults(text: str) -> list[tuple[int, int, str]]:
    """Fill one file that is wrong; give line, column and message."""
    return sorted((fault.line, fault.column, fault.wording.en) for fault in fill(text).faults)


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ thu }}", "15.361.669.901 đồng"),
        ("{{ thu | dat_ke_hoach }}", "đạt 211,64% kế hoạch"),
        ("{{ duong | vuot_ke_hoach }}", "vượt 5% kế hoạch"),
        ("{{ dn | tang_giam }}", "tăng 09 doanh nghiệp"),
        ("{{ dn | so_cung_ky }}", "tăng 09 doanh nghiệp so với cùng kỳ năm 2022"),
        ("{{ duong | trang_thai }} kế hoạch", "vượt kế hoạch"),
        ("{{ duong | bang_ke_hoach }}", "bằng 105% kế hoạch"),
        ("{{ dn | toc_do }}, {{ dn | toc_do(1) }}", "tăng 75%, tăng 75,0%"),
        ("{{ dn | bang_cung_ky }}", "bằng 175% so với cùng kỳ năm 2022"),
        ("{{ ho | tren_tong }}", "112/126 hộ"),
        ("{{ thon | tren_tong }}", "06/07 thôn"),
        ("{{ thon | tren_tong(dem=false) }}", "6/7 thôn"),
        ("{{ ho | ty_trong }}", "88,89%"),
        ("{{ ho | ty_trong(1) }}", "88,9%"),
        ("{{ thon }}", "06 thôn"),
        ("{{ thon | so }}", "6"),
        ("{{ thon | dem }}", "06"),
        ("{{ thon | ten }}", "Thôn"),
        ("{{ thon | tong }}", "07 thôn"),
        ("{{ dn | cung_ky }}", "12 doanh nghiệp"),
        ("{{ duong | ke_hoach }}, {{ duong.target }}", "20 km, 20 km"),
        ("{{ vu }}", "15 vụ"),
        ("{{ vu | huong(don.parts[0]) if false else ky }}", "năm 2023"),
        ("{{ dn | huong(dn.previous) }}", "tăng"),
        ("{{ dn | chenh_lech(dn.previous) }}", "09 doanh nghiệp"),
        ("{{ dn.previous | chenh_lech(dn) }}", "09 doanh nghiệp"),
        ("{{ don | tai((vu | cac_phan)[1]) }}", "01 đơn"),
        ("{{ nq }}", "Nghị quyết số 05/NQ-HĐND ngày 28/12/2022"),
        ("{{ nq | so_hieu }} ngày {{ nq | ngay }}", "05/NQ-HĐND ngày 28/12/2022"),
        ("{{ ct }}, {{ ct | so_ngan }}", "09/CT-UBND, 09"),
        ("{{ chot }}", "05/12/2023"),
        ("{{ chot | ngay_dai }}", "ngày 05 tháng 12 năm 2023"),
        ("{{ chot | ngay_thang }}", "05/12"),
        ("{{ chot | nam }} {{ ky | nam }}", "2023 2023"),
        ("{{ ky | hoa_dau }}", "Năm 2023"),
        ("{{ gd }}", "giai đoạn 2021-2025"),
        ("{{ 1373 }}", "1.373"),
        ("{{ chu }}", "xã *Mai* Trung"),
        ("{# nhắc việc #}Xong", "Xong"),
        ("{{- thon -}}", "06 thôn"),
    ],
)
def test_tags_print_the_official_form(tag: str, printed: str) -> None:
    """Figures, dates and documents print themselves; filters derive phrases."""
    assert filled(tag) == printed


def test_loops_go_through_parts() -> None:
    """One line of words serves all villages."""
    text = "{% for t in vu | cac_phan %}\n+ {{ t | ten | hoa_dau }}: {{ t }}\n{% endfor %}\n"

    assert [block.text for block in fill(text).opening if isinstance(block, Paragraph)] == [
        "+ Thôn Trung Hòa: 03 vụ",
        "+ Thôn Cẩm Trang: 12 vụ",
    ]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"])))
def test_a_value_is_never_taken_for_markdown(value: str) -> None:
    """Whatever a value holds comes out letter for letter, in one look."""
    text = f"x{value}x"
    told = fill_narrative([Source("1.md", "{{ v }}")], {"v": text})

    assert told.opening == (Paragraph(runs=(Run(text),)),)


@given(st.text() | st.text("{}%# \n|*-+.)1a_x"))
def test_whatever_is_typed_gives_text_or_faults(text: str) -> None:
    """No narrative makes the library fail in any other way."""
    source = Source("1.md", text)
    lines = text.split("\n")
    for fault in fill_narrative([source], VALUES).faults:
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


def test_all_faults_are_found_at_once_each_at_its_place() -> None:
    """A clerk mends a file in one go."""
    text = """Có {{ dx }} và {{ dn | sox }}, {{ dn. }}
{{ ho | so_cung_ky }} {{ dn | tren_tong }} {{ cho }}
{% for t in dy %}{{ t }}{% endfor %}
{{ nq | dat_ke_hoach }} {{ dn.abc }} {{ chu | ngay }}
"""
    assert faults(text) == [
        (1, 7, "nothing is called 'dx'"),
        (1, 24, "there is no filter 'sox'; did you mean 'so'?"),
        (1, 32, "the tag is not written correctly: expected name or number"),
        (2, 1, "the indicator has no previous figure"),
        (2, 23, "the indicator has no whole"),
        (2, 44, "there is no figure yet"),
        (3, 13, "nothing is called 'dy'"),
        (4, 1, "expected an indicator, got Citation"),
        (
            4,
            25,
            "the value has no 'abc'",
        ),
        (4, 38, "expected a date, got 'xã *Mai* Trung' (str)"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a {{ dn ", 1, 3, "{{ is not a whole tag"),
        ("a dn }} b", 1, 6, "}} is not a whole tag"),
        ("{% for x in ky %}{{ x }}{% endfor %}", 1, 1, "the tag fails: 'Period' object"),
        ("{% for x in vu.parts %}\n\n{{ x }}", 3, 1, "Unexpected end of template"),
        ("{% if false %}a{% elif dx %}b{% endif %}", 1, 24, "nothing is called 'dx'"),
        ("{% set a = dx %}{{ a }}", 1, 12, "nothing is called 'dx'"),
        ("{% filter sox %}{% endfilter %}", 1, 1, "only for, if and set"),
        ("{{ 'a' * 1000000000 }}", 1, 1, "'*' does not belong in a tag"),
        ("{{ 9 ** 9 ** 9 }}", 1, 1, "'**' does not belong in a tag"),
        ("{{ '%09000000d' % 1 }}", 1, 1, "'%' does not belong in a tag"),
        ("{{ 'a'.ljust(9000000) }}", 1, 1, "the tag fails"),
        ("{{ '{:>9000000}'.format(1) }}", 1, 1, "the tag fails"),
        ("{{ vu | cac_phan }}", 1, 1, "expected a figure, a date or text, got tuple"),
        ("{{ true }}", 1, 1, "expected a figure, a date or text, got True (bool)"),
        ("{{ 1.5 }}", 1, 1, "1.5 is a float, which is not exact: give Decimal('1.5')"),
        ("{{ thu | ke_hoach }}", 1, 1, "the indicator has no figure of its target"),
        ("{{ vague | tang_giam }}", 1, 1, "zero or not exact, so there is nothing to compare"),
        ("{{ vague | dat_ke_hoach }}", 1, 1, "zero or not exact"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}", 1, 1, "only for, if and set"),
        ("{% call dn() %}a{% endcall %}", 1, 1, "only for, if and set"),
        ("{% include 'a' %}", 1, 1, "only for, if and set"),
        ("{{ ''.__class__ }}", 1, 1, "the value has no '__class__'"),
        ("{{ dn | cac_phan }}", 1, 1, "the indicator has no parts"),
        ("{% if ho.is_met %}a{% else %}b{% endif %}", 1, 1, "the value has no 'is_met'"),
        ("{{ dn | huong(ho) }}", 1, 1, "differ in unit"),
        ("##Về văn hóa", 1, 1, "a heading needs a space"),
        ("a\n\n#{{ ky }}", 3, 1, "a heading needs a space"),
        ("-một", 1, 1, "a list needs a space after its mark"),
        ("a\n\n  > trích", 3, 1, "a > at the beginning of a line makes no quotation"),
        (">trích", 1, 1, "leave it out; write \\> to print it"),
        ("a\n\n---\n\nb", 3, 1, "a document has no such line across"),
        ("* * *", 1, 1, "a document has no such line across"),
        ("5*3", 1, 2, "a * between digits would be lost"),
        ("| a | b |\n| 1 | 2 |", 1, 1, "has to be a ruler"),
        ("| a | b |", 1, 1, "has to be a ruler"),
        ("| a | b |\n|---|--:|\n| {{ dn | so }} | 2 | 3 |", 3, 1, "3 cells, the table has 2"),
        ("| a | b |\n|---|", 2, 1, "1 cells, the table has 2"),
        ("| a |\n|-|\n{% if true %}\n| 1 | 2 |\n{% endif %}", 4, 1, "2 cells, the table has 1"),
        ("{{ none }}", 1, 1, "the value is missing (None)"),
        ("{{ dn | tai(ho) }}", 1, 1, "there is no part 'ho'"),
        ("{{ chu | nam }}", 1, 1, "expected a period"),
        ("{{ chu | so_hieu }}", 1, 1, "expected a cited document"),
        ("{{ cho.actual | so }}", 1, 1, "the value has no 'actual'"),
        ("{{ ho | ty_trong('a') }}", 1, 1, "the tag fails"),
        ("{{ dn | ty_trong }}", 1, 1, "the indicator has no whole"),
        ("{{ luat | ngay }}", 1, 1, "the cited document has no date"),
        ("{{ dn.abc | ten }}", 1, 1, "the value has no 'abc'"),
        ("##### Quá sâu", 1, 1, "headings go down to ####"),
        ("##\n", 1, 1, "a heading needs a title"),
        ("## II. Sai số", 1, 1, "here it is 'I.', not 'II.'"),
        ("{{ range(3) }}", 1, 4, "nothing is called 'range'"),
    ],
)
def test_each_fault_has_its_place_and_its_words(
    text: str, line: int, column: int, message: str
) -> None:
    """Braces, filters, names, headings, and all that a template must not do."""
    (fault,) = fill(text).faults

    assert (fault.line, fault.column) == (line, column)
    assert message in fault.wording.en
    assert fault.wording.vi


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Số {% if %}", "còn thiếu điều kiện hoặc mã số liệu, như {% if ma_so_lieu %}"),
        ("{% if dn %}a", "if còn thiếu {% endif %}"),
        (
            "{% if dn %}a{% endfor %}",
            "endfor không hợp với {% if %} đang mở, phải đóng bằng {% endif %}",
        ),
        ("a{% endif %}", "thừa {% endif %}, vì không có {% if %} ở trước"),
        ("{{ dn sai }}", "dạng đúng là {{ ma_so_lieu }}"),
    ],
)
def test_a_tag_that_is_not_written_correctly_is_told_without_english(
    text: str, wording: str
) -> None:
    """Clerks are told what to write; what Jinja says stays in the English message."""
    (fault,) = fill(text).faults

    assert fault.wording.vi == f"thẻ viết chưa đúng; {wording}"


def test_half_a_tag_hides_no_other_fault() -> None:
    """Braces that are not closed are one fault among others."""
    assert faults("{{ dx }} a }} {{ dn | sox }}\n{{ dn") == [
        (1, 4, "nothing is called 'dx'"),
        (1, 12, "}} is not a whole tag: write {{ name }} on one line"),
        (1, 23, "there is no filter 'sox'; did you mean 'so'?"),
        (2, 1, "{{ is not a whole tag: write {{ name }} on one line"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{ " + "(" * 10_000 + "1" + ")" * 10_000 + " }}",
        "{{ " + "9" * 5_000 + " }}",
        "{{ ky" + " | hoa_dau" * 300 + " }}",
        "{{ " * 2_000,
        "{% for " * 2_000,
        pytest.param("{{ " * 20_000, marks=pytest.mark.slow),
        pytest.param("{% for " * 20_000, marks=pytest.mark.slow),
        "{{ x is foo }}",
        "{{ ky is foo }}",
        "{% for loop in vu.parts %}a{% endfor %}",
        "{{ ho | ty_trong(decimals=1, decimals=2) }}",
        "{% set a.b = 1 %}",
        "{}}{",
        "{% raw %}{{ x }}{% endraw %}",
        "{{ 'a' ~ 'b' }}",
        "{{ 'a' + 'b' }}",
        "{{ '\\x0c' }}",
        "a &#12; b",
        "{% set a = '"
        + "x" * 250
        + "' %}{% for b in a %}{% for c in a %}"
        + "y" * 40
        + "{% endfor %}{% endfor %}",
        "{{ ky | so }}" * 150,
    ],
)
def test_hostile_words_are_told_within_a_moment(text: str) -> None:
    """Whatever is made to break, exhaust or slip through is a fault like any other."""
    found = fill(text).faults

    assert 1 <= len(found) <= 110
    assert all(fault.wording.vi for fault in found)


@pytest.mark.parametrize("text", ["a\rb {{ ky }}", "a\r\nb {{ ky }}"])
def test_other_line_ends_are_read(text: str) -> None:
    """Old Macs and Windows end their lines in their own way."""
    assert filled(text) == "a b năm 2023"


def test_deep_lists_lose_nothing() -> None:
    """Eleven marks in a row are odd, but no words may vanish."""
    assert filled("- " * 11 + "chữ").endswith("chữ")


def test_tags_with_broken_data_are_not_judged_again() -> None:
    """A wrong figure is one fault, not one for each sentence that uses it."""
    text = "{{ hong }} {{ dn | so_cung_ky }} {{ hong | sox }} {{ dx }}"
    told = fill(text, broken=frozenset({"hong"}))

    assert [fault.wording.en for fault in told.faults] == ["nothing is called 'dx'"]


def test_a_loop_over_broken_data_is_left_out() -> None:
    """What stands around it is still read."""
    text = "{% for x in hong %}{{ x }}{% endfor %}{{ dx }}"
    told = fill(text, broken=frozenset({"hong"}))

    assert [fault.column for fault in told.faults] == [text.index("dx") + 1]


def test_loops_stand_two_deep_at_most() -> None:
    """All parts of all parts are enough; more would take the time of a hostile file."""
    two = "{% for a in vu.parts %}{% for b in vu.parts %}{{ b | so }}{% endfor %}{% endfor %}"
    three = "{% for c in vu.parts %}" + two + "{% endfor %}"

    assert filled(two) == "312312"
    assert {fault.wording.en for fault in fill(three).faults} == {
        "loops stand in each other more than 2 deep"
    }


def test_a_tag_at_the_end_of_a_line_leaves_the_line_alone() -> None:
    """Only a tag that has a line for itself takes the line along."""
    text = "Có{% if true %} mưa{% endif %}\n\nSau{# a #}\n\n  {% set a = ky %}  \nCuối {{ a }}\n"
    blocks = [block.text for block in fill(text).opening if isinstance(block, Paragraph)]

    assert blocks == ["Có mưa", "Sau", "Cuối năm 2023"]


def test_a_loop_makes_rows_of_a_table() -> None:
    """Lines of tags leave no empty lines behind, which would end the table."""
    rows = "{% for t in vu.parts %}\n| {{ t | ten }} | {{ t }} |\n{% endfor %}\n"
    (table,) = fill("| A | B |\n|---|---|\n" + rows).opening

    assert isinstance(table, Table)
    assert len(table.rows) == 2


def test_headings_make_the_tree_and_numbers_come_by_themselves() -> None:
    """#, ##, ### and #### are phần, mục, khoản and điểm."""
    told = fill("Mở đầu\n\n# A\n\n## B\n\nChữ\n\n### C\n\n#### D\n\n### E\n\n## II. F\n\n# G\n")
    part, last = told.sections
    first, second = part.children

    assert (part.label, part.title, last.label) == ("Phần I", "A", "Phần II")
    assert [(child.label, child.title) for child in part.children] == [("I.", "B"), ("II.", "F")]
    assert [child.label for child in first.children] == ["1.", "2."]
    assert first.children[0].children[0].label == "a)"
    assert not second.children
    assert told.faults == ()


def test_a_level_that_is_left_out_counts_for_nothing() -> None:
    """A section before the first part is no part."""
    told = fill("## A\n\n#### x\n\n### y\n\n# B\n")
    first, part = told.sections

    assert (first.label, part.label) == ("I.", "Phần I")
    assert [child.label for child in first.children] == ["a)", "1."]


def test_right_lines_are_no_slips() -> None:
    """Negative numbers, emphasis, escaped bars and lines of tags are left alone."""
    text = "-5 độ\n\n**Đậm** *nghiêng*\n\n5 \\* 3\n\n| a \\| b |\n|---|\n"
    text += "{% set x = ky %}\n| {{ x }} |\n"

    assert fill(text).faults == ()


def test_a_tree_may_grow_over_several_files() -> None:
    """A part may begin in one file and go on in the next."""
    told = fill_narrative([Source("1.md", "# A\n"), Source("2.md", "## B {{ ky }}\n")], VALUES)

    assert told.sections[0].children[0].title == "B năm 2023"


def test_too_many_brothers_are_a_fault() -> None:
    """There are 23 letters for điểm."""
    told = fill("#### a\n" * 24)

    assert [(fault.line, fault.wording.vi) for fault in told.faults] == [
        (24, "quá nhiều đề mục cùng cấp")
    ]


def test_a_heading_repeated_by_a_loop_is_still_found() -> None:
    """The fault points to the heading in the file, not in the filled text."""
    told = fill("{% for t in vu.parts %}\n\n##### {{ t | ten }}\n\n{% endfor %}")

    assert {(fault.line, fault.column) for fault in told.faults} == {(3, 1)}


def test_a_comparison_with_last_year_needs_a_period() -> None:
    """Who fills words without a report has to say which year it is."""
    told = fill_narrative([Source("1.md", "{{ dn | so_cung_ky }}")], {"dn": VALUES["dn"]})

    assert [fault.wording.en for fault in told.faults] == ["the report has no period"]


def test_parts_are_called_as_the_report_wants() -> None:
    """The style is the report's, not the file's."""
    assert fill("# A", part_style=PartStyle.ORDINAL).sections[0].label == "Phần thứ nhất"


def test_lists_keep_the_marker_that_was_typed() -> None:
    """-, +, * and numbers stay; further paragraphs of an item have no marker."""
    text = "- a\n\n  b\n+ c\n\n* d\n\n1. e\n2. f\n   - g\n"
    blocks = [block.text for block in fill(text).opening if isinstance(block, Paragraph)]

    assert blocks == ["- a", "b", "+ c", "* d", "1. e", "2. f", "- g"]


def test_looks_are_kept_run_by_run() -> None:
    """Bold, italic, both; neighbours of one look are one run."""
    (block,) = fill("a **b** *c* ***d*** e\\*f &lt;g\nh  \ni").opening

    assert isinstance(block, Paragraph)
    assert block.runs == (
        Run("a "),
        Run("b", bold=True),
        Run(" "),
        Run("c", italic=True),
        Run(" "),
        Run("d", bold=True, italic=True),
        Run(" e*f <g h\ni"),
    )


def test_tables_keep_their_alignment() -> None:
    """A table of figures is a table, with heads and sides."""
    (table,) = fill("| A | B | C |\n|---|:-:|--:|\n| {{ dn }} | **b** | 1 |\n\nx").opening[:1]

    assert table == Table(
        head=((Run("A"),), (Run("B"),), (Run("C"),)),
        rows=(((Run("21 doanh nghiệp"),), (Run("b", bold=True),), (Run("1"),)),),
        alignment=("left", "center", "right"),
    )


def test_what_is_no_markdown_of_a_report_stays_as_typed() -> None:
    """Links, code and HTML have no place in an official document."""
    assert filled("[a](b) `c` <b> https://d.vn") == "[a](b) `c` <b> https://d.vn"
