"""Dates that cannot be are found, and numbers that run backwards are shown to a person."""

import datetime as dt

import pytest

from vn_localgov.audit._dates import check_as_of, check_number_order
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

    assert (finding.kind, finding.level) == (FindingKind.REVIEW, Level.WARNING)
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
        ("Kế hoạch số 15/KH-UBND ngày 30/01/2022", "Kế hoạch số 17/KH-UBND ngày 27/01/2023"),
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
