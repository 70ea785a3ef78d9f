"""The forms that come with the library; `vn_localgov.forms` makes them from the rules."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_KIND = ".docx"


def builtin_names() -> list[str]:
    """Names of all forms (*mẫu có sẵn*), sorted.

    >>> builtin_names()[-3:]
    ['thong-cao', 'thu-cong', 'to-trinh']
    """
    names = (it.name for it in _folder().iterdir())
    return sorted(name.removesuffix(_KIND) for name in names if name.endswith(_KIND))


def read_builtin(name: str) -> bytes:
    """Give the Word file of a form.

    Raises:
        ValueError: There is no such form.
    """
    if name not in builtin_names():
        raise ValueError(f"there is no form {name!r}; there are: {', '.join(builtin_names())}")
    return (_folder() / f"{name}{_KIND}").read_bytes()


def _folder() -> "Traversable":
    from importlib import resources  # noqa: PLC0415 - slow to load, and not always wanted

    return resources.files(__package__) / "data"
