"""Follow what a part of a package refers to."""

import posixpath
from collections.abc import Mapping
from xml.parsers import expat

from vn_localgov.templates._additions import relations_of


def targets(package: Mapping[str, bytes], part: str) -> dict[str, str]:
    """Names of the parts that a part refers to, by the ids of the relations."""
    found: dict[str, str] = {}

    def start(_: str, attributes: dict[str, str]) -> None:
        if "Id" in attributes and attributes.get("TargetMode") != "External":
            found[attributes["Id"]] = _resolved(part, attributes.get("Target", ""))

    if content := package.get(relations_of(part)):
        parser = expat.ParserCreate()
        parser.StartElementHandler = start
        parser.Parse(content, True)  # noqa: FBT003 - this is the last of it
    return found


def _resolved(part: str, target: str) -> str:
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
