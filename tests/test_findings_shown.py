"""Findings show themselves to people: as text on a terminal, as a table in a notebook."""

import re
import unicodedata
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, fromstring

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.audit import audit_figures, audit_text
from vn_localgov.errors import Wording
from vn_localgov.findings import (
    Baseline,
    Cited,
    Finding,
    FindingKind,
    Findings,
    Level,
    Location,
    ProposedChange,
    ProposedRepair,
    Rule,
    Selection,
    to_html,
    to_text,
)
from vn_localgov.strategies import findings

BIRTHS = Finding(
    rule=Rule(
        id="TONG",
        title=Wording("A total is the sum of its parts", "Tổng bằng tổng các phần"),
        explanation=Wording("415 is not 379 + 136.", "415 không bằng 379 + 136."),
    ),
    kind=FindingKind.FAIL,
    level=Level.ERROR,
    wording=Wording("415 is printed,\nbut the parts are 515", "Ghi 415,\nnhưng các phần là 515"),
    place=Location(file="bao cao.toml", line=7, column=3),
    figures=(
        Cited(id="ks", name="Khai sinh", text="415 ca"),
        Cited(id="moi", name="Đăng ký mới", text="379 ca"),
    ),
    repairs=(
        ProposedRepair(changes=(ProposedChange(figure="ks", text="515", distance=1),)),
        ProposedRepair(
            changes=(
                ProposedChange(figure="moi", text="278", distance=1),
                ProposedChange(figure="lai", text="137", distance=1),
            )
        ),
    ),
)
TEXT = ["Năm 2023 có 3.384/3.552 gia đình văn hóa, đạt 96,3%."]

hostile = st.text(st.characters(exclude_categories=()), max_size=20) | st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "\x1b[2J\r\n\u202e&lt;"]
)
hostile_findings = st.builds(
    attrs.evolve,
    st.just(BIRTHS),
    kind=st.sampled_from(FindingKind),
    level=st.sampled_from(Level),
    wording=st.builds(Wording, hostile, hostile),
    place=st.none() | st.builds(Location, file=hostile),
    quote=hostile,
    figures=st.lists(st.builds(Cited, id=hostile, name=hostile, text=hostile), max_size=7).map(
        tuple
    ),
)
some = st.lists(hostile_findings, max_size=4) | st.lists(findings(), max_size=1)
languages = st.sampled_from(["vi", "en"])


class Page(HTMLParser):
    """The elements and attributes that a browser sees."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what begins here."""
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


def element(text: str) -> Element:
    """The table that a notebook shows."""
    return fromstring(text)  # noqa: S314 - it is our own


def body_rows(text: str) -> list[list[str]]:
    """The cells of the table, without its head."""
    return [
        ["".join(cell.itertext()) for cell in row] for row in element(text).findall(".//tbody/tr")
    ]


@given(some, languages)
def test_html_holds_no_markup_of_others(found: list[Finding], language: str) -> None:
    """Whatever a file holds is shown as text: nothing runs, and nothing is loaded."""
    text = to_html(found, language=language)
    page = Page()
    page.feed(text)

    assert text.encode().decode() == text
    assert page.tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "span"}
    assert page.attributes <= {"lang", "scope", "style"}
    assert "url(" not in "".join(re.findall('style="[^"]*"', text))


@given(some, languages)
def test_html_has_a_row_for_each_finding(found: list[Finding], language: str) -> None:
    """With caption and heads that a screen reader can tell; the level is a word."""
    table = element(to_html(found, language=language))
    words = {"lỗi", "cảnh báo", "lưu ý"} if language == "vi" else {"error", "warning", "note"}

    assert table.get("lang") == language
    assert table.findtext("caption")
    assert len(table.findall(".//th[@scope='row']")) == len(found)
    assert len(table.findall(".//th[@scope='col']")) == (6 if found else 0)
    assert {badge.text for badge in table.findall(".//span")} <= words


@given(some, languages)
def test_text_does_not_steer_the_terminal(found: list[Finding], language: str) -> None:
    """Each finding begins a line of its own, and only its message is indented."""
    text = to_text(found, language=language)

    assert text.encode().decode() == text
    assert not any(unicodedata.category(letter) == "Cc" for letter in text if letter not in "\n\t")
    assert len(re.findall(r"(?m)^(?! {4}|$)", text)) == len(found)


def test_a_row_tells_all() -> None:
    """Level and kind, rule, place, figures, message, and what may be right."""
    assert body_rows(to_html([BIRTHS])) == [
        [
            "lỗi\nmâu thuẫn",
            "TONG\nTổng bằng tổng các phần",
            "bao cao.toml, dòng 7, cột 3",
            "• Khai sinh: 415 ca\n• Đăng ký mới: 379 ca",
            "Ghi 415,\nnhưng các phần là 515",
            "• Khai sinh: 515\n• Đăng ký mới: 278; lai: 137",
        ]
    ]


def test_long_lists_are_cut_off() -> None:
    """Six figures are shown as five and one more; 201 findings as 200, and said to be so."""
    figures = tuple(Cited(id=str(n), name=str(n), text="1") for n in range(6))
    text = to_html([attrs.evolve(BIRTHS, figures=figures)] * 201)

    assert body_rows(text)[0][3].endswith("• 4: 1\n• … (+1)")
    assert len(body_rows(text)) == 200
    assert element(text).findtext("caption") == "201 điểm cần kiểm tra (1–200)"


@pytest.mark.parametrize(
    ("number", "language", "caption"),
    [
        (0, "vi", "Không có điểm nào cần kiểm tra"),
        (0, "en", "No findings"),
        (1, "vi", "1 điểm cần kiểm tra"),
        (1, "en", "1 finding"),
        (2, "en", "2 findings"),
    ],
)
def test_the_caption_counts(number: int, language: str, caption: str) -> None:
    """Also where there is nothing to show."""
    text = to_html([BIRTHS] * number, language=language)

    assert element(text).findtext("caption") == caption


def test_text_shows_place_and_message() -> None:
    """A message of two lines stays together; a finding without a place is of all."""
    everywhere = attrs.evolve(BIRTHS, place=None, kind=FindingKind.REVIEW, level=Level.WARNING)

    assert to_text([BIRTHS, everywhere], language="en") == (
        "bao cao.toml, line 7, column 3: error, contradiction (TONG)\n"
        "    415 is printed,\n"
        "    but the parts are 515\n"
        "\n"
        "the whole document: warning, for review (TONG)\n"
        "    415 is printed,\n"
        "    but the parts are 515\n"
    )


def test_words_of_a_document_are_quoted() -> None:
    """With table, row and column, and the clause of the law; nobody counts characters."""
    place = Location(file="a.docx", line=12, column=3, cell=(2, 1, 4))
    rule = attrs.evolve(
        BIRTHS.rule, clause="Phụ lục I, mục I.4", failure=Wording("not in form", "sai thể thức")
    )
    finding = attrs.evolve(BIRTHS, rule=rule, place=place, quote="Khai sinh 415 ca")

    assert to_text([finding]) == (
        "a.docx, bảng 2, hàng 1, cột 4, đoạn 12, “Khai sinh 415 ca”: lỗi, sai thể thức (TONG)\n"
        "    Ghi 415,\n"
        "    nhưng các phần là 515\n"
        "    Căn cứ: Phụ lục I, mục I.4.\n"
    )
    assert to_text([finding], language="en").startswith(
        "a.docx, table 2, row 1, column 4, paragraph 12, “Khai sinh 415 ca”: error, not in form"
    )
    assert "\n    Source: Phụ lục I, mục I.4.\n" in to_text([finding], language="en")
    assert body_rows(to_html([finding]))[0][:3] == [
        "lỗi\nsai thể thức",
        "TONG\nTổng bằng tổng các phần\nPhụ lục I, mục I.4",
        "a.docx, bảng 2, hàng 1, cột 4, đoạn 12, “Khai sinh 415 ca”",
    ]


@pytest.mark.parametrize(("file", "told"), [("a.docx", "a.docx"), ("", "cả văn bản")])
def test_all_of_a_file_has_no_line(file: str, told: str) -> None:
    """Margins are those of no paragraph."""
    finding = attrs.evolve(BIRTHS, place=Location(file=file, is_whole=True))

    assert to_text([finding]).startswith(f"{told}: lỗi, mâu thuẫn (TONG)\n")


def test_a_finding_shows_itself() -> None:
    """On a terminal and in a notebook, as in the list it comes from."""
    assert str(BIRTHS) == (
        "bao cao.toml, dòng 7, cột 3: lỗi, mâu thuẫn (TONG)\n"
        "    Ghi 415,\n"
        "    nhưng các phần là 515"
    )
    assert BIRTHS._repr_html_() == to_html([BIRTHS])


def test_findings_show_themselves() -> None:
    """What is selected from them does so, too; nothing found is said in words."""
    found = Findings([BIRTHS, BIRTHS])

    assert str(found) == f"{BIRTHS}\n\n{BIRTHS}"
    assert found._repr_html_() == to_html(found)
    assert str(found[1:]) == str(found[0]) == str(BIRTHS)
    assert str(found + found) == f"{found}\n\n{found}"
    assert str(Findings()) == "Không có điểm nào cần kiểm tra"


def test_what_checkers_give_shows_itself() -> None:
    """All of them; and it is a list like any other, empty if all is well."""
    found = audit_text(TEXT)

    assert isinstance(found, Findings)
    assert isinstance(found, list)
    assert found == list(found)
    assert isinstance(Selection()(found), Findings)
    assert isinstance(Baseline().new(found), Findings)
    assert isinstance(audit_figures([], {}), Findings)
    assert audit_figures([], {}) == audit_text([]) == []


@given(some, st.slices(4))
def test_findings_are_a_list(found: list[Finding], part: slice) -> None:
    """Whatever takes a list of findings takes them."""
    assert Findings(found) == found
    assert Findings(found)[part] == found[part]
