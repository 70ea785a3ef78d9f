"""What filters and methods of lists and dicts take."""

from typing import Any

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._running._measure import (
    counted,
    length_of,
    listed,
    measure,
)
from vn_localgov.templates._session import Session

# Filters that compare or write what is in the values that they go through.
_DEEP = frozenset(
    {"sort", "unique", "max", "min", "groupby", "dictsort", "tojson", "string", "join"}
)
# Filters that only go through values; how often, their arguments say.
_FLAT = frozenset(
    {
        *("first", "list", "map", "reject", "rejectattr", "reverse", "select", "selectattr"),
        *("batch", "items", "slice", "sum"),
    }
)
# How many values each value of theirs counts for, beyond the one that it is.
_EACH = {
    **dict.fromkeys(("dictsort", "groupby", "max", "min", "sort", "unique"), 7),
    **dict.fromkeys(("batch", "reverse", "slice", "tojson"), 3),
    **dict.fromkeys(("join", "liet_ke"), 15),
    **dict.fromkeys(("map", "reject", "rejectattr", "select", "selectattr"), 15),
}
_LOOKING_UP = frozenset({"get", "items", "keys", "values"})
_COMPARING = frozenset({"index", "count"})


def check_list_filter(
    name: str, args: tuple[Any, ...], options: dict[str, Any], session: Session
) -> tuple[Any, ...]:
    """Have a session count what a filter goes through; give the arguments that it is to get.

    Raises:
        ValueFaultError: It would take too long.
    """
    most = session.limits.characters
    others = (*args[1:], *options.values())
    measure(others, most, session)
    if name not in _FLAT:
        first = tuple(listed(it, session) for it in args[:1])
        measure(first, most, session)
        _count_each(name, first, others, session)
        return (*first, *args[1:])
    # Python itself refuses texts.
    if name == "sum" and any(isinstance(value, list | tuple) for value in others):
        raise ValueFaultError(told.SUM_OF_LISTS)
    _count_each(name, args[:1], others, session)
    return (*(counted(it, session) for it in args[:1]), *args[1:])


def _count_each(
    name: str, values: tuple[Any, ...], others: tuple[Any, ...], session: Session
) -> None:
    """What is done with each value: a path ``a.b.c`` is gone, a filter is called."""
    dots = sum(it.count(".") for it in others if isinstance(it, str))
    if times := dots + _EACH.get(name, 0):
        session.go_through(times * sum(map(length_of, values)))


def check_list_method(owner: Any, name: str, args: tuple[Any, ...], session: Session) -> None:  # noqa: ANN401 - any list or dict
    """Have a session count what a method of a list, a dict or a set goes through.

    Raises:
        ValueFaultError: It would take too long.
    """
    most = session.limits.characters
    measure((owner, *args) if name in _COMPARING else args, most, session)
    if name not in _LOOKING_UP:
        session.go_through(len(owner))
