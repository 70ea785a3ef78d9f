"""Dates that cannot be, or are not usual: of figures, comparisons and documents."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

import attrs

from vn_localgov.audit._rules import contradiction, doubt
from vn_localgov.dates import format_date
from vn_localgov.documents import Citation
from vn_localgov.errors import Wording
from vn_localgov.findings import Finding
from vn_localgov.reports import Placed, Report


def check_as_of(days: Iterable[Placed[dt.date]], issued: dt.date) -> Iterator[Finding]:
    """Find days up to which figures are told, although the document was issued before."""
    for day in days:
        if day.value > issued:
            late, own = format_date(day.value, "short"), format_date(issued, "short")
            wording = Wording(
                f"figures are told up to {late}, but the document is of {own}",
                f"số liệu tính đến ngày {late}, nhưng văn bản ký ngày {own}",
            )
            yield contradiction("NGAY.CHOT", wording, day.place, subject=late)


def check_base_years(report: Report) -> Iterator[Finding]:
    """Find comparisons with another year than that of the same period (*cùng kỳ*)."""
    usual = report.period.same_period_last_year
    for code, year in report.base_years.items():
        if not usual.start.year <= year.value <= usual.end.year:
            indicator = report.indicators.get(code)
            name = indicator.name if indicator else code
            wording = Wording(
                f"«{name}» is compared with {year.value}, "
                f"but the same period of {report.period} is {usual}",
                f"«{name}» so với năm {year.value}, nhưng cùng kỳ của {report.period} là {usual}",
            )
            yield doubt("NGAY.GOC", wording, year.place, subject=code)


def check_cited(citations: Iterable[Placed[Citation]], issued: dt.date) -> Iterator[Finding]:
    """Find documents that are cited although they were issued later."""
    for cited in citations:
        if cited.value.date is not None and cited.value.date > issued:
            own = format_date(issued, "short")
            wording = Wording(
                f"{cited.value} is cited in a document of {own}",
                f"viện dẫn {cited.value}, nhưng văn bản ký ngày {own}",
            )
            subject = str(cited.value.number or cited.value)
            yield contradiction("NGAY.VIENDAN", wording, cited.place, subject=subject)


@attrs.frozen(order=True)
class _Numbered:
    """A cited document in its register: numbers of one symbol run through a year."""

    symbol: str
    body: str
    year: int
    serial: int
    date: dt.date
    placed: Placed[Citation] = attrs.field(order=False)

    @property
    def series(self) -> tuple[str, str, int]:
        """Which numbers follow each other."""
        return self.symbol, self.body, self.year


def check_number_order(citations: Iterable[Placed[Citation]]) -> Iterator[Finding]:
    """Find a higher number that was issued earlier, under one symbol in one year."""
    documents = sorted(_numbered(citations))
    for _, series in groupby(documents, key=lambda it: it.series):
        for lower, higher in pairwise(series):
            if lower.date > higher.date:
                yield _out_of_order(lower.placed, higher.placed)


def _numbered(citations: Iterable[Placed[Citation]]) -> Iterator[_Numbered]:
    for placed in citations:
        number, date = placed.value.number, placed.value.date
        # The Party numbers through a term, not through a year.
        if number is not None and date is not None and not number.is_party:
            body = placed.value.body or ""
            yield _Numbered(number.symbol, body, date.year, number.serial or 0, date, placed)


def _out_of_order(lower: Placed[Citation], higher: Placed[Citation]) -> Finding:
    wording = Wording(
        f"{higher.value} has the higher number, but an earlier date than {lower.value}",
        f"{higher.value} có số lớn hơn nhưng ngày sớm hơn {lower.value}",
    )
    subject = f"{lower.value.number} {higher.value.number}"
    return doubt("NGAY.SO", wording, higher.place, subject=subject)
