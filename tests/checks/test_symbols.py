"""Symbols are compared with type and body, where they tell either."""

from collections.abc import Callable

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import ISSUER, text
from tests.checks.changes import ids
from vn_localgov.checks import check_document

TYPE, BODY = "SO.TEN_LOAI", "SO.CO_QUAN"


@pytest.mark.parametrize(
    ("symbol", "found"),
    [
        ("QĐ-UBND", [TYPE]),
        ("BC-UBND", [TYPE]),
        ("TTr - UBND", ["SO.GACH_NOI", TYPE]),
        ("CV-UBND", [TYPE]),
        ("CV-VHXH", [TYPE]),
        ("UBND-VHXH", []),
        ("UBND", []),
        ("TC-UBND", []),
        ("PC-UBND", []),
        ("TB-VHXH", []),
        ("VP-UBND", []),
    ],
)
def test_a_letter_has_no_symbol_of_a_type(symbol: str, found: list[str]) -> None:
    """A unit may be called as a type is, and a body stands first."""
    assert ids(made.letter(), text("Số", f"Số: 135/{symbol}")) == found


@pytest.mark.parametrize(
    ("symbol", "right"),
    [
        ("KH-UBND", "BC-UBND"),
        ("CV-UBND", "BC-UBND"),
        ("UBND-BC", "BC-UBND"),
        ("UBND-VP", "BC-UBND-VP"),
        ("UBND", "BC-UBND"),
    ],
)
def test_a_wrong_symbol_is_told_with_the_right_one(symbol: str, right: str) -> None:
    """The type comes first, and the body that stands there already stays."""
    document = made.report()
    text("Số", f"Số: 293/{symbol}")(document)
    (found,) = check_document(made.saved(document))

    assert found.wording.vi.endswith(f"cần «Số: 293/{right}».")


@pytest.mark.parametrize(
    ("symbol", "found"),
    [
        ("QĐ-HĐND", [BODY]),
        ("QĐ-UBND", []),
        ("QĐ-UBND-HĐND", []),
        ("QĐ-CTUBND", []),
        ("QĐ-TTHĐND", []),
    ],
)
def test_a_committee_has_its_own_symbol(symbol: str, found: list[str]) -> None:
    """That of the council alone is another body's."""
    assert ids(made.decision(), text("Số", f"Số: 480/{symbol}")) == found


@pytest.mark.parametrize(
    ("body", "is_found"),
    [
        ("HỘI ĐỒNG NHÂN DÂN XÃ MAI TRUNG", True),
        ("THƯỜNG TRỰC HĐND - UBND XÃ MAI TRUNG", False),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", False),
    ],
)
def test_others_may_have_that_of_a_committee(body: str, is_found: bool) -> None:
    """Where two issue it together, or neither does."""
    assert (BODY in ids(made.decision(), text(ISSUER, body))) is is_found


@pytest.mark.parametrize(
    ("make", "symbol", "told"),
    [
        (
            made.letter,
            "QĐ-UBND",
            "«QĐ» ở công văn, cần chữ viết tắt tên cơ quan trước, ví dụ: «135/UBND-VP».",
        ),
        (made.report, "KH-UBND", "«KH» thay cho «BC», cần «Số: 12/BC-UBND»."),
        (
            made.decision,
            "QĐ-HĐND",
            "«Số: 12/QĐ-HĐND», cần chữ viết tắt của cơ quan ban hành ghi ở đầu văn bản.",
        ),
    ],
)
def test_it_says_what_is_wanted(make: Callable[[], Document], symbol: str, told: str) -> None:
    """Of this very document, where that is known."""
    document = make()
    text("Số", f"Số: 12/{symbol}")(document)
    (found,) = check_document(made.saved(document))

    assert found.wording.vi.partition("; ở đây là ")[2] == told
