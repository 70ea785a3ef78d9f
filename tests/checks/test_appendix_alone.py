"""An appendix that is a file of its own is held to the rules of what is in it (Mẫu 2.2)."""

from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

from tests.checks import made
from tests.checks.changes import ids
from vn_localgov.checks import Scope

SOURCE = "(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của Ủy ban nhân dân xã Mai Trung)"


def alone(source: str = SOURCE) -> Document:
    """The appendix of the report, without the report."""
    document = made.report()
    node = made.at(document, "Phụ lục")._p  # noqa: SLF001 - python-docx removes no paragraphs
    body = document.element.body
    for above in list(body)[: body.index(node)]:
        body.remove(above)
    made.at(document, "(Kèm theo").runs[0].text = source
    return document


def _small(document: Document) -> None:
    made.at(document, "DANH SÁCH").runs[0].font.size = Pt(11)


def _light(document: Document) -> None:
    made.at(document, "Phụ lục").runs[0].bold = False


def _narrow(document: Document) -> None:
    document.sections[0].left_margin = Mm(10)


def test_it_needs_no_head_and_no_signature() -> None:
    """They are those of the document that it belongs to."""
    found = made.found(alone())

    assert (found.scope, found.is_attached, found.type) == (Scope.ADMINISTRATIVE, True, None)
    assert ids(alone()) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [(_small, "TEN_PHU_LUC.CO_CHU"), (_light, "PHU_LUC.DAM"), (_narrow, "TRANG.LE_TRAI")],
)
def test_its_title_and_its_pages_are_looked_at(
    change: Callable[[Document], None], rule: str
) -> None:
    """As below the signature of the document."""
    assert ids(alone(), change) == [rule]


@pytest.mark.parametrize(
    ("source", "scope"),
    [
        ("(Kèm theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020)", Scope.NORMATIVE),
        ("(Kèm theo Quyết định số 12/2026/QĐ-UBND ngày 05 tháng 3 năm 2026)", Scope.NORMATIVE),
        ("(Kèm theo Báo cáo số 12-BC/ĐU ngày 05 tháng 3 năm 2026)", Scope.PARTY),
        ("(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 3 năm 2026)", Scope.ADMINISTRATIVE),
    ],
)
def test_it_follows_the_law_of_its_document(source: str, scope: Scope) -> None:
    """Which its number tells."""
    assert made.found(alone(source)).scope is scope


@pytest.mark.parametrize("above", [4, 40])
def test_an_appendix_in_the_middle_of_a_text_is_none(above: int) -> None:
    """Other texts have appendices too."""
    document = docx.Document()
    for _ in range(above):
        document.add_paragraph("Con cò mà đi ăn đêm")
    for text in ("Phụ lục", "DANH SÁCH", SOURCE):
        document.add_paragraph(text).alignment = ALIGN.CENTER

    assert made.found(document).scope is Scope.OTHER


def test_without_the_line_below_its_title_it_may_be_anything() -> None:
    """A book has appendices as well."""
    document = alone("Nguồn: tự tổng hợp")

    assert made.found(document).scope is Scope.OTHER
