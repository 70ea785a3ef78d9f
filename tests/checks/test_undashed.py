"""Recipients without dashes are recipients all the same."""

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import Change, size, text
from tests.checks.cases_text import behind
from tests.checks.changes import both, remove
from vn_localgov.checks import check_document, fix_document

FIRST, STORED = "- UBND tỉnh", "- Lưu"
END, STORE = "DANH_SACH_NOI_NHAN.CUOI_DONG", "DANH_SACH_NOI_NHAN.LUU"


def rules(document: Document) -> list[str]:
    """The rules about the list that a document breaks."""
    found = [it.rule.id for it in check_document(made.saved(document))]
    return [it for it in found if it.startswith("DANH_SACH")]


def free(*texts: str) -> Document:
    """The report, with its foot in paragraphs."""
    document = made.report()
    remove("Nơi nhận", FIRST, STORED, "TM.", "CHỦ TỊCH", "Nguyễn Văn A")(document)
    end = made.at(document, "Phụ lục")
    for it in ("Nơi nhận:", *texts):
        end.insert_paragraph_before(it)
    return document


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (both(text(FIRST, "UBND tỉnh"), text(STORED, "Lưu: VT")), [END, STORE]),
        (both(text(FIRST, "UBND tỉnh;"), text(STORED, "Lưu VT.")), [END, STORE]),
        (behind(FIRST, "Thường trực HĐND xã;"), [END]),
        (text(STORED, "Lưu VT."), [STORE]),
    ],
)
def test_a_missing_dash_is_told(change: Change, found: list[str]) -> None:
    """Of one line, or of all."""
    document = made.report()
    change(document)

    assert [it for it in rules(document) if it in (END, STORE)] == found


def test_the_letters_of_such_a_list_are_looked_at() -> None:
    """It has all rules of recipients."""
    document = made.report()
    both(text(FIRST, "UBND tỉnh"), text(STORED, "Lưu: VT"), size("Lưu", 12))(document)

    assert "DANH_SACH_NOI_NHAN.CO_CHU" in rules(document)


def test_a_list_in_paragraphs_may_lack_dashes_too() -> None:
    """A table is not needed."""
    assert rules(free("UBND tỉnh", "Lưu: VT")) == [END, STORE]


@pytest.mark.parametrize(
    "change",
    [
        behind(FIRST, "- Thường trực HĐND xã;"),
        # One recipient on two lines.
        both(text(FIRST, "- Thường trực Đảng ủy, Thường trực"), behind("- Thường", "HĐND xã;")),
        behind(FIRST, "(để báo cáo);"),
        both(behind(FIRST, "Đảng ủy xã, Thường trực HĐND,", "UBND xã;")),
        # Nothing says where the list ends.
        both(text(FIRST, "UBND tỉnh"), text(STORED, "VT")),
        # Signs of other kinds.
        both(text(FIRST, "* UBND tỉnh;"), text(STORED, "* Lưu: VT.")),
    ],
)
def test_what_may_belong_to_another_line_is_not_told(change: Change) -> None:
    """No line is certain to be a recipient of its own."""
    document = made.report()
    change(document)

    assert END not in rules(document)


def test_an_office_is_no_recipient() -> None:
    """Where all stands in paragraphs, the signatory may stand between."""
    assert rules(free("UBND tỉnh", "CHỦ TỊCH", "Lưu: VT")) == []


def test_a_missing_dash_is_set() -> None:
    """And the end of each line with it."""
    document = made.report()
    both(text(FIRST, "UBND tỉnh"), text(STORED, "Lưu: VT"))(document)

    fixed = fix_document(made.saved(document), text=True)

    assert fixed.left == []
