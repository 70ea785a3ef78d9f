"""Figures in cells, counts beside each other, and articles with a colon are read too."""

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import Change, text
from tests.checks.cases_text import both, said
from vn_localgov.checks import check_document


def rules(document: Document) -> list[str]:
    """The rules that a document breaks."""
    return [it.rule.id for it in check_document(made.saved(document), figures=False)]


def with_cells(*texts: str) -> Document:
    """Make the report, with a column of a table."""
    document = made.report()
    table = document.add_table(len(texts), 1)
    for row, words in zip(table.rows, texts, strict=True):
        row.cells[0].text = words
    made.at(document, "2. Chăn")._p.addprevious(table._tbl)  # noqa: SLF001 - not moved otherwise
    return document


@pytest.mark.parametrize("figure", ["1628.125", "1760.128,5", "15361.669.901"])
def test_a_cell_of_four_figures_and_a_point_is_told(figure: str) -> None:
    """Whether the point is a comma or the groups are wrong: it is wrong."""
    assert rules(with_cells("Diện tích (m²)", figure)) == ["SO_LIEU.NHOM_BA"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Diện tích (m²)", "1.628.125"),
        ("Diện tích (m²)", "1628,125"),
        ("Số máy", "0912.345.678"),
        ("Tổng đài", "1900.545.415"),
        ("Mã số", "3741.088"),
        ("X (m)", "2346123.456"),
        ("Tọa độ VN-2000", "567890.123"),
        ("Ký hiệu hồ sơ", "1020.001"),
        ("Số tài khoản", "3741.088"),
        ("Ngày", "15.12.2025"),
        ("Văn bản", "3741.088/HD"),
    ],
)
def test_codes_and_right_figures_are_not_told(texts: tuple[str, ...]) -> None:
    """Telephones, accounts and numbers of things have points of their own."""
    assert rules(with_cells(*texts)) == []


def test_outside_of_tables_a_code_may_stand_alone() -> None:
    """Only a table tells that it is a figure."""
    document = made.report()
    said("3741.088")(document)

    assert "SO_LIEU.NHOM_BA" not in rules(document)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Có 6 mô hình, 06 hợp tác xã.", ["SO_LIEU.DEM_KHONG"]),
        ("Xã có 05 thôn và 2 tổ dân phố.", ["SO_LIEU.DEM_KHONG"]),
        ("Có 06 mô hình, 06 hợp tác xã.", []),
        ("Bê tông hóa 3 km đường thôn và 02 cầu dân sinh.", []),
        ("Tặng 5 triệu đồng và 02 suất quà.", []),
        ("Quốc lộ 1 đoạn qua xã, 02 cầu.", []),
        ("Giai đoạn 1 của dự án, 03 hạng mục.", []),
        ("Có 98 trẻ em dưới 1 tuổi; số ca bệnh giảm 02 ca.", []),
        ("Có 02 lớp học, 3 tháng hè đều mở cửa.", []),
        ("Có 05 mô hình được cấp 3 sao, 2 năm qua đều đạt.", []),
        ("Có 05 thôn được khen. Trong 2 thôn còn lại có nhà văn hóa.", []),
    ],
)
def test_counts_beside_each_other_have_one_way(sentence: str, found: list[str]) -> None:
    """Counts in other sentences may be about something else."""
    document = made.report()
    said(sentence)(document)

    assert rules(document) == found


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (both(text("Điều 1.", "Điều 1:"), text("Điều 2.", "Điều 3:")), True),
        (both(text("Điều 1.", "Điều 1:"), text("Điều 2.", "Điều 2:")), False),
    ],
)
def test_an_article_with_a_colon_has_a_number(change: Change, *, found: bool) -> None:
    """The wrong sign hides no missing article."""
    document = made.decision()
    change(document)

    assert ("DE_MUC.LIEN_TUC" in rules(document)) is found
    assert "DIEU.DANG" in rules(document)
