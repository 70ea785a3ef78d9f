"""Look into a Word template, check it, annotate it and fill it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vn_localgov.cli._build import warn_of_contradictions
from vn_localgov.cli._console import RefusalError, say, shown, writing
from vn_localgov.cli._folders import load
from vn_localgov.cli._template_shown import (
    check_told,
    faults_told,
    variables_to_json,
    variables_told,
)
from vn_localgov.findings import to_github, to_json, to_sarif
from vn_localgov.reports import Report
from vn_localgov.templates import (
    Document,
    Template,
    TemplateCheck,
    TemplateError,
    WordError,
    annotate,
    check_report,
    check_template,
    findings_of,
    report_context,
    suspects,
)

_WRITERS = {"json": to_json, "sarif": to_sarif, "github": to_github}
_FORMS = ("text", *_WRITERS)


def inspect(file: Path, *, as_json: bool) -> None:
    """Print what a template wants to be given.

    Raises:
        RefusalError: It cannot be read, or has faults.
    """
    template = _opened(file)
    if as_json:
        say(variables_to_json(template.variables()))
    else:
        say(variables_told(file, template.variables()))


def check(file: Path, folder: Path | None, form: str) -> int:
    """Print what is wrong with a template; the exit status is 1 if anything is.

    Raises:
        RefusalError: Something cannot be read, or there is no such form.
    """
    if form not in _FORMS:
        raise RefusalError(f"Sau --format cần một trong: {', '.join(_FORMS)}; đã gõ {form!r}.")
    checked = _checked(file, load(folder) if folder else None)
    with _reading(file):
        doubtful = suspects(file)
    if form == "text":
        say(check_told(file, folder, checked, doubtful))
    else:
        found = findings_of(file, checked.faults, suspects=doubtful, unused=checked.unused)
        say(_WRITERS[form](found).rstrip("\n"))
    return int(not checked.is_fillable)


def write_annotated(file: Path, folder: Path | None, output: Path | None) -> None:
    """Write a copy with comments, if there is anything to comment on.

    Raises:
        RefusalError: Something cannot be read or written.
    """
    target = output or file.with_name(f"{file.stem}-ghi-chu.docx")
    _check_target(file, target)
    checked = _checked(file, load(folder) if folder else None)
    with _reading(file):
        faults = (*checked.faults, *suspects(file))
        copy = annotate(file, faults) if faults else None
    if not copy:
        say(f"{shown(file)} không có điểm nào cần sửa; không ghi bản sao.")
        return
    _save(copy, target)
    say(f"Đã ghi {len(faults)} ghi chú vào bản sao {shown(target)}")


def fill(file: Path, folder: Path, output: Path | None) -> None:
    """Write the document that a template and a report folder make.

    Raises:
        RefusalError: Something is wrong; with all of it.
    """
    target = output or folder / "build" / f"{file.stem}.docx"
    _check_target(file, target)
    template, report = _opened(file), load(folder)
    try:
        document = template.render(report_context(report))
    except TemplateError as error:
        raise RefusalError(faults_told(file, error.faults)) from None
    _save(document, target)
    say(f"Đã lập {shown(target)}")
    warn_of_contradictions(folder, report)


def _opened(file: Path) -> Template:
    try:
        return _read(file)
    except TemplateError as error:
        raise RefusalError(faults_told(file, error.faults)) from None


def _read(file: Path) -> Template:
    """Open a template; only its faults are not yet told."""
    if file.is_dir():
        raise RefusalError(f"{shown(file)} là một thư mục; hãy nêu tên mẫu Word (.docx).")
    if not file.exists():
        raise RefusalError(f"Không có tệp {shown(file)}.")
    with _reading(file):
        return Template.open(file)


@contextmanager
def _reading(file: Path) -> Iterator[None]:
    """Tell kindly of what is no Word file, or a damaged one."""
    try:
        yield
    except WordError as error:
        raise RefusalError(f"Không đọc được {shown(file)}: {error.wording.vi}.") from None


def _checked(file: Path, report: Report | None) -> TemplateCheck:
    """Check the tags; if there is a report, fill those that can be read."""
    try:
        template = _read(file)
    except TemplateError as error:
        if report:
            return check_template(file, report_context(report))
        return TemplateCheck(faults=error.faults)
    return check_report(template, report) if report else TemplateCheck()


def _check_target(source: Path, target: Path) -> None:
    if target.suffix.lower() != ".docx":
        raise RefusalError("Tên tệp sau -o phải có đuôi .docx, như bao-cao.docx")
    if source.exists() and target.exists() and source.samefile(target):
        raise RefusalError("Tên tệp sau -o phải khác tên mẫu.")


def _save(document: Document, target: Path) -> None:
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        document.save(target)
