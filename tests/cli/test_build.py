"""``vn-localgov build`` makes the report, or says in Vietnamese why it does not."""

import os
from pathlib import Path

import pytest

from vn_localgov.__main__ import main
from vn_localgov.cli import _build, _folders
from vn_localgov.cli._faults import list_faults
from vn_localgov.errors import ConversionError, Fault, Wording
from vn_localgov.forms import find_libreoffice

Capture = pytest.CaptureFixture[str]
NO_ACCESS = "không có quyền, hoặc tệp đang mở trong chương trình khác như Word"
WORDING = Wording("wrong", "sai")
NOTICE = """\
loai = "Thông báo"
co_quan = "Ủy ban nhân dân xã Hợp Thịnh"
so = "58/TB-UBND"
dia_danh = "Hợp Thịnh"
ngay = 2026-07-10
trich_yeu = "Lịch trực"
noi_nhan = ["Các thôn"]
[nguoi_ky]
ho_ten = "N.V.A"
chuc_vu = "Chủ tịch"
thay_mat = "Ủy ban nhân dân"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Path:
    """The example report, seen from the folder around it."""
    monkeypatch.chdir(tmp_path)
    main(["new", "mau"])
    capsys.readouterr()
    return Path("mau")


def edit(path: Path, old: str, new: str) -> None:
    """Change one place in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def faulty(folder: Path) -> Path:
    """The example report with a slip in each of three files."""
    edit(folder / "indicators.toml", "cung_ky = 9_600", 'cung_ky = "9 nghìn"')
    edit(folder / "references.toml", "Nghị quyết số 05", "Nghị quyết 05")
    edit(folder / "narrative/2-nhiem-vu.md", "{{ ho_ngheo }}", "[bold]{{ ho_nheo }}[/bold]")
    return folder


FAULTS = """\
Thư mục mau có 3 điểm cần sửa:

indicators.toml, dòng 22, cột 11: cần đơn vị tính 'triệu đồng', nhưng gặp 'nghìn'
    cung_ky = "9 nghìn"
              ^
narrative/2-nhiem-vu.md, dòng 6, cột 54: không có số liệu nào mang mã 'ho_nheo'; ý là 'ho_ngheo'?
    m số hộ nghèo thấp hơn mức [bold]{{ ho_nheo }}[/bold] của {{ ky }}.
                                        ^
references.toml, dòng 5, cột 15: cần tên loại văn bản và chữ 'số', như 'Kế hoạch số', \
hoặc tên luật, nhưng gặp 'Nghị quyết 05/NQ-HĐND ngày 25/…'
    nghi_quyet = "Nghị quyết 05/NQ-HĐND ngày 25/7/2025"
                  ^

Hãy sửa rồi chạy lại. Tệp đã lập trước đây, nếu có, vẫn giữ nguyên.
"""


def test_faults_are_all_listed_with_their_lines(faulty: Path, capsys: Capture) -> None:
    """File, line, column, what is wrong, and a sign under the very place."""
    assert main(["build", str(faulty)]) == 2
    assert capsys.readouterr() == ("", FAULTS)


def test_faults_leave_the_old_report_alone(faulty: Path, tmp_path: Path) -> None:
    """Yesterday's report is there until today's is whole."""
    old = tmp_path / "cũ.docx"
    old.write_bytes(b"old")

    assert main(["build", str(faulty), "-o", str(old)]) == 2
    assert old.read_bytes() == b"old"
    assert not (faulty / "build").exists()


UNNAMED = "lời văn chưa nhắc đến phụ lục"


@pytest.mark.parametrize(
    ("words", "table", "is_told"),
    [
        ("Nội dung.", "", True),
        ("Danh sách tại Phụ lục kèm theo.", "", False),
        ("Nội dung.", '[phu_luc.a]\nloai = "Quy chế"\nten = "Làm việc"\n', False),
    ],
)
def test_an_appendix_of_which_no_word_is_said_is_told(
    words: str, table: str, is_told: bool, tmp_path: Path, capsys: Capture
) -> None:
    """Before the checker does, and only of appendices: a regulation is the decision's matter."""
    files = {
        "document.toml": NOTICE + table,
        "narrative/1.md": words,
        "annexes/a.md": "Phụ lục tự nhắc tên mình.",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert main(["build", str(tmp_path)]) == 0
    assert (UNNAMED in "".join(capsys.readouterr())) == is_told


def test_a_file_that_is_missing_has_no_line(folder: Path, capsys: Capture) -> None:
    """Nobody is sent to line 1 of a file that is not there."""
    (folder / "indicators.toml").unlink()

    assert main(["build", str(folder)]) == 2
    assert "\nindicators.toml: không có tệp này trong thư mục\n" in capsys.readouterr().err


def test_a_file_of_another_encoding_is_named(folder: Path, capsys: Capture) -> None:
    """What cannot be read is shown as far as it goes."""
    (folder / "narrative/2-nhiem-vu.md").write_bytes("Nghị quyết".encode("utf-16"))

    assert main(["build", str(folder)]) == 2
    assert (
        "narrative/2-nhiem-vu.md, dòng 1, cột 1: tệp phải lưu bằng bảng mã UTF-8"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("fault", "printed"),
    [
        (
            Fault(file="f", line=1, column=3, wording=WORDING),
            "dòng 1, cột 3: sai\n    a b\n      ^",
        ),
        (Fault(file="f", line=2, wording=WORDING), "dòng 2, cột 1: sai"),
        (Fault(file="f", line=9, wording=WORDING), "dòng 9, cột 1: sai"),
    ],
)
def test_a_line_is_shown_if_there_is_something_to_see(
    tmp_path: Path, fault: Fault, printed: str
) -> None:
    """An empty line, or one past the end, needs no sign under it."""
    (tmp_path / "f").write_bytes("\ufeffa\tb\r\n \r\n".encode())

    assert list_faults(tmp_path, [fault]).split("\n\n")[1] == f"f, {printed}".replace("a b", "a\tb")


@pytest.mark.parametrize("column", [1, 40, 500, 1000])
def test_a_long_line_is_cut_around_the_place(tmp_path: Path, column: int) -> None:
    """A paragraph of the narrative is one long line; the sign stays on the screen."""
    line = "".join(map(chr, range(0x4E00, 0x4E00 + 1000)))
    (tmp_path / "f").write_text(line, encoding="utf-8")
    fault = Fault(file="f", column=column, wording=WORDING)
    _, source, sign = list_faults(tmp_path, [fault]).split("\n\n")[1].split("\n")

    assert len(source) <= 76
    assert source[sign.index("^")] == line[column - 1]


def test_an_escape_code_in_a_file_does_nothing(folder: Path, capsys: Capture) -> None:
    """A file from elsewhere cannot repaint the clerk's screen."""
    edit(folder / "narrative/2-nhiem-vu.md", "{{ ho_ngheo }}", "\x1b[2J{{ ho_nheo }}")
    main(["build", str(folder)])
    printed = capsys.readouterr().err

    assert "\x1b" not in printed
    assert "[2J{{ ho_nheo }}" in printed


def test_contradictory_figures_are_printed_and_told_of(folder: Path, capsys: Capture) -> None:
    """The document says what was typed; the audit says what does not agree."""
    with (folder / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[sinh_a]\nten = "A"\ndon_vi = "ca"\nthuc_hien = 4\nbang = "sinh_b"\n'
            '\n[sinh_b]\nten = "B"\ndon_vi = "ca"\nthuc_hien = 5\n'
        )
    assert main(["build", str(folder)]) == 0

    told = capsys.readouterr().out
    assert "Lưu ý: có 1 chỗ số liệu mâu thuẫn; xem:  vn-localgov audit " in told


def test_a_document_is_told_by_its_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """There are no figures to count."""
    monkeypatch.chdir(tmp_path)
    main(["new", "cong-van", "tra-loi"])
    capsys.readouterr()

    assert main(["build", "tra-loi"]) == 0
    assert capsys.readouterr().out == (
        "Đã lập tra-loi/build/tra-loi.docx (Công văn số 412/UBND-VP)\n"
    )


def test_the_report_goes_where_the_clerk_wants_it(folder: Path, capsys: Capture) -> None:
    """Folders on the way are made; names may hold spaces and Vietnamese letters."""
    assert main(["build", "mau", "-o", "Gửi tỉnh/Báo cáo (lần 2).DOCX"]) == 0
    assert Path("Gửi tỉnh/Báo cáo (lần 2).DOCX").is_file()
    assert not (folder / "build").exists()
    assert capsys.readouterr().out == (
        'Đã lập "Gửi tỉnh/Báo cáo (lần 2).DOCX" (8 đề mục, 9 chỉ tiêu)\n'
    )


def test_the_report_bears_the_name_of_its_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the clerk stands in the folder."""
    monkeypatch.chdir(folder)

    assert main(["build", "."]) == 0
    assert Path("build/mau.docx").is_file()


@pytest.mark.parametrize("name", ["x.pdf", "x", ".", "mau/report.toml"])
def test_only_docx_is_written(folder: Path, capsys: Capture, name: str) -> None:
    """A slip behind -o harms no other file."""
    before = (folder / "report.toml").read_bytes()

    assert main(["build", "mau", "-o", name]) == 2
    assert (folder / "report.toml").read_bytes() == before
    assert capsys.readouterr().err == "Tên tệp sau -o phải có đuôi .docx, như bao-cao.docx\n"


def test_a_folder_that_is_not_there_is_named(folder: Path, capsys: Capture) -> None:
    """One sentence, and no list of everything that it does not hold."""
    assert main(["build", "ma"]) == 2
    assert main(["build", f"{folder}/report.toml"]) == 2
    assert capsys.readouterr().err == (
        "Không có thư mục ma. Lệnh new tạo báo cáo mẫu.\n"
        "mau/report.toml là một tệp; hãy nêu tên thư mục báo cáo.\n"
    )


def test_a_place_that_cannot_be_written_is_named(folder: Path, capsys: Capture) -> None:
    """The clerk reads the name of the wanted file, not of a temporary one."""
    assert main(["build", "mau", "-o", f"{folder}/report.toml/x.docx"]) == 2
    assert capsys.readouterr().err == (
        "Không ghi được mau/report.toml/x.docx: chỗ này đã có tệp hoặc thư mục khác.\n"
    )


@pytest.mark.parametrize("name", ["mau/narrative", None])
@pytest.mark.usefixtures("folder")
def test_a_place_that_cannot_be_read_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, name: str | None
) -> None:
    """The system's refusal to look is put in one sentence, too."""

    def fail(_: Path) -> None:
        raise PermissionError(13, "Permission denied", name)

    monkeypatch.setattr(_folders, "load_document", fail)

    assert main(["build", "mau"]) == 2
    assert capsys.readouterr().err == f"Không đọc được {name or 'tệp'}: {NO_ACCESS}.\n"


def test_a_character_that_word_refuses_is_told(folder: Path, capsys: Capture) -> None:
    """A stray control character has its place like any other fault."""
    edit(folder / "narrative/2-nhiem-vu.md", "ngay từ đầu", "ngay\x01 từ đầu")

    assert main(["build", "mau"]) == 2
    assert "cột 87: ký tự ẩn U+0001 không in được, hãy xóa đi" in capsys.readouterr().err


def test_ctrl_c_ends_quietly(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Who breaks off sees no traceback, and no half report."""

    def interrupt(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(_folders, "load_document", interrupt)

    assert main(["build", "mau"]) == 130
    assert not (folder / "build").exists()
    assert capsys.readouterr() == ("", "")


def test_without_libreoffice_there_is_the_word_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """One sentence says how to get a PDF; the report itself is made."""
    monkeypatch.setattr(_build, "find_libreoffice", lambda: None)

    assert main(["build", "mau", "--pdf"]) == 2
    assert (folder / "build/mau.docx").is_file()
    assert capsys.readouterr() == (
        "Đã lập mau/build/mau.docx (8 đề mục, 9 chỉ tiêu)\n",
        f"{_build.NO_LIBREOFFICE}\n",
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            ConversionError("LibreOffice did not finish"),
            f"{_build.NOT_CONVERTED}\n",
        ),
        (
            PermissionError(13, "Permission denied", "mau/build/.tmp"),
            f"Không ghi được mau/build/mau.pdf: {NO_ACCESS}.\n",
        ),
        (OSError(99, "strange"), "Không ghi được mau/build/mau.pdf: strange.\n"),
        (OSError("stranger"), "Không ghi được mau/build/mau.pdf: stranger.\n"),
    ],
)
def test_a_pdf_that_fails_is_told(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
    error: Exception,
    told: str,
) -> None:
    """What went wrong, and that the Word file is fine."""

    def fail(source: Path, target: Path) -> None:
        assert (source, target) == (folder / "build/mau.docx", folder / "build/mau.pdf")
        raise error

    monkeypatch.setattr(_build, "find_libreoffice", lambda: Path("soffice"))
    monkeypatch.setattr(_build, "convert_to_pdf", fail)

    assert main(["build", "mau", "--pdf"]) == 2
    assert capsys.readouterr().err == told


@pytest.mark.usefixtures("folder")
def test_a_pdf_is_told_of(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Two files, two lines; nothing turns and blinks in a file or a pipe."""
    monkeypatch.setattr(_build, "find_libreoffice", lambda: Path("soffice"))
    monkeypatch.setattr(_build, "convert_to_pdf", lambda _, target: target.touch())

    assert main(["build", "mau", "--pdf"]) == 0
    assert capsys.readouterr() == (
        "Đã lập mau/build/mau.docx (8 đề mục, 9 chỉ tiêu)\nĐã lập mau/build/mau.pdf\n",
        "",
    )


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_the_example(folder: Path) -> None:
    """The whole way, from the example to paper."""
    assert main(["build", "mau", "--pdf"]) == 0
    assert (folder / "build/mau.pdf").read_bytes().startswith(b"%PDF")


def test_an_old_pdf_is_pointed_out(folder: Path, capsys: Capture) -> None:
    """A PDF from before does not show the new figures."""
    (folder / "build").mkdir()
    (folder / "build/mau.pdf").touch()

    assert main(["build", "mau"]) == 0
    assert "Lưu ý: mau/build/mau.pdf là bản cũ; thêm --pdf để làm lại." in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes among files")
def test_a_pipe_among_the_files_is_told_and_not_opened(folder: Path, capsys: Capture) -> None:
    """Opening it to show the line would wait for ever."""
    os.mkfifo(folder / "narrative/9.md")

    assert main(["build", "mau"]) == 2
    assert "narrative/9.md: đây không phải tệp nằm trong thư mục" in capsys.readouterr().err


def test_marks_piled_up_are_told_without_their_line(folder: Path, capsys: Capture) -> None:
    """What the reader refuses is not read again to be shown."""
    edit(folder / "narrative/2-nhiem-vu.md", "ngay từ đầu", "ngay" + "\u0301" * 1000)

    assert main(["build", "mau"]) == 2
    assert "narrative/2-nhiem-vu.md" in capsys.readouterr().err
