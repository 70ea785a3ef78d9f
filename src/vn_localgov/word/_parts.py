"""The parts of a Word file, and how they belong together (ECMA-376, part 2)."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import count

import attrs

from vn_localgov.opc import faults as told
from vn_localgov.opc._limits import Limits
from vn_localgov.opc.faults import WordError
from vn_localgov.opc.names import (
    OFFICE,
    RELATIONSHIPS,
    STRICT_OFFICE,
    TYPES,
    Names,
    relations_of,
    resolved,
    spelled,
)
from vn_localgov.word._xml import Node, local, parse, write

_RELATIONS = f"{{{RELATIONSHIPS}}}"
_EMPTY = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
_OFFICE = (f"{OFFICE}/", f"{STRICT_OFFICE}/")


@attrs.frozen
class Package:
    """The parts by name, read one by one when they are wanted."""

    parts: Mapping[str, bytes]
    limits: Limits
    _known: dict[str, Node] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    @cached_property
    def main(self) -> str:
        """Name of the part with the text.

        Raises:
            WordError: There is none.
        """
        for name in self.related("", "officeDocument"):
            return name
        raise WordError(told.NO_TEXT_PART)

    def xml(self, name: str, root: str) -> Node:
        """Read a part whose outermost node has to be *root*.

        Raises:
            WordError: It is missing, or cannot be read.
        """
        node = self.tree(name)
        if local(node) != root:
            raise WordError(told.NO_TEXT_PART if root == "document" else told.malformed(name))
        return node

    def related(self, name: str, kind: str) -> Iterator[str]:
        """Name the parts of one kind that the part *name* refers to and that are there."""
        for relation in self._relations(name):
            found = self._target(name, relation)
            if _is_of(relation, kind) and found in self.parts:
                yield found

    def by_id(self, name: str) -> dict[str, str]:
        """Name the parts that the part *name* refers to and that are there, by their ids."""
        targets = {it.get("Id") or "": self._target(name, it) for it in self._relations(name)}
        return {id_: found for id_, found in targets.items() if found in self.parts}

    def with_comments(self, content: bytes, content_type: str) -> dict[str, bytes]:
        """Give the parts that have to change so that there is a part with comments."""
        types = self.tree(TYPES)
        named = (str(node.get("PartName"))[1:] for node in types)
        taken = {*map(spelled, self.parts), *map(spelled, named)}
        folder = posixpath.dirname(self.main)
        places = ((it, posixpath.join(folder, it)) for it in _names("comments"))
        file, name = next(it for it in places if spelled(it[1]) not in taken)
        space = str(types.tag).rpartition("}")[0] + "}"
        override = {"PartName": f"/{name}", "ContentType": content_type}
        types.append(types.makeelement(f"{space}Override", override))
        relations = self._add_relation(file)
        return {TYPES: write(types), relations_of(self.main): relations, name: content}

    def _add_relation(self, file: str) -> bytes:
        relations = self.tree(relations_of(self.main), _EMPTY)
        taken = {relation.get("Id") for relation in relations}
        id_ = next(it for it in map("rId{}".format, count(1)) if it not in taken)
        relation = {"Id": id_, "Type": f"{self._office}comments", "Target": file}
        relations.append(relations.makeelement(f"{_RELATIONS}Relationship", relation))
        return write(relations)

    def _target(self, name: str, relation: Node) -> str:
        return self._spelling.known(resolved(name, relation.get("Target") or ""))

    @cached_property
    def _spelling(self) -> Names:
        return Names(self.parts)

    @property
    def _office(self) -> str:
        """What the kinds of relations begin with: a strict file has its own."""
        kinds = [str(it.get("Type")) for it in self._relations("")]
        return _OFFICE[1] if f"{_OFFICE[1]}officeDocument" in kinds else _OFFICE[0]

    def _relations(self, name: str) -> Node:
        """Give what a part refers to, which is asked for once for each kind of part."""
        if name not in self._known:
            self._known[name] = self.tree(relations_of(name), _EMPTY)
        return self._known[name]

    def tree(self, name: str, default: bytes | None = None) -> Node:
        """Read a part.

        Raises:
            WordError: It is missing, or cannot be read.
        """
        content = self.parts.get(name, default)
        if content is None:
            raise WordError(told.malformed(name))
        return parse(name, content, self.limits)


def _is_of(relation: Node, kind: str) -> bool:
    is_inside = relation.get("TargetMode") != "External"
    return is_inside and relation.get("Type") in [f"{base}{kind}" for base in _OFFICE]


def _names(stem: str) -> Iterable[str]:
    yield f"{stem}.xml"
    yield from (f"{stem}{number}.xml" for number in count(1))
