"""For each rule that is checked, a correct document with one thing changed that breaks it."""

from collections.abc import Callable
from typing import TypeAlias

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from tests.checks.made import BODY, at, decision, letter, office, paragraphs, report

Change: TypeAlias = Callable[[Document], None]

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ABOVE = "UBND XÃ MAI TRUNG"
ISSUER = "ỦY BAN NHÂN DÂN XÃ MAI TRUNG"
DATE = "Mai Trung, ngày 05 tháng 12 năm 2025"
OFFICE = "CHỦ TỊCH"
NAME = "Nguyễn Văn A"


def size(text: str, points: float) -> Change:
    """Other letters."""
    return lambda document: _each(document, text, "size", Pt(points))


def bold(text: str, *, on: bool) -> Change:
    """Other weight."""
    return lambda document: _each(document, text, "bold", on)


def italic(text: str, *, on: bool) -> Change:
    """Other slant."""
    return lambda document: _each(document, text, "italic", on)


def first(text: str, name: str, *, to: object) -> Change:
    """Other looks of the letters that begin a paragraph."""
    return lambda document: setattr(at(document, text).runs[0].font, name, to)


def align(text: str, where: ALIGN) -> Change:
    """Another place on the line."""
    return lambda document: setattr(at(document, text), "alignment", where)


def space(text: str, name: str, value: object) -> Change:
    """Other spaces around a paragraph."""
    return lambda document: setattr(at(document, text).paragraph_format, name, value)


def text(old: str, new: str) -> Change:
    """Other words."""
    return lambda document: setattr(at(document, old).runs[0], "text", new)


def page(name: str, value: object) -> Change:
    """Another sheet."""
    return lambda document: setattr(document.sections[0], name, value)


def _each(document: Document, text: str, name: str, value: object) -> None:
    for run in at(document, text).runs:
        setattr(run.font, name, value)


def _font(document: Document) -> None:
    document.styles["Normal"].font.name = "Arial"


def _old_font(document: Document) -> None:
    at(document, NAME).runs[0].font.name = ".VnTime"


def _colour(document: Document) -> None:
    at(document, NAME).runs[0].font.color.rgb = RGBColor(0, 0, 0xFF)


def _in_footer(document: Document) -> None:
    section = document.sections[0]
    number = section.header.paragraphs[0]._p  # noqa: SLF001 - python-docx moves no paragraphs
    section.footer.paragraphs[0]._p.addprevious(number)  # noqa: SLF001 - the same


def _roman(document: Document) -> None:
    kind = OxmlElement("w:pgNumType")
    kind.set(qn("w:fmt"), "lowerRoman")
    document.sections[0]._sectPr.append(kind)  # noqa: SLF001 - python-docx knows no formats


def _number(name: str, value: object) -> Change:
    def change(document: Document) -> None:
        paragraph = document.sections[0].header.paragraphs[0]
        thing = paragraph if name == "alignment" else paragraph.runs[0].font
        setattr(thing, name, value)

    return change


def _no_rule(below: str) -> Change:
    """Take away the paragraph that bears the rule."""

    def change(document: Document) -> None:
        all_ = list(paragraphs(document))
        number = next(it for it, line in enumerate(all_) if line.text.startswith(below))
        node = all_[number + 1]._p  # noqa: SLF001 - python-docx removes no paragraphs
        next(node.iterancestors()).remove(node)

    return change


def _underline(text: str) -> Change:
    return lambda document: _each(document, text, "underline", value=True)


CASES: dict[str, tuple[Callable[[], Document], Change]] = {
    "TRANG.CHIEU_RONG": (letter, page("page_width", Mm(216))),
    "TRANG.CHIEU_DAI": (letter, page("page_height", Mm(279))),
    "TRANG.LE_TREN": (letter, page("top_margin", Mm(15))),
    "TRANG.LE_DUOI": (letter, page("bottom_margin", Mm(30))),
    "TRANG.LE_TRAI": (letter, page("left_margin", Mm(25))),
    "TRANG.LE_PHAI": (letter, page("right_margin", Mm(25))),
    "PHONG_CHU.TEN": (letter, _font),
    "PHONG_CHU.BO_MA": (letter, _old_font),
    "PHONG_CHU.MAU": (letter, _colour),
    "SO_TRANG.CO_CHU": (letter, _number("size", Pt(11))),
    "SO_TRANG.NGHIENG": (letter, _number("italic", value=True)),
    "SO_TRANG.CAN_LE": (letter, _number("alignment", ALIGN.RIGHT)),
    "SO_TRANG.LE_TREN": (letter, _in_footer),
    "SO_TRANG.CHU_SO": (letter, _roman),
    "SO_TRANG.TRANG_DAU": (letter, page("different_first_page_header_footer", value=False)),
    "QUOC_HIEU.CHU": (letter, text(STATE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM")),
    "QUOC_HIEU.CO_CHU": (letter, size(STATE, 14)),
    "QUOC_HIEU.DAM": (letter, bold(STATE, on=False)),
    "QUOC_HIEU.NGHIENG": (letter, italic(STATE, on=True)),
    "QUOC_HIEU.IN_HOA": (letter, text(STATE, "Cộng hòa xã hội chủ nghĩa Việt Nam")),
    "QUOC_HIEU.CAN_LE": (letter, align(STATE, ALIGN.RIGHT)),
    "TIEU_NGU.CHU": (letter, text(MOTTO, "Độc lập – Tự do – Hạnh phúc")),
    "TIEU_NGU.CO_CHU": (letter, size(MOTTO, 12)),
    "TIEU_NGU.DAM": (letter, bold(MOTTO, on=False)),
    "TIEU_NGU.NGHIENG": (letter, italic(MOTTO, on=True)),
    "TIEU_NGU.CAN_LE": (letter, align(MOTTO, ALIGN.LEFT)),
    "TIEU_NGU.CO_KE": (letter, _no_rule(MOTTO)),
    "TIEU_NGU.GACH_CHAN": (letter, _underline(MOTTO)),
    "CO_QUAN_CHU_QUAN.CO_CHU": (office, size(ABOVE, 11)),
    "CO_QUAN_CHU_QUAN.DAM": (office, bold(ABOVE, on=True)),
    "CO_QUAN_CHU_QUAN.NGHIENG": (office, italic(ABOVE, on=True)),
    "CO_QUAN_CHU_QUAN.IN_HOA": (office, text(ABOVE, "Ủy ban nhân dân xã Mai Trung")),
    "CO_QUAN_CHU_QUAN.CAN_LE": (office, align(ABOVE, ALIGN.LEFT)),
    "CO_QUAN_CHU_QUAN.KHONG_KE": (office, _underline(ABOVE)),
    "CO_QUAN_BAN_HANH.CO_CHU": (letter, size(ISSUER, 14)),
    "CO_QUAN_BAN_HANH.DAM": (letter, bold(ISSUER, on=False)),
    "CO_QUAN_BAN_HANH.NGHIENG": (letter, italic(ISSUER, on=True)),
    "CO_QUAN_BAN_HANH.IN_HOA": (letter, text(ISSUER, "Ủy ban nhân dân xã Mai Trung")),
    "CO_QUAN_BAN_HANH.CAN_LE": (letter, align(ISSUER, ALIGN.RIGHT)),
    "CO_QUAN_BAN_HANH.CO_KE": (letter, _no_rule(ISSUER)),
    "SO_KY_HIEU.CO_CHU": (letter, size("Số", 14)),
    "SO_KY_HIEU.DAM": (letter, bold("Số", on=True)),
    "SO_KY_HIEU.NGHIENG": (letter, italic("Số", on=True)),
    "SO_KY_HIEU.CAN_LE": (letter, align("Số", ALIGN.LEFT)),
    "SO.HAI_CHAM": (letter, text("Số", "Số 135/UBND-VP")),
    "SO.DEM_KHONG": (letter, text("Số", "Số: 5/UBND-VP")),
    "SO.GACH_CHEO": (letter, text("Số", "Số: 135/ UBND-VP")),
    "SO.GACH_NOI": (letter, text("Số", "Số: 135/UBND - VP")),
    "SO.KY_HIEU_IN_HOA": (letter, text("Số", "Số: 135/ubnd-vp")),
    "SO.NAM_BAN_HANH": (letter, text("Số", "Số: 135/2025/UBND-VP")),
    "DIA_DANH_NGAY.CO_CHU": (letter, size(DATE, 12)),
    "DIA_DANH_NGAY.DAM": (letter, bold(DATE, on=True)),
    "DIA_DANH_NGAY.NGHIENG": (letter, italic(DATE, on=False)),
    "DIA_DANH_NGAY.IN_THUONG": (letter, text(DATE, DATE.upper())),
    "DIA_DANH_NGAY.CAN_LE": (letter, align(DATE, ALIGN.RIGHT)),
    "DIA_DANH_NGAY.DANG": (letter, text(DATE, DATE.replace(",", ""))),
    "NGAY.DEM_KHONG": (letter, text(DATE, DATE.replace("05", "5"))),
    "THANG.DEM_KHONG": (letter, text(DATE, DATE.replace("12", "1"))),
    "THANG.THUA_KHONG": (letter, text(DATE, DATE.replace("12", "03"))),
    "TRICH_YEU_CONG_VAN.CO_CHU": (letter, size("V/v", 14)),
    "TRICH_YEU_CONG_VAN.DAM": (letter, bold("V/v", on=True)),
    "TRICH_YEU_CONG_VAN.NGHIENG": (letter, italic("V/v", on=True)),
    "TRICH_YEU_CONG_VAN.CAN_LE": (letter, align("V/v", ALIGN.LEFT)),
    "TRICH_YEU_CONG_VAN.CACH_DOAN": (letter, space("V/v", "space_before", Pt(0))),
    "TRICH_YEU_CONG_VAN.IN_THUONG": (letter, text("V/v", "V/v RÀ SOÁT HỘ NGHÈO")),
    "TRICH_YEU_CONG_VAN.VE_VIEC": (letter, text("V/v", "Về việc rà soát hộ nghèo")),
    "TRICH_YEU_CONG_VAN.KHONG_KE": (letter, _underline("V/v")),
    "KINH_GUI.CO_CHU": (letter, size("Kính gửi", 12)),
    "KINH_GUI.DAM": (letter, bold("Kính gửi", on=True)),
    "KINH_GUI.NGHIENG": (letter, italic("Kính gửi", on=True)),
    "NOI_KINH_GUI.CO_CHU": (letter, size("- Phòng Kinh tế", 12)),
    "NOI_KINH_GUI.IN_THUONG": (letter, text("- Phòng Văn", "- PHÒNG VĂN HÓA - XÃ HỘI.")),
    "NOI_DUNG.CO_CHU": (letter, size(BODY, 12)),
    "NOI_DUNG.NGHIENG": (letter, italic(BODY, on=True)),
    "NOI_DUNG.CAN_LE": (letter, align(BODY, ALIGN.LEFT)),
    "NOI_DUNG.LUI_DONG": (letter, space(BODY, "first_line_indent", Cm(0))),
    "NOI_DUNG.CACH_DONG": (letter, space(BODY, "line_spacing", 2)),
    "NOI_NHAN.CO_CHU": (letter, size("Nơi nhận", 14)),
    "NOI_NHAN.DAM": (letter, bold("Nơi nhận", on=False)),
    "NOI_NHAN.NGHIENG": (letter, italic("Nơi nhận", on=False)),
    "NOI_NHAN.CAN_LE": (letter, align("Nơi nhận", ALIGN.CENTER)),
    "NOI_NHAN.IN_THUONG": (letter, text("Nơi nhận", "NƠI NHẬN:")),
    "NOI_NHAN.DONG_RIENG": (letter, text("Nơi nhận", "Nơi nhận")),
    "DANH_SACH_NOI_NHAN.CO_CHU": (letter, size("- Lưu", 12)),
    "DANH_SACH_NOI_NHAN.CAN_LE": (letter, align("- Như trên", ALIGN.CENTER)),
    "QUYEN_HAN.CO_CHU": (letter, size(OFFICE, 12)),
    "QUYEN_HAN.DAM": (letter, bold(OFFICE, on=False)),
    "QUYEN_HAN.NGHIENG": (letter, italic(OFFICE, on=True)),
    "QUYEN_HAN.IN_HOA": (letter, text(OFFICE, "Chủ tịch")),
    "QUYEN_HAN.CAN_LE": (letter, align("TM.", ALIGN.LEFT)),
    "QUYEN_HAN.VIET_TAT": (letter, text("TM.", "T/M ỦY BAN NHÂN DÂN")),
    "HO_TEN.CO_CHU": (letter, size(NAME, 12)),
    "HO_TEN.DAM": (letter, bold(NAME, on=False)),
    "HO_TEN.NGHIENG": (letter, italic(NAME, on=True)),
    "HO_TEN.IN_THUONG": (letter, text(NAME, "NGUYỄN VĂN A")),
    "HO_TEN.CAN_LE": (letter, align(NAME, ALIGN.LEFT)),
    "HO_TEN.DANH_HIEU": (letter, text(NAME, "TS. Nguyễn Văn A")),
    "TEN_LOAI.CO_CHU": (report, size("BÁO CÁO", 16)),
    "TEN_LOAI.DAM": (report, bold("BÁO CÁO", on=False)),
    "TEN_LOAI.NGHIENG": (report, italic("BÁO CÁO", on=True)),
    "TEN_LOAI.IN_HOA": (report, text("BÁO CÁO", "Báo cáo")),
    "TEN_LOAI.CAN_LE": (report, align("BÁO CÁO", ALIGN.LEFT)),
    "TRICH_YEU.CO_CHU": (report, size("Kết quả", 12)),
    "TRICH_YEU.DAM": (report, bold("Kết quả", on=False)),
    "TRICH_YEU.NGHIENG": (report, italic("Kết quả", on=True)),
    "TRICH_YEU.IN_THUONG": (report, text("Kết quả", "KẾT QUẢ THỰC HIỆN NĂM 2025")),
    "TRICH_YEU.CAN_LE": (report, align("Kết quả", ALIGN.LEFT)),
    "TRICH_YEU.CO_KE": (report, _no_rule("Kết quả")),
    "PHAN_NHAN.CO_CHU": (report, size("Phần I", 12)),
    "PHAN_NHAN.DAM": (report, bold("Phần I", on=False)),
    "PHAN_NHAN.NGHIENG": (report, italic("Phần I", on=True)),
    "PHAN_NHAN.IN_THUONG": (report, text("Phần I", "PHẦN I")),
    "PHAN_NHAN.CAN_LE": (report, align("Phần I", ALIGN.LEFT)),
    "PHAN.CO_CHU": (report, size("KẾT QUẢ", 15)),
    "PHAN.DAM": (report, bold("KẾT QUẢ", on=False)),
    "PHAN.NGHIENG": (report, italic("KẾT QUẢ", on=True)),
    "PHAN.IN_HOA": (report, text("KẾT QUẢ", "Kết quả thực hiện nhiệm vụ")),
    "PHAN.CAN_LE": (report, align("KẾT QUẢ", ALIGN.LEFT)),
    "MUC.CO_CHU": (report, size("I. LĨNH VỰC", 12)),
    "MUC.DAM": (report, bold("I. LĨNH VỰC", on=False)),
    "MUC.NGHIENG": (report, italic("I. LĨNH VỰC", on=True)),
    "MUC.IN_HOA": (report, text("I. LĨNH VỰC", "I. Lĩnh vực kinh tế")),
    "KHOAN.CO_CHU": (report, size("1. Trồng trọt", 12)),
    "KHOAN.NGHIENG": (report, italic("1. Trồng trọt", on=True)),
    "KHOAN.IN_THUONG": (report, text("1. Trồng trọt", "1. TRỒNG TRỌT")),
    "KHOAN.LUI_DONG": (report, space("1. Trồng trọt", "first_line_indent", Cm(2))),
    "DIEM.CO_CHU": (report, size("a) Diện tích", 12)),
    "DIEM.DAM": (report, bold("a) Diện tích", on=True)),
    "DIEM.NGHIENG": (report, italic("a) Diện tích", on=True)),
    "DIEM.LUI_DONG": (report, space("a) Diện tích", "first_line_indent", Cm(0))),
    "PHU_LUC.CO_CHU": (report, size("Phụ lục", 13)),
    "PHU_LUC.DAM": (report, bold("Phụ lục", on=False)),
    "PHU_LUC.IN_THUONG": (report, text("Phụ lục", "PHỤ LỤC")),
    "PHU_LUC.CAN_LE": (report, align("Phụ lục", ALIGN.LEFT)),
    "TEN_PHU_LUC.DAM": (report, bold("DANH SÁCH", on=False)),
    "TEN_PHU_LUC.IN_HOA": (report, text("DANH SÁCH", "Danh sách các thôn")),
    "KEM_THEO.NGHIENG": (report, italic("(Kèm theo", on=False)),
    "KEM_THEO.DAM": (report, bold("(Kèm theo", on=True)),
    "CAN_CU.CO_CHU": (decision, size("Căn cứ", 12)),
    "CAN_CU.NGHIENG": (decision, italic("Căn cứ", on=False)),
    "CAN_CU.DAM": (decision, bold("Căn cứ", on=True)),
    "DIEU.CO_CHU": (decision, first("Điều 1", "size", to=Pt(12))),
    "DIEU.DAM": (decision, bold("Điều 1", on=False)),
    "DIEU.NGHIENG": (decision, first("Điều 1", "italic", to=True)),
    "DIEU.IN_THUONG": (decision, text("Điều 1", "ĐIỀU 1.")),
    "DIEU.LUI_DONG": (decision, space("Điều 1", "first_line_indent", Cm(0))),
}
