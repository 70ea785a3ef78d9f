"""Find all that is wrong with the data, after one thing was found wrong."""

import functools
import re
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs
from jinja2 import StrictUndefined, Undefined, UndefinedError
from jinja2 import Template as JinjaTemplate
from jinja2.runtime import Context

from vn_localgov.errors import UnitMismatchError, Wording
from vn_localgov.templates import _tag_wordings
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import LimitError, ValueFaultError
from vn_localgov.templates._rows import Row
from vn_localgov.templates._running._bounds import LOOP
from vn_localgov.templates._running._compile import nearest
from vn_localgov.templates._running._notes import Notes
from vn_localgov.templates._running._refused import FILE
from vn_localgov.templates._running._rows import row_of
from vn_localgov.templates._running._sandbox import Sandbox, Write

_TAKES = re.compile(r"\w+\(\) takes (?:from \d+ to )?(\d+) positional .* but (\d+) w.*")


# More rows than that are hardly ever wrong in another way than those before.
_MOST_TIMES = 2_000


class EnoughError(Exception):
    """So many faults were noted that there is no use in going on."""


@attrs.define
class Recorder:
    """Notes what is missing or cannot be printed, and goes on."""

    notes: Notes
    values: Mapping[str, object]
    template: JinjaTemplate
    times: int = 0

    def note(self, number: int, wording: Wording, row: Row = (), *, is_exact: bool = False) -> None:
        """Note a fault of the tag *number*, at a row of the loops around it.

        Raises:
            EnoughError: Faults were noted very often, as in a loop that has no end.
        """
        self.times += 1
        if self.times > _MOST_TIMES:
            self.notes.is_all = False
            raise EnoughError
        self.notes.add(number, wording, row, is_exact=is_exact)

    def note_missing(self, undefined: Undefined) -> None:
        """Note a missing value at the tag that is being filled."""
        wording = missing(undefined, self.values)
        self.note(self._current(), wording, _row(), is_exact=True)

    def _current(self) -> int:
        """Number of the tag that is being filled."""
        frames = traceback.walk_stack(None)
        line = next(line for frame, line in frames if frame.f_code.co_filename == FILE)
        return self.template.get_corresponding_lineno(line)

    def compute(self, function: Callable[..., Any], name: str = "") -> Callable[..., Any]:
        """Have a filter or an operation noted that fails, and go on without its result."""

        @functools.wraps(function)
        def noting(*args: Any, **options: Any) -> Any:  # noqa: ANN401
            try:
                return function(*args, **options)
            except LimitError:
                raise
            except Exception as error:  # noqa: BLE001 - filters may raise anything
                own = args[1:] if hasattr(function, "jinja_pass_arg") else args
                self._note_failure(_explained(error, name, own[1:]), [*args, *options.values()])
                return Nothing()

        return noting

    def _note_failure(self, error: Exception, given: Iterable[object]) -> None:
        """What comes of a missing value is no fault of its own."""
        lacking = [value for value in given if isinstance(value, Undefined)]
        for value in lacking:
            str(value)
        if not lacking:
            self.note(self._current(), wording_of(error), _row())

    def write(self, write: Write) -> Write:
        """Print values as before; note those that cannot be printed."""

        def noting(value: Any, number: int, context: Context) -> str:  # noqa: ANN401
            try:
                return write(value, number, context)
            except LimitError:
                raise
            except ValueFaultError as fault:
                self.note(number, fault.wording, _row())
                return ""

        return noting


def _row() -> Row:
    """The row that loops are at, now."""
    frames = [frame for frame, _ in traceback.walk_stack(None)]
    return row_of(reversed(frames))


def row_at(error: Exception) -> Row:
    """The row that loops were at when an error was raised; none for what takes too much.

    Where that ends has nothing to do with the values there.
    """
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return () if isinstance(error, LimitError | RecursionError) else row_of(frames)


def _explained(error: Exception, name: str, given: Sequence[object]) -> Exception:
    """Count what a filter takes as a template does, which gives it less than Jinja."""
    found = _TAKES.fullmatch(str(error)) if name and isinstance(error, TypeError) else None
    most = int(found[1]) - int(found[2]) + len(given) if found else -1
    return ValueFaultError(told.too_many_arguments(name, most)) if most >= 0 else error


def missing(undefined: Undefined, values: Mapping[str, object]) -> Wording:
    """Tell what is missing: a name of the data, or a part of a value."""
    name = undefined._undefined_name  # noqa: SLF001 - Jinja names it nowhere else
    if isinstance(name, str) and undefined._undefined_message.endswith("is undefined"):  # noqa: SLF001
        return _tag_wordings.no_name(name, nearest(name, values))
    return told.missing(undefined._undefined_message, _near(undefined))  # noqa: SLF001


def _near(undefined: Undefined) -> str | None:
    """What may have been meant: another key of the same data."""
    name, data = undefined._undefined_name, undefined._undefined_obj  # noqa: SLF001
    if isinstance(name, str) and type(data) is dict:
        return nearest(name, [key for key in data if isinstance(key, str)])
    return None


def forgiving(recorder: Recorder) -> type[Undefined]:
    """Make a kind of missing value that is noted when it is used, and then is empty."""

    def noted(answer: Callable[[Undefined], Any]) -> Callable[..., Any]:
        def method(self: Undefined, *_: object, **__: object) -> Any:  # noqa: ANN401
            recorder.note_missing(self)
            return answer(self)

        return method

    def itself(undefined: Undefined) -> Undefined:
        return undefined

    methods = {
        **dict.fromkeys(_OPERATORS, noted(itself)),
        "__str__": noted(lambda _: ""),
        "__iter__": noted(lambda _: iter(())),
        "__bool__": noted(lambda _: False),
        "__len__": noted(lambda _: 0),
        "__eq__": noted(lambda _: False),
        "__ne__": noted(lambda _: True),
        "__contains__": noted(lambda _: False),
        "__hash__": Undefined.__hash__,
        "__getattr__": _part_of,
    }
    return type("Forgiving", (Undefined,), methods)


def _silent(undefined: Undefined, *_: object, **__: object) -> Undefined:
    return undefined


def _part_of(undefined: Undefined, name: str) -> Undefined:
    """What is missing has no parts, and none of them is worth a fault of its own."""
    if name.startswith("__"):
        raise AttributeError(name)
    return undefined


_OPERATORS = (
    *("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__"),
    *("__rtruediv__", "__floordiv__", "__mod__", "__pow__", "__neg__", "__pos__"),
    *("__lt__", "__le__", "__gt__", "__ge__", "__getitem__", "__call__"),
)


class Nothing(Undefined):
    """What stands for a result that there is none of: it was told already."""

    __slots__ = ()
    __getattr__ = _part_of


for _name in _OPERATORS:
    setattr(Nothing, _name, _silent)


def at_fault(error: Exception, template: JinjaTemplate) -> int:
    """Number of the tag that an error comes from."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [line for frame, line in frames if frame.f_code.co_filename == FILE]
    return template.get_corresponding_lineno(lines[-1]) if lines else 1


def wording_of(error: Exception) -> Wording:
    """What an error says, in both languages where it knows both."""
    wording = getattr(error, "wording", None)
    if isinstance(wording, Wording):
        return wording
    if isinstance(error, UnitMismatchError):
        return told.other_units(str(error))
    if isinstance(error, RecursionError):
        return told.TOO_DEEP
    if isinstance(error, UndefinedError):
        return told.missing(str(error))
    return told.failed(f"{type(error).__name__}: {error}")


def sandbox_for(environment: Sandbox, recorder: Recorder) -> Sandbox:
    """An environment like another one, that notes what is wrong."""
    noting: Sandbox = environment.overlay()
    if issubclass(environment.undefined, StrictUndefined):
        noting.undefined = forgiving(recorder)
        noting.getattr = recorder.compute(noting.getattr)  # type: ignore[method-assign]
    noting.filters = {
        name: filter_ if name == LOOP else recorder.compute(filter_, name)
        for name, filter_ in environment.filters.items()
    }
    noting.call_binop = recorder.compute(environment.call_binop)  # type: ignore[method-assign]
    noting.write = recorder.write(environment.write)
    noting.write_text = recorder.write(environment.write_text)
    return noting
