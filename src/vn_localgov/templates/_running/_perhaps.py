"""Ask for a part of what may be missing itself: ``{{ a.b.c|default("–") }}``."""

from typing import Any

from jinja2 import ChainableUndefined, Undefined, nodes
from jinja2.visitor import NodeTransformer

from vn_localgov.templates._running._call import call
from vn_localgov.templates._running._names import DEFAULTS, QUESTIONS

# A name that no template can write.
PERHAPS = "\0perhaps"


class Perhaps(NodeTransformer):
    """Has what is missing have parts, which are missing too, where the template asks for that.

    Everywhere else a part of what is missing stays a fault.
    """

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802 - the name of the node
        """What has a default may be missing as a whole."""
        self.generic_visit(node)
        if node.name in DEFAULTS:
            _chain(node.node)
        return node

    def visit_Test(self, node: nodes.Test) -> nodes.Node:  # noqa: N802 - the name of the node
        """Nothing is defined inside of what is missing."""
        self.generic_visit(node)
        if node.name in QUESTIONS:
            _chain(node.node)
        return node


def _chain(node: nodes.Node | None) -> None:
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        outer, node = node, node.node
        outer.node = call(PERHAPS, node)


def perhaps(value: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Give a value, or what has parts in place of what has none."""
    return ChainableUndefined() if isinstance(value, Undefined) else value
