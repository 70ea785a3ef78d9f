"""An appendix says to which document it belongs, and what it says is compared with the head."""

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import DATE, Change, text
from tests.checks.cases_attached import LINE, TOLD, tells
from tests.checks.changes import both, ids, no_rule, remove
from tests.checks.made import at, report
from vn_localgov.checks import check_document
from vn_localgov.findings import FindingKind

REMOVED = both(no_rule(TOLD), remove(TOLD))


def _attached(*changes: Change) -> list[str]:
    return [it for it in ids(report(), *changes) if it in _RULES]


_RULES = {"KEM_THEO.CO", "KEM_THEO.SO", "KEM_THEO.NGAY"}


@pytest.mark.parametrize(
    "line",
    [
        LINE.replace("ngày 05 tháng 12 năm 2025", "ngày 05/12/2025"),
        LINE.replace("293/", "     /").replace("05", "  "),
        LINE.replace("293/", "…/").replace("05", "…"),
        LINE.replace("293/", "...../"),
        LINE.replace("05", "..."),
        LINE.replace("05 tháng 12", "31 tháng 2"),
        LINE.replace("BC-UBND", "BC - UBND"),
        "(Kèm theo Báo cáo số 293/BC-UBND của Ủy ban nhân dân xã)",
        "(Kèm theo Thông tư số 12/2023/TT-BNV ngày 01 tháng 3 năm 2023)",
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 01 tháng 3 năm 2025)",
    ],
)
def test_what_is_right_or_not_written_yet_is_not_told(line: str) -> None:
    """Drafts have blanks, and a form may belong to another document."""
    assert _attached(tells(line)) == []


def test_another_number_and_another_day_are_for_a_person_to_compare() -> None:
    """The head is told beside them."""
    document = report()
    tells(LINE.replace("293", "239"))(document)
    (number,) = check_document(made.saved(document))
    document = report()
    tells(LINE.replace("05 tháng 12", "15 tháng 12"))(document)
    (day,) = check_document(made.saved(document))

    assert {number.kind, day.kind} == {FindingKind.REVIEW}
    assert "«239/BC-UBND», cần «293/BC-UBND»" in number.wording.vi
    assert "«ngày 15 tháng 12 năm 2025», cần «ngày 05 tháng 12 năm 2025»" in day.wording.vi


@pytest.mark.parametrize("head", ["Số:      /BC-UBND", "Số: …/BC-UBND"])
def test_a_number_that_is_not_given_yet_is_not_compared(head: str) -> None:
    """Nor is a day that is not."""
    assert _attached(text("Số", head)) == []
    assert _attached(text(DATE, "Mai Trung, ngày     tháng 12 năm 2025")) == []
    assert _attached(text("Số", "Số: ?")) == []
    assert _attached(remove("Số")) == []


def _in_header(document: Document) -> None:
    section = document.sections[1].header
    section.is_linked_to_previous = False
    section.paragraphs[0].text = LINE


def _alone(document: Document) -> None:
    at(document, "Phụ lục").insert_paragraph_before(LINE)


@pytest.mark.parametrize(
    "change",
    [
        text("DANH SÁCH", "DANH SÁCH CÁC THÔN (Đính kèm Báo cáo)"),
        text("Phụ lục", "Phụ lục I (Kèm theo Báo cáo)"),
        text("DANH SÁCH", "Phụ lục I"),
        remove("DANH SÁCH"),
        _in_header,
        _alone,
    ],
)
def test_what_may_be_such_a_line_is_not_missed(change: Change) -> None:
    """Wherever it stands, and whatever it is called."""
    assert _attached(REMOVED, change) == []


def test_each_appendix_has_one() -> None:
    """How many have none is told with the first."""
    assert _attached(REMOVED) == ["KEM_THEO.CO"]
    assert ids(report()) == []
