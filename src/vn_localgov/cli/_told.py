"""Findings as a command tells them: chosen, compared with what is known, and printed."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from vn_localgov._files import write_atomically
from vn_localgov.cli._console import RefusalError, say, shown, writing
from vn_localgov.cli._wishes import Wishes
from vn_localgov.findings import (
    Baseline,
    BaselineError,
    Finding,
    FindingKind,
    fails,
    to_github,
    to_json,
    to_sarif,
)

QUIET = (FindingKind.UNDECIDED, FindingKind.BLOCKED)

_WRITERS = {"json": to_json, "sarif": to_sarif, "github": to_github}


@attrs.frozen(kw_only=True)
class Told:
    """What is left to tell.

    Attributes:
        new: All that is chosen and not known.
        known: How many are known.
        wishes: What of them is wanted, and how.
    """

    new: Sequence[Finding]
    known: int
    wishes: Wishes

    @property
    def shown(self) -> list[Finding]:
        """What is new and wanted."""
        return [it for it in self.new if self.wishes.shows_all or it.kind not in QUIET]

    @property
    def hint(self) -> str:
        """How to see what is not shown."""
        return "" if self.wishes.shows_all else " (thêm --all để xem)"

    @property
    def rest(self) -> str:
        """How many are known, for the end of a summary."""
        return f"; {self.known} điểm đã biết" if self.known else ""

    @property
    def status(self) -> int:
        """The exit status: 1 if something is as severe as is wanted."""
        level = self.wishes.fail_on
        return int(level is not None and fails(self.new, level))


def tell(findings: Iterable[Finding], wishes: Wishes) -> Told:
    """Choose among *findings*, and leave out what is known.

    Raises:
        RefusalError: The file of what is known is none.
    """
    found = wishes.selection(findings)
    new = _known(wishes.baseline).new(found) if wishes.baseline else found
    return Told(new=new, known=len(found) - len(new), wishes=wishes)


def say_to_programs(told: Told) -> None:
    """Print what is left in the form that was asked for, which is not text."""
    say(_WRITERS[told.wishes.format](told.shown).rstrip("\n"))


def write_known(findings: Iterable[Finding], wishes: Wishes, target: Path) -> None:
    """Write a baseline, so that what is known today is not told again."""
    baseline = Baseline.of(it for it in wishes.selection(findings) if it.kind not in QUIET)
    with writing(target):
        write_atomically(target, str(baseline).encode())
    say(f"Đã ghi {len(baseline.fingerprints)} điểm đã biết vào {shown(target)}")


def _known(path: Path) -> Baseline:
    try:
        return Baseline.parse(path.read_text(encoding="utf-8"))
    except (BaselineError, UnicodeDecodeError):
        raise RefusalError(
            f"{shown(path)} không phải tệp các điểm đã biết; hãy tạo bằng --write-baseline."
        ) from None
