"""Days and years that cannot be: an as-of date after the document, this year as the past."""

import datetime as dt
import re
from collections.abc import Iterator

from vn_localgov._scan import Scanner
from vn_localgov.audit._rules import contradiction
from vn_localgov.audit.text._told import Paragraph
from vn_localgov.dates import format_date, scan_date
from vn_localgov.errors import ParseError, Wording
from vn_localgov.findings import Finding, Location

_AS_OF = re.compile(
    r"(?<!\w)tính\sđến\s(?:hết\s)?(?:ngày\s(?=[0-9]{1,2}[/.-])|(?=ngày\s[0-9])|(?=[0-9]))",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?<!\w)cùng\skỳ\snăm\s((?:19|20)[0-9]{2})\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9/.,])(?:20|19)[0-9]{2}(?![0-9]|[.,][0-9])")
_FUTURE = re.compile(
    r"(?<!\w)(?:dự\skiến|phấn\sđấu|ước|kế\shoạch|mục\stiêu|nhiệm\svụ|phương\shướng)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.;!?](?=\s|\Z)|\n")
_LONGEST, _NEAR = 40, 200


def days(paragraph: Paragraph, issued: dt.date) -> Iterator[Finding]:
    """Find what cannot be in a document of *issued*."""
    yield from _as_of(paragraph, issued)
    yield from _this_year(paragraph, issued)


def _as_of(paragraph: Paragraph, issued: dt.date) -> Iterator[Finding]:
    for match in _AS_OF.finditer(paragraph.text):
        date = _date(paragraph.text[match.end() : match.end() + _LONGEST])
        if date and date > issued and not _FUTURE.search(_clause(paragraph.text, match.start())):
            place = _place(paragraph, match)
            yield contradiction("NGAY.CHOT", _after(date, issued), place, subject=str(date))


def _place(paragraph: Paragraph, match: re.Match[str]) -> Location:
    return Location(line=paragraph.line, column=paragraph.start + match.start() + 1)


def _date(text: str) -> dt.date | None:
    try:
        return scan_date(Scanner(text))
    except ParseError:
        return None


def _clause(text: str, position: int) -> str:
    """What stands before in the same sentence."""
    before = text[max(0, position - _NEAR) : position]
    return _END.split(before)[-1]


def _after(date: dt.date, issued: dt.date) -> Wording:
    day, last = (format_date(it, "short") for it in (date, issued))
    return Wording(
        f"the figures are as of {day}, but the document is of {last}: correct one of the two.",
        f"số liệu tính đến ngày {day}, nhưng văn bản ghi ngày {last}: hãy sửa một trong hai ngày.",
    )


def _this_year(paragraph: Paragraph, issued: dt.date) -> Iterator[Finding]:
    for match in _PAST.finditer(paragraph.text):
        if int(match[1]) != issued.year:
            continue
        clause = _clause(paragraph.text, match.start())
        around = clause + paragraph.text[match.end() : match.end() + _NEAR]
        is_plan = any(int(year) > issued.year for year in _YEAR.findall(around))
        if not is_plan and not _FUTURE.search(clause):
            subject = " ".join(clause.split()[-8:])
            place = _place(paragraph, match)
            yield contradiction("CK.NAM", _itself(issued.year), place, subject=subject)


def _itself(year: int) -> Wording:
    return Wording(
        f"the report of {year} is compared with {year} itself: "
        f"last year's same period is of {year - 1}.",
        f"báo cáo năm {year} lại so với cùng kỳ chính năm {year}: "
        f"cùng kỳ năm trước là năm {year - 1}.",
    )
