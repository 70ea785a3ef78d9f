"""The parts of a file that say what a document looks like; all but the text may be missing."""

from os import PathLike
from pathlib import Path

from vn_localgov.looks._measure import switch
from vn_localgov.looks._nodes import child
from vn_localgov.looks._numbering import NO_LISTS, read_lists
from vn_localgov.looks._resolve import Resolver
from vn_localgov.looks._styles import read_styles
from vn_localgov.looks._theme import Theme, read_theme
from vn_localgov.opc import Limits, read_file, unpack
from vn_localgov.word import WordFile
from vn_localgov.word._parts import Package
from vn_localgov.word._xml import Node, parse, value

_OVERRIDES = "overrideTableStyleFontSizeAndJustification"


def open_package(source: str | PathLike[str] | bytes | WordFile, limits: Limits | None) -> Package:
    """Unpack a file, or take over what `WordFile` unpacked."""
    limits = limits or Limits()
    if isinstance(source, WordFile):
        return Package(source.parts, limits)
    content = source if isinstance(source, bytes) else read_file(Path(source), limits)
    return Package(unpack(content, limits), limits)


def read_settings(package: Package) -> Node | None:
    """Give the part with the settings."""
    return _part(package, "settings", "settings")


def make_resolver(package: Package, settings: Node | None) -> Resolver:
    """Read styles, lists and theme."""
    theme = _theme(package, settings)
    lists = _part(package, "numbering", "numbering")
    return Resolver(
        read_styles(_part(package, "styles", "styles"), theme),
        NO_LISTS if lists is None else read_lists(lists, theme),
        theme,
        not _overrides(settings),
    )


def _overrides(settings: Node | None) -> bool:
    """Whether styles of paragraphs override those of tables in all, as Word 2010 began to."""
    compat = None if settings is None else child(settings, "compat")
    said = {value(it, "name"): value(it, "val") for it in (() if compat is None else compat)}
    return bool(switch(said.get(_OVERRIDES, "0")))


def _part(package: Package, kind: str, root: str) -> Node | None:
    name = next(package.related(package.main, kind), None)
    return None if name is None else package.xml(name, root)


def _theme(package: Package, settings: Node | None) -> Theme:
    name = next(package.related(package.main, "theme"), None)
    if name is None:
        return Theme()
    return read_theme(parse(name, package.parts[name], package.limits), settings)
