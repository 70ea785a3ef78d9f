"""One part with tags, compiled."""

from collections.abc import Callable, Mapping, Sequence
from types import CodeType
from typing import Self, TypeAlias

import attrs
from jinja2 import Environment
from jinja2 import Template as JinjaTemplate

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import TemplateFault, ValueFaultError
from vn_localgov.templates._reading._skeleton import Skeleton
from vn_localgov.templates._running._refused import refusals
from vn_localgov.templates._running._sandbox import Sandbox

Mend: TypeAlias = Callable[[bytes, Sequence[bytes]], bytes]

# A sign of static XML stands in the skeleton and, twice, in the program.
_EACH = 4


@attrs.frozen(kw_only=True)
class LivePart:
    """A part of the package that is filled anew each time.

    Attributes:
        name: Its name in the package.
        template: Its program.
        skeleton: What that was made from.
        mends: What the tags of this part may leave to be mended in its XML.
    """

    name: str
    code: CodeType
    environment: Environment
    template: JinjaTemplate
    skeleton: Skeleton
    mends: tuple[Mend, ...]

    @classmethod
    def of(
        cls,
        name: str,
        code: CodeType,
        environment: Environment,
        skeleton: Skeleton,
        mends: tuple[Mend, ...],
    ) -> Self:
        """Make a program run in an environment."""
        template = JinjaTemplate.from_code(environment, code, environment.globals)
        return cls(
            name=name,
            code=code,
            environment=environment,
            template=template,
            skeleton=skeleton,
            mends=mends,
        )

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        return _EACH * sum(map(len, self.skeleton.static))

    def one_by_one(self, environment: Sandbox, other: Sandbox) -> Self:
        """Give a part that prints the same in another environment, each tag by itself."""
        # Needed only when something is wrong.
        from vn_localgov.templates._running._compile import compile_part  # noqa: PLC0415

        faults: list[TemplateFault] = []
        code = self.code
        # Rows that are printed at once may be one loop more than Python knows.
        with refusals(self.skeleton, faults):
            tree = environment.parse(self.skeleton.program())
            code, _ = compile_part(environment, tree, self.skeleton, one_by_one=True)
        return self.of(self.name, code, other, self.skeleton, self.mends)

    @property
    def has_links(self) -> bool:
        """Whether it says where links lead."""
        return self.name.casefold().endswith(".rels")

    def render(self, values: Mapping[str, object], most: int) -> bytes:
        """Give the XML with the values in it, of *most* bytes, and with safe links.

        Raises:
            ValueFaultError: It would be longer, or a link may do harm.
            Exception: Whatever a tag raises.
        """
        return self._checked(self.fill(values, most))

    def fill(self, values: Mapping[str, object], most: int) -> bytes:
        """Give the XML with the values in it, of *most* bytes.

        Raises:
            ValueFaultError: It would be longer.
            Exception: Whatever a tag raises.
        """
        context = self.template.new_context({**self.template.globals, **values}, shared=True)
        pieces: list[bytes] = []
        length = 0
        for piece in self.template.root_render_func(context):
            pieces.append(_encoded(piece))
            length += len(pieces[-1])
            if length > most:
                raise ValueFaultError(told.too_many_bytes(most))
        content = b"".join(pieces)
        for mend in self.mends:
            content = mend(content, pieces)
        return content

    def _checked(self, content: bytes) -> bytes:
        """Look at links again, after values were put in."""
        if self.has_links:
            # Needed only for tags in links.
            from vn_localgov.templates._reading._link_safety import fault_of_filled  # noqa: PLC0415

            if wording := fault_of_filled(self.name, content):
                raise ValueFaultError(wording)
        return content


def _encoded(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode()
