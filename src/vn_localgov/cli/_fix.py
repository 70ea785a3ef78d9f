"""Mend the form of a document in a new file, and show what was done and what is left."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from vn_localgov._shown import in_one_line, printable
from vn_localgov.checks import Fixed, Mended, fix_document
from vn_localgov.cli._annotate import check_target
from vn_localgov.cli._check import Work
from vn_localgov.cli._check_summary import counted
from vn_localgov.cli._console import RefusalError, complain, say, shown, writing
from vn_localgov.cli._told import Told, say_to_programs, tell
from vn_localgov.errors import ParseError
from vn_localgov.findings import Finding, describe_place, to_text
from vn_localgov.opc import WordError


def fix_target(target: Path | None, annotated: Path | None) -> Path:
    """Name the new file.

    Raises:
        RefusalError: There is none, or something is wanted that comes after mending.
    """
    if target is None:
        raise RefusalError("--fix-text phải đi cùng với --fix TỆP, là tên tệp mới.")
    if annotated is not None:
        raise RefusalError(
            "--fix không dùng cùng với --annotate: hãy sửa trước, rồi kiểm tra tệp mới."
        )
    return target


def run_fix(work: Work, target: Path, *, text: bool) -> int:
    """Write the new file; the exit status tells of what is left in it.

    Raises:
        RefusalError: It is no single Word file, or cannot be read or written.
    """
    wishes = work.wishes
    source = _one(work.paths, target)
    fixed = _fixed(source, work, text=text)
    if fixed.mended:
        with writing(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            fixed.save(target)
    told = tell(_named(fixed.left, target if fixed.mended else source), wishes)
    done = _done(fixed, target)
    if wishes.format == "text":
        texts = [*_lines(fixed.mended), to_text(told.shown), done, _left(told)]
        say("\n".join(filter(None, texts)))
    else:
        say_to_programs(told)
        complain(done)
    return told.status


def _one(paths: Sequence[Path], target: Path) -> Path:
    if len(paths) > 1:
        raise RefusalError("--fix chỉ dùng được khi kiểm tra một tệp Word (.docx).")
    check_target(paths[0], target, option="--fix", example="ban-da-sua.docx")
    return paths[0]


def _fixed(source: Path, work: Work, *, text: bool) -> Fixed:
    if not source.exists():
        raise RefusalError(f"Không có tệp {shown(source)}.")
    try:
        return fix_document(source, text=text, decree=work.decree, figures=work.figures)
    except (WordError, ParseError) as error:
        raise RefusalError(f"Không đọc được {shown(source)}: {error.wording.vi}.") from None


def _named(findings: Iterable[Finding], file: Path) -> list[Finding]:
    """Name the file that a person goes on with; the findings stay those of the document."""
    return [
        attrs.evolve(it, place=it.place and attrs.evolve(it.place, file=file.as_posix()))
        for it in findings
    ]


def _lines(mended: Iterable[Mended]) -> Iterator[str]:
    """Tell what was done at the first place, and how often the same."""
    alike: dict[tuple[str, str], list[Mended]] = {}
    for it in mended:
        alike.setdefault((it.rule.id, it.wording.vi), []).append(it)
    for (rule, wording), (first, *more) in alike.items():
        where = in_one_line(describe_place(first.place).vi)
        rest = f" Còn {len(more)} chỗ khác như vậy." if more else ""
        yield f"{where}: đã sửa ({rule})\n    {printable(wording)}{rest}\n"


def _done(fixed: Fixed, target: Path) -> str:
    if not fixed.mended:
        return "Không có chỗ nào tự sửa được; không ghi tệp mới."
    return f"Đã sửa {len(fixed.mended)} chỗ, ghi vào tệp mới {shown(target)}"


def _left(told: Told) -> str:
    return f"Kiểm tra lại: {counted(told)}{told.rest}."
