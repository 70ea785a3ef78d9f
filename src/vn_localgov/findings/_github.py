"""Findings as annotations of GitHub Actions."""

from collections.abc import Iterable

import attrs

from vn_localgov._shown import printable
from vn_localgov.findings._finding import Finding, Level, Location
from vn_localgov.findings._words import describe_place, say

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_KEY_ESCAPES = _ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


def to_github(findings: Iterable[Finding], *, language: str = "vi") -> str:
    """Print *findings* as workflow commands, one a line.

    A Word file has no lines that GitHub could show: the message says where it is.

    Source: GitHub Docs, Workflow commands for GitHub Actions.
    """
    return "".join(f"{_line(finding, language)}\n" for finding in findings)


def _line(finding: Finding, language: str) -> str:
    place = finding.place or Location()
    lines = {"line": place.line, "col": place.column} if place.has_lines else {}
    where = {"file": place.file, **lines} if place.file else {}
    keys = {**where, "title": finding.rule.id}
    told = ",".join(
        f"{key}={printable(str(text)).translate(_KEY_ESCAPES)}" for key, text in keys.items()
    )
    words = f"{_paragraph(finding, language)}{say(finding.wording, language)}"
    message = printable(words).translate(_ESCAPES)
    return f"::{_LEVELS[finding.level]} {told}::{message}"


def _paragraph(finding: Finding, language: str) -> str:
    """Tell the paragraph of a Word file."""
    place = finding.place
    if place is None or place.is_whole or place.has_lines or not place.file:
        return ""
    inside = describe_place(attrs.evolve(place, file=""), finding.quote)
    return f"{say(inside, language)}: "
