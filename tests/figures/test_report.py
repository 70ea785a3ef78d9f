"""The figures of a real report: Báo cáo 293/BC-UBND of Mai Trung commune, 14/12/2023."""

from collections import Counter
from pathlib import Path

import pytest

from vn_localgov.figures import FigureRole, FigureShape, FoundFigure, find_figures

REPORT = Path(__file__).parents[2] / "examples" / "mai_trung_2023" / "paragraphs.txt"


@pytest.fixture(scope="module")
def found() -> list[FoundFigure]:
    """All figures of the report."""
    return find_figures(REPORT.read_text(encoding="utf-8"))


def test_every_figure_of_the_report_is_found(found: list[FoundFigure]) -> None:
    """All digits were gone through; four figures say their unit elsewhere."""
    assert len(found) == 293
    assert [it.text for it in found if it.unit is None] == ["12.000", "989", "1.720", "109"]


def test_the_shapes_of_the_report(found: list[FoundFigure]) -> None:
    """Thirteen are done of a whole; dates and ranks such as *thứ 02/25* are not among them."""
    progress = [it.text for it in found if it.shape is FigureShape.PROGRESS]

    assert progress == [
        "112/126 hộ",
        "25/25 hộ",
        "15/15 hộ",
        "28/28 giấy",
        "17/18 đơn",
        "3550/3.558 hồ sơ",
        "3.407/3550 hồ sơ",
        "127/3.550 hồ sơ",
        "3384/3552 gia đình",
        "6/7 thôn",
        "06/07 đồng chí",
        "110/110 công dân",
        "04/07 thôn",
    ]


def test_what_is_sloppy_in_the_report(found: list[FoundFigure]) -> None:
    """Eight figures are noted, and one cannot be read."""
    sloppy = [it.text for it in found if it.repairs]

    assert sloppy == [
        "1373 bản sao",
        "3550/3.558 hồ sơ",
        "3.407/3550 hồ sơ",
        "10.6%",
        "19.8%",
        "238.48%",
        "3384/3552 gia đình",
        "trên 2000 lượt",
    ]
    assert [it.text for it in found if it.error] == ["8.3012,9m²"]


def test_what_the_figures_of_the_report_say(found: list[FoundFigure]) -> None:
    """How often each role is told, and against what."""
    roles = Counter(it.role.name for it in found if it.role)
    plans = Counter(it.base for it in found if it.role is FigureRole.ATTAINMENT)

    assert roles == {
        "ATTAINMENT": 20,
        "INCREASE": 5,
        "DECREASE": 2,
        "SHARE": 3,
        "TOTAL": 13,
        "PART": 92,
    }
    assert plans == {
        "kế hoạch": 12,
        "Kế hoạch": 1,
        "kế hoạch UBND huyện giao": 1,
        "dự toán": 2,
        "chỉ tiêu": 1,
        "chỉ tiêu giao": 2,
        "chỉ tiêu huyện giao": 1,
    }
