"""A date in figures is seen, told, mended, and used."""

import pytest

from tests.checks import made
from tests.checks.cases import DATE, text
from tests.checks.cases_text import said
from tests.checks.changes import HEAD, ids, plain
from tests.checks.made import at
from vn_localgov.checks import check_document
from vn_localgov.checks._writing._rewrite import rewritten

FORM = "DIA_DANH_NGAY.DANG"
UNDATED = text("(Kèm theo", "(Kèm theo Báo cáo số 293/BC-UBND)")
OLD = "Báo cáo Ủy ban nhân dân huyện xem xét, quyết định."


@pytest.mark.parametrize(
    "date", ["Mai Trung, ngày 12/3/2026", "Mai Trung ngày 12-3-2026", "Mai Trung, 12.3.2026"]
)
def test_a_date_in_figures_is_found(date: str) -> None:
    """With another sign between the figures, or without a comma, too."""
    assert ids(made.letter(), text(DATE, date)) == [FORM]


def test_words_are_looked_at_on_that_day() -> None:
    """Words of districts are old in September 2025, and were not in June."""
    for date, found in [("15/9/2025", ["TU_NGU.CAP_HUYEN"]), ("15/6/2025", [])]:
        for place in (f"Mai Trung, ngày {date}", f"Mai Trung, {date}"):
            assert ids(made.report(), text(DATE, place), UNDATED, said(OLD)) == [FORM, *found]


def test_tabs_may_put_it_there() -> None:
    """Below the State, on the line of the number."""
    last = "Số: 12/TB-SNV\tBắc Ninh, ngày 12/3/2026"

    assert "dia_danh_ngay" in made.found(plain(*HEAD[:2], last, "THÔNG BÁO"))


@pytest.mark.parametrize(
    "line", ["Họp giao ban, ngày 12/3/2026", "\tThôn Trung, 12/3/2026", "Bắc Ninh, 12/3/26"]
)
def test_what_stands_elsewhere_is_no_date(line: str) -> None:
    """A subject over the whole page, or a row of a table."""
    document = plain(*HEAD[:2], "Số: 12/TB-SNV", "THÔNG BÁO", line)
    document.add_table(1, 2).rows[0].cells[1].text = "Thôn Trung, 12/3/2026"

    assert "dia_danh_ngay" not in made.found(document)


def test_without_the_state_nothing_is_below_it() -> None:
    """Then the date may be anything."""
    document = made.letter()
    text(DATE, "Mai Trung, 12/3/2026")(document)
    text("CỘNG HÒA", "NƯỚC CỘNG HÒA")(document)

    assert "dia_danh_ngay" not in made.found(document)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Mai Trung, ngày 12/3/2026", "Mai Trung, ngày 12 tháng 3 năm 2026"),
        ("Mai Trung ngày 5-1-2026", "Mai Trung, ngày 05 tháng 01 năm 2026"),
        ("Mai Trung, 05/09/2026", "Mai Trung, ngày 05 tháng 9 năm 2026"),
        ("Mai Trung ngày 05 tháng 9 năm 2026", "Mai Trung, ngày 05 tháng 9 năm 2026"),
    ],
)
def test_it_is_rewritten_in_words(old: str, new: str) -> None:
    """With the zeros that the law has, and no other."""
    assert rewritten(FORM, old) == new


def test_bodies_of_districts_are_told_once() -> None:
    """In sentences by one rule, among recipients by another."""
    document = made.report()
    at(document, "- UBND tỉnh").runs[0].text = "- Huyện ủy;"

    assert [it.rule.id for it in check_document(made.saved(document))] == ["TU_NGU.NOI_NHAN"]
    assert ids(made.report(), said("Nguyên Bí thư Huyện ủy Hiệp Hòa đến dự.")) == []
