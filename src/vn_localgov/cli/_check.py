"""Check the form of documents, and show what was found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from vn_localgov import audit
from vn_localgov.checks import UNREADABLE, CheckedDocument
from vn_localgov.cli import _wishes
from vn_localgov.cli._annotate import check_target, write_annotated
from vn_localgov.cli._check_summary import summary
from vn_localgov.cli._checked import checked, files_of
from vn_localgov.cli._console import RefusalError, say
from vn_localgov.cli._told import Told, say_to_programs, tell, write_known
from vn_localgov.cli._wishes import Typed, Wishes
from vn_localgov.findings import Finding, Rule, to_text
from vn_localgov.forms import RuleSet, rules

_UNREADABLE_STATUS = 2


@attrs.frozen(kw_only=True)
class Work:
    """What is to be checked, and how.

    Attributes:
        decree: The rules, perhaps with a house style over them.
        jobs: How many processes work; None is as many as there are cores.
        figures: Whether to look for figures that contradict each other, too.
    """

    paths: Sequence[Path]
    typed: Typed
    decree: RuleSet
    jobs: int | None = None
    figures: bool = True

    @property
    def wishes(self) -> Wishes:
        """What of the findings is wanted."""
        # That a file was not checked matters, whatever rule is selected.
        return self.typed.wishes(_rules(self.decree), always=(UNREADABLE.id,))

    def files(self) -> list[Path]:
        """List the documents."""
        return files_of(self.paths)

    def checked(self, files: Sequence[Path]) -> list[CheckedDocument]:
        """Check them."""
        return checked(files, self.jobs, decree=self.decree, figures=self.figures)


def run_check(work: Work, annotated: Path | None = None) -> int:
    """Print what was found.

    The exit status is 1 if there is an error, and 2 if something cannot be read.

    Raises:
        RefusalError: Something is not there, or the copy cannot be written.
    """
    wishes = work.wishes
    if annotated is not None:
        _check_one(work.paths, annotated)
    files = work.files()
    documents = work.checked(files)
    told = tell(_findings(documents), wishes)
    if wishes.format == "text":
        texts = to_text(told.shown), summary(documents, told)
        say("\n".join(filter(None, texts)))
    else:
        say_to_programs(told)
    if annotated is not None:
        write_annotated(files[0], told, annotated)
    return _status(told)


def accept_all(work: Work, target: Path) -> None:
    """Write a baseline, so that what is known today is not told again."""
    wishes = work.wishes
    write_known(_findings(work.checked(work.files())), wishes, target)


def explain(wanted: str) -> None:
    """Tell what a rule checks."""
    _wishes.explain(wanted, _rules(rules()))


def _rules(decree: RuleSet) -> Mapping[str, Rule]:
    return {**decree.rules, **audit.rules(), UNREADABLE.id: UNREADABLE}


def _findings(documents: Iterable[CheckedDocument]) -> Iterator[Finding]:
    return (finding for document in documents for finding in document.findings)


def _check_one(paths: Sequence[Path], target: Path) -> None:
    if len(paths) > 1:
        raise RefusalError("--annotate chỉ dùng được khi kiểm tra một tệp Word (.docx).")
    check_target(paths[0], target)


def _status(told: Told) -> int:
    is_unread = any(it.rule.id == UNREADABLE.id for it in told.new)
    return _UNREADABLE_STATUS if is_unread else told.status
