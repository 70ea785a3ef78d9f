"""What is missing is told where it is sure, and nowhere else."""

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Cm

from tests.checks import made
from tests.checks.cases import DATE, ISSUER, MOTTO, NAME, OFFICE, STATE, Change, text
from tests.checks.changes import (
    FOOT,
    HEAD,
    PICTURE,
    both,
    changed,
    drawn,
    ids,
    laid_out,
    no_rule,
    plain,
    remove,
)
from tests.checks.made import at
from vn_localgov.checks import check_document
from vn_localgov.documents import DocumentType


@pytest.mark.parametrize("columns", [2, 3])
def test_a_head_may_be_one_row_of_cells(columns: int) -> None:
    """All of the left in one cell, all of the right in another, perhaps an empty one between."""
    document = made.blank()
    cells = document.add_table(1, columns).rows[0].cells
    for number, cell in ((0, cells[0]), (1, cells[-1])):
        for it in (*HEAD, "V/v nghỉ Tết\t"):
            cell.add_paragraph(it.split("\t")[number])
    for it in ("Kính gửi: Sở Nội vụ", made.BODY):
        document.add_paragraph(it)
    cells = document.add_table(1, columns).rows[0].cells
    for number, cell in ((0, cells[0]), (1, cells[-1])):
        for it in FOOT:
            cell.add_paragraph(it.split("\t")[number])

    assert laid_out(document) == []


def test_a_head_laid_out_with_tabs_misses_nothing() -> None:
    """Tables are not the only way to put two halves side by side."""
    assert laid_out(plain(*HEAD, "THÔNG BÁO", "Về việc nghỉ Tết", made.BODY, *FOOT)) == []


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        (remove(STATE), "QUOC_HIEU.CO"),
        (both(no_rule(MOTTO), remove(MOTTO)), "TIEU_NGU.CO"),
        (remove(DATE), "DIA_DANH_NGAY.CO"),
        (both(no_rule(ISSUER), remove(ISSUER)), "CO_QUAN_BAN_HANH.CO"),
    ],
)
def test_a_picture_may_hold_what_is_missing(change: Change, missing: str) -> None:
    """A scanned head is not read, and not blamed."""
    assert missing not in ids(made.letter(), change, drawn("Số", PICTURE))


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (STATE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "QUOC_HIEU.CO"),
        (MOTTO, "Độc lập, Tự do", "TIEU_NGU.CO"),
        (DATE, "Mai Trung, ngày 05/12/2025", "DIA_DANH_NGAY.CO"),
        ("V/v", "Về việc: rà soát", "TRICH_YEU_CONG_VAN.CO"),
        ("Kính gửi", "Gửi:", "KINH_GUI.CO"),
        ("Nơi nhận", "NƠI  NHẬN VĂN BẢN", "NOI_NHAN.CO"),
    ],
)
def test_what_is_written_otherwise_is_not_missing(old: str, new: str, rule: str) -> None:
    """Other words in its place are no absence."""
    assert rule not in ids(made.letter(), text(old, new))


def test_the_upper_margin_may_hold_what_is_missing() -> None:
    """Some put the head there, so that it comes again on the next page."""

    def put(document: Document) -> None:
        document.sections[0].first_page_header.paragraphs[0].text = STATE

    assert "QUOC_HIEU.CO" not in ids(made.letter(), remove(STATE), put)


def test_a_type_with_more_words_is_no_missing_type() -> None:
    """Some write type and subject on one line."""
    one = text("BÁO CÁO", "BÁO CÁO KẾT QUẢ NĂM 2025")

    assert "TEN_LOAI.CO" not in ids(made.report(), one)


def test_a_letter_by_its_symbol_needs_no_type() -> None:
    """Who writes to somebody and names no type writes a letter."""
    found = made.found(changed(made.letter(), remove("V/v")))

    assert found.type is DocumentType.LETTER
    assert ids(made.letter(), remove("V/v")) == ["TRICH_YEU_CONG_VAN.CO"]


def test_what_is_sent_under_the_symbol_of_a_type_is_no_letter() -> None:
    """A submission whose type nobody recognised stays unknown."""
    number = text("Số", "Số: 12/TTr-UBND")
    document = changed(made.letter(), remove("V/v"), number)

    assert made.found(document).type is None
    assert not {"TEN_LOAI.CO", "KINH_GUI.KHONG"} & {*ids(document)}


def test_a_unit_may_be_called_as_no_type_is() -> None:
    """A symbol that tells no type asks for none."""
    number = text("Số", "Số: 12/ABC-UBND")

    assert "TEN_LOAI.CO" not in ids(made.report(), number, remove("BÁO CÁO"))
    assert "TEN_LOAI.CO" not in ids(made.report(), remove("Số", "BÁO CÁO"))


def test_a_subject_of_another_look_is_there() -> None:
    """It is not missing because it is not bold; where the text begins at once it is."""

    def left(document: Document) -> None:
        subject = at(document, "Kết quả")
        subject.alignment, subject.runs[0].bold = ALIGN.LEFT, False

    assert "TRICH_YEU.CO" not in ids(made.report(), left)
    heading = both(no_rule("Kết quả"), remove("Kết quả"), remove(made.BODY))
    assert "TRICH_YEU.CO" in ids(made.report(), heading)


def test_a_text_that_a_decision_issues_is_not_blamed() -> None:
    """It has body and State, but neither number nor signature (Mẫu 1.3)."""
    head = ("ỦY BAN NHÂN DÂN XÃ A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/QC-UBND")
    source = "(Ban hành kèm theo Quyết định số 15/QĐ-UBND)"

    assert laid_out(plain(*head, "QUY CHẾ", "Về làm việc", source, made.BODY)) == []


def test_a_name_in_a_picture_is_there() -> None:
    """Whoever signed by picture, or wrote that it is signed, has a name."""
    assert "HO_TEN.CO" not in ids(made.letter(), remove(NAME), drawn(OFFICE, PICTURE))
    assert "HO_TEN.CO" not in ids(made.letter(), text(NAME, "(đã ký)"))


def test_two_that_sign_are_not_told_apart() -> None:
    """Neither of them is called missing."""

    def third(document: Document) -> None:
        cell = document.tables[1].add_column(Cm(4)).cells[0]
        cell.text = "KẾ TOÁN"

    found = ids(made.letter(), third)

    assert not {"QUYEN_HAN.CO", "HO_TEN.CO"} & {*found}


def test_what_is_missing_is_told_of_the_whole_document() -> None:
    """There is no place to point to."""
    (found,) = check_document(made.saved(changed(made.letter(), remove(DATE))))

    assert found.place is not None
    assert found.place.is_whole
    assert found.wording.vi == "Văn bản có địa danh và thời gian ban hành; ở đây không có."


def test_an_addressee_may_go_on_below() -> None:
    """Then nobody knows whether it is the last, or the only one."""
    on = text("- Phòng Văn", "(theo danh sách đính kèm).")
    two = text("- Phòng Kinh", "- Các phòng, đơn vị thuộc xã")

    assert not [it for it in ids(made.letter(), two, on) if "KINH_GUI." in it]


@pytest.mark.parametrize("name", ["right_indent", "left_indent"])
def test_dashes_are_compared_by_where_they_stand(name: str) -> None:
    """A tab, or the middle of the line, tells nothing."""

    def moved(document: Document) -> None:
        first = at(document, "- Phòng Kinh")
        if name == "left_indent":
            first.alignment = ALIGN.CENTER
        first.paragraph_format.left_indent = Cm(3)
        first.runs[0].text = f"\t{first.text}" if name == "right_indent" else first.text

    assert ids(made.letter(), moved) == []
