"""The text follows the report: headings, paragraphs, lists, tables, and the end mark."""

from collections.abc import Callable
from decimal import Decimal, localcontext
from itertools import pairwise
from typing import Literal

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import nsmap, qn
from docx.oxml.table import CT_Tbl
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st

from vn_localgov.forms import build_document, rules
from vn_localgov.forms._tables import column_widths
from vn_localgov.reports import Block, Paragraph, PartStyle, Report, Run, Section, Table

Print = Callable[[Report], WordDocument]
Row = tuple[tuple[Run, ...], ...]

# Letters, marks, and what XML and Word treat in their own way.
texts = st.text(st.sampled_from("aộĐ <&>\"'./;,-\n\t\u2028\u202e😀"), max_size=12)


def paragraph(text: str, marker: str = "") -> Paragraph:
    """Make a paragraph in one look."""
    return Paragraph(runs=(Run(text),), marker=marker)


def cells(*texts: str) -> Row:
    """Make a row of cells in one look."""
    return tuple((Run(text),) for text in texts)


TABLE = Table(
    head=cells("TT", "Chỉ tiêu", "Thực hiện (%)"),
    rows=(cells("1", "Diện tích lúa", "100,5"), cells("2", "Diện tích ngô", "98")),
    alignment=("center", "left", "right"),
)


def text_of(word: WordDocument) -> list[tuple[str, str]]:
    """Style and text of each paragraph that is not in a table or a mere line."""
    found = ((p.style.style_id if p.style else "", p.text) for p in word.paragraphs[3:])
    return [(style, text) for style, text in found if style != rules()["duong_ke"].id]


def with_blocks(report: Report, *blocks: Block) -> Report:
    """Give *report* another text."""
    return attrs.evolve(report, opening=blocks)


def section(level: Literal[1, 2, 3, 4], *children: Section) -> Section:
    """Make the first section of its level, with one paragraph."""
    return Section(
        level=level,
        number=1,
        title=f"Cấp {level}",
        blocks=(paragraph(f"Đoạn {level}."),),
        children=children,
        part_style=PartStyle.ORDINAL,
    )


def test_headings_and_text_stand_in_the_order_of_reading(report: Report, printed: Print) -> None:
    """Every level has Word's own heading; numbers are text, so no program loses them."""
    tree = section(1, section(2, section(3, section(4))))
    word = printed(attrs.evolve(report, sections=(tree,)))

    assert text_of(word) == [
        ("NoiDung", "Trên đây là báo cáo."),
        ("SoThuTuPhan", "Phần thứ nhất"),
        ("Heading1", "Cấp 1"),
        ("NoiDung", "Đoạn 1."),
        ("Heading2", "I. Cấp 2"),
        ("NoiDung", "Đoạn 2."),
        ("Heading3", "1. Cấp 3"),
        ("NoiDung", "Đoạn 3."),
        ("Heading4", "a) Cấp 4"),
        ("NoiDung", "Đoạn 4./."),
    ]


@pytest.mark.parametrize("marker", ["-", "+", "*", "1."])
def test_a_list_marker_is_text(marker: str, report: Report, printed: Print) -> None:
    """It stands before the paragraph with one space, not in a list of Word's."""
    word = printed(with_blocks(report, paragraph("Vụ chiêm;", marker), paragraph("Hết.")))

    assert text_of(word)[0] == ("NoiDung", f"{marker} Vụ chiêm;")
    assert not list(word.element.iter(qn("w:numPr"), qn("w:tab")))


def test_bold_and_italic_stay(report: Report, printed: Print) -> None:
    """A run looks in Word as it does in the report."""
    runs = (Run("đậm", bold=True), Run(" và "), Run("nghiêng", italic=True), Run(" hết"))
    word = printed(with_blocks(report, Paragraph(runs=runs)))
    printed_runs = word.paragraphs[3].runs

    assert [(r.text, bool(r.bold), bool(r.italic)) for r in printed_runs] == [
        ("đậm", True, False),
        (" và ", False, False),
        ("nghiêng", False, True),
        (" hết./.", False, False),
    ]


@pytest.mark.parametrize(
    ("written", "closed"),
    [
        ("Hết", "Hết./."),
        ("Hết.", "Hết./."),
        ("Hết;  ", "Hết./."),
        ("Hết./.", "Hết./."),
        ("Hết ./. ", "Hết./."),
        ("Hết../.", "Hết./."),
        ("Hết. ./", "Hết./."),
        ("và/", "và/./."),
        ("./.", "./."),
        ("Cây, con, v.v...", "Cây, con, v.v./."),
        ("Hết?", "Hết?./."),
        ("“Hết.”", "“Hết.”./."),
    ],
)
def test_the_text_ends_with_the_end_mark(
    written: str, closed: str, report: Report, printed: Print
) -> None:
    """It takes the place of the last full stop, and is not written twice."""
    assert text_of(printed(with_blocks(report, paragraph(written)))) == [("NoiDung", closed)]


def test_the_end_mark_finds_the_last_words(report: Report, printed: Print) -> None:
    """Also behind a run of which only the full stop is left."""
    runs = (Run("Hết", bold=True), Run(". "), Run(" "))

    assert text_of(printed(with_blocks(report, Paragraph(runs=runs)))) == [("NoiDung", "Hết./.")]


def test_an_end_mark_in_two_runs_is_one(report: Report, printed: Print) -> None:
    """How it looks does not matter; a full stop before it is left out too."""
    for first in ("Hết.", "Hết.. "):
        runs = (Run(first), Run("./" if first.endswith(" ") else "/", bold=True), Run("."))
        word = printed(with_blocks(report, Paragraph(runs=runs)))

        assert text_of(word) == [("NoiDung", "Hết./.")]


@pytest.mark.parametrize("title", ["Tiếp tục đổi mới", "Tiếp tục đổi mới.", "Tiếp tục đổi mới./."])
def test_a_heading_may_be_the_last_words(title: str, report: Report, printed: Print) -> None:
    """Many reports end with a list of numbered tasks."""
    task = Section(level=3, number=8, title=title)
    word = printed(attrs.evolve(report, sections=(task,)))

    assert text_of(word)[-1] == ("Heading1", "8. Tiếp tục đổi mới./.")


@pytest.mark.parametrize(
    ("last", "printed_last"),
    [
        (paragraph("Chi tiết theo bảng sau."), ("NoiDung", "Chi tiết theo bảng sau.")),
        (paragraph("Như sau: "), ("NoiDung", "Như sau: ")),
        (Section(level=3, number=1, title="Biểu"), ("Heading1", "1. Biểu")),
    ],
)
def test_a_table_that_ends_the_text_has_no_end_mark(
    last: Block | Section, printed_last: tuple[str, str], report: Report, printed: Print
) -> None:
    """What stands above the table is not the end."""
    if isinstance(last, Section):
        changed = attrs.evolve(report, sections=(attrs.evolve(last, blocks=(TABLE,)),))
    else:
        changed = with_blocks(report, last, TABLE)

    assert text_of(printed(changed))[-1] == printed_last


def test_a_colon_before_nothing_is_closed(report: Report, printed: Print) -> None:
    """Nothing follows that it could lead to."""
    assert text_of(printed(with_blocks(report, paragraph("Như sau:")))) == [
        ("NoiDung", "Như sau:./.")
    ]


def test_a_report_without_text_is_a_frame(report: Report, printed: Print) -> None:
    """Nothing to close, nothing to hold."""
    assert text_of(printed(with_blocks(report))) == []


def test_empty_paragraphs_are_left_out(report: Report, printed: Print) -> None:
    """Nobody makes room with empty lines, and a lone list marker says nothing."""
    blocks = (paragraph("Hết."), paragraph(" "), Paragraph(runs=(), marker="-"))

    assert text_of(printed(with_blocks(report, *blocks))) == [("NoiDung", "Hết./.")]


@settings(max_examples=25, deadline=None)
@given(st.lists(texts, min_size=1))
def test_all_that_is_written_is_printed(report: Report, printed: Print, lines: list[str]) -> None:
    """Whatever is typed stands in the document, letter by letter; a tab becomes a space."""
    blocks = [paragraph(f"«{line}»") for line in lines]
    word = printed(with_blocks(report, *blocks, paragraph("Hết")))

    assert [text for _, text in text_of(word)[:-1]] == [
        f"«{line}»".replace("\t", " ") for line in lines
    ]


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_impossible_letters_are_refused(letter: str, report: Report) -> None:
    """Nothing is dropped silently: the error names the letter and the text."""
    reason = f"U+{ord(letter):04X} at position 2 cannot stand in a document: 'ab"

    with pytest.raises(ValueError, match=reason.replace("+", r"\+")):
        build_document(with_blocks(report, paragraph(f"ab{letter}")))
    with pytest.raises(ValueError, match="cannot stand in a document"):
        build_document(attrs.evolve(report, title=f"ab{letter}"))


def table_in(word: WordDocument) -> WordTable:
    """Give the table between head and foot."""
    return word.tables[1]


def test_a_table_is_a_table(report: Report, printed: Print) -> None:
    """Cell by cell, with borders, and each column on its side."""
    table = table_in(printed(with_blocks(report, paragraph("Như sau:"), TABLE)))
    aligned = [cell.paragraphs[0].paragraph_format.alignment for cell in table.rows[1].cells]

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["TT", "Chỉ tiêu", "Thực hiện (%)"],
        ["1", "Diện tích lúa", "100,5"],
        ["2", "Diện tích ngô", "98"],
    ]
    assert table.style is not None
    assert table.style.name == "Table Grid"
    assert [side.name for side in aligned if side is not None] == ["CENTER", "LEFT", "RIGHT"]


def test_the_head_of_a_table_comes_on_each_page(report: Report, printed: Print) -> None:
    """And no row is broken over two pages."""
    rows = table_in(printed(with_blocks(report, TABLE))).rows
    properties = [{node.tag for node in row._tr.iterfind("w:trPr/*", nsmap)} for row in rows]  # noqa: SLF001

    assert properties == [
        {qn("w:cantSplit"), qn("w:tblHeader")},
        {qn("w:cantSplit")},
        {qn("w:cantSplit")},
    ]


@pytest.mark.parametrize("blocks", [(TABLE,), (TABLE, TABLE), (paragraph("Hết."), TABLE, TABLE)])
def test_tables_do_not_touch(blocks: tuple[Block, ...], report: Report, printed: Print) -> None:
    """Word would make one table of two that follow each other."""
    body = printed(with_blocks(report, *blocks)).element.body
    is_table = [isinstance(node, CT_Tbl) for node in body]

    assert (True, True) not in pairwise(is_table)
    assert not is_table[-2]


def test_a_table_stands_apart_from_the_text_above(report: Report, printed: Print) -> None:
    """Its border does not touch the letters."""
    word = printed(with_blocks(report, paragraph("Như sau:"), TABLE, paragraph("Hết.")))
    space = word.paragraphs[3].paragraph_format.space_after

    assert space is not None
    assert space.pt == rules().table.gap_pt.used


@settings(deadline=None)
@given(
    st.integers(1, 12).flatmap(
        lambda size: st.lists(st.lists(texts, min_size=size, max_size=size), min_size=1, max_size=4)
    )
)
def test_columns_fill_the_width_of_the_text(rows: list[list[str]]) -> None:
    """Whatever is in the cells, the table is neither wider nor narrower."""
    head, *others = (cells(*row) for row in rows)
    table = Table(head=head, rows=tuple(others), alignment=tuple("left" for _ in head))
    widths = column_widths(table, rules())

    assert all(width > 0 for width in widths)
    assert sum(widths) == pytest.approx(rules().page.text_pt)


@pytest.mark.parametrize("times", [1, 4, 30])
def test_figures_are_not_broken_where_there_is_room(times: int) -> None:
    """A long text gives way, a figure does not."""
    row = cells("15.361.669.901", "Tổng thu ngân sách nhà nước trên địa bàn " * times)
    table = Table(head=cells("Số tiền", "Chỉ tiêu"), rows=(row,), alignment=("right", "left"))
    narrow, wide = column_widths(table, rules())

    assert Decimal(80) < narrow < wide


def test_numbers_of_rows_stay_narrow() -> None:
    """What is left over goes to the words and figures; a table of short signs shares it."""
    table = Table(
        head=cells("STT", "Nội dung", "Số tiền"),
        rows=(cells("12", "Thu phí", "1.250"),),
        alignment=("right", "left", "right"),
    )
    signs = Table(head=cells("A", "Bc"), rows=(), alignment=("left", "left"))
    number, name, money = column_widths(table, rules())
    width = rules().page.text_pt

    assert number < width / 10
    assert width / 3 < money < name
    assert sum(column_widths(signs, rules())) == pytest.approx(width)


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (attrs.evolve(TABLE, rows=(cells("1"),)), "row 1 has 1 columns, the head has 3"),
        (attrs.evolve(TABLE, alignment=()), "the alignment has 0 columns, the head has 3"),
        (Table(head=(), rows=(), alignment=()), "a table needs at least one column"),
    ],
)
def test_a_crooked_table_is_refused(table: Table, reason: str, report: Report) -> None:
    """The error says which row, rather than print a table with a hole."""
    with pytest.raises(ValueError, match=reason):
        build_document(with_blocks(report, table))


def last_paragraphs(word: WordDocument) -> list[WordParagraph]:
    """Paragraphs above the foot, from the last one up."""
    *above, _ = word.paragraphs
    return above[::-1]


def test_the_signature_is_never_alone_on_a_page(report: Report, printed: Print) -> None:
    """The last paragraph, but not the one before, goes with it."""
    word = printed(with_blocks(report, paragraph("Một."), paragraph("Hai.")))
    last, before, *_ = last_paragraphs(word)

    assert last.paragraph_format.keep_with_next
    assert not before.paragraph_format.keep_with_next


def test_a_last_table_goes_with_the_signature(report: Report, printed: Print) -> None:
    """Its last row does, with the paragraph that Word wants behind it."""
    word = printed(with_blocks(report, paragraph("Như sau:"), TABLE))
    kept = [
        all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)
        for row in table_in(word).rows[1:]
    ]

    assert last_paragraphs(word)[0].paragraph_format.keep_with_next
    assert kept == [False, True]


def test_the_decimal_context_of_the_caller_does_not_matter(report: Report) -> None:
    """Same input, same bytes, whatever else the program computes."""
    table = with_blocks(report, paragraph("Như sau:"), TABLE)
    usual = build_document(table).to_bytes()
    with localcontext(prec=2):
        assert build_document(table).to_bytes() == usual
