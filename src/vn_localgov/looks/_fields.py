"""The fields of a paragraph, and the run that shows what each comes to."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

from vn_localgov.word._xml import Node, local, value

# What a field shows begins right behind its code.
_NEAR = 16
_NAME = re.compile(r"[A-Za-z]+")


@attrs.frozen
class Shown:
    """A field, and the run that it looks like; None if there is no run."""

    name: str
    run: Node | None


@attrs.define
class _Open:
    """A field whose code is being read."""

    run: Node | None
    code: str = ""


def read_fields(nodes: Sequence[Node]) -> Iterator[Shown]:
    """Give the fields in the order in which their codes end."""
    waiting: list[_Open] = []
    for node in nodes:
        name = local(node)
        if name == "fldSimple":
            run = next(node.iter("{*}r"), None)
            yield from _named(_Open(run, value(node, "instr")))
        elif name == "pgNum":
            yield Shown("PAGE", node.getparent())
        elif name == "instrText" and waiting:
            waiting[-1].code += node.text or ""
        elif name == "fldChar":
            yield from _follow(waiting, node)


def _follow(waiting: list[_Open], node: Node) -> Iterator[Shown]:
    mark = value(node, "fldCharType")
    if mark == "begin":
        waiting.append(_Open(node.getparent()))
    elif mark == "separate" and waiting:
        field = waiting[-1]
        field.run = found if (found := _result(node)) is not None else field.run
        yield from _named(field)
        field.code = ""
    elif mark == "end" and waiting:
        yield from _named(waiting.pop())


def _result(separator: Node) -> Node | None:
    """Give the first run with text behind the code."""
    run = separator.getparent()
    following = () if run is None else run.itersiblings("{*}r")
    for it in islice(following, _NEAR):
        if next(it.iter("{*}t"), None) is not None:
            return it
        if next(it.iter("{*}fldChar"), None) is not None:
            return None
    return None


def _named(field: _Open) -> Iterator[Shown]:
    if name := _NAME.search(field.code):
        yield Shown(name[0].upper(), field.run)
