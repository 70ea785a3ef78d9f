"""What a template wants to be given: paths into the data, with loops, filters and places."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs
from jinja2 import nodes

from vn_localgov.templates._errors import Location
from vn_localgov.templates._reading._skeleton import Skeleton
from vn_localgov.templates._running._names import DEFAULTS

# Filters of lists that ask each element for what the first value in brackets names.
_BY_FIELD = frozenset({"cong", "theo_nhom", "groupby", "selectattr", "rejectattr", "sum"})
# Filters that give elements of their list.
_CHOOSING = frozenset(
    {"sort", "selectattr", "rejectattr", "select", "reject", "unique", "list", "reverse", *DEFAULTS}
)
# Filters that give a list of lists of its elements, each with a name of its own or without.
_GROUPING = frozenset({"theo_nhom", "groupby"})
_CUTTING = frozenset({"batch", "slice"})
# What a group calls its elements; the other parts of it are no data.
_MEMBERS = frozenset({"cac_dong", "list"})
# Filters that give one element of their list.
_PICKING = frozenset({"first", "last", "min", "max"})
# Signs behind the path of a list: its groups, one of these, and its pieces.
_GROUPS, _GROUP, _PIECES = _MADE = "\0\1\2"
# Methods that give the elements of a dict, with or without their names.
_PAIRS, _VALUES = "items", "values"
# What stands for a name that the template itself defines.
_OWN = ""
# Before a name that is set to something else: what it meant before.
_BEFORE = "\0"
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
        if path is None:
            yield from self._inside(inner, scope)
        else:
            yield from self._use(path, node.lineno, filters=[it.name for it in filters])
            filters += inner.find_all(nodes.Filter)
        for it in filters:
            yield from self._asked_by(it, scope)

    def _inside(self, node: nodes.Node, scope: _Scope) -> Iterator[_Use]:
        """What is set in a block is known behind it."""
        names = self._known(node, scope)
        for child in _children(node):
            yield from self.uses(child, names)

    def _known(self, node: nodes.Node, scope: _Scope) -> _Scope:
        """What names stand for in a block, also those that are set in it."""
        if isinstance(node, nodes.Assign):
            return {**scope, **{it: scope.get(_BEFORE + it, _OWN) for it in _names(node.target)}}
        if not isinstance(node, nodes.Stmt | nodes.Template):
            return scope
        defined = Counter(_defined(node))
        names = {**scope, **dict.fromkeys(defined, _OWN)}
        for name, value in _aliases(node):
            if defined[name] == 1:
                names[_BEFORE + name] = scope.get(name, name)
                before = {**names, name: names[_BEFORE + name]}
                names[name] = self._path(value, before) or _OWN
        return names

    def _asked_by(self, node: nodes.Filter, scope: _Scope) -> Iterator[_Use]:
        """What a filter asks the elements of a list for, as ``cong('so')`` does, or is told."""
        path, field = self._path(node.node or nodes.Const(None), scope), _field(node)
        if path and field:
            yield from self._use(f"{_element_of(path)}.{field}", node.lineno)
        for given in node.iter_child_nodes(exclude=("node",)):
            yield from self.uses(given, scope)

    def _loop(self, node: nodes.For, scope: _Scope) -> Iterator[_Use]:
        iterated = _gone_through(node.iter)
        path = self._path(iterated, scope)
        if path:
            yield from self._use(path, node.lineno, is_repeated=True)
        yield from self.uses(iterated if path else node.iter, scope)
        own = {**dict.fromkeys(("loop", *_names(node.target)), _OWN), **_elements(node, path)}
        names = self._known(node, {**scope, **own})
        for child in (*node.body, *node.else_, *filter(None, [node.test])):
            yield from self.uses(child, names)

    def _use(
        self, path: str, line: int, *, is_repeated: bool = False, filters: Sequence[str] = ()
    ) -> Iterator[_Use]:
        tag = self.skeleton.tags[self.skeleton.tag_at(line)]
        if path != _OWN and tag.context.is_asked:
            yield _Use(path.rstrip(_MADE), tag.location, is_repeated, tuple(filters))

    def _path(self, node: nodes.Node, scope: _Scope) -> str | None:
        """The path that an expression stands for; None if it is none."""
        if isinstance(node, nodes.Name):
            return scope.get(node.name, _OWN if node.name in self.known else node.name)
        change = _step(node)
        if change is None:
            return None
        base = self._path(node.node, scope)  # type: ignore[attr-defined]
        return change(base) if base else base


def _step(node: nodes.Node) -> Callable[[str], str] | None:
    """How a path goes on: to a part, to an element, or to what a filter makes of a list."""
    match node:
        case (
            nodes.Getattr(attr=str() as name) | nodes.Getitem(arg=nodes.Const(value=str() as name))
        ):
            return lambda path: _part_of(path, name)
        case nodes.Getitem(arg=nodes.Const(value=int())):
            return _element_of
        case nodes.Filter(node=nodes.Node(), name=name):
            return _FILTERED.get(name)
    return None


def _part_of(path: str, name: str) -> str:
    if path.endswith(_GROUP) and name not in _MEMBERS:
        return _OWN
    return path.rstrip(_MADE) if path.endswith(_GROUP) else f"{path.rstrip(_MADE)}.{name}"


def _element_of(path: str) -> str:
    if path.endswith(_GROUPS):
        return path.removesuffix(_GROUPS) + _GROUP
    return path.rstrip(_MADE) if path.endswith((_GROUP, _PIECES)) else f"{path}[]"


def _unchanged(path: str) -> str:
    return path


_FILTERED: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(_CHOOSING, _unchanged),
    **dict.fromkeys(_GROUPING, lambda path: f"{path}{_GROUPS}"),
    **dict.fromkeys(_CUTTING, lambda path: f"{path}{_PIECES}"),
    **dict.fromkeys(_PICKING, _element_of),
}


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


def _elements(node: nodes.For, path: str | None) -> dict[str, str]:
    """The name of the loop that stands for an element, and not for a part of it."""
    is_of_pairs = _is_call_of(node.iter, _PAIRS)
    match node.target:
        case nodes.Name(name=name) if path and not is_of_pairs:
            return {name: _element_of(path)}
        case nodes.Tuple(items=[_, nodes.Name(name=name)]) if path and is_of_pairs:
            return {name: _element_of(path)}
        case nodes.Tuple(items=[_, nodes.Name(name=name)]) if path and path.endswith(_GROUPS):
            return {name: path.removesuffix(_GROUPS)}
    return {}


def _is_call_of(node: nodes.Node, method: str) -> bool:
    return isinstance(node, nodes.Call) and getattr(node.node, "attr", "") == method


def _children(node: nodes.Node) -> Iterator[nodes.Node]:
    """Neither what is called on a value, as in ``ten.split()``, is data, nor what is set."""
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
        yield node.node.node
        yield from node.iter_child_nodes(exclude=("node",))
    else:
        yield from node.iter_child_nodes(exclude=("target", "targets"))


def _unfiltered(node: nodes.Node) -> tuple[list[nodes.Filter], nodes.Node]:
    filters: list[nodes.Filter] = []
    while isinstance(node, nodes.Filter) and node.node is not None:
        filters.insert(0, node)
        node = node.node
    return filters, node


def _aliases(block: nodes.Node) -> Iterator[tuple[str, nodes.Node]]:
    """Names that are set in a block itself, whatever the data is, each with its value."""
    pairs = zip(block.targets, block.values, strict=True) if isinstance(block, nodes.With) else ()
    assigned = (it for it in block.iter_child_nodes() if isinstance(it, nodes.Assign))
    for target, value in (*pairs, *((it.target, it.node) for it in assigned)):
        if isinstance(target, nodes.Name):
            yield target.name, value


def _defined(node: nodes.Node) -> Iterator[str]:
    """Names that a statement defines for what is in it, and for what comes behind."""
    for assignment in node.find_all(nodes.Assign):
        yield from _names(assignment.target)
    for block in node.find_all(nodes.AssignBlock):
        yield from _names(block.target)
    for macro in node.find_all(nodes.Macro):
        yield macro.name
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        yield from (*(name.name for name in node.args), "caller")
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
