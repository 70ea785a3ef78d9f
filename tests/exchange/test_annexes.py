"""A report folder asks for annexes of figures, and is told what cannot be in them."""

from pathlib import Path

import pytest

from tests.exchange.test_folder import REPORT
from vn_localgov import FolderError, Report, load_report
from vn_localgov.charts import Chart, ChartKind
from vn_localgov.forms import build_document
from vn_localgov.reports import Table

FIGURES = """
[lua]
ten = "Lúa"
don_vi = "ha"
thuc_hien = 1021

[ngo]
ten = "Ngô"
don_vi = "ha"
thuc_hien = 75

[hat]
ten = "Cây có hạt"
don_vi = "ha"
gom = ["lua", "ngo"]

[ty_le]
ten = "Tỷ lệ"
thuc_hien = "2,5%"
"""

WRONG = '[ho]\nten = "Hộ dân"\ndon_vi = "hộ"\nthuc_hien = "nhiều"'
NO_CHART = (
    "không vẽ được biểu đồ: các chỉ tiêu phải cùng đơn vị tính, đã có số liệu, không ghi trên, "
    "dưới, khoảng…; biểu đồ tròn cần đủ số liệu từng phần, không có số âm"
)
DIFFERENT = "no chart can be made of this: one axis cannot show different units: ha, %"


def load(folder: Path, annexes: str, figures: str = FIGURES) -> Report:
    """A report of one line, with these annexes."""
    (folder / "narrative").mkdir(exist_ok=True)
    (folder / "report.toml").write_text(REPORT + annexes, encoding="utf-8")
    (folder / "indicators.toml").write_text(figures, encoding="utf-8")
    (folder / "narrative" / "1.md").write_text("Trên đây là báo cáo.", encoding="utf-8")
    return load_report(folder)


def told(folder: Path, annexes: str, figures: str = FIGURES) -> list[tuple[str, str]]:
    """What a developer and a clerk read about what is wrong, line first."""
    with pytest.raises(FolderError) as caught:
        load(folder, annexes, figures)
    return [(str(fault), fault.wording.vi) for fault in caught.value.faults]


def test_an_annex_of_all_figures(tmp_path: Path) -> None:
    """Parts below what they belong to, and each once."""
    (annex,) = load(tmp_path, '[bieu.chung]\nten = "Các chỉ tiêu"').annexes
    (table,) = annex.opening

    assert annex.title == "Các chỉ tiêu"
    assert isinstance(table, Table)
    assert [row[0][0].text for row in table.rows] == ["1", "1.1", "1.2", "2"]


def test_an_annex_of_some_figures_with_total_and_chart(tmp_path: Path) -> None:
    """In the order in which they are named; the annexes in the order of the file."""
    asked = (
        '[bieu.b]\nten = "Cây"\nchi_tieu = ["ngo", "lua"]\ncong = "Tổng cộng"\nbieu_do = "tron"\n'
        '[bieu.a]\nten = "Tỷ lệ"\nchi_tieu = ["ty_le"]'
    )
    report = load(tmp_path, asked)
    table, chart = report.annexes[0].opening

    assert [annex.title for annex in report.annexes] == ["Cây", "Tỷ lệ"]
    assert isinstance(table, Table)
    assert [row[1][0].text for row in table.rows] == ["Ngô", "Lúa", "Tổng cộng"]
    assert isinstance(chart, Chart)
    assert (chart.kind, chart.data.categories) == (ChartKind.PIE, ("Ngô", "Lúa"))
    assert build_document(report).to_bytes()


def test_what_cannot_be_in_an_annex_is_told(tmp_path: Path) -> None:
    """All of it, with its place."""
    asked = (
        '[bieu.a]\nten = "A"\nchi_tieu = ["lua", "khoai"]\n'
        '[bieu.b]\nten = "B"\ncong = "Cộng"\n'
        '[bieu.c]\nten = "C"\nchi_tieu = ["lua", "ty_le"]\nbieu_do = "cot"\n'
        '[bieu.d]\nten = "D"\nchi_tieu = ["ty_le"]\nbieu_do = "tron"\n'
        '[bieu.e]\nten = "E"\nbieu_do = "hinh"\n'
    )

    (fault,) = told(tmp_path, asked)
    assert fault[1] == "cần một trong 'cot', 'thanh', 'duong', 'tron'"
    assert told(tmp_path, asked.partition("[bieu.e]")[0]) == [
        (
            "report.toml:31:20: there is no indicator 'khoai'",
            "không có chỉ tiêu nào mang mã 'khoai'",
        ),
        (
            "report.toml:34:8: 'ty_le' is a rate: rates are not added",
            "'ty_le' là tỷ lệ hoặc bình quân nên không cộng được",
        ),
        (
            f"report.toml:38:11: {DIFFERENT}",
            NO_CHART,
        ),
        (
            "report.toml:42:11: 'ty_le' is a rate: rates are not added",
            "'ty_le' là tỷ lệ hoặc bình quân nên không cộng được",
        ),
    ]


def test_a_wrong_figure_is_told_once(tmp_path: Path) -> None:
    """Where it stands, and not where it is named."""
    asked = '[bieu.a]\nten = "A"\nchi_tieu = ["ho"]\nbieu_do = "cot"'

    assert [fault.partition(":")[0] for fault, _ in told(tmp_path, asked, WRONG)] == [
        "indicators.toml"
    ]


def test_without_a_frame_there_are_no_annexes(tmp_path: Path) -> None:
    """The frame is told first."""
    ((fault, _),) = told(tmp_path, '[bieu.a]\ntieu_de = "A"\nten = "A"')

    assert fault.startswith("report.toml:30:1: unknown key 'tieu_de'")
