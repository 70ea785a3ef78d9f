"""What may differ from template to template."""

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from vn_localgov.opc import Limits
from vn_localgov.templates._limits import RenderLimits

if TYPE_CHECKING:
    from jinja2 import Undefined

Functions = Mapping[str, Callable[..., Any]]


def _copied(functions: Mapping[str, Any]) -> dict[str, Any]:
    """Nobody changes what a template was prepared with."""
    return dict(functions)


@attrs.frozen(kw_only=True)
class Options:
    """How a template is prepared.

    Attributes:
        limits: What the file may hold.
        render_limits: What filling may take.
        filters: Own filters, by the word that stands behind ``|``.
        tests: Own tests, by the word that stands behind ``is``.
        functions: What a template may call or read without being given it.
        to_text: Prints a value that is no text; None does it as official documents do.
        undefined: What stands for a missing value; with None, it is a fault.
        is_raw: Whether text is XML already.
        is_listing: Whether page and paragraph breaks in any text count.
        calls_methods: Whether templates may call methods of any value but files and the like.
        updates_fields: Whether Word is to compute all fields when it opens a document.
    """

    limits: Limits = attrs.field(factory=Limits)
    render_limits: RenderLimits = attrs.field(factory=RenderLimits)
    filters: Functions = attrs.field(factory=dict, converter=_copied)
    tests: Functions = attrs.field(factory=dict, converter=_copied)
    functions: Mapping[str, object] = attrs.field(factory=dict, converter=_copied)
    to_text: Callable[[object], str] | None = None
    undefined: "type[Undefined] | None" = None
    is_raw: bool = False
    is_listing: bool = False
    calls_methods: bool = False
    updates_fields: bool = False

    @property
    def has_functions(self) -> bool:
        """Whether anything in it is not of this library."""
        return bool(self.filters or self.tests or self.functions)

    @property
    def bounds(self) -> bytes:
        """What there is beside functions, the same for what is equal."""
        return repr((self.limits, self.render_limits, *self._choices)).encode()

    @property
    def _choices(self) -> tuple[bool, ...]:
        return self.is_raw, self.is_listing, self.calls_methods, self.updates_fields

    @property
    def key(self) -> Hashable:
        """What is equal for options that are the same; functions are what they are, not equal."""
        own = (self.filters, self.tests, self.functions)
        named = tuple((name, id(value)) for these in own for name, value in these.items())
        sizes = tuple(map(len, own))
        printing = (id(self.to_text), id(self.undefined), *self._choices)
        return (self.limits, self.render_limits, sizes, named, printing)
