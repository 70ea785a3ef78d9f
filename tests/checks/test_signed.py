"""Who signs is found without a table, and missed where nobody does."""

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import NAME, OFFICE, Change, bold, italic, size, text
from tests.checks.cases_signed import UNSIGNED, free
from tests.checks.changes import PICTURE, both, drawn, ids, remove
from tests.checks.made import at


def test_a_signatory_below_the_text_needs_no_table() -> None:
    """An office without «TM.» and a name, indented to the right half, are right."""
    found = made.found(free())

    assert [it.text for it in found["quyen_han"]] == [OFFICE]
    assert [it.text for it in found["ho_ten"]] == [NAME]
    assert ids(free()) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (bold(OFFICE, on=False), "QUYEN_HAN.DAM"),
        (size(OFFICE, 12), "QUYEN_HAN.CO_CHU"),
        (italic(NAME, on=True), "HO_TEN.NGHIENG"),
        (text(NAME, "NGUYỄN VĂN A"), "HO_TEN.IN_THUONG"),
        (remove("Nơi nhận", "- Như trên", "- Lưu"), "NOI_NHAN.CO"),
    ],
)
def test_its_looks_are_checked(change: Change, rule: str) -> None:
    """As those of one in a table."""
    assert ids(free(), change) == [rule]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Chủ tịch", NAME),
        ("THƯ KÝ", NAME),
        (f"CHỦ TỊCH {'RẤT ' * 20}", NAME),
        (OFFICE, "TRƯỞNG THÔN"),
        (OFFICE, "ngày 05/12/2025"),
        (f"TRƯỞNG THÔN\t{OFFICE}", f"Trần B\t{NAME}"),
        (f"TRƯỞNG THÔN\t{OFFICE}", NAME),
    ],
)
def test_what_may_be_something_else_is_no_signatory(office: str, name: str) -> None:
    """Small letters, other offices, or two that sign."""
    assert "quyen_han" not in made.found(free(office=office, name=name))


def test_two_that_sign_one_below_the_other_are_not_told_apart() -> None:
    """The office must be followed by the last name of the text."""
    document = free()
    document.add_paragraph("THƯ KÝ")
    document.add_paragraph("Trần Thị B")

    assert "quyen_han" not in made.found(document)


def test_recipients_below_the_signatory_are_none_of_it() -> None:
    """Their label is no office."""
    document = free(office="TM. ỦY BAN NHÂN DÂN")
    node = at(document, "Nơi nhận")._p  # noqa: SLF001 - python-docx moves no paragraphs
    at(document, NAME)._p.addnext(node)  # noqa: SLF001 - the same

    assert [it.text for it in made.found(document)["ho_ten"]] == [NAME]


def test_a_document_that_nobody_signs_is_found() -> None:
    """Recipients alone, and nothing beside or below them."""
    assert ids(made.letter(), UNSIGNED) == ["HO_TEN.CO", "QUYEN_HAN.CO"]
    assert ids(made.report(), UNSIGNED) == ["HO_TEN.CO", "QUYEN_HAN.CO"]


def _boxed(document: Document) -> None:
    """Put something beside the recipients."""
    document.tables[1].cell(0, 1).text = "Người ký: như trên."


def _below(line: str) -> Change:
    def change(document: Document) -> None:
        document.add_paragraph(line)

    return change


@pytest.mark.parametrize(
    "change",
    [
        drawn("Nơi nhận", PICTURE),
        both(_boxed, UNSIGNED),
        _below("THƯ KÝ"),
        _below("(Đã ký)"),
        _below("Lê B"),
        remove("Nơi nhận"),
    ],
)
def test_what_may_be_a_signatory_is_not_missed(change: Change) -> None:
    """A picture, a remark, a name, or no recipients that tell where to look."""
    found = ids(made.letter(), UNSIGNED, change)

    assert not {"QUYEN_HAN.CO", "HO_TEN.CO"} & {*found}
