"""Filters and tests that could fill the memory or never end, each held to limits."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.filters import FILTERS as OF_JINJA
from jinja2.runtime import Context
from jinja2.tests import TESTS as OF_TESTS

from vn_localgov.templates._reading._groups import (
    BEGINS,
    ENDS,
    ROWS,
    SHOWS,
    WIDENS,
    begins_group,
    end_groups,
    next_row,
    shows,
    widen,
)
from vn_localgov.templates._running._captured import Captured
from vn_localgov.templates._running._collections import check_list_filter
from vn_localgov.templates._running._costs import SPENT
from vn_localgov.templates._running._guard import (
    CAPTURED,
    GUARD,
    MADE,
    SEARCHED,
    SLICED,
    WITHIN,
)
from vn_localgov.templates._running._measure import Namespace, is_short, measure
from vn_localgov.templates._running._numbers import check_digits
from vn_localgov.templates._running._operations import (
    bounded_join,
    bounded_loop,
    bounded_range,
    count_made,
    guarded,
    searched,
    sliced,
    spent,
    taken,
    within,
)
from vn_localgov.templates._running._strings import check_text_filter, is_left, kept
from vn_localgov.templates._running._texts import OWN, printed_arguments, texts_of
from vn_localgov.templates._session import Session

# Not of use in documents, or not the same each time.
REMOVED_FILTERS = frozenset({"urlize", "xmlattr", "pprint", "random"})
# Filters that take the same time for any value.
_QUICK = frozenset({"attr", "count", "d", "default", "last", "length"})
# Names that no template can write.
LOOP, JOIN = "\0loop", "\0join"

# Tests that take the same time for any value.
_QUICK_TESTS = frozenset(
    {
        *("boolean", "callable", "defined", "escaped", "false", "float", "integer", "iterable"),
        *("mapping", "none", "number", "sameas", "sequence", "string", "true", "undefined"),
    }
)

# A letter that a test looks at takes as long as so many letters that are only read.
_TESTED = 15
# What a filter wants from Jinja before its own arguments.
_BEFORE: dict[str, Callable[[Context], tuple[object, ...]]] = {
    "": lambda _: (),
    "context": lambda context: (context,),
    "eval_context": lambda context: (context.eval_ctx,),
    "environment": lambda context: (context.environment,),
}


def bounded(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    """Have the work of a filter counted before it begins, and the text that it makes.

    What the filter needs from Jinja, it still gets.
    """
    before = _BEFORE[getattr(getattr(original, "jinja_pass_arg", None), "name", "")]

    @pass_context
    def checked(context: Context, *args: Any, **options: Any) -> Any:  # noqa: ANN401
        if args and isinstance(args[0], Captured):
            return kept(name, args[0])
        # A short value alone is the usual case.
        if options or len(args) != 1 or not is_short(args[0]):
            if args and is_left(name, args):
                return args[0]
            args = _counted(name, args, options, context)
        elif type(args[0]) is not str:
            args = printed_arguments(name, args, texts_of(context))
        made = original(*before(context), *args, **options)
        _count_made(made, context)
        return made

    return checked


def _count_made(made: object, context: Context) -> None:
    if isinstance(made, str):
        Session.of(context).make(made)
    elif type(made) is int:
        check_digits(made)


def _counted(
    name: str, args: tuple[Any, ...], options: dict[str, Any], context: Context
) -> tuple[Any, ...]:
    """Count what a filter is about to do; give the arguments that it is to get."""
    session = Session.of(context)
    if not all(map(is_short, (*args, *options.values()))):
        args = check_list_filter(name, args, options, session)
    args = printed_arguments(name, args, texts_of(context))
    check_text_filter(name, (*args, *options.values()), session)
    return args


def bounded_filters(filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """The same filters, held to limits."""
    return {name: bounded(name, filter_) for name, filter_ in filters.items()}


def install(environment: Environment, most_steps: int) -> None:
    """Give an environment the bounded functions in place of those of Jinja."""
    kept_ones = {name: it for name, it in OF_JINJA.items() if name not in REMOVED_FILTERS}
    slow = {name: OWN.get(name, it) for name, it in kept_ones.items() if name not in _QUICK}
    own = {
        LOOP: bounded_loop,
        JOIN: bounded_join,
        SPENT: spent,
        BEGINS: begins_group,
        ENDS: end_groups,
        ROWS: next_row,
        WIDENS: widen,
        SHOWS: shows,
        MADE: count_made,
        CAPTURED: taken,
        GUARD: guarded,
        SLICED: sliced,
        WITHIN: within,
        SEARCHED: searched,
    }
    environment.filters = {**kept_ones, **bounded_filters(slow), **own}
    compared = {name: _measured(it) for name, it in OF_TESTS.items() if name not in _QUICK_TESTS}
    environment.tests = {**OF_TESTS, **compared, "in": within}
    environment.globals.pop("lipsum", None)
    environment.globals["namespace"] = Namespace
    environment.globals["range"] = bounded_range(most_steps)


def _measured(test: Any) -> Callable[..., bool]:  # noqa: ANN401 - Jinja types tests as objects
    """Have both sides of a test measured."""
    before = _BEFORE[getattr(getattr(test, "jinja_pass_arg", None), "name", "")]

    @pass_context
    def measured(context: Context, *args: Any) -> bool:  # noqa: ANN401
        session = Session.of(context)
        length = measure(args, session.limits.characters, session)
        session.go_through(0, length * _TESTED)
        return bool(test(*before(context), *args))

    return measured
