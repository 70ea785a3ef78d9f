"""A clerk audits a document that somebody else wrote, and gets a copy with comments."""

import io
import json
from pathlib import Path

import attrs
import docx
import pytest

from tests.word import made
from tests.word.made import p
from vn_localgov.__main__ import main
from vn_localgov.charts import Chart
from vn_localgov.exchange import load_document
from vn_localgov.indicators import Indicator

Capture = pytest.CaptureFixture[str]

DATE = "Mai Trung, ngày 14 tháng 12 năm 2023"
BIRTHS = (
    "Thực hiện Luật hộ tịch năm 2014 và các văn bản hướng dẫn thi hành luật hộ tịch, UBND xã đã "
    "đăng ký khai sinh 415 trường hợp, trong đó: đăng ký mới 379 trường hợp, đăng ký lại 136 "
    "trường hợp; triển khai tốt việc liên thông thủ tục đăng ký khai sinh và đăng ký thường trú."
)
LATE = "Tính đến ngày 15/12/2023, thu ngân sách đạt kết quả tốt."
TOLD = """\
bao-cao.docx, đoạn 2, “…luật hộ tịch, UBND xã đã đăng ký khai sinh 415 trường hợp, \
trong đó: đăng ký mới 379 trường hợp, đăng ký…”: lỗi, mâu thuẫn (TRONGDO)
    «UBND xã đã đăng ký khai sinh» ghi 415 trường hợp, nhưng chỉ riêng các phần đã nêu đã là \
515 trường hợp (379 trường hợp + 136 trường hợp)."""
LATE_TOLD = """\
“Tính đến ngày 15/12/2023, thu ngân sách đạt kết quả tốt.”: lỗi, mâu thuẫn (NGAY.CHOT)
    số liệu tính đến ngày 15/12/2023, nhưng văn bản ghi ngày 14/12/2023: hãy sửa một trong hai \
ngày.
    Căn cứ: NĐ 09/2019/NĐ-CP, Điều 8 và Điều 12.

Đã kiểm tra 3 đoạn của văn bản: 2 mâu thuẫn.
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Word file and a text file with the same two contradictions."""
    monkeypatch.chdir(tmp_path)
    Path("bao-cao.docx").write_bytes(made.docx(p(DATE) + p(BIRTHS) + p(LATE)))
    Path("bao-cao.txt").write_text(f"{DATE}\n{BIRTHS}\n{LATE}", encoding="utf-8")


def test_a_word_file_is_quoted(capsys: Capture) -> None:
    """Word shows no numbers of paragraphs, so that some words say where it is."""
    assert main(["audit", "bao-cao.docx"]) == 1

    out, err = capsys.readouterr()
    assert not err
    assert out.startswith(TOLD)
    assert out.endswith(f"bao-cao.docx, đoạn 3, {LATE_TOLD}")


def test_a_text_file_has_lines(capsys: Capture) -> None:
    """Editors show them."""
    assert main(["audit", "bao-cao.txt"]) == 1

    out = capsys.readouterr().out
    assert out.startswith("bao-cao.txt, dòng 2, cột 110: lỗi, mâu thuẫn (TRONGDO)\n    «UBND xã")
    assert out.endswith("\nĐã kiểm tra 3 dòng của văn bản: 2 mâu thuẫn.\n")


def test_options_work_as_for_a_folder(capsys: Capture) -> None:
    """Selection, levels, baseline, formats."""
    assert main(["audit", "bao-cao.docx", "--ignore", "TRONGDO,NGAY"]) == 0
    assert capsys.readouterr().out == ("Đã kiểm tra 3 đoạn của văn bản: không thấy điểm nào.\n")
    assert main(["audit", "bao-cao.docx", "--write-baseline", "biet.json"]) == 0
    assert capsys.readouterr().out == "Đã ghi 2 điểm đã biết vào biet.json\n"
    # The baseline of the Word file serves for its text as well.
    assert main(["audit", "bao-cao.txt", "--baseline", "biet.json"]) == 0
    assert capsys.readouterr().out.endswith("không thấy điểm nào; 2 điểm đã biết.\n")
    assert main(["audit", "bao-cao.docx", "--format", "github", "--select", "NGAY"]) == 1
    told = "::error file=bao-cao.docx,title=NGAY.CHOT::đoạn 3"
    assert capsys.readouterr().out.startswith(told)


def test_the_copy_bears_the_findings(capsys: Capture) -> None:
    """Those that are told, no others; the document itself stays as it is."""
    before = Path("bao-cao.docx").read_bytes()
    assert main(["audit", "bao-cao.docx", "--ignore", "NGAY", "--annotate", "ra/ghi-chu.docx"]) == 1

    assert capsys.readouterr().out.endswith("Đã ghi 1 ghi chú vào bản sao ra/ghi-chu.docx\n")
    copy = docx.Document(io.BytesIO(Path("ra/ghi-chu.docx").read_bytes()))
    assert [it.text.partition(" ")[0] for it in copy.comments] == ["TRONGDO:"]
    assert Path("bao-cao.docx").read_bytes() == before


def test_programs_get_json_only(capsys: Capture) -> None:
    """What is said about the copy goes to the other output."""
    main(["audit", "bao-cao.docx", "--format", "json", "--annotate", "ghi-chu.docx"])

    out, err = capsys.readouterr()
    assert [it["place"]["file"] for it in json.loads(out)["findings"]] == ["bao-cao.docx"] * 2
    assert err == "Đã ghi 2 ghi chú vào bản sao ghi-chu.docx\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chua-co.docx",), "Không có tệp chua-co.docx."),
        (
            ("cu.docx",),
            ("Không đọc được cu.docx: đây là tệp Word kiểu cũ (.doc); "
            "hãy mở bằng Word rồi lưu lại với kiểu .docx."),
        ),
        (
            ("bao-cao.txt", "--annotate", "ra.docx"),
            "--annotate chỉ dùng được khi kiểm tra một tệp Word (.docx).",
        ),
        (
            ("cu.docm", "--annotate", "ra.docx"),
            "--annotate chỉ dùng được khi kiểm tra một tệp Word (.docx).",
        ),
        (
            (".", "--annotate", "ra.docx"),
            "--annotate chỉ dùng được khi kiểm tra một tệp Word (.docx).",
        ),
        (
            ("bao-cao.docx", "--annotate", "ra.pdf"),
            "Tên tệp sau --annotate phải có đuôi .docx, như ban-ghi-chu.docx",
        ),
        (
            ("bao-cao.docx", "--annotate", "./bao-cao.docx"),
            "Tên tệp sau --annotate phải khác tên tệp đang kiểm tra.",
        ),
        (
            ("bao-cao.docx", "--select", "KH", "--annotate", "bao-cao.txt/ra.docx"),
            "Không ghi được bao-cao.txt/ra.docx: chỗ này đã có tệp hoặc thư mục khác.",
        ),
    ],
)  # fmt: skip
def test_wrong_wishes_are_refused(
    capsys: Capture, arguments: tuple[str, ...], message: str
) -> None:
    """With what is wrong, and what to do."""
    Path("cu.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

    assert main(["audit", *arguments]) == 2
    assert capsys.readouterr().err == f"{message}\n"


def test_a_copy_that_cannot_be_made_is_refused(capsys: Capture) -> None:
    """A document without text is read, but bears no comment."""
    notes = made.part("footnotes", f"<w:footnote w:id='1'>{p(BIRTHS)}</w:footnote>")
    Path("bao-cao.docx").write_bytes(made.docx("", footnotes=notes))

    assert main(["audit", "bao-cao.docx", "--annotate", "ra.docx"]) == 2
    assert capsys.readouterr().err == (
        "Không ghi chú được vào bao-cao.docx: văn bản không có đoạn nào để ghi chú.\n"
    )


def test_a_chart_says_nothing_that_could_contradict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its figures come from the indicators; only its title is read."""
    folder = tmp_path / "thu"
    main(["new", "cong-van", str(folder)])
    poor = Indicator(code="ho_ngheo", name="Hộ nghèo", unit="hộ", actual=12)
    letter = load_document(folder)
    letter = attrs.evolve(letter, opening=(Chart.of([poor], title="Hộ nghèo"), *letter.opening))
    monkeypatch.setattr("vn_localgov.cli._audited.load_any", lambda _: letter)

    assert main(["audit", str(folder)]) == 0
