"""The blank specimens of the decree are read as what they are, with dots and numbers of notes."""

import re

import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import made
from vn_localgov.checks import Scope, check_document
from vn_localgov.documents import DocumentType

# Phụ lục III: what stands in place of the texts; a number behind ^ is raised.
HEAD = {
    "ỦY BAN NHÂN DÂN XÃ": "TÊN CƠ QUAN, TỔ CHỨC^2",
    "Mai Trung,": "...^5..., ngày ... tháng ... năm ...",
}
FOOT = {
    "- Lưu": "- Lưu: VT, ...^9...^10.",
    "TM.": "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",
    "CHỦ TỊCH": "(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan, tổ chức)",
    "Nguyễn Văn A": "Họ và tên",
}
DOTS = "." * 130
SPECIMENS = {
    "Mẫu 1.2": (
        made.decision,
        DocumentType.DECISION,
        {
            "Số:": "Số: .../QĐ-...^3...",
            "Về việc": "Về việc ...............^5...............",
            "ỦY BAN NHÂN DÂN XÃ MAI": "THẨM QUYỀN BAN HÀNH^6",
            "Căn cứ": f"Căn cứ ....................^7{DOTS};",
            "Theo": f"Theo đề nghị của {DOTS}.",
        },
    ),
    "Mẫu 1.4": (
        made.report,
        None,
        {
            "Số:": "Số: .../...^3...-...^4...",
            "BÁO CÁO": "TÊN LOẠI VĂN BẢN^6",
            "Kết quả": "...............^7...............",
        },
    ),
    "Mẫu 1.5": (
        made.letter,
        DocumentType.LETTER,
        {
            "Số:": "Số: .../...^3...-...^4...",
            "V/v": "V/v ..........^6..........",
            "- Phòng Kinh": "- ..............................;",
            "- Phòng Văn": "- ...............^7...............",
        },
    ),
}


def write(paragraph: Paragraph, text: str) -> None:
    """Write *text* in place of what stands there, with the same looks; numbers behind ^ raised."""
    first = paragraph.runs[0]
    for other in paragraph.runs[1:]:
        other.text = ""
    first.text, *rest = re.split(r"\^([0-9]+)", text)
    for number, piece in enumerate(rest):
        run = paragraph.add_run(piece)
        run.font.size, run.bold, run.italic = first.font.size, first.bold, first.italic
        run.font.superscript = number % 2 == 0


def specimen(name: str) -> Document:
    """The blank document that the decree shows."""
    make, _, texts = SPECIMENS[name]
    document = make()
    for start, text in (texts | HEAD | FOOT).items():
        for paragraph in [it for it in made.paragraphs(document) if it.text.startswith(start)]:
            write(paragraph, text)
    return document


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_specimen_of_the_decree_is_right(name: str) -> None:
    """It is recognised as an administrative document, and nothing is told (Phụ lục III)."""
    document = specimen(name)
    components = made.found(document)

    assert components.scope is Scope.ADMINISTRATIVE
    assert components.type is SPECIMENS[name][1]
    assert {"co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "ho_ten"} <= {
        it.component for it in components.parts
    }
    assert not check_document(made.saved(document))


@given(st.integers(1, 99), st.sampled_from(["CỘNG HÒA", "Độc lập", "Số:", "Mai Trung,", "QUYẾT"]))
def test_a_raised_number_of_a_note_hides_nothing(number: int, start: str) -> None:
    """What bears one is found as it is without."""
    noted, plain = made.decision(), made.decision()
    paragraph = made.at(noted, start)
    write(paragraph, f"{paragraph.text}^{number}")

    names = [it.component for it in made.found(noted).parts]
    assert names == [it.component for it in made.found(plain).parts]


def test_a_number_on_the_line_is_no_note() -> None:
    """Only raised ones point to notes."""
    document = made.decision()
    paragraph = made.at(document, "QUYẾT ĐỊNH")
    write(paragraph, f"{paragraph.text}1")

    assert "ten_loai" not in made.found(document)
