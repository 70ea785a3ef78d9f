"""Turn the values of a file into records, and find every value that does not fit."""

import datetime as dt
import difflib
import enum
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Protocol, TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from vn_localgov._text import find_unprintable, nfc
from vn_localgov.dates import Period, YearSpan, parse_date
from vn_localgov.documents import Authority, Citation, DocumentNumber, DocumentType
from vn_localgov.errors import Fault, ParseError, WordedError, Wording
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import Amount, ChangeRecord, Codes, Time, Year
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.exchange._wordings import unprintable, unreadable
from vn_localgov.indicators import Aggregation, Direction, Status
from vn_localgov.numbers import exact
from vn_localgov.places import Commune, Village
from vn_localgov.quantities import Trend
from vn_localgov.relations import Rounding
from vn_localgov.reports import PartStyle

T = TypeVar("T")
_GROUP = 3
_YEARS = range(1900, 2200)


class WrongValueError(WordedError):
    """A value of the wrong kind."""


class _Parsable(Protocol):
    @classmethod
    def parse(cls, text: str) -> Any: ...  # noqa: ANN401 - each gives its own type


def _text(value: object, _: object = None) -> str:
    if isinstance(value, str):
        return _printable(nfc(value))
    raise WrongValueError(
        Wording(f"expected text in quotes, got {value!r}", "cần chữ đặt trong dấu ngoặc kép")
    )


def _printable(text: str) -> str:
    if bad := find_unprintable(text):
        raise WrongValueError(unprintable(bad[0]))
    return text


def _texts(value: object, _: object) -> list[str]:
    if not isinstance(value, list):
        raise WrongValueError(
            Wording(f"expected a list, got {value!r}", "cần danh sách trong dấu [ ]")
        )
    return list(_CONVERTER.structure(value, tuple[str, ...]))


def _codes(value: object, _: object) -> Codes:
    if isinstance(value, str):
        return Codes((_text(value),), are_listed=False)
    return Codes(tuple(_texts(value, None)))


def _truth(value: object, _: object) -> bool:
    if isinstance(value, bool):
        return value
    raise WrongValueError(
        Wording(f"expected true or false, got {value!r}", "cần true (có) hoặc false (không)")
    )


def _amount(value: object, _: object = None) -> Amount:
    if isinstance(value, str):
        return Amount(_text(value))
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


def _date(value: object, _: object = None) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    return parse_date(_text(value))


def _year(value: object, _: object) -> Year:
    if isinstance(value, int) and not isinstance(value, bool) and value in _YEARS:
        return Year(value)
    raise WrongValueError(
        Wording(
            f"expected a year such as 2022, got {value!r:.40}",
            "cần một năm gồm bốn chữ số, không có dấu ngoặc kép, như 2022",
        )
    )


# Any other time is a single day.
_PERIOD = re.compile(r"năm |tháng |quý |từ |[0-9]{1,2} tháng |[0-9]{1,2}/[0-9]{4}\Z")


def _time(value: object, _: object) -> Time:
    if not isinstance(value, str):
        return _date(value)
    if value.startswith(("giai đoạn", "năm học", "nhiệm kỳ")):
        return YearSpan.parse(value)
    if _PERIOD.match(value):
        return Period.parse(value)
    return parse_date(value)


def _change(value: object, _: object) -> Amount | ChangeRecord:
    if isinstance(value, dict):
        return _CONVERTER.structure(value, ChangeRecord)
    return _amount(value)


def _parsed(cls: type[_Parsable]) -> Callable[[object, object], Any]:
    return lambda value, _: cls.parse(_text(value))


_ROUNDINGS = {
    "chinh_xac": Rounding.EXACT,
    "gan_nhat": Rounding.NEAREST,
    "cat": Rounding.TRUNCATED,
}
_AGGREGATIONS = {
    "cong": Aggregation.SUM,
    "cuoi_ky": Aggregation.LAST,
    "gia_quyen": Aggregation.WEIGHTED_MEAN,
    "khong": Aggregation.NONE,
}
_STATUSES = {"vuot": Status.EXCEEDED, "dat": Status.MET, "chua_dat": Status.MISSED}
_TRENDS = {"tang": Trend.INCREASE, "giam": Trend.DECREASE, "khong_doi": Trend.UNCHANGED}


_CHOICES: dict[type[enum.Enum], Mapping[str, enum.Enum]] = {
    Rounding: _ROUNDINGS,
    Aggregation: _AGGREGATIONS,
    Status: _STATUSES,
    Trend: _TRENDS,
}


def _member(members: Mapping[str, enum.Enum]) -> Callable[[object, object], enum.Enum]:
    def find(value: object, _: object) -> enum.Enum:
        if isinstance(value, str) and value in members:
            return members[value]
        choices = ", ".join(map(repr, members))
        raise WrongValueError(Wording(f"expected one of {choices}", f"cần một trong {choices}"))

    return find


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook_func(lambda cls: cls == list[str], _texts)
    converter.register_structure_hook(bool, _truth)
    converter.register_structure_hook(Amount, _amount)
    converter.register_structure_hook(dt.date, _date)
    converter.register_structure_hook(Year, _year)
    converter.register_structure_hook_func(lambda cls: cls == Time, _time)
    converter.register_structure_hook_func(lambda cls: cls == Amount | ChangeRecord | None, _change)
    for parsable in (Period, Citation, DocumentNumber, DocumentType, Commune, Village):
        converter.register_structure_hook(parsable, _parsed(parsable))
    converter.register_structure_hook(Codes, _codes)
    for cls, named in _CHOICES.items():
        converter.register_structure_hook(cls, _member(named))
    for choice in (Authority, Direction, PartStyle):
        members = {member.value: member for member in choice}
        converter.register_structure_hook(choice, _member(members))
    return converter


_CONVERTER = _converter()


def structure(file: TomlFile, cls: type[T], path: Path = ()) -> tuple[T | None, list[Fault]]:
    """Make a record of the table at *path*, or tell all that keeps it from being one."""
    values: Any = file.values
    for key in path:
        values = values[key]
    if not isinstance(values, dict):
        wording = Wording(f"expected a table [{path[-1]}]", f"cần một bảng [{path[-1]}]")
        return None, [file.value_fault(path, wording)]
    try:
        return _CONVERTER.structure(values, cls), []
    except BaseValidationError as error:
        return None, list(_faults(file, error, path))


def _faults(file: TomlFile, error: Exception, path: Path) -> Iterator[Fault]:
    match error:
        case ClassValidationError() | IterableValidationError():
            for inner, inner_path in _inside(error, path):
                yield from _faults(file, inner, inner_path)
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields):
                yield file.fault((*path, key), _unknown_key(key, error.cl))
        case KeyError():
            yield file.fault(path[:-1], missing_key(str(path[-1])))
        case _:
            yield _leaf(file, error, path)


def _leaf(file: TomlFile, error: Exception, path: Path) -> Fault:
    if isinstance(error, ParseError):
        return file.fault(path, unreadable(error), shift=error.position)
    return file.value_fault(path, _unfit(error))


def _inside(
    error: ClassValidationError | IterableValidationError, path: Path
) -> Iterator[tuple[Exception, Path]]:
    noted, others = error.group_exceptions()
    for inner, note in noted:
        name = note.name if isinstance(note, AttributeValidationNote) else note.index
        yield inner, (*path, name)
    for inner in others:
        yield inner, path


def _unknown_key(key: str, cls: type | None) -> Wording:
    known = [field.name for field in attrs.fields(cls)] if cls else []
    close = difflib.get_close_matches(key, known, n=1)
    hint_en = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"
    hint_vi = f"ý là {close[0]!r}?" if close else f"được dùng: {', '.join(known)}"
    return Wording(f"unknown key {key!r}: {hint_en}", f"không có mục {key!r}; {hint_vi}")


_MISSING = "the key is missing: "


def missing_key(key: str) -> Wording:
    """Tell that a key has to be there."""
    return Wording(f"{_MISSING}{key}", f"thiếu mục {key!r}")


def is_missing(fault: Fault) -> bool:
    """Whether a fault says that a key is missing."""
    return fault.wording.en.startswith(_MISSING)


def _unfit(error: Exception) -> Wording:
    if isinstance(error, WrongValueError):
        return error.wording
    return Wording(
        f"expected a table or a list of another kind: {error}",
        "giá trị không đúng loại: cần bảng {...}, danh sách [...] hoặc chữ theo mẫu",
    )
