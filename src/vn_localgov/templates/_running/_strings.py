"""What filters and methods of texts take, and how long they make a text."""

import re
from collections.abc import Callable
from typing import Any

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import RICH
from vn_localgov.templates._running._captured import Captured
from vn_localgov.templates._running._measure import check, length_of, measure
from vn_localgov.templates._running._numbers import MOST_DIGITS
from vn_localgov.templates._session import Session

WIDEST = 10_000
_DEEPEST = 1000
_WIDE = re.compile(r"\d{5}|\*")
_NESTED = re.compile(r"\{[^{}]*\{")

# A letter of a pattern takes as long as so many letters that are only read.
PATTERN = 32
# A letter of these takes as long as so many letters that are only read.
_SLOW_FILTERS = {
    **dict.fromkeys(("e", "escape", "forceescape", "lower", "reverse", "upper"), 4),
    **dict.fromkeys(("capitalize", "float", "int", "tojson", "truncate"), 16),
    **dict.fromkeys(("format", "hoa_dau", "in_hoa", "indent", "striptags", "urlencode"), PATTERN),
    # Each letter may become a value of its own.
    **dict.fromkeys(("items", "join", "list", "map", "max", "min", "reject", "select"), 64),
    **dict.fromkeys(("sort", "sum", "unique"), 64),
    **dict.fromkeys(("title", "wordcount", "wordwrap"), 128),
}
_SLOW_METHODS = {
    **dict.fromkeys(("encode", "lower", "upper"), 4),
    **dict.fromkeys(("capitalize", "casefold", "expandtabs", "swapcase", "title"), 16),
    **dict.fromkeys(("isidentifier", "istitle"), 16),
    **dict.fromkeys(("format", "format_map"), PATTERN),
    **dict.fromkeys(("split", "rsplit", "splitlines"), 64),
}
# Methods that may read a text once for each letter that they look for.
_SEARCHING = frozenset({"rfind", "rindex", "rpartition", "rsplit", "strip", "lstrip", "rstrip"})
# A text, and what is sought in it.
_TO_REPLACE = 2
# Letters that are compared with one another in the time that it takes to read one.
_COMPARED = 64


def check_format(pattern: str, given: object, most: int) -> None:
    """Refuse a pattern that asks for very wide fields, or prints long values often.

    Raises:
        ValueFaultError: It does.
    """
    if _WIDE.search(pattern) or _NESTED.search(pattern):
        raise ValueFaultError(told.WIDE_FIELD)
    fields = pattern.count("%") + pattern.count("{")
    check(len(pattern) + fields * measure(given, most), most)


def check_text_filter(name: str, args: tuple[Any, ...], session: Session) -> None:
    """Have a session count what a filter does with a text, and refuse a result too long."""
    if args and isinstance(args[0], str):
        session.go_through(0, len(args[0]) * _SLOW_FILTERS.get(name, 1))
    if checks := _CHECKS.get(name):
        checks(args, session)


def check_text_method(name: str, args: tuple[Any, ...], session: Session) -> None:
    """The same for a method of a text, the first of *args*."""
    text, *others = args
    measure(others, session.limits.characters, session)
    session.go_through(0, len(text) * _SLOW_METHODS.get(name, 1))
    if name in _SEARCHING:
        _check_search(text, others, session)
    _check_growth(name, args, session.limits.characters)


def _check_search(text: str, sought: list[Any], session: Session) -> None:
    longest = max((len(it) for it in sought if isinstance(it, str)), default=0)
    session.go_through(0, len(text) * longest // _COMPARED)


def _check_growth(name: str, args: tuple[Any, ...], most: int) -> None:
    # Without what is put in its place, Jinja and Python refuse it.
    if name == "replace" and len(args) > _TO_REPLACE:
        text, old, new = map(str, args[:3])
        check(len(text) + text.count(old) * len(new), most)
    elif name == "join":
        check(sum(map(len, map(str, args[1]))) + len(args[0]) * len(args[1]), most)
    elif name == "expandtabs":
        check(len(args[0]) * times(args[1]) if args[1:] else 0, most)
    elif name in ("center", "ljust", "rjust", "zfill"):
        check(times(args[1]), WIDEST)
    elif name == "translate":
        raise ValueFaultError(told.cannot_call(name))


def times(value: object) -> int:
    """How often a value would be repeated by this one."""
    return value if isinstance(value, int) else 0


def _width(value: object) -> int:
    return value if isinstance(value, int) else len(value) if isinstance(value, str) else 0


def _check_width(args: tuple[Any, ...], session: Session) -> None:
    for value in args[1:]:
        check(_width(value), WIDEST)
        session.go_through(_width(value))


def _check_pieces(args: tuple[Any, ...], session: Session) -> None:
    """How many lists are made, or how long each of them is."""
    for value in args[1:]:
        check(_width(value), WIDEST, told.too_many_values)
        session.go_through(_width(value))


def _check_digits(args: tuple[Any, ...], _: Session) -> None:
    """How many digits a number is rounded to."""
    for value in args[1:]:
        if abs(times(value)) > MOST_DIGITS:
            raise ValueFaultError(told.too_many_digits(MOST_DIGITS))


def _check_join(args: tuple[Any, ...], session: Session) -> None:
    most = session.limits.characters
    mark = measure(args[1], most) if args[1:] else 0
    check(mark * length_of(args[0]), most)


def _check_indent(args: tuple[Any, ...], session: Session) -> None:
    text = str(args[0])
    width = max(map(_width, args[1:]), default=4)
    check(width, WIDEST)
    check(len(text) + (text.count("\n") + 1) * width, session.limits.characters)


def _check_wrap(args: tuple[Any, ...], session: Session) -> None:
    """A word that is longer than a line is copied for each line of it."""
    text = str(args[0])
    marks = (len(it) for it in args[1:] if isinstance(it, str))
    check(len(text) * max(marks, default=1), session.limits.characters)
    longest = max(map(len, text.split()), default=0)
    session.go_through(0, len(text) * longest // _COMPARED)


def _check_json(args: tuple[Any, ...], session: Session) -> None:
    """Each element may begin a line that is indented as deep as Python goes."""
    deepest = 1 + _DEEPEST * sum(map(_width, args[1:]))
    measure(args[0], session.limits.characters // deepest)


def _check_trim(args: tuple[Any, ...], session: Session) -> None:
    _check_search(str(args[0]), [*args[1:]], session)


_CHECKS: dict[str, Callable[[tuple[Any, ...], Session], None]] = {
    **dict.fromkeys(("batch", "slice"), _check_pieces),
    "center": _check_width,
    "round": _check_digits,
    "replace": lambda args, session: _check_growth("replace", args, session.limits.characters),
    "format": lambda args, session: check_format(str(args[0]), args[1:], session.limits.characters),
    "join": _check_join,
    "indent": _check_indent,
    "wordwrap": _check_wrap,
    "tojson": _check_json,
    "trim": _check_trim,
}

# Filters that leave markup as it is.
_LEAVING = frozenset({"escape", "e", "neu_thieu", "safe"})


def is_left(name: str, args: tuple[Any, ...]) -> bool:
    """Whether a filter leaves rich content as it is."""
    return name in _LEAVING and isinstance(args[0], RICH)


def kept(name: str, value: Captured) -> Captured:
    """Give markup as it is to filters that leave it so.

    Raises:
        ValueFaultError: This is another one.
    """
    if name not in _LEAVING:
        str(value)
    return value
