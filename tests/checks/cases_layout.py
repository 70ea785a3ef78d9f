"""Documents that break one rule about what is there, where it stands, and how long it is."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING as SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.checks.cases import (
    DATE,
    ISSUER,
    MOTTO,
    NAME,
    OFFICE,
    STATE,
    Change,
    align,
    bold,
    italic,
    size,
    space,
    text,
)
from tests.checks.changes import (
    Make,
    both,
    built,
    edge,
    lift,
    move,
    no_border,
    no_edge_border,
    no_rule,
    remove,
    rule_below,
    small,
    swap,
    unframe,
)
from tests.checks.made import BODY, at, decision, letter, report


def _no_section(document: Document) -> None:
    """Let the appendix go on in the section of the main text."""
    for node in document.element.body.iter(qn("w:pgNumType")):
        node.getparent().remove(node)


def _exactly(document: Document) -> None:
    look = at(document, BODY).paragraph_format
    look.line_spacing_rule, look.line_spacing = SPACING.EXACTLY, Pt(18)


def _empty(document: Document) -> None:
    at(document, BODY)._p.addnext(OxmlElement("w:p"))  # noqa: SLF001 - python-docx cannot


def _on_all_pages(document: Document) -> None:
    """Put the address of a long document into the margin of all its pages."""
    section = document.sections[0]
    address = section.first_page_footer.paragraphs[0]._p  # noqa: SLF001 - not moved otherwise
    section.footer.paragraphs[0]._p.addprevious(address)  # noqa: SLF001 - the same
    text = at(document, "Điều 1.")
    for _ in range(30):
        text._p.addnext(parse_xml(text._p.xml))  # noqa: SLF001 - not copied otherwise


def _addressed(document: Document) -> None:
    """Send a decision to somebody."""
    grounds = at(document, "Căn cứ")
    line = grounds.insert_paragraph_before("Kính gửi: Sở Nội vụ")
    line.alignment, line.runs[0].font.size = ALIGN.CENTER, Pt(14)


def _higher(document: Document) -> None:
    """Put the date into the cell above."""
    cell = document.tables[0].cell(0, 1)
    cell._tc.append(at(document, DATE)._p)  # noqa: SLF001 - python-docx moves no paragraphs
    document.tables[0].cell(1, 1).add_paragraph()


def _no_space(document: Document) -> None:
    for line in document.paragraphs:
        if line.text == BODY:
            line.paragraph_format.space_before = Pt(0)


def _recipients_below(document: Document) -> None:
    """Put the recipients into a row below the signatory."""
    table = document.tables[1]
    row = table.rows[0]._tr  # noqa: SLF001 - python-docx copies no rows
    row.addnext(parse_xml(row.xml))
    for cell in (table.cell(0, 0), table.cell(1, 1)):
        for line in cell.paragraphs:
            line.clear()


def _goes_on(document: Document) -> None:
    document.add_paragraph(BODY)


COPY, STAMPED, TELEGRAM = built("full_copy"), built("marks"), built("telegram")
LONG = "Ủy ban nhân dân xã giao"

CASES: dict[str, tuple[Make, Change]] = {
    "QUOC_HIEU.CO": (letter, remove(STATE)),
    "TIEU_NGU.CO": (letter, both(no_rule(MOTTO), remove(MOTTO))),
    "CO_QUAN_BAN_HANH.CO": (letter, both(no_rule(ISSUER), remove(ISSUER))),
    "SO_KY_HIEU.CO": (report, remove("Số")),
    "DIA_DANH_NGAY.CO": (letter, remove(DATE)),
    "TEN_LOAI.CO": (report, both(no_rule("Kết quả"), remove("BÁO CÁO", "Kết quả"))),
    "TRICH_YEU.CO": (report, both(no_rule("Kết quả"), remove("Kết quả"))),
    "TRICH_YEU_CONG_VAN.CO": (letter, remove("V/v")),
    "KINH_GUI.CO": (letter, remove("Kính gửi", "- Phòng Kinh", "- Phòng Văn")),
    "KINH_GUI.KHONG": (decision, _addressed),
    "KINH_GUI.MOT_NOI": (letter, remove("- Phòng Kinh")),
    "NOI_NHAN.CO": (letter, remove("Nơi nhận", "- Như trên", "- Lưu")),
    "QUYEN_HAN.CO": (letter, remove("TM.", OFFICE)),
    "HO_TEN.CO": (letter, remove(NAME)),
    "NOI_KINH_GUI.DAM": (letter, bold("- Phòng Kinh", on=True)),
    "NOI_KINH_GUI.NGHIENG": (letter, italic("- Phòng Kinh", on=True)),
    "NOI_KINH_GUI.THANG_HANG": (letter, space("- Phòng Văn", "left_indent", Pt(120))),
    "KINH_GUI.IN_THUONG": (built("letter"), text("Kính gửi", "KÍNH GỬI: SỞ NỘI VỤ")),
    "VI_TRI.QUOC_HIEU": (letter, swap(0)),
    "VI_TRI.CO_QUAN": (letter, lift(ISSUER, STATE)),
    "VI_TRI.SO_NGAY": (letter, _higher),
    "VI_TRI.CHU_KY": (letter, swap(1)),
    "VI_TRI.NOI_NHAN": (letter, _recipients_below),
    "VI_TRI.COT_TRAI": (letter, move("V/v", "Số")),
    "VI_TRI.COT_PHAI": (letter, lift(MOTTO, STATE)),
    "VI_TRI.GIUA_TRANG": (built("report_to_superior"), move("Kính gửi", "BÁO CÁO")),
    "TIEU_NGU.IN_THUONG": (letter, both(rule_below(MOTTO, 5), text(MOTTO, MOTTO.upper()))),
    "TIEU_NGU.DUONG_KE": (letter, rule_below(MOTTO, 80)),
    "CO_QUAN_BAN_HANH.DUONG_KE": (built("report"), rule_below("XÃ HỢP THỊNH", 5)),
    "TRICH_YEU.DUONG_KE": (report, rule_below("Kết quả", 100)),
    "CAN_CU.IN_THUONG": (decision, text("Theo đề", "THEO ĐỀ NGHỊ CỦA CHÁNH VĂN PHÒNG.")),
    "DIEM.IN_THUONG": (report, text("a) Diện", "a) DIỆN TÍCH GIEO TRỒNG ĐẠT KẾ HOẠCH.")),
    "KHOAN.DAM": (report, bold("2. Chăn nuôi", on=False)),
    "NOI_DUNG.CACH_DOAN": (letter, _no_space),
    "NOI_DUNG.DONG_CHINH_XAC": (letter, _exactly),
    "NOI_DUNG.DONG_TRONG": (letter, _empty),
    "DANH_SACH_NOI_NHAN.DAM": (letter, bold("- Như trên", on=True)),
    "DANH_SACH_NOI_NHAN.NGHIENG": (letter, italic("- Như trên", on=True)),
    "DANH_SACH_NOI_NHAN.IN_THUONG": (built("report"), text("- Thường", "- THƯỜNG TRỰC ĐẢNG ỦY;")),
    "LENH.CO_CHU": (decision, size("QUYẾT ĐỊNH:", 15)),
    "THAM_QUYEN.CO_CHU": (built("grounds"), size("Ủy ban nhân dân xã Hợp", 12)),
    "TIEU_DE_MUC.CO_CHU": (built("chapters"), size("Phạm vi", 15)),
    "NGUOI_DIEN.CO_CHU": (TELEGRAM, size("Ủy ban nhân dân xã Hợp Thịnh điện", 12)),
    "NOI_DIEN.CO_CHU": (TELEGRAM, size("- Công an", 12)),
    "DAU_KHAN.CHU": (STAMPED, text("THƯỢNG KHẨN", "KHẨN CẤP")),
    "DAU_KHAN.CO_CHU": (STAMPED, size("THƯỢNG KHẨN", 12)),
    "DAU_KHAN.DAM": (STAMPED, bold("THƯỢNG KHẨN", on=False)),
    "DAU_KHAN.NGHIENG": (STAMPED, italic("THƯỢNG KHẨN", on=True)),
    "DAU_KHAN.IN_HOA": (STAMPED, small("THƯỢNG KHẨN")),
    "DAU_KHAN.KHUNG": (STAMPED, no_border("THƯỢNG KHẨN")),
    "DAU_MAT.CHU": (STAMPED, text("TUYỆT MẬT", "TUYỆT ĐỐI MẬT")),
    "LUU_HANH.CHU": (STAMPED, edge("header", "text", "TÀI LIỆU NỘI BỘ")),
    "LUU_HANH.CO_CHU": (STAMPED, edge("header", "size", Pt(12))),
    "LUU_HANH.DAM": (STAMPED, edge("header", "bold", value=False)),
    "LUU_HANH.IN_HOA": (
        STAMPED,
        both(edge("header", "all_caps", value=False), edge("header", "text", "Lưu hành nội bộ")),
    ),
    "LUU_HANH.NGHIENG": (STAMPED, edge("header", "italic", value=True)),
    "LUU_HANH.KHUNG": (STAMPED, no_edge_border("header")),
    "NGUOI_SOAN_THAO.CO_CHU": (STAMPED, size("PL.(300)", 12)),
    "NGUOI_SOAN_THAO.DAM": (STAMPED, bold("PL.(300)", on=True)),
    "NGUOI_SOAN_THAO.NGHIENG": (STAMPED, italic("PL.(300)", on=True)),
    "NGUOI_SOAN_THAO.DANG": (STAMPED, text("PL.(300)", "pl.(300)")),
    "DIA_CHI.CO_CHU": (STAMPED, edge("footer", "size", Pt(13))),
    "DIA_CHI.DAM": (STAMPED, edge("footer", "bold", value=True)),
    "DIA_CHI.NGHIENG": (STAMPED, edge("footer", "italic", value=True)),
    "DIA_CHI.DUONG_KE": (STAMPED, no_edge_border("footer")),
    "DIA_CHI.TRANG_DAU": (STAMPED, _on_all_pages),
    "HINH_THUC_SAO.CO_CHU": (COPY, size("SAO Y", 12)),
    "HINH_THUC_SAO.DAM": (COPY, bold("SAO Y", on=False)),
    "HINH_THUC_SAO.IN_HOA": (COPY, small("SAO Y")),
    "HINH_THUC_SAO.NGHIENG": (COPY, italic("SAO Y", on=True)),
    "BAN_SAO.CHU": (COPY, text("SAO Y", "SAO Y BẢN CHÍNH")),
    "BAN_SAO.DUONG_KE": (COPY, lambda document: unframe(document.paragraphs[0])),
    "BAN_SAO.SO": (COPY, text("Số", "Số: 15/UBND-SY")),
    "BAN_SAO.THU_TU": (COPY, both(move("Số", "ỦY BAN"), move("Hợp Thịnh,", "SAO Y"))),
    "PHU_LUC.NGHIENG": (report, italic("Phụ lục", on=True)),
    "PHU_LUC.SO_LA_MA": (built("appendices"), text("Phụ lục II", "Phụ lục 2")),
    "PHU_LUC.MOT": (report, text("Phụ lục", "Phụ lục I")),
    "PHU_LUC.SO_TRANG": (report, _no_section),
    "PHU_LUC.DAN_CHIEU": (report, text("Chi tiết", "Chăn nuôi phát triển ổn định.")),
    "PHU_LUC.KET_THUC": (report, _goes_on),
    "TEN_PHU_LUC.CO_CHU": (report, size("DANH SÁCH", 12)),
    "TEN_PHU_LUC.NGHIENG": (report, italic("DANH SÁCH", on=True)),
    "TEN_PHU_LUC.CAN_LE": (report, align("DANH SÁCH", ALIGN.LEFT)),
    "KEM_THEO.CO_CHU": (report, size("(Kèm theo", 12)),
    "KEM_THEO.CAN_LE": (report, align("(Kèm theo", ALIGN.LEFT)),
    "KEM_THEO.IN_THUONG": (report, lambda document: _upper(at(document, "(Kèm theo"))),
    "KEM_THEO.CO_KE": (report, no_rule("(Kèm theo")),
    "KEM_THEO.DANG": (report, lambda document: _open(at(document, "(Kèm theo"))),
}


def _upper(paragraph: Paragraph) -> None:
    paragraph.runs[0].text = paragraph.text.upper()


def _open(paragraph: Paragraph) -> None:
    paragraph.runs[0].text = paragraph.text.strip("()")
