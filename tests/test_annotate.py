"""Findings become comments in a copy of the document, each at its place."""

import io
import unicodedata
from pathlib import Path

import attrs
import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.word import made
from tests.word.made import W, p
from vn_localgov.audit import audit_text
from vn_localgov.errors import Wording
from vn_localgov.findings import Cited, Finding, FindingKind, Level, Location, Rule, annotate
from vn_localgov.word import WordError, WordFile

_W = f"{{{W}}}"
SUM = Rule(id="TONG", title=Wording("Sum", "Tổng"), explanation=Wording("", ""))


def finding(place: Location | None, *texts: str) -> Finding:
    """A finding at a place, about figures that stand there."""
    cited = tuple(Cited(id=str(it), name="", text=it, place=place) for it in texts)
    wording = Wording("they do not add up", "không khớp")
    return Finding(
        rule=SUM, kind=FindingKind.FAIL, level=Level.ERROR, wording=wording, place=place,
        figures=cited,
    )  # fmt: skip


def marked(content: bytes) -> list[tuple[str, str]]:
    """What each comment says, and the text that it stands on."""
    copy = WordFile.open(content)
    told = docx.Document(io.BytesIO(content)).comments
    assert {(it.author, it.initials) for it in told} == {("vn-localgov", "vn")}
    open_: set[str] = set()
    texts = {str(it.comment_id): "" for it in told}
    for node in etree.fromstring(copy.parts["word/document.xml"]).iter():
        match str(node.tag).removeprefix(_W):
            case "commentRangeStart":
                open_.add(str(node.get(f"{_W}id")))
            case "commentRangeEnd":
                open_.discard(str(node.get(f"{_W}id")))
            case "t":
                for id_ in open_:
                    texts[id_] += node.text or ""
    return [(it.text, texts[str(it.comment_id)]) for it in told]


syllables = st.text("aăâeêioôơuưyđ\u0301\u0300\u0323 , 0123", min_size=1, max_size=12)


def whole_letters(text: str, start: int, end: int) -> str:
    """That piece of a text, with the letters that its first and last marks are on."""
    while start and unicodedata.combining(text[start]):
        start -= 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return text[start:end]


@given(st.lists(syllables, min_size=1, max_size=4), st.data())
def test_a_comment_stands_on_its_figure(texts: list[str], data: st.DataObject) -> None:
    """However letters and marks are typed: columns count in NFC, files need not be in it."""
    number = data.draw(st.integers(1, len(texts)))
    composed = unicodedata.normalize("NFC", texts[number - 1])
    column = data.draw(st.integers(1, len(composed)))
    end = data.draw(st.integers(column, len(composed)))
    cited = composed[column - 1 : end]
    copy = annotate(
        made.docx("".join(map(p, texts))),
        [finding(Location(line=number, column=column), "elsewhere", cited)],
    )
    ((_, text),) = marked(copy)

    assert unicodedata.normalize("NFC", text) == whole_letters(composed, column - 1, end)
    assert [it.text for it in WordFile.open(copy).paragraphs] == texts


@pytest.mark.parametrize(
    ("place", "cited", "text"),
    [
        (Location(line=2, column=4), ("415 ca",), "415 ca"),
        (Location(line=2, column=4), ("416 ca",), "415 ca"),
        (Location(line=2, column=4), ("",), "415 ca"),
        (Location(line=2, column=4), (), "415 ca"),
        (Location(line=2, column=10), (), "có 415 ca, đủ"),
        (Location(line=2, column=99), (), "có 415 ca, đủ"),
        (Location(line=9, column=1), ("Báo",), "Báo cáo"),
        (Location(file="a.DOCX", line=2, column=4), (), "415 ca"),
        (Location(file="indicators.toml", line=2, column=4), (), "Báo cáo"),
        (None, (), "Báo cáo"),
    ],
)
def test_where_a_comment_stands(place: Location | None, cited: tuple[str, ...], text: str) -> None:
    """On its figure, or up to the next comma; without a place, on the first paragraph."""
    source = made.docx(p("Báo cáo") + p("có 415 ca, đủ"))

    assert marked(annotate(source, [finding(place, *cited)])) == [("TONG: không khớp", text)]


def test_a_finding_of_the_audit_stands_on_the_wrong_figure(tmp_path: Path) -> None:
    """From the text to the comment, in a file that was typed with marks of their own."""
    sentence = "Năm 2023 có 3.384/3.552 gia đình văn hóa, đạt 96,3%."
    path = tmp_path / "a.docx"
    path.write_bytes(made.docx(p(unicodedata.normalize("NFD", sentence))))
    ((said, text),) = marked(annotate(path, audit_text([sentence])))

    assert said.startswith("TYLE: «đạt 96,3%» ghi 96,3%, nhưng")
    assert text == "96,3%"


def test_without_findings_the_copy_has_no_comments() -> None:
    """All parts stay as they are."""
    source = made.docx(p("a"))

    assert WordFile.open(annotate(source, [])).parts == WordFile.open(source).parts


def test_only_word_documents_are_annotated() -> None:
    """The error is that of reading the file."""
    with pytest.raises(WordError, match="this is no Word document"):
        annotate(b"text", [])


def test_a_copy_of_a_copy_has_each_comment_once() -> None:
    """A clerk who audits the copy again does not find everything twice."""
    places = [Location(line=1, column=1), Location(line=2, column=1), Location(line=2, column=4)]
    findings = [finding(place) for place in places]
    first = annotate(made.docx(p("Báo cáo") + p("có 415 ca")), findings[:2])

    assert annotate(first, findings[:2]) == annotate(first, [])
    assert len(marked(annotate(first, findings))) == 3


def test_a_message_of_several_lines_is_known_again() -> None:
    """Word keeps its lines apart by a sign of its own."""
    wordings = Wording("two\nlines", "hai\r\ndòng")
    one = attrs.evolve(finding(Location(line=1)), wording=wordings)
    first = annotate(made.docx(p("Báo cáo")), [one])

    assert len(marked(annotate(first, [one]))) == 1


def test_a_comment_bears_the_clause() -> None:
    """On a line of its own, as the terminal shows it."""
    found = finding(Location(line=1), "Báo")
    found = attrs.evolve(found, rule=attrs.evolve(SUM, clause="Phụ lục I, mục II.3"))

    (told,) = marked(annotate(made.docx(p("Báo cáo")), [found]))

    assert told == ("TONG: không khớp\nCăn cứ: Phụ lục I, mục II.3.", "Báo")
