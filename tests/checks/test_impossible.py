"""Dates that no calendar has are told, and never wanted; codes, parts and ranges are none."""

import pytest

from tests.checks import made
from tests.checks.cases import text
from tests.checks.cases_text import said
from vn_localgov.checks import check_document
from vn_localgov.findings import Finding, FindingKind


def _in_head(date: str) -> list[Finding]:
    document = made.letter()
    text("Mai Trung,", f"Mai Trung, {date}")(document)
    return [*check_document(made.saved(document), figures=False)]


def _in_text(words: str) -> list[Finding]:
    document = made.report()
    said(f"Các thôn gửi kết quả trước {words} về xã.")(document)
    return [*check_document(made.saved(document), figures=False)]


@pytest.mark.parametrize(
    "date",
    [
        "ngày 31 tháng 6 năm 2026",
        "ngày 30 tháng 02 năm 2026",
        "ngày 29 tháng 02 năm 2026",
        "ngày 32 tháng 12 năm 2026",
        "ngày 05 tháng 13 năm 2026",
    ],
)
def test_a_document_is_of_a_day(date: str) -> None:
    """Of the calendar."""
    (found,) = _in_head(date)

    assert found.kind is FindingKind.FAIL
    assert found.wording.vi == (
        f"Ngày, tháng ban hành là ngày có thật; ở đây là Mai Trung, {date}, cần ngày có trong lịch."
    )


@pytest.mark.parametrize("date", ["ngày 29 tháng 02 năm 2028", "ngày 31 tháng 12 năm 2025"])
def test_days_of_the_calendar_are_right(date: str) -> None:
    """Every fourth year has one more."""
    assert _in_head(date) == []


@pytest.mark.parametrize(
    "words",
    [
        "ngày 31 tháng 6",
        "Ngày 31 tháng 6",
        "ngày 30 tháng 02 năm 2026",
        "ngày 29 tháng 02 năm 2026",
        "ngày 32 tháng 5 năm 2026",
        "ngày 05 tháng 13 năm 2026",
        "ngày 31/6",
        "ngày 31/6/2026",
        "ngày 30/02/2026",
        "ngày 15/13/2026",
        "31/11/2026",
    ],
)
def test_dates_in_the_text_are_days(words: str) -> None:
    """In words and in figures."""
    (found,) = _in_text(words)

    assert found.rule.id == "NGAY_THANG.CO_THAT"
    assert found.wording.vi.startswith("Ngày, tháng trong văn bản là ngày có thật; ở đây là «")
    assert found.wording.vi.endswith(", cần ngày có trong lịch.")


@pytest.mark.parametrize(
    "words",
    [
        "ngày 30 tháng 2 âm lịch",
        "ngày 30 tháng 02 năm Bính Ngọ",
        "ngày 29/02/2028",
        "kỳ 29-31/6/2026",
        "văn bản số 31/6/2026",
        "văn bản số 31/6/2026/QĐ-UBND",
        "việc của 31/6 thôn",
        "mức 1.031/6/2026",
        "30 ngày",
    ],
)
def test_others_are_no_dates(words: str) -> None:
    """What only looks like one is left alone."""
    assert "NGAY_THANG.CO_THAT" not in [it.rule.id for it in _in_text(words)]


def test_no_other_impossible_date_is_wanted() -> None:
    """To take the zero away would not mend it."""
    told = {it.rule.id: it.wording.vi for it in _in_head("ngày 31 tháng 06 năm 2026")}

    assert told["THANG.THUA_KHONG"].endswith(
        "cần viết đúng, ví dụ: «Hà Nội, ngày 05 tháng 3 năm 2020»."
    )
    told = {it.rule.id: it.wording.vi for it in _in_text("ngày 31 tháng 06 năm 2026")}
    assert told["NGAY_THANG.TRONG_LOI"].endswith(
        "cần viết đúng, ví dụ: «ngày 05 tháng 01 năm 2020»."
    )
