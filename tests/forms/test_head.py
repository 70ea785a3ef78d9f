"""Above the text stand state, body, number, date, type, subject and addressees."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from vn_localgov.documents import DocumentDate, IssuingBody, Signatory
from vn_localgov.fonts import longest_line, text_width
from vn_localgov.forms import rules
from vn_localgov.reports import Report

Print = Callable[[Report], WordDocument]


def cells(word: WordDocument) -> list[_Cell]:
    """Cells of the table at the head, in the order of reading."""
    return [cell for row in word.tables[0].rows for cell in row.cells]


def lines(cell: _Cell) -> list[str]:
    """Paragraphs with text."""
    return [p.text for p in cell.paragraphs if p.text]


def rule_length(rule: Paragraph, width: Decimal) -> Decimal:
    """Length of the line that *rule* draws in a column of *width* points."""
    form = rule.paragraph_format
    assert rule._p.find(f".//{qn('w:top')}") is not None  # noqa: SLF001 - no public way
    assert form.left_indent == form.right_indent
    assert form.left_indent is not None
    return width - 2 * Decimal(str(form.left_indent.pt))


def of_style(word: WordDocument, name: str) -> list[Paragraph]:
    """Paragraphs below the head that have the style of a component."""
    return [p for p in word.paragraphs if p.style and p.style.style_id == rules()[name].id]


def test_the_head_reads_in_the_order_of_the_decree(report: Report, printed: Print) -> None:
    """Whoever hears the document hears it in order: body, state, number, place and date."""
    assert [lines(cell) for cell in cells(printed(report))] == [
        ["ỦY BAN NHÂN DÂN", "XÃ MAI TRUNG"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 293/BC-UBND"],
        ["Mai Trung, ngày 14 tháng 12 năm 2023"],
    ]


def test_a_department_stands_below_its_superior(report: Report, printed: Print) -> None:
    """The superior is not bold, the department is (mục II.2)."""
    body = IssuingBody(name="Phòng Kinh tế", superior="UBND phường Tân Thuận")
    signatory = Signatory(position="Trưởng phòng", name="A.B.C")
    issued = DocumentDate(place="Tân Thuận", date=dt.date(2026, 3, 5))
    document = attrs.evolve(report, body=body, signatory=signatory, issued=issued)
    superior, name, _ = cells(printed(document))[0].paragraphs

    assert (superior.text, name.text) == ("UBND PHƯỜNG TÂN THUẬN", "PHÒNG KINH TẾ")
    assert superior.style is not None
    assert superior.style.name == "Cơ quan chủ quản"


def test_the_motto_has_a_line_as_long_as_itself(report: Report, printed: Print) -> None:
    """Exactly below it (mục II.1.b)."""
    right = rules().page.text_pt * (1 - rules().head.left_share.used)
    *_, motto, rule = cells(printed(report))[1].paragraphs
    text = text_width(motto.text, rules()["tieu_ngu"].face)

    assert rule_length(rule, right) == pytest.approx(text, abs=Decimal("0.2"))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["Ủy ban", "nhân dân", "phường", "Điện Biên Phủ"]), min_size=1))
def test_the_line_below_the_body_is_a_third_to_a_half_of_its_text(
    report: Report, printed: Print, words: list[str]
) -> None:
    """However long the name of the body is, and however it is broken (mục II.2)."""
    left = rules().page.text_pt * rules().head.left_share.used
    body = IssuingBody(name=" ".join(words), place="xã Mai Trung")
    *names, rule = cells(printed(attrs.evolve(report, body=body)))[0].paragraphs
    component = rules()["co_quan_ban_hanh"]
    longest = longest_line("\n".join(p.text for p in names), component.face, left)

    assert longest / 3 <= rule_length(rule, left) <= longest / 2


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["Kết quả thực hiện", "nhiệm vụ", "năm\n2023."]), min_size=1))
def test_the_line_below_the_subject_is_a_third_to_a_half_of_its_text(
    report: Report, printed: Print, words: list[str]
) -> None:
    """Also if the subject has several lines (mục II.5.b)."""
    title, page = " ".join(words), rules().page.text_pt
    word = printed(attrs.evolve(report, title=title))
    rule = of_style(word, "duong_ke")[0]
    longest = longest_line(title, rules()["trich_yeu"].face, page)

    assert longest / 3 <= rule_length(rule, page) <= longest / 2


def test_type_and_subject_follow_the_head(report: Report, printed: Print) -> None:
    """The type in capitals, the subject as the author wrote it, then the line."""
    first = printed(report).paragraphs[:3]

    assert [p.text for p in first] == ["BÁO CÁO", "Kết quả thực hiện nhiệm vụ năm 2023", ""]


def test_a_new_line_in_the_subject_stays(report: Report, printed: Print) -> None:
    """The author may say where a long subject is broken."""
    word = printed(attrs.evolve(report, title="Kết quả năm 2023\r\nNhiệm vụ năm 2024"))

    assert of_style(word, "trich_yeu")[0].text == "Kết quả năm 2023\nNhiệm vụ năm 2024"


@pytest.mark.parametrize(
    ("place", "size"), [("Mai Trung", None), ("Thành phố Hồ Chí Minh", Pt(13))]
)
def test_a_long_place_is_printed_smaller(
    place: str, size: Pt | None, report: Report, printed: Print
) -> None:
    """Place and date stay on one line, at no less than the 13 pt of mục II.4."""
    issued = DocumentDate(place=place, date=dt.date(2019, 12, 29))
    text = cells(printed(attrs.evolve(report, issued=issued)))[3].paragraphs[0]

    assert [run.font.size for run in text.runs if run.text] == [size]


def test_a_report_without_addressees_has_no_kinh_gui(report: Report, printed: Print) -> None:
    """Only what is sent upwards has it (mục II.9)."""
    assert not any(p.text.startswith("Kính gửi") for p in printed(report).paragraphs)


@pytest.mark.parametrize("name", ["UBND tỉnh Bắc Ninh", "UBND tỉnh Bắc Ninh."])
def test_one_addressee_stands_on_the_same_line(name: str, report: Report, printed: Print) -> None:
    """Kính gửi and the name are one line (mục II.9.a)."""
    word = printed(attrs.evolve(report, addressees=(name,)))

    assert [p.text for p in of_style(word, "kinh_gui")] == ["Kính gửi: UBND tỉnh Bắc Ninh"]


def test_several_addressees_stand_below_one_another(report: Report, printed: Print) -> None:
    """Each ends with a semicolon, the last with a full stop (mục II.9.a)."""
    word = printed(attrs.evolve(report, addressees=("Sở Nội vụ;", "Sở Tài chính", "Sở Y tế")))
    label, *items = of_style(word, "kinh_gui") + of_style(word, "noi_kinh_gui")

    assert label.text == "Kính gửi:"
    assert [p.text for p in items] == ["- Sở Nội vụ;", "- Sở Tài chính;", "- Sở Y tế."]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("nghiêm ", min_size=1), min_size=2, max_size=3))
def test_the_dashes_stand_under_the_colon(report: Report, printed: Print, names: list[str]) -> None:
    """However long the names are; the block itself is in the middle (mục II.9.a)."""
    word = printed(attrs.evolve(report, addressees=tuple(names)))
    label, *items = of_style(word, "kinh_gui") + of_style(word, "noi_kinh_gui")
    dear = text_width("Kính gửi", rules()["kinh_gui"].face)

    assert start(label) >= 0
    assert all(start(item) - start(label) == pytest.approx(float(dear), abs=0.2) for item in items)


def start(paragraph: Paragraph) -> float:
    """Where its first line begins, in points."""
    form = paragraph.paragraph_format
    return sum((part.pt for part in (form.left_indent, form.first_line_indent) if part), 0.0)
