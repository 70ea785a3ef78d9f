"""Have values measured where a template compares them, or puts texts together."""

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from vn_localgov.templates._reading._groups import BEGINS
from vn_localgov.templates._running._call import call

# Names that no template can write.
GUARD, MADE, CAPTURED = "\0guard", "\0made", "\0captured"
SLICED, WITHIN, SEARCHED = "\0sliced", "\0within", "\0searched"


class Guard(NodeTransformer):
    """Puts what measures around what could take too long."""

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802 - the name of the node
        """Have both sides measured; to compare with a number or a text takes no time."""
        self.generic_visit(node)
        match node:
            case nodes.Compare(ops=[nodes.Operand(op="in" | "notin" as word, expr=values)]):
                return _within(node, word, values)
        sides = [node.expr, *(operand.expr for operand in node.ops)]
        if not any(isinstance(it, nodes.Const) for it in sides) or len(sides) > 2:  # noqa: PLR2004
            node.expr = call(GUARD, node.expr)
            for operand in node.ops:
                operand.expr = call(GUARD, operand.expr)
        for operand in node.ops:
            if operand.op in ("in", "notin"):
                operand.expr = call(SEARCHED, operand.expr)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802 - the name of the node
        """Have what is cut out of a list counted."""
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        nothing = nodes.Const(None, lineno=node.lineno)
        bounds = [it or nothing for it in (node.arg.start, node.arg.stop, node.arg.step)]
        return call(SLICED, node.node, *bounds, line=node.lineno)

    def visit_Pair(self, node: nodes.Pair) -> nodes.Node:  # noqa: N802 - the name of the node
        """Have the keys of a dict measured, which are hashed."""
        self.generic_visit(node)
        if not isinstance(node.key, nodes.Const):
            node.key = call(GUARD, node.key)
        return node

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:  # noqa: N802 - the name of the node
        """Have the text taken that a block makes, before its filters, and counted behind them."""
        self.generic_visit(node)
        if not _is_cell(node.target):
            node.filter = _taking(node.filter, node.lineno)
        node.filter = call(MADE, node.filter, line=node.lineno)
        return node


def _is_cell(target: nodes.Node) -> bool:
    """Whether it is the content of a cell, which is put out as it is."""
    return isinstance(target, nodes.Name) and target.name.startswith(BEGINS)


def _within(node: nodes.Compare, word: str, values: nodes.Expr) -> nodes.Expr:
    """Have values counted that are looked through, unless the template says them one by one."""
    is_said = isinstance(values, nodes.Const) or (
        isinstance(values, nodes.List | nodes.Tuple)
        and all(isinstance(it, nodes.Const) for it in values.items)
    )
    if is_said:
        return node
    found = call(WITHIN, node.expr, values, line=node.lineno)
    return found if word == "in" else nodes.Not(found, lineno=node.lineno)


def _taking(filters: nodes.Filter | None, line: int) -> nodes.Filter:
    """Have the innermost of the filters of a block given its text."""
    captured = call(CAPTURED, None, line=line)
    innermost = filters
    while innermost and isinstance(innermost.node, nodes.Filter):
        innermost = innermost.node
    if innermost:
        innermost.node = captured
    return filters or captured
