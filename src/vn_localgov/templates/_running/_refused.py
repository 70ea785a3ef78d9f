"""Tell why tags that can be read cannot be compiled, and which of them it is."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType

from jinja2 import TemplateSyntaxError

from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._reading._skeleton import Skeleton

FILE = "<template>"
TOO_DEEP = "it goes too deep"
# What Python says of a program that goes deeper than it can.
_DEEP = re.compile(r"too many (?:statically nested blocks|levels of indentation|nested parenth.*)")
# How Jinja calls the arguments of macros.
_OF_JINJA = re.compile(r"'l_\d+_(\w+)' in function definition")
_LINES = re.compile(r"^debug_info = '([\d=&]*)'$", re.MULTILINE)


class _CompileError(Exception):
    """A program that Python refuses, with the number of the tag if that is known."""


def compile_source(source: str) -> CodeType:
    """Compile the program of a part."""
    try:
        return compile(source, FILE, "exec")
    except SyntaxError as error:
        raise _CompileError(error.msg, _line_of(source, error.lineno or 0)) from error


def _line_of(source: str, lineno: int) -> int:
    """Number of the tag that a line of the program was made from."""
    pairs = "&".join(_LINES.findall(source)[-1:]).split("&")
    lines = (pair.split("=") for pair in pairs if pair)
    return max((int(tag) for tag, line in lines if int(line) <= lineno), default=0)


@contextmanager
def refusals(skeleton: Skeleton, faults: list[TemplateFault]) -> Iterator[None]:
    """Note why a part cannot be compiled, and go on behind it."""
    try:
        yield
    except TemplateSyntaxError as error:
        faults.append(_fault(skeleton, error.message or "", error.lineno))
    except _CompileError as error:
        faults.append(_fault(skeleton, *error.args))
    except (RecursionError, MemoryError):
        faults.append(skeleton.tags[longest(skeleton)].fault(told.syntax(TOO_DEEP)))


def longest(skeleton: Skeleton) -> int:
    """Index of the tag that goes deepest, as it seems; the first of several."""
    return max(range(len(skeleton.tags)), key=lambda it: len(skeleton.tags[it].raw))


def _fault(skeleton: Skeleton, reason: str, line: int) -> TemplateFault:
    tag = skeleton.tags[skeleton.tag_at(line)]
    return tag.fault(
        told.syntax(TOO_DEEP if _DEEP.match(reason) else _OF_JINJA.sub(r"'\1'", reason))
    )
