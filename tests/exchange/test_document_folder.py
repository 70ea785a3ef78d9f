"""The folder of any document is read as a whole, and what is wrong is told in Vietnamese."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from vn_localgov import FolderError, Report
from vn_localgov.documents import DocumentType
from vn_localgov.exchange import load_document, load_report
from vn_localgov.reports import (
    Annex,
    Article,
    Circulation,
    Marks,
    OfficialDocument,
    Paragraph,
    Secrecy,
    Section,
    Urgency,
)
from vn_localgov.templates import document_frame

DECISION = """
loai = "Quyết định"
co_quan = "Ủy ban nhân dân xã Hợp Thịnh"
so = "15/QĐ-UBND"
dia_danh = "Hợp Thịnh"
ngay = 2026-03-05
trich_yeu = "Ban hành Quy chế làm việc"
can_cu = ["Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ {{ nd }} của Chính phủ"]
noi_nhan = ["UBND tỉnh"]

[nguoi_ky]
ho_ten = "N.V.A"
chuc_vu = "Chủ tịch"
"""
REFERENCES = """
[van_ban]
nd = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"
"""
WORDS = "## Điều 1\n\nBan hành Quy chế.\n"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the folder of a decision that is right."""
    return written(
        tmp_path,
        {
            "document.toml": DECISION,
            "references.toml": REFERENCES,
            "narrative/1.md": WORDS,
            "narrative/2.md": "## Điều 2\n\nCó hiệu lực từ {{ ngay_ban_hanh | ngay }}.\n",
        },
    )


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def told(folder: Path) -> Callable[[str, str], list[tuple[str, int, int, str]]]:
    """Change the frame, and tell in Vietnamese what is wrong then."""

    def change(old: str, new: str) -> list[tuple[str, int, int, str]]:
        assert DECISION.count(old) == 1
        written(folder, {"document.toml": DECISION.replace(old, new)})
        with pytest.raises(FolderError) as caught:
            load_document(folder)
        return [(it.file, it.line, it.column, it.wording.vi) for it in caught.value.faults]

    return change


def texts(document: OfficialDocument | Annex) -> list[str]:
    """All paragraphs."""
    return [it.text for it in document.walk() if isinstance(it, Paragraph)]


def test_a_decision_is_read(folder: Path) -> None:
    """Frame, grounds with their citations, and articles from several files."""
    document = load_document(folder)

    assert not isinstance(document, Report)
    assert (document.type, str(document.number)) == (DocumentType.DECISION, "15/QĐ-UBND")
    assert document.body.lines == ("ỦY BAN NHÂN DÂN", "XÃ HỢP THỊNH")
    assert document.grounds[1] == ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ")
    assert [(type(it), it.number) for it in document.sections] == [(Article, 1), (Article, 2)]
    assert texts(document) == ["Ban hành Quy chế.", "Có hiệu lực từ 05/3/2026."]


def numbered(frame: str, body: str) -> str:
    """Put the body into the frame, with a number of its own."""
    own = frame.replace("QĐ-UBND", "QĐ-HĐND") if body.startswith("Hội đồng") else frame
    return own.replace("Ủy ban nhân dân xã Hợp Thịnh", body)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Hội đồng nhân dân phường 1", ("HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG 1")),
        ("Chủ tịch Ủy ban nhân dân xã Mai Trung", ("CHỦ TỊCH ỦY BAN NHÂN DÂN", "XÃ MAI TRUNG")),
        ("Uỷ ban nhân dân tỉnh Bắc Ninh", ("UỶ BAN NHÂN DÂN", "TỈNH BẮC NINH")),
        ("Phòng Kinh tế", ("PHÒNG KINH TẾ",)),
    ],
)
def test_the_place_of_a_council_has_a_line_of_its_own(
    folder: Path, name: str, lines: tuple[str, ...]
) -> None:
    """Also where no commune is declared."""
    written(
        folder,
        {"document.toml": numbered(DECISION, name).replace("Hợp Thịnh", "Phường 1")},
    )

    assert load_document(folder).body.lines == lines


@pytest.mark.parametrize(
    "month",
    [
        "tháng 3 năm 2026",
        "tháng 03/2026",
        "3/2026",
        "ngày … tháng 3 năm 2026",
        "ngày     tháng 3 năm 2026",
        "Tháng 3 năm 2026",
        "ngày   /3/2026",
    ],
)
@pytest.mark.parametrize("number", ["/QĐ-UBND", "      /QĐ-UBND", "…/QĐ-UBND"])
def test_a_draft_has_neither_number_nor_day(folder: Path, number: str, month: str) -> None:
    """Both are given when it is signed (Điều 15); there is room for them until then."""
    draft = DECISION.replace("15/QĐ-UBND", number).replace("2026-03-05", f'"{month}"')
    written(folder, {"document.toml": draft, "narrative/2.md": "## Điều 2\n\nThi hành.\n"})
    document = load_document(folder)

    assert str(document.number) == "      /QĐ-UBND"
    assert str(document.issued) == "Hợp Thịnh, ngày      tháng 3 năm 2026"


@pytest.mark.parametrize("day", ["ngày 5 năm 2026", "ngày 12/2026"])
def test_a_forgotten_month_makes_no_draft(folder: Path, day: str) -> None:
    """Nobody knows whether the number is a day or a month."""
    written(folder, {"document.toml": DECISION.replace("2026-03-05", f'"{day}"')})
    with pytest.raises(FolderError) as caught:
        load_document(folder)

    assert [(it.file, it.line) for it in caught.value.faults] == [("document.toml", 6)]


def test_the_words_of_a_draft_cannot_name_its_day(folder: Path) -> None:
    """It is not there yet, in documents and in reports."""
    draft = DECISION.replace("2026-03-05", '"tháng 3 năm 2026"')
    written(folder, {"document.toml": draft})
    with pytest.raises(FolderError) as caught:
        load_document(folder)

    assert [(it.file, it.line, it.wording.vi) for it in caught.value.faults] == [
        ("narrative/2.md", 3, "không có số liệu nào mang mã 'ngay_ban_hanh'")
    ]


def test_a_report_may_be_a_draft(tmp_path: Path) -> None:
    """Its period is known, its day is not."""
    frame = DECISION.replace('loai = "Quyết định"', 'ky = "năm 2026"').replace("{{ nd }}", "Luật")
    draft = frame.replace("15/QĐ", "/BC").replace("2026-03-05", '"12/2026"')
    place = '[dia_ban]\nxa = "xã Hợp Thịnh"\n'
    files = {
        "report.toml": draft + place,
        "indicators.toml": "",
        "narrative/1.md": "Kết quả {{ ky }}.",
    }
    report = load_report(written(tmp_path, files))

    assert (report.number.is_draft, report.issued.is_open) == (True, True)
    assert report.names["ngay_bao_cao"] is None
    assert "ngay" not in document_frame(report)


def test_an_order_may_be_passed_on_to_a_deputy(folder: Path) -> None:
    """Three lines: who ordered, who was ordered, and who signs for them."""
    passed = 'quyen_han = "TL."\ncho = "Chủ tịch"\nky_thay = "Chánh Văn phòng"\n'
    deputy = DECISION.replace('"Chủ tịch"', '"Phó Chánh Văn phòng"')
    written(folder, {"document.toml": deputy + passed})

    assert load_document(folder).signatory.lines == (
        "TL. CHỦ TỊCH",
        "KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
    )


def test_marks_are_read(folder: Path) -> None:
    """Stamps, drafter, copies and address."""
    marks = """
do_khan = "Khẩn"
do_mat = "Mật"
luu_hanh = "Lưu hành nội bộ"
nguoi_soan_thao = "NVB"
so_ban = 5
dia_chi = "Thôn Trung, xã Hợp Thịnh"
"""
    written(folder, {"document.toml": marks + DECISION})

    assert load_document(folder).marks == Marks(
        urgency=Urgency.URGENT,
        secrecy=Secrecy.NORMAL,
        circulation=Circulation.INTERNAL,
        drafter="NVB",
        copies=5,
        address="Thôn Trung, xã Hợp Thịnh",
    )


def test_both_places_of_the_tone_mark_are_right(folder: Path) -> None:
    """Where a type or a stamp is named (Phụ lục I writes both)."""
    frame = DECISION.replace("Quyết định", "Giấy uỷ quyền").replace("QĐ", "GUQ")
    written(folder, {"document.toml": 'do_khan = "Hoả tốc"\n' + frame})
    document = load_document(folder)

    assert (document.type, document.marks.urgency) == (
        DocumentType.POWER_OF_ATTORNEY,
        Urgency.EXPRESS,
    )


def test_annexes_come_in_the_order_of_their_files(folder: Path) -> None:
    """What their tables say, where there is one; and their own words, tags filled."""
    tables = '[phu_luc.2]\nloai = "Quy chế"\nten = "Làm việc"\n[phu_luc.10]\nngang = true\n'
    written(
        folder,
        {
            "document.toml": DECISION + tables,
            "annexes/10.md": "Biểu.",
            "annexes/2.md": "# Chương I. Chung\n## Điều 1. Phạm vi\nTheo {{ nd }}.",
            "annexes/9.md": "## Mục",
        },
    )
    first, second, third = load_document(folder).annexes

    assert (first.type, first.title) == (DocumentType.REGULATION, "Làm việc")
    assert texts(first) == ["Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020."]
    assert isinstance(second.sections[0], Section)
    assert (second.type, second.is_landscape) == (None, None)
    assert (third.is_landscape, texts(third)) == (True, ["Biểu."])


def test_pictures_of_signature_and_seal_are_read(folder: Path) -> None:
    """Files of the folder, with their widths in millimetres."""
    (folder / "ky.png").write_bytes(PNG + b"1")
    (folder / "dau.png").write_bytes(PNG + b"2")
    table = '[ky_so]\nchu_ky = "ky.png"\ndau = "dau.png"\nrong_dau = 38.5\n'
    written(folder, {"document.toml": DECISION + table})
    signed = load_document(folder).signed

    assert signed is not None
    assert (signed.signature, signed.seal) == (PNG + b"1", PNG + b"2")
    assert (signed.signature_mm, signed.seal_mm) == (Decimal(40), Decimal("38.5"))


def test_a_signature_needs_no_seal(folder: Path) -> None:
    """A seal is put on later."""
    (folder / "ky.png").write_bytes(PNG)
    written(folder, {"document.toml": DECISION + '[ky_so]\nchu_ky = "ky.png"\n'})
    signed = load_document(folder).signed

    assert signed is not None
    assert signed.seal is None


FRAME = """
co_quan = "Ủy ban nhân dân xã Hợp Thịnh"
so = "15/GM-UBND"
dia_danh = "Hợp Thịnh"
ngay = 2026-03-05

[nguoi_ky]
ho_ten = "N.V.A"
chuc_vu = "Chủ tịch"
"""
INVITATION = """
[giay_moi]
khach_moi = ["Trưởng các thôn"]
du = "cuộc họp"
chu_tri = "Chủ tịch UBND xã"
bat_dau = "08 giờ 00, ngày 05/3/2026"
dia_diem = "Hội trường"
luu_y = ["Đề nghị đến đúng giờ."]
"""
MINUTES = """
[nguoi_ky_trai]
ho_ten = "N.V.B"
chuc_vu = "Thư ký"

[cuoc_hop]
bat_dau = "08 giờ 00, ngày 05/3/2026"
ket_thuc = "10 giờ 30, ngày 05/3/2026"
dia_diem = "Phòng họp"
thanh_phan = ["Trưởng các thôn"]
chu_tri = "Ông N.V.A"
thu_ky = "Ông N.V.B"
"""
LEAVE = """
[nghi_phep]
ong_ba = "N.V.B"
chuc_vu = "Chuyên viên"
ngay_de_nghi = 2026-03-02
so_ngay = 5
tu_ngay = 2026-03-09
den_ngay = 2026-03-13
noi_nghi = "tỉnh Nghệ An"
tinh_vao = "nghỉ hằng năm"
"""


def of_type(folder: Path, kind: str, tables: str, subject: str = "") -> OfficialDocument:
    """Load a document that is worded by a table."""
    told = f'trich_yeu = "{subject}"\n' if subject else ""
    code = DocumentType.parse(kind).abbreviation
    frame = f'loai = "{kind}"\n{told}{FRAME}{tables}'.replace("GM-UBND", f"{code}-UBND")
    return load_document(written(folder, {"document.toml": frame}))


@pytest.mark.parametrize(
    "moment",
    [
        '"08 giờ 00, ngày 05/3/2026"',
        '"8 giờ ngày 05 tháng 3 năm 2026"',
        '"8h00 5/3/2026"',
        '"08:00, ngày 05-3-2026"',
        '"08 giờ 00, thứ Năm, ngày 05/3/2026"',
        '"08 giờ 00 phút, thứ năm ngày 05/3/2026"',
        '"8h thứ Năm, 5/3/2026"',
        '"8 giờ thứ  5, ngày 05/3/2026"',
        "2026-03-05T08:00:00",
        "2026-03-05T08:00:00+07:00",
    ],
)
def test_an_invitation_is_worded(tmp_path: Path, moment: str) -> None:
    """Time and date as clerks type them; no other words are needed."""
    table = INVITATION.replace('"08 giờ 00, ngày 05/3/2026"', moment)

    assert texts(of_type(tmp_path, "Giấy mời", table, "Họp")) == [
        "Ủy ban nhân dân xã Hợp Thịnh trân trọng kính mời: Trưởng các thôn.",
        "Tới dự cuộc họp.",
        "Chủ trì: Chủ tịch UBND xã.",
        "Thời gian: 08 giờ 00, ngày 05 tháng 3 năm 2026.",
        "Địa điểm: Hội trường.",
        "Đề nghị đến đúng giờ.",
    ]


def test_minutes_stand_in_their_frame(tmp_path: Path) -> None:
    """What was said stands between the beginning and the end; two sign."""
    written(tmp_path, {"narrative/1.md": "Ông N.V.A kết luận."})
    minutes = of_type(tmp_path, "Biên bản", MINUTES, "Họp thôn")

    assert texts(minutes)[-3:] == [
        "Nội dung (theo diễn biến cuộc họp):",
        "Ông N.V.A kết luận.",
        "Cuộc họp kết thúc vào 10 giờ 30, ngày 05 tháng 3 năm 2026.",
    ]
    assert minutes.cosignatory is not None
    assert minutes.cosignatory.lines == ("THƯ KÝ",)


def test_a_leave_permit_is_worded(tmp_path: Path) -> None:
    """It has neither subject nor words of its own."""
    assert "trong thời gian 05 ngày" in texts(of_type(tmp_path, "Giấy nghỉ phép", LEAVE))[4]


def test_a_letter_of_introduction_is_worded(tmp_path: Path) -> None:
    """The body that issues it introduces."""
    table = (
        '[gioi_thieu]\nong_ba = "Bà C"\nchuc_vu = "Chuyên viên"\nduoc_cu_den = "Sở Nội vụ"\n'
        've_viec = "nhận hồ sơ"\nden_het_ngay = 2026-03-20\n'
    )

    assert texts(of_type(tmp_path, "Giấy giới thiệu", table))[0] == (
        "Ủy ban nhân dân xã Hợp Thịnh trân trọng giới thiệu:"
    )


def test_a_copy_needs_no_words(tmp_path: Path) -> None:
    """On paper it stands below what is copied."""
    assert texts(of_type(tmp_path, "Bản sao y", "")) == []


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("## Điều 5\n\nA.\n\n## Điều 7. Phạm vi\n\n## Điều\n", ["Điều 5.", "Điều 7.", "Điều 8."]),
        ("# Chương III. Phạm vi\n\n## Mục 2. Họp\n\n## Điều 12\n\nA.\n", ["Chương III"]),
        ("## II. Nhiệm vụ\n\n## IV. Giải pháp\n\n## Kết luận\n", ["II.", "IV.", "V."]),
        ("### 12. Thu\n\n### Chi\n", ["12.", "13."]),
        ("#### đ) Thu\n\n#### Chi\n", ["đ)", "e)"]),
        ("# Phần III. Kết quả\n\n# PHẦN V\tTổ chức\n", ["Phần III", "Phần V"]),
    ],
)
def test_an_extract_keeps_its_numbers(tmp_path: Path, words: str, labels: list[str]) -> None:
    """It is a part of a text; what bears no number goes on counting."""
    written(tmp_path, {"narrative/1.md": words})
    extract = of_type(tmp_path, "Bản trích sao", "")

    assert [it.label for it in extract.sections] == labels


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("## Điều V", "số thứ tự do máy đánh: ở đây là Điều 5, không phải Điều V"),
        ("## Điều 00000", "số thứ tự do máy đánh: ở đây là Điều 1, không phải Điều 00000"),
        ("### 2) Thu", "số thứ tự do máy đánh: ở đây là '1.', không phải '2)'; bỏ số đã gõ"),
        (
            "# Phần thứ mười. Thu",
            "số thứ tự do máy đánh: ở đây là 'Phần I', không phải 'Phần thứ mười.'; bỏ số đã gõ",
        ),
        ("## CC. Thu", "số thứ tự do máy đánh: ở đây là 'I.', không phải 'CC.'; bỏ số đã gõ"),
        (
            "#### z) Thu\n\n#### 3. Chi",
            "số thứ tự do máy đánh: ở đây là 'a)', không phải 'z)'; bỏ số đã gõ",
        ),
    ],
)
def test_numbers_of_no_text_are_told_in_extracts_too(
    tmp_path: Path, words: str, wording: str
) -> None:
    """Articles have Arabic numbers, and only so many."""
    written(tmp_path, {"narrative/1.md": words})
    with pytest.raises(FolderError) as caught:
        of_type(tmp_path, "Bản trích sao", "")

    assert caught.value.faults[0].wording.vi == wording


Told = Callable[[str, str], list[tuple[str, int, int, str]]]
SIGNER = '[nguoi_ky]\nho_ten = "N.V.A"\nchuc_vu = "Chủ tịch"\n'


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "wording"),
    [
        (
            'trich_yeu = "Ban hành Quy chế làm việc"',
            "",
            2,
            1,
            "Quyết định phải có trích yếu (mục 'trich_yeu')",
        ),
        (
            'trich_yeu = "Ban hành Quy chế làm việc"',
            'trich_yeu = ""',
            7,
            1,
            "Quyết định phải có trích yếu",
        ),
        (
            'loai = "Quyết định"',
            'loai = "Giấy mời"',
            4,
            1,
            (
                "số, ký hiệu 15/QĐ-UBND là của Quyết định, không phải của Giấy mời: cần như"
                " 15/GM-UBND"
            ),
        ),
        (
            'loai = "Quyết định"\nco_quan = "Ủy ban nhân dân xã Hợp Thịnh"\nso = "15/QĐ-UBND"',
            'loai = "Công văn"\nco_quan = "Ủy ban nhân dân xã Hợp Thịnh"\nso = "15/UBND-VP"',
            2,
            1,
            "Công văn phải ghi gửi đến cơ quan, tổ chức nào (mục 'kinh_gui')",
        ),
        (
            'loai = "Quyết định"',
            'loai = "Quyet dinh"',
            2,
            9,
            (
                "cần một trong 29 tên loại văn bản hoặc 3 loại bản sao, như 'Báo cáo', nhưng gặp"
                " 'Quyet dinh'; ý là 'Quyết định'?"
            ),
        ),
        (
            'loai = "Quyết định"',
            'loai = "Lịch"',
            2,
            9,
            (
                "cần một trong 29 tên loại văn bản hoặc 3 loại bản sao, như 'Báo cáo', nhưng gặp"
                " 'Lịch'"
            ),
        ),
        (
            "ngay = 2026-03-05",
            "ngay = 2026-02-30",
            6,
            8,
            'ngày này không có trong lịch; ngày viết 2026-06-17 hoặc "17/6/2026"',
        ),
        (
            'so = "15/QĐ-UBND"',
            'so = "/QĐUBND"',
            4,
            8,
            "cần 'QĐ-UBND', không phải 'QĐUBND', nhưng gặp 'QĐUBND'",
        ),
        (
            'noi_nhan = ["UBND tỉnh"]',
            'kinh_gui = ["UBND tỉnh"]',
            9,
            1,
            (
                "Quyết định không có dòng «Kính gửi»: chỉ công văn, tờ trình, công điện và báo cáo"
                " gửi cấp trên mới ghi; nơi gửi đến thì ghi ở nơi nhận"
            ),
        ),
        (
            'dia_danh = "Hợp Thịnh"',
            'dia_danh = "1"',
            5,
            1,
            (
                "địa danh đặt theo số, tên người, sự kiện lịch sử thì ghi cả danh từ chung:"
                " Phường 1, không ghi 1"
            ),
        ),
        (
            'co_quan = "Ủy ban nhân dân xã Hợp Thịnh"',
            'co_quan = "Ủy ban nhân dân thị trấn Thắng"',
            3,
            1,
            (
                "từ ngày 01/7/2025 không còn thị trấn: ghi tên cơ quan sau khi sắp xếp, không ghi"
                " thị trấn Thắng"
            ),
        ),
        (
            'dia_danh = "Hợp Thịnh"',
            'dia_danh = "Hợp Thịnh"\nco_quan_chu_quan = "UBND tỉnh Bắc Ninh"',
            6,
            1,
            ("Ủy ban nhân dân không có cơ quan chủ quản trực tiếp: bỏ UBND tỉnh Bắc Ninh"),
        ),
        (
            'loai = "Quyết định"\nco_quan = "Ủy ban nhân dân xã Hợp Thịnh"\nso = "15/QĐ-UBND"',
            'loai = "Hợp đồng"\nco_quan = "Ủy ban nhân dân xã Hợp Thịnh"\nso = "15/HĐ-UBND"',
            2,
            1,
            "Hợp đồng do hai người ký: ghi thêm người ký bên trái (mục 'nguoi_ky_trai')",
        ),
        (
            SIGNER,
            SIGNER + SIGNER.replace("[nguoi_ky]", "[nguoi_ky_trai]"),
            14,
            2,
            "Quyết định chỉ do một người ký: không ghi người ký bên trái",
        ),
        (
            SIGNER,
            SIGNER + 'thay_mat = "Hội đồng nhân dân"\n',
            11,
            2,
            "văn bản của Ủy ban nhân dân không ký thay mặt (TM.) Hội đồng nhân dân",
        ),
        (
            'chuc_vu = "Chủ tịch"',
            'chuc_vu = "Phó Chánh Văn phòng"\nquyen_han = "TL."\ncho = "Chủ tịch"',
            11,
            2,
            (
                "thừa lệnh (TL.) do người đứng đầu đơn vị ký, hoặc giao lại cho cấp phó ký thay"
                " (thêm ky_thay): «TL. CHỦ TỊCH» / «KT. CHÁNH VĂN PHÒNG» / «PHÓ CHÁNH VĂN PHÒNG»"
            ),
        ),
        (
            'chuc_vu = "Chủ tịch"',
            'chuc_vu = "Phó Chủ tịch"',
            11,
            2,
            (
                "Phó Chủ tịch không tự mình ký mà ký thay (KT.) cấp trưởng: «KT. CHỦ TỊCH» /"
                " «PHÓ CHỦ TỊCH»"
            ),
        ),
        (
            SIGNER,
            SIGNER + '[phu_luc.1]\nloai = "Quy chế"\n',
            14,
            2,
            "Quy chế kèm theo phải có tên gọi",
        ),
        (
            'loai = "Quyết định"',
            'loai = "Giấy nghỉ phép"',
            7,
            1,
            "Giấy nghỉ phép không có trích yếu: bỏ mục này",
        ),
        (
            SIGNER,
            SIGNER + INVITATION,
            15,
            2,
            "chỉ Giấy mời mới có bảng [giay_moi]",
        ),
        (
            SIGNER,
            SIGNER + "[phu_luc.bieu]\n",
            14,
            10,
            "chưa có tệp lời văn annexes/bieu.md",
        ),
        (
            SIGNER,
            SIGNER + '[ky_so]\nchu_ky = "khong.png"\n',
            14,
            2,
            "không có tệp này trong thư mục",
        ),
        (
            SIGNER,
            SIGNER + '[ky_so]\nchu_ky = "../ngoai.png"\n',
            14,
            2,
            "đây không phải tệp nằm trong thư mục báo cáo",
        ),
        (
            SIGNER,
            SIGNER + '[ky_so]\nchu_ky = "document.toml"\n',
            14,
            2,
            "hình chữ ký và dấu phải là tệp PNG, rộng từ 1 đến 100 mm",
        ),
        (
            'noi_nhan = ["UBND tỉnh"]',
            "so_ban = 5",
            9,
            10,
            "số bản phát hành ghi sau ký hiệu người soạn thảo: thêm 'nguoi_soan_thao'",
        ),
        (
            'noi_nhan = ["UBND tỉnh"]',
            "so_ban = 0",
            9,
            10,
            "cần một số nguyên lớn hơn 0, không có dấu ngoặc kép",
        ),
        (
            'noi_nhan = ["UBND tỉnh"]',
            'do_khan = "Gấp"',
            9,
            11,
            "cần một trong 'Hỏa tốc', 'Thượng khẩn', 'Khẩn'",
        ),
        (
            'noi_nhan = ["UBND tỉnh"]',
            'do_mat = "Kín"',
            9,
            10,
            "cần một trong 'Tuyệt mật', 'Tối mật', 'Mật'",
        ),
        (
            'noi_nhan = ["UBND tỉnh"]',
            'kinh_gu = ["UBND tỉnh"]',
            9,
            1,
            "không có mục 'kinh_gu'; ý là 'kinh_gui'?",
        ),
        (
            SIGNER,
            SIGNER + '[ky_so]\nchu_ky = "1.png"\nrong_dau = "36"\n',
            16,
            12,
            "cần chiều rộng tính bằng mm, không có dấu ngoặc kép, như 36",
        ),
        (
            "{{ nd }}",
            "{{ nq }}",
            8,
            68,
            "không có số liệu nào mang mã 'nq'",
        ),
    ],
)
def test_each_fault_of_a_frame_is_told_at_its_place(  # noqa: PLR0913, PLR0917 - a row of the table
    told: Told, folder: Path, old: str, new: str, line: int, column: int, wording: str
) -> None:
    """One sentence for the clerk: what is wrong, where, and what to type instead."""
    (folder.parent / "ngoai.png").write_bytes(PNG)
    written(folder, {"annexes/1.md": "Lời văn."})

    assert told(old, new) == [("document.toml", line, column, wording)]


@pytest.mark.parametrize(
    ("kind", "tables", "old", "new", "wording"),
    [
        (
            "Giấy mời",
            INVITATION,
            "08 giờ 00, ngày 05/3/2026",
            "sáng mai",
            'cần giờ rồi đến ngày, đặt trong dấu ngoặc kép, như "08 giờ 00, ngày 05/3/2026"',
        ),
        (
            "Giấy mời",
            INVITATION,
            "08 giờ 00, ngày 05/3/2026",
            "25 giờ 00, ngày 05/3/2026",
            'cần giờ rồi đến ngày, đặt trong dấu ngoặc kép, như "08 giờ 00, ngày 05/3/2026"',
        ),
        (
            "Giấy mời",
            INVITATION,
            "08 giờ 00, ngày 05/3/2026",
            "08 giờ 00, ngày 31/6/2026",
            'cần giờ rồi đến ngày, đặt trong dấu ngoặc kép, như "08 giờ 00, ngày 05/3/2026"',
        ),
        (
            "Giấy mời",
            INVITATION,
            "08 giờ 00, ngày 05/3/2026",
            "08 giờ 00, thứ Sáu, ngày 05/3/2026",
            "ngày 05 tháng 3 năm 2026 là thứ năm, không phải thứ Sáu",
        ),
        (
            "Giấy mời",
            INVITATION,
            '["Trưởng các thôn"]',
            "[]",
            "phải ghi ít nhất một khách mời ở 'khach_moi'",
        ),
        (
            "Giấy nghỉ phép",
            LEAVE,
            "so_ngay = 5",
            "so_ngay = 6",
            "số ngày nghỉ nhiều hơn số ngày từ 'tu_ngay' đến 'den_ngay'",
        ),
        (
            "Biên bản",
            MINUTES,
            "10 giờ 30",
            "07 giờ 30",
            "cuộc họp kết thúc trước lúc bắt đầu: sửa 'bat_dau' hoặc 'ket_thuc'",
        ),
        (
            "Biên bản",
            MINUTES,
            'thanh_phan = ["Trưởng các thôn"]',
            "thanh_phan = []",
            "phải ghi ít nhất một thành phần dự họp ở 'thanh_phan'",
        ),
        (
            "Biên bản",
            MINUTES,
            'chuc_vu = "Thư ký"',
            'chuc_vu = "Thư ký"\ncho = "A"',
            (
                "'quyen_han' (ký thay, thừa lệnh…) và 'cho' (chức vụ của người đứng đầu)"
                " phải đi cùng nhau"
            ),
        ),
    ],
)
def test_each_fault_of_a_table_is_told(  # noqa: PLR0913, PLR0917 - a row of the table
    tmp_path: Path, kind: str, tables: str, old: str, new: str, wording: str
) -> None:
    """Also what does not fit together."""
    assert tables.count(old) == 1
    written(tmp_path, {"narrative/1.md": "Nội dung."})
    with pytest.raises(FolderError) as caught:
        of_type(tmp_path, kind, tables.replace(old, new), "Họp" if kind != "Giấy nghỉ phép" else "")

    assert [it.wording.vi for it in caught.value.faults] == [wording]


def test_files_that_nobody_would_read_are_told(folder: Path) -> None:
    """Figures are for reports, a folder is one document, and words are Markdown."""
    written(folder, {"indicators.toml": "", "report.toml": "", "annexes/bieu.docx": ""})
    (folder / "narrative/1.md").rename(folder / "narrative/1.txt")
    (folder / "narrative/2.md").unlink()
    with pytest.raises(FolderError) as caught:
        load_document(folder)

    assert [(it.file, it.wording.vi) for it in caught.value.faults] == [
        (
            "annexes/bieu.docx",
            "chỉ tệp có đuôi .md mới được đọc: hãy đổi đuôi, hoặc chuyển tệp ra ngoài thư mục này",
        ),
        (
            "indicators.toml",
            "văn bản có số liệu (báo cáo, kế hoạch, công văn…) thì ghi thể thức ở report.toml",
        ),
        ("narrative", "chưa có tệp lời văn .md nào"),
        (
            "narrative/1.txt",
            "chỉ tệp có đuôi .md mới được đọc: hãy đổi đuôi, hoặc chuyển tệp ra ngoài thư mục này",
        ),
        ("report.toml", "mỗi thư mục là một văn bản: chỉ giữ report.toml hoặc document.toml"),
    ]


def test_an_empty_frame_is_told(folder: Path) -> None:
    """And nothing else is."""
    written(folder, {"document.toml": ""})
    with pytest.raises(FolderError) as caught:
        load_document(folder)

    assert [str(it) for it in caught.value.faults] == ["document.toml:1:1: the file is empty"]


def test_a_frame_that_cannot_be_read_hides_no_other_fault(folder: Path) -> None:
    """Words are judged also where the frame is broken, without its name for the day."""
    written(
        folder, {"document.toml": 'loai = "Quyết định', "narrative/1.md": "## Điều\n\n{{ la }}"}
    )
    with pytest.raises(FolderError) as caught:
        load_document(folder)

    assert [(it.file, it.line) for it in caught.value.faults] == [
        ("document.toml", 1),
        ("narrative/1.md", 3),
    ]


def test_words_in_two_files_are_told_of_in_their_own(folder: Path) -> None:
    """A wrong number, or a heading that fits nowhere, stands in the file that is named."""
    written(folder, {"narrative/2.md": "## Điều 3\n\nA.\n\n## Hai\n"})
    with pytest.raises(FolderError) as caught:
        load_document(folder)

    assert [(it.file, it.line) for it in caught.value.faults] == [
        ("narrative/2.md", 1),
        ("narrative/2.md", 5),
    ]


def test_a_report_is_read_as_such(tmp_path: Path) -> None:
    """With whatever else may stand around its text; only its own file may be there."""
    frame = DECISION.replace('loai = "Quyết định"', 'ky = "năm 2026"').replace(
        "{{ nd }}", "{{ ky }}"
    )
    marked = 'do_khan = "Khẩn"\n' + frame.replace("QĐ", "BC") + '[dia_ban]\nxa = "xã Hợp Thịnh"\n'
    written(
        tmp_path,
        {
            "report.toml": marked,
            "indicators.toml": "",
            "narrative/1.md": "Kết quả.",
            "annexes/bieu.md": "Biểu {{ ky }}.",
        },
    )
    report = load_document(tmp_path)

    assert isinstance(report, Report)
    assert report == load_report(tmp_path)
    assert report.grounds[1] == "Căn cứ năm 2026 của Chính phủ"
    assert report.marks.urgency is Urgency.URGENT
    assert [texts(it) for it in report.annexes] == [["Biểu năm 2026."]]


def test_the_day_of_issue_is_a_name(folder: Path) -> None:
    """It cannot be declared again."""
    written(folder, {"references.toml": REFERENCES + "[thoi_gian]\nngay_ban_hanh = 2026-01-01\n"})
    with pytest.raises(FolderError, match="the name 'ngay_ban_hanh' is in use already"):
        load_document(folder)
