"""Check many documents: one that cannot be read stops nothing."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path

import attrs

from vn_localgov._files import reason
from vn_localgov.checks._check import SCOPE, check_document
from vn_localgov.checks._in_order import Died, in_order
from vn_localgov.errors import ParseError, Wording
from vn_localgov.findings import Finding, FindingKind, Findings, Level, Location, Rule
from vn_localgov.forms import RuleSet
from vn_localgov.opc import WordError

# To start a process takes as long as to check some documents.
_WORTH_A_PROCESS = 8
# What Office and macOS write beside a document, and delete later.
_BESIDE = ("~$", "._")

# Told of what is no document that could be checked.
UNREADABLE = Rule(
    id="TEP.DOC_DUOC",
    title=Wording("The file can be read", "Tệp đọc được"),
    explanation=Wording(
        "A file that is damaged, protected with a password, of another kind, or made to do "
        "harm is not opened, and not checked. Open it with Word and save it as .docx.",
        "Tệp bị hỏng, có mật khẩu, thuộc kiểu khác hoặc có dấu hiệu độc hại thì không mở và "
        "không kiểm tra. Hãy mở bằng Word rồi lưu lại với kiểu .docx.",
    ),
    failure=Wording("unreadable", "không đọc được"),
)
_NO_FILE = Wording("this is no file, or not any more", "đây không phải tệp, hoặc tệp không còn")
_NO_FOLDER = Wording("this folder cannot be opened", "không mở được thư mục này")
_DIED = Wording(
    "the check was cut off: the file may want too much memory, or be an attack",
    "việc kiểm tra bị ngắt giữa chừng: tệp có thể quá lớn đối với máy này, hoặc độc hại",
)


@attrs.frozen(kw_only=True)
class CheckedDocument:
    """One document of many, and what was found in it (*kết quả kiểm tra một văn bản*).

    Attributes:
        file: As it was named, with ``/`` between its parts.
        findings: Of a file that cannot be read, the one that tells why.
    """

    file: str
    findings: Findings

    @property
    def is_readable(self) -> bool:
        """Whether it could be checked."""
        return all(it.rule.id != UNREADABLE.id for it in self.findings)

    @property
    def is_left_alone(self) -> bool:
        """Whether it follows other law than Decree 30, so that nothing was checked."""
        return any(it.rule.id == SCOPE for it in self.findings)


def check_documents(
    paths: Iterable[str | PathLike[str]],
    *,
    jobs: int = 1,
    decree: RuleSet | None = None,
    figures: bool = True,
) -> Iterator[CheckedDocument]:
    """Check many files (*kiểm tra nhiều văn bản*), each as `check_document` does.

    The results come in the order of *paths*, however many processes work. A file that
    cannot be read, or that a process dies of, is told as a finding of the rule
    ``TEP.DOC_DUOC``; the others are checked all the same.

    >>> for checked in check_documents(["bao-cao.docx", "hong.docx"]):  # doctest: +SKIP
    ...     print(checked.file, checked.is_readable, len(checked.findings))
    bao-cao.docx True 0
    hong.docx False 1

    Args:
        paths: Files; `documents_in` lists those of a folder.
        jobs: How many processes work at most; few files are checked in this one. A
            script that asks for more has to guard its start with
            ``if __name__ == "__main__":``, as for all of `multiprocessing`.
        decree: As for `check_document`.
        figures: The same.

    Raises:
        ValueError: *jobs* is below 1.
        TypeError: *paths* is one path, and no list of them.
    """
    if isinstance(paths, str | bytes | PathLike):
        raise TypeError(f"paths has to be a list of paths, such as [{paths!r:.60}], not one path")
    if jobs < 1:
        raise ValueError(f"expected at least 1 job, got {jobs}")
    files = [Path(path) for path in paths]
    processes = max(1, min(jobs, len(files) // _WORTH_A_PROCESS))
    return _in_order(files, processes, partial(_check, decree=decree, figures=figures))


def documents_in(folder: str | PathLike[str]) -> list[Path]:
    """List the .docx files of a folder and of all folders below it, in a stable order.

    Lock files (``~$bao-cao.docx``) are left out, links to folders are not followed. A
    folder that cannot be opened is listed itself, so that the check tells of it.
    """
    found: list[Path] = []
    closed: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: closed.append(Path(error.filename)))
    for place, _, names in walk:
        found += (Path(place, name) for name in names if _is_document(name))
    return sorted([*found, *closed])


def _is_document(name: str) -> bool:
    return name.lower().endswith(".docx") and not name.startswith(_BESIDE)


def _in_order(
    files: list[Path], processes: int, check: Callable[[Path], CheckedDocument]
) -> Iterator[CheckedDocument]:
    for file, result in zip(files, in_order(check, files, processes=processes), strict=True):
        yield _unreadable(file, _DIED) if isinstance(result, Died) else result


def _check(path: Path, *, decree: RuleSet | None, figures: bool) -> CheckedDocument:
    if not path.is_file():  # a pipe would never end
        return _unreadable(path, _NO_FOLDER if path.is_dir() else _NO_FILE)
    try:
        found = check_document(path, decree=decree, figures=figures)
        return CheckedDocument(file=path.as_posix(), findings=found)
    except (WordError, ParseError) as error:
        return _unreadable(path, error.wording)
    except OSError as error:
        return _unreadable(path, Wording(error.strerror or str(error), reason(error)))
    except Exception as error:  # noqa: BLE001 - our own mistake costs one file, and is told
        return _unreadable(path, _failed(type(error).__name__))


def _failed(name: str) -> Wording:
    return Wording(
        f"the check itself failed ({name}): please tell the developers, with the file",
        f"chương trình kiểm tra gặp lỗi ({name}); hãy báo cho người phát triển, kèm theo tệp",
    )


def _unreadable(path: Path, wording: Wording) -> CheckedDocument:
    file = path.as_posix()
    finding = Finding(
        rule=UNREADABLE,
        kind=FindingKind.FAIL,
        level=Level.ERROR,
        wording=wording,
        place=Location(file=file, is_whole=True),
        subject=file,
    )
    return CheckedDocument(file=file, findings=Findings([finding]))
