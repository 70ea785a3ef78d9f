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
_OF = re.compile(r"[\s,)]{1,12}(?:của|CỦA|(do))\s{1,3}")
_ISSUED = re.compile(r"\s{1,3}(?:ban hành|ký)(?!\w)")
_CAPITAL_OPENING = r"(?:V/v|v/v|V/V|(?:Về|VỀ|Quy định|Ban hành|Hướng dẫn|Phê duyệt|Sửa đổi)(?!\w))"
_TERM = re.compile(r"\s?\((?:khóa|khoá|nhiệm kỳ)\s[^()\n]{1,40}\)")
_SUBJECT = re.compile(
    rf"[\s,:)]{{1,12}}(?!ban hành (?:ngày|năm|kèm|theo))(?={OPENING}|{_CAPITAL_OPENING})"
)
_LOOSE_END = re.compile(r"(?:[\s,.;:–-]|\s(?:như|của|là|và|tại)(?=\s?\Z)){1,9}\Z")
_LONGEST_LOOSE_END = 24


class Clauses(NamedTuple):
    """What was told of a document, and where that ends, with and without its subject."""

    end: int
    core_end: int
    year: int | None = None
    date: dt.date | None = None
    body: str | None = None
    subject: str | None = None


def read_clauses(text: str, start: int, *, with_subject: bool = True) -> Clauses:
    """Read date, body and subject of a document, as far as they follow at *start*."""
    end, date = _read_date(text, start)
    end, body = _read_body(text, end)
    year = None
    if body and not date:
        end, date = _read_date(text, end)
    if not date:
        end, year = _read_year(text, end, _NAMED_YEAR)
    core_end, subject = end, None
    if with_subject:
        end, subject = _read_subject(text, end)
    return Clauses(end, core_end, year, date, body, subject)


def read_law_clauses(text: str, start: int) -> Clauses:
    """Read date or year, and body, of a law: it has no subject beside its name."""
    year, body = None, None
    end, date = _read_date(text, start)
    if not date:
        end, year = _read_year(text, end, _YEAR)
    if end > start:
        end, body = _read_body(text, end)
    return Clauses(end, end, year, date, body)


def _read_date(text: str, start: int) -> tuple[int, dt.date | None]:
    found = _DATE.match(text, start)
    if not found:
        return start, None
    try:
        return found.end(), dt.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return start, None


def _read_year(text: str, start: int, pattern: re.Pattern[str]) -> tuple[int, int | None]:
    found = pattern.match(text, start)
    return (found.end(), int(found[1])) if found else (start, None)


def _read_body(text: str, start: int) -> tuple[int, str | None]:
    opening = _OF.match(text, start)
    first = opening.end() if opening else start
    end = body_end(text, first) if opening else first
    if opening is None or end == first:
        return start, None
    written = " ".join(text[first:end].split())
    body = written if is_body(written) else None
    if opening[1]:
        issued = _ISSUED.match(text, end)
        return (issued.end(), body) if issued else (start, None)
    if term := _TERM.match(text, end):
        end = term.end()
    return end, body


def _read_subject(text: str, start: int) -> tuple[int, str | None]:
    opening = _SUBJECT.match(text, start)
    if not opening or is_name_ahead(text, opening.end()):
        return start, None
    whole = text[opening.end() : subject_end(text, opening.end())]
    if loose := _LOOSE_END.search(whole, max(0, len(whole) - _LONGEST_LOOSE_END)):
        whole = whole[: loose.start()]
    subject = _with_usual_opening(" ".join(whole.split()))
    return (opening.end() + len(whole), subject) if is_subject(subject) else (start, None)


def _with_usual_opening(subject: str) -> str:
    """Real texts write capitals there, too: *Về việc*, *V/V*."""
    if subject[:3].lower() == "v/v":
        return f"V/v{subject[3:]}"
    first, space, rest = subject.partition(" ")
    return first.lower() + space + rest
