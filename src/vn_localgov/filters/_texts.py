"""Dates, documents, names and text."""

import datetime as dt
from collections.abc import Callable, Iterable

from jinja2 import Undefined

from vn_localgov._text import capitalize_first
from vn_localgov.dates import DateStyle, Period, format_date
from vn_localgov.documents import Citation, DocumentNumber
from vn_localgov.filters._print import printed
from vn_localgov.filters._told import TagError, wrong
from vn_localgov.indicators import Indicator, IndicatorTable

# A list of lists of lists would double each time.
_LONGEST = 100_000


def name(value: object) -> str:
    """Print the name of an indicator, or the title of a table."""
    if isinstance(value, IndicatorTable):
        return value.title
    if isinstance(value, Indicator):
        return value.name
    raise wrong(value, "an indicator", "một chỉ tiêu")


def date_filter(style: DateStyle) -> Callable[[object], str]:
    """Make a filter that writes a date, or the date of a cited document."""

    def write(value: object) -> str:
        date = value.date if isinstance(value, Citation) else value
        if date is None and value is not None:
            raise TagError("the cited document has no date", "văn bản viện dẫn chưa ghi ngày")
        if not isinstance(date, dt.date):
            raise wrong(date, "a date", "một ngày")
        return format_date(date, style)

    return write


def _document_number(value: object) -> DocumentNumber:
    found = value.number if isinstance(value, Citation) else value
    if isinstance(found, DocumentNumber):
        return found
    raise wrong(value, "a cited document", "một văn bản viện dẫn")


def symbol(value: object) -> str:
    """Print number and symbol: ``05/NQ-HĐND``."""
    return str(_document_number(value))


def short_number(value: object) -> str:
    """Print the bare number of a document: ``09``."""
    return _document_number(value).short


def year(value: object) -> str:
    """Print the year of a period or a date: ``2023``."""
    date = value.start if isinstance(value, Period) else value
    if not isinstance(date, dt.date):
        raise wrong(value, "a period", "một kỳ như 'năm 2023'")
    return str(date.year)


def capitalized(value: object) -> str:
    """Give the text a capital first letter."""
    return capitalize_first(printed(value))


def capitals(value: object) -> str:
    """Write the text in capitals, as titles are: ``XÃ MAI TRUNG``."""
    return printed(value).upper()


def listed(values: object) -> str:
    """Put several values in a row: ``thôn Đông, thôn Đoài và thôn Trung``."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise wrong(values, "a list", "một danh sách")
    texts = [printed(value) for value in values]
    if sum(map(len, texts)) > _LONGEST:
        raise TagError("the list is too long", "danh sách quá dài")
    return " và ".join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))


def or_else(value: object, text: object = "…") -> object:
    """Give the value, or *text* where nothing is known: zero is known, and so is *false*."""
    if isinstance(value, Undefined) or value is None or (isinstance(value, str) and not value):
        return text
    is_empty = isinstance(value, Indicator) and value.actual is None
    return text if is_empty else value
