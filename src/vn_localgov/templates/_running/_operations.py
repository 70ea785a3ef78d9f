"""Loops, operators and calls of a template, each counted before it begins."""

from collections.abc import Callable, Sized
from datetime import date, time
from itertools import islice
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context, LoopContext, Macro, markup_join, str_join

from vn_localgov.errors import Wording
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import Together
from vn_localgov.templates._running._allowed import check_iterable
from vn_localgov.templates._running._captured import Captured, captured, put_together
from vn_localgov.templates._running._collections import check_list_method
from vn_localgov.templates._running._measure import (
    CONTAINERS,
    check,
    counted,
    guard,
    is_short,
    length_of,
    measure,
)
from vn_localgov.templates._running._numbers import check_arithmetic, check_digits
from vn_localgov.templates._running._strings import (
    PATTERN,
    WIDEST,
    check_format,
    check_text_method,
    times,
)
from vn_localgov.templates._running._texts import is_raw, joinable, texts_of
from vn_localgov.templates._session import Session

# A call of a macro takes as long as so many turns of a loop.
_MACRO = 10


@pass_context
def bounded_loop(context: Context, values: Any, cost: int = 1) -> Any:  # noqa: ANN401 - whatever is looped over
    """Count the turns of a loop before it begins, each with its *cost*."""
    session = Session.of(context)
    check_iterable(values)
    if not isinstance(values, Sized) or isinstance(values, Undefined):
        values = list(islice(values, session.limits.steps + 1))
    session.spend(len(values) * cost)
    return values


@pass_context
def spent(context: Context, steps: int) -> None:
    """Count steps of what is run."""
    Session.of(context).spend(steps)


@pass_context
def bounded_join(context: Context, *values: object) -> str | Captured | Together:
    """Put texts together, as ``~`` does."""
    session = Session.of(context)
    most = session.limits.characters
    if not all(type(it) is str for it in values):
        measure(values, most, session)
        values = tuple(joinable(values, texts_of(context)))
        if (marked := put_together(values)) is not None:
            count_together(marked, session)
            return marked
    is_markup = any(hasattr(it, "__html__") for it in values) and not is_raw(context)
    check(sum(len(it) for it in values if isinstance(it, str)), most)
    joined = (markup_join if is_markup else str_join)(values)
    session.make(joined)
    session.go_through(0, len(joined) * 2)
    check(len(joined), most)
    return joined


def count_together(made: Captured | Together, session: Session) -> None:
    """Count the letters of markup, or the pieces of rich content."""
    if isinstance(made, Captured):
        session.make(made.xml)
    else:
        session.go_through(len(made.pieces))


@pass_context
def taken(context: Context, xml: str) -> str | Captured:
    """Give the value of a block."""
    Session.of(context).go_through(0, len(xml))
    return captured(xml, is_raw=is_raw(context))


@pass_context
def count_made(context: Context, text: str | Captured) -> str | Captured:
    """Count the text of a block."""
    Session.of(context).make(text.xml if isinstance(text, Captured) else text)
    return text


@pass_context
def guarded(context: Context, value: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Measure a value that is compared or hashed."""
    session = Session.of(context)
    if isinstance(value, str):
        session.go_through(0, len(value))
    return value if is_short(value) else guard(value, session.limits.characters, session)


@pass_context
def within(context: Context, value: Any, values: Any) -> bool:  # noqa: ANN401 - whatever a template has
    """Tell whether a value is among others, as ``in`` does."""
    session = Session.of(context)
    is_hashed = isinstance(values, dict | set | frozenset)
    if isinstance(value, CONTAINERS):
        measure((value, () if is_hashed else values), session.limits.characters, session)
    if isinstance(values, str):
        session.go_through(0, len(values))
    elif not is_hashed and not (isinstance(values, range) and type(value) is int):
        values = counted(values, session)
    return value in values


@pass_context
def searched(context: Context, values: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Count what ``in`` looks through, where it stands among other comparisons."""
    is_at_once = isinstance(values, str | dict | set | frozenset)
    return values if is_at_once else counted(values, Session.of(context))


@pass_context
def sliced(context: Context, value: Any, *bounds: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Cut a text or a list."""
    made = value[slice(*bounds)]
    count_result(made, Session.of(context))
    return made


def count_result(made: Any, session: Session) -> None:  # noqa: ANN401 - whatever a template has
    """Count what an operation made."""
    session.make(made)
    if isinstance(made, CONTAINERS):
        session.go_through(len(made))
    elif isinstance(made, str):
        session.go_through(0, len(made))


def check_operation(operator: str, left: Any, right: Any, session: Session) -> None:  # noqa: ANN401
    """Refuse an operation whose result would be too long.

    Raises:
        ValueFaultError: It would.
    """
    most = session.limits.characters
    if operator == "%" and isinstance(left, str):
        session.go_through(0, len(left) * PATTERN)
        measure(right, most, session)
        check_format(left, right, most)
        return
    check_arithmetic(operator, left, right)
    if operator == "+":
        check(length_of(left) + length_of(right), most, _too_long(left))
    elif operator == "*":
        check(length_of(left) * times(right), most, _too_long(left))
        check(length_of(right) * times(left), most, _too_long(right))
    elif operator == "-":
        session.go_through(length_of(left))


def _too_long(value: object) -> Callable[[int], Wording]:
    """What is told of a text, or of a list."""
    return told.too_long if isinstance(value, str) else told.too_many_values


def check_call(
    function: Any,  # noqa: ANN401 - whatever a template calls
    args: tuple[Any, ...],
    session: Session,
) -> None:
    """Count a call, and refuse a method whose result would be too long.

    Raises:
        ValueFaultError: It would, or it would read for too long.
    """
    session.spend(_MACRO if isinstance(function, Macro | LoopContext) else 1)
    session.go_through(len(args))
    most = session.limits.characters
    method = getattr(function, "__wrapped__", function)
    owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
    if isinstance(owner, str):
        check_text_method(name, (owner, *args), session)
    elif isinstance(owner, CONTAINERS):
        check_list_method(owner, name, args, session)
    elif isinstance(owner, int | date | time):
        check_digits(owner)
        _check_made(args, session)
    elif isinstance(owner, LoopContext | range) or function is dict:
        measure((owner if isinstance(owner, range) else 0, *args), most, session)


def _check_made(args: tuple[Any, ...], session: Session) -> None:
    """Bytes of a number, and texts of a date, are as long as they are asked for."""
    for value in args:
        check(len(value) if isinstance(value, str) else times(value), WIDEST)
        session.go_through(len(value) if isinstance(value, str) else times(value))


def bounded_range(most: int) -> Callable[..., range]:
    """A range that is no longer than all loops may be."""

    def make(*bounds: int) -> range:
        made = range(*bounds)
        if len(made) > most:
            raise ValueFaultError(told.too_many_steps(most))
        return made

    return make
