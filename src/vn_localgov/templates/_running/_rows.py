"""Know the rows that loops are at while faults are looked for; a filling alone counts none."""

import re
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any

import attrs
from jinja2 import nodes
from jinja2.runtime import LoopContext
from jinja2.visitor import NodeTransformer

from vn_localgov.templates._rows import Row
from vn_localgov.templates._running._call import call
from vn_localgov.templates._running._refused import FILE

# Names that no template can write.
READ, BEGUN, _ROW = "\0read", "\0begun", "\0row"
# How Jinja calls a loop, with its depth, and what the condition of a loop reads.
_LOOP, _READER = re.compile(r"l_([0-9]+)_loop"), "fiter"
# A macro that calls itself has loops of any depth.
_DEEPEST = 5


class Numbered(NodeTransformer):
    """Has each loop tell when it begins with a row, and count what its condition reads."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the name of the node
        self.generic_visit(node)
        line = node.lineno
        is_whole = nodes.Const(node.test is None, lineno=line)
        begun = call(BEGUN, nodes.Name("loop", "load", lineno=line), is_whole)
        node.body = [nodes.ExprStmt(begun, lineno=line), *node.body]
        if node.test:
            node.iter = call(READ, node.iter)
        return node


@attrs.define
class _Read:
    """What a condition reads, and the number of the last row."""

    rows: Iterator[Any]
    number: int = 0

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:  # noqa: ANN401 - whatever is looped over
        row = next(self.rows)
        self.number += 1
        return row


def read(rows: Iterable[Any]) -> _Read:
    """Count rows as a condition reads them."""
    return _Read(iter(rows))


def begun(loop: LoopContext, is_whole: bool) -> None:  # noqa: FBT001 - a template calls it
    """Keep the number of a row; later, the condition may have read on to the next one.

    Who asks a loop with a condition how long it is has it read to its end, so that nobody
    knows any more which rows were left out; *is_whole* tells that there is none.
    """
    frame = _reader(loop)
    rows = frame.f_locals[_READER] if frame else None
    if isinstance(rows, _Read):
        vars(loop)[_ROW] = rows.number
    elif is_whole:
        vars(loop)[_ROW] = loop.index
    else:
        vars(loop).pop(_ROW, None)


def row_of(frames: Iterable[FrameType]) -> Row:
    """Tell the row that each open loop is at, from the outermost one inwards.

    Args:
        frames: What is running, from the outermost inwards.
    """
    own = [it for it in frames if it.f_code.co_filename == FILE]
    rows: dict[int, int] = {}
    for frame in own:
        # While a condition is read, its loop is still at the row before.
        loops = [it for it in _loops(frame) if _reader(it) not in own]
        rows |= {id(it): vars(it)[_ROW] for it in loops if _ROW in vars(it)}
        if isinstance(it := frame.f_locals.get(_READER), _Read):
            rows[id(it)] = it.number
    return tuple(rows.values())[:_DEEPEST]


def _loops(frame: FrameType) -> list[LoopContext]:
    """The loops that a frame is in, and those around a macro that it asks for."""
    named = ((_LOOP.fullmatch(name), it) for name, it in frame.f_locals.items())
    found = {int(name[1]): it for name, it in named if name and isinstance(it, LoopContext)}
    return [found[depth] for depth in sorted(found)]


def _reader(loop: LoopContext) -> FrameType | None:
    """Where the condition of a loop is read; None if it has none."""
    return getattr(loop._iterator, "gi_frame", None)  # noqa: SLF001 - Jinja tells it nowhere else
