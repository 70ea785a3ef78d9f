"""A clerk has a program mend what it can, in a new file, and is told what was done."""

import json
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt

from tests.checks import made
from tests.word import made as word
from vn_localgov.__main__ import main

Capture = pytest.CaptureFixture[str]

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NUMBER = "Số: 135/UBND-VP"
LEFT = """\
moi.docx, bảng 1, hàng 2, cột 1, đoạn 6, “Số: 5/UBND-VP”: lỗi, chưa đúng thể thức (SO.DEM_KHONG)
    Số dưới 10 thêm số 0 ở trước; ở đây là Số: 5/UBND-VP, cần «Số: 05/UBND-VP».
    Căn cứ: Phụ lục I, mục II.3.

"""
MENDED = """\
cong-van.docx: đã sửa (TRANG.LE_TRAI)
    Lề trái: 10 mm đã sửa thành 30 mm.

cong-van.docx, bảng 1, hàng 1, cột 2, đoạn 3, ký tự 1: đã sửa (QUOC_HIEU.CO_CHU)
    Cỡ chữ của Quốc hiệu: 11 pt đã sửa thành 12 pt.

"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter with two departures in its looks, and one in its text."""
    monkeypatch.chdir(tmp_path)
    document = made.letter()
    made.at(document, STATE).runs[0].font.size = Pt(11)
    made.at(document, NUMBER).runs[0].text = "Số: 5/UBND-VP"
    document.sections[0].left_margin = Mm(10)
    Path("cong-van.docx").write_bytes(made.saved(document))


def test_looks_are_mended_in_a_new_file(capsys: Capture) -> None:
    """What was done, what a person has to mend, and where the new file is."""
    before = Path("cong-van.docx").read_bytes()

    assert main(["check", "cong-van.docx", "--fix", "ra/moi.docx"]) == 1
    out, err = capsys.readouterr()
    assert not err
    assert out == (
        f"{MENDED}ra/{LEFT}Đã sửa 2 chỗ, ghi vào tệp mới ra/moi.docx\nKiểm tra lại: 1 lỗi.\n"
    )
    assert Path("cong-van.docx").read_bytes() == before
    assert round(docx.Document("ra/moi.docx").sections[0].left_margin or 0, -3) == Mm(30)


def test_a_second_check_finds_what_was_told(capsys: Capture) -> None:
    """No more and no less."""
    main(["check", "cong-van.docx", "--fix", "moi.docx"])
    capsys.readouterr()

    assert main(["check", "moi.docx"]) == 1
    assert capsys.readouterr().out == f"{LEFT}Đã kiểm tra thể thức 1 văn bản: 1 lỗi.\n"


def test_text_is_mended_if_asked_for(capsys: Capture) -> None:
    """Slips of typing; then nothing is left."""
    assert main(["check", "cong-van.docx", "--fix", "moi.docx", "--fix-text"]) == 0

    out = capsys.readouterr().out
    assert "đã sửa (SO.DEM_KHONG)\n" in out
    assert out.endswith(
        "\n\nĐã sửa 3 chỗ, ghi vào tệp mới moi.docx\nKiểm tra lại: không thấy điểm nào.\n"
    )
    assert docx.Document("moi.docx").tables[0].cell(1, 0).paragraphs[0].text == "Số: 05/UBND-VP"


def test_what_is_alike_is_told_once(capsys: Capture) -> None:
    """A font in a hundred paragraphs is one line."""
    document = made.letter()
    for line in made.paragraphs(document):
        for run in line.runs:
            run.font.name = "Arial"
    Path("cong-van.docx").write_bytes(made.saved(document))
    main(["check", "cong-van.docx", "--fix", "moi.docx"])

    out = capsys.readouterr().out
    assert out.count("đã sửa (PHONG_CHU.TEN)") == 1
    assert "Arial đã sửa thành Times New Roman. Còn " in out


def test_programs_get_what_is_left(capsys: Capture) -> None:
    """What was done goes to the other output."""
    options = ("--fix", "moi.docx", "--format", "json", "--fail-on", "never")
    assert main(["check", "cong-van.docx", *options]) == 0

    out, err = capsys.readouterr()
    (left,) = json.loads(out)["findings"]
    assert (left["rule"], left["place"]["file"]) == ("SO.DEM_KHONG", "moi.docx")
    assert err == "Đã sửa 2 chỗ, ghi vào tệp mới moi.docx\n"


def test_where_nothing_can_be_mended_nothing_is_written(capsys: Capture) -> None:
    """Such as a document that is not for the decree."""
    Path("tho.docx").write_bytes(word.docx(word.p("Con cò mà đi ăn đêm")))

    assert main(["check", "tho.docx", "--fix", "moi.docx"]) == 0
    assert capsys.readouterr().out.endswith(
        "\n\nKhông có chỗ nào tự sửa được; không ghi tệp mới.\n"
        "Kiểm tra lại: 1 không theo Nghị định 30/2020/NĐ-CP.\n"
    )
    assert not Path("moi.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("cong-van.docx", "--fix-text"), "--fix-text phải đi cùng với --fix TỆP, là tên tệp mới."),
        (
            ("cong-van.docx", "--fix", "moi.docx", "--annotate", "ghi-chu.docx"),
            "--fix không dùng cùng với --annotate: hãy sửa trước, rồi kiểm tra tệp mới.",
        ),
        (
            ("cong-van.docx", "hong.docx", "--fix", "moi.docx"),
            "--fix chỉ dùng được khi kiểm tra một tệp Word (.docx).",
        ),
        ((".", "--fix", "moi.docx"), "--fix chỉ dùng được khi kiểm tra một tệp Word (.docx)."),
        (
            ("cong-van.docx", "--fix", "moi.doc"),
            "Tên tệp sau --fix phải có đuôi .docx, như ban-da-sua.docx",
        ),
        (
            ("cong-van.docx", "--fix", "./cong-van.docx"),
            "Tên tệp sau --fix phải khác tên tệp đang kiểm tra.",
        ),
        (("chua-co.docx", "--fix", "moi.docx"), "Không có tệp chua-co.docx."),
        (
            ("hong.docx", "--fix", "moi.docx"),
            "Không đọc được hong.docx: tệp bị hỏng; hãy tải về hoặc lưu lại lần nữa.",
        ),
        (
            ("cong-van.docx", "--fix", "hong.docx/moi.docx"),
            "Không ghi được hong.docx/moi.docx: chỗ này đã có tệp hoặc thư mục khác.",
        ),
    ],
)
def test_wrong_wishes_are_refused(
    capsys: Capture, arguments: tuple[str, ...], message: str
) -> None:
    """With what is wrong, and what to do."""
    Path("hong.docx").write_bytes(b"PK")

    assert main(["check", *arguments]) == 2
    assert capsys.readouterr() == ("", f"{message}\n")
