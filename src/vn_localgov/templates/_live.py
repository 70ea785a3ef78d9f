"""One part with tags, compiled."""

import re
from collections.abc import Callable, Mapping
from itertools import islice
from types import CodeType
from typing import Self, TypeAlias

import attrs
from jinja2 import Environment
from jinja2 import Template as JinjaTemplate

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError

Mend: TypeAlias = Callable[[str], str]

_BATCH = 4096
# Word takes a cell without a paragraph at its end for a damaged file.
_BARE_CELL = re.compile(r"(<w:tc(?: [^<>]*)?>|</w:tcPr>|<w:tcPr/>|</w:tbl>)</w:tc>")


@attrs.frozen(kw_only=True)
class LivePart:
    """A part of the package that is filled anew each time.

    Attributes:
        name: Its name in the package.
        template: Its program.
        mends: What the tags of this part may leave to be mended in its XML.
    """

    name: str
    code: CodeType
    template: JinjaTemplate
    mends: tuple[Mend, ...]

    @classmethod
    def bind(
        cls, name: str, code: CodeType, environment: Environment, mends: tuple[Mend, ...]
    ) -> Self:
        """Make a program run in an environment."""
        template = JinjaTemplate.from_code(environment, code, environment.globals)
        return cls(name=name, code=code, template=template, mends=mends)

    def bound_to(self, environment: Environment) -> Self:
        """Make the same program run in another environment."""
        return self.bind(self.name, self.code, environment, self.mends)

    def render(self, values: Mapping[str, object], most: int) -> str:
        """Give the XML with the values in it, of *most* characters.

        Raises:
            ValueFaultError: It would be longer.
            Exception: Whatever a tag raises.
        """
        context = self.template.new_context(dict(values))
        pieces = self.template.root_render_func(context)
        batches: list[str] = []
        length = 0
        while batch := list(islice(pieces, _BATCH)):
            # Measured before it is made: static pieces can be long, and repeated.
            length += sum(map(len, batch))
            if length > most:
                raise ValueFaultError(told.too_long(most))
            batches.append("".join(batch))
        xml = "".join(batches)
        for mend in self.mends:
            xml = mend(xml)
        return xml


def fill_cells(xml: str) -> str:
    """Give a paragraph to each table cell that does not end in one."""
    return _BARE_CELL.sub(r"\1<w:p/></w:tc>", xml)
