"""Check the form of documents, and show what was found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from vn_localgov.checks import UNREADABLE, CheckedDocument
from vn_localgov.cli import _wishes
from vn_localgov.cli._annotate import check_target, write_annotated
from vn_localgov.cli._check_summary import summary
from vn_localgov.cli._checked import checked, files_of
from vn_localgov.cli._console import RefusalError, say
from vn_localgov.cli._told import Told, say_to_programs, tell, write_known
from vn_localgov.cli._wishes import Typed, Wishes
from vn_localgov.findings import Finding, Rule, to_text
from vn_localgov.forms import rules

_UNREADABLE_STATUS = 2


def run_check(
    paths: Sequence[Path], typed: Typed, *, jobs: int | None, annotated: Path | None = None
) -> int:
    """Print what was found.

    The exit status is 1 if there is an error, and 2 if something cannot be read.

    Raises:
        RefusalError: Something is not there, or the copy cannot be written.
    """
    wishes = wishes_of(typed)
    if annotated is not None:
        _check_one(paths, annotated)
    files = files_of(paths)
    documents = checked(files, jobs)
    told = tell(_findings(documents), wishes)
    if wishes.format == "text":
        texts = to_text(told.shown), summary(documents, told)
        say("\n".join(filter(None, texts)))
    else:
        say_to_programs(told)
    if annotated is not None:
        write_annotated(files[0], told, annotated)
    return _status(told)


def accept_all(paths: Sequence[Path], typed: Typed, target: Path, *, jobs: int | None) -> None:
    """Write a baseline, so that what is known today is not told again."""
    wishes = wishes_of(typed)
    write_known(_findings(checked(files_of(paths), jobs)), wishes, target)


def explain(wanted: str) -> None:
    """Tell what a rule checks, in Vietnamese and English."""
    _wishes.explain(wanted, _rules())


def wishes_of(typed: Typed) -> Wishes:
    """Read the options; that a file was not checked matters, whatever rule is selected."""
    return typed.wishes(_rules(), always=(UNREADABLE.id,))


def _rules() -> Mapping[str, Rule]:
    return {**rules().rules, UNREADABLE.id: UNREADABLE}


def _findings(documents: Iterable[CheckedDocument]) -> Iterator[Finding]:
    return (finding for document in documents for finding in document.findings)


def _check_one(paths: Sequence[Path], target: Path) -> None:
    if len(paths) > 1:
        raise RefusalError("--annotate chỉ dùng được khi kiểm tra một tệp Word (.docx).")
    check_target(paths[0], target)


def _status(told: Told) -> int:
    is_unread = any(it.rule.id == UNREADABLE.id for it in told.new)
    return _UNREADABLE_STATUS if is_unread else told.status
