"""A document that nobody declared is audited as it was sent."""

import codecs
import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from tests.word import made
from tests.word.made import box, p, table
from vn_localgov.audit import TextFileError, audit_document, audit_text, read_document
from vn_localgov.errors import ParseError
from vn_localgov.findings import Location
from vn_localgov.word import WordError

WRONG = "Năm 2023 có 3.384/3.552 gia đình văn hóa, đạt 96,3%."
LATE = "Tính đến ngày 15/12/2023, toàn xã có 100 hộ."
DATE = "Mai Trung, ngày 14 tháng 12 năm 2023"


@few(40)
@given(st.lists(st.sampled_from([WRONG, LATE, DATE, "", "Báo cáo"]), max_size=6))
def test_a_file_is_audited_as_its_text_is(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    """A paragraph of Word is a line of text; each finding knows its file."""
    folder = tmp_path_factory.mktemp("audit")
    word, text = folder / "a.docx", folder / "a.txt"
    word.write_bytes(made.docx("".join(map(p, lines))))
    text.write_text("\n".join(lines), encoding="utf-8")
    issued = dt.date(2023, 12, 14) if DATE in lines else None
    expected = [(it.rule.id, it.place) for it in audit_text(lines, issued=issued)]
    for path in (word, text):
        found = audit_document(path)

        assert [
            (it.rule.id, it.place and Location(line=it.place.line, column=it.place.column))
            for it in found
        ] == expected
        assert {it.place.file for it in found if it.place} <= {path.as_posix()}
        assert {fig.place.file for it in found for fig in it.figures if fig.place} <= {
            path.as_posix()
        }


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        (DATE, dt.date(2023, 12, 14)),
        ("  Mai Trung,  ngày 14 tháng  12 năm 2023 ", dt.date(2023, 12, 14)),
        ("ngày 14 tháng 12 năm 2023", dt.date(2023, 12, 14)),
        ("Ngày 4 tháng 2 năm 2024", dt.date(2024, 2, 4)),
        ("Phường 1, ngày 05 tháng 3 năm 2026", dt.date(2026, 3, 5)),
        ("Số: 293/BC-UBND\tMai Trung, ngày 14 tháng 12 năm 2023", dt.date(2023, 12, 14)),
        ("Số: 293/BC-UBND      Mai Trung, ngày 14 tháng 12 năm 2023", dt.date(2023, 12, 14)),
        ("Hạnh phúc\nMai Trung, ngày 14 tháng 12 năm 2023", dt.date(2023, 12, 14)),
        ("Mai Trung, ngày    tháng 12 năm 2023", None),
        ("Mai Trung, ngày 31 tháng 02 năm 2023", None),
        ("Công văn số 5, ngày 14 tháng 12 năm 2023", None),
        ("Kèm theo Báo cáo, ngày 14 tháng 12 năm 2023", None),
        ("Tính đến ngày 14 tháng 12 năm 2023", None),
        ("Mai Trung, ngày 14 tháng 12 năm 2023 có mưa", None),
        ("Mai Trung, 14/12/2023", None),
        (" " * 400 + DATE, None),
    ],
)
def test_the_date_of_the_document(tmp_path: Path, line: str, issued: dt.date | None) -> None:
    """It stands on a line of its own; the dates of other documents are not taken for it."""
    path = tmp_path / "a.txt"
    path.write_text(f"Cộng hòa\n{line}\n{LATE}", encoding="utf-8", newline="")
    if "\n" not in line:
        assert read_document(path).issued == issued
    word = tmp_path / "a.docx"
    word.write_bytes(made.docx(table([p("Cộng hòa"), p(*with_signs(line))]) + p(LATE)))

    assert read_document(word).issued == issued
    assert [it.rule.id for it in audit_document(word)] == ["NGAY.CHOT"] * (
        issued == dt.date(2023, 12, 14)
    )


def with_signs(line: str) -> list[str]:
    """Runs of Word; a tab and a break are signs of their own there."""
    signs = {"\t": "<w:r><w:tab/></w:r>", "\n": "<w:r><w:br/></w:r>"}
    return [signs.get(part, part) for part in re.split(r"([\t\n])", line)]


def test_a_finding_and_its_figures_know_where_they_stand(tmp_path: Path) -> None:
    """A reader goes from the message to each number."""
    path = tmp_path / "a.txt"
    path.write_text(f"Báo cáo\n{WRONG}", encoding="utf-8")
    columns = {it.id: it.place.column for it in audit_text([WRONG])[0].figures if it.place}

    (found,) = audit_document(path)

    assert len(columns) == 3
    assert {it.id: it.place for it in found.figures} == {
        id_: Location(file=path.as_posix(), line=2, column=column)
        for id_, column in columns.items()
    }


@pytest.mark.parametrize(("length", "is_read"), [(300, True), (301, False)])
def test_a_head_has_short_paragraphs(tmp_path: Path, length: int, *, is_read: bool) -> None:
    """A date at the end of three hundred letters is no line of its own."""
    path = tmp_path / "a.txt"
    path.write_text(" " * (length - len(DATE)) + DATE, encoding="utf-8")

    assert (read_document(path).issued is not None) is is_read


def test_what_was_read_says_whether_it_was_word(tmp_path: Path) -> None:
    """Its places count paragraphs, those of a text lines."""
    word, text = tmp_path / "a.docx", tmp_path / "a.txt"
    word.write_bytes(made.docx(p("a")))
    text.write_text("a", encoding="utf-8")

    assert (read_document(word).is_word, read_document(text).is_word) == (True, False)


def test_the_first_date_of_the_head_counts(tmp_path: Path) -> None:
    """A date far below is not that of the document."""
    path = tmp_path / "a.txt"
    path.write_text(f"{DATE}\nngày 01 tháng 01 năm 2024", encoding="utf-8")
    assert read_document(path).issued == dt.date(2023, 12, 14)
    path.write_text("\n" * 40 + DATE, encoding="utf-8")
    assert read_document(path).issued is None


def test_all_that_is_read_is_audited_but_headers(tmp_path: Path) -> None:
    """Tables, text boxes and notes are; what comes again on each page is not."""
    path = tmp_path / "a.docx"
    path.write_bytes(
        made.docx(
            p("a") + table([p(WRONG)]) + p(box(p(WRONG))),
            footnotes=made.part("footnotes", f"<w:footnote w:id='1'>{p(WRONG)}</w:footnote>"),
            header=made.part("hdr", p(WRONG)),
        )
    )

    assert [str(it.place) for it in audit_document(path)] == [
        f"{path.as_posix()}:{line}:47" for line in (2, 4, 5)
    ]


@pytest.mark.parametrize(
    "content",
    [
        WRONG.encode(),
        codecs.BOM_UTF8 + WRONG.encode(),
        codecs.BOM_UTF16_LE + WRONG.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WRONG.encode("utf-16-be"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_files_of_windows_and_others_are_read(
    tmp_path: Path, content: bytes, end: str
) -> None:
    """As Notepad saves them, with or without a mark; lines are counted as editors do."""
    encoding = "utf-16-le" if content[:1] == b"\xff" else "utf-16-be"
    encoding = encoding if content[:1] in (b"\xff", b"\xfe") else "utf-8"
    path = tmp_path / "a.TXT"
    path.write_bytes(content + end.encode(encoding) + WRONG.encode(encoding))

    assert [it.place.line for it in audit_document(path) if it.place] == [1, 2]


@pytest.mark.parametrize("content", ["tØnh".encode("latin-1"), b"\xff\xfe\x00", b"PK\x03\x04\xff"])
def test_other_encodings_are_refused(tmp_path: Path, content: bytes) -> None:
    """None is guessed: in each, the same bytes are other letters."""
    path = tmp_path / "a.txt"
    path.write_bytes(content)

    with pytest.raises(TextFileError) as caught:
        read_document(path)
    assert str(caught.value) == ("this is no text in UTF-8, nor in UTF-16 with a byte order mark")
    assert caught.value.wording.vi == (
        "tệp chữ này không theo bảng mã Unicode; hãy mở bằng Notepad, chọn Lưu thành (Save as) "
        "với mã hóa (Encoding) UTF-8; chữ của phông cũ (.VnTime, VNI-Times) phải chuyển mã trước"
    )


def test_a_text_file_has_a_limit(tmp_path: Path) -> None:
    """Ten megabytes are some thousands of pages."""
    path = tmp_path / "a.txt"
    path.write_bytes(b" " * 10_000_000)
    assert len(read_document(path).paragraphs) == 1
    path.write_bytes(b" " * 10_000_001)

    with pytest.raises(TextFileError) as caught:
        read_document(path)
    assert caught.value.wording == (
        "the text is larger than 10 MB",
        "tệp chữ lớn hơn mức cho phép là 10 MB",
    )


def test_all_else_has_to_be_a_word_document(tmp_path: Path) -> None:
    """Whatever its name says."""
    path = tmp_path / "a.md"
    path.write_text("x", encoding="utf-8")

    with pytest.raises(WordError, match="this is no Word document"):
        audit_document(path)


def test_piled_marks_are_refused(tmp_path: Path) -> None:
    """They would take hours, also in the head of a document."""
    path = tmp_path / "a.txt"
    path.write_text("a" + "\u0301\u0323" * 50, encoding="utf-8")

    with pytest.raises(ParseError, match="at most 30 marks"):
        audit_document(path)
