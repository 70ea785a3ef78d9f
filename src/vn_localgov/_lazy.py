"""Packages whose names load when they are used."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Make the ``__getattr__`` of a package (PEP 562).

    Args:
        package: Its full name.
        homes: Where each of its names lives, below ``vn_localgov``.
    """

    def load(name: str) -> Any:  # noqa: ANN401 - whatever the module holds
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"vn_localgov.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return load
