"""Where components stand is told where nothing else may have put them there."""

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Cm
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import made
from tests.checks.changes import (
    FOOT,
    HEAD,
    built,
    changed,
    ids,
    laid_out,
    move,
    plain,
)
from tests.checks.made import at
from tests.sizes import few
from vn_localgov.checks import check_document

LINES = (
    *HEAD,
    *FOOT,
    *(it for line in (*HEAD, *FOOT) for it in line.split("\t")),
    *("SAO Y", "KHẨN", "MẬT", "LƯU HÀNH NỘI BỘ", "V/v nghỉ Tết", "THÔNG BÁO", "BÁO CÁO"),
    *("Kính gửi:", "- Sở Nội vụ;", "Phụ lục I", "Phụ lục", "(Kèm theo Báo cáo", "1. Chăn nuôi"),
    *("CHỦ TỊCH", "Mục 1", "Phần I", "I. KINH TẾ", "Điều 1. Giao", "a) Lúa", "____", "", "./."),
)


@given(st.lists(st.sampled_from(LINES) | st.lists(st.sampled_from(LINES), max_size=3), max_size=9))
@few(60)
def test_whatever_stands_wherever_is_checked(rows: list[str | list[str]]) -> None:
    """Lines and tables of any kind in any order: findings, and no error."""
    document = plain(*HEAD)
    for row in rows:
        if isinstance(row, str):
            document.add_paragraph(row)
            continue
        for cell, it in zip(document.add_table(1, len(row) + 1).rows[0].cells, row, strict=False):
            cell.text = it
    names = ids(document)

    assert len(names) == len({*names})


def test_what_stands_in_the_middle_is_found() -> None:
    """The State over the whole page, the signatory at the left margin, a date of its own line."""
    document = plain(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ỦY BAN NHÂN DÂN XÃ A",
        "Số: 12/TB-UBND",
        "Bắc Ninh, ngày 05 tháng 12 năm 2025",
        "THÔNG BÁO",
        "Về việc nghỉ Tết",
        made.BODY,
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Văn A",
        "Nơi nhận:",
        "- Lưu: VT.",
    )
    document.paragraphs[0].alignment = ALIGN.CENTER

    assert {*laid_out(document)} >= {"VI_TRI.QUOC_HIEU", "VI_TRI.SO_NGAY", "VI_TRI.CHU_KY"}


def test_recipients_below_the_signatory_are_found() -> None:
    """Where nothing puts them side by side."""
    office, name = "TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn A"
    document = plain(*HEAD, "THÔNG BÁO", made.BODY, office, name, "Nơi nhận:", "- Lưu: VT.")
    for it in document.paragraphs:
        if it.text in (office, name):
            it.alignment = ALIGN.RIGHT

    assert "VI_TRI.NOI_NHAN" in laid_out(document)
    at(document, "Nơi nhận").paragraph_format.left_indent = Cm(1)
    assert "VI_TRI.NOI_NHAN" not in laid_out(document)


@pytest.mark.parametrize("name", ["minutes", "contract"])
def test_those_that_two_sign_have_recipients_below(name: str) -> None:
    """So the specimen of minutes has it (Mẫu 1.9)."""
    assert laid_out(built(name)()) == []


def test_an_exchanged_head_is_told_once() -> None:
    """The State on the left says all: the body need not be told as well."""
    found = check_document(made.saved(_swapped()))

    assert [it.rule.id for it in found] == ["VI_TRI.QUOC_HIEU"]
    assert found[0].wording.vi == (
        "Vị trí của Quốc hiệu và Tiêu ngữ; ở đây là nửa bên trái, cần ở nửa bên phải, trên cùng "
        "của trang thứ nhất."
    )


def test_disorder_is_told_by_the_first_pair() -> None:
    """Which two stand the other way round."""
    (found,) = check_document(made.saved(changed(made.letter(), move("V/v", "Số"))))

    assert found.wording.vi == (
        "Thứ tự các thành phần ở đầu trang bên trái; ở đây là «V/v rà soát hộ nghèo năm 2025» "
        "đứng trước «Số: 135/UBND-VP», cần cơ quan chủ quản, cơ quan ban hành, số và ký hiệu, "
        "trích yếu công văn."
    )


def _swapped() -> Document:
    document = made.letter()
    for row in document.tables[0].rows:
        left, right = row.cells
        right._tc.addnext(left._tc)  # noqa: SLF001 - python-docx moves no cells
    return document
