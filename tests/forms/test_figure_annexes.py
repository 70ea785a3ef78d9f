"""An annex of figures: heads on each page, figures on the right, smaller letters if need be."""

import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import attrs
import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import nsmap, qn
from docx.table import Table as WordTable
from hypothesis import given
from hypothesis import strategies as st

from tests import sizes
from vn_localgov.charts import Chart
from vn_localgov.checks import check_document
from vn_localgov.dates import Period
from vn_localgov.forms import build_document, convert_to_pdf, find_libreoffice, rules
from vn_localgov.forms._annexes import turned
from vn_localgov.forms._tables import fitted
from vn_localgov.indicators import Aggregation, Indicator, IndicatorTable, PeriodTable
from vn_localgov.reports import Annex, OfficialDocument, Paragraph, Report, Run, Table, table_of
from vn_localgov.strategies import indicators

Print = Callable[[OfficialDocument], WordDocument]

OCTOBER = Period.month(2026, 10)
NAMES = ("Diện tích gieo trồng", "Số lượt khám, chữa bệnh tại trạm y tế xã", "Lợn", "Khai sinh")


def october(rows: int, figure: int = 1021) -> PeriodTable:
    """The table of October, which has most columns, with so many indicators."""
    parts = tuple(
        Indicator(code=f"phan_{it}", name=f"Phần {it}", unit="con", actual=it) for it in (1, 2)
    )
    told = {
        f"c{index}": Indicator(
            code=f"c{index}",
            name=NAMES[index % 4],
            unit=("ha", "lượt", "con", "trường hợp")[index % 4],
            actual=figure,
            aggregation=Aggregation.SUM,
            parts=parts if index == 2 else (),
        )
        for index in range(rows)
    }
    return PeriodTable(title="Chỉ tiêu tháng 10", period=OCTOBER, periods={OCTOBER: told})


def few(rows: int) -> IndicatorTable:
    """A narrow table with a total."""
    told = [Indicator(code=f"c{it}", name=f"Thôn {it}", unit="hộ", actual=it) for it in range(rows)]
    return IndicatorTable(title="Hộ nghèo", indicators=told, total="Toàn xã")


def attached(word: WordDocument) -> WordTable:
    """The table of the annex."""
    return word.tables[-1]


def with_annex(report: Report, figures: IndicatorTable | PeriodTable) -> Report:
    """A report with one annex of figures, to which it points."""
    pointer = Paragraph(runs=(Run("Số liệu chi tiết tại Phụ lục kèm theo."),))
    return attrs.evolve(report, opening=(pointer, *report.opening), annexes=(Annex.of(figures),))


@sizes.few(30)
@given(st.lists(indicators(), min_size=1, max_size=4))
def test_rows_are_indicators(report: Report, printed: Print, told: list[Indicator]) -> None:
    """Cell by cell, what the table of figures says stands in the document."""
    figures = IndicatorTable(title="Biểu", indicators=told)
    table = attached(printed(with_annex(report, figures)))
    rows = [[cell.text for cell in row.cells] for row in table.rows]

    assert rows[0] == [column.head for column in figures.columns]
    assert rows[1:] == [[row.texts[it] for it in figures.columns] for row in figures.rows]


@pytest.mark.parametrize("figures", [october(5), few(5), few(120)])
def test_heads_repeat_and_figures_stand_to_the_right(
    figures: IndicatorTable | PeriodTable, report: Report, printed: Print
) -> None:
    """Only the first row is a head; no row is cut in two."""
    table = attached(printed(with_annex(report, figures)))
    heads = [row._tr.find("w:trPr/w:tblHeader", nsmap) is not None for row in table.rows]  # noqa: SLF001
    cut = [row._tr.find("w:trPr/w:cantSplit", nsmap) is None for row in table.rows]  # noqa: SLF001
    right = {
        cell.paragraphs[0].alignment
        for column, cells in zip(figures.columns, table.columns, strict=True)
        for cell in list(cells.cells)[1:]
        if column.is_numeric
    }

    assert heads == [True] + [False] * len(figures.rows)
    assert not any(cut)
    assert right == {WD_ALIGN_PARAGRAPH.RIGHT}


def test_parts_are_indented_and_sums_are_bold(report: Report, printed: Print) -> None:
    """So that nobody adds them once more."""
    table = attached(printed(with_annex(report, october(3))))
    names = [row.cells[1].paragraphs[0] for row in table.rows[1:]]

    assert [it.text for it in names[2:]] == ["Lợn", "Phần 1", "Phần 2"]
    assert [it.paragraph_format.left_indent for it in names[2:]] == [None, 101_600, 101_600]
    assert [it.runs[0].bold for it in names[2:]] == [True, None, None]


def test_unit_and_notes_stand_around_the_table(report: Report, printed: Print) -> None:
    """The unit above it on the right, on the page of the head; the signs below."""
    ngo = Indicator(code="ngo", name="Ngô", unit="ha")
    word = printed(with_annex(report, IndicatorTable(title="Gieo trồng", indicators=[ngo])))
    unit, note = (it for it in word.paragraphs if it.text.startswith(("Đơn vị", "…")))

    assert (unit.text, unit.alignment, unit.paragraph_format.keep_with_next) == (
        *("Đơn vị tính: ha", WD_ALIGN_PARAGRAPH.RIGHT, True),
    )
    assert note.text == "…: chưa có số liệu"
    assert unit.runs[0].italic
    assert note.runs[0].italic


@pytest.mark.parametrize(
    ("figures", "expected"), [(few(5), WD_ORIENT.PORTRAIT), (october(5), WD_ORIENT.LANDSCAPE)]
)
@pytest.mark.parametrize("rows", [5, 120])
def test_a_built_annex_is_clean(
    figures: IndicatorTable | PeriodTable, expected: WD_ORIENT, rows: int, report: Report
) -> None:
    """Its own checker finds nothing, whichever way the paper lies; the annex counts its pages."""
    figures = few(rows) if expected is WD_ORIENT.PORTRAIT else october(rows)
    built = build_document(with_annex(report, figures)).to_bytes()
    section = docx.Document(BytesIO(built)).sections[-1]

    assert list(check_document(built)) == []
    assert section.orientation == expected
    assert section._sectPr.xpath("w:pgNumType/@w:start") == ["1"]  # noqa: SLF001


@pytest.mark.parametrize(
    ("figure", "half_points"), [(10**3, set()), (10**9, {"22"}), (10**40, {"16"})]
)
def test_letters_are_smaller_before_figures_are_broken(
    figure: int, half_points: set[str], report: Report, printed: Print
) -> None:
    """But never below eight points."""
    figures = october(4, figure)
    told = {OCTOBER.same_period_last_year: figures.periods[OCTOBER]}
    full = attrs.evolve(figures, periods={**figures.periods, **told})
    table = attached(printed(with_annex(report, full)))

    assert {it.get(qn("w:val")) for it in table._tbl.iter(qn("w:sz"))} == half_points  # noqa: SLF001


@pytest.mark.parametrize(("figure", "is_narrow"), [(10**9, False), (10**40, True)])
def test_margins_are_smaller_before_figures_are_broken(
    figure: int, is_narrow: bool, report: Report, printed: Print
) -> None:
    """Where even the smallest letters do not help; the names of rows keep their room."""
    figures = october(4, figure)
    told = {OCTOBER.same_period_last_year: figures.periods[OCTOBER]}
    full = attrs.evolve(figures, periods={**figures.periods, **told})
    table = attached(printed(with_annex(report, full)))
    sides = table._tbl.xpath("w:tblPr/w:tblCellMar/*/@w:w")  # noqa: SLF001

    assert (sides == ["28", "28"]) == is_narrow


def test_long_names_do_not_make_letters_small() -> None:
    """A name of many words has many lines; on paper that is wide enough nothing changes."""
    words = (Run("Số lượt khám, chữa bệnh " * 30),)
    row = (words, *(((Run("1.261.620"),),) * 3))
    table = Table(head=row, rows=(row,), alignment=("left", "right", "right", "right"))

    assert fitted(table, rules())["o_bang"].pt.used == 12
    assert fitted(table, turned(rules()))["o_bang"].pt.used == 12


def test_depths_have_to_be_one_for_each_row(report: Report) -> None:
    """Otherwise nobody knows which row is a part."""
    table = attrs.evolve(table_of(few(3)), depths=(0, 1))
    broken = attrs.evolve(report, annexes=(Annex(title="Biểu", opening=(table,)),))

    with pytest.raises(ValueError, match="2 depths are given for 4 rows"):
        build_document(broken)


def test_what_stands_below_the_figures_follows(report: Report, printed: Print) -> None:
    """A remark of the author comes behind the notes."""
    remark = Paragraph(runs=(Run("Số liệu ước."),))
    word = printed(attrs.evolve(report, annexes=(Annex.of(few(2), remark),)))

    assert word.paragraphs[-1].text == "Số liệu ước./."
    assert word.paragraphs[-2].text == "Đơn vị tính: hộ"


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("figures", [few(120), october(120)])
def test_libreoffice_repeats_the_head_on_each_page(
    figures: IndicatorTable | PeriodTable, report: Report, tmp_path: Path
) -> None:
    """And prints each row once, whole; the pages of the annex are numbered from 2 on."""
    (tmp_path / "a.docx").write_bytes(build_document(with_annex(report, figures)).to_bytes())
    convert_to_pdf(tmp_path / "a.docx", tmp_path / "a.pdf")
    command = ["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    _, *pages, _ = printed.split("\f")

    assert len(pages) > 2
    assert all("TT" in page and "Chỉ tiêu" in page for page in pages)
    assert [page.split()[0] for page in pages[1:]] == [
        str(number) for number in range(2, len(pages) + 1)
    ]
    told = re.findall(r"^ *([0-9]+) ", "\n".join(pages), re.MULTILINE)
    assert [it for it in told if it == "120"] == ["120"]


def test_a_chart_may_leave_its_table(report: Report, printed: Print) -> None:
    """It needs room of its own: no row goes to the next page with it; a note stays at its table."""
    table = few(3)
    chart = Chart.of(list(table.indicators), title="Hộ nghèo")
    changed = attrs.evolve(report, annexes=(Annex.of(table), Annex.of(table, chart)))
    alone, beside = printed(changed).tables[-2:]

    assert [_is_held(it) for it in (alone, beside)] == [[False, False, True], [False] * 3]


def _is_held(table: WordTable) -> list[bool]:
    """Whether each row but the head stays with what follows."""
    return [
        all(it.paragraph_format.keep_with_next for it in row.cells[0].paragraphs)
        for row in list(table.rows)[-3:]
    ]
