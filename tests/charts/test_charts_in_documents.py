"""A chart stands in a filled template and in a built document as one that Word can edit."""

import datetime as dt
import re
import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import attrs
import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.templates.made import docx as template
from tests.templates.made import faults, filled, p, xml
from vn_localgov.charts import Chart, ChartKind
from vn_localgov.checks import check_document
from vn_localgov.dates import Period
from vn_localgov.documents import (
    DocumentDate,
    DocumentNumber,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.forms import build_document, convert_to_pdf, find_libreoffice
from vn_localgov.indicators import Indicator, IndicatorTable
from vn_localgov.opc import Document, Limits, unpack
from vn_localgov.places import Commune
from vn_localgov.reports import Annex, Paragraph, Report, Run
from vn_localgov.templates import Template, report_context

RICE = [
    Indicator(code=code, name=name, unit="tạ/ha", actual=Decimal(number))
    for code, name, number in (("a", "Thôn Đông", "58.55"), ("b", "Thôn Tây", "60.25"))
]
POOR = [
    Indicator(code=code, name=name, unit="hộ", actual=number)
    for code, name, number in (("a", "Thôn Đông", 12), ("b", "Thôn Tây", 1009))
]
YIELD = Chart.of(RICE, title="Năng suất lúa")
SHARES = Chart.of(POOR, title="Hộ nghèo", kind=ChartKind.PIE)
CLOSING = Paragraph(runs=(Run("Trên đây là báo cáo của Ủy ban nhân dân xã."),))


@pytest.fixture(scope="module")
def report() -> Report:
    """A report of one paragraph."""
    return Report(
        body=IssuingBody(name="Ủy ban nhân dân", place="xã Hợp Thịnh"),
        commune=Commune.parse("xã Hợp Thịnh"),
        number=DocumentNumber.parse("293/BC-UBND"),
        issued=DocumentDate(place="Hợp Thịnh", date=dt.date(2026, 11, 2)),
        title="Tình hình kinh tế - xã hội tháng 10 năm 2026",
        period=Period.month(2026, 10),
        recipients=Recipients(["Lãnh đạo UBND xã"]),
        signatory=Signatory(name="N.V.A", position="Chủ tịch", on_behalf_of="Ủy ban nhân dân"),
        opening=(CLOSING,),
    )


def parts(document: Document) -> dict[str, bytes]:
    """All parts of a document."""
    return unpack(document.to_bytes(), Limits())


@pytest.mark.parametrize(
    "body", [p("{{ bieu_do }}"), p("Như sau: {{r bieu_do }}"), p("{{p bieu_do }}")]
)
def test_a_value_becomes_a_chart(body: str) -> None:
    """With alternative text, drawn where the tag stood, with a worksheet behind it."""
    document = filled(body, {"bieu_do": YIELD})
    (shape,) = docx.Document(BytesIO(document.to_bytes())).inline_shapes
    found = parts(document)
    related = found["word/charts/_rels/drawn-added1.xml.rels"].decode()

    assert shape._inline.docPr.get("descr") == YIELD.told  # noqa: SLF001
    assert (shape.width.mm, shape.height.mm) == (160, 90)
    assert (
        'Target="/word/charts/drawn-added1.xml"' in found["word/_rels/document.xml.rels"].decode()
    )
    assert 'Target="/word/embeddings/drawn-added1.xlsx"' in related
    assert "xl/workbook.xml" in unpack(found["word/embeddings/drawn-added1.xlsx"], Limits())
    for name in ("charts/drawn-added1.xml", "embeddings/drawn-added1.xlsx"):
        assert f'PartName="/word/{name}"' in found["[Content_Types].xml"].decode()


def test_each_turn_of_a_loop_has_its_own_chart() -> None:
    """Also where two are the same."""
    body = p("{%p for it in bieu %}") + p("{{ it }}") + p("{%p endfor %}")
    document = filled(body, {"bieu": [YIELD, SHARES, YIELD]})

    assert [it for it in parts(document) if it.startswith("word/charts/drawn")] == [
        f"word/charts/drawn-added{it}.xml" for it in (1, 2, 3)
    ]
    assert re.findall('<wp:docPr id="([0-9]+)"', xml(document)) == ["1", "2", "3"]


def test_a_document_may_be_filled_again() -> None:
    """Charts of the first filling stay as they are."""
    once = filled(p("{{ mot }}") + p("{% raw %}{{ hai }}{% endraw %}"), {"mot": YIELD})
    twice = Template.open(once.to_bytes()).render({"hai": SHARES}, verify=True)
    charts = [it for it in parts(twice) if it.startswith("word/charts/drawn")]

    assert len(charts) == 2
    assert parts(twice)[charts[0]] == parts(once)[charts[0]]


def test_a_chart_is_no_text() -> None:
    """An attribute cannot show it."""
    body = '<w:p><w:r><w:pict><v:shape xmlns:v="u" alt="{{ bieu_do }}"/></w:pict></w:r></w:p>'
    (fault,) = faults(lambda: filled(body, {"bieu_do": YIELD}))

    assert fault.wording.en == "only text can be put here"


def test_the_same_figures_give_the_same_document(report: Report) -> None:
    """Byte by byte, worksheets included."""
    told = attrs.evolve(report, opening=(CLOSING, YIELD))

    assert build_document(told).to_bytes() == build_document(told).to_bytes()


def test_a_chart_stands_between_the_words(report: Report) -> None:
    """Centred, in a paragraph of its own; the document ends with its last words."""
    told = attrs.evolve(report, opening=(CLOSING, YIELD))
    built = build_document(told)
    word = docx.Document(BytesIO(built.to_bytes()))
    texts = [it.text for it in word.paragraphs]
    place = texts.index("Trên đây là báo cáo của Ủy ban nhân dân xã./.") + 1

    assert word.paragraphs[place].alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert len(word.paragraphs[place]._p.xpath(".//wp:inline")) == 1  # noqa: SLF001


def test_words_that_lead_to_a_last_chart_are_not_closed(report: Report) -> None:
    """Their colon stays."""
    leading = Paragraph(runs=(Run("Năng suất qua các năm như sau:"),))
    word = docx.Document(
        BytesIO(build_document(attrs.evolve(report, opening=(leading, YIELD))).to_bytes())
    )

    assert "Năng suất qua các năm như sau:" in [it.text for it in word.paragraphs]


@pytest.mark.parametrize(("is_landscape", "widest"), [(False, 165), (True, 252)])
def test_a_chart_is_no_wider_than_the_text(is_landscape: bool, widest: int, report: Report) -> None:
    """It keeps its shape; a narrow one keeps its size, if it was told one."""
    wide = attrs.evolve(YIELD, width=400, height=200)
    narrow = attrs.evolve(YIELD, width=120)
    annex = Annex(title="Biểu đồ", opening=(YIELD, wide, narrow), is_landscape=is_landscape)
    built = build_document(attrs.evolve(report, annexes=(annex,)))
    sizes = [
        (it.width.mm, it.height.mm) for it in docx.Document(BytesIO(built.to_bytes())).inline_shapes
    ]

    usual = widest if is_landscape else 160
    assert sizes == [(usual, 90), (widest, widest // 2), (120, 90)]


def test_a_built_document_with_charts_is_clean(report: Report) -> None:
    """Its own checker finds nothing: below words, below a table, at the end."""
    table = IndicatorTable(title="Hộ nghèo", indicators=POOR, total="Toàn xã")
    annexes = (Annex.of(table, SHARES), Annex(title="Biểu đồ", opening=(YIELD,)))
    pointer = Paragraph(runs=(Run("Số liệu tại Phụ lục I và Phụ lục II kèm theo."),))
    told = attrs.evolve(report, opening=(YIELD, pointer, CLOSING), annexes=annexes)

    assert list(check_document(build_document(told).to_bytes())) == []


def test_the_words_of_a_report_bring_their_charts(report: Report) -> None:
    """Also into a Word template of one's own."""
    told = attrs.evolve(report, opening=(CLOSING, YIELD))
    body = p("{{p bao_cao.noi_dung }}")
    document = Template.open(template(body)).render(report_context(told), verify=True)

    assert len(docx.Document(BytesIO(document.to_bytes())).inline_shapes) == 1


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_libreoffice_prints_vietnamese_numbers(report: Report, tmp_path: Path) -> None:
    """A comma before decimals, points between thousands, on axes and at columns."""
    told = attrs.evolve(report, opening=(YIELD, Chart.of(POOR), CLOSING))
    (tmp_path / "a.docx").write_bytes(build_document(told).to_bytes())
    convert_to_pdf(tmp_path / "a.docx", tmp_path / "a.pdf")
    command = ["pdftotext", str(tmp_path / "a.pdf"), "-"]
    words = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()

    assert {"58,55", "60,25", "1.009", "1.500"} <= set(words)
    assert {"58.55", "1,009", "1,500", "1009"}.isdisjoint(words)
