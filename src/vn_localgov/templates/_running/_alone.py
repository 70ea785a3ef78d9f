"""Read each tag by itself, where all together cannot be read, to tell all that is wrong."""

from collections.abc import Callable, Iterable

from jinja2 import nodes

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._errors import TemplateError, TemplateFault
from vn_localgov.templates._reading._skeleton import Skeleton
from vn_localgov.templates._running._compile import parse
from vn_localgov.templates._running._refused import compile_source, refusals
from vn_localgov.templates._running._sandbox import Sandbox
from vn_localgov.templates._tag import Tag

Check = Callable[[nodes.Template, Skeleton], Iterable[TemplateFault]]

# Who mends this many at once loses nothing.
_MOST_FAULTS = 30
# What makes the words that end a block or go on with it readable.
_STARTS = {
    "if": "{% if 1 %}",
    "for": "{% for x in x %}",
    "with": "{% with %}",
    "macro": "{% macro m() %}",
    "call": "{% call m() %}",
    "set": "{% set x %}",
}
# Blocks that may be written as Jinja reads them, and yet mean nothing.
_COMPILED = frozenset({"for", "macro", "call"})


def faults_alone(
    environment: Sandbox, skeletons: Iterable[Skeleton], check: Check
) -> list[TemplateFault]:
    """Find what is wrong with tags in themselves, whatever stands around them."""
    faults: list[TemplateFault] = []
    right: set[str] = set()
    for tag in (tag for skeleton in skeletons for tag in skeleton.tags):
        if len(faults) < _MOST_FAULTS and tag.program not in right and not _is_told_of(tag):
            known = len(faults)
            _read_alone(environment, tag, faults, check)
            right.update([tag.program] * (len(faults) == known))
    return faults


def _is_told_of(tag: Tag) -> bool:
    """Whether it is a statement that there is not, which was told with the blocks."""
    known = tag.word in grammar.BLOCKS or tag.word in grammar.ENDS or tag.word in grammar.MIDDLES
    return bool(tag.word) and not known


def _read_alone(environment: Sandbox, tag: Tag, faults: list[TemplateFault], check: Check) -> None:
    skeleton = Skeleton(1, [tag], ["", ""])
    try:
        tree = parse(environment, skeleton, whole(tag))
    except TemplateError as error:
        faults += error.faults
        return
    with refusals(skeleton, faults):
        faults += check(tree, skeleton)
        if tag.word in _COMPILED:
            compile_source(environment.compile(tree, raw=True))


def whole(tag: Tag) -> str:
    """Add the end of its block to a tag, or the beginning."""
    if tag.opens:
        return f"{tag.program}{{% {grammar.BLOCKS[tag.word][0]} %}}"
    if tag.word in grammar.ENDS:
        return _STARTS[grammar.ENDS[tag.word]] + tag.program
    if tag.word in grammar.MIDDLES:
        return f"{_STARTS['if']}{tag.program}{{% endif %}}"
    return tag.program
