"""Deflate bytes: with zlib, or with a faster package if one is installed."""

import importlib
import zlib
from types import ModuleType

import attrs

# Raw deflate, as zip files want it: no head and no check sum.
_RAW = -15
# The fastest first, each with the level at which it was measured to be worth it.
_FAST = (("isal.isal_zlib", 1), ("zlib_ng.zlib_ng", 6))
_PLAIN_LEVEL = 6


@attrs.frozen
class Deflater:
    """Compresses with one package, on one level."""

    module: ModuleType
    level: int

    def __call__(self, content: bytes) -> bytes:
        """Compress."""
        run = self.module.compressobj(self.level, zlib.DEFLATED, _RAW)
        packed: bytes = run.compress(content) + run.flush()
        return packed

    def checksum(self, content: bytes) -> int:
        """Give the CRC-32 that a zip file wants."""
        found: int = self.module.crc32(content)
        return found


def deflater(*, fast: bool) -> Deflater:
    """Give what compresses; *fast* takes isal or zlib-ng where installed.

    The bytes depend on the package, what they hold does not.

    >>> zlib.decompress(deflater(fast=False)(b"xa" * 9), -15)
    b'xaxaxaxaxaxaxaxaxa'
    """
    for name, level in _FAST if fast else ():
        if module := _installed(name):
            return Deflater(module, level)
    return Deflater(zlib, _PLAIN_LEVEL)


def _installed(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
