"""All text of a Word file is read, once, in reading order, whatever it stands in."""

import io
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from tests.word import made
from tests.word.made import box, p, r, table
from vn_localgov import word
from vn_localgov.word import Story, WordFile

printable = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
texts = st.text(printable | st.sampled_from("áđ .,0123"), max_size=12)


def read(body: str, **others: str) -> list[str]:
    """The texts of a document's paragraphs."""
    return [it.text for it in WordFile.open(made.docx(body, **others)).paragraphs]


@given(st.lists(st.lists(texts, max_size=4), max_size=5))
def test_text_is_read_however_it_is_cut_into_runs(paragraphs: list[list[str]]) -> None:
    """Word cuts runs wherever somebody typed; the text is the same."""
    body = "".join(p(*map(r, runs)) for runs in paragraphs)

    assert read(body) == ["".join(runs) for runs in paragraphs]


@few(40)
@given(st.lists(texts, min_size=1, max_size=5))
def test_what_python_docx_writes_is_read(paragraphs: list[str]) -> None:
    """And so are the numbers of the paragraphs: from 1, without a gap."""
    document, file = docx.Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(file)
    found = WordFile.open(file.getvalue()).paragraphs

    assert [it.text for it in found] == [it.text for it in document.paragraphs]
    assert [it.number for it in found] == list(range(1, len(found) + 1))


def alternatives(choices: str, fallback: str) -> str:
    """Content for programs that know more, and for others."""
    return (
        f"<mc:AlternateContent>{choices}<mc:Fallback>{r(fallback)}</mc:Fallback>"
        "</mc:AlternateContent>"
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:ptab/><w:br/><w:cr/><w:t>b</w:t></w:r>", "a\t\n\nb"),
        ("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" + r("a"), "a"),
        ("<w:r><w:t>Nội</w:t><w:noBreakHyphen/><w:t>Bài</w:t></w:r>", "Nội\u2011Bài"),
        ("<w:r><w:t>a</w:t><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", "a"),
        ("<w:r><w:t>a\nb\tc</w:t></w:r>", "a b c"),
        ("<w:r><w:t>a<!-- b -->c<?d e?>f</w:t></w:r>", "acf"),
        ("<w:r><w:t/></w:r>", ""),
        (f"<w:hyperlink>{r('a')}</w:hyperlink>{r('b')}", "ab"),
        (f"<w:ins>{r('a')}</w:ins><w:moveTo>{r('b')}</w:moveTo>", "ab"),
        (f"<w:del><w:r><w:delText>a</w:delText></w:r></w:del>{r('b')}", "b"),
        (f"<w:moveFrom>{r('a')}</w:moveFrom>{r('b')}", "b"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('a')}</w:sdtContent></w:sdt>", "a"),
        (f"<w:smartTag><w:smartTag>{r('a')}</w:smartTag></w:smartTag>", "a"),
        (f"<w:fldSimple w:instr=' PAGE '>{r('2')}</w:fldSimple>", "2"),
        (
            f"<w:r><w:ruby><w:rt>{r('a')}</w:rt><w:rubyBase>{r('b')}</w:rubyBase></w:ruby></w:r>",
            "b",
        ),
        (
            alternatives(f"<mc:Choice>{r('a')}</mc:Choice><mc:Choice>{r('b')}</mc:Choice>", "c"),
            "a",
        ),
        (alternatives("", "c"), "c"),
        ("<mc:AlternateContent/>", ""),
    ],
)  # fmt: skip
def test_what_is_text_in_a_paragraph(inside: str, text: str) -> None:
    """What a reader of the printed page sees, and nothing that was taken away."""
    assert read(f"<w:p>{inside}</w:p>") == [text]


def mark(kind: str) -> str:
    """A mark of a field."""
    return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"


CODE = "<w:r><w:instrText> REF x </w:instrText></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (mark("begin") + CODE + mark("separate") + r("12") + mark("end") + r("!"), "12!"),
        (mark("begin") + CODE + mark("end") + r("!"), "!"),
        (
            mark("begin") + mark("begin") + CODE + mark("separate") + r("hidden") + mark("end")
            + mark("separate") + r("12") + mark("end") + r("!"),
            "12!",
        ),
        (mark("separate") + mark("end") + r("!"), "!"),
    ],
)  # fmt: skip
def test_fields_show_their_result(inside: str, text: str) -> None:
    """The code of a field is no text; that of a field inside it is not either."""
    assert read(f"<w:p>{inside}</w:p>" + p("b")) == [text, "b"]


def test_a_field_that_never_ends_hides_no_other_paragraph() -> None:
    """A damaged document is read all the same."""
    assert read(p(mark("begin"), "a") + p("b")) == ["", "b"]


def test_reading_order() -> None:
    """Cells row by row, tables in cells, controls, and a text box behind its paragraph, once."""
    inner = table([p("3"), p("4")])
    body = (
        p("1")
        + table([p("2"), inner + p("5")], [p("6"), p("7")])
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{p('8')}</w:sdtContent></w:sdt>"
        + p("9", box(p("10"), table([p("11")])), " and")
        + p("12")
        + "<w:sectPr/>"
    )

    assert read(body) == ["1", "2", "3", "4", "5", "6", "7", "8", "9 and", *map(str, range(10, 13))]


def test_notes_headers_and_footers_come_last() -> None:
    """Each with its story; the lines between text and notes are none of them."""
    lines = f"<w:footnote w:type='separator' w:id='0'>{p('—')}</w:footnote>"
    document = WordFile.open(
        made.docx(
            p("body", box(p("box"))),
            header=made.part("hdr", p("header")),
            footer=made.part("ftr", p("footer", box(p("box below")))),
            footnotes=made.part(
                "footnotes", f"{lines}<w:footnote w:id='2'>{p('note')}{p('more')}</w:footnote>"
            ),
            endnotes=made.part(
                "endnotes", f"<w:endnote w:id='2' w:type='normal'>{p('end')}</w:endnote>"
            ),
        )
    )

    assert [(it.number, it.text, it.story) for it in document.paragraphs] == [
        (1, "body", Story.BODY),
        (2, "box", Story.TEXT_BOX),
        (3, "note", Story.FOOTNOTE),
        (4, "more", Story.FOOTNOTE),
        (5, "end", Story.ENDNOTE),
        (6, "header", Story.HEADER),
        (7, "footer", Story.FOOTER),
        (8, "box below", Story.FOOTER),
    ]
    assert [it.number for it in document.paragraphs if it.story.is_edge] == [6, 7, 8]


def test_strict_files_are_read() -> None:
    """Word can save in the strict form of the standard, with other names for everything."""
    parts = made.parts(p("Xã"), header=made.part("hdr", p("trên")))
    for name, content in parts.items():
        for usual, strict in made.STRICT.items():
            content = str(content).replace(usual, strict)  # noqa: PLW2901 - one after the other
        parts[name] = content

    assert [it.text for it in WordFile.open(made.packed(parts)).paragraphs] == ["Xã", "trên"]


@few(40)
@given(st.data())
def test_parts_are_found_however_they_are_spelled(data: st.DataObject) -> None:
    """Case counts for nothing in a package, and %64 is a d (ECMA-376, part 2)."""
    parts = made.parts(p("Xã"), header=made.part("hdr", p("trên")))
    respelled = {
        "".join(data.draw(st.sampled_from([it.lower(), it.upper()])) for it in name): content
        for name, content in parts.items()
    }
    target = data.draw(st.sampled_from(["/WORD/Document.xml", "word/%64ocument.XML"]))
    relations = next(name for name in respelled if name.casefold() == "_rels/.rels")
    respelled[relations] = made.relations({target: "officeDocument"})

    assert [it.text for it in WordFile.open(made.packed(respelled)).paragraphs] == ["Xã", "trên"]


def test_other_encodings_are_read() -> None:
    """XML may be UTF-16."""
    parts = made.parts(p("Xã"))
    parts["word/document.xml"] = str(parts["word/document.xml"]).encode("utf-16")

    assert WordFile.open(made.packed(parts)).paragraphs[0].text == "Xã"


def test_a_path_is_read(tmp_path: Path) -> None:
    """Given as text, or as a path."""
    path = tmp_path / "báo cáo.docx"
    path.write_bytes(made.docx(p("a")))

    assert WordFile.open(path).paragraphs == WordFile.open(str(path)).paragraphs


def test_parts_are_at_hand() -> None:
    """For whoever wants to know more than the text; they cannot be changed."""
    document = WordFile.open(made.docx(p("a")))

    assert b"<w:t" in document.parts["word/document.xml"]
    with pytest.raises(TypeError):
        document.parts["word/document.xml"] = b""  # type: ignore[index]


def test_paragraphs_are_found_in_the_xml() -> None:
    """By part and place among all that are called ``p`` there, copies of text boxes as well."""
    header = made.part("hdr", p("đầu") + p("trang"))
    body = p("a") + p(box(p("hộp"))) + table([p("ô")])
    found = WordFile.open(made.docx(body, header=header)).paragraphs

    assert [(it.text, it.part, it.index) for it in found] == [
        ("a", "word/document.xml", 1),
        ("", "word/document.xml", 2),
        ("hộp", "word/document.xml", 3),
        ("ô", "word/document.xml", 5),
        ("đầu", "word/header.xml", 1),
        ("trang", "word/header.xml", 2),
    ]


def test_names_load_when_they_are_asked_for() -> None:
    """Comments and errors without a reader of XML, which is large."""
    assert {"Comment", "WordFile"} <= {*dir(word)}
    for name in word.__all__:
        assert getattr(word, name).__name__ == name
