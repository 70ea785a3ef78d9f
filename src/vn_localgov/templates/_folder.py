"""Programs that are kept in a folder, for the next start.

A program is code, and who can write the files of the folder could run code here. So a
file counts only if its seal (keyed BLAKE2, RFC 7693) is right, the key of which stands in
a file that only its owner can read; and the folder has to be one that only its owner can
write to. Whatever is not so is made anew, as if there were no folder.
"""

import hashlib
import hmac
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path

import attrs
import jinja2.compiler

from vn_localgov.templates._options import Options
from vn_localgov.templates._program import Program
from vn_localgov.templates._stored import freeze, thaw

_KEY = "key"
_KEY_BYTES = _SEAL_BYTES = 32
_OTHERS_MAY_WRITE, _OTHERS_MAY_DO_ANYTHING = 0o022, 0o077
# Where files have no owner, nothing is kept.
_CAN = hasattr(os, "geteuid") and os.open in os.supports_dir_fd


def kept(path: Path, content: bytes, options: Options, make: Callable[[], Program]) -> Program:
    """Give a program from a folder; make it, and put it there, if it is not there.

    Own functions are not kept: they may have computed a part of the program.
    """
    if options.has_functions:
        return make()
    with _opened(path) as folder:
        if folder is None:
            return make()
        name = folder.name_of(content, options)
        if stored := folder.read(name):
            return thaw(stored, content, options)
        program = make()
        folder.write(name, freeze(program))
        return program


@attrs.frozen
class _Folder:
    """A folder that only its owner can write to."""

    descriptor: int
    key: bytes
    versions: tuple[tuple[str, int, int], ...]

    def name_of(self, content: bytes, options: Options) -> str:
        """Name the file for a template; another one for each version of what is used."""
        chosen = options.limits, options.render_limits, options.updates_fields
        made_with = repr((sys.version, self.versions, chosen))
        return self._hash(made_with.encode(), content).hex()

    def read(self, name: str) -> bytes | None:
        """Give what was written under a name; None if it is not there, or was not written here."""
        with suppress(OSError):
            found = _read_private(self.descriptor, name)
            seal, stored = found[:_SEAL_BYTES], found[_SEAL_BYTES:]
            if hmac.compare_digest(seal, self._hash(name.encode(), stored)):
                return stored
        return None

    def write(self, name: str, stored: bytes) -> None:
        """Put a file under a name, complete or not at all."""
        with (
            suppress(OSError),
            _written(self.descriptor, self._hash(name.encode(), stored) + stored) as temporary,
        ):
            os.replace(temporary, name, src_dir_fd=self.descriptor, dst_dir_fd=self.descriptor)

    def _hash(self, *texts: bytes) -> bytes:
        hashed = hashlib.blake2b(key=self.key, digest_size=_SEAL_BYTES)
        for text in texts:
            hashed.update(len(text).to_bytes(8, "big"))
            hashed.update(text)
        return hashed.digest()


@contextmanager
def _opened(path: Path) -> Iterator[_Folder | None]:
    """Open a folder; None if it cannot be trusted, or there is no way to tell."""
    if not _CAN:
        yield None
        return
    with ExitStack() as opened:
        folder = None
        with suppress(OSError):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
            opened.callback(os.close, descriptor)
            _check_owned(os.fstat(descriptor), _OTHERS_MAY_WRITE)
            folder = _Folder(descriptor, _key_of(descriptor), _versions())
        yield folder


def _key_of(folder: int) -> bytes:
    """Read the key of a folder, or make one."""
    with suppress(FileNotFoundError):
        return _checked_key(_read_private(folder, _KEY))
    with suppress(FileExistsError), _written(folder, os.urandom(_KEY_BYTES)) as temporary:
        # Unlike a renamed file, a link takes the place of no other.
        os.link(temporary, _KEY, src_dir_fd=folder, dst_dir_fd=folder)
    return _checked_key(_read_private(folder, _KEY))


def _checked_key(key: bytes) -> bytes:
    if len(key) != _KEY_BYTES:
        raise PermissionError("a key that somebody changed")
    return key


def _read_private(folder: int, name: str) -> bytes:
    """Read a file of the folder that only its owner can read and write.

    Raises:
        OSError: There is none.
    """
    descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    with os.fdopen(descriptor, "rb") as file:
        _check_owned(os.fstat(descriptor), _OTHERS_MAY_DO_ANYTHING)
        return file.read()


def _check_owned(found: os.stat_result, forbidden: int) -> None:
    if found.st_uid != os.geteuid() or found.st_mode & forbidden:
        raise PermissionError("somebody else may have written it")


@contextmanager
def _written(folder: int, content: bytes) -> Iterator[str]:
    """Write a file of some name, which is gone afterwards unless it was renamed."""
    name = f".{os.urandom(8).hex()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        with os.fdopen(os.open(name, flags, 0o600, dir_fd=folder), "wb") as file:
            file.write(content)
        yield name
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name, dir_fd=folder)


@cache
def _versions() -> tuple[tuple[str, int, int], ...]:
    """What tells the versions of this library and of Jinja: they understand only themselves.

    Raises:
        OSError: They do not stand in files.
    """
    files = [Path(jinja2.compiler.__file__), *Path(__file__).parent.glob("*.py")]
    facts = ((file.name, file.stat()) for file in sorted(files))
    return tuple((name, it.st_size, it.st_mtime_ns) for name, it in facts)
