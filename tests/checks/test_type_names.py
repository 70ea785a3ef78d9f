"""A type whose name is misspelt is told with the name that was meant."""

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from tests.checks import made
from tests.checks.cases import Change, align, text
from tests.checks.changes import both, ids, remove
from tests.checks.made import decision, letter, report
from vn_localgov.checks import check_document
from vn_localgov.findings import Finding

RULE = "TEN_LOAI.CHU"


def _told(document: Document, *changes: Change) -> list[Finding]:
    both(*changes)(document)
    return [it for it in check_document(made.saved(document)) if it.rule.id.startswith("TEN_LOAI")]


@pytest.mark.parametrize("name", ["BÁO CAO", "BAO CÁO", "BÁO CÁI", "BÁO CÁ", "BÁOO CÁO", "BOÁ CÁO"])
def test_one_mark_or_letter_off_is_told(name: str) -> None:
    """At the place of the type, with the symbol of a report."""
    (found,) = _told(report(), text("BÁO CÁO", name))

    assert found.rule.id == RULE
    assert found.wording.vi == (
        f"Tên loại văn bản viết đúng chính tả; ở đây là «{name}», cần «BÁO CÁO»."
    )


def test_a_mark_is_told_whatever_the_symbol_says() -> None:
    """A draft may have none."""
    assert ids(decision(), text("QUYẾT ĐỊNH", "QUYÊT ĐỊNH"), text("Số", "Số: ")) != []
    assert ids(decision(), text("QUYẾT ĐỊNH", "QUYÊT ĐỊNH")) == [RULE]


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("BTT", "BẢN THỎA THUẬN"),
        ("BTT", "BẢN THOẢ THUẬN"),
        ("GUQ", "GIẤY UỶ QUYỀN"),
        ("BC", "BÁO CÁO1"),
        ("QĐ", "QUYẾT ÐỊNH"),
        ("BC", "Báo cáo"),
    ],
)
def test_what_is_right_is_not_told(symbol: str, name: str) -> None:
    """In both styles of tone marks, with a note, or with a letter that only looks alike."""
    number = text("Số", f"Số: 293/{symbol}-UBND")

    assert RULE not in ids(report(), number, text("BÁO CÁO", name))


@pytest.mark.parametrize(
    "change",
    [
        text("BÁO CÁO", "TỔNG HỢP"),
        both(text("BÁO CÁO", "BÁO CÁI"), align("BÁO", ALIGN.LEFT)),
        both(text("BÁO CÁO", "Báo cái")),
        both(text("BÁO CÁO", "BÁO CÁI"), text("Số", "Số: 293/XY-UBND")),
        both(text("BÁO CÁO", "BÁO CÁI"), remove("Số")),
    ],
)
def test_other_words_are_no_misspelt_type(change: Change) -> None:
    """Without symbol, capitals, or place, nothing says that it is one."""
    assert RULE not in ids(report(), change)


def test_a_letter_has_no_type() -> None:
    """What stands in its tables is none."""
    assert RULE not in ids(letter())
