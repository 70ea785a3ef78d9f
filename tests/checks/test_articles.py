"""The text of an article begins on the line of its number, and is text like any other."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.checks import made
from tests.checks.changes import ids
from tests.checks.made import at, saved
from vn_localgov.checks import fix_document


def _small(paragraph: Paragraph) -> None:
    paragraph.runs[1].font.size = Pt(11)


def _slanted(paragraph: Paragraph) -> None:
    paragraph.runs[1].italic = True


def _left(paragraph: Paragraph) -> None:
    paragraph.alignment = ALIGN.LEFT


def _wide(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.line_spacing = 2


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (_small, "NOI_DUNG.CO_CHU"),
        (_slanted, "NOI_DUNG.NGHIENG"),
        (_left, "NOI_DUNG.CAN_LE"),
        (_wide, "NOI_DUNG.CACH_DONG"),
    ],
)
def test_the_text_of_an_article_looks_like_the_text(
    change: Callable[[Paragraph], None], rule: str
) -> None:
    """Size, slant, alignment and distance of lines (II.6.e)."""
    document = made.decision()
    change(at(document, "Điều 1."))

    assert ids(document) == [rule]


def test_the_title_of_an_article_may_be_bold() -> None:
    """It stands where the text would begin."""
    document = made.decision()
    title = at(document, "Điều 1.").runs[1]
    title.text, title.bold = " Phạm vi điều chỉnh và đối tượng áp dụng", True

    assert ids(document) == []


NUMBERS = """<w:abstractNum {} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="Điều %1."/>
<w:rPr><w:b w:val="{}"/><w:sz w:val="28"/></w:rPr></w:lvl></w:abstractNum>"""
LIST = '<w:num {} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
NUMBERED = '<w:numPr {}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'


def numbered(*, bold: bool) -> Document:
    """The decision, with numbers of articles that Word writes."""
    document = made.decision()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(NUMBERS.format(nsdecls("w"), int(bold))))
    numbering.append(parse_xml(LIST.format(nsdecls("w"))))
    for start in ("Điều 1.", "Điều 2."):
        article = at(document, start)
        article.runs[0].text = ""
        article.runs[1].text = article.runs[1].text.lstrip()
        properties = article._p.get_or_add_pPr()  # noqa: SLF001 - python-docx makes no lists
        properties.insert(0, parse_xml(NUMBERED.format(nsdecls("w"))))
    return document


def test_a_number_that_word_writes_is_looked_at_alone() -> None:
    """It is bold, the text behind it is not: both as the law has it (II.6.đ)."""
    assert ids(numbered(bold=True)) == []


def test_a_number_that_word_writes_is_told_and_not_mended() -> None:
    """Its looks stand in the list, which other paragraphs may use; the text stays as it is."""
    document = numbered(bold=False)

    fixed = fix_document(saved(document))

    assert ids(document) == ["DIEU.DAM"]
    assert [it.rule.id for it in fixed.left] == ["DIEU.DAM"]
    assert fixed.mended == ()
