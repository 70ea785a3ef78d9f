"""What one rendering knows, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from vn_localgov.templates._limits import RenderLimits

# No template can write this name.
_KEY = "\0session"


@attrs.define
class Session:
    """The steps that are left, and what values add to the package."""

    limits: RenderLimits
    spent: int = 0

    @staticmethod
    def of(context: Context) -> Session:
        """The one that a template is rendered in."""
        session: Session = context.parent[_KEY]
        return session

    def names(self) -> dict[str, object]:
        """How a template carries it along."""
        return {_KEY: self}

    def spend(self, steps: int) -> None:
        """Count steps.

        Raises:
            ValueFaultError: There are too many.
        """
        self.spent += steps
        if self.spent > self.limits.steps:
            raise ValueFaultError(told.too_many_steps(self.limits.steps))
