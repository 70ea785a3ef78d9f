"""Print values that a tag makes a text of: ``~``, ``join``, and filters such as ``upper``."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

import attrs
from jinja2 import pass_context
from jinja2.filters import do_format, make_attrgetter, sync_do_join
from jinja2.runtime import Context

from vn_localgov.templates._fragments import RICH, Together
from vn_localgov.templates._running._captured import Captured, put_together
from vn_localgov.templates._write import print_strictly

# What a pattern asks for no parts of.
_WITHOUT_PARTS = (bool, float, Decimal, *RICH)
ToText: TypeAlias = Callable[[Any], Any]

# Filters that write their first value out.
_WRITING = frozenset(
    {
        *("string", "escape", "e", "forceescape", "upper", "lower", "title", "capitalize", "trim"),
        *("striptags", "truncate", "urlencode", "center", "indent", "wordwrap", "safe"),
        "vua_dong",
    }
)


def text_of(value: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Print a value as a tag by itself does; what is text or markup stays as it is.

    Raises:
        ValueFaultError: It has no printed form.
    """
    if isinstance(value, str) and isinstance(value, Enum):
        return str.__str__(value)
    if isinstance(value, str | Captured):
        return value
    return value if hasattr(value, "__html__") else print_strictly(value)


def unchanged(value: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Leave it to Jinja and Python."""
    return value


def joinable(values: Iterable[Any], to_text: ToText) -> list[Any]:
    """Print values that are put together; rich content stays as it is.

    Raises:
        ValueFaultError: One has no printed form.
    """
    return [it if isinstance(it, RICH) else to_text(it) for it in values]


def printed_arguments(name: str, args: tuple[Any, ...], to_text: ToText) -> tuple[Any, ...]:
    """Print those of the values of a filter that it makes a text of.

    Raises:
        ValueFaultError: One has no printed form.
    """
    if to_text is unchanged:
        return args
    if name in _WRITING:
        return (*map(to_text, args[:1]), *args[1:])
    if name == "replace":
        return (*map(to_text, args[:3]), *args[3:])
    return args


def texts_of(context: Context) -> ToText:
    """How values become texts in a template."""
    to_text: ToText = context.environment.to_text  # type: ignore[attr-defined]
    return to_text


def is_raw(context: Context) -> bool:
    """Whether text is XML already in a template, so that none is escaped."""
    raw: bool = context.environment.options.is_raw  # type: ignore[attr-defined]
    return raw


@pass_context
def join(
    context: Context, values: Iterable[Any], mark: object = "", attribute: str | int | None = None
) -> str | Captured | Together:
    """Put the texts of all values together."""
    if attribute is not None:
        values = map(make_attrgetter(context.environment, attribute), values)
    to_text = texts_of(context)
    (mark,) = joinable([mark], to_text)
    texts = joinable(values, to_text)
    if (marked := put_together(texts, mark)) is not None:
        return marked
    if is_raw(context):
        return str(mark).join(map(str, texts))
    joined: str = sync_do_join(context.eval_ctx, texts, mark)  # type: ignore[arg-type] # it is text
    return joined


@pass_context
def fill_pattern(context: Context, pattern: object, *args: object, **options: object) -> str:
    """Fill a pattern with ``%s`` and the like."""
    to_text = texts_of(context)
    if to_text is unchanged:
        return do_format(pattern, *args, **options)  # type: ignore[arg-type]
    return do_format(to_text(pattern), *map(shown, args), **shown(options))


def _converting(name: str) -> Callable[..., Any]:
    """Load a filter when it is used: hardly any template makes numbers of texts."""

    @pass_context
    def convert(context: Context, *args: Any, **options: Any) -> Any:  # noqa: ANN401
        from vn_localgov.templates._running._conversions import CONVERSIONS  # noqa: PLC0415

        return CONVERSIONS[name](context, *args, **options)

    return convert


# In place of those of Jinja.
OWN: dict[str, Callable[..., Any]] = {
    "join": join,
    "format": fill_pattern,
    **{name: _converting(name) for name in ("int", "float")},
}


@attrs.frozen
class _Shown:
    """A value that ``%s`` prints as a tag does, and ``%d`` and ``%.2f`` as Python does."""

    value: Any

    def __str__(self) -> str:
        return str(text_of(self.value))

    __repr__ = __str__

    def __int__(self) -> int:
        return int(self.value)

    def __float__(self) -> float:
        return float(self.value)

    def __index__(self) -> int:
        return self.value.__index__()  # type: ignore[no-any-return]

    def __format__(self, how: str) -> str:
        return format(self.value, how) if how else str(self)


def shown(value: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Have a value that is put into a pattern printed as a tag does it."""
    if isinstance(value, tuple):
        return tuple(map(shown, value))
    if isinstance(value, dict):
        return {key: shown(it) for key, it in value.items()}
    return text_of(value) if isinstance(value, str) else _Shown(value)


def shown_number(value: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """The same for what has no parts that a pattern may ask for, as ``{0.ten}`` does."""
    if isinstance(value, str):
        return text_of(value)
    return _Shown(value) if value is None or isinstance(value, _WITHOUT_PARTS) else value
