"""Turn tables of TOML into rules, and find every value that does not fit."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from vn_localgov._shown import in_one_line
from vn_localgov._text import nfc
from vn_localgov.documents import DocumentType
from vn_localgov.errors import LocalGovError, WordedError, Wording
from vn_localgov.findings import Level
from vn_localgov.forms._form_rule import DecidedBy, Fix
from vn_localgov.forms._measures import Measure, WrongValueError
from vn_localgov.forms._narrow import MeasureChange
from vn_localgov.forms._records import RuleChange, RuleRecord

T = TypeVar("T")
Path: TypeAlias = tuple[str | int, ...]


@attrs.frozen(kw_only=True, order=True)
class KeyFault:
    """One thing to mend in a file of rules (*điểm cần sửa*).

    Attributes:
        file: As the user named it.
        key: With points between its parts, such as ``page.left_mm.law``; "" for the file.
        wording: What was found, what was expected.
    """

    file: str
    key: str = ""
    wording: Wording

    def __str__(self) -> str:
        return ": ".join(in_one_line(it) for it in (self.file, self.key, self.wording.en) if it)


class RuleSetError(LocalGovError, ValueError):
    """A file of rules that cannot be used, with everything wrong in it at once.

    Attributes:
        faults: All of them, sorted by key.
    """

    def __init__(self, faults: Iterable[KeyFault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


_UNKNOWN = Wording("unknown key", "không có mục này")
_MISSING = Wording("this is missing", "thiếu mục này")


def structure(table: object, cls: type[T]) -> T:
    """Make a value of the library from a table.

    Raises:
        cattrs.BaseValidationError: Something does not fit; `faults_of` tells all of it.
    """
    return converter().structure(table, cls)


def faults_of(error: Exception, file: str, path: Path = ()) -> Iterator[KeyFault]:
    """Find everything that a failed `structure` noted, each with its key."""
    match error:
        case ClassValidationError() | IterableValidationError():
            for inner, inner_path in _inside(error, path):
                yield from faults_of(inner, file, inner_path)
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields):
                yield fault(file, (*path, key), _UNKNOWN)
        case _:
            yield fault(file, path, _told(error))


def _told(error: Exception) -> Wording:
    if isinstance(error, WordedError):
        return error.wording
    if isinstance(error, KeyError):
        return _MISSING
    return Wording(f"this does not fit: {error}", f"giá trị không hợp lệ: {error}")


def fault(file: str, path: Path, wording: Wording) -> KeyFault:
    """Point to a key."""
    return KeyFault(file=file, key=".".join(map(str, path)), wording=wording)


def _inside(
    error: ClassValidationError | IterableValidationError, path: Path
) -> Iterator[tuple[Exception, Path]]:
    noted, others = error.group_exceptions()
    for inner, note in noted:
        name = note.name if isinstance(note, AttributeValidationNote) else note.index
        yield inner, (*path, name)
    for inner in others:
        yield inner, path


@cache
def converter() -> Converter:
    """Make the one reader of all tables of rules."""
    made = Converter(forbid_extra_keys=True)
    for cls, hook in _HOOKS.items():
        made.register_structure_hook(cls, hook)
    made.register_structure_hook_func(lambda cls: cls == re.Pattern[str], _pattern)
    for choice in (Level, DecidedBy, Fix, DocumentType):
        made.register_structure_hook(choice, _member)
    made.register_structure_hook_func(lambda cls: cls == dict[str, str], _pairs)
    made.register_structure_hook_func(_is_list, lambda value, cls: tuple(_items(made, value, cls)))
    made.register_structure_hook_func(
        lambda cls: cls == RuleChange | RuleRecord,
        lambda value, _: made.structure(value, _kind_of_entry(value)),
    )
    for measure in (Measure, MeasureChange):
        _allow_bare(made, measure)
    return made


def _allow_bare(made: Converter, cls: type) -> None:
    """Let a bare number stand for what documents get."""
    plain = made.get_structure_hook(cls)
    made.register_structure_hook(
        cls, lambda value, _: plain(value if isinstance(value, dict) else {"used": value}, cls)
    )


def _kind_of_entry(value: object) -> type[RuleChange | RuleRecord]:
    """Tell a rule of one's own, which has a title, from a change of one of the law."""
    if isinstance(value, dict):
        return RuleRecord if "title" in value else RuleChange
    raise _wanted("a table", "một bảng", value)


def _text(value: object, _: object = None) -> str:
    if isinstance(value, str):
        return nfc(value)
    raise _wanted("text in quotes", "chữ đặt trong dấu ngoặc kép", value)


def _pairs(value: object, _: object = None) -> dict[str, str]:
    if isinstance(value, dict):
        return {_text(key): _text(it) for key, it in value.items()}
    raise _wanted('a table { "old" = "new" }', 'một bảng { "từ cũ" = "từ mới" }', value)


def _truth(value: object, _: object = None) -> bool:
    if isinstance(value, bool):
        return value
    raise _wanted("true or false", "true (có) hoặc false (không)", value)


def _decimal(value: object, _: object = None) -> Decimal:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if is_number and not (number := Decimal(value)).is_nan():  # type: ignore[arg-type]
        return number
    raise _wanted("a number", "một số", value)


def _date(value: object, _: object = None) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    raise _wanted("a date such as 2026-01-31", "một ngày như 2026-01-31", value)


def _wording(value: object, _: object = None) -> Wording:
    if (
        isinstance(value, dict)
        and set(value) == {"en", "vi"}
        and all(map(str.strip, map(_text, value.values())))
    ):
        return Wording(en=_text(value["en"]), vi=_text(value["vi"]))
    raise _wanted("texts for both en and vi", "chữ cho cả en và vi", value)


# Letters with marks stand in no one range of Unicode.
_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"


def _pattern(value: object, _: object = None) -> re.Pattern[str]:
    """Read a pattern; ``<small>`` and ``<large>`` stand for the letters of Vietnamese."""
    text = _text(value).replace("<small>", _SMALL).replace("<large>", _SMALL.upper())
    return re.compile(text)


def _member(value: object, cls: Any) -> Any:  # noqa: ANN401 - each gives its own type
    try:
        return cls(value)
    except ValueError:
        known = ", ".join(member.value for member in cls)
        raise _wanted(f"one of: {known}", f"một trong: {known}", value) from None


def _is_list(cls: object) -> bool:
    return get_origin(cls) is tuple and get_args(cls)[1:] == (...,)


def _items(made: Converter, value: object, cls: object) -> Iterable[object]:
    if not isinstance(value, list):
        raise _wanted("a list in [ ]", "danh sách trong dấu [ ]", value)
    items: Any = list[get_args(cls)[0]]  # type: ignore[misc] # known at run time only
    return cast("list[object]", made.structure(value, items))


def _wanted(en: str, vi: str, value: object) -> WrongValueError:
    shown = in_one_line(f"{value!r:.40}")
    return WrongValueError(Wording(f"expected {en}, got {shown}", f"cần {vi}, ở đây là {shown}"))


_HOOKS: dict[type, Callable[[object, object], object]] = {
    str: _text,
    bool: _truth,
    Decimal: _decimal,
    dt.date: _date,
    Wording: _wording,
}
