"""What the library writes is valid, so that Word has nothing to repair."""

import datetime as dt
import io

import attrs
import docx
import pytest
from docx.document import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st

from tests.forms import every
from tests.forms.test_signed import SEAL, SIGNATURE
from tests.sizes import few
from tests.word.valid import faults
from vn_localgov import load_report
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document, make_form, rules, values_of
from vn_localgov.reports import Block, Paragraph, Run, Section, Table
from vn_localgov.templates import (
    FloatingImage,
    InlineImage,
    Look,
    RichParagraphs,
    RichText,
    SubDocument,
    Template,
)
from vn_localgov.word import Comment, WordFile

MOMENT = dt.datetime(2026, 3, 5, 8, 0, tzinfo=dt.UTC)


words = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=9
) | st.sampled_from(["</w:t>", "&amp;", "{{ x }}", "\n", "ệ", "1.261,5"])
runs = st.lists(st.builds(Run, words, bold=st.booleans(), italic=st.booleans()), max_size=3)
paragraphs = st.builds(Paragraph, runs=runs.map(tuple), marker=st.sampled_from(["", "-", "1."]))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table whose rows are as long as its head, some of its cells empty."""
    columns = draw(st.integers(1, 9))
    row = st.tuples(*[runs.map(tuple)] * columns)
    sides = st.sampled_from(["left", "center", "right"])
    return Table(
        head=draw(row),
        rows=tuple(draw(st.lists(row, max_size=3))),
        alignment=draw(st.tuples(*[sides] * columns)),
    )


blocks = st.lists(paragraphs | tables(), max_size=3).map(tuple)
sections = st.builds(
    Section, level=st.integers(1, 4), number=st.integers(1, 9), title=words, blocks=blocks
)


@pytest.fixture(scope="module")
def example() -> bytes:
    """The worked example."""
    return build_document(load_report(every.EXAMPLE)).to_bytes()


@pytest.mark.parametrize("type_", every.EACH)
def test_every_form_is_valid(type_: DocumentType) -> None:
    """A clerk opens it with its tags in it."""
    assert faults(make_form(type_, rules())) == []


@pytest.mark.parametrize("type_", every.EACH)
def test_every_short_document_is_valid(type_: DocumentType) -> None:
    """With one line of text and nothing that may be left out."""
    assert faults(every.built(every.least, type_)) == []


@pytest.mark.parametrize("type_", every.LAID_OUT)
def test_every_full_document_is_valid(type_: DocumentType) -> None:
    """With headings, tables, stamps, pictures, and annexes of all kinds."""
    assert faults(every.built(every.most, type_)) == []


def test_charts_and_tables_of_figures_are_valid() -> None:
    """With the workbooks behind the charts, and notes below the tables."""
    assert faults(build_document(every.figures()).to_bytes()) == []


@given(words.filter(str.strip), blocks, st.lists(sections, max_size=3), blocks)
@few(15)  # each is built and read by all checks
def test_a_document_of_any_text_is_valid(
    title: str, opening: tuple[Block, ...], tree: list[Section], closing: tuple[Block, ...]
) -> None:
    """Whatever follows what, and whichever letters it is written in."""
    plan = attrs.evolve(
        every.least(DocumentType.PLAN),
        title=title,
        opening=opening,
        sections=tuple(tree),
        closing=closing,
    )

    assert faults(build_document(plan).to_bytes()) == []


def test_the_worked_example_is_valid(example: bytes) -> None:
    """A report of many pages, with tables of figures."""
    assert faults(example) == []


def test_an_annotated_copy_is_valid(example: bytes) -> None:
    """With comments on whole paragraphs and on pieces of them, in cells too."""
    file = WordFile.open(example)
    whole = [
        Comment(paragraph=number, text="Xem lại\nsố này", author="vn-localgov")
        for number in range(1, len(file.paragraphs) + 1, 9)
    ]
    pieces = [
        Comment(paragraph=number, start=1, end=3, text="Số", author="A", date=MOMENT)
        for number, paragraph in enumerate(file.paragraphs, start=1)
        if len(paragraph.text) > 40
    ]

    assert faults(file.with_comments([*whole, *pieces])) == []


def test_a_filled_template_is_valid() -> None:
    """Whatever is put into it: lines, letters in looks, pictures, rows and documents."""
    document = docx.Document(io.BytesIO(make_form(DocumentType.PLAN, rules())))
    for text in (
        *("{{ ten }}", "{{ chu }} và {{r chu }}", "{{ anh }}{{ anh }}{{ dau }}{{ dau }}"),
        *("{{p phu_luc }}", "{%p if ten %}", "{{ ten }}", "{%p endif %}"),
    ):
        document.add_paragraph(text)
    rows = (("{%tr for x in cac_dong %}", ""), ("{{ x }}", "{{p doan }}"), ("{%tr endfor %}", ""))
    table = document.add_table(len(rows), 2)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    values = {
        "bao_cao": values_of(every.least(DocumentType.PLAN))["bao_cao"],
        "ten": "A & B\nC\tD",
        "chu": RichText().add("đậm", Look(bold=True, size=28)).add("web", link="https://a.vn"),
        "anh": InlineImage(content=SIGNATURE),
        "dau": FloatingImage(content=SEAL, width=30, title="Dấu", across=10, down=5),
        "phu_luc": SubDocument.open(attached()),
        "doan": RichParagraphs().add("một").add("hai", "Normal"),
        "cac_dong": ["1", "2", "3"],
    }

    assert faults(Template.open(saved(document)).render(values).to_bytes()) == []


def attached() -> WordDocument:
    """A document of python-docx with a heading, a list, a table and a picture."""
    document = docx.Document()
    document.add_heading("Phụ lục", 1)
    document.add_paragraph("một", style="List Number")
    document.add_table(1, 1).cell(0, 0).text = "ô"
    document.add_picture(io.BytesIO(SEAL))
    return document


def saved(document: WordDocument) -> bytes:
    """Its file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
