"""Dates that cannot be are found; unusual ones are shown to a person."""

import datetime as dt
from functools import cache

import attrs
import pytest

from vn_localgov import Indicator, Period, Report, load_report
from vn_localgov.audit import audit
from vn_localgov.audit._dates import check_as_of, check_base_years, check_number_order
from vn_localgov.documents import Citation
from vn_localgov.findings import FindingKind, Level, Location
from vn_localgov.reports import Placed

HERE = Location(file="references.toml", line=3)


def cited(*texts: str) -> list[Placed[Citation]]:
    """Documents as a report cites them."""
    return [Placed(Citation.parse(text), HERE) for text in texts]


def test_figures_of_tomorrow_are_found() -> None:
    """Báo cáo 293/BC-UBND of 14/12/2023 tells figures up to 15/12/2023."""
    days = [dt.date(2023, 12, 14), dt.date(2023, 12, 15)]

    (finding,) = check_as_of([Placed(day, HERE) for day in days], dt.date(2023, 12, 14))

    assert (finding.rule.id, finding.subject) == ("NGAY.CHOT", "15/12/2023")
    assert (finding.kind, finding.level, finding.place) == (FindingKind.FAIL, Level.ERROR, HERE)
    assert (
        finding.wording.vi == "số liệu tính đến ngày 15/12/2023, nhưng văn bản ký ngày 14/12/2023"
    )
    assert (
        finding.wording.en == "figures are told up to 15/12/2023, but the document is of 14/12/2023"
    )


def test_a_higher_number_of_an_earlier_day_is_shown() -> None:
    """Numbers of one symbol run through the year; only neighbours are compared."""
    documents = cited(
        "Kế hoạch số 15/KH-UBND ngày 30/01/2023",
        "Kế hoạch số 17/KH-UBND ngày 27/01/2023",
        "Kế hoạch số 18/KH-UBND ngày 31/01/2023",
    )

    (finding,) = check_number_order(documents)

    assert (finding.rule.id, finding.subject) == ("NGAY.SO", "15/KH-UBND 17/KH-UBND")
    assert (finding.kind, finding.level, finding.place) == (FindingKind.REVIEW, Level.WARNING, HERE)
    assert finding.wording.vi == (
        "Kế hoạch số 17/KH-UBND ngày 27/01/2023 có số lớn hơn nhưng ngày sớm hơn "
        "Kế hoạch số 15/KH-UBND ngày 30/01/2023"
    )
    assert finding.wording.en == (
        "Kế hoạch số 17/KH-UBND ngày 27/01/2023 has the higher number, but an earlier date than "
        "Kế hoạch số 15/KH-UBND ngày 30/01/2023"
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("Kế hoạch số 15/KH-UBND ngày 27/01/2023", "Kế hoạch số 17/KH-UBND ngày 27/01/2023"),
        ("Kế hoạch số 15/KH-UBND ngày 30/01/2023", "Kế hoạch số 17/KH-UBND ngày 27/01/2022"),
        ("Kế hoạch số 15/KH-UBND ngày 30/01/2023", "Báo cáo số 17/BC-UBND ngày 27/01/2023"),
        ("Kế hoạch số 15/KH-UBND ngày 30/01/2023", "Kế hoạch số 17/KH-UBND"),
        ("Chỉ thị số 19-CT/TU ngày 30/11/2023", "Chỉ thị số 20-CT/TU ngày 27/01/2023"),
        (
            "Kế hoạch số 15/KH-UBND ngày 30/01/2023 của UBND huyện Hiệp Hòa",
            "Kế hoạch số 17/KH-UBND ngày 27/01/2023 của UBND xã Mai Trung",
        ),
    ],
)
def test_other_series_are_not_compared(texts: tuple[str, ...]) -> None:
    """Other years, symbols and bodies have numbers of their own; the Party has terms."""
    assert not list(check_number_order(cited(*texts)))


@cache
def example() -> Report:
    """The worked example, loaded once."""
    return load_report("examples/mai_trung_2023")


def compared(period: Period, year: int) -> Report:
    """The report of a period in which an indicator is compared with *year*."""
    firms = Indicator(code="dn", name="Doanh nghiệp", unit="doanh nghiệp", actual=21)
    return attrs.evolve(
        example(),
        period=period,
        indicators={"dn": firms},
        base_years={"dn": Placed(year, HERE)},
    )


def test_another_base_year_is_shown() -> None:
    """A comparison with the first year of a term may be meant: a person decides."""
    (finding,) = check_base_years(compared(Period.year(2023), 2021))

    assert (finding.kind, finding.level) == (FindingKind.REVIEW, Level.WARNING)
    assert (finding.rule.id, finding.place, finding.subject) == ("NGAY.GOC", HERE, "dn")
    assert finding.wording.vi == (
        "«Doanh nghiệp» so với năm 2021, nhưng cùng kỳ của năm 2023 là năm 2022"
    )
    assert finding.wording.en == (
        "«Doanh nghiệp» is compared with 2021, but the same period of năm 2023 is năm 2022"
    )


@pytest.mark.parametrize(
    ("period", "year"),
    [
        ("năm 2023", 2022),
        ("6 tháng đầu năm 2023", 2022),
        ("tháng 01 năm 2023", 2022),
        ("từ ngày 15/12/2022 đến ngày 14/12/2023", 2021),
        ("từ ngày 15/12/2022 đến ngày 14/12/2023", 2022),
    ],
)
def test_the_year_before_is_the_usual_one(period: str, year: int) -> None:
    """A period that begins in December was also compared with two years."""
    assert not list(check_base_years(compared(Period.parse(period), year)))


def test_the_audit_shows_base_years() -> None:
    """An indicator that is not there, in a report made by hand, is named by its code."""
    report = attrs.evolve(compared(Period.year(2023), 2020), indicators={})

    (finding,) = (it for it in audit(report) if it.rule.id == "NGAY.GOC")

    assert finding.wording.vi == "«dn» so với năm 2020, nhưng cùng kỳ của năm 2023 là năm 2022"
