"""Fill the tags of a narrative, and find every tag that cannot be filled."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType

import attrs
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vn_localgov.errors import Fault, LocalGovError, UnitMismatchError, Wording
from vn_localgov.filters import FILTERS, TagError, printed
from vn_localgov.reports.narrative._slips import slips
from vn_localgov.reports.narrative._source import Source, Tag
from vn_localgov.reports.narrative._syntax import syntax_wording

_NOT_A_LETTER = re.compile(r"[^\w ]|[0-9_]")
_LACKING = re.compile(r"(?:has no attribute|access to attribute) (?:'|\")(\w+)")
_RAW = re.compile(r"\{%[-+]?\s*raw\b")
_WORD = re.compile(r"\w+")
_COMPILE_FAILURES = (
    TemplateError,
    SyntaxError,
    ValueError,
    LookupError,
    RecursionError,
    MemoryError,
)
_LONGEST = 2_000_000
# Each failure fills the file anew; who mends this many first loses nothing.
_MOST_FAILURES = 30
_TOO_LONG = Wording("the filled text is too long", "lời văn sau khi điền số liệu quá dài")
_SYNTAX_FAILURES = (TemplateSyntaxError, RecursionError)
# What a tag may raise: our own errors, Jinja's, and those of an expression that
# makes no sense, such as a date plus a word.
_TAG_FAILURES = (
    RecursionError,
    TemplateError,
    LocalGovError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
)


_STATEMENTS = (nodes.Output, nodes.For, nodes.If, nodes.Assign)
_DEEPEST_LOOP = 2
_NO_SUCH_STATEMENT = Wording(
    "only for, if and set are of use in a report", "trong báo cáo chỉ dùng for, if và set"
)
_LOOP_TOO_DEEP = Wording(
    f"loops stand in each other more than {_DEEPEST_LOOP} deep",
    f"vòng lặp for lồng nhau quá {_DEEPEST_LOOP} lớp",
)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Tags may look at figures, and at nothing that costs time or memory."""

    intercepted_binops = frozenset(["*", "**", "%", "+", "-", "/", "//"])

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """What is not known is neither true nor false, so that no ``if`` may ask it."""
        return value is not None and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: object) -> bool:
        del obj
        return False

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:
        del context, left, right
        raise TagError(
            f"{operator!r} does not belong in a tag: compute with indicators",
            f"không dùng phép {operator!r} trong thẻ: khai báo phép tính ở chỉ tiêu",
        )


def _environment(finalize: Callable[[object], str]) -> _Sandbox:
    environment = _Sandbox(
        undefined=StrictUndefined,
        finalize=finalize,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update(FILTERS)
    return environment


def _escaped(value: object) -> str:
    """Write all but letters and spaces as entities: a figure is never Markdown."""
    return _NOT_A_LETTER.sub(lambda match: f"&#{ord(match[0])};", printed(value))


_IN_MARKDOWN = _environment(_escaped)
_IN_PLAIN_TEXT = _environment(printed)


@attrs.define
class TagFiller:
    """Fills the tags of one file, and notes each tag that cannot be filled.

    A tag that fails is left out and the rest goes on, so all faults are found, each
    at its place.

    Attributes:
        values: What the names in tags stand for.
        broken: Names whose data is wrong already; their tags are left out in silence.
        is_markdown: Whether the text around the tags is Markdown.
        knows_all: Whether a name that is not known is a fault; it is none where the
            file that may declare it could not be read.
    """

    source: Source
    values: Mapping[str, object]
    broken: frozenset[str] = frozenset()
    is_markdown: bool = attrs.field(default=True, kw_only=True)
    knows_all: bool = attrs.field(default=True, kw_only=True)
    faults: list[Fault] = attrs.field(factory=list, init=False)
    _tags: list[Tag] = attrs.field(init=False)
    _left_out: set[int] = attrs.field(factory=set, init=False)
    _tag_at_line: dict[int, int] = attrs.field(factory=dict, init=False)
    _environment: _Sandbox = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._tags = self.source.tags()
        self._environment = _IN_MARKDOWN if self.is_markdown else _IN_PLAIN_TEXT

    def fill(self) -> str:
        """Return the text with the figures in it; empty where nothing can be said."""
        self.faults.extend(self.source.half_tags())
        if self.is_markdown:
            self.faults.extend(slips(self.source))
        try:
            self._leave_out_broken()
            self._check_syntax()
            self._check_statements()
            self._check_filters()
            self._check_names()
            return self._short(self._render())
        except _CannotGoOn:
            return ""
        except _COMPILE_FAILURES as error:
            self._complain(error)
            return ""

    def _complain(self, error: Exception) -> None:
        """Tell of a tag that Jinja reads and then stumbles over."""
        offset = self._tags[self._suspect(error)].offset if self._tags else 0
        self.faults.append(self.source.fault(offset, *syntax_wording(error)))

    def _short(self, text: str) -> str:
        """Refuse a text that loops have made longer than any report."""
        if len(text) <= _LONGEST:
            return text
        self.faults.append(self.source.fault(0, *_TOO_LONG))
        return ""

    def _leave_out_broken(self) -> None:
        for index, tag in enumerate(self._tags):
            if self.broken.intersection(_WORD.findall(tag.text)):
                self._leave_out(index)

    def _check_syntax(self) -> None:
        for index, tag in enumerate(self._tags):
            if _RAW.match(tag.text):
                self._note(index, *_NO_SUCH_STATEMENT)
            if tag.is_output and index not in self._left_out:
                try:
                    self._environment.parse(tag.text)
                except _SYNTAX_FAILURES as error:
                    self._note(index, *syntax_wording(error))
        try:
            self._tree()
        except _SYNTAX_FAILURES as error:
            self._note(self._suspect(error), *syntax_wording(error))
            raise _CannotGoOn from None

    def _suspect(self, error: Exception) -> int:
        """Find the tag that Jinja could not read; too deep a one tells no line."""
        if isinstance(error, TemplateSyntaxError):
            return self._tag_at_line.get(error.lineno, len(self._tags) - 1)
        return max(range(len(self._tags)), key=lambda index: len(self._tags[index].text))

    def _check_statements(self) -> None:
        """Allow what ends by itself: without macros and deep loops, filling is short."""
        for concat in self._tree().find_all(nodes.Concat):
            self._note(self._tag_at_line.get(concat.lineno, 0), *_NO_SUCH_STATEMENT)
        for node, depth in _statements(self._tree()):
            index = self._tag_at_line.get(node.lineno, 0)
            if not isinstance(node, _STATEMENTS):
                self._note(index, *_NO_SUCH_STATEMENT)
            if depth > _DEEPEST_LOOP:
                self._note(index, *_LOOP_TOO_DEEP)

    def _check_filters(self) -> None:
        for node in self._tree().find_all(nodes.Filter):
            if node.name not in FILTERS:
                hint = _nearest(node.name, FILTERS)
                self._note_word(node, node.name, _no_filter(node.name, hint))

    def _check_names(self) -> None:
        tree = self._tree()
        unknown = meta.find_undeclared_variables(tree) - set(self.values) - self.broken
        for node in tree.find_all(nodes.Name):
            if node.name not in unknown:
                continue
            if self.knows_all:
                hint = _nearest(node.name, self.values)
                self._note_word(node, node.name, _no_name(node.name, hint))
            else:
                self._leave_out(self._tag_at_line[node.lineno])

    def _render(self) -> str:
        for _ in range(_MOST_FAILURES):
            template = self._environment.from_string(self._program())
            try:
                return template.render(self.values)
            except _TAG_FAILURES as error:
                self._note(self._failed_tag(error), *_failure_wording(error))
        raise _CannotGoOn

    def _failed_tag(self, error: Exception) -> int:
        lines = [line for name, line in _frames(error.__traceback__) if name == "<template>"]
        return self._tag_at_line[lines[-1]]

    def _tree(self) -> nodes.Template:
        return self._environment.parse(self._program())

    def _program(self) -> str:
        program, self._tag_at_line = self.source.program(self._left_out)
        return program

    def _note_word(self, node: nodes.Node, word: str, wording: Wording) -> None:
        index = self._tag_at_line[node.lineno]
        found = re.search(rf"\b{re.escape(word)}\b", self._tags[index].text)
        self._note(index, *wording, shift=found.start() if found else 0)

    def _note(self, index: int, en: str, vi: str, *, shift: int = 0) -> None:
        self.faults.append(self.source.fault(self._tags[index].offset + shift, en, vi))
        self._leave_out(index)

    def _leave_out(self, index: int) -> None:
        self._left_out.add(index)
        if self._tags[index].stand_in is None:
            raise _CannotGoOn


def _statements(node: nodes.Node, loops: int = 0) -> Iterator[tuple[nodes.Stmt, int]]:
    """Go through all statements below *node*, each with the loops that it stands in."""
    for child in node.iter_child_nodes():
        inside = loops + isinstance(child, nodes.For)
        if isinstance(child, nodes.Stmt):
            yield child, inside
            yield from _statements(child, inside)


class _CannotGoOn(Exception):  # noqa: N818 - a signal within this module, no error
    """A tag is wrong without which the others have no meaning."""


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _nearest(word: str, known: Mapping[str, object]) -> str | None:
    close = difflib.get_close_matches(word, known, n=1)
    return close[0] if close else None


def _no_name(name: str, hint: str | None) -> Wording:
    return Wording(
        f"nothing is called {name!r}" + (f"; did you mean {hint!r}?" if hint else ""),
        f"không có số liệu nào mang mã {name!r}" + (f"; ý là {hint!r}?" if hint else ""),
    )


def _no_filter(name: str, hint: str | None) -> Wording:
    return Wording(
        f"there is no filter {name!r}" + (f"; did you mean {hint!r}?" if hint else ""),
        f"không có cách viết {name!r} sau dấu |" + (f"; ý là {hint!r}?" if hint else ""),
    )


def _failure_wording(error: Exception) -> Wording:
    if isinstance(error, TagError):
        return error.wording
    if lacking := _LACKING.search(str(error)):
        name = lacking[1]
        return Wording(f"the value has no {name!r}", f"giá trị này không có {name!r}")
    if isinstance(error, UnitMismatchError):
        return Wording(f"the tag fails: {error}", "hai số liệu khác đơn vị tính nên không so được")
    return Wording(f"the tag fails: {error}", f"thẻ này không tính được ({error})")
