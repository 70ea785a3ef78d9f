"""Findings for programs: all that is known of them, as JSON."""

import json
import re
from collections.abc import Iterable
from typing import Any

from vn_localgov.findings._finding import Cited, Finding, Location, ProposedRepair

_HALVES = re.compile("[\ud800-\udfff]")


def to_json(findings: Iterable[Finding]) -> str:
    """Print all that is known of *findings* as JSON; exact numbers are texts."""
    return dump({"version": 1, "findings": [_record(finding) for finding in findings]})


def dump(value: object) -> str:
    r"""Write JSON that every program can read.

    Half a pair of surrogates, as in names of files that are no text, is no letter of UTF-8:

    >>> print(dump("Khai sinh \udcff"), end="")
    "Khai sinh \udcff"
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"


def _record(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "kind": finding.kind.value,
        "level": finding.level.value,
        "message": {"vi": finding.wording.vi, "en": finding.wording.en},
        "clause": finding.rule.clause or None,
        "place": _place(finding.place),
        "quote": finding.quote or None,
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
    if place is None:
        return None
    beside = {"cell": place.cell, "page": place.page}
    known = {name: it for name, it in beside.items() if it}
    return {"file": place.file, "line": place.line, "column": place.column, **known}


def _cited(cited: Cited) -> dict[str, Any]:
    place = _place(cited.place)
    return {"id": cited.id, "name": cited.name, "text": cited.text, "place": place}


def _repair(repair: ProposedRepair) -> dict[str, Any]:
    changes = [
        {"figure": change.figure, "text": change.text, "distance": change.distance}
        for change in repair.changes
    ]
    return {"changes": changes, "breaks": repair.breaks}
