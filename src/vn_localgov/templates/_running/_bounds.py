"""Expressions that could fill the memory, each held to a limit."""

import re
from collections.abc import Callable, Mapping, Sized
from functools import partial, wraps
from itertools import islice
from numbers import Rational
from typing import Any

from jinja2 import Environment, Undefined, pass_context
from jinja2.filters import FILTERS as OF_JINJA
from jinja2.runtime import Context, markup_join, str_join
from jinja2.tests import TESTS as OF_TESTS

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._reading._groups import (
    BEGINS,
    ENDS,
    SHOWS,
    begins_group,
    end_groups,
    shows,
)
from vn_localgov.templates._running._allowed import check_iterable
from vn_localgov.templates._running._captured import Captured, captured, put_together
from vn_localgov.templates._running._guard import (
    CAPTURED,
    GUARD,
    MADE,
    SEARCHED,
    is_in,
    searched,
)
from vn_localgov.templates._running._measure import (
    CONTAINERS,
    Namespace,
    check,
    guard,
    listed,
    measure,
)
from vn_localgov.templates._running._texts import OWN, printed_arguments, texts_of
from vn_localgov.templates._session import Session

# Not of use in documents, or not the same each time.
REMOVED_FILTERS = frozenset({"urlize", "xmlattr", "pprint", "random"})
# Names that no template can write.
LOOP, JOIN = "\0loop", "\0join"

# Filters that write a value out, or compare its elements.
_WRITING = frozenset(
    {
        *("string", "escape", "e", "forceescape", "upper", "lower", "title", "capitalize", "trim"),
        *("striptags", "wordcount", "truncate", "urlencode", "sort", "unique", "max", "min"),
        *("groupby", "dictsort", "safe"),
    }
)
# Filters that leave markup as it is.
_LEAVING = frozenset({"escape", "e", "safe"})
# Filters that go through values without measuring them.
_READING = (*("first", "list", "map", "reject", "rejectattr", "reverse", "select", "selectattr"),)
_COMPARING = (
    *("==", "eq", "equalto", "!=", "ne", ">", "gt", "greaterthan", ">=", "ge"),
    *("<", "lt", "lessthan", "<=", "le", "in"),
)
_SEARCHES = frozenset({"index", "count"})

_WIDEST = 10_000
_MOST_BITS = 100_000
_DEEPEST = 1000
_WIDE = re.compile(r"\d{5}|\*")
_NESTED = re.compile(r"\{[^{}]*\{")


@pass_context
def bounded_loop(context: Context, values: Any) -> Any:  # noqa: ANN401 - whatever is looped over
    """Count the turns of a loop before it begins."""
    session = Session.of(context)
    check_iterable(values)
    if not isinstance(values, Sized) or isinstance(values, Undefined):
        values = list(islice(values, session.limits.steps + 1))
    session.spend(len(values))
    return values


@pass_context
def bounded_join(context: Context, *values: object) -> str | Captured:
    """Put texts together, as ``~`` does."""
    session = Session.of(context)
    if not all(type(it) is str for it in values):
        measure(values, session.limits.characters)
        values = tuple(map(texts_of(context), values))
    if (marked := put_together([*values])) is not None:
        session.make(marked.xml)
        return marked
    joined = (markup_join if any(hasattr(it, "__html__") for it in values) else str_join)(values)
    session.make(joined)
    check(len(joined), session.limits.characters)
    return joined


@pass_context
def count_made(context: Context, text: str | Captured) -> str | Captured:
    """Count the text of a block."""
    Session.of(context).make(text.xml if isinstance(text, Captured) else text)
    return text


@pass_context
def taken(context: Context, xml: str) -> str | Captured:
    """Give the value of a block."""
    is_raw: bool = context.environment.options.is_raw  # type: ignore[attr-defined]
    return captured(xml, is_raw=is_raw)


def check_operation(operator: str, left: Any, right: Any, most: int) -> None:  # noqa: ANN401
    """Refuse an operation whose result would be too long.

    Raises:
        ValueFaultError: It would.
    """
    if operator == "%" and isinstance(left, str):
        check_format(left, right, most)
    elif operator == "+":
        check(_length(left) + _length(right), most)
    elif operator == "*":
        check(_length(left) * _times(right), most)
        check(_length(right) * _times(left), most)
        check(_bits(left) + _bits(right), _MOST_BITS)
    elif operator == "**":
        check(_bits(left) * _times(right), _MOST_BITS)


def _length(value: object) -> int:
    is_closed = isinstance(value, Undefined | Captured)
    return len(value) if isinstance(value, Sized) and not is_closed else 0


def _times(value: object) -> int:
    return value if isinstance(value, int) else 0


def _bits(value: object) -> int:
    """Bits of a whole number, or of both numbers of a fraction."""
    if not isinstance(value, Rational):
        return 0
    return int(value.numerator).bit_length() + int(value.denominator).bit_length() - 1


def check_format(pattern: str, given: object, most: int) -> None:
    """Refuse a pattern that asks for very wide fields, or prints long values often.

    Raises:
        ValueFaultError: It does.
    """
    if _WIDE.search(pattern) or _NESTED.search(pattern):
        raise ValueFaultError(told.too_long(most))
    fields = pattern.count("%") + pattern.count("{")
    check(len(pattern) + fields * measure(given, most), most)


def check_method(method: Any, args: tuple[Any, ...], most: int) -> None:  # noqa: ANN401
    """Refuse a method whose result would be too long, or that would read for too long.

    Raises:
        ValueFaultError: It would.
    """
    owner = getattr(method, "__self__", None)
    if isinstance(owner, str):
        measure(args, most)
        _check_growth(getattr(method, "__name__", ""), (owner, *args), most)
    elif isinstance(owner, CONTAINERS):
        measure((owner if method.__name__ in _SEARCHES else 0, *args), most)
    elif method is dict:
        measure(args, most)


def _check_growth(name: str, args: tuple[Any, ...], most: int) -> None:
    """Refuse a method of a text, the first of *args*."""
    if name == "replace":
        text, old, new = map(str, args[:3])
        check(len(text) + text.count(old) * len(new), most)
    elif name == "join":
        check(sum(map(len, map(str, args[1]))) + len(args[0]) * len(args[1]), most)
    elif name == "expandtabs":
        check(len(args[0]) * _times(args[1]) if args[1:] else 0, most)
    else:
        _check_pattern(name, args, most)


def _check_pattern(name: str, args: tuple[Any, ...], most: int) -> None:
    if name in ("center", "ljust", "rjust", "zfill"):
        check(_times(args[1]), _WIDEST)
    elif name == "translate":
        raise ValueFaultError(told.too_long(most))


def bounded_filters(most: int) -> dict[str, Callable[..., Any]]:
    """The filters of Jinja that write, compare or hash values, held to a limit."""
    checks: dict[str, Callable[[tuple[Any, ...]], None]] = {
        **dict.fromkeys(_WRITING, lambda _: None),
        **dict.fromkeys(("center", "batch", "slice", "round"), _check_widths),
        "replace": lambda args: _check_growth("replace", args, most),
        "format": lambda args: check_format(str(args[0]), args[1:], most),
        "sum": _check_sum,
        "join": lambda args: _check_join(args, most),
        "indent": lambda args: _check_indent(args, most),
        "wordwrap": lambda args: _check_wrap(args, most),
        "tojson": lambda args: _check_json(args, most),
    }
    return {name: _checked(name, check_, most) for name, check_ in checks.items()}


def _checked(name: str, check_: Callable[[tuple[Any, ...]], None], most: int) -> Callable[..., Any]:
    """Have the arguments of a filter measured, and its text counted.

    What the filter needs from Jinja, it still gets.
    """
    original = OWN.get(name, OF_JINJA[name])
    before = _BEFORE[getattr(getattr(original, "jinja_pass_arg", None), "name", "")]

    @pass_context
    def checked(context: Context, *args: Any, **options: Any) -> Any:  # noqa: ANN401
        if args and isinstance(args[0], Captured):
            return _kept(name, args[0])
        # A text alone is as long as it is, which is the usual case.
        if options or len(args) != 1 or type(args[0]) is not str:
            args = (*(listed(it, most) for it in args[:1]), *args[1:])
            measure((*args, *options.values()), most)
            args = printed_arguments(name, args, texts_of(context))
        check_((*args, *options.values()))
        made = original(*before(context), *args, **options)
        Session.of(context).make(made)
        return made

    return checked


def _kept(name: str, value: Captured) -> Captured:
    """Give markup as it is to filters that leave it so."""
    if name not in _LEAVING:
        str(value)
    return value


# What a filter wants from Jinja before its own arguments.
_BEFORE: dict[str, Callable[[Context], tuple[object, ...]]] = {
    "": lambda _: (),
    "context": lambda context: (context,),
    "eval_context": lambda context: (context.eval_ctx,),
    "environment": lambda context: (context.environment,),
}


def _check_join(args: tuple[Any, ...], most: int) -> None:
    mark = measure(args[1], most) if args[1:] else 0
    check(mark * _length(args[0]), most)


def _check_indent(args: tuple[Any, ...], most: int) -> None:
    text = str(args[0])
    width = max(map(_width, args[1:]), default=4)
    check(width, _WIDEST)
    check(len(text) + (text.count("\n") + 1) * width, most)


def _check_wrap(args: tuple[Any, ...], most: int) -> None:
    marks = (len(it) for it in args[1:] if isinstance(it, str))
    check(len(str(args[0])) * max(marks, default=1), most)


def _check_json(args: tuple[Any, ...], most: int) -> None:
    """Each element may begin a line that is indented as deep as Python goes."""
    measure(args[0], most // (1 + _DEEPEST * sum(map(_width, args[1:]))))


def _width(value: object) -> int:
    return value if isinstance(value, int) else _length(value)


def _check_widths(args: tuple[Any, ...]) -> None:
    for value in args[1:]:
        check(_width(value), _WIDEST)


def _check_sum(args: tuple[Any, ...]) -> None:
    """Lists are not added up; Python itself refuses texts."""
    check(sum(isinstance(value, list | tuple) for value in args[1:]), 0)


def bounded_range(most: int) -> Callable[..., range]:
    """A range that is no longer than all loops may be."""

    def make(*bounds: int) -> range:
        made = range(*bounds)
        if len(made) > most:
            raise ValueFaultError(told.too_many_steps(most))
        return made

    return make


def install(environment: Environment, most_steps: int, most: int) -> None:
    """Give an environment the bounded functions in place of those of Jinja."""
    kept: Mapping[str, Callable[..., Any]] = {
        name: filter_ for name, filter_ in OF_JINJA.items() if name not in REMOVED_FILTERS
    }
    own = {
        LOOP: bounded_loop,
        JOIN: bounded_join,
        BEGINS: begins_group,
        ENDS: end_groups,
        SHOWS: shows,
        MADE: count_made,
        CAPTURED: taken,
        GUARD: partial(_guard, most),
        SEARCHED: searched,
    }
    reading = {name: _unread(OF_JINJA[name]) for name in _READING}
    environment.filters = {**kept, **reading, **bounded_filters(most), **own}
    tests = {**OF_TESTS, "in": is_in}
    compared = {name: _measured(tests[name], most) for name in _COMPARING}
    environment.tests = {**environment.tests, **compared}
    environment.globals.pop("lipsum", None)
    environment.globals["namespace"] = Namespace
    environment.globals["range"] = bounded_range(most_steps)


def _unread(original: Callable[..., Any]) -> Callable[..., Any]:
    """Have open files refused by a filter that goes through values."""

    @wraps(original)
    def unread(*args: Any, **options: Any) -> Any:  # noqa: ANN401
        for value in args:
            check_iterable(value)
        return original(*args, **options)

    return unread


def _guard(most: int, value: Any) -> Any:  # noqa: ANN401
    return guard(value, most)


def _measured(test: Any, most: int) -> Callable[..., bool]:  # noqa: ANN401 - Jinja types tests as objects
    """Have both sides of a test measured."""

    def measured(*args: Any) -> bool:  # noqa: ANN401
        measure(args, most)
        return bool(test(*args))

    return measured
