"""Follow what a part of a package refers to."""

import posixpath
from collections.abc import Callable, Mapping
from xml.parsers import expat

import attrs

from vn_localgov.opc.names import Names, relations_of, resolved


@attrs.frozen
class Related:
    """A part that another refers to.

    Attributes:
        id: Of the relation.
        kind: Last word of the type of the relation, such as "chart".
        name: Name of the part.
    """

    id: str
    kind: str
    name: str


def related(package: Mapping[str, bytes], part: str) -> tuple[Related, ...]:
    """What a part refers to inside of the package; "" is the package itself."""
    found: list[Related] = []
    names = Names(package)

    def start(_: str, attributes: dict[str, str]) -> None:
        if "Id" in attributes and attributes.get("TargetMode") != "External":
            kind = posixpath.basename(attributes.get("Type", ""))
            name = names.known(resolved(part, attributes.get("Target", "")))
            found.append(Related(attributes["Id"], kind, name))

    read_starts(package.get(relations_of(part)), start)
    return tuple(found)


def targets(package: Mapping[str, bytes], part: str) -> dict[str, str]:
    """Names of the parts that a part refers to, by the ids of the relations."""
    return {it.id: it.name for it in related(package, part)}


def target_of(package: Mapping[str, bytes], part: str, kind: str) -> str | None:
    """Name of the first part of a kind that a part refers to."""
    return next((it.name for it in related(package, part) if it.kind == kind), None)


def read_starts(content: bytes | None, start: Callable[[str, dict[str, str]], None]) -> None:
    """Tell each start of an element, with its attributes; nothing where there is no part."""
    if content:
        parser = expat.ParserCreate()
        parser.StartElementHandler = start
        parser.Parse(content, True)  # noqa: FBT003 - this is the last of it
