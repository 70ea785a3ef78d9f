"""Audit a report or a document, and show what was found."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import attrs

from vn_localgov._files import write_atomically
from vn_localgov.audit import rules
from vn_localgov.cli._annotate import check_target, write_annotated
from vn_localgov.cli._audited import Audited, audited
from vn_localgov.cli._console import RefusalError, complain, say, shown, writing
from vn_localgov.findings import (
    KINDS,
    Baseline,
    BaselineError,
    Finding,
    FindingKind,
    Level,
    Selection,
    fails,
    to_github,
    to_json,
    to_sarif,
    to_text,
)

T = TypeVar("T")

_WRITERS = {"json": to_json, "sarif": to_sarif, "github": to_github}
_QUIET = (FindingKind.UNDECIDED, FindingKind.BLOCKED)


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
    for named in (*select, *ignore):
        _check_rule(named)
    known = {level.value: level for level in Level} | {"never": None}
    return Wishes(
        format=_choose("--format", form, {name: name for name in ("text", *_WRITERS)}),
        selection=Selection(select=select, ignore=ignore),
        fail_on=_choose("--fail-on", fail_on, known),
        baseline=baseline,
        shows_all=shows_all,
    )


def _check_rule(named: str) -> None:
    """Refuse what begins no rule: a slip would seem to find nothing."""
    if not named or not any(rule.startswith(named) for rule in rules()):
        raise RefusalError(f"Không có quy tắc {named!r}. Các quy tắc: {', '.join(rules())}.")


def _choose(option: str, typed: str, choices: Mapping[str, T]) -> T:
    if typed not in choices:
        raise RefusalError(f"Sau {option} cần một trong: {', '.join(choices)}; đã gõ {typed!r}.")
    return choices[typed]


def run_audit(path: Path, wishes: Wishes, annotated: Path | None = None) -> int:
    """Print what was found; the exit status is 1 if there is an error.

    Raises:
        RefusalError: It cannot be audited, or the copy cannot be written.
    """
    if annotated is not None:
        check_target(path, annotated)
    subject = audited(path)
    found = wishes.selection(subject.findings)
    new = _known(wishes.baseline).new(found) if wishes.baseline else found
    shown_ = [it for it in new if wishes.shows_all or it.kind not in _QUIET]
    if wishes.format == "text":
        summary = _summary(subject, new, wishes, len(found) - len(new))
        say("\n".join(filter(None, (to_text(shown_, tell=subject.tell), summary))))
    else:
        say(_WRITERS[wishes.format](shown_).rstrip("\n"))
    if annotated is not None:
        told = write_annotated(path, shown_, annotated)
        # What programs read is not to be mixed with what people read.
        (say if wishes.format == "text" else complain)(told)
    return int(wishes.fail_on is not None and fails(new, wishes.fail_on))


def accept_all(path: Path, wishes: Wishes, target: Path) -> None:
    """Write a baseline, so that what is known today is not told again."""
    found = wishes.selection(audited(path).findings)
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


def _known(path: Path) -> Baseline:
    try:
        return Baseline.parse(path.read_text(encoding="utf-8"))
    except (BaselineError, UnicodeDecodeError):
        raise RefusalError(
            f"{shown(path)} không phải tệp các điểm đã biết; hãy tạo bằng --write-baseline."
        ) from None


def _summary(subject: Audited, findings: Sequence[Finding], wishes: Wishes, known: int) -> str:
    hint = "" if wishes.shows_all else " (thêm --all để xem)"
    told = [
        f"{count} {words.vi}{hint if kind in _QUIET else ''}"
        for kind, words in KINDS.items()
        if (count := sum(it.kind is kind for it in findings))
    ]
    rest = f"; {known} điểm đã biết" if known else ""
    return f"Đã kiểm tra {subject.scope}: {', '.join(told) or 'không thấy điểm nào'}{rest}."
