"""Grounds are told from sentences by what stands around them, with or without their marks."""

from collections.abc import Callable

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import Change, italic, size, text
from tests.checks.cases_text import behind
from tests.checks.changes import both
from vn_localgov.checks import check_document, fix_document

LAW = "Căn cứ Luật Tổ chức chính quyền địa phương"
LAND = "Căn cứ Luật Đất đai"
LAST = "Theo đề nghị của Văn phòng"


def rules(document: Document) -> list[str]:
    """The rules that a document breaks."""
    return [it.rule.id for it in check_document(made.saved(document))]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (text(LAST, LAST), "CAN_CU.DONG_CUOI"),
        (text(LAW, LAW), "CAN_CU.MOI_DONG"),
        (text(LAW, f"{LAW},"), "CAN_CU.MOI_DONG"),
        (text(LAW, f"{LAW}."), "CAN_CU.MOI_DONG"),
        (behind(LAW, LAND), "CAN_CU.MOI_DONG"),
        (both(behind(LAW, f"{LAND};"), text(LAW, f"{LAW},")), "CAN_CU.MOI_DONG"),
    ],
)
def test_the_end_mark_of_a_ground_is_asked_for(change: Change, rule: str) -> None:
    """Also where it has none, and where it is the first one."""
    document = made.decision()
    change(document)

    assert rules(document) == [rule]


@pytest.mark.parametrize(
    ("change", "rule"),
    [(italic(LAST, on=False), "CAN_CU.NGHIENG"), (size(LAST, 12), "CAN_CU.CO_CHU")],
)
def test_a_ground_without_a_mark_keeps_the_other_rules(change: Change, rule: str) -> None:
    """It is a ground all the same."""
    document = made.decision()
    both(text(LAST, LAST), change)(document)

    assert set(rules(document)) == {"CAN_CU.DONG_CUOI", rule}


@pytest.mark.parametrize(
    ("make", "change"),
    [
        (made.decision, behind(LAW, f"{LAND};")),
        # A ground that somebody broke into two lines has its mark on the second one.
        (made.decision, behind(LAW, f"{LAND} và các văn bản", "hướng dẫn thi hành Luật;")),
        (made.decision, behind(LAW, f"{LAND} và", "Quyết định số 12/QĐ-UBND của xã;")),
        (made.letter, text(made.BODY, f"{LAW}, đề nghị các phòng thực hiện.")),
        (made.letter, text(made.BODY, f"{LAW}, đề nghị các phòng:")),
    ],
)
def test_what_is_right_or_text_is_not_told(make: Callable[[], Document], change: Change) -> None:
    """A sentence may begin as a ground does."""
    document = make()
    change(document)

    assert not any(it.startswith("CAN_CU") for it in rules(document))


def test_a_missing_mark_is_set() -> None:
    """As the law wants it, at the end of the line."""
    document = made.decision()
    both(text(LAW, LAW), text(LAST, LAST))(document)

    fixed = fix_document(made.saved(document), text=True)

    assert fixed.left == []
    assert [it.after.vi for it in fixed.mended] == [f"«{LAW};»", f"«{LAST}.»"]
