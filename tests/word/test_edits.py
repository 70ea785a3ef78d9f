"""Looks and words change where they should; all else of a file stays byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.word import made
from tests.word.made import W, docx, p, r
from vn_localgov.opc import Limits, unpack
from vn_localgov.word import WordFile
from vn_localgov.word._edits import (
    Edit,
    FieldEdit,
    LetterEdit,
    ParagraphEdit,
    SectionEdit,
    edited,
)
from vn_localgov.word._parts import Package
from vn_localgov.word._words import TextEdit

DOCUMENT = "word/document.xml"
BOLD = {"b": {"val": None}}
runs = st.lists(st.text("ab &<\u1ea1", min_size=1, max_size=5), min_size=1, max_size=4)


def package(content: bytes) -> Package:
    """A file that was unpacked."""
    return Package(unpack(content, Limits()), Limits())


def body(content: bytes, *edits: Edit) -> str:
    """What stands in the body after some edits."""
    xml = edited(package(content), edits).parts[DOCUMENT].decode()
    return xml.partition("<w:body>")[2].partition("</w:body>")[0]


def letters(start: int, end: int, index: int = 1) -> LetterEdit:
    """Bold letters."""
    return LetterEdit(part=DOCUMENT, index=index, spans=((start, end),), settings=BOLD)


def words(start: int, end: int, text: str, index: int = 1) -> TextEdit:
    """Other words."""
    return TextEdit(part=DOCUMENT, index=index, start=start, end=end, text=text)


@given(runs, st.integers(0, 9), st.integers(0, 9))
def test_looks_change_no_letter(texts: list[str], start: int, end: int) -> None:
    """Wherever a stretch of text begins and ends, it stays as it is written."""
    content = docx(p(*map(r, texts)))
    new = edited(package(content), [letters(start, end)])

    assert WordFile.open(made.packed(new.parts)).paragraphs[0].text == "".join(texts)


@given(runs, st.data(), st.text("xy<", max_size=3))
def test_words_change_where_they_should(texts: list[str], data: st.DataObject, new: str) -> None:
    """The new text is the old one with other letters in one place."""
    old = "".join(texts)
    end = data.draw(st.integers(0, len(old)))
    start = data.draw(st.integers(0, end))
    changed = edited(package(docx(p(*map(r, texts)))), [words(start, end, new)])

    text = WordFile.open(made.packed(changed.parts)).paragraphs[0].text
    assert text == old[:start] + new + old[end:]


@given(runs, st.data())
def test_many_words_change_at_once(texts: list[str], data: st.DataObject) -> None:
    """In whatever order they are given, each stands where its place was."""
    old = "".join(texts)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(old)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = [words(start, end, "xy") for start, end in spans]
    changed = edited(package(docx(p(*map(r, texts)))), data.draw(st.permutations(edits)))

    new = old
    for start, end in reversed(spans):
        new = f"{new[:start]}xy{new[end:]}"
    assert WordFile.open(made.packed(changed.parts)).paragraphs[0].text == new


def test_a_run_is_cut_where_its_looks_change() -> None:
    """The rest keeps its look, and no other run is touched."""
    content = docx(p(r("abcd", "<w:rPr><w:i/></w:rPr>"), "ef"))

    assert body(content, letters(1, 3)) == p(
        r("a", "<w:rPr><w:i/></w:rPr>"),
        r("bc", "<w:rPr><w:b/><w:i/></w:rPr>"),
        r("d", "<w:rPr><w:i/></w:rPr>"),
        "ef",
    )


def test_runs_in_links_and_controls_are_cut_too() -> None:
    """They stay inside."""
    link = "<w:hyperlink>{}</w:hyperlink>"

    assert body(docx(p(link.format(r("ab")))), letters(0, 1)) == p(
        link.format(r("a", "<w:rPr><w:b/></w:rPr>") + r("b"))
    )


def test_text_that_is_in_no_run_is_left_alone() -> None:
    """What programs should not write is not made worse."""
    content = docx("<w:p><w:t>a</w:t></w:p>")

    assert body(content, letters(0, 1)) == "<w:p><w:t>a</w:t></w:p>"


@pytest.mark.parametrize(
    ("before", "settings", "after"),
    [
        ("", {"jc": {"val": "both"}}, '<w:jc w:val="both"/>'),
        (
            "<w:keepNext/><w:jc w:val='left'/><w:rPr/>",
            {"spacing": {"before": "120"}},
            '<w:keepNext/><w:spacing w:before="120"/><w:jc w:val="left"/><w:rPr/>',
        ),
        (
            "<w:ind w:left='1' w:hanging='2'/>",
            {"ind": {"firstLine": "720", "hanging": None, "hangingChars": None}},
            '<w:ind w:left="1" w:firstLine="720"/>',
        ),
        (
            "<w:jc w:val='left'/><w:jc w:val='right'/>",
            {"jc": {"val": "center"}},
            '<w:jc w:val="left"/><w:jc w:val="center"/>',
        ),
        ("<w:future/>", {"jc": {"val": "left"}}, '<w:jc w:val="left"/><w:future/>'),
    ],
)
def test_settings_stand_in_the_order_of_the_schema(
    before: str, settings: dict[str, dict[str, str | None]], after: str
) -> None:
    """Word refuses them otherwise; what is not named stays."""
    start = f"<w:pPr>{before}</w:pPr>" if before else ""
    edit = ParagraphEdit(part=DOCUMENT, index=1, settings=settings)

    assert body(docx(p(start + r("a"))), edit) == p(f"<w:pPr>{after}</w:pPr>" + r("a"))


def test_each_section_is_changed_by_its_number() -> None:
    """Those that end in a paragraph of a text box are none."""
    size = "<w:sectPr><w:pgSz w:w='1' w:code='9'/></w:sectPr>"
    end = f"<w:pPr>{size}</w:pPr>"
    content = docx(p(end, made.box(p(end))) + p("a") + size)
    edits = [SectionEdit(number=it, settings={"pgSz": {"w": str(it + 1)}}) for it in (1, 2)]

    new = body(content, *edits)

    assert new.index('<w:pgSz w:w="2" w:code="9"/>') < new.index('<w:pgSz w:w="3" w:code="9"/>')
    assert new.count("<w:pgSz") == 4


def test_a_body_may_end_without_a_section() -> None:
    """Then the sections are those that paragraphs end."""
    content = docx(p("<w:pPr><w:sectPr/></w:pPr>"))
    edit = SectionEdit(number=1, settings={"titlePg": {"val": None}})

    assert "<w:sectPr><w:titlePg/></w:sectPr>" in body(content, edit)


@pytest.mark.parametrize(
    ("inside", "bold"),
    [
        (r("Trang ") + "<w:fldSimple w:instr='PAGE'>" + r("2") + "</w:fldSimple>", 1),
        ("<w:r><w:pgNum/></w:r>", 1),
        (
            r("a")
            + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>'
            + '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("2")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + r("b"),
            5,
        ),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("b"), 1),
    ],
)
def test_all_that_a_field_shows_looks_alike(inside: str, bold: int) -> None:
    """From its beginning to its end, and no more."""
    edit = FieldEdit(part=DOCUMENT, index=1, settings=BOLD)

    assert body(docx(p(inside)), edit).count("<w:b/>") == bold


@pytest.mark.parametrize(
    ("inside", "edit", "text"),
    [
        (r("ab") + "<w:r><w:tab/></w:r>" + r("cd"), words(1, 4, "x"), "ab\tcd"),
        (r("ab") + "<w:r><w:tab/></w:r>" + r("cd"), words(3, 3, "x"), "ab\tcd"),
        (r("ab") + "<w:r><w:tab/></w:r>" + r("cd"), words(3, 4, "x"), "ab\txd"),
        (r("ab"), words(0, 0, "x"), "xab"),
        (r("ab") + r("cd"), words(2, 2, "x"), "abxcd"),
        (r("ab") + r("cd"), words(1, 3, "x"), "axd"),
        ("<w:r><w:t/></w:r>" + r("b"), words(0, 1, "x"), "x"),
        ("", words(0, 0, "x"), ""),
    ],
)
def test_tabs_and_breaks_are_no_words(inside: str, edit: TextEdit, text: str) -> None:
    """Where they stand in the way, nothing is written."""
    new = edited(package(docx(p(inside))), [edit])

    assert WordFile.open(made.packed(new.parts)).paragraphs[0].text == text


def test_all_else_stays_byte_for_byte() -> None:
    """Quotation marks, spaces, comments, instructions and names are not tidied up."""
    around = "<!-- a --><?b c?><w:p w:x='1' ><w:r><w:t>d</w:t></w:r></w:p >"
    spaces = f"xmlns:w='{W}'  xmlns:mc=\"{made.MC}\" xmlns:q='urn:a&amp;b'"
    start = f"<?xml version='1.0'?>\n<w:document {spaces}><w:body>{around}"
    middle = '<w:p xmlns:n="urn:n"><w:r><w:t n:o="">e&#233;</w:t></w:r></w:p>'
    end = f"{around}<w:sectPr />\n</w:body></w:document>\n"
    parts = made.parts("") | {DOCUMENT: f"\ufeff{start}{middle}{end}"}

    new = edited(package(made.packed(parts)), [letters(0, 2, index=2)]).parts[DOCUMENT].decode()

    changed = middle.replace("<w:t ", "<w:rPr><w:b/></w:rPr><w:t ").replace("&#233;", "é")
    assert new == f"\ufeff{start}{changed}{end}"


def test_of_paragraphs_in_each_other_the_outer_one_is_written() -> None:
    """A text box stands in the paragraph that bears it."""
    content = docx(p("a", made.box(p("b"))))
    new = body(content, letters(0, 1, index=2), letters(0, 1))

    assert new.count("<w:b/>") == 2
    assert new.count("<w:p>") == 3


@pytest.mark.parametrize(
    ("declaration", "encoding", "inside"),
    [("<?xml version='1.0' encoding='UTF-16'?>", "utf-16", ""), ("", "utf-8", "<\u2135/>")],
)
def test_a_part_in_another_form_is_written_anew(
    declaration: str, encoding: str, inside: str
) -> None:
    """Another encoding, or names that not all readers know: the text stays the same."""
    parts = made.parts(p("ạ") + inside)
    parts[DOCUMENT] = f"{declaration}{parts[DOCUMENT]!s}".encode(encoding)

    new = edited(package(made.packed(parts)), [letters(0, 1)])

    assert p(r("ạ", "<w:rPr><w:b/></w:rPr>")) in new.parts[DOCUMENT].decode()


def test_strict_files_keep_their_form() -> None:
    """Left is called start there."""
    parts = made.parts(p("a"))
    for name, content in parts.items():
        for usual, strict in made.STRICT.items():
            content = str(content).replace(usual, strict)  # noqa: PLW2901 - one after the other
        parts[name] = content
    edit = ParagraphEdit(part=DOCUMENT, index=1, settings={"jc": {"val": "left"}})

    new = body(made.packed(parts), edit)

    assert new == p('<w:pPr><w:jc w:val="start"/></w:pPr>' + r("a"))
