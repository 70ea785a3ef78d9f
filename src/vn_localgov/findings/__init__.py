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
from vn_localgov.findings._github import to_github
from vn_localgov.findings._json import to_json
from vn_localgov.findings._rules import Rule
from vn_localgov.findings._sarif import to_sarif
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
