"""Findings (*điểm cần kiểm tra*): what a checker says, for people and for programs."""

from vn_localgov.findings._finding import (
    Cited,
    Finding,
    FindingKind,
    Level,
    Location,
    ProposedChange,
    ProposedRepair,
)
from vn_localgov.findings._formats import to_github, to_json, to_sarif
from vn_localgov.findings._rules import Rule
from vn_localgov.findings._selection import Baseline, BaselineError, Selection, fails

__all__ = [
    "Baseline",
    "BaselineError",
    "Cited",
    "Finding",
    "FindingKind",
    "Level",
    "Location",
    "ProposedChange",
    "ProposedRepair",
    "Rule",
    "Selection",
    "fails",
    "to_github",
    "to_json",
    "to_sarif",
]
