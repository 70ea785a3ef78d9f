"""Audit a report, and show what was found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import attrs

from vn_localgov._files import write_atomically
from vn_localgov.audit import audit, rules
from vn_localgov.cli._console import RefusalError, say, shown, writing
from vn_localgov.cli._folders import load
from vn_localgov.findings import (
    Baseline,
    BaselineError,
    Finding,
    FindingKind,
    Level,
    Location,
    Selection,
    fails,
    to_github,
    to_json,
    to_sarif,
)
from vn_localgov.reports import Report

T = TypeVar("T")

_WRITERS = {"json": to_json, "sarif": to_sarif, "github": to_github}
_KINDS = {
    FindingKind.FAIL: "mâu thuẫn",
    FindingKind.REVIEW: "cần xem lại",
    FindingKind.UNDECIDED: "chưa kết luận được",
    FindingKind.BLOCKED: "tạm dừng",
}
_QUIET = (FindingKind.UNDECIDED, FindingKind.BLOCKED)
_LEVELS = {Level.ERROR: "lỗi", Level.WARNING: "cảnh báo", Level.NOTE: "lưu ý"}


@attrs.frozen(kw_only=True)
class Wishes:
    """What the clerk wants to see, and when the command is to fail."""

    format: str = "text"
    selection: Selection = attrs.field(factory=Selection)
    fail_on: Level | None = Level.ERROR
    baseline: Path | None = None
    shows_all: bool = False


def wishes(
    form: str,
    fail_on: str,
    rules_: tuple[Sequence[str], Sequence[str]],
    baseline: Path | None,
    *,
    shows_all: bool,
) -> Wishes:
    """Read what was typed after the options.

    Raises:
        RefusalError: A word is none of those that can be chosen.
    """
    select, ignore = (tuple(",".join(names).split(",")) if names else () for names in rules_)
    known = {level.value: level for level in Level} | {"never": None}
    return Wishes(
        format=_choose("--format", form, {name: name for name in ("text", *_WRITERS)}),
        selection=Selection(select=select, ignore=ignore),
        fail_on=_choose("--fail-on", fail_on, known),
        baseline=baseline,
        shows_all=shows_all,
    )


def _choose(option: str, typed: str, choices: Mapping[str, T]) -> T:
    if typed not in choices:
        raise RefusalError(f"Sau {option} cần một trong: {', '.join(choices)}; đã gõ {typed!r}.")
    return choices[typed]


def audit_folder(folder: Path, wishes: Wishes) -> int:
    """Print the findings of a report folder; the exit status is 1 if there is an error."""
    report = load(folder)
    found = wishes.selection(audit(report))
    new = _known(wishes.baseline).new(found) if wishes.baseline else found
    shown_ = [it for it in new if wishes.shows_all or it.kind not in _QUIET]
    if wishes.format == "text":
        say("\n".join([*_lines(shown_), _summary(report, new, wishes, len(found) - len(new))]))
    else:
        placed = [_under(folder, finding) for finding in shown_]
        say(_WRITERS[wishes.format](placed).rstrip("\n"))
    return int(wishes.fail_on is not None and fails(new, wishes.fail_on))


def accept_all(folder: Path, wishes: Wishes, target: Path) -> None:
    """Write a baseline, so that what is known today is not told again."""
    found = wishes.selection(audit(load(folder)))
    baseline = Baseline.of(it for it in found if it.kind not in _QUIET)
    with writing(target):
        write_atomically(target, str(baseline).encode())
    say(f"Đã ghi {len(baseline.fingerprints)} điểm đã biết vào {shown(target)}")


def explain(wanted: str) -> None:
    """Tell what a rule checks, in Vietnamese and English."""
    rule = rules().get(wanted)
    if rule is None:
        raise RefusalError(f"Không có quy tắc {wanted!r}. Các quy tắc: {', '.join(rules())}.")
    clause = f" ({rule.clause})" if rule.clause else ""
    say(f"{rule.id}: {rule.title.vi}{clause}\n\n{rule.explanation.vi}")
    say(f"\n{rule.id}: {rule.title.en}\n\n{rule.explanation.en}")


def _under(folder: Path, finding: Finding) -> Finding:
    """Name files as seen from where the command was started, for other programs."""
    figures = tuple(attrs.evolve(it, place=_move(folder, it.place)) for it in finding.figures)
    return attrs.evolve(finding, place=_move(folder, finding.place), figures=figures)


def _move(folder: Path, place: Location | None) -> Location | None:
    return place and attrs.evolve(place, file=(folder / place.file).as_posix())


def _known(path: Path) -> Baseline:
    try:
        return Baseline.parse(path.read_text(encoding="utf-8"))
    except (BaselineError, UnicodeDecodeError):
        raise RefusalError(
            f"{shown(path)} không phải tệp các điểm đã biết; hãy tạo bằng --write-baseline."
        ) from None


def _lines(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        place = finding.place
        where = f"{place.file}, dòng {place.line}, cột {place.column}" if place else "báo cáo"
        yield f"{where}: {_LEVELS[finding.level]}, {_KINDS[finding.kind]} ({finding.rule.id})"
        yield f"    {finding.wording.vi}"
        yield ""


def _summary(report: Report, findings: Sequence[Finding], wishes: Wishes, known: int) -> str:
    hint = "" if wishes.shows_all else " (thêm --all để xem)"
    told = [
        f"{count} {words}{hint if kind in _QUIET else ''}"
        for kind, words in _KINDS.items()
        if (count := sum(it.kind is kind for it in findings))
    ]
    rest = f"; {known} điểm đã biết" if known else ""
    return (
        f"Đã kiểm tra {len(report.relations)} quan hệ giữa {len(report.figures)} số liệu: "
        f"{', '.join(told) or 'không thấy điểm nào'}{rest}."
    )
