"""The tests that look for faults in Word files find them."""

import io
import re
import zipfile

import attrs
import pytest

from tests.forms import every
from tests.word import made
from tests.word.valid import faults
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document
from vn_localgov.opc import pack
from vn_localgov.word import Comment, WordFile

BODY, STYLES, COMMENTS = "word/document.xml", "word/styles.xml", "word/comments.xml"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOOKMARK = '<w:bookmarkStart w:id="{}" w:name="{}"/>'
CELL = "</w:p></w:tc>"
MARGIN = r'(<w:headerReference w:type="first"[^>]*/>)'

# A part, what is replaced once in it, by what, and the fault that has to be told.
SCHEMA = {
    "properties of a paragraph in another order": (
        *(BODY, r"(<w:pStyle [^>]*/>)(<w:pBdr>.*?</w:pBdr>)", r"\2\1"),
        "Unexpected element 'pStyle' found",
    ),
    "properties of letters in another order": (
        *(BODY, "<w:b/>", "<w:i/><w:b/>"),
        "Unexpected element 'b' found",
    ),
    "properties of a cell in another order": (
        *(BODY, r"(<w:tcW [^>]*/>)(<w:vAlign [^>]*/>)", r"\2\1"),
        "Unexpected element 'tcW' found",
    ),
    "properties of a table in another order": (
        *(BODY, r"(<w:tblStyle [^>]*/>)(<w:tblW [^>]*/>)", r"\2\1"),
        "Unexpected element 'tblStyle' found",
    ),
    "properties of a section in another order": (
        *(BODY, r"(<w:pgMar [^>]*/>)(<w:cols [^>]*/>)", r"\2\1"),
        "Unexpected element 'pgMar' found",
    ),
    "properties of a style in another order": (
        *(STYLES, r"(<w:spacing [^>]*/>)(<w:ind [^>]*/>)", r"\2\1"),
        "Unexpected element 'spacing' found",
    ),
    "a table without a grid": (
        *(BODY, "<w:tblGrid>.*?</w:tblGrid>", ""),
        "Required element 'tblGrid' is missing",
    ),
    "text behind the last section": (
        *(BODY, "</w:sectPr></w:body>", "</w:sectPr><w:p/></w:body>"),
        "Unexpected element 'p' found",
    ),
    "a value that is not in the list": (
        *(STYLES, '<w:jc w:val="center"', '<w:jc w:val="middle"'),
        "Value 'middle' is not in allowed values",
    ),
    "an attribute that is missing": (
        *("word/header2.xml", ' w:instr="[^"]*"', ""),
        "Required attribute 'instr' is missing",
    ),
    "a picture without a name": (
        *(BODY, "<wp:docPr [^>]*/>", ""),
        "Required element 'docPr' is missing",
    ),
    "a picture that is not there": (
        *(BODY, 'r:embed="[^"]+"', 'r:embed="rId99"'),
        "The relationship 'rId99'",
    ),
    "margins that are not there": (
        *(BODY, '(<w:headerReference [^>]*r:id=)"[^"]+"', r'\1"rId99"'),
        "headerReference relationship 'rId99' not found",
    ),
    "a style that is not there": (
        *(BODY, '<w:pStyle w:val="[^"]+"', '<w:pStyle w:val="Mat"'),
        "Style 'Mat' referenced but not defined",
    ),
    "two styles of one name": (
        *(STYLES, "(<w:style .*?</w:style>)", r"\1\1"),
        "Attribute 'styleId' should have unique value",
    ),
    "settings in another order": (
        *("word/settings.xml", r"(<w:zoom [^>]*/>)\s*(<w:defaultTabStop [^>]*/>)", r"\2\1"),
        "Unexpected element 'zoom' found",
    ),
    "a comment without an author": (
        *(COMMENTS, ' w:author="[^"]*"', ""),
        "Required attribute 'author' is missing",
    ),
}
STRUCTURE = {
    "a cell without a paragraph": (
        *(BODY, "(</w:tcPr>)<w:p>.*?</w:tc>", r"\1</w:tc>"),
        "word/document.xml: a cell does not end with a paragraph: ''",
    ),
    "a table at the end of a cell": (
        *(BODY, CELL, "</w:p><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>"),
        "word/document.xml: a cell does not end with a paragraph: ",
    ),
    "a column less in the grid": (
        *(BODY, "<w:gridCol [^>]*/>", ""),
        "word/document.xml: a row of 2 columns in a table of 1: ",
    ),
    "a cell that is too wide": (
        *(BODY, "(<w:tcW [^>]*/>)", r'\1<w:gridSpan w:val="2"/>'),
        "word/document.xml: a row of 3 columns in a table of 2: ",
    ),
    "a row that begins too far on the right": (
        *(BODY, "<w:trPr>", '<w:trPr><w:gridBefore w:val="1"/>'),
        "word/document.xml: a row of 3 columns in a table of 2: ",
    ),
    "letters that stand in no run": (
        *(BODY, "<w:p><w:pPr>", "<w:p>lạc<w:pPr>"),
        "word/document.xml: text in <w:p>: 'lạc",
    ),
    "letters behind an element": (
        *(BODY, "</w:pPr>", "</w:pPr>lạc"),
        "word/document.xml: text in <w:p>: 'lạc",
    ),
    "a field without an end": (
        *(BODY, "</w:pPr>", "</w:pPr>" + FIELD.format("begin")),
        "word/document.xml: a field has no end",
    ),
    "a field without a beginning": (
        *(BODY, "</w:pPr>", "</w:pPr>" + FIELD.format("end")),
        "word/document.xml: a field has a mark before it begins: end",
    ),
    "margins that are told twice": (
        *(BODY, MARGIN, r"\1\1"),
        "word/document.xml: a section has two of headerReference first",
    ),
    "two bookmarks of one name": (
        *(BODY, "</w:pPr>", "</w:pPr>" + BOOKMARK.format(1, "a") + BOOKMARK.format(2, "a")),
        "word/document.xml: two bookmarks have the name a",
    ),
    "a bookmark without an end": (
        *(BODY, "</w:pPr>", "</w:pPr>" + BOOKMARK.format(1, "a")),
        "word/document.xml: bookmarks begin and do not end, or the other way: {'1'}",
    ),
    "two pictures of one number": (
        *(BODY, "(<w:r>(?:(?!</w:r>).)*<w:drawing>.*?</w:drawing></w:r>)", r"\1\1"),
        "two drawings have the id ",
    ),
    "a comment that is not there": (
        *(BODY, "</w:pPr>", '</w:pPr><w:r><w:commentReference w:id="9"/></w:r>'),
        "commentReference of a comment that is not there: {'9'}",
    ),
    "a comment that stands nowhere": (
        *(BODY, "<w:commentReference [^>]*/>", ""),
        "comments that stand nowhere: {'0'}",
    ),
    "a comment that stands in two places": (
        *(BODY, "(<w:commentRangeStart [^>]*/>)", r"\1\1"),
        "commentRangeStart 0 stands twice",
    ),
    "two comments of one number": (
        *(COMMENTS, "(<w:comment .*?</w:comment>)", r"\1\1"),
        "two comments have the id 0",
    ),
    "two titles": (
        *("docProps/core.xml", "<dc:title>", "<dc:title>x</dc:title><dc:title>"),
        "docProps/core.xml: title stands twice",
    ),
    "a part that is no XML": (*(STYLES, "</w:styles>", ""), "unreadable: "),
    "a part of another kind": (
        *("[Content_Types].xml", r"header\+xml", "footer+xml"),
        "word/_rels/document.xml.rels: rId1 is a header, and word/header1.xml is application/",
    ),
    "a part without a kind of its own": (
        *("[Content_Types].xml", '<Override PartName="/word/header2.xml"[^>]*/>', ""),
        "word/_rels/document.xml.rels: rId2 is a header, and word/header2.xml is application/xml",
    ),
    "a part without any kind": (
        *("[Content_Types].xml", '<Default [^>]*Extension="png"[^>]*/>', ""),
        "word/media/",
    ),
    "two relations of one name": (
        *("word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"'),
        "word/_rels/document.xml.rels: two relations are called rId1",
    ),
    "a relation to nowhere": (
        *("word/_rels/document.xml.rels", 'Target="header2.xml"', 'Target="header9.xml"'),
        "word/_rels/document.xml.rels: rId2 leads to word/header9.xml, which is not there",
    ),
}


@pytest.fixture(scope="module")
def content() -> bytes:
    """A decision with a table, pictures and a comment."""
    full = every.most(DocumentType.DECISION)
    document = build_document(attrs.evolve(full, sections=(), annexes=())).to_bytes()
    comment = Comment(paragraph=1, author="vn-localgov", text="Xem lại")
    return WordFile.open(document).with_comments([comment])


def test_a_right_file_has_no_fault(content: bytes) -> None:
    """Or nobody would believe the others."""
    assert faults(content) == []


@pytest.mark.parametrize("name", [*SCHEMA, *STRUCTURE])
def test_each_fault_is_found(name: str, content: bytes) -> None:
    """One thing is wrong in a right file, and it is told."""
    part, pattern, by, expected = {**SCHEMA, **STRUCTURE}[name]
    parts = dict(WordFile.open(content).parts)
    wrong, times = re.subn(pattern, by, parts[part].decode(), count=1, flags=re.DOTALL)
    told = faults(pack({**parts, part: wrong.encode()}))

    assert times == 1
    assert [it for it in told if expected in it]


def test_a_part_that_nobody_asks_for_is_told(content: bytes) -> None:
    """Word would throw it away."""
    parts = {**WordFile.open(content).parts, "word/header9.xml": made.part("hdr", "").encode()}

    assert "word/header9.xml: no part asks for it" in faults(pack(parts))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_told(content: bytes) -> None:
    """Programs do not agree which of them counts."""
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(BODY, b"")

    assert faults(file.getvalue()) == ["unreadable: two parts are called word/document.xml"]
    assert faults(b"PK")[0].startswith("unreadable: ")
