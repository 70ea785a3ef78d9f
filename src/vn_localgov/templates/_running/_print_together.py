"""Print many tags in one call: most values are plain, and are looked at all at once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._running._plain import Form, encoded, parts_of

# Names that no template can write.
FILL, ROWS = "\0fill", "\0rows"

_BATCH = 1000


@pass_context
def fill(context: Context, form: Form, *values: Any) -> bytes:  # noqa: ANN401 - whatever is printed
    """Print the values of tags that follow each other."""
    return _filled(context, form, 1, values)


@pass_context
def fill_rows(context: Context, rows: Iterable[Any], form: Form, parts: Sequence[str]) -> bytes:
    """Print the same parts of each row; most rows are dicts."""
    filled: list[bytes] = []
    source = iter(rows)
    while batch := list(islice(source, _BATCH)):
        filled.append(_filled(context, form, len(batch), _parts(context, batch, parts)))
        _check(sum(map(len, filled)), context)
    return b"".join(filled)


def _parts(context: Context, rows: list[Any], parts: Sequence[str]) -> list[Any]:
    look_up = context.environment.getattr
    return parts_of(rows, parts) or [look_up(row, part) for row in rows for part in parts]


def _filled(context: Context, form: Form, times: int, values: Sequence[Any]) -> bytes:
    pattern, length, numbers = form
    _check(length * times, context)
    most = context.environment.limits.part_bytes  # type: ignore[attr-defined]
    printed = encoded(values, most) or _one_by_one(context, values, numbers)
    return pattern * times % tuple(printed)


def _one_by_one(context: Context, values: Iterable[Any], numbers: Sequence[int]) -> Iterator[bytes]:
    length = 0
    for value, number in zip(values, cycle(numbers), strict=False):
        text: str = context.environment.write_text(value, number, context)  # type: ignore[attr-defined]
        printed = text.encode()
        length += len(printed)
        _check(length, context)
        yield printed


def _check(length: int, context: Context) -> None:
    """Refuse what would be too long, before it is made."""
    most = context.environment.limits.part_bytes  # type: ignore[attr-defined]
    if length > most:
        raise ValueFaultError(told.too_many_bytes(most))
