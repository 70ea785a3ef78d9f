"""Jinja, held to what a document needs: no way out, bounded work, and own printing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._options import Options
from vn_localgov.templates._running._allowed import (
    check_class,
    check_open,
    has_default,
    is_private,
    may_call,
)
from vn_localgov.templates._running._bounds import bounded_filters, install
from vn_localgov.templates._running._captured import Captured, captured
from vn_localgov.templates._running._join_outputs import METHODS_OF_DICT, is_printed
from vn_localgov.templates._running._keys import key_for
from vn_localgov.templates._running._measure import check, is_short, measure
from vn_localgov.templates._running._operations import (
    bounded_loop,
    check_call,
    check_operation,
    count_result,
)
from vn_localgov.templates._running._perhaps import PERHAPS, perhaps
from vn_localgov.templates._running._print_together import FILL, ROWS, fill, fill_rows
from vn_localgov.templates._running._rows import BEGUN, READ, begun, read
from vn_localgov.templates._running._strings import check_format
from vn_localgov.templates._running._texts import (
    ToText,
    shown,
    shown_number,
    text_of,
    unchanged,
)
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._write import Writer, print_strictly

Write = Callable[[Any, int, Context], str]


# Operators that make no long number of two short ones.
_PLAIN = frozenset({"+", "-", "*", "/", "//", "%"})


def _is_number(value: object) -> bool:
    return not isinstance(value, str) and is_short(value)


class _Generator(CodeGenerator):
    """Has each value printed by the environment, which is told the tag's number."""

    def _make_finalize(self) -> CodeGenerator._FinalizeInfo:
        return self._FinalizeInfo(None, None)

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        del frame, finalize
        if is_printed(node):
            self.write("(")
        elif node.lineno in self.environment.apart:  # type: ignore[attr-defined]
            self.write("environment.write(")
        else:
            self.write("environment.write_text(")

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        del frame, finalize
        self.write(")" if is_printed(node) else f", {node.lineno}, context)")

    def visit_Call(  # noqa: N802 - the name of the node
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - as Jinja has it
    ) -> None:
        """Have printed what a block gives that calls a macro; Jinja takes it for markup."""
        if forward_caller:
            self.write("environment.write_block(")
        super().visit_Call(node, frame, forward_caller=forward_caller)
        if forward_caller:
            self.write(f", {node.lineno}, context)")

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:  # noqa: N802 - the name of the node
        """Have a block assigned as its filters give it; Jinja takes it for markup."""
        self.push_assign_tracking()
        inner = frame.inner()
        inner.require_output_check = False
        inner.symbols.analyze_node(node)
        self.enter_frame(inner)
        self.buffer(inner)
        self.blockvisit(node.body, inner)
        self.newline(node)
        self.visit(node.target, frame)
        self.write(" = ")
        self.visit(node.filter, inner)  # type: ignore[arg-type] # each block has one: see Guard
        self.pop_assign_tracking(frame)
        self.leave_frame(inner)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one template.

    Attributes:
        write: Prints a value for the tag of a number, from 1 on.
        write_text: The same for tags inside text, where most values are plain.
        apart: Numbers of the tags that do not stand inside text.
        to_text: Prints a value that a tag makes a text of.
        knows_more: Whether it has the filters of the library.
    """

    code_generator_class = _Generator
    intercepted_binops = frozenset({"*", "**", "+", "-", "/", "//", "%"})

    def __init__(self, options: Options) -> None:
        super().__init__(
            autoescape=True, undefined=options.undefined or StrictUndefined, cache_size=0
        )
        self.limits = limits = options.render_limits
        self.to_text: ToText = unchanged if options.to_text else text_of
        self.write: Write
        self.write_text: Write
        self.apart: frozenset[int] = frozenset()
        self.knows_more = False
        self.options = options
        install(self, limits.steps)
        self.filters.update({FILL: fill, ROWS: fill_rows, PERHAPS: perhaps})
        self.filters.update({READ: read, BEGUN: begun})
        self.filters.update(options.filters)
        self.tests.update(options.tests)
        self.globals.update(options.functions)

    def write_block(self, value: Any, number: int, context: Context) -> str:  # noqa: ANN401
        """Print what a macro gives for a block that calls it; for nothing, not even a paragraph."""
        return self.write(value, number, context) if isinstance(value, Captured) or value else ""

    @property
    def is_strict(self) -> bool:
        """Whether a missing value is a fault."""
        return issubclass(self.undefined, StrictUndefined)

    def learn(self) -> None:
        """Add the filters of the library, which most templates do not need."""
        # Loads half of the library.
        from vn_localgov.filters import FILTERS  # noqa: PLC0415
        from vn_localgov.templates._values._fitted import FITTED  # noqa: PLC0415

        fitted: Mapping[str, Any] = FITTED
        own = {**bounded_filters(FILTERS), **bounded_filters(fitted)}
        self.filters = {**own, **self.filters}
        self.knows_more = True

    def print_for(self, tags: Sequence[Tag]) -> None:
        """Print the values of these tags."""
        how = self.options
        to_text = how.to_text or print_strictly
        writer = Writer(tags, to_text, is_raw=how.is_raw, is_listing=how.is_listing)
        self.write, self.write_text = writer.write, writer.write_text

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Look for a key before an attribute, as most data are dicts."""
        if type(obj) is dict and attribute not in METHODS_OF_DICT and attribute in obj:
            return obj[attribute]
        if (key := key_for(obj, attribute)) is not None:
            return obj[key]
        self._check_open(obj, attribute)
        if has_default(obj, attribute) and attribute not in METHODS_OF_DICT:
            return obj.default_factory()
        return super().getattr(obj, attribute)

    def _check_open(self, obj: Any, attribute: str) -> None:  # noqa: ANN401
        """Refuse files and the like before anything of them is read."""
        if attribute.startswith("__"):
            return
        if isinstance(obj, type) and self.options.calls_methods:
            check_class(obj)
        else:
            check_open(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        """Refuse what begins with two underscores, what changes data, and what may do more.

        Raises:
            ValueFaultError: It is a method that may do more than compute.
        """
        if attr.startswith("_"):
            return self.options.calls_methods and is_private(obj, attr)
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if callable(value) and not self.options.calls_methods and not may_call(obj, attr, value):
            raise ValueFaultError(told.cannot_call(attr))
        return True

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:  # noqa: ANN401
        """Tell of what is refused; it is not missing, and must not become empty.

        Raises:
            ValueFaultError: A missing value would be empty.
        """
        if self.is_strict:
            return super().unsafe_undefined(obj, attribute)
        raise ValueFaultError(told.unsafe(attribute))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Compute, unless the result would be too long."""
        if operator in _PLAIN and _is_number(left) and _is_number(right):
            return super().call_binop(context, operator, left, right)
        session = Session.of(context)
        check_operation(operator, left, right, session)
        if operator == "%" and isinstance(left, str) and self.to_text is text_of:
            right = shown(right)
        made = super().call_binop(context, operator, left, right)
        count_result(made, session)
        return made

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401
        """Measure a key before it is hashed."""
        if isinstance(argument, tuple):
            measure(argument, self.limits.characters)
        if isinstance(argument, Captured):
            raise ValueFaultError(told.CAPTURED)
        if isinstance(argument, str):
            self._check_open(obj, argument)
        if (key := key_for(obj, argument)) is not None:
            return obj[key]
        if has_default(obj, argument):
            return obj.default_factory()
        return super().getitem(obj, argument)

    def concat(self, pieces: Iterable[str]) -> str:
        """Put together what a macro or a block prints."""
        check(sum(map(len, pieces)), self.limits.characters)
        return "".join(pieces)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805, PYI063
        """Call a macro, function or method, and count it."""
        session = Session.of(__context)
        if isinstance(__obj, type):
            __self._check_class(__obj)
        check_call(__obj, (*args, *kwargs.values()), session)
        if isinstance(__obj, LoopContext):
            args = (*(bounded_loop(__context, it) for it in args[:1]), *args[1:])
        made = super().call(__context, __obj, *args, **kwargs)
        session.make(made)
        if isinstance(__obj, Macro | LoopContext):
            return captured(made, is_raw=__self.options.is_raw)
        return made

    def _check_class(self, kind: type) -> None:
        """Let a template make values of Jinja's own classes, and of those it was given to call."""
        if any(kind is it for it in self.globals.values()):
            return
        if self.options.calls_methods:
            check_class(kind)
        else:
            check_open(kind, kind.__name__)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:  # noqa: ANN401
        """Check the pattern of ``"…".format``, and what is put into it."""
        wrapped = super().wrap_str_format(value)
        if wrapped is None:
            return None

        # Known by the method that it stands for, where calls are counted.
        @wraps(value)
        def checked(*args: Any, **options: Any) -> str:  # noqa: ANN401
            check_format(value.__self__, (*args, *options.values()), self.limits.characters)
            if self.to_text is unchanged:
                return wrapped(*args, **options)
            named = {name: shown_number(it) for name, it in options.items()}
            return wrapped(*map(shown_number, args), **named)

        return checked
