"""Turn the values of a file into records, and find every value that does not fit."""

import datetime as dt
import difflib
import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from vn_localgov._text import comparison_key
from vn_localgov.charts import ChartKind
from vn_localgov.dates import Period
from vn_localgov.documents import Authority, Citation, DocumentNumber, DocumentType
from vn_localgov.errors import Fault, ParseError, Wording
from vn_localgov.exchange._frame_records import Count, IssueDay, Width
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import Amount, ChangeRecord, Codes, Time, Year
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.exchange._typed import (
    WrongValueError,
    parsed,
    to_amount,
    to_count,
    to_date,
    to_issue_day,
    to_moment,
    to_number,
    to_text,
    to_time,
    to_truth,
    to_width,
    to_year,
)
from vn_localgov.exchange._wordings import unreadable
from vn_localgov.indicators import Aggregation, Direction, Status
from vn_localgov.places import Commune, Village
from vn_localgov.quantities import Trend
from vn_localgov.relations import Rounding
from vn_localgov.reports import Circulation, PartStyle, Secrecy, Urgency

T = TypeVar("T")


def _texts(value: object, _: object) -> list[str]:
    if not isinstance(value, list):
        raise WrongValueError(
            Wording(f"expected a list, got {value!r}", "cần danh sách trong dấu [ ]")
        )
    return list(_CONVERTER.structure(value, tuple[str, ...]))


def _codes(value: object, _: object) -> Codes:
    if isinstance(value, str):
        return Codes((to_text(value),), are_listed=False)
    return Codes(tuple(_texts(value, None)))


def _change(value: object, _: object) -> Amount | ChangeRecord:
    if isinstance(value, dict):
        return _CONVERTER.structure(value, ChangeRecord)
    return to_amount(value)


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
_CHARTS = {
    "cot": ChartKind.COLUMN,
    "thanh": ChartKind.BAR,
    "duong": ChartKind.LINE,
    "tron": ChartKind.PIE,
}
_TRENDS = {"tang": Trend.INCREASE, "giam": Trend.DECREASE, "khong_doi": Trend.UNCHANGED}


_CHOICES: dict[type[enum.Enum], Mapping[str, enum.Enum]] = {
    Rounding: _ROUNDINGS,
    Aggregation: _AGGREGATIONS,
    Status: _STATUSES,
    Trend: _TRENDS,
    Urgency: {it.label: it for it in Urgency},
    **{marks: {it.value: it for it in marks} for marks in (Secrecy, Circulation)},
    **{same: {it.value: it for it in same} for same in (Authority, Direction, PartStyle)},
    ChartKind: _CHARTS,
}


def _member(members: Mapping[str, enum.Enum]) -> Callable[[object, object], enum.Enum]:
    by_key = {comparison_key(name): member for name, member in members.items()}

    def find(value: object, _: object) -> enum.Enum:
        # Both places of the tone mark are right: Hỏa tốc, Hoả tốc.
        if isinstance(value, str) and (found := by_key.get(comparison_key(value))):
            return found
        choices = ", ".join(map(repr, members))
        raise WrongValueError(Wording(f"expected one of {choices}", f"cần một trong {choices}"))

    return find


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, to_text)
    converter.register_structure_hook_func(lambda cls: cls == list[str], _texts)
    converter.register_structure_hook(bool, to_truth)
    converter.register_structure_hook(Amount, to_amount)
    converter.register_structure_hook(dt.date, to_date)
    converter.register_structure_hook(dt.datetime, to_moment)
    converter.register_structure_hook(IssueDay, to_issue_day)
    converter.register_structure_hook(DocumentNumber, to_number)
    converter.register_structure_hook(Year, to_year)
    converter.register_structure_hook(Count, to_count)
    converter.register_structure_hook(Width, to_width)
    converter.register_structure_hook_func(lambda cls: cls == Time, to_time)
    converter.register_structure_hook_func(lambda cls: cls == Amount | ChangeRecord | None, _change)
    for parsable in (Period, Citation, DocumentType, Commune, Village):
        converter.register_structure_hook(parsable, parsed(parsable))
    converter.register_structure_hook(Codes, _codes)
    for cls, named in _CHOICES.items():
        converter.register_structure_hook(cls, _member(named))
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
        return file.fault(path, unreadable(error, error.candidates), shift=error.position)
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
