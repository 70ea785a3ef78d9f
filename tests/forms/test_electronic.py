"""What is signed electronically tells so at the top right of its first page."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from typing import Any

import attrs
import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT

from vn_localgov.checks import check_document
from vn_localgov.documents import DocumentDate, DocumentNumber, DocumentType
from vn_localgov.findings import FindingKind
from vn_localgov.forms import build_annex, build_document
from vn_localgov.reports import (
    Annex,
    Circulation,
    ElectronicCopy,
    Marks,
    OfficialDocument,
    Paragraph,
    Run,
)

Print = Callable[[OfficialDocument], WordDocument]

ROOM = DocumentNumber.parse("/QĐ-UBND", is_draft=True)
DAY = dt.date(2026, 3, 31)
SIGNED = dt.datetime(2026, 3, 5, 9, 30, 15)  # noqa: DTZ001 - in the time of Viet Nam
TEXT = (Paragraph(runs=(Run("Phòng Kinh tế chủ trì."),)),)
COPY = ElectronicCopy(
    kind=DocumentType.FULL_COPY, body="Ủy ban nhân dân xã Hợp Thịnh", signed=SIGNED
)


@pytest.fixture(scope="module")
def issuing(document: OfficialDocument) -> OfficialDocument:
    """A decision with two appendices."""
    annexes = (Annex(title="Danh sách", opening=TEXT), Annex(title="Biểu", is_landscape=True))
    return attrs.evolve(document, annexes=annexes, marks=Marks(circulation=Circulation.INTERNAL))


def opened(document: OfficialDocument, number: int, signed: dt.datetime | None) -> WordDocument:
    """Build the file of an annex, and open it as python-docx does."""
    built = build_annex(document, number, signed=signed)
    return docx.Document(BytesIO(built.to_bytes()))


def above(word: WordDocument) -> list[str]:
    """What stands above the first page."""
    return [it.text for it in word.sections[0].first_page_header.paragraphs]


def test_an_annex_is_a_file_of_its_own(issuing: OfficialDocument) -> None:
    """With its number among the others; its source is left blank: Mẫu 2.2."""
    word = opened(issuing, 1, SIGNED)

    assert above(word) == ["Số: 15/QĐ-UBND; 05/3/2026; 09:30:15"]
    assert [it.text for it in word.paragraphs if it.text] == [
        "Phụ lục I",
        "Danh sách",
        "(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm … của Ủy ban nhân dân xã Hợp Thịnh)",
        "Phòng Kinh tế chủ trì./.",
    ]
    assert len(word.sections) == 1


def test_the_line_has_ten_points_and_stands_on_the_right(issuing: OfficialDocument) -> None:
    """Upright and black (mục II.8.b)."""
    (line,) = opened(issuing, 1, SIGNED).sections[0].first_page_header.paragraphs

    assert line.style is not None
    assert line.style.name == "Thông tin chữ ký số"
    assert line.style.font.size.pt == 10


def test_software_may_write_the_line(issuing: OfficialDocument) -> None:
    """Then the file does not; its pages lie on their side as they would in the document."""
    word = opened(issuing, 2, None)

    assert above(word) == [""]
    assert word.sections[0].orientation == WD_ORIENT.LANDSCAPE


def test_an_annex_of_a_draft_leaves_the_line_to_the_software(issuing: OfficialDocument) -> None:
    """Its source is left blank as that of any other."""
    draft = attrs.evolve(issuing, number=ROOM, issued=attrs.evolve(issuing.issued, is_open=True))
    word = opened(draft, 1, None)

    assert above(word) == [""]
    assert word.paragraphs[2].text.startswith("(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng …")


@pytest.mark.parametrize(
    "lacking", [{"number": ROOM}, {"issued": DocumentDate(place="A", date=DAY, is_open=True)}]
)
def test_a_draft_is_not_signed(lacking: dict[str, Any], issuing: OfficialDocument) -> None:
    """The line would certify a number, or a day, that nobody has given."""
    reason = "a draft cannot be signed by its body: give number and day, or leave signed out"

    with pytest.raises(ValueError, match=f"^{reason}$"):
        build_annex(attrs.evolve(issuing, **lacking), 1, signed=SIGNED)


@pytest.mark.parametrize("number", [0, 3, -1])
def test_an_annex_that_is_not_there_is_refused(number: int, issuing: OfficialDocument) -> None:
    """They are counted from 1."""
    with pytest.raises(ValueError, match=f"there is no annex {number} among 2"):
        build_annex(issuing, number)


def test_the_same_annex_gives_the_same_bytes(issuing: OfficialDocument) -> None:
    """There is no clock in it."""
    first, second = (build_annex(issuing, 1, signed=SIGNED).to_bytes() for _ in range(2))

    assert first == second


def test_an_electronic_copy_says_what_it_is(document: OfficialDocument, printed: Print) -> None:
    """Kind, body and time above the first page, and who may see it below them: Mẫu 3.2."""
    marks = Marks(copied=COPY, circulation=Circulation.INTERNAL)
    word = printed(attrs.evolve(document, marks=marks))

    assert above(word) == [
        "Sao y; Ủy ban nhân dân xã Hợp Thịnh; 05/3/2026; 09:30:15",
        "LƯU HÀNH NỘI BỘ",
    ]


def test_an_electronic_copy_keeps_the_form(document: OfficialDocument) -> None:
    """The checker has nothing to say against the line."""
    built = build_document(attrs.evolve(document, marks=Marks(copied=COPY)))
    found = check_document(built.to_bytes())

    assert [it for it in found if it.kind is not FindingKind.REVIEW] == []


def test_only_copies_are_copies() -> None:
    """A report is none."""
    with pytest.raises(ValueError, match="Báo cáo is no copy"):
        ElectronicCopy(kind=DocumentType.REPORT, body="A", signed=SIGNED)
