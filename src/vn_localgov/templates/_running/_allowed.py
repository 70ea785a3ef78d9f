"""What a template may take from a value: what computes and touches nothing else."""

import os
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from io import IOBase
from types import MethodType, ModuleType
from typing import Any

from jinja2.sandbox import is_internal_attribute
from jinja2.utils import Namespace
from markupsafe import Markup

from vn_localgov.errors import Wording
from vn_localgov.opc import Document
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import Fragment, Together
from vn_localgov.templates._running._captured import Captured

_OWN = "vn_localgov"
_CLOSED = frozenset({"builtins", "jinja2", "markupsafe", _OWN})
# Packages whose values read and write files.
_OF_FILES = frozenset({"docx", "docxtpl", "zipfile", "tarfile", "tempfile"})
_WITH_FILES = frozenset({"templates", "opc", "word", "cli"})
_KINDS: dict[type, Wording] = {
    os.PathLike: Wording("a path", "đường dẫn tệp"),
    IOBase: Wording("an open file", "tệp đang mở"),
    ModuleType: Wording("a module of Python", "mô-đun Python"),
    type: Wording("a class of Python", "lớp Python"),
    Document: Wording("a document", "tệp văn bản"),
    **dict.fromkeys((Fragment, Together), Wording("rich content", "nội dung có định dạng")),
}
_DOCUMENT = Wording("a document or template", "tệp văn bản hoặc mẫu")
# Values that never change: all their methods compute.
_FIXED: tuple[type, ...] = (
    *(str, Markup, int, float, Decimal, Fraction, tuple, frozenset, range),
    *(date, datetime, time, timedelta),
)
_READING: dict[type, frozenset[str]] = {
    **{kind: frozenset(dir(kind)) for kind in _FIXED},
    list: frozenset({"copy", "count", "index"}),
    set: frozenset(dir(frozenset)),
    Mapping: frozenset({"copy", "get", "items", "keys", "values"}),
}


def check_open(value: Any, attribute: str) -> None:  # noqa: ANN401 - whatever a template has
    """Refuse to take anything from a file, a module, a class, a document, rich content.

    Raises:
        ValueFaultError: It is one of these; with what to do.
    """
    if isinstance(value, Captured):
        raise ValueFaultError(told.CAPTURED)
    made_of: Any = type(value)
    if (kind := _closed(made_of)) and not _is_readable(made_of, attribute):
        raise ValueFaultError(told.closed(attribute, kind))


def _is_readable(kind: type, attribute: str) -> bool:
    return issubclass(kind, Fragment) and attribute in kind.readable


@lru_cache(maxsize=512)
def _closed(kind: type) -> Wording | None:
    """What a kind of value is called that templates only print; None if it is no such kind."""
    root, _, rest = kind.__module__.partition(".")
    if root in _OF_FILES or (root == _OWN and rest.startswith("templates._template")):
        return _DOCUMENT
    if rest == "templates.compat" and not issubclass(kind, Fragment):
        return _DOCUMENT
    return next((told_ for closed, told_ in _KINDS.items() if issubclass(kind, closed)), None)


def check_class(value: type) -> None:
    """Refuse a class of a closed kind, which would make a value of it.

    Raises:
        ValueFaultError: It is one.
    """
    if kind := _closed(value):
        raise ValueFaultError(told.closed(value.__name__, kind))


def check_iterable(value: object) -> None:
    """Refuse to read an open file line by line.

    Raises:
        ValueFaultError: It is one.
    """
    if not isinstance(value, list | tuple | dict | str):
        check_open(value, "for")


def may_call(owner: Any, name: str, value: object) -> bool:  # noqa: ANN401 - whatever a template has
    """Whether a template may have this part of a value and call it."""
    if name in getattr(owner, "__dict__", ()):
        return True
    if isinstance(getattr(value, "__self__", None), type):
        return False
    kind: Any = type(owner)
    return _reads(kind, name) or _is_own(kind, value)


@lru_cache(maxsize=512)
def _reads(kind: type, name: str) -> bool:
    return any(name in names for base, names in _READING.items() if issubclass(kind, base))


def _is_own(kind: type, value: object) -> bool:
    """Whether it is a method of a frozen value of the library, or of Jinja itself."""
    root, _, rest = kind.__module__.partition(".")
    if root == "jinja2" or issubclass(kind, Namespace):
        return True
    is_value = root == _OWN and rest.partition(".")[0] not in _WITH_FILES
    # attrs calls it so: the fields cannot be set.
    is_frozen = issubclass(kind, tuple) or kind.__setattr__.__name__ == "_frozen_setattrs"
    return is_value and is_frozen and isinstance(value, MethodType)


def is_private(owner: Any, name: str) -> bool:  # noqa: ANN401 - whatever a template has
    """Whether a programmer called a part of an own value so; those of Jinja lead further."""
    root = type(owner).__module__.partition(".")[0]
    return root not in _CLOSED and not is_internal_attribute(owner, name)


def has_default(data: object, key: object) -> bool:
    """Whether a dict would add a key by being asked for it."""
    return isinstance(data, defaultdict) and data.default_factory is not None and key not in data
