"""Names that a document writes with the kind of the unit before them."""

from functools import cache


def is_named_after(name: str) -> bool:
    """Whether *name* is a number, or that of a person or an event."""
    return name.isdecimal() or name in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(read_data("named-after.txt"))


def read_data(file: str) -> list[str]:
    """Read the lines of a file of the snapshot."""
    from importlib import resources  # noqa: PLC0415 - slow to load, and not always wanted

    folder = resources.files(__package__) / "data"
    return (folder / file).read_text(encoding="utf-8").splitlines()
