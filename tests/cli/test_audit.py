"""A clerk is told which figures contradict each other, and a program in its own form."""

import json
import shutil
from pathlib import Path

import pytest

from vn_localgov.__main__ import main
from vn_localgov.audit import rules

EXAMPLE = Path(__file__).parents[2] / "examples" / "mai_trung_2023"
Capture = pytest.CaptureFixture[str]

BIRTHS = """
[khai_sinh]
ten = "Khai sinh"
thuc_hien = "415 ca"
gom = ["moi", "lai"]

[moi]
ten = "Mới"
thuc_hien = "379 ca"

[lai]
ten = "Lại"
thuc_hien = "136 ca"

[ruong]
ten = "Ruộng"
thuc_hien = "khoảng 30 ha"
gom = ["ruong_a"]

[ruong_a]
ten = "Ruộng A"
thuc_hien = "20 ha"
"""
TOLD = """\
indicators.toml, dòng {line}, cột 13: lỗi, mâu thuẫn (TONG)
    «Khai sinh» ghi 415 ca, nhưng các phần cộng lại là 515 ca (379 ca + 136 ca). Có thể đúng là: \
«Khai sinh» 515 ca / «Mới» 279 ca / «Lại» 36 ca.

"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Path:
    """A report folder with one contradiction."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "bao-cao"]) == 0
    figures = Path("bao-cao/indicators.toml")
    figures.write_text(figures.read_text(encoding="utf-8") + BIRTHS, encoding="utf-8")
    capsys.readouterr()
    return Path("bao-cao")


def line_of(text: str) -> int:
    """Where *text* stands in the figures."""
    lines = Path("bao-cao/indicators.toml").read_text(encoding="utf-8").splitlines()
    return lines.index(text) + 1


def test_contradictions_are_told_in_words(folder: Path, capsys: Capture) -> None:
    """Place, rule, what is printed, what follows, what may have been meant; and a summary."""
    assert main(["audit", str(folder)]) == 1

    out, err = capsys.readouterr()
    assert not err
    assert out.startswith(TOLD.format(line=line_of('thuc_hien = "415 ca"')))
    assert out.count("\n\n") == 1
    assert "1 mâu thuẫn, " in out
    assert "chưa kết luận được (thêm --all để xem)." in out


def test_all_shows_what_is_open(folder: Path, capsys: Capture) -> None:
    """What is told roughly is not taken for checked."""
    assert main(["audit", str(folder), "--all"]) == 1

    out = capsys.readouterr().out
    assert "«Ruộng» ghi khoảng 30 ha, chưa kết luận được: «Ruộng» chỉ nêu áng chừng" in out
    assert "--all" not in out


@pytest.mark.parametrize(
    ("options", "status", "count"),
    [
        ((), 1, 1),
        (("--select", "TONG"), 1, 1),
        (("--select", "CK,TONG"), 1, 1),
        (("--select", "CK", "--select", "HAT"), 0, 0),
        (("--ignore", "TONG"), 0, 0),
        (("--fail-on", "never"), 0, 1),
        (("--fail-on", "note"), 1, 1),
    ],
)
def test_rules_are_selected_and_levels_fail(
    folder: Path, capsys: Capture, options: tuple[str, ...], status: int, count: int
) -> None:
    """A pipeline stops where its owner wants it to."""
    assert main(["audit", str(folder), *options]) == status
    assert capsys.readouterr().out.count("mâu thuẫn (TONG)") == count


def test_programs_get_json_sarif_and_annotations(folder: Path, capsys: Capture) -> None:
    """Files are named as seen from where the command was started."""
    main(["audit", str(folder), "--format", "json"])
    told = json.loads(capsys.readouterr().out)["findings"]
    main(["audit", str(folder), "--format", "sarif"])
    sarif = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    main(["audit", str(folder), "--format", "github"])
    github = capsys.readouterr().out

    assert [it["place"]["file"] for it in told] == ["bao-cao/indicators.toml"]
    assert [it["figures"][1]["place"]["file"] for it in told] == ["bao-cao/indicators.toml"]
    assert [it["ruleId"] for it in sarif] == ["TONG"]
    assert github.startswith("::error file=bao-cao/indicators.toml,line=")


def test_what_is_in_the_baseline_is_not_told_again(folder: Path, capsys: Capture) -> None:
    """Published figures cannot be changed any more; only new findings are told."""
    assert main(["audit", str(folder), "--write-baseline", "biet.json"]) == 0
    assert capsys.readouterr().out == "Đã ghi 1 điểm đã biết vào biet.json\n"
    assert main(["audit", str(folder), "--baseline", "biet.json"]) == 0
    assert capsys.readouterr().out.endswith("; 1 điểm đã biết.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chua-co",), "Không có thư mục chua-co. Lệnh new tạo báo cáo mẫu."),
        (
            ("bao-cao", "--format", "xml"),
            "Sau --format cần một trong: text, json, sarif, github; đã gõ 'xml'.",
        ),
        (
            ("bao-cao", "--fail-on", "x"),
            "Sau --fail-on cần một trong: error, warning, note, never; đã gõ 'x'.",
        ),
        (
            ("bao-cao", "--baseline", "bao-cao/report.toml"),
            ("bao-cao/report.toml không phải tệp các điểm đã biết; "
            "hãy tạo bằng --write-baseline."),
        ),
        (("bao-cao", "--baseline", "x.json"), "Không đọc được x.json: không có đường dẫn này."),
        (
            ("bao-cao", "--select", "TONG,ZZZ"),
            f"Không có quy tắc 'ZZZ'. Các quy tắc: {', '.join(rules())}.",
        ),
        (
            ("bao-cao", "--ignore", ""),
            f"Không có quy tắc ''. Các quy tắc: {', '.join(rules())}.",
        ),
        (
            ("--explain", "X"),
            f"Không có quy tắc 'X'. Các quy tắc: {', '.join(rules())}.",
        ),
    ],
)  # fmt: skip
def test_wrong_wishes_are_refused(
    folder: Path, capsys: Capture, arguments: tuple[str, ...], message: str
) -> None:
    """With what was typed, and what can be."""
    assert folder.exists()
    assert main(["audit", *arguments]) == 2
    assert capsys.readouterr() == ("", f"{message}\n")


def test_a_rule_is_explained(capsys: Capture) -> None:
    """No folder is needed for that."""
    assert main(["audit", "--explain", "NGAY.CHOT"]) == 0

    out = capsys.readouterr().out
    assert out.startswith(
        "NGAY.CHOT: Ngày chốt số liệu không sau ngày ký (NĐ 09/2019/NĐ-CP, Điều 8 và Điều 12)\n"
    )
    assert "Figures" not in out


def test_a_sound_report_has_nothing_to_tell(folder: Path, capsys: Capture) -> None:
    """The sample report is right, and says so."""
    shutil.rmtree(folder)
    main(["new", "bao-cao"])
    capsys.readouterr()

    assert main(["audit", "bao-cao"]) == 0
    assert capsys.readouterr().out.endswith("không thấy điểm nào.\n")


def test_the_contradictions_of_a_real_report(capsys: Capture) -> None:
    """Báo cáo 293/BC-UBND of Mai Trung, 2023: nine contradictions, and two to look at."""
    assert main(["audit", str(EXAMPLE), "--format", "json"]) == 1

    told = json.loads(capsys.readouterr().out)["findings"]
    assert [(it["rule"], it["kind"]) for it in told if it["kind"] != "fail"] == [
        ("CHU", "review"),
        ("CK.DIEM", "review"),
    ]
    assert [(it["rule"], it["level"]) for it in told if it["kind"] == "fail"] == [
        ("HIEU", "error"),
        ("TONG", "error"),
        ("TONG", "note"),
        ("KH", "error"),
        ("HAT", "error"),
        ("HAT", "error"),
        ("TYLE", "error"),
        ("CK", "error"),
        ("NGAY.CHOT", "error"),
    ]


def test_the_text_of_a_document_is_audited(folder: Path, capsys: Capture) -> None:
    """Words, tables and annexes of what is no report; places are told by their words."""
    main(["new", "ke-hoach", "ke-hoach"])
    (folder.parent / "ke-hoach/annexes/phan-cong.md").write_text(
        "| Nguồn | Số tiền |\n|---|---|\n| Xã | Trong 19 hộ có 12 hộ nghèo và 8 hộ khá |\n\n"
        "Toàn xã có 19 hộ, trong đó: 12 hộ nghèo, 8 hộ không nghèo.\n",
        encoding="utf-8",
    )
    capsys.readouterr()

    assert main(["audit", "ke-hoach", "--all"]) in {0, 1}
    told = capsys.readouterr().out
    assert "Toàn xã có 19 hộ" in told
    assert told.rstrip().splitlines()[-1].startswith("Đã kiểm tra 20 đoạn của văn bản: ")
