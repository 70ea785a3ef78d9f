"""Turn what is typed in a file into single values, or tell why it is none."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Protocol

from vn_localgov._text import find_unprintable, nfc
from vn_localgov.dates import Period, YearSpan, format_date, parse_date
from vn_localgov.documents import DocumentNumber, last_of_month
from vn_localgov.errors import WordedError, Wording
from vn_localgov.exchange._frame_records import Count, IssueDay, Width
from vn_localgov.exchange._records import Amount, Time, Year
from vn_localgov.exchange._wordings import unprintable
from vn_localgov.numbers import exact

_GROUP = 3
_YEARS = range(1900, 2200)


class WrongValueError(WordedError):
    """A value of the wrong kind."""


class _Parsable(Protocol):
    @classmethod
    def parse(cls, text: str) -> Any: ...  # noqa: ANN401 - each gives its own type


def to_text(value: object, _: object = None) -> str:
    """Take text, all of which can be printed."""
    if isinstance(value, str):
        return _printable(nfc(value))
    raise WrongValueError(
        Wording(f"expected text in quotes, got {value!r}", "cần chữ đặt trong dấu ngoặc kép")
    )


def _printable(text: str) -> str:
    if bad := find_unprintable(text):
        raise WrongValueError(unprintable(bad[0]))
    return text


def to_truth(value: object, _: object) -> bool:
    """Take true or false."""
    if isinstance(value, bool):
        return value
    raise WrongValueError(
        Wording(f"expected true or false, got {value!r}", "cần true (có) hoặc false (không)")
    )


def to_amount(value: object, _: object = None) -> Amount:
    """Take a figure, as a number or in words; refuse what could be read in two ways."""
    if isinstance(value, str):
        return Amount(to_text(value))
    try:
        number = exact(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise WrongValueError(_no_amount(value)) from None
    if _looks_grouped(number):
        raise WrongValueError(_ambiguous_point(number))
    return Amount(number)


def _looks_grouped(number: Decimal) -> bool:
    """Whether the point of a TOML number may be meant as that between thousands."""
    return number.as_tuple().exponent == -_GROUP and 1 <= number.copy_abs() < 10**_GROUP


def _ambiguous_point(number: Decimal) -> Wording:
    meant, decimal = str(number).replace(".", "_"), str(number).replace(".", ",")
    return Wording(
        f"does {number} mean thousands? write {meant}; does it mean decimals? write {decimal!r}",
        f"{number} là hàng nghìn thì viết {meant}; là số lẻ thì viết {decimal!r}",
    )


def _no_amount(value: object) -> Wording:
    return Wording(
        f"expected a number, or a figure in quotes, got {value!r:.40}",
        'cần một số, hoặc số liệu trong dấu ngoặc kép như "trên 30 tỷ đồng"',
    )


def to_date(value: object, _: object = None) -> dt.date:
    """Take a day."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    return parse_date(to_text(value))


_MONTH = re.compile(
    r"\s*(?:(?:ngày[\s.…]*)?tháng\s*|ngày[\s.…]*/\s*)?(?P<month>0?[1-9]|1[0-2])\s*(?:/|năm)\s*"
    r"(?P<year>[12][0-9]{3})\s*",
    re.IGNORECASE,
)


def to_issue_day(value: object, _: object) -> IssueDay:
    """Take a day of issue, or the month of a draft whose day is not given yet."""
    month = _MONTH.fullmatch(to_text(value)) if isinstance(value, str) else None
    if month is None:
        return IssueDay(to_date(value))
    return IssueDay(last_of_month(int(month["year"]), int(month["month"])), is_open=True)


def to_number(value: object, _: object) -> DocumentNumber:
    """Take number and symbol, or the symbol of a draft behind a slash."""
    return DocumentNumber.parse(to_text(value), is_draft=True)


def to_year(value: object, _: object) -> Year:
    """Take a year."""
    if isinstance(value, int) and not isinstance(value, bool) and value in _YEARS:
        return Year(value)
    raise WrongValueError(
        Wording(
            f"expected a year such as 2022, got {value!r:.40}",
            "cần một năm gồm bốn chữ số, không có dấu ngoặc kép, như 2022",
        )
    )


def to_count(value: object, _: object) -> Count:
    """Take a number of things, from 1."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return Count(value)
    raise WrongValueError(
        Wording(
            f"expected a whole number above 0, got {value!r:.40}",
            "cần một số nguyên lớn hơn 0, không có dấu ngoặc kép",
        )
    )


def to_width(value: object, _: object) -> Width:
    """Take a width in millimetres."""
    try:
        return Width(exact(value))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise WrongValueError(
            Wording(
                f"expected a width in mm, got {value!r:.40}",
                "cần chiều rộng tính bằng mm, không có dấu ngoặc kép, như 36",
            )
        ) from None


_MOMENT = re.compile(
    r"\s*(?P<hour>[0-9]{1,2})\s*(?:giờ|h|:)\s*(?P<minute>[0-9]{1,2})?(?:\s*phút)?"
    r"[\s,]+(?:(?P<weekday>thứ\s+\w+|chủ\s+nhật)[\s,]+)?(?P<day>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_IN_FIGURES = {f"thứ {number}": it for number, it in enumerate(_WEEKDAYS[:6], 2)}
_SPELLED = {**_IN_FIGURES, "thứ bẩy": "thứ bảy"}
# Before a date in figures.
_SHORT_DAY = re.compile(r"\A(?i:ngày)\s+(?=[0-9]{1,2}[/-])")
_NO_MOMENT = Wording(
    "expected a time and a date, such as '08 giờ 00, ngày 05/3/2026'",
    'cần giờ rồi đến ngày, đặt trong dấu ngoặc kép, như "08 giờ 00, ngày 05/3/2026"',
)


def to_moment(value: object, _: object) -> dt.datetime:
    """Take the time of a day, in the time of Viet Nam."""
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    found = _MOMENT.fullmatch(to_text(value))
    if found is None:
        raise WrongValueError(_NO_MOMENT)
    try:
        day = parse_date(_SHORT_DAY.sub("", found["day"]))
        time = dt.time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:  # also a day that does not exist
        raise WrongValueError(_NO_MOMENT) from None
    right = _WEEKDAYS[day.weekday()]
    typed = " ".join((found["weekday"] or "").split()).casefold()
    if typed and _SPELLED.get(typed, typed) != right:
        raise WrongValueError(_wrong_weekday(day, right, found["weekday"]))
    return dt.datetime.combine(day, time)


def _wrong_weekday(day: dt.date, right: str, typed: str) -> Wording:
    date = format_date(day)
    return Wording(f"{date} is {right}, not {typed}", f"{date} là {right}, không phải {typed}")


# Any other time is a single day.
_PERIOD = re.compile(r"năm |tháng |quý |từ |[0-9]{1,2} tháng |[0-9]{1,2}/[0-9]{4}\Z")


def to_time(value: object, _: object) -> Time:
    """Take a day, a period, or a span of years."""
    if not isinstance(value, str):
        return to_date(value)
    if value.startswith(("giai đoạn", "năm học", "nhiệm kỳ")):
        return YearSpan.parse(value)
    if _PERIOD.match(value):
        return Period.parse(value)
    return parse_date(value)


def parsed(cls: type[_Parsable]) -> Callable[[object, object], Any]:
    """Read a text as the class does."""
    return lambda value, _: cls.parse(to_text(value))
