"""A report folder is read as a whole, and everything wrong in it is told at once."""

import datetime as dt
import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from vn_localgov import Figure, FolderError, Report, load_report
from vn_localgov.documents import Authority
from vn_localgov.exchange import _files
from vn_localgov.indicators import Direction
from vn_localgov.reports import Paragraph, PartStyle

REPORT = """
co_quan = "Ủy ban nhân dân xã Hợp Thịnh"
so = "12/BC-UBND"
dia_danh = "Hợp Thịnh"
ngay = 2026-06-15
trich_yeu = "Kết quả {{ ky }}"
ky = "6 tháng đầu năm 2026"
phan = "thu"
kinh_gui = ["Ủy ban nhân dân tỉnh Bắc Ninh"]
noi_nhan = ["Như trên", "Lãnh đạo xã"]
luu = "VT, VP"

[nguoi_ky]
ho_ten = "N.V.A"
chuc_vu = "Phó Chủ tịch"
thay_mat = "Ủy ban nhân dân"
quyen_han = "KT."
cho = "Chủ tịch"

[dia_ban]
xa = "xã Hợp Thịnh"
ma = "07864"
tinh = "tỉnh Bắc Ninh"
tu_ngay = 2025-07-01

[dia_ban.thon]
trung_hoa = "thôn Trung Hòa"
cam_trang = "thôn Cẩm Trang"
"""
INDICATORS = """
[thu]
ten = "Thu ngân sách"
don_vi = "đồng"
thuc_hien = 15_361_669_901
ke_hoach = {huong = "cao", dat = "211,64%", goi = "dự toán"}

[duong]
ten = "Đường"
thuc_hien = "29.806,0 m2"
ke_hoach = {it_nhat = "20.000 m²"}
cung_ky = 25000.5

[ho]
ten = "Hộ dân"
don_vi = "hộ"
thuc_hien = 3552

[ngheo]
ten = "Hộ nghèo"
don_vi = "hộ"
thuc_hien = 57
tong = "ho"
ke_hoach = {toi_da = 60}
cung_ky = {giam = 3}

[van_hoa]
ten = "Gia đình văn hóa"
thuc_hien = "95,3%"
cung_ky = {tang = "3%"}
tong = "100%"

[vu]
ten = "Vụ việc"
don_vi = "vụ"
theo_thon = {trung_hoa = 3, cam_trang = "02"}

[khai_sinh]
ten = "Khai sinh"
don_vi = "trường hợp"
thuc_hien = 415
gom = ["moi", "lai"]

[moi]
ten = "Đăng ký mới"
don_vi = "trường hợp"
thuc_hien = 379

[lai]
ten = "Đăng ký lại"
don_vi = "trường hợp"
thuc_hien = 136

[tong_chi]
ten = "Chi"
don_vi = "đồng"
thuc_hien = 12
trong_do = ["thu"]
"""
REFERENCES = """
[van_ban]
nq = "Nghị quyết số 05/NQ-HĐND ngày 28/12/2025"

[thoi_gian]
chot = "14/6/2026"
thang = "tháng 6 năm 2026"
giai_doan = "giai đoạn 2026-2030"
hop = 2026-05-20
"""
WORDS = "Tính đến {{ chot }}: {{ thu }} ({{ thu | dat_ke_hoach }}); {{ ky }}, {{ cung_ky }}.\n"

Change = tuple[str, str, str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a folder that is right."""
    (tmp_path / "narrative").mkdir()
    for name, text in {
        "report.toml": REPORT,
        "indicators.toml": INDICATORS.replace('"02"', "2"),
        "references.toml": REFERENCES,
        "narrative/1.md": WORDS,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def told(folder: Path) -> Callable[..., list[str]]:
    """Change a file of the folder, and tell what is wrong then."""

    def change(*changes: Change) -> list[str]:
        for name, old, new in changes:
            text = (folder / name).read_text(encoding="utf-8")
            assert old in text
            (folder / name).write_text(text.replace(old, new), encoding="utf-8")
        with pytest.raises(FolderError) as caught:
            load_report(folder)
        assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
        assert all(fault.wording.vi for fault in caught.value.faults)
        return [str(fault) for fault in caught.value.faults]

    return change


def test_the_frame_is_read(folder: Path) -> None:
    """Number, date, body, signatory, recipients and commune come out as typed."""
    report = load_report(str(folder))

    assert (str(report.number), str(report.type)) == ("12/BC-UBND", "Báo cáo")
    assert report.title == "Kết quả 6 tháng đầu năm 2026"
    assert str(report.issued) == "Hợp Thịnh, ngày 15 tháng 6 năm 2026"
    assert report.body.lines == ("ỦY BAN NHÂN DÂN", "XÃ HỢP THỊNH")
    assert report.signatory.authority is Authority.DEPUTY
    assert report.recipients.lines[-1] == "- Lưu: VT, VP."
    assert report.addressees == ("Ủy ban nhân dân tỉnh Bắc Ninh",)
    assert report.commune.existed_on(dt.date(2026, 6, 15))
    assert [str(village) for village in report.commune.villages] == [
        "thôn Trung Hòa",
        "thôn Cẩm Trang",
    ]


def test_an_acting_head_signs_as_such(folder: Path) -> None:
    """Q. stands before the position of a head who is only acting."""
    text = REPORT.replace('quyen_han = "KT."\ncho = "Chủ tịch"', "quyen = true")
    text = text.replace("Phó Chủ tịch", "Chủ tịch")
    (folder / "report.toml").write_text(text, encoding="utf-8")

    assert load_report(folder).signatory.lines[-1] == "Q. CHỦ TỊCH"


def test_a_department_has_its_own_name_and_a_superior(folder: Path) -> None:
    """What does not govern a commune stands without the commune's name."""
    path = folder / "report.toml"
    department = 'co_quan = "Phòng Kinh tế"\nco_quan_chu_quan = "UBND xã Hợp Thịnh"'
    text = REPORT.replace('co_quan = "Ủy ban nhân dân xã Hợp Thịnh"', department)
    text = text.replace('thay_mat = "Ủy ban nhân dân"\n', "")
    path.write_text(text, encoding="utf-8")
    report = load_report(folder)

    assert report.body.lines == ("PHÒNG KINH TẾ",)
    assert report.body.superior == "UBND xã Hợp Thịnh"


def test_figures_are_exact_and_keep_their_precision(folder: Path) -> None:
    """No figure passes through a float; 29.806,0 keeps its zero."""
    indicators = load_report(folder).indicators

    assert indicators["thu"].actual == Figure(15361669901, "đồng")
    assert str(indicators["duong"]) == "29.806,0 m²"
    assert indicators["duong"].previous == Figure(Decimal("25000.5"), "m²")


def test_comparisons_are_read(folder: Path) -> None:
    """Plan as floor, ceiling or percentage; past as figure or change; whole by code."""
    indicators = load_report(folder).indicators
    target = indicators["thu"].target

    assert target is not None
    assert (target.stated_attainment, target.base) == (Decimal("211.64"), "dự toán")
    assert indicators["ngheo"].whole == Figure(3552, "hộ")
    assert str(indicators["ngheo"].change) == "giảm 03 hộ"
    assert str(indicators["van_hoa"].change) == "tăng 3%"
    assert indicators["duong"].is_met is indicators["ngheo"].is_met is True
    assert indicators["ngheo"].target is not None
    assert indicators["ngheo"].target.direction is Direction.LOWER_IS_BETTER


def test_totals_follow_from_parts_unless_they_are_given(folder: Path) -> None:
    """A total without a figure is the sum; a given one stays, even if it contradicts."""
    indicators = load_report(folder).indicators

    assert indicators["vu"].actual == Figure(5, "vụ")
    assert [part.code for part in indicators["vu"].parts] == ["vu.trung_hoa", "vu.cam_trang"]
    assert indicators["khai_sinh"].actual == Figure(415, "trường hợp")
    assert indicators["khai_sinh"].parts_are_all
    assert not indicators["tong_chi"].parts_are_all


def test_words_are_filled(folder: Path) -> None:
    """Names of the report, of indicators and of references all serve in tags."""
    (block,) = load_report(folder).opening

    assert isinstance(block, Paragraph)
    assert block.text == (
        "Tính đến 14/6/2026: 15.361.669.901 đồng (đạt 211,64% dự toán);"
        " 6 tháng đầu năm 2026, 6 tháng đầu năm 2025."
    )


def test_files_of_notepad_are_read(folder: Path) -> None:
    """Windows adds a mark at the beginning and carriage returns at line ends."""
    for path in folder.rglob("*.*"):
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert isinstance(load_report(folder), Report)


def test_references_may_be_left_out(folder: Path) -> None:
    """A report that cites nothing needs no file for it."""
    (folder / "references.toml").unlink()
    (folder / "narrative/1.md").write_text("# {{ ky }}\n", encoding="utf-8")

    (section,) = load_report(folder).sections
    assert section.part_style is PartStyle.ORDINAL


def test_everything_wrong_in_a_folder_is_told_at_once(told: Callable[..., list[str]]) -> None:
    """One run shows all there is to mend, in every file, each at its place."""
    assert told(
        ("report.toml", "12/BC-UBND", "12 BC-UBND"),
        ("report.toml", "2026-06-15", '"31/6/2026"'),
        ("report.toml", 'phan = "thu"', 'phan = "abc"\nmau = 1'),
        ("indicators.toml", "15_361_669_901", '"15.3616"'),
        ("indicators.toml", '"29.806,0 m2"', "29806.0"),
        ("indicators.toml", "toi_da = 60", "toi_da = '60 ha'"),
        ("indicators.toml", 'ten = "Hộ dân"', "tem = 5"),
        ("references.toml", "NQ-HĐND", "NQ HĐND"),
        ("narrative/1.md", "{{ thu }}", "{{ thu }} {{ la }} {{ vu | tang_giam }}"),
    ) == [
        (
            "indicators.toml:5:20: expected a point between groups of three digits, as in 1.261,"
            " found '6'"
        ),
        (
            "indicators.toml:10:13: the unit is missing: give 'don_vi', or write it after the"
            " number in quotes"
        ),
        "indicators.toml:14:2: the key is missing: ten",
        "indicators.toml:15:1: unknown key 'tem': did you mean 'ten'?",
        "indicators.toml:24:22: expected the unit 'hộ', found 'ha'",
        "narrative/1.md:1:35: nothing is called 'la'; did you mean 'lai'?",
        "narrative/1.md:1:41: the indicator has no previous figure",
        "references.toml:3:26: expected nothing more, found ' HĐND ngày 28/12/2025'",
        "report.toml:3:9: expected '/' after the number, found ' BC-UBND'",
        (
            "report.toml:5:9: expected a day from 1 to 30: month 6 of 2026 has no more,"
            " found '31/6/2026'; did you mean '30/6/2026'?"
        ),
        "report.toml:8:8: expected one of 'so', 'thu'",
        (
            "report.toml:9:1: unknown key 'mau': known are co_quan, co_quan_chu_quan, so,"
            " dia_danh, ngay, phan, kinh_gui, can_cu, noi_nhan, luu, do_khan, do_mat, luu_hanh,"
            " nguoi_soan_thao, so_ban, dia_chi, nguoi_ky, ky_so, phu_luc, loai, trich_yeu, ky,"
            " dia_ban, bieu"
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("thuc_hien = 415\n", "thuc_hien = true\n", "41:13: expected a number, or a figure"),
        ("thuc_hien = 57\n", "thuc_hien = 12.500\n", "22:13: does 12.500 mean thousands? write"),
        ("thuc_hien = 57\n", "thuc_hien = -1.500\n", "write -1_500"),
        ("thuc_hien = 57\n", "thuc_hien = 1e9999999999999999999\n", "InvalidOperation"),
        ('dat = "211,64%"', 'dat = "trên 100%"', "an exact figure, not below zero"),
        ("{giam = 3}", "{giam = -3}", "an exact figure, not below zero"),
        ('gom = ["moi", "lai"]', 'gom = ["moi", "moi"]', "the part 'moi' stands here twice"),
        ("thuc_hien = 57\n", "thuc_hien = nan\n", "22:13: expected a number"),
        ("thuc_hien = 57\n", "thuc_hien = -inf\n", "expected a number"),
        ("thuc_hien = 57\n", "thuc_hien = 1e999999999\n", "expected a number"),
        ("thuc_hien = 57\n", f"thuc_hien = 1{'0' * 4000}\n", "expected a number"),
        ("thuc_hien = 57\n", f"thuc_hien = 1{'0' * 5000}\n", "Exceeds the limit"),
        ("thuc_hien = 57\n", "", "19:2: the figure is missing"),
        ("{giam = 3}", "{giam = 3, tang = 1}", "25:11: give 'nam_truoc', one of 'tang' and"),
        ("{giam = 3}", "{}", "25:11: give 'nam_truoc', one of 'tang' and 'giam', or both"),
        ("{giam = 3}", "[3]", "25:11: expected a number, or a figure"),
        ("{toi_da = 60}", "{dat = 60}", "24:12: give one of 'it_nhat'"),
        ("{toi_da = 60}", "60", "24:12: expected a table"),
        ("{toi_da = 60}", '{toi_da = "sáu"}', "24:23: expected a number"),
        ('{it_nhat = "20.000 m²"}', "{it_nhat = true}", "expected a number, or a figure"),
        ('{it_nhat = "20.000 m²"}', "{it_nhat = '1 ha'}", "expected the unit 'm²'"),
        ('dat = "211,64%"', 'dat = "211,64 ha"', "expected the unit '%', found 'ha'"),
        ("{giam = 3}", "{giam = '3 ha'}", "expected the unit 'hộ', found 'ha'"),
        ('tong = "ho"', 'tong = "hoo"', "there is no indicator 'hoo'"),
        ('tong = "ho"', 'tong = "duong"', "expected the unit 'hộ', found 'm²'"),
        ('tong = "ho"', 'tong = "ngheo"', "'ngheo' is part of itself"),
        ('gom = ["moi", "lai"]', 'gom = ["moi", "cu"]', "42:15: there is no indicator 'cu'"),
        ('gom = ["moi", "lai"]', 'gom = ["ho"]\ntrong_do = ["moi"]', "give either 'gom'"),
        ('gom = ["moi", "lai"]', 'gom = ["khai_sinh"]', "'khai_sinh' is part of itself"),
        ('gom = ["moi", "lai"]', 'gom = "moi"', "42:7: expected a list"),
        ('gom = ["moi", "lai"]', "gom = [5]", "42:8: expected text in quotes"),
        ('thuc_hien = 415\ngom = ["moi", "lai"]', 'gom = ["moi", "ho"]', "do not add up"),
        ("thuc_hien = 12\n", "", "the figure is missing"),
        ("cam_trang = 2", "cam = 2", "36:35: there is no village 'cam'"),
        ("cam_trang = 2", "cam_trang = 'hai'", "expected a number"),
        ('don_vi = "vụ"', 'don_vi = "5"', "expected a unit"),
        ("thuc_hien = 57\n", "thuc_hien = “57”\n", "22:13: these are quotes of Word"),
        ("[ho]", "[Ho]", "a code is made of small letters"),
        ("[ho]", "[ky]", "the name 'ky' is in use already"),
        ("[ho]", "[nq]", "the name 'nq' is in use already"),
        ("[thu]", "a = 1\n[thu]", "2:5: expected a table [a]"),
    ],
)
def test_each_fault_of_an_indicator_is_told(
    told: Callable[..., list[str]], old: str, new: str, message: str
) -> None:
    """Whatever is wrong with a figure is said at the figure."""
    faults = told(("indicators.toml", old, new))

    assert any(message in fault for fault in faults), faults


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('phan = "thu"', 'loai = "Giấy mời"', "8:8: Giấy mời is written in document.toml, not"),
        ('cho = "Chủ tịch"', 'cho = "Chủ tịch"\nquyen = true', "13:2: acting (Q.) is the head"),
        ("2026-06-15", "2026-06-15T00:00:00", "5:8: expected text in quotes"),
        ('cho = "Chủ tịch"', "", "authority and head belong together"),
        ('"KT."', '"KT"', "expected one of 'KT.', 'TL.', 'TUQ.'"),
        ('ma = "07864"', 'ma = "7864"', "'code' must match"),
        ('ky = "6 tháng đầu năm 2026"', 'ky = "kỳ này"', "expected a period such as"),
        ('chuc_vu = "Phó Chủ tịch"', "quyen = 1", "expected true or false"),
        ("[dia_ban]", "[dia_bann]", "unknown key 'dia_bann': did you mean 'dia_ban'?"),
        ('dia_danh = "Hợp Thịnh"', 'dia_danh = "Hợp Thịnh,"', "place"),
        ("Ủy ban nhân dân tỉnh Bắc Ninh", "\\u0007", "character"),
    ],
)
def test_each_fault_of_the_frame_is_told(
    told: Callable[..., list[str]], old: str, new: str, message: str
) -> None:
    """Whatever is wrong with the frame is said at its place."""
    faults = told(("report.toml", old, new))

    assert any(message in fault for fault in faults), faults


def test_a_wrong_tag_in_the_title_is_told_at_its_place(told: Callable[..., list[str]]) -> None:
    """The title is filled like the words."""
    assert told(("report.toml", "{{ ky }}", "{{ kys }}, {{ ho | so_cung_ky }}")) == [
        "report.toml:6:25: nothing is called 'kys'; did you mean 'ky'?",
        "report.toml:6:33: the indicator has no previous figure",
    ]


def test_a_broken_frame_hides_no_other_fault_and_makes_none(
    told: Callable[..., list[str]],
) -> None:
    """Tags for the period, and villages, are not called unknown because of it."""
    assert told(("report.toml", "12/BC-UBND", "")) == [
        "report.toml:3:7: expected a number above zero"
    ]


def test_broken_references_are_told_once(told: Callable[..., list[str]]) -> None:
    """A tag that uses a broken date is not told of again."""
    assert told(("references.toml", "14/6/2026", "14/6")) == [
        "references.toml:6:12: expected a month and '/', found '6'"
    ]


def test_a_reference_of_the_wrong_kind_is_told(told: Callable[..., list[str]]) -> None:
    """A table is a table."""
    assert told(("references.toml", "[thoi_gian]", "[thoi_gian]\nx = 5")) == [
        "references.toml:6:5: expected text in quotes, got 5"
    ]


def test_a_sum_in_another_unit_than_its_parts_is_told(told: Callable[..., list[str]]) -> None:
    """A slip in the unit of a total is said at the unit."""
    change = (
        '[vu]\nten = "Vụ việc"\ndon_vi = "vụ"',
        '[vu]\nten = "V"\ndon_vi = "việc"\ngom = ["ho"]',
    )
    faults = told(
        ("indicators.toml", *change),
        ("indicators.toml", "theo_thon = {trung_hoa = 3, cam_trang = 2}", ""),
    )

    assert faults == ["indicators.toml:35:10: expected the unit 'hộ', found 'việc'"]


def test_files_that_would_be_left_out_are_told(folder: Path) -> None:
    """Notepad hides the ending .txt, and the section would be missing."""
    (folder / "narrative/2.md.txt").write_text("## B", encoding="utf-8")
    (folder / "narrative/.hidden").touch()

    with pytest.raises(FolderError) as caught:
        load_report(folder)
    assert [fault.file for fault in caught.value.faults] == ["narrative/2.md.txt"]


def test_a_date_without_quotes_is_one_fault(told: Callable[..., list[str]]) -> None:
    """The keys beside it are not called missing."""
    assert told(("report.toml", "2026-06-15", "15/6/2026")) == [
        "report.toml:5:10: Expected newline or end of document after a statement"
    ]


def test_marks_that_the_form_adds_may_be_typed(folder: Path) -> None:
    """TM., Lưu:, dashes and semicolons do not come out twice."""
    text = REPORT.replace('thay_mat = "Ủy', 'thay_mat = "TM. Ủy').replace('"VT, VP"', '"Lưu: VT."')
    text = text.replace('"Lãnh đạo xã"', '"- Lãnh đạo xã;", "Lưu: VT."')
    (folder / "report.toml").write_text(text, encoding="utf-8")
    report = load_report(folder)

    assert report.signatory.lines[0] == "TM. ỦY BAN NHÂN DÂN"
    assert report.recipients.lines == ("- Như trên;", "- Lãnh đạo xã;", "- Lưu: VT.")


def test_a_file_without_permission_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason is passed on."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FolderError, match="cannot read: Permission denied"):
        load_report(folder)


def test_files_are_read_by_their_numbers(folder: Path) -> None:
    """2-… comes before 10-…, and hidden files of a Mac are left alone."""
    (folder / "narrative/10-b.md").write_text("# Mười", encoding="utf-8")
    (folder / "narrative/2-a.md").write_text("# Hai", encoding="utf-8")
    (folder / "narrative/._1.md").write_bytes(b"\xff")

    assert [section.title for section in load_report(folder).sections] == ["Hai", "Mười"]


def test_an_empty_frame_is_told(folder: Path) -> None:
    """A refusal always has a reason."""
    (folder / "report.toml").write_bytes(b"")

    with pytest.raises(FolderError, match=r"report.toml:1:1: the file is empty"):
        load_report(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_pipes_and_ways_out_of_the_folder_are_not_read(folder: Path, tmp_path: Path) -> None:
    """A pipe would hang, and a link would print what is none of the report's."""
    outside = tmp_path.parent / f"{tmp_path.name}-secret.md"
    outside.write_text("bí mật", encoding="utf-8")
    (folder / "narrative/2.md").symlink_to(outside)
    os.mkfifo(folder / "narrative/3.md")

    with pytest.raises(FolderError) as caught:
        load_report(folder)
    assert [(fault.file, fault.wording.en) for fault in caught.value.faults] == [
        ("narrative/2.md", "cannot read: no file of this folder"),
        ("narrative/3.md", "cannot read: no file of this folder"),
    ]


def test_long_chains_and_wide_circles_of_sums_are_told_at_once(folder: Path) -> None:
    """A small file made to take for ever is a fault within a moment."""
    chain = "".join(f'[z{n}]\nten = "z"\ngom = ["z{n + 1}"]\ntong = "z0"\n' for n in range(400))
    last = '[z400]\nten = "z"\nthuc_hien = "trên 5 ha"\n'
    path = folder / "indicators.toml"
    path.write_text(path.read_text(encoding="utf-8") + chain + last, encoding="utf-8")

    with pytest.raises(FolderError, match="too deeply"):
        load_report(folder)


def test_an_inexact_part_seen_from_a_whole_is_told_once(folder: Path) -> None:
    """The sum cannot be made; whoever looks at it says nothing more."""
    text = '[a]\nten="a"\ndon_vi="ha"\nthuc_hien=1\ntong="c"\n[b]\nten="b"\nthuc_hien="trên 5 ha"\n'
    text += '[c]\nten="c"\ngom=["a", "b"]\n'
    path = folder / "indicators.toml"
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    with pytest.raises(FolderError) as caught:
        load_report(folder)
    assert len(caught.value.faults) == 1


def test_an_empty_folder_tells_what_belongs_into_it(tmp_path: Path) -> None:
    """The names of the missing files are the first help."""
    with pytest.raises(FolderError) as caught:
        load_report(tmp_path)

    assert [str(fault) for fault in caught.value.faults] == [
        "indicators.toml:1:1: the file is missing",
        "narrative:1:1: there is no .md file",
        "report.toml:1:1: the file is missing",
    ]


def test_other_encodings_are_told_with_their_line(folder: Path) -> None:
    """A file of an old machine is not guessed at."""
    (folder / "narrative/1.md").write_bytes("dòng\n".encode() + "xã".encode("latin-1"))

    with pytest.raises(FolderError, match=r"narrative/1.md:2:1: this is not UTF-8"):
        load_report(folder)


def test_a_file_that_cannot_be_read_is_one_fault(folder: Path) -> None:
    """The tags that need its names are not told of as well."""
    (folder / "indicators.toml").write_bytes(INDICATORS.encode("utf-16"))
    words = "{% for x in dx %}{{ x }}{% endfor %} {{ thu }} {{ ky | sox }}"
    (folder / "narrative/1.md").write_text(words, encoding="utf-8")

    with pytest.raises(FolderError) as caught:
        load_report(folder)
    assert [str(fault) for fault in caught.value.faults] == [
        "indicators.toml:1:1: this is not UTF-8",
        "narrative/1.md:1:56: there is no filter 'sox'; did you mean 'so'?",
    ]


def test_a_file_that_is_too_large_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of that size is no report, and reading it would take the machine."""
    monkeypatch.setattr(_files, "_LARGEST", 10)

    with pytest.raises(FolderError, match="the file is too large"):
        load_report(folder)


def test_a_part_may_be_measured_against_the_sum_it_belongs_to(folder: Path) -> None:
    """Of 515 registrations 379 are new: the whole is the sum of its parts."""
    text = INDICATORS.replace('"02"', "2").replace("thuc_hien = 415\n", "")
    text = text.replace("thuc_hien = 379\n", 'thuc_hien = 379\ntong = "khai_sinh"\n')
    text += '[so_vu]\nten = "a"\ndon_vi = "vụ"\nthuc_hien = 1\ntong = "ca_hai"\n'
    text += '[ca_hai]\nten = "b"\ngom = ["so_vu", "vu"]\n'
    (folder / "indicators.toml").write_text(text, encoding="utf-8")
    indicators = load_report(folder).indicators

    assert indicators["moi"].whole == Figure(515, "trường hợp")
    assert indicators["khai_sinh"].parts[0].whole == Figure(515, "trường hợp")
    assert indicators["so_vu"].whole == Figure(6, "vụ")


@pytest.mark.parametrize(
    ("old", "new"),
    [("thuc_hien = 136\n", ""), ("thuc_hien = 136\n", "thuc_hien = 'x'\n"), ('"lai"', '"luoi"')],
)
def test_a_whole_that_cannot_be_computed_is_told_once(
    told: Callable[..., list[str]], old: str, new: str
) -> None:
    """The fault is where the missing part is, not at everything that needs it."""
    whole = ("indicators.toml", "thuc_hien = 379\n", 'thuc_hien = 379\ntong = "khai_sinh"\n')
    sum_only = ("indicators.toml", "thuc_hien = 415\n", "")

    assert len(told(whole, sum_only, ("indicators.toml", old, new))) == 1


def test_a_sum_of_two_units_is_told_once(told: Callable[..., list[str]]) -> None:
    """A part that looks at its own sum does not tell of the sum's fault again."""
    whole = ("indicators.toml", "thuc_hien = 379\n", 'thuc_hien = 379\ntong = "khai_sinh"\n')
    mixed = ("indicators.toml", 'thuc_hien = 415\ngom = ["moi", "lai"]', 'gom = ["moi", "ho"]')

    (fault,) = told(whole, mixed)
    assert "do not add up" in fault


def test_a_table_that_cannot_be_read_hides_its_names_from_no_tag(
    told: Callable[..., list[str]],
) -> None:
    """What is declared but broken is not called unknown as well."""
    assert told(
        ("indicators.toml", "15_361_669_901", "15 361"),
        ("references.toml", "14/6/2026", '14/6/2026" "'),
        ("indicators.toml", 'trong_do = ["thu"]', 'tong = "thu"'),
    ) == [
        "indicators.toml:5:16: Expected newline or end of document after a statement",
        "references.toml:6:20: Expected newline or end of document after a statement",
    ]


def test_a_broken_period_is_told_once(told: Callable[..., list[str]]) -> None:
    """Phrases that look at the period are not told of as well."""
    assert told(
        ("report.toml", 'ky = "6', 'ky = "13'),
        ("narrative/1.md", "{{ ky }}", "{{ duong | so_cung_ky }}"),
    ) == ["report.toml:7:7: expected '6 tháng đầu năm' or the like, found '13 tháng đầu năm 2026'"]


def test_characters_that_no_document_can_hold_are_told(told: Callable[..., list[str]]) -> None:
    """A hidden character from a copied text has a place like any other fault."""
    assert told(("narrative/1.md", "Tính đến", "Tính\x07 đến")) == [
        "narrative/1.md:1:5: the character U+0007 cannot stand in a document"
    ]


def test_a_folder_in_place_of_a_file_is_told(folder: Path) -> None:
    """A file that is there but cannot be read is not called missing."""
    (folder / "report.toml").unlink()
    (folder / "report.toml").mkdir()

    with pytest.raises(FolderError, match=r"report.toml:1:1: cannot read"):
        load_report(folder)


def test_marks_piled_up_on_a_letter_are_told(told: Callable[..., list[str]]) -> None:
    """A text made to keep the machine busy is a fault with a place."""
    (fault,) = told(("narrative/1.md", "Tính đến", "Tính" + "\u0301" * 1000))

    assert fault.startswith("narrative/1.md:1:")
