"""A house style in a file is checked against, and built with."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.checks import made
from vn_localgov.__main__ import main
from vn_localgov.looks import read_looks

Capture = pytest.CaptureFixture[str]

STYLE = """\
id = "TINH-2026"
source = "Quyết định số 12/QĐ-UBND"
[page]
left_mm = { law = [35, 35], used = 35 }
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tinh.toml").write_text(STYLE, encoding="utf-8")
    Path("cong-van.docx").write_bytes(made.saved(made.letter()))


def test_a_document_is_held_against_the_house_style(capsys: Capture) -> None:
    """What the law allows may be too little; the decision behind it is named."""
    status = main(["check", "cong-van.docx", "--rules", "tinh.toml"])

    assert status == 1
    assert capsys.readouterr().out == (
        "cong-van.docx: lỗi, chưa đúng thể thức (TRANG.LE_TRAI)\n"
        "    Lề trái là 30 mm, quy định là 35 mm.\n"
        "    Căn cứ: Phụ lục I, mục I.3; Quyết định số 12/QĐ-UBND.\n\n"
        "Đã kiểm tra thể thức 1 văn bản: 1 lỗi.\n"
    )


def test_a_document_is_mended_to_the_house_style(capsys: Capture) -> None:
    """The new file has what it asks for."""
    assert main(["check", "cong-van.docx", "--rules", "tinh.toml", "--fix", "moi.docx"]) == 0
    capsys.readouterr()

    assert main(["check", "moi.docx", "--rules", "tinh.toml"]) == 0


def test_a_document_is_built_in_the_house_style(capsys: Capture) -> None:
    """With the margins that it uses, and nothing to tell."""
    main(["new", "cong-van", "gui-tinh"])
    main(["build", "gui-tinh", "--rules", "tinh.toml", "-o", "gui-tinh.docx"])
    capsys.readouterr()

    assert read_looks("gui-tinh.docx").sections[0].left_mm == Decimal("35.01")
    assert main(["check", "gui-tinh.docx", "--rules", "tinh.toml"]) == 0
    assert main(["build", "gui-tinh", "-o", "gui-tinh.docx"]) == 0
    assert read_looks("gui-tinh.docx").sections[0].left_mm == 30


@pytest.mark.parametrize("command", [("check", "cong-van.docx"), ("build", "gui-tinh")])
def test_what_is_wrong_in_the_style_is_told(command: tuple[str, ...], capsys: Capture) -> None:
    """All of it, each with its key, before anything is done."""
    wrong = 'id = "TINH"\n[page]\nleft_mm = { law = [20, 35] }\ntop_mm = 3\n'
    Path("sai.toml").write_text(wrong, encoding="utf-8")

    assert main([*command, "--rules", "sai.toml"]) == 2
    assert capsys.readouterr().err == (
        "Tệp quy định riêng sai.toml chưa dùng được:\n"
        "  page.left_mm: quy định chỉ cho phép 30 – 35: quy định riêng được chặt hơn,"
        " không được rộng hơn\n"
        "  page.top_mm: văn bản đang dùng 3, không nằm trong phạm vi này: hãy ghi giá trị dùng"
        " ở used\n"
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "Không có tệp quy định riêng x.toml.\n"),
        ("a = ", "Tệp quy định riêng x.toml chưa dùng được:\n  "),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    content: str | None, told: str, capsys: Capture
) -> None:
    """One that is not there, and one that is no TOML."""
    if content is not None:
        Path("x.toml").write_text(content, encoding="utf-8")

    assert main(["check", "cong-van.docx", "--rules", "x.toml"]) == 2
    assert capsys.readouterr().err.startswith(told)
