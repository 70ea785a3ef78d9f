"""A paragraph in a table knows its cell, and looks as the style of the table has it there."""

from decimal import Decimal

import pytest

from tests.looks.made import ppr, read, rpr, style, styled, told
from tests.word.made import p, part
from vn_localgov.looks import CellPlace, FormattedParagraph

A = p("a")
_PARTS = {
    "firstRow": "<w:b/>",
    "lastRow": "<w:i/>",
    "firstCol": "<w:u w:val='single'/>",
    "lastCol": "<w:strike/>",
    "band1Horz": "<w:sz w:val='22'/>",
    "band2Horz": "<w:sz w:val='24'/>",
    "band1Vert": "<w:color w:val='111111'/>",
    "band2Vert": "<w:color w:val='222222'/>",
    "nwCell": "<w:caps/>",
    "seCell": "<w:smallCaps/>",
    "wholeTable": "<w:highlight w:val='yellow'/>",
}


def of_tables(*content: str, based: str = "") -> str:
    """The style T of tables."""
    parts = "".join(
        f"<w:tblStylePr w:type='{kind}'>{rpr(look)}</w:tblStylePr>" for kind, look in _PARTS.items()
    )
    return style("T", "".join(content) + parts, kind="table", based=based)


def table(rows: int, columns: int, look: str, *, grid: bool = True) -> str:
    """A table of the style T."""
    row = f"<w:tr>{f'<w:tc>{A}</w:tc>' * columns}</w:tr>"
    widths = "<w:gridCol w:w='1440'/>" * columns if grid else ""
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val='T'/>{look}</w:tblPr>"
        f"<w:tblGrid>{widths}</w:tblGrid>{row * rows}</w:tbl>"
    )


def cells(paragraphs: tuple[FormattedParagraph, ...]) -> list[CellPlace | None]:
    """Where the paragraphs stand."""
    return [it.cell for it in paragraphs]


@pytest.mark.parametrize("grid", [True, False])
def test_parts_of_a_style_hold_where_the_table_asks_for_them(*, grid: bool) -> None:
    """First and last rows and columns, corners, and the bands between them."""
    look = "<w:tblLook w:firstRow='1' w:lastRow='1' w:firstColumn='1' w:lastColumn='1'/>"
    read_ = read(table(4, 4, look, grid=grid), styles=styled(of_tables()))
    looks = [it.runs[0].look for it in read_]

    assert [it.bold for it in looks] == [True] * 4 + [False] * 12
    assert [it.italic for it in looks] == [False] * 12 + [True] * 4
    assert [it.underline == "single" for it in looks] == [True, False, False, False] * 4
    assert [it.strike for it in looks] == [False, False, False, True] * 4
    assert [it.size_pt for it in looks] == [10] * 4 + [11] * 4 + [12] * 4 + [10] * 4
    assert [it.color for it in looks] == ["auto", "111111", "222222", "auto"] * 4
    assert [it.caps for it in looks] == [True] + [False] * 15
    assert [it.small_caps for it in looks] == [False] * 15 + [True]
    assert {it.highlight for it in looks} == {"yellow"}


def test_the_older_way_to_ask_is_understood() -> None:
    """Bits: here the first row, and no bands."""
    looks = [
        it.runs[0].look
        for it in read(table(2, 1, "<w:tblLook w:val='0620'/>"), styles=styled(of_tables()))
    ]

    assert [it.bold for it in looks] == [True, False]
    assert {(it.size_pt, it.color) for it in looks} == {(Decimal(10), "auto")}


@pytest.mark.parametrize("look", ["", "<w:tblLook w:val='none'/>"])
def test_without_a_question_only_bands_hold(look: str) -> None:
    """And a word that is no number asks for nothing."""
    looks = [it.runs[0].look for it in read(table(2, 1, look), styles=styled(of_tables()))]

    assert [told(it.bold, it.size_pt) for it in looks] == [(False, 11), (False, 12)]


def test_bands_can_be_several_rows_high() -> None:
    """And a style takes that over from the one that it is based on."""
    base = style("B", "<w:tblPr><w:tblStyleRowBandSize w:val='2'/></w:tblPr>", kind="table")
    read_ = read(table(5, 1, ""), styles=styled(base, of_tables(based="B")))

    assert [it.runs[0].look.size_pt for it in read_] == [11, 11, 12, 12, 11]


def test_the_style_of_a_table_is_below_that_of_the_paragraph() -> None:
    """Above what holds for the whole document; switches turn over."""
    styles = styled(
        of_tables(
            ppr("<w:spacing w:before='120' w:after='120'/>"), rpr("<w:sz w:val='40'/><w:b/>")
        ),
        style("Normal", ppr("<w:spacing w:before='0'/>") + rpr("<w:b/>")),
        run="<w:sz w:val='20'/>",
    )
    inside, outside = read(table(1, 1, "<w:tblLook w:val='0600'/>") + p("a"), styles=styles)

    assert told(inside.look.before_pt, inside.look.after_pt) == (0, 6)
    assert told(inside.runs[0].look.size_pt, inside.runs[0].look.bold) == (20, False)
    assert told(outside.look.after_pt, outside.runs[0].look.size_pt) == (0, 10)


def test_a_table_without_a_style_has_the_usual_one() -> None:
    """Text outside of tables has none."""
    usual = style("N", rpr("<w:i/>"), kind="table").replace("w:type", "w:default='1' w:type")
    body = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>{p('a')}"

    assert [it.runs[0].look.italic for it in read(body, styles=styled(usual))] == [True, False]


def test_cells_tell_their_places() -> None:
    """Spans, rows that begin later, content controls, and widths."""
    wide = "<w:tcPr><w:tcW w:w='2880' w:type='dxa'/><w:gridSpan w:val='2'/></w:tcPr>"
    later = "<w:trPr><w:gridBefore w:val='1'/></w:trPr>"
    share = "<w:tcPr><w:tcW w:w='50%' w:type='pct'/></w:tcPr>"
    body = (
        "<w:tbl><w:tblGrid><w:gridCol w:w='1440'/><w:gridCol w:w='720'/><w:gridCol/></w:tblGrid>"
        f"<w:tr><w:tc>{wide}{p('a')}{p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr>"
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:tr>{later}<w:tc>{share}{p('d')}</w:tc></w:tr>"
        "</w:sdtContent></w:sdt></w:tbl>"
    )

    def place(row: int, column: int, width: str | None, span: int = 1) -> CellPlace:
        return CellPlace(
            table=1,
            row=row,
            column=column,
            rows=2,
            columns=3,
            span=span,
            width_mm=Decimal(width) if width else None,
        )

    first = place(1, 1, "50.8", 2)
    assert cells(read(body)) == [first, first, place(1, 3, None), place(2, 2, "12.7")]


def test_tables_are_counted_from_outside() -> None:
    """Also where the text begins with the inner one."""
    inner = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{inner}{p('b')}</w:tc></w:tr></w:tbl>{p('c')}{inner}"
    found = [it and (it.table, it.depth) for it in cells(read(body))]

    assert found == [(2, 2), (1, 1), None, (3, 1)]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:tc>{p('a')}</w:tc>",
        f"<w:tbl><w:tr><w:trPr><w:tc>{p('a')}</w:tc></w:trPr></w:tr></w:tbl>",
    ],
)
def test_a_cell_without_a_row_is_in_no_table(body: str) -> None:
    """No program writes one; it does no harm."""
    place = cells(read(body))[0]

    assert place
    assert (place.table, place.row, place.column) == (0, 1, 1)


def test_wrong_counts_are_none() -> None:
    """A span over no column, or over more than there can be."""
    many = "<w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>"
    none = "<w:tcPr><w:gridSpan w:val='0'/></w:tcPr>"
    row = f"<w:tc>{none}{p('a')}</w:tc><w:tc>{many}{p('b')}</w:tc><w:tc>{p('c')}</w:tc>"
    found = [
        it and (it.column, it.span) for it in cells(read(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"))
    ]

    assert found == [(1, 1), (2, 1000), (1002, 1)]


@pytest.mark.parametrize(
    ("heads", "bold", "sizes"),
    [
        ((), [True, False, False, False], [10, 11, 12, 11]),
        (("",), [True, False, False, False], [10, 11, 12, 11]),
        (("", " w:val='true'"), [True, True, False, False], [10, 10, 11, 12]),
        (("", " w:val='0'", ""), [True, False, False, False], [10, 11, 12, 11]),
    ],
)
def test_rows_that_come_again_look_like_the_first_one(
    heads: tuple[str, ...], bold: list[bool], sizes: list[int]
) -> None:
    """As Word writes down for tables with heads of several rows; bands begin below them."""
    asked = table(4, 1, "<w:tblLook w:firstRow='1'/>")
    first, *rows = asked.split("<w:tr>")
    marked = [f"<w:trPr><w:tblHeader{said}/></w:trPr>" for said in heads]
    marked += [""] * (len(rows) - len(marked))
    body = first + "".join(f"<w:tr>{mark}{row}" for mark, row in zip(marked, rows, strict=True))
    looks = [it.runs[0].look for it in read(body, styles=styled(of_tables()))]

    assert [it.bold for it in looks] == bold
    assert [it.size_pt for it in looks] == sizes


_RIGHT = ppr("<w:jc w:val='right'/>")
_OVERRIDES = (
    "<w:compat><w:compatSetting w:name='compatibilityMode' w:val='15'/>"
    "<w:compatSetting w:name='overrideTableStyleFontSizeAndJustification' w:val='{}'/></w:compat>"
)


@pytest.mark.parametrize(
    ("settings", "size", "expected"),
    [
        (None, "24", (8, "right")),
        ("<w:compat/>", "22", (8, "right")),
        (_OVERRIDES.format("0"), "24", (8, "right")),
        (_OVERRIDES.format("1"), "24", (12, "left")),
        (None, "28", (14, "right")),
    ],
)
def test_in_older_files_the_usual_style_yields_to_that_of_the_table(
    settings: str | None, size: str, expected: tuple[object, ...]
) -> None:
    """With 11 or 12 points and flush left, as programs had it; new files say otherwise."""
    usual = style("Normal", ppr("<w:jc w:val='left'/>") + rpr(f"<w:sz w:val='{size}'/>"))
    styles = styled(usual, style("T", _RIGHT + rpr("<w:sz w:val='16'/>"), kind="table"))
    others = {} if settings is None else {"settings": part("settings", settings)}
    inside, outside = read(table(1, 1, "") + p("a"), styles=styles, **others)

    assert told(inside.runs[0].look.size_pt, inside.look.align) == expected
    assert told(outside.runs[0].look.size_pt, outside.look.align) == (int(size) / 2, "left")


def test_other_styles_yield_to_no_table() -> None:
    """Nor does the usual one to a style that says nothing."""
    set_ = ppr("<w:jc w:val='left'/>") + rpr("<w:sz w:val='24'/>")
    of_table = style("T", _RIGHT + rpr("<w:sz w:val='16'/>"), kind="table")
    named = table(1, 1, "").replace(A, p(ppr("<w:pStyle w:val='Other'/>"), "a"))
    (other,) = read(named, styles=styled(style("Other", set_), of_table))
    styles = styled(style("Normal", set_), style("T", "", kind="table"), run="<w:sz w:val='16'/>")
    (usual,) = read(table(1, 1, ""), styles=styles)

    assert told(other.runs[0].look.size_pt, other.look.align) == (12, "left")
    assert told(usual.runs[0].look.size_pt, usual.look.align) == (12, "left")
