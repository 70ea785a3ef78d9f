"""A component of several lines is told at the line that is wrong."""

import pytest
from docx.document import Document
from docx.shared import Pt

from tests.checks import made
from tests.checks.cases import Change, text
from tests.checks.cases_text import behind, both
from vn_localgov.checks import check_document, fix_document


def _larger(document: Document) -> None:
    made.at(document, "- Lưu").runs[0].font.size = Pt(12)


def _two_lines(document: Document) -> None:
    """The body on two lines: a committee is nobody without its unit."""
    both(text("ỦY BAN NHÂN DÂN XÃ", "ỦY BAN NHÂN DÂN"), behind("ỦY BAN", "XÃ MAI TRUNG"))(document)


def _unit(document: Document) -> None:
    _two_lines(document)
    made.at(document, "XÃ MAI TRUNG").runs[0].bold = False


def _committee(document: Document) -> None:
    _two_lines(document)
    made.at(document, "ỦY BAN").runs[0].bold = False


_WEIGHT = "Chữ của tên cơ quan ban hành văn bản là chữ không đậm, quy định là chữ đậm."


@pytest.mark.parametrize(
    ("change", "start", "vi"),
    [
        (_larger, "- Lưu", "Cỡ chữ của danh sách nơi nhận là 12 pt, quy định là 11 pt."),
        (_unit, "XÃ MAI", _WEIGHT),
        (_committee, "ỦY BAN", _WEIGHT),
        (
            both(text("CHỦ TỊCH", "K/T CHỦ TỊCH"), behind("K/T", "PHÓ CHỦ TỊCH")),
            "K/T",
            (
                "Quyền hạn ghi «TM.», «KT.», «Q.», «TL.», «TUQ.» có dấu chấm, cách một chữ; "
                "ở đây là K/T CHỦ TỊCH, cần «KT. CHỦ TỊCH»."
            ),
        ),
    ],
)
def test_the_wrong_line_is_told(change: Change, start: str, vi: str) -> None:
    """And what is wrong of it; the lines beside it are right."""
    document = made.letter()
    change(document)
    content = made.saved(document)
    found, *others = check_document(content)

    assert found.wording.vi == vi
    # What is drawn below the name is as long as the name was.
    assert {it.rule.id for it in others} <= {"CO_QUAN_BAN_HANH.DUONG_KE"}
    assert found.quote.startswith(start)
    (mended,) = fix_document(content, text=True).mended
    assert mended.place == found.place
