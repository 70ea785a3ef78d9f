"""How much the tags do that are run again and again, known before they are."""

from collections.abc import Iterable, Sequence

from jinja2 import nodes

from vn_localgov.templates._limits import cost_of
from vn_localgov.templates._running._call import call

# A name that no template can write.
SPENT = "\0spent"
# What takes no time of its own.
_STATIC = (nodes.TemplateData, nodes.Name, nodes.Const, nodes.Keyword, nodes.Operand)


def cost_of_turn(node: nodes.For) -> int:
    """How many steps one turn of a loop takes, less those of the loops in it."""
    tests = [node.test] if node.test else []
    return cost_of(_all((*node.body, *tests)))


def charged(
    body: list[nodes.Node], line: int, defaults: Sequence[nodes.Expr] = ()
) -> list[nodes.Node]:
    """Have what a body does counted when it begins, beyond the step that it is anyway.

    *defaults* are computed whenever a macro is called without them.
    """
    more = cost_of(_all((*defaults, *body))) - 1
    spent = call(SPENT, nodes.Const(more, lineno=line))
    return [nodes.ExprStmt(spent, lineno=line), *body] if more else body


def _work(node: nodes.Node) -> int:
    """Count tags, and what they compute."""
    match node:
        case nodes.For():
            return 1 + _work(node.iter) + _all(node.else_)
        case nodes.Macro():
            return 1
        case nodes.CallBlock():
            return 1 + _work(node.call)
        case nodes.Output():
            return sum(map(_printed, node.nodes))
    return _own(node) + _all(node.iter_child_nodes())


def _printed(node: nodes.Expr) -> int:
    """A tag is one thing, which covers the first part that it takes of a name."""
    if isinstance(node, nodes.TemplateData):
        return 0
    is_part = isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name)
    return 1 if is_part else 1 + _work(node)


def _own(node: nodes.Node) -> int:
    if isinstance(node, nodes.List | nodes.Tuple | nodes.Dict):
        return 1 + len(node.items)
    return 0 if isinstance(node, _STATIC) else 1


def _all(children: Iterable[nodes.Node]) -> int:
    return sum(map(_work, children))
