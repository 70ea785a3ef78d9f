"""For each rule of what is written, a correct document with one thing changed that breaks it."""

from collections.abc import Callable
from copy import deepcopy

from docx.document import Document
from docx.text.paragraph import Paragraph

from tests.checks.cases import Change, text
from tests.checks.made import BODY, at, decision, letter, report

START = BODY[:20]
Case = tuple[Callable[[], Document], Change]


def said(sentence: str) -> Change:
    """Another first paragraph."""
    return text(START, sentence)


def ended(sentence: str) -> Change:
    """Another last paragraph."""
    return lambda document: setattr(_last(document).runs[0], "text", sentence)


def behind(anchor: str, *texts: str) -> Change:
    """More paragraphs that look as the one that begins with *anchor*, below it."""

    def change(document: Document) -> None:
        place = at(document, anchor)
        for words in texts:
            node = deepcopy(place._p)  # noqa: SLF001 - python-docx copies no paragraphs
            place._p.addnext(node)  # noqa: SLF001 - the same
            place = Paragraph(node, document)
            place.runs[0].text = words

    return change


def both(*changes: Change) -> Change:
    """One change after the other."""

    def change(document: Document) -> None:
        for it in changes:
            it(document)

    return change


def _last(document: Document) -> Paragraph:
    return [it for it in document.paragraphs if it.text.endswith("./.")][-1]


def resolution() -> Document:
    """The decision, as a resolution of a council."""
    document = decision()
    text("ỦY BAN NHÂN DÂN XÃ", "HỘI ĐỒNG NHÂN DÂN XÃ MAI TRUNG")(document)
    both(text("Số", "Số: 12/NQ-HĐND"), text("QUYẾT ĐỊNH", "NGHỊ QUYẾT"))(document)
    both(text("QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"), text("TM.", "TM. HỘI ĐỒNG NHÂN DÂN"))(document)
    return document


def _minutes() -> Document:
    """The report, as minutes."""
    document = report()
    both(text("Số", "Số: 12/BB-UBND"), text("BÁO CÁO", "BIÊN BẢN"))(document)
    text("- Lưu", "- Lưu: VT, Hồ sơ.")(document)
    return document


def _introduction() -> Document:
    """The report, as a letter of introduction."""
    document = report()
    both(text("Số", "Số: 12/GGT-UBND"), text("BÁO CÁO", "GIẤY GIỚI THIỆU"))(document)
    return document


def _deputy(document: Document) -> None:
    text("CHỦ TỊCH", "PHÓ CHỦ TỊCH")(document)


def _single() -> Document:
    """The letter, to one body."""
    document = letter()
    both(text("Kính gửi", "Kính gửi: Phòng Kinh tế"), said(BODY))(document)
    for name in ("- Phòng Kinh", "- Phòng Văn"):
        node = at(document, name)._p  # noqa: SLF001 - python-docx removes no paragraphs
        next(node.iterancestors()).remove(node)
    return document


def _authority(document: Document) -> None:
    place = next(it for it in document.paragraphs if it.text.startswith("ỦY BAN NHÂN DÂN XÃ"))
    place.runs[0].text = "Ủy ban nhân dân xã Mai Trung"


LISTS: dict[str, Case] = {
    "DANH_SACH_NOI_NHAN.NHU_TREN": (letter, text("- Như trên", "- UBND tỉnh;")),
    "DANH_SACH_NOI_NHAN.NHU_DIEU": (decision, text("- Như Điều", "- Như trên;")),
    "DANH_SACH_NOI_NHAN.CUOI_DONG": (report, text("- UBND tỉnh", "- UBND tỉnh,")),
    "DANH_SACH_NOI_NHAN.LUU": (report, text("- Lưu", "- Lưu VT.")),
    "DANH_SACH_NOI_NHAN.BIEN_BAN": (_minutes, text("- Lưu", "- Lưu: VT.")),
    "DANH_SACH_NOI_NHAN.GIAY_GIOI_THIEU": (_introduction, text("- Lưu", "- Lưu: VT, VP.")),
    "KINH_GUI.HAI_CHAM": (_single, text("Kính gửi", "Kính gửi Phòng Kinh tế")),
    "NOI_KINH_GUI.GACH_DAU_DONG": (letter, text("- Phòng Kinh tế", "- Phòng Kinh tế,")),
    "NOI_KINH_GUI.DONG_CUOI": (letter, text("- Phòng Văn", "- Phòng Văn hóa - Xã hội;")),
    "CAN_CU.MOI_DONG": (decision, behind("Căn cứ", "Căn cứ Luật Đất đai.")),
    "CAN_CU.DONG_CUOI": (decision, text("Theo đề nghị", "Theo đề nghị của Văn phòng;")),
    "CAN_CU.LUAT": (
        decision,
        text("Căn cứ", "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;"),
    ),
}

HEADINGS: dict[str, Case] = {
    "PHAN.SO_LA_MA": (report, text("Phần I", "Phần 1")),
    "PHAN.PHAN_THU": (report, text("Phần I", "Phần thứ nhất")),
    "PHAN.DONG_RIENG": (report, behind("1. Trồng", "Phần II. PHƯƠNG HƯỚNG")),
    "MUC.SO_LA_MA": (report, behind("I. LĨNH", "II/ LĨNH VỰC XÃ HỘI")),
    "DIEU.DANG": (decision, text("Điều 1.", "Điều 1:")),
    "KHOAN.SO_A_RAP": (report, text("2. Chăn", "2/ Chăn nuôi")),
    "DIEM.CHU_CAI": (report, behind("a) Diện", "b. Năng suất đạt 58 tạ/ha.")),
    "DIEM.CHU_D": (
        report,
        behind("a) Diện", *(f"{it}) Sản lượng đạt 100% kế hoạch." for it in "bcde")),
    ),
    "DE_MUC.LIEN_TUC": (report, behind("I. LĨNH", "II. LĨNH VỰC XÃ HỘI", "IV. QUỐC PHÒNG")),
    "DE_MUC.TIEU_DE": (
        report,
        both(text("KẾT QUẢ", "I. KẾT QUẢ THỰC HIỆN"), text("I. LĨNH", "II. LĨNH VỰC KINH TẾ")),
    ),
    "GACH_DAU_DONG.DAU": (report, behind("a) Diện", "-Năng suất đạt 58 tạ/ha.")),
}

ENDINGS: dict[str, Case] = {
    "QUYET_DINH.CHU": (decision, text("QUYẾT ĐỊNH:", "Quyết định:")),
    "NGHI_QUYET.CHU": (resolution, text("QUYẾT NGHỊ:", "NGHỊ QUYẾT:")),
    "QUYET_DINH.THAM_QUYEN": (decision, _authority),
    "KET_THUC.DAU": (letter, ended(BODY)),
}

OFFICES: dict[str, Case] = {
    "SO.TEN_LOAI": (report, text("Số", "Số: 293/KH-UBND")),
    "QUYEN_HAN.CAP_PHO": (report, _deputy),
    "QUYEN_HAN.CHUC_DANH": (
        report,
        both(text("CHỦ TỊCH", "KT. CHỦ TỊCH"), behind("KT.", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")),
    ),
}

FIGURES: dict[str, Case] = {
    "SO_LIEU.DAU_PHAY": (report, said("Thu ngân sách đạt 10.6% kế hoạch năm.")),
    "SO_LIEU.NHOM_BA": (report, said("Diện tích cho thuê là 8.3012,9 m² đất công ích.")),
    "SO_LIEU.HANG_NGHIN": (report, said("Đã cấp 1373 bản sao trong 2.150 bản.")),
    "SO_LIEU.PHAN_TRAM": (report, said("Thu ngân sách đạt 25,6 % kế hoạch năm.")),
    "SO_LIEU.DON_VI": (report, said("Toàn xã gieo trồng được 1.021ha lúa.")),
    "SO_LIEU.DEM_KHONG": (report, said("Xã có 06 mô hình, trong đó có 2 mô hình mới.")),
    "SO_LIEU.DONG_TIEN": (report, said("Tổng số tiền hỗ trợ là 30 triệu VNĐ.")),
    "SO_LIEU.GIAI_DOAN": (
        report,
        said("Kế hoạch giai đoạn 2021 - 2025 và giai đoạn 2026-2030 của xã."),
    ),
    "NGAY_THANG.THUA_KHONG": (report, said("Thực hiện Kế hoạch ngày 05/06/2023 của xã.")),
    "NGAY_THANG.DEM_KHONG": (report, said("Thực hiện Kế hoạch ngày 5/6/2023 của xã.")),
    "NGAY_THANG.TRONG_LOI": (report, said("Thực hiện Kế hoạch ngày 5 tháng 6 năm 2023.")),
}

SPELLING: dict[str, Case] = {
    "CHINH_TA.GACH_NOI_CACH": (report, said("Phát triển kinh tế-xã hội của địa phương.")),
    "CHINH_TA.DAU_THANH": (report, said("Xây dựng đời sống văn hóa và nhà văn hoá thôn.")),
    "CHINH_TA.CHU_DD": (report, said("Sự lãnh đạo của Ðảng ủy xã được giữ vững.")),
    "CHINH_TA.DANG_MA": (report, said("Sa\u0309n lượng lúa đạt kế hoạch năm.")),
    "CHINH_TA.CACH_DAU_CAU": (report, said("Các cây trồng gồm lúa , ngô và rau màu.")),
    "VIET_HOA.DAU_CAU": (report, said("Đã hoàn thành. các thôn tiếp tục thực hiện.")),
    "VIET_HOA.TEN_NGUOI": (report, said("Tại trường tiểu học Trần phú của xã.")),
    "VIET_HOA.TEN_HIEU": (report, said("Lễ giỗ tổ vua Hùng được tổ chức trang trọng.")),
    "VIET_HOA.NGUOI_HAN_VIET": (report, said("Sách về Mao trạch Đông ở thư viện xã.")),
    "VIET_HOA.NGUOI_PHIEN_AM": (report, said("Tác phẩm của Vla-Đi-Mia I-Lích Lê-Nin.")),
    "VIET_HOA.DON_VI_HANH_CHINH": (report, said("Trên địa bàn của Xã Mai Trung năm nay.")),
    "VIET_HOA.DON_VI_CHU_SO": (report, said("Đoàn công tác làm việc tại phường 1.")),
    "VIET_HOA.DAC_BIET": (report, said("Đoàn thăm quan tại thủ đô Hà Nội.")),
    "VIET_HOA.DIA_HINH_GHEP": (report, said("Đoàn nghỉ tại cửa Lò hai ngày.")),
    "VIET_HOA.DIA_HINH": (report, said("Tuyến đường bên Sông Vàm Cỏ đã hoàn thành.")),
    "VIET_HOA.VUNG_MIEN": (report, said("Đồng bào vùng tây bắc được hỗ trợ.")),
    "VIET_HOA.DIA_DANH_NUOC_NGOAI": (report, said("Đoàn đi từ Bắc kinh về ngày thứ Hai.")),
    "VIET_HOA.CO_QUAN": (report, said("Đề nghị Ủy ban Nhân dân tỉnh xem xét.")),
    "VIET_HOA.CO_QUAN_DAC_BIET": (
        report,
        said("Nghị quyết của Ban chấp hành trung ương Đảng Cộng sản Việt Nam."),
    ),
    "VIET_HOA.TO_CHUC_NUOC_NGOAI": (report, said("Theo khuyến cáo của Liên Hợp Quốc.")),
    "VIET_HOA.NHAN_DAN": (report, said("Vận động nhân dân hiến đất làm đường.")),
    "VIET_HOA.DANH_HIEU": (report, said("Một cá nhân là Nghệ sĩ nhân dân.")),
    "VIET_HOA.CHUC_VU": (report, said("Thực hiện chỉ đạo của thủ tướng Chính phủ.")),
    "VIET_HOA.TON_KINH": (report, said("Chủ trương của đảng và Nhà nước được phổ biến.")),
    "VIET_HOA.NGAY_LE": (report, said("Tổ chức kỷ niệm ngày quốc khánh tại xã.")),
    "VIET_HOA.TEN_VAN_BAN": (report, said("Tuyên truyền Luật hộ tịch đến các thôn.")),
    "VIET_HOA.VIEN_DAN": (report, said("Thực hiện theo khoản 1 điều 8 Nghị định.")),
    "VIET_HOA.NAM_AM_LICH": (report, said("Chuẩn bị đón xuân năm Bính ngọ tại xã.")),
    "VIET_HOA.NGAY_TET": (report, said("Tặng quà các cháu dịp tết trung thu.")),
    "VIET_HOA.THU_THANG": (report, said("Họp giao ban vào sáng thứ hai hằng tuần.")),
    "VIET_HOA.SU_KIEN": (report, said("Kỷ niệm Cách mạng tháng tám tại xã.")),
    "VIET_HOA.TEN_SACH_BAO": (report, said("Bài viết đăng trên tạp chí cộng sản.")),
}

TERMS: dict[str, Case] = {
    "TU_NGU.CAP_HUYEN": (report, said("Báo cáo Ủy ban nhân dân huyện xem xét, quyết định.")),
    "TU_NGU.THI_TRAN": (report, said("Phối hợp với UBND thị trấn Thắng tổ chức hội thi.")),
    "TU_NGU.NOI_NHAN": (report, text("- UBND tỉnh", "- Huyện ủy;")),
    "TU_NGU.CHUC_DANH": (report, said("Giao công chức Địa chính - xây dựng rà soát hồ sơ.")),
    "TU_NGU.LUAT_CU": (
        decision,
        text("Căn cứ", "Căn cứ Luật Tổ chức chính quyền địa phương 77/2015/QH13;"),
    ),
}


CASES = LISTS | HEADINGS | ENDINGS | OFFICES | FIGURES | SPELLING | TERMS
