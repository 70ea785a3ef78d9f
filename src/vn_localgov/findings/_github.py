"""Findings as annotations of GitHub Actions."""

from collections.abc import Iterable

from vn_localgov._shown import printable
from vn_localgov.findings._finding import Finding, Level, Location
from vn_localgov.findings._words import say

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_KEY_ESCAPES = _ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


def to_github(findings: Iterable[Finding], *, language: str = "vi") -> str:
    """Print *findings* as workflow commands, one a line.

    Source: GitHub Docs, Workflow commands for GitHub Actions.
    """
    return "".join(f"{_line(finding, language)}\n" for finding in findings)


def _line(finding: Finding, language: str) -> str:
    place = finding.place or Location()
    where = {"file": place.file, "line": place.line, "col": place.column}
    keys = {**(where if place.file else {}), "title": finding.rule.id}
    told = ",".join(
        f"{key}={printable(str(text)).translate(_KEY_ESCAPES)}" for key, text in keys.items()
    )
    message = printable(say(finding.wording, language)).translate(_ESCAPES)
    return f"::{_LEVELS[finding.level]} {told}::{message}"
