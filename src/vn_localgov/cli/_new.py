"""Make a folder to start from: a report, or a document of any other type."""

import difflib
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from vn_localgov.cli._console import RefusalError, say, shown, writing
from vn_localgov.documents import DocumentType
from vn_localgov.text import search_key

_STARTER = Path(__file__).with_name("starter")
_STARTERS = Path(__file__).with_name("starters")
_REPORT = "bao-cao"
_NEXT = "Hãy sửa các tệp trong đó, rồi chạy:  vn-localgov build"


def make_starter(typed: list[str]) -> None:
    """Make the folder that was asked for, and say what comes next.

    Args:
        typed: The folder, perhaps with the type of document before it.

    Raises:
        RefusalError: There is something already, or no such type.
    """
    type_, folder = _asked(typed)
    source, what = (_STARTER, "báo cáo mẫu")
    if type_ != _REPORT:
        source, what = _STARTERS / type_, f"mẫu {starters()[type_]}"
    _make_folder(source, folder)
    say(f"Đã tạo {what} trong thư mục {shown(folder)}")
    say(f"{_NEXT} {shown(folder)}")


def list_starters() -> None:
    """Tell the types that there are starters of, as they are typed."""
    widest = max(map(len, starters()))
    say("\n".join(f"{name:{widest}}  {label}" for name, label in starters().items()))


def starters() -> Mapping[str, str]:
    """Name the types of documents as they are typed (*tên loại không dấu*), with their labels."""
    named = {search_key(it.label).replace(" ", "-"): it.label for it in DocumentType}
    issuing = {"quyet-dinh-ban-hanh": "Quyết định ban hành văn bản kèm theo"}
    return dict(sorted({**named, **issuing}.items()))


def _asked(typed: list[str]) -> tuple[str, Path]:
    """Take what was typed apart; a folder alone asks for a report."""
    match typed:
        case [folder]:
            if _key(folder) in starters() and _key(folder) != _REPORT:
                raise RefusalError(
                    f"Hãy nêu thêm tên thư mục:  vn-localgov new {shown(Path(folder))} THƯ_MỤC"
                )
            return _REPORT, Path(folder)
        case [type_, folder]:
            return _known(type_), Path(folder)
    raise RefusalError("Hãy nêu tên thư mục sẽ tạo:  vn-localgov new LOẠI THƯ_MỤC")


def _known(typed: str) -> str:
    key, known = _key(typed), starters()
    if key in known:
        return key
    close = difflib.get_close_matches(key, known, n=1)
    meant = f"; ý là {close[0]!r}?" if close else "."
    raise RefusalError(
        f"Không có loại văn bản {typed!r}{meant} Xem các loại:  vn-localgov new --list"
    )


def _key(typed: str) -> str:
    return search_key(typed).replace(" ", "-")


def _make_folder(source: Path, folder: Path) -> None:
    """Copy *source*: all of it or nothing."""
    if folder.is_dir():
        if any(folder.iterdir()):
            raise RefusalError(
                f"Thư mục {shown(folder)} đã có tệp bên trong: hãy chọn tên thư mục khác."
            )
    elif folder.exists():
        raise RefusalError(f"{shown(folder)} là một tệp đã có: hãy chọn tên thư mục khác.")
    with writing(folder):
        _make(source, folder.resolve())


def _make(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".vn-localgov-") as beside:
        made = Path(beside) / "made"
        _copy(source, made)
        _move(made, place)


def _copy(source: Path, target: Path) -> None:
    for file in _files(source):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _move(made: Path, place: Path) -> None:
    """Give *made* its name; an empty folder stays, somebody may be standing in it."""
    if not place.exists():
        made.rename(place)
        return
    for item in made.iterdir():
        item.rename(place / item.name)
