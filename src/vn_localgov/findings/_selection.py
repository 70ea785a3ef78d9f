"""Which findings count: chosen by rule, or known and accepted before."""

import json
from collections.abc import Iterable
from typing import Self

import attrs

from vn_localgov.errors import WordedError, Wording
from vn_localgov.findings._finding import Finding, FindingKind, Level
from vn_localgov.findings._findings import Findings

_SEVERITY = [Level.NOTE, Level.WARNING, Level.ERROR]


class BaselineError(WordedError, ValueError):
    """A file that is no baseline."""


@attrs.frozen(kw_only=True)
class Selection:
    """Which rules to show (*chọn quy tắc*).

    Attributes:
        select: Ids of rules, or the beginnings of ids; empty means all.
        ignore: The same, of rules to leave out.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __call__(self, findings: Iterable[Finding]) -> Findings:
        """Keep the findings that are wanted."""
        return Findings(finding for finding in findings if self._wants(finding.rule.id))

    def _wants(self, rule: str) -> bool:
        return rule.startswith(self.select or "") and not rule.startswith(self.ignore)


@attrs.frozen
class Baseline:
    """Findings that are known and accepted (*điểm đã biết*), by their fingerprints.

    A fingerprint is made of rule and figures, so that it survives edits of the text.
    """

    fingerprints: frozenset[str] = frozenset()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Self:
        """Accept all of *findings*."""
        return cls(frozenset(finding.fingerprint for finding in findings))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a baseline; the inverse of ``str``.

        Raises:
            BaselineError: *text* is none.
        """
        try:
            fingerprints = json.loads(text)["fingerprints"]
        except (ValueError, TypeError, KeyError, RecursionError):
            fingerprints = None
        if not isinstance(fingerprints, list) or not all(
            isinstance(it, str) for it in fingerprints
        ):
            raise BaselineError(
                Wording(
                    "this is no baseline: write one with --write-baseline",
                    "đây không phải tệp các điểm đã biết: hãy tạo bằng --write-baseline",
                )
            )
        return cls(frozenset(fingerprints))

    def __str__(self) -> str:
        return json.dumps({"fingerprints": sorted(self.fingerprints)}, indent=2) + "\n"

    def new(self, findings: Iterable[Finding]) -> Findings:
        """Leave out what is known."""
        return Findings(it for it in findings if it.fingerprint not in self.fingerprints)


def fails(findings: Iterable[Finding], level: Level) -> bool:
    """Whether something certain is as severe as *level*, or more."""
    enough = _SEVERITY[_SEVERITY.index(level) :]
    return any(it.kind is FindingKind.FAIL and it.level in enough for it in findings)
