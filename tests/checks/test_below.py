"""Texts that a decision issues, and prose in appendices: checked as the main text is."""

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from tests.checks import made
from tests.checks.cases import Change, align, bold, italic, size, space, text
from tests.checks.changes import PICTURE, drawn, ids, remove
from tests.checks.made import BODY, at
from vn_localgov.checks import fix_document
from vn_localgov.documents import DocumentType

OF = "(Kèm theo Quyết định số 480/QĐ-UBND ngày 05 tháng 12 năm 2025)"
NAME = "Làm việc của Tổ công nghệ số cộng đồng"
LONG = (
    "Tổ công nghệ số cộng đồng có trách nhiệm hướng dẫn người dân trong thôn sử dụng dịch vụ công "
    "trực tuyến, thanh toán không dùng tiền mặt và bảo đảm an toàn thông tin."
)
ARTICLES = (
    *("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", f"1. {LONG}", "Điều 2. Đối tượng"),
    *(f"2. {LONG}", "a) Ủy ban nhân dân xã và các thôn;", "b) Các tổ chức có liên quan."),
    *("Điều 3. Hiệu lực", LONG),
)
SECTIONS = ("I. TỔ TRƯỞNG", LONG, f"1. {LONG}", "II. TỔ VIÊN", f"2. {LONG}")
_BOLD = ("Chương", "QUY", "Điều", "I.", "II.", "Phụ lục", "PHÂN CÔNG", "DANH SÁCH", NAME)
_MIDDLE = ("Chương", "QUY", "Phụ lục", "PHÂN CÔNG", "DANH SÁCH", NAME, "(Kèm theo")


def attach(*lines: str) -> Document:
    """Make a decision, and put lines below it in the looks of the law, on a page of their own."""
    document = made.decision()
    document.add_section()
    for line in lines:
        add(document, line)
    return document


def add(document: Document, line: str) -> Paragraph:
    """Add a line in the looks that its words want."""
    paragraph = document.add_paragraph()
    is_middle = line.startswith(_MIDDLE)
    paragraph.alignment = ALIGN.CENTER if is_middle else ALIGN.JUSTIFY
    look = paragraph.paragraph_format
    look.space_before, look.space_after, look.line_spacing = Pt(6), Pt(0), 1.2
    look.first_line_indent = Cm(0 if is_middle else 1.27)
    run = paragraph.add_run(line)
    run.font.size, run.bold = Pt(14), line.startswith(_BOLD)
    run.italic = line.startswith("(Kèm theo")
    return paragraph


def regulation() -> Document:
    """Give a decision with a regulation of three articles."""
    return attach("QUY CHẾ", NAME, OF, *ARTICLES)


def appendix(*lines: str, title: str = "PHÂN CÔNG NHIỆM VỤ") -> Document:
    """Give a decision with an appendix that it speaks of."""
    document = attach("Phụ lục", title, OF, *(lines or SECTIONS))
    body = at(document, "Điều 1.")
    body.runs[1].text = f" Phụ lục. {BODY}"
    return document


def told(document: Document, *changes: Change) -> list[str]:
    """Name what is found, but for how the appendix ends and what is ruled below its title."""
    aside = ("PHU_LUC.", "KEM_THEO.CO_KE")
    return [it for it in ids(document, *changes) if not it.startswith(aside)]


def test_a_text_that_is_issued_is_found_with_its_own_headings() -> None:
    """Its articles are not those of the decision."""
    found = made.found(regulation())
    (issued,) = found.attached

    assert (len(found["dieu"]), len(issued["dieu"])) == (2, 3)
    assert (issued.type, issued.is_attached) == (DocumentType.REGULATION, True)
    assert [it.component for it in issued.parts][:5] == [
        *("ten_loai", "trich_yeu", "kem_theo", "phan_nhan", "phan")
    ]


def test_several_texts_are_found_each_with_its_own() -> None:
    """Numbers begin anew in each."""
    document = attach(
        *("QUY CHẾ", NAME, OF, *ARTICLES, "QUY ĐỊNH", NAME, OF, *ARTICLES),
        *("Phụ lục I", "PHÂN CÔNG", OF, *SECTIONS, "Phụ lục II", "PHÂN CÔNG", OF, *SECTIONS),
    )
    types = [DocumentType.REGULATION, DocumentType.RULES, None, None]

    assert [it.type for it in made.found(document).attached] == types
    assert told(document) == []


@pytest.mark.parametrize(
    "document", [regulation(), appendix(), attach(f"QUY CHẾ {NAME.upper()}", OF, *ARTICLES)]
)
def test_a_correct_one_comes_out_clean(document: Document) -> None:
    """Made by hand, in the looks of the law."""
    assert told(document) == []


TEXT = f"1. {LONG}"
ISSUED: dict[str, tuple[str, Change]] = {
    "large": ("NOI_DUNG.CO_CHU", size(TEXT, 16)),
    "small": ("NOI_DUNG.CO_CHU", size(TEXT, 11)),
    "left": ("NOI_DUNG.CAN_LE", align(TEXT, ALIGN.LEFT)),
    "indent": ("NOI_DUNG.LUI_DONG", space(TEXT, "first_line_indent", Cm(0))),
    "lines": ("NOI_DUNG.CACH_DONG", space(TEXT, "line_spacing", 2.0)),
    "article": ("DIEU.DAM", bold("Điều 3. H", on=False)),
    "chapter": ("PHAN_NHAN.DAM", bold("Chương I", on=False)),
    "chapter left": ("PHAN_NHAN.CAN_LE", align("Chương I", ALIGN.LEFT)),
    "name": ("TEN_LOAI.CO_CHU", size("QUY CHẾ", 18)),
    "title": ("TRICH_YEU.DAM", bold(NAME, on=False)),
    "belongs": ("KEM_THEO.NGHIENG", italic(OF, on=False)),
    "numbers": ("DE_MUC.LIEN_TUC", text("Điều 3. H", "Điều 4. Hiệu lực")),
    "point": ("DIEM.CHU_CAI", text("a) Ủy", "a. Ủy ban nhân dân xã;")),
}


@pytest.mark.parametrize(("rule", "change"), ISSUED.values(), ids=ISSUED)
def test_one_thing_changed_in_what_is_issued_is_told(rule: str, change: Change) -> None:
    """As in the main text, and nothing else is."""
    assert told(regulation(), change) == [rule]


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("NOI_DUNG.CO_CHU", size(TEXT, 16)),
        ("NOI_DUNG.CAN_LE", align(TEXT, ALIGN.LEFT)),
        ("MUC.DAM", bold("II. T", on=False)),
    ],
)
def test_one_thing_changed_in_the_prose_of_an_appendix_is_told(rule: str, change: Change) -> None:
    """Size, edges and weight are those of the main text."""
    assert told(appendix(), change) == [rule]


@pytest.mark.parametrize("it", [it for it in ISSUED if it not in ("numbers", "point")])
def test_looks_below_the_signature_are_mended(it: str) -> None:
    """The second check finds nothing there."""
    document = regulation()
    ISSUED[it][1](document)
    fixed = fix_document(made.saved(document))

    assert [mended.rule.id for mended in fixed.mended] == [ISSUED[it][0]]
    assert fixed.left == []


def test_appendices_may_quote_articles_and_have_small_headings() -> None:
    """Of a law nobody needs all articles, and no rule wants capitals there."""
    quoted = ("Điều 5. Hộ tịch", LONG, "Điều 12. Khai sinh", LONG)

    assert told(appendix(*quoted), bold("Điều 12", on=False)) == []
    assert told(appendix(), text("II. T", "II. Tổ viên")) == []


@pytest.mark.parametrize(
    "document",
    [
        appendix("Họ và tên: ……………", *SECTIONS),
        appendix(*SECTIONS, title="DANH SÁCH CÁC TỔ"),
        appendix(LONG, TEXT),
        appendix("Mẫu số 01", *SECTIONS),
        appendix("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *SECTIONS),
        attach("GIẤY MỜI", *SECTIONS),
        attach("QUY CHẾ", NAME, OF, *SECTIONS, "Họ và tên: ……………"),
    ],
)
def test_forms_and_lists_are_left_alone(document: Document) -> None:
    """They are set as their blanks and rows want it."""
    assert told(document, size(TEXT, 16), align(TEXT, ALIGN.LEFT)) == []


def test_what_stands_beside_tables_is_left_alone() -> None:
    """Notes below a table may be small, and an appendix of a table is no prose."""
    document = appendix()
    table = document.add_table(1, 1)
    for line in (LONG, f"3. {LONG}"):
        add(document, line).runs[0].font.size = Pt(11)
    assert told(document) == []

    for _ in range(20):
        table.add_row().cells[0].text = "7"
    assert told(document, size(TEXT, 16)) == []


def test_below_a_picture_only_a_heading_begins_text_again() -> None:
    """What comes before it may be a note."""

    def picture(document: Document) -> None:
        drawn("Hình", PICTURE)(document)
        above = at(document, "Hình").insert_paragraph_before()
        above._p.append(at(document, "Hình").runs[-1]._r)  # noqa: SLF001 - not moved otherwise

    below = appendix(*SECTIONS[:3], "Hình 1", f"2. {LONG}", "II. TỔ VIÊN", f"3. {LONG}")
    small = size(f"2. {LONG}", 11)

    assert told(below, picture, small) == []
    assert told(below, size(f"3. {LONG}", 11)) == ["NOI_DUNG.CO_CHU"]
    assert told(appendix(*SECTIONS, "Ghi chú: " + LONG), size("Ghi chú", 11)) == []


def test_pages_that_lie_across_are_left_alone() -> None:
    """They are made for tables, and text on them is set for these."""
    document = appendix()
    section = document.sections[-1]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width

    assert told(document, size(TEXT, 16)) == []


def test_a_cover_and_a_table_of_contents_are_left_alone() -> None:
    """Large plans have them, with letters of any size and headings that are not bold."""
    contents = ("I. TỔ TRƯỞNG\t2", "II. TỔ VIÊN......3")
    document = attach("ĐỀ ÁN", NAME, OF, "ĐỀ ÁN", *contents, *SECTIONS)
    cover = (size("ĐỀ ÁN", 26), align("ĐỀ ÁN", ALIGN.CENTER), size(NAME, 20))
    entries = [bold(it, on=False) for it in contents]
    again = [it for it in document.paragraphs if it.text == "ĐỀ ÁN"][-1]
    again.alignment = ALIGN.CENTER

    assert told(document, *cover, *entries) == []
    assert told(document, bold("II. TỔ VIÊN", on=False)) == []
    assert told(document, size(TEXT, 16)) == ["NOI_DUNG.CO_CHU"]


def test_what_two_sign_has_forms_of_its_own_below() -> None:
    """Nothing below the signatures is told of a contract."""
    document = appendix()
    at(document, "QUYẾT ĐỊNH").runs[0].text = "BIÊN BẢN"

    assert made.found(document).attached == ()


@pytest.mark.parametrize(
    "title",
    [
        ("Phụ lục",),
        ("Phân công nhiệm vụ",),
        ("Quy chế",),
        (OF,),
        ("QUY CHẾ",),
        ("PHÂN CÔNG", OF),
        ("Nguyễn Văn B", "Phụ lục", "PHÂN CÔNG", OF),
    ],
)
def test_nothing_is_told_of_a_title_that_is_not_certain(title: tuple[str, ...]) -> None:
    """It may be the text itself, or a name in the middle of the page."""
    document = attach(*title, *SECTIONS)
    for line in title:
        at(document, line).alignment = ALIGN.CENTER

    assert set(told(document)) <= {"TRICH_YEU.CO", "KEM_THEO.CO"}


def test_an_empty_page_below_the_signature_is_nothing() -> None:
    """Neither is a table alone."""
    table = attach()
    table.add_table(1, 1).cell(0, 0).text = "QUY CHẾ"

    assert made.found(table).attached == ()
    assert told(regulation(), remove("QUY CHẾ")) == []
