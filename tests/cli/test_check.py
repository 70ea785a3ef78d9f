"""A clerk checks the form of one document or of thousands, and is told all in Vietnamese."""

import io
import json
import os
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt

from tests.checks import made
from tests.word import made as word
from vn_localgov.__main__ import main
from vn_localgov.cli import _checked

Capture = pytest.CaptureFixture[str]

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TOLD = f"""\
cong-van.docx: lỗi, chưa đúng thể thức (TRANG.LE_TRAI)
    Lề trái là 10 mm, quy định là 30–35 mm.
    Căn cứ: Phụ lục I, mục I.3.

cong-van.docx, bảng 1, hàng 1, cột 2, đoạn 3, “{STATE}”: lỗi, chưa đúng thể thức \
(QUOC_HIEU.CO_CHU)
    Cỡ chữ của Quốc hiệu là 11 pt, quy định là 12–13 pt.
    Căn cứ: Phụ lục I, mục II.1.a.

Đã kiểm tra thể thức 1 văn bản: 2 lỗi.
"""


@cache
def wrong_letter() -> bytes:
    """A letter with two departures from the form."""
    document = made.letter()
    made.at(document, STATE).runs[0].font.size = Pt(11)
    document.sections[0].left_margin = Mm(10)
    return made.saved(document)


@cache
def decision() -> bytes:
    """A correct decision."""
    return made.saved(made.decision())


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter with departures, and a folder with documents of all kinds."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    Path("cong-van.docx").write_bytes(wrong_letter())
    below = Path("luu/2025")
    below.mkdir(parents=True)
    Path("luu/cong-van.docx").write_bytes(wrong_letter())
    Path("luu/quyet-dinh.docx").write_bytes(decision())
    (below / "tho.docx").write_bytes(word.docx(word.p("Con cò mà đi ăn đêm")))
    (below / "hong.docx").write_bytes(b"PK")
    (below / "~$hong.docx").write_bytes(b"x")


def test_a_document_is_told_point_by_point(capsys: Capture) -> None:
    """Place and words, what is there, what is wanted, and the clause; then the count."""
    assert main(["check", "cong-van.docx"]) == 1
    assert capsys.readouterr() == (TOLD, "")


def test_a_correct_document_has_nothing_to_tell(capsys: Capture) -> None:
    """And says so."""
    assert main(["check", "luu/quyet-dinh.docx"]) == 0
    assert capsys.readouterr().out == "Đã kiểm tra thể thức 1 văn bản: không thấy điểm nào.\n"


def test_what_is_not_for_the_decree_is_left_alone(capsys: Capture) -> None:
    """A poem is no error."""
    assert main(["check", "luu/2025/tho.docx"]) == 0
    assert capsys.readouterr().out == (
        "luu/2025/tho.docx: lưu ý, cần xem lại (VAN_BAN.PHAM_VI)\n"
        "    Không thấy phần đầu của văn bản hành chính (Quốc hiệu, tên cơ quan, số và ký hiệu): "
        "không kiểm tra thể thức.\n"
        "    Căn cứ: Điều 2.\n\n"
        "Đã kiểm tra thể thức 1 văn bản: 1 không theo Nghị định 30/2020/NĐ-CP.\n"
    )


UNREAD = """\
luu/2025/hong.docx: lỗi, không đọc được (TEP.DOC_DUOC)
    tệp bị hỏng; hãy tải về hoặc lưu lại lần nữa
"""
SUMMARY = """
Đã kiểm tra thể thức 5 văn bản: 4 lỗi, 1 không theo Nghị định 30/2020/NĐ-CP, 1 không đọc được.

Văn bản                             Số lượng
Không thấy điểm nào                        1
Có lỗi                                     2
Không theo Nghị định 30/2020/NĐ-CP         1
Không đọc được                             1

Quy tắc chưa đúng nhiều nhất            Số văn bản
QUOC_HIEU.CO_CHU  Cỡ chữ của Quốc hiệu           2
TRANG.LE_TRAI  Lề trái                           2
"""


def test_a_folder_ends_with_a_summary(capsys: Capture) -> None:
    """A damaged file is told where it stands, and the others are checked; each once."""
    assert main(["check", "cong-van.docx", "luu", "luu/cong-van.docx"]) == 2

    out, err = capsys.readouterr()
    assert not err
    assert out.startswith(f"{TOLD.partition('Đã')[0]}{UNREAD}\nluu/2025/tho.docx: lưu ý")
    assert out.endswith(SUMMARY)


def test_documents_with_doubts_are_told_apart(capsys: Capture) -> None:
    """What is only to be looked at is no error."""
    document = made.letter()
    made.at(document, made.BODY).runs[0].font.italic = True
    Path("luu/nghieng.docx").write_bytes(made.saved(document))

    assert main(["check", "luu", "--select", "NOI_DUNG"]) == 2
    assert capsys.readouterr().out.partition("Đã kiểm")[2] == (
        " tra thể thức 5 văn bản: 1 cần xem lại, 1 không đọc được.\n\n"
        "Văn bản                             Số lượng\n"
        "Không thấy điểm nào                        2\n"
        "Chỉ có điểm cần xem lại                    1\n"
        "Không theo Nghị định 30/2020/NĐ-CP         1\n"
        "Không đọc được                             1\n\n"
        "Quy tắc chưa đúng nhiều nhất                                    Số văn bản\n"
        "NOI_DUNG.NGHIENG  Kiểu chữ đứng hoặc nghiêng của đoạn nội dung           1\n"
    )


def test_where_nothing_is_wrong_no_rules_are_listed(capsys: Capture) -> None:
    """Of two correct documents there is one table."""
    Path("nua.docx").write_bytes(made.saved(made.report()))

    assert main(["check", "nua.docx", "luu/quyet-dinh.docx"]) == 0
    assert capsys.readouterr().out == (
        "Đã kiểm tra thể thức 2 văn bản: không thấy điểm nào.\n\n"
        "Văn bản              Số lượng\n"
        "Không thấy điểm nào         2\n"
    )


@pytest.mark.parametrize("form", ["text", pytest.param("json", marks=pytest.mark.slow)])
def test_the_number_of_processes_changes_nothing(
    capsys: Capture, tmp_path: Path, form: str
) -> None:
    """The order is that of the names; each form for programs is made of the same findings."""
    for number in range(16):
        content = wrong_letter() if number % 3 else decision()
        (tmp_path / f"luu/{number:02}.docx").write_bytes(content)
    printed = []
    for jobs in ("1", "2"):
        assert main(["check", "luu", "--format", form, "--jobs", jobs]) == 2
        printed.append(capsys.readouterr())

    assert printed[0] == printed[1]


def test_programs_get_each_form(capsys: Capture) -> None:
    """With the cell, the words and the clause; unreadable files as findings."""
    main(["check", "luu", "--format", "json"])
    told = json.loads(capsys.readouterr().out)["findings"]
    main(["check", "luu", "--format", "sarif"])
    sarif = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    main(["check", "luu", "--format", "github"])
    github = capsys.readouterr().out.splitlines()

    rules = ["TEP.DOC_DUOC", "VAN_BAN.PHAM_VI", "TRANG.LE_TRAI", "QUOC_HIEU.CO_CHU"]
    assert [it["rule"] for it in told] == rules
    assert [it["ruleId"] for it in sarif] == rules
    assert [it.partition("title=")[2].partition("::")[0] for it in github] == rules
    assert told[3]["place"] == {
        "file": "luu/cong-van.docx",
        "line": 3,
        "column": 1,
        "cell": [1, 1, 2],
    }
    assert told[3]["quote"] == STATE
    assert told[3]["clause"] == "Phụ lục I, mục II.1.a"


@pytest.mark.parametrize(
    ("options", "status", "count"),
    [
        ((), 1, 2),
        (("--select", "TRANG"), 1, 1),
        (("--ignore", "TRANG,QUOC_HIEU"), 0, 0),
        (("--ignore", "TRANG", "--ignore", "QUOC_HIEU"), 0, 0),
        (("--fail-on", "never"), 0, 2),
    ],
)
def test_options_are_those_of_the_audit(
    capsys: Capture, options: tuple[str, ...], status: int, count: int
) -> None:
    """Rules are selected by their beginnings, and levels fail."""
    assert main(["check", "cong-van.docx", *options]) == status
    assert capsys.readouterr().out.count("chưa đúng thể thức (") == count


def test_what_is_known_is_not_told_again(capsys: Capture) -> None:
    """Also that a file cannot be read; of other files, it is new."""
    assert main(["check", "luu", "--write-baseline", "biet.json"]) == 0
    assert capsys.readouterr().out == "Đã ghi 4 điểm đã biết vào biet.json\n"
    assert main(["check", "luu", "--baseline", "biet.json"]) == 0
    assert capsys.readouterr().out.startswith(
        "Đã kiểm tra thể thức 4 văn bản: không thấy điểm nào; 4 điểm đã biết.\n"
    )
    assert main(["check", "cong-van.docx", "--baseline", "biet.json"]) == 1
    assert capsys.readouterr().out == TOLD


def test_the_copy_bears_the_findings(capsys: Capture) -> None:
    """One comment for each, and the document stays as it is."""
    before = Path("cong-van.docx").read_bytes()
    assert main(["check", "cong-van.docx", "--annotate", "ghi-chu.docx"]) == 1

    assert capsys.readouterr().out == f"{TOLD}Đã ghi 2 ghi chú vào bản sao ghi-chu.docx\n"
    copy = docx.Document(io.BytesIO(Path("ghi-chu.docx").read_bytes()))
    assert [it.text.partition(":")[0] for it in copy.comments] == [
        "TRANG.LE_TRAI",
        "QUOC_HIEU.CO_CHU",
    ]
    assert Path("cong-van.docx").read_bytes() == before


def test_figures_are_checked_unless_that_is_not_wanted(capsys: Capture) -> None:
    """With the rules of the audit; of each document, they are findings of its own."""
    for name in ("mot.docx", "hai.docx"):
        document = made.decision()
        made.at(document, "Điều 1.").add_run(
            " Xã đã đăng ký khai sinh 415 trường hợp, trong đó: đăng ký mới 379 trường hợp, "
            "đăng ký lại 136 trường hợp."
        )
        Path(name).write_bytes(made.saved(document))
    figures = ("--select", "TRONGDO")

    assert main(["check", "mot.docx", *figures]) == 1
    assert ": lỗi, mâu thuẫn (TRONGDO)\n" in capsys.readouterr().out
    assert main(["check", "mot.docx", *figures, "--write-baseline", "biet.json"]) == 0
    assert main(["check", "mot.docx", *figures, "--baseline", "biet.json"]) == 0
    assert main(["check", "hai.docx", *figures, "--baseline", "biet.json"]) == 1
    capsys.readouterr()
    assert main(["check", "mot.docx", *figures, "--no-figures"]) == 0
    assert main(["check", "--explain", "TRONGDO"]) == 0


def test_a_rule_is_explained(capsys: Capture) -> None:
    """No document is needed for that."""
    assert main(["check", "--explain", "QUOC_HIEU.CO_CHU"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("QUOC_HIEU.CO_CHU: Cỡ chữ của Quốc hiệu (Phụ lục I, mục II.1.a)\n")
    assert "Size of the name" not in out

    assert main(["check", "--explain", "TEP.DOC_DUOC"]) == 0
    assert "Hãy mở bằng Word rồi lưu lại với kiểu .docx." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chua-co.docx",), "Không có tệp hoặc thư mục chua-co.docx."),
        (("trong", "trong/khong"), "Không thấy tệp Word (.docx) nào trong trong, trong/khong."),
        (
            ("cong-van.docx", "luu", "--annotate", "ra.docx"),
            "--annotate chỉ dùng được khi kiểm tra một tệp Word (.docx).",
        ),
        (
            ("luu", "--annotate", "ra.docx"),
            "--annotate chỉ dùng được khi kiểm tra một tệp Word (.docx).",
        ),
        (
            ("luu", "--select", "TEP.X"),
            "Không có quy tắc 'TEP.X'. Các quy tắc nhóm TEP: TEP.DOC_DUOC.",
        ),
        (
            ("luu", "--jobs", "0"),
            ("Lệnh chưa đúng: sau --jobs cần một số nguyên từ 1 trở lên.\n"
            "Xem cách dùng:  vn-localgov check --help"),
        ),
        (
            ("luu", "-j", "hai"),
            ("Lệnh chưa đúng: sau --jobs cần một số nguyên từ 1 trở lên.\n"
            "Xem cách dùng:  vn-localgov check --help"),
        ),
        (
            (),
            ("Lệnh chưa đúng: thiếu ĐƯỜNG_DẪN.\n"
            "Xem cách dùng:  vn-localgov check --help"),
        ),
    ],
)  # fmt: skip
def test_wrong_wishes_are_refused(
    capsys: Capture, arguments: tuple[str, ...], message: str
) -> None:
    """With what is wrong, and what to do."""
    Path("trong/khong").mkdir(parents=True)

    assert main(["check", *arguments]) == 2
    assert capsys.readouterr() == ("", f"{message}\n")


def test_an_unknown_rule_is_answered_with_families(capsys: Capture) -> None:
    """There are too many rules to list them all."""
    assert main(["check", "luu", "--select", "ZZZ"]) == 2

    err = capsys.readouterr().err
    assert err.startswith("Không có quy tắc 'ZZZ'. Các nhóm quy tắc: ")
    assert "QUOC_HIEU, " in err
    assert err.endswith(", TEP.\n")


def test_a_bar_shows_on_a_terminal(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only there, and only where there is something to wait for."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    main(["check", "cong-van.docx"])
    assert not capsys.readouterr().err
    main(["check", "luu"])

    out, err = capsys.readouterr()
    assert "Đang kiểm tra" in err
    assert "100%" in err
    assert "Đang kiểm tra" not in out


def test_it_can_be_broken_off(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends it without a word."""

    def broken_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(_checked, "check_documents", broken_off)

    assert main(["check", "luu"]) == 130
    assert capsys.readouterr() == ("", "")
