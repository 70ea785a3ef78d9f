"""What a template wants to be given: paths into the data, with loops, filters and places."""

from collections.abc import Iterable, Iterator, Mapping

import attrs
from jinja2 import nodes

from vn_localgov.templates._errors import Location
from vn_localgov.templates._reading._skeleton import Skeleton

# Filters of lists that ask each element for what the first value in brackets names.
_BY_FIELD = frozenset({"cong", "theo_nhom", "groupby", "selectattr", "rejectattr", "sum"})
# Filters that give elements of their list.
_CHOOSING = frozenset(
    {"sort", "selectattr", "rejectattr", "select", "reject", "unique", "list", "reverse"}
)
# Methods that give the elements of a dict, with or without their names.
_PAIRS, _VALUES = "items", "values"
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
            names = tuple(it.name for it in filters)
            yield from self._use(path, node.lineno, filters=names)
        else:
            yield from self._inside(node, scope)
            filters = [node] if isinstance(node, nodes.Filter) else []
        for it in filters:
            yield from self._fields(it, scope)

    def _inside(self, node: nodes.Node, scope: _Scope) -> Iterator[_Use]:
        """What is set in a block is known behind it."""
        names = scope
        if isinstance(node, nodes.Stmt | nodes.Template):
            names = {**scope, **dict.fromkeys(_defined(node), _OWN)}
        for child in _children(node):
            yield from self.uses(child, names)

    def _fields(self, node: nodes.Filter, scope: _Scope) -> Iterator[_Use]:
        """What a filter asks the elements of a list for, as ``cong('so')`` does."""
        path, field = self._path(_chosen_from(node.node), scope), _field(node)
        if path and field:
            yield from self._use(f"{path}[].{field}", node.lineno)

    def _loop(self, node: nodes.For, scope: _Scope) -> Iterator[_Use]:
        path = self._path(_gone_through(node.iter), scope)
        if path is None:
            yield from self.uses(node.iter, scope)
        else:
            yield from self._use(path, node.lineno, is_repeated=True)
        own = dict.fromkeys(("loop", *_names(node.target)), _OWN)
        element = _element(node)
        if path and element:
            own[element] = f"{path}[]"
        for child in (*node.body, *node.else_, *filter(None, [node.test])):
            yield from self.uses(child, {**scope, **own})

    def _use(
        self, path: str, line: int, *, is_repeated: bool = False, filters: tuple[str, ...] = ()
    ) -> Iterator[_Use]:
        tag = self.skeleton.tags[self.skeleton.tag_at(line)]
        if path != _OWN and tag.context.is_asked:
            yield _Use(path, tag.location, is_repeated, filters)

    def _path(self, node: nodes.Node, scope: _Scope) -> str | None:
        """The path that an expression stands for; None if it is none."""
        if isinstance(node, nodes.Name):
            return scope.get(node.name, _OWN if node.name in self.known else node.name)
        part = _part(node)
        if part is None:
            return None
        base = self._path(node.node, scope)  # type: ignore[attr-defined]
        return f"{base}{part}" if base else base


def _part(node: nodes.Node) -> str | None:
    """How a path goes on: to a part by its name, or to an element by its number."""
    match node:
        case nodes.Getattr(attr=name):
            return f".{name}"
        case nodes.Getitem(arg=nodes.Const(value=int())):
            return "[]"
        case nodes.Getitem(arg=nodes.Const(value=name)):
            return f".{name}"
    return None


def _chosen_from(node: nodes.Node | None) -> nodes.Node:
    """The list that filters choose from."""
    while isinstance(node, nodes.Filter) and node.name in _CHOOSING:
        node = node.node
    return node or nodes.Const(None)


def _field(node: nodes.Filter) -> str | None:
    named = [it.value for it in node.kwargs if it.key == "attribute"]
    first = node.args[:1] if node.name in _BY_FIELD else []
    for given in (*named, *first):
        if isinstance(given, nodes.Const) and isinstance(given.value, str):
            return given.value
    return None


def _gone_through(node: nodes.Node) -> nodes.Node:
    """What a loop goes through: a list, or a dict by its pairs or values."""
    match node:
        case nodes.Call(node=nodes.Getattr(node=owner, attr=name), args=[]) if name in (
            _PAIRS,
            _VALUES,
        ):
            return owner
    return node


def _element(node: nodes.For) -> str | None:
    """The name of the loop that stands for an element, and not for a part of it."""
    match node:
        case nodes.For(target=nodes.Name(name=name), iter=iterated):
            return None if _is_call_of(iterated, _PAIRS) else name
        case nodes.For(target=nodes.Tuple(items=[_, nodes.Name(name=name)]), iter=iterated):
            return name if _is_call_of(iterated, _PAIRS) else None
    return None


def _is_call_of(node: nodes.Node, method: str) -> bool:
    return isinstance(node, nodes.Call) and getattr(node.node, "attr", "") == method


def _children(node: nodes.Node) -> Iterator[nodes.Node]:
    """What is called on a value, as in ``ten.split()``, is no part of the data."""
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
        yield node.node.node
        yield from node.iter_child_nodes(exclude=("node",))
    else:
        yield from node.iter_child_nodes()


def _unfiltered(node: nodes.Node) -> tuple[list[nodes.Filter], nodes.Node]:
    filters: list[nodes.Filter] = []
    while isinstance(node, nodes.Filter) and node.node is not None and not node.args:
        filters.insert(0, node)
        node = node.node
    return filters, node


def _defined(node: nodes.Node) -> Iterator[str]:
    """Names that a statement defines for what is in it, and for what comes behind."""
    for assignment in node.find_all(nodes.Assign):
        yield from _names(assignment.target)
    for block in node.find_all(nodes.AssignBlock):
        yield from _names(block.target)
    for macro in node.find_all(nodes.Macro):
        yield macro.name
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        yield from (name.name for name in node.args)
    if isinstance(node, nodes.With):
        yield from (name for target in node.targets for name in _names(target))


def _names(target: nodes.Node) -> Iterator[str]:
    """The names in what is assigned to."""
    if isinstance(target, nodes.Name):
        yield target.name
    for name in target.find_all(nodes.Name):
        yield name.name


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


def merge(uses: Iterable[Variable]) -> tuple[Variable, ...]:
    """Put the uses of one path together, in the order of the document."""
    by_path: dict[str, list[Variable]] = {}
    for use in uses:
        by_path.setdefault(use.path, []).append(use)
    return tuple(_merged(path, same) for path, same in by_path.items())


def _merged(path: str, same: list[Variable]) -> Variable:
    return Variable(
        path=path,
        is_repeated=any(use.is_repeated for use in same),
        filters=tuple(dict.fromkeys(it for use in same for it in use.filters)),
        locations=tuple(dict.fromkeys(it for use in same for it in use.locations)),
    )
