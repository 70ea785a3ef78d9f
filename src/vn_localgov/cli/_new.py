"""Make a report folder to start from."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from vn_localgov.cli._console import RefusalError, shown, writing

_STARTER = Path(__file__).with_name("starter")


def make_starter(folder: Path) -> None:
    """Copy the example report to *folder*: all of it or nothing.

    Raises:
        RefusalError: There is something already.
    """
    if folder.is_dir():
        if any(folder.iterdir()):
            raise RefusalError(
                f"Thư mục {shown(folder)} đã có tệp bên trong: hãy chọn tên thư mục khác."
            )
    elif folder.exists():
        raise RefusalError(f"{shown(folder)} là một tệp đã có: hãy chọn tên thư mục khác.")
    with writing(folder):
        _make(folder.resolve())


def _make(place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".vn-localgov-") as beside:
        made = Path(beside) / "made"
        _copy(made)
        _move(made, place)


def _copy(target: Path) -> None:
    for source in _starter_files():
        copy = target / source.relative_to(_STARTER)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())


def _starter_files() -> Iterator[Path]:
    return (path for path in _STARTER.rglob("*") if path.is_file())


def _move(made: Path, place: Path) -> None:
    """Give *made* its name; an empty folder stays, somebody may be standing in it."""
    if not place.exists():
        made.rename(place)
        return
    for item in made.iterdir():
        item.rename(place / item.name)
