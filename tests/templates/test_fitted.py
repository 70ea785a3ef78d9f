"""Lines, sizes and addressees follow from how wide the text is."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import filled, messages, p, r, texts, xml
from vn_localgov.fonts import Face, longest_line, text_width

BOLD = Face(pt=Decimal(13), bold=True)
names = st.text("Uỷ ban xã", min_size=1).filter(str.strip)


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one tag, with properties."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text)}</w:p>" if properties else p(text)


def indents(document_xml: str) -> list[dict[str, int]]:
    """The indents of all paragraphs."""
    found = re.findall(r"<w:ind ([^>]*)/>", document_xml)
    return [{k: int(v) for k, v in re.findall(r'w:(\w+)="(\d+)"', it)} for it in found]


@given(names, st.integers(1, 100))
def test_the_line_is_a_share_of_the_text(name: str, share: int) -> None:
    """It stands in the middle of its column."""
    tag = f'{{{{p ten|duong_ke("228,5", 13, phan={share}, chu="dam") }}}}'.replace(",5", ".5")
    [ind] = indents(xml(filled(paragraph(tag), {"ten": name})))
    drawn = 228.5 - (ind["left"] + ind["right"]) / 20

    assert ind["left"] == ind["right"]
    width = float(longest_line(name, BOLD, Decimal("228.5")))
    assert drawn == pytest.approx(width * share / 100, abs=0.11)


def test_the_longest_of_several_lines_counts() -> None:
    """A list of lines is measured as lines."""
    tag = paragraph("{{p ten|duong_ke(400, 13) }}")
    one = indents(xml(filled(tag, {"ten": ["Ủy ban nhân dân", "xã"]})))

    assert one == indents(xml(filled(tag, {"ten": "Ủy ban nhân dân"})))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '<w:p><w:pPr><w:ind w:left="2000" w:right="2000"/></w:pPr></w:p>'),
        (
            '<w:keepNext/><w:ind w:left="1"/><w:jc w:val="center"/>',
            '<w:pPr><w:keepNext/><w:ind w:left="2000" w:right="2000"/><w:jc w:val="center"/>',
        ),
        (
            '<w:pStyle w:val="X"/>',
            '<w:p><w:pPr><w:pStyle w:val="X"/><w:ind w:left="2000" w:right="2000"/></w:pPr></w:p>',
        ),
    ],
)
def test_the_paragraph_keeps_what_else_it_has(before: str, after: str) -> None:
    """In the order of ECMA-376, part 1, 17.3.1.26."""
    tag = paragraph("{{p ten|duong_ke(200, 13) }}", before)

    assert after in xml(filled(tag, {"ten": ""}))


@pytest.mark.parametrize(
    ("place", "size"), [("Mai Trung", ""), ("Thành phố Hồ Chí Minh", '<w:sz w:val="26"/>')]
)
def test_what_is_too_long_for_its_line_gets_smaller(place: str, size: str) -> None:
    """Place and date stand on one line (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""
    body = p('{{ ngay|vua_dong(285, 14, 13, chu="nghieng") }}')
    document = filled(body, {"ngay": f"{place}, ngày 29 tháng 12 năm 2019"})

    assert texts(document) == [f"{place}, ngày 29 tháng 12 năm 2019"]
    assert size in xml(document)
    assert ("<w:sz " in xml(document)) is bool(size)


ADDRESSEES = '{{p noi_nhan|kinh_gui(467, 14, "Muc") }}'


@pytest.mark.parametrize(
    ("given_", "printed"),
    [
        ([], []),
        (["Sở Nội vụ;"], ["Kính gửi: Sở Nội vụ"]),
        (["Sở Nội vụ", "Sở Y tế."], ["Kính gửi:", "- Sở Nội vụ;", "- Sở Y tế."]),
    ],
)
def test_addressees_stand_behind_the_words_or_below(given_: list[str], printed: list[str]) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.a; nobody, one, and several."""
    document = filled(paragraph(ADDRESSEES) + p("Hết"), {"noi_nhan": given_})

    assert texts(document) == [*printed, "Hết"]


@given(st.lists(names, min_size=2, max_size=3))
def test_dashes_stand_under_the_colon(addressees: list[str]) -> None:
    """However long the names are, and the head is no more in the middle of the page."""
    body = paragraph(ADDRESSEES, '<w:jc w:val="center"/>')
    document = xml(filled(body, {"noi_nhan": addressees}))
    head, *items = indents(document)
    dear = text_width("Kính gửi", Face(pt=Decimal(14)))

    assert '<w:jc w:val="center"/>' not in document
    assert document.count('<w:jc w:val="left"/>') == 1
    for item in items:
        start = item["left"] - item["hanging"] - head["left"]
        assert start == pytest.approx(float(dear) * 20, abs=2)


def test_a_length_is_a_number_of_points() -> None:
    """What is none is told with its place."""
    [message] = messages(lambda: filled(p("{{p a|duong_ke(1.5, 13) }}"), {"a": "x"}))

    assert message == (
        "word/document.xml: paragraph 1: {{p a|duong_ke(1.5, 13) }}: "
        "expected a length in points such as 13 or '227.5', got 1.5"
    )
