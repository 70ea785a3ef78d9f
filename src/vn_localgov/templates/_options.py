"""What may differ from template to template."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs
from jinja2 import StrictUndefined, Undefined

from vn_localgov.opc import Limits
from vn_localgov.templates._limits import RenderLimits
from vn_localgov.templates._write import print_strictly

Functions = Mapping[str, Callable[..., Any]]
_NONE: Functions = MappingProxyType({})


@attrs.frozen(kw_only=True)
class Options:
    """How a template is prepared.

    Attributes:
        limits: What the file may hold.
        render_limits: What filling may take.
        filters: Own filters, by the word that stands behind ``|``.
        tests: Own tests, by the word that stands behind ``is``.
        functions: What a template may call or read without being given it.
        to_text: Prints a value that is no text.
        undefined: What stands for a missing value.
        is_raw: Whether text is XML already.
        is_listing: Whether page and paragraph breaks in any text count.
    """

    limits: Limits = attrs.field(factory=Limits)
    render_limits: RenderLimits = attrs.field(factory=RenderLimits)
    filters: Functions = _NONE
    tests: Functions = _NONE
    functions: Mapping[str, object] = _NONE
    to_text: Callable[[object], str] = print_strictly
    undefined: type[Undefined] = StrictUndefined
    is_raw: bool = False
    is_listing: bool = False

    @property
    def is_strict(self) -> bool:
        """Whether a missing value is a fault."""
        return issubclass(self.undefined, StrictUndefined)
