"""Comments stand where they were put, and nothing else changes."""

import datetime as dt
import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.word import made
from tests.word.made import MC, W, box, p, r, table
from vn_localgov.forms import convert_to_pdf, find_libreoffice
from vn_localgov.word import Comment, WordError, WordFile

_W = f"{{{W}}}"
SIGNS = {"<w:tab/>": "\t", "<w:br/>": "\n", "<w:noBreakHyphen/>": "\u2011"}
LOOK = "<w:rPr><w:b/></w:rPr>"

words = st.text(st.characters(categories=["L", "N", "Zs", "Mn", "P"]), min_size=1, max_size=8)
inner = st.one_of(
    words.map(lambda it: (r(it)[5:-6], it)),
    st.sampled_from([*SIGNS.items(), ("<w:lastRenderedPageBreak/>", "")]),
)
runs = st.builds(
    lambda look, parts: (
        f"<w:r>{look}{''.join(xml for xml, _ in parts)}</w:r>",
        "".join(text for _, text in parts),
    ),
    st.sampled_from(["", LOOK]),
    st.lists(inner, max_size=4),
)
wrapped = st.builds(
    lambda tag, run: (f"<w:{tag}>{run[0]}</w:{tag}>", run[1]),
    st.sampled_from(["hyperlink", "ins", "smartTag"]),
    runs,
)
gone = st.just(("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", ""))
paragraphs = st.lists(runs | wrapped | gone, max_size=5).map(
    lambda parts: (
        f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr>{''.join(xml for xml, _ in parts)}</w:p>",
        "".join(text for _, text in parts),
    )
)


def comment(paragraph: int, start: int | None = None, end: int | None = None) -> Comment:
    """A comment of this place."""
    return Comment(paragraph=paragraph, start=start, end=end, text="Xem lại", author="A")


def main_part(content: bytes) -> etree._Element:
    """The text of a document, as XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def marked(content: bytes, id_: str = "0") -> str:
    """The text between the marks of a comment."""
    inside, text = False, ""
    for node in main_part(content).iter():
        name = str(node.tag).removeprefix(_W)
        if name.startswith("commentRange") and node.get(f"{_W}id") == id_:
            inside = name == "commentRangeStart"
        elif inside:
            text += node.text or "" if name == "t" else SIGNS.get(f"<w:{name}/>", "")
    return text


def looks(content: bytes) -> list[tuple[str, bool]]:
    """Each character with its look."""
    return [
        (char, node.find(f"{_W}rPr") is not None)
        for node in main_part(content).iter(f"{_W}r")
        for char in "".join(text.text or "" for text in node.iter(f"{_W}t"))
    ]


@given(st.data(), st.lists(paragraphs, min_size=1, max_size=4))
def test_comments_stand_where_they_were_put(
    data: st.DataObject, made_: list[tuple[str, str]]
) -> None:
    """On exactly that text, in that order; and the document says and looks what it did."""
    source = made.docx("".join(xml for xml, _ in made_))
    numbers = [number for number, (_, text) in enumerate(made_, 1) if text]
    spans = []
    for number in data.draw(st.lists(st.sampled_from(numbers), max_size=6)) if numbers else []:
        length = len(made_[number - 1][1])
        start = data.draw(st.integers(0, length - 1))
        spans.append((number, start, data.draw(st.integers(start + 1, length))))
    before = WordFile.open(source)
    copy = before.with_comments(comment(*span) for span in spans)

    assert [marked(copy, str(number)) for number in range(len(spans))] == [
        made_[number - 1][1][start:end] for number, start, end in spans
    ]
    assert WordFile.open(copy).paragraphs == before.paragraphs
    assert looks(copy) == looks(source)
    assert before.with_comments(comment(*span) for span in spans) == copy


@given(words, words.filter(str.strip), st.text("Aă1", max_size=3))
def test_others_read_the_comments(text: str, author: str, initials: str) -> None:
    """As python-docx does."""
    one = Comment(paragraph=1, text=text, author=author, initials=initials)
    copy = WordFile.open(made.docx(p("a"))).with_comments([one])
    (found,) = docx.Document(io.BytesIO(copy)).comments

    assert (found.text, found.author, found.initials or "") == (text, author, initials)
    assert found.timestamp is None


def test_the_date_is_that_which_is_given() -> None:
    """No clock is asked."""
    one = Comment(
        paragraph=1,
        text="Dòng 1\nDòng 2\r\nDòng 3",
        author="A",
        date=dt.datetime(2023, 12, 14, tzinfo=dt.UTC),
    )
    copy = WordFile.open(made.docx(p("a"))).with_comments([one])
    (found,) = docx.Document(io.BytesIO(copy)).comments

    assert found.timestamp == dt.datetime(2023, 12, 14, tzinfo=dt.UTC)
    assert found.text == "Dòng 1\nDòng 2\nDòng 3"


def test_a_run_is_cut_and_keeps_its_look() -> None:
    """What stood in one run stands in three that look like it; the texts keep their spaces."""
    run = f"<w:r w:rsidR='00AB'>{LOOK}<w:t xml:space='preserve'>có 415 ca</w:t></w:r>"
    copy = WordFile.open(made.docx(p(run))).with_comments([comment(1, 3, 6)])

    assert etree.tostring(main_part(copy)[0][0], encoding="unicode") == (
        f'<w:p xmlns:w="{W}" xmlns:mc="{MC}">'
        '<w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">có </w:t></w:r>'
        '<w:commentRangeStart w:id="0"/>'
        '<w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">415</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        '<w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> ca</w:t></w:r></w:p>'
    )


def test_a_paragraph_inside_a_control_is_cut_as_any_other() -> None:
    """What stands around the paragraph does not matter."""
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{table([p('abc')])}</w:sdtContent></w:sdt>"

    assert marked(WordFile.open(made.docx(body)).with_comments([comment(1, 1, 2)])) == "b"


def test_a_whole_paragraph_is_marked_behind_its_settings() -> None:
    """Also an empty one; Word wants the settings of a paragraph first."""
    body = "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>" + p("a", "b")
    copy = WordFile.open(made.docx(body)).with_comments([comment(1), comment(2)])
    tags = [str(node.tag).removeprefix(_W) for node in main_part(copy)[0][0]]

    assert tags == ["pPr", "commentRangeStart", "commentRangeEnd", "r"]
    assert marked(copy, "1") == "ab"


@pytest.mark.parametrize(
    ("inside", "held"),
    [
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('abc')}</w:sdtContent></w:sdt>", "abc"),
        (f"<w:fldSimple w:instr='PAGE'>{r('a')}{r('bc')}</w:fldSimple>", "abc"),
        (f"<mc:AlternateContent><mc:Choice>{r('abc')}</mc:Choice></mc:AlternateContent>", "abc"),
        (f"<w:r><w:ruby><w:rubyBase>{r('abc')}</w:rubyBase></w:ruby></w:r>", "abc"),
        (
            (
                "<w:r><mc:AlternateContent><mc:Choice><w:t>abc</w:t></mc:Choice>"
                "</mc:AlternateContent></w:r>"
            ),
            "abc",
        ),
        ("<w:t>abc</w:t>", "abc"),
    ],
)
def test_what_must_not_be_cut_is_marked_as_a_whole(inside: str, held: str) -> None:
    """A content control that is cut in the middle could not be opened any more."""
    source = WordFile.open(made.docx(p("x", inside, "y")))
    copy = source.with_comments([comment(1, 2, 3)])

    assert source.paragraphs[0].text == "xabcy"
    assert marked(copy) == held
    assert WordFile.open(copy).paragraphs == source.paragraphs


NOTE = made.part("footnotes", f"<w:footnote w:id='7'>{p('note')}</w:footnote>")
REFERENCE = "<w:r><w:t>c</w:t><w:footnoteReference w:id='7'/></w:r>"


def test_comments_on_notes_boxes_and_edges_stand_in_the_body() -> None:
    """Word takes them nowhere else: on the reference, all of the box, the first paragraph."""
    source = WordFile.open(
        made.docx(
            p("a") + p("b", REFERENCE, "d") + table([p("e", box(p("in a box")), "f")]),
            footnotes=NOTE,
            header=made.part("hdr", p("top")),
        )
    )
    texts = [it.text for it in source.paragraphs]
    copy = source.with_comments(comment(texts.index(it) + 1) for it in ("note", "in a box", "top"))

    assert texts == ["a", "bcd", "ef", "in a box", "note", "top"]
    assert marked(copy, "0") == "c"
    assert marked(copy, "1") == "in a boxin a box"
    assert marked(copy, "2") == "a"


def test_a_note_that_nothing_refers_to_is_commented_at_the_top() -> None:
    """And so is a text box that no paragraph bears."""
    loose = f"<w:sdt><w:txbxContent>{p('loose')}</w:txbxContent></w:sdt>"
    source = WordFile.open(made.docx(loose + p("a"), footnotes=NOTE))
    copy = source.with_comments([comment(1), comment(3)])

    assert (marked(copy, "0"), marked(copy, "1")) == ("a", "a")


def test_comments_that_are_there_are_kept() -> None:
    """New ones count on behind them."""
    old = WordFile.open(made.docx(p("a") + p("b"))).with_comments([comment(1), comment(2)])
    twice = WordFile.open(old).with_comments([comment(2, 0, 1)])

    assert [(it.comment_id, it.text) for it in docx.Document(io.BytesIO(twice)).comments] == [
        (0, "Xem lại"),
        (1, "Xem lại"),
        (2, "Xem lại"),
    ]
    assert [marked(twice, id_) for id_ in "012"] == ["a", "b", "b"]


def test_all_other_parts_are_copied() -> None:
    """Byte for byte, pictures and all; only three parts change, and one is new."""
    parts = made.parts(p("a"), header=made.part("hdr", p("top"))) | {"word/a.png": b"\0\1\2"}
    source = WordFile.open(made.packed(parts))
    copy = WordFile.open(source.with_comments([comment(1)]))

    assert source.parts.keys() ^ copy.parts.keys() == {"word/comments.xml"}
    assert {name for name in source.parts if source.parts[name] != copy.parts[name]} == {
        "[Content_Types].xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
    }
    assert WordFile.open(source.with_comments([])).parts == source.parts


def test_a_part_that_only_looks_like_comments_is_left_alone() -> None:
    """The new part gets a name that nothing has, also in the list of types."""
    parts = made.parts(p("a"), header=made.part("hdr", p("top")))
    parts["word/comments.xml"] = "x"
    parts["word/_rels/document.xml.rels"] = str(parts["word/_rels/document.xml.rels"]).replace(
        'Id="r0"', 'Id="rId1"'
    )
    copy = WordFile.open(WordFile.open(made.packed(parts)).with_comments([comment(1)]))

    assert copy.parts["word/comments.xml"] == b"x"
    assert b"Xem" in copy.parts["word/comments1.xml"]
    assert b'PartName="/word/comments1.xml"' in copy.parts["[Content_Types].xml"]
    assert b'Id="rId2"' in copy.parts["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("spelling", ["word/Comments.XML", "word/%E1.xml", "WORD/comments.xml"])
def test_a_file_whose_parts_are_spelled_otherwise_bears_comments(spelling: str) -> None:
    """No new part gets the name of another in other letters; Word would take it for damaged."""
    parts = made.parts(p("a")) | {spelling: "x"}
    content = {name.replace("document", "Document"): it for name, it in parts.items()}
    copy = WordFile.open(WordFile.open(made.packed(content)).with_comments([comment(1)]))

    added = set(copy.parts) - set(content)
    is_taken = "comments" in spelling.casefold()
    file = "comments1.xml" if is_taken else "comments.xml"
    assert added == {"word/_rels/Document.xml.rels", f"word/{file}"}
    assert copy.parts[spelling] == b"x"


def test_comments_are_kept_however_their_part_is_spelled() -> None:
    """New ones stand beside them in the same part."""
    old = WordFile.open(made.docx(p("a"))).with_comments([comment(1)])
    parts = {it.replace("comments", "Comments"): x for it, x in WordFile.open(old).parts.items()}
    copy = WordFile.open(WordFile.open(made.packed(parts)).with_comments([comment(1)]))

    assert copy.parts.keys() == parts.keys()
    assert copy.parts["word/Comments.xml"].count(b"</w:comment>") == 2


def test_strict_files_keep_their_form() -> None:
    """The comments are written in the strict form as well."""
    parts = made.parts(p("ab"))
    for name, content in parts.items():
        for usual, strict in made.STRICT.items():
            content = str(content).replace(usual, strict)  # noqa: PLW2901 - one after the other
        parts[name] = content
    copy = WordFile.open(WordFile.open(made.packed(parts)).with_comments([comment(1, 0, 1)]))

    assert all(W.encode() not in content for content in copy.parts.values())
    assert (
        b"purl.oclc.org/ooxml/officeDocument/relationships/comments"
        in (copy.parts["word/_rels/document.xml.rels"])
    )
    assert (
        WordFile.open(copy.with_comments([comment(1)]))
        .parts["word/comments.xml"]
        .count(b"</w:comment>")
        == 2
    )


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ((0,), "'paragraph' must be >= 1: 0"),
        ((1, 2), "start and end come together, or not at all"),
        ((1, 2, 2), "expected start before end, got 2 and 2"),
        ((1, -1, 2), "'start' must be >= 0: -1"),
        ((3,), "there is no paragraph 3: the document has 2"),
        ((2, 0, 3), "paragraph 2 has 2 characters, not 3"),
    ],
)
def test_places_that_are_none_are_refused(place: tuple[int, ...], message: str) -> None:
    """They are mistakes of a program, and the error says which."""
    document = WordFile.open(made.docx(p("a") + p("bc")))

    with pytest.raises(ValueError, match=message):
        document.with_comments([comment(*place)])


def test_a_comment_is_text_that_a_document_can_hold() -> None:
    """XML has no place for control characters."""
    with pytest.raises(ValueError, match=r"U\+0007 at position 2 of text cannot stand in"):
        Comment(paragraph=1, text="xã\x07", author="A")


def test_a_document_without_paragraphs_bears_no_comment() -> None:
    """There is nothing that Word could show it at."""
    document = WordFile.open(made.docx("", header=made.part("hdr", p("top"))))

    with pytest.raises(WordError) as caught:
        document.with_comments([comment(1)])
    assert caught.value.wording == (
        "the document has no paragraph that could bear a comment",
        "văn bản không có đoạn nào để ghi chú",
    )


def test_a_list_of_types_is_needed() -> None:
    """Without it, no program would know what a part is."""
    parts = made.parts(p("a"))
    del parts["[Content_Types].xml"]

    with pytest.raises(WordError, match=r"'\[Content_Types\].xml' in the file cannot be read"):
        WordFile.open(made.packed(parts)).with_comments([comment(1)])


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_a_copy_with_comments(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A document in which everything that can be marked is marked."""
    folder = tmp_path_factory.mktemp("word")
    body = p("a", f"<w:hyperlink>{r('link')}</w:hyperlink>", box(p("box"))) + table([p("cell")])
    source = WordFile.open(made.docx(body + "<w:sectPr/>", footnotes=NOTE))
    copy = source.with_comments(
        [*(comment(it.number) for it in source.paragraphs), comment(1, 1, 3), comment(1, 0, 5)]
    )
    (folder / "copy.docx").write_bytes(copy)
    convert_to_pdf(folder / "copy.docx", folder / "copy.pdf")

    assert (folder / "copy.pdf").read_bytes().startswith(b"%PDF-")
