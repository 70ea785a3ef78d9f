"""Check the files that were named, and show how far that is."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from vn_localgov.checks import CheckedDocument, check_documents, documents_in
from vn_localgov.cli._console import RefusalError, shown
from vn_localgov.forms import RuleSet


def files_of(paths: Iterable[Path]) -> list[Path]:
    """List what is to be checked, each file once; folders with all that is in them.

    Raises:
        RefusalError: Something is not there, or there is no document.
    """
    named = list(paths)
    found: dict[Path, None] = {}
    for path in named:
        if not os.path.lexists(path):
            raise RefusalError(f"Không có tệp hoặc thư mục {shown(path)}.")
        found |= dict.fromkeys(documents_in(path) if path.is_dir() else [path])
    if not found:
        raise RefusalError(f"Không thấy tệp Word (.docx) nào trong {_listed(named)}.")
    return list(found)


def _listed(paths: Iterable[Path]) -> str:
    return ", ".join(map(shown, paths))


def checked(
    files: Sequence[Path], jobs: int | None, *, decree: RuleSet, figures: bool
) -> list[CheckedDocument]:
    """Check all of *files*; on a terminal, a bar shows how far that is."""
    processes = jobs or os.cpu_count() or 1
    results = check_documents(files, jobs=processes, decree=decree, figures=figures)
    return list(_followed(results, len(files)))


def _followed(results: Iterable[CheckedDocument], total: int) -> Iterator[CheckedDocument]:
    console = Console(stderr=True)
    is_hidden = total == 1 or not console.is_terminal
    yield from track(
        results,
        "Đang kiểm tra",
        total=total,
        console=console,
        transient=True,
        disable=is_hidden,
    )
