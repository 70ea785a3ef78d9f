"""Speak to the clerk: what was done, and why something was not."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from vn_localgov._files import reason
from vn_localgov.errors import LocalGovError


class RefusalError(LocalGovError):
    """What was asked for cannot be done; the message tells the clerk why."""


def say(text: str) -> None:
    """Tell what was done."""
    _print(Console(), text)


def complain(text: str) -> None:
    """Tell what is wrong."""
    _print(Console(stderr=True), text)


def shown(path: Path) -> str:
    """Write a path the same on every system, so that it can be typed as one word."""
    text = path.as_posix()
    return text if re.fullmatch(r"[\w./:~-]+", text) else f'"{text}"'


@contextlib.contextmanager
def writing(target: Path) -> Iterator[None]:
    """Say which file could not be written; the system may name a temporary one."""
    try:
        yield
    except OSError as error:
        raise RefusalError(f"Không ghi được {shown(target)}: {reason(error)}.") from None


def unreadable(error: OSError) -> str:
    """Say why the system did not let us look."""
    name = shown(Path(error.filename)) if error.filename else "tệp"
    return f"Không đọc được {name}: {reason(error)}."


def _print(console: Console, text: str) -> None:
    """Print *text* as it is: in a file, ``[bold]`` or an escape code is no command."""
    harmless = "".join(char if char.isprintable() or char == "\n" else " " for char in text)
    console.print(harmless, markup=False, highlight=False, emoji=False, soft_wrap=True)
