"""A folder that keeps what took long to make, for the next start.

What is kept may be code, and who can write the files of the folder could run code here.
So a file counts only if its seal (keyed BLAKE2, RFC 7693) is right, the key of which
stands in a file that only its owner can read; and the folder has to be one that only its
owner can write to. Whatever is not so counts for nothing, as if there were no folder.
"""

import os
import sys

# By its own name: all of ``hashlib`` loads OpenSSL, which takes longer than to fill a template.
from _blake2 import blake2b
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import attrs

_KEY = "key"
_KEY_BYTES = _SEAL_BYTES = 32
_OTHERS_MAY_WRITE, _OTHERS_MAY_DO_ANYTHING = 0o022, 0o077
# What is kept depends on the code of these; constants may have been printed by filters.
_MADE_BY = ("templates", "opc", "filters")
_LIBRARY = Path(__file__).parents[2]
# Where files have no owner, nothing is kept.
_CAN = hasattr(os, "geteuid") and os.open in os.supports_dir_fd


@attrs.frozen
class Folder:
    """A folder that only its owner can write to."""

    descriptor: int
    key: bytes
    versions: bytes

    def name_of(self, *made_of: bytes) -> str:
        """Name the file for what is made of something, by this version of the library."""
        return self._hash(self.versions, *made_of).hex()

    def has(self, name: str) -> bool:
        """Whether there is a file of a name, which may count for nothing."""
        with suppress(OSError):
            os.stat(name, dir_fd=self.descriptor, follow_symlinks=False)
            return True
        return False

    def read(self, name: str) -> bytes | None:
        """Give what was written under a name; None if it is not there, or was not written here."""
        with suppress(OSError):
            found = _read_private(self.descriptor, name)
            seal, stored = found[:_SEAL_BYTES], found[_SEAL_BYTES:]
            # Nobody times this who could not read the key.
            if seal == self._hash(name.encode(), stored):
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
        hashed = blake2b(key=self.key, digest_size=_SEAL_BYTES)
        for text in texts:
            hashed.update(len(text).to_bytes(8, "big"))
            hashed.update(text)
        return hashed.digest()


@contextmanager
def opened(path: Path) -> Iterator[Folder | None]:
    """Open a folder; None if it cannot be trusted, or there is no way to tell."""
    if not _CAN:
        yield None
        return
    with ExitStack() as closing:
        folder = None
        with suppress(OSError):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
            closing.callback(os.close, descriptor)
            _check_owned(os.fstat(descriptor), _OTHERS_MAY_WRITE)
            folder = Folder(descriptor, _key_of(descriptor), _versions())
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


def plain_name(name: str) -> str:
    """Name what of a program does without Jinja."""
    return f"{name}.plain"


@cache
def _versions() -> bytes:
    """What tells the versions of all that makes programs: each understands only its own.

    Raises:
        OSError: They do not stand in files.
    """
    jinja = find_spec("jinja2")
    files = [str(jinja.origin)] if jinja else []
    # To install another version writes all of its files anew, so that some of them tell.
    for part in _MADE_BY:
        for folder, _, names in os.walk(_LIBRARY / part):
            files += (f"{folder}/{name}" for name in names if name.endswith(".py"))
    found = ((file, os.stat(file)) for file in sorted(files))  # noqa: PTH116 - a Path takes longer
    return repr([sys.version, *((file, it.st_size, it.st_mtime_ns) for file, it in found)]).encode()
