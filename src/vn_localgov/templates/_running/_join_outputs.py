"""Have the tags of a template printed together where that comes to the same."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from vn_localgov.templates._reading._groups import SHOWS
from vn_localgov.templates._running._bounds import LOOP
from vn_localgov.templates._running._call import call
from vn_localgov.templates._running._plain import Step
from vn_localgov.templates._running._print_together import FILL, ROWS

# A method of a row comes before its key of this name.
METHODS_OF_DICT = frozenset(dir(dict))


def is_printed(node: nodes.Expr) -> bool:
    """Whether a node gives what only has to be put out."""
    if isinstance(node, nodes.Filter):
        return node.name in (FILL, ROWS, SHOWS)
    return isinstance(node, nodes.Const) and isinstance(node.value, bytes)


class Former(NodeTransformer):
    """Puts one call in place of tags that follow each other.

    Attributes:
        apart: Numbers of the tags that do not stand inside text: each goes by itself.
    """

    def __init__(self, apart: Iterable[int]) -> None:
        self.apart = frozenset(apart)

    def _leave(self, node: nodes.Node) -> nodes.Node:
        """Inside of these, text is put together and not yet put out."""
        return node

    visit_Macro = visit_CallBlock = visit_AssignBlock = _leave  # noqa: N815 - the nodes

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the node
        """Print all rows at once if they are nothing but parts of what is looped over."""
        return node if node.recursive else self._rows(node) or self.generic_visit(node)

    def _rows(self, node: nodes.For) -> nodes.Node | None:
        match node:
            case nodes.For(
                target=nodes.Name(name=name), body=[nodes.Output() as row], test=None, else_=[]
            ):
                parts = tuple(_parts(row, name))
                if parts and None not in parts and all(map(self._is_simple, row.nodes)):
                    printed = call(ROWS, node.iter, _form(row.nodes), nodes.Const(parts))
                    return nodes.Output([printed])
        return None

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802 - the node
        """Print together what can be printed together."""
        made: list[nodes.Expr] = []
        for is_simple, group in groupby(node.nodes, self._is_simple):
            tags = list(group)
            made += [_together(tags)] if is_simple else tags
        return [nodes.Output([it]) for it in made]

    def _is_simple(self, node: nodes.Expr) -> bool:
        """Whether it can be computed before the tags in front of it are printed."""
        if isinstance(node, nodes.TemplateData):
            return True
        is_call = isinstance(node, nodes.Call) or any(node.find_all(nodes.Call))
        return node.lineno not in self.apart and not is_call and not is_printed(node)


def _parts(row: nodes.Output, name: str) -> Iterator[str | None]:
    """What is printed of a row, part by part; None if it is anything else."""
    for node in _tags(row.nodes):
        match node:
            case nodes.Getattr(node=nodes.Name(name=owner), attr=part) if owner == name:
                yield None if part in METHODS_OF_DICT else part
            case _:
                yield None


def plain_steps(tree: nodes.Template) -> tuple[Step, ...] | None:
    """What a formed part prints one after the other; None if it is more than plain values."""
    steps = [_step(node) for node in tree.body]
    return None if None in steps else tuple(it for it in steps if it)


def _step(node: nodes.Node) -> Step | None:
    match node:
        case nodes.Output(nodes=[nodes.Const(value=bytes() as xml)]):
            return (xml.replace(b"%", b"%%"), len(xml), ()), (), ""
        case nodes.Output(
            nodes=[nodes.Filter(node=nodes.Const(value=form), name=name, args=values)]
        ) if name == FILL:
            names = tuple(it.name for it in values if isinstance(it, nodes.Name))
            return (form, names, "") if len(names) == len(values) else None
        case nodes.Output(
            nodes=[
                nodes.Filter(
                    node=nodes.Filter(node=nodes.Name(name=rows), name=loop),
                    name=name,
                    args=[nodes.Const(value=form), nodes.Const(value=parts)],
                )
            ]
        ) if name == ROWS and loop == LOOP:
            return form, parts, rows
    return None


def _tags(group: Iterable[nodes.Expr]) -> list[nodes.Expr]:
    return [node for node in group if not isinstance(node, nodes.TemplateData)]


def _together(group: list[nodes.Expr]) -> nodes.Expr:
    if tags := _tags(group):
        return call(FILL, _form(group), *tags)
    return nodes.Const(b"".join(_pieces(group)))


def _form(group: Iterable[nodes.Expr]) -> nodes.Const:
    """How values are printed."""
    pieces = _pieces(group)
    pattern = b"%b".join(piece.replace(b"%", b"%%") for piece in pieces)
    numbers = tuple(tag.lineno for tag in _tags(group))
    return nodes.Const((pattern, sum(map(len, pieces)), numbers))


def _pieces(group: Iterable[nodes.Expr]) -> list[bytes]:
    """The XML before each tag, and behind the last one."""
    pieces = [b""]
    for node in group:
        if isinstance(node, nodes.TemplateData):
            pieces[-1] += node.data.encode()
        else:
            pieces.append(b"")
    return pieces
