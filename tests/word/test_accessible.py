"""The tests that look for barriers in Word files find them."""

import re

import pytest

from tests.forms import every
from tests.word.accessible import barriers
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document
from vn_localgov.opc import pack
from vn_localgov.word import WordFile

BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
HEAD = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
OWN = "<w:r><w:rPr><w:lang w:val='en-US'/></w:rPr><w:t "

# A part, what is replaced in it, by what, and the barrier that has to be told.
CASES = {
    "a gap": (BODY, "Heading2", "Heading4", "a heading of level 4 below level 1: 'I. Cấp 2'"),
    "a level that Word does not know": (
        *(BODY, '(<w:pStyle w:val="Heading2"/>)', r'\1<w:outlineLvl w:val="0"/>'),
        "a heading 2 of level 1: 'I. Cấp 2'",
    ),
    "a heading without words": (
        *(BODY, "Cấp 1</w:t>", "</w:t>"),
        "a heading of level 1 without words",
    ),
    "no head": (BODY, HEAD, ROW, "a table without a head: 'Chỉ tiêu 0"),
    "nothing but heads": (
        *(BODY, f"({HEAD}.*?</w:tr>)({ROW}.*?</w:tr>)+(?=</w:tbl>)", r"\1"),
        "a table of heads alone: 'Chỉ tiêu 0",
    ),
    "a head in the middle": (
        *(BODY, f"({HEAD}.*?{ROW}.*?){ROW}", rf"\1{HEAD}"),
        "a head in the middle of a table: 'Chỉ tiêu 0",
    ),
    "a head in a frame": (BODY, ROW, HEAD, "a head in a table that only puts texts side by side"),
    "a picture without words": (BODY, ' descr="[^"]*"', "", "a drawing that nobody can hear: "),
    "no language": (STYLES, "<w:lang [^>]*/>", "", "word/styles.xml: no language"),
    "another language": (BODY, "<w:r><w:t ", OWN, "word/document.xml: a text in en-US"),
    "no title": (CORE, "<dc:title>[^<]*", "<dc:title> ", "no title"),
    "a language of no use": (CORE, "vi-VN", "en", "no language of the whole"),
}


@pytest.fixture(scope="module")
def content() -> bytes:
    """A plan with headings, tables and pictures."""
    return build_document(every.most(DocumentType.PLAN)).to_bytes()


def test_what_is_changed_has_no_barrier(content: bytes) -> None:
    """Or nobody would believe the others."""
    assert barriers(content) == []


@pytest.mark.parametrize("name", CASES)
def test_each_barrier_is_found(name: str, content: bytes) -> None:
    """One thing is in the way in a document that has none, and it is told."""
    part, pattern, by, expected = CASES[name]
    parts = dict(WordFile.open(content).parts)
    wrong, times = re.subn(pattern, by, parts[part].decode(), count=1, flags=re.DOTALL)
    told = barriers(pack({**parts, part: wrong.encode()}))

    assert times == 1
    assert [it for it in told if it.startswith(expected)]
