"""Audit a report or a document, and show what was found."""

from pathlib import Path

from vn_localgov.audit import rules
from vn_localgov.cli import _wishes
from vn_localgov.cli._annotate import check_target, write_annotated
from vn_localgov.cli._audited import Audited, audited
from vn_localgov.cli._console import say
from vn_localgov.cli._told import QUIET, Told, say_to_programs, tell, write_known
from vn_localgov.cli._wishes import Typed
from vn_localgov.findings import KINDS, to_text


def run_audit(path: Path, typed: Typed, annotated: Path | None = None) -> int:
    """Print what was found; the exit status is 1 if there is an error.

    Raises:
        RefusalError: It cannot be audited, or the copy cannot be written.
    """
    wishes = typed.wishes(rules())
    if annotated is not None:
        check_target(path, annotated)
    subject = audited(path)
    told = tell(subject.findings, wishes)
    if wishes.format == "text":
        texts = to_text(told.shown, tell=subject.tell), _summary(subject, told)
        say("\n".join(filter(None, texts)))
    else:
        say_to_programs(told)
    if annotated is not None:
        write_annotated(path, told, annotated)
    return told.status


def accept_all(path: Path, typed: Typed, target: Path) -> None:
    """Write a baseline, so that what is known today is not told again."""
    wishes = typed.wishes(rules())
    write_known(audited(path).findings, wishes, target)


def explain(wanted: str) -> None:
    """Tell what a rule checks."""
    _wishes.explain(wanted, rules())


def _summary(subject: Audited, told: Told) -> str:
    counts = [
        f"{count} {words.vi}{told.hint if kind in QUIET else ''}"
        for kind, words in KINDS.items()
        if (count := sum(it.kind is kind for it in told.new))
    ]
    found = ", ".join(counts) or "không thấy điểm nào"
    return f"Đã kiểm tra {subject.scope}: {found}{told.rest}."
