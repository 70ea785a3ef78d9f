"""Short paragraphs of the text keep its rules too, where they are certainly sentences."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.shared import Cm, Pt

from tests.checks import made
from tests.checks.cases import Change, align, bold, italic, size, space, text
from tests.checks.cases_text import behind
from tests.checks.changes import PICTURE, both, remove
from vn_localgov.checks import check_document

FIRST = "Các thôn tổ chức thực hiện tốt nhiệm vụ được giao."
ITEM = "- Rà soát các hộ nghèo, hộ cận nghèo trên địa bàn;"
SECOND = "Văn phòng theo dõi, đôn đốc việc thực hiện của các thôn và báo cáo Chủ tịch UBND xã."
END = "Trên đây là các nội dung cần thực hiện trong năm./."
REMARK = "(Có danh sách các hộ nghèo kèm theo văn bản này.)"


def short() -> Document:
    """Make the letter, of short sentences and a list."""
    document = made.letter()
    old = [it for it in document.paragraphs if it.text.startswith(made.BODY)]
    for paragraph, new in zip(old, (FIRST, ITEM, SECOND), strict=True):
        paragraph.runs[0].text = new
    behind(SECOND, END)(document)
    return document


def rules(document: Document) -> list[str]:
    """The rules that a document breaks."""
    return [it.rule.id for it in check_document(made.saved(document))]


def each(change: Callable[[str], Change]) -> Change:
    """Change all paragraphs of the text."""
    return both(*map(change, (FIRST, ITEM, SECOND, END)))


def table_above(words: str) -> Change:
    """Put a table above a paragraph."""

    def change(document: Document) -> None:
        table = document.add_table(1, 1)
        made.at(document, words)._p.addprevious(table._tbl)  # noqa: SLF001 - not moved otherwise

    return change


def picture_above(words: str) -> Change:
    """Put a picture above a paragraph."""

    def change(document: Document) -> None:
        picture = made.at(document, words).insert_paragraph_before()
        picture._p.append(parse_xml(PICTURE))  # noqa: SLF001 - python-docx wants a file

    return change


def test_a_correct_document_of_short_sentences_comes_out_clean() -> None:
    """Nothing is found that is not there."""
    assert rules(short()) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (size(FIRST, 12), "NOI_DUNG.CO_CHU"),
        (size(ITEM, 12), "NOI_DUNG.CO_CHU"),
        (each(lambda it: italic(it, on=True)), "NOI_DUNG.NGHIENG"),
        (space(FIRST, "line_spacing", 2), "NOI_DUNG.CACH_DONG"),
        (space(ITEM, "line_spacing", 0.9), "NOI_DUNG.CACH_DONG"),
        (space(END, "space_before", Pt(3)), "NOI_DUNG.CACH_DOAN"),
        (space(FIRST, "first_line_indent", Cm(0)), "NOI_DUNG.LUI_DONG"),
        (align(SECOND, ALIGN.LEFT), "NOI_DUNG.CAN_LE"),
    ],
)
def test_a_sentence_keeps_the_rules_of_the_text(change: Change, rule: str) -> None:
    """However short it is."""
    document = short()
    change(document)

    assert rules(document) == [rule]


@pytest.mark.parametrize(
    "change",
    [
        # One line shows no alignment.
        align(FIRST, ALIGN.LEFT),
        # Whoever sets it right or in the middle means so.
        both(size(FIRST, 12), align(FIRST, ALIGN.RIGHT)),
        both(size(FIRST, 12), align(FIRST, ALIGN.CENTER)),
        # Lists have indents and distances of their own.
        both(space(ITEM, "first_line_indent", Cm(2)), space(ITEM, "space_before", Pt(0))),
        # So have titles, and what is set far in.
        both(bold(FIRST, on=True), space(FIRST, "first_line_indent", Cm(0))),
        space(FIRST, "first_line_indent", Cm(4)),
        # Remarks, labels with values, notes, blanks to fill in, names without an end.
        italic(FIRST, on=True),
        both(size(FIRST, 12), text(FIRST, REMARK)),
        both(size(FIRST, 12), text(FIRST, "Thời gian: 08 giờ 00, ngày 24 tháng 10 năm 2026.")),
        both(size(FIRST, 12), text(FIRST, "Ghi chú các cột có dấu sao là số ước tính.")),
        both(size(FIRST, 12), text(FIRST, "Họ và tên chủ hộ ............................")),
        both(size(ITEM, 12), text(ITEM, "- Họ và tên chủ hộ: ...........................;")),
        both(size(FIRST, 12), text(FIRST, "Danh sách các hộ nghèo trên địa bàn xã")),
        both(size(FIRST, 12), text(FIRST, "Xem bảng kèm theo.")),
        # What stands below a table or a picture may explain it.
        both(table_above(END), size(END, 12)),
        both(table_above(SECOND), size(SECOND, 12), size(END, 12)),
        both(picture_above(END), size(END, 12)),
    ],
)
def test_what_may_be_meant_so_is_not_told(change: Change) -> None:
    """Its looks may be right."""
    document = short()
    change(document)

    assert [it for it in rules(document) if it != "KET_THUC.DAU"] == []


def test_below_a_heading_notes_are_at_their_end() -> None:
    """The text goes on there."""
    document = short()
    behind(ITEM, "1. Chăn nuôi")(document)
    both(table_above("1. Chăn"), bold("1. Chăn", on=True), size(SECOND, 12))(document)

    assert rules(document) == ["NOI_DUNG.CO_CHU"]


def test_an_article_is_text_too() -> None:
    """Its lines are no farther apart."""
    document = made.decision()
    space("Điều 1.", "line_spacing", 2)(document)

    assert rules(document) == ["NOI_DUNG.CACH_DONG"]


def test_an_article_with_a_title_alone_is_not_told() -> None:
    """What stands on one line shows no distance of lines."""
    document = made.decision()
    space("Điều 1.", "line_spacing", 2)(document)
    made.at(document, "Điều 1.").runs[1].text = " Tổ công tác"

    assert rules(document) == []


def test_forms_that_are_filled_in_are_passed_over() -> None:
    """Minutes and contracts have lines that are no sentences."""
    document = made.report()
    both(text("Số", "Số: 12/BB-UBND"), text("BÁO CÁO", "BIÊN BẢN"))(document)
    both(text("- Lưu", "- Lưu: VT, Hồ sơ."), text("a) Diện", FIRST), size(FIRST, 12))(document)

    assert rules(document) == []


def test_without_a_foot_no_end_of_the_text_is_known() -> None:
    """What is not recognised below it would be text, too."""
    document = short()
    remove("Nơi nhận", "- Như trên", "- Lưu", "TM.", "CHỦ TỊCH", "Nguyễn Văn A")(document)
    size(FIRST, 12)(document)

    assert "NOI_DUNG.CO_CHU" not in rules(document)


def test_letters_of_unknown_width_show_no_second_line() -> None:
    """Whether a sentence goes on below is computed for Times New Roman only."""
    document = short()
    align(SECOND, ALIGN.LEFT)(document)
    made.at(document, SECOND).runs[0].font.name = "Arial"

    assert rules(document) == ["PHONG_CHU.TEN"]
