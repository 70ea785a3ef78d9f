"""What a template wants to be given: paths into the data, with loops, filters and places."""

from collections.abc import Iterator, Mapping

import attrs
from jinja2 import nodes

from vn_localgov.templates._compile import Skeleton
from vn_localgov.templates._errors import Location

# What stands for a name that the template itself defines.
_OWN = ""
_Scope = Mapping[str, str]


@attrs.frozen(kw_only=True, order=True)
class Variable:
    """A value that a template asks for (*dữ liệu cần có*).

    Attributes:
        path: As in "bao_cao.so_hieu"; "rows[].ten" is a part of each element of "rows".
        is_repeated: Whether the template goes through its elements.
        filters: The words behind ``|``, in the order of the document.
        locations: Where the tags stand.
    """

    path: str
    is_repeated: bool
    filters: tuple[str, ...]
    locations: tuple[Location, ...]


@attrs.frozen
class _Use:
    path: str
    location: Location
    is_repeated: bool = False
    filters: tuple[str, ...] = ()


@attrs.frozen
class _Reader:
    """Reads the tags of one part."""

    skeleton: Skeleton
    known: frozenset[str]

    def uses(self, node: nodes.Node, scope: _Scope) -> Iterator[_Use]:
        """Go through a tree; *scope* tells what the names of the template stand for."""
        if isinstance(node, nodes.For):
            yield from self._loop(node, scope)
            return
        filters, inner = _unfiltered(node)
        path = self._path(inner, scope)
        if path is not None:
            yield from self._use(path, node.lineno, filters=filters)
        else:
            yield from self._inside(node, scope)

    def _inside(self, node: nodes.Node, scope: _Scope) -> Iterator[_Use]:
        """What is set in a block is known behind it."""
        names = dict(scope)
        names |= dict.fromkeys(_stored(node), _OWN)
        for child in node.iter_child_nodes():
            yield from self.uses(child, names)

    def _loop(self, node: nodes.For, scope: _Scope) -> Iterator[_Use]:
        path = self._path(node.iter, scope)
        if path is None:
            yield from self.uses(node.iter, scope)
        else:
            yield from self._use(path, node.lineno, is_repeated=True)
        own = dict.fromkeys((*_stored(node), "loop"), _OWN)
        if path and isinstance(node.target, nodes.Name):
            own[node.target.name] = f"{path}[]"
        for child in (*node.body, *node.else_, *filter(None, [node.test])):
            yield from self.uses(child, {**scope, **own})

    def _use(
        self, path: str, line: int, *, is_repeated: bool = False, filters: tuple[str, ...] = ()
    ) -> Iterator[_Use]:
        if path != _OWN:
            tag = self.skeleton.tags[self.skeleton.tag_at(line)]
            yield _Use(path, tag.location, is_repeated, filters)

    def _path(self, node: nodes.Node, scope: _Scope) -> str | None:
        """The path that an expression stands for; None if it is none."""
        if isinstance(node, nodes.Name):
            return scope.get(node.name, _OWN if node.name in self.known else node.name)
        if isinstance(node, nodes.Getattr):
            part = node.attr
        elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            part = str(node.arg.value)
        else:
            return None
        base = self._path(node.node, scope)
        return f"{base}.{part}" if base else base


def _unfiltered(node: nodes.Node) -> tuple[tuple[str, ...], nodes.Node]:
    filters: list[str] = []
    while isinstance(node, nodes.Filter) and node.node is not None and not node.args:
        filters.insert(0, node.name)
        node = node.node
    return tuple(filters), node


def _stored(node: nodes.Node) -> Iterator[str]:
    """Names that a node or what is in it defines."""
    for name in node.find_all(nodes.Name):
        if name.ctx in ("store", "param"):
            yield name.name
    for macro in node.find_all(nodes.Macro):
        yield macro.name


def read_variables(
    tree: nodes.Template, skeleton: Skeleton, known: frozenset[str]
) -> Iterator[Variable]:
    """Go through what a part asks for, each use by itself."""
    for use in _Reader(skeleton, known).uses(tree, {}):
        yield Variable(
            path=use.path,
            is_repeated=use.is_repeated,
            filters=use.filters,
            locations=(use.location,),
        )


def merge(uses: tuple[Variable, ...]) -> tuple[Variable, ...]:
    """Put the uses of one path together, in the order of the document."""
    merged: dict[str, Variable] = {}
    for use in uses:
        old = merged.get(use.path, use)
        merged[use.path] = Variable(
            path=use.path,
            is_repeated=old.is_repeated or use.is_repeated,
            filters=tuple(dict.fromkeys((*old.filters, *use.filters))),
            locations=tuple(dict.fromkeys((*old.locations, *use.locations))),
        )
    return tuple(merged.values())
