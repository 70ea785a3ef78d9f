"""What follows the number of a citation: date, issuing body and subject."""

import datetime as dt
import re
from typing import NamedTuple

from vn_localgov.documents._bodies import body_end
from vn_localgov.documents._citations import OPENING, is_body, is_subject
from vn_localgov.documents._subjects import subject_end
from vn_localgov.documents._titles import is_name_ahead

_DATE = re.compile(
    r"[\s,(]{0,12}(?:(?:được\s)?(?:ban hành|ký|lập)\s)?ngày\s{0,3}([0-9]{1,2})"
    r"\s{0,2}(?:[/.-]|tháng)\s{0,2}([0-9]{1,2})\s{0,2}(?:[/.-]|năm)\s{0,2}"
    r"([0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s{1,12}(?:năm\s{1,3}|\()?((?:19|20)[0-9]{2})(?![\w/-]|\.[0-9])\)?")
_NAMED_YEAR = re.compile(r",?\s{1,12}năm\s{1,3}((?:19|20)[0-9]{2})(?![\w/-]|\.[0-9])")
_OF = re.compile(r"[\s,)]{1,12}(?:của|CỦA)\s{1,3}")
# Real texts write capitals there, too.
_CAPITAL_OPENING = r"(?:V/v|v/v|V/V|(?:Về|VỀ|Quy định|Ban hành|Hướng dẫn|Phê duyệt|Sửa đổi)(?!\w))"
_TERM = re.compile(r"\s?\((?:khóa|khoá|nhiệm kỳ)\s[^()\n]{1,40}\)")
_SUBJECT = re.compile(
    rf"[\s,:)]{{1,12}}(?!ban hành (?:ngày|năm|kèm|theo))(?={OPENING}|{_CAPITAL_OPENING})"
)
_LOOSE_END = re.compile(r"(?:[\s,.;:–-]|\s(?:như|của|là|và|tại)(?=\s?\Z)){1,9}\Z")
_ABOUT = re.compile(r"\A[Vv]/[Vv]")


class Clauses(NamedTuple):
    """What was told of a document, and where that ends, with and without its subject."""

    end: int
    core_end: int
    year: int | None = None
    date: dt.date | None = None
    body: str | None = None
    subject: str | None = None


def read_clauses(text: str, start: int) -> Clauses:
    """Read date, body and subject of a document, as far as they follow at *start*."""
    known = _with_date(text, Clauses(start, start))
    known = _with_body(text, known)
    if known.body and not known.date:
        known = _with_date(text, known)
    if not known.date:
        known = _with_year(text, known, _NAMED_YEAR)
    return _with_subject(text, known)


def read_law_clauses(text: str, start: int) -> Clauses:
    """Read date or year, and body, of a law: it has no subject beside its name."""
    known = _with_date(text, Clauses(start, start))
    if not known.date:
        known = _with_year(text, known, _YEAR)
    return _with_body(text, known) if known.end > start else known


def _with_date(text: str, known: Clauses) -> Clauses:
    found = _DATE.match(text, known.end)
    if not found:
        return known
    try:
        date = dt.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return known
    return known._replace(end=found.end(), core_end=found.end(), date=date)


def _with_year(text: str, known: Clauses, pattern: re.Pattern[str]) -> Clauses:
    found = pattern.match(text, known.end)
    return (
        known._replace(end=found.end(), core_end=found.end(), year=int(found[1]))
        if found
        else known
    )


def _with_body(text: str, known: Clauses) -> Clauses:
    opening = _OF.match(text, known.end)
    end = body_end(text, opening.end()) if opening else 0
    if not opening or end == opening.end():
        return known
    body = " ".join(text[opening.end() : end].split())
    if term := _TERM.match(text, end):
        end = term.end()
    return known._replace(end=end, core_end=end, body=body if is_body(body) else None)


def _with_subject(text: str, known: Clauses) -> Clauses:
    opening = _SUBJECT.match(text, known.end)
    if not opening or is_name_ahead(text, opening.end()):
        return known
    whole = text[opening.end() : subject_end(text, opening.end())]
    whole = _LOOSE_END.sub("", whole)
    subject = _ABOUT.sub("V/v", " ".join(whole.split()))
    if not subject.startswith("V/v"):
        first, space, rest = subject.partition(" ")
        subject = first.lower() + space + rest
    if not is_subject(subject):
        return known
    return known._replace(end=opening.end() + len(whole), subject=subject)
