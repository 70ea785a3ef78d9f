"""Findings for tools that show the results of checkers: SARIF 2.1.0."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote

from vn_localgov._shown import printable
from vn_localgov.findings._finding import Finding, FindingKind, Location
from vn_localgov.findings._json import dump
from vn_localgov.findings._rules import Rule
from vn_localgov.findings._words import describe_place, say

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_KINDS = {FindingKind.UNDECIDED: "open", FindingKind.BLOCKED: "open"}
_DRIVE = re.compile(r"([A-Za-z]:)(/.*)", re.DOTALL)
# Braces are placeholders there (section 3.11.5).
_ESCAPES = str.maketrans({"{": "{{", "}": "}}"})


def to_sarif(findings: Iterable[Finding], *, language: str = "vi") -> str:
    """Print *findings* for tools that show the results of checkers.

    Repairs are told in the message only: SARIF wants to know which letters of the file
    to replace, and a print says nothing of how the figure was typed.

    Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0, Errata 01.
    """
    found = list(findings)
    rules = {finding.rule.id: finding.rule for finding in found}
    run = {
        "tool": {"driver": _driver([rules[name] for name in sorted(rules)], language)},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, sorted(rules), language) for finding in found],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: Iterable[Rule], language: str) -> dict[str, Any]:
    from importlib.metadata import version  # noqa: PLC0415 - slow to load, and wanted here only

    return {
        "name": "vn-localgov",
        "version": version("vn-localgov"),
        "language": language,
        "rules": [_rule(rule, language) for rule in rules],
    }


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    explanation = say(rule.explanation, language)
    clause = f" ({rule.clause})" if rule.clause else ""
    return {
        "id": rule.id,
        "shortDescription": _message(say(rule.title, language)),
        "fullDescription": _message(explanation),
        "help": _message(f"{explanation}{clause}"),
    }


def _message(text: str) -> dict[str, Any]:
    return {"text": printable(text).translate(_ESCAPES)}


def _result(finding: Finding, rules: Sequence[str], language: str) -> dict[str, Any]:
    is_fail = finding.kind is FindingKind.FAIL
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": rules.index(finding.rule.id),
        "kind": _KINDS.get(finding.kind, finding.kind.value),
        # The standard gives a level to failures only.
        "level": finding.level.value if is_fail else "none",
        "message": _message(say(finding.wording, language)),
        "locations": list(_locations(finding, language)),
        "relatedLocations": list(_related(finding, language)),
        "partialFingerprints": {"vnLocalgov/v1": finding.fingerprint},
    }


def _locations(finding: Finding, language: str) -> Iterator[dict[str, Any]]:
    if finding.place:
        yield _location(finding.place, say(describe_place(finding.place, finding.quote), language))


def _related(finding: Finding, language: str) -> Iterator[dict[str, Any]]:
    """Give each figure with its name and print; the standard wants none twice."""
    told = dict.fromkeys((it.place, f"{it.name}: {it.text}") for it in finding.figures)
    for place, words in told:
        if place is not None:
            yield _location(place, say(describe_place(place), language), words)


def _location(place: Location, where: str, words: str = "") -> dict[str, Any]:
    """Point to a line of a file; where there are no lines, say it in words."""
    artifact = {"artifactLocation": {"uri": _uri(place.file)}}
    region = {"region": {"startLine": place.line, "startColumn": place.column}}
    if not place.has_lines:
        words = f"{words} ({where})" if words else where
    physical = {**artifact, **(region if place.has_lines else {})}
    return {
        **({"physicalLocation": physical} if place.file else {}),
        **({"message": _message(words)} if words else {}),
    }


def _uri(file: str) -> str:
    r"""Name a file as the web does; a name from the root gets a scheme.

    >>> _uri("báo cáo.toml"), _uri(r"C:\xã\a.toml")
    ('b%C3%A1o%20c%C3%A1o.toml', 'file:///C:/x%C3%A3/a.toml')
    """
    path = file.replace("\\", "/")
    if drive := _DRIVE.fullmatch(path):
        return f"file:///{drive[1]}{_quoted(drive[2])}"
    scheme = "file:" if path.startswith("//") else "file://" if path.startswith("/") else ""
    return f"{scheme}{_quoted(path)}"


def _quoted(path: str) -> str:
    """Escape the bytes of a name; the system may have given some that are no text."""
    try:
        return quote(path, errors="surrogateescape")
    except UnicodeEncodeError:
        return quote(path, errors="surrogatepass")
