"""Deflate bytes: with zlib, or with a faster package if one is installed."""

import importlib
import zlib
from collections.abc import Callable
from types import ModuleType
from typing import TypeAlias

Deflate: TypeAlias = Callable[[bytes], bytes]

# Raw deflate, as zip files want it: no head and no check sum.
_RAW = -15
# The fastest first, each with the level at which it was measured to be worth it.
_FAST = (("isal.isal_zlib", 1), ("zlib_ng.zlib_ng", 6))
_PLAIN_LEVEL = 6


def deflater(*, fast: bool) -> Deflate:
    """Give the function that compresses; *fast* takes isal or zlib-ng where installed.

    The bytes depend on the package, what they hold does not.

    >>> zlib.decompress(deflater(fast=False)(b"xa" * 9), -15)
    b'xaxaxaxaxaxaxaxaxa'
    """
    for name, level in _FAST if fast else ():
        if module := _installed(name):
            return _with(module, level)
    return _with(zlib, _PLAIN_LEVEL)


def _installed(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _with(module: ModuleType, level: int) -> Deflate:
    def deflate(content: bytes) -> bytes:
        run = module.compressobj(level, zlib.DEFLATED, _RAW)
        packed: bytes = run.compress(content) + run.flush()
        return packed

    return deflate
