"""Expressions that could fill the memory, each held to a limit."""

import re
from collections.abc import Callable, Iterable, Mapping, Sized
from itertools import islice
from typing import Any

from jinja2 import Environment, Undefined, pass_context
from jinja2.filters import FILTERS as OF_JINJA
from jinja2.runtime import Context, markup_join, str_join

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._groups import BEGINS, ENDS, begins_group, end_groups
from vn_localgov.templates._session import Session

# Not of use in documents, or not the same each time.
REMOVED_FILTERS = frozenset({"urlize", "xmlattr", "pprint", "random"})
# Names that no template can write.
LOOP, JOIN = "\0loop", "\0join"

_WIDEST = 10_000
_MOST_BITS = 100_000
_WIDE = re.compile(r"\d{5}|\*")
_NESTED = re.compile(r"\{[^{}]*\{")


@pass_context
def bounded_loop(context: Context, values: Any) -> Any:  # noqa: ANN401 - whatever is looped over
    """Count the turns of a loop before it begins."""
    session = Session.of(context)
    if not isinstance(values, Sized) or isinstance(values, Undefined):
        values = list(islice(values, session.limits.steps + 1))
    session.spend(len(values))
    return values


@pass_context
def bounded_join(context: Context, *values: object) -> str:
    """Put texts together, as ``~`` does."""
    joined = (markup_join if any(hasattr(it, "__html__") for it in values) else str_join)(values)
    return _short(joined, Session.of(context).limits.characters)


def _short(text: str, most: int) -> str:
    _check(len(text), most)
    return text


def _check(length: int, most: int) -> None:
    if length > most:
        raise ValueFaultError(told.too_long(most))


def check_operation(operator: str, left: Any, right: Any, most: int) -> None:  # noqa: ANN401
    """Refuse an operation whose result would be too long.

    Raises:
        ValueFaultError: It would.
    """
    if operator == "%" and isinstance(left, str):
        check_format(left, most)
    elif operator == "+":
        _check(_length(left) + _length(right), most)
    elif operator == "*":
        _check(_length(left) * _times(right), most)
        _check(_length(right) * _times(left), most)
        _check(_bits(left) + _bits(right), _MOST_BITS)
    elif operator == "**":
        _check(_bits(left) * _times(right), _MOST_BITS)


def _length(value: object) -> int:
    return len(value) if isinstance(value, Sized) and not isinstance(value, Undefined) else 0


def _times(value: object) -> int:
    return value if isinstance(value, int) else 0


def _bits(value: object) -> int:
    return value.bit_length() if isinstance(value, int) else 0


def check_format(pattern: str, most: int) -> None:
    """Refuse a pattern that asks for very wide fields.

    Raises:
        ValueFaultError: It does.
    """
    if _WIDE.search(pattern) or _NESTED.search(pattern):
        raise ValueFaultError(told.too_long(most))


def check_method(method: Any, args: tuple[Any, ...], most: int) -> None:  # noqa: ANN401
    """Refuse a method of a text whose result would be too long.

    Raises:
        ValueFaultError: It would.
    """
    owner = getattr(method, "__self__", None)
    if isinstance(owner, str):
        _check_growth(getattr(method, "__name__", ""), (owner, *args), most)


def _check_growth(name: str, args: tuple[Any, ...], most: int) -> None:
    if name == "replace":
        text, old, new = map(str, args[:3])
        _check(len(text) + text.count(old) * len(new), most)
    elif name == "join":
        _check(sum(map(len, map(str, args[1]))) + len(args[0]) * len(args[1]), most)
    elif name == "expandtabs":
        _check(len(args[0]) * _times(args[1]) if args[1:] else 0, most)
    elif name in ("center", "ljust", "rjust", "zfill"):
        _check(_times(args[1]), _WIDEST)
    elif name == "translate":
        raise ValueFaultError(told.too_long(most))


def bounded_filters(most: int) -> dict[str, Callable[..., Any]]:
    """The filters of Jinja that could make very long texts, held to a limit."""
    return {
        "replace": _checked("replace", lambda args: _check_growth("replace", args, most)),
        "join": _join(most),
        "format": _checked("format", lambda args: check_format(str(args[0]), most)),
        "sum": _checked("sum", _check_sum),
        **{
            name: _checked(name, _check_widths)
            for name in ("center", "indent", "batch", "slice", "wordwrap", "round")
        },
    }


def _checked(name: str, check: Callable[[tuple[Any, ...]], None]) -> Callable[..., Any]:
    """Have the arguments of a filter checked; what it needs from Jinja, it still gets."""
    original = OF_JINJA[name]
    takes_more = hasattr(original, "jinja_pass_arg")

    def checked(*args: Any, **options: Any) -> Any:  # noqa: ANN401
        check((*args[takes_more:], *options.values()))
        return original(*args, **options)

    checked.__dict__.update(original.__dict__)
    return checked


def _join(most: int) -> Callable[..., Any]:
    original = OF_JINJA["join"]

    def join(
        eval_ctx: Any,  # noqa: ANN401
        value: Iterable[Any],
        d: str = "",
        attribute: str | int | None = None,
    ) -> str:
        values = list(islice(value, most + 1))
        _check(len(d) * len(values), most)
        joined: str = original(eval_ctx, values, d, attribute)
        return _short(joined, most)

    join.__dict__.update(original.__dict__)
    return join


def _check_widths(args: tuple[Any, ...]) -> None:
    for value in args[1:]:
        _check(value if isinstance(value, int) else _length(value), _WIDEST)


def _check_sum(args: tuple[Any, ...]) -> None:
    """Lists are not added up; Python itself refuses texts."""
    _check(sum(isinstance(value, list | tuple) for value in args[1:]), 0)


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
    own = {LOOP: bounded_loop, JOIN: bounded_join, BEGINS: begins_group, ENDS: end_groups}
    environment.filters = {**kept, **bounded_filters(most), **own}
    environment.globals.pop("lipsum", None)
    environment.globals["range"] = bounded_range(most_steps)
