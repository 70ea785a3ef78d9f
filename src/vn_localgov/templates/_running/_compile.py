"""Compile the tags of a part: one tag a line, so that a line number is the number of a tag."""

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from types import CodeType

from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateError, TemplateFault
from vn_localgov.templates._reading._groups import FILTERS
from vn_localgov.templates._reading._skeleton import Skeleton
from vn_localgov.templates._running._bounds import JOIN, LOOP
from vn_localgov.templates._running._call import call
from vn_localgov.templates._running._costs import charged, cost_of_turn
from vn_localgov.templates._running._guard import Guard
from vn_localgov.templates._running._join_outputs import Former, plain_steps
from vn_localgov.templates._running._perhaps import Perhaps
from vn_localgov.templates._running._plain import Step
from vn_localgov.templates._running._refused import TOO_DEEP, compile_source, longest
from vn_localgov.templates._running._rows import Numbered
from vn_localgov.templates._running._sandbox import Sandbox
from vn_localgov.templates._tag import Tag

# Private characters that stand for static XML; no text is in the skeleton but these.
_CHUNK = re.compile("\ue000([0-9]+)\ue001")


def parse(environment: Sandbox, skeleton: Skeleton, program: str = "") -> nodes.Template:
    """Read the tags of a part, or another *program* of them.

    Raises:
        TemplateError: With the first that Jinja cannot read.
    """
    try:
        return environment.parse(program or skeleton.program())
    except TemplateSyntaxError as error:
        index = skeleton.tag_at(error.lineno)
        reason = error.message or ""
    except RecursionError:
        index, reason = longest(skeleton), TOO_DEEP
    except ValueError:  # the only one: Python reads no number that long
        index, reason = longest(skeleton), "the number has too many digits"
    tag = skeleton.tags[index]
    raise TemplateError([tag.fault(told.syntax(reason, tag.body))])


def unknown_words(
    environment: Sandbox, tree: nodes.Template, skeleton: Skeleton
) -> Iterator[TemplateFault]:
    """Find the filters and tests that there are not."""
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        tag = skeleton.tags[skeleton.tag_at(node.lineno)]
        if isinstance(node, nodes.Test):
            if node.name not in environment.tests:
                yield tag.fault(told.no_test(node.name, nearest(node.name, environment.tests)))
        elif node.name not in environment.filters or _is_typed_by_hand(node.name, tag):
            yield tag.fault(told.no_filter(node.name, nearest(node.name, environment.filters)))


def _is_typed_by_hand(name: str, tag: Tag) -> bool:
    """Whether somebody uses a filter that is only for tags which are made from others."""
    return name in FILTERS and re.search(rf"(?<!\w){name}(?!\w)", tag.raw) is not None


def repeated_words(tree: nodes.Template, skeleton: Skeleton) -> Iterator[TemplateFault]:
    """Find arguments that are given twice, which Python tells without their place."""
    for node in tree.find_all((nodes.Call, nodes.Filter, nodes.Test)):
        counted = Counter(it.key for it in getattr(node, "kwargs", ()))
        for word in (it for it, times in counted.items() if times > 1):
            tag = skeleton.tags[skeleton.tag_at(node.lineno)]
            yield tag.fault(told.syntax(f"keyword argument repeated: {word}"))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """What may have been meant."""
    names = {it.casefold(): it for it in known if it[:1].isalpha()}
    close = difflib.get_close_matches(word.casefold(), names, n=1)
    return names[close[0]] if close else None


def compile_part(
    environment: Sandbox, tree: nodes.Template, skeleton: Skeleton, *, one_by_one: bool = False
) -> tuple[CodeType, tuple[Step, ...] | None]:
    """Give the program of a part, with the static XML in it; and its steps if it is plain.

    *one_by_one*, each tag prints itself and each loop counts its rows, so that it is known
    which one fails, and where.
    """
    for data in tree.find_all(nodes.TemplateData):
        chunks = _CHUNK.findall(data.data)
        data.data = "".join(skeleton.static[int(number)] for number in chunks)
    if environment.is_strict:
        tree = Perhaps().visit(tree)
    tree = Guard().visit(_Bounded().visit(tree))
    apart = {
        number
        for number, tag in enumerate(skeleton.tags, skeleton.first)
        if tag.hoist or tag.context.slot
    }
    environment.apart |= apart
    tree = (Numbered() if one_by_one else Former(apart)).visit(tree)
    source = environment.compile(tree, raw=True)
    return compile_source(source), plain_steps(tree)


class _Bounded(NodeTransformer):
    """Has loops and macros counted, and texts measured that ``~`` puts together."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the name of the node
        cost = cost_of_turn(node)
        if node.recursive:
            node.body = charged(node.body, node.lineno)
            node.else_ = charged(node.else_, node.lineno)
            cost = 1
        self.generic_visit(node)
        node.iter = call(LOOP, node.iter, nodes.Const(cost, lineno=node.lineno))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802 - the name of the node
        node.body = charged(node.body, node.lineno, node.defaults)
        return self.generic_visit(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802 - the name of the node
        node.body = charged(node.body, node.lineno, node.defaults)
        return self.generic_visit(node)

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - the name of the node
        self.generic_visit(node)
        return call(JOIN, *node.nodes)
