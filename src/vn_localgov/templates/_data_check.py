"""Hold a template against the data that it is to be filled with."""

import re
from collections.abc import Iterable, Mapping

import attrs

from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._running._keys import composed, with_composed
from vn_localgov.templates._running._variables import Variable


@attrs.frozen(kw_only=True)
class TemplateCheck:
    """What does not fit between a template and its data (*kết quả đối chiếu mẫu*).

    Attributes:
        faults: What keeps the template from being filled; none if it can be.
        missing: What the template asks for and the data does not have; it may be able to
            do without, as behind ``is defined``.
        unused: Names of the data that the template does not ask for, in their order.
    """

    faults: tuple[TemplateFault, ...] = ()
    missing: tuple[Variable, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def is_fillable(self) -> bool:
        """Whether the template can be filled with the data."""
        return not self.faults


def root_of(path: str) -> str:
    """The name that a path begins with.

    >>> root_of("bao_cao.muc[].ten")
    'bao_cao'
    """
    return re.split(r"[.\[]", path, maxsplit=1)[0]


def compare(
    variables: tuple[Variable, ...], values: Mapping[str, object], faults: Iterable[TemplateFault]
) -> TemplateCheck:
    """Say what is missing and what is not used."""
    wanted = {root_of(it.path) for it in variables}
    given = with_composed(values)
    return TemplateCheck(
        faults=tuple(faults),
        missing=tuple(it for it in variables if root_of(it.path) not in given),
        unused=tuple(name for name in values if composed(name) not in wanted),
    )
