"""A subject may begin as a ground, an addressee or a part does."""

from collections.abc import Callable

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import text
from tests.checks.cases_text import behind
from tests.checks.made import at
from vn_localgov.checks import check_document

SUBJECTS = [
    "Thực hiện dân chủ ở cơ sở năm 2026",
    "Theo dõi tình hình thi hành pháp luật",
    "Xét tặng danh hiệu thi đua năm 2025",
    "Phân công nhiệm vụ của các thành viên",
    "Phân loại rác thải tại hộ gia đình",
    "Phần thu ngân sách quý I năm 2026",
]
DECISION, REPORT = (subject for _, subject in made.TITLES)


def rules(document: Document) -> list[str]:
    """The rules that a document breaks; the rule below is as long as another subject wants."""
    found = check_document(made.saved(document), figures=False)
    return [it.rule.id for it in found if it.rule.id != "TRICH_YEU.DUONG_KE"]


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize(("make", "old"), [(made.decision, DECISION), (made.report, REPORT)])
def test_a_subject_may_begin_with_any_words(
    make: Callable[[], Document], old: str, subject: str
) -> None:
    """What many plans and decisions are about is no ground, and no label of a part."""
    document = make()
    at(document, old).runs[0].text = subject

    assert rules(document) == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_such_a_subject_is_found(subject: str) -> None:
    """Its looks can be checked then."""
    document = made.report()
    at(document, REPORT).runs[0].text = subject

    assert [it.text for it in made.found(document)["trich_yeu"]] == [subject]


@pytest.mark.parametrize("ground", ["Thực hiện Kế hoạch số 12/KH-UBND;", "Theo đề nghị của Phòng,"])
def test_a_ground_is_no_subject(ground: str) -> None:
    """It ends with a sign, which no subject does."""
    document = made.report()
    at(document, REPORT).runs[0].text = ground

    assert "trich_yeu" not in made.found(document)


def test_a_heading_about_income_is_no_part() -> None:
    """*Phần thu* is the income, not the part of a number."""
    document = made.report()
    behind("I. LĨNH VỰC", "Phần thu ngân sách")(document)

    assert rules(document) == []


def test_a_missing_subject_is_told_above_a_ground() -> None:
    """The text begins right below the type."""
    document = made.report()
    text(REPORT, "Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh;")(document)

    assert "TRICH_YEU.CO" in rules(document)
