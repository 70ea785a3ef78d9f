"""The names that a template uses, and which of them it cannot do without."""

from collections.abc import Container, Iterator

import attrs
from jinja2 import meta, nodes

from vn_localgov.templates._reading._skeleton import Skeleton
from vn_localgov.templates._tag import Tag

# What is below these may never be asked for.
_PERHAPS = (nodes.If, nodes.For, nodes.Macro, nodes.CallBlock, nodes.CondExpr, nodes.And, nodes.Or)
# Filters and tests that are there for what may be missing.
DEFAULTS = frozenset({"default", "d", "neu_thieu"})
QUESTIONS = frozenset({"defined", "undefined"})


@attrs.frozen
class Used:
    """A name that the data has to give.

    Attributes:
        name: The name.
        tag: Where it is used.
        is_needed: Whether the tag is filled whatever the other values are.
    """

    name: str
    tag: Tag
    is_needed: bool


def used_names(tree: nodes.Template, skeleton: Skeleton, known: Container[str]) -> Iterator[Used]:
    """Go through the names that are not defined in the template itself."""
    free = meta.find_undeclared_variables(tree)
    optional = {node.name for node in _asked_for(tree)}
    for node, is_needed in _names(tree, is_needed=True):
        if node.name in free and node.ctx == "load" and node.name not in known:
            tag = skeleton.tags[skeleton.tag_at(node.lineno)]
            if tag.context.is_asked:
                yield Used(node.name, tag, is_needed and node.name not in optional)


def _asked_for(tree: nodes.Template) -> Iterator[nodes.Name]:
    """Names of which the template asks whether they are there."""
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        names = DEFAULTS if isinstance(node, nodes.Filter) else QUESTIONS
        if node.name in names and node.node is not None:
            yield from node.node.find_all(nodes.Name)
            if isinstance(node.node, nodes.Name):
                yield node.node


def _names(node: nodes.Node, *, is_needed: bool) -> Iterator[tuple[nodes.Name, bool]]:
    for field, child in _children(node):
        if isinstance(child, nodes.Name):
            yield child, is_needed and not _is_conditional(node, field)
        yield from _names(child, is_needed=is_needed and not _is_conditional(node, field))


def _is_conditional(node: nodes.Node, field: str) -> bool:
    """What decides is always asked for; what is decided on may not be."""
    if not isinstance(node, _PERHAPS):
        return False
    return (
        field not in ("iter", "call")
        and not (field == "test" and isinstance(node, nodes.If | nodes.CondExpr))
        and field != "left"
    )


def _children(node: nodes.Node) -> Iterator[tuple[str, nodes.Node]]:
    for field, value in node.iter_fields():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, nodes.Node):
                yield field, item
