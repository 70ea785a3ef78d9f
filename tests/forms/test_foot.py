"""Below the text stand who receives the document and who signs it, side by side."""

from collections.abc import Callable

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell

from vn_localgov.documents import Authority, Recipients, Signatory
from vn_localgov.forms import rules
from vn_localgov.reports import Report

Print = Callable[[Report], WordDocument]


def foot(word: WordDocument) -> tuple[_Cell, _Cell]:
    """Cells of recipients and of the signature."""
    left, right = word.tables[-1].rows[0].cells
    return left, right


@pytest.mark.parametrize(
    ("addressees", "names", "expected"),
    [
        ((), ["Lưu trữ xã"], ["- Lưu trữ xã;", "- Lưu: VT."]),
        (("UBND tỉnh",), ["Đảng ủy"], ["- Như trên;", "- Đảng ủy;", "- Lưu: VT."]),
        (("UBND tỉnh",), ["như trên"], ["- như trên;", "- Lưu: VT."]),
    ],
)
def test_recipients_begin_with_the_addressees(
    addressees: tuple[str, ...],
    names: list[str],
    expected: list[str],
    report: Report,
    printed: Print,
) -> None:
    """Như trên comes first if there is Kính gửi, and only once (mục II.9.b)."""
    changed = attrs.evolve(report, addressees=addressees, recipients=Recipients(names))
    left, _ = foot(printed(changed))

    assert [p.text for p in left.paragraphs] == ["Nơi nhận:", *expected]


def test_authority_position_and_name_stand_below_one_another(
    report: Report, printed: Print
) -> None:
    """A deputy signs for the head of a collective body (mục II.7)."""
    deputy = Signatory(
        name="Trần Thị B",
        position="Phó Chủ tịch",
        on_behalf_of="Ủy ban nhân dân",
        authority=Authority.DEPUTY,
        head="Chủ tịch",
    )
    _, right = foot(printed(attrs.evolve(report, signatory=deputy)))

    assert [p.text for p in right.paragraphs] == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Thị B",
    ]


def test_there_is_room_to_sign(report: Report, printed: Print) -> None:
    """As space above the name, not as empty lines that a clerk has to count."""
    _, right = foot(printed(report))
    name = right.paragraphs[-1].style

    assert name is not None
    assert name.name == rules()["ho_ten"].style
    assert all(p.text for p in right.paragraphs)


def test_recipients_and_signature_stay_on_one_page(report: Report, printed: Print) -> None:
    """One row that is not broken, and every paragraph of it holds on to the next."""
    word = printed(report)
    row = word.tables[-1].rows[0]._tr  # noqa: SLF001 - python-docx has no public way
    names = ("noi_nhan", "danh_sach_noi_nhan", "quyen_han", "ho_ten")
    styles = {p.style.style_id for cell in foot(word) for p in cell.paragraphs if p.style}

    assert row.trPr is not None
    assert row.trPr.find(qn("w:cantSplit")) is not None
    assert styles == {rules()[name].id for name in names}
    assert all(rules()[name].keep_next and rules()[name].keep_lines for name in names)


def test_the_paragraph_after_the_foot_is_tiny(report: Report, printed: Print) -> None:
    """Word wants one after a table; it must not make another page."""
    last = printed(report).paragraphs[-1]

    assert last.text == ""
    assert last.style is not None
    assert last.style.font.size == Pt(1)


@pytest.mark.parametrize("written", [16, 45])
def test_a_long_list_of_recipients_may_turn_the_page(
    written: int, report: Report, printed: Print
) -> None:
    """It goes on in a row that may break; the signature stays whole, beside its begin."""
    names = [f"Thôn {number}" for number in range(1, written + 1)]
    word = printed(attrs.evolve(report, recipients=Recipients(names)))
    beside, below = word.tables[-1].rows
    shown = [p.text for row in (beside, below) for p in row.cells[0].paragraphs]

    assert shown == ["Nơi nhận:", *(f"- {name};" for name in names), "- Lưu: VT."]
    assert [len(row.cells[0].paragraphs) for row in (beside, below)] == [13, written - 11]
    assert beside._tr.trPr is not None  # noqa: SLF001 - no public way
    assert below._tr.trPr is None  # noqa: SLF001 - no public way
    assert not any(p.paragraph_format.keep_with_next for p in below.cells[0].paragraphs)
    assert [p.text for p in below.cells[1].paragraphs] == [""]


def test_a_short_list_of_recipients_stays_together(report: Report, printed: Print) -> None:
    """In one row with the signature."""
    names = [f"Thôn {number}" for number in range(1, 16)]
    word = printed(attrs.evolve(report, recipients=Recipients(names)))

    assert len(word.tables[-1].rows) == 1
