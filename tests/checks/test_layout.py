"""What is there, where it stands, how long it is: found where it is sure, silent elsewhere."""

from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks import made
from tests.checks.cases import ABOVE, DATE, ISSUER, MOTTO, NAME, OFFICE, STATE, text
from tests.checks.cases_layout import both, built, move, next_of, no_rule, remove, rule_below
from tests.checks.made import at
from vn_localgov import checks
from vn_localgov.checks import Scope, check_document
from vn_localgov.documents import DocumentType
from vn_localgov.findings import FindingKind

PICTURE = (
    f"<w:r {nsdecls('w', 'wp', 'a', 'pic', 'r')}><w:drawing><wp:inline>"
    '<wp:extent cx="900000" cy="900000"/><a:graphic><a:graphicData><pic:pic>'
    '<pic:spPr><a:xfrm><a:ext cx="900000" cy="900000"/></a:xfrm></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def line(points: float) -> str:
    """Draw a line as Word did for twenty years."""
    return (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
        f'<v:line from="0,0" to="{points}pt,0"/></w:pict></w:r>'
    )


def drawn(text: str, xml: str) -> Callable[[Document], None]:
    """Anchor a drawing to a paragraph."""

    def change(document: Document) -> None:
        at(document, text)._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx cannot

    return change


def ids(document: Document, *changes: Callable[[Document], None]) -> list[str]:
    """Name the rules that a document breaks after some changes."""
    for change in changes:
        change(document)
    return [it.rule.id for it in check_document(made.saved(document))]


def plain(*texts: str) -> Document:
    """Make a document of lines with tabs and spaces, in the looks of the law."""
    document = docx.Document()
    for it in texts:
        document.add_paragraph(it)
    return document


def laid_out(document: Document) -> list[str]:
    """Name the rules about presence and place that a document breaks."""
    families = ("VI_TRI.", "KINH_GUI.KHONG", "KINH_GUI.MOT_NOI")
    return [it for it in ids(document) if it.startswith(families) or it.endswith(".CO")]


HEAD = (
    "UBND TỈNH BẮC NINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc",
    "Số: 12/TB-SNV\tBắc Ninh, ngày 05 tháng 12 năm 2025",
)
FOOT = ("Nơi nhận:\tKT. GIÁM ĐỐC", "- Như trên;\tPHÓ GIÁM ĐỐC", "- Lưu: VT.\tNguyễn Văn A")


LINES = (
    *HEAD,
    *FOOT,
    *(it for line in (*HEAD, *FOOT) for it in line.split("\t")),
    *("SAO Y", "KHẨN", "MẬT", "LƯU HÀNH NỘI BỘ", "V/v nghỉ Tết", "THÔNG BÁO", "BÁO CÁO"),
    *("Kính gửi:", "- Sở Nội vụ;", "Phụ lục I", "Phụ lục", "(Kèm theo Báo cáo", "1. Chăn nuôi"),
    *("CHỦ TỊCH", "Mục 1", "Phần I", "I. KINH TẾ", "Điều 1. Giao", "a) Lúa", "____", "", "./."),
)


@given(st.lists(st.sampled_from(LINES) | st.lists(st.sampled_from(LINES), max_size=3), max_size=9))
@settings(max_examples=60)
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


# --------------------------------------------------------------------- presence


@pytest.mark.parametrize("columns", [2, 3])
def test_a_head_may_be_one_row_of_cells(columns: int) -> None:
    """All of the left in one cell, all of the right in another, perhaps an empty one between."""
    document = docx.Document()
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
        (both(no_rule(ISSUER), remove(ABOVE, ISSUER)), "CO_QUAN_BAN_HANH.CO"),
    ],
)
def test_a_picture_may_hold_what_is_missing(
    change: Callable[[Document], None], missing: str
) -> None:
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
    found = made.found(_changed(made.letter(), remove("V/v")))

    assert found.type is DocumentType.LETTER
    assert ids(made.letter(), remove("V/v")) == ["TRICH_YEU_CONG_VAN.CO"]


def test_what_is_sent_under_the_symbol_of_a_type_is_no_letter() -> None:
    """A submission whose type nobody recognised stays unknown."""
    number = text("Số", "Số: 12/TTr-UBND")
    document = _changed(made.letter(), remove("V/v"), number)

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
    (found,) = check_document(made.saved(_changed(made.letter(), remove(DATE))))

    assert found.place is not None
    assert found.place.is_whole
    assert found.wording.vi == "Văn bản có địa danh và thời gian ban hành; ở đây không có."


# --------------------------------------------------------------------- places


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
    (found,) = check_document(made.saved(_changed(made.letter(), move("V/v", "Số"))))

    assert found.wording.vi == (
        "Thứ tự các thành phần ở đầu trang bên trái; ở đây là «V/v rà soát hộ nghèo năm 2025» "
        "đứng trước «Số: 135/UBND-VP», cần cơ quan chủ quản, cơ quan ban hành, số và ký hiệu, "
        "trích yếu công văn."
    )


# --------------------------------------------------------------------- rules below


@pytest.mark.parametrize(("points", "is_found"), [(170, False), (60, True)])
def test_a_drawn_line_is_measured(points: float, is_found: bool) -> None:
    """As Word draws it: as long as the motto, or much shorter."""
    found = ids(made.letter(), no_rule(MOTTO), drawn(MOTTO, line(points)))

    assert found == (["TIEU_NGU.DUONG_KE"] if is_found else [])


def test_two_lines_at_one_place_are_not_measured() -> None:
    """Nobody knows which of them belongs to the motto."""
    two = both(no_rule(MOTTO), drawn(MOTTO, line(60)), drawn(MOTTO, line(50)))

    assert ids(made.letter(), two) == []


@pytest.mark.parametrize(
    ("count", "is_raised", "is_found"), [(24, False, False), (37, True, False), (6, False, True)]
)
def test_typed_lines_are_measured(count: int, is_raised: bool, is_found: bool) -> None:
    """As the files of the decree have them, raised or not."""

    def type_(document: Document) -> None:
        rule = next_of(document, MOTTO)
        for border in rule._p.iter(qn("w:pBdr")):  # noqa: SLF001 - python-docx knows no borders
            border.clear()
        look, run = rule.paragraph_format, rule.runs[0]
        look.left_indent = look.right_indent = Pt(0)
        run.text, run.font.size = "_" * count, Pt(14)
        run.font.superscript = is_raised

    assert ids(made.letter(), type_) == (["TIEU_NGU.DUONG_KE"] if is_found else [])


def test_a_few_underlined_letters_are_a_rule() -> None:
    """Below the middle of the name, as old typewriters did it; below all of it is too long."""

    def underline(document: Document) -> None:
        body = at(document, "XÃ HỢP THỊNH")
        body.runs[0].text = "XÃ H"
        middle = body.add_run("ỢP TH")
        middle.underline = True
        body.add_run("ỊNH")

    assert ids(built("report")(), no_rule("XÃ HỢP"), underline) == []


def test_text_in_another_font_is_not_measured() -> None:
    """How wide its letters are is not known; and nothing is where a line goes on below."""

    def other(document: Document) -> None:
        at(document, MOTTO).runs[0].font.name = "Arial"

    assert ids(made.letter(), rule_below(MOTTO, 100), other) == ["PHONG_CHU.TEN"]

    def spaced(document: Document) -> None:
        at(document, MOTTO).runs[0].font.small_caps = True

    assert ids(made.letter(), rule_below(MOTTO, 100), spaced) == []


def test_a_length_is_for_a_person_to_look_at() -> None:
    """It is computed, and other programs may draw otherwise."""
    (found,) = check_document(made.saved(_changed(made.letter(), rule_below(MOTTO, 80))))

    assert found.kind is FindingKind.REVIEW


def test_paper_of_unknown_size_measures_nothing() -> None:
    """A section may leave its margins to the program."""

    def unknown(document: Document) -> None:
        section = document.sections[0]._sectPr  # noqa: SLF001 - python-docx fills in what is missing
        for margins in section.findall(qn("w:pgMar")):
            section.remove(margins)

    longer = rule_below("Kết quả", 100)

    assert ids(made.report(), longer) == ["TRICH_YEU.DUONG_KE"]
    assert "TRICH_YEU.DUONG_KE" not in ids(made.report(), longer, unknown)


# --------------------------------------------------------------------- addressees


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


# --------------------------------------------------------------------- stamps


@pytest.mark.parametrize(("indent", "is_found"), [(Pt(34), False), (Pt(0), True)])
def test_the_frame_of_a_stamp_is_measured(indent: Pt, is_found: bool) -> None:
    """Forty millimetres for the second degree, give or take what cells leave."""

    def set_(document: Document) -> None:
        look = at(document, "THƯỢNG KHẨN").paragraph_format
        look.left_indent = look.right_indent = indent

    assert ids(built("marks")(), set_) == (["DAU_KHAN.KHUNG"] if is_found else [])


def test_a_double_frame_is_found() -> None:
    """A single line is ordered."""

    def double(document: Document) -> None:
        paragraph = document.sections[0].first_page_header.paragraphs[0]._p  # noqa: SLF001 - no way
        for side in paragraph.iterfind(f"{qn('w:pPr')}/{qn('w:pBdr')}/*"):
            side.set(qn("w:val"), "double")

    assert ids(built("marks")(), double) == ["LUU_HANH.KHUNG"]


def test_a_stamp_in_a_cell_of_its_own_has_its_frame() -> None:
    """The borders of tables are not known."""

    def boxed(document: Document) -> None:
        cell = document.tables[0].cell(1, 0).add_table(1, 1).cell(0, 0)
        stamp = cell.paragraphs[0].add_run("HỎA TỐC")
        stamp.bold, stamp.font.size = True, Pt(13)
        stamp.font.color.rgb = RGBColor(0xFF, 0, 0)

    assert ids(made.report(), boxed) == []


# --------------------------------------------------------------------- copies


def test_a_document_with_the_note_of_its_copy_is_checked_itself() -> None:
    """The note below it is another document's."""

    def copied(document: Document) -> None:
        table = document.add_table(1, 2).rows[0].cells
        table[0].text, table[1].text = "Số: 12/SY-UBND", "SAO Y"

    document = _changed(made.letter(), copied)

    assert made.found(document).type is DocumentType.LETTER
    assert ids(document) == []


def test_a_stamp_that_says_copy_is_no_note() -> None:
    """There is no number beside it; or it stands in the head of the original."""

    def stamped(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "SAO Y"
        document.tables[0].cell(0, 1).add_paragraph("SAO LỤC")

    assert made.found(_changed(made.letter(), stamped)).type is DocumentType.LETTER


# --------------------------------------------------------------------- appendices


def test_one_of_several_appendices_keeps_its_number() -> None:
    """The text tells of others, which are other files."""
    told = text("Chi tiết", "Chi tiết tại Phụ lục I và Phụ lục II.")
    others = text("Phụ lục", "Phụ lục III")

    assert ids(made.report(), told, text("Phụ lục", "Phụ lục I")) == []
    assert ids(made.report(), others) == []


def test_pages_without_numbers_need_no_new_ones() -> None:
    """Nothing shows that could go on."""

    def unnumbered(document: Document) -> None:
        for node in (
            *document.element.body.iter(qn("w:pgNumType")),
            *document.sections[0].header._element.iter(qn("w:r")),  # noqa: SLF001 - no public way
        ):
            node.getparent().remove(node)

    assert ids(made.report(), unnumbered) == []


def test_what_an_appendix_belongs_to_may_take_two_lines() -> None:
    """Up to the bracket that closes it."""

    def parted(document: Document) -> None:
        source = at(document, "(Kèm theo")
        words = source.runs[0].text
        source.runs[0].text = words[:30]
        rest = next_of(document, words[:30]).insert_paragraph_before(words[30:])
        rest.alignment, rest.runs[0].italic = ALIGN.CENTER, True
        rest.runs[0].font.size = Pt(14)

    assert ids(made.report(), parted) == []


# --------------------------------------------------------------------- the rest


def test_the_address_of_a_short_letter_may_stand_on_all_its_pages() -> None:
    """There is but one."""

    def all_(document: Document) -> None:
        section = document.sections[0]
        address = section.first_page_footer.paragraphs[0]._p  # noqa: SLF001 - not moved otherwise
        section.footer.paragraphs[0]._p.addprevious(address)  # noqa: SLF001 - the same

    assert ids(built("marks")(), all_) == []


@pytest.mark.parametrize(
    "texts", [(), ("Thân gửi các bạn,", made.BODY), (STATE, MOTTO, "ĐƠN XIN NGHỈ PHÉP")]
)
def test_a_document_of_another_kind_is_told_so_once(texts: tuple[str, ...]) -> None:
    """An empty file, a private letter, a claim: one note, and no list of what is missing."""
    assert ids(plain(*texts)) == ["VAN_BAN.PHAM_VI"]


@pytest.mark.parametrize("name", ["HỢP ĐỒNG", "BẢN THỎA THUẬN"])
def test_contracts_of_citizens_are_left_alone(name: str) -> None:
    """They bear State, motto and number as well."""
    lines = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", MOTTO, name, "Số: 12/HĐ-KT")

    assert made.found(plain(*lines)).scope is Scope.OTHER


def test_colours_that_cannot_be_read_are_black() -> None:
    """No program writes them, and none shows them."""

    def broken(document: Document) -> None:
        colour = at(document, NAME).runs[0]._r.get_or_add_rPr()  # noqa: SLF001 - not set otherwise
        colour.append(parse_xml(f'<w:color {nsdecls("w")} w:val="dark blue"/>'))

    assert ids(made.letter(), broken) == []


def test_the_package_lists_its_names() -> None:
    """For whoever explores it."""
    assert dir(checks) == sorted(checks.__all__)


def _changed(document: Document, *changes: Callable[[Document], None]) -> Document:
    for change in changes:
        change(document)
    return docx.Document(BytesIO(made.saved(document)))


def _swapped() -> Document:
    document = made.letter()
    for row in document.tables[0].rows:
        left, right = row.cells
        right._tc.addnext(left._tc)  # noqa: SLF001 - python-docx moves no cells
    return document
