# ruff: noqa: E501 - messages are read as they are printed
"""A clerk looks into a Word template, checks it, and fills it from a report folder."""

import json
from pathlib import Path

import docx as python_docx
import pytest

from tests.templates.made import docx, p, table
from tests.word import made
from vn_localgov.__main__ import main
from vn_localgov.word import WordFile

Capture = pytest.CaptureFixture[str]

GOOD = p("Số: {{ bao_cao.so }}") + table(
    ("{%tr for c in bao_cao.chi_tieu %}", ""), ("{{ c|ten }}", "{{ c }}"), ("{%tr endfor %}", "")
)
WRONG = (
    p("Hộ nghèo: ", "{{ ho_ngheoo }}")
    + table(("{{ ho_ngheo|demm }}", "{{ x y }}"))
    + p("{ho_ngheo}")
)
CLOSING = "Hãy mở mẫu bằng Word, sửa rồi chạy lại.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A report folder, a template that fits, and one that does not."""
    monkeypatch.chdir(tmp_path)
    main(["new", "bao-cao"])
    capsys.readouterr()
    Path("mau.docx").write_bytes(docx(GOOD))
    Path("sai.docx").write_bytes(docx(WRONG))


def test_a_template_says_what_it_wants(capsys: Capture) -> None:
    """Names, ways of writing, places."""
    body = p("{{ a.b|dem|ten }}") * 5 + p("{% for x in xs %}{{ x }}{% endfor %}")
    Path("nhieu.docx").write_bytes(docx(body, header=made.part("hdr", p("{{ c }}"))))

    assert main(["template", "inspect", "nhieu.docx"]) == 0
    assert (
        capsys.readouterr().out
        == """\
Mẫu nhieu.docx cần 4 dữ liệu:

Dữ liệu  Cách viết  Nơi dùng
a.b      dem, ten   thân văn bản, đoạn 1; thân văn bản, đoạn 2; thân văn bản, đoạn 3; 2 chỗ khác
xs                  thân văn bản, đoạn 6
xs[]                thân văn bản, đoạn 6
c                   đầu trang, đoạn 1

Dấu [] sau tên: mẫu lặp qua từng phần tử của danh sách đó.
"""
    )


def test_a_template_that_wants_nothing(capsys: Capture) -> None:
    """Which is told as well."""
    Path("chu.docx").write_bytes(docx(p("a")))

    assert main(["template", "inspect", "chu.docx"]) == 0
    assert capsys.readouterr().out == "Mẫu chu.docx không cần dữ liệu nào.\n"


def test_programs_read_what_a_template_wants(capsys: Capture) -> None:
    """As JSON."""
    assert main(["template", "inspect", "mau.docx", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["version"] == 1
    assert told["variables"][2] == {
        "path": "bao_cao.chi_tieu[]",
        "is_repeated": False,
        "filters": ["ten"],
        "places": [
            {"part": "word/document.xml", "paragraph": 0, "cells": [[1, 2, 1]], "text": "thân văn bản, bảng 1, hàng 2, ô 1"},
            {"part": "word/document.xml", "paragraph": 0, "cells": [[1, 2, 2]], "text": "thân văn bản, bảng 1, hàng 2, ô 2"},
        ],
    }  # fmt: skip


FAULTS = """\
Mẫu sai.docx có 2 điểm cần sửa:

thân văn bản, bảng 1, hàng 1, ô 1: {{ ho_ngheo|demm }}
    không có cách viết 'demm' sau dấu |; ý là 'dem'?

thân văn bản, bảng 1, hàng 1, ô 2: {{ x y }}
    thẻ viết chưa đúng: thừa 'y'; tên không được có dấu cách, hãy viết liền bằng dấu gạch dưới, như ten_xa

Hãy mở mẫu bằng Word, sửa rồi chạy lại.
"""
DOUBT = "Lưu ý: thân văn bản, đoạn 2: {ho_ngheo}: đây là chữ thường, không phải thẻ; nếu cần điền dữ liệu, hãy viết {{ ho_ngheo }}\n"


def test_all_faults_of_a_template_are_told(capsys: Capture) -> None:
    """Then what may be one; the exit status says whether it can be used."""
    assert main(["template", "check", "sai.docx"]) == 1
    assert capsys.readouterr().out == FAULTS + DOUBT
    assert main(["template", "check", "mau.docx"]) == 0
    assert capsys.readouterr().out == "Mẫu mau.docx dùng được.\n"


def test_a_template_is_held_against_a_report(capsys: Capture) -> None:
    """What is missing, what it can do without, and what it does not use."""
    Path("thieu.docx").write_bytes(docx(p("Có ", "{{ ho_ngheoo }}") + p("{{ y|default('-') }}")))

    assert main(["template", "check", "thieu.docx", "bao-cao"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("""\
Mẫu thieu.docx có 1 điểm cần sửa:

thân văn bản, đoạn 1: {{ ho_ngheoo }}
    dữ liệu không có 'ho_ngheoo'; ý là 'ho_ngheo'?
    Nội dung: “Có {{ ho_ngheoo }}”

Hãy mở mẫu bằng Word, sửa rồi chạy lại.
Lưu ý: 12 dữ liệu trong thư mục mẫu không dùng: thu_ngan_sach, """)

    Path("du.docx").write_bytes(docx(p("{{ y|default('-') }}{{ bao_cao.muc|length }}")))
    assert main(["template", "check", "du.docx", "bao-cao"]) == 0
    assert capsys.readouterr().out == (
        "Mẫu du.docx dùng được với thư mục bao-cao.\nMẫu có hỏi đến nhưng không bắt buộc: y\n"
    )


def test_what_is_missing_is_told_with_what_is_written_wrongly(capsys: Capture) -> None:
    """So that one run tells all that has to be mended; annotate writes as many comments."""
    assert main(["template", "check", "sai.docx", "bao-cao"]) == 1
    missing = """\
Mẫu sai.docx có 3 điểm cần sửa:

thân văn bản, đoạn 1: {{ ho_ngheoo }}
    dữ liệu không có 'ho_ngheoo'; ý là 'ho_ngheo'?
    Nội dung: “Hộ nghèo: {{ ho_ngheoo }}”
"""
    assert capsys.readouterr().out == missing + FAULTS.partition("\n")[2] + DOUBT
    main(["template", "annotate", "sai.docx", "bao-cao"])
    assert capsys.readouterr().out.startswith("Đã ghi 4 ghi chú")


def test_a_row_of_the_data_is_told_on_a_line_of_its_own(capsys: Capture) -> None:
    """The place stays short; the tag stands once for all rows."""
    rows = ("{%tr for c in bao_cao.chi_tieu %}", ""), ("{{ c|ten }}", "{{ c.khong }}"), ("{%tr endfor %}", "")  # fmt: skip
    Path("dong.docx").write_bytes(docx(table(*rows)))

    assert main(["template", "check", "dong.docx", "bao-cao"]) == 1
    assert capsys.readouterr().out.startswith("""\
Mẫu dong.docx có 1 điểm cần sửa:

thân văn bản, bảng 1, hàng 2, ô 2: {{ c.khong }}
    đây là chỉ tiêu, không có 'khong'
    Ở dòng dữ liệu thứ 1, tương tự ở dòng 2, 3 và 6 dòng khác

Hãy mở mẫu bằng Word, sửa rồi chạy lại.
""")


def test_other_programs_read_the_faults(capsys: Capture) -> None:
    """In the formats of audit."""
    assert main(["template", "check", "sai.docx", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    told = [(line.partition(",title=")[0], line.split("::")[2].partition(",")[0]) for line in lines]
    assert told == [
        ("::error file=sai.docx", "đoạn 2"),
        ("::error file=sai.docx", "đoạn 3"),
        ("::warning file=sai.docx", "đoạn 4"),
    ]
    assert main(["template", "check", "sai.docx", "bao-cao", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["rule"] == "MAU.THE"
    assert main(["template", "check", "mau.docx", "--format", "sarif"]) == 0
    assert json.loads(capsys.readouterr().out)["version"] == "2.1.0"
    assert main(["template", "check", "mau.docx", "--format", "xml"]) == 2
    assert "text, json, sarif, github" in capsys.readouterr().err


def test_the_copy_bears_the_faults(capsys: Capture) -> None:
    """Beside the template, which stays as it is; without a fault there is no copy."""
    assert main(["template", "annotate", "sai.docx"]) == 0
    assert capsys.readouterr().out == "Đã ghi 3 ghi chú vào bản sao sai-ghi-chu.docx\n"
    assert len(list(python_docx.Document("sai-ghi-chu.docx").comments)) == 3
    assert Path("sai.docx").read_bytes() == docx(WRONG)
    assert main(["template", "annotate", "mau.docx", "bao-cao", "-o", "ra/a.docx"]) == 0
    assert "không có điểm nào cần sửa" in capsys.readouterr().out
    assert not Path("ra").exists()


def test_a_template_is_filled_from_a_folder(capsys: Capture) -> None:
    """To where build writes as well, or where one says."""
    assert main(["template", "fill", "mau.docx", "bao-cao"]) == 0
    assert capsys.readouterr().out == "Đã lập bao-cao/build/mau.docx\n"
    texts = [it.text for it in WordFile.open("bao-cao/build/mau.docx").paragraphs]
    assert texts[:3] == [
        "Số: 125/BC-UBND",
        "Thu ngân sách nhà nước trên địa bàn",
        "12.000 triệu đồng",
    ]
    assert main(["template", "fill", "mau.docx", "bao-cao", "-o", "moi/a.docx"]) == 0
    assert Path("moi/a.docx").read_bytes() == Path("bao-cao/build/mau.docx").read_bytes()


def test_a_document_is_whole_or_not_written(capsys: Capture) -> None:
    """Faults of the tags and of the data are listed."""
    assert main(["template", "fill", "sai.docx", "bao-cao", "-o", "a.docx"]) == 2
    assert capsys.readouterr().err == FAULTS
    Path("thieu.docx").write_bytes(docx(p("{{ z }}")))
    assert main(["template", "fill", "thieu.docx", "bao-cao", "-o", "a.docx"]) == 2
    assert "dữ liệu không có 'z'" in capsys.readouterr().err
    assert not Path("a.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("inspect chua-co.docx", "Không có tệp chua-co.docx.\n"),
        ("inspect bao-cao", "bao-cao là một thư mục; hãy nêu tên mẫu Word (.docx).\n"),
        ("inspect bao-cao/report.toml", "Không đọc được bao-cao/report.toml: "),
        ("inspect sai.docx", FAULTS),
        ("check bao-cao/report.toml", "Không đọc được bao-cao/report.toml: "),
        ("check mau.docx chua-co", "Không có thư mục chua-co."),
        ("fill mau.docx bao-cao -o mau.docx", "Tên tệp sau -o phải khác tên mẫu.\n"),
        ("annotate sai.docx -o sai.docx", "Tên tệp sau -o phải khác tên mẫu.\n"),
        ("fill mau.docx bao-cao -o a.pdf", "Tên tệp sau -o phải có đuôi .docx, như bao-cao.docx\n"),
        ("fill mau.docx bao-cao -o bao-cao/report.toml/a.docx", "Không ghi được bao-cao/report.toml/a.docx: "),
        ("fill mau.docx", "Lệnh chưa đúng: thiếu THƯ_MỤC.\nXem cách dùng:  vn-localgov template fill --help\n"),
        ("", "Lệnh chưa đúng: thiếu tên lệnh.\nXem cách dùng:  vn-localgov template --help\n"),
        ("chek", "Lệnh chưa đúng: không có lệnh 'chek'; ý là 'check'?\nXem cách dùng:  vn-localgov template --help\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told(capsys: Capture, arguments: str, told: str) -> None:
    """With what to do, and nothing is written."""
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}

    assert main(["template", *arguments.split()]) == 2
    assert capsys.readouterr().err.startswith(told)
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("command", ["", "inspect", "check", "annotate", "fill"])
def test_help_is_vietnamese(capsys: Capture, command: str) -> None:
    """Of the group and of each command."""
    assert main(["template", *command.split(), "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Cách dùng: vn-localgov template {command}".rstrip())
    assert "Xem hướng dẫn này rồi thoát." in out


def test_contradictions_are_told_after_filling(capsys: Capture) -> None:
    """As build does."""
    path = Path("bao-cao/indicators.toml")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text + "\n[a]\nten = 'A'\ndon_vi = 'hộ'\nthuc_hien = 5\nbang = 'ho'\n", encoding="utf-8"
    )

    assert main(["template", "fill", "mau.docx", "bao-cao"]) == 0
    assert "Lưu ý: có 1 chỗ số liệu mâu thuẫn" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("main_part", "told"),
    [
        (made.part("document", "")[:-5], "không đọc được phần 'word/document.xml' trong tệp; "),
        (made.part("hdr", ""), "tệp này không chứa văn bản Word, "),
    ],
)
@pytest.mark.parametrize("command", ["check", "annotate"])
def test_a_damaged_template_is_told_of(
    capsys: Capture, command: str, main_part: str, told: str
) -> None:
    """Also where no tag stands in what is damaged."""
    parts = made.parts(p("a")) | {"word/document.xml": main_part}
    Path("hong.docx").write_bytes(made.packed(parts))

    assert main(["template", command, "hong.docx"]) == 2
    assert capsys.readouterr().err.startswith(f"Không đọc được hong.docx: {told}")
