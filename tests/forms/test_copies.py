"""Copies bear who copied, and what is copied stays as it is."""

from collections.abc import Callable

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl

from tests.forms.every import number_of
from vn_localgov.documents import DocumentNumber, DocumentType
from vn_localgov.reports import OfficialDocument, Paragraph, Run

Print = Callable[[OfficialDocument], WordDocument]


@pytest.fixture(scope="module")
def copy(document: OfficialDocument) -> OfficialDocument:
    """What is printed below a paper that is copied as a whole."""
    return attrs.evolve(
        document,
        type=DocumentType.FULL_COPY,
        number=DocumentNumber.parse("12/SY-UBND"),
        title="",
        grounds=(),
        sections=(),
    )


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (DocumentType.FULL_COPY, "SAO Y"),
        (DocumentType.EXTRACT_COPY, "TRÍCH SAO"),
        (DocumentType.COPY_OF_COPY, "SAO LỤC"),
    ],
)
def test_a_copy_says_what_it_is(
    kind: DocumentType, name: str, copy: OfficialDocument, printed: Print
) -> None:
    """Where originals have the state, in the order of Mẫu 3.1."""
    word = printed(attrs.evolve(copy, type=kind, number=number_of(kind)))
    head, foot = word.tables

    assert [[p.text for p in c.paragraphs if p.text] for r in head.rows for c in r.cells] == [
        ["ỦY BAN NHÂN DÂN", "XÃ HỢP THỊNH"],
        [name],
        [f"Số: 15/{kind.abbreviation}-UBND"],
        ["Hợp Thịnh, ngày 05 tháng 3 năm 2026"],
    ]
    assert [c.paragraphs[0].text for c in foot.rows[0].cells] == ["Nơi nhận:", "CHỦ TỊCH"]


def test_a_line_across_the_page_comes_first(copy: OfficialDocument, printed: Print) -> None:
    """It parts the copy from what is copied (Phần II, mục II.2.a)."""
    first, *_ = printed(copy).element.body

    assert first.find(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:top')}") is not None
    assert first.find(f"{qn('w:pPr')}/{qn('w:ind')}") is None


def test_head_and_foot_of_a_copy_stay_two_tables(copy: OfficialDocument, printed: Print) -> None:
    """Word would make one of two that touch."""
    kinds = [isinstance(piece, CT_Tbl) for piece in printed(copy).element.body]

    assert kinds[:4] == [False, True, False, True]


def test_what_is_copied_is_not_changed(copy: OfficialDocument, printed: Print) -> None:
    """No end mark is put where the original has none."""
    text = Paragraph(runs=(Run("Điều 5. Ủy ban nhân dân xã thực hiện;"),))
    kind = DocumentType.EXTRACT_COPY
    extract = attrs.evolve(copy, type=kind, number=number_of(kind), opening=(text,))

    assert printed(extract).paragraphs[0].text == "Điều 5. Ủy ban nhân dân xã thực hiện;"
