"""The forms that come with the library; `vn_localgov.forms` makes them from the rules."""

from importlib import resources

_KIND = ".docx"


def builtin_names() -> list[str]:
    """Names of all forms (*mẫu có sẵn*), sorted.

    >>> builtin_names()[-3:]
    ['thong-bao', 'thong-cao', 'to-trinh']
    """
    folder = resources.files(__package__) / "data"
    return sorted(it.name.removesuffix(_KIND) for it in folder.iterdir() if it.name.endswith(_KIND))


def read_builtin(name: str) -> bytes:
    """Give the Word file of a form.

    Raises:
        ValueError: There is no such form.
    """
    if name not in builtin_names():
        raise ValueError(f"there is no form {name!r}; there are: {', '.join(builtin_names())}")
    return (resources.files(__package__) / "data" / f"{name}{_KIND}").read_bytes()
