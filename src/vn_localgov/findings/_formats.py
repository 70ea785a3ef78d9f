"""Findings for programs: JSON, SARIF 2.1.0, and annotations of GitHub Actions."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from vn_localgov.errors import Wording
from vn_localgov.findings._finding import (
    Cited,
    Finding,
    FindingKind,
    Level,
    Location,
    ProposedRepair,
)

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_SARIF_KINDS = {FindingKind.UNDECIDED: "open", FindingKind.BLOCKED: "open"}
_GITHUB = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_GITHUB_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_GITHUB_KEY_ESCAPES = _GITHUB_ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


def to_json(findings: Iterable[Finding]) -> str:
    """Print all that is known of *findings* as JSON; exact numbers are texts."""
    return _dump({"version": 1, "findings": [_record(finding) for finding in findings]})


def to_sarif(findings: Iterable[Finding], *, language: str = "vi") -> str:
    """Print *findings* for tools that show the results of checkers.

    Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0.
    """
    found = list(findings)
    rules = {finding.rule.id: finding.rule for finding in found}
    driver = {
        "name": "vn-localgov",
        "rules": [
            {
                "id": rule.id,
                "shortDescription": {"text": _say(rule.title, language)},
                "fullDescription": {"text": _say(rule.explanation, language)},
            }
            for _, rule in sorted(rules.items())
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(finding, sorted(rules), language) for finding in found],
    }
    return _dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def to_github(findings: Iterable[Finding], *, language: str = "vi") -> str:
    """Print *findings* as workflow commands, one a line.

    Source: GitHub Docs, Workflow commands for GitHub Actions.
    """
    return "".join(f"{_github_line(finding, language)}\n" for finding in findings)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _say(wording: Wording, language: str) -> str:
    return wording.en if language == "en" else wording.vi


def _record(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "kind": finding.kind.value,
        "level": finding.level.value,
        "message": {"vi": finding.wording.vi, "en": finding.wording.en},
        "clause": finding.rule.clause or None,
        "place": _place(finding.place),
        "figures": [_cited(cited) for cited in finding.figures],
        "stated": _text(finding.stated),
        "computed": _text(finding.computed),
        "residual": _text(finding.residual),
        "repairs": [_repair(repair) for repair in finding.repairs],
        "fingerprint": finding.fingerprint,
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _place(place: Location | None) -> dict[str, Any] | None:
    return (
        None if place is None else {"file": place.file, "line": place.line, "column": place.column}
    )


def _cited(cited: Cited) -> dict[str, Any]:
    place = _place(cited.place)
    return {"id": cited.id, "name": cited.name, "text": cited.text, "place": place}


def _repair(repair: ProposedRepair) -> dict[str, Any]:
    changes = [
        {"figure": change.figure, "text": change.text, "distance": change.distance}
        for change in repair.changes
    ]
    return {"changes": changes, "breaks": repair.breaks}


def _sarif_result(finding: Finding, rules: Sequence[str], language: str) -> dict[str, Any]:
    is_fail = finding.kind is FindingKind.FAIL
    related = [cited.place for cited in finding.figures if cited.place]
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": rules.index(finding.rule.id),
        "kind": _SARIF_KINDS.get(finding.kind, finding.kind.value),
        # The standard gives a level to failures only.
        "level": finding.level.value if is_fail else "none",
        "message": {"text": _say(finding.wording, language)},
        "locations": [_location(finding.place)] if finding.place else [],
        "relatedLocations": [_location(place) for place in related],
        "partialFingerprints": {"vnLocalgov/v1": finding.fingerprint},
    }


def _location(place: Location) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    artifact = {"uri": quote(place.file.replace("\\", "/"))}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _github_line(finding: Finding, language: str) -> str:
    place = finding.place or Location()
    where = {"file": place.file, "line": place.line, "col": place.column}
    keys = {**(where if place.file else {}), "title": finding.rule.id}
    told = ",".join(
        f"{key}={str(text).translate(_GITHUB_KEY_ESCAPES)}" for key, text in keys.items()
    )
    message = _say(finding.wording, language).translate(_GITHUB_ESCAPES)
    return f"::{_GITHUB[finding.level]} {told}::{message}"
