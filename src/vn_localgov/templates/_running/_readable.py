"""Hold the tags that can be read against the data, where others cannot be read."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

import attrs
from jinja2 import nodes

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateError, TemplateFault
from vn_localgov.templates._options import Options
from vn_localgov.templates._reading._skeleton import Skeleton
from vn_localgov.templates._reading._stories import in_order
from vn_localgov.templates._running._alone import whole
from vn_localgov.templates._running._compile import nearest, parse
from vn_localgov.templates._running._keys import with_composed
from vn_localgov.templates._running._make_program import build
from vn_localgov.templates._running._names import used_names
from vn_localgov.templates._running._program import Program
from vn_localgov.templates._running._refused import refusals
from vn_localgov.templates._running._sandbox import Sandbox
from vn_localgov.templates._tag import Tag

# What stands in these goes elsewhere, which without a tag in it may be wrong as well.
_CAPTURING = frozenset({"macro", "call", "set"})
_WORD = re.compile(r"\w+")


def faults_of_data(
    content: bytes, options: Options, faults: Sequence[TemplateFault], values: Mapping[str, object]
) -> list[TemplateFault]:
    """Tell what the data lacks together with what is wrong with the tags, all in their order.

    A part in which nothing but single values cannot be read is filled on trial without them.
    Where blocks are wrong, nobody knows what would be printed: of such a part, the names
    are told that it needs outside of all blocks.

    Args:
        content: The template.
        options: How it is prepared.
        faults: What is wrong with its tags.
        values: What it is to be filled with.
    """
    readable = _Readable(Sandbox(options), faults, with_composed(values))
    try:
        program = build(content, options, readable.leave_out)
    except TemplateError as error:
        return [*faults, *error.faults]
    found = dict.fromkeys([*faults, *readable.lacking, *_tried(program, values)])
    return in_order(found, [it.name for it in program.parts], program.main)


def _tried(program: Program, values: Mapping[str, object]) -> Collection[TemplateFault]:
    try:
        program.render(values, verify=False)
    except TemplateError as error:
        return error.faults
    return ()


@attrs.define
class _Readable:
    """What of a template can be read, and the names that the data lacks for it."""

    environment: Sandbox
    faults: Sequence[TemplateFault]
    given: Mapping[str, object]
    lacking: list[TemplateFault] = attrs.field(factory=list)

    def leave_out(self, part: str, skeleton: Skeleton) -> Skeleton:
        """Leave out the tags at fault, or all if their blocks are wrong."""
        faults = [it for it in self.faults if it.location.part == part]
        numbers = {it.location.number for it in faults}
        faulty = [it for it in skeleton.tags if it.location.number in numbers]
        is_odd = any(it.tag.startswith(grammar.STATEMENT) for it in faults)
        is_odd |= bool(faults) and any(it.opens and it.word in _CAPTURING for it in skeleton.tags)
        left_out = skeleton.tags if is_odd else faulty
        self.lacking += self._lacking(skeleton.tags, left_out, _words(faults))
        tags = [_commented(it) if it in left_out else it for it in skeleton.tags]
        return attrs.evolve(skeleton, tags=tags)

    def _lacking(
        self, tags: Sequence[Tag], asked: Collection[Tag], own: set[str]
    ) -> Iterator[TemplateFault]:
        """The names that tags *asked* need and nobody gives; *own* may be given by the template."""
        trees = [self._tree(tag) for tag in tags] if asked else []
        for tree in trees:
            own |= _given_by(tree)
        depth = 0
        for tag, tree in zip(tags, trees, strict=False):
            if not depth and tag in asked:
                yield from self._lacking_here(tag, tree, own)
            depth = max(depth + tag.opens - (tag.word in grammar.ENDS), 0)

    def _lacking_here(
        self, tag: Tag, tree: nodes.Template, own: Collection[str]
    ) -> Iterator[TemplateFault]:
        self._know(tree)
        with refusals(_alone(tag), []):
            for it in used_names(tree, _alone(tag), self.environment.globals):
                if it.is_needed and it.name not in self.given and it.name not in own:
                    yield tag.fault(told.no_name(it.name, nearest(it.name, self.given)))

    def _know(self, tree: nodes.Template) -> None:
        """Have all its words known: nothing is computed."""
        filters, tests = self.environment.filters, self.environment.tests
        for node in tree.find_all((nodes.Filter, nodes.Test)):
            words: dict[str, Any] = filters if isinstance(node, nodes.Filter) else tests
            words.setdefault(node.name, str)

    def _tree(self, tag: Tag) -> nodes.Template:
        """What a tag says by itself; nothing if it cannot be read, or only ends a block."""
        if tag.word not in grammar.ENDS and tag.word not in grammar.MIDDLES:
            with suppress(TemplateError):
                return parse(self.environment, _alone(tag), whole(tag))
        return self.environment.parse("")


def _alone(tag: Tag) -> Skeleton:
    return Skeleton(1, [tag], ["", ""])


def _words(faults: Sequence[TemplateFault]) -> set[str]:
    """Names that statements may give which cannot be read."""
    return {
        word
        for it in faults
        if it.tag.startswith(grammar.STATEMENT)
        for word in _WORD.findall(it.tag)
    }


def _given_by(tree: nodes.Template) -> set[str]:
    """The names that a tag gives to those behind it."""
    assigned = {it.name for it in tree.find_all(nodes.Name) if it.ctx != "load"}
    return assigned | {it.name for it in tree.find_all(nodes.Macro)}


def _commented(tag: Tag) -> Tag:
    """The same tag, printing nothing."""
    return attrs.evolve(tag, kind=grammar.COMMENT)
